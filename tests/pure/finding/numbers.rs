//! A number and a title that are typed at once, and parts however they are counted, by the bundled lore.

use std::sync::LazyLock;

use isolinear::commands::{self, Context, Request};
use isolinear::lore::{SourceRef, Universe, bundled_catalogue};
use isolinear::reply::Message;
use isolinear::search::{Catalogue, WorkLookup};

use crate::replies::{message, shown, text};

static BUNDLED: LazyLock<Catalogue> = LazyLock::new(bundled_catalogue);

fn ask(command: &str, typed: &str) -> Message {
    let context = Context { universe: Universe::Prime, ..crate::replies::context() };
    message(commands::answer(&BUNDLED, &Request::new(command, context).with("name", text(typed))))
}

fn ids(works: &[SourceRef]) -> Vec<&'static str> {
    let source = |work: &SourceRef| BUNDLED.source(*work);
    works.iter().filter_map(source).map(|source| &*source.id).collect()
}

#[test]
fn of_a_number_and_a_title_of_two_works_both_come_near() {
    for (typed, both) in [
        ("TNG 4x01 The Best of Both Worlds, Part I", ["tng-4x01", "tng-3x26"]),
        ("DS9 2x20 The Maquis, Part II", ["ds9-2x20", "ds9-2x21"]),
        ("DS9 4x20 Crossover", ["ds9-4x20", "ds9-2x23"]),
        ("Crossover DS9 4x20", ["ds9-4x20", "ds9-2x23"]),
    ] {
        let WorkLookup::Near(near) = BUNDLED.works().find(&BUNDLED, typed) else {
            panic!("{typed}: {:?}", BUNDLED.works().find(&BUNDLED, typed))
        };
        assert_eq!(ids(&near), both, "{typed}");
        for command in ["source", "episode"] {
            let reply = ask(command, typed);
            let shown = shown(&reply);
            assert!(shown.contains("Did you mean"), "/{command} {typed}: {shown}");
        }
    }
}

#[test]
fn a_number_with_its_own_title_is_one_work_wherever_the_title_stands() {
    for (typed, work) in [
        ("Duet DS9 1x19", "ds9-1x19"),
        ("\"Duet\" DS9 1x19", "ds9-1x19"),
        ("DS9 1x19 Duet", "ds9-1x19"),
        ("DS9: Duet (1x19)", "ds9-1x19"),
        ("1x19 Duet", "ds9-1x19"),
        ("TNG 4x01 The Best of Both Worlds, Part II", "tng-4x01"),
        ("TNG 4x01 The Best of Both Worlds", "tng-4x01"),
        ("DS9 4x20 Shatered Mirror", "ds9-4x20"),
        ("VOY 5x26 Equinox, Part I", "voy-5x26"),
        ("DS9 2x20 The Maquis (1)", "ds9-2x20"),
        ("DS9 4x20 (1996)", "ds9-4x20"),
    ] {
        let found = BUNDLED.works().find(&BUNDLED, typed);
        let WorkLookup::Found { best, .. } = found else { panic!("{typed}: {found:?}") };
        assert_eq!(ids(&[best]), [work], "{typed}");
    }
}

#[test]
fn of_several_numbers_none_is_dropped() {
    let found = BUNDLED.works().find(&BUNDLED, "DS9 4x20, 4x21");
    let WorkLookup::Several(works) = found else { panic!("{found:?}") };
    assert_eq!(ids(&works), ["ds9-4x20", "ds9-4x21"]);
    let reply = ask("source", "DS9 4x20 and TNG 3x15");
    assert!(shown(&reply).contains("Shattered Mirror") && shown(&reply).contains("Yesterday's"), "{}", shown(&reply));
}

#[test]
fn a_part_is_read_however_it_is_counted() {
    for typed in [
        "The Maquis (1/2)",
        "The Maquis 1st part",
        "The Maquis, first part",
        "The Maquis 1 of 2",
        "first part of The Maquis",
        "The Maquis, Erster Teil",
        "The Maquis, première partie",
        "The Maquis, prima parte",
    ] {
        let reply = ask("source", typed);
        assert_eq!(reply.cards[0].title, "DS9 2×20 \"The Maquis, Part I\"", "{typed}: {}", shown(&reply));
    }
    let reply = ask("source", "The Maquis, Zweiter Teil");
    assert_eq!(reply.cards[0].title, "DS9 2×21 \"The Maquis, Part II\"", "{}", shown(&reply));
}

#[test]
fn an_episode_is_found_by_its_number_as_the_bot_writes_it_in_japanese() {
    for typed in ["DS9 第4シーズン第20話", "DS9 4. Staffel 20. Folge", "Folge 20 der Staffel 4 von DS9"] {
        let reply = ask("source", typed);
        assert_eq!(reply.cards[0].title, "DS9 4×20 \"Shattered Mirror\"", "{typed}: {}", shown(&reply));
    }
}

#[test]
fn a_title_beside_a_series_that_has_none_of_it_is_no_other_work() {
    for (typed, near) in [("ENT Collective", "VOY 6×16"), ("ST Night", "VOY 5×01")] {
        for command in ["source", "episode"] {
            let reply = ask(command, typed);
            let shown = shown(&reply);
            assert!(shown.contains("Did you mean") && shown.contains(near), "/{command} {typed}: {shown}");
        }
    }
}

#[test]
fn the_page_of_a_series_or_a_season_is_that() {
    let address = |page: &str| format!("https://memory-alpha.fandom.com/wiki/{page}");
    for command in ["source", "episode", "lookup"] {
        let season = ask(command, &address("DS9_Season_4"));
        assert!(shown(&season).contains("The Way of the Warrior"), "/{command}: {}", shown(&season));
        let series = ask(command, &address("Star_Trek:_Deep_Space_Nine"));
        assert_eq!(series.cards[0].title, "Deep Space Nine (DS9)", "/{command}: {}", shown(&series));
    }
}
