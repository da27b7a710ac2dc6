//! `/help`: every command is there, and each example works.

use isolinear::commands::{self, Request, Surface};
use isolinear::locale::Locale;
use isolinear::reply::Outcome;

use super::menu;
use crate::replies::{LORE, ask, assert_fits, buttons, context, pressed, shown, text};

#[test]
fn every_command_is_listed_with_its_description_and_example() {
    let all = shown(&ask("help", &[]));
    for command in commands::all() {
        assert!(all.contains(command.name) && all.contains(command.example), "{}", command.name);
        assert!(all.contains(&Locale::default().fixed(command.description).replace('*', "\\*")), "{}", command.name);
    }
}

#[test]
fn each_command_is_explained_with_its_options_and_its_example_works() {
    for command in commands::all() {
        let reply = ask("help", &[("command", text(command.name))]);
        assert_fits(&reply, command.name);
        let all = shown(&reply).replace('\\', "");
        for option in command.options {
            assert!(
                all.contains(&format!("**{}**", option.name))
                    && all.contains(Locale::default().text(option.description)),
                "{all}"
            );
        }
        if let Some((_, id)) = buttons(&reply).into_iter().find(|(label, _)| *label == "Try it") {
            assert!(matches!(pressed(id, &[]).outcome, Outcome::Found(_)), "the example of {} fails", command.name);
        } else {
            assert!(command.surface == Surface::Message || command.name == "help" || command.example.contains(':'));
        }
    }
}

#[test]
fn a_command_is_found_with_its_slash_and_picked_from_the_menu() {
    let reply = ask("help", &[("command", text(" /Compare"))]);
    assert_eq!(reply.cards[0].title, "/compare");
    let (id, options) = menu(&reply, "One command in detail").unwrap();
    for option in options {
        assert!(shown(&pressed(id, std::slice::from_ref(&option.value))).contains(&option.label), "{}", option.value);
    }
}

#[test]
fn an_unknown_command_leads_to_those_there_are() {
    for typed in ["frobnicate", "@everyone", &"x".repeat(5000)] {
        let reply = ask("help", &[("command", text(typed))]);
        assert_fits(&reply, typed);
        assert_eq!(reply.outcome, Outcome::NotFound);
        assert!(menu(&reply, "One command in detail").is_some());
    }
}

#[test]
fn commands_are_suggested_as_they_are_typed() {
    let suggested = |typed: &str| {
        let request = Request::new("help", context()).with("command", text(typed));
        commands::suggest(&LORE, &request, "command")
    };
    assert!(suggested("").len() > 10 && suggested("").len() <= 25);
    assert_eq!(suggested("/comp")[0].value, "compare");
    assert!(suggested("zzz").is_empty());
}
