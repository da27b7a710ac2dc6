//! Slips of spelling in names that many ask for are forgiven, however strict the finder is with those of strangers.

use std::fmt::Write as _;

use isolinear::lore::{Universe, bundled_catalogue};
use isolinear::search::{Filter, Lookup};

#[test]
fn a_well_known_name_is_found_with_a_slip_in_it() {
    let lore = bundled_catalogue();
    let filter = Filter { kind: None, universe: None, prefer: Universe::Prime };
    let rows = include_str!("slips.tsv").lines().filter(|row| !row.starts_with('#'));
    let (mut wrong, mut count) = (String::new(), 0);
    for (typed, id) in rows.filter_map(|row| row.split_once('\t')) {
        let found = match lore.names().find(&lore, typed, filter) {
            Lookup::Found { best, .. } => lore.entry(best).map_or("", |entry| &*entry.id),
            _ => "nothing",
        };
        if found != id {
            writeln!(wrong, "{typed}: {found}, not {id}").unwrap();
        }
        count += 1;
    }
    assert!(wrong.is_empty() && count >= 150, "of {count}:\n{wrong}");
}
