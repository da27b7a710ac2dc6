//! A series named beside a name, which tells who or what of that name is meant: "garak ds9", "picard season 3 shaw".

use super::called::{is_called_with, is_name, name_filter};
use super::command::CommandContext;
use super::filter::ViewFilter;
use super::hit::{Finder, Hit};
use crate::lore::series::Series;
use crate::lore::{EntryRef, Source, SourceRef, Statement, Universe};
use crate::search::plain_words;

/// The most words by which a series and a season of it are named: "in star trek the next generation season 3".
const MOST_WORDS: usize = 8;
/// Words between a name and its series.
const BETWEEN: [&str; 4] = ["in", "from", "on", "of"];
/// The word before the number of a season, and the letter that stands for it.
const SEASON: &str = "season";
const SEASON_LETTER: &str = "s";
/// Whoever is meant by a name in general is meant in a series, too, unless so many times as much of it is told of another.
const FAR_MORE: usize = 4;

/// A series and the season of it that are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    series: &'static Series,
    season: Option<u16>,
}

impl Part {
    /// The series that words in small letters name, with or without a season.
    fn read(words: &[&str]) -> Option<Self> {
        let words = words.split_first().filter(|(first, _)| BETWEEN.contains(first)).map_or(words, |(_, rest)| rest);
        let (words, season) = match words {
            [name @ .., SEASON, number] => (name, Some(number.parse().ok()?)),
            [name @ .., last] => match last.strip_prefix(SEASON_LETTER).and_then(|number| number.parse().ok()) {
                Some(number) => (name, Some(number)),
                None => (words, None),
            },
            [] => return None,
        };
        Some(Self { series: Series::of_words(words).filter(|_| !words.is_empty())?, season })
    }

    /// Whether a work is of it.
    fn has(self, work: &Source) -> bool {
        let is_of_season = self.season.is_none_or(|season| work.number.is_some_and(|(own, _)| own == season));
        work.series.as_deref() == Some(self.series.code) && is_of_season
    }
}

/// What is called so in the works of the series that is named behind the name or before it, the best known there first;
/// `None` where something is called as it was typed, or is asked for.
pub(super) fn hit(
    ctx: &CommandContext<'_>,
    typed: &str,
    universe: Option<Universe>,
    view: &ViewFilter,
    find: Finder<'_>,
) -> Option<Hit> {
    let parts = parts(typed);
    if parts.is_empty() || is_name(ctx, typed) {
        return None;
    }
    let filter = name_filter(ctx, ctx.command.kind, universe);
    let is_asked = !ctx.lore.names().asked_about(ctx.lore, typed, filter).is_empty();
    let is_title = |name: &str, part: Part| has_episode(ctx, name, part);
    parts.into_iter().filter(|(part, name)| !is_asked && !is_title(name, *part)).find_map(|(part, name)| {
        let called = find(&name)?;
        told_in(ctx, part, called, &name, view)
    })
}

/// Each way to read a text as a series and a name, the longest name of a series first.
fn parts(typed: &str) -> Vec<(Part, String)> {
    let typed: Vec<&str> = typed.trim().trim_end_matches('?').split_whitespace().collect();
    let part = |words: &[&str]| {
        let words = plain_words(&words.join(" "));
        Part::read(&words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let lengths = (1..typed.len().min(MOST_WORDS + 1)).rev();
    let read = |length: usize| {
        let (name, behind) = typed.split_at(typed.len() - length);
        let (before, rest) = typed.split_at(length);
        let behind = part(behind).map(|part| (part, name.join(" ")));
        behind.into_iter().chain(part(before).map(|part| (part, rest.join(" "))))
    };
    lengths.flat_map(read).collect()
}

/// Whether an episode of the series has just that title.
fn has_episode(ctx: &CommandContext<'_>, title: &str, part: Part) -> bool {
    let works = ctx.lore.works();
    works.title_in_series(ctx.lore, &format!("{} {title}", part.series.code)).is_some()
}

/// Of those that go by a name the ones of which the works of the series tell.
fn told_in(ctx: &CommandContext<'_>, part: Part, called: Hit, name: &str, view: &ViewFilter) -> Option<Hit> {
    let best = called.entry;
    let all = std::iter::once(best).chain(called.others.iter().copied());
    let is_called = |at: &EntryRef| is_called_with(ctx, *at, name);
    let counted = all.filter(is_called).map(|at| (count(ctx, at, part, view), at));
    let mut told: Vec<(usize, EntryRef)> = counted.filter(|(count, _)| *count > 0).collect();
    let most = told.iter().map(|(count, _)| *count).max()?;
    told.sort_by_key(|(count, at)| {
        let is_meant = *at == best && count * FAR_MORE > most;
        (!is_meant, std::cmp::Reverse(*count))
    });
    let told: Vec<EntryRef> = told.into_iter().map(|(_, at)| at).collect();
    let (entry, others) = told.split_first()?;
    Some(Hit { entry: *entry, others: others.to_vec(), namesakes: others.to_vec(), is_tie: false, ..called })
}

/// How many statements about an entry or naming it the works of the series bear out, as far as they may be told.
fn count(ctx: &CommandContext<'_>, at: EntryRef, part: Part, view: &ViewFilter) -> usize {
    let is_of = |work: SourceRef| ctx.lore.source(work).is_some_and(|work| part.has(work));
    let is_told = |statement: &&Statement| {
        statement.cites.iter().any(|cited| is_of(cited.source)) && view.shows(ctx.lore, statement)
    };
    ctx.lore.naming(at).filter_map(|place| ctx.lore.statement(place)).filter(is_told).count()
}
