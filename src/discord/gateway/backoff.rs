//! How long to wait before the next connection: soon, but never so often that Discord withdraws the token.

use std::time::Duration;

use super::end::End;

/// How many connections may be opened in quick succession.
const AT_ONCE: f64 = 30.0;

/// How long it takes to earn another. Discord withdraws a token after 1,000 in a day; this makes 864.
const EARNED_EVERY: Duration = Duration::from_secs(100);

/// The pause after the first failure; it doubles with each, up to the longest.
const FIRST: Duration = Duration::from_millis(200);

/// The longest pause while nothing but reaching Discord is at stake.
const LONGEST: Duration = Duration::from_secs(2);

/// A connection that lasted longer than this was a good one.
const LASTING: Duration = Duration::from_secs(2);

/// The least pause before a session is begun after one was refused; Discord asks for one to five seconds.
const BEFORE_ANEW: Duration = Duration::from_secs(1);

/// Counts failures and remembers how many connections may still be opened.
#[derive(Debug)]
pub(super) struct ReconnectBackoff {
    failures: u32,
    allowed: f64,
}

impl Default for ReconnectBackoff {
    fn default() -> Self {
        Self { failures: 0, allowed: AT_ONCE }
    }
}

impl ReconnectBackoff {
    /// How many connections have failed in a row.
    pub(super) const fn failures(&self) -> u32 {
        self.failures
    }

    /// The pause after a connection that was begun `lasted` ago and came to that end.
    pub(super) fn after(&mut self, end: End, lasted: Duration) -> Duration {
        self.earn(lasted);
        let pause = match end {
            End::NotResumed => BEFORE_ANEW,
            End::Lost if lasted > LASTING => {
                self.failures = 0;
                Duration::ZERO
            }
            End::NotLetIn => self.next_pause().max(BEFORE_ANEW),
            _ => self.next_pause(),
        };
        if end == End::NotOpened {
            return pause;
        }
        self.allowed -= 1.0;
        let pause = pause.max(EARNED_EVERY.mul_f64((-self.allowed).max(0.0)));
        self.earn(pause);
        pause
    }

    fn next_pause(&mut self) -> Duration {
        let doublings = self.failures.min(16);
        self.failures += 1;
        (FIRST * 2_u32.saturating_pow(doublings)).min(LONGEST)
    }

    fn earn(&mut self, time: Duration) {
        self.allowed = (self.allowed + time.div_duration_f64(EARNED_EVERY)).min(AT_ONCE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);

    #[test]
    fn a_long_connection_that_is_lost_is_replaced_at_once() {
        assert_eq!(ReconnectBackoff::default().after(End::Lost, HOUR), Duration::ZERO);
    }

    #[test]
    fn while_discord_cannot_be_reached_it_is_tried_every_two_seconds_at_least() {
        let mut backoff = ReconnectBackoff::default();
        let pauses: Vec<_> = (0..50).map(|_| backoff.after(End::NotOpened, Duration::ZERO)).collect();
        assert!(pauses[0] < pauses[1] && pauses.iter().all(|pause| *pause <= LONGEST), "{pauses:?}");
    }

    #[test]
    fn no_day_sees_a_thousand_connections() {
        let mut backoff = ReconnectBackoff::default();
        let (mut spent, mut opened) = (Duration::ZERO, 0);
        while spent < 24 * HOUR {
            spent += backoff.after(if opened % 2 == 0 { End::NotLetIn } else { End::Lost }, Duration::ZERO);
            opened += 1;
        }
        assert!((800..1000).contains(&opened), "{opened}");
    }
}
