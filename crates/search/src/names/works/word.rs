//! How one typed word stands to one of a title.

use crate::text::fold::number;
use crate::text::slip::{begins_as_typed, differs_only_in_vowels, is_mistyped, sound};
use strsim::osa_distance;

/// Fewer letters than this say nothing about a title.
pub(super) const FEWEST_LETTERS: usize = 3;
/// Fewer letters are like too many words to be a slip for one alone.
const SHORTEST_SLIP: usize = 4;

/// Whether a word says anything about a title.
pub(super) fn is_telling(word: &str) -> bool {
    word.len() >= FEWEST_LETTERS && !matches!(word, "the" | "and" | "for" | "from")
}

/// Whether a word is rather another than a slip for one of a title: several letters are wrong, and no mere vowels.
pub(super) fn is_other_word(typed: &str, word: &str) -> bool {
    let is_as_likely =
        || sound(typed) == sound(word) || is_mistyped(typed, word) || differs_only_in_vowels(typed, word);
    typed.len() < SHORTEST_SLIP || !begins_as_typed(typed, word) || osa_distance(typed, word) > 1 && !is_as_likely()
}

pub(super) fn is_same(typed: &str, word: &str) -> bool {
    word == typed || number(typed).is_some_and(|typed| number(word) == Some(typed))
}

/// Whether a number is written as a word: Vulcan IV is none of "Four-and-a-Half Vulcans".
pub(super) fn is_spelt(word: &str) -> bool {
    word.contains(|letter: char| letter.is_ascii_alphabetic() && !"ivx".contains(letter))
}

/// Whether a number is written in Roman numerals.
pub(super) fn is_roman(word: &str) -> bool {
    !is_spelt(word) && word.contains(|letter: char| letter.is_ascii_alphabetic())
}

pub(super) fn begins(typed: &str, word: &str) -> bool {
    word.starts_with(typed)
}
