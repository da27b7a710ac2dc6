//! Every answer fits Discord in every language, however long its words are.

use isolinear::commands::{self, Context, OptionType, Request};
use isolinear::locale::{Locale, row_id};
use isolinear::lore::{Continuity, KINDS, Medium, Universe};
use isolinear::reply::Audience;

use crate::replies::{LORE, answer, assert_fits, context, message, shown, text};

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
    for locale in Locale::locales() {
        let context = Context { locale: locale.to_owned(), ..context() };
        let ask = |command: &str, option: &str, value: &str| {
            answer(&Request::new(command, context.clone()).with(option, text(value)))
        };
        for (command, option, value) in QUESTIONS {
            assert_fits(&ask(command, option, value), &format!("{locale} /{command} {option}:{value}"));
        }
        for command in commands::all() {
            assert_fits(&ask("help", "command", command.name), &format!("{locale} /help {}", command.name));
        }
    }
}

#[test]
fn the_words_change_and_the_lore_does_not() {
    let german = Context { locale: "de".to_owned(), ..context() };
    let request = Request::new("compare", german).with("name", text("ISS Defiant"));
    let all = shown(&answer(&request));
    assert!(all.contains("nur bei einem") && all.contains("Terran Resistance Forces"), "{all}");
}

#[test]
fn a_label_is_in_the_askers_language_and_leads_back_to_what_it_stands_for() {
    for locale in Locale::locales() {
        let request = |command: &str| Request::new(command, Context { locale: locale.to_owned(), ..context() });
        for (command, typed) in [("lookup", ""), ("lookup", "def"), ("station", "nor"), ("source", "a"), ("source", "")]
        {
            let choices = commands::suggest(&LORE, &request(command).with("name", text(typed)), "name");
            assert!(!choices.is_empty(), "{locale} /{command} {typed}");
            for choice in choices {
                assert!((1..=100).contains(&choice.name.encode_utf16().count()), "{locale}: {}", choice.name);
                let look_up = |name: &str| answer(&request(command).with("name", text(name)));
                let (by_label, by_id) = (look_up(&choice.name), look_up(&choice.value));
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
    assert!(said(message(commands::not_the_asker("de"))).contains("Nur wer gefragt hat"));
    assert!(said(message(commands::outdated("nl"))).contains("andere versie"));
    assert!(said(message(commands::outdated("en-GB"))).contains("another version"));
    let unknown = message(commands::unknown_command("en-GB"));
    assert!(unknown.audience == Audience::AskerOnly && shown(&unknown).contains("No such command"));
}

#[test]
fn the_picture_of_a_timeline_is_described_in_the_askers_language_even_where_its_font_is_not() {
    let japanese = Context { locale: "ja".to_owned(), ..context() };
    let reply = answer(&Request::new("timeline", japanese).with("name", text("Terok Nor")));
    let alt = reply.picture.unwrap().alt;
    assert!(alt.contains("鏡像宇宙") && !alt.contains("Held by"), "{alt}");
}

#[test]
fn every_description_is_short_enough_in_every_language() {
    for locale in Locale::locales().map(Locale::of).chain([Locale::default()]) {
        for command in commands::all() {
            let options = command.options.iter().map(|option| locale.text(option.description));
            for words in options.chain([locale.fixed(command.description)]) {
                assert!((1..=100).contains(&words.encode_utf16().count()), "{locale:?}: {words:?}");
            }
        }
    }
}

#[test]
fn every_word_of_the_rows_has_a_message_in_every_language() {
    let kinds = KINDS.into_iter().flat_map(|kind| [kind.title, kind.plural, kind.one, kind.description]);
    let labels = KINDS.into_iter().flat_map(|kind| kind.labels.iter().map(|label| label.name));
    let others = Universe::ALL.map(Universe::name).into_iter().chain(Continuity::ALL.map(Continuity::name));
    let choices = commands::all().iter().flat_map(|command| command.options).filter_map(|option| match option.takes {
        OptionType::Choice(choices) => Some(choices.iter().map(|(_, name)| *name)),
        _ => None,
    });
    let words = kinds.chain(labels).chain(others).chain(Medium::ALL.map(Medium::name)).chain(choices.flatten());
    let words: Vec<&str> = words.chain(KINDS.map(|kind| kind.riddle)).collect();
    let japanese = Locale::of("ja");
    let untold: Vec<_> = words.into_iter().filter(|word| japanese.row(word) == *word).map(row_id).collect();
    assert!(untold.is_empty(), "{untold:?}");
    for question in KINDS.into_iter().flat_map(|kind| kind.labels).filter_map(|label| label.question) {
        let asked = japanese.question(question.words, "Kira", "");
        assert!(asked != question.words && asked.contains("Kira"), "{}", row_id(question.words));
    }
}
