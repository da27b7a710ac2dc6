//! Turns for answers that are long in the making: fewer of them at once than there are processors, so that they
//! do not stand before the short ones.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The turns. Clones share them.
#[derive(Debug, Clone)]
pub(super) struct Turns(Arc<Semaphore>);

/// How many threads long work may take: one processor is left to those who only ask for words.
pub(super) fn most_at_once() -> usize {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    processors.saturating_sub(1).max(1)
}

impl Default for Turns {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(most_at_once())))
    }
}

impl Turns {
    /// Waits for a turn, which is over when what comes back is dropped.
    pub(super) async fn next(&self) -> Option<OwnedSemaphorePermit> {
        let turn = Arc::clone(&self.0).acquire_owned().await.ok();
        // Whoever came meanwhile and needs no turn goes first.
        tokio::task::yield_now().await;
        turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_so_many_long_answers_are_begun_at_once() {
        let all = Turns::default();
        let soon = || tokio::time::timeout(std::time::Duration::from_millis(100), all.next());
        let mut turns = Vec::new();
        for _ in 0..most_at_once() {
            turns.push(soon().await.unwrap().unwrap());
        }
        assert!(soon().await.is_err());
        turns.pop();
        assert!(soon().await.is_ok());
    }
}
