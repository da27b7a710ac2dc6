//! What may be right besides the right answer: no wrong answer may be any of it.

use std::collections::HashSet;

use super::question::{Answer, Behind, Maker};
use super::value::{Value, facts};
use super::words::folded;
use crate::lore::{Entry, Run, Statement};

/// What some statement makes right, whatever its continuity.
pub(super) struct Known {
    /// The entries that are values of the label.
    stated: Vec<String>,
    ids: HashSet<String>,
    texts: Vec<String>,
}

impl Known {
    /// What is right by any fact of a label or any dispute of an entry; and, unless an entry has one such value at a
    /// time, whatever some statement names together with it.
    pub(super) fn of(maker: &Maker<'_>, entry: &Entry, key: &str, is_single: bool) -> Self {
        let mut known = Self { stated: Vec::new(), ids: HashSet::new(), texts: Vec::new() };
        let is_namesake = |other: &Entry| other.name == entry.name || other.counterparts.contains(&entry.id);
        for (_, other, statement) in facts(maker, entry, key) {
            if is_namesake(other) {
                known.add(maker, statement);
                known.stated.extend(statement.text.links().next().map(str::to_owned));
            }
        }
        for claim in entry.disputes.iter().flat_map(|dispute| &dispute.claims) {
            known.add(maker, claim);
        }
        if !is_single {
            known.ids.extend(maker.named_with(&entry.id).map(str::to_owned));
        }
        known
    }

    fn add(&mut self, maker: &Maker<'_>, statement: &Statement) {
        self.ids.extend(statement.text.links().map(str::to_owned));
        self.texts.push(folded(&maker.lore.plain(&statement.text)));
    }

    /// What is the same as a value in another universe, as Terrans are humans, and what is part of it or of what else
    /// is right, or what these are part of, as a fleet is of its state.
    pub(super) fn add_kin(&mut self, maker: &Maker<'_>, value: &Value) {
        let Some(right) = value.entry.and_then(|at| maker.lore.entry(at)) else { return };
        let is_of_people = |other: &&Entry| is_of_one_people(right, other);
        let mut kin: Vec<String> = right.counterparts.iter().map(ToString::to_string).collect();
        kin.extend(maker.lore.entries().iter().filter(is_of_people).map(|other| other.id.to_string()));
        kin.extend(joined(maker, &right.id));
        kin.extend(self.stated.iter().flat_map(|id| joined(maker, id)));
        self.ids.extend(kin);
    }

    /// Whether an answer may be right.
    pub(super) fn may_hold(&self, maker: &Maker<'_>, answer: &Answer<'_>) -> bool {
        let words = folded(&answer.words);
        let is_known = match answer.behind {
            Behind::Entry(at) => maker.lore.entry(at).is_some_and(|entry| self.ids.contains(&*entry.id)),
            _ => false,
        };
        is_known || self.texts.iter().any(|text| text.contains(&words) || words.contains(text))
    }
}

/// Whether one people alone stands behind both of two powers: what served one may well have served the other.
fn is_of_one_people(one: &Entry, other: &Entry) -> bool {
    fn people(entry: &Entry) -> Option<&str> {
        let mut stated = entry.facts_of("species");
        match (stated.next()?.text.runs().as_slice(), stated.next()) {
            ([Run::Link { id, .. }], None) => Some(id),
            _ => None,
        }
    }
    one.kind == other.kind && people(one).is_some() && people(one) == people(other)
}

/// The ids of all that an entry is part of or has as a part, and of the parts and wholes of these.
fn joined(maker: &Maker<'_>, id: &str) -> Vec<String> {
    let mut joined = vec![id];
    let mut at = 0;
    while let Some(id) = joined.get(at).copied() {
        for (one, other) in maker.joints() {
            let next = if *one == id { *other } else { *one };
            if (*one == id || *other == id) && !joined.contains(&next) {
                joined.push(next);
            }
        }
        at += 1;
    }
    joined.into_iter().map(str::to_owned).collect()
}
