//! What people type finds what they mean: a table of real queries against the bundled lore.

use std::fmt::Write as _;

use isolinear::lore::search::{Filter, Lookup};
use isolinear::lore::{Kind, Lore, Universe, load_bundled};

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

fn first_answer<'l>(lore: &'l Lore, query: &Query<'_>) -> (&'l str, Lookup) {
    let lookup = lore.names().find(lore, query.typed, filter(query.kind));
    let first = match &lookup {
        Lookup::Found { best, .. } => lore.entry(*best).map_or("", |entry| &entry.id),
        Lookup::Near(_) | Lookup::Unknown => "none",
    };
    (first, lookup)
}

fn described(lore: &Lore, lookup: &Lookup) -> String {
    let id = |entry: &isolinear::lore::EntryRef| lore.entry(*entry).map_or("", |entry| &*entry.id);
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
    let lore = load_bundled().lore;
    let queries = table(include_str!("finding/queries.tsv"));
    let mut wrong = String::new();
    for query in &queries {
        let (first, lookup) = first_answer(&lore, query);
        if first != query.expected {
            let Query { typed, kind, expected, category } = query;
            let got = described(&lore, &lookup);
            writeln!(wrong, "{category}: {typed:?} in {kind}: expected {expected}, got {got}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "of {} queries:\n{wrong}", queries.len());
}
