//! The generic look-up: `/station`, `/ship` and the other kinds, a row each.

use super::{source, timeline};
use crate::locale::{FixedText, msg};
use crate::lore::{Entry, EntryRef, Kind, SourceRef};
use crate::reply::{Button, Draft, Message, Outcome, Page, Reply, Row, page};
use crate::view::command::{Command, CommandContext, Surface};
use crate::view::components::{self, page_buttons, row};
use crate::view::custom_id::ResponseMode;
use crate::view::entry_query::{EntryQuery, VIEW};
use crate::view::filter::ViewFilter;
use crate::view::hit::Hit;
use crate::view::options::{AS_OF, CONTINUITY, CommandOption, HIDE, NAME, OptionType, SEEN, UNIVERSE};
use crate::view::query::Query;
use crate::view::receipts::Receipts;
use crate::view::{entry, hit, miss, receipts, related};

/// The options of every look-up.
pub(super) static OPTIONS: [CommandOption; 6] =
    [NAME.option(OptionType::Suggested, msg::OPTION_LOOKUP_NAME).required(), UNIVERSE, AS_OF, CONTINUITY, SEEN, HIDE];

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
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &EntryQuery::read(ctx, options)?))),
        suggest: hit::suggest,
    }
}

fn answer(ctx: &CommandContext<'_>, query: &EntryQuery) -> Message {
    match hit::find(ctx, &query.name, query.universe) {
        Ok(hit) => show(ctx, query, &hit),
        Err(near) => miss::not_found(ctx, &query.name, &near),
    }
}

/// The entry's card, or its receipts.
pub(super) fn show(ctx: &CommandContext<'_>, query: &EntryQuery, hit: &Hit) -> Message {
    let Some(found) = ctx.lore.entry(hit.entry) else { return miss::not_found(ctx, "", &[]) };
    if query.is_for_sources { sources(ctx, query, hit.entry, found) } else { card(ctx, query, hit, found) }
}

fn card(ctx: &CommandContext<'_>, query: &EntryQuery, hit: &Hit, found: &Entry) -> Message {
    let filter = &query.filter;
    let (mut draft, filtered) = entry::draft(ctx, hit.entry, found, filter);
    draft.notice.clone_from(&hit.notice);
    name_others(ctx, hit, filter, &mut draft);
    let page = page(ctx.lore, &draft, query.page);
    let is_reduced = filter.notice(ctx.locale, &filtered).is_some();
    let rows = rows(ctx, found, hit, &page, filter, is_reduced);
    Message { cards: vec![page.card], rows, outcome: Outcome::Found(Some(found.id.clone())), ..Message::default() }
}

/// Names the others that go by the same name: at once where they fit as well, else after the facts.
fn name_others(ctx: &CommandContext<'_>, hit: &Hit, filter: &ViewFilter, draft: &mut Draft) {
    let after_facts = draft.sections.iter().take_while(|section| section.inline).count();
    if let Some(others) = hit::others(ctx, hit, filter) {
        draft.sections.insert(if hit.is_tie { 0 } else { after_facts }, others);
    }
}

/// The rows beneath an entry's card. The view on it goes along wherever they lead.
fn rows(
    ctx: &CommandContext<'_>,
    found: &Entry,
    hit: &Hit,
    page: &Page,
    filter: &ViewFilter,
    is_reduced: bool,
) -> Vec<Row> {
    let open = |filter: &ViewFilter| EntryQuery::open(found, filter.clone());
    let mut staying: Vec<Button> = Vec::new();
    if is_reduced {
        staying.extend(components::show_everything(ctx.locale, &open(&ViewFilter::everything())));
    }
    staying.extend(page_buttons(ctx.locale, &open(filter), page.number, page.of));
    let mut rows = components::together(leading_on(ctx, hit.entry, found, filter), staying);
    let query = EntryQuery::by_name(found.kind.id, filter.clone());
    let is_described = filter.shows_everything();
    let others = ("others", NAME, ctx.locale.text(msg::DID_YOU_MEAN_ANOTHER));
    rows.extend(related::menu(ctx, others, &query, &hit.others, is_described));
    let related = related::related(ctx.lore, hit.entry, found);
    rows.extend(related::menu(ctx, ("related", NAME, ctx.locale.text(msg::RELATED)), &query, &related, is_described));
    rows
}

/// The buttons that lead elsewhere: to counterparts, to the picture of what became of it, to the receipts.
fn leading_on(ctx: &CommandContext<'_>, at: EntryRef, found: &Entry, filter: &ViewFilter) -> Vec<Button> {
    let mut buttons = counterparts(ctx, found, filter);
    buttons.extend(timeline::button(ctx, at, found, filter));
    let receipts = EntryQuery { is_for_sources: true, ..EntryQuery::open(found, ViewFilter::default()) };
    buttons.extend(components::button(ctx.locale.text(msg::SOURCES), ResponseMode::Private, &receipts));
    buttons
}

fn counterparts(ctx: &CommandContext<'_>, found: &Entry, filter: &ViewFilter) -> Vec<Button> {
    let lore = ctx.lore;
    let known = found.counterparts.iter().filter_map(|id| lore.entry(lore.entry_by_id(id)?));
    let button = |other: &Entry| {
        let label = format!("{} ({})", other.name, ctx.locale.row(other.universe.name()));
        components::button(&label, ResponseMode::Private, &EntryQuery::open(other, filter.clone()))
    };
    known.take(COUNTERPARTS).filter_map(button).collect()
}

/// The receipts, with menus that open their works.
fn sources(ctx: &CommandContext<'_>, query: &EntryQuery, at: EntryRef, found: &Entry) -> Message {
    let Receipts { page, works } = receipts::receipts(ctx, at, found, query.page);
    let again = EntryQuery { is_for_sources: true, ..EntryQuery::open(found, ViewFilter::default()) };
    let mut rows: Vec<Row> = row(page_buttons(ctx.locale, &again, page.number, page.of)).into_iter().collect();
    rows.extend(opening(ctx, &works));
    receipts::message(found, page, rows)
}

/// Menus that open the works of a page, with all that the lore takes from them.
fn opening(ctx: &CommandContext<'_>, works: &[SourceRef]) -> Vec<Row> {
    let placeholder = ctx.locale.text(msg::OPEN_WORK);
    let menu = |(works, slot)| source::menu(ctx, slot, placeholder, works, &ViewFilter::default());
    works.chunks(crate::reply::limits::OPTIONS).zip(["works", "more works"]).filter_map(menu).collect()
}
