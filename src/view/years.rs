//! Years as people type them: `2372`, `year 2372`, `2370-2375`, `2370s`, `24th century`.

use unicode_normalization::UnicodeNormalization;

use crate::lore::Date;

/// What stands between the first year and the last.
const BETWEEN: [&str; 8] = ["–", "—", "-", "..", " to ", " until ", " bis ", "~"];
/// Words that may stand before years.
const BEFORE: [&str; 4] = ["years ", "year ", "the ", "in "];

/// The first and the last year that are meant; `None` for anything else.
pub(crate) fn span(typed: &str) -> Option<(i32, i32)> {
    let typed: String = typed.nfkc().collect::<String>().trim().to_lowercase();
    let bare = BEFORE.into_iter().fold(typed.as_str(), |typed, word| typed.strip_prefix(word).unwrap_or(typed));
    if let Some(date) = years(bare) {
        return Some((date.year, date.last_year()));
    }
    let ends = BETWEEN.into_iter().find_map(|between| {
        let (from, until) = bare.split_once(between)?;
        Some((years(from)?, years(until)?))
    });
    let (from, until) = ends?;
    Some((from.year.min(until.year), from.last_year().max(until.last_year())))
}

/// One whole year.
pub(crate) fn year(typed: &str) -> Option<i32> {
    span(typed).filter(|(first, last)| first == last).map(|(first, _)| first)
}

/// Years that stand alone: four digits, a decade, a century.
fn years(typed: &str) -> Option<Date> {
    let typed = typed.trim();
    let is_plain = typed.len() == 4 || typed.ends_with('s') || typed.ends_with("century");
    let date: Date =
        typed.parse().ok().filter(|_| is_plain && typed.starts_with(|letter: char| letter.is_ascii_digit()))?;
    (date.calendar_month().is_none()).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_people_type_them() {
        for typed in ["2370-2375", "2370–2375", "2375 to 2370", "years 2370 - 2375"] {
            assert_eq!(span(typed), Some((2370, 2375)), "{typed}");
        }
        assert_eq!((span("2370s"), span("the 2370s")), (Some((2370, 2379)), Some((2370, 2379))));
        assert_eq!(span("24th century"), Some((2301, 2400)));
        assert_eq!((year("year 2372"), year("２３７２"), year("2370s")), (Some(2372), Some(2372), None));
        for typed in ["", "NCC-1764", "2371-05", "Deep Space 9", "9", "NX-74205", "47-48", "1x20"] {
            assert_eq!(span(typed), None, "{typed}");
        }
    }
}
