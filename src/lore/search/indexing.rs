//! Reads all statements of the lore into the full-text index, in two halves at once since that takes longest of all.

use std::ops::Range;

use super::fold::Folded;
use super::interner::Interner;
use super::stem::stem;
use super::terms::{Lists, TermId, TermsBuilder};
use super::text::{Indexed, Owner, TextIndex, kind_bit};
use crate::lore::date::When;
use crate::lore::{Entry, EntryRef, Event, EventRef, Lore, Statement, Universe};

/// Phrases that are shorter count as if they had so many words: they say less than a sentence does.
const FEWEST_WORDS: usize = 10;

impl TextIndex {
    /// Reads all statements of the lore.
    pub fn build(lore: &Lore) -> Self {
        let (half, all) = (half_of_entries(lore), lore.entries().len());
        let parts = std::thread::scope(|scope| {
            let first = scope.spawn(|| Part::of(lore, 0..half, 0..0));
            let second = Part::of(lore, half..all, 0..lore.events().len());
            [first.join().unwrap_or_default(), second]
        });
        joined(&parts)
    }
}

/// How many of the entries hold half of all statements; the events follow after the entries.
fn half_of_entries(lore: &Lore) -> usize {
    let counts = || lore.entries().iter().map(|entry| entry.statements().count());
    let mut left = (counts().sum::<usize>() + lore.events().len()) / 2;
    counts().take_while(|count| left.checked_sub(*count).map(|rest| left = rest).is_some()).count()
}

/// Whose a statement is.
struct Whose {
    owner: Owner,
    number: u16,
    kinds: u16,
    universe: Universe,
}

/// Some of the statements, with their words.
#[derive(Default)]
struct Part {
    /// The words met so far, so that the stem of each is worked out once.
    words: Interner,
    stem_of_word: Vec<u32>,
    stems: Interner,
    /// Stems, and the statements that have them as [`TextIndex::of_stem`] counts them.
    uses: Vec<(u32, u32)>,
    statements: Vec<Indexed>,
    /// Of all statements, in words.
    length: usize,
    /// The stems of the statement that is being read.
    own: Vec<u32>,
}

impl Part {
    fn of(lore: &Lore, entries: Range<usize>, events: Range<usize>) -> Self {
        let mut part = Self::default();
        let numbered = lore.entries().iter().zip(0..);
        for (entry, at) in numbered.take(entries.end).skip(entries.start) {
            part.add_entry(lore, entry, EntryRef(at));
        }
        for (event, at) in lore.events().iter().zip(0..).take(events.end).skip(events.start) {
            part.add_event(lore, event, EventRef(at));
        }
        part
    }

    fn add_entry(&mut self, lore: &Lore, entry: &Entry, at: EntryRef) {
        let name = Folded::new(&entry.name);
        for (statement, number) in entry.statements().zip(0..) {
            let whose =
                Whose { owner: Owner::Entry(at), number, kinds: kind_bit(entry.kind), universe: entry.universe };
            self.add(lore, statement, whose, &name);
        }
    }

    fn add_event(&mut self, lore: &Lore, event: &Event, at: EventRef) {
        let kinds = kinds_of(lore, event);
        let whose = Whose { owner: Owner::Event(at), number: 0, kinds, universe: event.universe };
        self.add(lore, &event.statement, whose, &Folded::default());
    }

    /// Takes in a statement with its words, those of its owner's name, and its year.
    fn add(&mut self, lore: &Lore, statement: &Statement, whose: Whose, name: &Folded) {
        let text = Folded::whole(&lore.plain(&statement.text));
        let years = statement.when.map(years_of);
        let year = years.filter(|(first, last)| first == last).map(|(first, _)| first.to_string());
        self.own.clear();
        text.words().for_each(|word| self.push(word, false));
        name.words().chain(year.as_deref()).for_each(|word| self.push(word, true));
        self.length += text.len();
        let words = u8::try_from(text.len().max(FEWEST_WORDS)).unwrap_or(u8::MAX);
        let Whose { owner, number, kinds, universe } = whose;
        let continuity = lore.continuity(statement);
        self.statements.push(Indexed { owner, number, kinds, universe, continuity, words, years });
    }

    fn push(&mut self, word: &str, is_of_name: bool) {
        let number = self.words.number(word) as usize;
        if number == self.stem_of_word.len() {
            self.stem_of_word.push(self.stems.number(stem(word)));
        }
        let stem = self.stem_of_word.get(number).copied().unwrap_or_default();
        if !self.own.contains(&stem) {
            self.own.push(stem);
            self.uses.push((stem, self.statements.len() as u32 * 2 + u32::from(is_of_name)));
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a ranking needs no more precision")]
fn joined(parts: &[Part; 2]) -> TextIndex {
    let mut stems = Interner::default();
    let numbers = parts.each_ref().map(|part| part.stems.terms().map(|stem| stems.number(stem)).collect::<Vec<u32>>());
    let mut builder = TermsBuilder::default();
    stems.terms().for_each(|stem| builder.push(stem));
    let (stems, sorted) = builder.finish();
    let numbers = numbers.map(|numbers| numbers.iter().map(|number| at(&sorted, *number)).collect::<Vec<TermId>>());
    let firsts = [0, parts[0].statements.len() as u32 * 2];
    let uses = parts.iter().zip(&numbers).zip(firsts).flat_map(|((part, numbers), first)| {
        part.uses.iter().map(move |(stem, posting)| (at(numbers, *stem), first + posting))
    });
    let of_stem = Lists::new(stems.len(), uses);
    let statements: Vec<Indexed> = parts.iter().flat_map(|part| part.statements.iter().copied()).collect();
    let length: usize = parts.iter().map(|part| part.length).sum();
    let usual_length = length as f32 / statements.len().max(1) as f32;
    TextIndex { stems, of_stem, statements, usual_length }
}

fn at(numbers: &[u32], number: u32) -> u32 {
    numbers.get(number as usize).copied().unwrap_or_default()
}

fn kinds_of(lore: &Lore, event: &Event) -> u16 {
    let subjects = event.subjects.iter().filter_map(|id| lore.entry(lore.entry_by_id(id)?));
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
