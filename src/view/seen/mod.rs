//! How far somebody has got in watching and reading: what is later would spoil it.

use crate::locale::{Locale, msg};
use crate::lore::series::Series;
use crate::lore::{Lore, Source, SourceRef, Str};
use crate::search::code::code;

/// How far somebody has got, in one series or in several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SeenUpTo {
    /// What was understood, as ids of buttons carry it, where a title would be too long: see [`mark`].
    pub(crate) short: String,
    parts: Vec<Part>,
}

/// How far somebody has got in one series; or another work.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    name: String,
    short: String,
    series: Option<Str>,
    number: Option<(u16, u16)>,
    /// Sort key of the release of the last thing seen, as far as the lore knows.
    released: Option<(i32, u16)>,
}

/// What stands between several things that were seen.
const BETWEEN: [&str; 12] = [",", ";", "+", "&", "/", "、", " and ", " und ", " et ", " y ", " e ", " en "];
/// What a season is called, besides `season`.
const SEASON: [&str; 8] = ["staffel", "saison", "temporada", "stagione", "seizoen", "シーズン", "series", "season"];
/// What says that a whole series was seen.
const WHOLE: [&str; 19] = [
    "all",
    "of",
    "von",
    "de",
    "di",
    "van",
    "everything",
    "whole",
    "complete",
    "alles",
    "ganz",
    "komplett",
    "tout",
    "todo",
    "toda",
    "tudo",
    "tutto",
    "tutta",
    "全部",
];

impl SeenUpTo {
    /// Reads `DS9 4x20`, `Deep Space Nine season 3`, `DS9 Staffel 3`, `TNG all`, the title of a work, or several of these.
    pub(crate) fn read(lore: &Lore, words: &str) -> Option<Self> {
        let one = Part::read(lore, words).map(|part| vec![part]);
        one.or_else(|| Self::read_several(lore, words)).map(Self::of)
    }

    fn read_several(lore: &Lore, words: &str) -> Option<Vec<Part>> {
        let between = BETWEEN.into_iter().fold(words.to_owned(), |words, between| words.replace(between, "\n"));
        let parts: Vec<&str> = between.split('\n').map(str::trim).filter(|part| !part.is_empty()).collect();
        (parts.len() > 1).then(|| parts.into_iter().map(|part| Part::read(lore, part)).collect()).flatten()
    }

    /// Up to the latest of these works.
    pub(crate) fn latest_of(lore: &Lore, works: &[SourceRef]) -> Option<Self> {
        let dated = works.iter().filter_map(|work| lore.source(*work)).filter(|source| source.released.is_some());
        let latest = dated.max_by_key(|source| source.released.map(|date| date.sort_key()))?;
        Some(Self::of(vec![Part::of_work(latest)]))
    }

    fn of(parts: Vec<Part>) -> Self {
        Self { short: parts.iter().map(|part| part.short.as_str()).collect::<Vec<_>>().join(","), parts }
    }

    /// What was understood, in words: `TNG, DS9 season 4`.
    pub(crate) fn name(&self, locale: Locale) -> String {
        self.parts.iter().map(|part| part.name(locale)).collect::<Vec<_>>().join(", ")
    }

    /// Whether a work is later than this: by its number within a series that was named, else by its release. A work of
    /// unknown release counts as later, since a spoiler cannot be taken back.
    pub(crate) fn is_before(&self, source: &Source) -> bool {
        let of_series = |part: &&Part| part.number.is_some() && part.series.as_deref() == source.series.as_deref();
        let mut of_series = self.parts.iter().filter(of_series).peekable();
        if let (Some(number), Some(_)) = (source.number, of_series.peek()) {
            return of_series.all(|part| part.number.is_some_and(|seen| number > seen));
        }
        let seen = self.parts.iter().filter_map(|part| part.released).max();
        match (seen, source.released) {
            (Some(seen), Some(released)) => released.sort_key() > seen,
            _ => true,
        }
    }
}

impl Part {
    fn name(&self, locale: Locale) -> String {
        match (&self.series, self.number) {
            (Some(series), Some((season, u16::MAX))) if season < u16::MAX => {
                let season = locale.format(msg::SEASON, &[("season", &season.to_string())]);
                format!("{series} {}", locale.in_sentence(&season))
            }
            _ => self.name.clone(),
        }
    }

    fn read(lore: &Lore, words: &str) -> Option<Self> {
        let plain = in_plain_words(words);
        let numbered = [words, &plain].into_iter().find_map(|words| {
            let code = code(words)?;
            Self::up_to(lore, code.series?, (code.season, code.episode.unwrap_or(u16::MAX)))
        });
        let whole = || {
            let series = Series::named(words).or_else(|| Series::named(&plain))?;
            Self::up_to(lore, series, (u16::MAX, u16::MAX))
        };
        // "The Next Generation" is an episode of another series, too; the series hides more.
        numbered.or_else(whole).or_else(|| Self::read_title(lore, words))
    }

    /// Up to that season and episode, if the lore knows of the series.
    fn up_to(lore: &Lore, series: &Series, number: (u16, u16)) -> Option<Self> {
        let of_series = |source: &&Source| source.series.as_deref() == Some(series.code) && source.number.is_some();
        let mut episodes = lore.on_screen().filter_map(|at| lore.source(at)).filter(of_series).peekable();
        episodes.peek()?;
        let before = episodes.filter(|source| source.number.is_some_and(|other| other <= number));
        let released = before.filter_map(|source| source.released.map(|date| date.sort_key())).max();
        let name = match number {
            (u16::MAX, _) => series.code.to_owned(),
            (season, u16::MAX) => format!("{} season {season}", series.code),
            (season, episode) => format!("{} {season}x{episode:02}", series.code),
        };
        let (short, series) = (name.clone(), Some(series.code.into()));
        Some(Self { short, name, series, number: Some(number), released })
    }

    fn read_title(lore: &Lore, words: &str) -> Option<Self> {
        let folded = fold(words);
        let is_meant = |source: &&Source| fold(&source.title) == folded || source.id.eq_ignore_ascii_case(words.trim());
        let marked =
            || lore.source(lore.source_by_mark(u32::from_str_radix(words, 16).ok().filter(|_| words.len() == MARK)?)?);
        lore.sources().iter().find(is_meant).or_else(marked).map(Self::of_work)
    }

    fn of_work(source: &Source) -> Self {
        let number = source.number.zip(source.series.as_deref());
        let number = number.map(|((season, episode), series)| format!("{series} {season}x{episode:02}"));
        Self {
            short: number.clone().unwrap_or_else(|| mark(source)),
            name: number.unwrap_or_else(|| source.title.to_string()),
            series: source.series.clone(),
            number: source.number,
            released: source.released.map(|date| date.sort_key()),
        }
    }
}

/// The words with seasons named in English and before their number, and without those that mean the whole.
fn in_plain_words(words: &str) -> String {
    let lower = SEASON.into_iter().fold(words.to_lowercase(), |words, season| words.replace(season, " season "));
    let lower = lower.replace('第', " ").replace("全部", " ");
    let mut plain: Vec<&str> = lower.split_whitespace().filter(|word| !WHOLE.contains(word)).collect();
    for at in 1..plain.len() {
        let is_number = |word: &str| word.trim_end_matches(['.', 'ª', 'º', 'e']).parse::<u16>().is_ok();
        let is_turned = plain.get(at) == Some(&"season") && plain.get(at - 1).is_some_and(|word| is_number(word));
        if is_turned && plain.get(at + 1).is_none_or(|word| !is_number(word)) {
            plain.swap(at - 1, at);
        }
    }
    let number = |word: &str| word.trim_end_matches(['.', 'ª', 'º']).to_owned();
    plain.into_iter().map(number).collect::<Vec<_>>().join(" ")
}

/// How many characters stand for a work in the ids of buttons, whose room is scarce.
const MARK: usize = 8;

fn mark(source: &Source) -> String {
    format!("{:0MARK$x}", source.mark())
}

fn fold(words: &str) -> String {
    words.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lore::bundled_catalogue;

    #[test]
    fn what_was_seen_is_read_in_many_words() {
        let lore = bundled_catalogue();
        let read = |words: &str| SeenUpTo::read(&lore, words).map(|seen| seen.name(Locale::default()));
        for words in ["DS9 season 3", "DS9 Staffel 3", "3. Staffel DS9", "DS9 saison 3", "DS9 第3シーズン", "ds9 s3"]
        {
            assert_eq!(read(words).as_deref(), Some("DS9 season 3"), "{words}");
        }
        for words in ["TNG", "TNG all", "all of TNG", "The Next Generation", "TNG alles"] {
            assert_eq!(read(words).as_deref(), Some("TNG"), "{words}");
        }
        assert_eq!(read("TNG all, DS9 4x20").as_deref(), Some("TNG, DS9 4x20"));
        assert_eq!(read("TNG und VOY Staffel 2").as_deref(), Some("TNG, VOY season 2"));
        assert_eq!(read("In a Mirror, Darkly, Part II").as_deref(), Some("ENT 4x19"));
        assert_eq!((read("xyzzy"), read("TNG, xyzzy"), read("")), (None, None, None));
    }

    #[test]
    fn the_short_form_reads_back_and_each_series_counts_by_its_own_number() {
        let lore = bundled_catalogue();
        let seen = SeenUpTo::read(&lore, "TNG all, DS9 4x20").unwrap();
        assert_eq!(SeenUpTo::read(&lore, &seen.short), Some(seen.clone()));
        let is_later = |id: &str| seen.is_before(lore.source(lore.source_by_id(id).unwrap()).unwrap());
        assert!(is_later("ds9-4x21") && !is_later("ds9-4x20") && !is_later("tng-7x25") && is_later("voy-7x01"));
    }
}
