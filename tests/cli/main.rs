//! The program as a shell sees it: what it prints, where, and with which status.

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

mod ask;
mod configuration;
mod lore;
mod sandbox;
mod usage;

use std::process::Output;

/// Standard output as text.
fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Standard error as text.
fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
