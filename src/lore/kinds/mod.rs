//! The kinds of entries: a row each, in a file each. Everything else asks the row and never names a kind.

use std::fmt;

mod class;
mod conflict;
mod faction;
mod person;
mod place;
mod ship;
mod species;
mod station;
mod thing;

/// Every kind there is, in the order in which readers meet them.
pub static KINDS: [&Kind; 9] = [
    &station::STATION,
    &ship::SHIP,
    &faction::FACTION,
    &person::PERSON,
    &place::PLACE,
    &class::CLASS,
    &species::SPECIES,
    &thing::THING,
    &conflict::CONFLICT,
];

/// The number of a kind: its place among all.
pub(super) fn number(kind: &Kind) -> u8 {
    KINDS.into_iter().zip(0..).find(|(other, _)| *other == kind).map_or(0, |(_, number)| number)
}

/// A kind of entry.
#[derive(Debug)]
pub struct Kind {
    /// Folder of its entries, first part of their ids, and name of its command.
    pub id: &'static str,
    /// Its name as a heading: "Station".
    pub title: &'static str,
    /// Its name for several: "stations".
    pub plural: &'static str,
    /// Its name with an article: "a station".
    pub one: &'static str,
    /// What its command does, at most 100 characters.
    pub description: &'static str,
    /// How a quiz asks which one is described.
    pub riddle: &'static str,
    /// A name to try.
    pub example: &'static str,
    /// The facts an entry may state, in the order in which they are shown.
    pub labels: &'static [Label],
}

/// A label of facts.
#[derive(Debug, PartialEq, Eq)]
pub struct Label {
    /// The key in a lore file.
    pub key: &'static str,
    /// The words shown.
    pub name: &'static str,
    /// How a quiz asks for its value, if its values are such that it can.
    pub question: Option<Question>,
    /// Whether its values are parts of the entry, or what it is part of.
    pub joins: bool,
}

/// How a quiz asks for the value of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The words: `{0}` is the entry's name, `{1}` the time, such as " in 2372", or nothing.
    pub words: &'static str,
    /// Whether an entry has one such value at a time, so that any other is wrong. Of the rest only those are sure to
    /// be wrong that no statement names together with the entry.
    pub is_single: bool,
    /// Whether most who know the entry at all can tell, so that it is never a hard one.
    pub is_basic: bool,
}

impl Label {
    const fn new(key: &'static str, name: &'static str) -> Self {
        Self { key, name, question: None, joins: false }
    }

    /// The same, for parts and wholes: what is said of one may well be said of the other.
    const fn joining(mut self) -> Self {
        self.joins = true;
        self
    }

    /// The same, with a question for a quiz.
    const fn asked(mut self, words: &'static str) -> Self {
        self.question = Some(Question { words, is_single: false, is_basic: false });
        self
    }

    /// The same, where most can tell who know the entry at all.
    const fn basic(mut self) -> Self {
        if let Some(question) = &mut self.question {
            question.is_basic = true;
        }
        self
    }

    /// The same, where an entry has one value at a time.
    const fn asked_of_one(mut self, words: &'static str) -> Self {
        self.question = Some(Question { words, is_single: true, is_basic: false });
        self
    }
}

impl Kind {
    /// The kind of that id.
    pub fn from_id(id: &str) -> Option<&'static Self> {
        KINDS.into_iter().find(|kind| kind.id == id)
    }

    /// The label of that key.
    pub fn label(&self, key: &str) -> Option<&'static Label> {
        self.labels.iter().find(|label| label.key == key)
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Kind {}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.id)
    }
}
