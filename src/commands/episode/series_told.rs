//! The series that somebody names beside what happens in a work: "the musical one strange new worlds", "voyager lizards".

use crate::lore::series::{SERIES, Series};

/// Abbreviations of series that are words like any other.
const EVERYDAY: [&str; 3] = ["low", "prod", "st"];
/// Abbreviations that are hardly anything else, wherever they stand.
const UNMISTAKABLE: [&str; 7] = ["tos", "tas", "tng", "ds9", "voy", "snw", "sfa"];
/// The most words that an abbreviation is read as: `ds 9`.
const LONGEST_ABBREVIATION: usize = 2;
/// The most words of a title, as in "Star Trek Strange New Worlds".
const LONGEST_TITLE: usize = 5;
/// A title that is the name of a school before it is one of a series.
const SCHOOL: &str = "SFA";

/// How a series was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// By its abbreviation, which stands for nothing else.
    Short(&'static Series),
    /// By its title, which may be a part of what happens as well: a crossover with the lower decks.
    InFull(&'static Series),
    /// By a word that is a ship or somebody first.
    InPassing(&'static Series),
}

impl Told {
    /// The series whose works are asked for, if it is beyond doubt that it is named.
    pub(super) fn asked(self) -> Option<&'static Series> {
        match self {
            Self::Short(series) | Self::InFull(series) => Some(series),
            Self::InPassing(_) => None,
        }
    }
}

/// The series that is named before the other words or behind them, if any is, and these.
pub(super) fn without_series<'w>(words: &[&'w str]) -> (Option<Told>, Vec<&'w str>) {
    series_told(words).map_or_else(|| (None, words.to_vec()), |(told, rest)| (Some(told), rest))
}

fn series_told<'w>(words: &[&'w str]) -> Option<(Told, Vec<&'w str>)> {
    let short = at_an_end(words, LONGEST_ABBREVIATION, abbreviated).or_else(|| among(words));
    let in_full = || at_an_end(words, LONGEST_TITLE, titled).map(|(series, rest)| (Told::InFull(series), rest));
    let in_passing = || at_an_end(words, 1, of_one_word).map(|(series, _)| (Told::InPassing(series), words.to_vec()));
    short.map(|(series, rest)| (Told::Short(series), rest)).or_else(in_full).or_else(in_passing)
}

/// The series that words before the one for a work name: "voyager episode". Picard is somebody in other series, too, unless
/// he stands behind the franchise.
pub(super) fn series_before(words: &[&str], has_franchise: bool) -> Option<Told> {
    let series = Series::of_words(words)?;
    let is_person = |series: &Series| series.code == "PIC" && words == ["picard"] && !has_franchise;
    let is_short = words.len() <= LONGEST_ABBREVIATION && abbreviated(words).is_some();
    Some(match series {
        series if is_short => Told::Short(series),
        series if is_person(series) => Told::InPassing(series),
        series => Told::InFull(series),
    })
}

/// The series that the first words name, or the last ones, at most so many.
fn at_an_end<'w>(
    words: &[&'w str],
    most: usize,
    named: fn(&[&str]) -> Option<&'static Series>,
) -> Option<(&'static Series, Vec<&'w str>)> {
    let longest = words.len().saturating_sub(1).min(most);
    (1..=longest).rev().find_map(|length| {
        let (first, behind) = words.split_at_checked(length)?;
        let (before, last) = words.split_at_checked(words.len() - length)?;
        let of_first = named(first).map(|series| (series, behind.to_vec()));
        of_first.or_else(|| named(last).map(|series| (series, before.to_vec())))
    })
}

/// The series whose abbreviation stands among other words.
fn among<'w>(words: &[&'w str]) -> Option<(&'static Series, Vec<&'w str>)> {
    let at = words.iter().position(|word| UNMISTAKABLE.contains(word))?;
    let series = abbreviated(words.get(at..=at)?)?;
    let others = words.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, word)| *word);
    (words.len() > 1).then(|| (series, others.collect()))
}

fn abbreviated(words: &[&str]) -> Option<&'static Series> {
    let letters = words.concat();
    SERIES.iter().find(|series| series.is_abbreviated(&letters)).filter(|_| !EVERYDAY.contains(&letters.as_str()))
}

/// The series of a title of several words; the franchise alone is none of them.
fn titled(words: &[&str]) -> Option<&'static Series> {
    let has_franchise = words.starts_with(&["star", "trek"]) && words.len() > 2;
    let is_title = |series: &&Series| has_franchise || series.title.contains(' ') && series.code != SCHOOL;
    let is_franchise = words == ["star", "trek"];
    Series::of_words(words).filter(|_| words.len() > 1 && !is_franchise).filter(is_title)
}

/// The series of a title of one word.
fn of_one_word(words: &[&str]) -> Option<&'static Series> {
    let is_title = |series: &&Series| matches!(words, [word] if series.title.eq_ignore_ascii_case(word));
    Series::of_words(words).filter(is_title)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Option<(&'static str, bool, String)> {
        let words: Vec<&str> = typed.split(' ').collect();
        let (told, rest) = series_told(&words)?;
        let (Told::Short(series) | Told::InFull(series) | Told::InPassing(series)) = told;
        Some((series.code, told.asked().is_some(), rest.join(" ")))
    }

    #[test]
    fn a_series_is_named_before_or_behind_what_happens() {
        for (typed, code, is_asked, rest) in [
            ("strange new worlds musical", "SNW", true, "musical"),
            ("musical star trek strange new worlds", "SNW", true, "musical"),
            ("the next generation borg", "TNG", true, "borg"),
            ("star trek voyager lizards", "VOY", true, "lizards"),
            ("zombies snw with a flower", "SNW", true, "zombies with a flower"),
            ("voyager lizards", "VOY", false, "voyager lizards"),
            ("baseball ds 9", "DS9", true, "baseball"),
        ] {
            assert_eq!(read(typed), Some((code, is_asked, rest.to_owned())), "{typed}");
        }
    }

    #[test]
    fn a_school_a_ship_and_everyday_words_are_no_series() {
        for typed in ["wesley at starfleet academy", "low gravity", "strange new worlds", "tng", "a new star trek"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
