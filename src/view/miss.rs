//! Misses: polite, without guesses, and always with a next step.

use super::command::CommandContext;
use super::entry::version;
use super::entry_query::EntryQuery;
use super::filter::ViewFilter;
use super::naming::invitation;
use super::options::NAME;
use super::related;
use crate::locale::{Locale, msg};
use crate::lore::EntryRef;
use crate::reply::{Card, Message, Outcome, Rich, Span, typed};

/// The most near names that are written out; the menu holds more.
const NEAR_NAMED: usize = 5;

/// Nothing of that name is known: what comes near is offered, and where nothing does, what there is to ask for.
pub(crate) fn not_found(ctx: &CommandContext<'_>, name: &str, near: &[EntryRef]) -> Message {
    if name.trim().is_empty() {
        return no_name(ctx);
    }
    let sentence = ctx.locale.template(msg::MISS_NO_ENTRY, &["name"]);
    let body = Rich::filled(sentence, &[typed(name)]);
    offer(ctx, ctx.locale.text(msg::MISS_TITLE), body, near)
}

/// Nothing was asked for.
fn no_name(ctx: &CommandContext<'_>) -> Message {
    let sentence = ctx.locale.template(msg::MISS_NO_NAME, &["example"]);
    let example = Span::Command(format!("/{} {}", ctx.command.name, ctx.command.example));
    let message = offer(ctx, ctx.locale.text(msg::MISS_WHICH), Rich::filled(sentence, &[example]), &[]);
    Message { outcome: Outcome::Misunderstood, ..message }
}

/// A card with what comes near beneath it; and where nothing does, with what there is to ask for.
fn offer(ctx: &CommandContext<'_>, title: &str, mut body: Rich, near: &[EntryRef]) -> Message {
    let (offered, heading) = match near {
        [] => (&*ctx.lore.pinned, ctx.locale.text(msg::MISS_COULD_ASK)),
        near => (near, ctx.locale.text(msg::DID_YOU_MEAN)),
    };
    push_offers(ctx, heading, offered, &mut body);
    let query = EntryQuery::by_name(ctx.command.name, ViewFilter::default());
    let menu = related::menu(ctx, ("near", NAME, ctx.locale.text(msg::PICK_ONE)), &query, offered, true);
    Message { cards: vec![card(version(ctx), title, body)], rows: menu.into_iter().collect(), ..Message::default() }
}

fn push_offers(ctx: &CommandContext<'_>, heading: &str, offered: &[EntryRef], body: &mut Rich) {
    let named: Vec<_> = offered.iter().filter_map(|entry| ctx.lore.entry(*entry)).take(NEAR_NAMED).collect();
    if named.is_empty() {
        return;
    }
    body.push(Span::Plain(format!("\n\n{}", ctx.locale.format(msg::HEADING, &[("words", heading)]))));
    for entry in named {
        let (kind, universe) = (ctx.locale.row(entry.kind.one), ctx.locale.row(entry.universe.name()));
        body.push(Span::Plain("\n• ".to_owned()));
        body.push(invitation(entry));
        body.push(Span::Plain(format!(" ({kind}, {universe})")));
    }
}

/// The question could not be understood as it stands.
pub(crate) fn misunderstood(ctx: &CommandContext<'_>, body: Rich) -> Message {
    refusal(version(ctx), ctx.locale, body)
}

/// Only the asker takes an answer away.
pub(crate) fn not_the_asker(locale: Locale) -> Message {
    refusal(String::new(), locale, Rich::plain(locale.text(msg::NOT_THE_ASKER)))
}

/// A button or a form that this version cannot read.
pub(crate) fn outdated(locale: Locale) -> Message {
    let sentence = locale.text(msg::OUTDATED);
    refusal(String::new(), locale, Rich::plain(sentence))
}

/// A command of another version, or of nobody.
pub(crate) fn unknown_command(locale: Locale) -> Message {
    let sentence = locale.template(msg::UNKNOWN_COMMAND, &["slash"]);
    refusal(String::new(), locale, Rich::filled(sentence, &[Span::Command("/".to_owned())]))
}

fn refusal(footer: String, locale: Locale, body: Rich) -> Message {
    let cards = vec![card(footer, locale.text(msg::REFUSED_TITLE), body)];
    Message { cards, outcome: Outcome::Misunderstood, ..Message::default() }
}

/// The question was understood, and there is nothing to tell.
pub(crate) fn nothing_there(ctx: &CommandContext<'_>, title: &str, body: Rich) -> Message {
    Message { cards: vec![card(version(ctx), title, body)], ..Message::default() }
}

fn card(footer: String, title: &str, body: Rich) -> Card {
    Card { title: title.to_owned(), body, footer, ..Card::default() }
}
