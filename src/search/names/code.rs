//! Episodes by number: what `DS9 4x20`, `ds9 s04e20` and `Deep Space Nine, season 4` say.

use crate::lore::model::series::{SERIES, Series};
use crate::search::text::fold::{Folded, number};

/// The most words that name a series, as in "Star Trek: The Next Generation".
const MOST_WORDS: usize = 6;

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

/// The episode or season that a text names by number, whatever else it says. Without a series the number must be
/// plainly one: `4x20` is, `420` is not.
pub fn code(typed: &str) -> Option<Code> {
    let plain: String = typed.chars().map(|letter| if "×✕✖⨯".contains(letter) { 'x' } else { letter }).collect();
    let folded = Folded::new(&plain);
    let words: Vec<&str> = folded.words().collect();
    in_words(&words).or_else(|| run_together(folded.compact()))
}

fn in_words(words: &[&str]) -> Option<Code> {
    let Some((series, rest)) = without_series(words) else {
        let (season, episode) = numbers(words)?;
        return Some(Code { series: None, season, episode: Some(episode?) });
    };
    let rest: Vec<&str> = rest.into_iter().filter(|word| *word != "of").collect();
    let (season, episode) = numbers(&rest).or_else(|| bare_numbers(&rest))?;
    Some(Code { series: Some(series), season, episode })
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
            if let Some(series) = series_named(window) {
                let before = words.iter().take(at);
                return Some((series, before.chain(words.iter().skip(at + length)).copied().collect()));
            }
        }
    }
    None
}

fn series_named(words: &[&str]) -> Option<&'static Series> {
    let words = match words {
        ["star", "trek", rest @ ..] if !rest.is_empty() => rest,
        words => words,
    };
    let named = Folded::of_words(words.iter().copied());
    SERIES.iter().find(|series| series.names().any(|name| Folded::new(name).compact() == named.compact()))
}

/// Season and episode where the words around them say what they are: `4 x 20`, `s 4 e 20`, `season 4`.
fn numbers(words: &[&str]) -> Option<(u16, Option<u16>)> {
    let is_season = |word: &str| matches!(word, "s" | "season");
    let is_episode = |word: &str| matches!(word, "x" | "e" | "ep" | "episode");
    match words {
        [word, season, between, episode, ..] if is_season(word) && is_episode(between) => {
            Some((small(season)?, Some(small(episode)?)))
        }
        [word, season] if is_season(word) => Some((small(season)?, None)),
        [season, between, episode, ..] if is_episode(between) => Some((small(season)?, Some(small(episode)?))),
        _ => None,
    }
}

/// Season and episode after the name of a series: `4 20`, or `420`.
fn bare_numbers(words: &[&str]) -> Option<(u16, Option<u16>)> {
    match words {
        [season, episode] => Some((small(season)?, Some(small(episode)?))),
        [both] if both.len() == 3 => {
            let both: u16 = both.parse().ok()?;
            Some((both / 100, Some(both % 100)))
        }
        _ => None,
    }
}

fn small(word: &str) -> Option<u16> {
    number(word).and_then(|number| u16::try_from(number).ok()).filter(|number| (1..=99).contains(number))
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
        ];
        for way in ways {
            assert_eq!(read(way), Some(("DS9", 4, Some(20))), "{way}");
        }
        assert_eq!(read("The Next Generation 3x20"), Some(("TNG", 3, Some(20))));
    }

    #[test]
    fn a_season_is_read_too_and_a_number_without_its_series() {
        assert_eq!(read("DS9 season 4"), Some(("DS9", 4, None)));
        assert_eq!(read("season 4 of DS9"), Some(("DS9", 4, None)));
        assert_eq!(read("4x20"), Some(("", 4, Some(20))));
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
