//! Delivers an answer to Discord within its three seconds, however often that takes, and never twice.
//!
//! Callbacks need neither the bot's token nor a limiter: Discord exempts them from its global limit.

use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use reqwest::Method;
use tokio::time::{Instant, sleep_until};

use super::interaction::Interaction;
use super::rest::{Body, RequestError, RestClient};

/// How long after it came an interaction can be answered: Discord's three seconds, less the way there.
pub(super) const ANSWERABLE: Duration = Duration::from_millis(2700);

/// When the next try starts beside one that has had no answer yet.
const HEDGE_AFTER: Duration = Duration::from_millis(850);

/// The pause after the first failed try; it doubles with each.
const FIRST_PAUSE: Duration = Duration::from_millis(60);

/// Discord's code for an interaction that has its answer already.
const ALREADY_ANSWERED: i64 = 40060;

/// Why an answer was not delivered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum DeliveryError {
    /// Discord will not have it.
    #[error("{0}")]
    Refused(String),
    /// The time is over, and no try can have arrived.
    #[error("{reason}, after {tries} tries")]
    TooLate {
        /// What the last try came to.
        reason: String,
        /// How many there were.
        tries: u32,
    },
    /// The time is over while a try was under way. It may have arrived.
    #[error("unknown: no answer to the last of {0} tries")]
    Unknown(u32),
}

impl DeliveryError {
    /// An answer that was ready too late to be sent at all.
    pub(super) fn too_late() -> Self {
        Self::TooLate { reason: "no time was left".to_owned(), tries: 0 }
    }
}

/// Sends the callback until Discord has it, and tells how many tries it took.
///
/// A try that is slow is not given up: the next starts beside it, and the first answer counts. One whose outcome is
/// unknown may have arrived; the next is then told that there is an answer already, which is as good.
///
/// # Errors
///
/// When Discord refuses it, or the deadline passes.
pub(super) async fn deliver(
    rest: &RestClient,
    interaction: &Interaction,
    body: &Body,
    deadline: Instant,
) -> Result<u32, DeliveryError> {
    let path = format!("/interactions/{}/{}/callback", interaction.id, interaction.token);
    let send = || rest.send_anonymously(Method::POST, &path, body.clone());
    if Instant::now() >= deadline {
        return Err(DeliveryError::too_late());
    }
    // The first try starts at once: a timer, even one that is due, would cost a millisecond.
    let (mut under_way, mut tries) = (FuturesUnordered::from_iter([send()]), 1);
    let (mut next_try, mut pause) = (Instant::now() + HEDGE_AFTER, FIRST_PAUSE);
    let mut last_reason = String::new();
    loop {
        tokio::select! {
            biased;
            Some(sent) = under_way.next() => match verdict(sent) {
                Verdict::Delivered => return Ok(tries),
                Verdict::Refused(reason) => return Err(DeliveryError::Refused(reason)),
                Verdict::TryAgain(reason, after) => {
                    tracing::debug!(id = interaction.id, tries, reason, "an answer was not taken, trying again");
                    last_reason = reason;
                    next_try = Instant::now() + after.unwrap_or(pause);
                    pause *= 2;
                }
            },
            () = sleep_until(deadline) => {
                let is_unknown = !under_way.is_empty();
                return Err(if is_unknown { DeliveryError::Unknown(tries) } else { DeliveryError::TooLate { reason: last_reason, tries } });
            }
            () = sleep_until(next_try) => {
                tries += 1;
                under_way.push(send());
                next_try = Instant::now() + HEDGE_AFTER;
            }
        }
    }
}

/// What a try came to.
enum Verdict {
    Delivered,
    Refused(String),
    TryAgain(String, Option<Duration>),
}

fn verdict(sent: Result<bytes::Bytes, RequestError>) -> Verdict {
    match sent {
        Ok(_) | Err(RequestError::Status { code: ALREADY_ANSWERED, .. }) => Verdict::Delivered,
        Err(error) if error.is_transient() => Verdict::TryAgain(error.reason(), error.retry_after()),
        Err(error) => Verdict::Refused(error.reason()),
    }
}
