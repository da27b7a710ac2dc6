//! A correction that a reader proposes.

use crate::lore::Str;

/// A correction, for the channel or log of whoever keeps the lore. Nothing in it can ping, format or link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Id of the entry that holds the mistake.
    pub entry: Str,
    /// The lore file that the correction belongs to.
    pub file: String,
    /// The correction as a piece of that file, TOML.
    pub toml: String,
}

/// What became of a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Delivery {
    /// The reporter alone has it.
    #[default]
    Kept,
    /// It stands in the channel of whoever runs the bot.
    Sent,
    /// It stands in the log, as no channel was named.
    Logged,
    /// It did not reach the channel, and stands in the log.
    Failed,
}
