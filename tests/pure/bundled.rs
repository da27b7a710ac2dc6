//! The bundled lore, which grows: what must hold of it whatever is added.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use isolinear::commands::{self, Context, Request};
use isolinear::lore::{EntryRef, SourceRef, Universe, bundled_catalogue, check, export, load_bundled};
use isolinear::reply::Reply;
use isolinear::search::{Catalogue, Filter, Lookup, WorkLookup};

use crate::replies::{assert_reply_fits, text};

static BUNDLED: LazyLock<Catalogue> = LazyLock::new(bundled_catalogue);

/// One in so many entries is asked for in every way. Which ones changes with the lore.
const SHARE: usize = 40;

/// As the bot asks where nothing is configured.
fn context() -> Context {
    Context { universe: Universe::Prime, ..crate::replies::context() }
}

#[test]
fn the_rules_have_nothing_to_say_against_it() {
    let findings: Vec<String> = check(&load_bundled()).iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn what_is_bundled_is_what_its_files_say() {
    let (bundled, read) = (bundled_catalogue(), load_bundled().lore);
    assert_eq!(bundled.version, read.version);
    assert!(export(&bundled) == export(&read), "what was packed is not what is read");
}

#[test]
fn every_episode_and_film_can_be_dated_and_nearly_every_one_is_told_of() {
    let told: HashSet<_> =
        BUNDLED.events().iter().flat_map(|event| &event.statement.cites).map(|cite| cite.source).collect();
    let mut untold = Vec::new();
    for (source, at) in BUNDLED.sources().iter().zip(0..) {
        if source.medium.is_on_screen() {
            assert!(source.released.is_some(), "{} has no date", source.id);
            if !told.contains(&isolinear::lore::SourceRef(at)) {
                untold.push(&*source.id);
            }
        }
    }
    assert!(untold.iter().all(|id| id.starts_with("snw-4x")), "{untold:?}");
}

#[test]
fn every_year_of_the_shows_is_full() {
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    for when in BUNDLED.events().iter().filter_map(|event| event.statement.when) {
        for year in when.first_year()..=when.last_year().min(when.first_year() + 20) {
            *years.entry(year).or_default() += 1;
        }
    }
    // No episode is set in 2400.
    let shows = (2151..=2161).chain(2265..=2270).chain(2364..=2380).chain([2399, 2401, 2402]);
    let thin: Vec<_> = shows.filter(|year| years.get(year).is_none_or(|count| *count < 3)).collect();
    assert!(thin.is_empty(), "{thin:?}");
}

#[test]
fn a_share_of_all_entries_fits_discord_in_every_way_it_can_be_asked_for() {
    let first = BUNDLED.events().len() % SHARE;
    for entry in BUNDLED.entries().iter().skip(first).step_by(SHARE) {
        for command in [entry.kind.id, "lookup", "compare", "disputes", "timeline"] {
            let request = Request::new(command, context()).with("name", text(&entry.id));
            let question = format!("/{command} {}", entry.id);
            let reply = commands::answer(&BUNDLED, &request);
            assert_reply_fits(&reply, &question);
        }
    }
}

#[test]
fn what_fans_ask_for_first_is_there() {
    for (command, name, expected) in [
        ("ship", "USS Voyager", "ship/uss-voyager"),
        ("person", "Jean-Luc Picard", "person/jean-luc-picard"),
        ("person", "James T. Kirk", "person/james-t-kirk"),
        ("species", "Borg", "species/borg"),
        ("place", "Vulcan", "place/vulcan"),
        ("thing", "tribble", "thing/tribble"),
        ("conflict", "Dominion War", "conflict/dominion-war"),
        ("station", "Terok Nor", "station/terok-nor"),
    ] {
        let request = Request::new(command, context()).with("name", text(name));
        let reply = commands::answer(&BUNDLED, &request);
        let found = isolinear::reply::Outcome::Found(Some(expected.into()));
        assert_eq!(reply.outcome(), found, "/{command} {name}");
    }
}

#[test]
fn each_name_in_another_language_leads_to_what_bears_it() {
    let filter = Filter { kind: None, universe: None, prefer: Universe::Prime };
    let mut wrong = Vec::new();
    for name in BUNDLED.entries().iter().flat_map(|entry| &entry.translated_names) {
        let bears = |at: EntryRef| BUNDLED.entry(at).is_some_and(|entry| entry.translated_names.contains(name));
        let found = BUNDLED.names().find(&BUNDLED, name, filter);
        if !matches!(found, Lookup::Found { best, .. } if bears(best)) {
            wrong.push(format!("{name}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_title_in_another_language_leads_to_what_was_released_under_it() {
    let mut wrong = Vec::new();
    for (source, at) in BUNDLED.sources().iter().zip((0..).map(SourceRef)) {
        for title in &source.translated_names {
            let found = BUNDLED.works().find(&BUNDLED, title);
            let is_found = matches!(&found, WorkLookup::Found { best, others } if *best == at || others.contains(&at));
            if !is_found {
                wrong.push(format!("{title}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_film_is_found_by_its_title_in_other_languages_however_it_is_typed() {
    for (typed, expected) in [
        ("Der Zorn des Khan", "the-wrath-of-khan"),
        ("Star Trek II: Der Zorn des Khan", "the-wrath-of-khan"),
        ("star trek 2 zorn des khan", "the-wrath-of-khan"),
        ("der zorn des kahn", "the-wrath-of-khan"),
        ("a ira de khan", "the-wrath-of-khan"),
        ("Jornada nas Estrelas II: A Ira de Khan", "the-wrath-of-khan"),
        ("l'ira di khan", "the-wrath-of-khan"),
        ("la colere de khan", "the-wrath-of-khan"),
        ("スタートレックII カーンの逆襲", "the-wrath-of-khan"),
        ("カーンの逆襲", "the-wrath-of-khan"),
        ("das unentdeckte land", "the-undiscovered-country"),
        ("In den Händen der Borg", "tng-3x26"),
        ("Skorpion, Teil 2", "voy-4x01"),
    ] {
        for command in ["lookup", "episode", "source"] {
            let request = Request::new(command, context()).with("name", text(typed));
            let work = BUNDLED.source_by_id(expected).and_then(|at| BUNDLED.source(at)).unwrap();
            let Reply::Message(message) = commands::answer(&BUNDLED, &request) else { panic!("/{command} {typed}") };
            let shown = message.cards.first().map_or("", |card| &card.title);
            assert!(shown.contains(&*work.title), "/{command} {typed}: {shown}");
        }
    }
}

#[test]
fn a_bare_name_opens_the_entry_of_the_configured_universe_unless_another_is_pinned() {
    for (command, name, expected) in [
        ("person", "Kira", "person/kira-nerys"),
        ("person", "Sisko", "person/benjamin-sisko"),
        ("person", "Keiko", "person/keiko-obrien"),
        ("person", "Jadzia", "person/jadzia-dax"),
        ("person", "the Emissary", "person/benjamin-sisko"),
        ("species", "Klingon", "species/klingon"),
        ("station", "Empok Nor", "station/empok-nor"),
        ("station", "Terok Nor", "station/terok-nor"),
        ("ship", "Defiant", "ship/iss-defiant"),
        ("ship", "Negh'Var", "ship/negh-var"),
    ] {
        let request = Request::new(command, context()).with("name", text(name));
        let found = isolinear::reply::Outcome::Found(Some(expected.into()));
        let reply = commands::answer(&BUNDLED, &request);
        assert_eq!(reply.outcome(), found, "/{command} {name}");
    }
}
