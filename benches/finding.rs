//! How long finding takes, and what it costs, at 1,000, 10,000 and 100,000 entries: `cargo bench --bench finding`.
//!
//! A benchmark of its own make, because the limits are set for the slowest in a hundred (p99), which the usual
//! libraries do not tell. Every size is measured in a process of its own, so that memory is that of this size alone.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may fail")]

mod generator;
mod measure;

use std::path::Path;
use std::process::Command;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().position(|argument| argument == "--measure") {
        Some(at) => measure::all(Path::new(&arguments[at + 1])),
        None => SIZES.into_iter().filter(|size| wanted(&arguments, *size)).for_each(measure_apart),
    }
}

/// Sizes may be named on the command line: `cargo bench --bench finding -- 100000`.
fn wanted(arguments: &[String], size: usize) -> bool {
    let mut named = arguments.iter().filter_map(|argument| argument.parse::<usize>().ok()).peekable();
    named.peek().is_none() || named.any(|named| named == size)
}

fn measure_apart(size: usize) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in generator::pack::pack(size) {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    println!("\n## {size} entries");
    let program = std::env::current_exe().unwrap();
    let status = Command::new(program).arg("--measure").arg(folder.path()).status().unwrap();
    assert!(status.success(), "the measuring process ended with {status}");
}
