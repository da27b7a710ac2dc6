//! The reverse citation: every statement that rests on a work, by the events and entries that make it.

use std::cmp::Reverse;

use crate::locale::{Locale, MessageId, msg};
use crate::lore::{Entry, EntryRef, Event, Lore, SourceRef, Statement};
use crate::reply::{Line, Rich, Section, Span, listed};
use crate::view::command::CommandContext;
use crate::view::entry::{EntryRenderer, dated};
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::naming::invitation;

/// Events on the first page.
const FIRST_EVENTS: usize = 5;
/// Entries on the first page, and statements of each.
const FIRST_ENTRIES: usize = 3;
const FIRST_STATEMENTS: usize = 2;

/// What the lines under an entry are.
pub(super) const STATEMENTS: MessageId = msg::MORE_STATEMENTS;
const EVENTS: MessageId = msg::MORE_EVENTS;
const ENTRIES: MessageId = msg::MORE_ENTRIES;

/// All that rests on a work.
pub(super) struct Cited<'l> {
    events: Vec<&'l Event>,
    /// Entries with statements that cite it, those with most first.
    entries: Vec<(EntryRef, &'l Entry, usize)>,
    /// Entries that were compiled from it, if it is an article.
    compiled: Vec<EntryRef>,
    source: SourceRef,
}

impl<'l> Cited<'l> {
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
    pub(super) fn summary(&self, locale: Locale) -> String {
        let statements: usize = self.entries.iter().map(|(.., count)| count).sum();
        let mut parts = Vec::new();
        if !self.events.is_empty() {
            parts.push(counted(locale, msg::COUNT_EVENTS, self.events.len()));
        }
        if statements > 0 {
            let of = [
                counted(locale, msg::COUNT_STATEMENTS, statements),
                counted(locale, msg::COUNT_ENTRIES, self.entries.len()),
            ];
            parts.push(locale.format(msg::CITED_STATEMENTS, &[("statements", &of[0]), ("entries", &of[1])]));
        }
        let mut sentences = Vec::new();
        if !parts.is_empty() {
            sentences.push(locale.format(msg::CITED_SUMMARY, &[("counts", &listed(locale, &parts))]));
        }
        if !self.compiled.is_empty() {
            let entries = counted(locale, msg::COUNT_ENTRIES, self.compiled.len());
            sentences.push(locale.format(msg::CITED_COMPILED, &[("entries", &entries)]));
        }
        if sentences.is_empty() {
            return locale.text(msg::CITED_NOTHING).to_owned();
        }
        sentences.join(" ")
    }

    /// The events, then the entries, each with the statements that cite the work.
    pub(super) fn sections(
        &self,
        ctx: &CommandContext<'_>,
        filter: &ViewFilter,
        filtered: &mut FilteredCounts,
    ) -> Vec<Section> {
        let mut renderer = EntryRenderer { lore: ctx.lore, locale: ctx.locale, filter, filtered };
        let events = self.events.iter();
        let lines: Vec<Line> = events
            .filter_map(|event| Some(renderer.line(&event.statement)?.led_by(dated(ctx.locale, &event.statement))))
            .collect();
        let (title, unit) = (ctx.locale.text(msg::SECTION_HAPPENED).to_owned(), EVENTS);
        let events = Section { title, inline: false, lines, first: FIRST_EVENTS, unit };
        let mut sections = vec![events];
        for ((_, entry, _), at) in self.entries.iter().zip(0..) {
            let first = if at < FIRST_ENTRIES { FIRST_STATEMENTS } else { 0 };
            let title = format!("{} ({})", entry.name, ctx.locale.row(entry.universe.name()));
            let (lines, unit) = (self.lines(ctx, entry, &mut renderer), STATEMENTS);
            sections.push(Section { title, inline: false, lines, first, unit });
        }
        sections
    }

    fn lines(&self, ctx: &CommandContext<'_>, entry: &Entry, renderer: &mut EntryRenderer<'_>) -> Vec<Line> {
        let bullet =
            |label: &str| Rich::plain(if label.is_empty() { "• ".to_owned() } else { format!("• {label}: ") });
        let is_cited = |statement: &&Statement| cites(statement, self.source);
        let mut lines = Vec::new();
        for statement in entry.summary.iter().filter(is_cited) {
            lines.extend(renderer.line(statement).map(|line| line.led_by(bullet(""))));
        }
        for fact in entry.facts.iter().filter(|fact| cites(&fact.statement, self.source)) {
            lines.extend(renderer.fact(fact).map(|line| line.led_by(bullet(ctx.locale.row(fact.label)))));
        }
        for dispute in &entry.disputes {
            for claim in dispute.claims.iter().filter(is_cited) {
                lines.extend(renderer.line(claim).map(|line| line.led_by(bullet(&dispute.topic))));
            }
        }
        for note in entry.notes.iter().filter(is_cited) {
            lines.extend(renderer.line(note).map(|line| line.led_by(bullet(""))));
        }
        lines
    }

    /// The entries that were compiled from it, as commands to type.
    pub(super) fn compiled(&self, ctx: &CommandContext<'_>) -> Option<Section> {
        let line = |entry: &Entry| {
            let universe = ctx.locale.row(entry.universe.name());
            Line::own(Rich(vec![invitation(entry), Span::Plain(format!(" ({universe})"))])).led_by(Rich::plain("• "))
        };
        let lines: Vec<Line> = self.compiled.iter().filter_map(|at| ctx.lore.entry(*at)).map(line).collect();
        let (title, unit) = (ctx.locale.text(msg::SECTION_COMPILED).to_owned(), ENTRIES);
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

fn counted(locale: Locale, message: MessageId, count: usize) -> String {
    locale.format(message, &[("count", &count.to_string())])
}

fn cites(statement: &Statement, source: SourceRef) -> bool {
    statement.cites.iter().any(|citation| citation.source == source)
}
