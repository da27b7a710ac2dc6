//! How an entry is told: what it is, its facts, its history, what sources disagree about, its background.

use super::Ask;
use super::lens::{Lens, Withheld, veiled};
use crate::lore::{Continuity, Dispute, Entry, EntryRef, Fact, Lore, Statement, When};
use crate::reply::{Draft, Line, Rich, Section, Span, dates};
use crate::words::Words;

/// History lines on the first page; the rest is a button away.
const FIRST_EVENTS: usize = 6;
/// Values of one fact on the first page.
const FIRST_VALUES: usize = 4;
/// Fact labels on the first page: two rows of three on a desktop, one screen on a phone.
const FIRST_LABELS: usize = 6;

/// Everything the lore says of an entry, as a lens shows it; and what it took away.
pub(super) fn draft(ask: &Ask<'_>, at: EntryRef, entry: &Entry, lens: &Lens) -> (Draft, Withheld) {
    let (lore, words) = (ask.lore, ask.words);
    let mut withheld = Withheld::default();
    let mut teller = Teller { lore, words, lens, withheld: &mut withheld };
    let body = teller.statements(&entry.summary);
    let mut sections = teller.facts(entry);
    sections.extend(teller.history(at));
    sections.extend(teller.disputes(entry));
    sections.extend(teller.notes(entry));
    let mut draft = Draft {
        words,
        kicker: kicker(ask, entry),
        title: entry.name.to_string(),
        url: address(lore, entry),
        leading: leading(lore, entry),
        body,
        sections,
        articles: entry.articles.clone(),
        footer: footer(ask, at, entry),
        ..Draft::default()
    };
    if let Some(year) = lens.as_of {
        draft.kicker = format!("{} · {}", draft.kicker, words.fill("as of {0}", &[&year.to_string()]));
        draft.body.extend(standing(ask, entry, lens, year));
    }
    draft
        .body
        .extend(lens.account(words, &withheld).map(|words| Line::own(Rich::plain(words)).led_by(Rich::plain("\n"))));
    (draft, withheld)
}

/// Where the title leads: the first article the entry was compiled from.
pub(super) fn address(lore: &Lore, entry: &Entry) -> Option<String> {
    let article = lore.source(*entry.articles.first()?)?;
    article.url.as_deref().map(str::to_owned)
}

/// `Station · mirror universe · canon`.
pub(super) fn kicker(ask: &Ask<'_>, entry: &Entry) -> String {
    let mut parts = vec![ask.words.say(entry.kind.title), ask.words.say(entry.universe.name())];
    parts.extend(leading(ask.lore, entry).map(|continuity| ask.words.say(continuity.name())));
    parts.join(" · ")
}

/// The continuity of the leading statement.
pub(super) fn leading(lore: &Lore, entry: &Entry) -> Option<Continuity> {
    entry.summary.first().map(|statement| lore.continuity(statement))
}

/// The facts that say how an entry stood at a time, the most telling first.
const STANDING: [&str; 7] = ["held_by", "leader", "commander", "posting", "affiliation", "status", "capital"];

/// How the entry stood in a year, by the latest statement that holds for it; a person's age too.
fn standing(ask: &Ask<'_>, entry: &Entry, lens: &Lens, year: i32) -> Option<Line> {
    let holds = |fact: &&Fact| fact.statement.when.is_some_and(|when| when.touches(year));
    let since = |fact: &&Fact| fact.statement.when.and_then(When::start).map(|start| start.sort_key());
    let of_key = |key: &str| entry.facts.iter().filter(|fact| fact.key == key).filter(holds).max_by_key(since);
    let fact = STANDING.into_iter().find_map(of_key)?;
    let line = lens.line(ask.lore, &fact.statement, &mut Withheld::default())?;
    let mut lead = Rich::plain("\n");
    let label = ask.words.say(fact.label);
    lead.push(Span::Strong(ask.words.fill("{0} in {1}:", &[label, &year.to_string()])));
    Some(line.led_by(lead.words(" ")))
}

/// Tells the parts of an entry through a lens.
pub(super) struct Teller<'t> {
    /// The lore.
    pub(super) lore: &'t Lore,
    /// The language of the fixed words.
    pub(super) words: Words,
    /// The view.
    pub(super) lens: &'t Lens,
    /// What it has taken away so far.
    pub(super) withheld: &'t mut Withheld,
}

impl Teller<'_> {
    /// A statement as the lens shows it.
    pub(super) fn line(&mut self, statement: &Statement) -> Option<Line> {
        self.lens.line(self.lore, statement, self.withheld)
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
    pub(super) fn fact(&mut self, fact: &Fact) -> Option<Line> {
        let when = fact.statement.when;
        if self.lens.as_of.is_some_and(|year| when.is_some_and(|when| when.last_year() < year && is_over(when))) {
            return None;
        }
        let mut line = self.line(&fact.statement)?;
        if let Some(when) = when {
            add_time(self.lore, self.words, &fact.statement, self.lens.time(when), &mut line);
        }
        Some(line)
    }

    fn history(&mut self, at: EntryRef) -> Option<Section> {
        let (lore, mut lines) = (self.lore, Vec::new());
        for event in lore.history(at) {
            lines.extend(self.line(&event.statement).map(|line| line.led_by(dated(self.words, &event.statement))));
        }
        self.section("History", lines, FIRST_EVENTS, ("event", "events"))
    }

    /// What sources disagree about, claim by claim.
    pub(super) fn disputes(&mut self, entry: &Entry) -> Option<Section> {
        let mut lines = Vec::new();
        for dispute in &entry.disputes {
            let claims = self.statements(&dispute.claims);
            if claims.len() > 1 {
                lines.extend(dispute_lines(dispute, claims));
            }
        }
        self.section("Sources disagree", lines, usize::MAX, ("claim", "claims"))
    }

    fn notes(&mut self, entry: &Entry) -> Option<Section> {
        let lines = self.statements(&entry.notes);
        self.section("Background", lines, 0, ("note", "notes"))
    }

    fn fact_section(&self, fact: &Fact, line: Line) -> Section {
        let (title, lines) = (self.words.say(fact.label).to_owned(), vec![line]);
        Section { title, inline: true, lines, first: FIRST_VALUES, unit: ("fact", "facts") }
    }

    fn section(
        &self,
        title: &'static str,
        lines: Vec<Line>,
        first: usize,
        unit: (&'static str, &'static str),
    ) -> Option<Section> {
        let title = self.words.say(title).to_owned();
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
    let is_veiled = claims.iter().any(|claim| matches!(claim.text.0.as_slice(), [Span::Veiled(_)]));
    let tell = |(claim, number): (Line, usize)| {
        let lead = if number == 1 { dispute_heading(dispute, is_veiled) } else { Rich::default() };
        Line { leads_on: number < last, ..claim.led_by(lead.words("• ")) }
    };
    claims.into_iter().zip(1..).map(tell).collect()
}

/// What a dispute is about and why there is one, on a line of its own.
pub(super) fn dispute_heading(dispute: &Dispute, is_veiled: bool) -> Rich {
    let topic = Rich(vec![Span::Strong(dispute.topic.to_string())]);
    let Some(why) = &dispute.why else { return topic.words("\n") };
    let why = Rich::plain(why.to_string());
    topic.words(": ").joined(if is_veiled { veiled(why) } else { why }).words("\n")
}

/// The time of a fact, as it follows its value: `, since 2372`.
pub(super) fn held(words: Words, when: When) -> String {
    match when {
        When::Span(Some(from), None) => words.fill(", since {0}", &[&dates::date(words, from)]),
        When::Span(None, Some(until)) => words.fill(", until {0}", &[&dates::date(words, until)]),
        when => format!(", {}", dates::when(words, when)),
    }
}

/// Adds its time to a fact that does not say it itself.
pub(super) fn add_time(lore: &Lore, words: Words, statement: &Statement, time: When, line: &mut Line) {
    let text = lore.plain(&statement.text);
    let is_told = |words: Words| text.contains(held(words, time).trim_start_matches(", "));
    if is_told(words) || is_told(Words::default()) {
        return;
    }
    let time = Span::Plain(held(words, time));
    match line.text.0.as_mut_slice() {
        [Span::Veiled(veiled)] => veiled.push(time),
        _ => line.text.push(time),
    }
}

/// A statement's date, as it stands before it.
pub(super) fn dated(words: Words, statement: &Statement) -> Rich {
    let date = statement.when.map(|when| dates::leading(words, when)).unwrap_or_default();
    Rich(vec![Span::Strong(date), Span::Plain(" ".to_owned())])
}

fn footer(ask: &Ask<'_>, at: EntryRef, entry: &Entry) -> String {
    let of_events = ask.lore.history(at).map(|event| &event.statement);
    mix(ask, entry.statements().chain(of_events))
}

/// How many statements rest on what, and the lore's version: `canon 9 · licensed 3 · lore 2026.11`.
pub(super) fn mix<'l>(ask: &Ask<'_>, statements: impl Iterator<Item = &'l Statement>) -> String {
    let mut counts = [0_usize; Continuity::ALL.len()];
    for statement in statements {
        if let Some(count) = counts.get_mut(ask.lore.continuity(statement) as usize) {
            *count += 1;
        }
    }
    let named = Continuity::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    let mut parts: Vec<String> =
        named.map(|(continuity, count)| format!("{} {count}", ask.words.say(continuity.name()))).collect();
    parts.push(version(ask));
    parts.join(" · ")
}

/// `lore 2026.11`.
pub(super) fn version(ask: &Ask<'_>) -> String {
    ask.words.fill("lore {0}", &[&ask.lore.version])
}

/// An entry in one line: its name and universe, and the first sentence about it with its sources.
pub(super) fn one_line(ask: &Ask<'_>, entry: &Entry, lens: &Lens) -> Option<Line> {
    let mut withheld = Withheld::default();
    let line = entry.summary.iter().find_map(|statement| lens.line(ask.lore, statement, &mut withheld))?;
    let universe = ask.words.say(entry.universe.name());
    let lead = Rich(vec![Span::Strong(entry.name.to_string()), Span::Plain(format!(" ({universe}): "))]);
    Some(line.led_by(lead))
}
