//! `GET /sandbox/live`: everything that happens, as server-sent events.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::Stream;
use futures_util::stream;
use serde_json::Value;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use super::world::Shared;

/// Where a page's stream is.
struct Follower {
    shared: Arc<Shared>,
    /// The whole state, to be sent before anything else.
    snapshot: Option<Value>,
    events: Receiver<Value>,
}

impl Follower {
    async fn next(&mut self) -> Option<Value> {
        if let Some(snapshot) = self.snapshot.take() {
            return Some(snapshot);
        }
        let shared = Arc::clone(&self.shared);
        let event = tokio::select! {
            event = self.events.recv() => event,
            () = shared.stopped() => return None,
        };
        match event {
            Ok(event) => Some(event),
            Err(RecvError::Closed) => None,
            Err(RecvError::Lagged(_)) => {
                let (snapshot, events) = self.shared.follow();
                self.events = events;
                Some(snapshot)
            }
        }
    }
}

/// The state first, then each event.
pub(super) async fn live(State(shared): State<Arc<Shared>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let (snapshot, events) = shared.follow();
    let follower = Follower { shared, snapshot: Some(snapshot), events };
    let stream = stream::unfold(follower, |mut follower| async move {
        let event = follower.next().await?;
        Some((Ok(Event::default().data(event.to_string())), follower))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}
