//! The rules of the house, held against the code itself.

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The files beneath a folder whose names end so, with their texts.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    collect(&Path::new(ROOT).join(folder), ending, &mut found);
    assert!(!found.is_empty(), "{folder} holds no {ending}");
    found
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<(PathBuf, String)>) {
    for item in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = item.path();
        if path.is_dir() {
            collect(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path.strip_prefix(ROOT).unwrap().to_owned(), text));
        }
    }
}

/// The lines of code, without comments and without the tests at a file's end.
pub(crate) fn code(text: &str) -> impl Iterator<Item = &str> {
    let before_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    before_tests.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// No line of code in a folder has any of these words.
fn never_says(folder: &str, words: &[&str]) {
    for (path, text) in files(folder, ".rs") {
        for line in code(&text) {
            for word in words {
                assert!(!line.contains(word), "{} says {word}: {line}", path.display());
            }
        }
    }
}

#[test]
fn only_the_discord_folder_names_serenity_and_opens_connections() {
    for (path, text) in files("src", ".rs") {
        if !path.starts_with("src/discord") {
            for client in ["serenity", "reqwest", "tungstenite"] {
                assert!(!code(&text).any(|line| line.contains(client)), "{} names {client}", path.display());
            }
        }
    }
}

#[test]
fn the_core_does_no_input_or_output_and_does_not_wait() {
    let inner = ["authoring", "picture", "reply", "view", "commands", "locale"].map(|folder| format!("src/{folder}"));
    for folder in inner.iter().map(String::as_str).chain(["crates/lore/src", "crates/search/src"]) {
        never_says(
            folder,
            &["tokio", "async ", ".await", "std::fs", "std::net", "std::env", "std::process", "println!"],
        );
    }
}

#[test]
fn uses_point_down_the_list_only() {
    let siblings = [
        "authoring",
        "cli",
        "commands",
        "config",
        "discord",
        "encoding",
        "locale",
        "lore",
        "packs",
        "picture",
        "reply",
        "search",
        "terminal",
        "view",
    ];
    let may_use: [(&str, &[&str]); 9] = [
        ("locale", &[]),
        ("authoring", &["lore", "search"]),
        ("reply", &["lore", "locale", "picture"]),
        ("view", &["lore", "search", "reply", "locale"]),
        ("commands", &["lore", "picture", "reply", "search", "locale", "view"]),
        ("picture", &["lore"]),
        ("config", &["lore", "commands", "encoding"]),
        ("packs", &["lore", "search", "encoding"]),
        ("terminal", &["commands", "reply", "config"]),
    ];
    for (folder, allowed) in may_use {
        let forbidden = siblings.iter().filter(|sibling| **sibling != folder && !allowed.contains(sibling));
        let words: Vec<String> = forbidden.map(|sibling| format!("crate::{sibling}")).collect();
        never_says(&format!("src/{folder}"), &words.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

/// Uses between the rooms of a folder, listed from the top, point down the list only.
fn point_down(folder: &str, path: &str, rooms: &[&str]) {
    for (place, room) in rooms.iter().enumerate() {
        let above: Vec<String> = rooms[..place].iter().map(|above| format!("{path}::{above}::")).collect();
        never_says(&format!("{folder}/{room}"), &above.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn uses_between_the_rooms_of_a_folder_point_down() {
    let of_view = ["suggestions", "card", "finding", "chronology", "controls", "filter", "input", "question", "words"];
    point_down("src/view", "crate::view", &of_view);
    let of_names = ["mentions", "works", "checks", "relations", "retrieval", "index", "words"];
    point_down("crates/search/src/names", "crate::names", &of_names);
}

#[test]
fn no_file_is_longer_than_one_subject_needs() {
    for (path, text) in files("src", ".rs").into_iter().chain(files("crates", ".rs")) {
        assert!(text.lines().count() <= 450, "{} has {} lines", path.display(), text.lines().count());
    }
}

#[test]
fn every_file_says_at_its_head_what_it_is() {
    for (path, text) in ["src", "crates", "tests"].into_iter().flat_map(|folder| files(folder, ".rs")) {
        let is_part_of_another = path.ends_with("tests.rs");
        assert!(is_part_of_another || text.starts_with("//! "), "{}", path.display());
    }
}

#[test]
fn nothing_speaks_of_one_machine() {
    let ours =
        [files("src", ".rs"), files("tests", ".rs"), files("lore", ".toml"), files("crates", ""), files(".ci", "")];
    for (path, text) in ours.into_iter().flatten() {
        for folder in ["home", "root", "work", "Users"].map(|folder| format!("/{folder}/")) {
            assert!(!text.contains(&folder), "{} has {folder}", path.display());
        }
    }
}

#[test]
fn entries_that_share_a_file_are_found_by_the_first_letter_of_their_slug() {
    for (path, text) in files("lore", ".toml") {
        let table: toml::Table = text.parse().unwrap();
        let shared = table.get("entry").and_then(toml::Value::as_array).into_iter().flatten();
        let slugs = shared.filter_map(|entry| entry.get("id")?.as_str()?.split_once('/')).map(|(_, slug)| slug);
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let (first, last) = stem.split_once('-').unwrap_or((&stem, &stem));
        for slug in slugs {
            let is_there = (first..=last).contains(&&slug[..1]) || first == "a" && slug.starts_with(char::is_numeric);
            assert!(stem.len() <= "a-z".len() && is_there, "{slug} is in {}", path.display());
        }
    }
}
