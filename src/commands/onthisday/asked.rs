//! The date that is asked for: read from the options, filled up with today's, and held against the calendar.

use time::{Date, Duration, Month};

use super::super::source::{asked_stardate, long_stardate};
use super::typed;
use crate::locale::{Locale, msg};
use crate::reply::{self, Rich, Span, dates};
use crate::view::input::option_values::{Options, Refusal, YEARS};
use crate::view::input::options::OptionKey;
use crate::view::words::years;

pub(super) const YEAR: OptionKey = OptionKey::new("year", "y");
pub(super) const MONTH: OptionKey = OptionKey::new("month", "month");
pub(super) const DAY: OptionKey = OptionKey::new("day", "day");
pub(super) const STARDATE: OptionKey = OptionKey::new("stardate", "sd");

/// A year that has all days there are.
const SOME_LEAP_YEAR: i32 = 2000;

/// The date asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asked {
    /// The year, today's if none was asked for.
    pub(super) year: i64,
    /// Whether a year was asked for.
    pub(super) is_year_asked: bool,
    /// The month, 1–12.
    pub(super) month: u8,
    /// The day; `None` for the whole month.
    pub(super) day: Option<u8>,
    /// Whether a month or a day was asked for.
    pub(super) is_day_asked: bool,
}

/// Why there is no such date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// These words are no number.
    NotANumber(String),
    /// There is no such month.
    NoSuchMonth(i64),
    /// The month has no such day.
    NoSuchDay {
        /// The day.
        day: i64,
        /// The month, 1–12.
        month: u8,
        /// The year, if one was asked for.
        year: Option<i64>,
        /// The last day that it has.
        last: u8,
    },
}

impl Asked {
    /// Reads the options of a question, or the words of a whole date in the first of them.
    pub(super) fn read(options: &Options<'_>, today: Date, locale: Locale) -> Result<Self, Fault> {
        let typed = options.text(YEAR).unwrap_or_default();
        if let Some(day) = typed::from_today(&typed).and_then(|days| today.checked_add(Duration::days(days))) {
            return Self::at(today, None, Some(u8::from(day.month()).into()), Some(day.day().into()));
        }
        if let Some(date) = typed::date(&typed, locale).or_else(|| typed::of_figures(&typed, locale)) {
            return Self::at(today, date.year, Some(date.month), date.day);
        }
        let year = years::year(&typed).map(|year| Ok(Some(year.into()))).unwrap_or_else(|| number(options, YEAR))?;
        if let Some(unknown) = year.filter(|year| !YEARS.contains(&i32::try_from(*year).unwrap_or(i32::MAX))) {
            return Err(Fault::NotANumber(unknown.to_string()));
        }
        let month = options.text(MONTH).and_then(|typed| typed::month_of(typed.trim(), locale));
        let month = month.map_or_else(|| number(options, MONTH), |month| Ok(Some(month)))?;
        Self::at(today, year, month, number(options, DAY)?)
    }

    /// A date that was typed in words.
    pub(super) fn of_words(typed: &str, today: Date, locale: Locale) -> Option<Self> {
        let date = typed::date(typed, locale).filter(|date| date.year.is_some() || date.day.is_some())?;
        Self::at(today, date.year, Some(date.month), date.day).ok()
    }

    /// The day that it is.
    pub(super) fn today(today: Date) -> Self {
        let (month, day) = (u8::from(today.month()), Some(today.day()));
        Self { year: today.year().into(), is_year_asked: false, month, day, is_day_asked: false }
    }

    /// A year as a whole.
    pub(super) fn year(year: i32, today: Date) -> Self {
        let (month, day) = (u8::from(today.month()), Some(today.day()));
        Self { year: year.into(), is_year_asked: true, month, day, is_day_asked: false }
    }

    /// Whether it is about a day, rather than about a year alone.
    pub(super) const fn is_about_a_day(&self) -> bool {
        self.is_day_asked || !self.is_year_asked
    }

    /// Fills up what is left out, and holds the whole against the calendar.
    fn at(today: Date, year: Option<i64>, month: Option<i64>, day: Option<i64>) -> Result<Self, Fault> {
        let is_day_asked = month.is_some() || day.is_some();
        let month = month.map_or(Ok(u8::from(today.month())), known_month)?;
        let last = last_day(month, year);
        let day = match day {
            Some(day) => {
                let known = u8::try_from(day).ok().filter(|day| (1..=last).contains(day));
                Some(known.ok_or(Fault::NoSuchDay { day, month, year, last })?)
            }
            None => (!is_day_asked).then(|| today.day().min(last)),
        };
        Ok(Self { year: year.unwrap_or(today.year().into()), is_year_asked: year.is_some(), month, day, is_day_asked })
    }

    /// Month and day in words: `22 April`, or `April`.
    pub(super) fn calendar_words(&self, locale: Locale) -> String {
        day_words(locale, self.month, self.day)
    }

    /// The same with the year, where one was asked for.
    pub(super) fn dated_words(&self, locale: Locale) -> String {
        match (self.is_year_asked, self.day) {
            (false, _) => self.calendar_words(locale),
            (true, Some(day)) => dates::day(locale, self.year, self.month, day.into()),
            (true, None) => dates::month(locale, self.year, self.month),
        }
    }

    /// The whole date in words.
    pub(super) fn title(&self, locale: Locale) -> String {
        if self.is_year_asked && !self.is_day_asked { self.year.to_string() } else { self.dated_words(locale) }
    }
}

/// The stardate that is asked for, be it in the place of a year; `Err` for words that are none where one belongs.
pub(super) fn stardate(options: &Options<'_>) -> Result<Option<String>, Fault> {
    let read = |typed: &str| asked_stardate(typed).or_else(|| long_stardate(typed));
    match options.filled(STARDATE) {
        Some(typed) => {
            let beside_word = || asked_stardate(&format!("{} {typed}", STARDATE.name));
            read(&typed).or_else(beside_word).map(Some).ok_or(Fault::NotANumber(typed))
        }
        None => Ok(options.filled(YEAR).and_then(|typed| read(&typed))),
    }
}

/// `22 April`, or `April`.
pub(super) fn day_words(locale: Locale, month: u8, day: Option<u8>) -> String {
    match day {
        Some(day) => dates::day_of_month(locale, month, day.into()),
        None => dates::month_name(locale, month).to_owned(),
    }
}

fn known_month(month: i64) -> Result<u8, Fault> {
    let known = u8::try_from(month).ok().filter(|month| (1..=12).contains(month));
    known.ok_or(Fault::NoSuchMonth(month))
}

/// A whole number; `Err` for words that are none.
fn number(options: &Options<'_>, key: OptionKey) -> Result<Option<i64>, Fault> {
    match (options.integer(key), options.text(key)) {
        (Some(number), _) => Ok(Some(number)),
        (None, Some(words)) => Err(Fault::NotANumber(words)),
        (None, None) => Ok(None),
    }
}

/// The last day of a month, in that year or in any.
fn last_day(month: u8, year: Option<i64>) -> u8 {
    let year = year.and_then(|year| i32::try_from(year).ok()).unwrap_or(SOME_LEAP_YEAR);
    Month::try_from(month).map_or(31, |month| month.length(year))
}

/// The polite answer to a date that is none.
pub(super) fn refusal(locale: Locale, fault: &Fault) -> Refusal {
    let example = Span::Command("/onthisday month:4 day:22".into());
    let plain = |text: String| Span::Plain(text.into());
    let body = match fault {
        Fault::NotANumber(what) => {
            let year = Span::Command("/onthisday 2372".into());
            Rich::filled(
                locale.template(msg::NOT_A_DATE, &["words", "year", "example"]),
                &[reply::typed(what), year, example],
            )
        }
        Fault::NoSuchMonth(month) => {
            let sentence = locale.template(msg::NO_SUCH_MONTH, &["month", "example"]);
            Rich::filled(sentence, &[plain(month.to_string()), example])
        }
        Fault::NoSuchDay { day, month, year, last } => {
            let sentence = locale.template(msg::NO_SUCH_DAY, &["date", "month", "days", "example"]);
            let (date, of_month) = match year {
                Some(year) => (dates::day(locale, *year, *month, *day), dates::month(locale, *year, *month)),
                None => (dates::day_of_month(locale, *month, *day), dates::month_name(locale, *month).to_owned()),
            };
            Rich::filled(sentence, &[plain(date), plain(of_month), plain(last.to_string()), example])
        }
    };
    Refusal(body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Value;

    fn asked(options: &[(&str, i64)]) -> Result<Asked, Fault> {
        let today = time::Date::from_calendar_date(2026, time::Month::February, 28).unwrap();
        let options = options.iter().map(|(name, number)| ((*name).to_owned(), Value::Integer(*number)));
        Asked::read(&Options(&options.collect()), today, Locale::default())
    }

    #[test]
    fn what_is_left_out_is_todays() {
        let today = Asked { year: 2026, is_year_asked: false, month: 2, day: Some(28), is_day_asked: false };
        assert_eq!(asked(&[]), Ok(today));
        assert_eq!(asked(&[("year", 2372)]), Ok(Asked { year: 2372, is_year_asked: true, ..today }));
        assert_eq!(asked(&[("day", 3)]), Ok(Asked { day: Some(3), is_day_asked: true, ..today }));
        assert_eq!(asked(&[("month", 4)]), Ok(Asked { month: 4, day: None, is_day_asked: true, ..today }));
    }

    #[test]
    fn a_day_that_no_calendar_has_is_refused() {
        let fault = |options: &[(&str, i64)]| asked(options).unwrap_err();
        let year = None;
        assert_eq!(fault(&[("month", 2), ("day", 31)]), Fault::NoSuchDay { day: 31, month: 2, year, last: 29 });
        assert!(
            asked(&[("month", 2), ("day", 29)]).is_ok() && asked(&[("month", 2), ("day", 29), ("year", 2372)]).is_ok()
        );
        let year = Some(2371);
        assert_eq!(
            fault(&[("month", 2), ("day", 29), ("year", 2371)]),
            Fault::NoSuchDay { day: 29, month: 2, year, last: 28 }
        );
        assert_eq!(fault(&[("month", 13)]), Fault::NoSuchMonth(13));
        assert_eq!(fault(&[("year", 99_999)]), Fault::NotANumber("99999".to_owned()));
        assert_eq!(fault(&[("day", 0)]), Fault::NoSuchDay { day: 0, month: 2, year: None, last: 29 });
    }
}
