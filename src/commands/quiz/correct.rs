//! What may be right besides the right answer: no wrong answer may be any of it.

use std::collections::{BTreeSet, HashSet};

use super::builder::{Answer, AnswerRef, QuestionBuilder};
use super::text::content_words;
use super::value::{Value, facts};
use crate::lore::kinds::LabelRole;
use crate::lore::words::letters_of;
use crate::lore::{Entry, Run, Statement};

/// What some statement makes right, whatever its continuity.
pub(super) struct CorrectAnswers {
    /// The entries that are values of the label.
    stated: Vec<String>,
    ids: HashSet<String>,
    texts: Vec<String>,
    /// The words of each statement of the entry, where several values may be right.
    told: Vec<BTreeSet<String>>,
}

impl CorrectAnswers {
    /// What is right by any fact of a label or any dispute of an entry; and, unless an entry has one such value at a
    /// time, whatever some statement names together with it.
    pub(super) fn of(builder: &QuestionBuilder<'_>, entry: &Entry, key: &str, is_single: bool) -> Self {
        let mut known = Self { stated: Vec::new(), ids: HashSet::new(), texts: Vec::new(), told: Vec::new() };
        let is_namesake = |other: &Entry| other.name == entry.name || other.counterparts.contains(&entry.id);
        for (_, other, statement) in facts(builder, entry, key) {
            if is_namesake(other) {
                known.add(statement);
                known.stated.extend(statement.text.links().next().map(str::to_owned));
            }
        }
        for claim in entry.disputes.iter().flat_map(|dispute| &dispute.claims) {
            known.add(claim);
        }
        if !is_single {
            known.ids.extend(builder.named_with(&entry.id).map(str::to_owned));
            known.told.extend(entry.statements().map(|statement| content_words(statement.text.plain())));
        }
        known
    }

    fn add(&mut self, statement: &Statement) {
        self.ids.extend(statement.text.links().map(str::to_owned));
        self.texts.push(letters_of(statement.text.plain()));
    }

    /// What is the same as a value in another universe, as Terrans are humans, and what is part of it or of what else
    /// is right, or what these are part of, as a fleet is of its state.
    pub(super) fn add_kin(&mut self, builder: &QuestionBuilder<'_>, value: &Value) {
        let Some(right) = value.entry.and_then(|at| builder.lore.entry(at)) else { return };
        let is_of_people = |other: &&Entry| is_of_one_people(right, other);
        let mut kin: Vec<String> = right.counterparts.iter().map(ToString::to_string).collect();
        kin.extend(builder.lore.entries().iter().filter(is_of_people).map(|other| other.id.to_string()));
        kin.extend(joined_parts(builder, &right.id));
        kin.extend(self.stated.iter().flat_map(|id| joined_parts(builder, id)));
        self.ids.extend(kin);
    }

    /// Whether an answer may be right.
    pub(super) fn may_hold(&self, builder: &QuestionBuilder<'_>, answer: &Answer<'_>) -> bool {
        let words = letters_of(&answer.words);
        let is_known = match answer.refers_to {
            AnswerRef::Entry(at) => builder.lore.entry(at).is_some_and(|entry| self.ids.contains(&*entry.id)),
            AnswerRef::Value(..) => self.is_told(&answer.words),
            _ => false,
        };
        is_known || self.texts.iter().any(|text| text.contains(&words) || words.contains(text))
    }

    /// Whether something that is told of the entry has all words of a phrase: who is a bartender may be called a trader.
    fn is_told(&self, phrase: &str) -> bool {
        let words = content_words(phrase);
        !words.is_empty() && self.told.iter().any(|told| words.is_subset(told))
    }
}

/// Whether one people alone stands behind both of two powers: what served one may well have served the other.
fn is_of_one_people(one: &Entry, other: &Entry) -> bool {
    fn people(entry: &Entry) -> Option<&str> {
        let mut stated = entry.facts_in_role(LabelRole::Species);
        match (stated.next()?.text.runs().as_slice(), stated.next()) {
            ([Run::Link { id, .. }], None) => Some(id),
            _ => None,
        }
    }
    one.kind == other.kind && people(one).is_some() && people(one) == people(other)
}

/// The ids of all that an entry is part of or has as a part, and of the parts and wholes of these.
fn joined_parts(builder: &QuestionBuilder<'_>, id: &str) -> Vec<String> {
    let mut joined_parts = vec![id];
    let mut at = 0;
    while let Some(id) = joined_parts.get(at).copied() {
        for (one, other) in builder.part_whole_pairs() {
            let next = if *one == id { *other } else { *one };
            if (*one == id || *other == id) && !joined_parts.contains(&next) {
                joined_parts.push(next);
            }
        }
        at += 1;
    }
    joined_parts.into_iter().map(str::to_owned).collect()
}
