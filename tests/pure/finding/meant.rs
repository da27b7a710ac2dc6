//! What `/lookup` takes a word for: whoever is best known by it, never what merely has it somewhere.

use std::fmt::Write as _;

use isolinear::commands::{self, Context, Request};
use isolinear::lore::{Universe, bundled_catalogue};
use isolinear::reply::{Message, Outcome};

use crate::replies::{context, message, text};

pub(super) fn looked_up(command: &str, typed: &str) -> Message {
    let lore = bundled_catalogue();
    let asker = Context { universe: Universe::Prime, ..context() };
    message(commands::answer(&lore, &Request::new(command, asker).with("name", text(typed))))
}

/// The id of the entry that answers, `work` for a work or a list of works, or nothing.
pub(super) fn answer(command: &str, typed: &str) -> String {
    match looked_up(command, typed).outcome {
        Outcome::Found(Some(entry)) => entry.to_string(),
        Outcome::Found(None) => "work".to_owned(),
        _ => String::new(),
    }
}

#[track_caller]
pub(super) fn are_answered(command: &str, all: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (typed, expected) in all {
        let answered = answer(command, typed);
        if answered != *expected {
            writeln!(wrong, "{typed}: {answered:?}, not {expected:?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_person_far_better_known_comes_before_what_is_called_just_so() {
    are_answered(
        "lookup",
        &[
            ("janeway", "person/kathryn-janeway"),
            ("archer", "person/jonathan-archer"),
            ("phlox", "person/phlox"),
            ("chekov", "person/pavel-chekov"),
            ("reed", "person/malcolm-reed"),
            ("mudd", "person/harry-mudd"),
            ("cochrane", "person/zefram-cochrane"),
            ("lorca", "person/gabriel-lorca"),
            ("april", "person/robert-april"),
            ("robert", "person/robert-april"),
            ("USS Janeway", "ship/uss-janeway"),
            ("Worf", "person/worf"),
            ("Quark's wife", "person/grilka"),
            ("Medusan", "species/medusan"),
            ("Hologram", "thing/hologram-technology"),
            ("Izar", "place/izar"),
            ("who killed K'Ehleyr", "person/k-ehleyr"),
            ("gul dukat's daughter", "person/tora-ziyal"),
            ("James", "person/james-t-kirk"),
            ("Charles", "person/charles-tucker-iii"),
            ("Riley", "person/kevin-riley"),
            ("Seven", "person/seven-of-nine"),
            ("Xi", "person/xi"),
            ("Molly", "person/molly-obrien"),
            ("Daniel", "person/daniel-kwan"),
            ("Enterprize", "ship/uss-enterprise-ncc-1701-d"),
            ("what's a tribble", "thing/tribble"),
        ],
    );
    are_answered(
        "person",
        &[("phlox", "person/phlox"), ("tyler", "person/ash-tyler"), ("freeman", "person/carol-freeman")],
    );
}

#[test]
fn a_word_like_any_other_and_a_form_of_address_alone_are_no_names() {
    for typed in [
        "table",
        "music",
        "sun",
        "test",
        "king",
        "president",
        "matrix",
        "Mexico",
        "Ceti Alpha IV",
        "star",
        "bar",
        "chair",
        "door",
        "peace",
        "dog",
        "horse",
        "lieutenant",
        "two",
        "America",
        "Madrid",
        "the series",
        "the movie",
        "the station",
        "good morning",
        "best episode",
        "klingon ships",
        "delta quadrant species",
        "Master Chief",
        "Quarian",
    ] {
        assert_eq!(answer("lookup", typed), "", "{typed}");
    }
    are_answered(
        "lookup",
        &[
            ("Locutus", "person/jean-luc-picard"),
            ("Trip", "person/charles-tucker-iii"),
            ("a Borg", "species/borg"),
            ("queen", "person/borg-queen"),
            ("cube", "class/borg-cube"),
            ("slipstream", "thing/quantum-slipstream-drive"),
            ("torpedo", "thing/photon-torpedo"),
        ],
    );
}

#[test]
fn a_word_that_is_hardly_said_but_of_one_thing_means_that() {
    are_answered(
        "lookup",
        &[
            ("Lokar", "thing/lokar-beans"),
            ("dampers", "thing/inertial-damper"),
            ("Kadis", "thing/kadis-kot"),
            ("A500", "thing/a500"),
            ("B'rel", "class/b-rel-class"),
        ],
    );
}

#[test]
fn a_question_that_no_fact_answers_is_not_answered_with_whatever_has_its_words() {
    for typed in ["who was the first Klingon in Starfleet", "first Bajoran in Starfleet", "do vulcans lie"] {
        assert_eq!(answer("lookup", typed), "", "{typed}");
    }
}

#[test]
fn what_is_asked_of_something_is_on_its_own_card_where_no_fact_leads_elsewhere() {
    are_answered(
        "lookup",
        &[
            ("class of the titan", "class/luna-class"),
            ("rank of wesley crusher", "person/wesley-crusher"),
            ("rank of worf", "person/worf"),
            ("registry of voyager", "ship/uss-voyager"),
            ("registry of uss prometheus", "ship/uss-prometheus"),
            ("homeworld of the founders", "species/changeling"),
            ("homeworld of the borg", "species/borg"),
            ("homeworld of the kazon", "species/kazon"),
            ("homeworld of the hirogen", "species/hirogen"),
            ("homeworld of the klingons", "place/qonos"),
            ("sarus homeworld", "place/kaminar"),
            ("homeworld of Phlox", "place/denobula"),
            ("Quark's home planet", "place/ferenginar"),
            ("who killed gul dukat", "person/dukat"),
            ("who killed joe carey", "person/joe-carey"),
            ("who built data", "person/data"),
            ("who built voyager", "ship/uss-voyager"),
            ("kirk death", "person/james-t-kirk"),
            ("data's death", "person/data"),
            ("jadzia's death", "person/jadzia-dax"),
            ("death of tasha yar", "person/tasha-yar"),
            ("when was voyager launched", "ship/uss-voyager"),
        ],
    );
}

#[test]
fn whoever_commands_or_serves_somewhere_is_told_by_facts_and_of_several_the_longest_there() {
    are_answered(
        "lookup",
        &[
            ("captain of the enterprise d", "person/jean-luc-picard"),
            ("enterprise-d captain", "person/jean-luc-picard"),
            ("captain of discovery", "ship/uss-discovery"),
            ("captains of the enterprise", "ship/uss-enterprise-ncc-1701-d"),
            ("captain of the cerritos", "person/carol-freeman"),
            ("captain of the saratoga", "ship/uss-saratoga"),
            ("captain of ds9", "person/benjamin-sisko"),
            ("leader of the borg", "person/borg-queen"),
            ("first officer of ds9", "person/kira-nerys"),
            ("first officer of the enterprise d", "person/william-riker"),
            ("first officer of voyager", "person/chakotay"),
            ("chief engineer of voyager", "person/b-elanna-torres"),
            ("chief engineer of the enterprise d", "person/geordi-la-forge"),
            ("helmsman of voyager", "person/tom-paris"),
            ("doctor of voyager", "person/the-doctor"),
            ("doctor on the enterprise d", "person/beverly-crusher"),
            ("security chief of ds9", "person/odo"),
            ("counselor of the enterprise d", "person/deanna-troi"),
            ("bartender on ds9", "person/quark"),
        ],
    );
}

#[test]
fn a_people_may_be_called_a_species_and_somebody_asked_for_theirs() {
    are_answered(
        "lookup",
        &[
            ("klingon species", "species/klingon"),
            ("worf species", "species/klingon"),
            ("species of worf", "species/klingon"),
        ],
    );
}

#[test]
fn words_that_describe_are_understood_in_other_languages() {
    are_answered(
        "lookup",
        &[
            ("Kapitän Picard", "person/jean-luc-picard"),
            ("capitaine Kirk", "person/james-t-kirk"),
            ("die Borg", "species/borg"),
            ("les Borg", "species/borg"),
        ],
    );
    assert!(answer("lookup", "Raumschiff Enterprise").starts_with("ship/"));
    assert!(answer("lookup", "vaisseau Enterprise").starts_with("ship/"));
}

#[test]
fn a_film_goes_by_its_short_title_and_an_episode_without_its_article() {
    for (typed, expected) in [
        ("Generations", "Star Trek Generations"),
        ("Insurrection", "Star Trek: Insurrection"),
        ("Beyond", "Star Trek Beyond"),
        ("Voyage Home", "The Voyage Home"),
        ("Visitor", "DS9 4×03"),
        ("Section 31 movie", "Star Trek: Section 31"),
        ("the Khan movie", "The Wrath of Khan"),
        ("Trials and Tribble", "DS9 5×06"),
        ("Menagerie", "TOS 1×11"),
        ("the Menagerie", "TOS 1×11"),
        ("Gambit", "TNG 7×04"),
        ("TNG season 3", "Which one?"),
        ("season 3 of tng", "Which one?"),
        ("ds9 pilot", "DS9 1×01"),
        ("last episode of voyager", "VOY 7×25"),
        ("city on edge", "TOS 1×28"),
        ("offspring", "TNG 3×16"),
        ("prodigy", "Prodigy (PRO)"),
    ] {
        let answer = looked_up("lookup", typed);
        let title = answer.cards.first().map(|card| card.title.as_str()).unwrap_or_default();
        assert_eq!(answer.outcome, Outcome::Found(None), "{typed}: {title}");
        assert!(title.to_lowercase().contains(&expected.to_lowercase()), "{typed}: {title}");
    }
}

#[test]
fn a_film_is_a_source_by_some_of_its_title_and_the_word_for_what_it_is() {
    for typed in ["khan movie", "the Khan movie"] {
        assert!(title("source", typed).contains("The Wrath of Khan"), "{typed}: {}", title("source", typed));
    }
}

#[test]
fn a_series_has_no_year_of_view_but_the_station_of_its_name_has() {
    let lore = bundled_catalogue();
    let asker = Context { universe: Universe::Prime, ..context() };
    let request = Request::new("lookup", asker).with("name", text("ds9")).with("as_of", text("2374"));
    let reply = message(commands::answer(&lore, &request));
    let Outcome::Found(Some(entry)) = &reply.outcome else { panic!("{reply:?}") };
    assert_eq!(entry.to_string(), "station/deep-space-9");
    assert_eq!(looked_up("lookup", "ds9").outcome, Outcome::Found(None));
}

#[test]
fn a_year_typed_for_a_name_begins_or_ends_the_years_of_a_timeline() {
    let lore = bundled_catalogue();
    let of = |name: &str, until: Option<&str>| {
        let asker = Context { universe: Universe::Prime, ..context() };
        let mut request = Request::new("timeline", asker).with("name", text(name));
        if let Some(until) = until {
            request = request.with("until", text(until));
        }
        message(commands::answer(&lore, &request)).cards
    };
    assert_eq!(of("2151", Some("2161")), of("2151-2161", None));
}

#[test]
fn who_asks_what_happened_in_a_year_is_told_of_the_year() {
    for typed in ["what happened in 2373", "What happened in 2373?"] {
        assert_eq!(looked_up("lookup", typed).cards, looked_up("lookup", "2373").cards, "{typed}");
    }
}

#[test]
fn where_somebody_is_asked_for_nobody_else_is_offered() {
    let offered = format!("{:?}", looked_up("person", "calhoun").rows);
    assert!(!offered.contains("\"thing/"), "{offered}");
}

#[test]
fn a_title_in_another_language_is_that_work() {
    for (typed, title) in [
        ("Der Zorn des Khan", "The Wrath of Khan"),
        ("La Colère de Khan", "The Wrath of Khan"),
        ("カーンの逆襲", "The Wrath of Khan"),
        ("Premier Contact", "First Contact"),
    ] {
        for command in ["lookup", "episode", "source"] {
            let answer = looked_up(command, typed);
            let is_found = matches!(answer.outcome, Outcome::Found(_)) && answer.cards[0].title.contains(title);
            assert!(is_found, "/{command} {typed}: {answer:?}");
        }
    }
}

#[test]
fn people_and_powers_are_known_by_their_names_in_other_languages() {
    are_answered(
        "lookup",
        &[
            ("Romulaner", "species/romulan"),
            ("Vulkanier", "species/vulcan"),
            ("Sternenflotte", "faction/starfleet"),
            ("Herr Spock", "person/spock"),
        ],
    );
}

#[test]
fn letters_that_stand_for_a_sound_are_slips() {
    are_answered("lookup", &[("Flox", "person/phlox")]);
}

/// The title of the answer to what happens in an episode.
fn title(command: &str, typed: &str) -> String {
    looked_up(command, typed).cards.first().map(|card| card.title.clone()).unwrap_or_default()
}

#[test]
fn an_episode_is_found_by_a_title_with_a_word_spelt_as_it_sounds() {
    for (typed, expected) in [
        ("in the pale moonlite", "In the Pale Moonlight"),
        ("the inner lite", "The Inner Light"),
        ("the one with the tribbles", "Tribble"),
    ] {
        let answer = looked_up("episode", typed);
        let said = format!("{:?}", answer.cards);
        assert!(said.contains(expected), "{typed}: {said}");
    }
}

#[test]
fn what_no_statement_says_is_no_story_of_an_episode() {
    for typed in ["Der Zorn des Picard", "Best of Both Worlds part 3"] {
        assert!(!title("episode", typed).contains('×'), "{typed}: {}", title("episode", typed));
        assert_ne!(looked_up("episode", typed).outcome, Outcome::Found(None), "{typed}");
    }
}

#[test]
fn whoever_is_meant_by_a_word_is_suggested_first_while_it_is_typed() {
    let lore = bundled_catalogue();
    for (typed, expected) in [
        ("janeway", "person/kathryn-janeway"),
        ("janew", "person/kathryn-janeway"),
        ("chekov", "person/pavel-chekov"),
        ("archer", "person/jonathan-archer"),
    ] {
        let asker = Context { universe: Universe::Prime, ..context() };
        let request = Request::new("lookup", asker).with("name", text(typed));
        let first = commands::suggest(&lore, &request, "name").into_iter().next().map(|choice| choice.value);
        assert_eq!(first.as_deref(), Some(expected), "{typed}");
    }
}
