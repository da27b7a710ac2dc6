//! Which entry is meant by a name, what has to be said about the choice, and what is suggested while one types.

use super::command::CommandContext;
use super::entry;
use super::filter::ViewFilter;
use super::naming::{self, in_english};
use super::options::NAME;
use super::query::Options;
use super::todays;
use crate::locale::msg;
use crate::lore::{EntryRef, Kind, Universe};
use crate::reply::{Choice, Line, Rich, Section};
use crate::search::{Filter, How, Lookup};

/// The most others that are named in words; all of them are in the menu.
const OTHERS_NAMED: usize = 3;

/// An entry that answers the question, with what has to be said about the choice.
pub(crate) struct Hit {
    /// The entry.
    pub(crate) entry: EntryRef,
    /// Others that go by the same name.
    pub(crate) others: Vec<EntryRef>,
    /// Whether the first of the others fits just as well.
    pub(crate) is_tie: bool,
    /// What has to be said.
    pub(crate) notice: Option<Rich>,
}

/// What is asked for; else what comes near.
pub(crate) fn find(ctx: &CommandContext<'_>, typed: &str, universe: Option<Universe>) -> Result<Hit, Vec<EntryRef>> {
    let filter = name_filter(ctx, ctx.command.kind, universe);
    match ctx.lore.names().find(ctx.lore, &in_english(ctx.locale, typed), filter) {
        Lookup::Found { best, others, tie, how } => {
            let notice = if how == How::Id { None } else { notice(ctx, best, filter) };
            Ok(Hit { entry: best, others, is_tie: tie, notice })
        }
        Lookup::Near(near) => Err(near),
        Lookup::Unknown => Err(Vec::new()),
    }
}

fn name_filter(ctx: &CommandContext<'_>, kind: Option<&'static Kind>, universe: Option<Universe>) -> Filter {
    Filter { kind, universe, prefer: ctx.asker.universe }
}

/// What has to be said when the answer is of another kind or universe than the one asked for.
fn notice(ctx: &CommandContext<'_>, found: EntryRef, filter: Filter) -> Option<Rich> {
    let entry = ctx.lore.entry(found)?;
    let kind = filter.kind.filter(|kind| *kind != entry.kind);
    let universe = filter.universe.filter(|universe| *universe != entry.universe);
    let locale = ctx.locale;
    let of_kind = kind.map(|kind| {
        locale.format(
            msg::HIT_OTHER_KIND,
            &[("name", &entry.name), ("kind", locale.row(entry.kind.one)), ("asked", locale.row(kind.one))],
        )
    });
    let of_universe =
        universe.map(|universe| locale.format(msg::HIT_OTHER_UNIVERSE, &[("universe", locale.row(universe.name()))]));
    let notices: Vec<String> = of_kind.into_iter().chain(of_universe).collect();
    (!notices.is_empty()).then(|| Rich::plain(notices.join(" ")))
}

/// Entries whose names begin like what is being typed as the name.
pub(crate) fn suggest(ctx: &CommandContext<'_>, options: &Options<'_>, option: &str) -> Vec<Choice> {
    if option != NAME.name {
        return Vec::new();
    }
    suggest_for(ctx, &options.name(), options.universe())
}

/// Entries whose names begin so; before anything is typed, those that are most likely wanted.
pub(crate) fn suggest_for(ctx: &CommandContext<'_>, typed: &str, universe: Option<Universe>) -> Vec<Choice> {
    let (names, filter) = (ctx.lore.names(), name_filter(ctx, ctx.command.kind, universe));
    let found = if typed.trim().is_empty() {
        names.most_wanted(ctx.lore, filter, &todays::entries(ctx.lore, ctx.asker.today))
    } else {
        names.suggest(ctx.lore, typed, filter)
    };
    found.into_iter().filter_map(|at| choice(ctx, at)).collect()
}

/// An entry as a line of a picker; its id is what is sent.
pub(crate) fn choice(ctx: &CommandContext<'_>, at: EntryRef) -> Option<Choice> {
    let entry = ctx.lore.entry(at)?;
    Some(Choice { name: naming::of_entry(ctx, entry), value: entry.id.to_string() })
}

/// The others that go by the same name, as a section.
pub(crate) fn others(ctx: &CommandContext<'_>, hit: &Hit, filter: &ViewFilter) -> Option<Section> {
    let named = hit.others.iter().filter_map(|other| ctx.lore.entry(*other)).take(OTHERS_NAMED);
    let lines: Vec<Line> = named.filter_map(|other| entry::one_line(ctx, other, filter)).collect();
    let (title, unit) = (ctx.locale.text(msg::SECTION_OTHERS).to_owned(), msg::MORE_OTHERS);
    (!lines.is_empty()).then_some(Section { title, inline: false, lines, first: usize::MAX, unit })
}
