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
    let (mut under_way, mut tries) = (FuturesUnordered::new(), Tries::new());
    loop {
        let (is_due, is_alone) = (Instant::now() >= tries.next, under_way.is_empty());
        if is_due && !is_alone {
            // Where others wait for their first try, a second one would only make them wait longer.
            let room = rest.spare_room();
            tries.hedge_later(room.is_some());
            if room.is_some() {
                under_way.push(send(room));
            }
        }
        tokio::select! {
            biased;
            Some(sent) = under_way.next() => match verdict(sent) {
                Verdict::Delivered => return Ok(tries.count),
                Verdict::Refused(reason) => return Err(DeliveryError::Refused(reason)),
                Verdict::TryAgain(reason, after) => {
                    let count = tries.count;
                    tracing::debug!(id = interaction.id, tries = count, reason, "an answer was not taken, trying again");
                    tries.retry_later(reason, after);
                }
            },
            // No timer stands before the first try: even one that is due would cost a millisecond.
            room = rest.room(), if is_due && is_alone => {
                tries.hedge_later(true);
                under_way.push(send(room));
            }
            () = sleep_until(deadline) => return Err(tries.given_up(is_alone)),
            () = sleep_until(tries.next), if !(is_due && is_alone) => {}
        }
    }
}

/// How often an answer was sent, and when it is sent again.
struct Tries {
    count: u32,
    /// When the next one is due.
    next: Instant,
    /// The pause after the next one that fails.
    pause: Duration,
    /// What the last one came to that failed.
    last_reason: String,
}

impl Tries {
    fn new() -> Self {
        Self { count: 0, next: Instant::now(), pause: FIRST_PAUSE, last_reason: NO_TIME.to_owned() }
    }

    /// Has the next one start beside those under way once they have been slow; counts one that was begun just now.
    fn hedge_later(&mut self, is_begun: bool) {
        self.count += u32::from(is_begun);
        self.next = Instant::now() + HEDGE_AFTER;
    }

    /// Has the next one start after the pause that Discord asked for, or else after one that doubles each time.
    fn retry_later(&mut self, reason: String, asked: Option<Duration>) {
        self.last_reason = reason;
        self.next = Instant::now() + asked.unwrap_or(self.pause);
        self.pause *= 2;
    }

    /// What it comes to that the time is over.
    fn given_up(self, is_none_under_way: bool) -> DeliveryError {
        let Self { count: tries, last_reason: reason, .. } = self;
        if is_none_under_way { DeliveryError::TooLate { reason, tries } } else { DeliveryError::Unknown(tries) }
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
