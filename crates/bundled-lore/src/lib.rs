//! The lore that is bundled. It was read, checked, resolved and indexed when this crate was built, and is used where it lies
//! in the program: what somebody asks about is laid out when it is first asked for.

use isolinear_lore::{Loaded, LoreFile, load, packed};
use isolinear_search::Catalogue;

/// The lore with its indexes.
static CATALOGUE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lore.packed"));
/// The files that it was read from.
static FILES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lore.files"));

/// The bundled lore, ready for use. Takes no parsing and no indexing.
pub fn bundled_catalogue() -> Catalogue {
    packed::unpack(CATALOGUE).unwrap_or_else(|_| Catalogue::new(load_bundled().lore))
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
        assert!(packed::unpack_files(FILES, "lore").is_ok_and(|files| !files.is_empty()));
        let catalogue: Catalogue = packed::unpack(CATALOGUE).unwrap_or_default();
        let laid =
            [catalogue.entries().iter().count(), catalogue.events().iter().count(), catalogue.sources().iter().count()];
        assert_eq!(laid, [catalogue.entries().len(), catalogue.events().len(), catalogue.sources().len()]);
        assert!(laid.into_iter().all(|count| count > 0));
    }
}
