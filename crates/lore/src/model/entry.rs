//! Entries (a station, a person, a class …) and events, which are written once and shown wherever they matter.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::place::Place;
use super::reference::EntryRef;
use super::reference::SourceRef;
use super::statement::Statement;
use super::string::Str;
use super::universe::Universe;
use crate::kinds::{Kind, Label, LabelRole};

/// Something the lore knows by name.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Entry {
    /// `kind/slug`, for example `station/terok-nor`.
    pub id: Str,
    /// What sort of thing it is.
    pub kind: &'static Kind,
    /// The name shown.
    pub name: Str,
    /// Where it belongs.
    pub universe: Universe,
    /// Other names people would ask for.
    pub aliases: Box<[Str]>,
    /// Aliases that another entry of the same kind and universe claims too.
    pub shared_aliases: Box<[Str]>,
    /// Wrong spellings that are found but never shown.
    pub misspellings: Box<[Str]>,
    /// What it is called in other languages than English, found but never shown.
    pub translated_names: Box<[Str]>,
    /// What people describe it by who do not know its name, in their own words: it is found by these, and they are never shown.
    pub keywords: Box<[Str]>,
    /// Ids of the same thing in other universes.
    pub counterparts: Box<[Str]>,
    /// The same thing in other universes.
    pub counterpart_refs: Box<[EntryRef]>,
    /// The articles it was compiled from, the one its title links to first.
    pub articles: Box<[SourceRef]>,
    /// What it is; the first statement answers the question by itself.
    pub summary: Box<[Statement]>,
    /// Labelled values for the card, in the order of the kind's labels.
    pub facts: Box<[Fact]>,
    /// Background.
    pub notes: Box<[Statement]>,
    /// Where sources disagree.
    pub disputes: Box<[Dispute]>,
    /// How much is told of it: the number of its statements and of the events that name it.
    pub prominence: u32,
    /// Where it is written down.
    pub place: Place,
}

impl Entry {
    /// All names that are shown: the name, then the aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&*self.name).chain(self.aliases.iter().chain(&self.shared_aliases).map(|alias| &**alias))
    }

    /// Names by which it is found that are never shown: misspellings, then those in other languages.
    pub fn unshown_names(&self) -> impl Iterator<Item = &str> {
        self.misspellings.iter().chain(&self.translated_names).map(|name| &**name)
    }

    /// The values of one fact label, in the order written.
    pub fn facts_of<'e>(&'e self, key: &'e str) -> impl Iterator<Item = &'e Statement> {
        self.facts.iter().filter(move |fact| fact.label.key == key).map(|fact| &fact.statement)
    }

    /// Registry numbers, which are names too.
    pub fn registries(&self) -> impl Iterator<Item = &str> {
        self.facts_in_role(LabelRole::Registry).map(|statement| statement.text.plain())
    }

    /// The values of the fact label that has this role in the kind, in the order written.
    pub fn facts_in_role(&self, role: LabelRole) -> impl Iterator<Item = &Statement> {
        self.facts.iter().filter(move |fact| fact.label.role == Some(role)).map(|fact| &fact.statement)
    }

    /// Every statement of the entry: summary, facts, notes and the claims of disputes.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> + Clone {
        let claims = self.disputes.iter().flat_map(|dispute| &dispute.claims);
        self.summary.iter().chain(self.facts.iter().map(|fact| &fact.statement)).chain(&self.notes).chain(claims)
    }

    /// The same as [`Self::statements`], to be changed.
    pub(crate) fn statements_mut(&mut self) -> impl Iterator<Item = &mut Statement> {
        let claims = self.disputes.iter_mut().flat_map(|dispute| &mut dispute.claims);
        let facts = self.facts.iter_mut().map(|fact| &mut fact.statement);
        self.summary.iter_mut().chain(facts).chain(&mut self.notes).chain(claims)
    }

    /// The part of the id after the kind.
    pub fn slug(&self) -> &str {
        self.id.split_once('/').map_or(&self.id, |(_, slug)| slug)
    }
}

/// A labelled statement.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Fact {
    /// One of the kind's labels.
    pub label: &'static Label,
    /// The value, a phrase.
    pub statement: Statement,
}

/// Statements that cannot all be true.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Dispute {
    /// What they disagree about, a phrase.
    pub topic: Str,
    /// Why they disagree, one sentence.
    pub why: Option<Str>,
    /// What each source says.
    pub claims: Vec<Statement>,
    /// Where it is written down.
    pub place: Place,
}

/// A dated statement and the entries it concerns.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Event {
    /// Year and slug: `2372/battle-of-terok-nor`.
    pub id: Str,
    /// Where it happened.
    pub universe: Universe,
    /// Ids of the entries it concerns.
    pub subjects: Vec<Str>,
    /// The entries it concerns.
    pub subject_refs: Vec<EntryRef>,
    /// What happened; its `when` is always there.
    pub statement: Statement,
    /// How much it tells of its time, worked out when that is first asked for.
    #[serde(skip)]
    pub(crate) time_weight: OnceLock<f32>,
}
