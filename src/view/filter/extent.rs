//! How long something lasted, as far as its sources know: an open end reaches no further than they do.

use crate::lore::{Date, Lore, Precision, Source, Statement, When};

/// A piece of time with its ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Extent {
    /// Its first moment.
    pub(crate) from: Moment,
    /// What is known of its beginning.
    pub(crate) start: Bound,
    /// Its last moment.
    pub(crate) until: Moment,
    /// What is known of its end.
    pub(crate) end: Bound,
}

/// What is known of an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// It lay there.
    Known,
    /// No source says how far it lasted.
    Open,
}

/// A year, and how far into it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Moment {
    /// The year.
    pub(crate) year: i32,
    /// The part of it that has passed, from 0 to 1.
    pub(crate) part: f32,
}

impl Extent {
    /// Whether its sources tell of that year.
    pub(crate) const fn covers(&self, year: i32) -> bool {
        self.from.year <= year && year <= self.until.year
    }

    /// The years from its beginning to its end.
    pub(crate) const fn length(&self) -> i32 {
        self.until.year - self.from.year
    }

    /// The time of a statement with that date, as far as these of its works tell.
    pub(crate) fn of<'w>(works: impl Iterator<Item = &'w Source>, when: When) -> Self {
        let known = |from: Moment, until: Moment| Self { from, start: Bound::Known, until, end: Bound::Known };
        match when {
            When::At(date) => {
                known(Moment { year: date.year, part: 0.06 }, Moment { year: date.last_year(), part: 0.94 })
            }
            When::Span(Some(from), Some(until)) if from.year == until.last_year() => {
                known(Moment { year: from.year, part: 0.0 }, Moment { year: from.year, part: 1.0 })
            }
            When::Span(Some(from), Some(until)) => {
                known(moment(from), Moment { year: until.last_year(), ..moment(until) })
            }
            When::Span(Some(from), None) => {
                let last = works.filter_map(|work| next_shown(work, from.year)).max();
                let last = last.filter(|year| *year > from.year);
                let until = last.map_or(Moment { part: 1.0, ..moment(from) }, |year| Moment { year, part: 0.5 });
                Self { from: moment(from), start: Bound::Known, until, end: Bound::Open }
            }
            When::Span(None, until) => {
                let until = until.unwrap_or(Date::of_year(0));
                let first = works.filter_map(|work| shown_before(work, until.year)).min();
                let first = first.filter(|year| *year < until.year);
                let from = first.map_or(Moment { part: 0.0, ..moment(until) }, |year| Moment { year, part: 0.5 });
                Self { from, start: Bound::Open, until: moment(until), end: Bound::Known }
            }
        }
    }
}

/// The last year that works tell of; `None` where it is not known of any.
pub(in crate::view) fn last_shown<'w>(works: impl Iterator<Item = &'w Source>) -> Option<i32> {
    works.flat_map(|work| &work.set_in).map(|when| when.last_year()).max()
}

/// The first year that works tell of; `None` where it is not known of any.
pub(in crate::view) fn first_shown<'w>(works: impl Iterator<Item = &'w Source>) -> Option<i32> {
    works.flat_map(|work| &work.set_in).map(|when| when.first_year()).min()
}

/// The works that a statement cites, as the lore knows them.
pub(in crate::view) fn sources<'l>(lore: &'l Lore, statement: &'l Statement) -> impl Iterator<Item = &'l Source> {
    statement.works().filter_map(|work| lore.source(work))
}

/// Whether neither a statement nor any of its works is of a known time.
pub(in crate::view) fn is_of_no_known_time(lore: &Lore, statement: &Statement) -> bool {
    statement.when.is_none() && sources(lore, statement).all(|source| source.set_in.is_empty())
}

/// The first year from that one on that a work tells of.
fn next_shown(work: &Source, year: i32) -> Option<i32> {
    work.set_in.iter().filter(|when| when.last_year() >= year).map(|when| when.first_year().max(year)).min()
}

/// The last year up to that one that a work tells of.
fn shown_before(work: &Source, year: i32) -> Option<i32> {
    work.set_in.iter().filter(|when| when.first_year() <= year).map(|when| when.last_year().min(year)).max()
}

/// The middle of what the date may mean, since a change of hands in a year may have come at any time in it.
fn moment(date: Date) -> Moment {
    let part = match date.precision {
        Precision::Day(month, _) | Precision::Month(month) => (f32::from(month) - 0.5) / 12.0,
        Precision::Early => 0.2,
        Precision::Late => 0.8,
        _ => 0.5,
    };
    Moment { year: date.year, part }
}
