//! How an entry is named where it is offered: in lists, and as a command to type.

use crate::lore::{Entry, Lore, label};
use crate::reply::{Span, limits};

/// The words for an entry in a list of names, shortened to what a list takes.
pub(super) fn listed(lore: &Lore, entry: &Entry) -> String {
    limits::shortened(&label(lore, entry), limits::LABEL)
}

/// A command that asks for an entry, to be shown as something to type.
pub(super) fn invitation(entry: &Entry) -> Span {
    Span::Command(format!("/{} {}", entry.kind.id, entry.name))
}
