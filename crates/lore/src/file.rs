//! The text of lore files, wherever they came from: bundled, or read from a folder by somebody else.

use std::borrow::Cow;

/// One TOML file of a pack of lore.
#[derive(Debug, Clone)]
pub struct LoreFile {
    /// Its path within the pack, with forward slashes: `station/terok-nor.toml`. Tells what it holds.
    pub name: String,
    /// Its path as people know it, for messages: `lore/station/terok-nor.toml`.
    pub path: String,
    /// What stands in it.
    pub text: Cow<'static, str>,
}
