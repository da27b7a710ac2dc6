//! `lore.toml`: what a pack says about itself.

use super::parts::PackHead;
use super::reader::Reader;
use super::shape;

pub(super) fn read_file(reader: &mut Reader<'_>) -> PackHead {
    let mut head = PackHead::default();
    reader.read(|reader, table| {
        reader.only_keys(table, "lore.toml", &shape::names(&shape::PACK));
        if let Some(version) = reader.required_string(table, "version", "\"2026.11\"") {
            head.version = version.text.into();
        }
        head.licence = reader.boxed(table, "licence").unwrap_or_default();
        head.pinned = reader.boxed_list(table, "pinned");
    });
    head
}
