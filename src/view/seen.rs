//! How far somebody has got in watching and reading: what is later would spoil it.

use crate::lore::series::Series;
use crate::lore::{Lore, Source};
use crate::search::code::code;

/// How far somebody has got: an episode, a season, a series or another work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SeenUpTo {
    /// What was written, in its short form: `DS9 4x20`.
    pub(crate) name: String,
    /// The same as ids of buttons carry it, where a title would be too long: see [`mark`].
    pub(crate) short: String,
    series: Option<String>,
    number: Option<(u16, u16)>,
    /// Sort key of the release of the last thing seen, as far as the lore knows.
    released: Option<(i32, u16)>,
}

impl SeenUpTo {
    /// Reads `DS9 4x20`, `Deep Space Nine season 3`, the title of a work, or `DS9`.
    pub(crate) fn read(lore: &Lore, words: &str) -> Option<Self> {
        let numbered =
            code(words).and_then(|code| Some((code.series?, (code.season, code.episode.unwrap_or(u16::MAX)))));
        let numbered = numbered.and_then(|(series, number)| Self::up_to(lore, series, number));
        let whole = || Self::up_to(lore, Series::named(words)?, (u16::MAX, u16::MAX));
        numbered.or_else(|| Self::read_title(lore, words)).or_else(whole)
    }

    /// Up to that season and episode, if the lore knows of the series.
    fn up_to(lore: &Lore, series: &Series, number: (u16, u16)) -> Option<Self> {
        let of_series = |source: &&Source| source.series.as_deref() == Some(series.code) && source.number.is_some();
        let episodes: Vec<&Source> = lore.sources().iter().filter(of_series).collect();
        if episodes.is_empty() {
            return None;
        }
        let before = episodes.iter().filter(|source| source.number.is_some_and(|other| other <= number));
        let released = before.filter_map(|source| source.released.map(|date| date.sort_key())).max();
        let name = match number {
            (u16::MAX, _) => series.code.to_owned(),
            (season, u16::MAX) => format!("{} season {season}", series.code),
            (season, episode) => format!("{} {season}x{episode:02}", series.code),
        };
        let (short, series) = (name.clone(), Some(series.code.to_owned()));
        Some(Self { short, name, series, number: Some(number), released })
    }

    fn read_title(lore: &Lore, words: &str) -> Option<Self> {
        let folded = fold(words);
        let is_meant = |source: &&Source| {
            fold(&source.title) == folded || source.id.eq_ignore_ascii_case(words.trim()) || mark(source) == words
        };
        let source = lore.sources().iter().find(is_meant)?;
        let number = source.number.zip(source.series.as_deref());
        let number = number.map(|((season, episode), series)| format!("{series} {season}x{episode:02}"));
        Some(Self {
            short: number.clone().unwrap_or_else(|| mark(source)),
            name: number.unwrap_or_else(|| source.title.to_string()),
            series: source.series.as_deref().map(str::to_owned),
            number: source.number,
            released: source.released.map(|date| date.sort_key()),
        })
    }

    /// Whether a work is later than this: by its number within the series, else by its release. A work of unknown
    /// release counts as later, since a veil can be lifted and a spoiler cannot be taken back.
    pub(crate) fn is_before(&self, source: &Source) -> bool {
        if let (Some(number), Some(other)) = (self.number, source.number)
            && self.series.as_deref() == source.series.as_deref()
        {
            return other > number;
        }
        match (self.released, source.released) {
            (Some(seen), Some(released)) => released.sort_key() > seen,
            _ => true,
        }
    }
}

/// Eight characters that stand for a work in the ids of buttons, whose room is scarce: the FNV-1a hash of its id.
fn mark(source: &Source) -> String {
    format!("{:08x}", source.mark())
}

fn fold(words: &str) -> String {
    words.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}
