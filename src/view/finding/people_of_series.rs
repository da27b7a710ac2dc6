//! Whoever of a people or a trade is best known in a series: "the Klingon from TNG", "Orion ensign on Lower Decks".

use std::cmp::Reverse;

use super::asking::Asking;
use super::called::{is_called_with, name_filter};
use super::described::{likely, people};
use super::hit::{Hit, MOST_NEAR, shown};
use crate::lore::kinds::LabelRole;
use crate::lore::{Entry, EntryRef, Fact, Kind};
use crate::search::{ARTICLES, Filter, is_stop_word, plain_words};

/// As many statements as may tell of people who are described by a word or two.
const MOST_TOLD: usize = 2000;

/// Whether nobody in particular goes by these words: they name a people, or all that is called so is something else.
pub(super) fn is_description(asking: &Asking<'_>, name: &str, called: Option<&Hit>) -> bool {
    let (ctx, kind) = (asking.ctx, asking.ctx.command.kind);
    let has_article = name.split_whitespace().next().is_some_and(|word| ARTICLES.contains(&word));
    let may_be_somebody = kind.is_some_and(Kind::is_addressed) || kind.is_none() && has_article;
    let is_somebody = |hit: &Hit| ctx.lore.is_somebody(hit.entry) && is_called_with(ctx, hit.entry, name);
    may_be_somebody && (!called.is_some_and(is_somebody) || !of_people(asking, &telling(name)).is_empty())
}

/// The words that tell who is described.
fn telling(name: &str) -> Vec<String> {
    plain_words(name).into_iter().filter(|word| !is_stop_word(word)).collect()
}

/// Whoever most is told of in the series, as `count` has it, of those whom the words describe; the others are offered.
pub(super) fn hit(asking: &Asking<'_>, name: &str, count: &dyn Fn(EntryRef) -> usize) -> Option<Hit> {
    let Asking { ctx, view, universe, .. } = *asking;
    let words = telling(name);
    let mut described = of_people(asking, &words);
    if described.is_empty() {
        let filter = Filter { kind: None, ..name_filter(ctx, None, universe) };
        described = people(ctx, &format!("the {}", words.join(" ")), (filter, MOST_TOLD), view);
    }
    let told = described.into_iter().map(|at| (count(at), at));
    let mut told: Vec<(usize, EntryRef)> = told.filter(|(count, _)| *count > 0).collect();
    told.sort_by_key(|(count, _)| Reverse(*count));
    let all: Vec<EntryRef> = told.into_iter().map(|(_, at)| at).take(MOST_NEAR).collect();
    let hit = shown(ctx, all.clone(), view).ok()?;
    Some(likely(ctx, hit, &all))
}

/// Those whose facts tell that they are of the people that all of the words name.
fn of_people(asking: &Asking<'_>, words: &[String]) -> Vec<EntryRef> {
    let Asking { ctx, view, universe, .. } = *asking;
    let universe = universe.unwrap_or(ctx.asker.universe);
    let is_told = |fact: &Fact| {
        let is_species = fact.label.role == Some(LabelRole::Species) && view.shows(ctx.lore, &fact.statement);
        let said = || plain_words(fact.statement.text.plain());
        is_species && said().iter().filter(|said| words.contains(said)).count() == words.len()
    };
    let is_of_people =
        |entry: &Entry| entry.kind.is_addressed() && entry.universe == universe && entry.facts.iter().any(is_told);
    let entries = (0..).map(EntryRef).zip(ctx.lore.entries());
    entries.filter(|(_, entry)| !words.is_empty() && is_of_people(entry)).map(|(at, _)| at).collect()
}
