//! Folds what people write until only what they mean is left: lower case, without accents, punctuation or spacing.
//!
//! Knows nothing of entries. The same folding is applied to names when the index is built and to what is typed.

use std::ops::Range;
use std::sync::LazyLock;

use smallvec::SmallVec;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most characters that are read of a name: what follows tells nothing more of what is sought.
const MOST_CHARACTERS: usize = 240;

/// Longer messages are not read to their end; Discord's have at most 4,000 characters.
const LONGEST_TEXT: usize = 8_000;

/// A text as its words, which stand one after the other without anything between them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Folded {
    letters: String,
    /// Names hardly ever have more words than stand here without memory of their own.
    starts: SmallVec<[u32; 6]>,
}

/// What a character is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Divider,
}

impl Folded {
    /// Folds a text; a leading "the" goes too, or one at the end, as in lists, unless it is all there is.
    pub(crate) fn new(text: &str) -> Self {
        let mut folded = Self { letters: String::with_capacity(text.len()), starts: SmallVec::new() };
        folded.push_all(text, MOST_CHARACTERS);
        folded.without_the()
    }

    /// Folds a longer text; a leading "the" stays.
    pub(crate) fn whole(text: &str) -> Self {
        let mut folded = Self { letters: String::with_capacity(text.len()), starts: SmallVec::new() };
        folded.push_all(text, LONGEST_TEXT);
        folded
    }

    /// Folds a longer text, and tells where each word stands in it, in bytes; a leading "the" stays.
    pub(crate) fn placed(text: &str) -> (Self, Vec<Range<usize>>) {
        let mut folded = Self { letters: String::with_capacity(text.len()), starts: SmallVec::new() };
        let mut places: Vec<Range<usize>> = Vec::new();
        let mut before = Class::Divider;
        for (at, letter) in text.char_indices().take(LONGEST_TEXT) {
            let place = at..at + letter.len_utf8();
            let length = folded.letters.len();
            before = folded.push(letter, before);
            while places.len() < folded.starts.len() {
                places.push(place.clone());
            }
            if let Some(last) = places.last_mut().filter(|_| folded.letters.len() > length) {
                last.end = place.end;
            }
        }
        (folded, places)
    }

    /// Folds at most so many characters. Nearly all are of ASCII, which are told apart by their bytes.
    fn push_all(&mut self, text: &str, most: usize) {
        let end = if text.len() > most { text.char_indices().nth(most).map(|(at, _)| at) } else { None };
        let text = end.and_then(|end| text.get(..end)).unwrap_or(text);
        let mut before = Class::Divider;
        for (byte, at) in text.bytes().zip(0..) {
            before = match byte {
                b'a'..=b'z' => self.push_of_class(byte, Class::Letter, before),
                b'A'..=b'Z' => self.push_of_class(byte.to_ascii_lowercase(), Class::Letter, before),
                b'0'..=b'9' => self.push_of_class(byte, Class::Digit, before),
                b' ' | b'-' => Class::Divider,
                0..=0x7f => self.push(byte.into(), before),
                _ => {
                    let others = text.get(at..).unwrap_or_default().chars();
                    others.fold(before, |before, letter| self.push(letter, before));
                    return;
                }
            };
        }
    }

    fn push(&mut self, letter: char, before: Class) -> Class {
        if is_within_words(letter) {
            return before;
        }
        if letter.is_ascii() {
            return self.push_plain(letter.to_ascii_lowercase(), before);
        }
        if let Some(spelt) = spelt_out(letter) {
            return spelt.chars().fold(before, |before, letter| self.push_plain(letter, before));
        }
        let decomposed = std::iter::once(letter).nfkd().filter(|letter| !is_combining_mark(*letter));
        let lower = decomposed.flat_map(char::to_lowercase).collect::<String>();
        lower
            .chars()
            .filter(|letter| !is_combining_mark(*letter))
            .fold(before, |before, letter| self.push_plain(letter, before))
    }

    fn push_plain(&mut self, letter: char, before: Class) -> Class {
        if letter == '&' {
            self.start_word();
            self.letters.push_str("and");
            return Class::Divider;
        }
        self.push_of_class(letter, class_of(letter), before)
    }

    #[inline]
    fn push_of_class(&mut self, letter: impl Into<char>, class: Class, before: Class) -> Class {
        if class != Class::Divider {
            if class != before {
                self.start_word();
            }
            self.letters.push(letter.into());
        }
        class
    }

    fn start_word(&mut self) {
        self.starts.push(u32::try_from(self.letters.len()).unwrap_or(u32::MAX));
    }

    fn without_the(self) -> Self {
        let is_leading = self.len() > 1 && matches!(self.word(0), Some("the" | "teh" | "hte"));
        let is_last = self.len() > 1 && self.word(self.len() - 1) == Some("the");
        match (is_leading, is_last) {
            (true, _) => Self::of_words(self.words().skip(1)),
            (false, true) => Self::of_words(self.words().take(self.len() - 1)),
            (false, false) => self,
        }
    }

    /// Puts folded words together again.
    pub(crate) fn of_words<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut folded = Self::default();
        for word in words {
            folded.start_word();
            folded.letters.push_str(word);
        }
        folded
    }

    /// All words without anything between them: `teroknor`.
    pub(crate) fn compact(&self) -> &str {
        &self.letters
    }

    /// The words in order.
    pub(crate) fn words(&self) -> impl DoubleEndedIterator<Item = &str> + Clone {
        (0..self.starts.len()).filter_map(|at| self.word(at))
    }

    /// The word of that number.
    pub(crate) fn word(&self, at: usize) -> Option<&str> {
        let start = *self.starts.get(at)? as usize;
        let end = self.starts.get(at + 1).map_or(self.letters.len(), |end| *end as usize);
        self.letters.get(start..end)
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether nothing is left.
    pub(crate) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }
}

/// Marks that stand within a word without dividing it, as in `Qo'noS` and `I.S.S.`, and what cannot be seen.
const fn is_within_words(letter: char) -> bool {
    match letter {
        '\'' | '`' | '.' => true,
        '\0'..='\u{7f}' => false,
        '’' | '‘' | 'ʼ' | 'ʻ' | '´' | '′' | '\u{ad}' | '\u{feff}' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => true,
        _ => false,
    }
}

fn class_of(letter: char) -> Class {
    if letter.is_numeric() {
        Class::Digit
    } else if letter.is_alphanumeric() {
        Class::Letter
    } else {
        Class::Divider
    }
}

const fn spelt_out(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'þ' | 'Þ' => "th",
        'ı' => "i",
        _ => return None,
    })
}

/// The words for the numbers from zero to twenty.
pub const CARDINALS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// The words for places from the zeroth to the twelfth.
pub const ORDINALS: [&str; 13] = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// The letters of the longest of those words.
const LONGEST_NUMBER: usize = 9;

/// Which letters the words for numbers begin with, by their lengths: hardly any other word is looked for among them.
static NUMBERS_BEGIN: LazyLock<[u32; LONGEST_NUMBER + 1]> = LazyLock::new(|| {
    let words = || CARDINALS.iter().chain(&ORDINALS);
    std::array::from_fn(|length| {
        words().filter(|word| word.len() == length).fold(0, |begin, word| begin | first_letter(word))
    })
});

/// The first letter of a word as a bit.
fn first_letter(word: &str) -> u32 {
    word.bytes().next().map_or(0, |first| 1 << (first % 32))
}

fn may_be_number_word(word: &str) -> bool {
    NUMBERS_BEGIN.get(word.len()).is_some_and(|begin| begin & first_letter(word) != 0)
}

/// Whether a word tells a place in an order: "second".
pub(crate) fn is_ordinal(word: &str) -> bool {
    ORDINALS.contains(&word)
}

/// The number that a word stands for, in words, ordinals, digits or roman numerals: at most 9999. With noughts before it, as in
/// 007, it is rather a name.
pub(crate) fn number(word: &str) -> Option<u32> {
    let place = |list: &[&str]| list.iter().position(|name| *name == word).and_then(|at| u32::try_from(at).ok());
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return if word.len() <= 4 && !word.starts_with("00") { word.parse().ok() } else { None };
    }
    let in_words = || if may_be_number_word(word) { place(&CARDINALS).or_else(|| place(&ORDINALS)) } else { None };
    in_words().or_else(|| roman(word))
}

pub(crate) fn roman(word: &str) -> Option<u32> {
    let mut total = 0;
    let mut largest = 0;
    for letter in word.bytes().rev() {
        let value = match letter {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            _ => return None,
        };
        if value < largest {
            total -= value;
        } else {
            total += value;
            largest = value;
        }
    }
    (1..=39).contains(&total).then_some(total as u32).filter(|number| word.len() <= 6 && roman_of(*number) == word)
}

fn roman_of(number: u32) -> String {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let tens = "x".repeat(usize::try_from(number / 10).unwrap_or_default());
    let ones = ONES.get(usize::try_from(number % 10).unwrap_or_default()).copied().unwrap_or_default();
    tens + ones
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        Folded::new(text).words().map(str::to_owned).collect()
    }

    #[test]
    fn case_accents_punctuation_and_spacing_do_not_matter() {
        assert_eq!(words("  Qo’noS "), ["qonos"]);
        assert_eq!(words("Klingon–Cardassian Alliance"), ["klingon", "cardassian", "alliance"]);
        assert_eq!(words("I.S.S. Défiant"), ["iss", "defiant"]);
        assert_eq!(words("NX-74205"), ["nx", "74205"]);
        assert_eq!(words("ds9"), ["ds", "9"]);
        assert_eq!(words("The Regent's flagship"), ["regents", "flagship"]);
        assert_eq!(words("te\u{200b}rok"), ["terok"]);
        assert_eq!(words("Kirk & Spock"), ["kirk", "and", "spock"]);
    }

    #[test]
    fn places_cover_the_words_as_they_are_written() {
        let text = "«Qo’noS» & Kira’s NX-74205, ½";
        let (folded, places) = Folded::placed(text);
        let written: Vec<_> = folded.words().zip(places).map(|(word, place)| (word, &text[place])).collect();
        let expected = [
            ("qonos", "Qo’noS"),
            ("and", "&"),
            ("kiras", "Kira’s"),
            ("nx", "NX"),
            ("74205", "74205"),
            ("1", "½"),
            ("2", "½"),
        ];
        assert_eq!(written, expected);
    }

    #[test]
    fn each_word_for_a_number_tells_it() {
        for words in [&CARDINALS[..], &ORDINALS] {
            assert!((0..).zip(words).all(|(place, word)| number(word) == Some(place)));
        }
        assert_eq!([number("xiv"), number("7"), number("twelve1"), number("")], [Some(14), Some(7), None, None]);
    }

    #[test]
    fn what_holds_no_letters_folds_to_nothing() {
        assert!(Folded::new("¿?!… \u{202e}").is_empty());
    }
}
