//! What people type finds what they mean: a table of real queries against the bundled lore.

mod asked;
mod asked_first;
mod asked_of_works;
mod commands;
mod described;
mod meant;
mod mentions;
mod messages;
mod near_misses;
mod numbers;
mod parts;
mod posts;
mod qualified;
mod questions;
mod rules;
mod slips;
mod stories;
mod strangers;
mod texts;
mod titles;
mod told;
mod typed_names;
mod works;

use std::fmt::Write as _;

use isolinear::lore::{EntryRef, Kind, Universe};
use isolinear::search::{Catalogue, Filter, Lookup};

use crate::replies::LORE;

/// A line of the table: what is typed, where, and what must come first.
struct Query<'t> {
    typed: &'t str,
    kind: &'t str,
    expected: &'t str,
    category: &'t str,
}

fn table(text: &str) -> Vec<Query<'_>> {
    let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [typed, kind, expected, category] = columns[..] else { panic!("four columns in {line:?}") };
        Query { typed, kind, expected, category }
    })
    .collect()
}

/// The columns `kind` may hold a universe too: `ship@prime`.
fn filter(kind: &str) -> Filter {
    let (kind, universe) = kind.split_once('@').unwrap_or((kind, ""));
    Filter { kind: Kind::from_id(kind), universe: Universe::from_id(universe), prefer: Universe::Mirror }
}

fn first_answer<'l>(lore: &'l Catalogue, query: &Query<'_>) -> (&'l str, Lookup) {
    let lookup = lore.names().find(lore, query.typed, filter(query.kind));
    let first = match &lookup {
        Lookup::Found { best, .. } => lore.entry(*best).map_or("", |entry| &entry.id),
        Lookup::Near(_) | Lookup::Unknown => "none",
    };
    (first, lookup)
}

fn described(lore: &Catalogue, lookup: &Lookup) -> String {
    let id = |entry: &EntryRef| lore.entry(*entry).map_or("", |entry| &*entry.id);
    match lookup {
        Lookup::Found { best, how, others, tie } => {
            let others: Vec<&str> = others.iter().take(4).map(id).collect();
            format!("{} {how:?} tie={tie} {others:?}", id(best))
        }
        Lookup::Near(near) => format!("near {:?}", near.iter().map(id).collect::<Vec<_>>()),
        Lookup::Unknown => "unknown".to_owned(),
    }
}

#[test]
fn every_query_of_the_table_finds_what_is_meant_first() {
    let lore = &*LORE;
    let queries = table(include_str!("queries.tsv"));
    let mut wrong = String::new();
    for query in &queries {
        let (first, lookup) = first_answer(lore, query);
        if first != query.expected {
            let Query { typed, kind, expected, category } = query;
            let got = described(lore, &lookup);
            writeln!(wrong, "{category}: {typed:?} in {kind}: expected {expected}, got {got}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "of {} queries:\n{wrong}", queries.len());
}

/// The name with one slip at a time: neighbours swapped, a letter dropped, a letter doubled; never the first letter.
fn slips(name: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = name.chars().collect();
    // Another figure is another number, not a slip.
    let is_letter =
        |at: &usize| !letters[*at].is_ascii_digit() && !letters.get(at + 1).is_some_and(char::is_ascii_digit);
    let places: Vec<usize> = (1..letters.len()).filter(|at| at % 3 == 1).filter(is_letter).collect();
    places.into_iter().flat_map(move |at| {
        let (mut swapped, mut dropped, mut doubled) = (letters.clone(), letters.clone(), letters.clone());
        swapped.swap(at, (at + 1).min(letters.len() - 1));
        dropped.remove(at);
        doubled.insert(at, letters[at]);
        [swapped, dropped, doubled].map(|letters| letters.into_iter().collect())
    })
}

#[test]
fn a_slip_in_a_name_is_forgiven_nearly_always() {
    let lore = &*LORE;
    let (mut tried, mut missed) = (0, Vec::new());
    for entry in lore.entries().iter().filter(|entry| entry.name.len() >= 8) {
        let asked = |typed: &str| match lore.names().find(lore, typed, filter(entry.kind.id)) {
            Lookup::Found { best, .. } => Some(best),
            _ => None,
        };
        let meant = asked(&entry.name);
        for slip in slips(&entry.name) {
            tried += 1;
            if asked(&slip) != meant {
                missed.push(slip);
            }
        }
    }
    assert!(missed.len() * 100 <= tried, "{} of {tried}: {missed:?}", missed.len());
}

#[test]
fn labels_differ_and_lead_back_to_their_entries() {
    let lore = &*LORE;
    for (entry, at) in lore.entries().iter().zip(0..) {
        let label = lore.entry_label(EntryRef(at));
        assert!(label.encode_utf16().count() <= 100, "{label}");
        for typed in [label, &*entry.id] {
            let lookup = lore.names().find(lore, typed, filter("any"));
            assert!(matches!(lookup, Lookup::Found { best, .. } if best == EntryRef(at)), "{typed}: {lookup:?}");
        }
    }
}

#[test]
fn a_few_letters_bring_up_what_is_wanted() {
    let lore = &*LORE;
    let first = |typed: &str, kind: &str| {
        let suggestions = lore.names().suggest(lore, typed, filter(kind));
        suggestions.first().and_then(|entry| lore.entry(*entry)).map_or("", |entry| &entry.id)
    };
    assert_eq!(first("", "station"), "station/terok-nor");
    assert_eq!(first("te", "station"), "station/terok-nor");
    assert_eq!(first("terok nor st", "station"), "station/terok-nor");
    assert_eq!(first("em", "station"), "station/empok-nor");
    assert_eq!(first("em", "station@mirror"), "station/empok-nor-mirror");
    assert_eq!(first("em", "station@prime"), "station/empok-nor");
    assert_eq!(first("def", "ship"), "ship/iss-defiant");
    assert_eq!(first("74", "ship"), "ship/iss-defiant");
    assert_eq!(first("kira", "person"), "person/kira-nerys-mirror");
    assert_eq!(first("klingon card", "faction"), "faction/klingon-cardassian-alliance");
    assert_eq!(first("cardas kli", "faction"), "faction/klingon-cardassian-alliance");
    assert_eq!(first("bejo", "species"), "species/bajoran-mirror");
    assert_eq!(first("terok nor", "ship"), "station/terok-nor");
}
