//! A date that was typed: `22 April`, `April 22nd, 2372`, `2155-01-13`, `22.4.`, `tomorrow`.

use crate::locale::Locale;
use crate::lore::Date;
use crate::reply::dates::month_name;

/// Words for a day that is counted from today, in the languages of the bot, and how many days it lies ahead.
const FROM_TODAY: [(i64, &[&str]); 3] = [
    (0, &["today", "heute", "aujourd'hui", "hoy", "oggi", "hoje", "vandaag", "今日", "きょう", "本日"]),
    (1, &["tomorrow", "morgen", "demain", "mañana", "manana", "domani", "amanhã", "amanha", "明日", "あした"]),
    (-1, &["yesterday", "gestern", "hier", "ayer", "ieri", "ontem", "gisteren", "昨日", "きのう"]),
];
/// Signs between the figures of a date.
const BETWEEN_FIGURES: [char; 3] = ['/', '.', '-'];
/// Words that stand beside a date and are no part of it.
const BESIDE: [&str; 32] = [
    "of",
    "the",
    "on",
    "in",
    "what",
    "happened",
    "happens",
    "events",
    "day",
    "de",
    "del",
    "den",
    "der",
    "am",
    "im",
    "was",
    "geschah",
    "passierte",
    "le",
    "du",
    "en",
    "el",
    "il",
    "di",
    "do",
    "da",
    "em",
    "no",
    "op",
    "het",
    "van",
    "wat",
];
/// Months of a year.
const MONTHS: i64 = 12;

/// What a typed date names. Not held against the calendar yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TypedDate {
    /// The year, if it is there.
    pub(super) year: Option<i64>,
    /// The month.
    pub(super) month: i64,
    /// The day, if it is there.
    pub(super) day: Option<i64>,
}

/// Reads a date that names a month, in English or in the asker's language; `None` for anything else.
pub(super) fn date(typed: &str, locale: Locale) -> Option<TypedDate> {
    of_digits(typed).or_else(|| in_japanese(typed)).or_else(|| of_words(typed, locale))
}

/// How many days ahead of today the day is that a word names.
pub(super) fn from_today(typed: &str) -> Option<i64> {
    let typed = typed.trim().to_lowercase().replace('’', "'");
    FROM_TODAY.into_iter().find(|(_, words)| words.contains(&typed.as_str())).map(|(days, _)| days)
}

/// Reads a date of figures alone: `22.4.`, `4/22`, `31.12.2371`. Where either number may be the month, it stands behind the
/// day, but for slashes in languages that put it first.
pub(super) fn of_figures(typed: &str, locale: Locale) -> Option<TypedDate> {
    let (figures, sign) = figures(typed)?;
    let (year, one, two) = match figures.as_slice() {
        [year, month] | [month, year] if *year > 99 && *month <= MONTHS => {
            return Some(TypedDate { year: Some(*year), month: *month, day: None });
        }
        [one, two] => (None, *one, *two),
        [year, month, day] if *year > 99 => {
            return Some(TypedDate { year: Some(*year), month: *month, day: Some(*day) });
        }
        [one, two, year] if *year > 99 => (Some(*year), *one, *two),
        _ => return None,
    };
    let puts_month_first = sign == '/' && [Locale::default(), Locale::of("ja")].contains(&locale);
    let is_month_first = two > MONTHS || one <= MONTHS && puts_month_first;
    let (month, day) = if is_month_first { (one, two) } else { (two, one) };
    Some(TypedDate { year, month, day: Some(day) })
}

/// Month and day of such a date the other way round, if it may be meant so.
pub(super) fn other_way_round(typed: &str, locale: Locale) -> Option<(u8, u8)> {
    let (figures, _) = figures(typed).filter(|(figures, sign)| *sign == '/' && figures.first() <= Some(&MONTHS))?;
    let date = of_figures(typed, locale).filter(|_| figures.get(1) <= Some(&MONTHS))?;
    let (month, day) = (u8::try_from(date.month).ok()?, u8::try_from(date.day?).ok()?);
    (month != day).then_some((day, month))
}

/// The numbers of a date, and the sign between them.
fn figures(typed: &str) -> Option<(Vec<i64>, char)> {
    let typed = typed.trim();
    let sign = BETWEEN_FIGURES.into_iter().find(|sign| typed.contains(*sign))?;
    let pieces = typed.trim_end_matches(sign).split(sign).map(str::trim);
    let figures: Option<Vec<i64>> = pieces.map(|piece| piece.parse().ok().filter(|number| *number > 0)).collect();
    figures.map(|figures| (figures, sign))
}

fn of_digits(typed: &str) -> Option<TypedDate> {
    if let Some((month, day)) = typed.trim().split_once('-').filter(|(month, day)| month.len() <= 2 && day.len() <= 2) {
        return Some(TypedDate { year: None, month: month.parse().ok()?, day: Some(day.parse().ok()?) });
    }
    let date: Date = typed.parse().ok()?;
    let (month, day) = (date.calendar_month()?, date.calendar_day().map(|(_, day)| day.into()));
    Some(TypedDate { year: Some(date.year.into()), month: month.into(), day })
}

/// `1987年9月28日`, `9月28日`.
fn in_japanese(typed: &str) -> Option<TypedDate> {
    let narrow = |letter: char| match letter {
        '０'..='９' => char::from_digit(u32::from(letter) - u32::from('０'), 10).unwrap_or(letter),
        letter => letter,
    };
    let typed: String = typed.chars().filter(|letter| !letter.is_whitespace()).map(narrow).collect();
    let (year, rest) = match typed.split_once('年') {
        Some((year, rest)) => (Some(year.parse().ok()?), rest),
        None => (None, typed.as_str()),
    };
    let (month, rest) = rest.split_once('月')?;
    let day = match rest {
        "" => None,
        rest => Some(rest.strip_suffix('日').unwrap_or(rest).parse().ok()?),
    };
    Some(TypedDate { year, month: month.parse().ok()?, day })
}

fn of_words(typed: &str, locale: Locale) -> Option<TypedDate> {
    let (mut year, mut month, mut day) = (None, None, None);
    let pieces = typed.split(|letter: char| letter.is_whitespace() || ",./?".contains(letter));
    for piece in pieces.filter(|piece| !piece.is_empty() && !BESIDE.contains(&piece.to_lowercase().as_str())) {
        let slot = match (number(piece), month_of(piece, locale)) {
            (Some(number), _) if day.is_none() && number <= 99 && !piece.starts_with("00") => (&mut day, number),
            (Some(number), _) => (&mut year, number),
            (None, Some(number)) => (&mut month, number),
            (None, None) => return None,
        };
        if slot.0.replace(slot.1).is_some() {
            return None;
        }
    }
    Some(TypedDate { year, month: month?, day })
}

/// `22`, `22nd`.
fn number(piece: &str) -> Option<i64> {
    let endings = ["st", "nd", "rd", "th", "er", "º", "°", "日", "年"];
    endings.into_iter().find_map(|ending| piece.strip_suffix(ending)).unwrap_or(piece).parse().ok()
}

/// `April`, `apr`: a month's name or its beginning, from three letters on.
pub(super) fn month_of(piece: &str, locale: Locale) -> Option<i64> {
    let piece = piece.to_lowercase();
    let is_named = |name: &str| {
        let name = name.to_lowercase();
        name == piece || (piece.chars().count() >= 3 && name.starts_with(&piece))
    };
    let month =
        (1..=12).find(|month| is_named(month_name(Locale::default(), *month)) || is_named(month_name(locale, *month)));
    month.map(i64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Option<(Option<i64>, i64, Option<i64>)> {
        date(typed, Locale::of("de")).map(|date| (date.year, date.month, date.day))
    }

    #[test]
    fn a_date_is_read_in_the_orders_in_which_people_write_it() {
        for typed in ["22 April", "April 22", "22. april", "apr 22nd", "22nd of April"] {
            assert_eq!(read(typed), Some((None, 4, Some(22))), "{typed}");
        }
        for typed in ["13 January 2155", "January 13, 2155", "2155-01-13", "13. Januar 2155"] {
            assert_eq!(read(typed), Some((Some(2155), 1, Some(13))), "{typed}");
        }
        for typed in ["the 22nd of April", "on April 22", "am 22. April", "4月22日"] {
            assert_eq!(read(typed), Some((None, 4, Some(22))), "{typed}");
        }
        for typed in ["what happened on 13 January 2155?", "2155年1月13日", "２１５５年１月１３日"] {
            assert_eq!(read(typed), Some((Some(2155), 1, Some(13))), "{typed}");
        }
        assert_eq!(read("März"), Some((None, 3, None)));
        assert_eq!(read("May 2372"), Some((Some(2372), 5, None)));
        assert_eq!(read("04-05"), Some((None, 4, Some(5))));
        assert_eq!(read("1er April"), Some((None, 4, Some(1))));
        assert_eq!(read("30 February"), Some((None, 2, Some(30))));
    }

    #[test]
    fn a_date_of_figures_is_read_as_the_language_writes_it() {
        let read = |typed: &str, locale: &str| {
            of_figures(typed, Locale::of(locale)).map(|date| (date.year, date.month, date.day))
        };
        for locale in ["en-US", "de", "ja"] {
            for typed in ["22.4.", "22.4", "22/4", "4/22"] {
                assert_eq!(read(typed, locale), Some((None, 4, Some(22))), "{typed}");
            }
            for typed in ["31.12.2371", "12/31/2371", "31/12/2371", "2371/12/31", "31-12-2371", "12-31-2371"] {
                assert_eq!(read(typed, locale), Some((Some(2371), 12, Some(31))), "{typed}");
            }
            assert_eq!(read("5.4.", locale), Some((None, 4, Some(5))));
            for typed in ["12/2371", "2371/12", "12.2371"] {
                assert_eq!(read(typed, locale), Some((Some(2371), 12, None)), "{typed}");
            }
        }
        assert_eq!((read("4/5", "en-US"), read("4/5", "fr")), (Some((None, 4, Some(5))), Some((None, 5, Some(4)))));
        for typed in ["", "4", "4/5/6", "1/2/3/4", "a/b", "TNG 3.15", "-4/5"] {
            assert_eq!(read(typed, "de"), None, "{typed}");
        }
    }

    #[test]
    fn only_what_may_be_either_day_has_another_way_round() {
        let other = |typed: &str| other_way_round(typed, Locale::default());
        assert_eq!((other("4/5"), other("4/5/2371")), (Some((5, 4)), Some((5, 4))));
        for typed in ["4/4", "4/22", "22/4", "4.5.", "2371/4/5", "April 5"] {
            assert_eq!(other(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_day_is_counted_from_today() {
        assert_eq!((from_today("Today"), from_today("morgen"), from_today("昨日")), (Some(0), Some(1), Some(-1)));
        assert_eq!(from_today("soon"), None);
    }

    #[test]
    fn what_names_no_month_is_no_date() {
        for typed in ["", "soon", "2372", "22", "22 2372", "April May", "22 April 23 24", "ma", "22 April Terok Nor"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
