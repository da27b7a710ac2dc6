//! How long to wait before the next connection: soon, but never so often that Discord withdraws the token.

use std::time::Duration;

use super::connection::End;

/// How many connections may be opened in quick succession.
const AT_ONCE: f64 = 30.0;

/// How long it takes to earn another. Discord withdraws a token after 1,000 in a day; this makes 864.
const EARNED_EVERY: Duration = Duration::from_secs(100);

/// The pause after the first failure; it doubles with each, up to the longest.
const FIRST: Duration = Duration::from_millis(200);

/// The longest pause while nothing but reaching Discord is at stake.
const LONGEST: Duration = Duration::from_secs(2);

/// The least time between the openings of two connections that Discord let happen.
const BETWEEN: Duration = Duration::from_secs(2);

/// Counts failures and remembers how many connections may still be opened.
#[derive(Debug)]
pub(super) struct Patience {
    failures: u32,
    allowed: f64,
}

impl Default for Patience {
    fn default() -> Self {
        Self { failures: 0, allowed: AT_ONCE }
    }
}

impl Patience {
    /// How many connections have failed in a row.
    pub(super) const fn failures(&self) -> u32 {
        self.failures
    }

    /// The pause after a connection that was begun `lasted` ago and came to that end.
    pub(super) fn after(&mut self, end: End, lasted: Duration) -> Duration {
        self.allowed = (self.allowed + lasted.div_duration_f64(EARNED_EVERY)).min(AT_ONCE);
        let mut pause = Duration::ZERO;
        if end == End::Lost && lasted > BETWEEN {
            self.failures = 0;
        } else {
            pause = (FIRST * 2_u32.saturating_pow(self.failures.min(16))).min(LONGEST);
            self.failures += 1;
        }
        if end == End::NotOpened {
            return pause;
        }
        self.allowed -= 1.0;
        let owed = EARNED_EVERY.mul_f64((-self.allowed).max(0.0));
        let pause = pause.max(BETWEEN.saturating_sub(lasted)).max(owed);
        self.allowed = (self.allowed + pause.div_duration_f64(EARNED_EVERY)).min(AT_ONCE);
        pause
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);

    #[test]
    fn a_long_connection_that_is_lost_is_replaced_at_once() {
        assert_eq!(Patience::default().after(End::Lost, HOUR), Duration::ZERO);
    }

    #[test]
    fn while_discord_cannot_be_reached_it_is_tried_every_two_seconds_at_least() {
        let mut patience = Patience::default();
        let pauses: Vec<_> = (0..50).map(|_| patience.after(End::NotOpened, Duration::ZERO)).collect();
        assert!(pauses[0] < pauses[1] && pauses.iter().all(|pause| *pause <= LONGEST), "{pauses:?}");
    }

    #[test]
    fn no_day_sees_a_thousand_connections() {
        let mut patience = Patience::default();
        let (mut spent, mut opened) = (Duration::ZERO, 0);
        while spent < 24 * HOUR {
            spent += patience.after(if opened % 2 == 0 { End::NotLetIn } else { End::Lost }, Duration::ZERO);
            opened += 1;
        }
        assert!((800..1000).contains(&opened), "{opened}");
    }
}
