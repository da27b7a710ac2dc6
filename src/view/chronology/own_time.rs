//! When an entry lived: whither time travel took it before, or what is told of those before it, is no part of its life; and
//! whether it was there in the year of a view.

use super::event_rank::is_of_its_world;
use super::lifetime::{self, DatedMilestone};
use super::timeless;
use crate::lore::words::named_years;
use crate::lore::{Entry, EntryRef, Event, Fact, Lore, Source, Statement};
use crate::view::filter::ViewFilter;
use crate::view::filter::extent::{is_of_no_known_time, last_shown, sources};

/// What is told so many years before anything that an individual was is hardly of its life, however long that may be.
const VERY_FAR: i32 = 100;
/// So many are enough, if whoever or whatever comes from later years has a part in it.
const FAR: i32 = 40;

/// The time of an entry's own, as far as it is told when that began.
pub(crate) struct OwnTime<'l> {
    /// Its beginning.
    pub(in crate::view) beginning: Option<DatedMilestone<'l>>,
    /// The year of its beginning; where that is not known, the first that tells how it stood, unless it was always there.
    first: Option<i32>,
    /// The first and the last year that anything tells of it, where a year is asked about.
    known: Option<(i32, i32)>,
    is_of_individual: bool,
}

impl<'l> OwnTime<'l> {
    /// The own time of an entry of which a view tells these facts.
    pub(in crate::view) fn of(lore: &Lore, entry: &Entry, told: &[&'l Fact], view: &ViewFilter) -> Self {
        let beginning = lifetime::beginning(told.iter().copied());
        let recorded = || lifetime::first_recorded(lore, view, told.iter().copied());
        let recorded = || recorded().filter(|_| !timeless::is_age_old(entry));
        let first = beginning.map(|milestone| milestone.year).or_else(recorded);
        Self { beginning, first, known: None, is_of_individual: entry.kind.names_individuals }
    }

    /// The own time of an entry, as a view shows it whatever the year.
    pub(crate) fn in_view(lore: &'l Lore, (at, entry): (EntryRef, &'l Entry), filter: &ViewFilter) -> Self {
        let view = filter.clone().at_any_time();
        let told: Vec<&Fact> = entry.facts.iter().filter(|fact| view.shows(lore, &fact.statement)).collect();
        let own = Self::of(lore, entry, &told, &view);
        let known = filter.as_of.and_then(|_| own.known_years(lore, (at, entry), &told, &view));
        Self { known, ..own }
    }

    /// The years from its beginning to its end; where these are not told, from the first to the last that anything tells of
    /// it.
    fn known_years(
        &self,
        lore: &Lore,
        (at, entry): (EntryRef, &Entry),
        facts: &[&Fact],
        view: &ViewFilter,
    ) -> Option<(i32, i32)> {
        let events = lore.history(at).filter(|event| is_of_its_world(entry, event)).map(|event| &event.statement);
        let told = entry.statements().chain(events).filter(|statement| view.shows(lore, statement));
        let years = told.filter(|statement| !self.is_before(lore, statement));
        let years = years.filter_map(|statement| covered(lore, view, statement));
        let all = years.reduce(|(first, last), (from, until)| (first.min(from), last.max(until)));
        let ends = facts.iter().filter_map(|fact| lifetime::end(fact)).map(|end| end.year);
        let ended = ends.filter(|year| !lifetime::is_apart(lore, (at, entry), *year)).max();
        let begun = self.first.filter(|_| self.is_of_individual || self.beginning.is_some());
        let first = begun.or_else(|| all.map(|(first, _)| first))?;
        Some((first, ended.or_else(|| all.map(|(_, last)| last))?))
    }

    /// Whether an event lies so long before an individual's own time that it is none of its life: a visit, or an ancestor's.
    pub(crate) fn is_long_before(&self, event: &Event) -> bool {
        let (Some(first), Some(when)) = (self.first.filter(|_| self.is_of_individual), event.statement.when) else {
            return false;
        };
        first - when.last_year() > FAR
    }

    /// Whether it had yet to begin in a year, as it is told.
    pub(in crate::view) fn is_ahead(&self, year: i32) -> bool {
        self.beginning.is_some_and(|beginning| beginning.year > year)
    }

    /// Whether what a statement tells came to pass before it.
    pub(in crate::view) fn is_before(&self, lore: &Lore, statement: &Statement) -> bool {
        let (Some(beginning), Some(when)) = (self.beginning, statement.when) else {
            return self.is_far_before(lore, statement);
        };
        when.last_year() < beginning.year
    }

    /// Whether a statement is told of an entry as of a year, if of any: whither time travel took it, only in that very year
    /// and once it had gone there.
    pub(crate) fn admits(&self, lore: &Lore, statement: &Statement, as_of: Option<i32>) -> bool {
        let Some(year) = as_of else { return true };
        let Some(when) = statement.when else { return self.admits_undated(lore, statement, year) };
        let is_told = || !self.is_far_before(lore, statement) || self.had_come_to(lore, statement, year);
        when.known_years().any(|known| known == year) || !self.is_ahead(year) && is_told()
    }

    /// The same of a fact, which may hold in any year.
    pub(in crate::view) fn admits_fact(
        &self,
        lore: &Lore,
        filter: &ViewFilter,
        entry: (EntryRef, &Entry),
        fact: &Fact,
    ) -> bool {
        let is_timeless = || fact.statement.when.is_none() && filter.holds_beyond_its_works(lore, entry, fact);
        self.admits(lore, &fact.statement, filter.as_of) || is_timeless()
    }

    /// Whether an event is a part of the entry's story: it names the entry, or does not lie long before its own time.
    pub(crate) fn concerns(&self, lore: &Lore, at: EntryRef, event: &Event) -> bool {
        let is_named = || event.statement.text.linked().any(|named| named == at);
        !self.is_far_before(lore, &event.statement) || is_named()
    }

    /// Whether something without a date is told of a year: of works that are set in no known time only within the years that
    /// are known of the entry.
    fn admits_undated(&self, lore: &Lore, statement: &Statement, year: i32) -> bool {
        if is_of_no_known_time(lore, statement) {
            return self.known.is_some_and(|(first, last)| (first..=last).contains(&year));
        }
        !self.is_ahead(year) && self.first.is_none_or(|first| first - year <= VERY_FAR)
    }

    fn is_far_before(&self, lore: &Lore, statement: &Statement) -> bool {
        let (Some(first), Some(when)) = (self.first.filter(|_| self.is_of_individual), statement.when) else {
            return false;
        };
        let last = when.last_year();
        first - last > VERY_FAR || first - last > FAR && is_from_later(lore, statement, last)
    }

    /// Whether what befell it in a year before its own had done so by a year of its own: the first that the works tell of.
    fn had_come_to(&self, lore: &Lore, statement: &Statement, year: i32) -> bool {
        let Some(first) = self.first else { return true };
        let years = sources(lore, statement).flat_map(|source| &source.set_in).map(|when| when.first_year());
        first <= year && years.filter(|set_in| *set_in >= first).min().is_none_or(|own| own <= year)
    }
}

impl ViewFilter {
    /// Whether an entry may be named: the first sentence about it is shown, and it was there in the year of the view.
    pub(crate) fn shows_entry(&self, lore: &Lore, entry: &Entry) -> bool {
        let Some(first) = entry.summary.first().filter(|_| !self.shows_everything()) else {
            return self.shows_everything();
        };
        let is_told = |year: i32| {
            let is_old = timeless::is_age_old(entry) && self.clone().at_any_time().shows(lore, first);
            let is_begun = || !lifetime::begins_after(entry, year) && self.is_of_year(lore, entry, first);
            is_old || self.shows(lore, first) && is_begun()
        };
        self.as_of.map_or_else(|| self.shows(lore, first), is_told)
    }

    /// Whether a sentence of an entry is told in the year of the view, though none of its works is of a known time.
    fn is_of_year(&self, lore: &Lore, entry: &Entry, sentence: &Statement) -> bool {
        let own = |at: EntryRef| OwnTime::in_view(lore, (at, entry), self);
        let is_admitted = |at: EntryRef| own(at).admits(lore, sentence, self.as_of);
        !is_of_no_known_time(lore, sentence) || lore.entry_by_id(&entry.id).is_some_and(is_admitted)
    }
}

/// The first and the last year that a statement tells of, as far as its works tell that were seen.
fn covered(lore: &Lore, view: &ViewFilter, statement: &Statement) -> Option<(i32, i32)> {
    if statement.when.is_some() {
        return view.extent(lore, statement).map(|extent| (extent.from.year, extent.until.year));
    }
    // A work of several times tells most of the latest, and what several tell came true in the last of them, if not before.
    let latest = |work: &Source| work.set_in.iter().map(|when| when.first_year()).max();
    let works = || view.works(lore, statement);
    Some((works().filter_map(latest).max()?, last_shown(works())?))
}

/// Whether a statement of one year names a later one, or somebody or something that began later.
fn is_from_later(lore: &Lore, statement: &Statement, year: i32) -> bool {
    let mut named = statement.text.linked().filter_map(|at| lore.entry(at));
    let is_later_named = named_years(statement.text.plain()).into_iter().any(|named| named > year);
    is_later_named || named.any(|entry| lifetime::begins_after(entry, year))
}
