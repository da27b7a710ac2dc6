//! `lore.toml`: what a pack says about itself.

use super::reader::Reader;

/// What a pack says about itself.
#[derive(Debug, Default)]
pub(in crate::lore) struct PackHead {
    /// Its version, shown to readers.
    pub(in crate::lore) version: Box<str>,
    /// The licence of its text.
    pub(in crate::lore) licence: Box<str>,
    /// Ids of the entries offered before anything is typed.
    pub(in crate::lore) pinned: Vec<Box<str>>,
}

const KEYS: [&str; 4] = ["name", "version", "licence", "pinned"];

pub(super) fn read_file(reader: &mut Reader<'_>) -> PackHead {
    let mut head = PackHead::default();
    reader.read(|reader, table| {
        reader.only_keys(table, "lore.toml", &KEYS);
        if let Some(version) = reader.required_string(table, "version", "\"2026.11\"") {
            head.version = version.text.into();
        }
        head.licence = reader.boxed(table, "licence").unwrap_or_default();
        head.pinned = reader.boxed_list(table, "pinned");
    });
    head
}
