//! Why there is no configuration, in words that tell what to do.

use std::io;
use std::path::PathBuf;

use crate::encoding::NotUtf8;

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file could not be read.
    #[error("cannot read the configuration {}: {source}; name an existing file with --config", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A folder, or something that may never end.
    #[error("the configuration {} is {what}, not a file; name a file with --config", path.display())]
    NotAFile {
        /// What was named.
        path: PathBuf,
        /// What it is.
        what: &'static str,
    },
    /// The file is not text as it should be.
    #[error("{}:{}:{}: {source}; {}", path.display(), source.line(), source.column(), NotUtf8::REMEDY)]
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// What is there instead.
        source: NotUtf8,
    },
    /// The file was read, but says something it must not.
    #[error("{}:{report}\n  → config.example.toml explains every key", path.display())]
    Invalid {
        /// The file.
        path: PathBuf,
        /// Line, excerpt, caret and message, several lines. The parser's own error would quote secrets.
        report: String,
    },
    /// The file that holds the token could not be read.
    #[error("cannot read the token from {}: {source}; check DISCORD_TOKEN_FILE and who may read the file", path.display())]
    TokenFile {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// `DISCORD_TOKEN` is not text.
    #[error("DISCORD_TOKEN is not text; copy the token again, without quotes")]
    TokenNotText,
}
