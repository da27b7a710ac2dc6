//! Which works a word or a whole title can stand for, so that a question looks at few of them.
//!
//! Gives candidates, perhaps too many; whether one answers, and how well, is the matter of `work_names`.

use super::query::WorkQuery;
use super::work_names::WorkNames;
use crate::text::fold::number;
use crate::text::slip::{MOST_EDITS, most_elsewhere, slip, sound};
use crate::text::spelling::clear_slip;
use crate::text::terms::{TermId, Terms, TermsBuilder};
use isolinear_lore::grouped::Grouped;
use isolinear_lore::table::{Rows, Table};
use serde::{Deserialize, Serialize};

/// A word or whole title, with the works that have it.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
struct Lexicon {
    terms: Terms,
    works: Grouped<u32>,
    sounds: Terms,
    of_sound: Grouped<TermId>,
}

impl Lexicon {
    fn new<'k>(pairs: impl Iterator<Item = (u32, &'k str)>) -> Self {
        let mut builder = TermsBuilder::default();
        let works: Vec<u32> = pairs.map(|(work, term)| (builder.push(term), work).1).collect();
        let (terms, numbers) = builder.finish();
        let works = Grouped::new(terms.len(), numbers.iter().copied().zip(works.iter().copied()));
        let mut builder = TermsBuilder::default();
        let all = 0..terms.len() as TermId;
        all.clone().for_each(|term| builder.push(&sound(terms.get(term))));
        let (sounds, numbers) = builder.finish();
        let of_sound = Grouped::new(sounds.len(), numbers.iter().copied().zip(all));
        Self { terms, works, sounds, of_sound }
    }

    fn of(&self, term: Option<TermId>) -> Rows<'_, u32> {
        term.map(|term| self.works.of(term)).unwrap_or_default()
    }

    fn beginning_with(&self, typed: &str) -> Rows<'_, u32> {
        self.works.of_range(self.terms.beginning_with(typed))
    }

    /// The works of all that the typed text is clearly a slip for.
    fn misspelt(&self, typed: &str) -> impl Iterator<Item = u32> {
        let most = clear_slip(typed.len() + MOST_EDITS);
        let near = self.terms.alike(typed, most, most.min(most_elsewhere(typed)));
        let near = near.into_iter().map(|alike| alike.term);
        let same_sound = self.sounds.exact(&sound(typed)).map(|sound| self.of_sound.of(sound)).unwrap_or_default();
        let clear = near.chain(same_sound).filter(|term| slip(typed, self.terms.get(*term)).is_some());
        clear.flat_map(|term| self.works.of(term))
    }
}

/// All words of titles and of what is around them, and all that works are called as wholes.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Index {
    words: Lexicon,
    wholes: Lexicon,
    /// The words that stand for numbers, in the order of these.
    by_number: Table<(u32, TermId)>,
}

impl Index {
    pub(super) fn of(names: &[WorkNames]) -> Self {
        let all = || names.iter().zip(0_u32..);
        let words = Lexicon::new(all().flat_map(|(work, at)| work.words().map(move |word| (at, word))));
        let wholes = Lexicon::new(all().flat_map(|(work, at)| work.wholes().map(move |whole| (at, whole))));
        let terms = 0..words.terms.len() as TermId;
        let mut by_number: Vec<(u32, TermId)> =
            terms.filter_map(|term| Some((number(words.terms.get(term))?, term))).collect();
        by_number.sort_unstable();
        Self { words, wholes, by_number: by_number.into_iter().collect() }
    }

    /// Whether any work has that word: then it is no slip for another.
    pub(super) fn is_word(&self, typed: &str) -> bool {
        self.words.terms.exact(typed).is_some()
    }

    /// Works that may answer to what was typed, letter by letter.
    pub(super) fn as_typed(&self, query: &WorkQuery) -> Vec<u32> {
        let compact = query.folded.compact();
        let mut works = self.beginning_so(query);
        let wholes = [compact, query.core()].into_iter().chain(query.without_franchise());
        works.extend(wholes.flat_map(|whole| self.wholes.of(self.wholes.terms.exact(whole))));
        works.extend(self.of_rarest_word(query, |word| self.of_word(word)));
        distinct(works)
    }

    /// Works that may answer if words that no work has are slips.
    pub(super) fn with_slips(&self, query: &WorkQuery) -> Vec<u32> {
        let wholes = std::iter::once(query.folded.compact()).chain(query.without_franchise());
        let mut works: Vec<u32> = wholes.flat_map(|whole| self.wholes.misspelt(whole)).collect();
        works.extend(self.of_rarest_word(query, |word| self.of_word_or_slip(word)));
        distinct(works)
    }

    /// Works that any of the words may be one of, however misspelt.
    pub(super) fn of_any_word(&self, query: &WorkQuery) -> Vec<u32> {
        let misspelt = |word| self.words.misspelt(word);
        distinct(query.words().flat_map(|word| self.of_word(word).into_iter().chain(misspelt(word))).collect())
    }

    /// Works that are called something that begins so.
    pub(super) fn beginning_so(&self, query: &WorkQuery) -> Vec<u32> {
        let compact = query.folded.compact();
        if compact.is_empty() { Vec::new() } else { distinct(self.wholes.beginning_with(compact).collect()) }
    }

    fn of_word(&self, typed: &str) -> Vec<u32> {
        let same_number = number(typed).into_iter().flat_map(|number| self.of_number(number));
        self.words.beginning_with(typed).chain(same_number).collect()
    }

    fn of_number(&self, wanted: u32) -> impl Iterator<Item = u32> {
        let first = self.by_number.partition_point(|(number, _)| number < wanted);
        let rows = self.by_number.range(first, self.by_number.len());
        rows.take_while(move |(number, _)| *number == wanted).flat_map(|(_, term)| self.words.works.of(term))
    }

    fn of_word_or_slip(&self, typed: &str) -> Vec<u32> {
        let mut works = self.of_word(typed);
        if !self.is_word(typed) {
            works.extend(self.words.misspelt(typed));
        }
        works
    }

    /// The works of the word that fewest have, since an answer has them all. A few words need not be of the title: if
    /// there are only these, any of them will do.
    fn of_rarest_word(&self, query: &WorkQuery, works_of: impl Fn(&str) -> Vec<u32>) -> Vec<u32> {
        let needed = query.words().filter(|word| !may_be_left_out(word));
        needed.map(&works_of).min_by_key(Vec::len).unwrap_or_else(|| query.words().flat_map(works_of).collect())
    }
}

/// Whether a work can answer to this word though neither its title nor anything around it has it.
fn may_be_left_out(word: &str) -> bool {
    word == "the" || word == "part" || number(word).is_some_and(|part| (1..=2).contains(&part))
}

fn distinct(mut works: Vec<u32>) -> Vec<u32> {
    works.sort_unstable();
    works.dedup();
    works
}
