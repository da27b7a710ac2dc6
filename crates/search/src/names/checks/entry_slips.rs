//! Slips for the words of one entry's names: which words are likely misspelt, and which are rather others.

use super::entry_names::{EntryNames, FEWEST_LETTERS, KNOWN, LONG, SHORT, WELL_KNOWN};
use crate::names::index::tables::Names;
use crate::names::retrieval::query::Query;
use crate::names::words::typed_words::is_filler;
use crate::text::distance::distance;
use crate::text::fold::{Folded, number};
use crate::text::slip::{self, begins_alike};
use crate::text::spelling::SLIP;

/// Names of so many words are hardly ever those of somebody else, if all but one word are right.
const LONG_NAME: usize = 4;
/// How many letters of that word may be wrong.
const MOST_WRONG: usize = 2;

impl EntryNames {
    /// What it costs to take one word for another of this entry, if that is clearly a slip.
    pub(in crate::names) fn slip(&self, typed: &str, meant: &str) -> Option<u8> {
        let is_other =
            || self.is_longer(typed, meant) || self.is_anothers_word(typed, meant) || self.is_other_name(typed, meant);
        slip::slip(typed, meant).filter(|_| self.may_be_slip(typed, meant) && !is_other())
    }

    /// Whether a word is one of other names, and so no slip: Triacus IV is not Trialas IV. Who writes by ear may well hit one.
    pub(super) fn is_anothers_word(&self, typed: &str, meant: &str) -> bool {
        self.others.iter().any(|other| other == typed) && slip::sound(typed) != slip::sound(meant)
    }

    /// Whether a word is somebody's name and more, so that it is rather another one: Picardo is not Picard.
    pub(in crate::names) fn is_longer(&self, typed: &str, meant: &str) -> bool {
        slip::is_hushed(typed, meant) || self.kind.is_addressed() && slip::goes_on(typed, meant)
    }

    /// Whether a word is rather the name of somebody or something else: it begins otherwise, or has other letters than fingers
    /// and ears confuse, where hardly anybody asks for the one that it is like. Allen is no Ellen, and the Horner no Hornet.
    pub(super) fn is_other_name(&self, typed: &str, meant: &str) -> bool {
        if !self.kind.names_individuals || typed == meant || slip::sound(typed) == slip::sound(meant) {
            return false;
        }
        let edits = strsim::osa_distance(typed, meant);
        let begins_otherwise = || !self.is_well_known && !slip::begins_as_typed(typed, meant);
        let is_alike = || slip::differs_only_in_vowels(typed, meant) || slip::is_mistyped(typed, meant);
        let is_unlikely =
            || !self.is_known && distance(typed, meant).whole > SLIP && slip::is_likelier_another(typed, meant);
        begins_otherwise() || !is_alike() && (edits > 1 || is_unlikely())
    }

    /// Whether a word that sounds otherwise may be a slip all the same, since many ask for what it is like.
    pub(in crate::names) fn may_be_slip(&self, typed: &str, meant: &str) -> bool {
        let is_long = !self.kind.names_individuals && typed.len().min(meant.len()) >= LONG;
        let of_vowels = if is_long { 1 } else { KNOWN };
        let least = if slip::differs_in_vowels(typed, meant) { of_vowels } else { WELL_KNOWN };
        let is_known = self.prominence >= least && meant.len() > SHORT;
        self.prominence == u16::MAX || is_known || !slip::is_likelier_another(typed, meant)
    }

    /// Whether the name that was matched has another short word where one was typed: a Romulan game is no ale.
    pub(super) fn has_other_word(&self, matched: &str, query: &Query) -> bool {
        let is_other = |(typed, own): (&str, &str)| {
            let is_short = typed.len().min(own.len()) <= SHORT;
            let edits = strsim::osa_distance(typed, own);
            let is_far = edits > MOST_WRONG || edits > 1 && !begins_alike(typed, own);
            is_short && is_far && slip::sound(typed) != slip::sound(own)
        };
        let count = query.folded.len();
        let mut meant = self.names.iter().filter(|name| name.len() == count && name.compact() == matched);
        count > 1 && meant.any(|name| query.folded.words().zip(name.words()).any(is_other))
    }

    /// Whether a word is clearly a slip for another; a short one in its order in a name, if only one letter is a likely slip.
    pub(super) fn is_slip_for(&self, typed: &str, word: &str) -> bool {
        let is_short = || typed.len() > FEWEST_LETTERS && typed.len() == word.len() && number(typed).is_none();
        let is_first_alike = || begins_alike(typed, word) && typed.get(1..) == word.get(1..);
        let is_likely = || distance(typed, word).whole <= SLIP || is_first_alike();
        self.slip(typed, word).is_some()
            || is_short()
                && is_likely()
                && self.may_be_slip(typed, word)
                && !self.is_anothers_word(typed, word)
                && !self.is_other_name(typed, word)
    }

    pub(in crate::names) fn is_slip(&self, typed: &str) -> bool {
        self.words().any(|word| self.slip(typed, word).is_some())
    }

    /// Whether a name of several words was typed whole, but for one letter in one word that is no number; in a short word
    /// no unlikely other letter: Etana Kol is not Etana Jol. Beside a number, a word of another name is no slip: Tarsas IV is not
    /// Tarsus IV.
    pub(super) fn is_one_letter_off(&self, names: &Names, query: &Query) -> bool {
        let has_number = query.folded.words().any(|word| number(word).is_some());
        let last = query.folded.len().saturating_sub(1);
        let is_slip = |at: usize, typed: &str, word: &str| {
            let is_known = has_number && names.has_word(typed) || self.is_anothers_word(typed, word);
            if is_known || self.is_anothers(names, typed, at == last) {
                return false;
            }
            let is_letter = typed.len() < FEWEST_LETTERS && !is_filler(typed) && !is_filler(word);
            let is_figures = typed.bytes().all(|letter| letter.is_ascii_digit());
            let is_mark = is_figures || number(typed).is_some() || number(word).is_some() || is_letter;
            let is_long = typed.len().max(word.len()) >= LONG;
            let is_likely = || typed.len() != word.len() || distance(typed, word).whole <= SLIP;
            let is_rather_other = || self.is_longer(typed, word) || self.is_other_name(typed, word);
            let is_near = !is_mark && strsim::osa_distance(typed, word) <= 1 && !is_rather_other();
            // "Mai" is no "A.I.".
            let is_initials = word.len() == FEWEST_LETTERS && typed.len() > word.len();
            is_near && !is_initials && (is_long || !query.is_possessive && is_likely())
        };
        let is_aligned = |name: &Folded| {
            let pairs = query.folded.words().zip(name.words()).enumerate();
            let mut others = pairs.filter(|(_, (typed, word))| typed != word);
            others.next().is_some_and(|(at, (typed, word))| is_slip(at, typed, word)) && others.next().is_none()
        };
        // A slip for a misspelling of somebody's name is rather another name.
        let most = if self.kind.is_addressed() { self.spelt } else { self.names.len() };
        let mut names = self.names.iter().take(most);
        names.any(|name| name.len() > 1 && name.len() == query.folded.len() && is_aligned(name))
    }

    /// Whether a long name was typed whole, and all but one of its words well enough: `core of engineers`.
    pub(in crate::names) fn has_all_but_one(&self, query: &Query) -> bool {
        let is_near = |typed: &str, word: &str| typed == word || self.slip(typed, word).is_some();
        let is_aligned = |name: &Folded| {
            let pairs = || query.folded.words().zip(name.words());
            let others = pairs().filter(|(typed, word)| !is_near(typed, word)).collect::<Vec<_>>();
            let is_slip = |typed: &str, word: &str| {
                let is_other = (query.is_possessive || is_filler(word)) && self.is_anothers_word(typed, word);
                strsim::osa_distance(typed, word) <= MOST_WRONG && !is_other
            };
            matches!(others.as_slice(), [(typed, word)] if is_slip(typed, word))
        };
        self.names.iter().any(|name| name.len() >= LONG_NAME && name.len() == query.folded.len() && is_aligned(name))
    }

    /// Whether nothing but one word was typed, and more often than any of its names has it: One is not One of One.
    pub(super) fn has_less_often(&self, query: &Query) -> bool {
        let typed: Vec<&str> = query.folded.words().filter(|word| !is_filler(word)).collect();
        let has_as_often = |name: &Folded| name.words().filter(|own| typed.contains(own)).count() >= typed.len();
        typed.len() > 1
            && typed.windows(2).all(|pair| pair.first() == pair.last())
            && !self.names.iter().any(has_as_often)
    }
}
