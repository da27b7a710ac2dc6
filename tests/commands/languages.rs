//! Every answer fits Discord in every language, however long its words are.

use isolinear::commands::{self, Context, Request};
use isolinear::words::Words;

use super::replies::{LORE, assert_fits, context, shown, text};

const QUESTIONS: [(&str, &str, &str); 17] = [
    ("source", "name", "DS9 4x20"),
    ("source", "name", "Obsidian Alliances"),
    ("source", "name", "ma-iss-defiant"),
    ("source", "name", "DS9 season 4"),
    ("source", "name", "DS9 4x02"),
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
            commands::answer(&LORE.lore, &Request::new(command, context.clone()).with(option, text(value)))
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
    let all = shown(&commands::answer(&LORE.lore, &request));
    assert!(all.contains("nur von einem bekannt") && all.contains("Quantum torpedoes and phasers"), "{all}");
}
