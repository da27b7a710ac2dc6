//! Words of questions and answers: which ones say something, which give an answer away, and how to blank them.

use std::collections::BTreeSet;

use crate::lore::kinds::form_of_address;
use crate::lore::words::split_words;

/// What stands for a name that is asked for.
pub(super) const BLANK: &str = "———";

/// Words that say nothing about what a text is about, in order.
const STOP_WORDS: [&str; 58] = [
    "about", "account", "after", "again", "against", "all", "also", "among", "and", "are", "been", "before", "but",
    "called", "fan", "for", "from", "had", "has", "have", "her", "him", "his", "into", "its", "last", "not", "novel",
    "novels", "off", "one", "only", "other", "out", "over", "own", "screen", "she", "that", "the", "their", "them",
    "then", "there", "they", "this", "two", "until", "was", "were", "what", "when", "where", "which", "who", "wiki",
    "wikis", "with",
];

/// The least length of a word that says something.
const SHORTEST_WORD: usize = 3;
/// Letters at their beginning that forms of one word share.
const STEM_LENGTH: usize = 5;

/// The words of a text that say something, by what their forms share: `cardassian` and `cardassia` are one.
pub(super) fn content_words(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let words = split_words(&lower).filter(|word| has(word, SHORTEST_WORD));
    words.filter(|word| STOP_WORDS.binary_search(word).is_err()).map(|word| stem(word).to_owned()).collect()
}

fn stem(word: &str) -> &str {
    let singular = word.strip_suffix('s').filter(|singular| has(singular, SHORTEST_WORD)).unwrap_or(word);
    singular.char_indices().nth(STEM_LENGTH).and_then(|(end, _)| singular.get(..end)).unwrap_or(singular)
}

/// Whether a word has at least so many letters.
fn has(word: &str, letters: usize) -> bool {
    word.chars().nth(letters - 1).is_some()
}

/// Whether a text has one of these words, in any form of it.
pub(super) fn shares(text: &str, words: &BTreeSet<String>) -> bool {
    !content_words(text).is_disjoint(words)
}

/// Whether two texts tell much the same: most words of the shorter one are words of the longer one too.
pub(super) fn tell_the_same(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let common = one.intersection(other).count();
    common >= 3 && common * 5 >= one.len().min(other.len()) * 3
}

/// Whether a text has a year or decade in figures. Those behind letters are a ship's: `NCC-1701`.
pub(super) fn names_a_year(text: &str) -> bool {
    let mut words = text.split(|sign: char| !sign.is_alphanumeric() && sign != '-');
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|figure| figure.is_ascii_digit());
    words.any(|word| is_year(word.strip_suffix('s').unwrap_or(word)))
}

/// Words for one trade each: whoever was one of these was the others, too.
const TRADES: [&[&str]; 16] = [
    &["doctor", "healer", "medic", "physician", "surgeon"],
    &["barkeeper", "bartender", "innkeeper"],
    &["dealer", "merchant", "seller", "shopkeeper", "trader"],
    &["instructor", "professor", "teacher", "tutor"],
    &["agent", "infiltrator", "operative", "spy"],
    &["researcher", "scholar", "scientist"],
    &["engineer", "mechanic", "technician"],
    &["fighter", "soldier", "warrior"],
    &["helmsman", "navigator", "pilot"],
    &["chief", "head", "leader", "ruler"],
    &["criminal", "pirate", "smuggler", "thief"],
    &["aide", "assistant", "clerk", "secretary"],
    &["actor", "entertainer", "performer", "singer"],
    &["cleric", "monk", "priest"],
    &["chef", "cook"],
    &["ambassador", "diplomat", "envoy", "negotiator"],
];

/// Whether two phrases name one trade in different words.
pub(super) fn mean_the_same(one: &str, other: &str) -> bool {
    let words = |phrase: &str| -> Vec<String> { phrase.split_whitespace().map(str::to_lowercase).collect() };
    let (one, other) = (words(one), words(other));
    let has_any = |words: &[String], trade: &[&str]| words.iter().any(|word| trade.contains(&word.as_str()));
    TRADES.iter().any(|trade| has_any(&one, trade) && has_any(&other, trade))
}

/// Before a name, these are no part of it.
const BEFORE_NAMES: [&str; 16] =
    ["a", "a(n)", "after", "an", "as", "at", "before", "by", "for", "in", "of", "on", "the", "this", "when", "with"];

/// Whether a blank stands for a part of a name: `Admiral Owen ———`. A title before it is none.
pub(super) fn cuts_a_name(blanked: &str) -> bool {
    let is_outside = |word: &str| {
        let is_capital = word.starts_with(char::is_uppercase);
        let is_prefix = word.len() > 1 && word.chars().all(char::is_uppercase);
        let lower = word.to_lowercase();
        let is_known = BEFORE_NAMES.contains(&lower.as_str()) || form_of_address(&lower).is_some();
        !is_capital || is_prefix || is_known || word.ends_with("'s") || !word.ends_with(char::is_alphanumeric)
    };
    let goes_on = |after: &str| after.strip_prefix(' ').is_some_and(|after| after.starts_with(char::is_uppercase));
    let before = |text: &str| text.strip_suffix(' ').and_then(|text| text.split(' ').next_back()).map(str::to_owned);
    blanked.match_indices(BLANK).any(|(at, blank)| {
        let last = blanked.get(..at).and_then(before);
        let is_cut = last.is_some_and(|last| !is_outside(&last));
        is_cut || blanked.get(at + blank.len()..).is_some_and(goes_on)
    })
}

/// The text with every name of these blanked, the longest first. `None` if there is none of them in it.
pub(super) fn blanked(text: &str, names: &[&str]) -> Option<String> {
    let mut names: Vec<&str> = names.to_vec();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut blanked = text.to_owned();
    for name in names {
        blanked = without(&blanked, name);
    }
    (blanked != text).then(|| mended(&blanked))
}

/// The article before a blank would tell how the name begins, so it stands for both.
fn mended(text: &str) -> String {
    let articles = [("An ———", "A(n) ———"), ("A ———", "A(n) ———"), (" an ———", " a(n) ———"), (" a ———", " a(n) ———")];
    articles.into_iter().fold(text.to_owned(), |text, (article, both)| text.replace(article, both))
}

fn without(text: &str, name: &str) -> String {
    let (lower, wanted) = (text.to_ascii_lowercase(), name.to_ascii_lowercase());
    let mut kept = String::new();
    let mut from = 0;
    if wanted.is_empty() {
        return text.to_owned();
    }
    while let Some(found) = lower.get(from..).and_then(|rest| rest.find(&wanted)) {
        let (start, end) = (from + found, from + found + wanted.len());
        let is_word = !ends_in_letter(text.get(..start)) && !starts_with_letter(text.get(end..));
        kept.push_str(text.get(from..start).unwrap_or_default());
        kept.push_str(if is_word { BLANK } else { text.get(start..end).unwrap_or_default() });
        from = end;
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    kept
}

/// Whether a name goes on before it: `Vacuum-desiccated` is one word.
fn ends_in_letter(text: Option<&str>) -> bool {
    let text = text.map(|text| text.strip_suffix('-').unwrap_or(text));
    text.and_then(|text| text.chars().next_back()).is_some_and(char::is_alphanumeric)
}

fn starts_with_letter(text: Option<&str>) -> bool {
    let text = text.map(|text| text.strip_prefix('-').unwrap_or(text));
    text.and_then(|text| text.chars().next()).is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_known_and_chance_likeness_is_not() {
        assert!(shares("Cardassian Union", &content_words("to Cardassia")));
        assert!(shares("The rebels", &content_words("a rebel")));
        assert!(shares("Kai", &content_words("the kai")));
        assert!(!shares("Kai", &content_words("kaiser")));
        assert!(!shares("Terok Nor", &content_words("Terran")));
        assert!(!shares("the novel", &content_words("the novels")));
    }

    #[test]
    fn a_blank_stands_for_a_whole_name() {
        for cut in ["——— was the son of Admiral Owen ———.", "Tom ——— flew Voyager.", "——— Paris flew Voyager."]
        {
            assert!(cuts_a_name(cut), "{cut}");
        }
        for whole in [
            "——— was the helmsman of Voyager.",
            "Captain ——— commanded it.",
            "The USS ——— was lost.",
            "Starfleet's ———, in 2372.",
        ] {
            assert!(!cuts_a_name(whole), "{whole}");
        }
    }

    #[test]
    fn a_year_is_told_from_other_figures() {
        for year in ["Lost in 2371.", "until 2376?", "(2286)", "from 2256–2257", "the 2370s"] {
            assert!(names_a_year(year), "{year}");
        }
        for other in ["The Defiant (NCC-1764)", "The NCC-1701-D", "70,000 light years", "12345", "K-7", ""] {
            assert!(!names_a_year(other), "{other}");
        }
    }

    #[test]
    fn a_trade_has_more_names_than_one() {
        assert!(mean_the_same("Doctor", "Physician") && mean_the_same("Ship's doctor", "Chief surgeon"));
        assert!(!mean_the_same("Captain", "Physician"));
    }

    #[test]
    fn stop_words_stand_in_order() {
        assert!(STOP_WORDS.is_sorted());
    }

    #[test]
    fn a_name_is_blanked_wherever_it_stands_as_a_word() {
        assert_eq!(
            blanked("An Androssi device; the androssi built it.", &["Androssi"]).as_deref(),
            Some("A(n) ——— device; the ——— built it.")
        );
        assert_eq!(blanked("Kirk spared a Gorn captain.", &["Gorn"]).as_deref(), Some("Kirk spared a(n) ——— captain."));
        assert_eq!(blanked("Kaiser", &["Kai"]), None);
        assert_eq!(blanked("A Kazon-Ogla camp of the Enterprise-D", &["Ogla", "Enterprise"]), None);
        assert_eq!(
            blanked("Deep Space 9 was Terok Nor.", &["Nor", "Terok Nor"]).as_deref(),
            Some("Deep Space 9 was ———.")
        );
    }
}
