//! Menus of entries, and which entries an entry is related with.

use std::collections::HashMap;

use super::command::CommandContext;
use super::components;
use super::naming;
use super::options::OptionKey;
use super::query::Query;
use crate::lore::{Entry, EntryRef, Lore};
use crate::reply::{MenuOption, Row, limits};

/// The entries it is linked with: by words in its statements, or by an event that names both. The closest first.
pub(crate) fn related(lore: &Lore, at: EntryRef, entry: &Entry) -> Vec<EntryRef> {
    let mut ties: HashMap<&str, usize> = HashMap::new();
    let texts = entry.statements().flat_map(|statement| statement.text.links());
    let subjects = lore.history(at).flat_map(|event| event.subjects.iter().map(|id| &**id));
    for id in texts.chain(subjects) {
        *ties.entry(id).or_default() += 1;
    }
    let known = ties.into_iter().filter_map(|(id, count)| Some((lore.entry_by_id(id)?, count)));
    let mut known: Vec<(EntryRef, usize)> = known.filter(|(other, _)| *other != at).collect();
    known.sort_by_key(|(other, count)| (std::cmp::Reverse(*count), *other));
    known.into_iter().map(|(other, _)| other).take(limits::OPTIONS).collect()
}

/// A menu of entries that fills one option of a question; `None` where there are none, or where the id is longer than
/// Discord takes. `is_described`: with the first sentence about each.
pub(crate) fn menu(
    ctx: &CommandContext<'_>,
    (slot, filled, placeholder): (&str, OptionKey, &str),
    query: &impl Query,
    entries: &[EntryRef],
    is_described: bool,
) -> Option<Row> {
    let known = entries.iter().filter_map(|entry| ctx.lore.entry(*entry));
    let options = known.map(|entry| option(ctx, entry, is_described)).collect();
    components::menu(slot, filled, query, placeholder, options)
}

fn option(ctx: &CommandContext<'_>, entry: &Entry, is_described: bool) -> MenuOption {
    let about = entry
        .summary
        .first()
        .filter(|_| is_described)
        .map(|statement| limits::shortened(&ctx.lore.plain(&statement.text), limits::LABEL));
    MenuOption { label: naming::of_entry(ctx, entry), value: entry.id.to_string(), description: about }
}
