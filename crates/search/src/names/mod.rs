//! What is meant by a name: which entry or which work.
//!
//! The ranking stands in `ranking`; [`works`] does the same for works, and [`mentions`] finds all that a message names.

mod address;
mod apostrophe;
mod as_written;
mod asking;
mod better_known;
mod builder;
mod by_sound;
mod candidates;
pub mod code;
mod context;
mod coverage;
mod entry_names;
mod entry_slips;
mod find;
mod forms;
mod heads;
mod longest;
mod marks;
mod matching;
pub mod mentions;
mod near_registries;
mod owned;
mod picked;
mod posts;
mod query;
mod query_token;
mod ranking;
mod relation;
mod relatives;
mod replaced;
mod rows;
mod single;
mod succession;
mod tables;
mod terms;
mod titles;
mod universe_words;
pub mod works;

pub use find::{How, Lookup};
pub use mentions::{Mention, Mentioned, mentions};
pub use relation::Asked;
pub use succession::Beside;
pub use tables::{Filter, MOST_SUGGESTIONS, Names, Shows};
pub use terms::{Neighbours, Side, Term};
pub(super) use titles::Titles;
pub use works::{WorkLookup, Works};
