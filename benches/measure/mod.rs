//! The measurements at one size of lore.

mod percentiles;
mod questions;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use isolinear::lore::{LoreFile, Universe, load};
use isolinear::search::{Catalogue, Filter, StatementFilter, mentions};

use percentiles::{Timed, timed};
use questions::Questions;

const ANYTHING: Filter = Filter { kind: None, universe: None, prefer: Universe::Mirror };

/// Loads the pack in the folder and measures everything on it.
pub(crate) fn all(folder: &Path) {
    let files = read(folder, folder);
    let bytes: usize = files.iter().map(|file| file.text.len()).sum();
    let start = Instant::now();
    let loaded = load(vec![files]);
    assert!(loaded.findings.is_empty(), "{}", loaded.findings[0]);
    // As the program does, see `packs::checked`.
    drop(loaded.files);
    let lore = Catalogue::new(loaded.lore);
    let loading = start.elapsed();
    println!("load and index: {} ms for {} MB of TOML", loading.as_millis(), bytes / 1_000_000);
    println!("memory: {} MB, at most {} MB while loading", status("VmRSS") / 1000, status("VmHWM") / 1000);
    let questions = Questions::new(&lore);
    report("exact look-up", &exact(&lore, &questions));
    report("look-up of a misspelt name", &misspelt(&lore, &questions));
    report("suggestions for a keystroke", &suggestions(&lore, &questions, false));
    report("suggestions for a keystroke, of a kind", &suggestions(&lore, &questions, true));
    report("suggestions for what names nothing", &nothing(&lore, &questions));
    report("full text, five statements", &searches(&lore, &questions));
    report("mentions in a message of 2,000 characters", &messages(&lore, &questions));
}

fn report(what: &str, timed: &Timed) {
    println!("{what}: {timed}");
}

fn exact(lore: &Catalogue, questions: &Questions) -> Timed {
    timed(&questions.names, |name| {
        black_box(lore.names().find(lore, name, ANYTHING));
    })
}

fn misspelt(lore: &Catalogue, questions: &Questions) -> Timed {
    timed(&questions.misspelt, |name| {
        black_box(lore.names().find(lore, name, ANYTHING));
    })
}

fn suggestions(lore: &Catalogue, questions: &Questions, of_kind: bool) -> Timed {
    timed(&questions.keystrokes, |(typed, kind)| {
        let kind = of_kind.then_some(*kind);
        black_box(lore.names().suggest(lore, typed, Filter { kind, ..ANYTHING }));
    })
}

fn nothing(lore: &Catalogue, questions: &Questions) -> Timed {
    timed(&questions.backwards, |typed| {
        black_box(lore.names().suggest(lore, typed, ANYTHING));
    })
}

fn searches(lore: &Catalogue, questions: &Questions) -> Timed {
    timed(&questions.searches, |words| {
        black_box(lore.texts().find(lore, words, &StatementFilter::default(), 0, 5));
    })
}

fn messages(lore: &Catalogue, questions: &Questions) -> Timed {
    timed(&questions.messages, |message| {
        black_box(mentions(lore, message, Universe::Mirror));
    })
}

fn read(root: &Path, folder: &Path) -> Vec<LoreFile> {
    let mut files = Vec::new();
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            files.append(&mut read(root, &path));
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            files.push(LoreFile { path: name.clone(), name, text: std::fs::read_to_string(&path).unwrap().into() });
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    files
}

/// A figure of this process, in kilobytes; 0 where the system does not tell.
fn status(key: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(key));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok()).unwrap_or_default()
}
