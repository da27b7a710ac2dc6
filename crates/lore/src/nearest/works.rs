//! The works that may be cited, and which of them was meant by an id that is none.

use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use super::index::{Index, Named};
use crate::model::reference::SourceRef;
use crate::model::series::{SERIES, Series};
use crate::model::source::{Medium, Source};
use crate::model::string::Str;
use crate::words::letters_of;

/// The most numbers that one broadcast has beside its first.
const MOST_PARTS: u16 = 3;

/// The works that may be cited, by id.
pub(crate) struct Works<'s> {
    sources: Vec<&'s Source>,
    by_id: HashMap<Str, SourceRef>,
    index: OnceLock<Index<'s>>,
}

impl<'s> Works<'s> {
    pub(crate) fn new(sources: impl Iterator<Item = &'s Source>) -> Self {
        let sources: Vec<&Source> = sources.collect();
        let by_id = sources.iter().zip(0..).map(|(source, at)| (source.id.clone(), SourceRef(at))).collect();
        Self { sources, by_id, index: OnceLock::new() }
    }

    /// The work of that id.
    pub(crate) fn get(&self, id: &str) -> Option<SourceRef> {
        self.by_id.get(id).copied()
    }

    /// The ids alone, with what they stand for.
    pub(crate) fn into_ids(self) -> HashMap<Str, SourceRef> {
        self.by_id
    }

    /// The ids that may have been meant. What names an episode is that episode or none; an article is of the same wiki.
    pub(crate) fn meant(&self, written: &str) -> Vec<&'s str> {
        if let Some((series, season, episode)) = code(written) {
            return self.episode(series, season, episode).into_iter().collect();
        }
        let index = self.index.get_or_init(|| Index::new(self.sources.iter().map(|source| named(source))));
        let is_article = |id: &str| self.source(id).is_some_and(|source| source.medium == Medium::WikiArticle);
        let found = index.meant(written, |id| !is_article(id));
        if !found.is_empty() {
            return found;
        }
        let wiki = first_word(written);
        index.meant(written, |id| is_article(id) && first_word(id).eq_ignore_ascii_case(wiki))
    }

    fn source(&self, id: &str) -> Option<&'s Source> {
        self.sources.get(self.get(id)?.0 as usize).copied()
    }

    /// The episode of that number, or the broadcast that it was a part of.
    fn episode(&self, series: &Series, season: u16, episode: u16) -> Option<&'s str> {
        let firsts = (0..=MOST_PARTS).filter_map(|back| episode.checked_sub(back));
        let mut sources = firsts.filter_map(|first| {
            let source = self.source(&format!("{}-{season}x{first:02}", series.code.to_lowercase()))?;
            Some((first, source))
        });
        let holds = |(first, source): &(u16, &Source)| source.last_episode.unwrap_or(*first) >= episode;
        sources.find(holds).map(|(_, source)| &*source.id)
    }
}

fn named(source: &Source) -> Named<'_> {
    Named { id: &source.id, names: vec![&*source.title] }
}

fn first_word(id: &str) -> &str {
    id.split('-').next().unwrap_or_default()
}

/// The episode that is named by series and number, however they are written: `DS9 4x20`, `ds9-s04e20`, `ds94x20`.
fn code(written: &str) -> Option<(&'static Series, u16, u16)> {
    let written = letters_of(&written.replace('×', "x"));
    NAMES_OF_SERIES.iter().find_map(|(series, name)| {
        let (season, episode) = numbers(written.strip_prefix(&**name)?)?;
        Some((*series, season, episode))
    })
}

/// Every series by the letters of each of its names.
static NAMES_OF_SERIES: LazyLock<Vec<(&'static Series, String)>> = LazyLock::new(|| {
    SERIES.iter().flat_map(|series| series.names().map(move |name| (series, letters_of(name)))).collect()
});

fn numbers(written: &str) -> Option<(u16, u16)> {
    let written = written.replace("season", "s").replace("episode", "e");
    let (season, episode) = written.trim_start_matches('s').split_once(['x', 'e'])?;
    season.parse().ok().zip(episode.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LoreFile;

    const WORKS: &str = r#"
[[source]]
id = "ds9-1x01"
kind = "episode"
title = "Emissary"
last_episode = 2
[[source]]
id = "ds9-4x20"
kind = "episode"
title = "Shattered Mirror"
[[source]]
id = "tos-1x02"
kind = "episode"
title = "Charlie X"
[[source]]
id = "the-search-for-spock"
kind = "film"
title = "Star Trek III: The Search for Spock"
[[source]]
id = "rise-like-lions"
kind = "novel"
title = "Rise Like Lions"
[[source]]
id = "ma-terok-nor-mirror"
kind = "wiki article"
title = "Terok Nor"
[[source]]
id = "mb-terok-nor"
kind = "wiki article"
title = "Terok Nor"
"#;

    fn meant(written: &str) -> String {
        let works = LoreFile { name: "sources/w.toml".into(), path: String::new(), text: WORKS.into() };
        let loaded = crate::load(vec![vec![works]]);
        Works::new(loaded.lore.sources().iter()).meant(written).join(" ")
    }

    #[test]
    fn an_episode_is_known_however_its_number_is_written() {
        for written in ["DS9 4x20", "ds9-04x20", "ds9-s04e20", "ds94x20", "ds9_4x20", "Deep Space Nine 4×20"] {
            assert_eq!(meant(written), "ds9-4x20", "{written}");
        }
        assert_eq!(meant("ds9-1x1"), "ds9-1x01");
    }

    #[test]
    fn half_of_a_broadcast_is_the_whole_of_it() {
        assert_eq!(meant("ds9-1x02"), "ds9-1x01");
        assert_eq!(meant("ds9-1x03"), "");
    }

    #[test]
    fn no_other_episode_and_no_other_wiki_is_ever_proposed() {
        for written in ["voy-1x02", "tos-1x20", "tas-4x20", "xyz-4x20", "", "fe-terok-nor"] {
            assert_eq!(meant(written), "", "{written}");
        }
        assert_eq!(meant("ma-terok-nor"), "ma-terok-nor-mirror");
    }

    #[test]
    fn a_work_is_known_by_its_title_or_in_spite_of_a_slip() {
        assert_eq!(meant("emissary"), "ds9-1x01");
        assert_eq!(meant("star-trek-iii"), "the-search-for-spock");
        assert_eq!(meant("rise-like-lion"), "rise-like-lions");
    }
}
