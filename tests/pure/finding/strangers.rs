//! Names that the lore does not have are never answered with another entry.

use std::fmt::Write as _;

use isolinear::lore::{Entry, Universe, bundled_lore};
use isolinear::search::{Catalogue, Filter, Lookup};

fn folded(name: &str) -> String {
    name.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Whether somebody who is written down under that name is no stranger.
fn is_called(entry: &Entry, typed: &str) -> bool {
    let mut names = entry.names().chain(entry.registries());
    names.any(|name| [name, name.split(" (").next().unwrap_or(name)].map(folded).contains(&folded(typed)))
}

#[test]
fn relatives_namesakes_and_neighbours_in_number_are_never_answered_with_another_entry() {
    let lore = Catalogue::new(bundled_lore());
    let names = include_str!("strangers.txt").lines().filter(|line| !line.starts_with('#'));
    let mut wrong = String::new();
    let mut count = 0;
    for typed in names {
        for prefer in [Universe::Prime, Universe::Mirror] {
            let found = lore.names().find(&lore, typed, Filter { kind: None, universe: None, prefer });
            let Lookup::Found { best, .. } = found else { continue };
            let entry = lore.entry(best).unwrap();
            if !is_called(entry, typed) {
                writeln!(wrong, "{typed} is answered with {}", entry.id).unwrap();
            }
        }
        count += 1;
    }
    assert!(wrong.is_empty() && count >= 200, "of {count}:\n{wrong}");
}
