//! What it takes to take up a session again after its connection is gone: who it was, and how much was heard.
//!
//! Serenity tries that once by itself, and forgets the session if Discord cannot be reached at that moment.

use std::sync::{Mutex, PoisonError};

use serenity::all::{Event, GatewayEvent, ReadyEvent};

/// The session that was last begun.
#[derive(Debug, Default)]
pub(super) struct Session(Mutex<Option<Begun>>);

#[derive(Debug)]
struct Begun {
    ready: ReadyEvent,
    /// Discord counts events from 1, the one that begins the session. Too low a count has some sent again.
    heard: u64,
}

impl Session {
    /// Notes an event.
    pub(super) fn hear(&self, event: &Event) {
        let mut begun = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match event {
            Event::Ready(ready) => *begun = Some(Begun { ready: ready.clone(), heard: 1 }),
            _ => {
                if let Some(begun) = begun.as_mut() {
                    begun.heard += 1;
                }
            }
        }
    }

    /// The event that makes a new shard believe it has been in this session all along.
    pub(super) fn recollection(&self) -> Option<GatewayEvent> {
        let begun = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        begun.as_ref().map(|begun| GatewayEvent::Dispatch(begun.heard, Event::Ready(begun.ready.clone())))
    }

    /// Has the next connection begin a session of its own.
    pub(super) fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
