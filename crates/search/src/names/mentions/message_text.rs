//! A message as its words, with what stands before, between and behind them.

use std::ops::Range;

use crate::text::fold::Folded;

/// What people put around titles.
const QUOTES: [char; 15] = ['"', '\'', '“', '”', '„', '‘', '’', '«', '»', '‹', '›', '「', '」', '『', '』'];
/// What shows words in italics or bold.
const EMPHASIS: [char; 2] = ['*', '_'];
/// What may stand between a title and such a mark.
const SIGNS: [char; 6] = ['.', ',', ';', '!', '?', '…'];

/// Shorter words of a title may begin with a small letter: "of", "with".
const LONG: usize = 5;
/// Fewer words in capitals may be abbreviations.
const SHOUTED: usize = 4;

/// What stands on both sides of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// Quotation marks.
    Quotes,
    /// Those of italics or bold.
    Emphasis,
}

/// A text with the places of its words.
pub(super) struct MessageText<'t> {
    text: &'t str,
    words: Folded,
    places: Vec<Range<usize>>,
    is_shouted: bool,
}

impl<'t> MessageText<'t> {
    /// Reads a text.
    pub(super) fn new(text: &'t str) -> Self {
        let (words, places) = Folded::placed(text);
        let is_shouted = is_shouted(text, &places);
        Self { text, words, places, is_shouted }
    }

    /// Whether all of it is written in capitals, which tell nothing then.
    pub(super) const fn is_shouted(&self) -> bool {
        self.is_shouted
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The word of that number, folded.
    pub(super) fn word(&self, at: usize) -> Option<&str> {
        self.words.word(at)
    }

    /// A word without the ending that says whose something is: `Worf's`.
    pub(super) fn without_possessive(&self, at: usize) -> Option<&str> {
        let owner = self.word(at)?.strip_suffix('s')?;
        let written = self.written(at, 1).trim_end_matches(['s', 'S']);
        written.ends_with(['\'', '’', '`', '´', '′']).then_some(owner)
    }

    /// So many words from there on; `None` if there are fewer.
    pub(super) fn window(&self, at: usize, words: usize) -> Option<Vec<&str>> {
        (at..at + words).map(|at| self.word(at)).collect()
    }

    /// Where so many words stand, in bytes.
    pub(super) fn range(&self, at: usize, words: usize) -> Option<Range<usize>> {
        let first = self.places.get(at)?;
        let last = self.places.get(at + words.max(1) - 1)?;
        Some(first.start..last.end)
    }

    /// Those words as they are written.
    pub(super) fn written(&self, at: usize, words: usize) -> &'t str {
        self.range(at, words).and_then(|range| self.text.get(range)).unwrap_or_default()
    }

    /// What stands before a word.
    pub(super) fn before(&self, at: usize) -> &'t str {
        self.range(at, 1).and_then(|range| self.text.get(..range.start)).unwrap_or_default()
    }

    /// What stands behind so many words.
    pub(super) fn behind(&self, at: usize, words: usize) -> &'t str {
        self.range(at, words).and_then(|range| self.text.get(range.end..)).unwrap_or_default()
    }

    /// What stands between a word and the one before it.
    pub(super) fn between(&self, at: usize) -> Option<&'t str> {
        let before = self.places.get(at.checked_sub(1)?)?;
        self.text.get(before.end..self.places.get(at)?.start)
    }

    /// Whether a word begins with a capital that tells something.
    pub(super) fn is_large(&self, at: usize) -> bool {
        !self.is_shouted && self.written(at, 1).starts_with(char::is_uppercase)
    }

    /// Whether a word begins a sentence or a line, where everything has a capital.
    pub(super) fn starts_sentence(&self, at: usize) -> bool {
        self.between(at).is_none_or(|between| between.contains(['.', '!', '?', '\n', '…', '•']))
    }

    /// Whether a word is the only one in its line.
    pub(super) fn is_alone(&self, at: usize) -> bool {
        let is_end = |between: Option<&str>| between.is_none_or(|between| between.contains('\n'));
        is_end(self.between(at)) && is_end(self.between(at + 1))
    }

    /// Whether words have capitals as a title has them: all of them but those that are short.
    pub(super) fn is_written_as_title(&self, at: usize, words: usize) -> bool {
        let mut longer = (at + 1..at + words).filter(|at| self.word(*at).is_some_and(|word| word.len() >= LONG));
        self.is_large(at) && longer.all(|at| self.is_large(at) || !self.written(at, 1).starts_with(char::is_alphabetic))
    }

    /// Where a title starts, with the article before it, if no mark stands between.
    pub(super) fn with_article(&self, at: usize) -> usize {
        let before = at.checked_sub(1).filter(|before| self.word(*before) == Some("the"));
        before.filter(|_| self.between(at) == Some(" ")).unwrap_or(at)
    }

    /// The marks around so many words.
    pub(super) fn marks(&self, at: usize, words: usize) -> Option<Marks> {
        let before = self.before(at).trim_end_matches(SIGNS).chars().next_back()?;
        let behind = self.behind(at, words).trim_start_matches(SIGNS).chars().next()?;
        let are = |marks: &[char]| marks.contains(&before) && marks.contains(&behind);
        if are(&QUOTES) { Some(Marks::Quotes) } else { are(&EMPHASIS).then_some(Marks::Emphasis) }
    }
}

/// Whether nearly all words are in capitals, and some of them too long for abbreviations.
fn is_shouted(text: &str, places: &[Range<usize>]) -> bool {
    let written = places.iter().filter_map(|place| text.get(place.clone()));
    let words = written.filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).nth(1).is_some());
    let (mut all, mut large, mut long) = (0, 0, 0);
    for word in words {
        let is_large = !word.contains(char::is_lowercase);
        all += 1;
        large += usize::from(is_large);
        long += usize::from(is_large && word.len() >= SHOUTED);
    }
    all >= SHOUTED && large * 5 >= all * 4 && long > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_tell_nothing_in_a_message_that_is_all_of_them() {
        for text in ["SISKO IS THE BEST CAPTAIN", "I HATE MY DATA PLAN SO MUCH, WILL SOMEONE HELP ME"] {
            assert!(MessageText::new(text).is_shouted(), "{text}");
        }
        for text in ["DS9, TNG, TOS, VOY, ENT", "USS Defiant", "NCC-1701", "I love TNG", "Worf"] {
            assert!(!MessageText::new(text).is_shouted(), "{text}");
        }
    }

    #[test]
    fn a_word_begins_a_sentence_behind_a_mark_that_ends_one_or_in_a_new_line() {
        let text = MessageText::new("Worf, Data. Kira\nOdo: Quark");
        let starts: Vec<&str> =
            (0..text.len()).filter(|at| text.starts_sentence(*at)).map(|at| text.written(at, 1)).collect();
        assert_eq!(starts, ["Worf", "Kira", "Odo"]);
        assert!(MessageText::new("Human").is_alone(0) && !text.is_alone(0));
    }

    #[test]
    fn whose_something_is_stands_before_the_ending_whatever_the_sign() {
        for text in ["Picard's ship", "Picard’s ship", "PICARD'S SHIP", "Picard`s ship"] {
            assert_eq!(MessageText::new(text).without_possessive(0), Some("picard"), "{text}");
        }
        for text in ["Klingons attack", "Mirrors"] {
            assert_eq!(MessageText::new(text).without_possessive(0), None, "{text}");
        }
    }
}
