//! `/disputes`: where sources disagree, in all the lore or about one entry; two values, two sources, no averaging.

use crate::locale::{FixedText, msg};
use crate::lore::{Entry, EntryRef, Lore, Statement, Universe};
use crate::reply::{
    Button, Card, Choice, Draft, Line, Message, ON_A_PHONE, Outcome, Page, Reply, Rich, Row, Section, in_brackets,
    page, page_within,
};
use crate::view::card::dispute_rank::DisputeRank;
use crate::view::card::entry::{kicker, leading, mix, version};
use crate::view::card::entry_parts::EntryRenderer;
use crate::view::controls::components::{self, page_buttons, row, show_everything};
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::finding::entry_query::EntryQuery;
use crate::view::finding::find;
use crate::view::finding::hit::{Hit, Missed};
use crate::view::input::command::{Command, CommandContext, Surface};
use crate::view::input::custom_id::ResponseMode;
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::{CONTINUITY, CommandOption, HIDE, NAME, OptionType, SEEN, UNIVERSE};
use crate::view::input::query::Query;
use crate::view::suggestions::{miss, related};

const DISPUTES: &str = "disputes";

static OPTIONS: [CommandOption; 5] =
    [NAME.option(OptionType::Suggested, msg::OPTION_DISPUTES_NAME), UNIVERSE, CONTINUITY, SEEN, HIDE];

/// What is disputed about an entry, or in all the lore.
#[derive(Debug, Clone)]
struct DisputesQuery {
    name: Option<String>,
    universe: Option<Universe>,
    filter: ViewFilter,
    page: usize,
}

impl DisputesQuery {
    fn of_all(universe: Option<Universe>, filter: ViewFilter) -> Self {
        Self { name: None, universe, filter, page: 1 }
    }
}

impl Query for DisputesQuery {
    fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        let filter = ViewFilter::read(ctx, options)?;
        Ok(Self { name: options.text(NAME), universe: options.universe(ctx.locale)?, filter, page: options.page() })
    }

    fn command(&self) -> &str {
        DISPUTES
    }

    fn options(&self) -> OptionList {
        OptionList::default()
            .text_if(NAME, self.name.as_deref())
            .universe_if(self.universe)
            .and(self.filter.options())
            .at_page(self.page)
    }
}

/// The row of `/disputes`.
pub(super) fn command() -> Command {
    Command {
        name: DISPUTES,
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_DISPUTES),
        options: &OPTIONS,
        internal: &[],
        example: "Terok Nor",
        kind: None,
        is_random: false,
        draws: false,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &DisputesQuery::read(ctx, options)?))),
        suggest,
    }
}

/// The button that shows all that is disputed.
pub(super) fn button(label: &str) -> Option<Button> {
    components::button(label, ResponseMode::Private, &DisputesQuery::of_all(None, ViewFilter::default()))
}

fn answer(ctx: &CommandContext<'_>, query: &DisputesQuery) -> Message {
    let Some(name) = &query.name else { return of_all(ctx, query) };
    match find::entry(ctx, name, query.universe, &query.filter) {
        Ok(hit) => of_one(ctx, query, &hit),
        Err(missed) => miss::not_found(ctx, name, &missed, &query.filter),
    }
}

/// Entries that sources disagree about, as long as one of them fits what is typed.
fn suggest(ctx: &CommandContext<'_>, options: &Options<'_>, option: &str) -> Vec<Choice> {
    let choices = find::suggest(ctx, options, option);
    let is_disputed = |choice: &Choice| {
        let entry = ctx.lore.entry_by_id(&choice.value).and_then(|at| ctx.lore.entry(at));
        entry.is_some_and(|entry| !entry.disputes.is_empty())
    };
    let disputed: Vec<Choice> = choices.iter().filter(|choice| is_disputed(choice)).cloned().collect();
    if disputed.is_empty() { choices } else { disputed }
}

fn claims<'l>(entries: &[&'l Entry]) -> Vec<&'l Statement> {
    entries.iter().flat_map(|entry| &entry.disputes).flat_map(|dispute| &dispute.claims).collect()
}

/// The entries that sources disagree about: those that works disagree about first, the best known of these before others.
fn disputed<'l>(lore: &'l Lore, query: &DisputesQuery) -> Vec<(&'l Entry, EntryRef)> {
    let all = lore.entries().iter().zip((0..).map(EntryRef));
    let is_of_universe = |entry: &Entry| query.universe.is_none_or(|universe| universe == entry.universe);
    let is_wanted = |entry: &Entry| !entry.disputes.is_empty() && is_of_universe(entry);
    let mut disputed: Vec<(&Entry, EntryRef)> = all.filter(|(entry, _)| is_wanted(entry)).collect();
    disputed.sort_by_cached_key(|(entry, at)| {
        (DisputeRank::of_entry(lore, entry, &query.filter), std::cmp::Reverse(entry.prominence), *at)
    });
    disputed
}

/// Everything that is disputed, an entry after the other.
fn of_all(ctx: &CommandContext<'_>, query: &DisputesQuery) -> Message {
    let (disputed, filter) = (disputed(ctx.lore, query), &query.filter);
    if disputed.is_empty() {
        return nothing_disputed(ctx);
    }
    let mut filtered = FilteredCounts::default();
    let mut renderer = EntryRenderer { lore: ctx.lore, locale: ctx.locale, filter, filtered: &mut filtered };
    let told: Vec<Told<'_>> =
        disputed.iter().filter_map(|(entry, at)| Told::of(ctx, entry, *at, &mut renderer)).collect();
    let words = match told.len() {
        0 => ctx.locale.text(msg::DISPUTES_NONE_THERE).to_owned(),
        entries => counted(ctx, (told.iter().map(|told| told.disputes).sum(), entries)),
    };
    let statements: Vec<&Statement> = claims(&told.iter().map(|told| told.entry).collect::<Vec<_>>());
    let (sections, entries): (Vec<Section>, Vec<EntryRef>) =
        told.into_iter().map(|told| (told.section, told.at)).unzip();
    let draft = Draft {
        locale: ctx.locale,
        title: ctx.locale.text(msg::DISPUTES).to_owned(),
        body: body(ctx, filter, &filtered, words),
        sections,
        footer: mix(ctx, statements.into_iter()),
        ..Draft::default()
    };
    let page = page_within(ctx.lore, &draft, query.page, ON_A_PHONE);
    let told = entries.iter().zip(&page.shown).filter(|(_, shown)| !shown.is_empty()).map(|(at, _)| *at);
    let again = DisputesQuery::of_all(query.universe, filter.clone());
    let rows = rows(ctx, &again, &page, &filtered, &told.collect::<Vec<_>>());
    Message { cards: vec![page.card], rows, outcome: Outcome::Found(None), ..Message::default() }
}

/// What is told of an entry that sources disagree about.
struct Told<'l> {
    at: EntryRef,
    entry: &'l Entry,
    section: Section,
    disputes: usize,
}

impl<'l> Told<'l> {
    /// The claims under the entry's name, if any dispute is left by the filter.
    fn of(ctx: &CommandContext<'_>, entry: &'l Entry, at: EntryRef, renderer: &mut EntryRenderer<'_>) -> Option<Self> {
        let universe = in_brackets(ctx.locale, ctx.locale.row(entry.universe.name()));
        let title = format!("{}{universe}", entry.name);
        let (section, disputes) = renderer.disputes(entry)?;
        Some(Self { at, entry, section: Section { title, ..section }, disputes })
    }
}

/// How much is disputed, in so many entries, and how to take it.
fn counted(ctx: &CommandContext<'_>, (disputes, entries): (usize, usize)) -> String {
    let disputes = disputes.to_string();
    let points = if entries == 1 {
        ctx.locale.format(msg::DISPUTES_COUNT, &[("count", &disputes)])
    } else {
        ctx.locale.format(msg::DISPUTES_COUNT_ENTRIES, &[("count", &disputes), ("entries", &entries.to_string())])
    };
    format!("{points} {}", ctx.locale.text(msg::DISPUTES_MANNER))
}

/// How much is disputed about one entry, as far as any of it is shown.
fn counted_of(ctx: &CommandContext<'_>, entry: &Entry, shown: Option<usize>) -> String {
    match shown {
        Some(count) => counted(ctx, (count, 1)),
        None if entry.disputes.is_empty() => ctx.locale.format(msg::DISPUTES_NONE, &[("name", &entry.name)]),
        None => ctx.locale.format(msg::DISPUTES_NONE_SHOWN, &[("name", &entry.name)]),
    }
}

fn body(ctx: &CommandContext<'_>, filter: &ViewFilter, filtered: &FilteredCounts, words: String) -> Vec<Line> {
    std::iter::once(Line::own(Rich::plain(words))).chain(filter.notice_line(ctx.locale, filtered)).collect()
}

fn rows(
    ctx: &CommandContext<'_>,
    again: &DisputesQuery,
    page: &Page,
    filtered: &FilteredCounts,
    entries: &[EntryRef],
) -> Vec<Row> {
    let mut buttons = Vec::new();
    if again.filter.notice(ctx.locale, filtered).is_some() {
        let everything = DisputesQuery { filter: ViewFilter::everything(), ..again.clone() };
        buttons.extend(show_everything(ctx.locale, &everything));
    }
    buttons.extend(page_buttons(ctx.locale, again, page.number, page.of));
    let mut rows: Vec<Row> = row(buttons).into_iter().collect();
    rows.extend(related::opening(ctx, entries, &again.filter));
    rows
}

/// What is disputed about one entry.
fn of_one(ctx: &CommandContext<'_>, query: &DisputesQuery, hit: &Hit) -> Message {
    let filter = &query.filter;
    let Some(entry) = ctx.lore.entry(hit.entry) else {
        return miss::not_found(ctx, "", &Missed::default(), &query.filter);
    };
    let mut filtered = FilteredCounts::default();
    let mut renderer = EntryRenderer { lore: ctx.lore, locale: ctx.locale, filter, filtered: &mut filtered };
    let title = ctx.locale.text(msg::SECTION_CLAIMS).to_owned();
    let disputes = renderer.disputes(entry);
    let words = counted_of(ctx, entry, disputes.as_ref().map(|(_, count)| *count));
    let draft = Draft {
        locale: ctx.locale,
        kicker: kicker(ctx, entry),
        title: ctx.locale.format(msg::DISPUTES_ABOUT, &[("name", &entry.name)]),
        leading: leading(entry),
        notice: hit.notice.clone(),
        body: body(ctx, filter, &filtered, words),
        sections: disputes.map(|(section, _)| Section { title, ..section }).into_iter().collect(),
        footer: mix(ctx, claims(&[entry]).into_iter()),
        ..Draft::default()
    };
    let page = page(ctx.lore, &draft, query.page);
    let again = DisputesQuery { name: Some(entry.id.to_string()), ..DisputesQuery::of_all(None, filter.clone()) };
    let mut rows = rows(ctx, &again, &page, &filtered, &[]);
    rows.insert(0, Row::Buttons(onward(ctx, entry, filter)));
    let named = DisputesQuery::of_all(None, filter.clone());
    let menu = ("others", NAME, ctx.locale.text(msg::DID_YOU_MEAN_ANOTHER));
    rows.extend(related::menu(ctx, menu, &named, &hit.others, filter));
    let outcome = Outcome::Found(Some(entry.id.clone()));
    Message { cards: vec![page.card], rows, outcome, ..Message::default() }
}

/// Where to go from one entry: to itself, and to all that is disputed.
fn onward(ctx: &CommandContext<'_>, entry: &Entry, filter: &ViewFilter) -> Vec<Button> {
    let open = ctx.locale.format(msg::OPEN_NAME, &[("name", &entry.name)]);
    let open = components::button(&open, ResponseMode::Private, &EntryQuery::open(entry, filter.clone()));
    let all = DisputesQuery::of_all(None, filter.clone());
    let all = components::button(ctx.locale.text(msg::DISPUTES_ALL), ResponseMode::Private, &all);
    open.into_iter().chain(all).collect()
}

fn nothing_disputed(ctx: &CommandContext<'_>) -> Message {
    let body = Rich::plain(ctx.locale.text(msg::DISPUTES_NONE_THERE));
    let card = Card { title: ctx.locale.text(msg::DISPUTES).to_owned(), body, footer: version(ctx), ..Card::default() };
    let rows = row(button(ctx.locale.text(msg::DISPUTES_ALL))).into_iter().collect();
    Message { cards: vec![card], rows, outcome: Outcome::Found(None), ..Message::default() }
}
