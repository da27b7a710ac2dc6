//! The work in which somebody first appears or dies, as far as the lore tells: "first Borg episode", "the one where Jadzia
//! dies".

use super::question::Question;
use crate::lore::{EntryRef, SourceRef};
use crate::search::{Asked, Filter, How, Lookup};
use crate::view::command::CommandContext;
use crate::view::filter::ViewFilter;

/// Words for an end, and the one by which it is asked for.
const ENDS: [(&str, &[&str]); 2] =
    [("die", &["die", "dies", "died", "death", "killed", "dead"]), ("destroyed", &["destroyed", "destruction"])];
/// Words that stand around those and the name.
const AROUND: [&str; 27] = [
    "first", "the", "a", "an", "of", "in", "on", "to", "with", "for", "is", "was", "does", "did", "do", "gets", "get",
    "ever", "time", "we", "up", "shows", "show", "see", "episode", "movie", "film",
];
/// Words for a first appearance, beside "first" itself.
const APPEARING: [&str; 10] =
    ["appear", "appears", "appeared", "appearance", "seen", "introduced", "introduces", "debut", "debuts", "debuted"];

/// The works of what is asked for, if that is a beginning or an end of something known.
pub(super) fn works(ctx: &CommandContext<'_>, question: &Question, filter: &ViewFilter) -> Vec<SourceRef> {
    let words: Vec<&str> = question.told.split_whitespace().collect();
    let told = end(ctx, &words, filter).or_else(|| first(ctx, question, &words)).unwrap_or_default();
    let mut works: Vec<SourceRef> = Vec::new();
    for work in told {
        let is_asked = ctx.lore.source(work).is_some_and(|source| question.admits_series(source));
        if is_asked && !works.contains(&work) {
            works.push(work);
        }
    }
    let is_of_sort = |work: &SourceRef| ctx.lore.source(*work).is_some_and(|source| question.admits(source));
    if works.iter().any(is_of_sort) {
        works.retain(is_of_sort);
    }
    works
}

/// The works that tell when somebody died or something was destroyed.
fn end(ctx: &CommandContext<'_>, words: &[&str], filter: &ViewFilter) -> Option<Vec<SourceRef>> {
    let is_any = |any: &[&str]| words.iter().any(|word| any.contains(word));
    let (asked, any) = ENDS.into_iter().find(|(_, any)| is_any(any))?;
    let subject = subject(words, any);
    named(ctx, &subject)?;
    let asker = Filter { kind: None, universe: None, prefer: ctx.asker.universe };
    let question = format!("when did {subject} {asked}");
    let Asked { entry, key } = ctx.lore.names().asked(ctx.lore, &question, asker)?;
    let facts = ctx.lore.entry(entry)?.facts_of(key).filter(|statement| filter.shows(ctx.lore, statement));
    Some(facts.flat_map(|statement| statement.works()).collect())
}

/// The earliest of the works that tell of something.
fn first(ctx: &CommandContext<'_>, question: &Question, words: &[&str]) -> Option<Vec<SourceRef>> {
    if !words.iter().any(|word| *word == "first" || APPEARING.contains(word)) {
        return None;
    }
    let entry = named(ctx, &subject(words, &APPEARING))?;
    let history = ctx.lore.history(entry).map(|event| &event.statement);
    let cited = ctx.lore.entry(entry)?.statements().chain(history).flat_map(|statement| statement.works());
    let released = cited.filter_map(|work| {
        let source = ctx.lore.source(work).filter(|source| question.admits(source))?;
        Some((source.released?.sort_key(), work))
    });
    released.min().map(|(_, work)| vec![work])
}

/// What is left of the words without those at both ends that ask for something of it.
fn subject(words: &[&str], asked: &[&str]) -> String {
    let is_around = |word: &&&str| AROUND.contains(*word) || asked.contains(*word);
    let before = words.iter().take_while(is_around).count();
    let behind = words.iter().rev().take_while(is_around).count();
    words.get(before..words.len().saturating_sub(behind)).unwrap_or_default().join(" ")
}

/// What goes by just that name.
fn named(ctx: &CommandContext<'_>, name: &str) -> Option<EntryRef> {
    let asker = Filter { kind: None, universe: None, prefer: ctx.asker.universe };
    match ctx.lore.names().find(ctx.lore, name, asker) {
        Lookup::Found { best, how: How::Name | How::Alias | How::Registry | How::Misspelling, .. } => Some(best),
        _ => None,
    }
}
