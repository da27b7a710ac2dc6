//! *What does this mention?*, in the menu of a message: all entries, works and years that it names, to be opened.

use super::entry::version;
use super::lookup::ANYTHING;
use super::press::{Effect, menu_id};
use super::{Ask, Command, Surface, next, no_suggestions};
use crate::lore::search::{Mentioned, mentions};
use crate::lore::{EntryRef, Lore, SourceRef};
use crate::reply::{Audience, Card, Menu, MenuOption, Outcome, Reply, Rich, Row, Span, citing, limits};

/// The row of the command.
pub(super) fn command() -> Command {
    Command {
        name: "What does this mention?",
        surface: Surface::Message,
        description: "Name the entries, works and years that a message speaks of",
        options: &[],
        example: "",
        kind: None,
        answer,
        suggest: no_suggestions,
    }
}

/// What a message mentions, each thing once, in the order of the message.
#[derive(Default)]
struct Named {
    entries: Vec<EntryRef>,
    works: Vec<SourceRef>,
    years: Vec<i32>,
}

fn answer(ask: &Ask<'_>) -> Reply {
    let text = ask.request.text("text").unwrap_or_default();
    let named = named(ask, &text);
    let is_empty = named.entries.is_empty() && named.works.is_empty() && named.years.is_empty();
    let title = if is_empty {
        ask.words.say("This message names nothing that the lore knows")
    } else {
        ask.words.say("Named in this message")
    };
    let card = Card { title: title.to_owned(), body: list(ask, &named), footer: version(ask), ..Card::default() };
    let outcome = if is_empty { Outcome::NotFound } else { Outcome::Found(None) };
    let (audience, rows) = (Audience::AskerOnly, rows(ask, &named));
    Reply { audience, cards: vec![card], rows, outcome, ..Reply::default() }
}

fn named(ask: &Ask<'_>, text: &str) -> Named {
    let mut named = Named::default();
    for mention in mentions(ask.lore, text, ask.request.context.universe) {
        match mention.what {
            Mentioned::Entry(entry) => push_once(&mut named.entries, entry),
            Mentioned::Work(work) => push_once(&mut named.works, work),
            Mentioned::Year(year) => push_once(&mut named.years, year),
        }
    }
    named
}

/// Keeps as many as a menu takes.
fn push_once<T: PartialEq>(items: &mut Vec<T>, item: T) {
    if !items.contains(&item) && items.len() < limits::OPTIONS {
        items.push(item);
    }
}

fn list(ask: &Ask<'_>, named: &Named) -> Rich {
    let entries = named.entries.iter().filter_map(|entry| ask.lore.entry(*entry)).map(|entry| {
        let (kind, universe) = (ask.words.say(entry.kind.one), ask.words.say(entry.universe.name()));
        Rich(vec![Span::Strong(entry.name.to_string()), Span::Plain(format!(" ({kind}, {universe})"))])
    });
    let works = named.works.iter().filter_map(|work| ask.lore.source(*work)).map(citing::work);
    let years = named.years.iter().map(|year| Rich(vec![Span::Strong(year.to_string())]));
    let bulleted = |line: Rich| {
        let mut bullet = Rich::plain("• ");
        bullet.extend(line);
        bullet
    };
    Rich::lines(entries.chain(works).chain(years).map(bulleted))
}

fn rows(ask: &Ask<'_>, named: &Named) -> Vec<Row> {
    let id = |slot: &str| menu_id(Effect::Private, ANYTHING, slot, &[]);
    let placeholder = ask.words.say("Pick one of these");
    let mut rows: Vec<Row> =
        next::menu_of(ask.lore, id("entries"), placeholder, &named.entries, true).into_iter().collect();
    let options = others(ask.lore, named);
    if !options.is_empty() {
        rows.push(Row::Menu(Menu { custom_id: id("others"), placeholder: placeholder.to_owned(), options }));
    }
    rows
}

/// Works and years, which a look-up of anything finds too.
fn others(lore: &Lore, named: &Named) -> Vec<MenuOption> {
    let option = |label: &str, value: String| MenuOption {
        label: limits::shortened(label, limits::LABEL),
        value,
        description: None,
    };
    let works = named.works.iter().filter_map(|work| Some((lore.works().label(*work), lore.source(*work)?)));
    let works = works.map(|(label, work)| option(label, work.id.to_string()));
    let years = named.years.iter().map(|year| option(&year.to_string(), year.to_string()));
    works.chain(years).take(limits::OPTIONS).collect()
}
