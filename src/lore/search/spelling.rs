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
}

/// How many classes of first letters there are.
pub(super) const STARTS: usize = 29;

/// The class of a word's first letter: letters of one class are slips for one another, and vowels are.
pub(super) fn start_class(letter: Option<u8>) -> usize {
    match letter {
        Some(letter) if is_vowel(letter) => STARTS - 1,
        Some(letter) => usize::from(group(letter)),
        None => 0,
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

/// What is far from everything, whatever the limit.
const FAR: u8 = u8::MAX;

/// What it costs to bring letters typed so far and letters of a word together, for each count of typed letters.
type Row = [u8; LONGEST + 1];

/// Compares one typed text with many words. Words that share a beginning with the one before cost only the rest.
pub(super) struct Ruler<'t> {
    typed: &'t [u8],
    most: u8,
    /// A row for each letter of the word measured last, and the least cost of all typed letters so far.
    rows: Vec<(Row, u8)>,
}

/// Distances from what was typed to a word, in halves; [`FAR`] for more than the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Distance {
    /// To the whole word.
    pub(super) whole: u8,
    /// To the nearest of its beginnings.
    pub(super) beginning: u8,
    /// How many letters of the word were looked at: words with the same ones are as far.
    pub(super) read: usize,
}

impl<'t> Ruler<'t> {
    /// Measures distances of at most so many halves.
    pub(super) fn new(typed: &'t str, most: u8) -> Self {
        let typed = clipped(typed);
        let mut row = [FAR; LONGEST + 1];
        let (mut cost, mut before) = (0_u8, None);
        row[0] = 0;
        for (slot, letter) in row.iter_mut().skip(1).zip(typed) {
            cost = cost.saturating_add(drop_cost(*letter, before));
            before = Some(*letter);
            *slot = cost;
        }
        let whole = row.get(typed.len()).copied().unwrap_or(FAR);
        Self { typed, most, rows: vec![(row, whole)] }
    }

    /// Measures a word that shares so many letters with the one measured before.
    pub(super) fn measure(&mut self, word: &str, shared: usize) -> Distance {
        let word = clipped(word);
        self.rows.truncate(shared.min(word.len()) + 1);
        for at in self.rows.len() - 1..word.len() {
            if !self.push(word, at) {
                let beginning = self.rows.last().map_or(FAR, |(_, beginning)| *beginning);
                return Distance { whole: FAR, beginning: self.within(beginning), read: at + 1 };
            }
        }
        let (row, beginning) = self.rows.last().copied().unwrap_or(([FAR; LONGEST + 1], FAR));
        let whole = row.get(self.typed.len()).copied().unwrap_or(FAR);
        Distance { whole: self.within(whole), beginning: self.within(beginning), read: word.len() + 1 }
    }

    fn within(&self, cost: u8) -> u8 {
        if cost <= self.most { cost } else { FAR }
    }

    /// Works out the row of a further letter of the word. `false` if nothing that begins so can be near.
    fn push(&mut self, word: &[u8], at: usize) -> bool {
        let Some(letter) = Letter::of(word, at, self.typed) else { return false };
        let Some((last, beginning)) = self.rows.get(at).copied() else { return false };
        let before_last =
            at.checked_sub(1).and_then(|at| self.rows.get(at)).map_or([FAR; LONGEST + 1], |(row, _)| *row);
        let mut row = [FAR; LONGEST + 1];
        row[0] = last[0].saturating_add(letter.missing);
        let reach = usize::from(self.most);
        let first = at.saturating_sub(reach);
        let mut least = row.get(first).copied().unwrap_or(FAR);
        for column in first..self.typed.len().min(first + 2 * reach + 1) {
            let cost = self.cost(&letter, column, [&before_last, &last, &row]);
            row.get_mut(column + 1).into_iter().for_each(|slot| *slot = cost);
            least = least.min(cost);
        }
        let beginning = beginning.min(row.get(self.typed.len()).copied().unwrap_or(FAR));
        self.rows.push((row, beginning));
        least <= self.most
    }

    /// The least cost of the typed letters up to that one and the word's up to `letter`, from the last rows.
    fn cost(&self, letter: &Letter, column: usize, [before_last, last, row]: [&Row; 3]) -> u8 {
        let cost = |row: &Row, column: usize| row.get(column).copied().unwrap_or(FAR);
        let Some(typed) = self.typed.get(column).copied() else { return FAR };
        let typed_before = column.checked_sub(1).and_then(|before| self.typed.get(before)).copied();
        let swap = swap_cost(typed, letter.letter).saturating_add(letter.wrong_start);
        let replaced = cost(last, column).saturating_add(swap);
        let skipped = cost(last, column + 1).saturating_add(letter.missing);
        let extra = cost(row, column).saturating_add(drop_cost(typed, typed_before));
        let best = replaced.min(skipped).min(extra);
        let are_swapped = typed_before == Some(letter.letter) && letter.before == Some(typed) && letter.letter != typed;
        if !are_swapped {
            return best;
        }
        let swap = if letter.letter.is_ascii_digit() { WRONG_DIGIT } else { SLIP };
        best.min(column.checked_sub(1).map_or(FAR, |before| cost(before_last, before)).saturating_add(swap))
    }
}

/// A letter of the word that is measured.
struct Letter {
    letter: u8,
    before: Option<u8>,
    /// What it costs to leave it out.
    missing: u8,
    /// What any change here costs more: words hardly ever start with a slip.
    wrong_start: u8,
}

impl Letter {
    fn of(word: &[u8], at: usize, typed: &[u8]) -> Option<Self> {
        let letter = *word.get(at)?;
        let before = at.checked_sub(1).and_then(|at| word.get(at)).copied();
        let wrong_start = u8::from(at == 0 && typed.first() != Some(&letter));
        let missing = drop_cost(letter, before).saturating_add(wrong_start);
        Some(Self { letter, before, missing, wrong_start })
    }
}

/// Measures a single word without a limit.
pub(super) fn distance(typed: &str, word: &str) -> Distance {
    Ruler::new(typed, FAR - 1).measure(word, 0)
}

fn clipped(text: &str) -> &[u8] {
    let bytes = text.as_bytes();
    bytes.get(..LONGEST).unwrap_or(bytes)
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
