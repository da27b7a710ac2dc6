//! `/lookup`, `/search` and *What does the lore say?*, as readers get them.

use crate::replies::message;
use isolinear::commands::{self, Context, Request, Value};
use isolinear::reply::{Audience, Message, Outcome, Row, limits};
use isolinear::search::Catalogue;

use crate::replies::LORE;
use isolinear::terminal::{self, Style};

fn context() -> Context {
    Context::on(time::Date::from_calendar_date(2026, time::Month::April, 22).unwrap())
}

fn ask(lore: &Catalogue, command: &str, options: &[(&str, &str)]) -> Message {
    let mut request = Request::new(command, context());
    for (name, value) in options {
        request.options.insert((*name).to_owned(), Value::Text((*value).to_owned()));
    }
    let reply = message(commands::answer(lore, &request));
    assert_fits(&reply);
    reply
}

/// Ids of buttons and menus, with the values that a menu offers.
fn presses(reply: &Message) -> Vec<(String, Vec<String>)> {
    let of_row = |row: &Row| match row {
        Row::Buttons(buttons) => {
            buttons.iter().map(|button| (button.custom_id.clone(), Vec::new())).collect::<Vec<_>>()
        }
        Row::Menu(menu) => {
            menu.options.iter().map(|option| (menu.custom_id.clone(), vec![option.value.clone()])).collect()
        }
    };
    reply.rows.iter().flat_map(of_row).collect()
}

fn assert_fits(reply: &Message) {
    assert!(reply.cards.iter().all(limits::fits), "{reply:?}");
    for (id, picked) in presses(reply) {
        assert!((1..=limits::CUSTOM_ID).contains(&limits::length(&id)), "{id}");
        assert!(picked.iter().all(|value| (1..=limits::LABEL).contains(&limits::length(value))), "{picked:?}");
    }
}

fn press(lore: &Catalogue, (id, picked): &(String, Vec<String>)) -> Message {
    let press = commands::component_action(id, picked, context()).unwrap();
    message(commands::answer(lore, &press.request))
}

fn found(reply: &Message) -> Option<&str> {
    match &reply.outcome {
        Outcome::Found(entry) => entry.as_deref().or(Some("")),
        _ => None,
    }
}

fn shown(reply: &Message) -> String {
    let rows: Vec<String> =
        presses(reply).into_iter().map(|(id, picked)| format!("{id} {}\n", picked.join(""))).collect();
    terminal::render(&reply.clone().into(), Style::PLAIN) + &rows.concat()
}

fn assert_snapshot(name: &str, reply: &Message) {
    insta::with_settings!({ snapshot_path => "answers", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, shown(reply));
    });
}

#[test]
fn answers_look_as_they_were_last_approved() {
    let lore = &*LORE;
    assert_snapshot("search", &ask(lore, "search", &[("words", "who surrendered to the Defiant")]));
    assert_snapshot("search-miss", &ask(lore, "search", &[("words", "tribbles")]));
    let message = "So in Shattered Mirror (ds9 4x20, set in 2372) smiley builds the defiant at terok nor?";
    assert_snapshot("mentions", &ask(lore, "What does the lore say?", &[("text", message)]));
    assert_snapshot("mentions-miss", &ask(lore, "What does the lore say?", &[("text", "Good morning, everyone!")]));
}

#[test]
fn a_look_up_of_anything_finds_entries_works_and_years() {
    let lore = &*LORE;
    for (typed, meant) in [
        ("terok norr", Some("station/terok-nor")),
        ("intendent kira", Some("person/kira-nerys-mirror")),
        ("qonos", Some("place/qonos-mirror")),
        ("2372", Some("")),
        ("the emperors new cloak", Some("")),
        ("ds9-4x20", Some("")),
        ("Boaty McBoatface", None),
    ] {
        assert_eq!(found(&ask(lore, "lookup", &[("name", typed)])), meant, "{typed}");
    }
}

#[test]
fn pages_of_a_search_are_turned_by_buttons_that_hold_the_whole_question() {
    let lore = &*LORE;
    let options =
        [("words", "the station & the Alliance"), ("universe", "mirror"), ("from", "2370"), ("until", "2375")];
    let mut reply = ask(lore, "search", &options);
    let mut pages = vec![shown(&reply)];
    while let Some(next) = presses(&reply).into_iter().find(|(id, _)| id.contains(&format!("p=#{}", pages.len() + 1))) {
        reply = press(lore, &next);
        assert_fits(&reply);
        pages.push(shown(&reply));
    }
    assert!(pages.len() > 1, "{}", pages[0]);
    pages.dedup();
    assert!(pages.iter().all(|page| page.contains("Alliance") || page.contains("station")));
}

#[test]
fn a_search_too_long_for_a_button_is_answered_without_one() {
    let lore = &*LORE;
    let words = "station ".repeat(40);
    assert!(found(&ask(lore, "search", &[("words", &words)])).is_some());
}

#[test]
fn every_thing_that_a_message_mentions_can_be_opened() {
    let lore = &*LORE;
    let message = "Terok Nor, Intendant Kira, the ISS Defiant and DS9 7x12 in 2375; also the Battle of Terok Nor.";
    let reply = ask(lore, "What does the lore say?", &[("text", message)]);
    assert_eq!(reply.audience, Audience::AskerOnly);
    let presses = presses(&reply);
    assert_eq!(presses.iter().filter(|(_, picked)| !picked.is_empty()).count(), 6, "{presses:?}");
    for pressed in &presses {
        assert!(found(&press(lore, pressed)).is_some(), "{pressed:?}");
    }
}

#[test]
fn what_a_message_is_about_is_told_page_by_page() {
    let lore = &*LORE;
    let first = ask(lore, "What does the lore say?", &[("text", "Terok Nor")]);
    assert!(shown(&first).contains(" more statements"), "{}", shown(&first));
    let pages = presses(&first).into_iter().map(|pressed| shown(&press(lore, &pressed)));
    let second = pages.into_iter().find(|page| page.contains("Statements, continued")).unwrap_or_default();
    let first = shown(&first);
    let count = |page: &str| page.lines().filter(|line| line.starts_with("  • ")).count();
    // Six statements, and what the message names.
    assert_eq!(count(&first), 7, "{first}");
    assert!(count(&second) > 0 && second.contains("Statements, continued"), "{second}");
}

#[test]
fn an_emoji_or_an_address_is_searched_for_by_its_name() {
    let lore = &*LORE;
    for words in
        ["<:terok_nor:123456789012345678>", "https://memory-alpha.fandom.com/wiki/Terok_Nor", "@everyone Terok Nor"]
    {
        let reply = shown(&ask(lore, "search", &[("words", words)]));
        assert!(!reply.contains("No match") && !reply.contains("123456"), "{words}: {reply}");
    }
}

#[test]
fn a_search_for_nothing_asks_what_to_look_for() {
    let lore = &*LORE;
    for words in ["", "  ", "\u{200b}", "?!"] {
        let reply = ask(lore, "search", &[("words", words)]);
        assert_eq!(reply.outcome, Outcome::Misunderstood, "{words:?}");
        assert!(shown(&reply).contains("Type what to look for"), "{words:?}: {}", shown(&reply));
    }
}

#[test]
fn hostile_words_are_searched_for_like_any_others() {
    let lore = &*LORE;
    for words in
        ["", "@everyone", "**bold** [x](https://evil.example)", "\u{202e}\u{200b}", "'; drop table", &"𝔸".repeat(5000)]
    {
        let all = shown(&ask(lore, "search", &[("words", words)]));
        assert!(!all.contains("@everyone") && !all.contains("](https://evil"), "{all}");
        ask(lore, "What does the lore say?", &[("text", words)]);
        ask(lore, "lookup", &[("name", words)]);
    }
}

#[test]
fn before_anything_is_typed_the_pinned_come_first_and_then_what_today_is_about() {
    let lore = &*LORE;
    let offered = |kind: &str, context: Context| -> Vec<String> {
        let mut request = Request::new(kind, context);
        request.options.insert("name".to_owned(), Value::Text(String::new()));
        commands::suggest(lore, &request, "name").into_iter().map(|choice| choice.value).collect()
    };
    let other_day = Context::on(time::Date::from_calendar_date(2026, time::Month::July, 1).unwrap());
    let (today, otherwise) = (offered("person", context()), offered("person", other_day.clone()));
    assert_eq!(offered("ship", context())[0], "ship/iss-defiant");
    assert_eq!(offered("ship", other_day)[0], "ship/iss-defiant");
    let told = lore.events().iter().filter(|event| {
        event.statement.cites.iter().any(|cite| lore.source(cite.source).is_some_and(|work| &*work.id == "ds9-4x20"))
    });
    let of_today: Vec<String> = told
        .flat_map(|event| &event.subjects)
        .map(|id| id.to_string())
        .filter(|id| id.starts_with("person/"))
        .collect();
    assert!(of_today.contains(&today[0]), "{today:?}");
    assert_ne!(today, otherwise);
}

#[test]
fn words_that_no_statement_has_are_named_beside_what_comes_near() {
    let lore = &*LORE;
    let near = shown(&ask(lore, "search", &[("words", "agony booth")]));
    assert!(near.contains("No match for agony, booth."), "{near}");
    let heard = shown(&ask(lore, "search", &[("words", "surrender")]));
    assert!(heard.contains("Results for surrender:"), "{heard}");
}

#[test]
fn words_that_no_statement_has_together_are_told_apart_from_a_match() {
    let lore = &*LORE;
    for (words, all_said) in [("surrender cloak", true), ("Bareil prototype", false)] {
        let said = shown(&ask(lore, "search", &[("words", words)]));
        assert_eq!(said.contains("Nothing has all of these words"), !all_said, "{said}");
    }
}
