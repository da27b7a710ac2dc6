//! Questions as people put them: by a verb, for a relative, for what somebody has.

use super::meant::{answer, are_answered, looked_up};

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
            ("Naomi's father", "person/naomi-wildman"),
        ],
    );
    let told = looked_up("lookup", "Mogh's son");
    assert!(!format!("{told:?}").contains("I have no entry for"), "{:?}", told.cards);
    for untold in ["Picard's wife", "Tuvok's brother", "Garak's daughter", "the wife of Gowron"] {
        assert_eq!(answer("lookup", untold), "", "{untold}");
    }
    assert_eq!(answer("ship", "Guinan's mother"), "");
}
