//! Reads all statements of the lore into the full-text index, in two halves at once since that takes longest of all.

use std::ops::Range;

use super::find::{StatementIndex, StatementMeta, kind_bit};
use crate::text::fold::Folded;
use crate::text::stem::{is_stop_word, stem};
use crate::text::term_set::TermSet;
use crate::text::terms::TermId;
use isolinear_lore::grouped::Grouped;
use isolinear_lore::table::Table;
use isolinear_lore::{Entry, EntryRef, Event, EventRef, Lore, Owner, Statement, StatementRef, Universe, When};

/// Phrases that are shorter count as if they had so many words: they say less than a sentence does.
const FEWEST_WORDS: usize = 10;

impl StatementIndex {
    /// Reads all statements of the lore.
    pub fn build(lore: &Lore) -> Self {
        let (half, all) = (half_of_entries(lore), lore.entries().len());
        let parts = std::thread::scope(|scope| {
            let first = scope.spawn(|| PartReader::read(lore, 0..half, 0..0));
            let second = PartReader::read(lore, half..all, 0..lore.events().len());
            [first.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), second]
        });
        joined(parts)
    }
}

/// How many of the entries hold half of all statements; the events follow after the entries.
fn half_of_entries(lore: &Lore) -> usize {
    let counts = || lore.entries().iter().map(|entry| entry.statements().count());
    let mut left = (counts().sum::<usize>() + lore.events().len()) / 2;
    counts().take_while(|count| left.checked_sub(*count).map(|rest| left = rest).is_some()).count()
}

/// Where a statement stands, what filters need to know of that, and beneath which label.
struct StatementContext {
    owner: Owner,
    number: u16,
    kinds: u16,
    universe: Universe,
    label: &'static str,
}

/// Some of the statements, with their words.
#[derive(Default)]
struct Part {
    stems: TermSet,
    /// The stems of each statement, one statement after the other: twice their numbers, and 1 more where only the name of
    /// its owner has the stem, as [`StatementIndex::postings`] counts the statements.
    uses: Vec<u32>,
    /// Where those of each statement end.
    ends: Vec<u32>,
    statements: Table<StatementMeta>,
    /// Of all statements, in words.
    length: usize,
}

/// A part that is being read.
#[derive(Default)]
struct PartReader {
    part: Part,
    /// The words met so far, so that the stem of each is worked out once.
    words: TermSet,
    stem_of_word: Vec<u32>,
    /// The stems of the statement that is being read.
    own: Vec<u32>,
}

impl PartReader {
    fn read(lore: &Lore, entries: Range<usize>, events: Range<usize>) -> Part {
        let mut reader = Self::default();
        let numbered = lore.entries().iter().zip(0..);
        for (entry, at) in numbered.take(entries.end).skip(entries.start) {
            reader.add_entry(entry, EntryRef(at));
        }
        for (event, at) in lore.events().iter().zip(0..).take(events.end).skip(events.start) {
            reader.add_event(lore, event, EventRef(at));
        }
        reader.part
    }

    fn add_entry(&mut self, entry: &Entry, at: EntryRef) {
        let name = Folded::new(&entry.name);
        // The facts follow upon the summary.
        let labels = entry.summary.iter().map(|_| "").chain(entry.facts.iter().map(|fact| fact.label.name));
        let labelled = entry.statements().zip(labels.chain(std::iter::repeat("")));
        for ((statement, label), number) in labelled.zip(0..) {
            let context = StatementContext {
                owner: Owner::Entry(at),
                number,
                kinds: kind_bit(entry.kind),
                universe: entry.universe,
                label,
            };
            self.add(statement, context, &name);
        }
    }

    fn add_event(&mut self, lore: &Lore, event: &Event, at: EventRef) {
        let kinds = kinds_of(lore, event);
        let (owner, universe) = (Owner::Event(at), event.universe);
        let context = StatementContext { owner, number: 0, kinds, universe, label: "" };
        self.add(&event.statement, context, &Folded::default());
    }

    /// Takes in a statement with its words, those of its owner's name and of its label, and its year.
    fn add(&mut self, statement: &Statement, context: StatementContext, name: &Folded) {
        let text = Folded::whole(statement.text.plain());
        let years = statement.when.map(years_of);
        let year = years.filter(|(first, last)| first == last).map(|(first, _)| first.to_string());
        self.own.clear();
        text.words().for_each(|word| self.push(word, false));
        let label = Folded::whole(context.label);
        let around = name.words().chain(label.words().filter(|word| !is_stop_word(word)));
        around.chain(year.as_deref()).for_each(|word| self.push(word, true));
        self.part.length += text.len();
        let words = u8::try_from(text.len().max(FEWEST_WORDS)).unwrap_or(u8::MAX);
        let StatementContext { owner, number, kinds, universe, .. } = context;
        let continuity = statement.continuity;
        let statement = StatementRef { owner, number };
        self.part.statements.extend([StatementMeta { statement, kinds, universe, continuity, words, years }]);
        self.part.ends.push(self.part.uses.len() as u32);
    }

    fn push(&mut self, word: &str, is_of_name: bool) {
        let number = self.words.intern(word) as usize;
        if number == self.stem_of_word.len() {
            self.stem_of_word.push(self.part.stems.intern(stem(word)));
        }
        let stem = self.stem_of_word.get(number).copied().unwrap_or_default();
        if !self.own.contains(&stem) {
            self.own.push(stem);
            self.part.uses.push(stem * 2 + u32::from(is_of_name));
        }
    }
}

impl Part {
    /// The stems, each with a statement that has it, as [`StatementIndex::postings`] counts it.
    fn postings(&self) -> impl Iterator<Item = (u32, u32)> + Clone {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        (0..).zip(starts.zip(&self.ends)).flat_map(|(statement, (start, end))| {
            let uses = self.uses.get(start as usize..*end as usize).unwrap_or_default();
            uses.iter().map(move |usage| (usage / 2, statement * 2 + usage % 2))
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "a ranking needs no more precision")]
fn joined(mut parts: [Part; 2]) -> StatementIndex {
    let [mut stems, of_second] = parts.each_mut().map(|part| std::mem::take(&mut part.stems));
    let of_second: Vec<u32> = of_second.into_terms().iter().map(|stem| stems.intern(stem)).collect();
    let (stems, of_first) = stems.into_terms().finish();
    let of_second = of_second.into_iter().map(|number| at(&of_first, number)).collect();
    let numbers: [Vec<TermId>; 2] = [of_first, of_second];
    let firsts = [0, parts[0].statements.len() as u32 * 2];
    let uses = parts.iter().zip(&numbers).zip(firsts).flat_map(|((part, numbers), first)| {
        part.postings().map(move |(stem, posting)| (at(numbers, stem), first + posting))
    });
    let postings = Grouped::new(stems.len(), uses);
    let statements: Table<StatementMeta> = parts.iter().flat_map(|part| part.statements.iter()).collect();
    let length: usize = parts.iter().map(|part| part.length).sum();
    let average_length = length as f32 / statements.len().max(1) as f32;
    StatementIndex { stems, postings, statements, average_length }
}

fn at(numbers: &[u32], number: u32) -> u32 {
    numbers.get(number as usize).copied().unwrap_or_default()
}

fn kinds_of(lore: &Lore, event: &Event) -> u16 {
    let subjects = event.subject_refs.iter().filter_map(|subject| lore.entry(*subject));
    subjects.fold(0, |kinds, subject| kinds | kind_bit(subject.kind))
}

fn years_of(when: When) -> (i16, i16) {
    let clamped = |year: i32| i16::try_from(year).unwrap_or(i16::MAX);
    match when {
        When::Span(None, Some(until)) => (i16::MIN, clamped(until.last_year())),
        When::Span(Some(from), None) => (clamped(from.year), i16::MAX),
        when => (clamped(when.first_year()), clamped(when.last_year())),
    }
}
