//! A word that is only like some of a name, a form of address for short, and a title with a slip or beside its series.

use isolinear::reply::Outcome;

use super::meant::{answer, are_answered, looked_up};

#[test]
fn a_word_that_is_only_like_some_of_a_name_means_something_else() {
    for typed in [
        "Hello",
        "Sirius",
        "Watson",
        "Picardi",
        "Roberts",
        "Edwards",
        "Eric",
        "Skinner",
        "Terran Federation",
        "Ferengi wine",
    ] {
        assert_eq!(answer("lookup", typed), "", "{typed}");
    }
    are_answered(
        "lookup",
        &[
            ("picard", "person/jean-luc-picard"),
            ("jadz", "person/jadzia-dax"),
            ("janew", "person/kathryn-janeway"),
            ("voya", "ship/uss-voyager"),
            ("Orias", "place/orias-iii"),
        ],
    );
    assert!(answer("lookup", "cardass").contains("cardassia"), "{}", answer("lookup", "cardass"));
}

#[test]
fn forms_of_address_may_be_short() {
    are_answered(
        "lookup",
        &[
            ("capt picard", "person/jean-luc-picard"),
            ("Capt. Janeway", "person/kathryn-janeway"),
            ("ens ro", "person/ro-laren"),
            ("cdr riker", "person/william-riker"),
            ("adm janeway", "person/kathryn-janeway"),
            ("maj kira", "person/kira-nerys"),
            ("gen martok", "person/martok"),
            ("cpo o'brien", "person/miles-obrien"),
            ("doc crusher", "person/beverly-crusher"),
            ("Emperor Kahless", "person/kahless-clone"),
        ],
    );
}

#[test]
fn who_asks_where_something_is_means_the_place() {
    are_answered(
        "lookup",
        &[
            ("where is vulcan", "place/vulcan"),
            ("where is trill", "place/trill"),
            ("where is bajor", "place/bajor"),
            ("vulcan", "species/vulcan"),
        ],
    );
}

#[test]
fn a_title_with_a_slip_is_nearer_than_what_is_called_otherwise() {
    for (typed, expected) in [
        ("amock time", "TOS 2×01"),
        ("ballance of terror", "TOS 1×14"),
        ("the enterprize incident", "The Enterprise Incident"),
        ("trouble with tribbels", "The Trouble with Tribbles"),
        ("the parallels", "TNG 7×11"),
        ("tos: mirror, mirror", "TOS 2×04"),
        ("pilot of tng", "TNG 1×01"),
    ] {
        let answer = looked_up("lookup", typed);
        let title = answer.cards.first().map(|card| card.title.as_str()).unwrap_or_default();
        assert_eq!(answer.outcome, Outcome::Found(None), "{typed}: {title}");
        assert!(title.contains(expected), "{typed}: {title}");
    }
}

#[test]
fn beside_a_series_a_ship_is_meant_rather_than_the_episode_of_its_name() {
    are_answered(
        "lookup",
        &[
            ("defiant ds9", "ship/uss-defiant"),
            ("ds9 defiant", "ship/uss-defiant"),
            ("ds9 emissary", "work"),
            ("rule of acquisition 1", "thing/rules-of-acquisition"),
            ("Sete de Nove", "person/seven-of-nine"),
        ],
    );
}

#[test]
fn a_work_is_known_by_its_place_in_a_row() {
    for (typed, expected) in [
        ("pilot of voyager", "VOY 1×01"),
        ("series finale of ds9", "DS9 7×25"),
        ("first episode of TNG", "TNG 1×01"),
        ("season finale of tng season 3", "TNG 3×26"),
        ("season 3 finale", "Which one?"),
        ("ST VI", "The Undiscovered Country"),
        ("st 2", "The Wrath of Khan"),
        ("first film", "The Motion Picture"),
        ("Gambit, deel twee", "TNG 7×05"),
        ("Gambit, Teil zwei", "TNG 7×05"),
        ("Gambit 後編", "TNG 7×05"),
    ] {
        let answer = looked_up("lookup", typed);
        let title = answer.cards.first().map(|card| card.title.as_str()).unwrap_or_default();
        assert_eq!(answer.outcome, Outcome::Found(None), "{typed}: {title}");
        assert!(title.to_lowercase().contains(&expected.to_lowercase()), "{typed}: {title}");
    }
    assert_eq!(looked_up("lookup", "latest episode").cards, looked_up("lookup", "the newest episode").cards);
}

#[test]
fn what_came_before_a_year_is_no_name() {
    let answer = looked_up("lookup", "before 2151");
    assert_eq!(answer.outcome, Outcome::Found(None), "{:?}", answer.cards);
}

#[test]
fn who_asks_for_a_captain_is_offered_people() {
    let said = format!("{:?}", looked_up("lookup", "captain of the enterprise").cards);
    assert!(said.contains("Jean-Luc Picard") && !said.contains("TAS 2×06"), "{said}");
}
