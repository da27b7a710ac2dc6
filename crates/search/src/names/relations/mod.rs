//! What is asked of something: relatives, posts and who held them before or after whom.
//!
//! Never what is called as was typed.

mod apostrophe;
mod asking;
mod owned;
mod posts;
pub(super) mod relation;
pub(super) mod relatives;
mod replaced;
pub(super) mod succession;
pub(super) mod terms;
