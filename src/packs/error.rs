//! Why there is no lore, in words that tell what to do.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::lore::Finding;

/// The most findings that an error message lists.
const MAX_LISTED: usize = 50;

/// Why there is no lore.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// A folder could not be read.
    #[error("cannot read {}: {source}; check the path and its permissions", path.display())]
    Unreadable {
        /// The folder.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// Everything was read, but some of it must be corrected.
    #[error("{}", Listing(.0))]
    Findings(Vec<Finding>),
}

/// Findings as the lines of a message.
struct Listing<'f>(&'f [Finding]);

impl fmt::Display for Listing<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in self.0.iter().take(MAX_LISTED) {
            writeln!(out, "{finding}")?;
        }
        match self.0.len() {
            1 => out.write_str("the lore has 1 finding; correct it as its arrow says"),
            count if count <= MAX_LISTED => {
                write!(out, "the lore has {count} findings; correct each as its arrow says")
            }
            count => write!(
                out,
                "the lore has {count} findings, of which the first {MAX_LISTED} are shown; `isolinear lore check` lists all"
            ),
        }
    }
}
