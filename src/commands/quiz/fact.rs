//! "Who commanded …?": questions made of labelled facts.

use rand::rngs::StdRng;

use super::known::Known;
use super::phrase::{self, named};
use super::question::{Answer, Behind, Maker, Question};
use super::rivals::{self, Rival, shared_facts};
use crate::lore::{Continuity, Entry, EntryRef, Fact, Run, Statement};
use crate::words::Words;

/// What a fact says, without what follows it after a comma.
#[derive(Debug)]
pub(super) struct Value {
    pub(super) words: String,
    /// The entry that it is, if it is one.
    pub(super) entry: Option<EntryRef>,
}

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

/// What the values of a label are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Entries, most of them: then a mere phrase would stand out.
    Entries,
    /// Phrases, though there may be links in them.
    Phrases,
}

impl Sort {
    fn of(maker: &Maker<'_>, entry: &Entry, key: &str) -> Self {
        let (entries, phrases): (Vec<_>, Vec<_>) =
            facts(maker, entry, key).partition(|(.., statement)| linked(maker, statement).is_some());
        if entries.len() >= phrases.len() { Self::Entries } else { Self::Phrases }
    }

    /// The value's head: an entry, or the words up to the first comma, colon, semicolon or bracket.
    fn value(self, maker: &Maker<'_>, statement: &Statement) -> Option<Value> {
        if self == Self::Entries {
            let at = linked(maker, statement)?;
            return Some(Value { words: maker.lore.entry(at)?.name.to_string(), entry: Some(at) });
        }
        let text = maker.lore.plain(&statement.text);
        let words = text.split([',', ';', ':', '(']).next().unwrap_or_default().trim().to_owned();
        (!words.is_empty()).then_some(Value { words, entry: None })
    }
}

/// The entry that a value is, whatever follows it after a comma, colon, semicolon or bracket.
fn linked(maker: &Maker<'_>, statement: &Statement) -> Option<EntryRef> {
    let runs = statement.text.runs();
    let Some(Run::Link { id, .. }) = runs.first() else { return None };
    let is_whole = match runs.get(1) {
        None => true,
        Some(Run::Plain(words)) => words.trim_start().starts_with([',', ';', ':', '(']),
        Some(_) => false,
    };
    maker.lore.entry_by_id(id).filter(|_| is_whole)
}

/// All facts of a label, of all entries of a kind.
pub(super) fn facts<'l>(
    maker: &Maker<'l>,
    of_kind: &Entry,
    key: &str,
) -> impl Iterator<Item = (EntryRef, &'l Entry, &'l Statement)> {
    let entries = maker.lore.entries().iter().zip(0..).filter(|(entry, _)| entry.kind == of_kind.kind);
    entries.flat_map(move |(entry, at)| {
        let of_key = entry.facts.iter().filter(move |fact| fact.key == key);
        of_key.map(move |fact| (EntryRef(at), entry, &fact.statement))
    })
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
