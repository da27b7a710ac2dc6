//! The lore that is bundled. It was read, checked and resolved when this crate was built: what is left to do is to lay out the
//! references. Texts stay where they are in the program.

use isolinear_lore::{Loaded, Lore, LoreFile, load, packed};

/// The lore, read and resolved.
static LORE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lore.packed"));
/// The files that it was read from.
static FILES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lore.files"));

/// The bundled lore, ready for use. Takes no parsing.
pub fn bundled_lore() -> Lore {
    packed::unpack(LORE).unwrap_or_else(|_| load_bundled().lore)
}

/// The files of the bundled lore, in the order of their names, to be checked or to lay packs over.
pub fn bundled() -> Vec<LoreFile> {
    packed::unpack_files(FILES, "lore").unwrap_or_default()
}

/// The bundled lore read anew from its files, which only checks need.
pub fn load_bundled() -> Loaded {
    load(vec![bundled()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_bundled_needs_no_reading() {
        assert!(packed::unpack(LORE).is_ok());
        assert!(packed::unpack_files(FILES, "lore").is_ok_and(|files| !files.is_empty()));
    }
}
