//! `/source`: a work, and everything the lore takes from it.

mod cited;
mod details;
mod medium;
mod neighbours;
mod query;
mod series;
mod stardate;

use crate::locale::{FixedText, MessageId, msg};
use crate::lore::{Continuity, ContinuityFilter, EntryRef, Medium, Source, SourceRef};
use crate::reply::{
    Button, Choice, Draft, Line, MenuOption, Message, Outcome, Page, Reply, Rich, Row, Section, Span, citing, limits,
    page, typed,
};
use crate::search::WorkLookup;
use crate::search::code::{Code, code};
use crate::view::card::entry::mix;
use crate::view::controls::components::{self, page_buttons, row};
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::finding::hit::Missed;
use crate::view::finding::{find, naming};
use crate::view::input::command::{Command, CommandContext, Surface};
use crate::view::input::custom_id::ResponseMode;
use crate::view::input::option_values::Options;
use crate::view::input::options::{CONTINUITY, CommandOption, HIDE, NAME, OptionType, SEEN};
use crate::view::input::query::Query;
use crate::view::input::typed_name::wiki_page;
use crate::view::suggestions::{miss, namesakes, related};
use crate::view::words::translated::described_in_english;
use cited::Cited;
pub(super) use medium::{medium_of, without_medium};
use query::SOURCE;
pub(super) use query::SourceQuery;
pub(super) use stardate::{asked_stardate, long_stardate, of_long_number, of_stardate};

/// The most works that are written out where several are offered; the menu holds more.
const NAMED: usize = 8;

static OPTIONS: [CommandOption; 4] =
    [NAME.option(OptionType::Suggested, msg::OPTION_SOURCE_NAME).required(), CONTINUITY, SEEN, HIDE];

/// The row of `/source`.
pub(super) fn command() -> Command {
    Command {
        name: SOURCE,
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_SOURCE),
        options: &OPTIONS,
        internal: &[],
        example: "DS9 4x20",
        kind: None,
        is_random: false,
        draws: false,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &SourceQuery::read(ctx, options)?))),
        suggest,
    }
}

/// What the command answers to a name by which anything may be meant.
pub(super) fn of_name(ctx: &CommandContext<'_>, name: &str, filter: ViewFilter, page: usize) -> Message {
    answer(ctx, &SourceQuery { page, may_mean_entries: true, ..SourceQuery::named(name, filter) })
}

/// The work that is meant, or what may be.
pub(super) fn answer(ctx: &CommandContext<'_>, query: &SourceQuery) -> Message {
    let locale = ctx.locale;
    let name = &query.name;
    if name.trim().is_empty() {
        let which = locale.text(msg::SOURCE_WHICH);
        return offer(ctx, query, locale.text(msg::SOURCE_WHICH_TITLE), Rich::plain(which), &most_used(ctx));
    }
    if let Some(work) = find::work_of_address(ctx, name) {
        return show(ctx, query, work, &[]);
    }
    if let Some(message) = series::of_name(ctx, query).or_else(|| by_stardate(ctx, query)) {
        return message;
    }
    let page = wiki_page(name);
    let title = page.as_deref().unwrap_or(name);
    match ctx.lore.works().find(ctx.lore, &naming::in_english(locale, title)) {
        WorkLookup::Found { best, others } => show(ctx, query, best, &others),
        WorkLookup::Several(works) => any_of(ctx, query, &works),
        WorkLookup::Near(_) | WorkLookup::Unknown => of_medium(ctx, query, title),
    }
}

/// A work by the stardate that was typed, where no title has it.
pub(super) fn by_stardate(ctx: &CommandContext<'_>, query: &SourceQuery) -> Option<Message> {
    let is_title = || ctx.lore.works().is_title_on_screen(ctx.lore, &query.name);
    let stardate = asked_stardate(&query.name).filter(|_| !is_title())?;
    of_stardate(ctx, &stardate, query.filter.clone())
}

/// A work of the sort that is named beside its title; else those that come near the title alone.
fn of_medium(ctx: &CommandContext<'_>, query: &SourceQuery, typed: &str) -> Message {
    let (title, medium) = without_medium(typed);
    let is_meant = |work: &SourceRef| ctx.lore.source(*work).is_some_and(|source| Some(source.medium) == medium);
    let found = match ctx.lore.works().find(ctx.lore, &naming::in_english(ctx.locale, &title)) {
        WorkLookup::Found { best, others } => std::iter::once(best).chain(others).find(is_meant),
        _ => None,
    };
    match found {
        Some(work) => show(ctx, query, work, &[]),
        None => unknown(ctx, query, &near(ctx, &title)),
    }
}

/// The works that come near a title; where none does, those that come near it with what describes in English: "Der Zorn des
/// Khan" has a Khan.
pub(super) fn near(ctx: &CommandContext<'_>, title: &str) -> Vec<SourceRef> {
    let typed = naming::in_english(ctx.locale, title);
    let find = |title: &str| match ctx.lore.works().find(ctx.lore, title) {
        WorkLookup::Found { best, others } => [vec![best], others].concat(),
        WorkLookup::Several(works) | WorkLookup::Near(works) => works,
        WorkLookup::Unknown => Vec::new(),
    };
    let near = find(&typed);
    let in_english = || described_in_english(&typed).map(|words| find(&words)).unwrap_or_default();
    if near.is_empty() { in_english() } else { near }
}

/// The only work that may be meant, or those that may; where the view hides them all, that it does.
pub(super) fn any_of(ctx: &CommandContext<'_>, query: &SourceQuery, works: &[SourceRef]) -> Message {
    let may_be_named = |at: &&SourceRef| ctx.lore.source(**at).is_some_and(|source| query.filter.shows_work(source));
    let mut shown = works.iter().filter(may_be_named);
    match (shown.next(), shown.next()) {
        (Some(only), None) => show(ctx, query, *only, &[]),
        (None, _) if query.filter.seen.is_some() => miss::hidden(ctx, &query.name, &query.filter),
        (None, _) => unknown(ctx, query, works),
        (Some(_), Some(_)) => several(ctx, query, works),
    }
}

/// Several works that may be meant.
fn several(ctx: &CommandContext<'_>, query: &SourceQuery, works: &[SourceRef]) -> Message {
    let doubles = number_of_another(ctx, query, works)
        .map(|number| format!("{} ", ctx.locale.format(msg::SOURCE_DOUBLES, &[("number", &number)])));
    let body = Rich::plain(doubles.unwrap_or_default()).words(ctx.locale.text(msg::SOURCE_SEVERAL));
    let offered = offer(ctx, query, ctx.locale.text(msg::SOURCE_SEVERAL_TITLE), body, works);
    Message { outcome: Outcome::Found(None), ..offered }
}

/// The number that was asked for, if one of the works goes by another.
fn number_of_another(ctx: &CommandContext<'_>, query: &SourceQuery, works: &[SourceRef]) -> Option<String> {
    let asked = asked_number(ctx, query)?;
    let mut sources = works.iter().filter_map(|work| ctx.lore.source(*work));
    let is_any = sources.any(|source| details::other_number(ctx.locale, Some(asked), source).is_some());
    asked.episode.filter(|_| is_any).map(|episode| format!("{}×{episode:02}", asked.season))
}

fn asked_number(ctx: &CommandContext<'_>, query: &SourceQuery) -> Option<Code> {
    code(&naming::in_english(ctx.locale, &query.name))
}

/// No work of that name is known; these come near.
pub(super) fn unknown(ctx: &CommandContext<'_>, query: &SourceQuery, near: &[SourceRef]) -> Message {
    missing(ctx, query, msg::SOURCE_UNKNOWN, near)
}

/// No work answers, as a message says with what was typed; these come near.
pub(super) fn missing(
    ctx: &CommandContext<'_>,
    query: &SourceQuery,
    message: MessageId,
    near: &[SourceRef],
) -> Message {
    let page = wiki_page(&query.name);
    let words = page.as_deref().unwrap_or(&query.name);
    let sentence = Rich::filled(ctx.locale.template(message, &["name"]), &[typed(words)]);
    let mut message = miss::missing(ctx, words, sentence, lines(ctx, near, NAMED, &query.filter), &query.filter);
    message.rows.extend(menu(ctx, "near", ctx.locale.text(msg::OPEN_WORK), near, &query.filter));
    message
}

/// The first of some works that may be named, a line each.
pub(super) fn lines(ctx: &CommandContext<'_>, works: &[SourceRef], most: usize, filter: &ViewFilter) -> Vec<Line> {
    let line = |source: &Source| Line::own(offered(ctx, source)).led_by(Rich::plain("• "));
    let shown = works.iter().filter_map(|work| ctx.lore.source(*work)).filter(|source| filter.shows_work(source));
    shown.take(most).map(line).collect()
}

fn offered(ctx: &CommandContext<'_>, source: &Source) -> Rich {
    citing::work(source).words(format!(" · {}", citing::source_kind(ctx.locale, source)))
}

fn most_used(ctx: &CommandContext<'_>) -> Vec<SourceRef> {
    ctx.lore.works().suggest(ctx.lore, "")
}

/// Works whose titles fit what is being typed.
pub(super) fn suggest(ctx: &CommandContext<'_>, options: &Options<'_>, option: &str) -> Vec<Choice> {
    if option != NAME.name {
        return Vec::new();
    }
    suggest_for(ctx, &options.name(), &ViewFilter::while_typing(ctx, options))
}

/// Works whose titles fit a text, none that is later than what was seen.
pub(super) fn suggest_for(ctx: &CommandContext<'_>, typed: &str, view: &ViewFilter) -> Vec<Choice> {
    let choice = |at: SourceRef| {
        let source = ctx.lore.source(at).filter(|source| view.seen.is_none() || view.shows_work(source))?;
        Some(Choice { name: naming::of_work(ctx, at), value: source.id.to_string() })
    };
    ctx.lore.works().suggest(ctx.lore, typed).into_iter().filter_map(choice).collect()
}

/// Several works to pick from: the first of them written out, all in the menu.
fn offer(ctx: &CommandContext<'_>, query: &SourceQuery, title: &str, mut body: Rich, works: &[SourceRef]) -> Message {
    let shown = works.iter().filter_map(|work| ctx.lore.source(*work)).filter(|source| query.filter.shows_work(source));
    for source in shown.take(NAMED) {
        body.push(Span::Plain("\n• ".into()));
        body.extend(offered(ctx, source));
    }
    let mut message = miss::nothing_there(ctx, title, body);
    message.rows.extend(menu(ctx, "near", ctx.locale.text(msg::OPEN_WORK), works, &query.filter));
    message
}

/// A menu of works, each of which opens in `/source`; `None` where there are none.
pub(super) fn menu(
    ctx: &CommandContext<'_>,
    slot: &str,
    placeholder: &str,
    works: &[SourceRef],
    filter: &ViewFilter,
) -> Option<Row> {
    let option = |at: &SourceRef| {
        let source = ctx.lore.source(*at).filter(|source| filter.shows_work(source))?;
        Some(MenuOption { label: naming::of_work(ctx, *at), value: source.id.to_string(), description: None })
    };
    let query = SourceQuery::named("", filter.clone());
    components::menu(slot, NAME, &query, placeholder, works.iter().filter_map(option).collect())
}

/// The view: the work itself is shown, however weak its word is otherwise, since it was asked for.
fn filter_for(query: &SourceQuery, source: &Source) -> ViewFilter {
    let mut filter = query.filter.clone();
    if !filter.is_continuity_asked() {
        filter.continuity = filter.continuity.max(match source.continuity {
            Continuity::Canon => ContinuityFilter::Canon,
            Continuity::Licensed | Continuity::RealWorld => ContinuityFilter::Licensed,
            Continuity::Fan => ContinuityFilter::Fan,
        });
    }
    filter
}

/// A work with all that the lore takes from it; others that go by the name typed are told beside it.
pub(super) fn show(ctx: &CommandContext<'_>, query: &SourceQuery, at: SourceRef, others: &[SourceRef]) -> Message {
    let titled = titled_alike(ctx, query, at, others);
    show_beside(ctx, query, (at, others), (msg::SECTION_ALSO_CALLED, &titled))
}

/// The work that is likely meant, with the others told beside it.
pub(super) fn show_likeliest(
    ctx: &CommandContext<'_>,
    query: &SourceQuery,
    at: SourceRef,
    others: &[SourceRef],
) -> Message {
    let may_be_named = |at: &&SourceRef| ctx.lore.source(**at).is_some_and(|source| query.filter.shows_work(source));
    let named: Vec<SourceRef> = others.iter().filter(may_be_named).copied().collect();
    show_beside(ctx, query, (at, others), (msg::DID_YOU_MEAN_ANOTHER, &named))
}

/// The others of just the title that was typed, but for parts of the same story.
fn titled_alike(ctx: &CommandContext<'_>, query: &SourceQuery, at: SourceRef, others: &[SourceRef]) -> Vec<SourceRef> {
    let Some(source) = ctx.lore.source(at).filter(|_| !others.is_empty()) else { return Vec::new() };
    let titled = namesakes::works(ctx, &query.name, &query.filter);
    let is_other = |other: &SourceRef| {
        ctx.lore.source(*other).is_some_and(|other| other.medium.is_on_screen() && other.series != source.series)
    };
    others.iter().copied().filter(|other| titled.contains(other) && is_other(other)).collect()
}

fn show_beside(
    ctx: &CommandContext<'_>,
    query: &SourceQuery,
    (at, others): (SourceRef, &[SourceRef]),
    (title, named): (MessageId, &[SourceRef]),
) -> Message {
    let Some(source) = ctx.lore.source(at) else { return miss::not_found(ctx, "", &Missed::default(), &query.filter) };
    let filter = filter_for(query, source);
    let mut filtered = FilteredCounts::default();
    let cited = Cited::from(ctx.lore, at);
    let is_veiled = is_veiled(ctx, at, source, &filter);
    let cited = if is_veiled { cited.veiled(&mut filtered) } else { cited };
    let mut draft = draft(ctx, (at, source), &cited, &filter, &mut filtered);
    draft.notice = details::other_number(ctx.locale, asked_number(ctx, query), source).map(Rich::plain);
    let entries = if query.may_mean_entries { namesakes::entries(ctx, source, &filter) } else { Vec::new() };
    let title = if entries.is_empty() { title } else { msg::SECTION_ALSO_CALLED };
    let named = namesakes::section(ctx, title, (&entries, named), None, &filter);
    draft.sections.splice(0..0, named);
    let page = page(ctx.lore, &draft, query.page);
    let is_reduced = is_veiled || filter.notice(ctx.locale, &filtered).is_some();
    let again = SourceQuery { filter: filter.clone(), ..query.about(source) };
    let mut rows: Vec<Row> = row(buttons(ctx, &again, source, &page, is_reduced)).into_iter().collect();
    rows.extend(row(neighbours::buttons(ctx, &again, at, source)));
    rows.extend(also_called(ctx, (&entries, others), &filter));
    let parts: Vec<SourceRef> = ctx.lore.parts(at).collect();
    rows.extend(menu(ctx, "parts", ctx.locale.text(msg::OPEN_PART), &parts, &filter));
    rows.extend(related::opening(ctx, &cited.entries_from(ctx.lore, &filter, first_told(&draft, &page)), &filter));
    Message { cards: vec![page.card], rows, outcome: Outcome::Found(None), ..Message::default() }
}

/// A menu of what else goes by the name: entries only where anything was asked for, by a command that opens them.
fn also_called(
    ctx: &CommandContext<'_>,
    (entries, works): (&[EntryRef], &[SourceRef]),
    filter: &ViewFilter,
) -> Option<Row> {
    if entries.is_empty() {
        return menu(ctx, "others", ctx.locale.text(msg::DID_YOU_MEAN_ANOTHER), works, filter);
    }
    namesakes::menu(ctx, ctx.command.name, (entries, works), filter)
}

/// Whether a work is later than what was seen, so that nothing of it is told but its title; what is in an article is as late
/// as its works.
fn is_veiled(ctx: &CommandContext<'_>, at: SourceRef, source: &Source, filter: &ViewFilter) -> bool {
    source.medium != Medium::WikiArticle && !filter.may_cite(ctx.lore, at)
}

fn draft(
    ctx: &CommandContext<'_>,
    (at, source): (SourceRef, &Source),
    cited: &Cited<'_>,
    filter: &ViewFilter,
    filtered: &mut FilteredCounts,
) -> Draft {
    let (is_on_screen, is_veiled) = (source.medium.is_on_screen(), is_veiled(ctx, at, source, filter));
    let about = (!is_on_screen).then(|| details::section(ctx, source, is_veiled));
    let mut sections: Vec<Section> = about.into_iter().collect();
    sections.extend(details::parts(ctx, ctx.lore.parts(at), filter));
    sections.extend(cited.sections(ctx, filter, filtered, is_on_screen));
    sections.extend(cited.compiled(ctx, filter));
    let shown = details::shown(ctx.locale, source, is_veiled).filter(|_| is_on_screen);
    // Of an episode or film people want to know what happened, not how often it is cited.
    let is_counted = !is_veiled && (shown.is_none() || cited.statements().next().is_none());
    let summary = is_counted.then(|| Line::own(Rich::plain(cited.summary(ctx.locale))));
    let summary = summary.map(|summary| if shown.is_some() { summary.after_break() } else { summary });
    let mut body: Vec<Line> = shown.into_iter().chain(summary).collect();
    let reach = || filter.reach_line(ctx.locale).filter(|_| is_veiled);
    body.extend(filter.notice_line(ctx.locale, filtered).or_else(reach));
    Draft {
        locale: ctx.locale,
        kicker: details::kicker(ctx.locale, source),
        title: limits::shortened(&source.label(), limits::TITLE),
        url: source.url.as_deref().map(str::to_owned),
        leading: Some(source.continuity),
        body,
        sections,
        footer: mix(ctx, cited.statements()),
        ..Draft::default()
    }
}

/// The number of the first entry whose statements stand on the page, counted from 0.
fn first_told(draft: &Draft, page: &Page) -> usize {
    let of_entries = draft.sections.iter().zip(&page.shown).filter(|(section, _)| section.unit == cited::STATEMENTS);
    of_entries.into_iter().position(|(_, shown)| !shown.is_empty()).unwrap_or_default()
}

fn buttons(
    ctx: &CommandContext<'_>,
    again: &SourceQuery,
    source: &Source,
    page: &Page,
    is_reduced: bool,
) -> Vec<Button> {
    let (lore, locale) = (ctx.lore, ctx.locale);
    let mut buttons = Vec::new();
    if let Some(whole) = source.whole.and_then(|whole| lore.source(whole)) {
        let label = locale.format(msg::OPEN_WHOLE, &[("work", &whole.title)]);
        let query = SourceQuery::of(whole, again.filter.clone());
        buttons.extend(components::button(&label, ResponseMode::Private, &query));
    }
    if is_reduced {
        let everything = SourceQuery { filter: ViewFilter::everything(), ..again.clone() };
        buttons.extend(components::show_everything(locale, &everything));
    }
    buttons.extend(page_buttons(locale, again, page.number, page.of));
    buttons
}
