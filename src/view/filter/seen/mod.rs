//! How far somebody has got in watching and reading: what is later would spoil it.

mod titles;
mod words;

pub(super) use words::is_all_of_it;

use crate::locale::{Locale, msg};
use crate::lore::series::Series;
use crate::lore::{Lore, Source, SourceRef, Str};
use crate::reply::listed;
use crate::search::plain_words;
use crate::view::words::numbered::spaced;

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

/// What says that nothing was seen at all.
pub(crate) const NOTHING: &str = "nothing";
/// What else people call it.
const ALSO_NOTHING: [&str; 24] = [
    "none",
    "nothing yet",
    "nothing at all",
    "not anything",
    "nichts",
    "noch nichts",
    "gar nichts",
    "keine",
    "rien",
    "rien du tout",
    "aucun",
    "nada",
    "ninguno",
    "ninguna",
    "nenhum",
    "nenhuma",
    "niente",
    "nulla",
    "nessuno",
    "niets",
    "nog niets",
    "なし",
    "何も",
    "何も見ていない",
];
/// What stands between several things that were seen.
const BETWEEN: [&str; 12] = [",", ";", "+", "&", "/", "、", " and ", " und ", " et ", " y ", " e ", " en "];
/// The most words that tell a season or an episode.
const MOST_WORDS: usize = 9;

impl SeenUpTo {
    /// Reads `DS9 4x20`, `Deep Space Nine season 3`, `DS9 Staffel 3`, `TNG all`, the title of a work, or several of these.
    pub(crate) fn read(lore: &Lore, words: &str) -> Option<Self> {
        let plain = words.trim().to_lowercase();
        if plain == NOTHING || ALSO_NOTHING.contains(&plain.as_str()) {
            return Some(Self { short: NOTHING.to_owned(), parts: Vec::new() });
        }
        let one = || Part::read(lore, words, None).map(|part| vec![part]);
        Self::read_several(lore, words).or_else(one).map(Self::of)
    }

    /// Whether nothing was seen, so that every work is later.
    pub(crate) const fn is_nothing(&self) -> bool {
        self.parts.is_empty()
    }

    /// Several of them; one that names no series is of the series before it.
    fn read_several(lore: &Lore, words: &str) -> Option<Vec<Part>> {
        let between = BETWEEN.into_iter().fold(words.to_owned(), |words, between| words.replace(between, "\n"));
        let written: Vec<&str> = between.split('\n').map(str::trim).filter(|part| !part.is_empty()).collect();
        if written.len() < 2 || titles::earliest(lore, words, None).is_some() {
            return None;
        }
        let mut parts: Vec<Part> = Vec::new();
        for words in written {
            let series = parts.last().and_then(|part| Series::of_code(part.series.as_deref()?));
            let part = Part::read(lore, words, series).or_else(|| parts.last()?.up_to_next(lore, words))?;
            // "Deep Space Nine, season 3" is not all of it.
            if parts.last().is_some_and(|last| last.is_whole() && last.series == part.series) {
                parts.pop();
            }
            parts.push(part);
        }
        Some(parts)
    }

    /// The seasons and episodes that a text tells by their numbers: of the only series in it, where none is beside them.
    pub(crate) fn told_in(lore: &Lore, text: &str) -> Option<Self> {
        let words = plain_words(&spaced(text));
        let told = |of: Option<&'static Series>| {
            let parts = Part::told_in(lore, &words, of);
            (!parts.is_empty()).then(|| Self::of(parts))
        };
        told(None).or_else(|| told(Some(words::only_series(&words)?)))
    }

    /// The episodes that are told by their numbers.
    pub(crate) fn episodes(&self, lore: &Lore) -> Vec<SourceRef> {
        let is_told = |at: &SourceRef| {
            lore.source(*at).is_some_and(|source| self.parts.iter().any(|part| part.is_number_of(source)))
        };
        lore.on_screen().filter(is_told).collect()
    }

    /// Up to the latest of these works and of what is told by number.
    pub(crate) fn latest_of(lore: &Lore, works: &[SourceRef], told: Option<&Self>) -> Option<Self> {
        let works = works.iter().filter_map(|work| lore.source(*work)).map(Part::of_work);
        let told = told.into_iter().flat_map(|told| told.parts.iter().cloned());
        let latest = works.chain(told).filter(|part| part.released.is_some()).max_by_key(|part| part.released)?;
        Some(Self::of(vec![latest]))
    }

    /// Of several parts of one series the last.
    fn of(mut parts: Vec<Part>) -> Self {
        let all = parts.clone();
        let is_passed = |part: &Part| {
            let same = all.iter().filter(|other| part.number.is_some() && other.series == part.series);
            same.into_iter().any(|other| other.number > part.number)
        };
        parts.retain(|part| !is_passed(part));
        parts.dedup();
        Self { short: parts.iter().map(|part| part.short.as_str()).collect::<Vec<_>>().join(","), parts }
    }

    /// What was understood, in words: `TNG, DS9 season 4`.
    pub(crate) fn name(&self, locale: Locale) -> String {
        listed(locale, self.parts.iter().map(|part| part.name(locale)))
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
    fn is_whole(&self) -> bool {
        self.number == Some((u16::MAX, u16::MAX))
    }

    /// Whether a work was broadcast under just that number.
    fn is_number_of(&self, source: &Source) -> bool {
        let of_series = self.series.is_some() && self.series == source.series;
        of_series
            && self.number.zip(source.number).is_some_and(|((season, episode), (own, first))| {
                season == own && (first..=source.last_episode.unwrap_or(first)).contains(&episode)
            })
    }

    fn name(&self, locale: Locale) -> String {
        match (&self.series, self.number) {
            (Some(series), Some((season, u16::MAX))) if season < u16::MAX => {
                let season = locale.format(msg::SEASON, &[("season", &season.to_string())]);
                format!("{series} {}", locale.in_sentence(&season))
            }
            _ => self.name.clone(),
        }
    }

    /// A season or an episode, of that series if no other is named; or a work by its title.
    fn read(lore: &Lore, words: &str, of: Option<&'static Series>) -> Option<Self> {
        // "The Next Generation" is an episode of another series, too; the series hides more.
        if let Some((series, number)) = words::read(words, of) {
            return Self::up_to(lore, series, number);
        }
        titles::marked(lore, words).or_else(|| titles::of_words(lore, words)).map(Self::of_work)
    }

    /// Up to a later season of the same series, where nothing but its number follows a season: `VOY seasons 1 and 2`.
    fn up_to_next(&self, lore: &Lore, words: &str) -> Option<Self> {
        let (last, _) = self.number.filter(|(season, episode)| *season < u16::MAX && *episode == u16::MAX)?;
        let next = words.parse().ok().filter(|next: &u16| *next > last)?;
        Self::up_to(lore, Series::of_code(self.series.as_deref()?)?, (next, u16::MAX))
    }

    /// Each season and episode that words tell, of that series if no other is named.
    fn told_in(lore: &Lore, words: &[String], of: Option<&'static Series>) -> Vec<Self> {
        let mut parts: Vec<Self> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let told = Self::longest_from(lore, words.get(at..).unwrap_or_default(), of);
            at += told.as_ref().map_or(1, |(length, _)| *length);
            parts.extend(told.map(|(_, part)| part));
        }
        parts
    }

    /// What the most words from the first one on tell, a season or an episode, and how many of them tell it.
    fn longest_from(lore: &Lore, words: &[String], of: Option<&'static Series>) -> Option<(usize, Self)> {
        let mut lengths = 2..=MOST_WORDS.min(words.len());
        let told = |length: usize| {
            let window = words.get(..length).filter(|window| words::has_number(window))?;
            let (series, number) = words::read(&window.join(" "), of)?;
            Self::up_to(lore, series, number).filter(|_| number.0 < u16::MAX)
        };
        let part = lengths.clone().rev().find_map(told)?;
        // What stands behind the number may tell another one.
        let length = lengths.find(|length| told(*length).as_ref() == Some(&part))?;
        Some((length, part))
    }

    /// Up to that season and episode, if the lore knows of them.
    fn up_to(lore: &Lore, series: &Series, number: (u16, u16)) -> Option<Self> {
        let of_series = |source: &&Source| source.series.as_deref() == Some(series.code) && source.number.is_some();
        let episodes: Vec<&Source> = lore.on_screen().filter_map(|at| lore.source(at)).filter(of_series).collect();
        if !is_known(&episodes, number) {
            return None;
        }
        let before = episodes.iter().filter(|source| source.number.is_some_and(|other| other <= number));
        // Not the latest release: a pilot may have come out decades after what it was made for.
        let dated = before.filter_map(|source| Some((source.number?, source.released?.sort_key())));
        let released = dated.max().map(|(_, released)| released);
        let name = match number {
            (u16::MAX, _) => series.code.to_owned(),
            (season, u16::MAX) => format!("{} season {season}", series.code),
            (season, episode) => format!("{} {season}x{episode:02}", series.code),
        };
        let (short, series) = (name.clone(), Some(series.code.into()));
        Some(Self { short, name, series, number: Some(number), released })
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

/// Whether a series goes so far: a season that the lore knows nothing of may lie between others.
fn is_known(episodes: &[&Source], (season, episode): (u16, u16)) -> bool {
    let last = |source: &&&Source| source.number.map(|(of, first)| (of, source.last_episode.unwrap_or(first)));
    let mut of_season = episodes.iter().filter_map(|source| last(&source)).filter(|(of, _)| *of == season).peekable();
    if season == u16::MAX || of_season.peek().is_some() {
        return !episodes.is_empty() && (episode == u16::MAX || of_season.any(|(_, last)| last >= episode));
    }
    episodes.iter().filter_map(|source| source.number).any(|(of, _)| of > season)
}

/// How many characters stand for a work in the ids of buttons, whose room is scarce.
const MARK: usize = 8;

fn mark(source: &Source) -> String {
    format!("{:0MARK$x}", source.mark())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lore::bundled_catalogue;

    fn read(words: &str) -> Option<String> {
        SeenUpTo::read(&bundled_catalogue(), words).map(|seen| seen.name(Locale::default()))
    }

    #[test]
    fn a_season_is_read_in_many_words() {
        for words in [
            "DS9 season 3",
            "DS9 Staffel 3",
            "3. Staffel DS9",
            "DS9 saison 3",
            "DS9 第3シーズン",
            "ds9 s3",
            "DS9 seasons 1-3",
            "DS9 1-3",
            "seasons 1 to 3 of DS9",
            "DS9 third season",
            "3rd season of DS9",
            "DS9 up to season 3",
            "DS9 s1, s2, s3",
            "DS9 season 1, 2 and 3",
            "terza stagione di DS9",
            "troisième saison de DS9",
            "the first three seasons of DS9",
            "Deep Space Nine, Staffeln 1 bis 3",
            "DS9 until season 3",
        ] {
            assert_eq!(read(words).as_deref(), Some("DS9 season 3"), "{words}");
        }
    }

    #[test]
    fn an_episode_or_a_whole_series_is_read_in_many_words() {
        for words in ["TNG", "TNG all", "all of TNG", "The Next Generation", "TNG alles"] {
            assert_eq!(read(words).as_deref(), Some("TNG"), "{words}");
        }
        for words in [
            "DS9 4x20",
            "ds9 4 20",
            "DS9 season 4 episode 20",
            "DS9 4-20",
            "DS9 up to 4x20",
            "until DS9 4x20",
            "as far as DS9 4x20",
        ] {
            assert_eq!(read(words).as_deref(), Some("DS9 4x20"), "{words}");
        }
        assert_eq!(read("TNG all, DS9 4x20").as_deref(), Some("TNG, DS9 4x20"));
        assert_eq!(read("1st season of TNG").as_deref(), Some("TNG season 1"));
        assert_eq!(read("TNG und VOY Staffel 2").as_deref(), Some("TNG, VOY season 2"));
        for words in ["DS9 bis Staffel 4, VOY Staffeln 1 und 2", "DS9 seasons 1-4, VOY seasons 1 and 2"] {
            assert_eq!(read(words).as_deref(), Some("DS9 season 4, VOY season 2"), "{words}");
        }
    }

    #[test]
    fn all_of_star_trek_is_more_than_a_series() {
        for words in ["all Star Trek", "all of Star Trek", "Star Trek all", "the whole of Star Trek", "todo Star Trek"]
        {
            assert!(is_all_of_it(words), "{words}");
        }
        for words in ["Star Trek", "all", "all of TNG", "Star Trek Picard all", "all of Star Trek TOS"] {
            assert!(!is_all_of_it(words), "{words}");
        }
    }

    #[test]
    fn a_title_is_that_of_the_earliest_work_on_screen() {
        for (title, episode) in [
            ("In a Mirror, Darkly, Part II", "ENT 4x19"),
            ("First Contact", "TNG 4x15"),
            ("Anomaly", "ENT 3x02"),
            ("Haven", "TNG 1x11"),
            ("Caretaker", "VOY 1x01"),
            ("Mirror, Mirror", "TOS 2x04"),
            ("Equinox", "VOY 5x26"),
            ("DS9 Emissary", "DS9 1x01"),
            ("TNG Lower Decks", "TNG 7x15"),
            ("Star Trek VI", "Star Trek VI: The Undiscovered Country"),
            ("The Wrath of Khan", "Star Trek II: The Wrath of Khan"),
        ] {
            assert_eq!(read(title).as_deref(), Some(episode), "{title}");
        }
    }

    #[test]
    fn whoever_has_seen_nothing_may_be_told_nothing() {
        let lore = bundled_catalogue();
        for words in ["nothing", "none", "Nichts", "rien", "nada", "niente", "niets", "なし"] {
            let seen = SeenUpTo::read(&lore, words).unwrap();
            assert!(seen.is_nothing(), "{words}");
            assert_eq!(SeenUpTo::read(&lore, &seen.short), Some(seen.clone()), "{words}");
            assert!(lore.sources().iter().all(|source| seen.is_before(source)), "{words}");
        }
    }

    #[test]
    fn what_there_is_not_is_refused() {
        for words in [
            "xyzzy",
            "TNG, xyzzy",
            "",
            "DS9 4x99",
            "DS9 season 9",
            "season 3",
            "half of season 2",
            "before DS9",
            "up to DS9",
        ] {
            assert_eq!(read(words), None, "{words}");
        }
    }

    #[test]
    fn what_a_text_tells_by_number_is_found_in_it() {
        let told = |text: &str| SeenUpTo::told_in(&bundled_catalogue(), text).map(|seen| seen.name(Locale::default()));
        for (text, expected) in [
            ("we are on season 2 of DS9 and Dukat is cool", "DS9 season 2"),
            ("did you see TNG season 3 finale with Locutus", "TNG season 3"),
            ("I love DS9. Just began season 2!", "DS9 season 2"),
            ("DS9 season 2 episode 5 was great", "DS9 2x05"),
            ("just watched DS9 4x20 with 3 friends", "DS9 4x20"),
        ] {
            assert_eq!(told(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!((told("Dukat is cool"), told("season 2 of something")), (None, None));
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
