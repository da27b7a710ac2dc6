//! Questions for what only works have: when they were shown, in which years they are set, who made them.

use crate::commands::source;
use crate::locale::msg;
use crate::lore::series::Series;
use crate::lore::{Entry, EntryRef, SourceRef};
use crate::reply::{Message, Outcome, Rich};
use crate::search::WorkLookup;
use crate::search::code::code;
use crate::view::controls::components;
use crate::view::filter::ViewFilter;
use crate::view::finding::entry_query::EntryQuery;
use crate::view::finding::{called, find};
use crate::view::input::command::CommandContext;
use crate::view::input::custom_id::ResponseMode;
use crate::view::question::{Asks, Question};
use crate::view::suggestions::miss;

/// What may stand before a title that has none.
const ARTICLE: &str = "the ";
/// The most works that are named of those that somebody made.
const WORKS_NAMED: usize = 3;

/// What a question asks of a work: what is told in it, when it was shown, or in which years it is set.
pub(super) fn answer(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<Message> {
    let is_title = |title: &str| ctx.lore.works().is_title_on_screen(ctx.lore, title);
    if is_title(typed) {
        return None;
    }
    let open = |name: &str| found(source::of_name(ctx, name, query.filter.clone(), query.page));
    let told = Question::of_work(typed).and_then(|question| work_asked_of(ctx, &question)).and_then(|name| open(&name));
    if told.is_some() {
        return told;
    }
    let Question { asks, name } = Question::read(typed)?;
    let is_work = match asks {
        Asks::Making if (is_title(&name) || Series::named(&name).is_some()) && !has_maker(ctx, &name) => {
            return Some(made(ctx, query, &name));
        }
        Asks::Acting => return somebody(ctx, &name, &query.filter).map(|at| played(ctx, query, at)),
        Asks::Setting => Series::named(&name).is_some() || is_title(&name),
        // "When was Darmok": of what is known by that name, it may be asked when it happened.
        Asks::Happening => is_title(&name) && !called::is_name(ctx, &name),
        _ => false,
    };
    is_work.then(|| open(&name)).flatten()
}

/// What the work is called of which something is asked that only works have; `None` where none is.
fn work_asked_of(ctx: &CommandContext<'_>, Question { asks, name }: &Question) -> Option<String> {
    let series = || series_called(name).map(|series| series.code.to_owned());
    if *asks == Asks::Run {
        return series();
    }
    // "The episode Darmok".
    let (title, _) = source::without_medium(name);
    let called = [name.as_str(), title.as_str(), without_article(&title)].into_iter().find(|title| is_work(ctx, title));
    called.map(str::to_owned).or_else(series)
}

/// Whether an episode or a film is called so, but for slips, or goes by that number.
fn is_work(ctx: &CommandContext<'_>, name: &str) -> bool {
    let works = ctx.lore.works();
    let is_number = || code(name).is_some_and(|code| code.series.is_some() || code.episode.is_some());
    let is_slip = || works.misspelt_title(ctx.lore, name).is_some() && !called::is_name(ctx, name);
    let is_title = |title: &str| works.is_title_on_screen(ctx.lore, title);
    let is_titled = is_title(name) || is_title(&format!("The {name}"));
    is_titled || works.title_in_series(ctx.lore, name).is_some() || is_number() || is_slip()
}

/// The series of that name, unless its article says that a ship is meant: the Enterprise, but the Next Generation.
fn series_called(name: &str) -> Option<&'static Series> {
    let bare = without_article(name);
    Series::named(name).filter(|series| bare.len() == name.len() || !bare.eq_ignore_ascii_case(series.title))
}

/// Who made a work or played in it is not in the lore: says so, and names the work.
fn made(ctx: &CommandContext<'_>, query: &EntryQuery, name: &str) -> Message {
    let is_on_screen = |work: &SourceRef| ctx.lore.source(*work).is_some_and(|source| source.medium.is_on_screen());
    let works: Vec<SourceRef> = match ctx.lore.works().find(ctx.lore, name) {
        WorkLookup::Found { best, others } => std::iter::once(best).chain(others).filter(is_on_screen).collect(),
        WorkLookup::Several(_) | WorkLookup::Near(_) | WorkLookup::Unknown => Vec::new(),
    };
    let told = source::lines(ctx, &works, WORKS_NAMED, &query.filter);
    let sentence = Rich::plain(ctx.locale.text(msg::ASKED_NO_MAKING));
    let mut message = miss::missing(ctx, name, sentence, told, &query.filter);
    message.rows.extend(source::menu(ctx, "works", ctx.locale.text(msg::OPEN_WORK), &works, &query.filter));
    message
}

/// Whether it is told who made what goes by a name: the Rules of Acquisition were written by somebody.
fn has_maker(ctx: &CommandContext<'_>, name: &str) -> bool {
    let found = find::entry(ctx, name, None, &ViewFilter::default()).ok().filter(|_| called::is_name(ctx, name));
    let entry = found.and_then(|hit| ctx.lore.entry(hit.entry));
    entry.is_some_and(|entry| entry.facts.iter().any(|fact| fact.label.names_doer))
}

/// Who played somebody is not in the lore: says so, and leads to who that is.
fn played(ctx: &CommandContext<'_>, query: &EntryQuery, at: EntryRef) -> Message {
    let mut message =
        miss::nothing_there(ctx, ctx.locale.text(msg::MISS_TITLE), Rich::plain(ctx.locale.text(msg::ASKED_NO_MAKING)));
    let entry = ctx.lore.entry(at).filter(|entry| query.filter.shows_entry(ctx.lore, entry));
    let open = |entry: &Entry| {
        components::button(&entry.name, ResponseMode::Private, &EntryQuery::open(entry, query.filter.clone()))
    };
    message.rows.extend(components::row(entry.and_then(open)));
    message
}

/// Who goes by a name.
fn somebody(ctx: &CommandContext<'_>, name: &str, view: &ViewFilter) -> Option<EntryRef> {
    let found = find::entry(ctx, name, None, view).ok().filter(|_| called::is_name(ctx, name))?;
    ctx.lore.entry(found.entry).filter(|entry| entry.kind.is_addressed()).map(|_| found.entry)
}

/// The same without "the" before it.
pub(super) fn without_article(typed: &str) -> &str {
    let article = typed.get(..ARTICLE.len()).filter(|start| start.eq_ignore_ascii_case(ARTICLE));
    article.and_then(|_| typed.get(ARTICLE.len()..)).unwrap_or(typed)
}

/// What another command answers, if it knows what is asked for.
pub(super) fn found(message: Message) -> Option<Message> {
    matches!(message.outcome, Outcome::Found(_)).then_some(message)
}
