//! `/episode`: an episode or film by title, by number, or by what happens in it; the same answer as of `/source`.

use super::source::{self, SourceQuery};
use crate::locale::{FixedText, msg};
use crate::lore::{Lore, Medium, SourceRef};
use crate::reply::{Choice, Message, Reply};
use crate::search::{Asked, Filter, StatementFilter, WorkLookup};
use crate::view::command::{Command, CommandContext, Surface};
use crate::view::filter::ViewFilter;
use crate::view::option_values::Options;
use crate::view::options::{CONTINUITY, CommandOption, HIDE, NAME, OptionType, SEEN};
use crate::view::query::Query;
use crate::view::{hit, naming};

static OPTIONS: [CommandOption; 4] =
    [NAME.option(OptionType::Suggested, msg::OPTION_EPISODE_NAME).required(), CONTINUITY, SEEN, HIDE];

/// The most statements in which what happens is looked for.
const STATEMENTS: usize = 25;

/// Of so many words for what happens one may be another than that of the lore.
const MANY_WORDS: usize = 4;

/// The row of `/episode`.
pub(super) fn command() -> Command {
    Command {
        name: "episode",
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_EPISODE),
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

/// How people begin who remember what happens in an episode.
const STORIES: [&str; 12] = [
    "the one with ",
    "the one where ",
    "the one about ",
    "the one in which ",
    "the episode with ",
    "the episode where ",
    "the episode about ",
    "episode with ",
    "episode where ",
    "episode about ",
    "the movie with ",
    "the movie where ",
];

/// What happens, where an episode is asked for so: "the one with the tribbles".
pub(super) fn story(typed: &str) -> Option<&str> {
    let starts = |before: &&str| typed.get(..before.len()).is_some_and(|start| start.eq_ignore_ascii_case(before));
    let before = STORIES.into_iter().find(starts)?;
    typed.get(before.len()..).map(str::trim).filter(|told| !told.is_empty())
}

/// What the command answers to what happens.
pub(super) fn of_story(ctx: &CommandContext<'_>, told: &str, filter: ViewFilter) -> Message {
    answer(ctx, &SourceQuery::named(told, filter))
}

fn answer(ctx: &CommandContext<'_>, query: &SourceQuery) -> Message {
    if let Some(told) = story(&query.name) {
        return answer(ctx, &SourceQuery::named(told, query.filter.clone()));
    }
    let found = ctx.lore.works().find(ctx.lore, &naming::in_english(ctx.locale, &query.name));
    match found {
        WorkLookup::Found { best, others } => of_title(ctx, query, best, &others),
        WorkLookup::Several(_) => source::answer(ctx, query),
        WorkLookup::Near(_) | WorkLookup::Unknown if query.name.trim().is_empty() => source::answer(ctx, query),
        WorkLookup::Near(near) => by_story(ctx, query).unwrap_or_else(|| source::unknown(ctx, query, &near)),
        WorkLookup::Unknown => by_story(ctx, query).unwrap_or_else(|| source::answer(ctx, query)),
    }
}

/// The first of that title that was on a screen; an article of that title is none to be told of here.
fn of_title(ctx: &CommandContext<'_>, query: &SourceQuery, best: SourceRef, others: &[SourceRef]) -> Message {
    let all: Vec<SourceRef> = std::iter::once(best).chain(others.iter().copied()).collect();
    if let Some(shown) = all.iter().find(|work| is_on_screen(ctx.lore, **work)) {
        let others: Vec<SourceRef> = all.iter().copied().filter(|work| work != shown).collect();
        return source::show(ctx, query, *shown, &others);
    }
    let is_article = ctx.lore.source(best).is_some_and(|source| source.medium == Medium::WikiArticle);
    if !is_article || hit::work_of_address(ctx, &query.name).is_some() {
        return source::answer(ctx, query);
    }
    by_story(ctx, query).unwrap_or_else(|| source::unknown(ctx, query, &all))
}

fn is_on_screen(lore: &Lore, work: SourceRef) -> bool {
    lore.source(work).is_some_and(|source| source.medium.is_on_screen())
}

/// The episodes and films in which happens what was typed.
fn by_story(ctx: &CommandContext<'_>, query: &SourceQuery) -> Option<Message> {
    if let Some(works) = asked(ctx, query) {
        return Some(source::any_of(ctx, query, &works));
    }
    let wanted = StatementFilter { kind: None, universe: None, continuities: None, years: None };
    let found = ctx.lore.texts().find(ctx.lore, &query.name, &wanted, 0, STATEMENTS);
    let statements = found.hits.iter().filter_map(|hit| hit.statement(ctx.lore));
    let statements = statements.filter(|statement| query.filter.shows(ctx.lore, statement));
    let mut works: Vec<SourceRef> = Vec::new();
    for citation in statements.flat_map(|statement| &statement.cites) {
        if is_on_screen(ctx.lore, citation.source) && !works.contains(&citation.source) {
            works.push(citation.source);
        }
    }
    let allowed = usize::from(query.name.split_whitespace().count() >= MANY_WORDS);
    let is_told = found.unmatched_terms.is_empty() && found.lacking <= allowed;
    (is_told && !works.is_empty()).then(|| source::any_of(ctx, query, &works))
}

/// The works that tell what is asked of somebody: "when does Jadzia die".
fn asked(ctx: &CommandContext<'_>, query: &SourceQuery) -> Option<Vec<SourceRef>> {
    let filter = Filter { kind: None, universe: None, prefer: ctx.asker.universe };
    let Asked { entry, key } = ctx.lore.names().asked(ctx.lore, &query.name, filter)?;
    let facts = ctx.lore.entry(entry)?.facts_of(key).filter(|statement| query.filter.shows(ctx.lore, statement));
    let mut works: Vec<SourceRef> = Vec::new();
    for work in facts.flat_map(|statement| &statement.cites).map(|citation| citation.source) {
        if is_on_screen(ctx.lore, work) && !works.contains(&work) {
            works.push(work);
        }
    }
    (!works.is_empty()).then_some(works)
}

fn suggest(ctx: &CommandContext<'_>, options: &Options<'_>, option: &str) -> Vec<Choice> {
    let choices = source::suggest(ctx, options, option);
    let is_episode =
        |choice: &Choice| ctx.lore.source_by_id(&choice.value).is_some_and(|work| is_on_screen(ctx.lore, work));
    choices.into_iter().filter(is_episode).collect()
}
