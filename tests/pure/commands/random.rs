//! `/random`: something out of the lore, and never a dead end.

use std::collections::HashSet;

use isolinear::commands::{Context, Request, Value};
use isolinear::lore::{KINDS, Universe};
use isolinear::reply::{Message, Outcome};

use crate::replies::{LORE, answer, assert_fits, button, buttons, context, pressed_by, shown, text};

fn seeded(seed: u64) -> Context {
    Context { seed, ..context() }
}

fn drawn(seed: u64, options: &[(&str, Value)]) -> Message {
    let mut request = Request::new("random", seeded(seed));
    request.options.extend(options.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    answer(&request)
}

fn id(reply: &Message) -> &str {
    let Outcome::Found(Some(id)) = &reply.outcome else { panic!("nothing drawn: {}", shown(reply)) };
    id
}

#[test]
fn different_questions_draw_different_entries_and_the_same_one_the_same() {
    let ids: HashSet<String> = (0..60).map(|seed| id(&drawn(seed, &[])).to_owned()).collect();
    assert!(ids.len() > 30, "{ids:?}");
    assert_eq!(drawn(7, &[]), drawn(7, &[]));
}

#[test]
fn what_is_drawn_is_of_the_kind_and_universe_asked_for() {
    for kind in KINDS {
        for universe in Universe::ALL {
            let options = [("kind", text(kind.id)), ("universe", text(universe.id()))];
            let reply = drawn(3, &options);
            assert_fits(&reply, kind.id);
            let fits = LORE.lore.entries().iter().any(|entry| entry.kind == kind && entry.universe == universe);
            if !fits {
                assert_eq!(reply.outcome, Outcome::NotFound);
                assert!(buttons(&reply).iter().any(|(label, _)| *label == "Any entry"));
                continue;
            }
            let entry = LORE.lore.entry(LORE.lore.entry_by_id(id(&reply)).unwrap()).unwrap();
            assert_eq!((entry.kind, entry.universe), (kind, universe));
        }
    }
}

#[test]
fn another_is_drawn_from_the_same_hat() {
    let first = drawn(1, &[("kind", text("ship")), ("universe", text("mirror"))]);
    let mut seen = HashSet::new();
    for seed in 0..30 {
        let next = pressed_by(button(&first, "Another"), &[], seeded(seed));
        assert!(id(&next).starts_with("ship/"), "{}", id(&next));
        seen.insert(id(&next).to_owned());
    }
    assert!(seen.len() > 1, "{seen:?}");
}

#[test]
fn what_was_drawn_is_what_is_shown_to_everyone() {
    let hidden = drawn(5, &[("hide", Value::Flag(true)), ("kind", text("person"))]);
    let shared = pressed_by(button(&hidden, "Show to everyone"), &[], seeded(99));
    assert_eq!(id(&shared), id(&hidden));
}

#[test]
fn nothing_that_is_hidden_or_would_spoil_is_drawn() {
    for seed in 0..40 {
        let canon = drawn(seed, &[("continuity", text("canon"))]);
        assert!(!canon.cards[0].body.is_empty() && canon.cards[0].kicker.ends_with("canon"), "{}", shown(&canon));
        let seen = drawn(seed, &[("seen", text("TOS 2x04"))]);
        assert!(seen.outcome == Outcome::NotFound || !seen.cards[0].body.is_empty(), "{}", shown(&seen));
    }
}

#[test]
fn all_that_is_drawn_fits_discord() {
    for seed in 0..200 {
        assert_fits(&drawn(seed, &[]), "random");
    }
    assert_fits(&drawn(1, &[("kind", text("@everyone"))]), "random");
}
