//! Which entry is meant: by a name, by a question for it, by words around either; and what an entry is called.
//!
//! Never what is told of it.

mod aboard;
mod apposed;
mod asked_about;
mod asking;
mod belonging;
pub(crate) mod called;
pub(crate) mod described;
pub(crate) mod entry_query;
pub(crate) mod false_match;
pub(crate) mod find;
pub(crate) mod hit;
mod homeworld;
mod in_series;
mod in_work;
mod killing;
mod kind_asked_for;
mod makers;
pub(crate) mod naming;
mod narrowed;
mod people_of_series;
mod post_terms;
pub(crate) mod qualified;
mod qualifier;
mod succession;
mod under_command;
mod who_did;
