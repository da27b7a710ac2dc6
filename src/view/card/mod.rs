//! The card of an entry: its parts, which facts come first, how it stood in a year, what answers a question, its receipts.
//!
//! Never which entry is meant: that is found before.

mod answer;
mod credits;
pub(crate) mod dispute_rank;
pub(crate) mod entry;
pub(crate) mod entry_parts;
pub(crate) mod excerpt;
mod fact_order;
mod fact_rank;
mod held_last;
mod posts_told;
pub(crate) mod receipts;
mod status;
