//! How an arm can fail, in words for people and a status for scripts.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::config::ConfigError;
use crate::discord;
use crate::packs::PackError;

/// Why the program ends without having done what was asked.
#[derive(Debug)]
pub(super) enum Failure {
    /// It ran and failed: status 1, and a message that says what, where, and what to do.
    Failed(String),
    /// It said everything already, and nothing was found: status 1.
    Quiet,
    /// Wrong usage or configuration: status 2.
    Misused(String),
}

impl Failure {
    /// Says it on standard error, and gives the status.
    pub(super) fn report(self) -> ExitCode {
        let (status, message) = match self {
            Self::Quiet => return ExitCode::from(1),
            Self::Failed(message) => (1, message),
            Self::Misused(message) => (2, message),
        };
        // Nobody may be listening any more, which changes nothing.
        let _ = writeln!(io::stderr(), "isolinear: {message}");
        ExitCode::from(status)
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::Misused(error.to_string())
    }
}

impl From<discord::Error> for Failure {
    fn from(error: discord::Error) -> Self {
        let message = error.to_string();
        if error.is_configuration() { Self::Misused(message) } else { Self::Failed(message) }
    }
}

impl From<PackError> for Failure {
    fn from(error: PackError) -> Self {
        let message = error.to_string();
        match error {
            PackError::Unreadable { .. } => Self::Misused(message),
            PackError::Findings(_) => Self::Failed(message),
        }
    }
}
