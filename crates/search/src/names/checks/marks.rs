//! Numbers and single letters, which tell one thing from another: whether an entry has those that were typed, and beside
//! the same words.

use super::entry_names::{EntryNames, FEWEST_LETTERS};
use crate::names::index::tables::Names;
use crate::names::retrieval::query::Query;
use crate::names::words::forms::LARGEST_ORDINAL;
use crate::names::words::typed_words::is_filler;
use crate::text::fold::number;
use crate::text::slip;
use crate::text::stem::stem;

/// Words for one of two who are called the same: the son of somebody is not that one.
const GENERATIONS: [&[&str]; 2] = [&["junior", "jr"], &["senior", "sr"]];

/// Whether every number and single letter that was typed is in a name, a letter perhaps as the beginning of the next word
/// of one that is not typed to its end.
pub(super) fn has_marks(called: &EntryNames, names: &Names, query: &Query) -> bool {
    let last = query.folded.len().saturating_sub(1);
    let words: Vec<&str> = query.folded.words().collect();
    words.iter().enumerate().all(|(at, word)| {
        let may_begin = || at == last && !query.has_suffix && called.goes_on_with(&words);
        // An article at the beginning was left out before.
        let is_letter = at == 0 && word.len() < FEWEST_LETTERS;
        let is_article = at < last && !query.has_suffix && is_filler(word) && !is_letter;
        match number(word) {
            _ if is_article => true,
            Some(number) => called.has(word) && has_beside(called, &words, at, number),
            None if word.len() < FEWEST_LETTERS => {
                called.has(word) || may_begin() || called.is_joined(names, &words, at)
            }
            None if word.bytes().all(|figure| figure.is_ascii_digit()) => called.has(word),
            None => at < last || has_generation(called, word) && (at == 0 || !is_designation(word) || called.has(word)),
        }
    })
}

/// Whether a word behind a name tells one thing from another as a number does: Bynaus Beta is not Bynaus.
fn is_designation(word: &str) -> bool {
    matches!(word, "alpha" | "beta" | "gamma" | "delta" | "theta" | "omega" | "minor" | "major")
}

/// Whether a word tells no generation, or that of the entry.
fn has_generation(called: &EntryNames, word: &str) -> bool {
    let generation = GENERATIONS.into_iter().find(|words| words.contains(&word));
    generation.is_none_or(|words| words.iter().any(|word| called.has(word)))
}

/// Whether a small number stands beside the same words in a name as it was typed: General Order 7 is no seventh order,
/// and Starbase 3 is none of three, seven, five.
fn has_beside(called: &EntryNames, words: &[&str], at: usize, wanted: u32) -> bool {
    if wanted > LARGEST_ORDINAL || words.len() < 2 {
        return true;
    }
    called.all().iter().any(|name| {
        let own: Vec<&str> = name.words().collect();
        let is_place = |place: &usize| own.get(*place).is_some_and(|word| number(word) == Some(wanted));
        let stands_alike = |place: usize| {
            let (before, after) = (
                beside(words, &own, at.checked_sub(1), place.checked_sub(1)),
                beside(words, &own, Some(at + 1), Some(place + 1)),
            );
            own.len() == 1
                || before != Beside::Number
                    && after != Beside::Number
                    && (before == Beside::Same || after == Beside::Same)
        };
        (0..own.len()).filter(is_place).any(stands_alike)
    })
}

/// How what stands beside a number as it was typed compares to what stands beside it in a name.
#[derive(PartialEq, Eq)]
enum Beside {
    Same,
    /// More of the number.
    Number,
    Other,
}

fn beside(typed: &[&str], own: &[&str], typed_at: Option<usize>, own_at: Option<usize>) -> Beside {
    let word = |words: &[&'_ str], at: Option<usize>| at.and_then(|at| words.get(at)).map(|word| (*word).to_owned());
    let (typed, own) = (word(typed, typed_at), word(own, own_at));
    match (&typed, &own) {
        (Some(typed), Some(own)) if stem(typed) == stem(own) || slip::slip(typed, own).is_some() => Beside::Same,
        (_, Some(own)) if number(own).is_some() => Beside::Number,
        _ => Beside::Other,
    }
}
