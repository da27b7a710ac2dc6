//! What may be logged of an interaction: nothing that anybody typed.

use std::time::Duration;

use super::callback::DeliveryError;
use super::metrics::{self, Answered};
use crate::commands;
use crate::reply::Outcome;

/// What may be logged of an interaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Summary {
    /// `command`, `autocomplete`, `component`, `form`, `ping` or `unknown`.
    pub(super) kind: &'static str,
    /// Name of the command; `-` if it is none of ours.
    pub(super) command: &'static str,
    /// Id of the entry that the answer is about.
    pub(super) entry: Option<Box<str>>,
    /// What became of the question.
    pub(super) outcome: &'static str,
}

impl Summary {
    /// Of a command that is none of ours the name is not kept, since anyone may have written it.
    pub(super) fn new(kind: &'static str, command: &str, outcome: &'static str) -> Self {
        Self { kind, command: commands::named(command).map_or("-", |command| command.name), entry: None, outcome }
    }

    /// Of a question that was answered from the lore.
    pub(super) fn of_outcome(kind: &'static str, command: &str, outcome: &Outcome) -> Self {
        let (entry, outcome) = match outcome {
            Outcome::Found(entry) => (entry.clone(), "found"),
            Outcome::NotFound => (None, "not found"),
            Outcome::Misunderstood => (None, "misunderstood"),
        };
        Self { entry: entry.as_deref().map(Into::into), ..Self::new(kind, command, outcome) }
    }

    /// Writes the one line that an interaction leaves in the log: what came of it, in how many tries, how long after
    /// Discord made it, and which of its fields could not be read.
    pub(super) fn log(&self, delivered: Result<u32, DeliveryError>, took: Duration, unread: &[String]) {
        let Self { kind, command, outcome, .. } = *self;
        let tries = delivered.as_ref().copied().unwrap_or_default();
        metrics::answered(Answered { kind, command, outcome, delivery: name_of(&delivered), tries, took });
        unread.iter().for_each(|path| metrics::unreadable(path));
        let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        let entry = self.entry.as_deref().unwrap_or("-");
        if !unread.is_empty() {
            tracing::warn!(kind, command, fields = unread.join(", "), "fields of an interaction that cannot be read");
        }
        match delivered {
            Ok(1) => tracing::info!(kind, command, entry, outcome, ms, "answered"),
            Ok(tries) => tracing::info!(kind, command, entry, outcome, ms, tries, "answered"),
            Err(DeliveryError::Unknown(tries)) => {
                tracing::warn!(kind, command, entry, outcome, ms, tries, "perhaps answered: Discord did not say");
            }
            Err(error) => tracing::error!(kind, command, entry, outcome, ms, why = %error, "not answered"),
        }
    }
}

/// What became of an answer, as it is counted.
const fn name_of(delivered: &Result<u32, DeliveryError>) -> &'static str {
    match delivered {
        Ok(_) => "accepted",
        Err(DeliveryError::Refused(_)) => "refused",
        Err(DeliveryError::TooLate { .. }) => "late",
        Err(DeliveryError::Unknown(_)) => "unknown",
    }
}
