//! Words as people shorten them while they type: "what u leave behind", "a time 2 stand".

/// Letters and figures for the words that sound so.
const SHORTENED: [(&str, &str); 8] = [
    ("u", "you"),
    ("ur", "your"),
    ("r", "are"),
    ("2", "to"),
    ("4", "for"),
    ("n", "and"),
    ("b4", "before"),
    ("w", "with"),
];

/// What was typed with such words in full; `None` where there are none, or nothing else.
pub(super) fn in_full<'w>(words: impl Iterator<Item = &'w str> + Clone) -> Option<String> {
    let full = |word: &'w str| SHORTENED.into_iter().find(|(short, _)| *short == word).map(|(_, full)| full);
    let shortened = words.clone().filter(|word| full(word).is_some()).count();
    let is_meant = shortened > 0 && shortened < words.clone().count();
    is_meant.then(|| words.map(|word| full(word).unwrap_or(word)).collect::<Vec<_>>().join(" "))
}

/// A text by its consonants, doubled ones once, if they are so many that hardly another text has them: tribulations are
/// the tribble-ations.
pub(super) fn long_consonants(compact: &str) -> Option<String> {
    let mut consonants: Vec<char> = compact.chars().filter(|letter| !"aeiouyh".contains(*letter)).collect();
    consonants.dedup();
    (consonants.len() >= MANY_CONSONANTS).then(|| consonants.into_iter().collect())
}

/// So many consonants are those of one title.
const MANY_CONSONANTS: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortened_words_are_read_in_full_beside_others() {
        let read = |typed: &str| in_full(typed.split(' '));
        assert_eq!(read("what u leave behind").as_deref(), Some("what you leave behind"));
        assert_eq!(read("a time 2 stand").as_deref(), Some("a time to stand"));
        assert_eq!((read("u"), read("duet")), (None, None));
    }

    #[test]
    fn a_long_text_is_known_by_its_consonants() {
        assert_eq!(long_consonants("trialsandtribulations"), long_consonants("trialsandtribbleations"));
        assert_eq!(long_consonants("tribunal"), None);
    }
}
