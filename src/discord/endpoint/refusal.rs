//! Why a request is not answered: the status that its sender gets, and the line that the log gets.

use http::StatusCode;

use super::{Reply, text};
use crate::discord::interaction::Unreadable;
use crate::discord::metrics;
use crate::discord::throttle::Throttle;

/// Why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is not signed, or wrongly.
    Unsigned,
    /// It is signed rightly, but by its time long ago or not yet.
    ClockSkew {
        /// How far its time is from ours, in seconds: positive if it is in the past.
        seconds: i64,
    },
    /// It is signed rightly, and was answered already.
    Replayed,
    /// It is larger than any interaction.
    TooLarge,
    /// It did not arrive in time.
    TooSlow,
    /// It broke off.
    Incomplete,
    /// It is signed, but not JSON.
    NoJson {
        /// The line of the first fault.
        line: usize,
        /// Its column.
        column: usize,
    },
    /// It is signed, but no interaction that could be answered.
    Unreadable(Unreadable),
}

impl From<Unreadable> for Refusal {
    fn from(unreadable: Unreadable) -> Self {
        Self::Unreadable(unreadable)
    }
}

impl Refusal {
    const fn name(self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::ClockSkew { .. } => "clock",
            Self::Replayed => "replayed",
            Self::TooLarge => "too large",
            Self::TooSlow => "too slow",
            Self::Incomplete => "incomplete",
            Self::NoJson { .. } => "no json",
            Self::Unreadable(_) => "unreadable",
        }
    }

    /// What its sender gets.
    pub(super) fn response(self) -> Reply {
        let (status, words) = match self {
            Self::Unsigned | Self::ClockSkew { .. } => (StatusCode::UNAUTHORIZED, "invalid request signature\n"),
            Self::Replayed => (StatusCode::CONFLICT, "this request was answered already\n"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "larger than any interaction\n"),
            Self::TooSlow => (StatusCode::REQUEST_TIMEOUT, "the request did not arrive in time\n"),
            Self::Incomplete => (StatusCode::BAD_REQUEST, "the request broke off\n"),
            Self::NoJson { .. } | Self::Unreadable(_) => {
                (StatusCode::BAD_REQUEST, "no interaction that can be answered\n")
            }
        };
        text(status, words)
    }
}

/// Logs refusals: those that anybody on the net can cause once a minute at most, with their number.
#[derive(Debug, Default)]
pub(super) struct RefusalLog {
    anyones: Throttle,
    replays: Throttle,
    skews: Throttle,
}

impl RefusalLog {
    /// Logs a refusal.
    pub(super) fn log(&self, refusal: &Refusal) {
        metrics::refused(refusal.name());
        match refusal {
            Refusal::Unsigned | Refusal::TooLarge | Refusal::TooSlow | Refusal::Incomplete => {
                if let Some(count) = self.anyones.pass() {
                    tracing::warn!(?refusal, count, "requests that Discord did not sign, or that did not arrive");
                }
            }
            Refusal::Replayed => {
                if let Some(count) = self.replays.pass() {
                    tracing::warn!(count, "requests that were answered already and came again");
                }
            }
            Refusal::ClockSkew { seconds } => {
                if let Some(count) = self.skews.pass() {
                    tracing::error!(
                        seconds,
                        count,
                        "Discord signed a request {}; check this machine's clock",
                        when(*seconds)
                    );
                }
            }
            Refusal::NoJson { line, column } => tracing::error!(line, column, "a signed request that is not JSON"),
            Refusal::Unreadable(unreadable) => tracing::error!(%unreadable, "an interaction that cannot be answered"),
        }
    }
}

fn when(seconds: i64) -> String {
    if seconds < 0 { format!("{} seconds in the future", -seconds) } else { format!("{seconds} seconds ago") }
}
