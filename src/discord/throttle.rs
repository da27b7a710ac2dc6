//! A line of the log that anybody could have written over and over: once a minute at most.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long one line stands for all.
const PERIOD: Duration = Duration::from_secs(60);

/// Counts what happens, and lets one in a minute through.
#[derive(Debug, Default)]
pub(super) struct Throttle(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    last: Option<Instant>,
    count: u64,
}

impl Throttle {
    /// Counts one more. If it is to be logged: how many there were since the last that was, this one included.
    pub(super) fn pass(&self) -> Option<u64> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.count += 1;
        if state.last.is_some_and(|last| last.elapsed() < PERIOD) {
            return None;
        }
        state.last = Some(Instant::now());
        Some(std::mem::take(&mut state.count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_is_let_through_and_the_rest_of_the_minute_counted() {
        let throttle = Throttle::default();
        assert_eq!([throttle.pass(), throttle.pass(), throttle.pass()], [Some(1), None, None]);
        throttle.0.lock().unwrap().last = None;
        assert_eq!(throttle.pass(), Some(3));
    }
}
