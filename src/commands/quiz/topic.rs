//! What there is to ask about: facts, entries and events, by the form of their question, and how well known each is.

use rand::rngs::StdRng;

use super::question::{Difficulty, Maker, Question};
use super::{fact, riddle, work, year};
use crate::lore::{Entry, EntryRef, Event, Fact};

/// The forms that questions have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// "Who commanded …?"
    Fact,
    /// "Which station is this?"
    Riddle,
    /// "Which work tells of this?"
    Work,
    /// "Which year …?"
    Year,
}

impl Form {
    /// All of them, in the order of their numbers.
    pub(super) const ALL: [Self; 4] = [Self::Fact, Self::Riddle, Self::Work, Self::Year];
}

/// Something that can be asked about.
#[derive(Debug, Clone, Copy)]
pub(super) enum Topic<'l> {
    /// A fact of an entry.
    Fact(EntryRef, &'l Entry, &'l Fact),
    /// What an entry is.
    Riddle(EntryRef, &'l Entry),
    /// The work that an event is told in.
    Work(&'l Event),
    /// The year of an event.
    Year(&'l Event),
}

impl<'l> Topic<'l> {
    /// The question about it; `None` if there is no fair one.
    pub(super) fn question(&self, maker: &Maker<'l>, rng: &mut StdRng) -> Option<Question<'l>> {
        match self {
            Self::Fact(at, entry, fact) => fact::question(maker, rng, *at, entry, fact),
            Self::Riddle(at, entry) => riddle::question(maker, rng, *at, entry),
            Self::Work(event) => work::question(maker, rng, event),
            Self::Year(event) => year::question(maker, rng, event),
        }
    }

    /// Whether it is about one entry, rather than about an event and all it concerns.
    pub(super) const fn is_of_entry(&self) -> bool {
        matches!(self, Self::Fact(..) | Self::Riddle(..))
    }
}

/// The least share of all topics that is left by a difficulty: a third.
const SHARE: usize = 3;
/// The least topics of a form that are left by a difficulty.
const LEAST: usize = 12;

/// All topics that may be told of and are as well known as the difficulty wants, a list for each form.
pub(super) fn all<'l>(maker: &Maker<'l>) -> Vec<Vec<Topic<'l>>> {
    let fame = Fame::of(maker);
    Form::ALL
        .into_iter()
        .map(|form| {
            let mut topics = of_form(maker, form);
            if maker.difficulty == Difficulty::Hard {
                topics = without_basics(topics);
            }
            topics.sort_by_cached_key(|topic| fame.of_topic(maker, topic));
            let kept = (topics.len() / SHARE).max(LEAST).min(topics.len());
            match maker.difficulty {
                Difficulty::Easy => topics.split_off(topics.len() - kept),
                Difficulty::Normal => topics,
                Difficulty::Hard => {
                    topics.truncate(kept);
                    topics
                }
            }
        })
        .collect()
}

/// The topics that do not ask for what everyone knows, if these are enough: a little-known person alone does not make it
/// hard to say that somebody was human.
fn without_basics(topics: Vec<Topic<'_>>) -> Vec<Topic<'_>> {
    let is_basic = |topic: &&Topic<'_>| match topic {
        Topic::Fact(_, entry, fact) => {
            entry.kind.label(fact.key).is_some_and(|label| label.question.is_some_and(|question| question.is_basic))
        }
        _ => false,
    };
    let rest: Vec<Topic<'_>> = topics.iter().filter(|topic| !is_basic(topic)).copied().collect();
    if rest.len() < LEAST { topics } else { rest }
}

fn of_form<'l>(maker: &Maker<'l>, form: Form) -> Vec<Topic<'l>> {
    let lore = maker.lore;
    let entries = (0..).map(EntryRef).zip(lore.entries());
    let events = lore.events().iter().filter(|event| maker.shows(&event.statement));
    match form {
        Form::Fact => entries
            .flat_map(|(at, entry)| entry.facts.iter().map(move |fact| (at, entry, fact)))
            .filter(|(_, entry, fact)| entry.kind.label(fact.key).is_some_and(|label| label.question.is_some()))
            .filter(|(.., fact)| maker.shows(&fact.statement))
            .map(|(at, entry, fact)| Topic::Fact(at, entry, fact))
            .collect(),
        Form::Riddle => {
            entries.filter(|(_, entry)| maker.shows_entry(entry)).map(|(at, entry)| Topic::Riddle(at, entry)).collect()
        }
        Form::Work => events.filter(|event| work::work(maker, event).is_some()).map(Topic::Work).collect(),
        Form::Year => events.filter(|event| year::year(event).is_some()).map(Topic::Year).collect(),
    }
}

/// How much the lore tells of each entry.
struct Fame(Vec<usize>);

impl Fame {
    fn of(maker: &Maker<'_>) -> Self {
        let entries = (0..).map(EntryRef).zip(maker.lore.entries());
        Self(entries.map(|(at, entry)| entry.statements().count() + maker.lore.history(at).count()).collect())
    }

    fn of_entry(&self, at: EntryRef) -> usize {
        self.0.get(at.0 as usize).copied().unwrap_or_default()
    }

    /// Of an event, that of its subjects on average.
    fn of_topic(&self, maker: &Maker<'_>, topic: &Topic<'_>) -> usize {
        match topic {
            Topic::Fact(at, ..) | Topic::Riddle(at, _) => self.of_entry(*at),
            Topic::Work(event) | Topic::Year(event) => {
                let subjects = event.subjects.iter().filter_map(|id| maker.lore.entry_by_id(id));
                let fame: Vec<usize> = subjects.map(|at| self.of_entry(at)).collect();
                fame.iter().sum::<usize>() / fame.len().max(1)
            }
        }
    }
}
