//! The forms in which people write a name: without a ship's prefix, with a number as digits, as initials.

use crate::text::fold::{Folded, is_ordinal, number};
use crate::text::stem::singular;
use isolinear_lore::kinds::SHIP_PREFIXES;
use isolinear_lore::{KINDS, Kind};

/// Larger numbers are registries and years, which mean the same wherever they stand.
pub(in crate::names) const LARGEST_ORDINAL: u32 = 99;

/// The words by which two of one name are told apart, the younger and the elder.
const GENERATIONS: [[&str; 3]; 2] = [["jr", "jnr", "junior"], ["sr", "snr", "senior"]];

/// A name without what people add or leave out.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::names) struct Core {
    pub(in crate::names) letters: String,
    /// The kind that was named by the word taken off its end.
    pub(in crate::names) kind: Option<&'static Kind>,
    /// The ship's prefix that was taken off its start.
    pub(in crate::names) prefix: Option<u8>,
}

/// What is left when numbers are digits, plurals are singular, and a ship's prefix or a final "class" is gone.
pub(in crate::names) fn core(name: &Folded) -> Core {
    let mut words: Vec<&str> = name.words().collect();
    let prefix = ship_prefix(name).filter(|_| !is_small_number(words.get(1..)));
    if prefix.is_some() {
        words.remove(0);
    }
    let kind = words.last().and_then(|word| kind_after_name(word)).filter(|_| words.len() > 1);
    if kind.is_some() {
        words.pop();
    }
    Core { letters: letters(&words), kind, prefix }
}

/// Whether nothing is left but a small number, which is no name: whoever types "1" asks for none of NX-01.
fn is_small_number(words: Option<&[&str]>) -> bool {
    matches!(words, Some([only]) if number(only).is_some_and(|number| number <= LARGEST_ORDINAL))
}

/// Words run together, with numbers as digits and plurals singular.
pub(in crate::names) fn letters(words: &[&str]) -> String {
    let mut letters = String::new();
    for (at, word) in words.iter().enumerate() {
        let is_only_letter = word.len() == 1 && (at == 0 || at + 1 < words.len());
        match number(word).filter(|_| !is_only_letter) {
            // Starbase 1 IV is not Starbase 14.
            Some(number) if letters.ends_with(|last: char| last.is_ascii_digit()) => {
                letters.push_str(&format!(".{number}"));
            }
            Some(number) => letters.push_str(&number.to_string()),
            None => letters.push_str(&singular(word)),
        }
    }
    letters
}

/// The prefix of a ship's name, as its number among all.
pub(in crate::names) fn ship_prefix(name: &Folded) -> Option<u8> {
    let first = name.word(0).filter(|_| name.len() > 1)?;
    SHIP_PREFIXES.into_iter().zip(0..).find(|(prefix, _)| *prefix == first).map(|(_, number)| number)
}

/// Whether nothing but a ship's prefix and single letters is there, which are no name.
pub(in crate::names) fn is_prefix_with_marks(name: &Folded) -> bool {
    ship_prefix(name).is_some() && name.words().skip(1).all(|word| word.len() == 1 && number(word).is_none())
}

/// A registry without what only tells where it is shown: `NCC-42857, in the Star Trek Encyclopedia`.
pub(in crate::names) fn registry_number(registry: &str) -> &str {
    registry.split_once(", ").map_or(registry, |(number, _)| number)
}

/// Whether it is another name with nothing but a word for its kind added: `terok nor station`.
pub(in crate::names) fn is_with_kind(longer: &Folded, name: &Folded) -> bool {
    let added = longer.compact().strip_prefix(name.compact());
    longer.len() == name.len() + 1 && added.is_some_and(|added| kind_after_name(added).is_some())
}

/// The first letters of the words, with numbers in full: `ds9`. `None` for a single word.
pub(in crate::names) fn initials(name: &Folded) -> Option<String> {
    let is_digit = |word: &str| word.starts_with(char::is_numeric);
    let mut initials = String::new();
    for word in name.words() {
        match number(word).filter(|_| word.len() > 1 || is_digit(word)) {
            Some(number) => initials.push_str(&number.to_string()),
            None => initials.extend(word.chars().next()),
        }
    }
    (name.len() > 1).then_some(initials)
}

/// Whether a name was typed, whatever people add to it or leave out, or by its initials; two is no second, though.
pub(in crate::names) fn is_written_so(name: &Folded, typed: &Folded) -> bool {
    let order = |folded: &Folded| folded.len() == 1 && is_ordinal(folded.compact());
    let is_core = || order(name) == order(typed) && core(name).letters == core(typed).letters;
    name.compact() == typed.compact() || is_core() || initials(name).is_some_and(|initials| initials == typed.compact())
}

/// A name with the other ways to write the word at its end that tells two generations apart; none if there is no such word.
pub(in crate::names) fn of_generation(name: &Folded) -> Vec<Folded> {
    let Some(last) = name.words().next_back().filter(|_| name.len() > 1) else { return Vec::new() };
    let others = GENERATIONS.into_iter().filter(|words| words.contains(&last)).flatten().filter(|word| *word != last);
    others.map(|other| Folded::of_words(name.words().take(name.len() - 1).chain([other]))).collect()
}

/// The kind whose names a word may follow.
fn kind_after_name(word: &str) -> Option<&'static Kind> {
    KINDS.into_iter().find(|kind| kind.suffixes.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_core_knows_numbers_plurals_prefixes_and_classes() {
        let letters = |text: &str| core(&Folded::new(text)).letters;
        assert_eq!(letters("Deep Space Nine"), "deepspace9");
        assert_eq!(letters("Rigel VII"), letters("Rigel 7"));
        assert_eq!(letters("Ceti Alpha V"), letters("ceti alpha five"));
        assert_eq!(letters("USS Defiant"), "defiant");
        assert_eq!([letters("NCC-1701"), letters("NX-01")], ["1701", "nx1"]);
        assert_eq!(letters("Galor class"), "galor");
        assert_eq!(letters("quantum torpedoes"), letters("Quantum torpedo"));
        assert_eq!(letters("Klingons"), "klingon");
        assert_eq!(letters("First Order"), letters("1 order"));
    }

    #[test]
    fn a_name_is_typed_with_other_signs_and_a_number_is_no_place() {
        let is_so = |name: &str, typed: &str| is_written_so(&Folded::new(name), &Folded::new(typed));
        assert!(is_so("USS Defiant", "defiant") && is_so("Deep Space Nine", "ds9") && is_so("Seven", "7"));
        assert!(!is_so("Second", "two") && !is_so("One", "first") && is_so("First Order", "1 order"));
    }

    #[test]
    fn initials_keep_their_numbers() {
        assert_eq!(initials(&Folded::new("Deep Space Nine")).as_deref(), Some("ds9"));
        assert_eq!(initials(&Folded::new("Bajor")), None);
    }
}
