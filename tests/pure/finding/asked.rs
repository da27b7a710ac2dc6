//! What is asked of the bundled lore as fans type it: relations and years, namesakes, other names, registry numbers.

use isolinear::commands::{self, Context, Request};
use isolinear::lore::{Universe, bundled_catalogue};
use isolinear::reply::{Message, Outcome, Row};

use crate::replies::{body, context, message, shown, text};

pub(super) fn ask(command: &str, options: &[(&str, &str)]) -> Message {
    let mut request = Request::new(command, Context { universe: Universe::Prime, ..context() });
    for (name, value) in options {
        request.options.insert((*name).to_owned(), text(value));
    }
    message(commands::answer(&bundled_catalogue(), &request))
}

pub(super) fn found(reply: &Message) -> Option<&str> {
    match &reply.outcome {
        Outcome::Found(entry) => entry.as_deref().or(Some("")),
        _ => None,
    }
}

fn looked_up(typed: &str) -> Option<String> {
    found(&ask("lookup", &[("name", typed)])).map(str::to_owned)
}

#[test]
fn a_year_behind_a_name_is_the_year_of_the_view() {
    for (typed, id, year) in [
        ("Terok Nor in 2372", "station/terok-nor", "as of 2372"),
        ("DS9 in 2370", "station/deep-space-9", "as of 2370"),
        ("Worf 2375", "person/worf", "as of 2375"),
    ] {
        let reply = ask("lookup", &[("name", typed)]);
        assert_eq!(found(&reply), Some(id), "{typed}");
        assert!(reply.cards[0].kicker.ends_with(year), "{typed}: {}", reply.cards[0].kicker);
    }
    for typed in ["HAL 9000", "Starbase 9999"] {
        assert_eq!(looked_up(typed), None, "{typed}");
    }
    let work = ask("lookup", &[("name", "The Mirror-Scaled Serpent · novel, 2007")]);
    assert_eq!(work.cards[0].title, "The Mirror-Scaled Serpent");
}

#[test]
fn who_commands_something_is_answered_with_whoever_did_then_or_with_what_they_commanded() {
    for (typed, id) in [
        ("who commanded the Defiant in 2375", "person/benjamin-sisko"),
        ("who was captain of voyager", "person/kathryn-janeway"),
        ("captain of the Excelsior", "person/hikaru-sulu"),
        ("first officer of voyager", "person/chakotay"),
    ] {
        assert_eq!(looked_up(typed).as_deref(), Some(id), "{typed}");
    }
    for typed in ["who commanded Terok Nor", "who held Terok Nor in 2372"] {
        let found = looked_up(typed);
        let is_wrong = |id: &str| ["person/benjamin-sisko", "faction/federation"].contains(&id);
        assert!(!found.as_deref().is_some_and(is_wrong), "{typed}: {found:?}");
    }
    let nobody_told = ask("lookup", &[("name", "who commanded the Excelsior in 2350")]);
    assert_eq!(found(&nobody_told), Some("ship/uss-excelsior"));
    assert!(nobody_told.cards[0].kicker.contains("as of 2350"), "{}", nobody_told.cards[0].kicker);
}

#[test]
fn of_those_that_go_by_a_name_the_one_of_the_year_is_meant() {
    for (typed, id) in [
        ("captain of the Enterprise in 2266", "person/james-t-kirk"),
        ("who commanded the Enterprise in 2300", "ship/uss-enterprise-ncc-1701-b"),
        ("Enterprise 2266", "ship/uss-enterprise-ncc-1701"),
        ("Enterprise in 2366", "ship/uss-enterprise-ncc-1701-d"),
        ("Worf in 2300", "person/worf"),
    ] {
        let reply = ask("lookup", &[("name", typed)]);
        assert_eq!(found(&reply), Some(id), "{typed}");
        let year = &typed[typed.len() - 4..];
        assert!(reply.cards[0].kicker.ends_with(&format!("as of {year}")), "{typed}: {}", reply.cards[0].kicker);
    }
    let viewed = ask("ship", &[("name", "Enterprise"), ("as_of", "2266")]);
    assert_eq!(found(&viewed), Some("ship/uss-enterprise-ncc-1701"));
}

#[test]
fn a_relation_that_rests_on_a_later_work_finds_nobody() {
    for (typed, seen) in
        [("Worf's wife", "TNG"), ("Worf's wife", "DS9 season 4"), ("captain of voyager", "DS9 season 1")]
    {
        let reply = ask("person", &[("name", typed), ("seen", seen)]);
        assert_eq!(found(&reply), None, "{typed} after {seen}: {}", shown(&reply));
        assert!(!shown(&reply).contains("Jadzia") && !shown(&reply).contains("Janeway"), "{}", shown(&reply));
    }
    let told = ask("person", &[("name", "Worf's wife"), ("seen", "DS9 season 6")]);
    assert_eq!(found(&told), Some("person/jadzia-dax"));
}

#[test]
fn what_a_message_names_opens_with_its_shield() {
    let reply = ask("What does the lore say?", &[("text", "Rewatching TNG 1x01 and Worf is already grumpy")]);
    let menus = reply.rows.iter().filter_map(|row| if let Row::Menu(menu) = row { Some(menu) } else { None });
    let ids: Vec<&str> = menus.map(|menu| menu.custom_id.as_str()).collect();
    assert!(!ids.is_empty());
    for id in ids {
        let action = commands::component_action(id, &["person/worf".to_owned()], context()).unwrap();
        let opened = message(commands::answer(&bundled_catalogue(), &action.request));
        assert!(!shown(&opened).contains("Jadzia"), "{id}: {}", shown(&opened));
    }
}

#[test]
fn of_namesakes_the_one_of_whom_most_is_told_comes_first_whatever_stands_in_brackets() {
    for (command, typed, id) in [
        ("ship", "USS Saratoga", "ship/uss-saratoga"),
        ("ship", "Saratoga", "ship/uss-saratoga"),
        ("ship", "USS Prometheus", "ship/uss-prometheus"),
        ("ship", "Prometheus", "ship/uss-prometheus"),
        ("ship", "Columbia", "ship/columbia-nx-02"),
        ("person", "Tucker", "person/charles-tucker-iii"),
        ("place", "Yorktown", "station/yorktown-kelvin"),
    ] {
        assert_eq!(found(&ask(command, &[("name", typed)])), Some(id), "/{command} {typed}");
    }
}

#[test]
fn a_search_knows_registry_numbers_and_other_names() {
    let registry = shown(&ask("search", &[("words", "NCC-75633")]));
    assert!(registry.contains("Paulo") && !registry.contains("NCC-1701"), "{registry}");
    let moogie = ask("search", &[("words", "Moogie")]);
    assert!(shown(&moogie).contains("is another name for **Ishka**"), "{}", shown(&moogie));
    let tribbles = shown(&ask("search", &[("words", "tribbles")]));
    assert!(tribbles.contains("**Tribble** has an entry of its own."), "{tribbles}");
    assert!(shown(&moogie).contains("[Ishka]") && found(&moogie).is_some(), "{}", shown(&moogie));
}

#[test]
fn a_search_for_a_name_tells_first_what_that_is() {
    for (words, kind, said) in [
        ("tribble", "", "purring creature that bred so fast"),
        ("Worf", "", "who served Starfleet"),
        ("the bat'leth", "", "two-handed sword"),
        ("Vulcan", "place", "hot homeworld"),
    ] {
        let reply = shown(&ask("search", &[("words", words), ("kind", kind)][..1 + usize::from(!kind.is_empty())]));
        let first = reply.lines().find(|line| line.starts_with('•')).unwrap_or_default();
        assert!(first.contains(said), "{words}: {first} in {reply}");
    }
}

#[test]
fn a_search_knows_the_label_of_a_fact_with_its_value() {
    for (words, label, value) in [("launched 2363", "Launched: ", "2363"), ("born 2233", "Born: ", "2233")] {
        let reply = shown(&ask("search", &[("words", words)]));
        let is_told = |line: &str| line.starts_with('•') && line.contains(label) && line.contains(value);
        assert!(reply.lines().any(is_told), "{words}: {reply}");
        assert!(!reply.contains("Nothing has all of these words"), "{words}: {reply}");
    }
}

#[test]
fn what_one_episode_alone_tells_is_that_episode() {
    let reply = ask("episode", &[("name", "when does Jadzia die")]);
    assert!(reply.cards[0].title.contains("Tears of the Prophets"), "{}", shown(&reply));
}

#[test]
fn what_happened_in_the_year_of_the_view_is_told_once() {
    let reply = ask("faction", &[("name", "United Federation of Planets"), ("as_of", "2161")]);
    let all = shown(&reply);
    assert!(!all.contains("Last recorded in 2161") && all.matches("the signing of the charter").count() < 2, "{all}");
}

#[test]
fn two_names_that_several_things_share_mean_what_is_of_one_kind() {
    for typed in ["Vulcan Andoria", "Andoria vs Vulcan"] {
        let reply = ask("compare", &[("name", typed)]);
        assert!(found(&reply).is_some() && reply.cards[0].title.contains("Andoria"), "{typed}: {}", shown(&reply));
        assert!(!shown(&reply).contains("there is little to compare"), "{typed}: {}", shown(&reply));
        assert!(shown(&reply).contains("Vulcan (a species, prime universe)"), "{typed}: {}", shown(&reply));
    }
    let people = shown(&ask("compare", &[("name", "Vulcan vs Klingon")]));
    assert!(!people.contains("Other entries with this name"), "{people}");
    let alone = ask("compare", &[("name", "Vulcan")]);
    assert!(format!("{:?}", alone.rows).contains("\"place/vulcan\""), "{:?}", alone.rows);
}

#[test]
fn a_real_name_and_what_letters_stand_for_are_asked_of_what_goes_by_the_other_name() {
    for (typed, id, told) in [
        ("sevens real name", "person/seven-of-nine", "Annika Hansen"),
        ("what is Seven's real name", "person/seven-of-nine", "Annika Hansen"),
        ("real name of Seven of Nine", "person/seven-of-nine", "Annika Hansen"),
        ("vrai nom de Seven of Nine", "person/seven-of-nine", "Annika Hansen"),
        ("what does IDIC stand for", "thing/idic", "Infinite Diversity in Infinite Combinations"),
        ("wofür steht IDIC", "thing/idic", "Infinite Diversity in Infinite Combinations"),
    ] {
        let reply = ask("lookup", &[("name", typed)]);
        assert_eq!(found(&reply), Some(id), "{typed}: {}", shown(&reply));
        assert!(shown(&reply).contains(told), "{typed}: {}", shown(&reply));
    }
}

#[test]
fn a_thing_is_found_behind_whoever_it_belongs_to_and_by_what_fans_call_it() {
    for (typed, id) in [
        ("docs mobile emitter", "thing/mobile-emitter"),
        ("dustbuster phaser", "thing/phaser"),
        ("jem hadar bug", "class/jem-hadar-fighter"),
        ("jj enterprise", "ship/uss-enterprise-kelvin"),
        ("tough little ship", "ship/uss-defiant"),
    ] {
        assert_eq!(looked_up(typed).as_deref(), Some(id), "{typed}");
    }
    assert_eq!(looked_up("worfs mobile emitter"), None);
}

#[test]
fn when_something_was_that_is_an_event_itself_is_told_first() {
    for (typed, id, year) in [
        ("when did the burn happen", "thing/the-burn", "3069"),
        ("when was the burn", "thing/the-burn", "3069"),
        ("when did the dominion war happen", "conflict/dominion-war", "**Date:**"),
    ] {
        let reply = ask("lookup", &[("name", typed)]);
        assert_eq!(found(&reply), Some(id), "{typed}");
        let first: String = body(&reply).lines().take(1).collect();
        assert!(first.contains(year), "{typed}: {}", body(&reply));
    }
}
