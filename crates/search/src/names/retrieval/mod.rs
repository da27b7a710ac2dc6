//! What was typed, as a query, and the candidates that come near it, each with its rank.
//!
//! Never whether one of them may be meant after all: that is the matter of `checks`.

pub(super) mod as_written;
mod better_known;
mod by_sound;
pub(super) mod candidates;
pub(super) mod matching;
mod near_registries;
pub(super) mod query;
pub(super) mod query_token;
