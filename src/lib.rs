//! Isolinear answers questions about Star Trek lore, with a source for every sentence.

pub mod cli;
pub mod commands;
pub mod config;
pub mod discord;
pub mod lore;
pub mod packs;
pub mod reply;
pub mod sandbox;
pub mod terminal;
