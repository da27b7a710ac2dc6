//! How an entry is told: what it is, its facts, its history, what sources disagree about, its background.
//!
//! In short for everyone, and in full, page by page, for those who want more; in the same order whatever its kind.

use std::cmp::Reverse;

use super::command::CommandContext;
use super::extent::Extent;
use super::filter::{FilteredCounts, ViewFilter};
use crate::locale::{Locale, MessageId, msg};
use crate::lore::{Continuity, Dispute, Entry, EntryRef, Event, Fact, Lore, Statement, Universe, When};
use crate::reply::{Draft, Line, Rich, Section, Span, dates, listed};

/// Sentences that say what it is, in short, and the most characters of them after the first.
const SHORT_SENTENCES: usize = 3;
const SHORT_TEXT: usize = 600;
/// Fact labels in short, and values of each.
const SHORT_LABELS: usize = 6;
const SHORT_VALUES: usize = 2;
/// Events in short: those that concern it most.
const SHORT_EVENTS: usize = 4;
/// History lines on the first page in full.
const FIRST_EVENTS: usize = 12;

/// An entry as a filter shows it.
pub(crate) struct EntryDraft {
    /// What is said.
    pub(crate) draft: Draft,
    /// What the filter took away.
    pub(crate) filtered: FilteredCounts,
    /// Whether there is more than is said.
    pub(crate) has_more: bool,
}

/// What the lore says of an entry: all of it, or what everyone wants to know.
pub(crate) fn draft(
    ctx: &CommandContext<'_>,
    at: EntryRef,
    entry: &Entry,
    filter: &ViewFilter,
    is_full: bool,
) -> EntryDraft {
    let mut filtered = FilteredCounts::default();
    let mut renderer = EntryRenderer { lore: ctx.lore, locale: ctx.locale, filter, filtered: &mut filtered };
    let mut parts = Parts::of(&mut renderer, at, entry);
    let has_more = !is_full && parts.shorten();
    let mut body = std::mem::take(&mut parts.body);
    body.extend(filter.as_of.and_then(|year| status_in_year(ctx, entry, filter, year)));
    body.extend(filter.notice_line(ctx.locale, &filtered));
    let draft = Draft {
        locale: ctx.locale,
        is_short: !is_full,
        kicker: kicker_in_view(ctx, entry, filter),
        title: entry.name.to_string(),
        url: address(ctx.lore, entry),
        leading: leading(entry),
        body,
        sections: parts.sections(ctx.locale),
        articles: entry.articles.clone(),
        footer: footer(ctx, at, entry),
        ..Draft::default()
    };
    EntryDraft { draft, filtered, has_more }
}

/// What is told of an entry, part by part.
struct Parts {
    body: Vec<Line>,
    facts: Vec<Section>,
    /// Events in order of time, each with how much it concerns the entry.
    history: Vec<(EventRank, Line)>,
    disputes: Vec<(String, Vec<Line>)>,
    notes: Vec<Line>,
    is_short: bool,
}

/// How much an event concerns an entry, the most telling first: what was seen on screen; what it is named in first, as
/// the one that it is about; and what concerns many others, too.
type EventRank = (Continuity, usize, Reverse<usize>);

impl Parts {
    fn of(renderer: &mut EntryRenderer<'_>, at: EntryRef, entry: &Entry) -> Self {
        Self {
            body: renderer.statements(&entry.summary),
            facts: renderer.facts(entry),
            history: renderer.history(at, entry),
            disputes: renderer.disputes_by_topic(entry),
            notes: renderer.statements(&entry.notes),
            is_short: false,
        }
    }

    /// Leaves what everyone wants to know; says whether anything was left out.
    fn shorten(&mut self) -> bool {
        let before = self.count();
        self.is_short = true;
        shorten_body(&mut self.body);
        self.facts.truncate(SHORT_LABELS);
        for section in &mut self.facts {
            // The screen's word first, since the others may be left out.
            section.lines.sort_by_key(|line| line.continuity);
            section.lines.truncate(SHORT_VALUES);
        }
        self.keep_telling_events();
        let has_disputes = !self.disputes.is_empty();
        self.notes.clear();
        has_disputes || self.count() < before
    }

    fn count(&self) -> usize {
        let facts: usize = self.facts.iter().map(|section| section.lines.len()).sum();
        self.body.len() + facts + self.history.len() + self.notes.len()
    }

    fn keep_telling_events(&mut self) {
        let mut order: Vec<usize> = (0..self.history.len()).collect();
        order.sort_by_key(|at| self.history.get(*at).map(|(rank, _)| *rank));
        order.truncate(SHORT_EVENTS);
        let mut at = 0;
        self.history.retain(|_| {
            at += 1;
            order.contains(&(at - 1))
        });
    }

    fn sections(self, locale: Locale) -> Vec<Section> {
        let history = self.history.into_iter().map(|(_, line)| line).collect();
        let first_events = if self.is_short { usize::MAX } else { FIRST_EVENTS };
        let history = section(locale, msg::SECTION_HISTORY, history, first_events, msg::MORE_EVENTS);
        let disputes = if self.is_short {
            counted_disputes(locale, &self.disputes).into_iter().collect()
        } else {
            self.disputes.into_iter().flat_map(|(_, claims)| claims).collect()
        };
        let disputes = section(locale, msg::SECTION_DISPUTES, disputes, usize::MAX, msg::MORE_CLAIMS);
        let notes = section(locale, msg::SECTION_BACKGROUND, self.notes, usize::MAX, msg::MORE_NOTES);
        self.facts.into_iter().chain(history).chain(disputes).chain(notes).collect()
    }
}

/// Keeps the first sentences, as long as they are not too much to read.
fn shorten_body(body: &mut Vec<Line>) {
    let mut length = 0;
    let is_short = |(at, line): (usize, &Line)| {
        length += line.text.length();
        at == 0 || length <= SHORT_TEXT
    };
    let kept = body.iter().take(SHORT_SENTENCES).enumerate().map(is_short).take_while(|is_short| *is_short).count();
    body.truncate(kept);
}

/// `2 disputes: its end, its crew.`
fn counted_disputes(locale: Locale, disputes: &[(String, Vec<Line>)]) -> Option<Line> {
    let count = locale.format(msg::COUNT_DISPUTES, &[("count", &disputes.len().to_string())]);
    let topics = listed(locale, disputes.iter().map(|(topic, _)| topic));
    (!disputes.is_empty()).then(|| Line::own(Rich::plain(format!("{count}: {topics}"))))
}

fn section(locale: Locale, title: MessageId, lines: Vec<Line>, first: usize, unit: MessageId) -> Option<Section> {
    Some(Section { first, ..Section::of_any(locale.text(title), lines, unit)? })
}

/// Where the title leads: the first article the entry was compiled from.
pub(crate) fn address(lore: &Lore, entry: &Entry) -> Option<String> {
    let article = lore.source(*entry.articles.first()?)?;
    article.url.as_deref().map(str::to_owned)
}

/// `Station · mirror universe · canon`.
pub(crate) fn kicker(ctx: &CommandContext<'_>, entry: &Entry) -> String {
    let mut parts = vec![ctx.locale.row(entry.kind.title), ctx.locale.row(entry.universe.name())];
    parts.extend(leading(entry).map(|continuity| ctx.locale.row(continuity.name())));
    parts.join(" · ")
}

fn kicker_in_view(ctx: &CommandContext<'_>, entry: &Entry, filter: &ViewFilter) -> String {
    let kicker = kicker(ctx, entry);
    let Some(year) = filter.as_of else { return kicker };
    format!("{kicker} · {}", ctx.locale.format(msg::AS_OF, &[("year", &year.to_string())]))
}

/// The continuity of the leading statement.
pub(crate) fn leading(entry: &Entry) -> Option<Continuity> {
    entry.summary.first().map(|statement| statement.continuity)
}

/// A fact that says how an entry stood, with its rank among such facts and the years that its sources cover.
type Headline<'l> = (u8, &'l Fact, Extent);

fn headlines<'l>(ctx: &CommandContext<'l>, entry: &'l Entry, filter: &ViewFilter) -> Vec<Headline<'l>> {
    let unlimited = filter.clone().at_any_time();
    let of_fact = |fact: &'l Fact| {
        let rank = entry.kind.label(fact.key)?.headline?;
        let when = fact.statement.when?;
        unlimited.shows(ctx.lore, &fact.statement).then(|| (rank, fact, Extent::of(ctx.lore, &fact.statement, when)))
    };
    entry.facts.iter().filter_map(of_fact).collect()
}

/// How the entry stood in a year, if its sources cover it; else how it was last recorded before.
fn status_in_year(ctx: &CommandContext<'_>, entry: &Entry, filter: &ViewFilter, year: i32) -> Option<Line> {
    let all = headlines(ctx, entry, filter);
    let since = |(_, fact, _): &Headline<'_>| fact.statement.when.and_then(When::start).map(|start| start.sort_key());
    let then = all.iter().filter(|(.., extent)| extent.covers(year));
    if let Some(found) = then.min_by_key(|headline| (headline.0, Reverse(since(headline)))) {
        return Some(headline_line(ctx, found, msg::STATUS_IN_YEAR, year));
    }
    let before = all.iter().filter(|(.., extent)| extent.until.year < year);
    if let Some(last) = before.max_by_key(|headline| (headline.2.until.year, Reverse(headline.0), since(headline))) {
        return Some(headline_line(ctx, last, msg::STATUS_LAST, last.2.until.year));
    }
    let first = all.iter().map(|(.., extent)| extent.from.year).min()?;
    let sentence = ctx.locale.format(msg::STATUS_NONE_BEFORE, &[("year", &first.to_string())]);
    Some(Line::own(Rich::plain(sentence)).led_by(Rich::plain("\n")))
}

fn headline_line(ctx: &CommandContext<'_>, (_, fact, _): &Headline<'_>, message: MessageId, year: i32) -> Line {
    let label = ctx.locale.row(fact.label).to_lowercase();
    let lead = ctx.locale.format(message, &[("label", &label), ("year", &year.to_string())]);
    let lead = Rich(vec![Span::Plain("\n".to_owned()), Span::Strong(lead), Span::Plain(" ".to_owned())]);
    Line::of(ctx.lore, &fact.statement).led_by(lead)
}

/// Renders the parts of an entry through a filter.
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
        sections
    }

    /// A fact with its time. As of a year, one that had ended by then is history and not told here.
    pub(crate) fn fact(&mut self, fact: &Fact) -> Option<Line> {
        let statement = &fact.statement;
        let when = statement.when;
        if self.filter.as_of.is_some_and(|year| when.is_some_and(|when| when.last_year() < year && is_over(when))) {
            return None;
        }
        let mut line = self.line(statement)?;
        if let Some(when) = self.filter.time(self.lore, statement) {
            add_time(self.locale, statement, when, &mut line);
            line.text.0.extend(self.last_shown(statement, when));
        }
        Some(line)
    }

    /// As of a year that the sources of a fact without an end do not reach: when they last show it.
    fn last_shown(&self, statement: &Statement, when: When) -> Option<Span> {
        let year = self.filter.as_of.filter(|_| matches!(when, When::Span(Some(_), None)))?;
        let last = Extent::of(self.lore, statement, when).until.year;
        let words = self.locale.format(msg::LAST_SHOWN, &[("year", &last.to_string())]);
        (last < year).then(|| Span::Plain(format!(" ({words})")))
    }

    fn fact_section(&self, fact: &Fact, line: Line) -> Section {
        let (title, lines) = (self.locale.row(fact.label).to_owned(), vec![line]);
        Section { title, inline: true, lines, first: usize::MAX, unit: msg::MORE_FACTS }
    }

    /// What happened to it; nothing of our own world, unless it belongs there itself.
    fn history(&mut self, at: EntryRef, entry: &Entry) -> Vec<(EventRank, Line)> {
        let is_of_its_world = |event: &&Event| event.universe != Universe::Real || entry.universe == Universe::Real;
        let mut lines = Vec::new();
        for event in self.lore.history(at).filter(is_of_its_world) {
            let place = event.subject_refs.iter().position(|subject| *subject == at).unwrap_or(usize::MAX);
            let rank = (event.statement.continuity, place, Reverse(event.subject_refs.len()));
            let line = self.line(&event.statement).map(|line| line.led_by(dated(self.locale, &event.statement)));
            lines.extend(line.map(|line| (rank, line)));
        }
        lines
    }

    /// What sources disagree about, claim by claim.
    pub(crate) fn disputes(&mut self, entry: &Entry) -> Option<Section> {
        let lines = self.disputes_by_topic(entry).into_iter().flat_map(|(_, claims)| claims).collect();
        section(self.locale, msg::SECTION_DISPUTES, lines, usize::MAX, msg::MORE_CLAIMS)
    }

    fn disputes_by_topic(&mut self, entry: &Entry) -> Vec<(String, Vec<Line>)> {
        let mut disputes = Vec::new();
        for dispute in &entry.disputes {
            let claims = self.statements(&dispute.claims);
            if claims.len() > 1 {
                disputes.push((dispute.topic.to_string(), dispute_lines(dispute, claims)));
            }
        }
        disputes
    }
}

/// Whether a time has an end: a fact of one moment is not over, since what it tells may well have lasted.
const fn is_over(when: When) -> bool {
    matches!(when, When::Span(_, Some(_)))
}

/// The claims of a dispute, the first one led by what it is about.
fn dispute_lines(dispute: &Dispute, claims: Vec<Line>) -> Vec<Line> {
    let last = claims.len();
    let whole = last == dispute.claims.len();
    let tell = |(claim, number): (Line, usize)| {
        let lead = if number == 1 { dispute_heading(dispute, whole) } else { Rich::default() };
        Line { leads_on: number < last, ..claim.led_by(lead.words("• ")) }
    };
    claims.into_iter().zip(1..).map(tell).collect()
}

/// What a dispute is about, on a line of its own; and why there is one, where all of its claims are shown.
pub(crate) fn dispute_heading(dispute: &Dispute, is_whole: bool) -> Rich {
    let topic = Rich(vec![Span::Strong(dispute.topic.to_string())]);
    match dispute.why.as_ref().filter(|_| is_whole) {
        Some(why) => topic.words(format!(": {why}\n")),
        None => topic.words("\n"),
    }
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
pub(crate) fn add_time(locale: Locale, statement: &Statement, time: When, line: &mut Line) {
    let text = statement.text.plain();
    let is_told = |locale: Locale| text.contains(held(locale, time).trim_start_matches(", "));
    if !is_told(locale) && !is_told(Locale::default()) {
        line.text.push(Span::Plain(held(locale, time)));
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
        if let Some(count) = counts.get_mut(statement.continuity as usize) {
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
