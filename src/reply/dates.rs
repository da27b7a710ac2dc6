//! Dates in the reader's language: as exact as the lore has them, in the order and with the words of that language.

use crate::lore::{Date, Precision, When};
use crate::words::{Words, capitalised};

/// A date, as exact as it is known: `17 May 2372`, `late 2372`, `about 2155`.
pub fn date(words: Words, date: Date) -> String {
    let year = date.year.to_string();
    match date.precision {
        Precision::Day(month, on) => day(words, date.year.into(), month, on.into()),
        Precision::Month(of) => month(words, date.year.into(), of),
        Precision::Year => words.fill("{0}", &[&year]),
        Precision::Early => words.fill("early {0}", &[&year]),
        Precision::Mid => words.fill("mid {0}", &[&year]),
        Precision::Late => words.fill("late {0}", &[&year]),
        Precision::Circa => words.fill("about {0}", &[&year]),
        Precision::Decade => words.fill("{0}s", &[&year]),
        Precision::Century => century(words, date),
    }
}

/// A moment or a span: `13–18 January 2155`, `from 2372`.
pub fn when(words: Words, when: When) -> String {
    match when {
        When::At(at) => date(words, at),
        When::Span(Some(from), Some(until)) => span(words, from, until),
        When::Span(Some(from), None) => words.fill("from {0}", &[&date(words, from)]),
        When::Span(None, Some(until)) => words.fill("until {0}", &[&date(words, until)]),
        When::Span(None, None) => String::new(),
    }
}

/// The same with a capital at the start, as it stands before a sentence.
pub fn leading(words: Words, time: When) -> String {
    capitalised(&when(words, time))
}

/// `17 May 2372`.
pub fn day(words: Words, year: i64, month: u8, day: i64) -> String {
    words.fill("{0} {1} {2}", &[&number(words, day), month_name(words, month), &year.to_string()])
}

/// `May 2372`.
pub fn month(words: Words, year: i64, month: u8) -> String {
    words.fill("{1} {0}", &[&year.to_string(), month_name(words, month)])
}

/// `17 May`, of any year.
pub fn day_of_month(words: Words, month: u8, day: i64) -> String {
    words.fill("{0} {1}", &[&number(words, day), month_name(words, month)])
}

/// The name of a month, 1–12.
pub fn month_name(words: Words, month: u8) -> &'static str {
    match month {
        1 => words.say("January"),
        2 => words.say("February"),
        3 => words.say("March"),
        4 => words.say("April"),
        5 => words.say("May"),
        6 => words.say("June"),
        7 => words.say("July"),
        8 => words.say("August"),
        9 => words.say("September"),
        10 => words.say("October"),
        11 => words.say("November"),
        _ => words.say("December"),
    }
}

/// The number of a day; some languages count the first one otherwise.
fn number(words: Words, day: i64) -> String {
    if day == 1 { words.say("1").to_owned() } else { day.to_string() }
}

/// Days of one month share its name and the year.
fn span(words: Words, from: Date, until: Date) -> String {
    match (from.precision, until.precision) {
        _ if from == until => date(words, from),
        (Precision::Day(month, first), Precision::Day(other, last)) if (from.year, month) == (until.year, other) => {
            let (first, last) = (number(words, first.into()), last.to_string());
            let year = from.year.to_string();
            words.fill("{0}–{1} {2} {3}", &[&first, &last, month_name(words, month), &year])
        }
        _ => words.fill("{0}–{1}", &[&date(words, from), &date(words, until)]),
    }
}

/// English counts its centuries with endings of its own; other languages put the bare number into words.
fn century(words: Words, date: Date) -> String {
    if words == Words::default() {
        return date.to_string();
    }
    words.fill("century {0}", &[&(date.year.div_euclid(100) + 1).to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(locale: &str, written: &str) -> String {
        date(Words::of_locale(locale), written.parse().unwrap())
    }

    fn span_told(locale: &str, from: &str, until: &str) -> String {
        when(Words::of_locale(locale), When::Span(from.parse().ok(), until.parse().ok()))
    }

    #[test]
    fn english_dates_read_as_the_lore_has_them() {
        for written in ["2372", "2372-05", "2372-05-17", "early 2372", "mid 2372", "late 2372", "circa 2372", "2370s"] {
            let date: Date = written.parse().unwrap();
            assert_eq!(told("en-GB", written), date.to_string());
        }
        assert_eq!(told("en-GB", "23rd century"), "23rd century");
    }

    #[test]
    fn each_language_has_its_own_order_and_words() {
        assert_eq!(told("de", "2372-05-17"), "17. Mai 2372");
        assert_eq!(told("ja", "2372-05-17"), "2372年5月17日");
        assert_eq!(told("pt-BR", "2372-05"), "maio de 2372");
        assert_eq!((told("ja", "2372"), span_told("ja", "2370", "2372")), ("2372年".into(), "2370年～2372年".into()));
        assert_eq!(told("fr", "2372-05-01"), "1er mai 2372");
        assert_eq!(told("de", "24th century"), "24. Jahrhundert");
        assert_eq!(leading(Words::of_locale("de"), When::At("circa 2155".parse().unwrap())), "Um 2155");
    }

    #[test]
    fn days_of_one_month_name_it_once() {
        assert_eq!(span_told("en-GB", "2155-01-13", "2155-01-18"), "13–18 January 2155");
        assert_eq!(span_told("de", "2155-01-13", "2155-01-18"), "13.–18. Januar 2155");
        assert_eq!(span_told("en-GB", "2155-01-18", "2155-02-01"), "18 January 2155–1 February 2155");
        assert_eq!(span_told("en-GB", "2155-01-18", "late 2155"), "18 January 2155–late 2155");
        assert_eq!(span_told("de", "2372", ""), "ab 2372");
        assert_eq!(span_told("fr", "", "2372"), "jusqu'en 2372");
    }
}
