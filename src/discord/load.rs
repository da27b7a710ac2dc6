//! How much is going on at once, and what is given up first when it is too much: suggestions, which the next letter typed
//! asks for again; and only at the very end the answers to questions.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore, SemaphorePermit};

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
    /// Room for answers that are long in the making.
    turns: Semaphore,
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
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            room: Arc::new(Semaphore::new(MAX_OPEN as usize)),
            turns: Semaphore::new(processors),
            given_up: Throttle::default(),
        }
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

    /// Waits until an answer that is long in the making may be begun: no more of them at once than there are processors,
    /// so that they do not stand before the short ones.
    pub(super) async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        let turn = self.turns.acquire().await.ok();
        // Whoever came meanwhile and needs no turn goes first.
        tokio::task::yield_now().await;
        turn
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

    #[tokio::test]
    async fn no_more_long_answers_are_begun_at_once_than_there_are_processors() {
        let load = Load::default();
        let soon = || tokio::time::timeout(std::time::Duration::from_millis(100), load.turn());
        let mut turns = Vec::new();
        for _ in 0..std::thread::available_parallelism().unwrap().get() {
            turns.push(soon().await.unwrap().unwrap());
        }
        assert!(soon().await.is_err());
        turns.pop();
        assert!(soon().await.is_ok());
    }
}
