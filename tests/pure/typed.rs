//! What people type, paste and pick, as it comes: understood, or refused with what would do.

use crate::replies::{LORE, ask, assert_fits, body, button, buttons, context, look_up, pressed, reply_to, shown, text};
use isolinear::commands::{self, Request, Value};
use isolinear::reply::{Audience, Message, Outcome, Reply};

fn found(reply: &Message) -> Option<&str> {
    match &reply.outcome {
        Outcome::Found(Some(id)) => Some(id),
        _ => None,
    }
}

fn title(command: &str, name: &str) -> String {
    look_up(command, name).cards[0].title.clone()
}

#[test]
fn a_picked_label_answers_what_its_value_does() {
    for kind in ["station", "lookup", "source", "episode"] {
        let request = Request::new(kind, context()).with("name", text("t"));
        for choice in commands::suggest(&LORE, &request, "name") {
            assert_eq!(title(kind, &choice.name), title(kind, &choice.value), "/{kind} {}", choice.name);
        }
    }
}

#[test]
fn the_part_that_was_named_is_answered_or_none() {
    assert!(title("source", "In a Mirror, Darkly, Part I").contains("4×18"));
    assert!(title("source", "In a Mirror, Darkly pt 2").contains("4×19"));
    assert!(title("source", "The Search, Part II").contains("3×02"));
    assert!(title("source", "TNG Chain of Command (1)").contains("6×10"));
    assert_eq!(look_up("source", "In a Mirror, Darkly, Part III").outcome, Outcome::NotFound);
}

#[test]
fn a_relative_a_namesake_and_a_neighbour_in_number_are_nobody_here() {
    for (command, name) in [
        ("person", "Seska"),
        ("person", "Joseph Sisko"),
        ("person", "Molly O'Brien"),
        ("place", "Barzan wormhole"),
        ("lookup", "Steve Stevens"),
        ("station", "Battle Group 2"),
        ("place", "Bajor VIII"),
        ("ship", "NCC-1764-B"),
        ("ship", "USS Defiant-A"),
    ] {
        let reply = look_up(command, name);
        assert_eq!(reply.outcome, Outcome::NotFound, "/{command} {name}: {}", reply.cards[0].title);
        assert!(shown(&reply).contains("Search Memory Alpha"), "{}", shown(&reply));
        assert_fits(&reply, name);
    }
}

#[test]
fn a_relative_of_whom_there_is_no_entry_is_nobody() {
    let reply = look_up("person", "Martok's wife");
    assert_eq!(reply.outcome, Outcome::NotFound, "{}", shown(&reply));
    assert!(shown(&reply).contains("I have no entry for `Martok's wife`."), "{}", shown(&reply));
    assert_fits(&reply, "Martok's wife");
}

#[test]
fn a_series_alone_is_the_series() {
    for (name, expected) in [("DS9", "Deep Space Nine"), ("VOY", "Voyager"), ("TOS", "The Original Series")] {
        assert!(title("source", name).contains(expected), "{}", title("source", name));
    }
    assert!(title("source", "ST:DS9 4x20").contains("Shattered Mirror"));
    assert!(title("source", "DS9 0420").contains("Shattered Mirror"));
}

#[test]
fn two_names_in_one_are_compared() {
    for (typed, expected) in [
        ("ISS Defiant and USS Defiant", "ISS Defiant and USS Defiant"),
        ("ISS Defiant, USS Defiant", "ISS Defiant and USS Defiant"),
        ("Klingon-Cardassian Alliance and Terran Rebellion", "Klingon-Cardassian Alliance and Terran Rebellion"),
    ] {
        assert_eq!(title("compare", typed), expected, "{typed}");
    }
    assert!(title("compare", "Terok Nor and Empok Nor").contains("Empok Nor"));
    let unequal = look_up("compare", "ISS Defiant vs Bajor");
    assert!(body(&unequal).contains("little to compare"), "{}", body(&unequal));
    let twice = look_up("compare", "Defiant vs Defiant");
    assert!(body(&twice).contains("Which two do you want?"), "{}", body(&twice));
}

#[test]
fn a_series_is_no_entry_to_compare_or_draw() {
    for (command, typed, instead) in [
        ("compare", "tos vs tng", "/source TOS"),
        ("timeline", "tng", "/source TNG"),
        ("compare", "VOY", "/source VOY"),
    ] {
        let refused = look_up(command, typed);
        assert_eq!(refused.outcome, Outcome::Misunderstood, "/{command} {typed}: {}", shown(&refused));
        assert!(shown(&refused).contains(instead), "/{command} {typed}: {}", shown(&refused));
    }
    assert!(title("timeline", "ISS Defiant").contains("Defiant"));
}

#[test]
fn a_view_that_cannot_be_read_is_refused_and_nothing_is_told() {
    for (option, words) in
        [("as_of", "abc"), ("as_of", "2371-05"), ("as_of", "99999"), ("continuity", "cannon"), ("universe", "primary")]
    {
        let reply = ask("station", &[("name", text("Terok Nor")), (option, text(words))]);
        assert_eq!(reply.outcome, Outcome::Misunderstood, "{option}:{words}");
    }
    assert_eq!(ask("quiz", &[("difficulty", text("impossible"))]).outcome, Outcome::Misunderstood);
    let wide = ask("station", &[("name", text("Terok Nor")), ("as_of", text("２３７１"))]);
    assert!(wide.cards[0].kicker.contains("2371"), "{}", wide.cards[0].kicker);
}

#[test]
fn an_address_is_read_beside_a_name_and_a_missed_one_is_quoted_by_its_page() {
    let address = "https://memory-alpha.fandom.com/wiki/Terok_Nor_(mirror)";
    for typed in [format!("Terok Nor {address}"), format!("{address} Terok Nor"), format!("Terok Nor ({address})")] {
        assert_eq!(found(&look_up("station", &typed)), Some("station/terok-nor"), "{typed}");
    }
    assert_eq!(found(&look_up("person", "Miles O%27Brien")), found(&look_up("person", "Miles O'Brien")));
    assert_eq!(found(&look_up("person", "Miles O&rsquo;Brien")), found(&look_up("person", "Miles O'Brien")));
    for command in ["station", "lookup", "source", "timeline"] {
        let miss = look_up(command, "https://memory-alpha.fandom.com/wiki/Qqqqq_Zzzzz");
        assert_eq!(miss.outcome, Outcome::NotFound, "/{command}");
        assert!(shown(&miss).contains("Qqqqq Zzzzz") && !body(&miss).contains("https"), "{}", shown(&miss));
    }
}

#[test]
fn mentions_emoji_and_addresses_are_read() {
    assert!(found(&look_up("person", "<:kira:123456789012345678>")).is_some_and(|id| id.contains("kira")));
    assert!(found(&look_up("person", "<@123456789012345678> Kira")).is_some_and(|id| id.contains("kira")));
    assert!(found(&look_up("person", "Miles O&apos;Brien")).is_some_and(|id| id.contains("obrien")));
    let address = "https://memory-alpha.fandom.com/wiki/Shattered_Mirror_(episode)";
    assert!(title("source", address).contains("Shattered Mirror"));
    assert!(title("lookup", address).contains("Shattered Mirror"));
}

#[test]
fn a_word_that_any_sentence_may_have_is_mentioned_nowhere() {
    for typed in ["the", "a", "who", "of the"] {
        let reply = look_up("person", typed);
        assert!(!shown(&reply).contains("Mentioned in the lore"), "{typed}: {}", shown(&reply));
    }
}

#[test]
fn spans_of_years_are_told() {
    for (command, option, typed) in [
        ("timeline", "name", "2370-2375"),
        ("lookup", "name", "2370s"),
        ("lookup", "name", "24th century"),
        ("lookup", "name", "year 2372"),
        ("lookup", "name", "the year 2372"),
        ("lookup", "name", "Jahr 2372"),
        ("lookup", "name", "late 2370s"),
        ("timeline", "name", "from 2370 to 2375"),
        ("timeline", "name", "1-9999"),
        ("onthisday", "year", "2370s"),
    ] {
        let reply = ask(command, &[(option, text(typed))]);
        assert_eq!(reply.outcome, Outcome::Found(None), "/{command} {typed}: {}", shown(&reply));
        assert_fits(&reply, typed);
    }
    let years = ask("timeline", &[("from", Value::Integer(2370)), ("until", Value::Integer(2375))]);
    assert_eq!(look_up("timeline", "2370-2375").cards[0].title, years.cards[0].title);
}

#[test]
fn a_name_with_years_behind_it_is_told_of_in_those_years() {
    let years = [("from", Value::Integer(2370)), ("until", Value::Integer(2375))];
    let set = ask("timeline", &[&[("name", text("Terok Nor"))], &years[..]].concat());
    let typed = look_up("timeline", "Terok Nor 2370-2375");
    assert_eq!(shown(&typed), shown(&set));
    assert_eq!(title("lookup", "24th century"), "2301 to 2400");
}

#[test]
fn a_date_in_words_is_that_day_and_no_year_is_out_of_reach() {
    assert_eq!(title("lookup", "2155-01-13"), title("lookup", "13 January 2155"));
    assert!(
        title("onthisday", "22 April").contains("22 April") || title("lookup", "22 April 2372").contains("22 April")
    );
    let far = ask("onthisday", &[("year", text("9999999"))]);
    assert_eq!(far.outcome, Outcome::Misunderstood);
}

#[test]
fn names_in_addresses_links_and_other_languages_are_read() {
    for name in [
        "memory-alpha.fandom.com/wiki/Shattered_Mirror_(episode)",
        "[this](https://memory-alpha.fandom.com/wiki/Shattered_Mirror_(episode))",
    ] {
        assert!(title("lookup", name).contains("Shattered Mirror"), "{name}");
    }
    assert_eq!(title("person", "Kira%20Nerys"), title("person", "Kira Nerys"));
    assert_eq!(title("person", "wer ist Kira?"), title("person", "Kira"));
    assert_eq!(look_up("source", "DS9 Staffel 4").cards, look_up("source", "DS9 season 4").cards);
    for between in [" et ", " y ", " e ", " en ", "と", " gegen "] {
        let typed = format!("ISS Defiant{between}USS Defiant");
        assert_eq!(title("compare", &typed), "ISS Defiant and USS Defiant", "{typed}");
    }
}

#[test]
fn a_form_of_spaces_or_of_what_cannot_be_seen_is_answered_with_what_is_missing_and_opens_again() {
    for blank in ["  ", "\u{200b}", " \u{2060}\u{feff} "] {
        let mut request = Request::new("report", context()).with("name", text("station/terok-nor"));
        for option in ["statement", "correction", "work"] {
            request = request.with(option, text(blank));
        }
        let Reply::Message(reply) = commands::answer(&LORE, &request) else { panic!("a form in answer to a form") };
        assert_eq!((reply.audience, &reply.outcome), (Audience::AskerOnly, &Outcome::Misunderstood), "{blank:?}");
        assert!(matches!(reply_to(button(&reply, "Report a mistake"), &[], context()), Reply::Form(_)));
    }
}

#[test]
fn a_message_that_names_one_work_is_answered_with_what_it_tells() {
    let reply = ask("What does the lore say?", &[("text", text("Have you seen DS9 4x20?"))]);
    assert!(matches!(reply.outcome, Outcome::Found(_)), "{}", shown(&reply));
    assert!(
        shown(&reply).contains("Shattered Mirror") && !shown(&reply).contains("Nothing in the lore connects"),
        "{}",
        shown(&reply)
    );
}

#[test]
fn a_message_tells_nothing_later_than_the_work_it_names_until_a_button_is_pressed() {
    let reply = ask("What does the lore say?", &[("text", text("Terok Nor in DS9 2x23: who held it?"))]);
    assert!(!shown(&reply).contains("took the station") && body(&reply).contains("DS9 2x23"), "{}", shown(&reply));
    let (_, everything) = buttons(&reply).into_iter().find(|(label, _)| *label == "Show everything").unwrap();
    assert!(!body(&pressed(everything, &[])).contains("hidden"), "{}", body(&pressed(everything, &[])));
}
