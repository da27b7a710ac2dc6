//! A question of the quiz, before it is shown.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use crate::locale::Locale;
use crate::lore::{Entry, EntryRef, Event, Lore, SourceRef, Statement, Str, Universe};

use crate::view::filter::ViewFilter;

/// A question with four answers, of which one is right.
#[derive(Debug)]
pub(super) struct Question<'l> {
    /// What is asked.
    pub(super) words: String,
    /// The text it is about, without what would give the answer away.
    pub(super) quote: Option<String>,
    /// Whose word counts, where it is not the screen's.
    pub(super) going_by: Option<SourceRef>,
    /// Where it belongs.
    pub(super) universe: Universe,
    /// The answers in the order in which they are shown.
    pub(super) answers: Vec<Answer<'l>>,
    /// Which of them is right.
    pub(super) right: usize,
    /// What bears it out.
    pub(super) receipt: &'l Statement,
    /// What it is about: no round asks about one entry twice.
    pub(super) about: Vec<EntryRef>,
}

/// An answer and what is behind it.
#[derive(Debug, Clone)]
pub(super) struct Answer<'l> {
    /// Its words.
    pub(super) words: String,
    /// What the lore knows of it.
    pub(super) refers_to: AnswerRef<'l>,
}

/// What the lore knows of an answer.
#[derive(Debug, Clone, Copy)]
pub(super) enum AnswerRef<'l> {
    /// An entry.
    Entry(EntryRef),
    /// What a statement says of an entry.
    Value(EntryRef, &'l Statement),
    /// A work.
    Work(SourceRef),
    /// A year.
    Year(i32),
}

/// How hard the questions are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Difficulty {
    /// About what the lore tells most of.
    Easy,
    /// About anything.
    #[default]
    Normal,
    /// About what the lore tells least of.
    Hard,
}

impl Difficulty {
    /// The word used in options.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Easy => "easy",
            Self::Normal => "normal",
            Self::Hard => "hard",
        }
    }

    /// The word shown to readers.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Easy => "Easy",
            Self::Normal => "Normal",
            Self::Hard => "Hard",
        }
    }

    /// The difficulty of that id; normal for any other word.
    pub(super) fn from_id(id: &str) -> Self {
        [Self::Easy, Self::Hard].into_iter().find(|one| one.id() == id).unwrap_or_default()
    }
}

/// What it takes to make questions.
#[derive(Debug)]
pub(super) struct QuestionBuilder<'l> {
    /// What is known.
    pub(super) lore: &'l Lore,
    /// The words of the asker's language.
    pub(super) locale: Locale,
    /// What may be told.
    pub(super) filter: &'l ViewFilter,
    /// How hard it may be.
    pub(super) difficulty: Difficulty,
    /// The statements that name each entry.
    naming: HashMap<&'l str, Vec<Told<'l>>>,
    /// The works that may be named, once somebody has asked for them.
    told_works: OnceCell<HashSet<SourceRef>>,
    part_whole_pairs: OnceCell<Vec<(&'l str, &'l str)>>,
}

/// A statement, and the ids of the entries it is about: the one it stands in, or the subjects of its event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told<'l> {
    /// The statement.
    pub(super) statement: &'l Statement,
    /// The ids.
    pub(super) about: &'l [Str],
}

impl<'l> QuestionBuilder<'l> {
    /// Looks through all that is known.
    pub(super) fn new(lore: &'l Lore, locale: Locale, filter: &'l ViewFilter, difficulty: Difficulty) -> Self {
        let mut builder = Self {
            lore,
            locale,
            filter,
            difficulty,
            naming: HashMap::new(),
            told_works: OnceCell::new(),
            part_whole_pairs: OnceCell::new(),
        };
        for told in statements(lore) {
            for id in told.about.iter().map(|id| &**id).chain(told.statement.text.links()) {
                let naming = builder.naming.entry(id).or_default();
                // A statement may name an entry more than once, but then at once.
                if naming.last().is_none_or(|last| !std::ptr::eq(last.statement, told.statement)) {
                    naming.push(told);
                }
            }
        }
        builder
    }

    /// Whether the view of the round shows a statement.
    pub(super) fn shows(&self, statement: &Statement) -> bool {
        self.filter.shows(self.lore, statement)
    }

    /// Whether an entry may be named: the first sentence about it may be told.
    pub(super) fn shows_entry(&self, entry: &Entry) -> bool {
        entry.summary.first().is_some_and(|statement| self.shows(statement))
    }

    /// The works that may be named: a statement that rests on each alone may be told.
    pub(super) fn told_works(&self) -> &HashSet<SourceRef> {
        self.told_works.get_or_init(|| {
            let alone = statements(self.lore).filter_map(|told| match told.statement.cites.as_slice() {
                [only] if self.shows(told.statement) => Some(only.source),
                _ => None,
            });
            alone.collect()
        })
    }

    /// Every pair of ids of which one is part of the other.
    pub(super) fn part_whole_pairs(&self) -> &[(&'l str, &'l str)] {
        self.part_whole_pairs.get_or_init(|| {
            let of_entry = |entry: &'l Entry| {
                let facts = entry.facts.iter().filter(|fact| fact.label.joins);
                facts.flat_map(|fact| fact.statement.text.links()).map(|id| (&*entry.id, id))
            };
            self.lore.entries().iter().flat_map(of_entry).collect()
        })
    }

    /// The statements that are about an entry or have a link to it.
    pub(super) fn naming(&self, id: &str) -> impl Iterator<Item = Told<'l>> {
        self.naming.get(id).into_iter().flatten().copied()
    }

    /// The ids of all entries that some statement names together with an entry.
    pub(super) fn named_with(&self, id: &str) -> impl Iterator<Item = &'l str> {
        self.naming(id).flat_map(|told| told.about.iter().map(|id| &**id).chain(told.statement.text.links()))
    }

    /// The statements that name one of the subjects of an event.
    pub(super) fn naming_any_of(&self, event: &Event) -> impl Iterator<Item = Told<'l>> {
        let mut known = HashSet::new();
        let all = event.subjects.iter().flat_map(|id| self.naming(id));
        all.filter(move |told| known.insert(std::ptr::from_ref(told.statement)))
    }
}

fn statements(lore: &Lore) -> impl Iterator<Item = Told<'_>> {
    let of_entries = lore.entries().iter().flat_map(|entry| {
        entry.statements().map(|statement| Told { statement, about: std::slice::from_ref(&entry.id) })
    });
    of_entries.chain(lore.events().iter().map(|event| Told { statement: &event.statement, about: &event.subjects }))
}
