//! The chat page in a real browser.
//!
//! Skipped where Chromium or its driver is missing. With `ISOLINEAR_SCREENSHOTS=FOLDER` pictures
//! are saved there.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a helper that fails fails its test")]

#[path = "page/browser.rs"]
mod browser;
#[path = "page/faces.rs"]
mod faces;
#[path = "page/program.rs"]
mod program;
#[path = "page/scripted_bot.rs"]
mod scripted_bot;
#[path = "page/walk.rs"]
mod walk;
