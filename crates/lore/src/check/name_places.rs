//! Where the names of entries stand in their files, for findings about them: an alias may be written with escapes, or be
//! the same as the name.

use std::collections::HashMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::model::place::Place;

/// The keys with names, in the order of [`crate::Entry::names`], and those that are never shown after them.
const KEYS: [&str; 5] = ["name", "aliases", "shared_aliases", "misspellings", "translated_names"];

/// The places of the names of all entries of some files, by the places of the entries.
#[derive(Debug, Default)]
pub(super) struct NamePlaces {
    files: HashMap<u32, HashMap<usize, Vec<usize>>>,
}

impl NamePlaces {
    /// Where that name of an entry stands, counted from its own name on; `text` is its file's.
    pub(super) fn of(&mut self, entry: Place, text: &str, number: usize) -> Option<usize> {
        let entries = self.files.entry(entry.file).or_insert_with(|| entries(text));
        entries.get(&(entry.offset as usize))?.get(number).copied()
    }
}

fn entries(text: &str) -> HashMap<usize, Vec<usize>> {
    let (file, _) = DeTable::parse_recoverable(text);
    let file = file.get_ref();
    let Some(list) = file.get("entry").and_then(|value| value.get_ref().as_array()) else {
        return HashMap::from([(0, names(file))]);
    };
    let tables = list.iter().filter_map(|value| match value.get_ref() {
        DeValue::Table(table) => Some((value.span().start, names(table))),
        _ => None,
    });
    tables.collect()
}

fn names(entry: &DeTable<'_>) -> Vec<usize> {
    KEYS.iter().filter_map(|key| entry.get(*key)).flat_map(texts).collect()
}

/// Where the texts begin that a value is or holds.
fn texts(value: &Spanned<DeValue<'_>>) -> Vec<usize> {
    let is_text = |value: &&Spanned<DeValue<'_>>| matches!(value.get_ref(), DeValue::String(_));
    match value.get_ref() {
        DeValue::Array(list) => list.iter().filter(is_text).map(|value| value.span().start).collect(),
        _ => Some(value).filter(is_text).map(|value| value.span().start).into_iter().collect(),
    }
}
