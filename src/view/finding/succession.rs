//! Whoever held a post: `captains of the Discovery`, `who was Kai after Opaka`, `who succeeded Gowron`.

use super::asking::Asking;
use super::called::{is_name, name_filter};
use super::hit::Hit;
use super::post_terms::{self, clear_holder, holders, is_one_of_many, of_part, told_most};
use super::under_command;
use crate::lore::{Entry, EntryRef, Kind, Lore, Owner, Statement, Universe, When};
use crate::search::{Beside, How, Lookup, Side, Term, plain_words};
use crate::view::filter::secret_names;
use crate::view::question::Asks;
use crate::view::question::asked::Asked;
use crate::view::question::post_question::{PostQuestion, Which};

/// The most who are counted between two others.
const MOST_BETWEEN: usize = 6;
/// The post of a symbiont.
const HOST: &str = "host";

/// Who answers a question that names a post; `None` for another, and for one that is answered by a single name.
pub(super) fn in_post(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let question = PostQuestion::read(typed).filter(|_| !is_name(asking.ctx, typed))?;
    match &question.which {
        Which::Beside(name, side) => asking.beside(&question, name, *side),
        Which::Between(first, second) => {
            asking.between(&question, first, second).or_else(|| asking.between(&question, second, first))
        }
        Which::Any => asking.any(&question).or_else(|| under_command::hit(asking, &question, typed)),
        Which::All => asking.all(&question),
        Which::Nth(0) => asking.end(&question, false),
        Which::Nth(number) => asking.nth(&question, *number),
        Which::Last => asking.end(&question, true),
    }
}

/// Who came next to somebody, perhaps in a post named behind: `Tasha Yar as security chief`.
pub(super) fn next_to(asking: &Asking<'_>, name: &str, side: Side) -> Option<Hit> {
    let question = PostQuestion::of_neighbour(&name.to_lowercase(), side);
    let Which::Beside(name, side) = &question.which else { return None };
    asking.beside(&question, name, *side)
}

/// Whoever alone held a title in a year: `president of the Federation`, 2293.
pub(super) fn of_year(asking: &Asking<'_>, typed: &str, year: i32) -> Option<EntryRef> {
    let is_for_somebody = asking.ctx.command.kind.is_none_or(Kind::is_addressed);
    let question = PostQuestion::of_title(typed).filter(|_| is_for_somebody)?;
    let (_, terms) = asking.terms(&question)?;
    post_terms::of_year(&terms, year)
}

/// Whoever held a title, where somebody is asked for and nothing but the title is called so: the only one, else all of them.
pub(super) fn of_title(asking: &Asking<'_>, at: EntryRef) -> Option<Result<Hit, Vec<EntryRef>>> {
    let lore = asking.ctx.lore;
    let is_for_somebody = asking.ctx.command.kind.is_some_and(Kind::is_addressed);
    let title = lore.entry(at).filter(|entry| is_for_somebody && !entry.kind.is_addressed())?;
    let name = title.name.to_lowercase();
    let question = PostQuestion::of_title(&name).filter(|question| question.place.is_none())?;
    let post = question.post.as_deref()?;
    let shows = |statement: &Statement| asking.view.shows(lore, statement);
    // Else it is told where they held it: the First Minister of Bajor.
    let linked = title.facts.iter().flat_map(|fact| fact.statement.text.linked());
    let held = |at: EntryRef| Some(lore.names().terms(lore, at, post, &shows)).filter(|terms| !terms.is_empty());
    let terms = std::iter::once(at).chain(linked).find_map(held)?;
    let holders = holders(&terms);
    match holders.as_slice() {
        [] => None,
        [(_, only)] => asking.holder(only).map(Ok),
        _ => Some(Err(holders.iter().map(|(holder, _)| *holder).collect())),
    }
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
        // Where nothing is said of a post, that is meant for which somebody is known.
        let is_bare = question.post.is_none() && question.place.is_none();
        let main = is_bare.then(|| names.main_post(ctx.lore, hit.entry, &shows)).flatten();
        // Of those that go by a name whoever held the post is meant.
        let others = hit.others.iter().copied().filter(|_| main.is_none());
        let called = || std::iter::once(hit.entry).chain(others.clone());
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
        let is_untold = !is_told && (main.is_some() || !names.is_said_beside(ctx.lore, hit.entry, side));
        let told = main.into_iter().collect();
        Some(Hit { asked: is_untold.then(|| Asked { told, ..Asked::of(Asks::Neighbour(side)) }), ..hit })
    }

    /// Whoever held a post after one and before another, who followed each other in it.
    fn between(&self, question: &PostQuestion, first: &str, last: &str) -> Option<Hit> {
        let (ctx, names) = (self.ctx, self.ctx.lore.names());
        let somebody = |name: &str| self.find(name).filter(|hit| ctx.lore.is_somebody(hit.entry));
        let (first, last) = (somebody(first)?, somebody(last)?);
        let is_last = |at: &EntryRef| *at == last.entry || last.others.contains(at);
        let (post, places) = self.post(question);
        let places = places.unwrap_or_default();
        let shows = |statement: &Statement| self.view.shows(ctx.lore, statement);
        let filter = self.filter();
        let next = |at: EntryRef| {
            let asked = Beside { at, side: Side::After, post: post.as_deref(), places: &places };
            names.beside(ctx.lore, asked, (filter, &shows))
        };
        let first = std::iter::once(first.entry).chain(first.others).find(|at| next(*at).is_some())?;
        let (mut between, mut told, mut found) = (Vec::new(), Vec::new(), next(first)?);
        while !found.holders.iter().any(is_last) {
            let holder = found.holders.first().copied().filter(|at| *at != first && !between.contains(at))?;
            between.push(holder);
            told.extend(found.told);
            found = next(holder).filter(|_| between.len() <= MOST_BETWEEN)?;
        }
        let (best, others) = between.split_first()?;
        let hit = self.find(&ctx.lore.entry(*best)?.id)?;
        Some(Hit { others: others.to_vec(), asked: Some(Asked::told(told)), ..hit })
    }

    /// All who held a post, on the card of what they held it of.
    fn all(&self, question: &PostQuestion) -> Option<Hit> {
        let (place, terms) = self.terms(question)?;
        let terms = of_part(self.ctx.lore, place, &terms, question).unwrap_or(terms);
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
        let told = format!("{} {}", if is_last { "last" } else { "first" }, question.post.as_deref()?);
        let same = || all.iter().filter(|(at, _)| universe(*at) == universe(*place));
        if let Some(term) = self.told_to_be(same().flat_map(|(_, terms)| terms), &told) {
            return self.holder(term);
        }
        let is_of_one = same().count() == 1;
        let regular = terms.iter().filter(|term| term.is_regular && term.years().is_some());
        // A moment in command is none of the last ones.
        let is_span = |term: &&Term| matches!(term.when, Some(When::Span(..)));
        let picked = if is_last {
            regular.filter(is_span).max_by_key(|term| term.years().map(|(_, until)| until))
        } else {
            regular.min_by_key(|term| term.years().map(|(from, _)| from))
        };
        let says = |at: EntryRef| {
            let mut said = lore.entry(at).into_iter().flat_map(Entry::statements);
            said.any(|statement| {
                self.view.shows(lore, statement) && statement.text.plain().to_lowercase().contains(&told)
            })
        };
        let is_whole = lore.is_somebody(*place) || lore.entry(*place).is_some_and(|entry| entry.kind.is_commanded());
        picked
            .filter(|term| is_of_one && (is_whole || term.holder.is_some_and(says)))
            .and_then(|term| self.holder(term))
            .or_else(|| self.list(*place, terms).filter(|_| is_of_one))
    }

    /// The only one of whom the lore says in so many words, where it tells of the post, that they were the first or last.
    fn told_to_be<'t>(&self, mut terms: impl Iterator<Item = &'t Term>, told: &str) -> Option<&'t Term> {
        let lore = self.ctx.lore;
        let is_told = |term: &&Term| {
            let said = lore.statement(term.told).filter(|said| self.view.shows(lore, said));
            term.is_regular && said.is_some_and(|said| said.text.plain().to_lowercase().contains(told))
        };
        let first = terms.find(is_told)?;
        (!terms.any(|term| is_told(&term) && term.holder != first.holder)).then_some(first)
    }

    /// The one of a number among those who held a post in their own right: of a ship, a station or a symbiont, of which the
    /// lore knows them all; else all of them. Of several ships of one name that is meant whose first is told to be so.
    fn nth(&self, question: &PostQuestion, number: usize) -> Option<Hit> {
        let lore = self.ctx.lore;
        let all = self.all_terms(question);
        let first = format!("first {}", question.post.as_deref()?);
        let is_first = |(_, terms): &&(EntryRef, Vec<Term>)| self.told_to_be(terms.iter(), &first).is_some();
        let only = all.first().filter(|_| all.len() == 1);
        let (place, terms) = all.iter().find(is_first).or(only)?;
        let is_whole = lore.is_somebody(*place) || lore.entry(*place).is_some_and(|entry| entry.kind.is_commanded());
        let holders = holders(terms);
        let held = holders.get(number).filter(|_| is_whole);
        held.and_then(|(_, term)| self.holder(term)).or_else(|| self.list(*place, terms))
    }

    /// Whoever held a post, where it takes more than the name of the place to tell: by the season of a series, under the name
    /// that the place had then, or one of many.
    fn any(&self, question: &PostQuestion) -> Option<Hit> {
        let (place, terms) = self.terms(question)?;
        if let Some(then) = of_part(self.ctx.lore, place, &terms, question) {
            let holders = holders(&then);
            // Of all seasons of a series whoever held it for most of them is meant, or is best known there.
            let longest = || clear_holder(&then).filter(|_| question.season.is_none());
            let best_known = || post_terms::best_known(self.ctx.lore, &holders, question);
            let only = if let [(_, only)] = holders.as_slice() { Some(*only) } else { longest().or_else(best_known) };
            let holder = |only: &Term| {
                let others = holders.iter().map(|(holder, _)| *holder).filter(|at| only.holder != Some(*at)).collect();
                Some(Hit { others, ..self.holder(only)? })
            };
            return only.map_or_else(|| self.list(place, &then), holder);
        }
        if question.series.is_some() {
            return None;
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

    /// What goes by a name, that of the asker's universe first. Where only one kind is sought, a post may be of any other.
    fn places(&self, name: &str) -> Option<Vec<EntryRef>> {
        let lore = self.ctx.lore;
        let hit = self.find(name)?;
        let universe = self.universe.unwrap_or(self.ctx.asker.universe);
        let called = |universe: Option<Universe>| -> Vec<EntryRef> {
            match lore.names().find(lore, name, name_filter(self.ctx, None, universe)) {
                Lookup::Found { best, others, how: How::Name | How::Alias, .. } => {
                    std::iter::once(best).chain(others).collect()
                }
                _ => Vec::new(),
            }
        };
        let of_any_kind = if self.ctx.command.kind.is_some() { called(self.universe) } else { Vec::new() };
        let here = called(Some(universe)).into_iter().take(1);
        let may_be_told = |at: &EntryRef| !secret_names::gives_away(lore, *at, name, self.view);
        let mut places: Vec<EntryRef> = Vec::new();
        let found = std::iter::once(hit.entry).chain(hit.others).chain(here.filter(may_be_told));
        for at in of_any_kind.into_iter().filter(may_be_told).chain(found) {
            if !places.contains(&at) {
                places.push(at);
            }
        }
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
        let mut places = places.unwrap_or_default();
        let universe = self.universe.unwrap_or(ctx.asker.universe);
        let of_series = question.series.and_then(|series| told_most(ctx.lore, series, question.season, universe));
        if let Some(meant) = of_series.filter(|at| question.place.is_none() || places.contains(at)) {
            places.retain(|at| *at != meant);
            places.insert(0, meant);
        }
        if question.is_for_title() {
            let powers: Vec<EntryRef> = places.iter().filter_map(|at| power_of(ctx.lore, *at)).collect();
            places.extend(powers);
        }
        let held = |at: EntryRef| {
            let terms = names.terms(ctx.lore, at, &post, &shows);
            (!terms.is_empty()).then_some((at, terms))
        };
        places.into_iter().chain(title).filter_map(held).collect()
    }

    /// The card of whoever held a post for some time, with the fact that tells it.
    pub(super) fn holder(&self, term: &Term) -> Option<Hit> {
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

/// The power that a people belongs to, whose titles are asked for by the name of the people: the Klingon chancellor.
fn power_of(lore: &Lore, at: EntryRef) -> Option<EntryRef> {
    let people = lore.entry(at).filter(|entry| entry.kind.describes_others)?;
    let mut linked = people.facts.iter().flat_map(|fact| fact.statement.text.linked());
    linked.find(|at| lore.entry(*at).is_some_and(|entry| entry.kind.is_power))
}
