//! `/episode`: an episode or film by title, by number, or by what happens in it; the same answer as of `/source`.

use super::source::{self, SourceQuery};
use crate::locale::{FixedText, msg};
use crate::lore::{Lore, Medium, Source, SourceRef, Statement};
use crate::reply::{Choice, Message, Reply};
use crate::search::code::{code, code_within, title_in_series};
use crate::search::{Asked, Filter, StatementFilter, WorkLookup, plain_words};
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

/// The most works that are named since some of it happens in them.
const STORIES_NAMED: usize = 5;

/// Of so many words for what happens one may be another than that of the lore.
const MANY_WORDS: usize = 4;

/// What stands around a title with the number of a part: "part 3".
const AROUND_TITLE: usize = 2;

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
        WorkLookup::Near(near) if is_no_story(ctx, &query.name, &near) => source::unknown(ctx, query, &near),
        WorkLookup::Near(near) => by_story(ctx, query, &near),
        WorkLookup::Unknown => by_story(ctx, query, &source::near(ctx, &query.name)),
    }
}

/// Whether a number or a title was typed, however wrong, rather than what happens.
fn is_no_story(ctx: &CommandContext<'_>, typed: &str, near: &[SourceRef]) -> bool {
    is_number(typed) || is_of_another_part(ctx, typed, near) || is_of_another_series(ctx, typed, near)
}

/// Whether it is the number of an episode or a season, or has one in it, of which there is no story.
fn is_number(typed: &str) -> bool {
    code(typed).is_some() || code_within(typed).is_some()
}

/// Whether a title was typed whole, with a series that has none of it.
fn is_of_another_series(ctx: &CommandContext<'_>, typed: &str, near: &[SourceRef]) -> bool {
    let Some((_, title)) = title_in_series(typed) else { return false };
    let title = without_article(&title);
    near.iter().filter_map(|work| ctx.lore.source(*work)).any(|source| without_article(&source.title) == title)
}

/// Whether a title was typed whole, with a part that there is not.
fn is_of_another_part(ctx: &CommandContext<'_>, typed: &str, near: &[SourceRef]) -> bool {
    let typed = plain_words(typed);
    let says_part = typed.iter().any(|word| ["part", "pt"].contains(&word.as_str()));
    let has_part = |source: &Source| {
        let title = source.title.split(", Part ").next().unwrap_or_default();
        let title = without_article(title);
        let is_typed = title.iter().all(|word| typed.contains(word));
        let is_whole = title.len() > 1 || says_part && !title.is_empty();
        is_whole && is_typed && typed.len() <= title.len() + AROUND_TITLE && title.len() < typed.len()
    };
    near.iter().filter_map(|work| ctx.lore.source(*work)).any(has_part)
}

/// The words of a title without "the", which many leave out.
pub(super) fn without_article(title: &str) -> Vec<String> {
    plain_words(title).into_iter().filter(|word| word != "the").collect()
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
    by_story(ctx, query, &all)
}

fn is_on_screen(lore: &Lore, work: SourceRef) -> bool {
    lore.source(work).is_some_and(|source| source.medium.is_on_screen())
}

/// The episodes and films in which happens what was typed; else those whose titles are near, and those in which some of it
/// happens.
fn by_story(ctx: &CommandContext<'_>, query: &SourceQuery, near: &[SourceRef]) -> Message {
    if let Some(works) = asked(ctx, query) {
        return source::any_of(ctx, query, &works);
    }
    let (told, medium) = source::without_medium(&query.name);
    let found = ctx.lore.texts().find(ctx.lore, &told, &StatementFilter::default(), 0, STATEMENTS);
    let statements = found.hits.iter().filter_map(|hit| hit.statement(ctx.lore));
    let statements = statements.filter(|statement| query.filter.shows(ctx.lore, statement));
    let cited = statements.flat_map(Statement::works);
    let words = told.split_whitespace().count();
    let is_meant = |work: &SourceRef| {
        medium.is_none_or(|medium| ctx.lore.source(*work).is_some_and(|source| source.medium == medium))
    };
    let mut works = on_screen(ctx.lore, cited.filter(is_meant));
    // What a title says is what most remember.
    works.sort_by_key(|work| !is_in_title(ctx.lore, *work, &query.name));
    let is_told = found.unmatched_terms.is_empty() && found.lacking <= usize::from(words >= MANY_WORDS);
    if is_told && !works.is_empty() {
        return source::any_of(ctx, query, &works);
    }
    let some_of_it = works.into_iter().filter(|_| found.lacking * 2 <= words).take(STORIES_NAMED);
    source::unknown(ctx, query, &on_screen(ctx.lore, near.iter().copied().chain(some_of_it)))
}

/// The works that were on a screen, each once.
fn on_screen(lore: &Lore, all: impl Iterator<Item = SourceRef>) -> Vec<SourceRef> {
    let mut works: Vec<SourceRef> = Vec::new();
    for work in all {
        if is_on_screen(lore, work) && !works.contains(&work) {
            works.push(work);
        }
    }
    works
}

/// Whether a title has one of the longer words that were typed.
fn is_in_title(lore: &Lore, work: SourceRef, typed: &str) -> bool {
    let title = lore.source(work).map(|source| plain_words(&source.title)).unwrap_or_default();
    let is_said = |word: &String| {
        let stem = word.trim_end_matches('s');
        stem.len() > 3 && title.iter().any(|said| said.trim_end_matches('s') == stem)
    };
    plain_words(typed).iter().any(is_said)
}

/// The works that tell what is asked of somebody: "when does Jadzia die".
fn asked(ctx: &CommandContext<'_>, query: &SourceQuery) -> Option<Vec<SourceRef>> {
    let filter = Filter { kind: None, universe: None, prefer: ctx.asker.universe };
    let Asked { entry, key } = ctx.lore.names().asked(ctx.lore, &query.name, filter)?;
    let facts = ctx.lore.entry(entry)?.facts_of(key).filter(|statement| query.filter.shows(ctx.lore, statement));
    let works = on_screen(ctx.lore, facts.flat_map(Statement::works));
    (!works.is_empty()).then_some(works)
}

fn suggest(ctx: &CommandContext<'_>, options: &Options<'_>, option: &str) -> Vec<Choice> {
    let choices = source::suggest(ctx, options, option);
    let is_episode =
        |choice: &Choice| ctx.lore.source_by_id(&choice.value).is_some_and(|work| is_on_screen(ctx.lore, work));
    choices.into_iter().filter(is_episode).collect()
}
