//! Lore folders on disk: reads their files, so that `lore`, which does no input, can load them.
//!
//! A folder that is named on the command line stands alone if it is a whole lore: one with a `lore.toml` that names
//! nothing which only the bundled lore has. Any other, and every folder from the configuration, is laid over the bundled lore.

mod error;
mod folder;
mod live;
pub mod transcripts;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use crate::lore::{self, Loaded};
use crate::search::Catalogue;
pub use error::PackError;
use folder::Folder;
pub use live::{LiveLore, Origin};

/// The bundled lore with packs laid over it.
///
/// # Errors
///
/// When a pack cannot be read or has findings. The bundled lore alone is never refused: it was checked when it was built.
pub fn lore_with(packs: &[PathBuf]) -> Result<Catalogue, PackError> {
    if packs.is_empty() { Ok(lore::bundled_catalogue()) } else { checked(load_with(packs)?) }
}

/// The bundled lore with packs laid over it, whatever the rules have to say of it. That a pack holds no lore at all is a
/// finding.
///
/// # Errors
///
/// When the folder of a pack cannot be read.
pub fn load_with(packs: &[PathBuf]) -> Result<Loaded, PackError> {
    let folders = packs.iter().map(|pack| read(pack)).collect::<Result<Vec<_>, _>>()?;
    Ok(load(folders, true))
}

/// The lore of a folder, alone if it is whole, else over the bundled lore; with findings, if there are any. That it
/// holds no lore at all is one of them.
///
/// # Errors
///
/// When the folder cannot be read.
pub fn load_folder(path: &Path) -> Result<Loaded, PackError> {
    let folder = read(path)?;
    if folder.files.iter().all(|file| file.name != "lore.toml") {
        return Ok(load(vec![folder], true));
    }
    let alone = load(vec![folder.clone()], false);
    Ok(if needs_the_bundled(&alone) { load(vec![folder], true) } else { alone })
}

/// What a folder holds; that this is nothing is one of its findings.
fn read(path: &Path) -> Result<Folder, PackError> {
    let mut folder = Folder::read(path)?;
    folder.findings.extend(folder.emptiness(path));
    Ok(folder)
}

/// Whether lore names works or entries that it has not, but the bundled lore has.
fn needs_the_bundled(loaded: &Loaded) -> bool {
    let dangling = loaded.dangling.iter().map(|dangling| &dangling.id);
    let named: HashSet<_> = loaded.unknown_works.iter().chain(dangling).chain(&loaded.unknown_pins).collect();
    if named.is_empty() {
        return false;
    }
    let bundled = lore::bundled_catalogue();
    let has = |id: &str| bundled.source_by_id(id).is_some() || bundled.entry_by_id(id).is_some();
    named.into_iter().any(|id| has(id) && !loaded.broken.contains(id))
}

/// Loads folders in their order, the later over the earlier; the findings of reading them are part of the result.
fn load(folders: Vec<Folder>, over_bundled: bool) -> Loaded {
    let mut layers = if over_bundled { vec![lore::bundled()] } else { Vec::new() };
    let (mut findings, mut broken) = (Vec::new(), Vec::new());
    for folder in folders {
        layers.push(folder.files);
        findings.extend(folder.findings);
        broken.extend(folder.broken);
    }
    let mut loaded = lore::load(layers);
    loaded.findings.append(&mut findings);
    loaded.broken.append(&mut broken);
    loaded
}

/// What was loaded, if the rules have nothing to say against it.
///
/// # Errors
///
/// All findings, when there are any.
pub fn checked(loaded: Loaded) -> Result<Catalogue, PackError> {
    let findings = lore::check(&loaded);
    if !findings.is_empty() {
        return Err(PackError::Findings(findings));
    }
    let Loaded { lore, files, .. } = loaded;
    // They take as much memory as what was read from them, and an index is about to take more.
    drop(files);
    Ok(Catalogue::new(lore))
}
