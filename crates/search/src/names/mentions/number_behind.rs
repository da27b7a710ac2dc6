//! Numbers and letters behind a name that make it another one: neither `USS Defiant-A` nor `Weyoun 9` is whoever goes by
//! the name alone, and where nothing is called so, nothing is mentioned.

use super::Scan;

/// What joins a suffix to a name.
const JOINED: [&str; 4] = ["", "-", "–", "\u{2011}"];
/// Single letters behind a name that are words or endings of words.
const ENDINGS: [&str; 3] = ["s", "y", "t"];
/// Longer numbers are registries and years, which stand for themselves.
const MOST_FIGURES: usize = 2;
/// More names that begin alike need not be looked through.
const MOST_ALIKE: usize = 2048;

impl Scan<'_> {
    /// How many words behind a name belong to it as well, so that it is another one than its own.
    pub(super) fn words_of_another(&self, at: usize, words: usize) -> usize {
        let next = at + words;
        let is_another = match self.text.between(next) {
            Some(joint) if JOINED.contains(&joint) => self.is_suffix(next),
            Some(" ") => self.is_one_of_several(at, words),
            _ => false,
        };
        usize::from(is_another)
    }

    fn is_suffix(&self, at: usize) -> bool {
        let word = self.text.without_possessive(at).or_else(|| self.text.word(at));
        let is_suffix = |word: &str| is_figures(word) || word.len() == 1 && !ENDINGS.contains(&word);
        word.is_some_and(is_suffix) || self.is_roman(at)
    }

    /// Whether a number or a letter stands behind a name where others of it are told apart by these.
    fn is_one_of_several(&self, at: usize, words: usize) -> bool {
        let next = at + words;
        let Some(word) = self.text.word(next) else { return false };
        let is_of_code = || self.text.word(next + 1).is_some_and(|after| matches!(after, "x" | "e"));
        let is_letter = || word.len() == 1 && !matches!(word, "a" | "i") && self.text.is_large(next);
        if is_figures(word) {
            word.len() <= MOST_FIGURES && !is_of_code() && self.has_another(at, words, is_figures)
        } else if self.is_roman(next) {
            word.len() > 1 || self.has_another(at, words, is_figures)
        } else {
            is_letter() && self.has_another(at, words, |rest| rest.len() == 1 && !ENDINGS.contains(&rest))
        }
    }

    /// Whether something is called so with such a rest behind the name.
    fn has_another(&self, at: usize, words: usize, is_rest: impl Fn(&str) -> bool) -> bool {
        let keys = &self.catalogue.names.keys;
        let name = self.text.window(at, words).unwrap_or_default().concat();
        let mut alike = keys.beginning_with(&name).take(MOST_ALIKE);
        alike.any(|term| keys.get(term).get(name.len()..).is_some_and(&is_rest))
    }

    /// Whether a word is a Roman number in capitals, which "I" alone hardly ever is.
    fn is_roman(&self, at: usize) -> bool {
        let written = self.text.written(at, 1);
        !written.is_empty() && written != "I" && written.chars().all(|letter| "IVX".contains(letter))
    }
}

fn is_figures(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|figure| figure.is_ascii_digit())
}
