//! The program as a shell sees it: what it prints, where, and with which status.

mod ask;
mod configuration;
mod doctor;
mod lore;
#[cfg(feature = "sandbox")]
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
