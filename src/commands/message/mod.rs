//! *What does the lore say?*, in the menu of a message: the statements that concern what it names, with their sources,
//! and all entries, works and years in it, to be opened. No verdicts and no guesses: the receipts speak.

mod evidence;

use super::anything::LOOKUP;
use crate::locale::{FixedText, msg};
use crate::lore::{Entry, EntryRef, SourceRef, Statement};
use crate::reply::{
    Audience, Draft, Line, MenuOption, Message, Outcome, Reply, Rich, Row, Section, Span, citing, dates, limits, page,
};
use crate::search::{Mentioned, mentions};
use crate::view::command::{Command, CommandContext, Surface, no_suggestions};
use crate::view::entry::version;
use crate::view::entry_query::EntryQuery;
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::options::{NAME, OptionKey};
use crate::view::query::{OptionList, Options, Query, Refusal};
use crate::view::{components, naming, related};
use evidence::evidence;

/// The name of the command, as it stands in the menu of a message.
const MESSAGE: &str = "What does the lore say?";
/// What the message says.
const TEXT: OptionKey = OptionKey::new("text", "text");

/// A message that somebody pointed at.
#[derive(Debug, Clone)]
struct MessageQuery {
    text: String,
    filter: ViewFilter,
}

impl Query for MessageQuery {
    fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        Ok(Self { text: options.text(TEXT).unwrap_or_default(), filter: ViewFilter::read(ctx, options)? })
    }

    fn command(&self) -> &str {
        MESSAGE
    }

    fn options(&self) -> OptionList {
        OptionList::default().text(TEXT, &*self.text).and(self.filter.options())
    }
}

/// The row of the command.
pub(super) fn command() -> Command {
    Command {
        name: MESSAGE,
        surface: Surface::Message,
        description: FixedText::Message(msg::COMMAND_MESSAGE),
        options: &[],
        internal: &[TEXT],
        example: "",
        kind: None,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &MessageQuery::read(ctx, options)?))),
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

fn answer(ctx: &CommandContext<'_>, query: &MessageQuery) -> Message {
    let named = named(ctx, &query.text);
    let is_empty = named.entries.is_empty() && named.works.is_empty() && named.years.is_empty();
    let title = if is_empty { ctx.locale.text(msg::MESSAGE_NOTHING) } else { ctx.locale.text(msg::MESSAGE_TITLE) };
    let mut filtered = FilteredCounts::default();
    let lines = statements(ctx, &named, &query.filter, &mut filtered);
    let notice = query.filter.notice(ctx.locale, &filtered);
    let draft = Draft {
        locale: ctx.locale,
        leading: lines.first().and_then(|line| line.continuity),
        title: title.to_owned(),
        notice: (lines.is_empty() && !is_empty).then(|| Rich::plain(nothing(ctx))),
        body: notice.map(|notice| Line::own(Rich::plain(notice))).into_iter().collect(),
        sections: sections(ctx, lines, list(ctx, &named)),
        footer: version(ctx),
        ..Draft::default()
    };
    let outcome = if is_empty { Outcome::NotFound } else { Outcome::Found(None) };
    let (audience, rows) = (Audience::AskerOnly, rows(ctx, &named));
    Message { audience, cards: vec![page(ctx.lore, &draft, 1).card], rows, outcome, ..Message::default() }
}

/// The entry that a statement belongs to; and of a fact its label, without which its words say nothing.
fn heading(ctx: &CommandContext<'_>, entry: &Entry, statement: &Statement) -> String {
    let fact = entry.facts.iter().find(|fact| std::ptr::eq(&fact.statement, statement));
    match fact {
        Some(fact) => format!("{}, {}:", entry.name, ctx.locale.row(fact.label)),
        None => format!("{}:", entry.name),
    }
}

fn sections(ctx: &CommandContext<'_>, statements: Vec<Line>, named: Vec<Line>) -> Vec<Section> {
    let section = |title: &str, lines: Vec<Line>, unit| {
        let title = title.to_owned();
        (!lines.is_empty()).then_some(Section { title, inline: false, lines, first: usize::MAX, unit })
    };
    let said = section(ctx.locale.text(msg::SECTION_STATEMENTS), statements, msg::MORE_STATEMENTS);
    let named = section(ctx.locale.text(msg::SECTION_NAMED), named, msg::MORE_NAMES);
    said.into_iter().chain(named).collect()
}

/// What is said where nothing in the lore bears on the message.
fn nothing(ctx: &CommandContext<'_>) -> &'static str {
    ctx.locale.text(msg::MESSAGE_NOTHING_TOGETHER)
}

/// The statements that concern what is named, each led by its date or by the entry it belongs to.
fn statements(
    ctx: &CommandContext<'_>,
    named: &Named,
    filter: &ViewFilter,
    filtered: &mut FilteredCounts,
) -> Vec<Line> {
    let mut lines = Vec::new();
    for found in evidence(ctx.lore, &named.entries, &named.years) {
        let lead = match (found.of, found.statement.when) {
            (Some(entry), _) => heading(ctx, entry, found.statement),
            (None, when) => when.map(|when| dates::leading(ctx.locale, when)).unwrap_or_default(),
        };
        let lead = Rich(vec![Span::Plain("• ".to_owned()), Span::Strong(lead), Span::Plain(" ".to_owned())]);
        lines.extend(filter.line(ctx.lore, found.statement, filtered).map(|line| line.led_by(lead)));
    }
    lines
}

fn named(ctx: &CommandContext<'_>, text: &str) -> Named {
    let mut named = Named::default();
    for mention in mentions(ctx.lore, text, ctx.asker.universe) {
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

fn list(ctx: &CommandContext<'_>, named: &Named) -> Vec<Line> {
    let entries = named.entries.iter().filter_map(|entry| ctx.lore.entry(*entry)).map(|entry| {
        let (kind, universe) = (ctx.locale.row(entry.kind.one), ctx.locale.row(entry.universe.name()));
        Rich(vec![Span::Strong(entry.name.to_string()), Span::Plain(format!(" ({kind}, {universe})"))])
    });
    let works = named.works.iter().filter_map(|work| ctx.lore.source(*work)).map(citing::work);
    let years = named.years.iter().map(|year| Rich(vec![Span::Strong(year.to_string())]));
    entries.chain(works).chain(years).map(|line| Line::own(line).led_by(Rich::plain("• "))).collect()
}

fn rows(ctx: &CommandContext<'_>, named: &Named) -> Vec<Row> {
    let query = EntryQuery::by_name(LOOKUP, ViewFilter::default());
    let placeholder = ctx.locale.text(msg::PICK_ONE);
    let entries = related::menu(ctx, ("entries", NAME, placeholder), &query, &named.entries, true);
    let others = components::menu("others", NAME, &query, placeholder, others(ctx, named));
    entries.into_iter().chain(others).collect()
}

/// Works and years, which a look-up of anything finds too.
fn others(ctx: &CommandContext<'_>, named: &Named) -> Vec<MenuOption> {
    let option = |label: &str, value: String| MenuOption {
        label: limits::shortened(label, limits::LABEL),
        value,
        description: None,
    };
    let works = named.works.iter().filter_map(|work| Some((naming::of_work(ctx, *work), ctx.lore.source(*work)?)));
    let works = works.map(|(label, work)| option(&label, work.id.to_string()));
    let years = named.years.iter().map(|year| option(&year.to_string(), year.to_string()));
    works.chain(years).take(limits::OPTIONS).collect()
}
