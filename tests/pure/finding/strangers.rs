//! Names that the lore does not have are never answered with another entry.

use std::fmt::Write as _;

use isolinear::commands::{self, Context, Request};
use isolinear::lore::{Entry, KINDS, Kind, Universe, bundled_catalogue};
use isolinear::reply::{Message, Outcome};
use isolinear::search::{Catalogue, Filter, Lookup};

use crate::replies::{context, message, text};

fn folded(name: &str) -> String {
    name.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Whether somebody who is written down under that name is no stranger.
fn is_called(entry: &Entry, typed: &str) -> bool {
    let mut names = entry.names().chain(entry.registries());
    names.any(|name| [name, name.split(" (").next().unwrap_or(name)].map(folded).contains(&folded(typed)))
}

fn names() -> impl Iterator<Item = &'static str> {
    include_str!("strangers.txt").lines().filter(|line| !line.starts_with('#'))
}

#[test]
fn relatives_namesakes_and_neighbours_in_number_are_never_answered_with_another_entry() {
    let lore = bundled_catalogue();
    let mut wrong = String::new();
    let mut count = 0;
    let is_stranger = |typed: &&str| !lore.entries().iter().any(|entry| is_called(entry, typed));
    for (typed, of_some_kind) in names().filter(is_stranger).zip(KINDS.into_iter().cycle()) {
        for (kind, prefer) in [(None, Universe::Prime), (None, Universe::Mirror), (Some(of_some_kind), Universe::Prime)]
        {
            let found = lore.names().find(&lore, typed, Filter { kind, universe: None, prefer });
            let Lookup::Found { best, .. } = found else { continue };
            let (kind, entry) = (kind.map_or("all", |kind| kind.plural), lore.entry(best).unwrap());
            writeln!(wrong, "{typed} among {kind} is answered with {}", entry.id).unwrap();
        }
        count += 1;
    }
    assert!(wrong.is_empty() && count >= 200, "of {count}:\n{wrong}");
}

#[test]
fn a_name_that_nothing_has_is_not_looked_up_as_a_work_of_another_title() {
    let lore = bundled_catalogue();
    let mut wrong = String::new();
    for typed in names() {
        let reply = message(commands::answer(&lore, &Request::new("lookup", context()).with("name", text(typed))));
        let title = reply.cards.first().map_or("", |card| &card.title);
        if reply.outcome == Outcome::Found(None) && !folded(title).contains(&folded(typed)) {
            writeln!(wrong, "{typed} is answered with {title}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_name_as_lists_sort_it_is_the_name() {
    let lore = bundled_catalogue();
    let found = |typed: &str| {
        let filter = Filter { kind: Kind::from_id("faction"), universe: None, prefer: Universe::Prime };
        lore.names().find(&lore, typed, filter)
    };
    assert!(matches!(found("The Alliance"), Lookup::Found { .. }));
    for typed in ["Alliance, the", "Alliance, The", "alliance the"] {
        assert_eq!(found(typed), found("The Alliance"), "{typed}");
    }
}

/// Who is found among all entries, or nobody.
fn found_in(lore: &Catalogue, typed: &str) -> Option<String> {
    let filter = Filter { kind: None, universe: None, prefer: Universe::Prime };
    match lore.names().find(lore, typed, filter) {
        Lookup::Found { best, .. } => lore.entry(best).map(|entry| entry.id.to_string()),
        _ => None,
    }
}

fn first_near(lore: &Catalogue, typed: &str) -> Option<String> {
    let filter = Filter { kind: None, universe: None, prefer: Universe::Prime };
    match lore.names().find(lore, typed, filter) {
        Lookup::Near(near) => near.first().and_then(|at| lore.entry(*at)).map(|entry| entry.id.to_string()),
        _ => None,
    }
}

#[test]
fn nobody_answers_to_a_form_of_address_that_is_not_told_of_them() {
    let lore = bundled_catalogue();
    for typed in [
        "Gul Worf",
        "General Worf",
        "Chief Worf",
        "Legate Sisko",
        "Intendant Sisko",
        "Regent Kira",
        "Emperor Kirk",
        "Admiral Lefler",
        "Professor Chapel",
        "Dr. Data",
        "Mrs. Picard",
        "Andy Scott",
        "Captain Data",
        "Commander Keen",
    ] {
        assert_eq!(found_in(&lore, typed), None, "{typed}");
    }
    for (typed, id) in [
        ("Commander Worf", "person/worf"),
        ("Captain Worf", "person/worf"),
        ("Ambassador Worf", "person/worf"),
        ("Mr. Worf", "person/worf"),
        ("Cpt. Picard", "person/jean-luc-picard"),
        ("Ensign Kim", "person/harry-kim"),
        ("Chief O'Brien", "person/miles-obrien"),
        ("Doctor McCoy", "person/leonard-mccoy"),
    ] {
        assert_eq!(found_in(&lore, typed).as_deref(), Some(id), "{typed}");
    }
}

#[test]
fn words_that_name_nothing_and_neighbours_in_number_with_a_slip_are_no_answers() {
    let lore = bundled_catalogue();
    for typed in ["the", "and", "a ship", "Doctor Who", "the Force", "2370", "Tarsas IV", "Tarsus III"] {
        assert_eq!(found_in(&lore, typed), None, "{typed}");
    }
    assert_eq!(found_in(&lore, "Worf the Klingon").as_deref(), Some("person/worf"));
}

#[test]
fn what_shares_the_telling_words_is_suggested_first() {
    let lore = bundled_catalogue();
    for (typed, id) in [
        ("Lewis Zimmerman's sister", "person/lewis-zimmerman"),
        ("Second Battle of Terok Nor", "conflict/battle-of-terok-nor"),
        ("how many episodes does DS9 have", "station/deep-space-9"),
    ] {
        assert_eq!(first_near(&lore, typed).as_deref(), Some(id), "{typed}");
    }
}

#[test]
fn what_is_asked_of_something_is_answered_where_only_one_is_meant() {
    let lore = bundled_catalogue();
    for (typed, id) in [
        ("Voyager's captain", "person/kathryn-janeway"),
        ("Voyager's cook", "person/neelix"),
        ("Tuvok's wife", "person/t-pel"),
        ("homeworld of the Klingons", "place/qonos"),
        ("how old is Spock", "person/spock"),
        ("when did the Dominion War end", "conflict/dominion-war"),
        ("who was Worf's father", "person/mogh"),
        ("who was captain of Voyager", "person/kathryn-janeway"),
        ("captain of the Defiant", "person/benjamin-sisko"),
        ("who commanded the Defiant in 2375", "person/benjamin-sisko"),
    ] {
        assert_eq!(found_in(&lore, typed).as_deref(), Some(id), "{typed}");
    }
    for typed in
        ["captain of the Enterprise", "who is captain of the Enterprise", "leader of the Klingon Empire", "Mogh's son"]
    {
        assert!(first_near(&lore, typed).is_some_and(|id| id.starts_with("person/")), "{typed}");
    }
}

#[test]
fn somebody_may_be_described() {
    let lore = bundled_catalogue();
    for (typed, id) in [("the ferengi bartender", "person/quark"), ("the trill science officer", "person/jadzia-dax")] {
        let request =
            Request::new("person", Context { universe: Universe::Prime, ..context() }).with("name", text(typed));
        let reply = message(commands::answer(&lore, &request));
        let is_named = format!("{reply:?}").contains(id);
        assert!(is_named, "{typed}: {:?}", reply.cards);
    }
}

/// The entry that answers somebody who looks for a person.
fn person(typed: &str, seen: Option<&str>) -> Message {
    let asker = Context { universe: Universe::Prime, ..context() };
    let request = Request::new("person", asker).with("name", text(typed));
    let request = seen.into_iter().fold(request, |request, seen| request.with("seen", text(seen)));
    message(commands::answer(&bundled_catalogue(), &request))
}

#[test]
fn somebody_is_suggested_by_what_they_were_and_did_and_never_told_for_sure() {
    for (typed, id) in [
        ("klingon chancellor murdered in undiscovered country", "person/gorkon"),
        ("klingon general with one eye", "person/martok"),
    ] {
        let reply = person(typed, None);
        assert_eq!(reply.outcome, Outcome::NotFound, "{typed}: {:?}", reply.cards);
        assert!(format!("{reply:?}").contains(id), "{typed}: {reply:?}");
    }
}

/// What a command answers that asks for things of one kind.
fn kind(command: &str, typed: &str, seen: Option<&str>) -> Message {
    let asker = Context { universe: Universe::Prime, ..context() };
    let request = Request::new(command, asker).with("name", text(typed));
    let request = seen.into_iter().fold(request, |request, seen| request.with("seen", text(seen)));
    message(commands::answer(&bundled_catalogue(), &request))
}

#[test]
fn what_is_described_as_it_is_remembered_is_told_unless_only_some_of_the_lore_was_seen() {
    for (command, typed, id) in [
        ("person", "romulan senator garak blew up", "person/vreenak"),
        ("species", "the organ stealers from voyager", "species/vidiian"),
        ("species", "phlox race", "species/denobulan"),
        ("ship", "ship sisko was on at wolf 359", "ship/uss-saratoga"),
        ("place", "kirks hometown", "place/riverside"),
        ("faction", "osyraas gang", "faction/emerald-chain"),
        ("lookup", "bolian barber on the enterprise d", "person/mot"),
    ] {
        let told = kind(command, typed, None);
        assert_eq!(told.outcome, Outcome::Found(Some(id.into())), "{typed}: {:?}", told.cards);
        let shielded = kind(command, typed, Some("TOS season 1"));
        assert_ne!(shielded.outcome, Outcome::Found(Some(id.into())), "{typed}: {:?}", shielded.cards);
    }
}

#[test]
fn what_only_resembles_what_is_remembered_is_not_told() {
    for (command, typed) in [
        ("person", "picards wife"),
        ("ship", "sorans ship"),
        ("species", "delta quadrant species"),
        ("person", "rod data"),
        ("place", "laser vegas"),
        ("person", "romulan doctor"),
        ("person", "human prisoner"),
        ("person", "klingon father of spock"),
        ("person", "klingon security chief of voyager"),
        ("thing", "romulan game"),
        ("thing", "game of the vulcans"),
        ("place", "cardassian station"),
        ("species", "enemies of the borg"),
    ] {
        let reply = kind(command, typed, None);
        assert_eq!(reply.outcome, Outcome::NotFound, "{typed}: {:?}", reply.cards);
    }
}

#[test]
fn nobody_is_told_for_a_description_that_fits_several_or_nobody_and_nobody_unseen_is_named() {
    for typed in [
        "starfleet captain with a cat",
        "captain who died at wolf 359",
        "klingon captain who fought kirk at organia",
        "tall man with red hat from mars",
    ] {
        let reply = person(typed, None);
        assert_eq!(reply.outcome, Outcome::NotFound, "{typed}: {:?}", reply.cards);
    }
    let shielded = person("klingon chancellor murdered in undiscovered country", Some("TNG season 1"));
    assert!(!format!("{shielded:?}").contains("gorkon"), "{shielded:?}");
}
