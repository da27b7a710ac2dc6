//! Isolinear answers questions about Star Trek lore, with a source for every sentence.

pub mod sandbox;
