//! How much is going on at once, and what is given up first when it is too much: suggestions, which the next letter typed
//! asks for again; and only at the very end the answers to questions.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::metrics;
use super::throttle::Throttle;

/// How many interactions may be open at once. Each takes some ten thousand bytes.
const MAX_OPEN: u32 = 4000;

/// While more than this are open, no suggestions are made.
const MAX_OPEN_FOR_SUGGESTIONS: usize = 200;

/// The interactions that are open.
#[derive(Debug)]
pub(super) struct Load {
    room: Arc<Semaphore>,
    given_up: Throttle,
}

/// The room that an open interaction takes.
#[derive(Debug)]
pub(super) struct Admission {
    _room: OwnedSemaphorePermit,
}

impl Admission {
    fn new(room: OwnedSemaphorePermit) -> Self {
        metrics::opened();
        Self { _room: room }
    }
}

impl Drop for Admission {
    fn drop(&mut self) {
        metrics::closed();
    }
}

impl Default for Load {
    fn default() -> Self {
        Self { room: Arc::new(Semaphore::new(MAX_OPEN as usize)), given_up: Throttle::default() }
    }
}

impl Load {
    /// Room for one more, until it is dropped; none if it has to be given up.
    pub(super) fn admit(&self, is_autocomplete: bool) -> Option<Admission> {
        let open = MAX_OPEN as usize - self.room.available_permits();
        let room = Arc::clone(&self.room).try_acquire_owned().ok();
        let admitted = room.filter(|_| !is_autocomplete || open < MAX_OPEN_FOR_SUGGESTIONS).map(Admission::new);
        if admitted.is_none() {
            self.give_up("more interactions than can be answered");
        }
        admitted
    }

    /// Notes that an interaction is not answered.
    pub(super) fn give_up(&self, reason: &'static str) {
        metrics::given_up(reason);
        if let Some(count) = self.given_up.pass() {
            tracing::warn!(count, reason, "interactions that were given up");
        }
    }

    /// Waits until none is open.
    pub(super) async fn finished(&self) {
        let _ = self.room.acquire_many(MAX_OPEN).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggestions_are_given_up_long_before_answers() {
        let load = Load::default();
        let mut open: Vec<_> = (0..MAX_OPEN_FOR_SUGGESTIONS).map(|_| load.admit(true).unwrap()).collect();
        assert!(load.admit(true).is_none());
        open.extend((0..MAX_OPEN as usize - open.len()).map(|_| load.admit(false).unwrap()));
        assert!(load.admit(false).is_none());
        open.clear();
        assert!(load.admit(true).is_some());
    }
}
