//! What a picker sends back: the id of an entry, or the label that was shown for it.

use super::tables::Names;
use isolinear_lore::{EntryRef, Lore};

/// The entry of that id or label, in any case.
pub(super) fn entry_of(names: &Names, lore: &Lore, typed: &str) -> Option<EntryRef> {
    let typed = typed.trim().to_lowercase();
    lore.entry_by_id(&typed).or_else(|| names.labelled(lore, &typed))
}
