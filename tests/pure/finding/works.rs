//! What people type finds the work they mean: a table of real queries against the bundled lore.

use std::collections::HashSet;
use std::fmt::Write as _;

use isolinear::lore::SourceRef;
use isolinear::search::{Catalogue, MOST_SUGGESTIONS, WorkLookup};

use crate::replies::LORE;
use proptest::prelude::*;

fn id(lore: &Catalogue, source: SourceRef) -> &str {
    lore.source(source).map_or("", |source| &source.id)
}

fn first_answer<'l>(lore: &'l Catalogue, lookup: &WorkLookup) -> &'l str {
    match lookup {
        WorkLookup::Found { best, .. } => id(lore, *best),
        WorkLookup::Several(_) => "several",
        WorkLookup::Near(_) => "near",
        WorkLookup::Unknown => "none",
    }
}

#[test]
fn every_query_of_the_table_finds_the_work_that_is_meant() {
    let lore = &*LORE;
    let mut wrong = String::new();
    for row in include_str!("works.tsv").lines().filter(|row| !row.starts_with('#')) {
        let (typed, expected) = row.split_once('\t').unwrap();
        let lookup = lore.works().find(lore, typed);
        if first_answer(lore, &lookup) != expected {
            writeln!(wrong, "{typed:?}: expected {expected}, got {} {lookup:?}", first_answer(lore, &lookup)).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_work_is_offered_after_a_few_letters() {
    let lore = &*LORE;
    let cases = [
        ("sha", "ds9-4x20"),
        ("ds9 4x2", "ds9-4x20"),
        ("emper", "ds9-7x12"),
        ("rise", "rise-like-lions"),
        ("mack", "rise-like-lions"),
        ("DS9 04", "ds9-4x01"),
        ("TNG 3.2", "tng-3x20"),
        ("ds94x2", "ds9-4x20"),
    ];
    for (typed, expected) in cases {
        let offered = lore.works().suggest(lore, typed);
        assert!(offered.iter().take(5).any(|at| id(lore, *at) == expected), "{typed}: {offered:?}");
    }
}

#[test]
fn a_part_that_there_is_not_is_none_and_what_it_would_be_a_part_of_comes_near() {
    let lore = &*LORE;
    for (typed, expected) in [
        ("Homefront, Part II", "ds9-4x11"),
        ("Crossover Part II", "ds9-2x23"),
        ("The Circle pt. 2", "ds9-2x02"),
        ("Redemption Part 3", "tng-4x26"),
    ] {
        let WorkLookup::Near(near) = lore.works().find(lore, typed) else {
            panic!("{typed}: {:?}", lore.works().find(lore, typed))
        };
        assert_eq!(near.first().map(|work| id(lore, *work)), Some(expected), "{typed}");
    }
}

#[test]
fn before_anything_is_typed_the_works_most_cited_are_offered() {
    let lore = &*LORE;
    let offered = lore.works().suggest(lore, "");
    assert_eq!(offered.len(), MOST_SUGGESTIONS);
    assert!(offered.iter().take(3).any(|at| id(lore, *at) == "ds9-4x20"), "{offered:?}");
}

#[test]
fn every_label_is_different_short_enough_and_finds_its_work() {
    let lore = &*LORE;
    let mut seen = HashSet::new();
    for at in (0..lore.sources().len()).map(|at| SourceRef(u32::try_from(at).unwrap())) {
        let label = lore.source_label(at);
        assert!((1..=100).contains(&label.encode_utf16().count()), "{label}");
        assert!(seen.insert(label.to_lowercase()), "{label} stands for two works");
        assert_eq!(first_answer(lore, &lore.works().find(lore, label)), id(lore, at), "{label}");
    }
}

proptest! {
    #[test]
    fn any_text_can_be_looked_up(typed in ".{0,300}") {
        let lore = Catalogue::default();
        prop_assert_eq!(lore.works().find(&lore, &typed), WorkLookup::Unknown);
    }
}
