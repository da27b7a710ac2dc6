//! What people remember works on screen and entries by: the titles of works, and the keywords that the lore has for either.
//!
//! Each is a phrase by itself, so that it is known which words stand together.

use indexmap::IndexSet;
use isolinear_lore::Lore;
use isolinear_lore::grouped::Grouped;
use isolinear_lore::table::{Row, Rows, Table};
use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Serialize};

use crate::text::fold::Folded;
use crate::text::stem::{is_stop_word, stem};
use crate::text::terms::{Terms, TermsBuilder};

/// Words that are in any story, and those for stories themselves.
const FILLERS: &str = "about after all any anyone because become becomes before being best can during each ep episode \
                       episodes every everybody everyone favorite favourite film films get gets getting go goes going \
                       good got great guy having he her hers him his i if just keep keeping keeps like many me meant \
                       movie movies must my name new no not off one ones only out over person really scene season \
                       series she show so some somebody someone something star story than them then there these thing \
                       time trek tries turn turned turns up us very we while whose worst you";

/// All phrases of works, or of entries, by their words.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct PhraseIndex {
    pub(crate) stems: Terms,
    /// For each stem the phrases that have it.
    pub(crate) postings: Grouped<u32>,
    /// In the order of their owners.
    phrases: Table<Phrase>,
}

/// A phrase that is remembered of a work or an entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrase {
    /// The number of the work among all works, or of the entry among all entries.
    pub(super) owner: u32,
    /// How many words of it tell something.
    pub(super) words: u8,
}

impl Row for Phrase {
    const SIZE: usize = u32::SIZE + u8::SIZE;

    fn write(self, bytes: &mut Vec<u8>) {
        (self.owner, self.words).write(bytes);
    }

    fn read(bytes: &[u8]) -> Self {
        let (owner, words) = Row::read(bytes);
        Self { owner, words }
    }
}

impl PhraseIndex {
    /// Reads the titles and keywords of all works on screen.
    pub(crate) fn of_works(lore: &Lore) -> Self {
        let works = lore.sources().iter().zip(0..).filter(|(source, _)| source.medium.is_on_screen());
        Self::build(works.flat_map(|(source, work)| {
            let remembered = std::iter::once(&source.title).chain(&source.keywords);
            remembered.map(move |phrase| (work, &**phrase))
        }))
    }

    /// Reads the keywords of all entries.
    pub(crate) fn of_entries(lore: &Lore) -> Self {
        let entries = lore.entries().iter().zip(0..);
        Self::build(entries.flat_map(|(entry, at)| entry.keywords.iter().map(move |phrase| (at, &**phrase))))
    }

    /// Reads phrases with their owners, in the order of these.
    fn build<'l>(remembered: impl Iterator<Item = (u32, &'l str)>) -> Self {
        let (mut stems, mut uses, mut phrases) = (TermsBuilder::default(), Vec::new(), Vec::new());
        for (owner, phrase) in remembered {
            let told = Folded::whole(phrase);
            let told: IndexSet<&str, FxBuildHasher> = told.words().filter(|word| is_telling(word)).map(stem).collect();
            let at = phrases.len() as u32;
            told.iter().for_each(|stem| stems.push(stem));
            uses.extend(told.iter().map(|_| at));
            phrases.push(Phrase { owner, words: u8::try_from(told.len()).unwrap_or(u8::MAX) });
        }
        let (stems, numbers) = stems.finish();
        let postings = Grouped::new(stems.len(), numbers.iter().copied().zip(uses.iter().copied()));
        Self { stems, postings, phrases: phrases.into_iter().collect() }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.phrases.len()
    }

    /// The phrases of a work or an entry by its number, with their own.
    pub(super) fn of(&self, owner: u32) -> impl Iterator<Item = (u32, Phrase)> {
        let first = self.phrases.partition_point(|phrase| phrase.owner < owner);
        let behind = self.phrases.partition_point(|phrase| phrase.owner <= owner);
        let phrases: Rows<'_, Phrase> = self.phrases.range(first, behind);
        (first as u32..).zip(phrases)
    }

    /// A phrase by its number.
    pub(super) fn get(&self, number: u32) -> Option<Phrase> {
        self.phrases.get(number as usize)
    }
}

/// Whether a word tells one story from another; most that stand around it do not: "the one where they all get".
pub(super) fn is_telling(word: &str) -> bool {
    !is_stop_word(word) && FILLERS.split_ascii_whitespace().all(|filler| filler != word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use isolinear_lore::{LoreFile, load};

    fn index(text: &'static str) -> PhraseIndex {
        let name = "sources/a.toml".to_owned();
        PhraseIndex::of_works(&load(vec![vec![LoreFile { path: name.clone(), name, text: text.into() }]]).lore)
    }

    #[test]
    fn the_titles_and_keywords_of_works_on_screen_are_phrases_of_their_telling_words() {
        let index = index(
            "[[source]]\nid = \"b\"\nkind = \"film\"\ntitle = \"The Whales\"\nkeywords = [\"the one with the whale probe\"]\n\
             [[source]]\nid = \"a\"\nkind = \"novel\"\ntitle = \"The Whale Hunt\"\n",
        );
        let works: Vec<Vec<u8>> = (0..2).map(|work| index.of(work).map(|(_, phrase)| phrase.words).collect()).collect();
        assert_eq!(works, [vec![], vec![1, 2]]);
        let whale = index.stems.exact(stem("whales")).unwrap();
        assert_eq!(index.postings.of(whale).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(index.stems.exact(stem("hunt")), None);
    }
}
