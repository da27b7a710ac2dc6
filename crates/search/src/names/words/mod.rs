//! Words and names as strings: their forms, the numbers of episodes, and what a typed word is whatever the lore calls things.
//!
//! Never the tables of names, nor an entry of the lore.

pub mod code;
pub(super) mod forms;
pub(super) mod typed_words;
