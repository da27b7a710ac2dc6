//! Compares one typed text with many words: how far each is, within a limit, for as little work as that takes.
//!
//! What slips cost is the matter of `spelling`. Works on folded text only.

use super::spelling::{LONGEST, SLIP, WRONG_DIGIT, WRONG_START, drop_cost, near_miss, swap_cost, swaps};

/// What is far from everything, whatever the limit.
const FAR: u8 = u8::MAX;

/// What it costs to bring typed letters and the letters of a word together.
#[derive(Clone, Copy)]
struct Row {
    /// For each count of typed letters.
    costs: [u8; LONGEST + 1],
    /// The least, for all typed letters, of this row and those before.
    beginning: u8,
}

/// Compares one typed text with many words. Words that share a beginning with the one before cost only the rest, and
/// costs are worked out only near the diagonal, since all others are above the limit.
pub(crate) struct BoundedEditDistance<'t> {
    typed: &'t [u8],
    /// What it costs to leave each of the typed letters out.
    extra: Vec<u8>,
    most: u8,
    /// A row for no letter of the word, and for each of its letters as far as they were looked at.
    rows: Vec<Row>,
    /// How many letters of the word measured last have their row.
    read: usize,
}

/// Distances from what was typed to a word, in halves; [`FAR`] for more than the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Distance {
    /// To the whole word.
    pub(crate) whole: u8,
    /// To the nearest of its beginnings.
    pub(crate) beginning: u8,
    /// How many letters of the word were looked at: words with the same ones are as far.
    pub(crate) read: usize,
}

impl<'t> BoundedEditDistance<'t> {
    /// Measures distances of at most so many halves.
    pub(crate) fn new(typed: &'t str, most: u8) -> Self {
        let typed = clipped(typed);
        let before = std::iter::once(None).chain(typed.iter().copied().map(Some));
        let extra: Vec<u8> = typed.iter().zip(before).map(|(letter, before)| drop_cost(*letter, before)).collect();
        let mut row = Row { costs: [FAR; LONGEST + 1], beginning: FAR };
        let mut cost = 0_u8;
        for (slot, next) in row.costs.iter_mut().zip(extra.iter().chain([&0])) {
            *slot = cost;
            cost = cost.saturating_add(*next);
        }
        row.beginning = row.costs.get(typed.len()).copied().unwrap_or(FAR);
        Self { typed, extra, most, rows: vec![row], read: 0 }
    }

    /// Measures a word that shares so many letters with the one measured before.
    pub(crate) fn measure(&mut self, word: &str, shared: usize) -> Distance {
        let word = clipped(word);
        for at in self.read.min(shared)..word.len() {
            self.read = at + 1;
            if !self.add_row(word, at) {
                let beginning = self.rows.get(at + 1).map_or(FAR, |row| row.beginning);
                return Distance { whole: FAR, beginning: self.within(beginning), read: at + 1 };
            }
        }
        self.read = word.len();
        let row = self.rows.get(word.len());
        let (whole, beginning) = row.map_or((FAR, FAR), |row| (self.whole(row), row.beginning));
        Distance { whole: self.within(whole), beginning: self.within(beginning), read: word.len() + 1 }
    }

    fn whole(&self, row: &Row) -> u8 {
        row.costs.get(self.typed.len()).copied().unwrap_or(FAR)
    }

    const fn within(&self, cost: u8) -> u8 {
        if cost <= self.most { cost } else { FAR }
    }

    /// Works out the row of a letter of the word. `false` if nothing that begins so can be near.
    fn add_row(&mut self, word: &[u8], at: usize) -> bool {
        if self.rows.len() == at + 1 {
            self.rows.push(Row { costs: [FAR; LONGEST + 1], beginning: FAR });
        }
        let (done, rest) = self.rows.split_at_mut(at + 1);
        let (Some(letter), Some(last), Some(row)) = (Letter::of(word, at, self.typed), done.last(), rest.first_mut())
        else {
            return false;
        };
        let before_last = at.checked_sub(1).and_then(|before| done.get(before));
        let reach = usize::from(self.most);
        let band = at.saturating_sub(reach)..self.typed.len().min(at + reach + 1);
        let least = letter.fill(self.typed, &self.extra, band, (before_last, last), row);
        row.beginning = last.beginning.min(row.costs.get(self.typed.len()).copied().unwrap_or(FAR));
        least <= self.most
    }
}

/// A letter of the word that is measured.
struct Letter {
    letter: u8,
    before: Option<u8>,
    /// What it costs to leave it out.
    missing: u8,
    /// What any change here costs more.
    wrong_start: u8,
}

impl Letter {
    fn of(word: &[u8], at: usize, typed: &[u8]) -> Option<Self> {
        let letter = *word.get(at)?;
        let before = at.checked_sub(1).and_then(|at| word.get(at)).copied();
        let wrong_start = if at == 0 && typed.first() != Some(&letter) { WRONG_START } else { 0 };
        let missing = drop_cost(letter, before).saturating_add(wrong_start);
        Some(Self { letter, before, missing, wrong_start })
    }

    /// Works out the costs of the typed letters in the band, from the last two rows, and returns the least of them.
    fn fill(
        &self,
        typed: &[u8],
        extra: &[u8],
        band: std::ops::Range<usize>,
        (before_last, last): (Option<&Row>, &Row),
        row: &mut Row,
    ) -> u8 {
        for outside in [band.end + 1, typed.len()] {
            row.costs.get_mut(outside).into_iter().for_each(|slot| *slot = FAR);
        }
        let start = if band.start == 0 { last.costs[0].saturating_add(self.missing) } else { FAR };
        row.costs.get_mut(band.start).into_iter().for_each(|slot| *slot = start);
        let (mut left, mut least) = (start, start);
        let mut typed_before = band.start.checked_sub(1).and_then(|before| typed.get(before)).copied();
        let swaps = swaps(self.letter);
        let letters = typed.iter().zip(extra);
        let above = last.costs.iter().zip(last.costs.iter().skip(1));
        let cells = letters.zip(above).zip(row.costs.iter_mut().skip(1)).enumerate();
        for (column, (((typed, extra), (diagonal, above)), slot)) in cells.take(band.end).skip(band.start) {
            let swap = swaps.and_then(|swaps| swaps.get(usize::from(*typed)).copied());
            let swap = swap.unwrap_or_else(|| swap_cost(*typed, self.letter)).saturating_add(self.wrong_start);
            let mut best =
                diagonal.saturating_add(swap).min(above.saturating_add(self.missing)).min(left.saturating_add(*extra));
            if typed_before == Some(self.letter) && self.before == Some(*typed) && self.letter != *typed {
                best = best.min(self.swapped(before_last, column));
            }
            *slot = best;
            left = best;
            least = least.min(best);
            typed_before = Some(*typed);
        }
        least
    }

    /// The cost if the letter and the one before were typed in the wrong order.
    fn swapped(&self, before_last: Option<&Row>, column: usize) -> u8 {
        let cost = before_last.zip(column.checked_sub(1)).and_then(|(row, before)| row.costs.get(before).copied());
        cost.unwrap_or(FAR).saturating_add(if self.letter.is_ascii_digit() { WRONG_DIGIT } else { SLIP })
    }
}

/// Measures a single word without a limit.
pub(crate) fn distance(typed: &str, word: &str) -> Distance {
    BoundedEditDistance::new(typed, FAR - 1).measure(word, 0)
}

/// Whether one may be suggested for the other.
pub(crate) fn is_near(typed: &str, word: &str) -> bool {
    distance(typed, word).whole <= near_miss(typed.len())
}

fn clipped(text: &str) -> &[u8] {
    let bytes = text.as_bytes();
    bytes.get(..LONGEST).unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::super::spelling::Signature;
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

    #[test]
    fn a_limit_and_a_shared_beginning_change_no_distance_within_it() {
        let words = ["cardasian", "cardassia", "cardassian", "kardashian", "terok", "terran", "terrok", "zzz"];
        for typed in ["cardassian", "terrokk", "eterok", "te", ""] {
            let mut bounded = BoundedEditDistance::new(typed, 6);
            let mut before = "";
            for word in words {
                let shared = before.bytes().zip(word.bytes()).take_while(|(one, other)| one == other).count();
                let within = |cost: u8| if cost <= 6 { cost } else { FAR };
                let (quick, whole) = (bounded.measure(word, shared), distance(typed, word));
                assert_eq!(quick.whole, within(whole.whole), "{typed} {word}");
                before = word;
            }
        }
    }
}
