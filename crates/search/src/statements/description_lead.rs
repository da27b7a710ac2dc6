//! Which of the entries that may be described is meant, and how sure that is.

use isolinear_lore::{EntryRef, Lore};

use super::story_words::StoryTerm;
use crate::text::fold::{Folded, roman};
use crate::text::stem::is_stop_word;

/// Fewer words describe nothing.
pub(super) const FEWEST_TERMS: usize = 2;
/// How much of what was typed, by weight, has to be told of an entry that is named.
pub(super) const LIKELY: f32 = 0.55;
/// How far ahead of the next an entry must be that is meant beyond doubt: where one keyword has all of the words, where several
/// have them, where its sentences have what these have not, and where there are only two.
const LEAD: f32 = 1.15;
const LEAD_OF_SEVERAL: f32 = 1.4;
const LEAD_OF_SENTENCES: f32 = 1.6;
const LEAD_OF_TWO: f32 = 2.0;
/// So many of the words, and half of them, have to be in the keywords of what is meant.
const FEWEST_REMEMBERED: usize = 2;
/// How much of a keyword the words have to be that are all in it, if there are more than two; how much two have to be; and how much
/// of any two that lead far.
pub(super) const HALF: f32 = 0.5;
pub(super) const WHOLE: f32 = 0.99;
const MOST: f32 = 0.6;

/// How far ahead of the next something has to be that may be told though it is only likely; and where less is told of it.
const LIKELY_LEAD: f32 = 1.25;
const SOME: f32 = 0.5;
const FAR_AHEAD: f32 = 1.6;
/// Fewer words are no phrase, unless any of them only holds it together: "who sells tribbles".
const WORDS_OF_PHRASE: usize = 4;

/// How sure it is that something is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It is one of several.
    #[default]
    Possible,
    /// It may be told if others are offered beside it.
    Likely,
    /// It is meant beyond doubt.
    Sure,
}

/// An entry with how well it answers.
pub(super) struct Scored {
    pub(super) entry: EntryRef,
    pub(super) score: f32,
    pub(super) cover: f32,
    /// How many of the words are told of it, and how many its keywords have.
    pub(super) told: usize,
    pub(super) remembered: usize,
    /// Whether one keyword has them all, and hardly anything else.
    pub(super) is_phrase: bool,
    /// How much of a keyword is among the words, said in whatever form: that of which most is.
    pub(super) most_of_phrase: f32,
}

/// Puts the one first whose name at the end says who is described, if most of it is told of that one.
pub(super) fn lead_with_apposed(scored: &mut [Scored], terms: &[StoryTerm]) {
    let Some(named) = apposed(terms) else { return };
    let at = scored.iter().position(|scored| scored.entry == named && scored.cover >= LIKELY);
    let before = at.and_then(|at| scored.get_mut(..=at));
    before.into_iter().for_each(|before| before.rotate_right(1));
}

fn apposed(terms: &[StoryTerm]) -> Option<EntryRef> {
    terms.last().filter(|last| last.is_apposed && terms.len() > FEWEST_TERMS).and_then(|last| last.names)
}

/// How sure it is that the first is meant by what was typed.
pub(super) fn certainty(
    lore: &Lore,
    scored: &[Scored],
    terms: &[StoryTerm],
    (typed, is_of_kind): (&str, bool),
) -> Certainty {
    let folded = Folded::whole(typed);
    // What ends in such a numeral is a name: "Ceti Alpha IV".
    let is_name = folded.words().last().is_some_and(|word| roman(word).is_some());
    let is_phrase = folded.words().count() >= WORDS_OF_PHRASE || folded.words().any(is_stop_word);
    match scored {
        _ if is_name => Certainty::Possible,
        [first, ..] if apposed(terms) == Some(first.entry) && first.cover >= LIKELY => Certainty::Likely,
        scored if is_sure(lore, scored, terms) => Certainty::Sure,
        scored if is_likely(scored, terms, is_phrase) || is_of_kind && is_likely_of_kind(lore, scored, terms) => {
            Certainty::Likely
        }
        _ => Certainty::Possible,
    }
}

/// Whether all of the words are told of the first, far enough ahead of the others. Two of which one names somebody, or that describe
/// somebody or a ship, have to be a whole keyword of that entry alone: "Picard's wife" is not the one of Robert Picard.
fn is_sure(lore: &Lore, scored: &[Scored], terms: &[StoryTerm]) -> bool {
    let Some((first, others)) = scored.split_first() else { return false };
    let next = others.first().map_or(0.0, |next| next.score);
    let is_rival = others.iter().any(|other| other.is_phrase);
    // What was misspelt may be another word.
    if terms.iter().any(|term| term.is_corrected) {
        return false;
    }
    if first.is_phrase && !is_rival {
        return first.score >= LEAD * next;
    }
    let (count, is_named) = (terms.len(), terms.iter().any(|term| term.is_individual));
    let is_individual = lore.entry(first.entry).is_some_and(|entry| entry.kind.names_individuals);
    let least = if count > FEWEST_TERMS { HALF } else { MOST };
    let is_remembered = first.most_of_phrase >= least && first.remembered * 2 >= count;
    let is_told = first.told == count && is_remembered && first.remembered >= FEWEST_REMEMBERED;
    let lead = match count {
        ..=FEWEST_TERMS if is_named || is_individual => return false,
        ..=FEWEST_TERMS => LEAD_OF_TWO,
        _ if first.remembered == count => LEAD_OF_SEVERAL,
        _ => LEAD_OF_SENTENCES,
    };
    is_told && first.score >= lead * next
}

/// Whether the first is so far ahead that it may be told, with the others beside it. Two words describe something only within a
/// phrase: else they are a name that nothing has.
fn is_likely(scored: &[Scored], terms: &[StoryTerm], is_phrase: bool) -> bool {
    let Some((first, others)) = scored.split_first() else { return false };
    let next = others.first().map_or(0.0, |next| next.score);
    let leads = |lead: f32| first.score >= lead * next;
    let is_told = if terms.len() > FEWEST_TERMS {
        first.cover >= LIKELY && leads(LIKELY_LEAD) || first.cover >= SOME && leads(FAR_AHEAD)
    } else {
        is_phrase && first.told == terms.len() && leads(LEAD_OF_SEVERAL)
    };
    is_told && first.remembered >= FEWEST_REMEMBERED
}

/// Whether the first of a kind that was asked for has all of it told, far ahead of the others of that kind: no keyword need have
/// most of it.
fn is_likely_of_kind(lore: &Lore, scored: &[Scored], terms: &[StoryTerm]) -> bool {
    let Some((first, others)) = scored.split_first() else { return false };
    let next = others.first().map_or(0.0, |next| next.score);
    let is_all_told = terms.len() > FEWEST_TERMS && first.cover >= WHOLE;
    // Of whom all of the words are told may still be nobody's sister.
    let is_somebody = lore.is_somebody(first.entry);
    is_all_told && !is_somebody && first.remembered > 0 && first.score >= FAR_AHEAD * next
}
