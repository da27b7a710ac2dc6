//! Misses: polite, without guesses, and always with a next step.

use super::naming::invitation;
use super::press::{Effect, menu_id};
use super::{Ask, next};
use crate::lore::{EntryRef, Lore};
use crate::reply::{Card, Outcome, Reply, Rich, Span, limits, typed};

/// The most near names that are written out; the menu holds more.
const NEAR_NAMED: usize = 5;

/// Nothing of that name is known: what comes near is offered, and where nothing does, what there is to ask for.
pub(super) fn not_found(ask: &Ask<'_>, name: &str, near: &[EntryRef]) -> Reply {
    let one = ask.command.kind.map_or("anything", |kind| kind.one);
    let mut body = Rich::plain(format!("The lore does not know {one} called "));
    body.push(typed(name));
    body.push(Span::Plain(".".to_owned()));
    let offered = if near.is_empty() { &ask.lore.pinned } else { near };
    push_offers(ask.lore, if near.is_empty() { "You could ask for" } else { "Did you mean" }, offered, &mut body);
    let menu = next::menu_of(
        ask.lore,
        menu_id(Effect::Private, ask.command.name, "near", &[]),
        "Pick one of these",
        offered,
        true,
    );
    Reply { cards: vec![card(ask.lore, "Not in the lore", body)], rows: menu.into_iter().collect(), ..Reply::default() }
}

fn push_offers(lore: &Lore, heading: &str, offered: &[EntryRef], body: &mut Rich) {
    let named: Vec<_> = offered.iter().filter_map(|entry| lore.entry(*entry)).take(NEAR_NAMED).collect();
    if named.is_empty() {
        return;
    }
    body.push(Span::Plain(format!("\n\n{heading}:")));
    for entry in named {
        body.push(Span::Plain("\n• ".to_owned()));
        body.push(invitation(entry));
        body.push(Span::Plain(format!(" ({}, {})", entry.kind.title.to_lowercase(), entry.universe)));
    }
}

/// The question could not be understood as it stands.
pub(super) fn misunderstood(lore: &Lore, words: Rich) -> Reply {
    let cards = vec![card(lore, "That did not come through", words)];
    Reply { cards, outcome: Outcome::Misunderstood, ..Reply::default() }
}

/// What was seen cannot be placed; then nothing is shown, since it might spoil.
pub(super) fn unknown_work(lore: &Lore, words: &str) -> Reply {
    let mut body = Rich(vec![typed(words)]);
    body.push(Span::Plain(
        " is not a work that can be placed here, so nothing is shown that might spoil it. ".to_owned(),
    ));
    body.push(Span::Plain("Write the last episode you have seen as ".to_owned()));
    body.push(Span::Command("DS9 4x20".to_owned()));
    body.push(Span::Plain(", or as ".to_owned()));
    body.push(Span::Command("DS9 season 3".to_owned()));
    misunderstood(lore, body.words("."))
}

/// A command of another version, or of nobody.
pub(super) fn unknown_command(lore: &Lore) -> Reply {
    let mut words = Rich::plain("This command is not known here, or no longer. Type ");
    words.push(Span::Command("/".to_owned()));
    misunderstood(lore, words.words(" to see those that are."))
}

fn card(lore: &Lore, title: &str, body: Rich) -> Card {
    let footer = limits::shortened(&format!("lore {}", lore.version), limits::FOOTER);
    Card { title: title.to_owned(), body, footer, ..Card::default() }
}
