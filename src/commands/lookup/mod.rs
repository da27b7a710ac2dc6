//! The generic look-up: `/station`, `/ship` and the other kinds, a row each.

use super::{source, timeline};
use crate::locale::{FixedText, msg};
use crate::lore::{Entry, EntryRef, Kind, SourceRef};
use crate::reply::{Button, ButtonStyle, Message, Outcome, Page, Reply, Row, Section, in_brackets, limits, page};
use crate::view::card::entry::EntryDraft;
use crate::view::card::receipts::Receipts;
use crate::view::card::{entry, receipts};
use crate::view::controls::components::{self, page_buttons, row};
use crate::view::filter::ViewFilter;
use crate::view::filter::secret_names;
use crate::view::finding::entry_query::{DETAIL, EntryQuery, VIEW};
use crate::view::finding::hit::{Hit, Missed};
use crate::view::finding::{find, qualified};
use crate::view::input::command::{Command, CommandContext, Surface};
use crate::view::input::custom_id::ResponseMode;
use crate::view::input::options::{AS_OF, CONTINUITY, CommandOption, HIDE, NAME, OptionType, SEEN, UNIVERSE};
use crate::view::input::query::Query;
use crate::view::suggestions::{miss, namesakes, related};

/// The options of every look-up.
pub(super) static OPTIONS: [CommandOption; 7] = [
    NAME.option(OptionType::Suggested, msg::OPTION_LOOKUP_NAME).required(),
    UNIVERSE,
    AS_OF,
    CONTINUITY,
    SEEN,
    DETAIL,
    HIDE,
];

/// The most counterparts that get a button each.
const COUNTERPARTS: usize = 2;

/// The row of the command that looks up one kind.
pub(super) fn command(kind: &'static Kind) -> Command {
    Command {
        name: kind.id,
        surface: Surface::Slash,
        description: FixedText::Row(kind.description),
        options: &OPTIONS,
        internal: &[VIEW],
        example: kind.example,
        kind: Some(kind),
        is_random: false,
        draws: false,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &EntryQuery::read(ctx, options)?))),
        suggest: find::suggest,
    }
}

fn answer(ctx: &CommandContext<'_>, query: &EntryQuery) -> Message {
    match find::entry(ctx, &query.name, query.universe, &query.filter) {
        Ok(hit) => match qualified::better(ctx, query, &hit) {
            Some((query, hit)) => show(ctx, &query, &hit),
            None => show(ctx, query, &hit),
        },
        Err(missed) => match qualified::answered(ctx, query).filter(|_| !missed.is_hidden) {
            Some((query, hit)) => show(ctx, &query, &hit),
            None => miss::not_found(ctx, &query.name, &missed, &query.filter),
        },
    }
}

/// The entry's card, or its receipts.
pub(super) fn show(ctx: &CommandContext<'_>, query: &EntryQuery, hit: &Hit) -> Message {
    let Some(found) = ctx.lore.entry(hit.entry) else {
        return miss::not_found(ctx, "", &Missed::default(), &query.filter);
    };
    if query.is_for_sources { sources(ctx, query, hit.entry, found) } else { card(ctx, query, hit, found) }
}

fn card(ctx: &CommandContext<'_>, query: &EntryQuery, hit: &Hit, found: &Entry) -> Message {
    let filter = &query.filter;
    let EntryDraft { mut draft, filtered, has_more } =
        entry::draft(ctx, hit.entry, found, hit.asked.as_ref(), (filter, query.is_full));
    draft.notice.clone_from(&hit.notice);
    let others = others(ctx, hit, found, filter).filter(|_| query.page == 1);
    let at = if hit.is_tie { 0 } else { draft.sections.iter().take_while(|section| section.inline).count() };
    others.into_iter().for_each(|others| draft.sections.insert(at, others));
    // What the name is may be told by later works alone.
    let is_named = !secret_names::is_name_hidden(ctx.lore, hit.entry, &query.name, filter);
    if !is_named {
        let kind = || ctx.locale.row(found.kind.title).to_owned();
        draft.title = miss::heading_as_typed(ctx, &query.name).unwrap_or_else(kind);
        // What it was compiled from is titled by the name.
        draft.url = None;
        draft.articles.clear();
    }
    let page = page(ctx.lore, &draft, query.page);
    let mut staying: Vec<Button> = Vec::new();
    if filter.notice(ctx.locale, &filtered).is_some() {
        staying.extend(components::show_everything(ctx.locale, &EntryQuery::open(found, ViewFilter::everything())));
    }
    let mut open = EntryQuery { is_full: query.is_full, ..EntryQuery::open(found, filter.clone()) };
    if !is_named {
        (open.name, open.universe) = (query.name.clone(), query.universe);
    }
    staying.extend(turning(ctx, &open, &page, has_more || page.of > 1));
    let rows = rows(ctx, found, hit, filter, staying);
    Message { cards: vec![page.card], rows, outcome: Outcome::Found(Some(found.id.clone())), ..Message::default() }
}

/// What else goes by the name that was asked for, in a line.
fn others(ctx: &CommandContext<'_>, hit: &Hit, found: &Entry, filter: &ViewFilter) -> Option<Section> {
    let title = if hit.works.is_empty() { msg::SECTION_OTHERS } else { msg::SECTION_ALSO_CALLED };
    namesakes::section(ctx, title, (&hit.namesakes, &hit.works), Some(found), filter)
}

/// The buttons from the short answer to the full one, through its pages, and back.
fn turning(ctx: &CommandContext<'_>, open: &EntryQuery, page: &Page, has_more: bool) -> Vec<Button> {
    let other = EntryQuery { is_full: !open.is_full, ..open.clone() };
    if !open.is_full {
        let more = components::button(ctx.locale.text(msg::PAGE_MORE), ResponseMode::Replace, &other);
        let more = more.map(|more| Button { style: ButtonStyle::Primary, ..more });
        return more.into_iter().filter(|_| has_more).collect();
    }
    let mut buttons = page_buttons(ctx.locale, open, page.number, page.of);
    if page.number == 1 {
        let short = components::button(ctx.locale.text(msg::SHOW_SHORT), ResponseMode::Replace, &other);
        buttons.splice(0..0, short);
    }
    buttons
}

/// The rows beneath an entry's card. The view on it goes along wherever they lead.
fn rows(ctx: &CommandContext<'_>, found: &Entry, hit: &Hit, filter: &ViewFilter, staying: Vec<Button>) -> Vec<Row> {
    let mut rows = components::together(leading_on(ctx, hit.entry, found, filter), staying);
    // Only the look-up of anything opens works.
    let command = if hit.works.is_empty() { found.kind.id } else { ctx.command.name };
    rows.extend(namesakes::menu(ctx, command, (&hit.others, &hit.works), filter));
    let query = EntryQuery::by_name(found.kind.id, filter.clone());
    let mut related = related::related(ctx.lore, hit.entry, found, filter);
    related.retain(|other| !hit.others.contains(other));
    rows.extend(related::menu(ctx, ("related", NAME, ctx.locale.text(msg::RELATED)), &query, &related, filter));
    rows
}

/// The buttons that lead elsewhere: to counterparts, to the picture of what became of it, to the receipts.
fn leading_on(ctx: &CommandContext<'_>, at: EntryRef, found: &Entry, filter: &ViewFilter) -> Vec<Button> {
    let mut buttons = counterparts(ctx, found, filter);
    buttons.extend(timeline::button(ctx, at, found, filter));
    let receipts = EntryQuery { is_for_sources: true, ..EntryQuery::open(found, filter.clone()) };
    buttons.extend(components::button(ctx.locale.text(msg::SOURCES), ResponseMode::Private, &receipts));
    buttons
}

fn counterparts(ctx: &CommandContext<'_>, found: &Entry, filter: &ViewFilter) -> Vec<Button> {
    let lore = ctx.lore;
    let known = found.counterpart_refs.iter().filter_map(|at| lore.entry(*at));
    let known = known.filter(|other| filter.shows_entry(lore, other));
    let button = |other: &Entry| {
        let universe = in_brackets(ctx.locale, ctx.locale.row(other.universe.name()));
        let label = format!("{}{universe}", other.name);
        components::button(&label, ResponseMode::Private, &EntryQuery::open(other, filter.clone()))
    };
    known.take(COUNTERPARTS).filter_map(button).collect()
}

/// The receipts, with menus that open their works.
fn sources(ctx: &CommandContext<'_>, query: &EntryQuery, at: EntryRef, found: &Entry) -> Message {
    let Receipts { page, works } = receipts::receipts(ctx, at, found, &query.filter, query.page);
    let again = EntryQuery { is_for_sources: true, ..EntryQuery::open(found, query.filter.clone()) };
    let mut rows: Vec<Row> = row(page_buttons(ctx.locale, &again, page.number, page.of)).into_iter().collect();
    rows.extend(opening(ctx, &works, &query.filter));
    receipts::message(found, page, rows)
}

/// Menus that open the works of a page, with all that the lore takes from them.
fn opening(ctx: &CommandContext<'_>, works: &[SourceRef], filter: &ViewFilter) -> Vec<Row> {
    let placeholder = ctx.locale.text(msg::OPEN_WORK);
    let menu = |(works, slot)| source::menu(ctx, slot, placeholder, works, filter);
    works.chunks(limits::OPTIONS).zip(["works", "more works"]).filter_map(menu).collect()
}
