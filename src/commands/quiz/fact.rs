//! "Who commanded …?": questions made of labelled facts.

use rand::rngs::StdRng;

use super::known::Known;
use super::phrase::{self, named};
use super::question::{Answer, Behind, Maker, Question};
use super::rivals::{self, Rival, shared_facts};
use super::value::{Sort, Value, facts};
use crate::lore::{Continuity, Entry, EntryRef, Fact, Statement};
use crate::words::Words;

/// The question that a fact answers.
pub(super) fn question<'l>(
    maker: &Maker<'l>,
    rng: &mut StdRng,
    at: EntryRef,
    entry: &'l Entry,
    fact: &'l Fact,
) -> Option<Question<'l>> {
    let asked = entry.kind.label(fact.key)?.question?;
    let sort = Sort::of(maker, entry, fact.key);
    let value = sort.value(maker, &fact.statement)?;
    let statement = &fact.statement;
    let going_by = statement.cites.first().map(|citation| citation.source);
    let going_by = going_by.filter(|_| maker.lore.continuity(statement) != Continuity::Canon);
    let work = going_by.and_then(|source| maker.lore.source(source)).map(|source| source.label()).unwrap_or_default();
    let words = phrase::asked(maker, maker.words, asked.words, entry, statement.when);
    // Every language asks the same questions, since a round's buttons may be pressed in another one.
    let name = named(maker, Words::default(), entry);
    let mut known = Known::of(maker, entry, fact.key, asked.is_single);
    known.add_kin(maker, &value);
    let rivals = Asking { maker, at, entry, fact, sort, is_single: asked.is_single }.rivals(&value);
    let right = answer(at, statement, value);
    let is_wrong = |answer: &Answer<'_>, _: &[Answer<'_>]| !known.may_hold(maker, answer);
    let (answers, right) = rivals::answers(rng, &format!("{name} {work}"), right, rivals, is_wrong)?;
    Some(Question {
        words,
        quote: None,
        going_by,
        universe: entry.universe,
        answers,
        right,
        receipt: statement,
        about: vec![at],
    })
}

fn answer(at: EntryRef, statement: &Statement, value: Value) -> Answer<'_> {
    let behind = value.entry.map_or(Behind::Value(at, statement), Behind::Entry);
    Answer { words: value.words, behind }
}

/// A question to be: the fact that it asks for, and how.
#[derive(Clone, Copy)]
struct Asking<'m, 'l> {
    maker: &'m Maker<'l>,
    at: EntryRef,
    entry: &'l Entry,
    fact: &'l Fact,
    sort: Sort,
    is_single: bool,
}

impl<'l> Asking<'_, 'l> {
    fn rivals(&self, right: &Value) -> Vec<Rival<'l>> {
        let mut rivals = Vec::new();
        for (of, _, statement) in facts(self.maker, self.entry, self.fact.key) {
            let shown = Some(statement).filter(|statement| of != self.at && self.maker.shows(statement));
            let Some(other) = shown.and_then(|shown| self.rival_value(shown)) else { continue };
            let is_like = match (right.entry, other.entry) {
                (Some(right), Some(other)) => self.is_single || goes_with(self.maker, right, other),
                _ => true,
            };
            if is_like {
                let likeness = if of_one_universe(self.maker, right, &other) {
                    1 + likeness(self.maker, right, &other)
                } else {
                    0
                };
                rivals.push(Rival { answer: answer(of, statement, other), likeness });
            }
        }
        if let Some(entry) = right.entry.filter(|_| !self.is_single) {
            rivals.extend(of_kind(self.maker, entry).map(|(at, other)| {
                let likeness = likeness(self.maker, right, &other);
                Rival { answer: Answer { words: other.words, behind: Behind::Entry(at) }, likeness }
            }));
        }
        rivals
    }

    /// The value of another fact. One that an entry has alone is a name of its sort, whether or not the lore has an
    /// entry for it.
    fn rival_value(&self, statement: &Statement) -> Option<Value> {
        let value = self.sort.value(self.maker, statement);
        value.or_else(|| Sort::Phrases.value(self.maker, statement).filter(|_| self.is_single))
    }
}

/// How much two values have in common, if they are entries.
fn likeness(maker: &Maker<'_>, one: &Value, other: &Value) -> u8 {
    let entry = |value: &Value| value.entry.and_then(|at| maker.lore.entry(at));
    entry(one).zip(entry(other)).map_or(0, |(one, other)| shared_facts(one, other))
}

/// Whether two values are of one universe, as far as they are entries.
fn of_one_universe(maker: &Maker<'_>, one: &Value, other: &Value) -> bool {
    let universe = |value: &Value| Some(maker.lore.entry(value.entry?)?.universe);
    universe(one).zip(universe(other)).is_none_or(|(one, other)| one == other)
}

/// All entries that might stand in the place of this one.
fn of_kind(maker: &Maker<'_>, right: EntryRef) -> impl Iterator<Item = (EntryRef, Value)> {
    let all = (0..).map(EntryRef).zip(maker.lore.entries());
    let like = all.filter(move |(at, _)| goes_with(maker, right, *at));
    like.map(|(at, entry)| (at, Value { words: entry.name.to_string(), entry: Some(at) }))
}

/// Whether two entries are of one kind and universe, and the other may be told of.
fn goes_with(maker: &Maker<'_>, right: EntryRef, other: EntryRef) -> bool {
    let (Some(one), Some(two)) = (maker.lore.entry(right), maker.lore.entry(other)) else { return false };
    one.kind == two.kind && one.universe == two.universe && right != other && maker.shows_entry(two)
}
