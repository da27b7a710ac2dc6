//! Names as people type them: without an apostrophe, with a series beside them, as they sound, and of a class for its ships.

use isolinear::commands::{self, Context, Request};
use isolinear::lore::{Universe, bundled_catalogue};
use isolinear::reply::{Message, Outcome};

use crate::replies::{context, message, text};

fn ask(command: &str, typed: &str) -> Message {
    let request = Request::new(command, Context { universe: Universe::Prime, ..context() });
    message(commands::answer(&bundled_catalogue(), &request.with("name", text(typed))))
}

fn found(command: &str, typed: &str) -> Option<String> {
    match ask(command, typed).outcome {
        Outcome::Found(entry) => Some(entry.map_or_else(String::new, |id| id.to_string())),
        _ => None,
    }
}

fn assert_found(command: &str, rows: &[(&str, &str)]) {
    for (typed, id) in rows {
        assert_eq!(found(command, typed).as_deref(), Some(*id), "/{command} {typed}");
    }
}

#[test]
fn a_name_with_an_s_before_what_is_asked_is_a_possessive() {
    assert_found(
        "lookup",
        &[
            ("who was siskos first wife", "person/jennifer-sisko"),
            ("who is siskos wife", "person/jennifer-sisko"),
            ("who is benjamin siskos wife", "person/jennifer-sisko"),
            ("who is siskos mom", "person/sarah-sisko"),
            ("whats voyagers registry number", "ship/uss-voyager"),
            ("titans registry", "ship/uss-titan"),
            ("whats quarks brothers name", "person/rom"),
            ("datas cat", "person/spot"),
        ],
    );
    for typed in ["zorblaxs wife", "lukes father", "chains of command", "who is gandalfs brother"] {
        assert!(found("lookup", typed).is_none_or(|id| id.is_empty()), "{typed}");
    }
}

#[test]
fn a_series_beside_a_name_tells_who_or_what_of_that_name_is_meant() {
    assert_found(
        "lookup",
        &[
            ("garak ds9", "person/elim-garak"),
            ("data tng", "person/data"),
            ("ds9 odo", "person/odo"),
            ("badlands ds9", "place/badlands"),
            ("number one snw", "person/number-one"),
            ("number one strange new worlds", "person/number-one"),
            ("number one tng", "person/william-riker"),
            ("picard season 3 shaw", "person/liam-shaw"),
        ],
    );
    for typed in ["zorblax snw", "frodo tng", "neo ds9", "susan picard", "wesley picard", "enterprise class"] {
        assert_eq!(found("lookup", typed), None, "{typed}");
    }
    // A number, a title and the series itself stay what they are.
    for (typed, title) in [("ds9 4x20", "Shattered Mirror"), ("tng family", "Family"), ("ds9", "Deep Space Nine")] {
        let title_found = ask("lookup", typed).cards[0].title.clone();
        assert!(title_found.contains(title), "{typed}: {title_found}");
    }
}

#[test]
fn a_name_is_found_as_it_sounds_where_only_one_sounds_so() {
    assert_found(
        "lookup",
        &[
            ("maquee", "faction/maquis"),
            ("makee", "faction/maquis"),
            ("jon luke picard", "person/jean-luc-picard"),
            ("phillipa georgiou", "person/philippa-georgiou"),
            ("loxana troi", "person/lwaxana-troi"),
            ("jane way", "person/kathryn-janeway"),
            ("una number one", "person/number-one"),
        ],
    );
    assert_found("faction", &[("maquee", "faction/maquis")]);
    for typed in ["jack sisko", "john luke pickford", "jane wayne", "mackey", "riyal", "kirk k"] {
        assert_eq!(found("lookup", typed), None, "{typed}");
    }
}

#[test]
fn a_slip_for_another_kind_than_that_which_is_asked_for_is_only_suggested() {
    assert_eq!(found("faction", "benjamin siskko"), None);
}

#[test]
fn namesakes_are_offered_with_a_slip_as_without_one() {
    let menus = |typed: &str| ask("lookup", typed).rows.len();
    assert_eq!(menus("weyun"), menus("weyoun"));
}

#[test]
fn a_class_is_asked_for_as_a_ship_where_no_ship_has_just_that_name() {
    assert_found(
        "ship",
        &[
            ("bird of prey", "class/bird-of-prey"),
            ("birds of prey", "class/bird-of-prey"),
            ("constitution", "class/constitution-class"),
            ("galaxy class", "class/galaxy-class"),
            ("defiant class", "class/defiant-class"),
            ("excelsior", "ship/uss-excelsior"),
            ("delta flyer", "ship/delta-flyer"),
        ],
    );
}

#[test]
fn the_letters_of_the_enterprise_go_with_its_abbreviation() {
    assert_found(
        "ship",
        &[
            ("ent-a", "ship/uss-enterprise-ncc-1701-a"),
            ("ent-d", "ship/uss-enterprise-ncc-1701-d"),
            ("Ent E", "ship/uss-enterprise-ncc-1701-e"),
            ("ent-J", "ship/enterprise-j"),
            ("ncc1701j", "ship/enterprise-j"),
        ],
    );
}
