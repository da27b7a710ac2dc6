//! Whether the bot is well: not whether a socket is open, but when something was last heard over it.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::metrics;

/// A connected shard hears something every few seconds; after this long without, it is not well.
const MAX_SILENCE: Duration = Duration::from_secs(60);

/// How long a shard may be without a connection before the program is taken for ill. Discord itself may be away for as
/// long, and another start would not bring it back.
const MAX_ABSENCE: Duration = Duration::from_secs(600);

/// How the shards of this process are.
#[derive(Debug, Default)]
pub struct Health(Mutex<BTreeMap<u32, Shard>>);

#[derive(Debug, Clone, Copy)]
struct Shard {
    is_connected: bool,
    last_heard: Instant,
}

impl Health {
    /// Whether every shard is connected and hears Discord.
    pub fn is_ready(&self) -> bool {
        let shards = self.shards();
        !shards.is_empty()
            && shards.values().all(|shard| shard.is_connected && shard.last_heard.elapsed() < MAX_SILENCE)
    }

    /// Whether no shard has been deaf for longer than can be put down to Discord.
    pub fn is_alive(&self) -> bool {
        let limit = |shard: &Shard| if shard.is_connected { MAX_SILENCE } else { MAX_ABSENCE };
        self.shards().values().all(|shard| shard.last_heard.elapsed() < limit(shard))
    }

    /// A line on each shard.
    pub fn report(&self) -> String {
        let line = |(number, shard): (&u32, &Shard)| {
            let state = if shard.is_connected { "connected" } else { "not connected" };
            format!("shard {number}: {state}, heard {} s ago\n", shard.last_heard.elapsed().as_secs())
        };
        self.shards().iter().map(line).collect()
    }

    /// Notes that a shard is connected, or not.
    pub(super) fn set_connected(&self, shard: u32, is_connected: bool) {
        metrics::shard_connected(shard, is_connected);
        let now = Instant::now();
        let mut shards = self.shards();
        let known = shards.entry(shard).or_insert(Shard { is_connected, last_heard: now });
        known.is_connected = is_connected;
        if is_connected {
            known.last_heard = now;
        }
    }

    /// Notes that a shard heard something.
    pub(super) fn hear(&self, shard: u32) {
        if let Some(shard) = self.shards().get_mut(&shard) {
            shard.last_heard = Instant::now();
        }
    }

    fn shards(&self) -> std::sync::MutexGuard<'_, BTreeMap<u32, Shard>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn silent_for(health: &Health, shard: u32, silence: Duration) {
        health.shards().get_mut(&shard).unwrap().last_heard = Instant::now().checked_sub(silence).unwrap();
    }

    #[test]
    fn ready_is_who_is_connected_and_hears_discord() {
        let health = Health::default();
        assert!(!health.is_ready() && health.is_alive());
        health.set_connected(0, true);
        health.set_connected(1, false);
        assert!(!health.is_ready() && health.is_alive());
        health.set_connected(1, true);
        assert!(health.is_ready());
        silent_for(&health, 1, MAX_SILENCE * 2);
        assert!(!health.is_ready() && !health.is_alive(), "an open socket is no sign of life");
        health.hear(1);
        assert!(health.is_ready());
    }

    #[test]
    fn a_shard_that_cannot_reach_discord_is_not_ill_for_a_while() {
        let health = Health::default();
        health.set_connected(0, false);
        silent_for(&health, 0, MAX_SILENCE * 2);
        assert!(health.is_alive());
        silent_for(&health, 0, MAX_ABSENCE * 2);
        assert!(!health.is_alive());
    }
}
