//! Finding: which entry is meant by what people type.
//!
//! [`names`] looks up and suggests entries by name; the ranking stands in `rank`. Nothing here knows how an answer
//! looks, reads a file, or can fail.

mod fold;
mod matching;
pub mod names;
mod picked;
mod probe;
mod query;
mod rank;
mod spelling;
mod terms;

pub use names::{Filter, How, Lookup, MOST_SUGGESTIONS, Names};
