//! Where something is written down.

use serde::{Deserialize, Serialize};

/// A spot in a lore file. Kept small, since every statement carries one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Place {
    /// Index of the file in the order it was given.
    pub file: u32,
    /// Byte offset in that file.
    pub offset: u32,
}
