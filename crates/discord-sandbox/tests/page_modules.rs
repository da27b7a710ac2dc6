//! The chat page's files on their own: what they may not contain, and their tests in Node.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/page");
const MODULE_TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/page");

/// The first Node that takes `.js` files for modules without being told.
const OLDEST_NODE: (u32, u32) = (20, 19);

#[test]
fn the_modules_pass_their_own_tests_where_node_is_present() {
    if node_version().is_none_or(|version| version < OLDEST_NODE) {
        eprintln!("skipped: Node {}.{} or newer is not here", OLDEST_NODE.0, OLDEST_NODE.1);
        return;
    }
    let tests = files_in(MODULE_TESTS, "mjs").into_iter().filter(|path| is_test(path));
    let output = Command::new("node").arg("--test").args(tests).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn the_page_never_turns_text_into_html() {
    for path in files_in(PAGE, "js") {
        let text = fs::read_to_string(&path).unwrap();
        for way in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "srcdoc"] {
            assert!(!text.contains(way), "{} uses {way}", path.display());
        }
    }
}

#[test]
fn the_page_has_nothing_inline_and_nothing_from_elsewhere() {
    let page = fs::read_to_string(Path::new(PAGE).join("index.html")).unwrap();
    for inline in ["style=", "<style", "onclick=", "onload=", "javascript:", "https://", "http://"] {
        assert!(!page.contains(inline), "index.html has {inline}");
    }
    for path in files_in(PAGE, "css") {
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains("url(") && !text.contains("@import"), "{}", path.display());
    }
}

#[test]
fn every_file_that_the_page_names_is_there() {
    let page = fs::read_to_string(Path::new(PAGE).join("index.html")).unwrap();
    let named = page.split('"').filter_map(|part| part.strip_prefix("/page/"));
    let imported: Vec<String> = files_in(PAGE, "js").iter().flat_map(|path| imports_of(path)).collect();
    for name in named.chain(imported.iter().map(String::as_str)) {
        assert!(Path::new(PAGE).join(name).is_file(), "{name} is missing");
    }
}

fn imports_of(module: &Path) -> Vec<String> {
    let text = fs::read_to_string(module).unwrap();
    text.split('"').filter_map(|part| part.strip_prefix("./")).map(str::to_owned).collect()
}

fn files_in(folder: &str, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension().is_some_and(|found| found == extension)).collect()
}

fn is_test(path: &Path) -> bool {
    path.to_string_lossy().ends_with(".test.mjs")
}

fn node_version() -> Option<(u32, u32)> {
    let output = Command::new("node").arg("--version").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut parts = text.trim().trim_start_matches('v').split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}
