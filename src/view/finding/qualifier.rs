//! Words at the end of a question that say where or when it is asked of: `on Earth`, `in season 2`, `at Wolf 359`.

use std::collections::BTreeMap;

use super::called::{is_called, is_called_so, name_filter};
use crate::lore::series::Series;
use crate::lore::{Entry, EntryRef, Owner, SourceRef, Universe};
use crate::search::code::{Code, code};
use crate::search::{ARTICLES, CARDINALS, Lookup, ORDINALS, plain_words};
use crate::view::filter::ViewFilter;
use crate::view::filter::secret_names;
use crate::view::input::command::CommandContext;
use crate::view::words::translated;
use crate::view::words::years;

/// Words that begin such a phrase, in the languages of the bot, without accents.
const BEFORE: [&str; 40] = [
    "in",
    "on",
    "at",
    "during",
    "from",
    "aboard",
    "throughout",
    "within",
    "im",
    "auf",
    "an",
    "am",
    "bei",
    "beim",
    "aus",
    "wahrend",
    "dans",
    "sur",
    "pendant",
    "lors",
    "durant",
    "en",
    "durante",
    "sobre",
    "nel",
    "nello",
    "nella",
    "su",
    "sul",
    "sulla",
    "no",
    "na",
    "em",
    "op",
    "tijdens",
    "bij",
    "uit",
    "aan",
    "dell",
    "nell",
];
/// Words that go on with one of those: "lors de", "in der".
const BEHIND: [&str; 8] = ["de", "du", "des", "del", "della", "do", "da", "der"];
/// Words for what all lore is told in, which say nothing more.
const EVERYWHERE: [&str; 24] = [
    "star",
    "trek",
    "series",
    "show",
    "tv",
    "movie",
    "movies",
    "film",
    "films",
    "canon",
    "lore",
    "franchise",
    "main",
    "whole",
    "original",
    "run",
    "serie",
    "saga",
    "kanon",
    "pelicula",
    "filme",
    "filmen",
    "filmes",
    "serien",
];
/// Words for a season.
const SEASONS: [&str; 7] = ["season", "s", "staffel", "saison", "temporada", "stagione", "seizoen"];
/// Words for a universe, which make it another question.
const UNIVERSES: [&str; 4] = ["universe", "timeline", "reality", "universum"];
/// What a place is known by that something happened at.
const BATTLE_OF: &str = "battle of";
/// The key of the label that tells when an occurrence was.
const DATE: &str = "date";
/// A phrase has no more words, nor is a time that it tells longer.
const MOST_WORDS: usize = 8;
const LONGEST_TIME: usize = 12;
/// Fewer works show the years in which they are set one by one; of several, those count in which so great a part is set.
const FEW: usize = 3;
const RARELY: usize = 10;
/// What part of what works tell must be of one universe for them to be set in it.
const MOSTLY: (usize, usize) = (3, 5);

/// What such a phrase tells.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Qualifier {
    /// The years that may be meant.
    pub(super) years: Vec<i32>,
    /// The universe in which that was.
    pub(super) universe: Option<Universe>,
}

/// The ways to part a question from a phrase at its end, the longest phrase first.
pub(super) fn ways(typed: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = typed.trim_end_matches(['?', '!', '.', ' ']).split_whitespace().collect();
    let is_before = |word: &str| BEFORE.contains(&plain_words(word).concat().as_str());
    let part = |at: usize| {
        let (rest, phrase) = words.split_at_checked(at)?;
        let is_phrase = (2..=MOST_WORDS).contains(&phrase.len()) && rest.len() > 1 && is_before(phrase.first()?);
        is_phrase.then(|| (rest.join(" "), phrase.join(" ")))
    };
    (2..words.len()).filter_map(part).collect()
}

/// What a phrase tells, if what it names is known; the series of a season may be that in which a subject is mostly told of.
pub(super) fn read(
    ctx: &CommandContext<'_>,
    phrase: &str,
    subject: Option<EntryRef>,
    view: &ViewFilter,
) -> Option<Qualifier> {
    let named = named_in(phrase);
    let words = plain_words(named);
    let is_of_universe = |word: &String| UNIVERSES.contains(&word.as_str());
    if words.iter().all(|word| EVERYWHERE.contains(&word.as_str()) || ARTICLES.contains(&word.as_str())) {
        return Some(Qualifier::default()).filter(|_| !words.is_empty());
    }
    if words.iter().any(is_of_universe) {
        return None;
    }
    let works = works(ctx, named, subject);
    if works.is_empty() { of_entry(ctx, named, view) } else { of_works(ctx, &works, view) }
}

/// What a phrase names, without the words before it.
fn named_in(phrase: &str) -> &str {
    let behind = |phrase: &'_ str| phrase.find(' ').map_or(phrase.len(), |at| at + 1);
    let first = |phrase: &str| plain_words(phrase.split(' ').next().unwrap_or_default()).concat();
    let mut named = phrase.get(behind(phrase)..).unwrap_or_default();
    let is_before =
        |word: &str| BEHIND.contains(&word) || ARTICLES.contains(&word) || translated::ARTICLES.contains(&word);
    while named.contains(' ') && is_before(&first(named)) {
        named = named.get(behind(named)..).unwrap_or_default();
    }
    named
}

/// The works that are named: an episode or a film, a season, a series.
fn works(ctx: &CommandContext<'_>, named: &str, subject: Option<EntryRef>) -> Vec<SourceRef> {
    let works = ctx.lore.works();
    let is_on_screen = |work: &SourceRef| ctx.lore.source(*work).is_some_and(|source| source.medium.is_on_screen());
    if works.is_title_on_screen(ctx.lore, named) || works.is_title_on_screen(ctx.lore, &format!("the {named}")) {
        return works.of_title(ctx.lore, named).into_iter().filter(is_on_screen).collect();
    }
    let numbered = |Code { series, season, episode }: Code| -> Vec<SourceRef> {
        let is_meant = |number: (u16, u16)| number.0 == season && episode.is_none_or(|episode| number.1 == episode);
        let all = works.episodes_of(ctx.lore, series);
        all.filter(|(source, _)| source.number.is_some_and(is_meant)).map(|(_, at)| at).collect()
    };
    if let Some(code) = code(named).filter(|code| code.series.is_some()) {
        return numbered(code);
    }
    if let Some(season) = season(named) {
        let series = subject.and_then(|at| series_of(ctx, at));
        return series.map(|series| numbered(Code { series: Some(series), season, episode: None })).unwrap_or_default();
    }
    let all = |series| works.episodes_of(ctx.lore, Some(series)).map(|(_, at)| at).collect();
    Series::named(named).map(all).unwrap_or_default()
}

/// The number of a season: "season 2", "second season", "Staffel zwei".
fn season(named: &str) -> Option<u16> {
    let words = plain_words(named);
    let (one, other) = if let [one, other] = words.as_slice() { (one, other) } else { return None };
    let number = if SEASONS.contains(&one.as_str()) { other } else { one };
    let is_season = SEASONS.contains(&one.as_str()) || SEASONS.contains(&other.as_str());
    let spelt =
        || [&CARDINALS[..], &ORDINALS[..]].into_iter().find_map(|words| words.iter().position(|it| it == number));
    let figures = number.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let number = figures.parse().ok().or_else(|| spelt().and_then(|at| u16::try_from(at).ok()));
    number.filter(|_| is_season)
}

/// The series of which most works tell of an entry.
fn series_of(ctx: &CommandContext<'_>, at: EntryRef) -> Option<&'static Series> {
    let entry = ctx.lore.entry(at)?;
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for work in entry.statements().flat_map(|statement| statement.works()) {
        let series = ctx.lore.source(work).and_then(|source| source.series.as_deref());
        series.into_iter().for_each(|series| *told.entry(series).or_default() += 1);
    }
    told.into_iter().max_by_key(|(_, count)| *count).and_then(|(series, _)| Series::of_code(series))
}

/// When and where works are set, if the view may tell of them.
fn of_works(ctx: &CommandContext<'_>, works: &[SourceRef], view: &ViewFilter) -> Option<Qualifier> {
    let shown: Vec<SourceRef> = works
        .iter()
        .copied()
        .filter(|work| ctx.lore.source(*work).is_some_and(|source| view.shows_work(source)))
        .collect();
    let set_in = shown.iter().filter_map(|work| ctx.lore.source(*work)).flat_map(|source| &source.set_in);
    let spans = set_in.map(|when| (when.first_year(), when.last_year()));
    let years = if shown.len() > FEW { common(spans.map(|(first, _)| first)) } else { listed(spans) };
    let universe = universe_of(ctx, &shown)?;
    Some(Qualifier { years, universe: Some(universe) })
}

/// The years that stand among others often enough.
fn common(years: impl Iterator<Item = i32>) -> Vec<i32> {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    years.for_each(|year| *counts.entry(year).or_default() += 1);
    let all: usize = counts.values().sum();
    counts.into_iter().filter(|(_, count)| count * RARELY >= all).map(|(year, _)| year).collect()
}

/// All years of short times, each once.
fn listed(spans: impl Iterator<Item = (i32, i32)>) -> Vec<i32> {
    let mut years: Vec<i32> = spans.flat_map(|(first, last)| (first..=last).take(LONGEST_TIME)).collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// The universe of most events that these works tell of.
fn universe_of(ctx: &CommandContext<'_>, works: &[SourceRef]) -> Option<Universe> {
    let events = works.iter().flat_map(|work| ctx.lore.citing(*work)).filter_map(|statement| match statement.owner {
        Owner::Event(event) => ctx.lore.event(event),
        Owner::Entry(_) => None,
    });
    let told: Vec<Universe> = events.map(|event| event.universe).collect();
    let count = |universe: &Universe| told.iter().filter(|other| *other == universe).count();
    let most = Universe::ALL.into_iter().max_by_key(|universe| count(universe));
    most.filter(|universe| count(universe) > 0 && count(universe) * MOSTLY.1 >= told.len() * MOSTLY.0)
}

/// When something was that goes by a name: a place, a conflict; of a place also when its battle was.
fn of_entry(ctx: &CommandContext<'_>, named: &str, view: &ViewFilter) -> Option<Qualifier> {
    let called = |name: &str| {
        let found = ctx.lore.names().find(ctx.lore, name, name_filter(ctx, None, None));
        let is_called_so = is_called_so(&found);
        let Lookup::Found { best, others, .. } = found else { return None };
        let is_told = |at: &EntryRef| !secret_names::gives_away(ctx.lore, *at, name, view);
        let all = std::iter::once(best).chain(others).filter(|at| is_called_so && is_called(ctx, *at, name));
        let mut entries = all.filter(is_told).filter_map(|at| ctx.lore.entry(at));
        entries.find(|entry| names_place(entry) && view.shows_entry(ctx.lore, entry))
    };
    let entry = called(named).or_else(|| translated::described_in_english(named).and_then(|name| called(&name)))?;
    let battle = called(&format!("{BATTLE_OF} {named}")).filter(|battle| battle.kind.is_occurrence);
    let occurrence = battle.or_else(|| Some(entry).filter(|entry| entry.kind.is_occurrence));
    let years = occurrence.map(|entry| years_of(ctx, entry, view)).unwrap_or_default();
    Some(Qualifier { years, universe: None })
}

/// Whether something may be where or when it is asked of: neither somebody nor a people.
fn names_place(entry: &Entry) -> bool {
    !entry.kind.is_addressed() && !entry.kind.describes_others
}

/// The years of which the date of an occurrence tells.
fn years_of(ctx: &CommandContext<'_>, entry: &Entry, view: &ViewFilter) -> Vec<i32> {
    let dates = entry.facts_of(DATE).filter(|statement| view.shows(ctx.lore, statement));
    let spans = dates.filter_map(|date| {
        let told = date.when.map(|when| (when.first_year(), when.last_year()));
        told.or_else(|| years::mentioned(date.text.plain()))
    });
    listed(spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_parted_from_what_stands_behind_a_preposition() {
        let parted = ways("who led the klingons in season 4 on ds9?");
        let phrases: Vec<&str> = parted.iter().map(|(_, phrase)| phrase.as_str()).collect();
        assert_eq!(phrases, ["in season 4 on ds9", "on ds9"]);
        assert_eq!(parted[0].0, "who led the klingons");
        assert!(ways("In Theory").is_empty());
    }

    #[test]
    fn what_is_named_stands_behind_prepositions_and_articles() {
        for (phrase, named) in [
            ("on earth", "earth"),
            ("in the wrath of khan", "wrath of khan"),
            ("lors de la bataille", "bataille"),
            ("auf der Erde", "Erde"),
            ("in", ""),
        ] {
            assert_eq!(named_in(phrase), named);
        }
    }

    #[test]
    fn a_season_is_told_by_its_number() {
        for (named, number) in
            [("season 2", Some(2)), ("second season", Some(2)), ("Staffel 3", Some(3)), ("s4", Some(4))]
        {
            assert_eq!(season(named), number, "{named}");
        }
        assert_eq!(season("wolf 359"), None);
    }

    #[test]
    fn the_years_of_most_works_are_those_of_a_season() {
        let years = [[2257; 6].as_slice(), &[2258; 5], &[3188]].concat();
        assert_eq!(common(years.into_iter()), [2257, 2258]);
        assert_eq!(listed([(2063, 2063), (2373, 2374), (2373, 2373)].into_iter()), [2063, 2373, 2374]);
    }
}
