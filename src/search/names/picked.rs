//! What a picker sends back: the id of an entry, or the label that was shown for it.

use super::tables::Names;
use crate::lore::{EntryRef, Lore, SEPARATOR};
use crate::search::text::fold::Folded;

/// Labels with long names are cut, so that what is left begins several names; but not more than these.
const MOST_NAMES: usize = 256;

/// The entry of that id or label, in any case.
pub(super) fn entry_of(names: &Names, lore: &Lore, typed: &str) -> Option<EntryRef> {
    let typed = typed.trim();
    if typed.contains('/')
        && let Some(entry) = lore.entry_by_id(&typed.to_lowercase())
    {
        return Some(entry);
    }
    let (name, _) = typed.split_once(SEPARATOR)?;
    let folded = Folded::new(name);
    let terms = names.keys.beginning_with(folded.compact()).take(MOST_NAMES);
    let entries = terms.flat_map(|term| names.of_key.of(term)).map(|usage| EntryRef(usage.entry));
    let wanted = typed.to_lowercase();
    entries.into_iter().find(|entry| lore.entry_label(*entry).to_lowercase() == wanted)
}
