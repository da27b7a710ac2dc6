//! `/source` as it is asked: a work by its name, else by what happens in it, as `/episode` reads that.

use super::episode;
use super::source::{self, SourceQuery};
use crate::reply::{Message, Outcome, Reply};
use crate::view::input::command::{Command, CommandContext};
use crate::view::input::query::Query;

/// The row of `/source`, with what stands above works.
pub(super) fn command() -> Command {
    Command {
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &SourceQuery::read(ctx, options)?))),
        ..source::command()
    }
}

/// The work of that name; where there is none, the one in which that happens, if any may be meant.
fn answer(ctx: &CommandContext<'_>, query: &SourceQuery) -> Message {
    let called = source::answer(ctx, query);
    if called.outcome != Outcome::NotFound {
        return called;
    }
    let (typed, filter) = (query.name.trim(), &query.filter);
    let remembered = episode::remembered(ctx, typed, None, filter.clone());
    let described = || episode::described(ctx, typed, None, filter.clone());
    let told =
        remembered.or_else(described).or_else(|| Some(episode::told(ctx, typed, None, (filter, false))?.message));
    told.filter(|told| matches!(told.outcome, Outcome::Found(_))).unwrap_or(called)
}
