//! What a card of the bundled lore shows first: the events and facts that everybody would name of famous names.

use std::collections::HashSet;

use isolinear::lore::KINDS;

use crate::bundled_views::{as_of, ask};
use crate::replies::{body, field, shown, text};

fn told(id: &str, label: &str) -> String {
    let kind = id.split('/').next().unwrap_or_default();
    field(&ask(kind, &[("name", text(id))]), label)
}

#[test]
fn a_card_tells_what_everybody_would_name_of_a_history() {
    for (id, turns) in [
        ("person/kathryn-janeway", ["destroyed the Caretaker's array", "let the Borg Queen assimilate her"]),
        ("person/jonathan-archer", ["blew the weapon up", "the signing of the charter"]),
        ("person/jean-luc-picard", ["turned him into Locutus", "fought a Borg cube all the way to Earth"]),
        ("person/james-t-kirk", ["shot Chancellor Gorkon", "at the cost of Kirk's life"]),
        ("person/spock", ["died of radiation", "destroyed Romulus"]),
        ("person/benjamin-sisko", ["the first stable wormhole", "plunged into the fire"]),
        ("person/worf", ["began a civil war against Gowron", "made Martok Chancellor"]),
        ("person/neelix", ["took Kes away", "as Janeway's ambassador to the Delta Quadrant"]),
        ("ship/uss-voyager", ["joined both crews", "was welcomed by Admiral Owen Paris"]),
        ("ship/uss-enterprise-ncc-1701-d", ["put Captain Picard and his officers on trial", "the saucer crashed"]),
        ("faction/federation", ["were there to sign its charter", "took over the old Cardassian station"]),
        ("faction/dominion", ["the Dominion War began", "The allied fleet attacked Cardassia Prime"]),
    ] {
        let history = told(id, "History");
        for turn in turns {
            assert!(history.contains(turn), "{id} does not tell {turn}: {history}");
        }
    }
}

#[test]
fn a_card_tells_events_from_all_over_a_history() {
    for id in ["person/james-t-kirk", "person/data", "person/quark", "ship/uss-defiant", "place/earth"] {
        let history = told(id, "History");
        let dates: HashSet<&str> = history.lines().filter_map(|line| line.split("** ").next()).collect();
        assert!(dates.len() > 2, "{id}: {history}");
    }
}

#[test]
fn a_card_shows_the_facts_that_everybody_asks_for() {
    let known: [(&str, &[&str]); 6] = [
        ("person/jean-luc-picard", &["Species", "Rank", "Posting", "Family", "Born", "Died"]),
        ("person/kathryn-janeway", &["Species", "Rank", "Posting", "Family", "Born"]),
        ("ship/uss-voyager", &["Registry", "Class", "Commander", "Launched", "Status"]),
        ("station/deep-space-9", &["Location", "Held by", "Commander"]),
        ("faction/federation", &["Leader", "Capital", "Founded"]),
        ("conflict/dominion-war", &["Date", "Sides", "Outcome"]),
    ];
    for (id, labels) in known {
        for label in labels {
            assert!(!told(id, label).is_empty(), "{id}: {label}");
        }
    }
}

#[test]
fn of_many_values_those_are_shown_that_tell_of_most_of_a_life() {
    for (id, label, values) in [
        ("person/jean-luc-picard", "Posting", ["*Enterprise*-D", "*Enterprise*-E"]),
        ("person/data", "Posting", ["*Enterprise*-D", "*Enterprise*-E"]),
        ("person/spock", "Family", ["Sarek", "Sybok"]),
        ("person/dukat", "Family", ["seven children", "Tora Ziyal"]),
        ("person/james-t-kirk", "Rank", ["Captain", "Admiral"]),
        ("person/kira-nerys", "Rank", ["Major", "Colonel"]),
        ("station/deep-space-9", "Commander", ["Sisko", "Dukat"]),
    ] {
        let shown = told(id, label);
        assert!(values.iter().all(|value| shown.contains(value)), "{id}, {label}: {shown}");
    }
}

#[test]
fn what_held_one_after_another_is_told_in_the_order_of_time() {
    for (id, label, values) in [
        ("person/odo", "Status", ["human-like solid", "Great Link"]),
        ("person/odo", "Occupation", ["Terok Nor", "Deep Space 9"]),
    ] {
        let shown = told(id, label);
        let places = values.map(|value| shown.find(value).unwrap_or_else(|| panic!("{id}, {label}: {shown}")));
        assert!(places.is_sorted(), "{id}, {label}: {shown}");
    }
}

#[test]
fn every_label_that_comes_first_is_one_of_its_kind() {
    for kind in KINDS {
        for key in kind.brief {
            assert!(kind.labels.iter().any(|label| label.key == *key), "{kind}: {key}");
        }
    }
}

#[test]
fn nothing_is_recorded_last_in_the_very_year_that_is_asked_about() {
    let dead = body(&as_of("person", "person/starnes-professor", 2268));
    assert!(dead.contains("In 2268: died**") && !dead.contains("Last recorded"), "{dead}");
}

#[test]
fn the_year_of_an_end_is_said_once() {
    let maddox = body(&as_of("person", "person/bruce-maddox", 2399));
    assert!(maddox.contains("In 2399: died** on *La Sirena*"), "{maddox}");
}

#[test]
fn the_years_of_a_series_are_those_of_all_its_episodes_but_visits() {
    for (series, years) in [("TOS", "2265–2269"), ("DIS", "2256–2258"), ("VOY", "2371–2378"), ("DS9", "2369–2375")]
    {
        let card = body(&ask("source", &[("name", text(series))]));
        assert!(card.contains(years), "{series}: {card}");
    }
}

#[test]
fn only_of_individuals_whom_the_series_itself_tells_of_is_it_said_that_they_were_first_seen_there() {
    let first = |work: &str| field(&ask("episode", &[("name", text(work))]), "First here, as far as I know");
    for (work, name) in [("TOS 1x28", "Tricorder"), ("SNW 2x09", "K't'inga class"), ("PIC 1x01", "Zhat Vash")] {
        assert!(!first(work).contains(name), "{work}: {}", first(work));
    }
    assert!(first("TOS 1x28").contains("Edith Keeler"), "{}", first("TOS 1x28"));
}

#[test]
fn of_two_that_are_called_alike_an_episode_says_what_either_is() {
    let named = field(&ask("episode", &[("name", text("TOS 1x01"))]), "Who and what is in it");
    assert_eq!(named.matches("Vulcan (prime universe)").count(), 0, "{named}");
}

#[test]
fn of_works_that_are_all_hidden_it_is_said_that_they_are() {
    let reply = shown(&ask("episode", &[("name", text("5x25")), ("seen", text("TOS"))]));
    assert!(reply.contains("hidden as a spoiler") && !reply.contains("could be any"), "{reply}");
}

#[test]
fn no_line_ends_between_the_number_of_a_source_and_the_source() {
    for detail in ["short", "full"] {
        let reply = ask("person", &[("name", text("person/jean-luc-picard")), ("detail", text(detail))]);
        let sources = field(&reply, "Sources");
        assert!(sources.contains("¹\u{a0}[") && !sources.contains("¹ "), "{sources}");
    }
}

#[test]
fn how_somebody_stood_in_a_year_is_led_by_its_label_as_a_heading() {
    let worf = body(&as_of("person", "Worf", 2372));
    assert!(worf.contains("In 2372: posting:** Deep Space 9"), "{worf}");
}
