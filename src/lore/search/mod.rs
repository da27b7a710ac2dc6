//! Finding: which entry is meant by what people type.
//!
//! [`names`] looks up and suggests entries by name; the ranking stands in `rank`. [`works`] does the same for works.
//! Nothing here knows how an answer looks, reads a file, or can fail.

pub mod code;
mod fold;
mod matching;
pub mod names;
mod picked;
mod probe;
mod query;
mod rank;
mod spelling;
mod terms;
mod work_label;
pub mod works;

pub use names::{Filter, How, Lookup, MOST_SUGGESTIONS, Names};
pub use works::{WorkLookup, Works};
