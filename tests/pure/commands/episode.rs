//! `/episode`, and series as works.

use super::menu;
use crate::replies::{ask, assert_fits, body, button, buttons, field, look_up, pressed, shown, text};
use isolinear::commands::Value;
use isolinear::reply::Outcome;

#[test]
fn an_episode_is_told_by_number_title_or_what_happens_in_it() {
    for name in ["DS9 4x20", "s04e20 DS9", "Shattered Mirror", "DS9 Shattered Mirror"] {
        let reply = look_up("episode", name);
        assert_eq!(reply.cards[0].title, "DS9 4×20 \"Shattered Mirror\"", "{name}");
        assert!(
            body(&reply).contains("Aired 22 April 1996") && body(&reply).contains("set in 2372"),
            "{}",
            body(&reply)
        );
        assert!(field(&reply, "What happened").contains("2372"), "{}", shown(&reply));
        assert!(field(&reply, "Who and what is in it · mirror universe").contains("ISS Defiant"), "{}", shown(&reply));
    }
    let story = look_up("episode", "Regent's flagship surrender");
    assert_eq!(story.outcome, Outcome::Found(None), "{}", shown(&story));
    assert!(shown(&story).contains("DS9 7×12"), "{}", shown(&story));
}

#[test]
fn the_episodes_before_and_after_are_a_tap_away() {
    let reply = look_up("episode", "DS9 4x20");
    assert_eq!(pressed(button(&reply, "DS9 4×21 →"), &[]).cards[0].title, "DS9 4×21 \"The Muse\"");
    assert!(pressed(button(&reply, "← DS9 4×19"), &[]).cards[0].title.starts_with("DS9 4×19"));
    assert!(!buttons(&look_up("episode", "DS9 1x01")).iter().any(|(label, _)| label.starts_with('←')));
}

#[test]
fn a_series_is_told_with_its_seasons_and_all_its_episodes() {
    for command in ["source", "episode"] {
        let reply = look_up(command, "DS9");
        assert_eq!(reply.cards[0].title, "Deep Space Nine (DS9)");
        assert!(body(&reply).contains("in 7 seasons, from 3 January 1993"), "{}", body(&reply));
        assert!(field(&reply, "Season 1").contains("Emissary"), "{}", shown(&reply));
        let (id, options) = menu(&reply, "Open an episode").unwrap();
        assert!(pressed(id, std::slice::from_ref(&options[0].value)).cards[0].title.starts_with("DS9 1×01"));
        let more = pressed(button(&reply, "More"), &[]);
        assert_fits(&more, "the second page of a series");
        assert!(!shown(&more).contains("Emissary"), "{}", shown(&more));
    }
}

#[test]
fn an_episode_not_seen_yet_tells_nothing_of_itself() {
    let reply = ask("episode", &[("name", text("DS9 4x20")), ("seen", text("DS9 3x19"))]);
    assert_eq!(field(&reply, "What happened"), "");
    let told = ask("episode", &[("name", text("DS9 4x20")), ("seen", text("DS9 4x20")), ("page", Value::Integer(1))]);
    assert!(!field(&told, "What happened").is_empty(), "{}", shown(&told));
}
