//! "Who commanded …?": questions made of labelled facts.

use std::collections::HashMap;

use rand::rngs::StdRng;

use super::builder::{Answer, AnswerRef, Difficulty, Question, QuestionBuilder};
use super::correct::CorrectAnswers;
use super::distractors::{self, Distractor, shared_facts};
use super::phrase::{self, is_named_by_universe, named};
use super::text::mean_the_same;
use super::value::{Value, ValueType, facts, is_plain};
use crate::locale::Locale;
use crate::lore::{Continuity, Entry, EntryRef, Fact, Statement, When};

/// A value that so many entries have, and one in so many of all, is what anybody would guess.
const LEAST_OF_DEFAULT: usize = 20;
const DEFAULT_SHARE: usize = 5;

/// The question that a fact answers.
pub(super) fn question<'l>(
    builder: &QuestionBuilder<'l>,
    rng: &mut StdRng,
    at: EntryRef,
    entry: &'l Entry,
    fact: &'l Fact,
) -> Option<Question<'l>> {
    let statement = &fact.statement;
    let asked = fact.label.question.filter(|_| is_plain(statement))?;
    let sort = ValueType::of(builder, entry, fact.label.key);
    let value = sort.value(builder, statement)?;
    // Of twins in two universes hardly anybody asks which people they are of.
    let is_idle =
        || asked.is_single && is_named_by_universe(builder, entry) || is_default(builder, entry, fact, &value);
    if asked.is_basic && is_idle() {
        return None;
    }
    let going_by = statement.cites.first().map(|citation| citation.source);
    let going_by = going_by.filter(|_| statement.continuity != Continuity::Canon);
    let work = going_by.and_then(|source| builder.lore.source(source)).map(|source| source.label()).unwrap_or_default();
    // Every language asks the same questions, since a round's buttons may be pressed in another one.
    let name = named(builder, Locale::default(), entry);
    let asking = Asking { builder, at, entry, fact, sort, is_single: asked.is_single, is_basic: asked.is_basic };
    let (answers, right) = asking.answers(rng, &format!("{name} {work}"), value)?;
    Some(Question {
        words: phrase::asked(builder, builder.locale, asked.words, entry, time_asked_for(builder, entry, fact)),
        quote: None,
        going_by,
        universe: entry.universe,
        answers,
        right,
        receipt: statement,
        about: vec![at],
    })
}

/// The time that a question names: none in an easy round, unless another value would be right at another time.
fn time_asked_for(builder: &QuestionBuilder<'_>, entry: &Entry, fact: &Fact) -> Option<When> {
    let is_sole = entry.facts_of(fact.label.key).nth(1).is_none();
    fact.statement.when.filter(|_| builder.difficulty != Difficulty::Easy || !is_sole)
}

fn answer(at: EntryRef, statement: &Statement, value: Value) -> Answer<'_> {
    let refers_to = value.entry.map_or(AnswerRef::Value(at, statement), AnswerRef::Entry);
    Answer { words: value.words, refers_to }
}

/// A question to be: the fact that it asks for, and how.
#[derive(Clone, Copy)]
struct Asking<'m, 'l> {
    builder: &'m QuestionBuilder<'l>,
    at: EntryRef,
    entry: &'l Entry,
    fact: &'l Fact,
    sort: ValueType,
    is_single: bool,
    is_basic: bool,
}

impl<'l> Asking<'_, 'l> {
    /// The four answers in the order to be shown, and which is right; `asked` are the words that they must not share.
    fn answers(&self, rng: &mut StdRng, asked: &str, right: Value) -> Option<(Vec<Answer<'l>>, usize)> {
        let (builder, statement) = (self.builder, &self.fact.statement);
        // Of what changes, another value may have held at the same time.
        let is_sole = self.is_single && statement.when.is_none();
        let mut known = CorrectAnswers::of(builder, self.entry, self.fact.label.key, is_sole);
        known.add_kin(builder, &right);
        let distractors = self.distractors(&right);
        let (of, said) = (right.entry, right.words.clone());
        let is_wrong = |answer: &Answer<'_>, _: &[Answer<'_>]| {
            let is_synonym = of.is_none() && mean_the_same(&said, &answer.words);
            let is_of_one = of.is_some_and(|right| is_of_one_power(builder, right, answer));
            !is_synonym && !is_of_one && !known.may_hold(builder, answer)
        };
        distractors::answers(rng, asked, answer(self.at, statement, right), distractors, is_wrong)
    }

    /// Wrong answers to be: the values of other facts of the label, and entries of the kind of the right one.
    fn distractors(&self, right: &Value) -> Vec<Distractor<'l>> {
        let mut distractors = Vec::new();
        let label = self.fact.label;
        for (of, owner, statement) in facts(self.builder, self.entry, label.key) {
            // Ranks and titles of others who serve the same, or are of the same people.
            let is_comparable = of != self.at && (!label.tells_address || shared_facts(self.entry, owner) > 0);
            let shown = Some(statement).filter(|statement| is_comparable && self.builder.shows(statement));
            let Some(other) = shown.and_then(|shown| self.distractor_value(shown)) else { continue };
            let is_like = match (right.entry, other.entry) {
                (Some(right), Some(other)) if self.is_single => {
                    !self.is_basic || of_one_kind(self.builder, right, other)
                }
                (Some(right), Some(other)) => goes_with(self.builder, right, other),
                _ => true,
            };
            if is_like {
                let likeness = if of_one_universe(self.builder, right, &other) {
                    1 + likeness(self.builder, right, &other)
                } else {
                    0
                };
                distractors.push(Distractor { answer: answer(of, statement, other), likeness });
            }
        }
        if let Some(entry) = right.entry.filter(|_| !self.is_single) {
            distractors.extend(of_kind(self.builder, entry).map(|(at, other)| {
                let likeness = likeness(self.builder, right, &other);
                Distractor { answer: Answer { words: other.words, refers_to: AnswerRef::Entry(at) }, likeness }
            }));
        }
        distractors
    }

    /// The value of another fact. One that an entry has alone is a name of its sort, whether or not the lore has an
    /// entry for it; but of what every entry has, nothing that has none: a hologram is no people.
    fn distractor_value(&self, statement: &Statement) -> Option<Value> {
        let value = self.sort.value(self.builder, statement);
        value.or_else(|| ValueType::Phrases.value(self.builder, statement).filter(|_| self.is_single && !self.is_basic))
    }
}

/// Whether a value is what anybody would guess: the one that entries have most often, and one in so many of them.
fn is_default(builder: &QuestionBuilder<'_>, entry: &Entry, fact: &Fact, value: &Value) -> bool {
    let Some(right) = value.entry else { return false };
    let mut counts: HashMap<EntryRef, usize> = HashMap::new();
    for at in facts(builder, entry, fact.label.key).filter_map(|(.., statement)| statement.text.linked().next()) {
        *counts.entry(at).or_default() += 1;
    }
    let own = counts.get(&right).copied().unwrap_or_default();
    let all: usize = counts.values().sum();
    let is_common = own >= LEAST_OF_DEFAULT && own * DEFAULT_SHARE >= all;
    is_common && counts.values().all(|other| *other <= own)
}

/// Whether two values are of one kind.
fn of_one_kind(builder: &QuestionBuilder<'_>, one: EntryRef, other: EntryRef) -> bool {
    let kind = |at: EntryRef| builder.lore.entry(at).map(|entry| entry.kind);
    kind(one) == kind(other)
}

/// How much two values have in common, if they are entries.
fn likeness(builder: &QuestionBuilder<'_>, one: &Value, other: &Value) -> u8 {
    let entry = |value: &Value| value.entry.and_then(|at| builder.lore.entry(at));
    entry(one).zip(entry(other)).map_or(0, |(one, other)| shared_facts(one, other))
}

/// Whether two values are of one universe, as far as they are entries.
fn of_one_universe(builder: &QuestionBuilder<'_>, one: &Value, other: &Value) -> bool {
    let universe = |value: &Value| Some(builder.lore.entry(value.entry?)?.universe);
    universe(one).zip(universe(other)).is_none_or(|(one, other)| one == other)
}

/// Whether an answer is another body of the same people as the right one: a Klingon council beside a Klingon empire.
fn is_of_one_power(builder: &QuestionBuilder<'_>, right: EntryRef, answer: &Answer<'_>) -> bool {
    let AnswerRef::Entry(other) = answer.refers_to else { return false };
    let (Some(one), Some(two)) = (builder.lore.entry(right), builder.lore.entry(other)) else { return false };
    let first = |entry: &Entry| entry.name.split(' ').next().unwrap_or_default().to_owned();
    one.kind.is_power && one.kind == two.kind && first(one) == first(two)
}

/// All entries that might stand in the place of this one.
fn of_kind(builder: &QuestionBuilder<'_>, right: EntryRef) -> impl Iterator<Item = (EntryRef, Value)> {
    let all = (0..).map(EntryRef).zip(builder.lore.entries());
    let like = all.filter(move |(at, _)| goes_with(builder, right, *at));
    like.map(|(at, entry)| (at, Value { words: entry.name.to_string(), entry: Some(at) }))
}

/// Whether two entries are of one kind and universe, and the other may be told of.
fn goes_with(builder: &QuestionBuilder<'_>, right: EntryRef, other: EntryRef) -> bool {
    let (Some(one), Some(two)) = (builder.lore.entry(right), builder.lore.entry(other)) else { return false };
    one.kind == two.kind && one.universe == two.universe && right != other && builder.shows_entry(two)
}
