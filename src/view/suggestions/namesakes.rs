//! What goes by the same name as the entry or the work of a card: other entries, and works of that title.

use super::related;
use crate::locale::{MessageId, msg};
use crate::lore::{Continuity, Entry, EntryRef, SEPARATOR, Source, SourceRef};
use crate::reply::{Line, MenuOption, Rich, Row, Section, in_brackets, limits, listed};
use crate::search::{Filter, Lookup};
use crate::view::controls::components;
use crate::view::filter::ViewFilter;
use crate::view::filter::secret_names;
use crate::view::finding::called::is_called;
use crate::view::finding::entry_query::EntryQuery;
use crate::view::finding::naming;
use crate::view::input::command::CommandContext;
use crate::view::input::options::NAME;
use crate::view::input::typed_name::without_question;

/// The most of either sort that are named in words; all of them are in the menu.
const NAMED: usize = 3;
/// What stands before the titles of films.
const FRANCHISE: [&str; 2] = ["Star Trek: ", "Star Trek "];
/// What stands before the number of an episode's part.
const PART: &str = ", Part ";

/// The works that go by the name that was typed, as far as the view may name them; none that only tell of our own world.
pub(crate) fn works(ctx: &CommandContext<'_>, typed: &str, filter: &ViewFilter) -> Vec<SourceRef> {
    let title = naming::in_english(ctx.locale, without_question(typed));
    let tells = |source: &Source| source.continuity != Continuity::RealWorld && filter.shows_work(source);
    let mut works = ctx.lore.works().of_title(ctx.lore, &title);
    works.retain(|at| ctx.lore.source(*at).is_some_and(tells));
    works
}

/// The entries that are called as a work is titled, as far as the view may name them.
pub(crate) fn entries(ctx: &CommandContext<'_>, work: &Source, filter: &ViewFilter) -> Vec<EntryRef> {
    let story = work.title.split(PART).next().unwrap_or_default();
    let title = FRANCHISE.iter().find_map(|before| story.strip_prefix(before)).unwrap_or(story);
    let anything = Filter { kind: None, universe: None, prefer: ctx.asker.universe };
    let Lookup::Found { best, others, .. } = ctx.lore.names().find(ctx.lore, title, anything) else {
        return Vec::new();
    };
    let is_named = |at: &EntryRef| {
        is_called(ctx, *at, title)
            && ctx.lore.entry(*at).is_some_and(|entry| filter.shows_entry(ctx.lore, entry))
            && !secret_names::gives_away(ctx.lore, *at, title, filter)
    };
    std::iter::once(best).chain(others).filter(is_named).collect()
}

/// Entries and works that go by the same name, in a line; an entry with its universe, and with its kind where that is
/// another one than of the entry they stand beside. Where all are of one kind and universe with that they need neither.
pub(crate) fn section(
    ctx: &CommandContext<'_>,
    title: MessageId,
    (entries, works): (&[EntryRef], &[SourceRef]),
    beside: Option<&Entry>,
    filter: &ViewFilter,
) -> Option<Section> {
    let known = entries.iter().filter_map(|other| ctx.lore.entry(*other));
    let shown: Vec<&Entry> = known.filter(|other| filter.shows_entry(ctx.lore, other)).take(NAMED).collect();
    let is_alike = |beside: &Entry, other: &Entry| {
        beside.kind == other.kind && beside.universe == other.universe && beside.name != other.name
    };
    let are_alike = beside.is_some_and(|beside| shown.iter().all(|other| is_alike(beside, other)));
    let in_words = |other: &&Entry| {
        if are_alike { other.name.to_string() } else { entry_in_words(ctx, other, beside) }
    };
    let mut names: Vec<String> = shown.iter().map(in_words).collect();
    names.extend(works.iter().take(NAMED).map(|work| work_in_words(ctx, *work)));
    let lines = vec![Line::own(Rich::plain(names.join(" · ")))];
    (!names.is_empty()).then(|| Section::of(ctx.locale.text(title), lines, msg::MORE_OTHERS))
}

fn entry_in_words(ctx: &CommandContext<'_>, other: &Entry, beside: Option<&Entry>) -> String {
    let universe = ctx.locale.row(other.universe.name());
    let is_of_kind = beside.is_some_and(|beside| beside.kind == other.kind);
    let of_kind = (!is_of_kind).then(|| ctx.locale.row(other.kind.one));
    let described = listed(ctx.locale, of_kind.into_iter().chain([universe]));
    format!("{}{}", other.name, in_brackets(ctx.locale, &described))
}

/// `VOY 1×01 "Caretaker" (episode, 1995)`.
fn work_in_words(ctx: &CommandContext<'_>, work: SourceRef) -> String {
    let label = naming::of_work(ctx, work);
    match label.rsplit_once(SEPARATOR) {
        Some((title, description)) => format!("{title}{}", in_brackets(ctx.locale, description)),
        None => label,
    }
}

/// A menu that opens them by a command that finds both.
pub(crate) fn menu(
    ctx: &CommandContext<'_>,
    command: &str,
    (entries, works): (&[EntryRef], &[SourceRef]),
    filter: &ViewFilter,
) -> Option<Row> {
    let known = entries.iter().filter_map(|at| Some((*at, ctx.lore.entry(*at)?)));
    let shown = known.filter(|(_, entry)| filter.shows_entry(ctx.lore, entry));
    let shown = shown.take(limits::OPTIONS.saturating_sub(works.len()));
    let mut options: Vec<MenuOption> = shown.map(|entry| related::option(ctx, entry, filter)).collect();
    let of_work = |at: &SourceRef| {
        let source = ctx.lore.source(*at).filter(|source| filter.shows_work(source))?;
        Some(MenuOption { label: naming::of_work(ctx, *at), value: source.id.to_string(), description: None })
    };
    options.extend(works.iter().filter_map(of_work));
    let query = EntryQuery::by_name(command, filter.clone());
    components::menu("others", NAME, &query, ctx.locale.text(msg::DID_YOU_MEAN_ANOTHER), options)
}
