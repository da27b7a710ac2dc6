//! What goes by the same name as the entry or the work of a card, in the bundled lore.

use isolinear::commands::{self, Context, Value};
use isolinear::lore::{Universe, bundled_catalogue};
use isolinear::reply::{Menu, Message, Outcome, Row};

use crate::bundled_views::ask;
use crate::replies::{context, field, message, shown, text};

/// What stands above entries and works of that name.
const ALSO: &str = "Also with this name";
/// The same where there are but entries.
const OTHERS: &str = "Other entries with this name";

fn look_up(typed: &str, options: &[(&str, &str)]) -> Message {
    let mut all: Vec<(&str, Value)> = options.iter().map(|(name, value)| (*name, text(value))).collect();
    all.push(("name", text(typed)));
    ask("lookup", &all)
}

/// The menu of what else may be meant.
fn others(reply: &Message) -> Option<&Menu> {
    let mut menus = reply.rows.iter().filter_map(|row| if let Row::Menu(menu) = row { Some(menu) } else { None });
    menus.find(|menu| menu.placeholder == "Did you mean another one?")
}

fn offers(reply: &Message, id: &str) -> bool {
    others(reply).is_some_and(|menu| menu.options.iter().any(|option| option.value == id))
}

/// What is opened by picking that.
fn picked(reply: &Message, id: &str) -> Message {
    let context = Context { universe: Universe::Prime, ..context() };
    let menu = others(reply).unwrap();
    let action = commands::component_action(&menu.custom_id, &[id.to_owned()], context).unwrap();
    message(commands::answer(&bundled_catalogue(), &action.request))
}

#[test]
fn a_card_names_works_of_the_title_that_was_typed_and_opens_them() {
    for (typed, entry, work, title) in [
        ("first contact", "conflict/first-contact-with-vulcans", "tng-4x15", "TNG 4×15 \"First Contact\""),
        ("first contact", "conflict/first-contact-with-vulcans", "first-contact", "Star Trek: First Contact"),
        ("Caretaker", "person/caretaker", "voy-1x01", "VOY 1×01 \"Caretaker\""),
        ("broken bow", "place/broken-bow", "ent-1x01", "ENT 1×01 \"Broken Bow\""),
        ("tuvix", "person/tuvix", "voy-2x24", "VOY 2×24 \"Tuvix\""),
        ("the doomsday machine", "thing/doomsday-machine", "tos-2x06", "TOS 2×06 \"The Doomsday Machine\""),
        ("Section 31", "faction/section-31", "section-31", "Star Trek: Section 31"),
        ("sarek", "person/sarek", "tng-3x23", "TNG 3×23 \"Sarek\""),
    ] {
        let card = look_up(typed, &[]);
        assert_eq!(card.outcome, Outcome::Found(Some(entry.into())), "{typed}: {}", shown(&card));
        assert!(field(&card, ALSO).contains(title), "{typed}: {}", shown(&card));
        assert!(offers(&card, work), "{typed}: {:?}", card.rows);
        let opened = picked(&card, work);
        assert!(opened.cards[0].title.starts_with(title), "{typed}: {}", shown(&opened));
    }
}

#[test]
fn namesakes_stay_beside_works_of_the_title_and_open_from_the_same_menu() {
    let card = look_up("emissary", &[]);
    let also = field(&card, ALSO);
    assert!(also.contains("Benjamin Sisko (a person") && also.contains("DS9 1×01 \"Emissary\""), "{also}");
    let sisko = picked(&card, "person/benjamin-sisko");
    assert_eq!(sisko.outcome, Outcome::Found(Some("person/benjamin-sisko".into())), "{}", shown(&sisko));
}

#[test]
fn a_work_of_the_title_is_named_only_as_far_as_the_view_reaches() {
    for options in [("seen", "VOY season 1"), ("universe", "prime")] {
        let card = look_up("tuvix", &[options]);
        assert!(!shown(&card).contains("VOY 2×24 \"Tuvix\"") && !offers(&card, "voy-2x24"), "{}", shown(&card));
    }
    let seen = look_up("sarek", &[("seen", "TOS")]);
    assert_eq!(seen.outcome, Outcome::Found(Some("person/sarek".into())), "{}", shown(&seen));
    assert!(!offers(&seen, "tng-3x23"), "{}", shown(&seen));
    let canon = look_up("sarek", &[("continuity", "canon")]);
    let mut works = others(&canon).unwrap().options.iter().filter(|option| !option.value.contains('/'));
    assert!(works.all(|option| option.value == "tng-3x23"), "{:?}", canon.rows);
}

#[test]
fn a_work_that_was_looked_up_names_the_entry_of_its_title_and_opens_it() {
    for (typed, entry, name) in [
        ("voy-1x01", "person/caretaker", "Caretaker (a person, prime universe)"),
        ("VOY 2x24", "person/tuvix", "Tuvix"),
        ("first contact film", "conflict/first-contact-with-vulcans", "First contact with the Vulcans"),
    ] {
        let card = look_up(typed, &[]);
        assert_eq!(card.outcome, Outcome::Found(None), "{typed}: {}", shown(&card));
        assert!(field(&card, ALSO).contains(name) && offers(&card, entry), "{typed}: {}", shown(&card));
        assert_eq!(picked(&card, entry).outcome, Outcome::Found(Some(entry.into())), "{typed}");
    }
    let work = ask("source", &[("name", text("voy-1x01"))]);
    assert!(field(&work, ALSO).is_empty() && !offers(&work, "person/caretaker"), "{}", shown(&work));
}

#[test]
fn only_what_bears_the_name_is_called_a_namesake() {
    for typed in ["who built data", "captain of DS9", "first officer of Voyager"] {
        let card = look_up(typed, &[]);
        assert!(matches!(card.outcome, Outcome::Found(Some(_))), "{typed}: {}", shown(&card));
        assert!(field(&card, OTHERS).is_empty() && field(&card, ALSO).is_empty(), "{typed}: {}", shown(&card));
    }
    let served = look_up("captain of DS9", &[]);
    assert!(offers(&served, "person/dukat"), "{:?}", served.rows);
    assert!(field(&look_up("who built the Enterprise", &[]), OTHERS).contains("USS Enterprise"));
}

#[test]
fn what_has_but_a_part_of_the_name_is_no_namesake() {
    let war = look_up("dominion war", &[]);
    assert!(!field(&war, OTHERS).contains("invasion"), "{}", shown(&war));
}

#[test]
fn what_may_be_meant_as_well_is_offered_in_one_menu() {
    for name in ["person/q", "kahless", "spock", "kes"] {
        let card = ask("person", &[("name", text(name))]);
        let menus = card.rows.iter().filter_map(|row| if let Row::Menu(menu) = row { Some(menu) } else { None });
        let values: Vec<&str> = menus.flat_map(|menu| &menu.options).map(|option| option.value.as_str()).collect();
        let once: std::collections::HashSet<&str> = values.iter().copied().collect();
        assert_eq!(once.len(), values.len(), "{name}: {values:?}");
    }
}

#[test]
fn a_series_is_no_entry_whatever_else_begins_so_and_on_either_side() {
    for (command, typed) in [
        ("compare", "tng & ds9"),
        ("compare", "ds9 & voy"),
        ("compare", "tos vs tng"),
        ("timeline", "tng"),
        ("timeline", "voy"),
    ] {
        let refused = ask(command, &[("name", text(typed))]);
        assert_eq!(refused.outcome, Outcome::Misunderstood, "/{command} {typed}: {}", shown(&refused));
    }
    let station = ask("compare", &[("name", text("ds9 vs empok nor"))]);
    assert_eq!(station.cards[0].title, "Deep Space 9 and Empok Nor", "{}", shown(&station));
}

#[test]
fn of_two_that_are_called_by_one_name_either_names_the_other() {
    for typed in ["Duras sisters", "Lursa and B'Etor"] {
        let card = look_up(typed, &[]);
        let named = format!("{}{}", card.cards[0].title, field(&card, OTHERS));
        assert!(named.contains("Lursa") && named.contains("B'Etor"), "{typed}: {}", shown(&card));
    }
}

#[test]
fn what_several_are_called_together_is_a_name_of_each() {
    let lore = bundled_catalogue();
    let is_of_several = |name: &&str| ["sisters", "brothers", "twins"].iter().any(|word| name.ends_with(word));
    for entry in lore.entries().iter().filter(|entry| entry.kind.is_addressed()) {
        for name in entry.names().filter(is_of_several) {
            let mut others = lore.entries().iter().filter(|other| other.id != entry.id);
            assert!(others.any(|other| other.names().any(|own| own == name)), "{}: {name}", entry.id);
        }
    }
}

#[test]
fn a_registry_number_of_nothing_suggests_ships_of_near_numbers_or_none() {
    for (typed, near) in [
        ("NCC-1701-Z", "ship/uss-enterprise-ncc-1701-d"),
        ("NX-74206", "ship/uss-defiant"),
        ("NCC-74657", "ship/uss-voyager"),
        ("NX-1701", "ship/uss-enterprise-ncc-1701"),
    ] {
        for command in ["ship", "lookup"] {
            let miss = ask(command, &[("name", text(typed))]);
            assert_eq!(miss.outcome, Outcome::NotFound, "{typed}: {}", shown(&miss));
            assert!(format!("{:?}", miss.rows).contains(&format!("\"{near}\"")), "{typed}: {:?}", miss.rows);
        }
    }
    for typed in ["NCC-1765", "NCC-99999", "NCC-1700"] {
        let miss = shown(&ask("ship", &[("name", text(typed))]));
        assert!(!miss.contains("Constitution III"), "{miss}");
    }
}

#[test]
fn a_word_of_a_longer_title_and_a_plural_of_a_name_are_no_names() {
    for (typed, near) in [("curtain", "The Savage Curtain"), ("Janeways", "Janeway")] {
        let card = look_up(typed, &[]);
        assert_eq!(card.outcome, Outcome::NotFound, "{typed}: {}", shown(&card));
        assert!(format!("{card:?}").contains(near), "{typed}: {card:?}");
    }
    let scorpion = look_up("Scorpion", &[]);
    assert!(scorpion.cards[0].title.contains("Scorpion"), "{}", shown(&scorpion));
}

#[test]
fn a_name_that_was_read_as_another_is_said_to_be() {
    for (typed, name) in [("Wharf", "Worf"), ("Kardashian", "Cardassian")] {
        let card = look_up(typed, &[]);
        assert!(shown(&card).contains(&format!("Read as {name}.")), "{typed}: {}", shown(&card));
    }
    for typed in ["Worf", "worf", "Seven", "NCC-1701-D"] {
        assert!(!shown(&look_up(typed, &[])).contains("Read as"), "{typed}");
    }
}

#[test]
fn what_is_of_one_kind_and_universe_needs_no_more_than_its_name() {
    let card = look_up("enterprise", &[]);
    assert!(field(&card, OTHERS).contains("Enterprise (NX-01)"), "{}", shown(&card));
    assert!(!field(&card, OTHERS).contains("(prime universe)"), "{}", field(&card, OTHERS));
    let kirk = look_up("kirk", &[]);
    assert!(field(&kirk, OTHERS).contains("(mirror universe)"), "{}", shown(&kirk));
}
