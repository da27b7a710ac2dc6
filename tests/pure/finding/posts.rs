//! Whoever held a post: who came next to somebody, all of them in order, the first of them.

use std::fmt::Write as _;

use isolinear::commands::{self, Context, Request};
use isolinear::lore::{Universe, bundled_catalogue};
use isolinear::reply::{Message, Outcome};

use crate::replies::{body, context, message, shown, text};

fn looked_up(typed: &str) -> Message {
    let asker = Context { universe: Universe::Prime, ..context() };
    message(commands::answer(&bundled_catalogue(), &Request::new("lookup", asker).with("name", text(typed))))
}

/// Panics unless each is answered by that entry.
#[track_caller]
fn are_answered(all: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (typed, id) in all {
        let reply = looked_up(typed);
        if !matches!(&reply.outcome, Outcome::Found(Some(found)) if **found == **id) {
            writeln!(wrong, "{typed}: {:?}", reply.outcome).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn who_came_next_is_told_by_the_years_of_a_post() {
    are_answered(&[
        ("who succeeded Gowron", "person/martok"),
        ("who succeeded K'mpec", "person/gowron"),
        ("who was Kai after Opaka", "person/winn-adami"),
        ("who was Grand Nagus after Zek", "person/rom"),
        ("who became chancellor after Gowron", "person/martok"),
        ("who captained the Enterprise before Kirk", "person/christopher-pike"),
        ("captain of the Enterprise after Pike", "person/james-t-kirk"),
        ("who led the Klingon Empire before Gowron", "person/k-mpec"),
        ("who commanded DS9 before Sisko", "person/dukat"),
        ("who was in charge of terok nor before sisko", "person/dukat"),
        ("who came after jadzia", "person/ezri-dax"),
        ("what symbiont host came after jadzia", "person/ezri-dax"),
        ("who came before ezri dax", "person/jadzia-dax"),
        ("who was the host of dax before jadzia", "person/curzon-dax"),
    ]);
}

#[test]
fn who_came_next_is_told_by_words_that_say_so() {
    are_answered(&[
        ("who replaced crusher", "person/katherine-pulaski"),
        ("who replaced dr crusher in season 2", "person/katherine-pulaski"),
        ("who replaced Tasha Yar", "person/worf"),
        ("who replaced Tasha Yar as security chief", "person/worf"),
        ("who did Ransom succeed as captain of the Cerritos", "person/carol-freeman"),
        ("who succeeded Gorkon", "person/azetbur"),
        ("wer ersetzte Crusher", "person/katherine-pulaski"),
    ]);
}

#[test]
fn nobody_is_said_to_have_come_next_where_none_is_known() {
    let reply = looked_up("who was kai after Winn");
    assert!(body(&reply).starts_with("I know of nobody who came after Winn Adami."), "{}", body(&reply));
    for typed in ["who died after kirk", "who was assimilated before seven of nine"] {
        assert!(!shown(&looked_up(typed)).contains("I know of nobody"), "{typed}");
    }
}

#[test]
fn what_was_not_seen_tells_nobody_s_successor() {
    let asker = Context { universe: Universe::Prime, ..context() };
    let request = Request::new("lookup", asker).with("name", text("who came after jadzia"));
    let reply = message(commands::answer(&bundled_catalogue(), &request.with("seen", text("DS9 season 2"))));
    assert!(!shown(&reply).contains("Ezri") && !shown(&reply).contains("I know of nobody"), "{}", shown(&reply));
}

#[test]
fn all_who_held_a_post_stand_first_in_the_order_of_time() {
    for (typed, id, names) in [
        ("captains of the uss discovery", "ship/uss-discovery", ["Lorca", "Pike", "Captain Saru", "Burnham"]),
        ("who commanded the uss discovery", "ship/uss-discovery", ["Lorca", "Pike", "Captain Saru", "Burnham"]),
        ("chancellors of the klingon empire", "faction/klingon-empire", ["L'Rell", "Gorkon", "Gowron", "Martok"]),
        ("hosts of dax", "person/dax", ["Lela", "Emony", "Jadzia", "Ezri"]),
    ] {
        let reply = looked_up(typed);
        assert!(
            matches!(&reply.outcome, Outcome::Found(Some(found)) if &**found == id),
            "{typed}: {:?}",
            reply.outcome
        );
        let body = body(&reply);
        let places: Vec<_> = names.iter().map(|name| body.find(name)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{typed}: {places:?}\n{body}");
    }
}

#[test]
fn the_first_and_whoever_held_it_in_a_season_are_one_each() {
    are_answered(&[
        ("who was the first trill host of dax", "person/lela-dax"),
        ("who was the first captain of enterprise nx 01", "person/jonathan-archer"),
        ("who commanded the uss discovery in season 2", "person/christopher-pike"),
        ("who commanded terok nor", "person/dukat"),
    ]);
}

#[test]
fn a_bare_neighbour_is_one_in_the_post_somebody_is_known_for() {
    for (typed, untold) in [
        ("who came before Riker", "I know of nobody who came before William Riker."),
        ("who came after Martok", "I know of nobody who came after Martok."),
        ("who came after Kira", "I know of nobody who came after Kira Nerys."),
    ] {
        let reply = looked_up(typed);
        assert!(body(&reply).starts_with(untold), "{typed}: {}", body(&reply));
    }
    are_answered(&[
        ("who came before Sisko", "person/dukat"),
        ("who came after Tucker", "person/kelby"),
        ("who came before McCoy", "person/mark-piper"),
    ]);
    for (typed, id) in [("who came after La Forge", "person/ro-laren"), ("who came after Burnham", "person/saru")] {
        let reply = looked_up(typed);
        assert!(!matches!(&reply.outcome, Outcome::Found(Some(found)) if **found == *id), "{typed}");
    }
}

#[test]
fn who_took_over_may_be_asked_with_the_words_that_somebody_left() {
    are_answered(&[
        ("who took over ds9 after sisko", "person/kira-nerys"),
        ("who took command of ds9 after sisko left", "person/kira-nerys"),
    ]);
}

#[test]
fn a_series_and_its_season_tell_where_a_post_was_held_and_when() {
    are_answered(&[
        ("chief engineer in tng season 1", "ship/uss-enterprise-ncc-1701-d"),
        ("chief medical officer in tng season 2", "person/katherine-pulaski"),
        ("security chief in ds9 season 2", "person/odo"),
        ("first captain of the USS Enterprise", "person/robert-april"),
        ("second captain of the Enterprise", "person/christopher-pike"),
        ("kai in 2370", "person/winn-adami"),
        ("chancellor between k'mpec and martok", "person/gowron"),
    ]);
}

#[test]
fn a_post_is_found_by_a_slip_an_article_and_in_other_languages() {
    are_answered(&[
        ("first oficer of voyager", "person/chakotay"),
        ("capt of voyager", "person/kathryn-janeway"),
        ("first officer of the Deep Space 9", "person/kira-nerys"),
        ("erster Offizier der Voyager", "person/chakotay"),
        ("wer war Kai nach Opaka", "person/winn-adami"),
        ("qui était le premier capitaine de l'Enterprise", "person/robert-april"),
        ("primer oficial de la Voyager", "person/chakotay"),
    ]);
    let reply = looked_up("captian of the enterprise");
    assert!(!matches!(&reply.outcome, Outcome::Found(Some(found)) if **found == *"person/rachel-garrett"));
}

#[test]
fn somebody_who_is_in_no_work_of_a_series_is_said_not_to_be() {
    are_answered(&[("TNG Picard", "person/jean-luc-picard"), ("TNG Riker", "person/william-riker")]);
    for (typed, untold) in [
        ("TOS Worf", "I know of nothing that Worf did in The Original Series."),
        ("VOY Picard", "I know of nothing that Jean-Luc Picard did in Voyager."),
    ] {
        assert!(shown(&looked_up(typed)).contains(untold), "{typed}: {}", shown(&looked_up(typed)));
    }
    for typed in ["VOY Picard", "TNG Picard"] {
        let reply = looked_up(typed);
        assert!(!matches!(&reply.outcome, Outcome::Found(Some(found)) if found.starts_with("ship/")), "{typed}");
    }
}

#[test]
fn whoever_held_the_same_post_goes_by_no_other_name_for_it() {
    for typed in ["captain of the enterprise c", "who commanded the uss discovery"] {
        assert!(!shown(&looked_up(typed)).contains("Other entries with this name"), "{typed}");
    }
}

#[test]
fn whoever_serves_somewhere_is_found_behind_the_name_of_the_place() {
    are_answered(&[
        ("enterprise d barber", "person/mot"),
        ("voyager cook", "person/neelix"),
        ("ds9 tailor", "person/elim-garak"),
        ("deep space nine tailor", "person/elim-garak"),
        ("enterprise d transporter chief", "person/miles-obrien"),
    ]);
    for typed in ["cerritos barber", "voyager love", "enterprise bridge", "vulcan prime"] {
        let reply = looked_up(typed);
        let is_somebody = matches!(&reply.outcome, Outcome::Found(Some(found)) if found.starts_with("person/"));
        assert!(!is_somebody, "{typed}: {}", shown(&reply));
    }
}

#[test]
fn a_post_is_asked_of_anything_where_only_people_are_sought() {
    let asked = |typed: &str| {
        let asker = Context { universe: Universe::Prime, ..context() };
        message(commands::answer(&bundled_catalogue(), &Request::new("person", asker).with("name", text(typed))))
    };
    let first = asked("who was the first captain of the enterprise");
    assert!(matches!(&first.outcome, Outcome::Found(Some(found)) if &**found == "person/robert-april"), "{first:?}");
    // A title is nobody: those who held it are offered.
    let held = asked("first minister of bajor");
    assert_eq!(held.outcome, Outcome::NotFound, "{held:?}");
    let offered = format!("{:?}", held.rows);
    assert!(offered.contains("person/shakaar-edon") && !offered.contains("thing/first-minister"), "{offered}");
}

#[test]
fn whoever_served_under_somebody_is_asked_for_by_whose_officer_they_were() {
    are_answered(&[
        ("picards first officer", "person/william-riker"),
        ("Kirk's first officer", "person/spock"),
        ("first officer under Pike", "person/number-one"),
        ("captain pikes doctor", "person/joseph-m-benga"),
        ("carol freemans first officer", "person/jack-ransom"),
        ("archers communications officer", "person/hoshi-sato"),
        ("siskos chief engineer", "person/miles-obrien"),
        ("kirks yeoman", "person/janice-rand"),
        // Saru had the post for longer, but under others.
        ("burnhams first officer", "person/rayner"),
    ]);
    // Somebody beside a post may hold it.
    let worf = looked_up("worf security officer");
    assert_eq!(worf.outcome, Outcome::Found(Some("person/worf".into())), "{}", shown(&worf));
}

#[test]
fn a_series_beside_a_post_tells_where_it_was_held() {
    are_answered(&[
        ("ent chief engineer", "person/charles-tucker-iii"),
        ("doctor DS9", "person/julian-bashir"),
        ("tos doctor", "person/leonard-mccoy"),
        ("chief engineer from ds9", "person/miles-obrien"),
        ("who was the tng counselor", "person/deanna-troi"),
        ("captain of lower decks", "person/carol-freeman"),
        ("strange new worlds captain", "person/christopher-pike"),
        ("captain of voyager", "person/kathryn-janeway"),
    ]);
    // Whoever held it elsewhere did not hold it there.
    let elsewhere = looked_up("chief engineer in pic");
    assert!(!elsewhere.cards[0].title.contains("Argyle"), "{}", shown(&elsewhere));
}
