//! The shield against spoilers on the bundled lore: no year, no name and nothing of a work that was not seen is told.

use isolinear::commands::{self, Context, Request, Value};
use isolinear::lore::bundled_catalogue;
use isolinear::reply::{Message, Outcome};

use crate::bundled_views::ask;
use crate::replies::{body, field, message, shown, text};

fn timeline(name: &str, seen: &str) -> Message {
    ask("timeline", &[("name", text(name)), ("seen", text(seen))])
}

fn as_of(kind: &str, name: &str, year: i64, seen: &str) -> Message {
    ask(kind, &[("name", text(name)), ("as_of", Value::Integer(year)), ("seen", text(seen))])
}

#[test]
fn a_timeline_reaches_no_further_than_the_works_that_were_seen() {
    for (name, seen, later) in [
        ("ship/uss-enterprise-ncc-1701-d", "TNG 1x01", ["2365", "2371"]),
        ("ship/uss-voyager", "VOY season 1", ["2374", "2377"]),
        ("person/zek", "DS9 season 1", ["2373", "2375"]),
        ("station/deep-space-9", "DS9 season 1", ["2371", "2373"]),
    ] {
        let reply = timeline(name, seen);
        let picture = reply.picture.as_ref().map(|picture| format!("{} {:?}", picture.alt, picture.chart));
        let all = format!("{} {}", shown(&reply), picture.unwrap_or_default());
        for year in later {
            assert!(!all.contains(year), "{name} after {seen} tells of {year}: {all}");
        }
    }
}

#[test]
fn as_of_a_year_only_the_works_that_were_seen_say_how_it_stood() {
    for (kind, name, year, seen, later) in [
        ("person", "person/jadzia-dax", 2377, "TNG 6x16", "2374"),
        ("person", "person/data", 2390, "TNG 2x15", "2379"),
        ("person", "person/khan-noonien-singh", 2287, "TOS 2x17", "2285"),
        ("ship", "ship/uss-enterprise-ncc-1701-d", 2371, "TNG season 1", "In 2371:"),
    ] {
        let told = shown(&as_of(kind, name, year, seen));
        assert!(!told.contains(later), "{name} in {year} after {seen}: {told}");
    }
    let enterprise = body(&as_of("ship", "ship/uss-enterprise-ncc-1701-d", 2371, "TNG season 1"));
    assert!(enterprise.contains("Last recorded in 2364"), "{enterprise}");
}

#[test]
fn of_a_work_that_was_not_seen_nothing_but_its_title_is_told() {
    let reply = ask("episode", &[("name", text("DS9 7x26")), ("seen", text("DS9 season 1"))]);
    let all = shown(&reply);
    assert!(all.contains("What You Leave Behind") && all.contains("hidden as spoilers"), "{all}");
    for told in ["Kira", "Odo", "2375", "Posting"] {
        assert!(!all.contains(told), "{told}: {all}");
    }
    assert!(all.contains("[Show everything]"), "{all}");
    let novel = shown(&ask("source", &[("name", text("The Sorrows of Empire")), ("seen", text("TOS"))]));
    assert!(novel.contains("The Sorrows of Empire") && !novel.contains("2295"), "{novel}");
}

#[test]
fn a_name_that_only_later_works_give_is_told_as_it_was_typed() {
    let seven = ask("person", &[("name", text("Seven")), ("seen", text("VOY season 3"))]);
    assert!(seven.outcome == Outcome::NotFound && !shown(&seven).contains("Seven of Nine"), "{}", shown(&seven));
    let known = ask("person", &[("name", text("Seven")), ("seen", text("VOY season 4"))]);
    assert_eq!(known.cards[0].title, "Seven of Nine");
    let carey =
        |typed: &str| ask("person", &[("name", text(typed)), ("seen", text("VOY season 1"))]).cards[0].title.clone();
    assert_eq!([carey("Carey"), carey("Joe Carey"), carey("person/joe-carey")], ["Carey", "Joe Carey", "Joe Carey"]);
}

#[test]
fn a_number_that_only_later_works_give_is_in_no_title_and_what_was_typed_has_capitals() {
    for (typed, seen, title) in [
        ("weyoun", "DS9 4x23", "Weyoun"),
        ("weyoun", "DS9 6x01", "Weyoun"),
        ("Weyoun 4", "DS9 4x23", "Weyoun 4"),
        ("soji", "PIC 1x01", "Soji"),
    ] {
        let reply = ask("person", &[("name", text(typed)), ("seen", text(seen))]);
        assert_eq!(reply.cards[0].title, title, "{typed} after {seen}");
        // That there was a fourth is told in 5×19.
        let is_told = shown(&reply).contains("Weyoun 4") || shown(&reply).contains("Weyoun 5");
        assert_eq!(is_told, typed.ends_with('4') || seen == "DS9 6x01", "{}", shown(&reply));
    }
}

#[test]
fn a_hidden_entry_says_how_far_the_configured_shield_goes() {
    let context = Context { seen: "VOY season 3".to_owned(), ..crate::replies::context() };
    let request = Request::new("person", context).with("name", text("Seven of Nine"));
    let reply = message(commands::answer(&bundled_catalogue(), &request));
    assert_eq!(reply.outcome, Outcome::NotFound);
    assert!(body(&reply).contains("VOY season 3"), "{}", shown(&reply));
}

#[test]
fn how_far_somebody_has_got_is_read_as_it_is_said() {
    let after = |seen: &str| body(&ask("person", &[("name", text("Worf")), ("seen", text(seen))]));
    let several = after("DS9 bis Staffel 4, VOY Staffeln 1 und 2");
    assert!(several.contains("after DS9 season 4, VOY season 2"), "{several}");
    assert!(after("until DS9 5x01").contains("after DS9 5x01"), "{}", after("until DS9 5x01"));
    for all in ["all Star Trek", "all of Star Trek"] {
        assert!(!after(all).contains("spoiler"), "{}", after(all));
    }
}

#[test]
fn what_is_told_in_works_that_were_seen_is_still_told() {
    let reply = timeline("station/deep-space-9", "DS9 season 1");
    assert!(shown(&reply).contains("since 2369"), "{}", shown(&reply));
    let sisko = ask("person", &[("name", text("person/benjamin-sisko")), ("seen", text("DS9 season 1"))]);
    assert!(field(&sisko, "Posting").contains("2369"), "{}", shown(&sisko));
}

#[test]
fn an_end_that_was_not_seen_is_hidden_and_no_other_episode_is_given_for_it() {
    for (typed, seen) in [
        ("in which episode does Tasha Yar die", "TNG 1x10"),
        ("in which episode does K'Ehleyr die", "TNG 2x20"),
        ("in which episode does Trip die", "ENT 2x01"),
        ("the one where Jadzia dies", "DS9 5x01"),
        ("in which episode does Weyoun die", "DS9 5x26"),
        ("in which episode does Spock die", "TOS"),
        ("in which episode does Joseph Carey die", "VOY 3x01"),
        ("in which episode is the Enterprise-D destroyed", "TNG 3x01"),
        ("in which episode is the USS Defiant destroyed", "DS9 6x01"),
        ("the one where Morn fakes his death", "DS9 2x01"),
    ] {
        for command in ["lookup", "episode"] {
            let reply = ask(command, &[("name", text(typed)), ("seen", text(seen))]);
            assert_eq!(reply.cards[0].title, "Hidden as a spoiler", "/{command} {typed}: {}", shown(&reply));
        }
    }
    for (typed, seen, episode) in [
        ("in which episode does Tasha Yar die", "TNG season 1", "Skin of Evil"),
        ("the one where Jadzia dies", "DS9 season 6", "Tears of the Prophets"),
    ] {
        let reply = ask("lookup", &[("name", text(typed)), ("seen", text(seen))]);
        assert!(shown(&reply).contains(episode), "{typed} after {seen}: {}", shown(&reply));
    }
}

#[test]
fn no_suggestion_tells_by_what_other_name_the_hidden_is_known() {
    for (typed, seen, telling) in [
        ("who are the Founders", "DS9 2x20", ["The Changeling", "Vortex", "The Dauphin"]),
        ("the one with the Founders", "DS9 2x20", ["The Changeling", "Vortex", "The Dauphin"]),
        ("who is Annika Hanson", "VOY 3x01", ["Seven", "Assignment: Earth", "of Nine"]),
        ("Locutuss", "TNG 1x26", ["Picard", "Jean-Luc", "Borg"]),
    ] {
        let reply = ask("lookup", &[("name", text(typed)), ("seen", text(seen))]);
        let all = format!("{} {:?}", shown(&reply), reply.rows);
        for word in telling {
            assert!(!all.contains(word), "{typed} after {seen} suggests {word}: {all}");
        }
    }
    let picard = shown(&ask("lookup", &[("name", text("Jean-Luc Picarrd")), ("seen", text("TNG 1x26"))]));
    assert!(picard.contains("Jean-Luc Picard"), "{picard}");
}
