//! Where each rate-limit bucket stands.

use std::collections::HashMap;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Requests that a bot may make in a second over all routes.
const GLOBAL_PER_SECOND: u32 = 50;
/// Messages and edits in one channel or by one webhook token, in [`MESSAGE_WINDOW`].
const MESSAGES: u32 = 5;
const MESSAGE_WINDOW: Duration = Duration::from_secs(5);
/// Any other bucket, per second.
const OTHERS: u32 = 50;
const SECOND: Duration = Duration::from_secs(1);
/// The number of buckets above which finished ones are swept out.
const SWEEP_ABOVE: usize = 1_000;

/// A bucket after a request was counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    pub(crate) limit: u32,
    pub(crate) remaining: u32,
    pub(crate) reset_after: Duration,
    /// The same as seconds since 1970.
    pub(crate) reset_at: f64,
    pub(crate) over: bool,
    /// Whether this is the bucket of all routes together.
    pub(crate) global: bool,
}

#[derive(Clone, Copy, Debug)]
struct Window {
    began: Instant,
    used: u32,
}

/// All buckets by name.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    windows: HashMap<String, Window>,
}

impl Limits {
    /// Counts a request in its bucket and, callbacks apart, in the global one.
    pub(crate) fn count(&mut self, bucket: &str) -> Standing {
        let own = self.count_in(bucket, rule(bucket));
        if bucket.starts_with("POST interactions") {
            return own;
        }
        let global = self.count_in("global", (GLOBAL_PER_SECOND, SECOND));
        if global.over { Standing { global: true, ..global } } else { own }
    }

    fn count_in(&mut self, bucket: &str, (limit, length): (u32, Duration)) -> Standing {
        let now = Instant::now();
        if self.windows.len() > SWEEP_ABOVE {
            self.windows.retain(|_, window| now.duration_since(window.began) < MESSAGE_WINDOW);
        }
        let fresh = Window { began: now, used: 0 };
        let window = self.windows.entry(bucket.to_owned()).or_insert(fresh);
        if now.duration_since(window.began) >= length {
            *window = fresh;
        }
        window.used += 1;
        let reset_after = length.saturating_sub(now.duration_since(window.began));
        let clock = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Standing {
            limit,
            remaining: limit.saturating_sub(window.used),
            reset_after,
            reset_at: (clock + reset_after).as_secs_f64(),
            over: window.used > limit,
            global: false,
        }
    }
}

fn rule(bucket: &str) -> (u32, Duration) {
    let messages = bucket.contains(" messages") || bucket.starts_with("POST webhooks");
    if messages && !bucket.starts_with("GET") { (MESSAGES, MESSAGE_WINDOW) } else { (OTHERS, SECOND) }
}

#[cfg(test)]
mod tests {
    use super::Limits;

    #[test]
    fn the_fifty_first_request_of_a_second_is_over_the_global_limit_and_callbacks_do_not_count() {
        let mut limits = Limits::default();
        for n in 0..50 {
            limits.count(&format!("POST interactions {n}"));
            assert!(!limits.count(&format!("GET users {n}")).over);
        }
        let standing = limits.count("GET users 50");
        assert!(standing.over && standing.global);
        assert!(!limits.count("POST interactions 50").over);
    }

    #[test]
    fn the_sixth_message_is_over_its_channels_limit_and_no_other_channels() {
        let mut limits = Limits::default();
        for left in (0..5).rev() {
            assert_eq!(limits.count("POST channels 1 messages").remaining, left);
        }
        let standing = limits.count("POST channels 1 messages");
        assert!(standing.over && !standing.global);
        assert!(!limits.count("POST channels 2 messages").over);
    }
}
