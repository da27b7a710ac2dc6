//! Questions as people put them: by a verb, for a relative, for what somebody has.

use super::meant::{answer, are_answered, looked_up};
use crate::replies::{body, shown};

/// Panics unless a look-up is answered by the card of an entry that begins so and says each of the words.
#[track_caller]
fn is_told(typed: &str, id: &str, beginning: &str, words: &[&str]) {
    let reply = looked_up("lookup", typed);
    assert_eq!(answer("lookup", typed), id, "{typed}");
    let told = body(&reply);
    let first = told.split("\n\n").next().unwrap_or_default();
    assert!(told.starts_with(beginning), "{typed}: {told}");
    assert!(words.iter().all(|word| first.contains(word)), "{typed}: {told}");
}

#[test]
fn who_did_something_is_told_by_facts_or_on_the_card_of_what_it_was_done_to() {
    are_answered(
        "lookup",
        &[
            ("who founded the Federation", "faction/federation"),
            ("who founded Starfleet", "faction/starfleet"),
            ("who founded Memory Omega", "person/spock-mirror"),
            ("who invented the Genesis Device", "person/carol-marcus"),
            ("who created Data", "person/data"),
            ("who invented warp drive", "person/zefram-cochrane"),
            ("who invented the transporter", "person/emory-erickson"),
            ("who discovered the Bajoran wormhole", "place/bajoran-wormhole"),
            ("when was the Bajoran wormhole discovered", "place/bajoran-wormhole"),
            ("who wrote the Rules of Acquisition", "thing/rules-of-acquisition"),
            ("who assimilated Picard", "person/jean-luc-picard"),
            ("who was Gorkon killed by", "person/gorkon"),
            ("who did Worf marry", "person/jadzia-dax"),
            ("who won the Dominion War", "conflict/dominion-war"),
            ("why did Spock die", "person/spock"),
            ("where does Quark work", "person/quark"),
            ("what species is Spock", "person/spock"),
            ("what class is the Defiant", "ship/iss-defiant"),
            ("how many decks does Voyager have", "ship/uss-voyager"),
            ("how fast is Voyager", "ship/uss-voyager"),
            ("how tall is Worf", "person/worf"),
            ("what race is Worf", "person/worf"),
            ("whose cat is Spot", "person/spot"),
            ("who owns Quark's", "place/quarks-bar"),
            ("info on the Borg", "species/borg"),
            ("which ship did Kirk command", "ship/uss-enterprise-ncc-1701"),
            ("who is Worf married to", "person/jadzia-dax"),
        ],
    );
    for typed in ["who framed Roger Rabbit", "who invented the lightsaber", "who founded Hogwarts"] {
        assert_eq!(answer("lookup", typed), "", "{typed}");
    }
}

#[test]
fn whose_relative_was_asked_for_is_told_where_facts_tell_of_several_or_of_one_without_an_entry() {
    are_answered(
        "lookup",
        &[
            ("Stamets' husband", "person/hugh-culber"),
            ("Culber's husband", "person/paul-stamets"),
            ("Perrin's husband", "person/sarek"),
            ("Kes's boyfriend", "person/neelix"),
            ("Kirk's wife", "person/miramanee"),
            ("Pike's ship", "ship/uss-enterprise-ncc-1701"),
            ("Sisko's station", "station/deep-space-9"),
            ("Rom's first wife", "person/prinadora"),
            ("Saru's father", "person/saru"),
            ("Geordi's father", "person/edward-la-forge"),
            ("Data's brothers", "person/data"),
            ("who are Worf's parents", "person/worf"),
            ("kira's boyfriend", "person/kira-nerys"),
            ("Mogh's son", "person/mogh"),
            ("Duras's father", "person/duras"),
            ("Guinan's mother", "person/guinan"),
            ("Naomi's father", "person/greskrendtregk"),
        ],
    );
    let told = looked_up("lookup", "Mogh's son");
    assert!(!format!("{told:?}").contains("I have no entry for"), "{:?}", told.cards);
    for untold in ["Picard's wife", "Tuvok's brother", "Garak's daughter", "the wife of Gowron"] {
        assert_eq!(answer("lookup", untold), "", "{untold}");
    }
    assert_eq!(answer("ship", "Guinan's mother"), "");
}

#[test]
fn what_is_somebodys_is_found_by_any_of_their_names() {
    are_answered(
        "lookup",
        &[
            ("jim kirk's dad", "person/george-kirk"),
            ("james kirk's father", "person/george-kirk"),
            ("Captain Kirk's father", "person/george-kirk"),
            ("bones' daughter", "person/mccoys-daughter"),
            ("troys mother", "person/lwaxana-troi"),
            ("Malcolm Reed's father", "person/stuart-reed"),
        ],
    );
}

#[test]
fn a_ship_is_found_by_whoever_it_says_itself_that_it_was_of() {
    are_answered(
        "ship",
        &[
            ("Gorkon's ship", "ship/kronos-one"),
            ("Gorkons ship", "ship/kronos-one"),
            ("Chancellor Gorkon’s ship", "ship/kronos-one"),
            ("kruges ship", "ship/hms-bounty"),
            ("Kor's ship", "ship/klothos"),
            ("Koloths ship", "ship/iks-gr-oth"),
            ("Donatra's ship", "ship/valdore"),
            ("Lursa's ship", "ship/lursa-bird-of-prey"),
            ("pikes ship", "ship/uss-enterprise-ncc-1701"),
            ("Martok's ship", "ship/iks-rotarran"),
        ],
    );
}

#[test]
fn the_name_of_an_owner_is_no_slip_for_that_of_another() {
    for untold in ["Soran's ship", "sorans ship"] {
        assert_eq!(answer("ship", untold), "", "{untold}");
    }
    are_answered("ship", &[("Shran's ship", "ship/kumari"), ("Shrann's ship", "ship/kumari")]);
}

#[test]
fn of_several_relatives_the_facts_that_tell_of_them_stand_first() {
    is_told("Crusher's son", "person/beverly-crusher", "**Family:**", &["Wesley Crusher", "Jack Crusher"]);
    is_told("worf's brothers", "person/worf", "**Family:**", &["Kurn", "Nikolai"]);
    is_told("roms wife", "person/rom", "**Family:**", &["Prinadora", "Leeta"]);
    is_told("Sarek's wife", "person/sarek", "**Family:**", &["Amanda", "Perrin"]);
    is_told("Worf's family", "person/worf", "**Family:**", &["Mogh", "Alexander"]);
    is_told("quark's relatives", "person/quark", "**Family:**", &["Rom", "Ishka", "Grilka"]);
    is_told("Dax's brother", "person/ezri-dax", "**Family:**", &["Janel", "Norvo"]);
    are_answered(
        "lookup",
        &[("Picard's son", "person/jack-crusher-ii"), ("Sarek's daughter", "person/michael-burnham")],
    );
}

#[test]
fn who_killed_whom_is_told_by_the_facts_on_deaths() {
    is_told("who killed Tasha Yar", "person/tasha-yar", "**Died:** Killed by Armus", &[]);
    is_told("gowron's killer", "person/gowron", "**Died:** 2375, killed by Worf", &[]);
    is_told("gowrons killer", "person/gowron", "**Died:** 2375, killed by Worf", &[]);
    is_told("who killed Weyoun", "person/weyoun-5", "**Died:**", &["Weyoun 7", "Worf", "Weyoun 8", "Garak"]);
    is_told("who killed Weyoun 8", "person/weyoun-8", "**Died:** 2375", &["Garak"]);
    is_told("who did Worf kill", "person/worf", "**Died:**", &["Duras", "Gowron"]);
    is_told("wen hat Worf getötet", "person/worf", "**Died:**", &["Duras", "Gowron"]);
    assert_eq!(answer("lookup", "planet killer"), answer("lookup", "Doomsday Machine"));
}

#[test]
fn a_ship_may_be_asked_for_by_its_letter() {
    for (typed, first) in [("the E", "NCC-1701-E"), ("the D", "NCC-1701-D")] {
        let told = shown(&looked_up("ship", typed));
        let enterprise = told.find("USS Enterprise").and_then(|at| told.get(at..)).unwrap_or_default();
        assert!(enterprise.starts_with(&format!("USS Enterprise ({first})")), "{typed}: {told}");
    }
    are_answered(
        "lookup",
        &[
            ("big D Enterprise", "ship/uss-enterprise-ncc-1701-d"),
            ("Enterprise big E", "ship/uss-enterprise-ncc-1701-e"),
            ("the Big E", "ship/uss-enterprise-ncc-1701"),
        ],
    );
}

#[test]
fn the_vowels_of_a_name_with_an_apostrophe_may_be_wrong() {
    are_answered("lookup", &[("tpal", "person/t-pol"), ("t'pal", "person/t-pol"), ("T'Pel", "person/t-pel")]);
}

#[test]
fn a_question_may_say_in_which_series_something_was_so() {
    let told = shown(&looked_up("lookup", "why do klingons have smooth foreheads in tos"));
    assert!(told.contains("Augment virus"), "{told}");
}

#[test]
fn of_two_generations_each_is_found_by_any_word_for_it() {
    are_answered("person", &[("q jr", "person/q-junior"), ("george kirk sr", "person/george-kirk")]);
}
