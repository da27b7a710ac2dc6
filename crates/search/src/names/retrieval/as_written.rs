//! Who is meant by a name that is theirs letter by letter, where somebody else's is the same but for signs and marks:
//! `tygokor` is no Ty'Gokor where something is called just so.

use super::candidates::{Candidates, KEY};
use super::query::Query;
use crate::names::index::tables::Names;
use crate::names::ranking::{Rank, Role, UNPINNED};
use crate::text::fold::Folded;
use isolinear_lore::{Entry, EntryRef, Lore};

/// The candidate that is called as it was typed, if the best is not, though they match as closely.
pub(in crate::names) fn as_written(
    lore: &Lore,
    names: &Names,
    found: &Candidates,
    (typed, query): (&str, &Query),
) -> Option<Rank> {
    let (best, others) = found.best().split_first()?;
    let is_as_close = |rank: &&Rank| {
        let key = |rank: &Rank| (rank.tier, rank.outside, rank.fit);
        key(rank) == key(best) && matches!(rank.role, Role::Name | Role::Alias)
    };
    let mut as_close = others.iter().filter(is_as_close).peekable();
    as_close.peek().filter(|_| best.pin == UNPINNED)?;
    let is_of_key = |rank: &Rank| rank.matched & KEY != 0 && rank.matched == best.matched;
    if as_close.clone().all(is_of_key) && !names.marks_of(best.matched & !KEY).is_written_variously {
        return None;
    }
    let typed = typed.trim();
    let is_typed = |name: &str| {
        let is_plain = name.is_ascii() && typed.is_ascii();
        name.eq_ignore_ascii_case(typed) || !is_plain && name.to_lowercase() == typed.to_lowercase()
    };
    let is_written_so = |entry: &Entry| entry.names().any(is_typed);
    let is_same = |entry: &Entry| entry.names().any(|name| Folded::new(name).compact() == query.folded.compact());
    let entry = |rank: &Rank| lore.entry(EntryRef(rank.entry));
    entry(best).filter(|best| !is_written_so(best) && is_same(best))?;
    // With its article as without one what is there is meant, and not elsewhere.
    let is_there = |rank: &Rank| best.less_preferred || !rank.less_preferred;
    as_close.find(|rank| is_there(rank) && entry(rank).is_some_and(is_written_so)).copied()
}
