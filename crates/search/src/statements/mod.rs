//! The full text of all statements.

mod builder;
mod find;

pub use find::{Hit, Hits, StatementFilter, StatementIndex};
