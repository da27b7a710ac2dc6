//! The works that may be meant by what somebody remembers, as far as the view may tell of them.

use super::question::Question;
use crate::lore::{Source, Statement, Universe};
use crate::search::{Shows, Stories, StoryFilter, stories};
use crate::view::command::CommandContext;
use crate::view::filter::ViewFilter;

/// The likeliest first. No work is found by what is later than what was seen.
pub(super) fn find(
    ctx: &CommandContext<'_>,
    question: &Question,
    universe: Option<Universe>,
    filter: &ViewFilter,
) -> Stories {
    let admits = |source: &Source| question.admits(source) && filter.shows_work(source);
    let shows = |statement: &Statement| filter.shows(ctx.lore, statement);
    // All that a work on screen tells is canon.
    let shows = (filter.seen.is_some() || filter.as_of.is_some()).then_some(&shows as Shows<'_>);
    stories(ctx.lore, &question.told, &StoryFilter { prefer: ctx.asker.universe, universe, admits: &admits, shows })
}
