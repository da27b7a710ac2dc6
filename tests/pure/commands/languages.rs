//! Every answer fits Discord in every language, however long its words are.

use isolinear::commands::{self, Context, Request};
use isolinear::words::Words;

use crate::replies::{LORE, assert_fits, context, shown, text};

const QUESTIONS: [(&str, &str, &str); 17] = [
    ("source", "name", "DS9 4x20"),
    ("source", "name", "Obsidian Alliances"),
    ("source", "name", "ma-iss-defiant"),
    ("source", "name", "DS9 season 4"),
    ("source", "name", "DS9 4x27"),
    ("source", "name", ""),
    ("disputes", "name", "Terok Nor"),
    ("disputes", "name", "Quantum torpedo"),
    ("disputes", "universe", "real"),
    ("disputes", "page", "2"),
    ("compare", "name", "ISS Defiant"),
    ("compare", "name", "Jay Enigma"),
    ("random", "kind", "station"),
    ("random", "kind", "nothing"),
    ("help", "page", "1"),
    ("help", "command", "frobnicate"),
    ("about", "page", "1"),
];

#[test]
fn every_answer_fits_in_every_language() {
    for locale in Words::locales() {
        let context = Context { locale: locale.to_owned(), ..context() };
        let answer = |command: &str, option: &str, value: &str| {
            commands::answer(&LORE, &Request::new(command, context.clone()).with(option, text(value)))
        };
        for (command, option, value) in QUESTIONS {
            assert_fits(&answer(command, option, value), &format!("{locale} /{command} {option}:{value}"));
        }
        for command in commands::all() {
            assert_fits(&answer("help", "command", command.name), &format!("{locale} /help {}", command.name));
        }
    }
}

#[test]
fn the_words_change_and_the_lore_does_not() {
    let german = Context { locale: "de".to_owned(), ..context() };
    let request = Request::new("compare", german).with("name", text("ISS Defiant"));
    let all = shown(&commands::answer(&LORE, &request));
    assert!(all.contains("nur von einem bekannt") && all.contains("Quantum torpedoes and phasers"), "{all}");
}

#[test]
fn a_label_is_in_the_askers_language_and_leads_back_to_what_it_stands_for() {
    for locale in Words::locales() {
        let request = |command: &str| Request::new(command, Context { locale: locale.to_owned(), ..context() });
        for (command, typed) in [("lookup", ""), ("lookup", "def"), ("station", "nor"), ("source", "a"), ("source", "")]
        {
            let choices = commands::suggest(&LORE, &request(command).with("name", text(typed)), "name");
            assert!(!choices.is_empty(), "{locale} /{command} {typed}");
            for choice in choices {
                assert!((1..=100).contains(&choice.name.encode_utf16().count()), "{locale}: {}", choice.name);
                let answer = |name: &str| commands::answer(&LORE, &request(command).with("name", text(name)));
                let (by_label, by_id) = (answer(&choice.name), answer(&choice.value));
                assert_eq!(by_label.cards[0].title, by_id.cards[0].title, "{locale}: {}", choice.name);
                assert_eq!(by_label.cards[0].kicker, by_id.cards[0].kicker, "{locale}: {}", choice.name);
            }
        }
    }
    let english = Request::new("ship", context()).with("name", text("iss def"));
    let choices = commands::suggest(&LORE, &english, "name");
    assert_eq!(choices[0].name, "ISS Defiant · NX-74205 ship, mirror universe");
    let german = Request::new("ship", Context { locale: "de".to_owned(), ..context() }).with("name", text("iss def"));
    let choices = commands::suggest(&LORE, &german, "name");
    assert_eq!(choices[0].name, "ISS Defiant · NX-74205 Schiff, Spiegeluniversum");
}

#[test]
fn what_cannot_be_done_is_said_in_the_askers_language() {
    let said = |reply| shown(&reply);
    assert!(said(commands::not_the_asker("de")).contains("Nur wer gefragt hat"));
    assert!(said(commands::outdated("nl")).contains("andere versie"));
    assert!(said(commands::outdated("en-GB")).contains("another version"));
}

#[test]
fn the_picture_of_a_timeline_is_described_in_the_askers_language_even_where_its_font_is_not() {
    let japanese = Context { locale: "ja".to_owned(), ..context() };
    let reply = commands::answer(&LORE, &Request::new("timeline", japanese).with("name", text("Terok Nor")));
    let alt = reply.picture.unwrap().alt;
    assert!(alt.contains("鏡像宇宙") && !alt.contains("Held by"), "{alt}");
}
