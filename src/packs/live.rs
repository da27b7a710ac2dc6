//! Lore that can change while the bot runs: changed files are read aside and take effect in one step; until then, and
//! if they have findings, the last good lore stays in use.

use std::fmt;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use tokio::sync::watch;

use super::error::PackError;
use super::folder::{self, FileStamp};
use super::{checked, load_folder, lore_with};
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

    fn stamps(&self) -> Vec<FileStamp> {
        self.folders().iter().flat_map(|folder| folder::stamps(folder)).collect()
    }
}

/// The lore as it now stands, shared by everyone who answers.
pub struct LiveLore {
    origin: Origin,
    current: ArcSwap<Catalogue>,
    /// How often it was read anew.
    version: AtomicU64,
    /// The states of the files that were read last. Whoever reads holds this, so that only one does.
    read: Mutex<Vec<FileStamp>>,
    problem: watch::Sender<Option<String>>,
}

impl LiveLore {
    /// Loads the lore.
    ///
    /// # Errors
    ///
    /// When the lore cannot be read or has findings.
    pub fn load(origin: Origin) -> Result<Self, PackError> {
        let stamps = origin.stamps();
        let lore = origin.load()?;
        Ok(Self::new(origin, lore, stamps, None))
    }

    /// Loads the lore; if it cannot be used, starts with the bundled lore and keeps the findings as the problem.
    pub fn load_or_bundled(origin: Origin) -> Self {
        let stamps = origin.stamps();
        let (lore, problem) = match origin.load() {
            Ok(lore) => (lore, None),
            Err(error) => (lore_with(&[]).unwrap_or_default(), Some(error.to_string())),
        };
        Self::new(origin, lore, stamps, problem)
    }

    fn new(origin: Origin, lore: Catalogue, stamps: Vec<FileStamp>, problem: Option<String>) -> Self {
        let (current, problem) = (ArcSwap::from_pointee(lore), watch::Sender::new(problem));
        Self { origin, current, version: AtomicU64::new(0), read: Mutex::new(stamps), problem }
    }

    /// The lore as it now stands. Never waits.
    pub fn current(&self) -> Arc<Catalogue> {
        self.current.load_full()
    }

    /// A number that changes after the lore does: what was answered under an older one may be outdated.
    pub fn version(&self) -> u64 {
        self.version.load(Ordering::Acquire)
    }

    /// What keeps changed files from being used, as it changes.
    pub fn problem(&self) -> watch::Receiver<Option<String>> {
        self.problem.subscribe()
    }

    /// Reads everything anew if any file has changed. Reads the disk, so never on a thread that answers.
    pub fn reload_if_changed(&self) {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.origin.stamps();
        if *read != now {
            *read = now;
            self.replace();
        }
    }

    /// Reads everything anew. Reads the disk, so never on a thread that answers.
    pub fn reload(&self) {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        *read = self.origin.stamps();
        self.replace();
    }

    fn replace(&self) {
        match self.origin.load() {
            Ok(lore) => {
                let entries = lore.entries().len();
                // Freeing the old lore takes a while, and comes last.
                let _old = self.current.swap(Arc::new(lore));
                self.version.fetch_add(1, Ordering::Release);
                tracing::info!(entries, "the lore was read anew");
                self.problem.send_replace(None);
            }
            Err(error) => {
                tracing::error!("the lore stays as it was: {error}");
                self.problem.send_replace(Some(error.to_string()));
            }
        }
    }
}

impl fmt::Debug for LiveLore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("LiveLore").field("origin", &self.origin).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_broken_file_leaves_the_last_good_lore_in_use() {
        let pack = tempfile::tempdir().unwrap();
        let live = LiveLore::load_or_bundled(Origin::Packs(vec![pack.path().to_owned()]));
        let before = live.current();
        fs::write(pack.path().join("lore.toml"), "broken [").unwrap();
        live.reload_if_changed();
        assert!(Arc::ptr_eq(&before, &live.current()));
        let problem = live.problem().borrow().clone().unwrap();
        assert!(problem.contains("lore.toml"), "{problem}");
    }

    #[test]
    fn files_that_have_not_changed_are_not_read_again() {
        let pack = tempfile::tempdir().unwrap();
        fs::write(pack.path().join("lore.toml"), "version = \"1\"").unwrap();
        let live = LiveLore::load(Origin::Packs(vec![pack.path().to_owned()])).unwrap();
        let before = live.current();
        live.reload_if_changed();
        assert!(Arc::ptr_eq(&before, &live.current()));
    }
}
