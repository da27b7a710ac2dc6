//! *What does the lore say?*, in the menu of a message: the statements that concern what it names, with their sources,
//! and all entries, works and years in it, to be opened. No verdicts and no guesses: the receipts speak.

mod evidence;
mod named;
mod readable;

use super::anything::LOOKUP;
use crate::locale::{FixedText, msg};
use crate::lore::{Entry, Statement};
use crate::reply::{
    Audience, Draft, Line, MenuOption, Message, Outcome, Page, Reply, Rich, Row, Section, Span, citing, in_brackets,
    lead_in, limits, listed, page,
};
use crate::search::{Mention, Mentioned, mentions};
use crate::view::card::entry::version;
use crate::view::chronology::dated::dated;
use crate::view::controls::components;
use crate::view::controls::components::{page_buttons, row, show_everything};
use crate::view::filter::seen::SeenUpTo;
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::finding::entry_query::EntryQuery;
use crate::view::finding::naming;
use crate::view::input::command::{Command, CommandContext, Surface, no_suggestions};
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::{NAME, OptionKey};
use crate::view::input::query::Query;
use crate::view::suggestions::related;
use evidence::evidence;
use named::{Named, push_once};
use readable::readable;

/// The name of the command, as it stands in the menu of a message.
const MESSAGE: &str = "What does the lore say?";
/// What the message says.
const TEXT: OptionKey = OptionKey::new("text", "text");
/// What it names, in the ids of buttons, which have no room for what it says.
const NAMED: OptionKey = OptionKey::new("named", "m");

/// The most statements on the first page, if more lines than fit a screen follow.
const FIRST: usize = 6;

/// A message that somebody pointed at.
#[derive(Debug, Clone)]
struct MessageQuery {
    named: Named,
    filter: ViewFilter,
    page: usize,
}

impl Query for MessageQuery {
    fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        let text = || named(ctx, &options.text(TEXT).unwrap_or_default());
        let named = options.text(NAMED).map_or_else(text, |marks| Named::of_marks(ctx.lore, &marks));
        let latest = SeenUpTo::latest_of(ctx.lore, &named.works, named.told.as_ref());
        Ok(Self { filter: ViewFilter::read(ctx, options)?.up_to(latest), named, page: options.page() })
    }

    fn command(&self) -> &str {
        MESSAGE
    }

    fn options(&self) -> OptionList {
        OptionList::default().text(NAMED, self.named.marks.as_str()).and(self.filter.options()).at_page(self.page)
    }
}

/// The row of the command.
pub(super) fn command() -> Command {
    Command {
        name: MESSAGE,
        surface: Surface::Message,
        description: FixedText::Message(msg::COMMAND_MESSAGE),
        options: &[],
        internal: &[TEXT, NAMED],
        example: "",
        kind: None,
        is_random: false,
        draws: false,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &MessageQuery::read(ctx, options)?))),
        suggest: no_suggestions,
    }
}

fn answer(ctx: &CommandContext<'_>, query: &MessageQuery) -> Message {
    let named = &query.named;
    let title = if named.is_empty() { msg::MESSAGE_NOTHING } else { msg::MESSAGE_TITLE };
    let mut filtered = FilteredCounts::default();
    let lines = statements(ctx, named, &query.filter, &mut filtered);
    let draft = Draft {
        locale: ctx.locale,
        leading: lines.first().and_then(|line| line.continuity),
        title: ctx.locale.text(title).to_owned(),
        notice: (lines.is_empty() && !named.is_empty())
            .then(|| Rich::plain(ctx.locale.text(msg::MESSAGE_NOTHING_TOGETHER))),
        body: query.filter.notice_line(ctx.locale, &filtered).into_iter().collect(),
        sections: sections(ctx, lines, list(ctx, named)),
        footer: version(ctx),
        ..Draft::default()
    };
    let is_reduced = query.filter.notice(ctx.locale, &filtered).is_some();
    let outcome = if named.is_empty() { Outcome::NotFound } else { Outcome::Found(None) };
    let page = page(ctx.lore, &draft, query.page);
    let (audience, rows) = (Audience::AskerOnly, rows(ctx, query, &page, is_reduced));
    Message { audience, cards: vec![page.card], rows, outcome, ..Message::default() }
}

/// The entry that a statement belongs to; and of a fact its label, without which its words say nothing.
fn heading(ctx: &CommandContext<'_>, entry: &Entry, statement: &Statement) -> String {
    let fact = entry.facts.iter().find(|fact| std::ptr::eq(&fact.statement, statement));
    let label = fact.map(|fact| ctx.locale.row(fact.label.name));
    lead_in(ctx.locale, &listed(ctx.locale, std::iter::once(&*entry.name).chain(label)))
}

fn sections(ctx: &CommandContext<'_>, statements: Vec<Line>, named: Vec<Line>) -> Vec<Section> {
    let said = Section::of_any(ctx.locale.text(msg::SECTION_STATEMENTS), statements, msg::MORE_STATEMENTS);
    let said = said.map(|said| Section { first: FIRST, ..said });
    let named = Section::of_any(ctx.locale.text(msg::SECTION_NAMED), named, msg::MORE_NAMES);
    said.into_iter().chain(named).collect()
}

/// The statements that concern what is named, each led by its date or by the entry it belongs to.
fn statements(
    ctx: &CommandContext<'_>,
    named: &Named,
    filter: &ViewFilter,
    filtered: &mut FilteredCounts,
) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut all = evidence(ctx.lore, &named.entries, &named.years);
    if named.entries.is_empty() && named.years.is_empty() {
        all.extend(evidence::of_works(ctx.lore, named.all_works()));
    }
    for found in all {
        let lead = match found.of {
            Some(entry) => Rich::introducing(&heading(ctx, entry, found.statement)),
            None => dated(ctx.locale, found.statement),
        };
        let lead = Rich::plain("• ").joined(lead);
        lines.extend(filter.line(ctx.lore, found.statement, filtered).map(|line| line.led_by(lead)));
    }
    lines
}

fn named(ctx: &CommandContext<'_>, text: &str) -> Named {
    let text = readable(text);
    let mut named = Named { told: SeenUpTo::told_in(ctx.lore, &text), ..Named::default() };
    let mut entry_at = None;
    for Mention { range, what } in mentions(ctx.lore, &text, ctx.asker.universe) {
        match what {
            Mentioned::Entry(entry) => {
                push_once(&mut named.entries, entry);
                entry_at = Some(range);
            }
            Mentioned::Work(work) if entry_at.as_ref() == Some(&range) => push_once(&mut named.perhaps, work),
            Mentioned::Work(work) => push_once(&mut named.works, work),
            Mentioned::Series(series) => push_once(&mut named.series, series),
            Mentioned::Year(year) => push_once(&mut named.years, year),
        }
    }
    let told = named.told.as_ref().map(|told| told.episodes(ctx.lore)).unwrap_or_default();
    told.into_iter().for_each(|work| push_once(&mut named.works, work));
    named.with_marks(ctx.lore)
}

fn list(ctx: &CommandContext<'_>, named: &Named) -> Vec<Line> {
    let entries = named.entries.iter().filter_map(|entry| ctx.lore.entry(*entry)).map(|entry| {
        let described = [entry.kind.one, entry.universe.name()].map(|words| ctx.locale.row(words));
        let described = in_brackets(ctx.locale, &listed(ctx.locale, described));
        Rich(vec![Span::Strong((&entry.name).into()), Span::Plain(described.into())])
    });
    let works = named.all_works().filter_map(|work| ctx.lore.source(work)).map(citing::work);
    let series = named.series.iter().map(|series| {
        let code = in_brackets(ctx.locale, series.code);
        Rich(vec![Span::Emphasis(series.title.to_owned().into()), Span::Plain(code.into())])
    });
    let years = named.years.iter().map(|year| Rich(vec![Span::Strong(year.to_string().into())]));
    entries.chain(works).chain(series).chain(years).map(|line| Line::own(line).led_by(Rich::plain("• "))).collect()
}

fn rows(ctx: &CommandContext<'_>, asked: &MessageQuery, page: &Page, is_reduced: bool) -> Vec<Row> {
    let named = &asked.named;
    // The message itself names them, so that all are offered; what opens is shown as far as the message is.
    let query = EntryQuery::by_name(LOOKUP, asked.filter.clone().kept());
    let [of_entries, of_others] = [msg::OPEN_ENTRY, msg::PICK_ONE].map(|words| ctx.locale.text(words));
    let entries = named.entries.iter().filter_map(|at| Some((*at, ctx.lore.entry(*at)?)));
    let entries = entries.map(|entry| related::option(ctx, entry, &asked.filter)).collect();
    let entries = components::menu("entries", NAME, &query, of_entries, entries);
    let others = components::menu("others", NAME, &query, of_others, others(ctx, named));
    let everything = MessageQuery { filter: ViewFilter::everything(), page: 1, ..asked.clone() };
    let everything = is_reduced.then(|| show_everything(ctx.locale, &everything)).flatten();
    let turning = page_buttons(ctx.locale, asked, page.number, page.of);
    row(everything.into_iter().chain(turning)).into_iter().chain(entries).chain(others).collect()
}

/// Works, series and years, which a look-up of anything finds too.
fn others(ctx: &CommandContext<'_>, named: &Named) -> Vec<MenuOption> {
    let option = |label: &str, value: String| MenuOption {
        label: limits::shortened(label, limits::LABEL),
        value,
        description: None,
    };
    let works = named.all_works().filter_map(|work| Some((naming::of_work(ctx, work), ctx.lore.source(work)?)));
    let works = works.map(|(label, work)| option(&label, work.id.to_string()));
    let series = named.series.iter().map(|series| option(&series.label(), series.code.to_owned()));
    let years = named.years.iter().map(|year| option(&year.to_string(), year.to_string()));
    works.chain(series).chain(years).take(limits::OPTIONS).collect()
}
