//! The line that stands for an entry in a picker: its name, and what tells it from others of that name.

use super::{Entry, Lore};

/// The longest label Discord shows, in UTF-16 units.
pub const LONGEST_LABEL: usize = 100;

/// Stands between the name and what describes it.
pub const SEPARATOR: &str = " · ";

/// `Terok Nor · station, mirror universe`, with the registry of ships: 1–100 characters, different for every entry.
pub fn label(_lore: &Lore, entry: &Entry) -> String {
    let registry = entry.registries().next().map(|registry| format!("{registry} ")).unwrap_or_default();
    format!("{}{SEPARATOR}{registry}{}, {}", entry.name, entry.kind.title.to_lowercase(), entry.universe)
}
