//! What comes near a name without being it is suggested at most: another letter, given name, sort of thing, year or id.

use std::fmt::Write as _;

use isolinear::commands::{self, Context, Request};
use isolinear::lore::{Universe, bundled_catalogue};
use isolinear::reply::Outcome;
use isolinear::search::{Filter, How, Lookup};

use crate::replies::{LORE, context, message, text};

/// The id of the entry that answers, `a work` for a work, or nothing.
fn answer(command: &str, typed: &str) -> Option<String> {
    let asker = Context { universe: Universe::Prime, ..context() };
    let request = Request::new(command, asker).with("name", text(typed));
    match message(commands::answer(&bundled_catalogue(), &request)).outcome {
        Outcome::Found(Some(entry)) => Some(entry.to_string()),
        Outcome::Found(None) => Some("a work".to_owned()),
        _ => None,
    }
}

#[test]
fn what_no_name_of_an_entry_has_makes_it_a_suggestion() {
    let mut wrong = String::new();
    let lines = include_str!("near_misses.txt").lines().filter(|line| !line.starts_with('#'));
    let all: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once('\t')).collect();
    for (command, typed) in &all {
        if let Some(answered) = answer(command, typed) {
            writeln!(wrong, "/{command} {typed} is answered with {answered}").unwrap();
        }
    }
    assert!(wrong.is_empty() && all.len() >= 60, "of {}:\n{wrong}", all.len());
}

#[test]
fn another_form_of_a_word_still_means_the_same() {
    for (typed, id) in [
        ("cloaked device", "thing/cloaking-device"),
        ("stardates", "thing/stardate"),
        ("star dates", "thing/stardate"),
        ("Elementary Dear Data Star Trek", "a work"),
    ] {
        assert_eq!(answer("lookup", typed).as_deref(), Some(id), "{typed}");
    }
}

#[test]
fn what_describes_somebody_still_means_them() {
    let mut wrong = String::new();
    for (typed, id) in [
        ("Captain Worf", "person/worf"),
        ("Worf the Klingon", "person/worf"),
        ("android Data", "person/data"),
        ("Data the android", "person/data"),
        ("mirror Kira", "person/kira-nerys-mirror"),
        ("Data's cat", "person/spot"),
        ("Quark the Ferengi", "person/quark"),
        ("Kira N", "person/kira-nerys"),
        ("Dukat's daughter", "person/tora-ziyal"),
        ("daughter of Dukat", "person/tora-ziyal"),
        ("the daughter of Dukat", "person/tora-ziyal"),
    ] {
        let answered = answer("person", typed);
        if answered.as_deref() != Some(id) {
            writeln!(wrong, "{typed}: {answered:?}, not {id}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_year_after_a_name_is_that_of_the_view_unless_the_name_is_of_another() {
    for (command, typed, id) in [
        ("conflict", "Irish Unification of 2024", "conflict/irish-unification"),
        ("conflict", "Augment crisis of 2154", "conflict/augment-crisis"),
        ("ship", "Enterprise in 2366", "ship/uss-enterprise-ncc-1701-d"),
        ("station", "DS9 2372", "station/deep-space-9"),
        ("person", "Worf 2375", "person/worf"),
    ] {
        assert_eq!(answer(command, typed).as_deref(), Some(id), "{typed}");
    }
}

#[test]
fn an_id_of_nothing_is_no_name_but_near_ids_are_suggested() {
    let filter = Filter { kind: None, universe: None, prefer: Universe::Mirror };
    let find = |typed: &str| LORE.names().find(&LORE, typed, filter);
    assert!(matches!(find("Station/Terok-Nor"), Lookup::Found { how: How::Id, .. }));
    let Lookup::Near(near) = find("station/terok-norr") else { panic!("{:?}", find("station/terok-norr")) };
    let ids: Vec<&str> = near.iter().filter_map(|at| LORE.entry(*at)).map(|entry| &*entry.id).collect();
    assert!(ids.contains(&"station/terok-nor"), "{ids:?}");
    assert!(!matches!(find("ship/terok-nor"), Lookup::Found { .. }));
    assert!(matches!(find("Klingon/Cardassian Alliance"), Lookup::Found { .. }));
}
