//! How far apart two spellings are, as people slip: a vowel for a vowel costs less than a wrong consonant.
//!
//! Costs are counted in halves: 1 for a likely slip (a vowel for another, `c` for `k`, neighbours swapped, a doubled or
//! dropped letter of a pair, a silent `h`), 2 for any other letter too many, too few or wrong. Numbers are hardly ever
//! slips for one another: a wrong digit costs 5. Works on folded text only.

use isolinear_lore::table::Row;

/// The cost of a likely slip.
pub(crate) const SLIP: u8 = 1;
/// The cost of any other edit.
pub(crate) const EDIT: u8 = 2;
/// What any change of the first letter costs more: words hardly ever start with a slip.
pub(crate) const WRONG_START: u8 = 1;
/// The cost of a wrong digit.
pub(crate) const WRONG_DIGIT: u8 = 5;
/// Longer texts are compared by their beginnings.
pub(crate) const LONGEST: usize = 64;

/// Which letters a word has, in a form that bounds the distance from below: see [`Signature::at_least`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Signature(u64);

impl Row for Signature {
    const SIZE: usize = u64::SIZE;

    fn write(self, bytes: &mut Vec<u8>) {
        self.0.write(bytes);
    }

    fn read(bytes: &[u8]) -> Self {
        Self(u64::read(bytes))
    }
}

impl Signature {
    /// Two bits for each group of consonants that sound alike, one for each digit, and a row of bits that counts vowels.
    pub(crate) fn of(word: &str) -> Self {
        let mut bits = 0_u64;
        let mut vowels = 0;
        for letter in word.bytes().take(LONGEST) {
            if is_vowel(letter) {
                vowels = (vowels + 1).min(8);
                continue;
            }
            let first = first_bit(letter);
            bits |= if bits & first == 0 { first } else { first << 1 };
        }
        Self(bits | (((1_u64 << vowels) - 1) << VOWEL_BITS))
    }

    /// Whether two words have the same of the letters that are never silent and that nothing else stands for but `x` for `k`.
    pub(crate) const fn may_sound_as(self, other: Self) -> bool {
        (self.0 ^ other.0) & ALWAYS_HEARD == 0 && self.has_k() == other.has_k()
    }

    const fn has_k(self) -> bool {
        self.0 & (first_bit(b'k') | first_bit(b'x')) != 0
    }

    /// A cost that the distance between the two words cannot be below, in halves.
    pub(crate) const fn at_least(self, other: Self) -> u32 {
        (self.0 ^ other.0).count_ones()
    }
}

/// How many classes of first letters there are.
pub(crate) const STARTS: usize = 29;

/// The class of a word's first letter: letters of one class are slips for one another, and vowels are.
pub(crate) fn start_class(letter: Option<u8>) -> usize {
    match letter {
        Some(letter) if is_vowel(letter) => STARTS - 1,
        Some(letter) => usize::from(group(letter)),
        None => 0,
    }
}

const VOWEL_BITS: u32 = 56;
/// The letters that are heard wherever they stand.
const ALWAYS_HEARD: u64 = first_bit(b'l') | first_bit(b'm') | first_bit(b'r');

/// The bit that tells that a word has any of the letters of a consonant's group.
const fn first_bit(letter: u8) -> u64 {
    1 << (2 * group(letter) as u32)
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Letters of one group are slips for one another. At most 28 groups.
const fn group(letter: u8) -> u8 {
    match letter {
        b'c' | b'k' | b'q' => 0,
        b's' | b'z' => 1,
        b'g' | b'j' => 2,
        b'm' | b'n' => 3,
        b'f' | b'v' | b'w' => 4,
        b'd' | b't' => 5,
        b'b' | b'p' => 6,
        b'h' => 7,
        b'l' => 8,
        b'r' => 9,
        b'x' => 10,
        b'0'..=b'9' => 11 + (letter - b'0'),
        _ => 21 + letter % 7,
    }
}

/// What it costs to take one ASCII letter for another: a row for each.
#[expect(clippy::indexing_slicing, reason = "worked out while compiling, where a wrong place is an error")]
static SWAPS: [[u8; 128]; 128] = {
    let mut swaps = [[0; 128]; 128];
    let mut pair = 0;
    while pair < 128 * 128 {
        swaps[pair / 128][pair % 128] = swap_cost((pair / 128) as u8, (pair % 128) as u8);
        pair += 1;
    }
    swaps
};

/// What it costs to take a letter for each of the ASCII letters; nothing for any other letter.
pub(crate) fn swaps(letter: u8) -> Option<&'static [u8; 128]> {
    SWAPS.get(usize::from(letter))
}

/// What it costs to take one letter for another.
pub(crate) const fn swap_cost(left: u8, right: u8) -> u8 {
    if left == right {
        0
    } else if is_vowel(left) && is_vowel(right) {
        SLIP
    } else if left.is_ascii_alphabetic() && right.is_ascii_alphabetic() && !is_vowel(left) && !is_vowel(right) {
        if group(left) == group(right) { SLIP } else { EDIT }
    } else if left.is_ascii_digit() || right.is_ascii_digit() {
        WRONG_DIGIT
    } else {
        EDIT
    }
}

/// What it costs to leave a letter out that stands after `before`.
pub(crate) const fn drop_cost(letter: u8, before: Option<u8>) -> u8 {
    let is_doubled = match before {
        Some(before) => {
            before == letter || (!is_vowel(letter) && letter.is_ascii_alphabetic() && group(before) == group(letter))
        }
        None => false,
    };
    match letter {
        b'0'..=b'9' => WRONG_DIGIT,
        b'h' => SLIP,
        _ if is_doubled => SLIP,
        _ => EDIT,
    }
}

/// The cost up to which a spelling is clearly a slip for another, by how much was typed.
pub(crate) const fn clear_slip(length: usize) -> u8 {
    match length {
        0..=3 => 0,
        4 => 1,
        5..=6 => 2,
        7 => 3,
        8..=11 => 4,
        12..=15 => 5,
        _ => 6,
    }
}

/// The cost up to which a spelling is worth suggesting another for.
pub(crate) const fn near_miss(length: usize) -> u8 {
    match length {
        0..=2 => 0,
        3 => 1,
        4 => 2,
        5..=7 => 4,
        _ => clear_slip(length) + 2,
    }
}
