//! The text of lore files, wherever they came from: compiled in, or read from a folder by somebody else.

use std::borrow::Cow;

use include_dir::{Dir, include_dir};

static BUNDLED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/lore");

/// The lore that stands still, so that tests can name what they expect.
#[cfg(test)]
static OF_TESTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/lore");

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

/// The lore that is compiled into the program, a file each, in the order of their names.
pub fn bundled() -> Vec<LoreFile> {
    let mut files = Vec::new();
    collect(&BUNDLED, &mut files);
    files.sort_by(|one, other| one.name.cmp(&other.name));
    files
}

/// The lore that tests name.
#[cfg(test)]
pub(crate) fn of_tests() -> Vec<LoreFile> {
    let mut files = Vec::new();
    collect(&OF_TESTS, &mut files);
    files
}

fn collect(folder: &Dir<'static>, files: &mut Vec<LoreFile>) {
    for file in folder.files() {
        let name = file.path().to_string_lossy().replace('\\', "/");
        if let Some(text) = file.contents_utf8().filter(|_| name.ends_with(".toml")) {
            files.push(LoreFile { path: format!("lore/{name}"), name, text: Cow::Borrowed(text) });
        }
    }
    for inner in folder.dirs() {
        collect(inner, files);
    }
}
