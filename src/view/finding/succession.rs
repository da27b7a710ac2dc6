//! Whoever held a post: `captains of the Discovery`, `who was Kai after Opaka`, `who succeeded Gowron`.

use super::asking::Asking;
use super::called::{is_name, name_filter};
use super::hit::Hit;
use crate::lore::kinds::Authority;
use crate::lore::{Entry, EntryRef, Lore, Owner, Source, Statement, When};
use crate::search::{Beside, How, Lookup, Side, Term, plain_words};
use crate::view::filter::secret_names;
use crate::view::question::Asks;
use crate::view::question::asked::Asked;
use crate::view::question::post_question::{PostQuestion, Which};

/// A ship of so many captains, none of whom had it for far longer than the others, is not asked for one of them.
const SEVERAL: usize = 3;
/// How many times as long.
const FAR_LONGER: i32 = 2;
/// The post of a symbiont.
const HOST: &str = "host";

/// Who answers a question that names a post; `None` for another, and for one that is answered by a single name.
pub(super) fn in_post(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let question = PostQuestion::read(typed).filter(|_| !is_name(asking.ctx, typed))?;
    match &question.which {
        Which::Beside(name, side) => asking.beside(&question, name, *side),
        Which::Any => asking.any(&question),
        Which::All => asking.all(&question),
        Which::Nth(0) => asking.end(&question, false),
        Which::Nth(number) => asking.nth(&question, |terms| terms.get(*number)),
        Which::Last => asking.end(&question, true),
    }
}

/// Who came next to somebody, perhaps in a post named behind: `Tasha Yar as security chief`.
pub(super) fn next_to(asking: &Asking<'_>, name: &str, side: Side) -> Option<Hit> {
    let question = PostQuestion::of_neighbour(&name.to_lowercase(), side);
    let Which::Beside(name, side) = &question.which else { return None };
    asking.beside(&question, name, *side)
}

impl Asking<'_> {
    /// Whoever came next to somebody; else whose neighbour was asked for, of whom it is said that none is known.
    fn beside(&self, question: &PostQuestion, name: &str, side: Side) -> Option<Hit> {
        let (ctx, names) = (self.ctx, self.ctx.lore.names());
        let hit = self.find(name).filter(|hit| ctx.lore.is_somebody(hit.entry))?;
        let (post, places) = self.post(question);
        let places = places.unwrap_or_default();
        let asked = |at| Beside { at, side, post: post.as_deref(), places: &places };
        let filter = self.filter();
        let shows = |statement: &Statement| self.view.shows(ctx.lore, statement);
        // Of those that go by a name whoever held the post is meant.
        let called = || std::iter::once(hit.entry).chain(hit.others.iter().copied());
        let found = called().find_map(|at| names.beside(ctx.lore, asked(at), (filter, &shows)));
        let holder = found.as_ref().and_then(|found| found.holders.first()).and_then(|at| ctx.lore.entry(*at));
        let is_of_universe =
            |holder: &&Entry| self.ctx.lore.entry(hit.entry).is_some_and(|asked| asked.universe == holder.universe);
        if let (Some(found), Some(holder)) = (&found, holder.filter(is_of_universe)) {
            let others = found.holders.iter().skip(1).copied().collect();
            let hit = self.find(&holder.id)?;
            return Some(Hit { others, asked: Some(Asked::told(found.told.clone())), ..hit });
        }
        question.is_certain().then_some(())?;
        // What is only hidden, or told in other words, is not said to be untold.
        let is_told = names.beside(ctx.lore, asked(hit.entry), (filter, &|_| true)).is_some();
        let is_untold = !is_told && !names.is_said_beside(ctx.lore, hit.entry, side);
        Some(Hit { asked: is_untold.then(|| Asked::of(Asks::Neighbour(side))), ..hit })
    }

    /// All who held a post, on the card of what they held it of.
    fn all(&self, question: &PostQuestion) -> Option<Hit> {
        let (place, terms) = self.terms(question)?;
        let terms = of_season(self.ctx.lore, place, &terms, question.season).unwrap_or(terms);
        self.list(place, &terms)
    }

    /// The first or last of those who held a post: of a ship, a station or a symbiont; of anything else only who is told to
    /// have been so, since the lore need not know all who were. Where several ships of one name had captains, whoever is told
    /// to have been the first is not only so of the likeliest.
    fn end(&self, question: &PostQuestion, is_last: bool) -> Option<Hit> {
        let lore = self.ctx.lore;
        let universe = |at: EntryRef| lore.entry(at).map(|entry| entry.universe);
        let all = self.all_terms(question);
        let (place, terms) = all.first()?;
        let is_of_one = all.iter().filter(|(at, _)| universe(*at) == universe(*place)).count() == 1;
        let regular = terms.iter().filter(|term| term.is_regular && term.years().is_some());
        // A moment in command is none of the last ones.
        let is_span = |term: &&Term| matches!(term.when, Some(When::Span(..)));
        let picked = if is_last {
            regular.filter(is_span).max_by_key(|term| term.years().map(|(_, until)| until))
        } else {
            regular.min_by_key(|term| term.years().map(|(from, _)| from))
        };
        let told = format!("{} {}", if is_last { "last" } else { "first" }, question.post.as_deref()?);
        let says = |at: EntryRef| {
            let mut said = lore.entry(at).into_iter().flat_map(Entry::statements);
            said.any(|statement| {
                self.view.shows(lore, statement) && statement.text.plain().to_lowercase().contains(&told)
            })
        };
        let is_whole = lore.is_somebody(*place) || lore.entry(*place).is_some_and(is_commanded);
        picked
            .filter(|term| is_of_one && (is_whole || term.holder.is_some_and(says)))
            .and_then(|term| self.holder(term))
    }

    /// The one of a number among those who held a post in their own right.
    fn nth(&self, question: &PostQuestion, pick: impl Fn(&[Term]) -> Option<&Term>) -> Option<Hit> {
        let (place, all) = self.terms(question)?;
        let regular: Vec<Term> = all.iter().filter(|term| term.is_regular).copied().collect();
        self.holder(pick(&regular)?).or_else(|| self.list(place, &all))
    }

    /// Whoever held a post, where it takes more than the name of the place to tell: by the season of a series, under the name
    /// that the place had then, or one of many.
    fn any(&self, question: &PostQuestion) -> Option<Hit> {
        let (place, terms) = self.terms(question)?;
        if let Some(of_season) = of_season(self.ctx.lore, place, &terms, question.season) {
            let mut holders = of_season.iter().filter(|term| term.is_regular);
            return match (holders.next(), holders.next()) {
                (Some(only), None) => self.holder(only),
                _ => self.list(place, &of_season),
            };
        }
        if let Some(then) = question.place.as_deref().and_then(|name| self.under_name(place, name, &terms)) {
            return self.holder(then);
        }
        is_one_of_many(&terms).then(|| self.list(place, &terms)).flatten()
    }

    /// Whoever held a post of what had another name then: the commander of Terok Nor was none of Deep Space 9.
    fn under_name<'t>(&self, place: EntryRef, name: &str, terms: &'t [Term]) -> Option<&'t Term> {
        let lore = self.ctx.lore;
        let name = plain_words(name.trim_start_matches("the "));
        let says = |text: &str| plain_words(text).windows(name.len().max(1)).any(|words| words == name.as_slice());
        let is_own = lore.entry(place).is_some_and(|entry| says(&entry.name));
        let is_there = |term: &Term| term.told.owner == Owner::Entry(place);
        let is_told =
            |term: &&Term| is_there(term) && lore.statement(term.told).is_some_and(|told| says(told.text.plain()));
        terms.iter().find(is_told).filter(|_| !is_own && !name.is_empty())
    }

    /// The post and what it may be of; a symbiont is asked for its host.
    fn post(&self, question: &PostQuestion) -> (Option<String>, Option<Vec<EntryRef>>) {
        let post = question.post.clone();
        let somebody = post.as_deref().filter(|_| question.place.is_none() && !question.is_certain());
        let named = somebody.filter(|post| is_name(self.ctx, post)).and_then(|post| self.places(post));
        let is_symbiont = |at: &EntryRef| self.ctx.lore.is_somebody(*at);
        if let Some(places) = named.filter(|places| places.iter().any(is_symbiont)) {
            return (Some(HOST.to_owned()), Some(places));
        }
        let mut places = question.place.as_deref().and_then(|place| self.places(place));
        // "Picard's first officer" served where Picard did.
        if let Some(places) = places.as_mut().filter(|_| post.as_deref() != Some(HOST)) {
            places.retain(|at| !self.ctx.lore.is_somebody(*at));
        }
        (post, places)
    }

    /// What goes by a name, that of the asker's universe first.
    fn places(&self, name: &str) -> Option<Vec<EntryRef>> {
        let lore = self.ctx.lore;
        let hit = self.find(name)?;
        let universe = self.universe.unwrap_or(self.ctx.asker.universe);
        let here = name_filter(self.ctx, None, Some(universe));
        let called = match lore.names().find(lore, name, here) {
            Lookup::Found { best, how: How::Name | How::Alias, .. } => Some(best),
            _ => None,
        };
        let called = called.filter(|at| !secret_names::gives_away(lore, *at, name, self.view));
        let mut places: Vec<EntryRef> = std::iter::once(hit.entry).chain(hit.others).collect();
        places.extend(called.filter(|at| !places.contains(at)));
        places.sort_by_key(|at| lore.entry(*at).is_none_or(|entry| entry.universe != universe));
        Some(places)
    }

    /// The first of what a post may be of that anybody held, and all who did.
    fn terms(&self, question: &PostQuestion) -> Option<(EntryRef, Vec<Term>)> {
        self.all_terms(question).into_iter().next()
    }

    /// All that a post may be of which anybody held, each with all who did.
    fn all_terms(&self, question: &PostQuestion) -> Vec<(EntryRef, Vec<Term>)> {
        let (ctx, names) = (self.ctx, self.ctx.lore.names());
        let (Some(post), places) = self.post(question) else { return Vec::new() };
        let filter = self.filter();
        let title = names.title_called(ctx.lore, &post, filter);
        let shows = |statement: &Statement| self.view.shows(ctx.lore, statement);
        let held = |at: EntryRef| {
            let terms = names.terms(ctx.lore, at, &post, &shows);
            (!terms.is_empty()).then_some((at, terms))
        };
        places.unwrap_or_default().into_iter().chain(title).filter_map(held).collect()
    }

    /// The card of whoever held a post for some time, with the fact that tells it.
    fn holder(&self, term: &Term) -> Option<Hit> {
        let entry = self.ctx.lore.entry(term.holder?)?;
        let hit = self.find(&entry.id)?;
        Some(Hit { asked: Some(Asked::told(vec![term.told])), ..hit })
    }

    fn list(&self, place: EntryRef, terms: &[Term]) -> Option<Hit> {
        let is_sought = |entry: &&Entry| self.ctx.command.kind.is_none_or(|kind| kind == entry.kind);
        let entry = self.ctx.lore.entry(place).filter(is_sought)?;
        let mut told: Vec<_> = terms.iter().map(|term| term.told).collect();
        told.dedup();
        let hit = self.find(&entry.id)?;
        Some(Hit { asked: Some(Asked::told(told)), ..hit })
    }
}

/// Whether an entry is of a kind that somebody commands.
fn is_commanded(entry: &Entry) -> bool {
    entry.kind.labels.iter().any(|label| label.authority == Some(Authority::Commander))
}

/// Whether several held a post in their own right, and none of them for far longer than the others.
fn is_one_of_many(terms: &[Term]) -> bool {
    let mut held: Vec<(EntryRef, i32)> = Vec::new();
    for term in terms.iter().filter(|term| term.is_regular) {
        let Some((holder, (from, until))) = term.holder.zip(term.years()) else { continue };
        let years = until.saturating_sub(from) + 1;
        match held.iter_mut().find(|(other, _)| *other == holder) {
            Some((_, all)) => *all += years,
            None => held.push((holder, years)),
        }
    }
    held.sort_by_key(|(_, years)| std::cmp::Reverse(*years));
    let is_clear = matches!(held.as_slice(), [(_, first), (_, second), ..] if *first >= second * FAR_LONGER);
    held.len() >= SEVERAL && !is_clear
}

/// Those who held a post in a season of the series that tells most of what it is of: where works of that season say so, else
/// where all of its years are theirs.
fn of_season(lore: &Lore, place: EntryRef, terms: &[Term], season: Option<u16>) -> Option<Vec<Term>> {
    let season = season?;
    let series = series_of(lore, place)?;
    let is_of = |work: &&Source| {
        work.series.as_deref() == Some(series) && work.number.is_some_and(|(number, _)| number == season)
    };
    let cites = |term: &&Term| {
        let told = lore.statement(term.told);
        told.is_some_and(|told| {
            told.cites.iter().filter_map(|cited| lore.source(cited.source)).any(|work| is_of(&work))
        })
    };
    let told: Vec<Term> = terms.iter().filter(cites).copied().collect();
    if !told.is_empty() {
        return Some(told);
    }
    let years =
        || lore.sources().iter().filter(is_of).flat_map(|work| work.set_in.iter().copied().map(When::first_year));
    let (first, last) = years().min().zip(years().max())?;
    let covers = |term: &&Term| term.years().is_some_and(|(from, until)| from <= first && until >= last);
    let told: Vec<Term> = terms.iter().filter(covers).copied().collect();
    (!told.is_empty()).then_some(told)
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
