//! How long an answer takes in the core, from the question to the bytes that go out: `cargo bench --bench answers`.
//!
//! Times differ from machine to machine; what counts is how they stand to one another in one run.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a benchmark may fail")]

mod asked;

use std::sync::LazyLock;

use asked::QUESTIONS;
use divan::{Bencher, black_box};
use isolinear::lore::bundled_catalogue;
use isolinear::search::Catalogue;

static LORE: LazyLock<Catalogue> = LazyLock::new(bundled_catalogue);

fn main() {
    divan::main();
}

#[divan::bench(args = QUESTIONS)]
fn answer(bencher: Bencher<'_, '_>, name: &str) {
    let request = asked::question(&LORE, name);
    // What it needs is laid out now, as it is for whoever asks twice.
    asked::answer(&LORE, name, &request);
    bencher.bench(|| asked::answer(&LORE, name, black_box(&request)));
}
