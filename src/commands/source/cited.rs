//! The reverse citation: every statement that rests on a work, by the events and entries that make it.

use std::cmp::Reverse;

use super::neighbours::is_of_row;
use crate::locale::{Locale, MessageId, msg};
use crate::lore::{Continuity, Date, Entry, EntryRef, Event, Lore, Owner, Source, SourceRef, Statement, Universe};
use crate::reply::{Line, Rich, Section, Span, in_brackets, lead_in, listed};
use crate::view::card::entry_parts::EntryRenderer;
use crate::view::chronology::dated::dated;
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::finding::naming::invitation;
use crate::view::input::command::CommandContext;

/// Events on the first page.
const FIRST_EVENTS: usize = 5;
/// Entries on the first page, and statements of each.
const FIRST_ENTRIES: usize = 3;
const FIRST_STATEMENTS: usize = 2;
/// The most names of those who are in it, and how many of them tell in which universe it plays.
const APPEARANCES: usize = 30;
const LEADING: usize = 10;
/// How many statements an event weighs that names somebody.
const EVENT_WEIGHT: usize = 2;

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
    /// Gathers what cites it.
    pub(super) fn from(lore: &'l Lore, source: SourceRef) -> Self {
        let mut events = Vec::new();
        let mut counts: Vec<(EntryRef, usize)> = Vec::new();
        for cited in lore.citing(source) {
            match (cited.owner, counts.last_mut()) {
                (Owner::Event(event), _) => events.extend(lore.event(event)),
                (Owner::Entry(entry), Some((last, count))) if *last == entry => *count += 1,
                (Owner::Entry(entry), _) => counts.push((entry, 1)),
            }
        }
        counts.sort_by_key(|(at, count)| (Reverse(*count), *at));
        let entries = counts.into_iter().filter_map(|(at, count)| Some((at, lore.entry(at)?, count))).collect();
        Self { events, entries, compiled: lore.compiled_from(source).collect(), source }
    }

    /// Nothing of it, which is counted: the work is later than what was seen.
    pub(super) fn veiled(self, filtered: &mut FilteredCounts) -> Self {
        filtered.count_spoilers(self.statements().count());
        Self { events: Vec::new(), entries: Vec::new(), ..self }
    }

    /// Every statement that cites it, once.
    pub(super) fn statements(&self) -> impl Iterator<Item = &'l Statement> {
        let of_entries = self.entries.iter().flat_map(|(_, entry, _)| entry.statements());
        let of_events = self.events.iter().map(|event| &event.statement);
        of_entries.chain(of_events).filter(|statement| cites(statement, self.source))
    }

    /// Whether any statement of an entry that cites it is shown: that it is in a later work may not be told.
    fn tells_of(&self, lore: &Lore, entry: &Entry, filter: &ViewFilter) -> bool {
        let mut cited = entry.statements().filter(|statement| cites(statement, self.source));
        filter.shows_everything() || cited.any(|statement| filter.shows(lore, statement))
    }

    /// Who and what is in it, as far as it may be named: first those who are somebody, of either those of whom most is told.
    fn named(&self, lore: &'l Lore, filter: &ViewFilter) -> Vec<(EntryRef, &'l Entry)> {
        let told = self.entries.iter().filter(|(_, entry, _)| self.tells_of(lore, entry, filter));
        let mut named: Vec<(EntryRef, usize)> = told.map(|(at, _, count)| (*at, *count)).collect();
        let events = self.events.iter().filter(|event| filter.shows(lore, &event.statement));
        for subject in events.flat_map(|event| &event.subject_refs) {
            match named.iter_mut().find(|(at, _)| at == subject) {
                Some((_, weight)) => *weight += EVENT_WEIGHT,
                None => named.push((*subject, EVENT_WEIGHT)),
            }
        }
        let known = named.into_iter().filter_map(|(at, weight)| Some((at, lore.entry(at)?, weight)));
        let mut shown: Vec<_> = known.filter(|(_, entry, _)| filter.shows_entry(lore, entry)).collect();
        shown.sort_by_key(|(_, entry, weight)| (!entry.kind.is_addressed(), Reverse(*weight)));
        shown.into_iter().map(|(at, entry, _)| (at, entry)).collect()
    }

    /// Who and what is in an episode or film, and what was first seen there.
    fn appearances(&self, ctx: &CommandContext<'l>, filter: &ViewFilter) -> Vec<Section> {
        let named = self.named(ctx.lore, filter);
        let first: Vec<_> = named.iter().copied().filter(|(at, entry)| self.is_first(ctx.lore, *at, entry)).collect();
        let section = |title, entries: &[(EntryRef, &Entry)]| {
            let entries: Vec<&Entry> = entries.iter().take(APPEARANCES).map(|(_, entry)| *entry).collect();
            let usual = usual_universe(entries.get(..LEADING).unwrap_or(&entries));
            let names = told_apart(ctx.locale, &entries, usual);
            let lines = vec![Line::own(Rich::plain(in_a_line(ctx.locale, &names)))];
            let title = match usual {
                Universe::Prime => ctx.locale.text(title).to_owned(),
                other => format!("{} · {}", ctx.locale.text(title), ctx.locale.row(other.name())),
            };
            (!names.is_empty()).then(|| Section::of(title, lines, msg::MORE_NAMES))
        };
        let appearances = section(msg::SECTION_APPEARANCES, &named);
        appearances.into_iter().chain(section(msg::SECTION_FIRST_SEEN, &first)).collect()
    }

    /// Whether no earlier work on screen tells of an entry of which the lore would know, and it is mostly told of in this
    /// series: what others tell most of may be older than the lore knows.
    fn is_first(&self, lore: &Lore, at: EntryRef, entry: &Entry) -> bool {
        let Some(fewest) = entry.kind.debut.filter(|_| entry.universe != Universe::Real) else { return false };
        let history = lore.history(at).map(|event| &event.statement);
        let on_screen = |work: SourceRef| lore.source(work).filter(|source| source.continuity == Continuity::Canon);
        let told: Vec<Vec<(SourceRef, &Source)>> = entry
            .statements()
            .chain(history)
            .map(|statement| statement.works().filter_map(|work| Some((work, on_screen(work)?))).collect())
            .filter(|works: &Vec<_>| !works.is_empty())
            .collect();
        let first = told.iter().flatten().min_by_key(|(at, source)| (source.released.map(Date::sort_key), *at));
        let Some((_, own)) = first.filter(|(at, _)| *at == self.source) else { return false };
        let is_of_series = |works: &&Vec<(SourceRef, &Source)>| works.iter().any(|(_, work)| is_of_row(work, own));
        told.len() >= fewest && told.iter().filter(is_of_series).count() * 2 > told.len()
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
        ctx: &CommandContext<'l>,
        filter: &ViewFilter,
        filtered: &mut FilteredCounts,
        is_on_screen: bool,
    ) -> Vec<Section> {
        let mut renderer = EntryRenderer { lore: ctx.lore, locale: ctx.locale, filter, filtered };
        let events = self.events.iter();
        let lines: Vec<Line> = events
            .filter_map(|event| Some(renderer.line(&event.statement)?.led_by(dated(ctx.locale, &event.statement))))
            .collect();
        let events =
            Section { first: FIRST_EVENTS, ..Section::of(ctx.locale.text(msg::SECTION_HAPPENED), lines, EVENTS) };
        let mut sections = vec![events];
        if is_on_screen {
            sections.extend(self.appearances(ctx, filter));
        }
        for ((at, entry, _), number) in self.entries.iter().copied().zip(0..) {
            let first = if number < FIRST_ENTRIES && !is_on_screen { FIRST_STATEMENTS } else { 0 };
            let title = in_universe(ctx.locale, entry);
            let lines = self.lines(ctx, (at, entry), &mut renderer);
            sections.push(Section { first, ..Section::of(title, lines, STATEMENTS) });
        }
        sections
    }

    fn lines(
        &self,
        ctx: &CommandContext<'_>,
        (at, entry): (EntryRef, &Entry),
        renderer: &mut EntryRenderer<'_>,
    ) -> Vec<Line> {
        let lead = |label: &str| if label.is_empty() { String::new() } else { lead_in(ctx.locale, label) };
        let bullet = |label: &str| Rich::plain(format!("• {}", lead(label)));
        let is_cited = |statement: &&Statement| cites(statement, self.source);
        let mut lines = Vec::new();
        for statement in entry.summary.iter().filter(is_cited) {
            lines.extend(renderer.line(statement).map(|line| line.led_by(bullet(""))));
        }
        for fact in entry.facts.iter().filter(|fact| cites(&fact.statement, self.source)) {
            let bullet = bullet(ctx.locale.row(fact.label.name));
            lines.extend(renderer.fact((at, entry), fact).map(|line| line.led_by(bullet)));
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
    pub(super) fn compiled(&self, ctx: &CommandContext<'_>, filter: &ViewFilter) -> Option<Section> {
        let line = |entry: &Entry| {
            let universe = in_brackets(ctx.locale, ctx.locale.row(entry.universe.name()));
            Line::own(Rich(vec![invitation(entry), Span::Plain(universe.into())])).led_by(Rich::plain("• "))
        };
        let compiled = self.compiled.iter().filter_map(|at| ctx.lore.entry(*at));
        let shown = compiled.filter(|entry| filter.shows_entry(ctx.lore, entry));
        let lines: Vec<Line> = shown.map(line).collect();
        let section = Section::of_any(ctx.locale.text(msg::SECTION_COMPILED), lines, ENTRIES)?;
        Some(Section { first: 2 * FIRST_EVENTS, ..section })
    }

    /// The entries to open from a page: those it tells of and those after them, then those compiled from it.
    pub(super) fn entries_from(&self, lore: &Lore, filter: &ViewFilter, first: usize) -> Vec<EntryRef> {
        let told = self.entries.iter().skip(first).filter(|(_, entry, _)| self.tells_of(lore, entry, filter));
        let mut all: Vec<EntryRef> = told.map(|(at, ..)| *at).collect();
        for entry in &self.compiled {
            if !all.contains(entry) {
                all.push(*entry);
            }
        }
        all
    }
}

/// The names of entries, each once; beside those of another universe than the usual one their universe, and beside those that
/// several share what tells them apart: their kind or their universe.
fn told_apart(locale: Locale, entries: &[&Entry], usual: Universe) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for entry in entries {
        let alike = || entries.iter().filter(|other| other.name == entry.name);
        let is_of_kind = alike().all(|other| other.kind == entry.kind);
        let is_of_universe = entry.universe == usual && alike().all(|other| other.universe == entry.universe);
        let kind = (!is_of_kind).then(|| locale.row(entry.kind.one));
        let universe = (!is_of_universe).then(|| locale.row(entry.universe.name()));
        let described: Vec<&str> = kind.into_iter().chain(universe).collect();
        let apart = if described.is_empty() { String::new() } else { in_brackets(locale, &listed(locale, described)) };
        let name = format!("{}{apart}", entry.name);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Names in a line; where one has a comma in it, nothing but a dot tells where it ends.
fn in_a_line(locale: Locale, names: &[String]) -> String {
    if names.iter().any(|name| name.contains(", ")) { names.join(" · ") } else { listed(locale, names) }
}

/// `Terok Nor (mirror universe)`.
fn in_universe(locale: Locale, entry: &Entry) -> String {
    format!("{}{}", entry.name, in_brackets(locale, locale.row(entry.universe.name())))
}

/// The universe of most of the entries.
fn usual_universe(entries: &[&Entry]) -> Universe {
    let count = |universe: &Universe| entries.iter().filter(|entry| entry.universe == *universe).count();
    Universe::ALL.into_iter().rev().max_by_key(count).unwrap_or(Universe::Prime)
}

fn counted(locale: Locale, message: MessageId, count: usize) -> String {
    locale.format(message, &[("count", &count.to_string())])
}

fn cites(statement: &Statement, source: SourceRef) -> bool {
    statement.works().any(|work| work == source)
}
