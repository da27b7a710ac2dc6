//! The README keeps its promises: its table of commands is the code's, and CI runs the test command that it names.

use std::fs;
use std::path::Path;

use isolinear::commands::{self, Surface};
use isolinear::locale::Locale;

const OPENING: &str = "<!-- commands: kept in step with the code by tests/pure/readme.rs -->\n";
const CLOSING: &str = "<!-- /commands -->";

fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn table() -> String {
    let mut table = String::from("| command | what it does |\n|---|---|\n");
    for command in commands::all() {
        let asked = match command.surface {
            Surface::Slash => format!("`/{} {}`", command.name, command.example).replace(" `", "`"),
            Surface::Message => format!("*{}*, in a message's menu *Apps*", command.name),
        };
        table.push_str(&format!("| {asked} | {} |\n", Locale::default().fixed(command.description)));
    }
    table
}

/// With `UPDATE_README=1` in the environment the table is written instead of compared.
#[test]
fn the_table_of_commands_is_the_codes() {
    let readme = fs::read_to_string(path("README.md")).unwrap();
    let (before, rest) = readme.split_once(OPENING).unwrap();
    let (written, after) = rest.split_once(CLOSING).unwrap();
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(path("README.md"), format!("{before}{OPENING}\n{}\n{CLOSING}{after}", table())).unwrap();
        return;
    }
    assert_eq!(written.trim(), table().trim(), "run UPDATE_README=1 cargo test --test readme");
}

#[test]
fn every_picture_and_file_it_names_is_there() {
    let readme = fs::read_to_string(path("README.md")).unwrap();
    for link in readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert!(link.starts_with("https://") || path(link).exists(), "{link} is not there");
    }
}

#[test]
fn ci_runs_the_test_command_that_it_names() {
    let readme = fs::read_to_string(path("README.md")).unwrap();
    let named = readme.lines().filter(|line| line.contains("&& cargo test")).count();
    assert_eq!(named, 1, "one line of the README is the test command");
    assert!(fs::read_to_string(path(".ci/run")).unwrap().contains("grep -m 1 '&& cargo test' README.md"));
}
