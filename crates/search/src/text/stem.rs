//! The one stemmer: brings the forms of a word together. `captured`, `captures` and `capture` are one. Names only lose
//! their plurals, since more would make one of several names.

use std::borrow::Cow;

use super::fold::number;
use super::irregular::base_form;

/// The shortest stem that is left of a word.
const SHORTEST: usize = 3;

/// The stem of a folded word. Only has to be the same for the forms of a word, not to be a word itself.
pub(crate) fn stem(word: &str) -> &str {
    regular(base_form(word).unwrap_or(word))
}

fn regular(word: &str) -> &str {
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) || word.len() <= SHORTEST || number(word).is_some() {
        return word;
    }
    let mut word = word.strip_suffix("ied").and_then(long_enough).unwrap_or_else(|| without_plural(word));
    for endings in [&["ing", "ed", "ly"][..], &["er", "e"]] {
        let shorter = endings.iter().find_map(|ending| long_enough(word.strip_suffix(ending)?));
        word = without_double(shorter.unwrap_or(word));
    }
    word.strip_suffix('y').and_then(long_enough).map_or(word, without_double)
}

/// Whether two words of one stem are no more than alike: `change` and `chang`. One and several of a thing, and the forms of a
/// verb, are one word.
pub(crate) fn is_only_alike(one: &str, other: &str) -> bool {
    let is_of_verb = |word: &str| word.ends_with("ing") || word.ends_with("ed") || base_form(word).is_some();
    stem(one) == stem(other) && singular(one) != singular(other) && !is_of_verb(one) && !is_of_verb(other)
}

/// Whether a word is written as what was done: "founded", "built".
pub(crate) fn is_past(word: &str) -> bool {
    word.len() > SHORTEST && word.ends_with("ed") || base_form(word).is_some()
}

/// A word without the ending of its plural: `klingons`, `torpedoes`, `colonies`.
pub(crate) fn singular(word: &str) -> Cow<'_, str> {
    let stem = |ending: &str| word.strip_suffix(ending).filter(|stem| stem.len() > 2);
    if let Some(stem) = stem("ies") {
        return format!("{stem}y").into();
    }
    if let Some(stem) = stem("oes").map(str::len).and_then(|length| word.get(..length + 1)) {
        return stem.into();
    }
    let keeps_its_s = ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    stem("s").filter(|_| !keeps_its_s).unwrap_or(word).into()
}

fn long_enough(stem: &str) -> Option<&str> {
    (stem.len() >= SHORTEST && stem.bytes().any(|byte| b"aeiouy".contains(&byte))).then_some(stem)
}

fn without_plural(word: &str) -> &str {
    match singular(word) {
        Cow::Borrowed(singular) => singular,
        Cow::Owned(_) => word.strip_suffix("ies").unwrap_or(word),
    }
}

/// `planned` and `plan` differ by a letter that is doubled before an ending.
fn without_double(stem: &str) -> &str {
    let mut letters = stem.bytes().rev();
    let is_double = stem.len() > SHORTEST && letters.next() == letters.next();
    stem.get(..stem.len() - usize::from(is_double)).unwrap_or(stem)
}

/// Words that are in too many sentences to be looked for beside others.
pub fn is_stop_word(word: &str) -> bool {
    const STOP_WORDS: [&str; 44] = [
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "did", "do", "does", "for", "from", "had",
        "has", "have", "how", "in", "into", "is", "it", "its", "of", "on", "or", "that", "the", "their", "they",
        "this", "to", "was", "were", "what", "when", "where", "which", "who", "whom", "why", "with", "s",
    ];
    STOP_WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            &["capture", "captured", "captures", "capturing"][..],
            &["destroy", "destroyed", "destroys", "destroying"],
            &["colony", "colonies"],
            &["plan", "planned", "planning", "plans"],
            &["station", "stations"],
            &["rebel", "rebels", "rebelled"],
            &["surrender", "surrendered", "surrenders"],
            &["command", "commander", "commanded", "commanders"],
            &["marry", "marries", "married", "marrying"],
            &["die", "dies", "died", "dying"],
            &["meet", "meets", "met", "meeting"],
            &["leave", "leaves", "left", "leaving"],
            &["take", "takes", "took", "taken", "taking"],
        ] {
            let stems: Vec<&str> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{stems:?}");
        }
    }

    #[test]
    fn words_of_one_stem_may_be_others_all_the_same() {
        for (one, other) in [("change", "chang"), ("mary", "marr"), ("commander", "command"), ("tale", "tal")] {
            assert!(is_only_alike(one, other), "{one} {other}");
        }
        for (one, other) in [("klingons", "klingon"), ("cloaked", "cloaking"), ("fell", "fall"), ("data", "date")] {
            assert!(!is_only_alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn other_words_keep_apart() {
        for (one, other) in [("kira", "kirk"), ("worf", "wolf"), ("terran", "terra"), ("nor", "not"), ("ship", "shop")]
        {
            assert_ne!(stem(one), stem(other));
        }
    }
}
