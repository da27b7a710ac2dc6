//! `/compare`: two entries, label by label, each value with its source; a counterpart pair by default.

mod labels;
mod names;
mod pair;
mod query;

use crate::locale::{FixedText, msg};
use crate::lore::{Entry, Event};
use crate::reply::{
    Button, Choice, Draft, Line, Message, Outcome, Reply, Rich, Row, Section, Span, in_brackets, lead_in, limits,
    listed, page,
};
use crate::view::card::entry::{leading, mix};
use crate::view::card::entry_parts::EntryRenderer;
use crate::view::chronology::dated::dated;
use crate::view::controls::components::{self, page_buttons, row, show_everything};
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::finding::entry_query::EntryQuery;
use crate::view::finding::{find, naming};
use crate::view::input::command::{Command, CommandContext, Surface};
use crate::view::input::custom_id::ResponseMode;
use crate::view::input::option_values::Options;
use crate::view::input::options::{AS_OF, CONTINUITY, CommandOption, HIDE, NAME, OptionType, SEEN};
use crate::view::input::query::Query;
use crate::view::suggestions::namesakes;
use labels::Comparison;
use pair::{Pair, Side};
use query::{COMPARE, CompareQuery, WITH};

/// Shared events on the first page.
const FIRST_EVENTS: usize = 3;

static OPTIONS: [CommandOption; 6] = [
    NAME.option(OptionType::Suggested, msg::OPTION_COMPARE_NAME).required(),
    WITH.option(OptionType::Suggested, msg::OPTION_COMPARE_WITH),
    AS_OF,
    CONTINUITY,
    SEEN,
    HIDE,
];

/// The row of `/compare`.
pub(super) fn command() -> Command {
    Command {
        name: COMPARE,
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_COMPARE),
        options: &OPTIONS,
        internal: &[],
        example: "ISS Defiant",
        kind: None,
        is_random: false,
        draws: false,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &CompareQuery::read(ctx, options)?))),
        suggest,
    }
}

fn answer(ctx: &CommandContext<'_>, query: &CompareQuery) -> Message {
    match pair::asked_for(ctx, query) {
        Ok(pair) => show(ctx, query, &pair),
        Err(message) => *message,
    }
}

/// For the second entry, the counterparts of the first come first.
fn suggest(ctx: &CommandContext<'_>, options: &Options<'_>, option: &str) -> Vec<Choice> {
    let typed = if option == WITH.name { options.text(WITH) } else { options.text(NAME) }.unwrap_or_default();
    let (view, mut choices) = (ViewFilter::while_typing(ctx, options), Vec::new());
    if option == WITH.name && typed.trim().is_empty() {
        let first = ctx.lore.entry_by_id(&options.name()).and_then(|at| ctx.lore.entry(at));
        let twins = first.into_iter().flat_map(|first| pair::shown_counterparts(ctx.lore, first, &view));
        choices.extend(twins.map(|twin| Choice { name: naming::of_entry(ctx, twin), value: twin.1.id.to_string() }));
    }
    for choice in find::suggest_for(ctx, &typed, None, &view) {
        if !choices.contains(&choice) && choices.len() < limits::OPTIONS {
            choices.push(choice);
        }
    }
    choices
}

fn show(ctx: &CommandContext<'_>, query: &CompareQuery, pair: &Pair<'_>) -> Message {
    let filter = &query.filter;
    let mut filtered = FilteredCounts::default();
    let draft = draft(ctx, pair, filter, &mut filtered);
    let mut page = page(ctx.lore, &draft, query.page);
    let again = again(ctx, query, pair);
    let turning = page_buttons(ctx.locale, &again, page.number, page.of);
    if turning.is_empty() && page.of > 1 {
        page.card.footer = format!("{} · {}", page.card.footer, ctx.locale.text(msg::COMPARE_REST));
    }
    let mut buttons = opening(ctx, pair, filter);
    if filter.notice(ctx.locale, &filtered).is_some() {
        let everything = CompareQuery { filter: ViewFilter::everything(), ..again };
        buttons.extend(show_everything(ctx.locale, &everything));
    }
    buttons.extend(turning);
    let mut rows: Vec<Row> = row(buttons).into_iter().collect();
    rows.extend(pair::menu(ctx, pair.one, &pair.rest(ctx.lore, filter), filter));
    Message { cards: vec![page.card], rows, outcome: Outcome::Found(None), ..Message::default() }
}

/// The same comparison once more, from its first page.
fn again(ctx: &CommandContext<'_>, query: &CompareQuery, pair: &Pair<'_>) -> CompareQuery {
    let two = (!pair.is_by_default(ctx.lore)).then(|| pair.two.1.id.to_string());
    CompareQuery { one: pair.one.1.id.to_string(), two, filter: query.filter.clone(), page: 1 }
}

/// The buttons that open either of the two.
fn opening(ctx: &CommandContext<'_>, pair: &Pair<'_>, filter: &ViewFilter) -> Vec<Button> {
    let open = |entry: &Entry, name: &str| {
        let label = ctx.locale.format(msg::OPEN_NAME, &[("name", name)]);
        components::button(&label, ResponseMode::Private, &EntryQuery::open(entry, filter.clone()))
    };
    let [one, two] = pair.names(ctx.locale);
    open(pair.one.1, &one).into_iter().chain(open(pair.two.1, &two)).collect()
}

fn draft(ctx: &CommandContext<'_>, pair: &Pair<'_>, filter: &ViewFilter, filtered: &mut FilteredCounts) -> Draft {
    let names = pair.names(ctx.locale);
    let mut renderer = EntryRenderer { lore: ctx.lore, locale: ctx.locale, filter, filtered };
    let mut body = vec![introduction(ctx, pair.one, &names[0], &mut renderer)];
    body.push(introduction(ctx, pair.two, &names[1], &mut renderer).after_break());
    let labels = labels::all(ctx, pair, &mut renderer);
    let (comparisons, mut sections): (Vec<Comparison>, Vec<Section>) = labels.into_iter().unzip();
    sections.extend(shared_events(ctx, pair, &mut renderer));
    if let Some(passed_over) = namesakes::section(ctx, msg::SECTION_OTHERS, (&pair.passed_over, &[]), None, filter) {
        sections.insert(0, passed_over);
    }
    body.extend(counted(ctx, &comparisons).map(Line::after_break));
    body.extend(filter.notice(ctx.locale, filtered).map(|text| Line::own(Rich::plain(text)).after_break()));
    let statements = pair.one.1.statements().chain(pair.two.1.statements());
    Draft {
        locale: ctx.locale,
        is_short: true,
        kicker: ctx.locale.text(msg::COMPARE_KICKER).to_owned(),
        title: limits::shortened(
            &ctx.locale.format(msg::COMPARE_TITLE, &[("one", &names[0]), ("two", &names[1])]),
            limits::TITLE,
        ),
        leading: leading(pair.one.1),
        notice: pair.notice.clone(),
        body,
        sections,
        footer: mix(ctx, statements),
        ..Draft::default()
    }
}

/// What one of them is: the first sentence about it that is shown.
fn introduction(ctx: &CommandContext<'_>, (at, entry): Side<'_>, name: &str, renderer: &mut EntryRenderer<'_>) -> Line {
    let line = renderer.introduction((at, entry));
    let hidden = || Line::own(Rich::plain(ctx.locale.text(msg::COMPARE_HIDDEN)));
    let (kind, universe) = (ctx.locale.row(entry.kind.one), ctx.locale.row(entry.universe.name()));
    // What is told apart by its universe has it in its name here.
    let is_said = name != &*entry.name && name.contains(universe);
    let sort = listed(ctx.locale, std::iter::once(kind).chain((!is_said).then_some(universe)));
    let sort = lead_in(ctx.locale, &in_brackets(ctx.locale, &sort));
    let lead = Rich(vec![Span::Strong(name.to_owned().into()), Span::Plain(sort.into())]);
    line.unwrap_or_else(hidden).led_by(lead)
}

/// How many labels differ and how many do not; `None` where the view leaves none to compare.
fn counted(ctx: &CommandContext<'_>, comparisons: &[Comparison]) -> Option<Line> {
    let count = |wanted: Comparison| comparisons.iter().filter(|comparison| **comparison == wanted).count();
    let counts = [Comparison::Differs, Comparison::Alike, Comparison::OneSided].map(count);
    let [differ, alike, single] = counts.map(|count| count.to_string());
    let words = ctx.locale.format(msg::COMPARE_COUNTS, &[("differ", &differ), ("alike", &alike), ("single", &single)]);
    counts.iter().any(|count| *count > 0).then(|| Line::own(Rich::plain(words)))
}

/// What happened to both of them.
fn shared_events(ctx: &CommandContext<'_>, pair: &Pair<'_>, renderer: &mut EntryRenderer<'_>) -> Option<Section> {
    let is_shared = |event: &&Event| event.subject_refs.contains(&pair.two.0);
    let events = ctx.lore.history(pair.one.0).filter(is_shared);
    let lines: Vec<Line> = events
        .filter_map(|event| Some(renderer.line(&event.statement)?.led_by(dated(ctx.locale, &event.statement))))
        .collect();
    let section = Section::of_any(ctx.locale.text(msg::SECTION_SHARED), lines, msg::MORE_EVENTS)?;
    Some(Section { first: FIRST_EVENTS, ..section })
}
