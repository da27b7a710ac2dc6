//! Of those who held a post, whoever did in a series or a season of it, in a year, or for far longer than the others.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::in_series::is_of;
use crate::lore::{Entry, EntryRef, Lore, Owner, Source, SourceRef, StatementRef, Universe, When};
use crate::search::Term;
use crate::view::question::post_question::PostQuestion;

/// A ship of so many captains, none of whom had it for far longer than the others, is not asked for one of them.
const SEVERAL: usize = 3;
/// How many times as long.
const FAR_LONGER: i32 = 2;
const FAR_BETTER_KNOWN: usize = 2;

/// The seasons of which a question is.
#[derive(Clone, Copy)]
struct Part<'a> {
    series: &'a str,
    season: Option<u16>,
}

impl Part<'_> {
    fn has(self, work: &Source) -> bool {
        is_of(work, self.series, self.season)
    }

    /// The first and the last year in which its works are set.
    fn years(self, lore: &Lore) -> Option<(i32, i32)> {
        let works = || lore.sources().iter().filter(|work| self.has(work));
        let years = || works().flat_map(|work| work.set_in.iter().copied().map(When::first_year));
        years().min().zip(years().max())
    }
}

/// Each who held a post in their own right, once, with one of the terms.
pub(super) fn holders(terms: &[Term]) -> Vec<(EntryRef, &Term)> {
    let mut holders: Vec<(EntryRef, &Term)> = Vec::new();
    for term in terms.iter().filter(|term| term.is_regular) {
        let Some(holder) = term.holder else { continue };
        if !holders.iter().any(|(other, _)| *other == holder) {
            holders.push((holder, term));
        }
    }
    holders
}

/// Whether several held a post in their own right, and none of them for far longer than the others.
pub(super) fn is_one_of_many(terms: &[Term]) -> bool {
    let held = by_years(terms);
    held.len() >= SEVERAL && !is_clear(&held)
}

/// Whoever alone held a post in their own right, or did for far longer than the others.
pub(super) fn clear_holder(terms: &[Term]) -> Option<&Term> {
    let all = holders(terms);
    if let [(_, only)] = all.as_slice() {
        return Some(*only);
    }
    let held = by_years(terms);
    let (first, _) = held.first().filter(|_| is_clear(&held))?;
    all.into_iter().find(|(holder, _)| holder == first).map(|(_, term)| term)
}

/// For how many years each held it in their own right, the longest first.
fn by_years(terms: &[Term]) -> Vec<(EntryRef, i32)> {
    let mut held: Vec<(EntryRef, i32)> = Vec::new();
    for term in terms.iter().filter(|term| term.is_regular) {
        let Some((holder, (from, until))) = term.holder.zip(term.years()) else { continue };
        let years = until.saturating_sub(from) + 1;
        match held.iter_mut().find(|(other, _)| *other == holder) {
            Some((_, all)) => *all += years,
            None => held.push((holder, years)),
        }
    }
    held.sort_by_key(|(_, years)| Reverse(*years));
    held
}

fn is_clear(held: &[(EntryRef, i32)]) -> bool {
    matches!(held, [(_, first), (_, second), ..] if *first >= second * FAR_LONGER)
}

/// Whoever alone held a post in a year in their own right.
pub(super) fn of_year(terms: &[Term], year: i32) -> Option<EntryRef> {
    let is_then = |term: &&Term| term.years().is_some_and(|(from, until)| from <= year && year <= until);
    let then: Vec<Term> = terms.iter().filter(is_then).copied().collect();
    let holders = holders(&then);
    if let [(only, _)] = holders.as_slice() { Some(*only) } else { None }
}

/// Those who held a post in the season or the series of a question, which is that which tells most of what the post is of
/// where only a season is named: where its works say so, or where all of its years are theirs. Where it is named, also whoever
/// held it before and after, or for a part of it.
pub(super) fn of_part(lore: &Lore, place: EntryRef, terms: &[Term], question: &PostQuestion) -> Option<Vec<Term>> {
    let season = question.season;
    if season.is_none() && question.series.is_none() {
        return None;
    }
    let part = Part { series: question.series.or_else(|| series_of(lore, place))?, season };
    let years = part.years(lore);
    let cites = |term: &Term| {
        let told = lore.statement(term.told).into_iter().flat_map(|told| told.cites.iter());
        told.filter_map(|cited| lore.source(cited.source)).any(|work| part.has(work))
    };
    let (first, last) = years.unwrap_or((i32::MIN, i32::MAX));
    let touches = |term: &Term| term.years().is_none_or(|(from, until)| from <= last && until >= first);
    let covers =
        |term: &Term| years.is_some() && term.years().is_some_and(|(from, until)| from <= first && until >= last);
    let told = |is_told: &dyn Fn(&Term) -> bool| -> Option<Vec<Term>> {
        let told: Vec<Term> = terms.iter().filter(|term| is_told(term)).copied().collect();
        (!told.is_empty()).then_some(told)
    };
    let of_works = told(&|term| cites(term) && touches(term) || covers(term));
    if of_works.is_some() || question.series.is_none() || years.is_none() {
        return of_works;
    }
    told(&|term| term.years().is_some() && touches(term))
        .or_else(|| told(&|term| is_around(terms, term, (first, last))))
}

/// Whether whoever had a term is told to have held the post before some years and after them.
fn is_around(terms: &[Term], term: &Term, (first, last): (i32, i32)) -> bool {
    let own = || terms.iter().filter(|other| other.is_regular && other.holder == term.holder).filter_map(Term::years);
    let span = own().map(|(from, _)| from).min().zip(own().map(|(_, until)| until).max());
    term.holder.is_some() && span.is_some_and(|(from, until)| from <= first && until >= last)
}

/// The series whose works are cited most of what is told of an entry.
fn series_of(lore: &Lore, at: EntryRef) -> Option<&str> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let cited = lore.entry(at)?.statements().flat_map(|told| told.cites.iter());
    for series in cited.filter_map(|cited| lore.source(cited.source)?.series.as_deref()) {
        match counts.iter_mut().find(|(other, _)| *other == series) {
            Some((_, count)) => *count += 1,
            None => counts.push((series, 1)),
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(series, _)| series)
}

/// Of several who held a post in a series the one of whom its works tell far more than of the others.
pub(super) fn best_known<'t>(
    lore: &Lore,
    holders: &[(EntryRef, &'t Term)],
    question: &PostQuestion,
) -> Option<&'t Term> {
    let part = Part { series: question.series?, season: question.season };
    let is_told = |told: StatementRef| {
        let cites = lore.statement(told).into_iter().flat_map(|told| told.cites.iter());
        cites.filter_map(|cited| lore.source(cited.source)).any(|work| part.has(work))
    };
    let told = |at: EntryRef| lore.naming(at).filter(|told| is_told(*told)).count();
    let mut counted: Vec<(usize, &Term)> = holders.iter().map(|(holder, term)| (told(*holder), *term)).collect();
    counted.sort_by_key(|(count, _)| Reverse(*count));
    let (first, rest) = counted.split_first()?;
    let next = rest.first().map_or(0, |(count, _)| *count);
    (first.0 >= next * FAR_BETTER_KNOWN).then_some(first.1)
}

/// What is commanded of which the works of a series tell most, those of the season that is asked about twice as much.
pub(super) fn told_most(lore: &Lore, series: &str, season: Option<u16>, universe: Universe) -> Option<EntryRef> {
    let (all, own) = (Part { series, season: None }, Part { series, season });
    let mut counts: BTreeMap<EntryRef, usize> = BTreeMap::new();
    for (at, work) in (0..).map(SourceRef).zip(lore.sources().iter()).filter(|(_, work)| all.has(work)) {
        let weight = 1 + usize::from(own.has(work));
        for told in lore.citing(at) {
            let linked = lore.statement(told).into_iter().flat_map(|told| told.text.linked());
            let owner = if let Owner::Entry(owner) = told.owner { Some(owner) } else { None };
            for named in linked.chain(owner) {
                *counts.entry(named).or_default() += weight;
            }
        }
    }
    let mut counted: Vec<(EntryRef, usize)> = counts.into_iter().collect();
    counted.sort_by_key(|(_, count)| Reverse(*count));
    let is_meant = |entry: &Entry| entry.kind.is_commanded() && entry.universe == universe;
    counted.into_iter().map(|(at, _)| at).find(|at| lore.entry(*at).is_some_and(is_meant))
}
