//! What typed words are, whatever the lore calls things: a form of address, a kind, the start of a question, whose something
//! is.

use crate::text::fold::Folded;
use crate::text::function_words::{ARTICLES, QUESTION_WORDS};
use crate::text::stem;
use isolinear_lore::kinds::form_of_address;
use isolinear_lore::{KINDS, Kind};

/// Words before what is sought.
const BEFORE: [&str; 15] = [
    "who is ",
    "who was ",
    "who are ",
    "who were ",
    "whos ",
    "what is ",
    "what was ",
    "what are ",
    "what were ",
    "which is ",
    "who's ",
    "whats ",
    "what's ",
    "the ",
    "name of ",
];

/// The words of another name of which one alone may be meant: forms of address are everybody's, and what stands behind a
/// comma says where something is.
pub(in crate::names) fn telling(name: &str) -> Folded {
    let (before, _) = name.split_once(", ").unwrap_or((name, ""));
    let words = Folded::new(before);
    let is_all_titles = words.words().all(is_title);
    if is_all_titles { words } else { Folded::of_words(words.words().filter(|word| !is_title(word))) }
}

/// A question for somebody or something without the words before it: `who was Worf's father`.
pub(in crate::names) fn without_question(typed: &str) -> &str {
    let after = |typed: &'_ str, before: &str| {
        let start = typed.get(..before.len()).filter(|start| start.eq_ignore_ascii_case(before));
        start.map(|_| before.len())
    };
    BEFORE
        .into_iter()
        .fold(typed.trim_start(), |rest, before| after(rest, before).and_then(|at| rest.get(at..)).unwrap_or(rest))
}

/// What was typed, of a question for something of a subject without the words that begin it.
pub(in crate::names) fn asked_for(typed: &str) -> &str {
    let is_question = || starts_with_word(typed, &QUESTION_WORDS);
    if is_possessive(typed) || is_question() && without_question(typed).contains(" of ") {
        without_question(typed)
    } else {
        typed
    }
}

/// Whether the first word is one of those, in any case.
pub(in crate::names) fn starts_with_word(typed: &str, words: &[&str]) -> bool {
    let typed = typed.trim_start();
    words.iter().any(|word| {
        let (first, rest) = typed.split_at_checked(word.len()).unwrap_or_default();
        first.eq_ignore_ascii_case(word) && rest.chars().next().is_none_or(char::is_whitespace)
    })
}

/// Whether a letter or number stands after a hyphen.
pub(in crate::names) fn has_suffix(typed: &str) -> bool {
    if !has_sign(typed, b'-') {
        return false;
    }
    let letters = |suffix: &str| suffix.chars().filter(|letter| letter.is_alphanumeric()).count();
    let suffix = |word: &str| word.rsplit_once(['-', '–', '‑']).map(|(_, suffix)| letters(suffix));
    typed.split_whitespace().any(|word| suffix(word) == Some(1))
}

/// Whether it tells whose something is: `Worf's brother`, `Mettus' father`.
pub(in crate::names) fn is_possessive(typed: &str) -> bool {
    let is_owner = |(at, sign): (usize, &str)| {
        let (before, behind) = (typed.get(..at), typed.get(at + sign.len()..));
        let is_within = before.is_some_and(|before| before.ends_with('s'));
        behind.is_some_and(|behind| behind.starts_with("s ") || is_within && behind.starts_with(' '))
    };
    has_sign(typed, b'\'') && ['\'', '’'].into_iter().any(|sign| typed.match_indices(sign).any(is_owner))
}

/// Whether a sign, or one beyond ASCII that may stand for it, is there at all, which is quickly told.
fn has_sign(typed: &str, sign: u8) -> bool {
    typed.as_bytes().contains(&sign) || !typed.is_ascii()
}

/// The kind that a word describes, if it does.
pub(in crate::names) fn described_kind(word: &str) -> Option<&'static Kind> {
    let singular = stem::singular(word);
    KINDS.into_iter().find(|kind| kind.words.contains(&&*singular) || kind.suffixes.contains(&&*singular))
}

/// Whether a word stands beside that of a universe: "the mirror universe".
pub(in crate::names) fn is_universe_word(word: &str) -> bool {
    matches!(word, "universe" | "timeline" | "reality")
}

/// Whether a word tells nothing of what is sought: an article, a question, a form of address.
pub(in crate::names) fn is_filler(word: &str) -> bool {
    let is_preposition = matches!(word, "of" | "in" | "on" | "at" | "from" | "for" | "to" | "and" | "with" | "by");
    let is_asking = matches!(word, "who" | "what" | "where" | "when" | "which" | "is" | "was" | "are" | "were");
    let is_telling = matches!(word, "tell" | "me" | "about" | "show");
    is_preposition || is_asking || is_telling || ARTICLES.contains(&word) || is_title(word)
}

/// Whether a word tells nothing of entries of a kind where it stands: a form of address only of those that are addressed, a
/// word that asks only as the first of a question, which "Doctor Who" is none.
pub(in crate::names) fn is_filler_at(kind: &Kind, at: usize, word: &str) -> bool {
    let is_address = || !kind.is_addressed() && is_title(word);
    let is_asking = || at > 0 && QUESTION_WORDS.contains(&word);
    is_filler(word) && !is_address() && !is_asking()
}

/// Whether a word is a form of address, which may be all that somebody remembers.
pub(crate) fn is_title(word: &str) -> bool {
    form_of_address(word).is_some()
}
