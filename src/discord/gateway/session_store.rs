//! Keeps the sessions of shards over a planned restart, so that an upgrade misses nothing.

use std::io;
use std::path::{Path, PathBuf};

use super::session::Session;

/// The folder that systemd gives a service for what it has to keep.
const STATE_FOLDER: &str = "STATE_DIRECTORY";

/// Where sessions are kept.
#[derive(Debug, Clone, Default)]
pub(super) struct SessionStore {
    folder: Option<PathBuf>,
}

impl SessionStore {
    /// The folder that the configuration names, or else the one that systemd gives; without either nothing is kept.
    pub(super) fn new(configured: &Path) -> Self {
        let given = std::env::var_os(STATE_FOLDER).filter(|given| !given.is_empty()).map(PathBuf::from);
        Self { folder: if configured.as_os_str().is_empty() { given } else { Some(configured.to_owned()) } }
    }

    /// Whether sessions are kept.
    pub(super) const fn is_open(&self) -> bool {
        self.folder.is_some()
    }

    /// The session that a shard left, which is then no longer kept.
    pub(super) fn take(&self, shard: [u32; 2]) -> Option<Session> {
        let file = self.file(shard)?;
        let session = serde_json::from_slice(&std::fs::read(&file).ok()?).ok();
        let _ = std::fs::remove_file(&file);
        session
    }

    /// Keeps the session of a shard.
    pub(super) fn keep(&self, shard: [u32; 2], session: &Session) {
        let Some(file) = self.file(shard) else { return };
        let written = serde_json::to_vec(session).map_err(io::Error::from).and_then(|json| {
            std::fs::create_dir_all(file.parent().unwrap_or(Path::new("")))?;
            std::fs::write(&file, json)
        });
        if let Err(error) = written {
            tracing::warn!(%error, folder = ?self.folder, "the session could not be kept; check discord.state");
        }
    }

    fn file(&self, [shard, total]: [u32; 2]) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(format!("session-{shard}-of-{total}.json")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_session_is_none() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("session-0-of-1.json"), "{").unwrap();
        assert_eq!(SessionStore::new(folder.path()).take([0, 1]).map(drop), None);
    }
}
