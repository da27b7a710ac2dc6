//! Views on the bundled lore, by what is known of famous names.

use std::sync::LazyLock;

use isolinear::commands::{self, Context, Request, Value};
use isolinear::lore::{Universe, bundled_catalogue};
use isolinear::reply::{Message, Outcome, Row};
use isolinear::search::Catalogue;

use crate::replies::{body, field, message, shown, text};

static BUNDLED: LazyLock<Catalogue> = LazyLock::new(bundled_catalogue);

fn ask(command: &str, options: &[(&str, Value)]) -> Message {
    let context = Context { universe: Universe::Prime, ..crate::replies::context() };
    let request = Request::new(command, context);
    let request = options.iter().fold(request, |request, (name, value)| request.with(name, value.clone()));
    message(commands::answer(&BUNDLED, &request))
}

fn as_of(kind: &str, name: &str, year: i64) -> Message {
    ask(kind, &[("name", text(name)), ("as_of", Value::Integer(year))])
}

#[test]
fn a_name_that_a_later_work_gives_leads_nowhere_before() {
    let locutus = |seen: &str| ask("person", &[("name", text("Locutus")), ("seen", text(seen))]);
    assert_eq!(locutus("TNG season 2").outcome, Outcome::NotFound);
    assert!(!shown(&locutus("TNG season 2")).contains("Picard"), "{}", shown(&locutus("TNG season 2")));
    assert_eq!(locutus("TNG season 4").outcome, Outcome::Found(Some("person/jean-luc-picard".into())));
    let picard = ask("person", &[("name", text("Captain Picard")), ("seen", text("TNG season 2"))]);
    assert_eq!(picard.outcome, Outcome::Found(Some("person/jean-luc-picard".into())));
}

#[test]
fn a_title_that_a_later_work_gives_leads_nowhere_before() {
    for (typed, seen, later) in [
        ("Kai Winn", "DS9 season 1", "DS9 season 3"),
        ("Grand Nagus Rom", "DS9 season 1", "DS9"),
        ("Captain Burnham", "DIS season 1", "DIS"),
        ("Ambassador Worf", "TNG", "DS9"),
    ] {
        let reply = |seen: &str| ask("lookup", &[("name", text(typed)), ("seen", text(seen))]);
        assert_eq!(reply(seen).outcome, Outcome::NotFound, "{typed}: {}", shown(&reply(seen)));
        assert!(matches!(reply(later).outcome, Outcome::Found(_)), "{typed}: {}", shown(&reply(later)));
    }
    for (typed, seen) in [("Captain Kirk", "TOS season 1"), ("Doctor Bashir", "DS9 season 1"), ("Vedek Winn", "DS9 S1")]
    {
        let reply = ask("lookup", &[("name", text(typed)), ("seen", text(seen))]);
        assert!(matches!(reply.outcome, Outcome::Found(_)), "{typed}: {}", shown(&reply));
    }
    let kai = shown(&ask("lookup", &[("name", text("Kai")), ("seen", text("DS9 season 1"))]));
    assert!(!kai.contains("Winn") && !kai.contains("(mirror)"), "{kai}");
}

#[test]
fn of_what_is_hidden_no_more_is_named_than_was_typed() {
    let reply = |name: &str, seen: &str| shown(&ask("lookup", &[("name", text(name)), ("seen", text(seen))]));
    let angel = reply("Red Angel", "DIS 2x05");
    assert!(angel.contains("Everything I have on `Red Angel`") && !angel.contains("suit"), "{angel}");
    assert!(!reply("Jack Crusher", "TNG").contains("son of Picard"), "{}", reply("Jack Crusher", "TNG"));
    for name in ["Georgiou", "Kira", "Odo", "Quark"] {
        let seen = if name == "Georgiou" { "DIS 1x05" } else { "DS9 season 1" };
        let compared = shown(&ask("compare", &[("name", text(name)), ("seen", text(seen))]));
        assert!(!compared.contains("mirror universe"), "{compared}");
    }
}

#[test]
fn whoever_has_seen_nothing_is_told_nothing() {
    for words in ["nothing", "none", "nichts"] {
        let reply = ask("person", &[("name", text("Picard")), ("seen", text(words))]);
        assert_eq!(reply.outcome, Outcome::NotFound, "{}", shown(&reply));
        assert!(shown(&reply).contains("nothing seen yet"), "{}", shown(&reply));
    }
    for words in ["season 3", "half of season 2"] {
        let reply = ask("person", &[("name", text("Picard")), ("seen", text(words))]);
        assert_eq!(reply.outcome, Outcome::Misunderstood, "{}", shown(&reply));
        assert!(shown(&reply).contains("DS9 season 3") && shown(&reply).contains("nothing"), "{}", shown(&reply));
    }
}

#[test]
fn a_number_that_there_is_not_is_said_so_and_one_of_several_series_is_offered_of_all() {
    for (typed, near) in [("DS9 8x01", "DS9 7×01"), ("Best of Both Worlds part 3", "TNG 3×26")] {
        let reply = shown(&ask("episode", &[("name", text(typed))]));
        assert!(reply.contains("I have no work called") && reply.contains(near), "{reply}");
    }
    let several = shown(&ask("episode", &[("name", text("5x25"))]));
    assert!(several.contains("DS9 5×25") && several.contains("TNG 5×25"), "{several}");
    let film = shown(&ask("episode", &[("name", text("the whale movie"))]));
    assert!(film.contains("The Voyage Home"), "{film}");
}

#[test]
fn a_label_and_its_value_read_as_parts_of_one_sentence() {
    let told = body(&as_of("person", "Icheb", 2390)).replace("**", "");
    assert!(told.contains("died, killed by Seven of Nine"), "{told}");
}

#[test]
fn only_what_is_related_or_best_known_is_offered_to_be_compared_with() {
    let reply = ask("compare", &[("name", text("Vulcan"))]);
    assert!(shown(&reply).contains("I know of no counterpart of"), "{}", shown(&reply));
    let menus = reply.rows.iter().filter_map(|row| if let Row::Menu(menu) = row { Some(&menu.options) } else { None });
    let labels: Vec<&str> = menus.flatten().map(|option| option.label.as_str()).collect();
    assert!(!labels.is_empty() && !labels.iter().any(|label| label.starts_with("Abronian")), "{labels:?}");
}

#[test]
fn a_message_that_names_a_season_tells_nothing_later() {
    let asked = |words: &str| shown(&ask("What does the lore say?", &[("text", text(words))]));
    let told = asked("we are on season 2 of DS9 and Dukat is cool");
    assert!(told.contains("after DS9 season 2") && !told.contains("DS9 6"), "{told}");
    let told = asked("did you see TNG season 3 finale with Locutus");
    assert!(told.contains("after TNG season 3") && !told.contains("PIC "), "{told}");
}

#[test]
fn nothing_is_recorded_before_the_first_year_of_anything() {
    for (kind, name, year) in
        [("ship", "USS Cayuga", 2245), ("conflict", "Dominion War", 2373), ("conflict", "Battle of Wolf 359", 2367)]
    {
        let told = body(&as_of(kind, name, 1000));
        assert!(told.contains(&format!("Nothing recorded before {year}")), "{name}: {told}");
    }
    let told = body(&as_of("faction", "United Federation of Planets", 2161));
    assert!(!told.contains("Nothing recorded"), "{told}");
}

#[test]
fn of_several_who_held_something_in_a_year_the_regular_one_comes_first() {
    for (kind, name, year, holder) in [
        ("faction", "Klingon Empire", 2375, "Gowron"),
        ("ship", "USS Enterprise (NCC-1701-D)", 2366, "Picard"),
        ("ship", "USS Voyager", 2374, "Janeway"),
        ("ship", "ship/uss-defiant", 2374, "Sisko"),
    ] {
        let told = body(&as_of(kind, name, year));
        let status = told.lines().find(|line| line.contains(&format!("In {year}"))).unwrap_or_default();
        assert!(status.contains(holder), "{name}: {told}");
    }
}

#[test]
fn what_was_recorded_last_is_the_latest_of_anything() {
    for (name, year, told_of) in [("L'Rell", 2300, 2257), ("Worf", 2405, 2375), ("Spock", 2386, 2293)] {
        let told = body(&as_of("person", name, year));
        let last = told.split("ecorded in ").nth(1).and_then(|rest| rest.get(..4)?.parse::<i64>().ok());
        assert!(last.is_some_and(|last| told_of < last && last <= year), "{name}: {told}");
    }
}

#[test]
fn a_card_shows_what_was_held_longest_first() {
    let facts = |kind: &str, name: &str, label: &str| field(&ask(kind, &[("name", text(name))]), label);
    assert!(facts("person", "Benjamin Sisko", "Posting").contains("Deep Space 9"));
    assert!(facts("ship", "ship/uss-enterprise-ncc-1701", "Commander").contains("Kirk"));
    let then = field(&as_of("faction", "Klingon Empire", 2372), "Leader");
    assert!(then.contains("Gowron"), "{then}");
}
