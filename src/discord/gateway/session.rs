//! What it takes to take up a session again after its connection is gone: who it was, and how much was heard.
//!
//! Serenity tries that once by itself, and forgets the session if Discord cannot be reached at that moment.

use serde::{Deserialize, Serialize};
use serenity::all::{Event, GatewayEvent, ReadyEvent};

/// A session that was begun.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Session {
    ready: ReadyEvent,
    /// Discord counts events from 1, the one that begins the session. Too low a count has some sent again.
    heard: u64,
}

impl Session {
    /// Notes an event.
    pub(super) fn record(session: &mut Option<Self>, event: &Event) {
        match (event, session) {
            (Event::Ready(ready), session) => *session = Some(Self::begun(ready)),
            (_, Some(session)) => session.heard += 1,
            (_, None) => {}
        }
    }

    fn begun(ready: &ReadyEvent) -> Self {
        let mut ready = ready.clone();
        // Which servers the bot is in is nothing that has to be kept.
        ready.ready.guilds.clear();
        Self { ready, heard: 1 }
    }

    /// The event `READY` that began the session, as it is shown to a new shard, which then resumes the session.
    pub(super) fn ready_event(&self) -> GatewayEvent {
        GatewayEvent::Dispatch(self.heard, Event::Ready(self.ready.clone()))
    }

    /// How many events were heard.
    pub(super) const fn sequence(&self) -> u64 {
        self.heard
    }

    /// Where Discord wants it to be taken up.
    pub(super) fn resume_url(&self) -> &str {
        &self.ready.ready.resume_gateway_url
    }
}
