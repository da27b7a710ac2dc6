//! The longest name that words begin with, whatever stands behind it: in "la forge is stuck" that of Geordi La Forge.
//!
//! For texts of which every word is looked for anyway, so that a name that is also a word like any other does no harm;
//! what a message mentions is the matter of `mentions`.

use std::cmp::Reverse;

use super::tables::{Form, KeyUse, Names};
use crate::text::everyday::is_everyday;
use crate::text::fold::Folded;
use crate::text::stem::singular;
use isolinear_lore::series::Series;
use isolinear_lore::{EntryRef, Lore, Universe};

/// Names have at most so many words.
const MOST_WORDS: usize = 6;

impl Names {
    /// How many of the words make the longest name that they begin with, and whose it is; of several that of the preferred
    /// universe, then the best known.
    pub(crate) fn longest(&self, words: &[&str], prefer: Universe) -> Option<(usize, EntryRef)> {
        let mut key = String::new();
        let mut longest = None;
        for (word, count) in words.iter().zip(1..=MOST_WORDS) {
            let of_one = format!("{key}{}", singular(word));
            key.push_str(word);
            let bearer = self.bearer(&key, prefer).or_else(|| self.bearer(&of_one, prefer));
            longest = bearer.map(|entry| (count, entry)).or(longest);
            if !self.keys.has_beginning(&key) {
                break;
            }
        }
        longest
    }

    /// Whether a text begins with somebody or a ship by a name just as it is, rather than with something of theirs: "Spock goes
    /// back", but "Spock's pet".
    pub fn begins_with_individual(&self, lore: &Lore, typed: &str, prefer: Universe) -> bool {
        let folded = Folded::new(typed);
        let words: Vec<&str> = folded.words().collect();
        let Some((count, at)) = self.longest(&words, prefer) else { return false };
        let last = words.get(count - 1).copied().unwrap_or_default();
        let has_last = |name: &str| Folded::new(name).words().any(|own| own == last);
        let is_common = words.first().is_some_and(|first| is_everyday(first)) || Series::named(last).is_some();
        !is_common && lore.entry(at).is_some_and(|entry| entry.kind.names_individuals && entry.names().any(has_last))
    }

    /// Who goes by a whole name.
    fn bearer(&self, key: &str, prefer: Universe) -> Option<EntryRef> {
        let named = self.of_key.of(self.keys.exact(key)?).filter(|usage| usage.form != Form::Initials);
        let order = |usage: &KeyUse| {
            let is_elsewhere = usage.meta.universe != prefer;
            (usage.form, usage.role, is_elsewhere, Reverse(usage.meta.prominence), usage.entry)
        };
        named.min_by_key(order).map(|usage| EntryRef(usage.entry))
    }
}
