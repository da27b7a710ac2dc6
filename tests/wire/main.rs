//! The real program over real connections: the bot on a loopback Discord, the command line, and the sandbox itself.

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
mod foreign_clients;
mod sandbox_protocol;
#[path = "../support/mod.rs"]
mod support;
