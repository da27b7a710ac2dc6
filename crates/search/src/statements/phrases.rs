//! What people remember works on screen by: their titles, and the keywords that the lore has for them.
//!
//! Each is a phrase by itself, so that it is known which words stand together.

use indexmap::IndexSet;
use isolinear_lore::grouped::Grouped;
use isolinear_lore::table::{Row, Rows, Table};
use isolinear_lore::{Lore, Source, SourceRef};
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

/// All phrases by their words.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct PhraseIndex {
    pub(super) stems: Terms,
    /// For each stem the phrases that have it.
    pub(super) postings: Grouped<u32>,
    /// In the order of their works.
    phrases: Table<Phrase>,
}

/// A phrase that is remembered of a work.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrase {
    pub(super) work: SourceRef,
    /// How many words of it tell something.
    pub(super) words: u8,
}

impl Row for Phrase {
    const SIZE: usize = SourceRef::SIZE + u8::SIZE;

    fn write(self, bytes: &mut Vec<u8>) {
        (self.work, self.words).write(bytes);
    }

    fn read(bytes: &[u8]) -> Self {
        let (work, words) = Row::read(bytes);
        Self { work, words }
    }
}

impl PhraseIndex {
    /// Reads the titles and keywords of all works on screen.
    pub(crate) fn build(lore: &Lore) -> Self {
        let (mut stems, mut uses, mut phrases) = (TermsBuilder::default(), Vec::new(), Vec::new());
        let works = lore.sources().iter().zip((0..).map(SourceRef));
        for (source, work) in works.filter(|(source, _)| source.medium.is_on_screen()) {
            for phrase in remembered(source) {
                let told = Folded::whole(phrase);
                let told: IndexSet<&str, FxBuildHasher> =
                    told.words().filter(|word| is_telling(word)).map(stem).collect();
                let at = phrases.len() as u32;
                told.iter().for_each(|stem| stems.push(stem));
                uses.extend(told.iter().map(|_| at));
                phrases.push(Phrase { work, words: u8::try_from(told.len()).unwrap_or(u8::MAX) });
            }
        }
        let (stems, numbers) = stems.finish();
        let postings = Grouped::new(stems.len(), numbers.iter().copied().zip(uses.iter().copied()));
        Self { stems, postings, phrases: phrases.into_iter().collect() }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.phrases.len()
    }

    /// The phrases of a work, with their numbers.
    pub(super) fn of_work(&self, work: SourceRef) -> impl Iterator<Item = (u32, Phrase)> {
        let first = self.phrases.partition_point(|phrase| phrase.work < work);
        let behind = self.phrases.partition_point(|phrase| phrase.work <= work);
        let phrases: Rows<'_, Phrase> = self.phrases.range(first, behind);
        (first as u32..).zip(phrases)
    }
}

/// What a work is remembered by.
fn remembered(source: &Source) -> impl Iterator<Item = &str> {
    std::iter::once(&*source.title).chain(source.keywords.iter().map(|phrase| &**phrase))
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
        PhraseIndex::build(&load(vec![vec![LoreFile { path: name.clone(), name, text: text.into() }]]).lore)
    }

    #[test]
    fn the_titles_and_keywords_of_works_on_screen_are_phrases_of_their_telling_words() {
        let index = index(
            "[[source]]\nid = \"b\"\nkind = \"film\"\ntitle = \"The Whales\"\nkeywords = [\"the one with the whale probe\"]\n\
             [[source]]\nid = \"a\"\nkind = \"novel\"\ntitle = \"The Whale Hunt\"\n",
        );
        let works: Vec<Vec<u8>> =
            (0..2).map(|work| index.of_work(SourceRef(work)).map(|(_, phrase)| phrase.words).collect()).collect();
        assert_eq!(works, [vec![], vec![1, 2]]);
        let whale = index.stems.exact(stem("whales")).unwrap();
        assert_eq!(index.postings.of(whale).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(index.stems.exact(stem("hunt")), None);
    }
}
