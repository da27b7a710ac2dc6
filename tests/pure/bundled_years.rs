//! The bundled lore as of a year, and its events in order of time: what leads, and what is not told yet.

use std::sync::LazyLock;

use isolinear::commands::Value;
use isolinear::lore::{Event, Precision, When, bundled_catalogue};
use isolinear::search::Catalogue;

use crate::bundled_views::{as_of, ask};
use crate::replies::{body, field, shown, text};

static BUNDLED: LazyLock<Catalogue> = LazyLock::new(bundled_catalogue);

#[test]
fn a_sentence_without_a_date_is_told_of_no_year_before_it_came_true() {
    for (name, year, told) in
        [("person/benjamin-sisko", 2369, "Emissary"), ("person/jean-luc-picard", 2367, "as Locutus led them")]
    {
        let (before, then) = (body(&as_of("person", name, year - 1)), body(&as_of("person", name, year)));
        assert!(!before.contains(told) && then.contains(told), "{before}\n{then}");
    }
}

#[test]
fn whoever_came_out_of_later_years_is_named_once_they_had_come() {
    let keeler = body(&as_of("person", "person/edith-keeler", 1930));
    assert!(keeler.contains("ran the 21st Street Mission"), "{keeler}");
    let archer = body(&as_of("person", "person/jonathan-archer", 2145));
    assert!(!archer.contains("was the captain of"), "{archer}");
}

#[test]
fn a_year_is_led_by_what_speaks_of_the_entry_itself() {
    let q = body(&as_of("person", "person/q", 2400));
    assert!(q.contains("Last recorded in 23") && !q.contains("Clar"), "{q}");
}

#[test]
fn a_year_is_led_by_the_screen_before_the_novels() {
    let romulan = body(&as_of("species", "Romulan", 2250));
    assert!(romulan.contains("Last recorded in 21") && !romulan.contains("In the novels"), "{romulan}");
}

#[test]
fn whoever_was_lost_is_not_led_by_a_post() {
    let kirk = body(&as_of("person", "person/james-t-kirk", 2300));
    assert!(kirk.contains("Nexus") && !kirk.contains("in command"), "{kirk}");
}

#[test]
fn a_post_of_which_only_the_end_is_told_had_begun_when_its_holder_was_seen_in_it() {
    let posting = |year: i64| field(&as_of("person", "person/miles-obrien", year), "Posting");
    assert!(posting(2365).contains("transporter chief"), "{}", posting(2365));
    assert!(!posting(2340).contains("transporter chief"), "{}", posting(2340));
}

#[test]
fn what_came_late_in_a_year_stands_behind_the_rest_of_it() {
    let start = |event: &Event| event.statement.when.and_then(When::start);
    let is_late = |event: &Event| start(event).is_some_and(|start| start.precision == Precision::Late);
    let year = |event: &Event| event.statement.when.map(When::first_year);
    for (one, next) in BUNDLED.events().iter().zip(BUNDLED.events().iter().skip(1)) {
        let is_behind = year(one) != year(next) || !is_late(one) || is_late(next);
        assert!(is_behind, "{} before {}", one.id, next.id);
    }
}

#[test]
fn events_of_one_year_come_in_the_order_of_their_stories() {
    let place = |id: &str| BUNDLED.events().iter().position(|event| &*event.id == id).unwrap();
    for (first, then) in [
        ("2375/zek-crosses-over", "2375/rom-becomes-nagus"),
        ("2293/tuvok-serves-under-sulu", "2293/battle-of-khitomer"),
        ("2263/jaylah-kills-manas", "2263/jaylah-joins-starfleet"),
        ("2374/nog-made-an-ensign", "2374/operation-return"),
        ("2374/charge-at-the-dominion-line", "2374/dominion-fleet-vanishes-in-the-wormhole"),
        ("1930/spock-builds-a-mnemonic-circuit", "1930/edith-keeler-dies"),
    ] {
        assert!(place(first) < place(then), "{first} after {then}");
    }
}

#[test]
fn an_event_whose_date_is_worked_out_lies_between_its_ends() {
    let alliance = shown(&ask("timeline", &[("name", text("faction/klingon-cardassian-alliance"))]));
    assert!(alliance.contains("Between 2267 and 2370") && !alliance.contains("2267–2370"), "{alliance}");
}

#[test]
fn a_timeline_begins_with_what_speaks_of_its_entry() {
    let worf = shown(&ask("timeline", &[("name", text("person/worf"))]));
    assert!(!worf.contains("2063") && worf.contains("2346"), "{worf}");
}

#[test]
fn the_universe_of_namesakes_is_said_once_in_a_comparison() {
    let kira = body(&ask("compare", &[("name", text("person/kira-nerys"))])).replace("**", "");
    assert!(kira.contains("Kira Nerys (prime universe) (a person): "), "{kira}");
    let twins = body(&ask("compare", &[("name", text("ship/iss-defiant")), ("with", text("ship/uss-defiant"))]));
    assert!(twins.contains("(a ship, mirror universe)"), "{twins}");
}

#[test]
fn what_works_of_no_known_year_tell_without_a_date_is_told_of_no_year_outside_of_those_known() {
    for (kind, name, year, label) in [
        ("class", "class/constitution-class", 1769, "Members"),
        ("class", "class/nebula-class", 1900, "Members"),
        ("class", "class/galaxy-class", 2300, "Members"),
        ("person", "person/spock-mirror", 2230, "Title"),
        ("conflict", "conflict/dominion-invasion-2401", 2201, "Sides"),
        ("conflict", "conflict/dominion-invasion-2401", 2201, "Commanders"),
        ("conflict", "conflict/dominion-invasion-2401", 2201, "Outcome"),
        ("faction", "faction/klingon-empire-mirror", 2056, "Allies"),
        ("faction", "faction/klingon-empire-mirror", 2056, "Enemies"),
    ] {
        let card = as_of(kind, name, year);
        assert!(field(&card, label).is_empty(), "{name} in {year}: {}", shown(&card));
        assert!(body(&card).contains("undated") || body(&card).contains("from after"), "{}", shown(&card));
    }
    let fall = body(&as_of("conflict", "Fall of the Terran Empire", 2030));
    assert!(!fall.contains("reduced to ash"), "{fall}");
    let litvok = body(&as_of("station", "station/litvok-nor", 1000));
    assert!(!litvok.contains("Cardassian") && litvok.contains("undated"), "{litvok}");
    let galaxy = field(&as_of("class", "class/galaxy-class", 2370), "Members");
    assert!(galaxy.contains("ISS *Enterprise*-D"), "{galaxy}");
}

#[test]
fn customs_and_deeds_are_told_of_no_year_before_they_were_shown() {
    let human = field(&as_of("species", "species/human", 1), "Traits");
    assert!(human.contains("Red blood") && !human.contains("money"), "{human}");
    let suliban = as_of("species", "species/suliban", 1921);
    assert!(field(&suliban, "Location").is_empty() && field(&suliban, "Traits").is_empty(), "{}", shown(&suliban));
    assert!(field(&as_of("species", "species/human", 2373), "Traits").contains("money"));
}

#[test]
fn what_befell_in_the_very_year_comes_before_how_it_had_stood() {
    for (kind, name, year, told) in [
        ("person", "person/james-t-kirk", 2371, "on Veridian III"),
        ("person", "person/jadzia-dax", 2374, "in the Bajoran temple"),
        ("person", "person/tasha-yar", 2364, "killed by Armus"),
        ("ship", "ship/uss-defiant", 2375, "estroyed by the Breen"),
    ] {
        let card = body(&as_of(kind, name, year));
        let status = card.lines().find(|line| line.contains(&format!("In {year}:"))).unwrap_or_default();
        assert!(status.contains(told), "{name} in {year}: {card}");
    }
    let before = body(&as_of("person", "person/james-t-kirk", 2370));
    assert!(before.contains("In 2370: status:** swept into the Nexus"), "{before}");
}

#[test]
fn of_whoever_was_not_yet_born_no_dispute_is_told() {
    let disputes = |year: i64| field(&as_of("person", "person/james-t-kirk", year), "Sources disagree");
    assert!(disputes(2100).is_empty(), "{}", disputes(2100));
    assert!(disputes(2290).contains("His home"), "{}", disputes(2290));
}

#[test]
fn a_birth_stands_in_the_calendar_and_in_its_year() {
    let day = [("month", Value::Integer(7)), ("day", Value::Integer(13))];
    for date in [&day[..], &[("year", Value::Integer(2305))]] {
        let told = shown(&ask("onthisday", date));
        assert!(told.contains("13 July 2305") && told.contains("Jean-Luc Picard · Born, by his"), "{told}");
    }
    let veiled = shown(&ask("onthisday", &[&day[..], &[("seen", text("nothing"))]].concat()));
    assert!(!veiled.contains("Picard"), "{veiled}");
}

#[test]
fn a_year_opens_with_what_matters_most_in_order_of_time() {
    for (year, told) in [
        (2151, "warp five starship"),
        (2233, "George Kirk"),
        (2285, "repaired its reactor by hand"),
        (2293, "swept into"),
        (2364, "Farpoint Station was a captive"),
        (2367, "Wolf 359"),
        (2373, "Dominion War began"),
        (2375, "ended the Dominion War"),
        (2401, "destroyed the beacon"),
    ] {
        let reply = shown(&ask("onthisday", &[("year", Value::Integer(year))]));
        assert!(reply.contains(told), "{year}: {reply}");
    }
}

#[test]
fn a_timeline_tells_the_own_life_before_what_lay_long_before_it() {
    let reply = shown(&ask("timeline", &[("name", text("Jean-Luc Picard"))]));
    assert!(!reply.contains("Maribona") && reply.contains("2327"), "{reply}");
}
