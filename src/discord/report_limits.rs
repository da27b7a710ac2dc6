//! How many reports of mistakes somebody may make in a while, so that nobody can flood those who read them.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How many reports a user, and all users of a server together, may make within the period.
const USER_LIMIT: usize = 3;
const GUILD_LIMIT: usize = 20;
const PERIOD: Duration = Duration::from_secs(600);

/// When so many users and servers are remembered, those that have made none lately are forgotten.
const MAX_REMEMBERED: usize = 10_000;

/// Who is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Counted {
    User(u64),
    Guild(u64),
}

impl Counted {
    const fn limit(self) -> usize {
        match self {
            Self::User(_) => USER_LIMIT,
            Self::Guild(_) => GUILD_LIMIT,
        }
    }
}

/// The reports of the last while.
#[derive(Debug, Default)]
pub(super) struct ReportLimits(Mutex<HashMap<Counted, VecDeque<Instant>>>);

impl ReportLimits {
    /// Counts a report; whether it may be passed on.
    pub(super) fn admit(&self, user_id: Option<u64>, guild_id: Option<u64>) -> bool {
        self.admit_at(Instant::now(), user_id, guild_id)
    }

    fn admit_at(&self, now: Instant, user_id: Option<u64>, guild_id: Option<u64>) -> bool {
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if made.len() >= MAX_REMEMBERED {
            made.retain(|_, times| times.back().is_some_and(|last| now.duration_since(*last) < PERIOD));
        }
        let counted = [user_id.map(Counted::User), guild_id.map(Counted::Guild)].into_iter().flatten();
        let is_below = counted.clone().all(|one| {
            let times = made.entry(one).or_default();
            times.retain(|time| now.duration_since(*time) < PERIOD);
            times.len() < one.limit()
        });
        if is_below {
            counted.for_each(|one| made.entry(one).or_default().push_back(now));
        }
        is_below
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_may_report_three_mistakes_in_ten_minutes() {
        let (limits, now) = (ReportLimits::default(), Instant::now());
        let admitted: Vec<_> = (0..4).map(|_| limits.admit_at(now, Some(1), None)).collect();
        assert_eq!(admitted, [true, true, true, false]);
        assert!(limits.admit_at(now, Some(2), None));
        assert!(limits.admit_at(now + PERIOD, Some(1), None));
    }

    #[test]
    fn a_server_may_report_twenty() {
        let (limits, now) = (ReportLimits::default(), Instant::now());
        let admitted = (0..30).filter(|user| limits.admit_at(now, Some(*user), Some(9))).count();
        assert_eq!(admitted, GUILD_LIMIT);
        assert!(limits.admit_at(now, Some(31), Some(8)));
    }
}
