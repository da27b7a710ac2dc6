//! Bots on a loopback Discord, seen from outside: what measuring them (`main`) and trying them under load and faults
//! (`benches/trials`) have in common.
//!
//! [`rehearsal`] has a bot answer every interaction once on discord-sandbox, which composes them and holds the answers
//! against Discord's rules. [`discord`] plays the same again, as often, as fast and with as many faults as one wants, and
//! does little else, so that the two processors are the bot's.

pub mod bots;
pub mod discord;
pub mod mix;
pub mod process;
pub mod questions;
pub mod rehearsal;
pub mod script;
pub mod statistics;
pub mod template;
