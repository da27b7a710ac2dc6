//! How an entry is told: what it is, its facts, its history, what sources disagree about, its background.

use super::command::CommandContext;
use super::filter::{FilteredCounts, ViewFilter, spoiler};
use crate::locale::{Locale, MessageId, msg};
use crate::lore::{Continuity, Dispute, Entry, EntryRef, Fact, Lore, Statement, When};
use crate::reply::{Draft, Line, Rich, Section, Span, dates};

/// History lines on the first page; the rest is a button away.
const FIRST_EVENTS: usize = 6;
/// Values of one fact on the first page.
const FIRST_VALUES: usize = 4;
/// Fact labels on the first page: two rows of three on a desktop, one screen on a phone.
const FIRST_LABELS: usize = 6;

/// Everything the lore says of an entry, as a filter shows it; and what it took away.
pub(crate) fn draft(
    ctx: &CommandContext<'_>,
    at: EntryRef,
    entry: &Entry,
    filter: &ViewFilter,
) -> (Draft, FilteredCounts) {
    let (lore, locale) = (ctx.lore, ctx.locale);
    let mut filtered = FilteredCounts::default();
    let mut renderer = EntryRenderer { lore, locale, filter, filtered: &mut filtered };
    let body = renderer.statements(&entry.summary);
    let mut sections = renderer.facts(entry);
    sections.extend(renderer.history(at));
    sections.extend(renderer.disputes(entry));
    sections.extend(renderer.notes(entry));
    let mut draft = Draft {
        locale,
        kicker: kicker(ctx, entry),
        title: entry.name.to_string(),
        url: address(lore, entry),
        leading: leading(lore, entry),
        body,
        sections,
        articles: entry.articles.clone(),
        footer: footer(ctx, at, entry),
        ..Draft::default()
    };
    if let Some(year) = filter.as_of {
        draft.kicker = format!("{} · {}", draft.kicker, locale.format(msg::AS_OF, &[("year", &year.to_string())]));
        draft.body.extend(status_in_year(ctx, entry, filter, year));
    }
    draft.body.extend(filter.notice_line(locale, &filtered));
    (draft, filtered)
}

/// Where the title leads: the first article the entry was compiled from.
pub(crate) fn address(lore: &Lore, entry: &Entry) -> Option<String> {
    let article = lore.source(*entry.articles.first()?)?;
    article.url.as_deref().map(str::to_owned)
}

/// `Station · mirror universe · canon`.
pub(crate) fn kicker(ctx: &CommandContext<'_>, entry: &Entry) -> String {
    let mut parts = vec![ctx.locale.row(entry.kind.title), ctx.locale.row(entry.universe.name())];
    parts.extend(leading(ctx.lore, entry).map(|continuity| ctx.locale.row(continuity.name())));
    parts.join(" · ")
}

/// The continuity of the leading statement.
pub(crate) fn leading(lore: &Lore, entry: &Entry) -> Option<Continuity> {
    entry.summary.first().map(|statement| lore.continuity(statement))
}

/// The facts that say how an entry stood at a time, the most telling first.
const STATUS_LABELS: [&str; 7] = ["held_by", "leader", "commander", "posting", "affiliation", "status", "capital"];

/// How the entry stood in a year, by the latest statement that holds for it; a person's age too.
fn status_in_year(ctx: &CommandContext<'_>, entry: &Entry, filter: &ViewFilter, year: i32) -> Option<Line> {
    let holds = |fact: &&Fact| fact.statement.when.is_some_and(|when| when.touches(year));
    let since = |fact: &&Fact| fact.statement.when.and_then(When::start).map(|start| start.sort_key());
    let of_key = |key: &str| entry.facts.iter().filter(|fact| fact.key == key).filter(holds).max_by_key(since);
    let fact = STATUS_LABELS.into_iter().find_map(of_key)?;
    let line = filter.line(ctx.lore, &fact.statement, &mut FilteredCounts::default())?;
    let mut lead = Rich::plain("\n");
    let label = ctx.locale.row(fact.label);
    lead.push(Span::Strong(ctx.locale.format(msg::STATUS_IN_YEAR, &[("label", label), ("year", &year.to_string())])));
    Some(line.led_by(lead.words(" ")))
}

/// Tells the parts of an entry through a filter.
pub(crate) struct EntryRenderer<'t> {
    /// The lore.
    pub(crate) lore: &'t Lore,
    /// The language of the fixed words.
    pub(crate) locale: Locale,
    /// The view.
    pub(crate) filter: &'t ViewFilter,
    /// What it has taken away so far.
    pub(crate) filtered: &'t mut FilteredCounts,
}

impl EntryRenderer<'_> {
    /// A statement as the filter shows it.
    pub(crate) fn line(&mut self, statement: &Statement) -> Option<Line> {
        self.filter.line(self.lore, statement, self.filtered)
    }

    fn statements(&mut self, statements: &[Statement]) -> Vec<Line> {
        statements.iter().filter_map(|statement| self.line(statement)).collect()
    }

    fn facts(&mut self, entry: &Entry) -> Vec<Section> {
        let mut sections: Vec<(&str, Section)> = Vec::new();
        for fact in &entry.facts {
            let Some(line) = self.fact(fact) else { continue };
            match sections.iter_mut().find(|(key, _)| *key == fact.key) {
                Some((_, section)) => section.lines.push(line),
                None => sections.push((fact.key, self.fact_section(fact, line))),
            }
        }
        let mut sections: Vec<Section> = sections.into_iter().map(|(_, section)| section).collect();
        for several in sections.iter_mut().filter(|section| section.lines.len() > 1) {
            several.lines.iter_mut().for_each(|line| line.lead = Rich::plain("• "));
        }
        for later in sections.iter_mut().skip(FIRST_LABELS) {
            later.first = 0;
        }
        sections
    }

    /// A fact with its time. As of a year, one that had ended by then is history and not told here.
    pub(crate) fn fact(&mut self, fact: &Fact) -> Option<Line> {
        let when = fact.statement.when;
        if self.filter.as_of.is_some_and(|year| when.is_some_and(|when| when.last_year() < year && is_over(when))) {
            return None;
        }
        let mut line = self.line(&fact.statement)?;
        if let Some(when) = when {
            add_time(self.lore, self.locale, &fact.statement, self.filter.time(when), &mut line);
        }
        Some(line)
    }

    fn history(&mut self, at: EntryRef) -> Option<Section> {
        let (lore, mut lines) = (self.lore, Vec::new());
        for event in lore.history(at) {
            lines.extend(self.line(&event.statement).map(|line| line.led_by(dated(self.locale, &event.statement))));
        }
        self.section(msg::SECTION_HISTORY, lines, FIRST_EVENTS, msg::MORE_EVENTS)
    }

    /// What sources disagree about, claim by claim.
    pub(crate) fn disputes(&mut self, entry: &Entry) -> Option<Section> {
        let mut lines = Vec::new();
        for dispute in &entry.disputes {
            let claims = self.statements(&dispute.claims);
            if claims.len() > 1 {
                lines.extend(dispute_lines(dispute, claims));
            }
        }
        self.section(msg::SECTION_DISPUTES, lines, usize::MAX, msg::MORE_CLAIMS)
    }

    fn notes(&mut self, entry: &Entry) -> Option<Section> {
        let lines = self.statements(&entry.notes);
        self.section(msg::SECTION_BACKGROUND, lines, 0, msg::MORE_NOTES)
    }

    fn fact_section(&self, fact: &Fact, line: Line) -> Section {
        let (title, lines) = (self.locale.row(fact.label).to_owned(), vec![line]);
        Section { title, inline: true, lines, first: FIRST_VALUES, unit: msg::MORE_FACTS }
    }

    fn section(&self, title: MessageId, lines: Vec<Line>, first: usize, unit: MessageId) -> Option<Section> {
        let title = self.locale.text(title).to_owned();
        (!lines.is_empty()).then_some(Section { title, inline: false, lines, first, unit })
    }
}

/// Whether a time has an end: a fact of one moment is not over, since what it tells may well have lasted.
const fn is_over(when: When) -> bool {
    matches!(when, When::Span(_, Some(_)))
}

/// The claims of a dispute, the first one led by what it is about.
fn dispute_lines(dispute: &Dispute, claims: Vec<Line>) -> Vec<Line> {
    let last = claims.len();
    let is_spoiler = claims.iter().any(|claim| matches!(claim.text.0.as_slice(), [Span::Spoiler(_)]));
    let tell = |(claim, number): (Line, usize)| {
        let lead = if number == 1 { dispute_heading(dispute, is_spoiler) } else { Rich::default() };
        Line { leads_on: number < last, ..claim.led_by(lead.words("• ")) }
    };
    claims.into_iter().zip(1..).map(tell).collect()
}

/// What a dispute is about and why there is one, on a line of its own.
pub(crate) fn dispute_heading(dispute: &Dispute, is_spoiler: bool) -> Rich {
    let topic = Rich(vec![Span::Strong(dispute.topic.to_string())]);
    let Some(why) = &dispute.why else { return topic.words("\n") };
    let why = Rich::plain(why.to_string());
    topic.words(": ").joined(if is_spoiler { spoiler(why) } else { why }).words("\n")
}

/// The time of a fact, as it follows its value: `, since 2372`.
pub(crate) fn held(locale: Locale, when: When) -> String {
    let time = match when {
        When::Span(Some(from), None) => locale.format(msg::HELD_SINCE, &[("date", &dates::date(locale, from))]),
        When::Span(None, Some(until)) => locale.format(msg::HELD_UNTIL, &[("date", &dates::date(locale, until))]),
        when => dates::when(locale, when),
    };
    format!("{}{time}", locale.text(msg::LIST_SEPARATOR))
}

/// Adds its time to a fact that does not say it itself.
pub(crate) fn add_time(lore: &Lore, locale: Locale, statement: &Statement, time: When, line: &mut Line) {
    let text = lore.plain(&statement.text);
    let is_told = |locale: Locale| text.contains(held(locale, time).trim_start_matches(", "));
    if is_told(locale) || is_told(Locale::default()) {
        return;
    }
    let time = Span::Plain(held(locale, time));
    match line.text.0.as_mut_slice() {
        [Span::Spoiler(veiled)] => veiled.push(time),
        _ => line.text.push(time),
    }
}

/// A statement's date, as it stands before it.
pub(crate) fn dated(locale: Locale, statement: &Statement) -> Rich {
    let date = statement.when.map(|when| dates::leading(locale, when)).unwrap_or_default();
    Rich(vec![Span::Strong(date), Span::Plain(" ".to_owned())])
}

fn footer(ctx: &CommandContext<'_>, at: EntryRef, entry: &Entry) -> String {
    let of_events = ctx.lore.history(at).map(|event| &event.statement);
    mix(ctx, entry.statements().chain(of_events))
}

/// How many statements rest on what, and the lore's version: `canon 9 · licensed 3 · lore 2026.11`.
pub(crate) fn mix<'l>(ctx: &CommandContext<'_>, statements: impl Iterator<Item = &'l Statement>) -> String {
    let mut counts = [0_usize; Continuity::ALL.len()];
    for statement in statements {
        if let Some(count) = counts.get_mut(ctx.lore.continuity(statement) as usize) {
            *count += 1;
        }
    }
    let named = Continuity::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    let mut parts: Vec<String> =
        named.map(|(continuity, count)| format!("{} {count}", ctx.locale.row(continuity.name()))).collect();
    parts.push(version(ctx));
    parts.join(" · ")
}

/// `lore 2026.11`.
pub(crate) fn version(ctx: &CommandContext<'_>) -> String {
    ctx.locale.format(msg::LORE_VERSION, &[("version", &ctx.lore.version)])
}

/// An entry in one line: its name and universe, and the first sentence about it with its sources.
pub(crate) fn one_line(ctx: &CommandContext<'_>, entry: &Entry, filter: &ViewFilter) -> Option<Line> {
    let mut filtered = FilteredCounts::default();
    let line = entry.summary.iter().find_map(|statement| filter.line(ctx.lore, statement, &mut filtered))?;
    let universe = ctx.locale.row(entry.universe.name());
    let lead = Rich(vec![Span::Strong(entry.name.to_string()), Span::Plain(format!(" ({universe}): "))]);
    Some(line.led_by(lead))
}
