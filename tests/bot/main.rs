//! The real bot on a loopback Discord: what it says, and what it does when Discord misbehaves.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    unreachable_pub,
    reason = "a helper that fails fails its test"
)]
#![allow(dead_code, reason = "the support modules serve other tests too")]

#[path = "../support/mod.rs"]
mod support;

mod answers;
mod callbacks;
mod connection;
mod endpoint;
mod logs;
mod odd_gateway;
mod registration;
mod reload;
mod reports;
mod restart;
mod shutdown;
mod start;
