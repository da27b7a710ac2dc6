//! The tables of fixed words: complete, with their gaps, and short enough for Discord, in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use isolinear::commands::{self, Takes};
use isolinear::lore::{Continuity, KINDS, Medium, Universe};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The string literals that follow a marker in the code, as the program sees them.
fn literals_after(code: &str, marker: &str, found: &mut BTreeSet<String>) {
    for rest in code.split(marker).skip(1) {
        let rest = rest.trim_start();
        let Some(rest) = rest.strip_prefix('"') else { continue };
        let mut text = String::new();
        let mut letters = rest.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => break,
                '\\' => match letters.next() {
                    Some('n') => text.push('\n'),
                    Some('\n') => {
                        let after = letters.as_str().trim_start();
                        letters = after.chars();
                    }
                    Some(other) => text.push(other),
                    None => break,
                },
                letter => text.push(letter),
            }
        }
        found.insert(text);
    }
}

/// Both words of every pair that counts something: `unit: ("event", "events")`.
fn units(code: &str, found: &mut BTreeSet<String>) {
    for line in code.lines() {
        for piece in line.split("(\"").skip(1) {
            let Some((one, rest)) = piece.split_once("\", \"") else { continue };
            let Some((several, rest)) = rest.split_once('"') else { continue };
            let is_word = |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase());
            let is_plural =
                several.strip_prefix(one) == Some("s") || several.ends_with("ies") && several.starts_with(&one[..1]);
            if rest.starts_with(')') && is_word(one) && is_word(several) && is_plural {
                found.extend([one.to_owned(), several.to_owned()]);
            }
        }
    }
}

/// Everything that a table has to hold.
fn keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut files = Vec::new();
    for folder in ["src/commands", "src/reply"] {
        sources(&root().join(folder), &mut files);
    }
    for file in files {
        let code = std::fs::read_to_string(&file).unwrap();
        let code = code.split("#[cfg(test)]").next().unwrap();
        for marker in [".say(", ".fill(", ".section("] {
            literals_after(code, marker, &mut keys);
        }
        units(code, &mut keys);
    }
    for kind in KINDS {
        keys.extend([kind.title, kind.one, kind.riddle].map(str::to_owned));
        keys.extend(kind.labels.iter().filter_map(|label| Some(label.question?.words.to_owned())));
        keys.extend(kind.labels.iter().map(|label| label.name.to_owned()));
    }
    keys.extend(Universe::ALL.map(|universe| universe.name().to_owned()));
    keys.extend(Continuity::ALL.map(|continuity| continuity.name().to_owned()));
    keys.extend(Medium::ALL.map(|medium| medium.name().to_owned()));
    for command in commands::all() {
        keys.extend((!command.description.is_empty()).then(|| command.description.to_owned()));
        for option in command.options {
            keys.insert(option.description.to_owned());
            if let Takes::Choice(choices) = option.takes {
                keys.extend(choices.iter().map(|(_, name)| (*name).to_owned()));
            }
        }
    }
    keys
}

fn tables() -> Vec<(String, BTreeMap<String, String>)> {
    let mut tables = Vec::new();
    for entry in std::fs::read_dir(root().join("src/words")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let table = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            tables.push((path.file_stem().unwrap().to_string_lossy().into_owned(), table));
        }
    }
    tables
}

fn gaps(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

/// With `LIST_WORDS=1` in the environment the English words are printed, ready for a new table.
#[test]
fn every_language_has_every_word_and_none_that_is_not_used() {
    let keys = keys();
    if std::env::var_os("LIST_WORDS").is_some() {
        for key in &keys {
            println!("{key:?} = \"\"");
        }
        return;
    }
    for (language, table) in tables() {
        let missing: Vec<_> = keys.iter().filter(|key| !table.contains_key(*key)).collect();
        let unused: Vec<_> = table.keys().filter(|key| !keys.contains(*key)).collect();
        assert!(missing.is_empty() && unused.is_empty(), "{language} lacks {missing:#?} and need not have {unused:#?}");
    }
}

#[test]
fn every_sentence_keeps_its_gaps() {
    for (language, table) in tables() {
        for (english, words) in &table {
            assert_eq!(gaps(english), gaps(words), "{language}: {english:?} as {words:?}");
            assert!(!words.trim().is_empty(), "{language}: {english:?} is empty");
        }
    }
}

#[test]
fn every_description_is_short_enough_in_every_language() {
    for (language, table) in tables() {
        for command in commands::all() {
            let options = command.options.iter().map(|option| option.description);
            for description in options.chain([command.description]) {
                let words = table.get(description).map_or(description, |words| words);
                assert!(words.encode_utf16().count() <= 100, "{language}: {words:?} is longer than 100");
            }
        }
    }
}
