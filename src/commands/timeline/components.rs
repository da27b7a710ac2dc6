//! What a reader may want after a timeline, and what is said where there is none.

use super::TimelineQuery;
use super::content::{Subject, Timeline, Years};
use super::text::covered;
use crate::locale::msg;
use crate::lore::{Entry, EntryRef};
use crate::picture::Layout;
use crate::reply::{Button, ButtonStyle, Message, Page, Rich, Row};
use crate::view::controls::components::{self, page_buttons, row, show_everything};
use crate::view::filter::ViewFilter;
use crate::view::finding::entry_query::EntryQuery;
use crate::view::input::command::CommandContext;
use crate::view::input::custom_id::ResponseMode;
use crate::view::input::options::NAME;
use crate::view::suggestions::{miss, related};

/// The rows beneath a timeline.
pub(super) fn rows(
    ctx: &CommandContext<'_>,
    query: &TimelineQuery,
    timeline: &Timeline<'_>,
    others: &[EntryRef],
    page: &Page,
) -> Vec<Row> {
    let again = again(query, timeline);
    let mut buttons: Vec<Button> = timeline.entry.and_then(|entry| card(entry, &query.filter)).into_iter().collect();
    if query.filter.notice(ctx.locale, &timeline.filtered).is_some() {
        let everything = TimelineQuery { filter: ViewFilter::everything(), ..again.clone() };
        buttons.extend(show_everything(ctx.locale, &everything));
    }
    buttons.extend(page_buttons(ctx.locale, &again, page.number, page.of));
    buttons.extend(other_layout(ctx, query, timeline));
    with_others(ctx, query, buttons, others)
}

fn with_others(ctx: &CommandContext<'_>, query: &TimelineQuery, buttons: Vec<Button>, others: &[EntryRef]) -> Vec<Row> {
    let mut rows: Vec<Row> = row(buttons).into_iter().collect();
    let named = TimelineQuery::of(Years::between(None, None), None, query.filter.clone());
    let menu = ("others", NAME, ctx.locale.text(msg::DID_YOU_MEAN_ANOTHER));
    rows.extend(related::menu(ctx, menu, &named, others, &query.filter));
    rows
}

/// Draws the same in the other layout.
fn other_layout(ctx: &CommandContext<'_>, query: &TimelineQuery, timeline: &Timeline<'_>) -> Option<Button> {
    let (label, layout) = match query.layout {
        Layout::Landscape => (msg::TIMELINE_WHOLE_PICTURE, Layout::Portrait),
        Layout::Portrait => (msg::TIMELINE_SMALL_PICTURE, Layout::Landscape),
    };
    let other = TimelineQuery { layout, page: query.page, ..again(query, timeline) };
    components::button(ctx.locale.text(label), ResponseMode::Replace, &other)
}

/// Leads to the entry's own card.
fn card(entry: &Entry, filter: &ViewFilter) -> Option<Button> {
    components::button(&entry.name, ResponseMode::Private, &EntryQuery::open(entry, filter.clone()))
}

/// The question for the same timeline, from its first page.
fn again(query: &TimelineQuery, timeline: &Timeline<'_>) -> TimelineQuery {
    let name = timeline.entry.map(|entry| entry.id.to_string());
    let universe = query.universe.filter(|_| name.is_none());
    TimelineQuery { name, universe, page: 1, ..query.clone() }
}

/// Nothing in it has a date, or none in these years: says so, and what there is instead.
pub(super) fn nothing_dated(
    ctx: &CommandContext<'_>,
    query: &TimelineQuery,
    subject: Subject,
    timeline: &Timeline<'_>,
    others: &[EntryRef],
) -> Message {
    let (locale, filter) = (ctx.locale, &query.filter);
    let whole = Timeline::of(ctx, filter, subject, Years::between(None, None));
    let mut sentences = vec![match (timeline.entry, timeline.years.is_all()) {
        (Some(entry), true) => locale.format(msg::TIMELINE_UNDATED, &[("name", &entry.name)]),
        (Some(entry), false) => locale.format(msg::TIMELINE_NOTHING_OF_ENTRY, &[("name", &entry.name)]),
        (None, _) => locale.text(msg::TIMELINE_NOTHING_IN_YEARS).to_owned(),
    }];
    sentences.extend(filter.notice(locale, &timeline.filtered));
    let mut buttons: Vec<Button> = timeline.entry.and_then(|entry| card(entry, filter)).into_iter().collect();
    if let Some((first, last)) = whole.span().filter(|_| !timeline.years.is_all()) {
        let (from, until) = (first.to_string(), last.to_string());
        sentences.push(locale.format(msg::TIMELINE_BETWEEN, &[("from", &from), ("until", &until)]));
        let near = Timeline { years: Years::between(Some(first), Some(last)), ..whole };
        let years = near.years;
        let label = covered(locale, &near);
        let near = TimelineQuery { years, ..again(query, timeline) };
        let button = components::button(&label, ResponseMode::Replace, &near);
        buttons.extend(button.map(|button| Button { style: ButtonStyle::Primary, ..button }));
    }
    let body = Rich::plain(sentences.join(" "));
    let rows = with_others(ctx, query, buttons, others);
    Message { rows, ..miss::nothing_there(ctx, locale.text(msg::TIMELINE_NONE_TITLE), body) }
}
