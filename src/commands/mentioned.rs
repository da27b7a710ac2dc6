//! *What does the lore say?*, in the menu of a message: the statements that concern what it names, with their sources,
//! and all entries, works and years in it, to be opened. No verdicts and no guesses: the receipts speak.

use super::anything::LOOKUP;
use super::entry::version;
use super::evidence::evidence;
use super::lens::{Lens, Withheld};
use super::press::{Effect, menu_id};
use super::{Ask, Command, Surface, naming, next, no_suggestions};
use crate::lore::{Entry, EntryRef, SourceRef, Statement};
use crate::reply::{
    Audience, Draft, Line, Menu, MenuOption, Outcome, Reply, Rich, Row, Section, Span, citing, dates, limits, page,
};
use crate::search::{Mentioned, mentions};

/// The row of the command.
pub(super) fn command() -> Command {
    Command {
        name: "What does the lore say?",
        surface: Surface::Message,
        description: "What the lore says of the entries, works and years that a message names",
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
        ask.words.say("What the lore says")
    };
    let lens = Lens::of(ask);
    let mut withheld = Withheld::default();
    let lines = statements(ask, &named, &lens, &mut withheld);
    let draft = Draft {
        words: ask.words,
        leading: lines.first().and_then(|line| line.continuity),
        title: title.to_owned(),
        notice: (lines.is_empty() && !is_empty).then(|| Rich::plain(nothing(ask))),
        body: lens.account(ask.words, &withheld).map(|account| Line::own(Rich::plain(account))).into_iter().collect(),
        sections: sections(ask, lines, list(ask, &named)),
        footer: version(ask),
        ..Draft::default()
    };
    let outcome = if is_empty { Outcome::NotFound } else { Outcome::Found(None) };
    let (audience, rows) = (Audience::AskerOnly, rows(ask, &named));
    Reply { audience, cards: vec![page(ask.lore, &draft, 1).card], rows, outcome, ..Reply::default() }
}

/// The entry that a statement belongs to; and of a fact its label, without which its words say nothing.
fn heading(ask: &Ask<'_>, entry: &Entry, statement: &Statement) -> String {
    let fact = entry.facts.iter().find(|fact| std::ptr::eq(&fact.statement, statement));
    match fact {
        Some(fact) => format!("{}, {}:", entry.name, ask.words.say(fact.label)),
        None => format!("{}:", entry.name),
    }
}

fn sections(ask: &Ask<'_>, statements: Vec<Line>, named: Vec<Line>) -> Vec<Section> {
    let section = |title: &str, lines: Vec<Line>, unit| {
        let title = title.to_owned();
        (!lines.is_empty()).then_some(Section { title, inline: false, lines, first: usize::MAX, unit })
    };
    let said = section(ask.words.say("Statements"), statements, ("statement", "statements"));
    let named = section(ask.words.say("Named in this message"), named, ("name", "names"));
    said.into_iter().chain(named).collect()
}

/// What is said where nothing in the lore bears on the message.
fn nothing(ask: &Ask<'_>) -> &'static str {
    ask.words.say("The lore has no statement that concerns these together. Open one of them to see what it says.")
}

/// The statements that concern what is named, each led by its date or by the entry it belongs to.
fn statements(ask: &Ask<'_>, named: &Named, lens: &Lens, withheld: &mut Withheld) -> Vec<Line> {
    let mut lines = Vec::new();
    for found in evidence(ask.lore, &named.entries, &named.years) {
        let lead = match (found.of, found.statement.when) {
            (Some(entry), _) => heading(ask, entry, found.statement),
            (None, when) => when.map(|when| dates::leading(ask.words, when)).unwrap_or_default(),
        };
        let lead = Rich(vec![Span::Plain("• ".to_owned()), Span::Strong(lead), Span::Plain(" ".to_owned())]);
        lines.extend(lens.line(ask.lore, found.statement, withheld).map(|line| line.led_by(lead)));
    }
    lines
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

fn list(ask: &Ask<'_>, named: &Named) -> Vec<Line> {
    let entries = named.entries.iter().filter_map(|entry| ask.lore.entry(*entry)).map(|entry| {
        let (kind, universe) = (ask.words.say(entry.kind.one), ask.words.say(entry.universe.name()));
        Rich(vec![Span::Strong(entry.name.to_string()), Span::Plain(format!(" ({kind}, {universe})"))])
    });
    let works = named.works.iter().filter_map(|work| ask.lore.source(*work)).map(citing::work);
    let years = named.years.iter().map(|year| Rich(vec![Span::Strong(year.to_string())]));
    entries.chain(works).chain(years).map(|line| Line::own(line).led_by(Rich::plain("• "))).collect()
}

fn rows(ask: &Ask<'_>, named: &Named) -> Vec<Row> {
    let id = |slot: &str| menu_id(Effect::Private, LOOKUP, slot, &[]);
    let placeholder = ask.words.say("Pick one of these");
    let mut rows: Vec<Row> = next::menu_of(ask, id("entries"), placeholder, &named.entries, true).into_iter().collect();
    let options = others(ask, named);
    if !options.is_empty() {
        rows.push(Row::Menu(Menu { custom_id: id("others"), placeholder: placeholder.to_owned(), options }));
    }
    rows
}

/// Works and years, which a look-up of anything finds too.
fn others(ask: &Ask<'_>, named: &Named) -> Vec<MenuOption> {
    let option = |label: &str, value: String| MenuOption {
        label: limits::shortened(label, limits::LABEL),
        value,
        description: None,
    };
    let works = named.works.iter().filter_map(|work| Some((naming::of_work(ask, *work), ask.lore.source(*work)?)));
    let works = works.map(|(label, work)| option(&label, work.id.to_string()));
    let years = named.years.iter().map(|year| option(&year.to_string(), year.to_string()));
    works.chain(years).take(limits::OPTIONS).collect()
}
