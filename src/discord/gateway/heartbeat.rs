//! Whether Discord still answers: heartbeats of our own, several times as often as Discord asks for, and their acknowledgements.
//!
//! Over a silent socket, one that is open though nothing passes any more, Serenity's own heartbeats would stay unanswered
//! for 82 seconds before it noticed. It shows neither pongs nor acknowledgements, but writes down how long each
//! acknowledgement took, which is how they are seen here.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use serenity::all::{ConnectionStage, ShardId, ShardManager, ShardMessenger, ShardRunnerInfo};
use serenity_tungstenite::tungstenite::Message;
use tokio::sync::Mutex;
use tokio::time::sleep;

/// How often a heartbeat is sent. Discord allows 120 frames a minute.
const BEAT_EVERY: Duration = Duration::from_secs(3);

/// After so many heartbeats in a row without an acknowledgement the socket is taken for silent; after some more where there
/// was none yet.
const MAX_MISSED: u32 = 2;
const MAX_MISSED_AT_FIRST: u32 = 3;

/// Where a shard stands that was let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    /// How often it was let in. Serenity takes a session up again by itself, over another socket.
    pub(super) login: u64,
    /// How many events it heard.
    pub(super) sequence: u64,
}

/// Sends heartbeats over one connection.
pub(super) struct Heartbeat {
    shard: ShardId,
    messenger: ShardMessenger,
    runners: Arc<Mutex<HashMap<ShardId, ShardRunnerInfo>>>,
}

impl Heartbeat {
    /// Has the manager write down what the runner behind that messenger tells it.
    pub(super) async fn new(manager: &ShardManager, shard: ShardId, messenger: ShardMessenger) -> Self {
        let runners = Arc::clone(&manager.runners);
        let (runner_tx, stage) = (messenger.clone(), ConnectionStage::Handshake);
        runners.lock().await.insert(shard, ShardRunnerInfo { latency: None, runner_tx, stage });
        Self { shard, messenger, runners }
    }

    /// Returns when heartbeats are not acknowledged, or no longer. `heard` is called at each acknowledgement, and
    /// `position` tells where the bot stands, or nothing while it is not let in.
    pub(super) async fn until_silent(&self, position: impl Fn() -> Option<Position>, heard: impl Fn()) {
        let (mut missed, mut most, mut awaited) = (0, MAX_MISSED_AT_FIRST, None);
        while missed < most {
            sleep(BEAT_EVERY).await;
            let position = position();
            let login = position.map(|position| position.login);
            if let Some(latency) = self.take_latency().await {
                tracing::trace!(shard = self.shard.0, latency_ms = latency.as_millis(), "a heartbeat was acknowledged");
                heard();
                (missed, most) = (0, MAX_MISSED);
            } else if login.is_some() && login == awaited {
                missed += 1;
                tracing::debug!(shard = self.shard.0, missed, "a heartbeat was not acknowledged");
            } else if login.is_some() {
                // What was missed was missed over a socket that is gone.
                missed = 0;
            }
            self.beat(position);
            awaited = login;
        }
    }

    /// Sends a heartbeat, or before the bot is let in, when Discord expects its login first, a ping, which is not
    /// acknowledged.
    fn beat(&self, position: Option<Position>) {
        let heartbeat = |position: Position| Message::Text(json!({ "op": 1, "d": position.sequence }).to_string());
        self.messenger.websocket_message(position.map_or_else(|| Message::Ping(Vec::new()), heartbeat));
    }

    /// How long the last acknowledgement took, if one came since this was asked.
    async fn take_latency(&self) -> Option<Duration> {
        self.runners.lock().await.get_mut(&self.shard)?.latency.take()
    }
}
