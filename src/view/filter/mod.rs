//! What a view lets through: as of a year, by continuity, up to what the asker has seen, and names that give something away.
//!
//! Never what is told of what it lets through.

pub(crate) mod extent;
pub(crate) mod secret_names;
pub(crate) mod seen;
mod view_filter;
pub(super) use view_filter::may_pass;
pub(crate) use view_filter::{FilteredCounts, ViewFilter, hides_nothing};
