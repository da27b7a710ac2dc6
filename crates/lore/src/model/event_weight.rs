//! How much an event tells of an entry: what somebody who knows the entry would name first of its history.
//!
//! It is the sum of what the following properties weigh, all of them read from what the lore says of both. The weights
//! were set by reading the cards of a hundred well-known entries.

use std::collections::{HashMap, HashSet};

use super::entry::{Entry, Event};
use super::lore::{Lore, Weights};
use super::reference::{EntryRef, SourceRef};
use super::statement::{Owner, Statement};
use crate::kinds::Kind;
use crate::words::named_years;

/// Times the natural logarithm of one more than how many others its work tells of together with the entry.
const TIES: f32 = 2.0;
/// The most of these others that count, and how much has to be told of one for it to count whole.
const MOST_TIES: f32 = 15.0;
const WELL_KNOWN: f32 = 12.0;
/// Times the natural logarithm of how many times as often as seldom its work is cited, within these numbers.
const FAME: f32 = 0.8;
const SELDOM: f32 = 8.0;
const OFTEN: f32 = 120.0;
/// If its work is cited where it is said what the entry is; for each of one or two facts that cite it and tell how the entry
/// stood, began or ended.
const SUMMED_UP: f32 = 0.7;
const TURN: f32 = 0.4;
/// If more than one work is cited for it.
const SEVERAL_WORKS: f32 = 0.6;
/// If it is of a year that is named where it is said what the entry is; for each name that it shares with what is said
/// there, and half as much for another long word; and the most such words that count.
const NAMED_YEAR: f32 = 1.0;
const SHARED_WORD: f32 = 1.0;
const MOST_SHARED: f32 = 3.0;
/// The letters from which on a name and another word count; and a word counts if no more than one event in so many has it.
const SHORTEST_NAME: usize = 4;
const SHORTEST_WORD: usize = 6;
const COMMON: usize = 8;
/// For each of one or two words of a turn.
const TURNING_POINT: f32 = 0.6;
/// If it concerns something that came to pass as well, such as a war.
const OCCURRENCE: f32 = 1.2;
/// Where its sentence names the entry: at the very end, and less the earlier; not at all; after another of its kind.
const LATE: f32 = -1.5;
const UNNAMED: f32 = -3.0;
const AFTER_ANOTHER: f32 = -1.0;
/// If it happened in another universe than the entry's.
const ELSEWHERE: f32 = -2.5;

/// Words that tell of a turn.
const TURNING_POINTS: [&str; 73] = [
    "abducted",
    "alliance",
    "assimilated",
    "banished",
    "became",
    "birth",
    "born",
    "captain",
    "captured",
    "charter",
    "christened",
    "command",
    "commission",
    "commissioned",
    "conquered",
    "coup",
    "crowned",
    "death",
    "declared",
    "decommissioned",
    "destroyed",
    "destruction",
    "died",
    "discovered",
    "drove",
    "elected",
    "executed",
    "exiled",
    "founded",
    "founding",
    "independence",
    "independent",
    "invaded",
    "invasion",
    "invented",
    "joined",
    "killed",
    "launched",
    "liberated",
    "maiden",
    "marriage",
    "married",
    "marry",
    "murdered",
    "mutiny",
    "occupation",
    "occupied",
    "overthrew",
    "overthrown",
    "peace",
    "promoted",
    "promotion",
    "rebellion",
    "resigned",
    "retired",
    "retook",
    "returned",
    "revolt",
    "revolution",
    "ruled",
    "sacrifice",
    "sacrificed",
    "seized",
    "signed",
    "signing",
    "stranded",
    "surrender",
    "surrendered",
    "treaty",
    "war",
    "wars",
    "wedding",
    "wiped",
];

impl Lore {
    /// How much each event in the [history](Lore::history) of an entry tells of it, in the order of that: more is more
    /// telling, whatever the scale.
    pub fn event_weights(&self, at: EntryRef) -> &[f32] {
        let of_entries = self.event_weights.0.get_or_init(|| (0..self.entries.len()).map(|_| Weights::new()).collect());
        let of_entry = of_entries.get(at.0 as usize).zip(self.entry(at));
        of_entry.map(|(weights, entry)| &**weights.get_or_init(|| self.weigh_events((at, entry)))).unwrap_or_default()
    }

    fn weigh_events(&self, (at, entry): (EntryRef, &Entry)) -> Box<[f32]> {
        let events: Vec<&Event> = self.history(at).collect();
        let works = WorkWeights::of(self, (at, entry), &events);
        let shared = shared_words(entry, &events);
        let years: Vec<i32> = entry.summary.iter().flat_map(|told| named_years(told.text.plain())).collect();
        let weight = |(event, shared): (&&Event, f32)| {
            let is_of_named_year = event.statement.when.is_some_and(|when| years.contains(&when.first_year()));
            let sights = [
                works.of_event(event),
                if_so(is_of_named_year, NAMED_YEAR),
                SHARED_WORD * shared,
                TURNING_POINT * number(turning_points(event.statement.text.plain()).min(2)),
                if_so(is_part_of_occurrence(event, at), OCCURRENCE),
                placement(event, (at, entry)),
                if_so(event.universe != entry.universe, ELSEWHERE),
            ];
            sights.into_iter().sum::<f32>()
        };
        events.iter().zip(shared).map(weight).collect()
    }

    /// The others of whose statements a work bears out some that also tell of an entry: all that tell of it are given by
    /// their numbers.
    fn tied_through(&self, work: SourceRef, (at, naming): (EntryRef, &[u32])) -> Vec<EntryRef> {
        let both = self.reverse.citing.of(work.0).filter(|citing| naming.binary_search(citing).is_ok());
        let owner = |number: u32| self.reverse.statements.get(number as usize).map(|statement| statement.owner);
        let other = |number: u32| match owner(number)? {
            Owner::Entry(other) if other != at => Some(other),
            _ => None,
        };
        let mut tied: Vec<EntryRef> = both.filter_map(other).collect();
        tied.sort_unstable();
        tied.dedup();
        tied
    }

    /// How well a work is known, and for how many others it tells of together with the entry.
    fn work_weight(&self, work: SourceRef, entry: (EntryRef, &[u32])) -> f32 {
        let told_of = |other: EntryRef| number(self.mix(other).iter().sum());
        let tied = self.tied_through(work, entry).into_iter();
        let ties: f32 = tied.map(|other| (told_of(other) / WELL_KNOWN).min(1.0)).sum();
        let cited = number(self.reverse.citing.of(work.0).len()).clamp(SELDOM, OFTEN);
        TIES.mul_add(ties.min(MOST_TIES).ln_1p(), FAME * (cited / SELDOM).ln())
    }
}

/// What the works tell in which events are told.
struct WorkWeights {
    weights: HashMap<SourceRef, f32>,
    /// Those on which the sentences rest that say what the entry is.
    summed_up: HashSet<SourceRef>,
    /// How many turns of the entry rest on each.
    turns: HashMap<SourceRef, usize>,
}

impl WorkWeights {
    fn of(lore: &Lore, (at, entry): (EntryRef, &Entry), events: &[&Event]) -> Self {
        let naming: Vec<u32> = lore.reverse.naming.of(at.0).collect();
        let told: HashSet<SourceRef> = events.iter().flat_map(|event| event.statement.works()).collect();
        let turns_told = entry.facts.iter().filter(|fact| fact.label.is_lasting() || fact.label.milestone.is_some());
        let mut turns: HashMap<SourceRef, usize> = HashMap::new();
        for work in turns_told.flat_map(|fact| fact.statement.works()) {
            *turns.entry(work).or_default() += 1;
        }
        Self {
            weights: told.into_iter().map(|work| (work, lore.work_weight(work, (at, &naming)))).collect(),
            summed_up: entry.summary.iter().flat_map(Statement::works).collect(),
            turns,
        }
    }

    fn of_event(&self, event: &Event) -> f32 {
        let told = || event.statement.works();
        let weight = told().filter_map(|work| self.weights.get(&work).copied()).fold(0.0, f32::max);
        let turns = told().filter_map(|work| self.turns.get(&work).copied()).max().unwrap_or_default();
        let sights = [
            weight,
            if_so(told().any(|work| self.summed_up.contains(&work)), SUMMED_UP),
            TURN * number(turns.min(2)),
            if_so(told().nth(1).is_some(), SEVERAL_WORKS),
        ];
        sights.into_iter().sum::<f32>()
    }
}

/// How many words each event shares with what says what the entry is, a name counting whole and another long word half.
/// Words that many of the events have tell nothing of any.
fn shared_words(entry: &Entry, events: &[&Event]) -> Vec<f32> {
    let name: HashSet<&str> = words(&entry.name).collect();
    let said = entry.summary.iter().flat_map(|told| words(told.text.plain()));
    let said: HashSet<&str> = said.filter(|word| word.len() >= SHORTEST_NAME && !name.contains(word)).collect();
    let told = events.iter().map(|event| words(event.statement.text.plain()));
    let shared: Vec<HashSet<&str>> = told.map(|told| told.filter(|word| said.contains(word)).collect()).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in shared.iter().flatten() {
        *counts.entry(*word).or_default() += 1;
    }
    let most = 1 + events.len() / COMMON;
    let is_rare = |word: &&&str| counts.get(**word).is_some_and(|count| *count <= most);
    let worth = |word: &&str| match word.chars().next() {
        Some(first) if first.is_uppercase() => 1.0,
        _ => if_so(word.len() >= SHORTEST_WORD, 0.5),
    };
    shared.iter().map(|words| words.iter().filter(is_rare).map(worth).sum::<f32>().min(MOST_SHARED)).collect()
}

/// How many different words of a turn a text has.
pub(super) fn turning_points(text: &str) -> usize {
    let mut told: Vec<&str> = words(text).filter(|word| TURNING_POINTS.binary_search(word).is_ok()).collect();
    told.sort_unstable();
    told.dedup();
    told.len()
}

fn is_part_of_occurrence(event: &Event, at: EntryRef) -> bool {
    subjects(event).any(|(subject, kind)| subject != at && kind.is_occurrence)
}

/// Where its sentence names the entry.
fn placement(event: &Event, (at, entry): (EntryRef, &Entry)) -> f32 {
    let text = &event.statement.text;
    let mut before = 0;
    for segment in text.segments() {
        if segment.link == Some(at) {
            let kind_of = |link: EntryRef| subjects(event).find(|(subject, _)| *subject == link).map(|(_, kind)| kind);
            let first = text.linked().find(|link| kind_of(*link) == Some(entry.kind));
            let part = number(before) / number(text.plain().len().max(1));
            return LATE.mul_add(part, if_so(first.is_some_and(|first| first != at), AFTER_ANOTHER));
        }
        before += segment.words.len();
    }
    UNNAMED
}

/// The entries that an event concerns, each with its kind.
fn subjects(event: &Event) -> impl Iterator<Item = (EntryRef, &'static Kind)> {
    let kind = |id: &str| id.split_once('/').and_then(|(kind, _)| Kind::from_id(kind));
    event.subject_refs.iter().zip(&event.subjects).filter_map(move |(subject, id)| Some((*subject, kind(id)?)))
}

/// The words of a text, names as they stand without the ending of what belongs to them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_between = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '-');
    let words = text.split(is_between).map(|word| word.strip_suffix("'s").unwrap_or(word));
    words.filter(|word| !word.is_empty())
}

/// A count to be weighed.
pub(super) fn number(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

pub(super) const fn if_so(is_so: bool, weight: f32) -> f32 {
    if is_so { weight } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_without_the_ending_of_what_belongs_to_them() {
        let words: Vec<&str> = words("Picard's ship, the \"Enterprise-D\"; Jem'Hadar.").collect();
        assert_eq!(words, ["Picard", "ship", "the", "Enterprise-D", "Jem'Hadar"]);
    }

    #[test]
    fn words_of_a_turn_are_counted_once() {
        assert_eq!(turning_points("He died; he had died before, and was promoted in death."), 3);
        assert!(TURNING_POINTS.is_sorted());
    }
}
