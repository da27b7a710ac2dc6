//! Questions with words at their end that say where or when, and questions in words that fans use besides.

use isolinear::reply::{Message, Row, markdown};

use super::asked::{self, found};
use crate::replies::{body, shown};

fn ask(options: &[(&str, &str)]) -> Message {
    asked::ask("lookup", options)
}

/// Panics unless the entry answers, and these words stand on the card.
#[track_caller]
fn are_answered(all: &[(&str, &str, &str)]) {
    for (typed, id, words) in all {
        let reply = ask(&[("name", typed)]);
        assert_eq!(found(&reply), Some(*id), "{typed}: {}", body(&reply));
        assert!(shown(&reply).contains(words), "{typed}: {}", shown(&reply));
    }
}

#[test]
fn what_only_words_at_the_end_keep_from_an_answer_is_answered_without_them() {
    are_answered(&[
        ("who invented warp drive on earth", "person/zefram-cochrane", "Read without `on earth`."),
        ("who was captain of voyager during the series", "person/kathryn-janeway", "during the series"),
        ("what species is quark in ds9", "person/quark", "Ferengi"),
        ("how did kirk die in star trek generations", "person/james-t-kirk", "Died"),
    ]);
}

#[test]
fn what_changes_with_time_is_asked_of_the_year_that_the_words_tell() {
    are_answered(&[
        ("who commanded the uss discovery in season 2", "person/christopher-pike", "Captain Pike, 2257–2258"),
        ("which ship did sisko serve on at wolf 359", "person/benjamin-sisko", "Saratoga"),
        ("how old was mccoy in encounter at farpoint", "person/leonard-mccoy", "as the year 2364"),
    ]);
}

#[test]
fn words_that_make_another_question_are_never_left_out() {
    for typed in [
        "who was captain of the enterprise in the nonsense universe",
        "who commanded voyager at wolf 3590",
        "who invented warp drive on nowhere at all",
        "who was the janitor of voyager",
    ] {
        assert_eq!(found(&ask(&[("name", typed)])), None, "{typed}");
    }
}

#[test]
fn words_of_a_work_that_was_not_seen_tell_no_year() {
    let reply = ask(&[("name", "who commanded the uss discovery in season 2"), ("seen", "DIS 1x05")]);
    assert!(!shown(&reply).contains("2257"), "{}", shown(&reply));
}

#[test]
fn forms_that_fans_use_besides_are_read() {
    are_answered(&[
        ("how long do ocampa live", "species/ocampa", "nine years"),
        ("lifespan of ocampa", "species/ocampa", "nine years"),
        ("name of data's cat", "person/spot", ""),
        ("who was in charge of deep space nine", "person/benjamin-sisko", ""),
        ("what does the prime directive say", "thing/prime-directive", ""),
        ("who was the first host of dax", "person/lela-dax", ""),
        ("first trill host of dax", "person/lela-dax", ""),
        ("doctor on archer's enterprise", "person/phlox", ""),
        ("first officer on pike's enterprise", "person/number-one", ""),
        ("what species is saru on discovery", "person/saru", "Kelpien"),
        ("who destroyed the enterprise in the search for spock", "ship/uss-enterprise-ncc-1701", "2285"),
        ("first captain of enterprise nx 01", "person/jonathan-archer", ""),
        ("who was the first captain of the enterprise", "person/robert-april", ""),
        ("voyager registry number", "ship/uss-voyager", "**Registry:** NCC-74656"),
        ("whats voyagers registry number", "ship/uss-voyager", "**Registry:** NCC-74656"),
    ]);
    let first = ask(&[("name", "when does Q first show up")]);
    assert!(first.cards[0].title.contains("Encounter at Farpoint"), "{}", first.cards[0].title);
}

#[test]
fn who_played_somebody_is_no_lore_and_leads_to_that_one_alone() {
    let reply = ask(&[("name", "who played quark")]);
    assert!(markdown::render(&reply.cards[0].body).contains("does not tell who made a work"));
    assert!(reply.cards[0].fields.is_empty(), "{}", shown(&reply));
    let labels: Vec<&str> = reply
        .rows
        .iter()
        .flat_map(|row| if let Row::Buttons(buttons) = row { buttons.as_slice() } else { &[] })
        .map(|button| button.label.as_str())
        .collect();
    assert_eq!(labels.first(), Some(&"Quark"));
    assert!(labels.len() <= 2, "{labels:?}");
}

#[test]
fn what_stands_beside_a_name_is_borne_out_by_whoever_is_meant() {
    are_answered(&[
        ("lily from first contact", "person/lily-sloane", ""),
        ("creator of the M-5", "person/richard-daystrom", ""),
        ("maker of the M-5", "person/richard-daystrom", ""),
        ("builder of the M-5", "person/richard-daystrom", ""),
    ]);
    for typed in ["lily from generations", "creator of star trek"] {
        assert_eq!(found(&ask(&[("name", typed)])), None, "{typed}");
    }
}
