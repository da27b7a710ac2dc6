//! Full text: what is asked in words finds the statements that say it.

use isolinear::lore::{Continuity, Kind, Universe};
use isolinear::search::{Catalogue, Hits, Owner, StatementFilter};

use crate::replies::LORE;

fn search(lore: &Catalogue, typed: &str, filter: &StatementFilter) -> Hits {
    lore.texts().find(lore, typed, filter, 0, 10)
}

fn first_words(lore: &Catalogue, hits: &Hits) -> String {
    hits.hits.first().map(|hit| hit.plain(lore)).unwrap_or_default()
}

#[test]
fn statements_with_all_the_words_come_first() {
    let lore = &*LORE;
    let hits = search(lore, "who surrendered to the Defiant", &StatementFilter::default());
    let first = first_words(lore, &hits);
    for hit in &hits.hits {
        println!("{:?} {}", hit.owner, hit.plain(lore));
    }
    assert!(first.contains("Defiant") && first.contains("surrender"), "{first}");
}

#[test]
fn the_name_of_the_entry_counts_as_part_of_its_statements() {
    let lore = &*LORE;
    let hits = search(lore, "terok nor self-destruct", &StatementFilter::default());
    let owners: Vec<&str> = hits
        .hits
        .iter()
        .take(5)
        .filter_map(|hit| match hit.owner {
            Owner::Entry(entry) => lore.entry(entry).map(|entry| &*entry.id),
            Owner::Event(event) => lore.event(event).map(|event| &*event.id),
        })
        .collect();
    assert!(owners.contains(&"station/terok-nor") || owners.contains(&"thing/self-destruct"), "{owners:?}");
}

#[test]
fn matched_words_are_marked_in_any_form() {
    let lore = &*LORE;
    let hits = search(lore, "capturing", &StatementFilter::default());
    assert!(hits.total > 0);
    for hit in &hits.hits {
        let plain = hit.plain(lore);
        let marked: Vec<&str> = hit.matched.iter().map(|range| &plain[range.clone()]).collect();
        assert!(marked.iter().any(|word| word.to_lowercase().starts_with("captur")), "{marked:?} in {plain}");
    }
}

#[test]
fn slips_and_beginnings_are_forgiven() {
    let lore = &*LORE;
    for (typed, meant) in [("klingonn", "klingon"), ("rebelion", "rebellion"), ("cardass", "cardassia")] {
        let hits = search(lore, typed, &StatementFilter::default());
        let first = first_words(lore, &hits).to_lowercase();
        assert!(
            hits.total > 0 && hits.hits[0].matched.iter().any(|range| first[range.clone()].contains(meant)),
            "{first}"
        );
    }
}

#[test]
fn filters_leave_only_what_fits_them() {
    let lore = &*LORE;
    let filter = StatementFilter {
        kind: Kind::from_id("station"),
        universe: Some(Universe::Mirror),
        continuities: Some(vec![Continuity::Canon]),
        years: Some(2370..=2375),
    };
    let hits = search(lore, "station rebels alliance", &filter);
    assert!(hits.total > 0);
    for hit in &hits.hits {
        let statement = hit.statement(lore).unwrap();
        assert_eq!(statement.continuity, Continuity::Canon);
        let when = statement.when.unwrap();
        assert!((2370..=2375).any(|year| when.touches(year)), "{when}");
        match hit.owner {
            Owner::Entry(entry) => assert_eq!(lore.entry(entry).unwrap().kind.id, "station"),
            Owner::Event(event) => assert_eq!(lore.event(event).unwrap().universe, Universe::Mirror),
        }
    }
}

#[test]
fn pages_follow_one_another_without_gap_or_repeat() {
    let lore = &*LORE;
    let filter = StatementFilter::default();
    let all = lore.texts().find(lore, "the Alliance", &filter, 0, 20).hits;
    let by_page: Vec<_> =
        (0..4).flat_map(|page| lore.texts().find(lore, "the Alliance", &filter, page * 5, 5).hits).collect();
    assert_eq!(all, by_page);
    let beyond = lore.texts().find(lore, "the Alliance", &filter, 100_000, 5);
    assert!(beyond.hits.is_empty() && beyond.total >= 20);
}

#[test]
fn what_nothing_speaks_of_is_not_found() {
    let lore = &*LORE;
    for typed in ["", "   ", "🖖", "\u{202e}"] {
        assert_eq!(search(lore, typed, &StatementFilter::default()), Hits::default(), "{typed:?}");
    }
    let unmatched_terms = Hits { unmatched_terms: vec!["xyzzyplugh".to_owned()], lacking: 1, ..Hits::default() };
    assert_eq!(search(lore, "xyzzyplugh", &StatementFilter::default()), unmatched_terms);
}
