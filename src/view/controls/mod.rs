//! Buttons and menus beneath an answer, whatever they ask.
//!
//! Never an entry or a work.

pub(crate) mod action_row;
pub(crate) mod components;
