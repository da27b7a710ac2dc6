//! `/episode`: an episode or film by title, by number, or by what happens in it; the same answer as of `/source`.

mod departure;
mod in_english;
mod question;
mod series_told;
mod story;
mod turning_point;

use super::source::{self, SourceQuery};
use crate::locale::{FixedText, msg};
use crate::lore::{Lore, Medium, Source, SourceRef, Universe};
use crate::reply::{Choice, Message, Reply};
use crate::search::code::{code, code_within, title_in_series};
use crate::search::{CARDINALS, Filter, WorkLookup, is_everyday, is_stop_word, plain_words, tells_story};
use crate::view::filter::ViewFilter;
use crate::view::finding::{find, naming};
use crate::view::input::command::{Command, CommandContext, Surface};
use crate::view::input::option_values::Options;
use crate::view::input::options::{CONTINUITY, CommandOption, HIDE, NAME, OptionType, SEEN};
use crate::view::input::query::Query;
use crate::view::question::clauses::has_clause;
use crate::view::suggestions::miss;
use question::Question;
use turning_point::Known;

static OPTIONS: [CommandOption; 4] =
    [NAME.option(OptionType::Suggested, msg::OPTION_EPISODE_NAME).required(), CONTINUITY, SEEN, HIDE];

/// The most works that are suggested where none is known to be meant.
const MOST_SUGGESTED: usize = 10;

/// How much of what happens a work must tell of to be likely, where that was typed and no more; and where it was said that
/// it happens in a work, or so much was typed that it can be nothing else.
const LIKELY: f32 = 0.65;
const LIKELY_OF_REMEMBERED: f32 = 0.4;
/// The same where nothing is left of what was told, but for rounding.
const ALL_OF_IT: f32 = 0.999;
/// So many words are no title that the lore does not have.
const WORDS_OF_STORY: usize = 5;

/// What stands for a work: "the last one".
const ONE: &str = "one";

/// The word before the number of a part.
const PART: [&str; 2] = ["part", "pt"];

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

/// An episode or film by what happens in it, where that is asked for as nothing else is: "the one with the tribbles".
pub(super) fn remembered(
    ctx: &CommandContext<'_>,
    typed: &str,
    universe: Option<Universe>,
    filter: ViewFilter,
) -> Option<Message> {
    let question = Question::read(typed);
    question.is_remembered.then(|| by_story(ctx, &SourceQuery::named(typed, filter), &question, universe, &[]))
}

/// The same where the word for the work stands beside it, "the musical episode", if any may be meant.
pub(super) fn described(
    ctx: &CommandContext<'_>,
    typed: &str,
    universe: Option<Universe>,
    filter: ViewFilter,
) -> Option<Message> {
    let question = Question::read(typed);
    let is_asked = question.medium.is_some() && tells_story(&question.told) && !is_number(typed);
    is_asked.then(|| by_title_or_story(ctx, &SourceQuery::named(typed, filter), &question, universe))
}

/// The works in which what was typed may happen, if they tell of most of it.
pub(super) fn likely(
    ctx: &CommandContext<'_>,
    typed: &str,
    universe: Option<Universe>,
    filter: &ViewFilter,
) -> Vec<SourceRef> {
    let found = story::find(ctx, &Question::read(typed), universe, filter);
    if found.cover >= LIKELY { found.works } else { Vec::new() }
}

/// A work in which happens what was typed.
pub(super) struct Told {
    /// The answer that tells of it.
    pub(super) message: Message,
    /// How well it answers, to compare it with an entry that may be described.
    pub(super) score: f32,
    /// Whether an entry that may be described is told rather: others come near the work, and it may be no plot at all.
    pub(super) yields: bool,
}

/// The work in which happens what was typed, if one is meant beyond doubt and nothing comes near it, though nothing says that
/// a work is sought. Where nobody is named, somebody or something may be described, and more of it must be told; of a short text
/// somebody must be named in it, and all of it told. Where others come near, they are offered beside it.
pub(super) fn told(
    ctx: &CommandContext<'_>,
    typed: &str,
    universe: Option<Universe>,
    (filter, is_short): (&ViewFilter, bool),
) -> Option<Told> {
    if is_no_story(ctx, typed, &source::near(ctx, typed)) {
        return None;
    }
    let question = Question::read(typed);
    let found = story::find(ctx, &question, universe, filter);
    let of_somebody = if is_short { ALL_OF_IT } else { LIKELY_OF_REMEMBERED };
    let likely = if found.names_individual { of_somebody } else { LIKELY };
    let is_described = || has_clause(&plain_words(typed));
    let may_be_meant = found.names_individual || !is_short && !is_described();
    let begins_with_somebody =
        || ctx.lore.names().begins_with_individual(ctx.lore, typed, ctx.asker.universe) && !is_described();
    let is_likely = || found.is_likely && found.cover >= LIKELY_OF_REMEMBERED && begins_with_somebody();
    let is_clear = found.is_clear && found.cover >= likely && may_be_meant;
    let is_told = is_clear || is_likely();
    let least = if is_short { ALL_OF_IT } else { LIKELY };
    let may_be_told = || found.is_sure && found.cover >= least;
    let (best, others) = found.works.split_first().filter(|_| is_told || may_be_told())?;
    if story::is_hidden(ctx, &question, universe, filter, (&found, likely)) {
        return None;
    }
    let query = SourceQuery::named(typed, filter.clone());
    let show = if is_clear { source::show } else { source::show_likeliest };
    Some(Told { message: show(ctx, &query, *best, others), score: found.score, yields: !is_told })
}

fn answer(ctx: &CommandContext<'_>, query: &SourceQuery) -> Message {
    if let Some(message) = source::by_stardate(ctx, query) {
        return message;
    }
    let question = Question::read(&query.name);
    if question.is_remembered {
        return by_story(ctx, query, &question, None, &[]);
    }
    by_title_or_story(ctx, query, &question, None)
}

fn by_title_or_story(
    ctx: &CommandContext<'_>,
    query: &SourceQuery,
    question: &Question,
    universe: Option<Universe>,
) -> Message {
    let found = ctx.lore.works().find(ctx.lore, &naming::in_english(ctx.locale, &query.name));
    match found {
        WorkLookup::Found { best, .. } if tells_rather(ctx, query, question, universe, best) => {
            by_story(ctx, query, question, universe, &[best])
        }
        WorkLookup::Found { best, others } if is_vague(ctx, &query.name, (best, &others)) => {
            let titled = std::iter::once(best).chain(others);
            let told = story::find(ctx, question, universe, &query.filter).works;
            let mut all = on_screen(ctx.lore, titled.chain(told));
            all.truncate(MOST_SUGGESTED);
            source::any_of(ctx, query, &all)
        }
        WorkLookup::Found { best, others } => of_title(ctx, query, question, (best, &others)),
        WorkLookup::Several(_) => source::answer(ctx, query),
        WorkLookup::Near(_) | WorkLookup::Unknown if query.name.trim().is_empty() => source::answer(ctx, query),
        WorkLookup::Near(near) if is_no_story(ctx, &query.name, &near) => source::unknown(ctx, query, &near),
        WorkLookup::Near(near) => by_story(ctx, query, question, universe, &near),
        WorkLookup::Unknown => by_story(ctx, query, question, universe, &source::near(ctx, &query.name)),
    }
}

/// Whether what stands beside a series is no title but for a slip, and happens in another work beyond doubt: the gangsters
/// of TOS are no gamesters.
fn tells_rather(
    ctx: &CommandContext<'_>,
    query: &SourceQuery,
    question: &Question,
    universe: Option<Universe>,
    titled: SourceRef,
) -> bool {
    let is_in_row = || is_number(&query.name) || ctx.lore.works().is_first_or_last(ctx.lore, &query.name);
    let may_tell = question.series.is_some() && !is_in_row();
    let Some(source) = ctx.lore.source(titled).filter(|_| may_tell) else { return false };
    let title = plain_words(&source.title);
    let is_typed = plain_words(&question.told).iter().all(|word| title.contains(word));
    if is_typed {
        return false;
    }
    let found = story::find(ctx, question, universe, &query.filter);
    found.is_sure && found.cover >= ALL_OF_IT
}

/// Whether one word that any sentence may have was typed, which is no title by itself: "love" is some of many.
fn is_vague(ctx: &CommandContext<'_>, typed: &str, (best, others): (SourceRef, &[SourceRef])) -> bool {
    let works = ctx.lore.works();
    is_everyday_word(ctx, typed)
        && std::iter::once(&best).chain(others).any(|work| is_on_screen(ctx.lore, *work))
        && works.picked(ctx.lore, typed).is_none()
        && !works.is_title_on_screen(ctx.lore, &naming::in_english(ctx.locale, typed))
}

/// Whether nothing but one word was typed that any sentence may have.
fn is_everyday_word(ctx: &CommandContext<'_>, typed: &str) -> bool {
    let words = plain_words(&naming::in_english(ctx.locale, typed));
    let is_telling = |word: &&String| !is_stop_word(word) && **word != ONE;
    let telling: Vec<&String> = words.iter().filter(is_telling).collect();
    // "War" only holds German sentences together.
    let telling = if telling.is_empty() { words.iter().collect() } else { telling };
    matches!(telling.as_slice(), [only] if is_everyday(only))
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
    let has_part = |source: &Source| {
        let title = source.title.split(", Part ").next().unwrap_or_default();
        let title = without_article(title);
        let mut others = typed.iter().filter(|word| !title.contains(word)).peekable();
        let is_typed = !title.is_empty() && title.iter().all(|word| typed.contains(word));
        is_typed && others.peek().is_some() && others.all(|word| word == "the" || names_part(word))
    };
    let titles = near.iter().filter(|work| is_on_screen(ctx.lore, **work));
    titles.filter_map(|work| ctx.lore.source(*work)).any(has_part)
}

/// Whether a word stands behind a title for one of its parts: `part`, `3`, `III`, `three`.
fn names_part(word: &str) -> bool {
    let is_number = || word.bytes().all(|letter| letter.is_ascii_digit() || b"ivx".contains(&letter));
    PART.contains(&word) || is_number() || CARDINALS.contains(&word)
}

/// The words of a title without "the", which many leave out.
pub(super) fn without_article(title: &str) -> Vec<String> {
    plain_words(title).into_iter().filter(|word| word != "the").collect()
}

/// The first of that title that was on a screen; an article of that title is none to be told of here.
fn of_title(
    ctx: &CommandContext<'_>,
    query: &SourceQuery,
    question: &Question,
    (best, others): (SourceRef, &[SourceRef]),
) -> Message {
    let all: Vec<SourceRef> = std::iter::once(best).chain(others.iter().copied()).collect();
    if let Some(shown) = all.iter().find(|work| is_on_screen(ctx.lore, **work)) {
        let others: Vec<SourceRef> = all.iter().copied().filter(|work| work != shown).collect();
        return source::show(ctx, query, *shown, &others);
    }
    let is_article = ctx.lore.source(best).is_some_and(|source| source.medium == Medium::WikiArticle);
    if !is_article || find::work_of_address(ctx, &query.name).is_some() {
        return source::answer(ctx, query);
    }
    by_story(ctx, query, question, None, &all)
}

fn is_on_screen(lore: &Lore, work: SourceRef) -> bool {
    lore.source(work).is_some_and(|source| source.medium.is_on_screen())
}

/// The episode or film in which happens what was typed, if one is meant beyond doubt; else those that may be, or, where
/// little of it is told, those whose titles come near as well.
fn by_story(
    ctx: &CommandContext<'_>,
    query: &SourceQuery,
    question: &Question,
    universe: Option<Universe>,
    near: &[SourceRef],
) -> Message {
    match known(ctx, query, question) {
        Known::Told(works) => return source::any_of(ctx, query, &works),
        Known::Led(work, others) => return source::show_likeliest(ctx, query, work, &others),
        Known::Hidden => return miss::hidden(ctx, &query.name, &query.filter),
        Known::Untold => {}
    }
    let found = story::find(ctx, question, universe, &query.filter);
    let is_story = question.is_remembered || question.told.split_whitespace().count() >= WORDS_OF_STORY;
    let likely = if is_story { LIKELY_OF_REMEMBERED } else { LIKELY };
    if story::is_hidden(ctx, question, universe, &query.filter, (&found, likely)) {
        return miss::hidden(ctx, &query.name, &query.filter);
    }
    let is_likely = found.cover >= likely;
    let is_told = question.is_remembered || !is_everyday_word(ctx, &query.name);
    let is_sure = found.is_sure && is_told;
    match found.works.split_first() {
        Some((best, others)) if is_likely && is_sure && found.is_clear => source::show(ctx, query, *best, others),
        Some((best, others)) if is_likely && (is_sure || found.is_likely && is_told) => {
            source::show_likeliest(ctx, query, *best, others)
        }
        Some(_) if is_likely => source::any_of(ctx, query, &found.works),
        _ => {
            let mut all = on_screen(ctx.lore, near.iter().chain(&found.works).copied());
            all.truncate(MOST_SUGGESTED);
            let miss = if question.is_remembered { msg::SOURCE_NO_STORY } else { msg::SOURCE_UNKNOWN };
            source::missing(ctx, query, miss, &all)
        }
    }
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

/// The works that tell what is asked of somebody, "when does Jadzia die", or of a beginning or an end.
fn known(ctx: &CommandContext<'_>, query: &SourceQuery, question: &Question) -> Known {
    let filter = Filter { kind: None, universe: None, prefer: ctx.asker.universe };
    let asked = ctx.lore.names().asked(ctx.lore, &query.name, filter);
    let admits = |source: &Source| source.medium.is_on_screen();
    match asked.map(|asked| turning_point::of_facts(ctx, asked, &query.filter, &admits)) {
        None | Some(Known::Untold) => {
            let words: Vec<&str> = question.told.split_whitespace().collect();
            let left = departure::find(ctx, question, &words, &query.filter);
            left.unwrap_or_else(|| turning_point::find(ctx, question, &query.filter))
        }
        Some(known) => known,
    }
}

fn suggest(ctx: &CommandContext<'_>, options: &Options<'_>, option: &str) -> Vec<Choice> {
    let choices = source::suggest(ctx, options, option);
    let is_episode =
        |choice: &Choice| ctx.lore.source_by_id(&choice.value).is_some_and(|work| is_on_screen(ctx.lore, work));
    choices.into_iter().filter(is_episode).collect()
}
