//! Names that the lore does not have are never answered with another entry.

use std::fmt::Write as _;

use isolinear::commands::{self, Request};
use isolinear::lore::{Entry, KINDS, Kind, Universe, bundled_catalogue};
use isolinear::reply::Outcome;
use isolinear::search::{Filter, Lookup};

use crate::replies::{context, message, text};

fn folded(name: &str) -> String {
    name.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Whether somebody who is written down under that name is no stranger.
fn is_called(entry: &Entry, typed: &str) -> bool {
    let mut names = entry.names().chain(entry.registries());
    names.any(|name| [name, name.split(" (").next().unwrap_or(name)].map(folded).contains(&folded(typed)))
}

fn names() -> impl Iterator<Item = &'static str> {
    include_str!("strangers.txt").lines().filter(|line| !line.starts_with('#'))
}

#[test]
fn relatives_namesakes_and_neighbours_in_number_are_never_answered_with_another_entry() {
    let lore = bundled_catalogue();
    let mut wrong = String::new();
    let mut count = 0;
    let is_stranger = |typed: &&str| !lore.entries().iter().any(|entry| is_called(entry, typed));
    for (typed, of_some_kind) in names().filter(is_stranger).zip(KINDS.into_iter().cycle()) {
        for (kind, prefer) in [(None, Universe::Prime), (None, Universe::Mirror), (Some(of_some_kind), Universe::Prime)]
        {
            let found = lore.names().find(&lore, typed, Filter { kind, universe: None, prefer });
            let Lookup::Found { best, .. } = found else { continue };
            let (kind, entry) = (kind.map_or("all", |kind| kind.plural), lore.entry(best).unwrap());
            writeln!(wrong, "{typed} among {kind} is answered with {}", entry.id).unwrap();
        }
        count += 1;
    }
    assert!(wrong.is_empty() && count >= 200, "of {count}:\n{wrong}");
}

#[test]
fn a_name_that_nothing_has_is_not_looked_up_as_a_work_of_another_title() {
    let lore = bundled_catalogue();
    let mut wrong = String::new();
    for typed in names() {
        let reply = message(commands::answer(&lore, &Request::new("lookup", context()).with("name", text(typed))));
        let title = reply.cards.first().map_or("", |card| &card.title);
        if reply.outcome == Outcome::Found(None) && !folded(title).contains(&folded(typed)) {
            writeln!(wrong, "{typed} is answered with {title}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_name_as_lists_sort_it_is_the_name() {
    let lore = bundled_catalogue();
    let found = |typed: &str| {
        let filter = Filter { kind: Kind::from_id("faction"), universe: None, prefer: Universe::Prime };
        lore.names().find(&lore, typed, filter)
    };
    assert!(matches!(found("The Alliance"), Lookup::Found { .. }));
    for typed in ["Alliance, the", "Alliance, The", "alliance the"] {
        assert_eq!(found(typed), found("The Alliance"), "{typed}");
    }
}
