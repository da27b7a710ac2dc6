//! What falls on which day and in which year, and what lies nearest.

use std::collections::BTreeSet;

use crate::commands::lens::Lens;
use crate::lore::{Date, Event, Lore, Source, Universe, When};

/// What there is to tell, in a universe or in all, by those whose word counts.
#[derive(Clone, Copy)]
pub(super) struct Calendar<'a> {
    /// The lore.
    pub(super) lore: &'a Lore,
    /// The universe asked for.
    pub(super) universe: Option<Universe>,
    /// The view on it.
    pub(super) lens: &'a Lens,
}

impl<'a> Calendar<'a> {
    /// The events of a universe, or of all; also those that the view hides.
    pub(super) fn events(self, universe: Option<Universe>) -> impl Iterator<Item = &'a Event> {
        self.lore.events().iter().filter(move |event| universe.is_none_or(|universe| event.universe == universe))
    }

    /// The events that the view shows.
    fn told(self) -> impl Iterator<Item = &'a Event> {
        self.events(self.universe).filter(move |event| self.lens.level.admits(self.lore.continuity(&event.statement)))
    }

    /// The works that the view shows and whose day of release is known, with that day.
    fn released(self) -> impl Iterator<Item = ((u8, u8), &'a Source)> {
        let known = self.lore.sources().iter().filter(move |source| self.lens.level.admits(source.continuity));
        known.filter_map(|source| Some((source.release_day()?, source)))
    }

    /// The nearest years with events before and after.
    pub(super) fn neighbours(self, year: i64) -> (Option<i64>, Option<i64>) {
        let years = self.told().filter_map(|event| Some(i64::from(event.statement.when?.first_year())));
        let years: BTreeSet<i64> = years.collect();
        let before = years.iter().rfind(|other| **other < year).copied();
        (before, years.into_iter().find(|other| *other > year))
    }

    /// The nearest days of the calendar before and after on which there is something to tell, around the turn of the
    /// year too; `None` where there is no other.
    pub(super) fn neighbouring_days(self, day: (u8, u8)) -> Option<((u8, u8), (u8, u8))> {
        let dated = self.told().filter_map(|event| event.statement.when.and_then(When::start)?.calendar_day());
        let days: BTreeSet<(u8, u8)> = dated.chain(self.released().map(|(day, _)| day)).collect();
        let others = || days.iter().filter(|other| **other != day);
        let before = others().rfind(|other| **other < day).or_else(|| others().next_back())?;
        let after = others().find(|other| **other > day).or_else(|| others().next())?;
        Some((*before, *after))
    }

    /// The work whose release day comes next in the calendar.
    pub(super) fn next_release(self, day: (u8, u8)) -> Option<&'a Source> {
        let ahead = |other: (u8, u8)| (other <= day, other);
        self.released()
            .min_by_key(|(other, source)| (ahead(*other), source.released.map(Date::sort_key), &source.id))
            .map(|(_, source)| source)
    }
}

/// Whether a time is known to fall on that day, or within that month, of any year or of that one.
pub(super) fn falls_on(when: When, year: Option<i64>, month: u8, day: Option<u8>) -> bool {
    let (first, last) = match when {
        When::At(date) => (date, date),
        When::Span(Some(from), Some(until)) if from.calendar_day().is_some() => (from, until),
        When::Span(Some(date), _) | When::Span(None, Some(date)) => (date, date),
        When::Span(None, None) => return false,
    };
    if year.is_some_and(|year| year != i64::from(first.year)) {
        return false;
    }
    let (Some(from), Some(day)) = (first.calendar_day(), day) else {
        return day.is_none() && first.calendar_month() == Some(month);
    };
    let until = last.calendar_day().filter(|_| last.year == first.year).unwrap_or(from);
    (from..=until).contains(&(month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(written: &str) -> When {
        When::At(written.parse().unwrap())
    }

    #[test]
    fn a_day_falls_on_itself_in_any_year_or_in_its_own() {
        let when = at("2155-01-13");
        assert!(falls_on(when, None, 1, Some(13)) && falls_on(when, Some(2155), 1, Some(13)));
        assert!(falls_on(when, None, 1, None) && !falls_on(when, None, 2, None));
        assert!(!falls_on(when, Some(2156), 1, Some(13)) && !falls_on(when, None, 1, Some(14)));
    }

    #[test]
    fn a_span_of_days_falls_on_each_of_them() {
        let when = When::Span(Some("2155-01-13".parse().unwrap()), Some("2155-01-18".parse().unwrap()));
        assert!([13, 15, 18].into_iter().all(|day| falls_on(when, None, 1, Some(day))));
        assert!(!falls_on(when, None, 1, Some(19)));
        let open = When::Span(Some("2155-01-18".parse().unwrap()), Some("late 2155".parse().unwrap()));
        assert!(falls_on(open, None, 1, Some(18)) && !falls_on(open, None, 3, Some(1)));
    }

    #[test]
    fn a_year_or_a_month_alone_falls_on_no_day() {
        assert!(!falls_on(at("2372"), None, 1, Some(1)) && !falls_on(at("2372"), None, 1, None));
        assert!(falls_on(at("2372-05"), None, 5, None) && !falls_on(at("2372-05"), None, 5, Some(1)));
    }
}
