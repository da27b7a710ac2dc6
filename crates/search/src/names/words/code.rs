//! Episodes by number: what `DS9 4x20`, `ds9 s04e20` and `Deep Space Nine, season 4` say.

use crate::text::fold::{Folded, number};
use isolinear_lore::model::series::{SERIES, Series};

/// The most words that name a series, as in "Star Trek: The Next Generation".
const MOST_WORDS: usize = 6;

/// The most words that the abbreviation of a series is read as: `ds 9`.
const LONGEST_ABBREVIATION: usize = 2;

/// An episode or a season.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The series, if one is named.
    pub series: Option<&'static Series>,
    /// Season, counted from 1.
    pub season: u16,
    /// Episode within the season; `None` for the whole of it.
    pub episode: Option<u16>,
}

/// The beginning of an episode's number, as it stands while somebody types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::names) struct HalfTyped {
    pub(in crate::names) series: Option<&'static Series>,
    pub(in crate::names) season: u16,
    /// The first digits of the episode; none yet, if it is empty.
    pub(in crate::names) episode: String,
}

/// The episode or season that a text names by number, whatever else it says. Without a series the number must be
/// plainly one: `4x20` is, `420` is not.
pub fn code(typed: &str) -> Option<Code> {
    let folded = folded(typed);
    let words: Vec<&str> = folded.words().collect();
    in_words(&words).or_else(|| run_together(folded.compact()))
}

/// The episode whose number is being typed: `s04e2`, `4x`.
pub(in crate::names) fn half_typed(typed: &str) -> Option<HalfTyped> {
    let folded = folded(typed);
    let words: Vec<&str> = folded.words().collect();
    match without_series(&words) {
        Some((series, rest)) => half(Some(series), &rest),
        None => half(None, &words).or_else(|| half_run_together(folded.compact())),
    }
}

/// The same after the name of a series, or without one.
fn half(series: Option<&'static Series>, words: &[&str]) -> Option<HalfTyped> {
    let (season, episode) = match words {
        [word, season] if is_season(word) => (*season, ""),
        [word, season, between] if is_season(word) && is_episode(between) => (*season, ""),
        [word, season, between, episode] if is_season(word) && is_episode(between) => (*season, *episode),
        [season, between] if is_episode(between) => (*season, ""),
        [season, between, episode] if is_episode(between) => (*season, *episode),
        [season, episode] if series.is_some() => (*season, *episode),
        [both] if series.is_some() => run_on(both)?,
        _ => return None,
    };
    let episode = episode.trim_start_matches('0');
    let is_number = episode.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then_some(HalfTyped { series, season: digits(season)?, episode: episode.to_owned() })
}

/// `ds94x2`.
fn half_run_together(compact: &str) -> Option<HalfTyped> {
    SERIES.iter().find_map(|series| {
        let rest = Folded::new(compact.strip_prefix(&*series.code.to_lowercase())?);
        half(Some(series), &rest.words().collect::<Vec<_>>())
    })
}

/// A season and the episode that runs on from it: `04`, `42`.
fn run_on(both: &str) -> Option<(&str, &str)> {
    let digits = both.trim_start_matches('0');
    let is_short = (2..=3).contains(&both.len());
    Some((digits.get(..1).filter(|_| is_short)?, digits.get(1..)?))
}

/// The number of an episode wherever it stands in a text, and the other words, its title mostly: `Duet DS9 1x19`. The series
/// may stand beside either.
pub fn code_within(typed: &str) -> Option<(Code, String)> {
    let folded = folded(typed);
    let words: Vec<&str> = folded.words().collect();
    let (at, length, (season, episode)) = (0..words.len()).find_map(|at| number_at(&words, at))?;
    let (before, behind) = (words.get(..at)?, words.get(at + length..)?);
    let behind = behind.strip_prefix(&["of"]).unwrap_or(behind);
    let (series, rest) = series_beside(before, behind);
    let is_title = rest.iter().any(|word| !AROUND_NUMBERS.contains(word));
    Some((Code { series, season, episode: Some(episode) }, if is_title { rest.join(" ") } else { String::new() }))
}

/// Words that stand beside a number and are no title.
const AROUND_NUMBERS: [&str; 5] = ["of", "and", "the", "episode", "ep"];

/// Where the number of an episode starts, if it is plainly one, and of how many words it is.
fn number_at(words: &[&str], at: usize) -> Option<(usize, usize, (u16, u16))> {
    let from = words.get(at..)?;
    let (season, episode) = numbers(from)?;
    let length = match from {
        [first, ..] if is_season(first) => 4,
        [first, _, "of", ..] if is_episode(first) => 5,
        [first, ..] if is_episode(first) => 4,
        [first, ..] if digits(first).is_some() => 3,
        _ => return None,
    };
    Some((at, length, (season, episode?)))
}

/// The series that is named directly before or behind a number, else anywhere; and the other words.
fn series_beside<'w>(before: &[&'w str], behind: &[&'w str]) -> (Option<&'static Series>, Vec<&'w str>) {
    let lengths = (1..=MOST_WORDS).rev();
    let ends = lengths.clone().find_map(|length| {
        let (rest, name) = before.split_at_checked(before.len().checked_sub(length)?)?;
        Some((Series::of_words(name)?, [rest, behind].concat()))
    });
    let starts = || {
        lengths.clone().find_map(|length| {
            let (name, rest) = behind.split_at_checked(length)?;
            Some((Series::of_words(name)?, [before, rest].concat()))
        })
    };
    let anywhere = || without_series(&[before, behind].concat());
    let found = ends.or_else(starts).or_else(anywhere);
    found.map_or_else(|| (None, [before, behind].concat()), |(series, rest)| (Some(series), rest))
}

/// A title with the abbreviation of its series before or behind it: `first contact pro`. The title as its words.
pub fn title_in_series(typed: &str) -> Option<(&'static Series, String)> {
    let folded = folded(typed);
    let words: Vec<&str> = folded.words().collect();
    (1..words.len().min(LONGEST_ABBREVIATION + 1)).rev().find_map(|length| {
        let (title, behind) = words.split_at(words.len() - length);
        let (before, rest) = words.split_at(length);
        let named = |words: &[&str]| SERIES.iter().find(|series| series.is_abbreviated(&words.concat()));
        let behind = named(behind).map(|series| (series, title.join(" ")));
        behind.or_else(|| named(before).map(|series| (series, rest.join(" "))))
    })
}

/// The series that a text names, and nothing else: `DS9`, `Star Trek: Voyager`.
pub(in crate::names) fn series_named(typed: &str) -> Option<&'static Series> {
    let folded = Folded::new(typed);
    Series::of_words(&folded.words().collect::<Vec<_>>())
}

fn folded(typed: &str) -> Folded {
    let letters: Vec<char> = typed.chars().collect();
    let is_figure = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let plain = letters.iter().enumerate().map(|(at, letter)| match letter {
        '×' | '✕' | '✖' | '⨯' => 'x',
        // `3.20`
        '.' if is_figure(at.checked_sub(1)) && is_figure(at.checked_add(1)) => ' ',
        letter => *letter,
    });
    Folded::new(&plain.collect::<String>())
}

fn in_words(words: &[&str]) -> Option<Code> {
    let Some((series, rest)) = without_series(words) else {
        let (season, episode) =
            numbers(words).filter(|_| !words.first().is_some_and(|word| is_season(word)) || words.len() > 2)?;
        return Some(Code { series: None, season, episode });
    };
    let rest: Vec<&str> = rest.into_iter().filter(|word| *word != "of").collect();
    let abbreviated =
        |season: &str| Folded::of_words(words.iter().copied()).compact() == series.code.to_lowercase() + season;
    let bare_season = || season_alone(&rest).filter(|_| rest.first().is_some_and(|season| abbreviated(season)));
    let (season, episode) =
        numbers(&rest).or_else(|| bare_numbers(&rest)).or_else(|| episode_alone(&rest)).or_else(bare_season)?;
    Some(Code { series: Some(series), season, episode })
}

/// An episode of which no season is said is one of the first: `Discovery episode 1`.
fn episode_alone(words: &[&str]) -> Option<(u16, Option<u16>)> {
    let [word, episode] = words else { return None };
    matches!(*word, "episode" | "ep").then_some((1, Some(episode_of(episode)?)))
}

/// A season after the abbreviation of a series, `TNG 3`; `Voyager 6` is a probe.
fn season_alone(words: &[&str]) -> Option<(u16, Option<u16>)> {
    let [season] = words else { return None };
    digits(season).filter(|_| season.len() == 1).map(|season| (season, None))
}

/// `ds94x20`.
fn run_together(compact: &str) -> Option<Code> {
    SERIES.iter().find_map(|series| {
        let rest = Folded::new(compact.strip_prefix(&*series.code.to_lowercase())?);
        let words: Vec<&str> = rest.words().collect();
        let (season, episode) = numbers(&words).or_else(|| bare_numbers(&words))?;
        Some(Code { series: Some(series), season, episode })
    })
}

/// The series that some of the words name, the longest name first, and the other words.
fn without_series<'w>(words: &[&'w str]) -> Option<(&'static Series, Vec<&'w str>)> {
    for length in (1..=words.len().min(MOST_WORDS)).rev() {
        for (at, window) in words.windows(length).enumerate() {
            if let Some(series) = Series::of_words(window) {
                let before = words.iter().take(at);
                return Some((series, before.chain(words.iter().skip(at + length)).copied().collect()));
            }
        }
    }
    None
}

fn is_season(word: &str) -> bool {
    matches!(word, "s" | "season")
}

fn is_episode(word: &str) -> bool {
    matches!(word, "x" | "e" | "ep" | "episode")
}

/// Season and episode where the words around them say what they are: `4 x 20`, `s 4 e 20`, `season 4`, `4 x`.
fn numbers(words: &[&str]) -> Option<(u16, Option<u16>)> {
    match words {
        [word, season, between, episode, ..] if is_season(word) && is_episode(between) => {
            Some((small(season)?, Some(episode_of(episode)?)))
        }
        [word, season] | [word, season, _] if is_season(word) => Some((small(season)?, None)),
        [between, episode, word, season, ..] | [between, episode, "of", word, season, ..]
            if is_episode(between) && is_season(word) =>
        {
            Some((small(season)?, Some(episode_of(episode)?)))
        }
        [season, between, episode, ..] if is_episode(between) => Some((small(season)?, Some(episode_of(episode)?))),
        [season, "x"] => Some((digits(season)?, None)),
        _ => None,
    }
}

/// Season and episode after the name of a series: `4 20`, `420` or `0420`.
fn bare_numbers(words: &[&str]) -> Option<(u16, Option<u16>)> {
    match words {
        [season, episode] => Some((
            digits(season)?,
            Some(if episode.starts_with('0') { episode_of(episode)? } else { digits(episode)? }),
        )),
        [both] if both.len() == 3 || (both.len() == 4 && both.starts_with('0')) => {
            let both: u16 = both.parse().ok()?;
            Some((both / 100, Some(both % 100)))
        }
        _ => None,
    }
}

fn small(word: &str) -> Option<u16> {
    number(word).and_then(|number| u16::try_from(number).ok()).filter(|number| (1..=99).contains(number))
}

/// The number of an episode; a first one that was not broadcast is 0.
fn episode_of(word: &str) -> Option<u16> {
    let is_zero = !word.is_empty() && word.bytes().all(|byte| byte == b'0');
    if is_zero { Some(0) } else { small(word) }
}

/// A number in digits: a stray letter may be a roman one.
fn digits(word: &str) -> Option<u16> {
    small(word).filter(|_| word.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Option<(&'static str, u16, Option<u16>)> {
        code(typed).map(|code| (code.series.map_or("", |series| series.code), code.season, code.episode))
    }

    #[test]
    fn an_episode_is_read_however_it_is_written() {
        let ways = [
            "DS9 4x20",
            "ds9 4×20",
            "ds9-4x20",
            "ds94x20",
            "DS9 S04E20",
            "ds9 420",
            "ds9 4 20",
            "DS9 4×20 \"Shattered Mirror\" (1996)",
            "Deep Space Nine season four episode twenty",
            "Star Trek: Deep Space 9 4x20",
            "4x20 of ds9",
            "ST:DS9 4x20",
            "DS9 0420",
            "DS9 4.20",
            "STDS9 4x20",
            "season 4 episode 20 of DS9",
            "episode 20 of season 4 of DS9",
        ];
        for way in ways {
            assert_eq!(read(way), Some(("DS9", 4, Some(20))), "{way}");
        }
        assert_eq!(read("Discovery episode 1"), Some(("DIS", 1, Some(1))));
        assert_eq!(read("lower decks ep 3"), Some(("LD", 1, Some(3))));
        assert_eq!(read("The Next Generation 3x20"), Some(("TNG", 3, Some(20))));
        assert_eq!(read("STNG 3x26"), Some(("TNG", 3, Some(26))));
    }

    #[test]
    fn a_season_is_read_too_and_a_number_without_its_series() {
        assert_eq!(read("DS9 season 4"), Some(("DS9", 4, None)));
        assert_eq!(read("season 4 of DS9"), Some(("DS9", 4, None)));
        assert_eq!(read("4x20"), Some(("", 4, Some(20))));
        assert_eq!(read("DS9 4x"), Some(("DS9", 4, None)));
        assert_eq!(read("4x"), Some(("", 4, None)));
        assert_eq!(read("TNG 3"), Some(("TNG", 3, None)));
        assert_eq!(read("Voyager 6"), None);
        assert_eq!(read("Star Trek: The Next Generation 3x26"), Some(("TNG", 3, Some(26))));
    }

    #[test]
    fn a_title_may_stand_before_the_number_or_behind_it() {
        let within = |typed: &str| {
            let (code, title) = code_within(typed)?;
            Some((code.series.map(|series| series.code), code.season, code.episode, title))
        };
        for typed in ["Duet DS9 1x19", "DS9 1x19 \"Duet\"", "Duet (DS9 1x19)", "DS9 Duet 1x19", "Duet 1x19 of DS9"] {
            assert_eq!(within(typed), Some((Some("DS9"), 1, Some(19), "duet".to_owned())), "{typed}");
        }
        assert_eq!(within("DS9 4x20, 4x21"), Some((Some("DS9"), 4, Some(20), "4 x 21".to_owned())));
        assert_eq!(within("Deep Space 9 4x20"), Some((Some("DS9"), 4, Some(20), String::new())));
        assert_eq!((within("Cold Station 12"), within("DS9 season 4"), within("Malcolm X")), (None, None, None));
    }

    #[test]
    fn a_number_that_is_being_typed_is_a_beginning() {
        let half = |typed: &str| half_typed(typed).map(|half| (half.season, half.episode));
        assert_eq!(half("DS9 s04e"), Some((4, String::new())));
        assert_eq!(half("DS9 s04e2"), Some((4, "2".to_owned())));
        assert_eq!(half("4x"), Some((4, String::new())));
        assert_eq!(half("DS9 04"), Some((4, String::new())));
        assert_eq!(half("DS9 42"), Some((4, "2".to_owned())));
        assert_eq!(half("TNG 3.2"), Some((3, "2".to_owned())));
        assert_eq!(half("ds94x2"), Some((4, "2".to_owned())));
        assert_eq!(half("Shattered Mirror"), None);
    }

    #[test]
    fn titles_and_stray_numbers_are_no_episodes() {
        let others = [
            "",
            "Enterprise",
            "yesterday's enterprise",
            "420",
            "season 4",
            "NX-74205",
            "Rise Like Lions",
            "2372",
            "🖖",
        ];
        for other in others {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
