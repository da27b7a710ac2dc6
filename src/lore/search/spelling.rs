//! How far apart two spellings are, as people slip: a vowel for a vowel costs less than a wrong consonant.
//!
//! Costs are counted in halves: 1 for a likely slip (a vowel for another, `c` for `k`, neighbours swapped, a doubled or
//! dropped letter of a pair, a silent `h`), 2 for any other letter too many, too few or wrong. Numbers are hardly ever
//! slips for one another: a wrong digit costs 5. Works on folded text only.

/// The cost of a likely slip.
const SLIP: u8 = 1;
/// The cost of any other edit.
const EDIT: u8 = 2;
/// The cost of a wrong digit.
const WRONG_DIGIT: u8 = 5;
/// Longer texts are compared by their beginnings.
const LONGEST: usize = 64;

/// Which letters a word has, in a form that bounds the distance from below: see [`at_least`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Signature(u64);

impl Signature {
    /// Two bits for each group of consonants that sound alike, one for each digit, and a row of bits that counts vowels.
    pub(super) fn of(word: &str) -> Self {
        let mut bits = 0_u64;
        let mut vowels = 0;
        for letter in word.bytes().take(LONGEST) {
            if is_vowel(letter) {
                vowels = (vowels + 1).min(8);
                continue;
            }
            let group = u32::from(group(letter));
            let first = 1_u64 << (2 * group);
            bits |= if bits & first == 0 { first } else { first << 1 };
        }
        Self(bits | (((1_u64 << vowels) - 1) << VOWEL_BITS))
    }

    /// A cost that the distance between the two words cannot be below, in halves.
    pub(super) const fn at_least(self, other: Self) -> u32 {
        (self.0 ^ other.0).count_ones()
    }

    /// A cost that the distance to any beginning of the other word cannot be below, in halves.
    pub(super) const fn at_least_within(self, other: Self) -> u32 {
        (self.0 & !other.0).count_ones()
    }
}

const VOWEL_BITS: u32 = 56;

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

/// What it costs to take one letter for another.
const fn swap_cost(left: u8, right: u8) -> u8 {
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
const fn drop_cost(letter: u8, before: Option<u8>) -> u8 {
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

/// Distances from what was typed to a word, in halves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Distance {
    /// To the whole word.
    pub(super) whole: u8,
    /// To the nearest of its beginnings.
    pub(super) beginning: u8,
}

/// Measures both distances; a cost of 255 stands for "far".
pub(super) fn distance(typed: &str, word: &str) -> Distance {
    let (typed, word) = (clipped(typed), clipped(word));
    let width = word.len() + 1;
    let mut before_last = vec![u8::MAX; width];
    let mut last = first_row(word);
    for (at, letter) in typed.iter().enumerate() {
        let row = next_row(typed, at, *letter, word, &last, &before_last);
        before_last = last;
        last = row;
    }
    let wrong_start = u8::from(typed.first() != word.first());
    Distance {
        whole: last.last().copied().unwrap_or(u8::MAX).saturating_add(wrong_start),
        beginning: last.iter().copied().min().unwrap_or(u8::MAX).saturating_add(wrong_start),
    }
}

fn clipped(text: &str) -> &[u8] {
    let bytes = text.as_bytes();
    bytes.get(..LONGEST).unwrap_or(bytes)
}

fn first_row(word: &[u8]) -> Vec<u8> {
    let mut row = Vec::with_capacity(word.len() + 1);
    let mut cost = 0_u8;
    let mut before = None;
    row.push(cost);
    for letter in word {
        cost = cost.saturating_add(drop_cost(*letter, before));
        before = Some(*letter);
        row.push(cost);
    }
    row
}

fn next_row(typed: &[u8], at: usize, letter: u8, word: &[u8], last: &[u8], before_last: &[u8]) -> Vec<u8> {
    let typed_before = at.checked_sub(1).and_then(|at| typed.get(at)).copied();
    let mut row = Vec::with_capacity(word.len() + 1);
    let extra = drop_cost(letter, typed_before);
    let mut left = cost_at(last, 0).saturating_add(extra);
    row.push(left);
    let mut word_before = None;
    for (column, other) in word.iter().enumerate() {
        let replaced = cost_at(last, column).saturating_add(swap_cost(letter, *other));
        let typed_more = cost_at(last, column + 1).saturating_add(extra);
        let typed_less = left.saturating_add(drop_cost(*other, word_before));
        let mut best = replaced.min(typed_more).min(typed_less);
        if typed_before == Some(*other) && word_before == Some(letter) && letter != *other {
            let swapped = column.checked_sub(1).map_or(u8::MAX, |column| cost_at(before_last, column));
            let cost = if letter.is_ascii_digit() { WRONG_DIGIT } else { SLIP };
            best = best.min(swapped.saturating_add(cost));
        }
        row.push(best);
        left = best;
        word_before = Some(*other);
    }
    row
}

fn cost_at(row: &[u8], column: usize) -> u8 {
    row.get(column).copied().unwrap_or(u8::MAX)
}

/// The cost up to which a spelling is clearly a slip for another, by how much was typed.
pub(super) const fn clear_slip(length: usize) -> u8 {
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
pub(super) const fn near_miss(length: usize) -> u8 {
    match length {
        0..=2 => 0,
        3 => 1,
        4 => 2,
        5..=7 => 4,
        _ => clear_slip(length) + 2,
    }
}

/// Whether one may be suggested for the other.
pub(super) fn is_near(typed: &str, word: &str) -> bool {
    distance(typed, word).whole <= near_miss(typed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(typed: &str, word: &str) -> u8 {
        distance(typed, word).whole
    }

    #[test]
    fn likely_slips_cost_half_of_other_edits() {
        assert_eq!(cost("bejoran", "bajoran"), 1);
        assert_eq!(cost("cardasian", "cardassian"), 1);
        assert_eq!(cost("terokk", "terok"), 1);
        assert_eq!(cost("negvar", "neghvar"), 1);
        assert_eq!(cost("trok", "terok"), 2);
        assert_eq!(cost("treok", "terok"), 1);
        assert_eq!(cost("tebok", "terok"), 2);
        assert_eq!(cost("kardassian", "cardassian"), 2);
    }

    #[test]
    fn a_beginning_may_be_misspelt_too() {
        assert_eq!(distance("cardasi", "cardassian").beginning, 1);
        assert_eq!(distance("klingn", "klingon").beginning, 2);
    }

    #[test]
    fn the_signature_never_says_more_than_the_distance() {
        let words =
            ["terok", "trok", "treok", "bajoran", "bejoren", "cardassian", "kardasian", "ds9", "quarks", "neghvar"];
        for left in words {
            for right in words {
                let (one, other) = (Signature::of(left), Signature::of(right));
                let least = one.at_least(other);
                assert!(least <= u32::from(cost(left, right)), "{left} {right} {least} {}", cost(left, right));
            }
        }
    }

    #[test]
    fn any_text_can_be_measured() {
        let long = "ä".repeat(500);
        assert_eq!(distance(&long, &long).whole, 0);
        assert_eq!(distance("", "").whole, 0);
    }
}
