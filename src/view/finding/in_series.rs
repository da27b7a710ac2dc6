//! A series named beside a name, which tells who or what of that name is meant: "garak ds9", "picard season 3 shaw".

use super::asking::Asking;
use super::called::{asks_of_another, is_called_with, is_name, name_filter};
use super::hit::Hit;
use super::people_of_series;
use crate::locale::msg;
use crate::lore::kinds::form_of_address;
use crate::lore::series::Series;
use crate::lore::{Entry, EntryRef, KINDS, Owner, Source, SourceRef, Statement, StatementRef, Universe};
use crate::reply::Rich;
use crate::search::{Lookup, is_stop_word, plain_words};
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::question::post_question::PostQuestion;

/// The most words by which a series and a season of it are named: "in star trek the next generation season 3".
const MOST_WORDS: usize = 8;
/// Words between a name and its series.
const BETWEEN: [&str; 3] = ["in", "from", "on"];
/// Words that join what stands beside each other, so that it is no series beside a name: "Picard and Data", "captain of DS9".
const JOINING: [&str; 14] =
    ["and", "or", "with", "vs", "versus", "of", "by", "to", "at", "aboard", "von", "de", "di", "van"];
/// The word before the number of a season, and the letter that stands for it.
const SEASON: &str = "season";
const SEASON_LETTER: &str = "s";
/// What stands before the one who is known by a form of address.
const ARTICLE: &str = "the";
/// Whoever is meant by a name in general is meant in a series, too, unless so many times as much of it is told of another.
const FAR_MORE: usize = 4;

/// A series and the season of it that are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    series: &'static Series,
    season: Option<u16>,
    /// Whether nothing but its title was typed: "Picard", but not "Star Trek: Picard" or "in Picard".
    is_bare_title: bool,
}

impl Part {
    /// The series that words in small letters name, with or without a season.
    fn read(words: &[&str]) -> Option<Self> {
        let all = words.concat();
        let words = words.split_first().filter(|(first, _)| BETWEEN.contains(first)).map_or(words, |(_, rest)| rest);
        let (words, season) = match words {
            [name @ .., SEASON | SEASON_LETTER, number] => (name, Some(number.parse().ok()?)),
            words => (words, None),
        };
        let series = Series::of_words(words).filter(|_| !words.is_empty())?;
        Some(Self { series, season, is_bare_title: series.title.eq_ignore_ascii_case(&all) })
    }

    /// Whether a work is of it.
    fn has(self, work: &Source) -> bool {
        is_of(work, self.series.code, self.season)
    }
}

/// Whether a work is of a series, or of a season of it.
pub(super) fn is_of(work: &Source, series: &str, season: Option<u16>) -> bool {
    let is_of_season = season.is_none_or(|season| work.number.is_some_and(|(own, _)| own == season));
    work.series.as_deref() == Some(series) && is_of_season
}

/// What is called so in the works of the series that is named behind the name or before it, the best known there first;
/// `None` where something is called as it was typed, or is asked for.
pub(super) fn hit(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let Asking { ctx, universe, view, .. } = *asking;
    let parts = parts(typed);
    if parts.is_empty() || is_name(ctx, typed) || is_of_name(ctx, typed) {
        return None;
    }
    let filter = name_filter(ctx, ctx.command.kind, universe);
    let is_for_post = || ctx.lore.names().asked_of(ctx.lore, typed, filter).is_some_and(|(_, is_for_post)| is_for_post);
    let is_asked = asks_of_another(ctx, typed, filter) || is_for_post();
    let is_meant = |part: Part, name: &str| !is_asked && is_telling(name) && !has_episode(ctx, name, part);
    let is_relative = |part: Part, called: &Hit| is_surname(ctx, part) && ctx.lore.is_somebody(called.entry);
    let meant: Vec<(Part, String)> = parts.into_iter().filter(|(part, name)| is_meant(*part, name)).collect();
    let told = meant.iter().find_map(|(part, name)| {
        let called = asking.find(name).filter(|called| !is_relative(*part, called));
        if people_of_series::is_description(asking, name, called.as_ref()) {
            return people_of_series::hit(asking, name, &|at| count(ctx, at, *part, view));
        }
        let called = called?;
        told_in(ctx, (*part, universe), called, name, view).map(|hit| remarked(ctx, *part, hit))
    });
    let elsewhere = |part: Part, name: &str| {
        let called = asking.find(name).filter(|called| is_called_with(ctx, called.entry, name))?;
        Some(remarked(ctx, part, called)).filter(|hit| hit.notice.is_some())
    };
    // Nobody is called by a post: whoever held it elsewhere did not hold it there.
    let is_post = PostQuestion::read(typed).is_some_and(|question| question.series.is_some());
    told.or_else(|| meant.iter().filter(|_| !is_post).find_map(|(part, name)| elsewhere(*part, name)))
}

/// Somebody with a word on that nothing is told of them in the series that is named, where nothing is: what others say of them
/// there is none of their own.
fn remarked(ctx: &CommandContext<'_>, part: Part, called: Hit) -> Hit {
    let is_of_series = |statement: &Statement| {
        let mut works = statement.cites.iter().filter_map(|cited| ctx.lore.source(cited.source));
        works.any(|work| Part { season: None, ..part }.has(work))
    };
    let is_of_event = |place: StatementRef| matches!(place.owner, Owner::Event(_));
    let is_told = |at: EntryRef, entry: &Entry| {
        let mut of_events = ctx.lore.naming(at).filter(|place| is_of_event(*place));
        entry.statements().any(is_of_series)
            || of_events.any(|place| ctx.lore.statement(place).is_some_and(is_of_series))
    };
    let is_somebody = ctx.lore.is_somebody(called.entry) && !part.is_bare_title;
    let entry = ctx.lore.entry(called.entry).filter(|entry| is_somebody && !is_told(called.entry, entry));
    let Some(entry) = entry else { return called };
    let words = [("name", &*entry.name), ("series", part.series.title)];
    let notice = Rich::plain(ctx.locale.format(msg::HIT_NOT_IN_SERIES, &words));
    Hit { notice: Some(notice), ..called }
}

/// Each way to read a text as a series and a name, the longest name of a series first.
fn parts(typed: &str) -> Vec<(Part, String)> {
    let typed: Vec<&str> = typed.trim().trim_end_matches('?').split_whitespace().collect();
    let part = |words: &[&str]| {
        let words = plain_words(&words.join(" "));
        Part::read(&words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let is_joined = |name: &[&str]| {
        let mut ends = [name.first(), name.last()].into_iter().flatten();
        ends.any(|word| JOINING.contains(&word.to_lowercase().as_str()))
    };
    // The abbreviation of a series is nobody's name, although its ship goes by it: "TNG Picard" is no ship in Picard.
    let is_series = |name: &[&str]| part(name).is_some_and(|part| !part.is_bare_title);
    let mut read = Vec::new();
    for length in (1..typed.len().min(MOST_WORDS + 1)).rev() {
        let (name, behind) = typed.split_at(typed.len() - length);
        let (before, rest) = typed.split_at(length);
        for (series, name) in [(behind, name), (before, rest)] {
            let part = part(series).filter(|_| !is_joined(name) && !is_series(name));
            read.extend(part.map(|part| (part, name.join(" "))));
        }
    }
    read
}

/// Whether an episode of the series has just that title.
fn has_episode(ctx: &CommandContext<'_>, title: &str, part: Part) -> bool {
    let works = ctx.lore.works();
    works.title_in_series(ctx.lore, &format!("{} {title}", part.series.code)).is_some()
}

/// Whether all that was typed is in a name of what is found by it: "Kazon takeover of Voyager".
fn is_of_name(ctx: &CommandContext<'_>, typed: &str) -> bool {
    let found = ctx.lore.names().find(ctx.lore, typed, name_filter(ctx, None, None));
    matches!(found, Lookup::Found { best, .. } if is_called_with(ctx, best, typed))
}

/// Whether a name tells who or what is meant: a doctor and a class are of every series, but only one is the Doctor.
fn is_telling(name: &str) -> bool {
    let is_of_kind = |word: &str| KINDS.into_iter().any(|kind| kind.words.contains(&word));
    let tells = |word: &String| !is_stop_word(word) && form_of_address(word).is_none() && !is_of_kind(word);
    let words = plain_words(name);
    words.iter().any(tells) || matches!(words.as_slice(), [article, _] if article == ARTICLE)
}

/// Whether nothing but the title of a series was named that is somebody's name, too, with which another name is rather that
/// of a relative: Wesley Picard is nobody.
fn is_surname(ctx: &CommandContext<'_>, part: Part) -> bool {
    let found = ctx.lore.names().find(ctx.lore, part.series.title, name_filter(ctx, None, None));
    let somebody = match found {
        Lookup::Found { best, .. } => ctx.lore.entry(best),
        Lookup::Near(_) | Lookup::Unknown => None,
    };
    part.is_bare_title && somebody.is_some_and(|entry| entry.kind.is_addressed())
}

/// Of those that go by a name the ones of which the works of the series tell.
fn told_in(
    ctx: &CommandContext<'_>,
    (part, universe): (Part, Option<Universe>),
    called: Hit,
    name: &str,
    view: &ViewFilter,
) -> Option<Hit> {
    let (best, universe) = (called.entry, universe.unwrap_or(ctx.asker.universe));
    let is_there = |at: EntryRef| ctx.lore.entry(at).is_some_and(|entry| entry.universe == universe);
    let all = std::iter::once(best).chain(called.others.iter().copied());
    let is_called = |at: &EntryRef| is_called_with(ctx, *at, name);
    let counted = all.filter(is_called).map(|at| (count(ctx, at, part, view), at));
    let mut told: Vec<(usize, EntryRef)> = counted.filter(|(count, _)| *count > 0).collect();
    let most = told.iter().map(|(count, _)| *count).max()?;
    told.sort_by_key(|(count, at)| {
        let is_meant = *at == best && is_there(best) && count * FAR_MORE > most;
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
