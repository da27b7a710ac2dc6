//! What is known: the crate `isolinear-lore`, with the lore that is bundled from `isolinear-bundled-lore`.

pub use isolinear_bundled_lore::{bundled, bundled_catalogue, load_bundled};
pub use isolinear_lore::*;

/// The lore that tests name, which stands still.
#[cfg(test)]
pub(crate) fn load_of_tests() -> Loaded {
    crate::packs::load_folder(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/lore"))).unwrap()
}
