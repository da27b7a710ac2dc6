//! The reverse citation: every statement that rests on a work, by the events and entries that make it.

use std::cmp::Reverse;

use crate::commands::Ask;
use crate::commands::entry::{Teller, dated};
use crate::commands::lens::{Lens, Withheld};
use crate::commands::naming::invitation;
use crate::lore::{Entry, EntryRef, Event, Lore, SourceRef, Statement};
use crate::reply::{Line, Rich, Section, Span, listed};
use crate::words::Words;

/// Events on the first page.
const FIRST_EVENTS: usize = 5;
/// Entries on the first page, and statements of each.
const FIRST_ENTRIES: usize = 3;
const FIRST_STATEMENTS: usize = 2;

/// What is counted: one, and several.
type Unit = (&'static str, &'static str);
/// What the lines under an entry are.
pub(super) const STATEMENTS: Unit = ("statement", "statements");
const EVENTS: Unit = ("event", "events");
const ENTRIES: Unit = ("entry", "entries");

/// All that rests on a work.
pub(super) struct Taken<'l> {
    events: Vec<&'l Event>,
    /// Entries with statements that cite it, those with most first.
    entries: Vec<(EntryRef, &'l Entry, usize)>,
    /// Entries that were compiled from it, if it is an article.
    compiled: Vec<EntryRef>,
    source: SourceRef,
}

impl<'l> Taken<'l> {
    /// Looks through all statements.
    pub(super) fn from(lore: &'l Lore, source: SourceRef) -> Self {
        let events = lore.events().iter().filter(|event| cites(&event.statement, source)).collect();
        let all = || lore.entries().iter().zip((0..).map(EntryRef));
        let count = |entry: &Entry| entry.statements().filter(|statement| cites(statement, source)).count();
        let counted = all().map(|(entry, at)| (at, entry, count(entry)));
        let mut entries: Vec<_> = counted.filter(|(.., count)| *count > 0).collect();
        entries.sort_by_key(|(at, _, count)| (Reverse(*count), *at));
        let is_compiled = |entry: &Entry| {
            entry.articles.contains(&source) || entry.statements().any(|statement| statement.via.contains(&source))
        };
        let compiled = all().filter(|(entry, _)| is_compiled(entry)).map(|(_, at)| at).collect();
        Self { events, entries, compiled, source }
    }

    /// Every statement that cites it, once.
    pub(super) fn statements(&self) -> impl Iterator<Item = &'l Statement> {
        let of_entries = self.entries.iter().flat_map(|(_, entry, _)| entry.statements());
        let of_events = self.events.iter().map(|event| &event.statement);
        of_entries.chain(of_events).filter(|statement| cites(statement, self.source))
    }

    /// How much it is, in words.
    pub(super) fn summary(&self, words: Words) -> String {
        let statements: usize = self.entries.iter().map(|(.., count)| count).sum();
        let mut parts = Vec::new();
        if !self.events.is_empty() {
            parts.push(counted(words, self.events.len(), EVENTS));
        }
        if statements > 0 {
            let of = [counted(words, statements, STATEMENTS), counted(words, self.entries.len(), ENTRIES)];
            parts.push(words.fill("{0} about {1}", &[&of[0], &of[1]]));
        }
        let mut sentences = Vec::new();
        if !parts.is_empty() {
            sentences.push(words.fill("The lore takes from it: {0}.", &[&listed(words, &parts)]));
        }
        if !self.compiled.is_empty() {
            let entries = counted(words, self.compiled.len(), ENTRIES);
            sentences.push(words.fill("Compiled from it: {0}.", &[&entries]));
        }
        if sentences.is_empty() {
            return words.say("The lore takes nothing from it by itself, but from its parts.").to_owned();
        }
        sentences.join(" ")
    }

    /// The events, then the entries, each with the statements that cite the work.
    pub(super) fn sections(&self, ask: &Ask<'_>, lens: &Lens, withheld: &mut Withheld) -> Vec<Section> {
        let mut teller = Teller { lore: ask.lore, words: ask.words, lens, withheld };
        let events = self.events.iter();
        let lines: Vec<Line> = events
            .filter_map(|event| Some(teller.line(&event.statement)?.led_by(dated(ask.words, &event.statement))))
            .collect();
        let (title, unit) = (ask.words.say("What happened").to_owned(), EVENTS);
        let events = Section { title, inline: false, lines, first: FIRST_EVENTS, unit };
        let mut sections = vec![events];
        for ((_, entry, _), at) in self.entries.iter().zip(0..) {
            let first = if at < FIRST_ENTRIES { FIRST_STATEMENTS } else { 0 };
            let title = format!("{} ({})", entry.name, ask.words.say(entry.universe.name()));
            let (lines, unit) = (self.lines(ask, entry, &mut teller), STATEMENTS);
            sections.push(Section { title, inline: false, lines, first, unit });
        }
        sections
    }

    fn lines(&self, ask: &Ask<'_>, entry: &Entry, teller: &mut Teller<'_>) -> Vec<Line> {
        let bullet =
            |label: &str| Rich::plain(if label.is_empty() { "• ".to_owned() } else { format!("• {label}: ") });
        let is_cited = |statement: &&Statement| cites(statement, self.source);
        let mut lines = Vec::new();
        for statement in entry.summary.iter().filter(is_cited) {
            lines.extend(teller.line(statement).map(|line| line.led_by(bullet(""))));
        }
        for fact in entry.facts.iter().filter(|fact| cites(&fact.statement, self.source)) {
            lines.extend(teller.fact(fact).map(|line| line.led_by(bullet(ask.words.say(fact.label)))));
        }
        for dispute in &entry.disputes {
            for claim in dispute.claims.iter().filter(is_cited) {
                lines.extend(teller.line(claim).map(|line| line.led_by(bullet(&dispute.topic))));
            }
        }
        for note in entry.notes.iter().filter(is_cited) {
            lines.extend(teller.line(note).map(|line| line.led_by(bullet(""))));
        }
        lines
    }

    /// The entries that were compiled from it, as commands to type.
    pub(super) fn compiled(&self, ask: &Ask<'_>) -> Option<Section> {
        let line = |entry: &Entry| {
            let universe = ask.words.say(entry.universe.name());
            Line::own(Rich(vec![invitation(entry), Span::Plain(format!(" ({universe})"))])).led_by(Rich::plain("• "))
        };
        let lines: Vec<Line> = self.compiled.iter().filter_map(|at| ask.lore.entry(*at)).map(line).collect();
        let (title, unit) = (ask.words.say("Entries compiled from it").to_owned(), ENTRIES);
        (!lines.is_empty()).then_some(Section { title, inline: false, lines, first: 2 * FIRST_EVENTS, unit })
    }

    /// The entries to open from a page: those it tells of and those after them, then those compiled from it.
    pub(super) fn entries_from(&self, first: usize) -> Vec<EntryRef> {
        let told = self.entries.iter().map(|(at, ..)| *at);
        let mut all: Vec<EntryRef> = told.skip(first).collect();
        for entry in &self.compiled {
            if !all.contains(entry) {
                all.push(*entry);
            }
        }
        all
    }
}

fn counted(words: Words, count: usize, (one, several): Unit) -> String {
    format!("{count} {}", words.say(if count == 1 { one } else { several }))
}

fn cites(statement: &Statement, source: SourceRef) -> bool {
    statement.cites.iter().any(|citation| citation.source == source)
}
