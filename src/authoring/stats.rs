//! What the lore holds and what it lacks, in numbers.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::lore::{Continuity, KINDS, Lore, Medium, Owner, Source, SourceRef, Statement, Universe, series};

/// Years of the shows, each of which should have events.
const YEARS: [std::ops::RangeInclusive<i32>; 4] = [2151..=2161, 2254..=2270, 2364..=2380, 2399..=2402];

/// Years of the shows with fewer events are listed.
const FEWEST_EVENTS: usize = 5;

/// The counts as lines of text: by kind, universe, continuity and series; works without an event; years with few events;
/// entries without a second source; what rests on a wiki alone.
pub fn stats(lore: &Lore) -> String {
    let mut out = String::new();
    let counts = lore.counts();
    let _ = writeln!(out, "entries: {}", lore.entries().len());
    KINDS.iter().zip(counts.of_kind).for_each(|(kind, count)| row(&mut out, kind.plural, count));
    for universe in Universe::ALL {
        let count = lore.entries().iter().filter(|entry| entry.universe == universe).count();
        row(&mut out, universe.name(), count);
    }
    let _ = writeln!(out, "statements: {}", counts.statements);
    Continuity::ALL.iter().zip(counts.of_continuity).for_each(|(of, count)| row(&mut out, of.name(), count));
    let _ = writeln!(out, "events: {}\nworks: {}", lore.events().len(), lore.sources().len());
    works(lore, &mut out);
    missing(lore, &mut out);
    out
}

fn row(out: &mut String, what: &str, count: usize) {
    let _ = writeln!(out, "  {what}: {count}");
}

/// Episodes and films by series: how many there are, have an air date, and have an event.
fn works(lore: &Lore, out: &mut String) {
    let mut by_series: BTreeMap<usize, [usize; 3]> = BTreeMap::new();
    for (source, at) in lore.sources().iter().zip((0..).map(SourceRef)) {
        let Some(series) = place(source) else { continue };
        let is_dated = source.release_day().is_some();
        let counts = by_series.entry(series).or_default();
        for (count, is_one) in counts.iter_mut().zip([true, is_dated, has_event(lore, at)]) {
            *count += usize::from(is_one);
        }
    }
    for (at, [all, dated, told]) in by_series {
        let name = series::SERIES.get(at).map_or("films", |series| series.code);
        let _ = writeln!(out, "  {name}: {all}, of which {dated} with the day of release and {told} with an event");
    }
}

/// Where a work stands among the series; films come last.
fn place(source: &Source) -> Option<usize> {
    match source.medium {
        Medium::Film => Some(series::SERIES.len()),
        Medium::Episode => series::SERIES.iter().position(|series| Some(series.code) == source.series.as_deref()),
        _ => None,
    }
}

fn has_event(lore: &Lore, work: SourceRef) -> bool {
    lore.citing(work).any(|statement| matches!(statement.owner, Owner::Event(_)))
}

fn missing(lore: &Lore, out: &mut String) {
    let untold = lore.sources().iter().zip((0..).map(SourceRef));
    let untold = untold.filter(|(source, at)| place(source).is_some() && !has_event(lore, *at));
    list(out, "episodes and films without an event", untold.map(|(source, _)| source.id.to_string()));
    let told = |year: i32| {
        lore.events().iter().filter(|event| event.statement.when.is_some_and(|when| when.first_year() == year)).count()
    };
    let few = YEARS.into_iter().flatten().filter(|year| told(*year) < FEWEST_EVENTS);
    list(out, &format!("years of the shows with fewer than {FEWEST_EVENTS} events"), few.map(|year| year.to_string()));
    let single = lore.entries().iter().filter(|entry| {
        let mut works = entry.statements().flat_map(Statement::works);
        let first = works.next();
        works.all(|work| Some(work) == first)
    });
    list(out, "entries with one source alone", single.map(|entry| entry.id.to_string()));
    let on_wiki =
        lore.entries().iter().filter(|entry| entry.statements().any(|statement| rests_on_wiki(lore, statement)));
    list(out, "entries with statements that rest on a wiki alone", on_wiki.map(|entry| entry.id.to_string()));
}

fn rests_on_wiki(lore: &Lore, statement: &Statement) -> bool {
    let mut cited = statement.works().filter_map(|work| lore.source(work));
    cited.all(|source| source.medium == Medium::WikiArticle)
}

/// How many ids are written out.
const LISTED: usize = 40;

fn list(out: &mut String, what: &str, ids: impl Iterator<Item = String>) {
    let ids: Vec<String> = ids.collect();
    let more = ids.len().saturating_sub(LISTED);
    let shown = ids.get(..LISTED.min(ids.len())).unwrap_or_default().join(" ");
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let _ = writeln!(out, "{what}: {}\n  {shown}{more}", ids.len());
}
