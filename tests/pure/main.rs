//! What can be tested without a program running: the lore, finding, every answer, and the rules of the code itself.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    unreachable_pub,
    reason = "a helper that fails fails its test"
)]

mod answers;
mod authoring;
mod bundled;
mod bundled_cards;
mod bundled_namesakes;
mod bundled_seen;
mod bundled_views;
mod bundled_years;
mod commands;
mod finding;
mod house;
mod lore_files;
mod module_tree;
mod onthisday;
mod paths;
mod quiz;
mod readme;
mod replies;
mod report;
#[allow(dead_code, reason = "it serves other tests too")]
#[path = "../support/schema.rs"]
mod schema;
mod timeline;
mod typed;
mod views;
