//! How old an interaction was when it arrived, by Discord's clock and ours, which need not agree.
//!
//! An id tells when Discord made it. Which of our moments that is, is learnt from the interactions themselves: the one
//! that was quickest to arrive is taken to have needed no time. Only a clock that always runs evenly is asked.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::time::Instant;

/// Discord's epoch, the first of January 2015, in milliseconds of Unix time.
const DISCORD_EPOCH: u64 = 1_420_070_400_000;

/// How long what was learnt counts. Clocks drift apart by a few milliseconds in that time.
const WINDOW: Duration = Duration::from_secs(600);

/// Ids of real interactions tell a time this near to ours. Those of stand-ins may tell any.
const PLAUSIBLE: Duration = Duration::from_secs(24 * 3600);

/// An interaction older than this would not be sent any more.
const MAX_AGE: Duration = Duration::from_secs(60);

/// What is known of Discord's clock.
#[derive(Debug)]
pub(super) struct ArrivalClock {
    start: Instant,
    windows: Mutex<Windows>,
}

/// The greatest lead of Discord's clock over ours, in milliseconds, in this window and in the one before.
#[derive(Debug, Default)]
struct Windows {
    number: u64,
    current: Option<i64>,
    previous: Option<i64>,
}

impl Default for ArrivalClock {
    fn default() -> Self {
        Self { start: Instant::now(), windows: Mutex::default() }
    }
}

impl ArrivalClock {
    /// How long before its arrival an interaction was made; zero where that cannot be known.
    pub(super) fn age(&self, id: u64, arrived: Instant) -> Duration {
        let made = (id >> 22) + DISCORD_EPOCH;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        if Duration::from_millis(made).abs_diff(now) > PLAUSIBLE {
            return Duration::ZERO;
        }
        let since_start = arrived.saturating_duration_since(self.start);
        let lead = signed(made) - signed(millis(since_start));
        let quickest = self.learn(lead, since_start);
        let age = Duration::from_millis(u64::try_from(quickest - lead).unwrap_or_default());
        if age > MAX_AGE { Duration::ZERO } else { age }
    }

    fn learn(&self, lead: i64, since_start: Duration) -> i64 {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        let number = since_start.as_secs() / WINDOW.as_secs();
        if number != windows.number {
            windows.previous = windows.current.take().filter(|_| number == windows.number + 1);
            windows.number = number;
        }
        let current = windows.current.map_or(lead, |known| known.max(lead));
        windows.current = Some(current);
        windows.previous.map_or(current, |known| known.max(current))
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

fn signed(millis: u64) -> i64 {
    i64::try_from(millis).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The id of what was made so many milliseconds after now, or before.
    fn made(offset: i64) -> u64 {
        let now = signed(millis(SystemTime::now().duration_since(UNIX_EPOCH).unwrap()));
        u64::try_from(now + offset - signed(DISCORD_EPOCH)).unwrap() << 22
    }

    #[test]
    fn the_quickest_arrival_is_the_measure_of_the_others_whatever_our_clock_says() {
        for ahead in [0, 7_000, -7_000] {
            let (clock, now) = (ArrivalClock::default(), Instant::now());
            assert_eq!(clock.age(made(ahead), now), Duration::ZERO);
            let age = clock.age(made(ahead - 2_000), now);
            assert!(age.abs_diff(Duration::from_secs(2)) < Duration::from_millis(50), "{age:?}");
        }
    }

    #[test]
    fn an_id_that_tells_no_plausible_time_has_no_age() {
        let (clock, now) = (ArrivalClock::default(), Instant::now());
        clock.age(made(0), now);
        for id in [0, 1, 1234 << 22, u64::MAX, made(-120_000)] {
            assert_eq!(clock.age(id, now), Duration::ZERO);
        }
    }

    #[test]
    fn what_was_learnt_long_ago_does_not_count() {
        let (clock, now) = (ArrivalClock::default(), Instant::now());
        clock.age(made(5_000), now);
        assert_eq!(clock.age(made(0), now + 3 * WINDOW), Duration::ZERO);
    }
}
