//! The chat page in a real browser.
//!
//! Skipped where Chromium or its driver is missing. With `ISOLINEAR_SCREENSHOTS=FOLDER` pictures
//! are saved there.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    unreachable_pub,
    reason = "a helper that fails fails its test"
)]

mod browser;
mod faces;
mod program;
mod scripted_bot;
mod walk;
