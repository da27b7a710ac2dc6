//! The real program over real connections: the bot on a loopback Discord, and the command line.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    unreachable_pub,
    reason = "a helper that fails fails its test"
)]

mod bot;
mod cli;
#[path = "../support/mod.rs"]
mod support;
