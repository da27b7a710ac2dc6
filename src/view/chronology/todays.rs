//! What falls on a day of the calendar, and the entries that today is about: what a reader who has not typed anything
//! yet may want.

use std::collections::HashSet;

use time::Date;

use crate::lore::{EntryRef, Event, Lore, SourceRef, When};

/// The entries concerned by what happened on this day of any year, then by what was told in the works that came out on
/// it, each once.
pub(crate) fn entries(lore: &Lore, today: Date) -> Vec<EntryRef> {
    let day = (u8::from(today.month()), today.day());
    let works: HashSet<SourceRef> = lore.released_on(day).collect();
    let happened = |event: &&Event| event.statement.when.is_some_and(|when| falls_on(when, None, day.0, Some(day.1)));
    let told = |event: &&Event| event.statement.works().any(|work| works.contains(&work));
    let events = lore.events().iter().filter(happened).chain(lore.events().iter().filter(told));
    let mut met = HashSet::new();
    let subjects = events.flat_map(|event| event.subject_refs.iter().copied());
    subjects.filter(|entry| met.insert(*entry)).collect()
}

/// Whether a time is known to fall on that day, or within that month, of any year or of that one.
pub(crate) fn falls_on(when: When, year: Option<i64>, month: u8, day: Option<u8>) -> bool {
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
