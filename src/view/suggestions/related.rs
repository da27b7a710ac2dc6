//! Menus of entries, and which entries an entry is related with.

use crate::locale::msg;
use crate::lore::{Entry, EntryRef, Fact, Lore, MOST_RELATED, Statement, Universe};
use crate::reply::{MenuOption, Row, limits};
use crate::view::chronology::own_time::OwnTime;
use crate::view::controls::components;
use crate::view::filter::ViewFilter;
use crate::view::filter::secret_names;
use crate::view::finding::entry_query::EntryQuery;
use crate::view::finding::naming;
use crate::view::input::command::CommandContext;
use crate::view::input::options::{NAME, OptionKey};
use crate::view::input::query::Query;

/// The entries it is tied with, as far as they may be named, the closest first; as of a year none of our own world.
pub(crate) fn related(lore: &Lore, at: EntryRef, entry: &Entry, filter: &ViewFilter) -> Vec<EntryRef> {
    if filter.shows_everything() {
        return lore.related(at).collect();
    }
    let is_elsewhere =
        |other: &Entry| filter.as_of.is_some() && other.universe == Universe::Real && entry.universe != Universe::Real;
    let may_be_named = |at: &EntryRef| {
        let is_told = |other: &Entry| filter.shows_entry(lore, other) && !is_elsewhere(other);
        lore.entry(*at).is_some_and(is_told) && !secret_names::is_name_hidden(lore, *at, "", filter)
    };
    let own = OwnTime::in_view(lore, (at, entry), filter);
    let lasting = timeless(lore, (at, entry), filter);
    let is_told = |statement: &Statement| {
        let is_shown = filter.shows(lore, statement) && own.admits(lore, statement, filter.as_of);
        is_shown || lasting.iter().any(|told| std::ptr::eq(*told, statement))
    };
    lore.related_by(at, entry, is_told).into_iter().filter(may_be_named).take(MOST_RELATED).collect()
}

/// What holds of an entry in the year of a view though its works are set later, or in no known time.
fn timeless<'l>(lore: &Lore, (at, entry): (EntryRef, &'l Entry), filter: &ViewFilter) -> Vec<&'l Statement> {
    let view = filter.clone().at_any_time();
    let holds = |fact: &Fact| filter.holds_beyond_its_works(lore, (at, entry), fact);
    let told = entry.facts.iter().filter(|fact| holds(fact) && view.shows(lore, &fact.statement));
    told.map(|fact| &fact.statement).collect()
}

/// A menu of entries that fills one option of a question; `None` where there are none, or where the id is longer than
/// Discord takes. It names nothing that the view hides; with the first sentence about each where the view hides nothing.
pub(crate) fn menu(
    ctx: &CommandContext<'_>,
    (slot, filled, placeholder): (&str, OptionKey, &str),
    query: &impl Query,
    entries: &[EntryRef],
    filter: &ViewFilter,
) -> Option<Row> {
    let known = entries.iter().filter_map(|at| Some((*at, ctx.lore.entry(*at)?)));
    let shown = known.filter(|(_, entry)| filter.shows_entry(ctx.lore, entry));
    components::menu(slot, filled, query, placeholder, shown.map(|entry| option(ctx, entry, filter)).collect())
}

/// A menu that opens entries; any look-up answers names of all kinds, so that of the first will do.
pub(crate) fn opening(ctx: &CommandContext<'_>, entries: &[EntryRef], filter: &ViewFilter) -> Option<Row> {
    let first = ctx.lore.entry(*entries.first()?)?;
    let query = EntryQuery::by_name(first.kind.id, filter.clone());
    menu(ctx, ("entries", NAME, ctx.locale.text(msg::OPEN_ENTRY)), &query, entries, filter)
}

/// An entry as a line of a menu.
pub(crate) fn option(ctx: &CommandContext<'_>, (at, entry): (EntryRef, &Entry), filter: &ViewFilter) -> MenuOption {
    let about = entry
        .summary
        .first()
        .filter(|_| filter.shows_everything())
        .map(|statement| limits::shortened(statement.text.plain(), limits::LABEL));
    let label = match filter.seen {
        Some(_) => naming::without_details(ctx, entry),
        None => naming::of_entry(ctx, (at, entry)),
    };
    MenuOption { label, value: entry.id.to_string(), description: about }
}
