//! Isolinear answers questions about Star Trek lore, with a source for every sentence.

pub mod commands;
pub mod lore;
pub mod reply;
pub mod sandbox;
