//! A table of distinct terms in alphabetical order, found by their whole, by their beginning, or by a likeness.
//!
//! Knows nothing of entries: whoever builds it keeps what belongs to a term beside it, by the term's number.

use std::ops::Range;

use isolinear_lore::grouped::Grouped;
use isolinear_lore::table::Row;
use isolinear_lore::text_table::TextTable;
use serde::{Deserialize, Serialize};

use super::distance::BoundedEditDistance;
use super::hash_index::HashIndex;
use super::memo::Memo;
use super::spelling::{self, STARTS, Signature};

/// The number of a term: its place in the alphabet.
pub(crate) type TermId = u32;

/// Distinct terms, sorted.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Terms {
    texts: TextTable,
    by_hash: HashIndex,
    /// Terms by the class of their first letter and by length, for the search by likeness.
    by_start_and_length: Grouped<Signed>,
    #[serde(skip)]
    memo: Memo<Alike>,
}

/// A term with the letters it has, which are compared before the term is looked at.
#[derive(Debug, Clone, Copy, Default)]
struct Signed {
    term: TermId,
    signature: Signature,
}

impl Row for Signed {
    const SIZE: usize = u32::SIZE + Signature::SIZE;

    fn write(self, bytes: &mut Vec<u8>) {
        (self.term, self.signature).write(bytes);
    }

    fn read(bytes: &[u8]) -> Self {
        let (term, signature) = Row::read(bytes);
        Self { term, signature }
    }
}

/// A term that is like what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Alike {
    pub(crate) term: TermId,
    /// What the slip costs, in halves.
    pub(crate) cost: u8,
}

/// Longer terms share the last row of lengths.
const LONGEST: usize = 64;

/// The rows of terms of a class of first letters that have at most so many letters more or fewer than what was typed.
fn rows(start: usize, typed: &str, reach: usize) -> Range<u32> {
    let length = typed.len().min(LONGEST);
    let row = |length: usize| (start * (LONGEST + 1) + length) as u32;
    row(length.saturating_sub(reach))..row((length + reach + 1).min(LONGEST + 1))
}

impl Terms {
    /// How many terms there are.
    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The term of that number, or nothing.
    pub(crate) fn get(&self, term: TermId) -> &str {
        self.texts.get(term)
    }

    /// The number of exactly that term.
    pub(crate) fn exact(&self, term: &str) -> Option<TermId> {
        self.by_hash.find(term, |found| self.is(found, term))
    }

    /// Whether the term of that number is that text.
    pub(crate) fn is(&self, term: TermId, text: &str) -> bool {
        self.texts.bytes(term) == text.as_bytes()
    }

    /// The terms that begin so; they stand next to each other.
    pub(crate) fn beginning_with(&self, beginning: &str) -> Range<TermId> {
        let first = self.first_from(beginning);
        first..self.after(beginning, first, self.len() as TermId)
    }

    /// Whether any term begins so.
    pub(crate) fn has_beginning(&self, beginning: &str) -> bool {
        self.begins(self.first_from(beginning), beginning)
    }

    /// The first term that is not before such a beginning in the alphabet.
    fn first_from(&self, beginning: &str) -> TermId {
        self.texts.partition_point(|term| term < beginning.as_bytes())
    }

    fn begins(&self, term: TermId, beginning: &str) -> bool {
        self.texts.bytes(term).starts_with(beginning.as_bytes())
    }

    /// Terms whose spelling is at most that far from what was typed, in halves. First letters are hardly ever wrong: the likely
    /// ones are tried first, and all others only if these hold nothing, and no farther than `elsewhere`.
    pub(crate) fn alike(&self, typed: &str, most: u8, elsewhere: u8) -> Vec<Alike> {
        if most == 0 {
            return self.exact(typed).into_iter().map(|term| Alike { term, cost: 0 }).collect();
        }
        self.memo.get((typed, most, elsewhere), || self.found_alike(typed, most, elsewhere)).to_vec()
    }

    fn found_alike(&self, typed: &str, most: u8, elsewhere: u8) -> Vec<Alike> {
        let mut letters = typed.bytes();
        let mut starts = vec![spelling::start_class(letters.next()), spelling::start_class(letters.next())];
        starts.dedup();
        let mut found = Vec::new();
        starts.iter().for_each(|start| self.add_alike(typed, most, *start, &mut found));
        if found.is_empty() && elsewhere > 0 {
            let others = (0..STARTS).filter(|start| !starts.contains(start));
            others.for_each(|start| self.add_alike(typed, elsewhere, start, &mut found));
        }
        found
    }

    /// Terms that begin as what was typed or with a letter that is a slip for its first one, that have at most so many letters
    /// more or fewer, and whose letters do not tell that they sound otherwise; in their order.
    pub(crate) fn that_may_sound_as(&self, typed: &str, reach: usize) -> Vec<TermId> {
        let signature = Signature::of(typed);
        let alike = self.by_start_and_length.of_range(rows(spelling::start_class(typed.bytes().next()), typed, reach));
        let mut found: Vec<TermId> =
            alike.filter(|other| signature.may_sound_as(other.signature)).map(|other| other.term).collect();
        found.sort_unstable();
        found
    }

    fn add_alike(&self, typed: &str, most: u8, start: usize, found: &mut Vec<Alike>) {
        let signature = Signature::of(typed);
        let reach = usize::from(most).div_ceil(2) + usize::from(most == 2);
        let mut distance = BoundedEditDistance::new(typed, most);
        let mut before = "";
        for Signed { term, signature: other } in self.by_start_and_length.of_range(rows(start, typed, reach)) {
            if signature.at_least(other) <= u32::from(most) {
                let text = self.get(term);
                let cost = distance.measure(text, shared(before, text)).whole;
                found.extend((cost <= most).then_some(Alike { term, cost }));
                before = text;
            }
        }
    }

    /// Terms with the same first letter and a beginning that is at most that far from what was typed, in halves; but
    /// not more of them than `count`.
    pub(crate) fn alike_at_beginning(&self, typed: &str, most: u8, count: usize) -> Vec<Alike> {
        let first = typed.chars().next().map(|first| first.to_string()).unwrap_or_default();
        let range = self.beginning_with(&first);
        let mut distance = BoundedEditDistance::new(typed, most);
        let mut found = Vec::new();
        let mut before = "";
        let mut at = range.start;
        while at < range.end && found.len() < count {
            let term = self.get(at);
            let distance = distance.measure(term, shared(before, term));
            before = term;
            at += 1;
            if distance.beginning <= most {
                found.push(Alike { term: at - 1, cost: distance.beginning });
            } else if let Some(beginning) = term.get(..distance.read) {
                at = self.after(beginning, at, range.end);
                before = beginning;
            }
        }
        found
    }

    /// The first term from there on that does not begin so; they stand close, so it looks further and further ahead.
    fn after(&self, beginning: &str, mut at: TermId, end: TermId) -> TermId {
        let mut step = 1;
        while at + step < end && self.begins(at + step, beginning) {
            at += step;
            step *= 2;
        }
        let mut high = end.min(at + step);
        while at < high {
            let middle = at + (high - at) / 2;
            if self.begins(middle, beginning) {
                at = middle + 1;
            } else {
                high = middle;
            }
        }
        at
    }
}

/// How many bytes two terms have in common at their beginning.
fn shared(one: &str, other: &str) -> usize {
    one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count()
}

/// Collects terms, with repeats, before they are sorted. All stand in one piece of memory: a text of its own for each
/// would take several times as much.
#[derive(Default)]
pub(crate) struct TermsBuilder {
    letters: String,
    ends: Vec<u32>,
}

/// A term in the pile: its first letters, which sort most of them, and its number among the added.
#[derive(Clone, Copy)]
struct Item {
    head: [u8; 8],
    number: u32,
}

impl TermsBuilder {
    /// Adds a term; its number among the added is how [`Self::finish`] refers to it.
    pub(crate) fn push(&mut self, term: &str) {
        self.letters.push_str(term);
        self.ends.push(self.letters.len() as u32);
    }

    /// How many were added.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The term of that number among the added, or nothing.
    pub(crate) fn get(&self, number: u32) -> &str {
        let end = |at: usize| self.ends.get(at).map(|end| *end as usize);
        let start = (number as usize).checked_sub(1).map_or(Some(0), end);
        let span = start.zip(end(number as usize));
        span.and_then(|(start, end)| self.letters.get(start..end)).unwrap_or_default()
    }

    /// All that were added, in their order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|number| self.get(number))
    }

    /// The table, and for each added term the number it got.
    pub(crate) fn finish(self) -> (Terms, Vec<TermId>) {
        let mut items: Vec<Item> =
            (0..).zip(self.iter()).map(|(number, term)| Item { head: head(term), number }).collect();
        items.sort_unstable_by(|one, other| {
            one.head.cmp(&other.head).then_with(|| self.get(one.number).cmp(self.get(other.number)))
        });
        let mut distinct: Vec<&str> = Vec::new();
        let mut numbers = vec![0; items.len()];
        for item in &items {
            let text = self.get(item.number);
            if distinct.last() != Some(&text) {
                distinct.push(text);
            }
            if let Some(number) = numbers.get_mut(item.number as usize) {
                *number = distinct.len() as u32 - 1;
            }
        }
        drop(items);
        (Terms::of_sorted(&distinct), numbers)
    }
}

impl Terms {
    fn of_sorted(texts: &[&str]) -> Self {
        let row_of = |term: &str| spelling::start_class(term.bytes().next()) * (LONGEST + 1) + term.len().min(LONGEST);
        let signed =
            |(term, text): (TermId, &&str)| (row_of(text) as u32, Signed { term, signature: Signature::of(text) });
        let rows: Vec<(u32, Signed)> = (0..).zip(texts).map(signed).collect();
        Self {
            texts: texts.iter().collect(),
            by_hash: HashIndex::new(texts.iter()),
            by_start_and_length: Grouped::new(STARTS * (LONGEST + 1), rows.into_iter()),
            memo: Memo::default(),
        }
    }
}

fn head(term: &str) -> [u8; 8] {
    let mut bytes = [0; 8];
    for (to, from) in bytes.iter_mut().zip(term.bytes()) {
        *to = from;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(words: &[&str]) -> Terms {
        let mut builder = TermsBuilder::default();
        words.iter().for_each(|word| builder.push(word));
        builder.finish().0
    }

    #[test]
    fn terms_are_found_whole_by_beginning_and_by_likeness() {
        let terms = terms(&["terok", "nor", "terran", "empok", "nor"]);
        assert_eq!(terms.len(), 4);
        assert_eq!(terms.exact("nor").map(|term| terms.get(term)), Some("nor"));
        assert_eq!(terms.exact("no"), None);
        assert_eq!(terms.beginning_with("ter").map(|term| terms.get(term)).collect::<Vec<_>>(), ["terok", "terran"]);
        assert!(terms.beginning_with("zz").is_empty());
        assert_eq!(
            terms.alike("terrok", 2, 0).iter().map(|found| terms.get(found.term)).collect::<Vec<_>>(),
            ["terok"]
        );
        assert_eq!(terms.alike_at_beginning("emp", 0, 9).len(), 1);
        assert_eq!(
            terms.alike_at_beginning("tera", 1, 9).iter().map(|found| terms.get(found.term)).collect::<Vec<_>>(),
            ["terok", "terran"]
        );
        assert!(terms.alike("serok", 4, 0).is_empty());
        assert_eq!(terms.alike("serok", 4, 4).len(), 1);
    }
}
