//! The works that may be meant by what somebody remembers, as far as the view may tell of them.

use super::question::Question;
use crate::lore::{EntryRef, Source, SourceRef, Statement, Universe};
use crate::search::{Shows, Stories, StoryFilter, stories};
use crate::view::filter::ViewFilter;
use crate::view::filter::secret_names;
use crate::view::input::command::CommandContext;

/// How much more a work of another sort than was asked for must tell of.
const MORE_OF_IT: f32 = 0.2;

/// The likeliest first. No work is found by what is later than what was seen, nor by another name of an entry that this hides.
/// One of another sort than was asked for is meant where it tells of much more: there is a film within an episode, and many
/// call a film an episode.
pub(super) fn find(
    ctx: &CommandContext<'_>,
    question: &Question,
    universe: Option<Universe>,
    filter: &ViewFilter,
) -> Stories {
    let shows = |statement: &Statement| filter.shows(ctx.lore, statement);
    // All that a work on screen tells is canon.
    let shows = (filter.seen.is_some() || filter.as_of.is_some()).then_some(&shows as Shows<'_>);
    let leads_to = |at: EntryRef, name: &str| secret_names::may_lead_to(ctx.lore, at, name, filter);
    let leaning = question.leaning.map(|series| series.code);
    let told = |told: &str, is_asked_for: &dyn Fn(&Source) -> bool| {
        let admits = |source: &Source| is_asked_for(source) && filter.shows_work(source);
        let prefer = ctx.asker.universe;
        let filter = StoryFilter { prefer, universe, leaning, admits: &admits, leads_to: &leads_to, shows };
        stories(ctx.lore, told, &filter)
    };
    let found = told(&question.told, &|source: &Source| question.admits(source));
    let found = match &question.with_series {
        Some(whole) => in_series(found, told(whole, &|source: &Source| question.admits_sort(source))),
        None => found,
    };
    if question.medium.is_none() {
        return found;
    }
    let of_any_sort = told(&question.told, &|source: &Source| question.admits_series(source));
    if of_any_sort.cover > found.cover + MORE_OF_IT { of_any_sort } else { found }
}

/// What is found in the series that is named, unless its name belongs to what happens: a crossover with the lower decks.
fn in_series(found: Stories, anywhere: Stories) -> Stories {
    let is_phrase = anywhere.is_sure && anywhere.is_phrase;
    if is_phrase || anywhere.cover > found.cover + MORE_OF_IT { anywhere } else { found }
}

/// Whether what is told happens in what was not seen: nothing that was seen tells of it, or one work that was not is meant
/// beyond doubt. Another that tells of some of it would be the wrong answer.
pub(super) fn is_hidden(
    ctx: &CommandContext<'_>,
    question: &Question,
    universe: Option<Universe>,
    filter: &ViewFilter,
    (found, likely): (&Stories, f32),
) -> bool {
    if filter.seen.is_none() {
        return false;
    }
    let all = find(ctx, question, universe, &ViewFilter::everything());
    let is_meant = all.is_sure && all.cover >= likely;
    let is_unseen = |work: &SourceRef| ctx.lore.source(*work).is_some_and(|source| !filter.shows_work(source));
    all.works.first().is_some_and(|best| found.works.is_empty() || is_meant && is_unseen(best))
}
