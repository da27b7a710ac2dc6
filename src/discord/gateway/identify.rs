//! Sees to it that no more sessions are begun than Discord allows: a few within five seconds, and so many in a day.

use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::{Instant, sleep, sleep_until};

use super::info::SessionStartLimit;

/// Within this time as many sessions may be begun as Discord's `max_concurrency` says.
const WINDOW: Duration = Duration::from_secs(5);

/// After how long there are all sessions again, once they are counted from zero.
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Where shards wait for their turn to begin a session.
#[derive(Debug)]
pub(super) struct IdentifyGate {
    /// For each group of shards, when the next of them may begin.
    groups: Vec<Mutex<Option<Instant>>>,
    budget: Mutex<Budget>,
}

/// How many sessions are left today.
#[derive(Debug)]
struct Budget {
    total: u32,
    remaining: u32,
    reset_at: Instant,
}

impl IdentifyGate {
    /// The gate that opens as often as Discord says.
    pub(super) fn new(limit: SessionStartLimit) -> Self {
        let groups = (0..limit.max_concurrency.max(1)).map(|_| Mutex::new(None)).collect();
        let reset_at = Instant::now() + limit.reset_after;
        let budget = Budget { total: limit.total.max(1), remaining: limit.remaining, reset_at };
        Self { groups, budget: Mutex::new(budget) }
    }

    /// Waits until that shard may begin a session.
    pub(super) async fn turn(&self, shard: u32) {
        let group = self.groups.get(shard as usize % self.groups.len().max(1));
        if let Some(group) = group {
            let mut next = group.lock().await;
            if let Some(next) = *next {
                sleep_until(next).await;
            }
            self.budget.lock().await.spend().await;
            *next = Some(Instant::now() + WINDOW);
        }
    }
}

impl Budget {
    async fn spend(&mut self) {
        let now = Instant::now();
        if self.remaining == 0 && now < self.reset_at {
            let wait = self.reset_at - now;
            tracing::warn!(seconds = wait.as_secs(), "Discord allows no further session today; waiting until it does");
            sleep(wait).await;
        }
        if Instant::now() >= self.reset_at {
            self.remaining = self.total;
            self.reset_at = Instant::now() + DAY;
        }
        self.remaining = self.remaining.saturating_sub(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(remaining: u32, max_concurrency: u16) -> SessionStartLimit {
        SessionStartLimit { total: 1000, remaining, reset_after: Duration::from_secs(3600), max_concurrency }
    }

    #[tokio::test(start_paused = true)]
    async fn shards_of_one_group_begin_five_seconds_apart_and_those_of_others_at_once() {
        let (gate, began) = (IdentifyGate::new(limit(1000, 2)), Instant::now());
        gate.turn(0).await;
        gate.turn(1).await;
        assert_eq!(began.elapsed(), Duration::ZERO);
        gate.turn(2).await;
        assert!(began.elapsed().abs_diff(WINDOW) < Duration::from_millis(5));
    }

    #[tokio::test(start_paused = true)]
    async fn when_all_sessions_of_the_day_are_begun_the_next_waits_for_the_reset() {
        let (gate, began) = (IdentifyGate::new(limit(1, 1)), Instant::now());
        gate.turn(0).await;
        gate.turn(0).await;
        assert!(began.elapsed() >= Duration::from_secs(3600), "{:?}", began.elapsed());
        gate.turn(0).await;
        assert!(began.elapsed() < Duration::from_secs(3700), "{:?}", began.elapsed());
    }
}
