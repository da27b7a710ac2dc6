//! The work in which somebody first or last appears or dies, as far as the lore tells: "first Borg episode", "the one where
//! Jadzia dies".

use std::collections::BTreeSet;

use super::question::Question;
use crate::lore::kinds::Milestone;
use crate::lore::{Entry, EntryRef, Fact, Source, SourceRef, Statement};
use crate::search::{Asked, Filter, How, Lookup, plain_words};
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::words::value_words::is_ending;

/// Words for an end, and the one by which it is asked for.
const ENDS: [(&str, &[&str]); 2] =
    [("die", &["die", "dies", "died", "death", "killed", "dead"]), ("destroyed", &["destroyed", "destruction"])];
/// The facts that tell of an end.
const ENDING: [&str; 3] = ["died", "destroyed", "fate"];
/// Words by which a sentence tells an end.
const TELLING_ENDS: [&str; 4] = ["died", "killed", "destroyed", "wounded"];
/// Words that stand around those and the name.
const AROUND: [&str; 36] = [
    "first", "last", "final", "what", "whats", "what's", "which", "when", "where", "the", "a", "an", "of", "in", "on",
    "to", "with", "for", "is", "was", "does", "did", "do", "gets", "get", "ever", "time", "we", "up", "shows", "show",
    "see", "episode", "ep", "movie", "film",
];
/// Words for a last appearance.
const LAST: [&str; 2] = ["last", "final"];
/// Words for an appearance: the first, unless it is said to be the last.
const APPEARING: [&str; 11] = [
    "appear",
    "appears",
    "appeared",
    "appearance",
    "appearances",
    "seen",
    "introduced",
    "introduces",
    "debut",
    "debuts",
    "debuted",
];
/// How many works are named of which one may be the last: somebody may be in one that the lore does not tell of.
const LATEST: usize = 3;

/// What is known of the works that tell what is asked for.
pub(super) enum Known {
    /// No work tells it, as far as the lore knows.
    Untold,
    /// Whatever tells it is later than what was seen.
    Hidden,
    /// These do, at least one.
    Told(Vec<SourceRef>),
    /// One tells it as it happens; the others tell of it, too.
    Led(SourceRef, Vec<SourceRef>),
}

/// The works of what is asked for, if that is a beginning or an end of something known.
pub(super) fn find(ctx: &CommandContext<'_>, question: &Question, filter: &ViewFilter) -> Known {
    let words: Vec<&str> = question.told.split_whitespace().collect();
    let appearing = || appearance(ctx, question, &words, filter).filter(|works| !works.is_empty());
    match end(ctx, question, &words, filter) {
        Some(Known::Told(works)) => Known::Told(of_sort(ctx, question, works)),
        Some(known) => known,
        None => appearing().map_or(Known::Untold, Known::Told),
    }
}

/// Puts the work first that tells the end in a sentence of its own, if it is the only one: where somebody is mourned or comes
/// back is told by others.
fn led(ctx: &CommandContext<'_>, entry: &Entry, filter: &ViewFilter, works: Vec<SourceRef>) -> Known {
    let tells_end = |statement: &&Statement| {
        plain_words(statement.text.plain()).iter().any(|word| TELLING_ENDS.contains(&word.as_str()))
            && filter.shows(ctx.lore, statement)
    };
    let tells_alone =
        |work: &SourceRef| entry.notes.iter().filter(tells_end).any(|statement| statement.works().eq([*work]));
    let mut telling = works.iter().copied().filter(tells_alone);
    match (telling.next(), telling.next()) {
        (Some(only), None) if works.len() > 1 => {
            Known::Led(only, works.into_iter().filter(|work| *work != only).collect())
        }
        _ => Known::Told(works),
    }
}

/// Those of the sort that is asked for, if there are any.
fn of_sort(ctx: &CommandContext<'_>, question: &Question, mut works: Vec<SourceRef>) -> Vec<SourceRef> {
    let is_of_sort = |work: &SourceRef| ctx.lore.source(*work).is_some_and(|source| question.admits(source));
    if works.iter().any(is_of_sort) {
        works.retain(is_of_sort);
    }
    works
}

/// The works that are admitted by which the lore tells what is asked of an entry, each once.
pub(super) fn of_facts(
    ctx: &CommandContext<'_>,
    Asked { entry, key }: Asked,
    filter: &ViewFilter,
    admits: &dyn Fn(&Source) -> bool,
) -> Known {
    let Some(entry) = ctx.lore.entry(entry) else { return Known::Untold };
    let facts = || entry.facts.iter().filter(move |fact| fact.label.key == key);
    // What else became of a ship is not how it was destroyed.
    let is_any_end = facts().any(tells_end);
    let told = |view: &ViewFilter| {
        let facts = facts().filter(|fact| !is_any_end || tells_end(fact)).map(|fact| &fact.statement);
        let shown = facts.filter(|statement| view.shows(ctx.lore, statement));
        let mut works: Vec<SourceRef> = Vec::new();
        for work in shown.flat_map(|statement| statement.works()) {
            if ctx.lore.source(work).is_some_and(admits) && !works.contains(&work) {
                works.push(work);
            }
        }
        works
    };
    let works = told(filter);
    if !works.is_empty() {
        return if ENDING.contains(&key) { led(ctx, entry, filter, works) } else { Known::Told(works) };
    }
    // What only the year of the view hides is no spoiler.
    let mut unshielded = filter.clone();
    let is_spoiler = unshielded.seen.take().is_some() && !told(&unshielded).is_empty();
    if is_spoiler { Known::Hidden } else { Known::Untold }
}

/// Whether a fact that may tell what became of something tells its end.
fn tells_end(fact: &Fact) -> bool {
    fact.label.milestone != Some(Milestone::Fate) || is_ending(fact.statement.text.plain())
}

/// The works that tell when somebody died or something was destroyed.
fn end(ctx: &CommandContext<'_>, question: &Question, words: &[&str], filter: &ViewFilter) -> Option<Known> {
    let is_any = |any: &[&str]| words.iter().any(|word| any.contains(word));
    let (asked, any) = ENDS.into_iter().find(|(_, any)| is_any(any))?;
    let subject = subject(words, any);
    named(ctx, &subject)?;
    let asker = Filter { kind: None, universe: None, prefer: ctx.asker.universe };
    let asked = ctx.lore.names().asked(ctx.lore, &format!("when did {subject} {asked}"), asker)?;
    Some(of_facts(ctx, asked, filter, &|source: &Source| question.admits_series(source)))
}

/// The earliest of the works that tell of something; or the latest few that were seen, the last of them first, of somebody
/// or a ship: of a people the lore tells of hardly every one.
fn appearance(
    ctx: &CommandContext<'_>,
    question: &Question,
    words: &[&str],
    filter: &ViewFilter,
) -> Option<Vec<SourceRef>> {
    let is_first = words.contains(&"first");
    let is_last = !is_first && words.iter().any(|word| LAST.contains(word));
    if !is_first && !is_last && !words.iter().any(|word| APPEARING.contains(word)) {
        return None;
    }
    let at = named(ctx, &subject(words, &APPEARING))?;
    let entry = ctx.lore.entry(at)?;
    let history = ctx.lore.history(at).map(|event| &event.statement);
    let cited = entry.statements().chain(history).flat_map(|statement| statement.works());
    let released = cited.filter_map(|work| {
        let source = ctx.lore.source(work).filter(|source| question.admits(source))?;
        Some((source.released?.sort_key(), work))
    });
    // In their order, each once.
    let mut works: BTreeSet<((i32, u16), SourceRef)> = released.collect();
    if is_last {
        let is_shown = |(_, work): &((i32, u16), SourceRef)| {
            ctx.lore.source(*work).is_some_and(|source| filter.shows_work(source))
        };
        if works.iter().any(is_shown) {
            works.retain(is_shown);
        }
        let latest = || works.iter().rev().take(LATEST).map(|(_, work)| *work).collect::<Vec<_>>();
        return entry.kind.names_individuals.then(latest);
    }
    works.first().map(|(_, work)| vec![*work])
}

/// What is left of the words without those at both ends that ask for something of it.
pub(super) fn subject(words: &[&str], asked: &[&str]) -> String {
    let is_around = |word: &&&str| AROUND.contains(*word) || asked.contains(*word);
    let before = words.iter().take_while(is_around).count();
    let behind = words.iter().rev().take_while(is_around).count();
    let subject = words.get(before..words.len().saturating_sub(behind)).unwrap_or_default().join(" ");
    // "Q's first appearance".
    subject.strip_suffix("'s").or_else(|| subject.strip_suffix("’s")).map_or_else(|| subject.clone(), str::to_owned)
}

/// What goes by just that name.
pub(super) fn named(ctx: &CommandContext<'_>, name: &str) -> Option<EntryRef> {
    let asker = Filter { kind: None, universe: None, prefer: ctx.asker.universe };
    match ctx.lore.names().find(ctx.lore, name, asker) {
        Lookup::Found { best, how: How::Name | How::Alias | How::Registry | How::Misspelling, .. } => Some(best),
        _ => None,
    }
}
