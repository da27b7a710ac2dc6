//! Years as people type them, in any language of the bot: `2372`, `from 2370 to 2375`, `2370s`, `late 24th century`,
//! `Jahr 2372`, `années 2370`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::lore::Date;
use crate::search::ORDINALS;

/// The first and the last year that are meant; `None` for an end that is left open.
pub(crate) type Ends = (Option<i32>, Option<i32>);

/// Words between the first year and the last.
const BETWEEN: [&str; 18] =
    ["-", "–", "—", "~", "〜", "..", "/", "to", "until", "till", "and", "bis", "und", "a", "e", "y", "et", "tot"];
/// Words before a year that begins what is meant, and that is not a part of it.
const SINCE: [&str; 6] = ["since", "seit", "ab", "depuis", "desde", "sinds"];
const AFTER: [&str; 8] = ["after", "nach", "apres", "despues", "dopo", "na", "apos", "depois"];
/// Words before a year that ends it, and that is not a part of it.
const UNTIL: [&str; 10] = ["until", "till", "to", "up", "bis", "jusqu", "hasta", "fino", "ate", "tot"];
const BEFORE: [&str; 6] = ["before", "vor", "avant", "antes", "prima", "voor"];
/// What stands behind a year that begins it: `from 2370 on`, `2370-`.
const ONWARDS: [&str; 5] = ["on", "onward", "onwards", "-", "–"];
/// Years that a number of four figures means in the first place, rather than a ship.
pub(in crate::view) const LIKELY: std::ops::Range<i32> = 1900..3300;
/// Months: a number of two figures behind a year may be one.
const MONTHS: i32 = 12;
/// Words that stand beside years and say no more than that these are years.
const BESIDE: [&str; 39] = [
    "ad", "a.d.", "ce", "c.e.", "the", "what", "happened", "happens", "events", "in", "of", "from", "between", "year",
    "jahr", "jahre", "im", "von", "zwischen", "annee", "en", "de", "du", "des", "les", "le", "entre", "el", "los",
    "ano", "anno", "dal", "nel", "gli", "em", "jaar", "het", "van", "tussen",
];
/// Words for several years, which make a decade of a single one that ends in a nought: `années 2370`.
const DECADES: [&str; 6] = ["years", "annees", "anos", "anni", "jaren", "decade"];
/// Words for a century.
const CENTURIES: [&str; 7] = ["century", "jahrhundert", "siecle", "siglo", "secolo", "seculo", "eeuw"];
/// Words for a third of a span, in its order.
const THIRDS: [&[&str]; 3] = [
    &["early", "anfang", "debut", "principios", "inizio", "inicio", "begin"],
    &["mid", "mitte", "mi", "mediados", "meta", "meados", "midden"],
    &["late", "ende", "fin", "finales", "fine", "final", "eind"],
];
/// Centuries in words.
const TENS: [(&str, i32); 2] = [("twenty-", 20), ("thirty-", 30)];
/// A year has so many figures, unless it is the first of two.
const FIGURES: usize = 4;

/// The first and the last year that are meant; `None` for anything else.
pub(crate) fn span(typed: &str) -> Option<(i32, i32)> {
    let words = words(typed);
    let is_decade = words.iter().any(|word| DECADES.contains(&word.as_str()));
    let telling: Vec<&str> = words.iter().map(String::as_str).filter(|word| !is_beside(word)).collect();
    let ends: Vec<&[&str]> = telling.split(|word| BETWEEN.contains(word)).collect();
    match ends.as_slice() {
        [only] => stretch(only).or_else(|| side_by_side(only)).map(|(from, until)| {
            if is_decade && until == from && from % 10 == 0 { (from, from + 9) } else { (from, until) }
        }),
        [first, last] => {
            let is_short = || short_year(first).filter(|_| !telling.contains(&"/"));
            let first = stretch(first).or_else(is_short)?;
            let last = stretch(last).or_else(|| short_end(first, last))?;
            Some((first.0.min(last.0), first.1.max(last.1)))
        }
        _ => None,
    }
}

/// The years that are meant, though an end may be left open: `since 2370`, `before 2375`, `2370-2375`.
pub(crate) fn ends(typed: &str) -> Option<Ends> {
    let words = words(typed);
    let telling: Vec<&str> = words.iter().map(String::as_str).filter(|word| !is_beside(word)).collect();
    open(&telling).or_else(|| span(typed).map(|(from, until)| (Some(from), Some(until))))
}

fn open(words: &[&str]) -> Option<Ends> {
    let (first, rest) = words.split_first()?;
    let rest = match rest {
        ["a" | "al" | "ao" | "to", rest @ ..] => rest,
        rest => rest,
    };
    let is_one = |names: &[&str]| names.contains(first);
    match stretch(rest) {
        Some((from, _)) if is_one(&SINCE) => Some((Some(from), None)),
        Some((_, until)) if is_one(&AFTER) => Some((Some(until + 1), None)),
        Some((_, until)) if is_one(&UNTIL) => Some((None, Some(until))),
        Some((from, _)) if is_one(&BEFORE) => Some((None, Some(from - 1))),
        _ => {
            let (last, years) = words.split_last()?;
            stretch(years).filter(|_| ONWARDS.contains(last)).map(|(from, _)| (Some(from), None))
        }
    }
}

/// The first and the last of the years that stand in a text, whatever else does.
pub(crate) fn mentioned(typed: &str) -> Option<(i32, i32)> {
    let words = words(typed);
    let named = words.iter().filter_map(|word| years(word)).filter(|(from, _)| LIKELY.contains(from));
    named.reduce(|(first, last), (from, until)| (first.min(from), last.max(until)))
}

/// Two ends of a span, the earlier one first.
pub(crate) fn in_order(from: Option<i32>, until: Option<i32>) -> (Option<i32>, Option<i32>) {
    match (from, until) {
        (Some(from), Some(until)) if from > until => (Some(until), Some(from)),
        ends => ends,
    }
}

/// One whole year.
pub(crate) fn year(typed: &str) -> Option<i32> {
    span(typed).filter(|(first, last)| first == last).map(|(first, _)| first)
}

/// A name with years behind it: `Worf 2370-2375`.
pub(crate) fn after_name(typed: &str) -> Option<(&str, (i32, i32))> {
    behind(typed, span)
}

/// The same, though an end may be left open: `Worf since 2370`.
pub(crate) fn ends_after_name(typed: &str) -> Option<(&str, Ends)> {
    behind(typed, ends)
}

fn behind<T>(typed: &str, read: impl Fn(&str) -> Option<T>) -> Option<(&str, T)> {
    let spaces = typed.match_indices(' ').map(|(at, _)| at);
    let mut parts = spaces.filter_map(|at| Some((typed.get(..at)?.trim(), read(typed.get(at..)?)?)));
    parts.find(|(name, _)| !name.is_empty())
}

fn is_beside(word: &str) -> bool {
    BESIDE.contains(&word) || DECADES.contains(&word)
}

/// The words without accents, with signs between years apart.
fn words(typed: &str) -> Vec<String> {
    // Before accents are taken off, which would take that of a Japanese syllable, too.
    let spaced = typed
        .replace("年代", "s")
        .replace("世紀", " century ")
        .replace('年', " ")
        .replace("から", "-")
        .replace("まで", " ");
    let plain: String =
        spaced.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect();
    let letters: Vec<char> = plain.chars().collect();
    let mut apart = String::new();
    for (at, letter) in letters.iter().enumerate() {
        let is_after_figure = at
            .checked_sub(1)
            .and_then(|before| letters.get(before))
            .is_none_or(|before| !before.is_alphabetic() || *before == 's');
        match letter {
            '-' | '–' | '—' | '~' | '〜' | '/' if is_after_figure => apart.extend([' ', *letter, ' ']),
            // That of a decade: 2370's.
            '\'' | '’' if is_after_figure && letters.get(at + 1) == Some(&'s') => {}
            '\'' | '’' | ',' | '?' => apart.push(' '),
            letter => apart.push(*letter),
        }
    }
    apart.replace("..", " .. ").split_whitespace().map(str::to_owned).collect()
}

/// A year, a decade or a century, or a third of one.
fn stretch(words: &[&str]) -> Option<(i32, i32)> {
    let third = |word: &str| THIRDS.iter().position(|names| names.contains(&word));
    match words {
        [first, rest @ ..] if third(first).is_some() && !rest.is_empty() => {
            let (from, until) = stretch(rest)?;
            let at = i32::try_from(third(first)?).ok()?;
            let length = until - from + 1;
            Some((from + length * at / 3, from + (length * (at + 1) / 3 - 1).max(length * at / 3)))
        }
        [number, century] | [century, number] if CENTURIES.contains(century) => of_century(number),
        [only] => years(only),
        _ => None,
    }
}

fn of_century(word: &str) -> Option<(i32, i32)> {
    let spelt = TENS.iter().find_map(|(tens, value)| {
        let ones = word.strip_prefix(tens)?;
        ORDINALS.iter().zip(0..=9).skip(1).find(|(name, _)| **name == ones).map(|(_, one)| value + one)
    });
    let figures = word.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == '.');
    let number = spelt.or_else(|| figures.parse().ok()).filter(|number| (1..=99).contains(number))?;
    Some((number * 100 - 99, number * 100))
}

/// Four figures, or a decade.
fn years(word: &str) -> Option<(i32, i32)> {
    let decade = ["s", "er", "ern"].into_iter().find_map(|ending| word.strip_suffix(ending));
    let figures = decade.unwrap_or(word);
    let is_year = figures.len() == FIGURES && figures.bytes().all(|figure| figure.is_ascii_digit());
    let written = if decade.is_some() { format!("{figures}s") } else { figures.to_owned() };
    let date: Date = written.parse().ok().filter(|_| is_year)?;
    Some((date.year, date.last_year()))
}

/// Two years with nothing between them.
fn side_by_side(words: &[&str]) -> Option<(i32, i32)> {
    let [first, last] = words else { return None };
    let (first, last) = (years(first)?, years(last)?);
    Some((first.0.min(last.0), first.1.max(last.1)))
}

/// The two last figures of a year of the same century as the first one: `2370-75`. What may be a month is none.
fn short_end((from, until): (i32, i32), words: &[&str]) -> Option<(i32, i32)> {
    let [only] = words else { return None };
    let is_short = only.len() == 2 && only.bytes().all(|figure| figure.is_ascii_digit());
    let of_century = only.parse().ok().filter(|last: &i32| is_short && *last > MONTHS && *last > from % 100)?;
    let year = from - from % 100 + of_century;
    (from == until && from >= 1000).then_some((year, year))
}

/// A year of fewer figures, as the first of two.
fn short_year(words: &[&str]) -> Option<(i32, i32)> {
    let [only] = words else { return None };
    let year = only.parse().ok().filter(|year| (1..1000).contains(year))?;
    Some((year, year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_people_type_them() {
        for typed in [
            "2370-2375",
            "2370–2375",
            "2375 to 2370",
            "years 2370 - 2375",
            "from 2370 to 2375",
            "between 2370 and 2375",
            "de 2370 à 2375",
            "von 2370 bis 2375",
            "2370年から2375年まで",
        ] {
            assert_eq!(span(typed), Some((2370, 2375)), "{typed}");
        }
        for typed in ["2370s", "the 2370s", "2370er", "années 2370", "2370年代"] {
            assert_eq!(span(typed), Some((2370, 2379)), "{typed}");
        }
        for typed in ["24th century", "twenty-fourth century", "24. Jahrhundert", "24e siècle", "siglo 24", "24世紀"]
        {
            assert_eq!(span(typed), Some((2301, 2400)), "{typed}");
        }
        for typed in [
            "year 2372",
            "what happened in 2372?",
            "the year 2372",
            "２３７２",
            "Jahr 2372",
            "année 2372",
            "2372年",
            "mid 2372",
        ] {
            assert_eq!(year(typed), Some(2372), "{typed}");
        }
        for typed in ["2370-75", "2370–75", "2370/2375", "2370 / 2375", "2370 2375", "AD 2370 to 2375 CE"] {
            assert_eq!(span(typed), Some((2370, 2375)), "{typed}");
        }
        for typed in ["2370's", "2370’s", "the 2370's"] {
            assert_eq!(span(typed), Some((2370, 2379)), "{typed}");
        }
        for typed in ["2372 AD", "2372 CE", "AD 2372", "2372 A.D."] {
            assert_eq!(year(typed), Some(2372), "{typed}");
        }
        assert_eq!((span("early 23rd century"), span("late 2370s")), (Some((2201, 2233)), Some((2376, 2379))));
        assert_eq!((span("1-9999"), year("2370s")), (Some((1, 9999)), None));
        for typed in ["", "NCC-1764", "2371-05", "Deep Space 9", "9", "NX-74205", "47-48", "1x20", "2371-12", "and"] {
            assert_eq!(span(typed), None, "{typed}");
        }
    }

    #[test]
    fn an_end_may_be_left_open() {
        for typed in ["since 2370", "from 2370 on", "seit 2370", "ab 2370", "depuis 2370", "2370-", "after 2369"] {
            assert_eq!(ends(typed), Some((Some(2370), None)), "{typed}");
        }
        for typed in ["until 2375", "up to 2375", "bis 2375", "jusqu'à 2375", "hasta 2375", "before 2376"] {
            assert_eq!(ends(typed), Some((None, Some(2375))), "{typed}");
        }
        assert_eq!(ends("after the 2370s"), Some((Some(2380), None)));
        assert_eq!(ends("since the 2370s"), Some((Some(2370), None)));
        assert_eq!(ends("2370-2375"), Some((Some(2370), Some(2375))));
        for typed in ["since", "until", "before the war", "after", "", "2305-12", "3/2372"] {
            assert_eq!(ends(typed), None, "{typed}");
        }
        assert_eq!(ends_after_name("Worf since 2370"), Some(("Worf", (Some(2370), None))));
        assert_eq!((mentioned("Worf about 2370 or 2375"), mentioned("NCC 1764")), (Some((2370, 2375)), None));
    }

    #[test]
    fn years_may_follow_a_name() {
        assert_eq!(after_name("Deep Space 9 2370-2375"), Some(("Deep Space 9", (2370, 2375))));
        assert_eq!(after_name("Worf from 2370 to 2375"), Some(("Worf", (2370, 2375))));
        for typed in ["Worf 2370", "Worf im Jahr 2370", "Worf en 2370", "Worf nel 2370", "Worf em 2370"] {
            assert_eq!(after_name(typed), Some(("Worf", (2370, 2370))), "{typed}");
        }
        assert_eq!((after_name("Worf"), after_name("2370-2375"), after_name("Deep Space 9")), (None, None, None));
    }
}
