//! Registry numbers that come near to one that nothing has: the same with other letters, or with one figure changed.

use std::cmp::Reverse;

use super::query::Query;
use crate::names::index::tables::Names;
use crate::names::ranking::Role;
use crate::text::fold::Folded;
use isolinear_lore::EntryRef;

/// The most entries that are named as near ones.
const MOST_NEAR: usize = 10;
/// What people put before the letter of a ship: "the big D Enterprise".
const SIZES: [&str; 4] = ["big", "little", "good", "old"];

/// A registry number in its parts: `NCC-1701-D`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Registry<'r> {
    prefix: &'r str,
    figures: &'r str,
    suffix: &'r str,
}

/// How far one number is from another, the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Distance {
    /// Only the letter behind the figures is another.
    Suffix,
    /// The letters before the figures are others; perhaps those behind them as well.
    Prefix(bool),
    /// One figure is another; by how much.
    Figure(u32),
}

impl<'r> Registry<'r> {
    fn of(words: &[&'r str]) -> Option<Self> {
        let (prefix, figures, suffix) = match words {
            [prefix, figures] => (*prefix, *figures, ""),
            [prefix, figures, suffix] => (*prefix, *figures, *suffix),
            _ => return None,
        };
        let are_letters = |word: &str| word.bytes().all(|letter| letter.is_ascii_alphabetic());
        let is_number = figures.bytes().all(|figure| figure.is_ascii_digit());
        (is_number && are_letters(prefix) && are_letters(suffix) && suffix.len() <= 1).then_some(Self {
            prefix,
            figures,
            suffix,
        })
    }

    /// How far another number is; `None` where it is not near.
    fn distance(self, other: Self) -> Option<Distance> {
        if self.figures == other.figures {
            let is_other_suffix = self.suffix != other.suffix;
            let is_same_prefix = self.prefix == other.prefix;
            return Some(if is_same_prefix { Distance::Suffix } else { Distance::Prefix(is_other_suffix) });
        }
        let changed = self.figures.bytes().zip(other.figures.bytes()).filter(|(one, other)| one != other).count();
        let has_same_letters = self.prefix == other.prefix && self.suffix == other.suffix;
        let is_near = has_same_letters && self.figures.len() == other.figures.len() && changed == 1;
        let number = |registry: Self| registry.figures.parse::<u32>().ok();
        Some(Distance::Figure(number(self)?.abs_diff(number(other)?))).filter(|_| is_near)
    }
}

impl Names {
    /// The entries whose registry numbers are near to the one that was typed, the nearest first, the best known of these;
    /// `None` where something else was typed.
    pub(in crate::names) fn near_registries(&self, query: &Query) -> Option<Vec<EntryRef>> {
        if let Some(ships) = self.of_letter(query) {
            return Some(ships);
        }
        let words: Vec<&str> = query.folded.words().collect();
        let typed = Registry::of(&words)?;
        let entries = (0..).take(self.entries.len());
        let known: Vec<(u32, Registry<'_>)> =
            entries.flat_map(|entry| self.registries_of(entry).map(move |registry| (entry, registry))).collect();
        if !known.iter().any(|(_, registry)| registry.prefix == typed.prefix) {
            return None;
        }
        let prominence = |entry: u32| self.entries.get(entry as usize).map(|meta| Reverse(meta.prominence));
        let near = known.into_iter().filter_map(|(entry, registry)| Some((typed.distance(registry)?, entry)));
        let mut near: Vec<(Distance, u32)> = near.collect();
        near.sort_by_key(|(distance, entry)| (*distance, prominence(*entry)));
        let mut entries: Vec<EntryRef> = Vec::new();
        for entry in near.into_iter().map(|(_, entry)| EntryRef(entry)) {
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
        entries.truncate(MOST_NEAR);
        Some(entries)
    }

    /// Those whose numbers end in the one letter that was typed behind an article, the best known first: "the E".
    fn of_letter(&self, query: &Query) -> Option<Vec<EntryRef>> {
        let typed = query.folded.compact();
        let is_letter =
            query.has_article && typed.len() == 1 && typed.bytes().all(|letter| letter.is_ascii_alphabetic());
        let is_so = |at: &EntryRef| self.registries_of(at.0).any(|registry| registry.suffix == typed);
        let ships = || self.by_prominence().filter(is_so).take(MOST_NEAR).collect::<Vec<_>>();
        is_letter.then(ships).filter(|ships| !ships.is_empty())
    }

    /// The same without what stands before the letter of a name: "big D Enterprise" is the Enterprise-D.
    pub(in crate::names) fn without_size(&self, query: Query) -> Query {
        let (letters, others): (Vec<&str>, Vec<&str>) = query.folded.words().partition(|word| word.len() == 1);
        let named: Vec<&str> = others.iter().copied().filter(|word| !SIZES.contains(word)).collect();
        if letters.len() != 1 || named.is_empty() || named.len() == others.len() {
            return query;
        }
        let folded = Folded::of_words(named.into_iter().chain(letters));
        if self.keys.exact(folded.compact()).is_none() { query } else { Query { folded, ..query } }
    }

    fn registries_of(&self, entry: u32) -> impl Iterator<Item = Registry<'_>> {
        let is_registry = move |name: &u32| self.name_roles.get(*name as usize) == Some(Role::Registry);
        self.names_of(entry).filter(is_registry).filter_map(move |name| {
            let words: Vec<&str> = self.name_words.of(name).map(|word| self.words.get(word)).collect();
            Registry::of(&words)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distance(typed: &[&str], other: &[&str]) -> Option<Distance> {
        Registry::of(typed).unwrap().distance(Registry::of(other).unwrap())
    }

    #[test]
    fn a_number_is_near_with_another_letter_or_with_one_other_figure() {
        assert_eq!(distance(&["ncc", "1701", "z"], &["ncc", "1701", "d"]), Some(Distance::Suffix));
        assert_eq!(distance(&["nx", "1701"], &["ncc", "1701"]), Some(Distance::Prefix(false)));
        assert_eq!(distance(&["nx", "1701"], &["ncc", "1701", "d"]), Some(Distance::Prefix(true)));
        assert_eq!(distance(&["ncc", "1765"], &["ncc", "1764"]), Some(Distance::Figure(1)));
        for other in [["ncc", "1701"], ["nx", "1764"], ["ncc", "17650"]] {
            assert_eq!(distance(&["ncc", "1765"], &other), None, "{other:?}");
        }
        assert_eq!(distance(&["ncc", "1765"], &["ncc", "1764", "a"]), None);
    }

    #[test]
    fn a_name_is_no_registry_number() {
        for words in [["species", "8472", "war"].as_slice(), &["1701"], &["ncc", "enterprise"], &["k7"]] {
            assert_eq!(Registry::of(words), None, "{words:?}");
        }
    }
}
