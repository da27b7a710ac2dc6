//! In-universe dates: as precise as the source is, never more. Knows nothing of statements or files.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A point in in-universe time, as exact as its source gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Common-era year; of a decade or a century, its first year.
    pub year: i32,
    /// How much of the year (or of the years after it) is meant.
    pub precision: Precision,
}

/// How exact a [`Date`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Precision {
    /// A calendar day: month 1–12, day 1–31.
    Day(u8, u8),
    /// A calendar month, 1–12.
    Month(u8),
    /// The year as a whole.
    Year,
    /// The first third of the year, more or less.
    Early,
    /// The middle of the year.
    Mid,
    /// The last third of the year, more or less.
    Late,
    /// About that year.
    Circa,
    /// The ten years from this one.
    Decade,
    /// The century that holds this year, for instance 2301 for the 24th.
    Century,
}

/// When a statement holds: at one point, or over a span whose open ends are unknown or unlimited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum When {
    /// A single point in time.
    At(Date),
    /// From the first date to the last, both inclusive; at least one of them is there.
    Span(Option<Date>, Option<Date>),
}

impl Date {
    /// The whole of one year.
    pub const fn of_year(year: i32) -> Self {
        Self { year, precision: Precision::Year }
    }

    /// The last year that this date may mean.
    pub const fn last_year(self) -> i32 {
        match self.precision {
            Precision::Decade => self.year + 9,
            Precision::Century => self.year + 99,
            _ => self.year,
        }
    }

    /// Whether it names one year, rather than a decade or a century.
    pub const fn is_within_a_year(self) -> bool {
        !matches!(self.precision, Precision::Decade | Precision::Century)
    }

    /// Sorts dates within a year: those known only to the year come first.
    pub const fn sort_key(self) -> (i32, u16) {
        let within = match self.precision {
            Precision::Day(month, day) => month as u16 * 32 + day as u16,
            Precision::Month(month) => month as u16 * 32,
            Precision::Early => 2,
            Precision::Mid => 6 * 32,
            Precision::Late => 10 * 32,
            Precision::Circa => 1,
            Precision::Year | Precision::Decade | Precision::Century => 0,
        };
        (self.year, within)
    }

    /// Sorts dates by the last moment they may mean.
    pub const fn last_key(self) -> (i32, u16) {
        match self.precision {
            Precision::Day(..) => self.sort_key(),
            _ => (self.last_year(), u16::MAX),
        }
    }

    /// As files write it, and scripts read it: `2372-05-17`, or as much of that as is known.
    pub fn iso(self) -> String {
        let year = self.year;
        match self.precision {
            Precision::Day(month, day) => format!("{year:04}-{month:02}-{day:02}"),
            Precision::Month(month) => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}"),
        }
    }

    /// As a lore file writes it, whatever its precision: `2372-05-17`, `circa 2372`, `24th century`.
    pub fn written(self) -> String {
        match self.precision {
            Precision::Circa => format!("circa {}", self.year),
            Precision::Day(..) | Precision::Month(_) => self.iso(),
            _ => self.to_string(),
        }
    }

    /// The month, where the date is that exact.
    pub const fn calendar_month(self) -> Option<u8> {
        match self.precision {
            Precision::Day(month, _) | Precision::Month(month) => Some(month),
            _ => None,
        }
    }

    /// Month and day, where the date is that exact.
    pub const fn calendar_day(self) -> Option<(u8, u8)> {
        match self.precision {
            Precision::Day(month, day) => Some((month, day)),
            _ => None,
        }
    }
}

impl When {
    /// The first date: where a history would put it. `None` for a span open at its start.
    pub const fn start(self) -> Option<Date> {
        match self {
            Self::At(date) => Some(date),
            Self::Span(from, _) => from,
        }
    }

    /// The first year that is named, from whichever end is known.
    pub fn first_year(self) -> i32 {
        match self {
            Self::At(date) => date.year,
            Self::Span(from, until) => from.or(until).map_or(0, |date| date.year),
        }
    }

    /// The last year that is named, from whichever end is known.
    pub fn last_year(self) -> i32 {
        match self {
            Self::At(date) => date.last_year(),
            Self::Span(from, until) => until.or(from).map_or(0, Date::last_year),
        }
    }

    /// The dates that it names: its only one, or those of its ends that are known.
    fn dates(self) -> impl Iterator<Item = Date> {
        let (first, last) = match self {
            Self::At(date) => (Some(date), None),
            Self::Span(from, until) => (from, until),
        };
        first.into_iter().chain(last)
    }

    /// The years of which it is known that they saw its beginning or its end: none of a decade or a century.
    pub fn known_years(self) -> impl Iterator<Item = i32> {
        self.dates().filter(|date| date.is_within_a_year()).map(|date| date.year)
    }

    /// Whether it names but years, rather than decades or centuries.
    pub fn is_exact(self) -> bool {
        self.dates().all(Date::is_within_a_year)
    }

    /// Whether any part of that year falls within this time; an open end reaches for ever.
    pub fn touches(self, year: i32) -> bool {
        match self {
            Self::At(date) => (date.year..=date.last_year()).contains(&year),
            Self::Span(from, until) => {
                from.is_none_or(|date| date.year <= year) && until.is_none_or(|date| date.last_year() >= year)
            }
        }
    }

    /// Where it belongs in a chronological list.
    pub fn sort_key(self) -> (i32, u16) {
        match self {
            Self::At(date) => date.sort_key(),
            Self::Span(from, until) => from.or(until).map_or((0, 0), Date::sort_key),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.precision {
            Precision::Day(month, day) => write!(out, "{day} {} {year}", month_name(month)),
            Precision::Month(month) => write!(out, "{} {year}", month_name(month)),
            Precision::Year => write!(out, "{year}"),
            Precision::Early => write!(out, "early {year}"),
            Precision::Mid => write!(out, "mid {year}"),
            Precision::Late => write!(out, "late {year}"),
            Precision::Circa => write!(out, "about {year}"),
            Precision::Decade => write!(out, "{year}s"),
            Precision::Century => write!(out, "{} century", ordinal(year.div_euclid(100) + 1)),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(date) => date.fmt(out),
            Self::Span(Some(from), Some(until)) if from == until => from.fmt(out),
            Self::Span(Some(from), Some(until)) => write!(out, "{from}–{until}"),
            Self::Span(Some(from), None) => write!(out, "from {from}"),
            Self::Span(None, Some(until)) => write!(out, "until {until}"),
            Self::Span(None, None) => Ok(()),
        }
    }
}

fn month_name(month: u8) -> String {
    time::Month::try_from(month).map_or_else(|_| String::from("?"), |month| month.to_string())
}

fn ordinal(number: i32) -> String {
    let suffix = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

/// The forms that a date may take in a lore file, for error messages.
pub const DATE_FORMS: &str =
    "2372, 2372-05, 2372-05-17, early 2372, mid 2372, late 2372, circa 2372, 2370s or 24th century";

impl FromStr for Date {
    type Err = ();

    fn from_str(written: &str) -> Result<Self, ()> {
        let written = written.trim();
        let date = |year, precision| Ok(Self { year, precision });
        if let Some((word, year)) = written.split_once(' ') {
            if year == "century" {
                return date((century_number(word)? - 1) * 100 + 1, Precision::Century);
            }
            let precision = match word {
                "early" => Precision::Early,
                "mid" => Precision::Mid,
                "late" => Precision::Late,
                "circa" => Precision::Circa,
                _ => return Err(()),
            };
            return date(parse_year(year)?, precision);
        }
        if let Some(decade) = written.strip_suffix('s') {
            let year = parse_year(decade)?;
            return if year % 10 == 0 { date(year, Precision::Decade) } else { Err(()) };
        }
        parse_calendar(written)
    }
}

fn century_number(word: &str) -> Result<i32, ()> {
    let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let number: i32 = digits.parse().map_err(|_| ())?;
    if (1..=99).contains(&number) && word == ordinal(number) { Ok(number) } else { Err(()) }
}

fn parse_year(written: &str) -> Result<i32, ()> {
    let is_padded = written.len() > 4 && written.starts_with('0');
    if is_padded || written.len() > 5 || !written.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(());
    }
    written.parse().ok().filter(|year| *year > 0).ok_or(())
}

fn parse_calendar(written: &str) -> Result<Date, ()> {
    let mut parts = written.splitn(3, '-');
    let year = parse_year(parts.next().unwrap_or_default())?;
    let Some(month) = parts.next() else { return Ok(Date::of_year(year)) };
    let month = two_digits(month, 12)?;
    let Some(day) = parts.next() else { return Ok(Date { year, precision: Precision::Month(month) }) };
    let day = two_digits(day, days_in(year, month))?;
    Ok(Date { year, precision: Precision::Day(month, day) })
}

fn two_digits(written: &str, most: u8) -> Result<u8, ()> {
    let number: u8 = written.parse().map_err(|_| ())?;
    if written.len() == 2 && (1..=most).contains(&number) { Ok(number) } else { Err(()) }
}

fn days_in(year: i32, month: u8) -> u8 {
    time::Month::try_from(month).map_or(0, |month| month.length(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_shown_as_exactly_as_it_was_written() {
        let shown = |written: &str| written.parse::<Date>().map(|date| date.to_string());
        assert_eq!(shown("2372"), Ok("2372".into()));
        assert_eq!(shown("2372-05-17"), Ok("17 May 2372".into()));
        assert_eq!(shown("2372-05"), Ok("May 2372".into()));
        assert_eq!(shown("early 2372"), Ok("early 2372".into()));
        assert_eq!(shown("circa 2372"), Ok("about 2372".into()));
        assert_eq!(shown("2370s"), Ok("2370s".into()));
        assert_eq!(shown("24th century"), Ok("24th century".into()));
        assert_eq!(shown("22nd century"), Ok("22nd century".into()));
    }

    #[test]
    fn a_date_is_written_as_it_was_read() {
        for form in ["2372", "2372-05", "2372-05-17", "early 2372", "mid 2372", "late 2372", "circa 2372", "2370s"] {
            assert_eq!(form.parse::<Date>().map(Date::written), Ok(form.to_owned()));
        }
        assert_eq!("24th century".parse::<Date>().map(Date::written), Ok("24th century".to_owned()));
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
        for wrong in [
            "",
            "soon",
            "2372-13",
            "2371-02-29",
            "2372-5-1",
            "late",
            "2375s",
            "24st century",
            "-1",
            "123456",
            "0",
            "02372",
        ] {
            assert_eq!(wrong.parse::<Date>(), Err(()), "{wrong}");
        }
    }

    #[test]
    fn an_open_span_reaches_for_ever() {
        let since = When::Span(Some(Date::of_year(2372)), None);
        assert!(since.touches(2372) && since.touches(9999) && !since.touches(2371));
    }

    #[test]
    fn a_long_time_is_known_to_have_seen_but_the_years_of_its_ends() {
        let known = |when: When| when.known_years().collect::<Vec<_>>();
        let long = When::Span(Some(Date::of_year(2267)), Some(Date::of_year(2370)));
        assert_eq!((known(long), long.is_exact()), (vec![2267, 2370], true));
        let century = When::At("21st century".parse().unwrap());
        assert_eq!((known(century), century.is_exact()), (vec![], false));
        assert_eq!(known(When::At("circa 2155".parse().unwrap())), [2155]);
    }

    #[test]
    fn a_decade_touches_each_of_its_years() {
        let decade = When::At("2370s".parse().unwrap());
        assert!(decade.touches(2370) && decade.touches(2379) && !decade.touches(2380));
    }
}
