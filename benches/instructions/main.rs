//! How many instructions an answer takes: `cargo run --example count-instructions`, where valgrind is installed.
//!
//! A figure that does not depend on how busy a machine is. What was counted last is kept beside this file; what has grown
//! by more than a tenth is said, and `--keep` keeps the new counts. The counts are those of an unoptimised build, as the
//! tests use it, and differ between compilers.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a benchmark may fail")]

#[path = "../asked/mod.rs"]
mod asked;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use asked::QUESTIONS;

/// The function within which instructions are counted.
const COUNTED: &str = "count_instructions::counted";
/// Stands before the count in what valgrind says.
const SAID_BEFORE: &str = "Collected : ";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, name] = arguments.as_slice()
        && flag == "--answer"
    {
        let lore = isolinear::lore::bundled_catalogue();
        let request = asked::question(&lore, name);
        // What it needs is laid out now, as it is for whoever asks twice.
        asked::answer(&lore, name, &request);
        counted(&lore, name, &request);
        return ExitCode::SUCCESS;
    }
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("valgrind is not installed, so no instructions are counted");
        return ExitCode::SUCCESS;
    }
    let counts: Vec<(&str, u64)> = QUESTIONS.iter().map(|name| (*name, count(name))).collect();
    let grown = report(&counts);
    if arguments.iter().any(|argument| argument == "--keep") {
        let lines: String = counts.iter().map(|(name, count)| format!("{count}\t{name}\n")).collect();
        std::fs::write(kept(), lines).unwrap();
    }
    if grown { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

#[inline(never)]
fn counted(lore: &isolinear::search::Catalogue, name: &str, request: &isolinear::commands::Request) {
    std::hint::black_box(asked::answer(lore, name, request));
}

/// The instructions of one answer, by another process under valgrind.
fn count(name: &str) -> u64 {
    let program = std::env::current_exe().unwrap();
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no"]);
    valgrind.arg(format!("--toggle-collect={COUNTED}*"));
    let output = valgrind.arg(program).args(["--answer", name]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    let count = said.split(SAID_BEFORE).nth(1).and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    count.unwrap_or_else(|| panic!("valgrind counted nothing:\n{said}"))
}

/// Says what was counted beside what was kept; whether anything has grown by more than a tenth.
fn report(counts: &[(&str, u64)]) -> bool {
    let kept = std::fs::read_to_string(kept()).unwrap_or_default();
    let mut has_grown = false;
    for (name, count) in counts {
        let before = kept.lines().find_map(|line| line.split_once('\t').filter(|(_, other)| other == name));
        let before: Option<u64> = before.and_then(|(before, _)| before.parse().ok());
        let is_grown = before.is_some_and(|before| *count > before + before / 10);
        has_grown |= is_grown;
        let before = before.map_or_else(|| "not kept".to_owned(), |before| format!("kept {before}"));
        println!("{count:>10}  {name} ({before}){}", if is_grown { "  GROWN by more than a tenth" } else { "" });
    }
    has_grown
}

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/instructions/counts.tsv")
}
