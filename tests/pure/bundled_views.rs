//! Views on the bundled lore, by what is known of famous names.

use std::sync::LazyLock;

use isolinear::commands::{self, Context, Request, Value};
use isolinear::lore::{EntryRef, Event, Universe, bundled_catalogue};
use isolinear::reply::{Message, Outcome, Row};
use isolinear::search::Catalogue;

use crate::replies::{body, field, message, shown, text};

static BUNDLED: LazyLock<Catalogue> = LazyLock::new(bundled_catalogue);

pub fn ask(command: &str, options: &[(&str, Value)]) -> Message {
    let context = Context { universe: Universe::Prime, ..crate::replies::context() };
    let request = Request::new(command, context);
    let request = options.iter().fold(request, |request, (name, value)| request.with(name, value.clone()));
    message(commands::answer(&BUNDLED, &request))
}

pub fn as_of(kind: &str, name: &str, year: i64) -> Message {
    ask(kind, &[("name", text(name)), ("as_of", Value::Integer(year))])
}

#[test]
fn a_name_that_a_later_work_gives_leads_nowhere_before() {
    let locutus = |seen: &str| ask("person", &[("name", text("Locutus")), ("seen", text(seen))]);
    assert_eq!(locutus("TNG season 2").outcome, Outcome::NotFound);
    assert!(!shown(&locutus("TNG season 2")).contains("Picard"), "{}", shown(&locutus("TNG season 2")));
    assert_eq!(locutus("TNG season 4").outcome, Outcome::Found(Some("person/jean-luc-picard".into())));
    let picard = ask("person", &[("name", text("Captain Picard")), ("seen", text("TNG season 2"))]);
    assert_eq!(picard.outcome, Outcome::Found(Some("person/jean-luc-picard".into())));
}

#[test]
fn a_title_that_a_later_work_gives_leads_nowhere_before() {
    for (typed, seen, later) in [
        ("Kai Winn", "DS9 season 1", "DS9 season 3"),
        ("Grand Nagus Rom", "DS9 season 1", "DS9"),
        ("Captain Burnham", "DIS season 1", "DIS"),
        ("Ambassador Worf", "TNG", "DS9"),
    ] {
        let reply = |seen: &str| ask("lookup", &[("name", text(typed)), ("seen", text(seen))]);
        assert_eq!(reply(seen).outcome, Outcome::NotFound, "{typed}: {}", shown(&reply(seen)));
        assert!(matches!(reply(later).outcome, Outcome::Found(_)), "{typed}: {}", shown(&reply(later)));
    }
    for (typed, seen) in [("Captain Kirk", "TOS season 1"), ("Doctor Bashir", "DS9 season 1"), ("Vedek Winn", "DS9 S1")]
    {
        let reply = ask("lookup", &[("name", text(typed)), ("seen", text(seen))]);
        assert!(matches!(reply.outcome, Outcome::Found(_)), "{typed}: {}", shown(&reply));
    }
    let kai = shown(&ask("lookup", &[("name", text("Kai")), ("seen", text("DS9 season 1"))]));
    assert!(!kai.contains("Winn") && !kai.contains("(mirror)"), "{kai}");
}

#[test]
fn of_what_is_hidden_no_more_is_named_than_was_typed() {
    let reply = |name: &str, seen: &str| shown(&ask("lookup", &[("name", text(name)), ("seen", text(seen))]));
    let angel = reply("Red Angel", "DIS 2x05");
    assert!(angel.contains("Everything I have on `Red Angel`") && !angel.contains("suit"), "{angel}");
    assert!(!reply("Jack Crusher", "TNG").contains("son of Picard"), "{}", reply("Jack Crusher", "TNG"));
    for name in ["Georgiou", "Kira", "Odo", "Quark"] {
        let seen = if name == "Georgiou" { "DIS 1x05" } else { "DS9 season 1" };
        let compared = shown(&ask("compare", &[("name", text(name)), ("seen", text(seen))]));
        assert!(!compared.contains("mirror universe"), "{compared}");
    }
}

#[test]
fn whoever_has_seen_nothing_is_told_nothing() {
    for words in ["nothing", "none", "nichts"] {
        let reply = ask("person", &[("name", text("Picard")), ("seen", text(words))]);
        assert_eq!(reply.outcome, Outcome::NotFound, "{}", shown(&reply));
        assert!(shown(&reply).contains("nothing seen yet"), "{}", shown(&reply));
    }
    for words in ["season 3", "half of season 2"] {
        let reply = ask("person", &[("name", text("Picard")), ("seen", text(words))]);
        assert_eq!(reply.outcome, Outcome::Misunderstood, "{}", shown(&reply));
        assert!(shown(&reply).contains("DS9 season 3") && shown(&reply).contains("nothing"), "{}", shown(&reply));
    }
}

#[test]
fn a_number_that_there_is_not_is_said_so_and_one_of_several_series_is_offered_of_all() {
    for (typed, near) in [("DS9 8x01", "DS9 7×01"), ("Best of Both Worlds part 3", "TNG 3×26")] {
        let reply = shown(&ask("episode", &[("name", text(typed))]));
        assert!(reply.contains("I have no work called") && reply.contains(near), "{reply}");
    }
    let several = shown(&ask("episode", &[("name", text("5x25"))]));
    assert!(several.contains("DS9 5×25") && several.contains("TNG 5×25"), "{several}");
    let film = shown(&ask("episode", &[("name", text("the whale movie"))]));
    assert!(film.contains("The Voyage Home"), "{film}");
}

#[test]
fn a_label_and_its_value_read_as_parts_of_one_sentence() {
    let told = body(&as_of("person", "Icheb", 2390)).replace("**", "");
    assert!(told.contains("died, killed by Seven of Nine"), "{told}");
}

#[test]
fn only_what_is_related_or_best_known_is_offered_to_be_compared_with() {
    let reply = ask("compare", &[("name", text("Vulcan"))]);
    assert!(shown(&reply).contains("I know of no counterpart of"), "{}", shown(&reply));
    let menus = reply.rows.iter().filter_map(|row| if let Row::Menu(menu) = row { Some(&menu.options) } else { None });
    let labels: Vec<&str> = menus.flatten().map(|option| option.label.as_str()).collect();
    assert!(!labels.is_empty() && !labels.iter().any(|label| label.starts_with("Abronian")), "{labels:?}");
}

#[test]
fn a_message_that_names_a_season_tells_nothing_later() {
    let asked = |words: &str| shown(&ask("What does the lore say?", &[("text", text(words))]));
    let told = asked("we are on season 2 of DS9 and Dukat is cool");
    assert!(told.contains("after DS9 season 2") && !told.contains("DS9 6"), "{told}");
    let told = asked("did you see TNG season 3 finale with Locutus");
    assert!(told.contains("after TNG season 3") && !told.contains("PIC "), "{told}");
}

#[test]
fn a_message_that_names_an_episode_by_its_number_offers_it_and_tells_nothing_later() {
    for words in [
        "season 4 episode 20 of DS9",
        "episode 20 of season 4 of Deep Space Nine",
        "Folge 20 der Staffel 4 von DS9",
        "DS9 第4シーズン第20話",
    ] {
        let reply = ask("What does the lore say?", &[("text", text(words))]);
        let told = shown(&reply);
        assert!(told.contains("after DS9 4x20"), "{words}: {told}");
        let menus =
            reply.rows.iter().filter_map(|row| if let Row::Menu(menu) = row { Some(&menu.options) } else { None });
        let is_offered = menus.flatten().any(|option| option.value == "ds9-4x20");
        assert!(is_offered, "{words}: {told}");
    }
}

#[test]
fn a_card_of_ours_names_what_it_tells_and_a_miss_nothing() {
    let wiki = "https://memory-alpha.fandom.com/wiki";
    let card = format!("Person · prime universe · canon\nDukat\nFamily (+2)\n[Covenant]({wiki}/Covenant_(episode))");
    let told = shown(&ask("What does the lore say?", &[("text", text(&card))]));
    assert!(!told.contains("Prime universe") && told.contains("Dukat") && told.contains("Covenant"), "{told}");
    let miss = format!("I have no entry for `Xyzzyq`.\n[Search Memory Alpha]({wiki}/Special:Search?query=Xyzzyq)");
    let reply = ask("What does the lore say?", &[("text", text(&miss))]);
    assert_eq!(reply.outcome, Outcome::NotFound, "{}", shown(&reply));
    let kira = shown(&ask("What does the lore say?", &[("text", text("<:kira:123456789012345678>"))]));
    assert!(kira.contains("Kira Nerys"), "{kira}");
}

#[test]
fn a_message_offers_the_series_that_it_names_and_a_name_that_is_a_title_as_well_hides_nothing() {
    let asked = |words: &str| ask("What does the lore say?", &[("text", text(words))]);
    let offered = |reply: &Message, value: &str| {
        let menus =
            reply.rows.iter().filter_map(|row| if let Row::Menu(menu) = row { Some(&menu.options) } else { None });
        menus.flatten().any(|option| option.value == value)
    };
    let series = asked("I started watching Voyager");
    assert!(offered(&series, "VOY") && shown(&series).contains("(VOY)"), "{}", shown(&series));
    let both = asked("Nobody was left on Empok Nor");
    assert!(offered(&both, "station/empok-nor") && offered(&both, "ds9-5x24"), "{}", shown(&both));
    assert!(!shown(&both).contains("after DS9 5x24"), "{}", shown(&both));
    assert_eq!(asked("im home, finally").outcome, Outcome::NotFound);
}

#[test]
fn nothing_is_dated_before_the_first_year_of_anything() {
    for (kind, name, year) in [("conflict", "Dominion War", 2373), ("conflict", "Battle of Wolf 359", 2367)] {
        let told = body(&as_of(kind, name, 1000));
        assert!(told.contains(&format!("Nothing dated before {year}")), "{name}: {told}");
    }
    let told = body(&as_of("faction", "United Federation of Planets", 2161));
    assert!(!told.contains("Nothing dated"), "{told}");
}

#[test]
fn of_several_who_held_something_in_a_year_the_regular_one_comes_first() {
    for (kind, name, year, holder) in [
        ("faction", "Klingon Empire", 2375, "Gowron"),
        ("ship", "USS Enterprise (NCC-1701-D)", 2366, "Picard"),
        ("ship", "USS Voyager", 2374, "Janeway"),
        ("ship", "ship/uss-defiant", 2374, "Sisko"),
    ] {
        let told = body(&as_of(kind, name, year));
        let status = told.lines().find(|line| line.contains(&format!("In {year}"))).unwrap_or_default();
        assert!(status.contains(holder), "{name}: {told}");
    }
}

#[test]
fn what_was_recorded_last_is_the_latest_of_anything() {
    for (name, year, told_of) in [("L'Rell", 2300, 2257), ("Worf", 2405, 2375), ("Spock", 2386, 2293)] {
        let told = body(&as_of("person", name, year));
        let last = told.split("ecorded in ").nth(1).and_then(|rest| rest.get(..4)?.parse::<i64>().ok());
        assert!(last.is_some_and(|last| told_of < last && last <= year), "{name}: {told}");
    }
}

#[test]
fn a_card_shows_what_was_held_longest_first() {
    let facts = |kind: &str, name: &str, label: &str| field(&ask(kind, &[("name", text(name))]), label);
    assert!(facts("person", "Benjamin Sisko", "Posting").contains("Deep Space 9"));
    assert!(facts("ship", "ship/uss-enterprise-ncc-1701", "Commander").contains("Kirk"));
    let then = field(&as_of("faction", "Klingon Empire", 2372), "Leader");
    assert!(then.contains("Gowron"), "{then}");
}

#[test]
fn time_travel_is_no_earlier_life() {
    for (kind, name, year, told) in [
        ("person", "Worf", 2300, "Not yet born in 2300: born** 2340"),
        ("person", "Worf", 2063, "Not yet born in 2063: born** 2340"),
        ("person", "William Riker", 2300, "Not yet born in 2300: born** 2335"),
        ("person", "Geordi La Forge", 2300, "Not yet born in 2300: born** 16 February 2335"),
        ("person", "Data", 2300, "Not yet born in 2300:** Built on Omicron Theta"),
        ("person", "James T. Kirk", 2223, "Not yet born in 2223: born** about 2233"),
        ("person", "Montgomery Scott", 2100, "Not yet born in 2100: born** about 2222"),
        ("ship", "USS Voyager", 2000, "Not yet launched in 2000: launched** 2371"),
        ("ship", "USS Cayuga", 1000, "Not yet launched in 1000: launched** 2245"),
    ] {
        let card = as_of(kind, name, year);
        assert!(body(&card).contains(told) && !body(&card).contains("recorded in"), "{name}: {}", body(&card));
    }
    let visit = |year: i64| field(&as_of("person", "Worf", year), "History");
    assert!(visit(2063).contains("2063") && visit(2300).is_empty(), "{}", visit(2300));
}

#[test]
fn flint_was_born_before_our_era_and_not_in_the_future() {
    let told = body(&as_of("person", "Flint", 2269));
    assert!(!told.contains("Not yet"), "{told}");
}

#[test]
fn whoever_is_mentioned_after_death_was_last_recorded_dying_unless_a_return_is_told() {
    let told = |name: &str, year: i64| body(&as_of("person", name, year));
    for year in [2200, 2375] {
        let tucker = told("Trip Tucker", year);
        assert!(tucker.contains("Last recorded in 2161: died** of burns"), "{tucker}");
    }
    assert!(told("Data", 2390).contains("Last recorded in 2379: died"), "{}", told("Data", 2390));
    let ballard = told("Lyndsay Ballard", 2376);
    assert!(ballard.contains("In 2376:"), "{ballard}");
    let rebuilt = body(&as_of("ship", "ship/uss-enterprise-ncc-1701-d", 2403));
    assert!(rebuilt.contains("Last recorded in 240") && !rebuilt.contains("Last recorded in 2371"), "{rebuilt}");
    for (name, year) in [("Data", 2402), ("Spock", 2380), ("Jean-Luc Picard", 2402)] {
        assert!(!told(name, year).contains(": died**"), "{name}: {}", told(name, year));
    }
}

#[test]
fn what_happened_in_another_timeline_leads_no_year() {
    let voyager = body(&as_of("ship", "Voyager", 2390));
    assert!(!voyager.contains("Fifteen years after the loss of Voyager"), "{voyager}");
    let trip = body(&as_of("person", "Trip Tucker", 2165));
    assert!(!trip.contains("future that was undone"), "{trip}");
}

#[test]
fn a_death_in_another_timeline_ends_nothing_that_was_seen_later() {
    assert!(field(&as_of("person", "Silik", 2151), "Died").is_empty());
    assert!(field(&as_of("person", "Silik", 2160), "Died").contains("In an altered 1944"));
}

#[test]
fn what_is_told_without_a_date_is_told_as_it_was_last_shown() {
    let commander = field(&as_of("station", "Deep Space 9", 2401), "Commander");
    assert!(commander.contains("Kira") && commander.contains("2375"), "{commander}");
}

#[test]
fn what_only_a_century_dates_is_recorded_in_no_single_year() {
    for (at, entry) in (0..).map(EntryRef).zip(BUNDLED.entries()) {
        let is_loose = |event: &Event| event.statement.when.is_some_and(|when| !when.is_exact());
        for event in BUNDLED.history(at).filter(|event| is_loose(event)) {
            let Some(last) = event.statement.when.map(|when| i64::from(when.last_year())) else { continue };
            for year in [last, last + 1] {
                let told = body(&as_of(entry.kind.id, &entry.id, year));
                let words = event.statement.text.plain();
                let line = told.lines().find(|line| line.contains(words)).unwrap_or_default();
                assert!(!line.contains(&format!(" {last}:")), "{} in {year}: {told}", entry.id);
            }
        }
    }
}

/// What the menus and buttons beneath an answer offer.
fn offered(reply: &Message) -> Vec<String> {
    let labels = |row: &Row| match row {
        Row::Buttons(buttons) => buttons.iter().map(|button| button.label.clone()).collect::<Vec<_>>(),
        Row::Menu(menu) => menu.options.iter().map(|option| option.label.clone()).collect(),
    };
    reply.rows.iter().flat_map(labels).collect()
}

#[test]
fn what_is_timeless_is_told_of_years_that_no_work_shows() {
    let bajor = as_of("place", "Bajor", 2350);
    for (label, value) in [("Type", "Planet"), ("Location", "Bajoran system"), ("Inhabitants", "Bajorans")] {
        assert!(field(&bajor, label).contains(value), "{label}: {}", shown(&bajor));
    }
    for dated in ["Leader", "Government", "Affiliation"] {
        assert!(field(&bajor, dated).is_empty(), "{dated}: {}", shown(&bajor));
    }
    let klingon = as_of("species", "Klingon", 1900);
    assert!(field(&klingon, "Homeworld").contains("Qo'noS"), "{}", shown(&klingon));
    assert!(field(&klingon, "Traits").contains("as shown in 2368"), "{}", shown(&klingon));
    assert!(!field(&klingon, "Traits").contains("2293"), "{}", shown(&klingon));
    assert!(field(&as_of("person", "Jean-Luc Picard", 2340), "Species").contains("Human"));
}

#[test]
fn what_people_built_is_told_of_no_year_before_it_is_known_to_stand() {
    for (kind, name, year) in
        [("place", "ShiKahr", 1000), ("station", "Deep Space 9", 1900), ("ship", "USS Titan", 2300)]
    {
        let card = as_of(kind, name, year);
        assert!(field(&card, "Type").is_empty() && field(&card, "Registry").is_empty(), "{name}: {}", shown(&card));
    }
    assert!(field(&as_of("person", "Jean-Luc Picard", 2300), "Species").is_empty());
}

#[test]
fn a_visit_long_before_all_else_leads_no_year_but_its_own_and_says_so() {
    for (name, year) in [("Quark", 1947), ("Cristóbal Rios", 2024), ("Tom Paris", 1996)] {
        let told = body(&as_of("person", name, year));
        assert!(told.contains(&format!("In {year}, long before other records begin")), "{name}: {told}");
    }
    for (name, year, visited) in [("Quark", 2000, "1947"), ("Spock", 2200, "1986"), ("Jonathan Archer", 2100, "2004")] {
        let card = as_of("person", name, year);
        let begins = ["Apart from isolated mentions, records begin in", "Not yet born in"];
        assert!(begins.iter().any(|words| body(&card).contains(words)), "{name}: {}", shown(&card));
        assert!(!body(&card).contains(visited) && field(&card, "History").is_empty(), "{name}: {}", shown(&card));
    }
}

#[test]
fn whither_time_travel_was_still_to_lead_is_no_history_yet() {
    let history = |name: &str, year: i64| field(&as_of("person", name, year), "History");
    for (name, year, visited) in [
        ("James T. Kirk", 2270, "1986"),
        ("Worf", 2350, "2063"),
        ("Jean-Luc Picard", 2340, "1893"),
        ("Jean-Luc Picard", 2340, "2063"),
        ("Benjamin Sisko", 2340, "2268"),
    ] {
        assert!(!history(name, year).contains(visited), "{name} in {year}: {}", history(name, year));
    }
    assert!(history("James T. Kirk", 1986).contains("1986"));
}

#[test]
fn whoever_lives_for_centuries_was_no_visitor() {
    let guinan = as_of("person", "Guinan", 1900);
    assert!(body(&guinan).contains("Last recorded in 1893"), "{}", shown(&guinan));
    assert!(field(&guinan, "History").contains("1893"), "{}", shown(&guinan));
}

#[test]
fn what_is_hidden_is_counted_as_what_it_is() {
    let worf = body(&as_of("person", "Worf", 2300));
    assert!(worf.contains("earlier or undated statement"), "{worf}");
    let trip = body(&as_of("person", "Trip Tucker", 9999));
    assert!(!trip.contains("from after"), "{trip}");
}

#[test]
fn as_of_a_year_nothing_before_it_began_is_background_or_related() {
    let full = [("name", text("Seven of Nine")), ("as_of", Value::Integer(2063)), ("detail", text("full"))];
    let seven = ask("person", &full);
    assert!(field(&seven, "Background").is_empty(), "{}", shown(&seven));
    assert!(!offered(&seven).iter().any(|label| label.contains("Los Angeles")), "{:?}", offered(&seven));
    let defiant = as_of("ship", "ship/uss-defiant", 2360);
    assert!(!offered(&defiant).iter().any(|label| label.contains("Roddenberry")), "{:?}", offered(&defiant));
    let bajor = as_of("place", "Bajor", 2350);
    assert!(offered(&bajor).iter().any(|label| label.starts_with("Bajoran system")), "{:?}", offered(&bajor));
}

#[test]
fn whoever_has_died_is_told_with_what_they_last_were() {
    for (kind, name, year, label, last) in [
        ("person", "Trip Tucker", 2200, "Rank", "Last: Commander"),
        ("person", "Trip Tucker", 2200, "Posting", "Last: Chief engineer"),
        ("person", "Jadzia Dax", 2376, "Rank", "Last: Lieutenant commander"),
        ("person", "Data", 2390, "Rank", "Last: Lieutenant commander"),
        ("ship", "ship/uss-enterprise-ncc-1701-d", 2380, "Commander", "Last: "),
    ] {
        let told = field(&as_of(kind, name, year), label);
        assert!(told.contains(last), "{name} in {year}: {told}");
    }
    let picard = field(&as_of("ship", "ship/uss-enterprise-ncc-1701-d", 2380), "Commander");
    assert!(picard.contains("Picard") && picard.contains("2371"), "{picard}");
    let posting = field(&ask("person", &[("name", text("Data"))]), "Posting");
    assert!(posting.contains("2364") && posting.contains("2372"), "{posting}");
}

#[test]
fn of_ships_of_one_name_the_one_that_had_begun_last_is_meant() {
    let enterprise = as_of("ship", "Enterprise", 2300);
    assert_eq!(enterprise.outcome, Outcome::Found(Some("ship/uss-enterprise-ncc-1701-b".into())));
}

#[test]
fn a_year_of_which_nothing_is_known_is_answered_with_what_is_recorded_next() {
    for (name, year) in [("Christopher Pike", 2250), ("Beckett Mariner", 2379), ("Brad Boimler", 2377)] {
        let told = body(&as_of("person", name, year));
        let is_said = ["Last recorded", "Nothing dated before", "Next recorded in", "records begin in"];
        assert!(is_said.iter().any(|words| told.contains(words)), "{name} in {year}: {told}");
    }
}
