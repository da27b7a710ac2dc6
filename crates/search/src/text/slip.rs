//! Whether one text is clearly a slip for another: a typo, or a spelling by ear.

use super::distance::distance;
use super::spelling::{EDIT, Signature, WRONG_DIGIT, WRONG_START, clear_slip, start_class};

/// What it costs to take one word for the other, in halves, if that is clearly a slip; nothing for the same word.
pub(crate) fn slip(typed: &str, meant: &str) -> Option<u8> {
    if typed.len().abs_diff(meant.len()) > MOST_EDITS + 1 {
        return None;
    }
    let length = typed.len().max(meant.len());
    let (most, cost) = (clear_slip(length), || distance(typed, meant).whole);
    let is_short = meant.len() < SHORTEST;
    let is_far = is_short || Signature::of(typed).at_least(Signature::of(meant)) > u32::from(most);
    let most_edits = if begins_alike(typed, meant) { most_edits(length) } else { 1 };
    let is_near = !is_far && strsim::osa_distance(typed, meant) <= most_edits;
    if let Some(cost) = is_near.then(cost).filter(|cost| *cost <= most) {
        return Some(cost);
    }
    if typed.len() >= LEAST_SWAPPED && has_same_letters(typed, meant) && begins_alike(typed, meant) {
        return Some(cost().min(most));
    }
    let is_word = typed.len() > 2 && !typed.contains(|letter: char| letter.is_ascii_digit());
    (is_word && sound(typed) == sound(meant)).then(|| cost().min(most))
}

/// The cost up to which what begins otherwise than was typed may still be meant: that of the one letter which may be wrong then.
pub(crate) fn most_elsewhere(typed: &str) -> u8 {
    let has_digit = typed.bytes().any(|letter| letter.is_ascii_digit());
    WRONG_START + if has_digit { WRONG_DIGIT } else { EDIT }
}

/// Whether a short word is likelier another one than a slip for that: it sounds otherwise, and letters were put in or took
/// the place of others, rather than being left out, doubled or swapped: `tardis` is not `taris`.
pub(crate) fn is_likelier_another(typed: &str, meant: &str) -> bool {
    let length = typed.len().min(meant.len());
    let is_left_out = || is_part_in_order(typed, meant);
    let is_doubled = || is_part_in_order(&without_doubles(typed), &without_doubles(meant));
    let is_other_vowel = || length >= LONG_WITH_VOWELS && differs_in_vowels(typed, meant);
    let is_slip = || is_left_out() || is_doubled() || is_other_vowel() || has_same_letters(typed, meant);
    length < LONG && sound(typed) != sound(meant) && !is_slip()
}

/// Whether a word has all letters of another in their order.
fn is_part_in_order(part: &str, whole: &str) -> bool {
    let mut rest = whole.bytes();
    part.bytes().all(|letter| rest.any(|other| other == letter))
}

/// Whether two words are the same but for their vowels after the first letter, and for letters doubled in one of them:
/// `quarian` is not `quarren`.
pub(crate) fn differs_in_vowels(typed: &str, meant: &str) -> bool {
    let (typed, meant) = (with_vowels_alike(typed), with_vowels_alike(meant));
    typed == meant || typed.len() != meant.len() && without_doubles(&typed) == without_doubles(&meant)
}

/// The letters of a word with all vowels alike, but for the first letter.
fn with_vowels_alike(word: &str) -> String {
    let vowel = |(at, letter): (usize, char)| if at > 0 && "aeiouy".contains(letter) { 'a' } else { letter };
    word.chars().enumerate().map(vowel).collect()
}

/// Whether a word is another one with a vowel added behind it: `galactica` is not `galactic`.
pub(crate) fn adds_a_vowel(typed: &str, meant: &str) -> bool {
    let added = typed.strip_prefix(meant).filter(|_| !meant.ends_with(|last: char| typed.ends_with(last)));
    added.is_some_and(|added| added.starts_with(['a', 'e', 'i', 'o', 'u', 'y']))
}

/// Whether one word is the other as fingers slip: with letters doubled, with two that changed places, or, if it is longer, with
/// one left out. So one name hardly ever becomes another.
pub(crate) fn is_mistyped(typed: &str, meant: &str) -> bool {
    let is_doubled = || without_doubles(typed) == without_doubles(meant);
    let is_swapped = || typed.len() >= LEAST_SWAPPED && has_same_letters(typed, meant);
    let is_left_out =
        || typed.len() >= LEAST_LEFT_OUT && meant.len() == typed.len() + 1 && is_part_in_order(typed, meant);
    typed.get(..1) == meant.get(..1) && (is_doubled() || is_swapped() || is_left_out())
}

/// Whether a word is another one with more behind it than a letter that is doubled, silent or a slip: `picardo`, `phloxer`.
pub(crate) fn goes_on(typed: &str, meant: &str) -> bool {
    let added = typed.strip_prefix(meant).filter(|_| !meant.is_empty()).unwrap_or_default();
    let is_with_other_vowels = || {
        typed.len() > meant.len() && added.is_empty() && !meant.ends_with(['a', 'e', 'i', 'o', 'u', 'y']) && {
            let (typed, meant) = (with_vowels_alike(typed), with_vowels_alike(meant));
            typed.strip_prefix(&*meant) == Some("a")
        }
    };
    is_hushed(typed, meant) || added.len() > 1 || added != "e" && adds_a_vowel(typed, meant) || is_with_other_vowels()
}

/// Whether a word is another one with an "h" behind it that is heard: `parish`.
pub(crate) fn is_hushed(typed: &str, meant: &str) -> bool {
    typed.strip_prefix(meant) == Some("h") && meant.ends_with(['s', 'c'])
}

fn without_doubles(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// Whether one has the letters of the other, but for two that changed places: `emkop`.
fn has_same_letters(typed: &str, meant: &str) -> bool {
    let others = typed.bytes().zip(meant.bytes()).filter(|(one, other)| one != other).collect::<Vec<_>>();
    typed.len() == meant.len() && matches!(others.as_slice(), [one, other] if one.0 == other.1 && one.1 == other.0)
}

/// Whether the first letters are the same, or slips for one another: people hardly ever get the first one wrong.
pub(crate) fn begins_alike(typed: &str, meant: &str) -> bool {
    let class = |word: &str| start_class(word.bytes().next());
    class(typed) == class(meant)
}

/// Whether two words begin with the same sound, or with letters that changed places or of which one was left out: `cathryn`
/// and `kathryn`, `ashir` and `bashir`, but not `alisa` and `lisa`.
pub(crate) fn begins_as_typed(typed: &str, meant: &str) -> bool {
    let first = |word: &str| sound(word).chars().next().map(|first| if first == 'j' { 'g' } else { first });
    let is_left_out = || typed.len() < meant.len() && is_part_in_order(typed, meant);
    first(typed) == first(meant) || has_same_letters(typed, meant) || is_left_out()
}

/// Whether two words have the same consonants in their order, as far as the first letter is the same and no vowel was added at
/// the end: `madread` is `madred`.
pub(crate) fn differs_only_in_vowels(typed: &str, meant: &str) -> bool {
    let consonants = |word: &str| word.chars().filter(|letter| !"aeiouy".contains(*letter)).collect::<String>();
    let is_first_alike = typed.get(..1) == meant.get(..1);
    differs_in_vowels(typed, meant)
        || is_first_alike && consonants(typed) == consonants(meant) && !adds_a_vowel(typed, meant)
}

/// A word as it sounds, so that `fazer` is `phaser`: letters that sound alike are one, and doubled or silent ones go.
pub(crate) fn sound(word: &str) -> String {
    if may_be_respelt(word) { sound_of_letters(&respelt(word)) } else { sound_of_letters(word) }
}

/// Whether a word has any of the letters that stand for others together.
fn may_be_respelt(word: &str) -> bool {
    let is_pair = |pair: &[u8]| matches!(pair, b"ph" | b"ck" | b"qw" | b"ig" | b"dg" | b"ie" | b"ee" | b"ou" | b"oo");
    word.as_bytes().windows(2).any(is_pair) || word.as_bytes().contains(&b'x') || word.ends_with("ite")
}

fn respelt(word: &str) -> String {
    let spelt = word.replace("ph", "f").replace('x', "ks").replace("ck", "k").replace("qw", "qu");
    let spelt = spelt.replace("igh", "i").replace("dge", "j");
    let spelt = spelt.strip_suffix("ite").map_or_else(|| spelt.clone(), |before| format!("{before}it"));
    spelt.replace("ie", "i").replace("ee", "i").replace("ou", "u").replace("oo", "u")
}

fn sound_of_letters(spelt: &str) -> String {
    let mut sound = String::with_capacity(spelt.len());
    for letter in spelt.chars() {
        let letter = match letter {
            'c' | 'q' => 'k',
            'z' => 's',
            'y' => 'i',
            letter => letter,
        };
        let is_doubled = sound.ends_with(letter) && !"aeiou".contains(letter);
        if !is_doubled && (letter != 'h' || sound.is_empty()) {
            sound.push(letter);
        }
    }
    sound
}

/// How many letters may be wrong, however likely each slip is: with two wrong of five, Seska would be Sisko.
const fn most_edits(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=6 => 1,
        7..=10 => 2,
        _ => MOST_EDITS,
    }
}

/// Shorter words are too like one another for any to be a slip, unless it sounds the same.
const SHORTEST: usize = 4;
/// Shorter words may be others that differ in one letter.
const LONG: usize = 9;
/// Shorter words may be others that differ in one vowel.
const LONG_WITH_VOWELS: usize = 7;
/// In shorter words, two letters that changed places make another word.
const LEAST_SWAPPED: usize = 5;
/// Shorter words without a letter are others: `samus` is not `seamus`.
const LEAST_LEFT_OUT: usize = 6;
/// No slip is of more letters than this.
pub(crate) const MOST_EDITS: usize = 3;

#[cfg(test)]
mod tests {
    use super::{
        adds_a_vowel, begins_as_typed, differs_only_in_vowels, goes_on, is_likelier_another, is_mistyped, slip,
    };

    #[test]
    fn a_slip_is_forgiven_and_another_name_is_not() {
        for (typed, meant) in [
            ("sisco", "sisko"),
            ("bejoren", "bajoran"),
            ("cardasian", "cardassian"),
            ("wrof", "worf"),
            ("dacks", "dax"),
            ("fazer", "phaser"),
            ("erth", "earth"),
            ("dug", "doug"),
            ("moonlite", "moonlight"),
            ("emkop", "empok"),
        ] {
            assert!(slip(typed, meant).is_some(), "{typed}");
        }
        for (typed, other) in [
            ("seska", "sisko"),
            ("tom", "rom"),
            ("molly", "miles"),
            ("barzan", "bajoran"),
            ("meru", "nerys"),
            ("wolf", "worf"),
            ("jetanien", "etanian"),
            ("111", "11"),
        ] {
            assert_eq!(slip(typed, other), None, "{typed}");
        }
    }
    #[test]
    fn a_name_that_begins_otherwise_or_has_other_consonants_is_another() {
        for (typed, meant) in [("cathryn", "kathryn"), ("ashir", "bashir"), ("jordi", "geordi"), ("abshir", "bashir")] {
            assert!(begins_as_typed(typed, meant), "{typed}");
        }
        for (typed, other) in [("allen", "ellen"), ("alisa", "lisa"), ("melvin", "kelvin")] {
            assert!(!begins_as_typed(typed, other), "{typed}");
        }
        assert!(differs_only_in_vowels("madread", "madred") && differs_only_in_vowels("drexeler", "drexler"));
        assert!(!differs_only_in_vowels("horner", "hornet") && !differs_only_in_vowels("malona", "malon"));
    }

    #[test]
    fn a_short_word_with_other_letters_is_another_word() {
        for (typed, other) in [
            ("tardis", "taris"),
            ("stargate", "stardate"),
            ("vorlon", "vorgon"),
            ("zion", "zeon"),
            ("quarian", "quarren"),
        ] {
            assert!(is_likelier_another(typed, other), "{typed}");
        }
        assert!(adds_a_vowel("galactica", "galactic") && !adds_a_vowel("tribbles", "tribble"));
        assert!(
            is_mistyped("traecy", "tracey") && is_mistyped("heelena", "helena") && is_mistyped("ktracel", "ketracel")
        );
        assert!(
            !is_mistyped("samus", "seamus") && !is_mistyped("arrakis", "harrakis") && !is_mistyped("mordin", "mordan")
        );
        assert!(goes_on("picardo", "picard") && goes_on("phloxer", "phlox"));
        assert!(!goes_on("picard", "picard") && !goes_on("dukatt", "dukat") && !goes_on("picarde", "picard"));
        for (typed, meant) in [
            ("sisco", "sisko"),
            ("wrof", "worf"),
            ("janway", "janeway"),
            ("gharak", "garak"),
            ("qwark", "quark"),
            ("klingin", "klingon"),
        ] {
            assert!(!is_likelier_another(typed, meant), "{typed}");
        }
    }
}
