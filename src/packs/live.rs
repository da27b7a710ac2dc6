//! Lore that can change while the bot runs: changed files are taken up, the last good lore stays in use.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::SystemTime;

use tokio::sync::watch;

use super::{DEEPEST, PackError, checked, load_folder, lore_with};
use crate::search::Catalogue;

/// Where the lore comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The bundled lore with packs laid over it.
    Packs(Vec<PathBuf>),
    /// One folder, alone if it is whole, else over the bundled lore.
    Folder(PathBuf),
}

impl Origin {
    fn folders(&self) -> &[PathBuf] {
        match self {
            Self::Packs(folders) => folders,
            Self::Folder(folder) => std::slice::from_ref(folder),
        }
    }

    fn load(&self) -> Result<Catalogue, PackError> {
        match self {
            Self::Packs(packs) => lore_with(packs),
            Self::Folder(folder) => checked(load_folder(folder)?),
        }
    }
}

/// The lore as it now stands, shared by everyone who answers.
pub struct LiveLore {
    origin: Origin,
    watches: bool,
    current: RwLock<Arc<Catalogue>>,
    seen: Mutex<Vec<Stamp>>,
    trouble: watch::Sender<Option<String>>,
}

/// What tells one state of a file from another.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp {
    path: PathBuf,
    changed: Option<SystemTime>,
    bytes: u64,
}

impl LiveLore {
    /// Loads the lore. If `watches`, files that changed are taken up whenever the lore is asked for.
    ///
    /// # Errors
    ///
    /// When the lore cannot be read or has findings.
    pub fn load(origin: Origin, watches: bool) -> Result<Self, PackError> {
        let seen = stamps(origin.folders());
        let lore = origin.load()?;
        Ok(Self::new(origin, watches, lore, seen, None))
    }

    /// Loads the lore; if it cannot be used, starts with the bundled lore and keeps the findings as trouble.
    pub fn load_or_bundled(origin: Origin, watches: bool) -> Self {
        let seen = stamps(origin.folders());
        let (lore, trouble) = match origin.load() {
            Ok(lore) => (lore, None),
            Err(error) => (lore_with(&[]).unwrap_or_default(), Some(error.to_string())),
        };
        Self::new(origin, watches, lore, seen, trouble)
    }

    fn new(origin: Origin, watches: bool, lore: Catalogue, seen: Vec<Stamp>, trouble: Option<String>) -> Self {
        let current = RwLock::new(Arc::new(lore));
        Self { origin, watches, current, seen: Mutex::new(seen), trouble: watch::Sender::new(trouble) }
    }

    /// The lore as it now stands.
    pub fn current(&self) -> Arc<Catalogue> {
        self.refresh();
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What keeps changed files from being used, as it changes.
    pub fn trouble(&self) -> watch::Receiver<Option<String>> {
        self.trouble.subscribe()
    }

    /// Takes up changed files, if the lore is watched and any did change.
    pub fn refresh(&self) {
        if !self.watches {
            return;
        }
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = stamps(self.origin.folders());
        if *seen != now {
            *seen = now;
            self.reload();
        }
    }

    /// Reads everything anew. If it cannot be used, the lore stays as it is.
    pub fn reload(&self) {
        match self.origin.load() {
            Ok(lore) => {
                tracing::info!(entries = lore.entries().len(), "the lore was read anew");
                *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(lore);
                self.trouble.send_replace(None);
            }
            Err(error) => {
                tracing::error!("the lore stays as it was: {error}");
                self.trouble.send_replace(Some(error.to_string()));
            }
        }
    }
}

impl fmt::Debug for LiveLore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("LiveLore").field("origin", &self.origin).finish_non_exhaustive()
    }
}

fn stamps(folders: &[PathBuf]) -> Vec<Stamp> {
    let mut stamps = Vec::new();
    for folder in folders {
        collect(folder, DEEPEST, &mut stamps);
    }
    stamps.sort_by(|one, other| one.path.cmp(&other.path));
    stamps
}

fn collect(folder: &Path, depth: usize, stamps: &mut Vec<Stamp>) {
    for item in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = item.path();
        let Ok(about) = fs::metadata(&path) else { continue };
        if about.is_dir() {
            if depth > 0 {
                collect(&path, depth - 1, stamps);
            }
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            stamps.push(Stamp { path, changed: about.modified().ok(), bytes: about.len() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_leaves_the_last_good_lore_in_use() {
        let pack = tempfile::tempdir().unwrap();
        let live = LiveLore::load_or_bundled(Origin::Packs(vec![pack.path().to_owned()]), true);
        let before = live.current().entries().len();
        fs::write(pack.path().join("lore.toml"), "broken [").unwrap();
        assert_eq!(live.current().entries().len(), before);
        let trouble = live.trouble().borrow().clone().unwrap();
        assert!(trouble.contains("lore.toml"), "{trouble}");
    }
}
