//! Whether an entry that came near may be meant: its names, its form of address and what is told of it against all that
//! was typed.
//!
//! Never which entries come near.

pub(super) mod address;
pub(super) mod being;
pub(super) mod context;
pub(super) mod coverage;
mod entry_names;
mod entry_slips;
pub(super) mod heads;
mod marks;
pub(super) mod single;
mod universe_words;
