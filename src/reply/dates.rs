//! Dates in the reader's language: as exact as the lore has them, in the order and with the words of that language.

use super::listed;
use crate::locale::{Locale, MessageId, capitalised, msg};
use crate::lore::{Date, Precision, When};

/// A date, as exact as it is known: `17 May 2372`, `late 2372`, `about 2155`.
pub fn date(locale: Locale, date: Date) -> String {
    let year = date.year.to_string();
    match date.precision {
        Precision::Day(month, on) => day(locale, date.year.into(), month, on.into()),
        Precision::Month(of) => month(locale, date.year.into(), of),
        Precision::Year => self::year(locale, date.year.into()),
        Precision::Early => locale.format(msg::DATE_EARLY, &[("year", &year)]),
        Precision::Mid => locale.format(msg::DATE_MID, &[("year", &year)]),
        Precision::Late => locale.format(msg::DATE_LATE, &[("year", &year)]),
        Precision::Circa => locale.format(msg::DATE_CIRCA, &[("year", &year)]),
        Precision::Decade => locale.format(msg::DATE_DECADE, &[("year", &year)]),
        Precision::Century => century(locale, date),
    }
}

/// A moment or a span: `13–18 January 2155`, `from 2372`.
pub fn when(locale: Locale, when: When) -> String {
    match when {
        When::At(at) => date(locale, at),
        When::Span(Some(from), Some(until)) => span(locale, from, until),
        When::Span(Some(from), None) => after(locale, msg::DATE_FROM, from),
        When::Span(None, Some(until)) => after(locale, msg::DATE_UNTIL, until),
        When::Span(None, None) => String::new(),
    }
}

/// That something has been so from a date on: `since 2372`.
pub fn since(locale: Locale, from: Date) -> String {
    after(locale, msg::HELD_SINCE, from)
}

/// A date after a preposition, which goes with an article or without one, by how exact the date is.
fn after(locale: Locale, preposition: MessageId, at: Date) -> String {
    let (precision, year) = (precision_name(at.precision), at.year.to_string());
    locale.format(preposition, &[("precision", precision), ("date", &date(locale, at)), ("year", &year)])
}

/// What the messages call it. The days and months apart are those that French or Italian words run together with, since
/// they begin with a vowel: `dall'8 gennaio`, `d'avril`.
const fn precision_name(precision: Precision) -> &'static str {
    match precision {
        Precision::Day(_, 8 | 11) => "vowel-day",
        Precision::Day(..) => "day",
        Precision::Month(4 | 8 | 10) => "vowel-month",
        Precision::Month(_) => "month",
        Precision::Year => "year",
        Precision::Early => "early",
        Precision::Mid => "mid",
        Precision::Late => "late",
        Precision::Circa => "circa",
        Precision::Decade => "decade",
        Precision::Century => "century",
    }
}

/// Several moments or spans in a list; `None` where there are none.
pub fn all(locale: Locale, times: &[When]) -> Option<String> {
    (!times.is_empty()).then(|| listed(locale, times.iter().map(|time| when(locale, *time))))
}

/// The same with a capital at the start, as it stands before a sentence.
pub fn leading(locale: Locale, time: When) -> String {
    capitalised(&when(locale, time))
}

/// That something lies between two dates, with a capital at the start: `Between 2267 and 2370`.
pub fn between(locale: Locale, from: Date, until: Date) -> String {
    let (from, until) = (date(locale, from), date(locale, until));
    capitalised(&locale.format(msg::DATE_BETWEEN, &[("from", &from), ("until", &until)]))
}

/// `17 May 2372`.
pub fn day(locale: Locale, year: i64, month: u8, day: i64) -> String {
    locale.format(
        msg::DAY_MONTH_YEAR,
        &[("day", &number(locale, day)), ("month", month_name(locale, month)), ("year", &year.to_string())],
    )
}

/// `2372`, with the word for a year where a language has it there.
pub fn year(locale: Locale, year: i64) -> String {
    locale.format(msg::DATE_YEAR, &[("year", &year.to_string())])
}

/// `May 2372`.
pub fn month(locale: Locale, year: i64, month: u8) -> String {
    locale.format(msg::MONTH_YEAR, &[("year", &year.to_string()), ("month", month_name(locale, month))])
}

/// `17 May`, of any year.
pub fn day_of_month(locale: Locale, month: u8, day: i64) -> String {
    locale.format(msg::DAY_MONTH, &[("day", &number(locale, day)), ("month", month_name(locale, month))])
}

/// The name of a month, 1–12.
pub fn month_name(locale: Locale, month: u8) -> &'static str {
    match month {
        1 => locale.text(msg::JANUARY),
        2 => locale.text(msg::FEBRUARY),
        3 => locale.text(msg::MARCH),
        4 => locale.text(msg::APRIL),
        5 => locale.text(msg::MAY),
        6 => locale.text(msg::JUNE),
        7 => locale.text(msg::JULY),
        8 => locale.text(msg::AUGUST),
        9 => locale.text(msg::SEPTEMBER),
        10 => locale.text(msg::OCTOBER),
        11 => locale.text(msg::NOVEMBER),
        _ => locale.text(msg::DECEMBER),
    }
}

/// The number of a day; some languages count the first one otherwise.
fn number(locale: Locale, day: i64) -> String {
    if day == 1 { locale.text(msg::FIRST_OF_MONTH).to_owned() } else { day.to_string() }
}

/// Days of one month share its name and the year.
fn span(locale: Locale, from: Date, until: Date) -> String {
    match (from.precision, until.precision) {
        _ if from == until => date(locale, from),
        (Precision::Day(month, first), Precision::Day(other, last)) if (from.year, month) == (until.year, other) => {
            let (first, last) = (number(locale, first.into()), last.to_string());
            let year = from.year.to_string();
            locale.format(
                msg::DAY_SPAN,
                &[("first", &first), ("last", &last), ("month", month_name(locale, month)), ("year", &year)],
            )
        }
        _ => locale.format(msg::DATE_SPAN, &[("from", &date(locale, from)), ("until", &date(locale, until))]),
    }
}

/// English counts its centuries with endings of its own; other languages put the bare number into words.
fn century(locale: Locale, date: Date) -> String {
    if locale == Locale::default() {
        return date.to_string();
    }
    locale.format(msg::DATE_CENTURY, &[("number", &(date.year.div_euclid(100) + 1).to_string())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(locale: &str, written: &str) -> String {
        date(Locale::of(locale), written.parse().unwrap())
    }

    fn span_told(locale: &str, from: &str, until: &str) -> String {
        when(Locale::of(locale), When::Span(from.parse().ok(), until.parse().ok()))
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
        assert_eq!(leading(Locale::of("de"), When::At("circa 2155".parse().unwrap())), "Um 2155");
        let ends = (Date::of_year(2267), Date::of_year(2370));
        assert_eq!(between(Locale::of("en-GB"), ends.0, ends.1), "Between 2267 and 2370");
        assert_eq!(between(Locale::of("nl"), ends.0, ends.1), "Tussen 2267 en 2370");
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

    #[test]
    fn a_preposition_goes_with_the_article_that_the_date_needs() {
        let until = |locale, date| span_told(locale, "", date);
        assert_eq!(until("fr", "2151-03-18"), "jusqu'au 18 mars 2151");
        assert_eq!(until("fr", "2370s"), "jusqu'aux années 2370");
        assert_eq!(until("fr", "2151-03"), "jusqu'en mars 2151");
        assert_eq!(until("it", "2155-01-18"), "fino al 18 gennaio 2155");
        assert_eq!(until("it", "2155-01-08"), "fino all'8 gennaio 2155");
        assert_eq!(until("en-GB", "2370s"), "until the 2370s");
        let since = |locale: &str, date: &str| since(Locale::of(locale), date.parse().unwrap());
        assert_eq!(since("it", "early 2372"), "dall'inizio del 2372");
        assert_eq!(since("it", "2151-03"), "da marzo 2151");
        assert_eq!(since("de", "2370s"), "seit den 2370er-Jahren");
        assert_eq!(since("nl", "2370s"), "sinds de jaren 2370");
        assert_eq!(since("es-ES", "2370s"), "desde la década de 2370");
        assert_eq!(since("ja", "circa 2155"), "2155年頃から");
        assert_eq!(span_told("fr", "2151-04", ""), "à partir d'avril 2151");
    }
}
