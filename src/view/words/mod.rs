//! Words of any language of the bot as they are read: numbers, years, what describes a thing, what a value tells.
//!
//! Strings only: no entry, no view, nothing of a command.

pub(super) mod numbered;
pub(crate) mod translated;
pub(crate) mod value_words;
pub(crate) mod years;
