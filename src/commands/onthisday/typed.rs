//! A date that was typed in words: `22 April`, `April 22nd, 2372`, `2155-01-13`.

use crate::locale::Locale;
use crate::lore::Date;
use crate::reply::dates::month_name;

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
    of_digits(typed).or_else(|| of_words(typed, locale))
}

fn of_digits(typed: &str) -> Option<TypedDate> {
    if let Some((month, day)) = typed.trim().split_once('-').filter(|(month, day)| month.len() <= 2 && day.len() <= 2) {
        return Some(TypedDate { year: None, month: month.parse().ok()?, day: Some(day.parse().ok()?) });
    }
    let date: Date = typed.parse().ok()?;
    let (month, day) = (date.calendar_month()?, date.calendar_day().map(|(_, day)| day.into()));
    Some(TypedDate { year: Some(date.year.into()), month: month.into(), day })
}

fn of_words(typed: &str, locale: Locale) -> Option<TypedDate> {
    let (mut year, mut month, mut day) = (None, None, None);
    let pieces = typed.split(|letter: char| letter.is_whitespace() || ",./".contains(letter));
    for piece in pieces.filter(|piece| !piece.is_empty() && !["of", "de", "le", "el", "il"].contains(piece)) {
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
fn month_of(piece: &str, locale: Locale) -> Option<i64> {
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
        assert_eq!(read("März"), Some((None, 3, None)));
        assert_eq!(read("May 2372"), Some((Some(2372), 5, None)));
        assert_eq!(read("04-05"), Some((None, 4, Some(5))));
        assert_eq!(read("1er April"), Some((None, 4, Some(1))));
        assert_eq!(read("30 February"), Some((None, 2, Some(30))));
    }

    #[test]
    fn what_names_no_month_is_no_date() {
        for typed in ["", "soon", "2372", "22", "22 2372", "April May", "22 April 23 24", "ma", "22 April Terok Nor"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
