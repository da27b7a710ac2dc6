//! A title as it is compared: its words, and its letters with numbers as digits.

use crate::names::words::forms;
use crate::text::fold::{Folded, number};
use isolinear_lore::series::FRANCHISES;

/// What stands before the title of a film in Japanese, whose words are run together.
const RUN_TOGETHER: &str = "スタートレック";

/// A title as its words, with those that "pt" and "dr" stand for, and whether it begins with "the".
pub(super) fn title_of(title: &str) -> (Folded, bool) {
    let whole = Folded::whole(title);
    let folded = Folded::new(title);
    let words = folded.words().flat_map(spelt_out).filter(|word| !word.is_empty());
    (Folded::of_words(words), whole.len() > folded.len())
}

/// What a word stands for; the number of a part may be run together with the word before it, `pt.II`.
fn spelt_out(word: &str) -> [&str; 2] {
    let number = ["part", "pt"].into_iter().find_map(|part| word.strip_prefix(part));
    match (word, number) {
        (_, Some(number @ ("i" | "ii" | "iii"))) => ["part", number],
        ("pt", _) => ["part", ""],
        ("dr", _) => ["doctor", ""],
        (word, _) => [word, ""],
    }
}

/// The title with numbers as digits, however they are written; a part may be named without the word: `(1)`. A ship's
/// prefix stays, since the IKS Gorkon is not the USS Gorkon.
pub(super) fn core_of(title: &Folded) -> String {
    let words: Vec<&str> = title.words().collect();
    let is_of_part = |at: usize| words.get(at + 1).is_some_and(|next| number(next).is_some());
    let kept = words.iter().enumerate().filter(|(at, word)| **word != "part" || !is_of_part(*at));
    forms::letters(&kept.map(|(_, word)| *word).collect::<Vec<_>>())
}

/// What was typed without what stands before the titles of all films, run together; `None` where nothing of it does.
pub(super) fn without_franchise(typed: &Folded) -> Option<String> {
    let words: Vec<&str> = typed.words().collect();
    let rest = FRANCHISES.into_iter().find_map(|franchise| words.strip_prefix(franchise)).map(<[&str]>::to_vec);
    let rest = rest.or_else(|| {
        let (first, rest) = words.split_first()?;
        let behind = Folded::new(RUN_TOGETHER);
        let behind = first.strip_prefix(behind.compact())?;
        Some(std::iter::once(behind).filter(|behind| !behind.is_empty()).chain(rest.iter().copied()).collect())
    })?;
    let title = match rest.as_slice() {
        [first, title @ ..] if number(first).is_some() => title,
        title => title,
    };
    (!title.is_empty()).then(|| title.concat())
}
