//! What falls on which day and in which year, and what lies nearest.

use std::collections::BTreeSet;

use crate::lore::{Date, Entry, Event, Lore, Source, Turn, Universe, When};
use crate::view::filter::ViewFilter;

/// What there is to tell, in a universe or in all, by those whose word counts.
#[derive(Clone, Copy)]
pub(super) struct Calendar<'a> {
    /// The lore.
    pub(super) lore: &'a Lore,
    /// The universe asked for.
    pub(super) universe: Option<Universe>,
    /// The view on it.
    pub(super) filter: &'a ViewFilter,
}

impl<'a> Calendar<'a> {
    /// The events of a universe, or of all; also those that the view hides.
    pub(super) fn events(self, universe: Option<Universe>) -> impl Iterator<Item = &'a Event> {
        self.lore.events().iter().filter(move |event| universe.is_none_or(|universe| event.universe == universe))
    }

    /// The events that the view shows.
    fn told(self) -> impl Iterator<Item = &'a Event> {
        self.events(self.universe).filter(move |event| self.filter.continuity.admits(event.statement.continuity))
    }

    /// The works that the view shows and whose day of release is known, with that day.
    fn released(self) -> impl Iterator<Item = ((u8, u8), &'a Source)> {
        let known = self.lore.releases().filter_map(|(day, source)| Some((day, self.lore.source(source)?)));
        known.filter(move |(_, source)| self.filter.shows_work(source))
    }

    /// The births, launches, foundings and deaths of a known day that the view shows.
    fn turned(self) -> impl Iterator<Item = Turn> {
        let is_shown = move |turn: &Turn| {
            let entry = self.lore.entry(turn.entry);
            let is_there =
                |entry: &Entry| self.universe.map_or(entry.universe != Universe::Real, |only| entry.universe == only);
            let entry = entry.filter(|entry| is_there(entry) && self.filter.shows_entry(self.lore, entry));
            let fact = entry.and_then(|entry| entry.facts.get(usize::try_from(turn.fact).ok()?));
            fact.is_some_and(|fact| self.filter.shows(self.lore, &fact.statement))
        };
        self.lore.turns().filter(|turn| turn.day.is_some()).filter(is_shown)
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
        let turned = self.turned().filter_map(|turn| turn.day);
        let days: BTreeSet<(u8, u8)> = dated.chain(turned).chain(self.released().map(|(day, _)| day)).collect();
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
