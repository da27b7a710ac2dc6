//! The time of a statement, as it stands before or behind it.

use crate::locale::{Locale, msg};
use crate::lore::{Date, Precision, Statement, When};
use crate::reply::{Line, Rich, Span, dates};

/// The time of a fact, as it follows its value: `, since 2372`.
pub(crate) fn held(locale: Locale, when: When) -> String {
    format!("{}{}", locale.text(msg::LIST_SEPARATOR), lasting(locale, when))
}

/// The time in which something lasted: `since 2372`.
pub(crate) fn lasting(locale: Locale, when: When) -> String {
    match when {
        When::Span(Some(from), None) => dates::since(locale, from),
        when => dates::when(locale, when),
    }
}

/// Adds its time to a fact that does not say it itself.
pub(crate) fn add_time(locale: Locale, statement: &Statement, time: When, line: &mut Line) {
    if !names_dates(statement.text.plain(), time) {
        line.text.push(Span::Plain(held(locale, time).into()));
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

/// An event's date, as it stands before it.
pub(crate) fn dated(locale: Locale, event: &Statement) -> Rich {
    Rich(vec![Span::Strong(date_of(locale, event).into()), Span::Plain(" ".into())])
}

/// The same in words, with a capital at the start.
pub(crate) fn date_of(locale: Locale, event: &Statement) -> String {
    event.when.map(|when| date_in_view(locale, event, when)).unwrap_or_default()
}

/// The time of an event as a view tells it, with a capital at the start. Where it is worked out rather than told, the
/// event lies between its ends instead of reaching from one to the other.
pub(crate) fn date_in_view(locale: Locale, event: &Statement, when: When) -> String {
    let is_day = |date: Date| matches!(date.precision, Precision::Day(..));
    match when {
        When::Span(Some(from), Some(until)) if event.basis().is_some() && from != until => {
            if is_day(from) && is_day(until) {
                dates::leading(locale, when)
            } else {
                dates::between(locale, from, until)
            }
        }
        when => dates::leading(locale, when),
    }
}
