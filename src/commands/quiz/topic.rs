//! What there is to ask about: facts, entries and events, by the form of their question, and how well known each is.

use std::cell::LazyCell;
use std::cmp::Reverse;

use rand::rngs::StdRng;

use super::builder::{Difficulty, Question, QuestionBuilder};
use super::fame::Fame;
use super::text::names_a_year;
use super::{fact, identify, work, year};
use crate::lore::{Continuity, Entry, EntryRef, Event, Fact, Universe};

/// The forms that questions have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// "Who commanded …?"
    Fact,
    /// "Which station is this?"
    Identify,
    /// "Which work tells of this?"
    Work,
    /// "Which year …?"
    Year,
}

impl Form {
    /// All forms, in the order of their numbers.
    pub(super) const ALL: [Self; 4] = [Self::Fact, Self::Identify, Self::Work, Self::Year];
}

/// Something that can be asked about.
#[derive(Debug, Clone, Copy)]
pub(super) enum Topic<'l> {
    /// A fact of an entry.
    Fact(EntryRef, &'l Entry, &'l Fact),
    /// What an entry is.
    Identify(EntryRef, &'l Entry),
    /// The work that an event is told in.
    Work(&'l Event),
    /// The year of an event.
    Year(&'l Event),
}

impl<'l> Topic<'l> {
    /// The question about it; `None` if there is no fair one.
    pub(super) fn question(&self, builder: &QuestionBuilder<'l>, rng: &mut StdRng) -> Option<Question<'l>> {
        match self {
            Self::Fact(at, entry, fact) => fact::question(builder, rng, *at, entry, fact),
            Self::Identify(at, entry) => identify::question(builder, rng, *at, entry),
            Self::Work(event) => work::question(builder, rng, event),
            Self::Year(event) => year::question(builder, rng, event),
        }
    }

    fn is_for_everyone(&self) -> bool {
        let (universe, statement) = match self {
            Self::Fact(_, entry, fact) => (entry.universe, Some(&fact.statement)),
            Self::Identify(_, entry) => (entry.universe, entry.summary.first()),
            Self::Work(event) | Self::Year(event) => (event.universe, Some(&event.statement)),
        };
        let is_on_screen = statement.is_some_and(|statement| statement.continuity == Continuity::Canon);
        let is_timeless = !self.asks_for_a_time() && !self.names_a_year();
        universe == Universe::Prime && is_on_screen && is_timeless && self.is_of_the_main()
    }

    /// Whether the text that is asked about has a year in it.
    fn names_a_year(&self) -> bool {
        let quoted = match self {
            Self::Fact(..) => None,
            Self::Identify(_, entry) => entry.summary.first(),
            Self::Work(event) | Self::Year(event) => Some(&event.statement),
        };
        quoted.is_some_and(|statement| names_a_year(statement.text.plain()))
    }

    /// Whether it asks for what an entry is best known as: of a fact, the first of a label that says what it is or how it
    /// stood.
    fn is_of_the_main(&self) -> bool {
        let Self::Fact(_, entry, fact) = self else { return true };
        let label = fact.label;
        let is_sole = label.question.is_some_and(|question| question.is_single || question.is_basic);
        let is_main = is_sole || label.changes() || label.authority.is_some();
        is_main && entry.facts_of(label.key).next().is_some_and(|first| std::ptr::eq(first, &raw const fact.statement))
    }

    /// The entry it is about, the first of several.
    pub(super) fn about(&self) -> Option<EntryRef> {
        match self {
            Self::Fact(at, ..) | Self::Identify(at, _) => Some(*at),
            Self::Work(event) | Self::Year(event) => event.subject_refs.first().copied(),
        }
    }

    /// Whether the answer depends on the year.
    fn asks_for_a_time(&self) -> bool {
        match self {
            Self::Fact(_, entry, fact) => {
                fact.statement.when.is_some() && entry.facts_of(fact.label.key).nth(1).is_some()
            }
            Self::Year(_) => true,
            Self::Identify(..) | Self::Work(_) => false,
        }
    }

    /// Whether it is about one entry, rather than about an event and all it concerns.
    pub(super) const fn is_of_entry(&self) -> bool {
        matches!(self, Self::Fact(..) | Self::Identify(..))
    }
}

/// The share of all topics that is left by a difficulty: a third of the hard ones, half of the easy ones, which are few.
const HARD_SHARE: usize = 3;
const EASY_SHARE: usize = 2;
/// The most topics of a form where no difficulty was picked, the best known: hardly anybody has heard of the rest.
const MOST_OF_NORMAL: usize = 1000;
/// The least topics of a form that are left by a difficulty.
const LEAST: usize = 12;
/// How many entries everybody knows who has seen the main shows: those of which the lore tells most.
const WELL_KNOWN: usize = 120;

/// All topics that may be told of and are as well known as the difficulty wants, a list for each form.
pub(super) fn all<'l>(builder: &QuestionBuilder<'l>) -> Vec<Vec<Topic<'l>>> {
    let prominence = Prominence::of(builder);
    Form::ALL
        .into_iter()
        .map(|form| {
            let mut topics = of_form(builder, form);
            match builder.difficulty {
                Difficulty::Easy => topics = for_everyone(builder, &prominence, topics),
                Difficulty::Normal => {}
                Difficulty::Hard => topics = without_basics(topics),
            }
            topics.sort_by_cached_key(|topic| prominence.of_topic(topic));
            let share = if builder.difficulty == Difficulty::Easy { EASY_SHARE } else { HARD_SHARE };
            let kept = (topics.len() / share).max(LEAST).min(topics.len());
            match builder.difficulty {
                Difficulty::Easy => topics.split_off(topics.len() - kept),
                Difficulty::Normal => topics.split_off(topics.len().saturating_sub(MOST_OF_NORMAL)),
                Difficulty::Hard => {
                    topics.truncate(kept);
                    topics
                }
            }
        })
        .collect()
}

/// The topics of the prime universe that were seen on screen and that everybody knows; as many as are enough, if these are
/// not.
fn for_everyone<'l>(builder: &QuestionBuilder<'l>, prominence: &Prominence, topics: Vec<Topic<'l>>) -> Vec<Topic<'l>> {
    let enough = |known: Vec<Topic<'l>>, others: Vec<Topic<'l>>| if known.len() < LEAST { others } else { known };
    let on_screen: Vec<Topic<'_>> = topics.iter().filter(|topic| topic.is_for_everyone()).copied().collect();
    let mut on_screen = enough(on_screen, topics);
    on_screen.sort_by_cached_key(|topic| Reverse(prominence.of_topic(topic)));
    let least = prominence.least_of_well_known();
    let fame = LazyCell::new(|| Fame::of(builder, prominence.at_least(least)));
    let is_known = |topic: &&Topic<'_>| match topic {
        Topic::Work(event) => fame.has(builder.lore, event),
        _ => prominence.least_of_topic(topic) >= least,
    };
    let known: Vec<Topic<'_>> = on_screen.iter().filter(is_known).copied().collect();
    on_screen.truncate(LEAST);
    enough(known, on_screen)
}

/// The topics that do not ask for what everyone knows, if these are enough: a little-known person alone does not make it
/// hard to say that somebody was human.
fn without_basics(topics: Vec<Topic<'_>>) -> Vec<Topic<'_>> {
    let is_basic = |topic: &&Topic<'_>| match topic {
        Topic::Fact(.., fact) => fact.label.question.is_some_and(|question| question.is_basic),
        _ => false,
    };
    let rest: Vec<Topic<'_>> = topics.iter().filter(|topic| !is_basic(topic)).copied().collect();
    if rest.len() < LEAST { topics } else { rest }
}

fn of_form<'l>(builder: &QuestionBuilder<'l>, form: Form) -> Vec<Topic<'l>> {
    let lore = builder.lore;
    let entries = (0..).map(EntryRef).zip(lore.entries());
    let events = lore.events().iter().filter(|event| builder.shows(&event.statement));
    match form {
        Form::Fact => entries
            .flat_map(|(at, entry)| entry.facts.iter().map(move |fact| (at, entry, fact)))
            .filter(|(.., fact)| fact.label.question.is_some() && builder.shows(&fact.statement))
            .map(|(at, entry, fact)| Topic::Fact(at, entry, fact))
            .collect(),
        Form::Identify => entries
            .filter(|(_, entry)| builder.shows_entry(entry))
            .map(|(at, entry)| Topic::Identify(at, entry))
            .collect(),
        Form::Work => events.filter(|event| work::work(builder, event).is_some()).map(Topic::Work).collect(),
        Form::Year => events.filter(|event| year::year(event).is_some()).map(Topic::Year).collect(),
    }
}

/// How much the lore tells of each entry.
struct Prominence(Vec<usize>);

impl Prominence {
    fn of(builder: &QuestionBuilder<'_>) -> Self {
        Self(builder.lore.entries().iter().map(|entry| entry.prominence as usize).collect())
    }

    /// That of the least known entry that everybody knows.
    fn least_of_well_known(&self) -> usize {
        let mut all = self.0.clone();
        all.sort_unstable_by_key(|prominence| Reverse(*prominence));
        all.get(WELL_KNOWN - 1).or(all.last()).copied().unwrap_or_default()
    }

    /// The entries that are known at least so well.
    fn at_least(&self, least: usize) -> impl Iterator<Item = EntryRef> {
        let all = self.0.iter().zip((0..).map(EntryRef));
        all.filter(move |(prominence, _)| **prominence >= least).map(|(_, at)| at)
    }

    fn of_entry(&self, at: EntryRef) -> usize {
        self.0.get(at.0 as usize).copied().unwrap_or_default()
    }

    /// Of an event, that of its least known subject.
    fn least_of_topic(&self, topic: &Topic<'_>) -> usize {
        match topic {
            Topic::Fact(at, ..) | Topic::Identify(at, _) => self.of_entry(*at),
            Topic::Work(event) | Topic::Year(event) => {
                let subjects = event.subject_refs.iter().map(|at| self.of_entry(*at));
                subjects.min().unwrap_or_default()
            }
        }
    }

    /// Of an event, that of its subjects on average.
    fn of_topic(&self, topic: &Topic<'_>) -> usize {
        match topic {
            Topic::Fact(at, ..) | Topic::Identify(at, _) => self.of_entry(*at),
            Topic::Work(event) | Topic::Year(event) => {
                let prominence: Vec<usize> = event.subject_refs.iter().map(|at| self.of_entry(*at)).collect();
                prominence.iter().sum::<usize>() / prominence.len().max(1)
            }
        }
    }
}
