//! Which disputes matter most: those of what was seen on screen before those that only a fan wiki raises.

use crate::lore::{Continuity, Dispute, Entry, Lore};
use crate::view::filter::ViewFilter;

/// Who disagrees, the weightiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DisputeRank {
    /// The screen with itself or with licensed works.
    OnScreen,
    /// Others, without any fan wiki.
    Published,
    /// There is none without a fan wiki.
    FansOnly,
}

impl DisputeRank {
    /// The rank of a dispute.
    pub(crate) fn of(dispute: &Dispute) -> Self {
        let count = |wanted: &[Continuity]| dispute.claims.iter().filter(|it| wanted.contains(&it.continuity)).count();
        let works = count(&[Continuity::Canon, Continuity::Licensed]);
        match (works, count(&[Continuity::Canon]), works + count(&[Continuity::RealWorld])) {
            (2.., 1.., _) => Self::OnScreen,
            (_, _, 2..) => Self::Published,
            _ => Self::FansOnly,
        }
    }

    /// The rank of the weightiest dispute about an entry that a view shows whole.
    pub(crate) fn of_entry(lore: &Lore, entry: &Entry, filter: &ViewFilter) -> Self {
        let is_shown = |dispute: &&Dispute| dispute.claims.iter().all(|claim| filter.shows(lore, claim));
        entry.disputes.iter().filter(is_shown).map(Self::of).min().unwrap_or(Self::FansOnly)
    }
}
