//! The time of a statement, as it stands before or behind it.

use crate::locale::{Locale, msg};
use crate::lore::{Date, Precision, Statement, When};
use crate::reply::{Line, Rich, Span, dates};

/// The time of a fact, as it follows its value: `, since 2372`.
pub(crate) fn held(locale: Locale, when: When) -> String {
    let time = match when {
        When::Span(Some(from), None) => locale.format(msg::HELD_SINCE, &[("date", &dates::date(locale, from))]),
        When::Span(None, Some(until)) => locale.format(msg::HELD_UNTIL, &[("date", &dates::date(locale, until))]),
        when => dates::when(locale, when),
    };
    format!("{}{time}", locale.text(msg::LIST_SEPARATOR))
}

/// Adds its time to a fact that does not say it itself.
pub(crate) fn add_time(locale: Locale, statement: &Statement, time: When, line: &mut Line) {
    if !names_dates(statement.text.plain(), time) {
        line.text.push(Span::Plain(held(locale, time)));
    }
}

/// Whether a text says the dates of a time itself, however it writes them: the year of each, and of a day the day.
fn names_dates(text: &str, time: When) -> bool {
    let ends = match time {
        When::At(date) => [Some(date), None],
        When::Span(from, until) => [from, until],
    };
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).collect();
    let has = |word: &str| words.contains(&word);
    let names = |date: Date| match date.precision {
        Precision::Day(_, day) => has(&date.year.to_string()) && has(&day.to_string()),
        Precision::Decade => has(&format!("{}s", date.year)),
        Precision::Century => text.contains(&date.to_string()),
        _ => has(&date.year.to_string()),
    };
    ends.into_iter().flatten().all(names)
}

/// A statement's date, as it stands before it.
pub(crate) fn dated(locale: Locale, statement: &Statement) -> Rich {
    let date = statement.when.map(|when| dates::leading(locale, when)).unwrap_or_default();
    Rich(vec![Span::Strong(date), Span::Plain(" ".to_owned())])
}
