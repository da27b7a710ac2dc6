//! Rules on names: whoever picks from a list must be able to tell one from the other.

use std::collections::{HashMap, HashSet};

use super::report::Report;
use crate::finding::is_hidden;
use crate::model::entry::Entry;
use crate::model::lore::Lore;
use crate::model::universe::Universe;

/// The longest name: with its kind and universe it still fits a picker's 100 characters.
const LONGEST_NAME: usize = 60;

/// Kind, universe, and a name in lower case.
type NameWithin<'l> = (&'l str, Universe, String);

/// Ensures that an entry gives each of its names once; that others share one is said beside.
pub(super) fn no_entry_has_a_name_twice(lore: &Lore, report: &mut Report<'_>) {
    for entry in lore.entries() {
        let mut seen = HashSet::new();
        let names = std::iter::once(&entry.name).chain(&entry.aliases).enumerate();
        for (number, name) in names.filter(|(_, name)| !seen.insert(name.to_lowercase())) {
            let message = format!("\"{name}\" is given twice as a name of the entry");
            report.at_name(entry, number, message, "keep one of the two");
        }
    }
}

/// Ensures that a name means one thing within a kind and universe, unless all who claim it say that they share it.
pub(super) fn no_name_is_claimed_by_two(lore: &Lore, report: &mut Report<'_>) {
    let mut claims: HashMap<NameWithin<'_>, Vec<(&Entry, usize, &str)>> = HashMap::new();
    for entry in lore.entries() {
        for (number, name) in entry.names().enumerate() {
            let key = (entry.kind.id, entry.universe, name.to_lowercase());
            let claimants = claims.entry(key).or_default();
            if claimants.last().is_none_or(|(last, ..)| last.id != entry.id) {
                claimants.push((entry, number, name));
            }
        }
    }
    for claimants in claims.into_values().filter(|claimants| claimants.len() > 1) {
        for (at, (entry, number, name)) in claimants.iter().enumerate() {
            let shares = entry.shared_aliases.iter().any(|shared| shared.eq_ignore_ascii_case(name));
            let Some((other, ..)) = claimants.get(if at == 0 { 1 } else { 0 }).filter(|_| !shares) else { continue };
            let message = format!("\"{name}\" is a name of {} and of {}", entry.id, other.id);
            let remedy = "give one another name, or move it to `shared_aliases` in both";
            report.at_name(entry, *number, message, remedy);
        }
    }
}

/// Ensures that labels in a picker can be told apart by more than their ids.
pub(super) fn no_two_labels_are_alike(lore: &Lore, report: &mut Report<'_>) {
    let loaded = report.loaded;
    for at in &loaded.look_alikes {
        let Some(entry) = lore.entry(*at) else { continue };
        let message =
            format!("a picker would show \"{}\", as only its id tells it from another", lore.entry_label(*at));
        report.near(entry.place, "name", message, "give one of them a name that tells them apart");
    }
}

/// Ensures that names and aliases are short, on one line and without markup.
pub(super) fn every_name_fits_a_picker(lore: &Lore, report: &mut Report<'_>) {
    for entry in lore.entries() {
        let names = entry.names().chain(entry.unshown_names());
        for (number, name) in names.enumerate() {
            let odd =
                name.trim() != name || name.contains(|letter: char| is_hidden(letter) || "*[]`|<>".contains(letter));
            if name.is_empty() || odd || name.encode_utf16().count() > LONGEST_NAME {
                let message = format!("\"{name}\" does not fit a list of names");
                let remedy =
                    format!("write 1 to {LONGEST_NAME} characters that can be seen, on one line, without markup");
                report.at_name(entry, number, message, remedy);
            } else if !name.contains(char::is_alphanumeric) {
                let message = format!("\"{name}\" has no letters, so that nobody can look it up");
                report.at_name(entry, number, message, "write a name with letters or digits, and this one in a note");
            }
        }
    }
}
