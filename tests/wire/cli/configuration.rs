//! Settings and what is wrong with them, and the example file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use isolinear::config::{self, Config};

use super::complained;
use crate::support::program::isolinear;

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/config.example.toml");

fn keys_allowed_in(table: &str) -> BTreeSet<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("probe.toml");
    let header = if table.is_empty() { String::new() } else { format!("[{table}]\n") };
    fs::write(&file, format!("{header}no-such-key = 1\n")).unwrap();
    let report = config::load(Some(&file), None).unwrap_err().to_string();
    let allowed = report.lines().next().unwrap().split_once("expected").unwrap().1.to_owned();
    allowed.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_example_holds_every_key_and_says_the_defaults() {
    assert_eq!(config::load(Some(Path::new(EXAMPLE)), None).unwrap(), Config::default());
    let written: toml::Table = fs::read_to_string(EXAMPLE).unwrap().parse().unwrap();
    let tables: BTreeSet<String> = written.keys().cloned().collect();
    assert_eq!(tables, keys_allowed_in(""));
    for table in tables {
        let keys: BTreeSet<String> = written[&table].as_table().unwrap().keys().cloned().collect();
        assert_eq!(keys, keys_allowed_in(&table), "[{table}]");
    }
}

#[test]
fn every_key_of_the_example_is_explained_above_it() {
    let text = fs::read_to_string(EXAMPLE).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.contains(" = ") && !line.starts_with('#')) {
        assert!(lines[at - 1].starts_with("# "), "{line}");
    }
}

fn with_configuration(text: &str, name: &str, arguments: &[&str]) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), text).unwrap();
    let output = isolinear(folder.path()).args(arguments).output().unwrap();
    (output.status.code(), complained(&output))
}

#[test]
fn a_fault_is_status_2_with_file_line_caret_and_the_allowed_keys() {
    let (status, said) =
        with_configuration("[lore]\nuniverze = \"mirror\"\n", "config.toml", &["ask", "/station Terok Nor"]);
    assert_eq!(status, Some(2));
    for part in ["config.toml:2:1", "`packs`", "`universe`", "2 | univerze", "| ^"] {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[test]
fn a_named_file_is_read_instead_of_the_usual_one() {
    let (status, said) =
        with_configuration("[log]\nlevel = \"loud\"\n", "other.toml", &["--config", "other.toml", "run"]);
    assert_eq!(status, Some(2));
    assert!(said.contains("other.toml:2:9") && said.contains("`debug`"), "{said}");
    let (status, _) = with_configuration("", "config.toml", &["run", "--config", "missing.toml"]);
    assert_eq!(status, Some(2));
}

#[test]
fn the_preferred_universe_decides_a_tie() {
    let first_line = |universe: &str| {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("config.toml"), format!("[lore]\nuniverse = \"{universe}\"\n")).unwrap();
        let output = isolinear(folder.path()).args(["ask", "/person Martok"]).output().unwrap();
        super::said(&output).lines().next().unwrap().to_owned()
    };
    assert!(first_line("mirror").contains("mirror"), "{}", first_line("mirror"));
    assert!(first_line("prime").contains("prime"), "{}", first_line("prime"));
}

#[test]
fn a_pack_that_is_not_there_is_named() {
    let pack: PathBuf = ["no", "such", "pack"].iter().collect();
    let (status, said) =
        with_configuration(&format!("[lore]\npacks = [{pack:?}]\n"), "config.toml", &["ask", "/ship Defiant"]);
    assert_eq!(status, Some(2));
    assert!(said.contains("pack"), "{said}");
}

#[test]
fn a_shield_that_cannot_be_read_stops_the_bot() {
    for arguments in [&["ask", "/person Worf"][..], &["sandbox", "--listen", "127.0.0.1:0"], &["serve"]] {
        let settings = "[lore]\nseen = \"xyzzy\"\n[endpoint]\nlisten = \"127.0.0.1:0\"\n";
        let (status, said) = with_configuration(settings, "config.toml", arguments);
        assert_eq!(status, Some(2), "{arguments:?}: {said}");
        assert!(said.contains("xyzzy") && said.contains("DS9 season 3"), "{said}");
    }
}
