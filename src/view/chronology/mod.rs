//! When things were: events and their order, the time of a statement, how long an entry lived, what holds in which years.
//!
//! Never which entry is meant, nor the look of a card.

pub(crate) mod dated;
pub(crate) mod event_rank;
pub(super) mod lifetime;
pub(crate) mod own_time;
pub(super) mod sentence_time;
pub(super) mod timeless;
pub(crate) mod todays;
