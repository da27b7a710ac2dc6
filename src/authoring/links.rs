//! Who names whom, and what to write next: entries that nothing leads to, and names that many statements mention
//! although there is no entry of that name.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::lore::{EntryRef, Lore, Owner, Statement};
use crate::search::{Catalogue, Mentioned, mentions};

/// Names that fewer statements mention are not listed.
const FEWEST_MENTIONS: usize = 2;
/// The most names that are listed.
const MOST_NAMES: usize = 200;

/// The report as lines of text.
pub fn links(catalogue: &Catalogue) -> String {
    let lore = &catalogue.lore;
    let mut out = String::new();
    let _ = writeln!(out, "entries by how many statements of others lead to them:");
    let mut counted: Vec<(usize, EntryRef)> =
        (0..).map(EntryRef).take(lore.entries().len()).map(|at| (led_from_elsewhere(lore, at), at)).collect();
    counted.sort_by_key(|(count, at)| (std::cmp::Reverse(*count), *at));
    for (count, entry) in counted.iter().filter_map(|(count, at)| Some((count, lore.entry(*at)?))) {
        let _ = writeln!(out, "  {count:5}  {}", entry.id);
    }
    let _ = writeln!(out, "entries that nothing leads to:");
    for entry in counted.iter().filter(|(count, _)| *count == 0).filter_map(|(_, at)| lore.entry(*at)) {
        let _ = writeln!(out, "  {}", entry.id);
    }
    let _ = writeln!(out, "names without an entry, by how many statements mention them:");
    for (name, count) in unknown_names(catalogue) {
        let _ = writeln!(out, "  {count:5}  {name}");
    }
    out
}

/// How many statements name an entry that are not its own.
fn led_from_elsewhere(lore: &Lore, at: EntryRef) -> usize {
    lore.naming(at).filter(|statement| statement.owner != Owner::Entry(at)).count()
}

/// Names in statements that lead to no entry and are none, the most mentioned first.
fn unknown_names(catalogue: &Catalogue) -> Vec<(String, usize)> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for statement in catalogue.statements().filter_map(|at| catalogue.statement(at)) {
        let mut names = names_in(statement);
        names.sort();
        names.dedup();
        names.into_iter().for_each(|name| *counts.entry(name).or_default() += 1);
    }
    let mut known = counts.into_iter().filter(|(_, count)| *count >= FEWEST_MENTIONS).collect::<Vec<_>>();
    known.retain(|(name, _)| !is_known(catalogue, name));
    known.sort_by(|(one, count), (other, more)| more.cmp(count).then_with(|| one.cmp(other)));
    known.truncate(MOST_NAMES);
    known
}

fn is_known(catalogue: &Catalogue, name: &str) -> bool {
    // Within a sentence a capital tells a name, though it is an everyday word.
    let found = mentions(catalogue, &format!("and {name}"), crate::lore::Universe::Prime);
    found.iter().any(|mention| !matches!(mention.what, Mentioned::Year(_)))
}

/// Runs of capitalised words outside of links, but for the first word of the sentence.
fn names_in(statement: &Statement) -> Vec<String> {
    let mut names = Vec::new();
    for segment in statement.text.segments().filter(|segment| segment.link.is_none()) {
        let mut name: Vec<&str> = Vec::new();
        for (word, at) in segment.words.split_whitespace().zip(0..) {
            let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            let is_name = at > 0 && bare.starts_with(char::is_uppercase);
            if is_name {
                name.push(bare);
            }
            if !is_name || word.ends_with([',', '.', ';', ':', ')']) {
                names.extend((!name.is_empty()).then(|| name.join(" ")));
                name.clear();
            }
        }
        names.extend((!name.is_empty()).then(|| name.join(" ")));
    }
    names.into_iter().map(|name| name.trim_end_matches("'s").to_owned()).collect()
}
