//! Interactions from when they are sent until their answers are there.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Bytes;
use tokio::sync::oneshot;

use crate::template::Template;

/// How many interactions are remembered.
const KEPT: usize = 50_000;

/// A try that comes so long after it was said that there is an answer is one too many.
const AFTER_RESPONSE: Duration = Duration::from_millis(20);

/// An interaction that was answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// From sending the interaction to the end of the first answer.
    pub first: Duration,
    /// The same to the end of the last, where the first one said that it will follow.
    pub whole: Duration,
    /// The first answer.
    pub body: Bytes,
    /// Whether a file came with the last.
    pub has_file: bool,
}

impl Answer {
    /// Whether the first answer said that another one follows.
    pub fn was_deferred(&self) -> bool {
        self.whole > self.first
    }
}

/// What became of an interaction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fate {
    /// How long after it was made it was written to a connection last.
    pub delivered: Option<Duration>,
    /// How long after it was made its answer was taken.
    pub accepted: Option<Duration>,
}

/// What was said to tries of answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many answers were taken.
    pub accepted: u64,
    /// What was said, by status; 0 where nothing was.
    pub statuses: BTreeMap<u16, u64>,
    /// Tries that came too late to be taken.
    pub late: u64,
    /// Tries after the bot had been told that its answer was taken.
    pub repeated: u64,
    /// Messages that completed an answer.
    pub edits: u64,
}

/// An interaction that was sent.
struct Flight {
    template: Arc<Template>,
    sent: Instant,
    delivered: Option<Instant>,
    tries: u32,
    accepted: Option<Instant>,
    /// When the bot was told that its answer was taken.
    told: Option<Instant>,
    /// The first answer, if it said that another one follows.
    deferred: Option<Answer>,
    done: Option<oneshot::Sender<Answer>>,
}

/// The interactions that were sent.
#[derive(Default)]
pub(super) struct Flights {
    by_id: HashMap<u64, Flight>,
    order: VecDeque<u64>,
    deadline: Option<Duration>,
    pub(super) counts: Counts,
}

/// What Discord thinks of a first answer.
pub(super) enum Verdict {
    /// It is taken.
    Accepted(Arc<Template>),
    /// There is one already.
    AnsweredAlready,
    /// There is no such interaction, or not any more.
    Unknown,
}

/// An answer as it came.
pub(super) struct Arrived {
    pub(super) at: Instant,
    pub(super) body: Bytes,
    pub(super) says_that_another_follows: bool,
    pub(super) has_file: bool,
}

impl Flights {
    pub(super) fn new(deadline: Option<Duration>) -> Self {
        Self { deadline, ..Self::default() }
    }

    pub(super) fn begin(&mut self, id: u64, template: &Arc<Template>) -> oneshot::Receiver<Answer> {
        let (done, answer) = oneshot::channel();
        let flight = Flight {
            template: Arc::clone(template),
            sent: Instant::now(),
            delivered: None,
            tries: 0,
            accepted: None,
            told: None,
            deferred: None,
            done: Some(done),
        };
        self.by_id.insert(id, flight);
        self.order.push_back(id);
        if self.order.len() > KEPT
            && let Some(oldest) = self.order.pop_front()
        {
            self.by_id.remove(&oldest);
        }
        answer
    }

    /// Notes that an interaction was written to a connection.
    pub(super) fn deliver(&mut self, id: u64) {
        if let Some(flight) = self.by_id.get_mut(&id) {
            flight.delivered = Some(Instant::now());
        }
    }

    pub(super) fn fate(&self, id: u64) -> Fate {
        let Some(flight) = self.by_id.get(&id) else { return Fate::default() };
        let since_sent = |at: Instant| at.duration_since(flight.sent);
        Fate { delivered: flight.delivered.map(since_sent), accepted: flight.accepted.map(since_sent) }
    }

    /// Counts a try to answer, and gives its number.
    pub(super) fn try_to_answer(&mut self, id: u64, at: Instant) -> u32 {
        let Some(flight) = self.by_id.get_mut(&id) else { return 1 };
        flight.tries += 1;
        if flight.told.is_some_and(|told| at > told + AFTER_RESPONSE) {
            self.counts.repeated += 1;
        }
        flight.tries
    }

    /// The first answer to an interaction.
    pub(super) fn answer(&mut self, id: u64, arrived: Arrived) -> Verdict {
        let Some(flight) = self.by_id.get_mut(&id) else { return Verdict::Unknown };
        if flight.accepted.is_some() {
            return Verdict::AnsweredAlready;
        }
        let took = arrived.at.duration_since(flight.sent);
        if self.deadline.is_some_and(|deadline| took > deadline) {
            self.counts.late += 1;
            return Verdict::Unknown;
        }
        self.counts.accepted += 1;
        flight.accepted = Some(arrived.at);
        let answer = Answer { first: took, whole: took, body: arrived.body, has_file: arrived.has_file };
        if flight.template.may_be_deferred && arrived.says_that_another_follows {
            flight.deferred = Some(answer);
        } else if let Some(done) = flight.done.take() {
            // Whoever asked may have given up.
            let _ = done.send(answer);
        }
        Verdict::Accepted(Arc::clone(&flight.template))
    }

    /// Notes that the bot is told that its answer was taken.
    pub(super) fn tell(&mut self, id: u64) {
        if let Some(flight) = self.by_id.get_mut(&id) {
            flight.told.get_or_insert_with(Instant::now);
        }
    }

    /// A later answer.
    pub(super) fn edit(&mut self, id: u64, arrived: Arrived) -> Option<Arc<Template>> {
        let flight = self.by_id.get_mut(&id)?;
        let first = flight.deferred.take()?;
        self.counts.edits += 1;
        let whole = arrived.at.duration_since(flight.sent);
        if let Some(done) = flight.done.take() {
            // Whoever asked may have given up.
            let _ = done.send(Answer { whole, has_file: arrived.has_file, ..first });
        }
        Some(Arc::clone(&flight.template))
    }

    /// Counts what is said to a try; 0 for nothing.
    pub(super) fn say(&mut self, status: u16) {
        *self.counts.statuses.entry(status).or_default() += 1;
    }
}
