//! Lore folders on disk: reads their files, so that `lore`, which does no input, can load them.
//!
//! A folder with a `lore.toml` of its own is a whole lore and stands alone where it is named on the command
//! line; one without is laid over the bundled lore. Folders from the configuration are always laid over it.

mod live;

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::lore::{self, Finding, Loaded, LoreFile};
use crate::search::Catalogue;
pub use live::{LiveLore, Origin};

/// How many folders deep a pack may be; a link that leads back up must not go on for ever.
const DEEPEST: usize = 8;

/// Why there is no lore.
#[derive(Debug)]
pub enum PackError {
    /// A folder or file could not be read.
    Unreadable {
        /// The folder or file.
        path: PathBuf,
        /// Why not.
        why: io::Error,
    },
    /// Everything was read, but some of it must be mended.
    Findings(Vec<Finding>),
}

impl fmt::Display for PackError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, why } => {
                write!(out, "cannot read the lore in {}: {why}; check the path and its permissions", path.display())
            }
            Self::Findings(findings) => {
                for finding in findings {
                    writeln!(out, "{finding}")?;
                }
                let (count, them) = if findings.len() == 1 { ("one place", "it") } else { ("several places", "each") };
                write!(out, "the lore has to be mended in {count}; mend {them} as its arrow says")
            }
        }
    }
}

/// The bundled lore with packs laid over it.
///
/// # Errors
///
/// When a pack cannot be read or has findings. The bundled lore alone is never refused.
pub fn lore_with(packs: &[PathBuf]) -> Result<Catalogue, PackError> {
    let loaded = load_with(packs)?;
    if packs.is_empty() { Ok(Catalogue::new(loaded.lore)) } else { checked(loaded) }
}

/// The bundled lore with packs laid over it, whatever the rules have to say of it.
///
/// # Errors
///
/// When a pack cannot be read.
pub fn load_with(packs: &[PathBuf]) -> Result<Loaded, PackError> {
    let mut layers = vec![lore::bundled()];
    for pack in packs {
        layers.push(read_folder(pack)?);
    }
    Ok(lore::load(layers))
}

/// The lore of a folder, alone if it is whole, else over the bundled lore; with findings, if there are any.
///
/// # Errors
///
/// When the folder or a file in it cannot be read.
pub fn load_folder(folder: &Path) -> Result<Loaded, PackError> {
    let files = read_folder(folder)?;
    let is_whole = files.iter().any(|file| file.name == "lore.toml");
    Ok(lore::load(if is_whole { vec![files] } else { vec![lore::bundled(), files] }))
}

/// What was loaded, if the rules have nothing to say against it.
///
/// # Errors
///
/// All findings, when there are any.
pub fn checked(loaded: Loaded) -> Result<Catalogue, PackError> {
    let findings = lore::check(&loaded);
    if findings.is_empty() { Ok(Catalogue::new(loaded.lore)) } else { Err(PackError::Findings(findings)) }
}

/// The TOML files of a folder and its subfolders, in the order of their names.
///
/// # Errors
///
/// When the folder or a file in it cannot be read.
pub fn read_folder(folder: &Path) -> Result<Vec<LoreFile>, PackError> {
    let mut files = Vec::new();
    collect(folder, "", DEEPEST, &mut files)?;
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<LoreFile>) -> Result<(), PackError> {
    let unreadable = |why| PackError::Unreadable { path: folder.to_owned(), why };
    for item in fs::read_dir(folder).map_err(unreadable)? {
        let path = item.map_err(unreadable)?.path();
        let Some(own_name) = path.file_name().and_then(|name| name.to_str()).filter(|name| !name.starts_with('.'))
        else {
            continue;
        };
        let name = format!("{prefix}{own_name}");
        if path.is_dir() {
            if depth > 0 {
                collect(&path, &format!("{name}/"), depth - 1, files)?;
            }
        } else if name.ends_with(".toml") {
            files.push(read_file(&path, name)?);
        }
    }
    Ok(())
}

fn read_file(path: &Path, name: String) -> Result<LoreFile, PackError> {
    let text = fs::read_to_string(path).map_err(|why| PackError::Unreadable { path: path.to_owned(), why })?;
    Ok(LoreFile { name, path: path.display().to_string(), text: text.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_with_its_subfolders_in_the_order_of_names() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("station")).unwrap();
        for name in ["station/b.toml", "lore.toml", "station/.hidden.toml", "README.md"] {
            fs::write(folder.path().join(name), "x = 1").unwrap();
        }
        let names: Vec<_> = read_folder(folder.path()).unwrap().into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["lore.toml", "station/b.toml"]);
    }

    #[test]
    fn a_missing_folder_is_named() {
        let error = read_folder(Path::new("no-such-folder")).unwrap_err().to_string();
        assert!(error.contains("no-such-folder"), "{error}");
    }
}
