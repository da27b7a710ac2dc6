//! Delivers an answer to Discord within its three seconds, however often that takes, and never twice.
//!
//! Callbacks need neither the bot's token nor a limiter: Discord exempts them from its global limit.

use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use reqwest::Method;
use tokio::time::{Instant, sleep_until};

use super::interaction::Interaction;
use super::metrics;
use super::rest::{Body, RequestError, RestClient};

/// How long after it came an interaction can be answered: Discord's three seconds, less the way there.
pub(super) const ANSWERABLE: Duration = Duration::from_millis(2700);

/// When the next try starts beside one that has had no answer yet.
const HEDGE_AFTER: Duration = Duration::from_millis(850);

/// The pause after the first failed try; it doubles with each.
const FIRST_PAUSE: Duration = Duration::from_millis(60);

/// Why nothing was sent, where no try was even begun.
const NO_TIME: &str = "no time was left";

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
        Self::TooLate { reason: NO_TIME.to_owned(), tries: 0 }
    }
}

/// Sends the callback until Discord has it, and tells how many tries it took.
///
/// A try that is slow is not given up: the next starts beside it, if there is room, and the first answer counts. One
/// whose outcome is unknown may have arrived; the next is then told that there is an answer already, which is as good.
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
    if Instant::now() >= deadline {
        return Err(DeliveryError::too_late());
    }
    let path = format!("/interactions/{}/{}/callback", interaction.id, interaction.token);
    let send = |room| rest.send_in(room, Method::POST, &path, body.clone());
    let (mut under_way, mut tries) = (FuturesUnordered::new(), 0);
    let (mut next_try, mut pause) = (Instant::now(), FIRST_PAUSE);
    let mut last_reason = NO_TIME.to_owned();
    loop {
        let (is_due, is_alone) = (Instant::now() >= next_try, under_way.is_empty());
        if is_due && !is_alone {
            // Where others wait for their first try, a second one would only make them wait longer.
            if let Some(room) = rest.spare_room() {
                tries += 1;
                under_way.push(send(Some(room)));
            }
            next_try = Instant::now() + HEDGE_AFTER;
        }
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
            // No timer stands before the first try: even one that is due would cost a millisecond.
            room = rest.room(), if is_due && is_alone => {
                tries += 1;
                under_way.push(send(room));
                next_try = Instant::now() + HEDGE_AFTER;
            }
            () = sleep_until(deadline) => {
                return Err(if is_alone { DeliveryError::TooLate { reason: last_reason, tries } } else { DeliveryError::Unknown(tries) });
            }
            () = sleep_until(next_try), if !(is_due && is_alone) => {}
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
    metrics::responded(&sent);
    match sent {
        Ok(_) | Err(RequestError::Status { code: ALREADY_ANSWERED, .. }) => Verdict::Delivered,
        Err(error) if error.is_transient() => Verdict::TryAgain(error.reason(), error.retry_after()),
        Err(error) => Verdict::Refused(error.reason()),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use tokio::net::TcpListener;

    use super::super::interaction::Kind;
    use super::*;
    use crate::config;

    /// How many tries reach a Discord that never answers, with room for so many at once.
    async fn tries_with_room_for(room: usize) -> usize {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let proxy = format!("http://{}", listener.local_addr().unwrap());
        let accepted = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&accepted);
        tokio::spawn(async move {
            let mut open = Vec::new();
            while let Ok((socket, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::Relaxed);
                open.push(socket);
            }
        });
        let rest = RestClient::anonymous(&config::Discord { proxy, ..config::Discord::default() }).unwrap();
        let mut taken: Vec<_> = std::iter::from_fn(|| rest.spare_room()).collect();
        taken.truncate(taken.len() - room);
        let interaction = Interaction {
            id: 1,
            token: "token".to_owned(),
            application_id: None,
            locale: String::new(),
            user_id: None,
            guild_id: None,
            kind: Kind::Ping,
            unread: Vec::new(),
        };
        let deadline = Instant::now() + HEDGE_AFTER * 3 / 2;
        let delivered = deliver(&rest, &interaction, &Body::empty(), deadline).await;
        let tries = accepted.load(Ordering::Relaxed);
        let expected = match tries {
            0 => DeliveryError::too_late(),
            tries => DeliveryError::Unknown(u32::try_from(tries).unwrap()),
        };
        assert_eq!(delivered, Err(expected));
        tries
    }

    #[tokio::test]
    async fn a_second_try_starts_beside_a_slow_one_only_where_there_is_room() {
        let (none, one, two) = tokio::join!(tries_with_room_for(0), tries_with_room_for(1), tries_with_room_for(2));
        assert_eq!([none, one, two], [0, 1, 2]);
    }
}
