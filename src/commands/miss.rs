//! Misses: polite, without guesses, and always with a next step.

use super::entry::version;
use super::naming::invitation;
use super::press::{Effect, menu_id};
use super::{Ask, next};
use crate::lore::EntryRef;
use crate::reply::{Card, Outcome, Reply, Rich, Span, typed};
use crate::words::Words;

/// The most near names that are written out; the menu holds more.
const NEAR_NAMED: usize = 5;

/// Nothing of that name is known: what comes near is offered, and where nothing does, what there is to ask for.
pub(super) fn not_found(ask: &Ask<'_>, name: &str, near: &[EntryRef]) -> Reply {
    if name.trim().is_empty() {
        return no_name(ask);
    }
    let one = ask.command.kind.map_or(ask.words.say("anything"), |kind| ask.words.say(kind.one));
    let sentence = ask.words.say("The lore does not know {0} called {1}.");
    let body = Rich::filled(sentence, &[Span::Plain(one.to_owned()), typed(name)]);
    offer(ask, ask.words.say("Not in the lore"), body, near)
}

/// Nothing was asked for.
fn no_name(ask: &Ask<'_>) -> Reply {
    let sentence = ask.words.say("Type a name after the command, such as {0}.");
    let example = Span::Command(format!("/{} {}", ask.command.name, ask.command.example));
    let reply = offer(ask, ask.words.say("Which one?"), Rich::filled(sentence, &[example]), &[]);
    Reply { outcome: Outcome::Misunderstood, ..reply }
}

/// A card with what comes near beneath it; and where nothing does, with what there is to ask for.
fn offer(ask: &Ask<'_>, title: &str, mut body: Rich, near: &[EntryRef]) -> Reply {
    let (offered, heading) = match near {
        [] => (&*ask.lore.pinned, ask.words.say("You could ask for")),
        near => (near, ask.words.say("Did you mean")),
    };
    push_offers(ask, heading, offered, &mut body);
    let id = menu_id(Effect::Private, ask.command.name, "near", &[]);
    let menu = next::menu_of(ask, id, ask.words.say("Pick one of these"), offered, true);
    Reply { cards: vec![card(version(ask), title, body)], rows: menu.into_iter().collect(), ..Reply::default() }
}

fn push_offers(ask: &Ask<'_>, heading: &str, offered: &[EntryRef], body: &mut Rich) {
    let named: Vec<_> = offered.iter().filter_map(|entry| ask.lore.entry(*entry)).take(NEAR_NAMED).collect();
    if named.is_empty() {
        return;
    }
    body.push(Span::Plain(format!("\n\n{}", ask.words.fill("{0}:", &[heading]))));
    for entry in named {
        let (kind, universe) = (ask.words.say(entry.kind.one), ask.words.say(entry.universe.name()));
        body.push(Span::Plain("\n• ".to_owned()));
        body.push(invitation(entry));
        body.push(Span::Plain(format!(" ({kind}, {universe})")));
    }
}

/// The question could not be understood as it stands.
pub(super) fn misunderstood(ask: &Ask<'_>, body: Rich) -> Reply {
    refusal(version(ask), ask.words, body)
}

/// Only the asker takes an answer away.
pub(super) fn not_the_asker(words: Words) -> Reply {
    refusal(String::new(), words, Rich::plain(words.say("Only the one who asked can remove this answer.")))
}

/// A button or a form that this version cannot read.
pub(super) fn outdated(words: Words) -> Reply {
    let sentence =
        words.say("This is from another version of the bot and cannot be answered any more. Please ask anew.");
    refusal(String::new(), words, Rich::plain(sentence))
}

fn refusal(footer: String, words: Words, body: Rich) -> Reply {
    let cards = vec![card(footer, words.say("That did not come through"), body)];
    Reply { cards, outcome: Outcome::Misunderstood, ..Reply::default() }
}

/// The question was understood, and there is nothing to tell.
pub(super) fn nothing_there(ask: &Ask<'_>, title: &str, body: Rich) -> Reply {
    Reply { cards: vec![card(version(ask), title, body)], ..Reply::default() }
}

/// What was seen cannot be placed; then nothing is shown, since it might spoil.
pub(super) fn unknown_work(ask: &Ask<'_>, words: &str) -> Reply {
    let sentence = ask.words.say(
        "{0} is not a work that can be placed here, so nothing is shown that might spoil it. \
         Write the last episode you have seen as {1}, or as {2}.",
    );
    let examples = [typed(words), Span::Command("DS9 4x20".to_owned()), Span::Command("DS9 season 3".to_owned())];
    misunderstood(ask, Rich::filled(sentence, &examples))
}

/// A command of another version, or of nobody.
pub(super) fn unknown_command(words: Words) -> Reply {
    let sentence = words.say("This command is not known here, or no longer. Type {0} to see those that are.");
    refusal(String::new(), words, Rich::filled(sentence, &[Span::Command("/".to_owned())]))
}

fn card(footer: String, title: &str, body: Rich) -> Card {
    Card { title: title.to_owned(), body, footer, ..Card::default() }
}
