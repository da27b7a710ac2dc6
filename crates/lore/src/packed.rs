//! Lore as bytes that need no parsing: what was read and resolved, and the files it was read from, compressed.
//!
//! The texts and tables of unpacked lore are not copied: they stay where the bytes are.

use std::io::{self, Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use serde::{Deserialize, Serialize};

use crate::file::LoreFile;
use crate::split::{Packing, Unpacking};

/// Why bytes are not lore. Those that are bundled always are, unless they were packed by another version.
#[derive(Debug, thiserror::Error)]
pub enum PackedError {
    /// The bytes do not stand for lore.
    #[error("the packed lore is damaged: {0}")]
    Damaged(#[from] postcard::Error),
    /// The files could not be compressed or decompressed.
    #[error("the packed files of the lore are damaged: {0}")]
    Compression(#[from] io::Error),
}

/// Lore, or lore with what is worked out over it, as bytes.
///
/// # Errors
///
/// None that is known: every lore can be packed.
pub fn pack(lore: &impl Serialize) -> Result<Vec<u8>, PackedError> {
    Ok(postcard::serialize_with_flavor(lore, Packing::default())?)
}

/// The lore that bytes stand for.
///
/// # Errors
///
/// When this version did not pack them.
pub fn unpack<T: Deserialize<'static>>(bytes: &'static [u8]) -> Result<T, PackedError> {
    let mut unpacking = postcard::Deserializer::from_flavor(Unpacking::new(bytes)?);
    Ok(T::deserialize(&mut unpacking)?)
}

/// Files as bytes, compressed.
///
/// # Errors
///
/// None that is known: all files can be packed.
pub fn pack_files(files: &[LoreFile]) -> Result<Vec<u8>, PackedError> {
    let plain: Vec<(&str, &str)> = files.iter().map(|file| (&*file.name, &*file.text)).collect();
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&postcard::to_stdvec(&plain)?)?;
    Ok(encoder.finish()?)
}

/// The files that bytes stand for, with `folder` before their names as their paths.
///
/// # Errors
///
/// When this version did not pack them.
pub fn unpack_files(bytes: &[u8], folder: &str) -> Result<Vec<LoreFile>, PackedError> {
    let mut plain = Vec::new();
    ZlibDecoder::new(bytes).read_to_end(&mut plain)?;
    let files: Vec<(String, String)> = postcard::from_bytes(&plain)?;
    Ok(files
        .into_iter()
        .map(|(name, text)| LoreFile { path: format!("{folder}/{name}"), name, text: text.into() })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Lore, export, load};

    fn files() -> Vec<LoreFile> {
        let entry = "name = \"Terok Nor\"\nuniverse = \"mirror\"\narticles = [\"a\"]\n[[summary]]\ntext = \"It was *a* \
                     [[station/terok-nor|station]].\"\ncites = [\"a @ p. 7\"]\nyear = \"circa 2372\"\n\
                     [[facts.class]]\ntext = \"Nor class\"\ncites = [\"a\"]\n";
        let source = "[[source]]\nid = \"a\"\nkind = \"wiki article\"\ntitle = \"Terok Nor\"\ncontinuity = \"fan\"\n";
        let files = [("lore.toml", "version = \"1\""), ("sources/a.toml", source), ("station/terok-nor.toml", entry)];
        let file = |(name, text): (&str, &'static str)| LoreFile {
            name: name.to_owned(),
            path: format!("lore/{name}"),
            text: text.into(),
        };
        files.map(file).into()
    }

    #[test]
    fn unpacked_lore_is_what_was_packed() {
        let lore = load(vec![files()]).lore;
        let unpacked: Lore = unpack(pack(&lore).unwrap().leak()).unwrap();
        assert_eq!(export(&unpacked), export(&lore));
        assert_eq!(format!("{unpacked:?}"), format!("{lore:?}"));
    }

    #[test]
    fn unpacked_files_are_those_that_were_packed() {
        let unpacked = unpack_files(&pack_files(&files()).unwrap(), "lore").unwrap();
        assert_eq!(format!("{unpacked:?}"), format!("{:?}", files()));
    }

    #[test]
    fn bytes_that_are_no_lore_are_refused() {
        assert!(unpack::<Lore>(b"\xff\xff\xff").is_err());
        assert!(unpack_files(b"nothing", "lore").is_err());
    }
}
