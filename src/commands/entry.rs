//! How an entry is told: what it is, its facts, its history, what sources disagree about, its background.

use crate::lore::{Continuity, Entry, EntryRef, Event, Fact, Lore, Precision, Statement, When};
use crate::reply::{Draft, Line, Rich, Section, Span};

/// History lines on the first page; the rest is a button away.
const FIRST_EVENTS: usize = 6;
/// Values of one fact on the first page.
const FIRST_VALUES: usize = 4;
/// Fact labels on the first page: two rows of three on a desktop, one screen on a phone.
const FIRST_LABELS: usize = 6;

/// Everything the lore says of an entry, as a draft of cards.
pub(super) fn draft(lore: &Lore, at: EntryRef, entry: &Entry) -> Draft {
    let mut draft = Draft {
        kicker: kicker(lore, entry),
        title: entry.name.to_string(),
        url: address(lore, entry),
        leading: leading(lore, entry),
        notice: None,
        body: summary(lore, entry),
        sections: facts(lore, entry),
        articles: entry.articles.clone(),
        footer: footer(lore, at, entry),
    };
    draft.sections.extend(history(lore, at));
    draft.sections.extend(disputes(lore, entry));
    draft.sections.extend(notes(lore, entry));
    draft
}

/// Where the title leads: the first article the entry was compiled from.
fn address(lore: &Lore, entry: &Entry) -> Option<String> {
    let article = lore.source(*entry.articles.first()?)?;
    article.url.as_deref().map(str::to_owned)
}

/// `Station · mirror universe · canon`.
pub(super) fn kicker(lore: &Lore, entry: &Entry) -> String {
    let continuity = leading(lore, entry).map(|continuity| format!(" · {continuity}")).unwrap_or_default();
    format!("{} · {}{continuity}", entry.kind.title, entry.universe)
}

/// The continuity of the leading statement.
pub(super) fn leading(lore: &Lore, entry: &Entry) -> Option<Continuity> {
    entry.summary.first().map(|statement| lore.continuity(statement))
}

fn summary(lore: &Lore, entry: &Entry) -> Vec<Line> {
    entry.summary.iter().map(|statement| Line::of(lore, statement)).collect()
}

fn facts(lore: &Lore, entry: &Entry) -> Vec<Section> {
    let mut sections: Vec<(&str, Section)> = Vec::new();
    for fact in &entry.facts {
        let line = fact_line(lore, fact);
        match sections.iter_mut().find(|(key, _)| *key == fact.key) {
            Some((_, section)) => section.lines.push(line),
            None => sections.push((fact.key, fact_section(fact, line))),
        }
    }
    let mut sections: Vec<Section> = sections.into_iter().map(|(_, section)| section).collect();
    for later in sections.iter_mut().skip(FIRST_LABELS) {
        later.first = 0;
    }
    sections
}

fn fact_section(fact: &Fact, line: Line) -> Section {
    let (title, lines) = (fact.label.to_owned(), vec![line]);
    Section { title, inline: true, lines, first: FIRST_VALUES, unit: ("fact", "facts") }
}

fn fact_line(lore: &Lore, fact: &Fact) -> Line {
    let mut line = Line::of(lore, &fact.statement);
    let time = fact.statement.when.map(held).unwrap_or_default();
    if !lore.plain(&fact.statement.text).contains(time.trim_start_matches(", ")) {
        line.text.push(Span::Plain(time));
    }
    line
}

/// The time of a fact, as it follows its value: `, since 2372`.
fn held(when: When) -> String {
    match when {
        When::Span(Some(from), None) => format!(", since {from}"),
        When::Span(None, Some(until)) => format!(", until {until}"),
        when => format!(", {when}"),
    }
}

fn history(lore: &Lore, at: EntryRef) -> Option<Section> {
    let lines: Vec<Line> = lore.history(at).map(|event| event_line(lore, event)).collect();
    section("History", lines, FIRST_EVENTS, ("event", "events"))
}

/// An event with its date before it.
pub(super) fn event_line(lore: &Lore, event: &Event) -> Line {
    Line::of(lore, &event.statement).led_by(dated(&event.statement))
}

fn dated(statement: &Statement) -> Rich {
    let date = statement.when.map(|when| when.to_string()).unwrap_or_default();
    Rich(vec![Span::Strong(capitalised(&date)), Span::Plain(" ".to_owned())])
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn disputes(lore: &Lore, entry: &Entry) -> Option<Section> {
    let mut lines = Vec::new();
    for dispute in &entry.disputes {
        for (claim, at) in dispute.claims.iter().zip(0..) {
            let mut lead = Rich::default();
            if at == 0 {
                lead.push(Span::Strong(dispute.topic.to_string()));
                let why = dispute.why.as_deref().map(|why| format!(": {why}")).unwrap_or_default();
                lead.push(Span::Plain(format!("{why}\n")));
            }
            let leads_on = at + 1 < dispute.claims.len();
            lines.push(Line { leads_on, ..Line::of(lore, claim).led_by(lead.words("• ")) });
        }
    }
    section("Sources disagree", lines, usize::MAX, ("claim", "claims"))
}

fn notes(lore: &Lore, entry: &Entry) -> Option<Section> {
    let lines = entry.notes.iter().map(|note| Line::of(lore, note)).collect();
    section("Background", lines, 0, ("note", "notes"))
}

fn section(title: &str, lines: Vec<Line>, first: usize, unit: (&'static str, &'static str)) -> Option<Section> {
    (!lines.is_empty()).then(|| Section { title: title.to_owned(), inline: false, lines, first, unit })
}

fn footer(lore: &Lore, at: EntryRef, entry: &Entry) -> String {
    let of_events = lore.history(at).map(|event| &event.statement);
    mix(lore, entry.statements().chain(of_events))
}

/// How many statements rest on what, and the lore's version: `canon 9 · licensed 3 · lore 2026.11`.
pub(super) fn mix<'l>(lore: &'l Lore, statements: impl Iterator<Item = &'l Statement>) -> String {
    let mut counts = [0_usize; Continuity::ALL.len()];
    for statement in statements {
        if let Some(count) = counts.get_mut(lore.continuity(statement) as usize) {
            *count += 1;
        }
    }
    let named = Continuity::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    let mut parts: Vec<String> = named.map(|(continuity, count)| format!("{continuity} {count}")).collect();
    parts.push(format!("lore {}", lore.version));
    parts.join(" · ")
}

/// An entry in one line: its name and universe, and the first sentence about it with its sources.
pub(super) fn one_line(lore: &Lore, entry: &Entry) -> Option<Line> {
    let statement = entry.summary.first()?;
    let lead = Rich(vec![Span::Strong(entry.name.to_string()), Span::Plain(format!(" ({}): ", entry.universe))]);
    Some(Line::of(lore, statement).led_by(lead))
}

/// Whether an event happened on that day of the calendar: month and day.
pub(super) fn is_on(event: &Event, day: (u8, u8)) -> bool {
    let date = event.statement.when.and_then(When::start);
    date.is_some_and(|date| matches!(date.precision, Precision::Day(month, on) if (month, on) == day))
}
