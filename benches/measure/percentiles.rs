//! Times single operations and says how long the middle one and the slow ones took.

use std::fmt;
use std::time::{Duration, Instant};

/// The times of many operations, the quickest first.
pub(crate) struct Timed(Vec<Duration>);

/// Does it once for each item; one round before that is not counted.
pub(crate) fn timed<T>(items: &[T], work: impl Fn(&T)) -> Timed {
    items.iter().take(items.len() / 10 + 1).for_each(&work);
    let mut times: Vec<Duration> = items
        .iter()
        .map(|item| {
            let start = Instant::now();
            work(item);
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    Timed(times)
}

impl Timed {
    /// The time that so many in a hundred stay below, in microseconds.
    pub(crate) fn percentile(&self, percent: usize) -> f64 {
        let at = (self.0.len() * percent / 100).min(self.0.len().saturating_sub(1));
        self.0.get(at).map_or(0.0, |time| time.as_secs_f64() * 1e6)
    }
}

impl fmt::Display for Timed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (middle, slow, slowest) = (self.percentile(50), self.percentile(99), self.percentile(100));
        write!(out, "p50 {middle:.1} µs, p99 {slow:.1} µs, slowest {slowest:.1} µs, of {}", self.0.len())
    }
}
