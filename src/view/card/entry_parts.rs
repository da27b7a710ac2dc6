//! What is told of an entry, part by part: chosen first and rendered afterwards, so that what is left out costs nothing.

use super::dispute_rank::DisputeRank;
use super::fact_order;
use super::fact_rank::FactRanking;
use super::held_last;
use crate::locale::{Locale, MessageId, msg};
use crate::lore::kinds::Label;
use crate::lore::{Dispute, Entry, EntryRef, Event, Fact, Lore, Statement, When};
use crate::reply::{Line, Rich, Section, Span, in_brackets, lead_in, limits, listed};
use crate::view::chronology::dated::{add_time, dated};
use crate::view::chronology::event_rank::{is_of_its_world, most_telling, years_of};
use crate::view::chronology::lifetime;
use crate::view::chronology::own_time::OwnTime;
use crate::view::chronology::sentence_time;
use crate::view::chronology::timeless;
use crate::view::filter::extent::{Extent, first_shown, last_shown};
use crate::view::filter::{FilteredCounts, ViewFilter, may_pass};
use crate::view::words::value_words::is_ending;

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

/// The parts of an entry that a filter shows, in the order in which they are told.
pub(super) struct EntryParts<'l> {
    at: EntryRef,
    entry: &'l Entry,
    summary: Vec<&'l Statement>,
    /// Facts, those of a label together, and how many of them were left out.
    facts: Vec<(Vec<&'l Fact>, usize)>,
    /// Events in order of time.
    history: Vec<&'l Event>,
    disputes: Vec<&'l Dispute>,
    notes: Vec<&'l Statement>,
    is_short: bool,
}

impl<'l> EntryParts<'l> {
    /// All parts of an entry that the renderer's filter shows.
    pub(super) fn of(renderer: &mut EntryRenderer<'l>, at: EntryRef, entry: &'l Entry) -> Self {
        let own = OwnTime::in_view(renderer.lore, (at, entry), renderer.filter);
        Self {
            at,
            entry,
            summary: renderer.shown_of((at, entry), &entry.summary, &own),
            facts: renderer.facts((at, entry), &own),
            history: renderer.history((at, entry), &own),
            disputes: renderer.disputes_of_year(entry, &own),
            notes: renderer.shown_of((at, entry), &entry.notes, &own),
            is_short: false,
        }
    }

    /// Leaves what everyone wants to know; says whether anything was left out.
    pub(super) fn shorten(&mut self, renderer: &EntryRenderer<'_>) -> bool {
        let before = self.count();
        self.is_short = true;
        self.shorten_summary();
        self.keep_first_labels();
        let years = years_of(self.history.iter().copied());
        for (of_label, left_out) in &mut self.facts {
            let all = of_label.len();
            renderer.keep_most_telling(of_label, &years);
            *left_out = all - of_label.len();
        }
        self.keep_telling_events(renderer.lore);
        self.notes.clear();
        !self.disputes.is_empty() || self.count() < before
    }

    fn count(&self) -> usize {
        let facts: usize = self.facts.iter().map(|(facts, _)| facts.len()).sum();
        self.summary.len() + facts + self.history.len() + self.notes.len()
    }

    /// Keeps the first sentences, as long as they are not too much to read.
    fn shorten_summary(&mut self) {
        let mut length = 0;
        let is_short = |(at, statement): (usize, &&Statement)| {
            length += limits::length(statement.text.plain());
            at == 0 || length <= SHORT_TEXT
        };
        let first = self.summary.iter().take(SHORT_SENTENCES).enumerate();
        let kept = first.map(is_short).take_while(|is_short| *is_short).count();
        self.summary.truncate(kept);
    }

    /// Keeps the labels that come first in short, in their order.
    fn keep_first_labels(&mut self) {
        let brief = self.entry.kind.brief;
        let place = |(of_label, _): &(Vec<&Fact>, usize)| {
            let key = of_label.first().map(|fact| fact.label.key);
            brief.iter().position(|first| Some(*first) == key).unwrap_or(brief.len())
        };
        let mut places: Vec<(usize, usize)> = self.facts.iter().map(place).zip(0..).collect();
        places.sort_unstable();
        places.truncate(SHORT_LABELS);
        self.facts = keep(std::mem::take(&mut self.facts), |at| places.iter().any(|(_, kept)| *kept == at));
    }

    fn keep_telling_events(&mut self, lore: &Lore) {
        let kept = most_telling(lore, self.at, &self.history, SHORT_EVENTS);
        self.history = keep(std::mem::take(&mut self.history), |at| kept.contains(&at));
    }

    /// Takes out the facts under a label that are wanted.
    pub(super) fn take_facts(&mut self, label: &Label, is_wanted: impl Fn(&Fact) -> bool) -> Vec<&'l Fact> {
        self.take_wanted(|fact| fact.label == label && is_wanted(fact)).concat()
    }

    /// Takes out the facts that are wanted, those of a label together.
    pub(super) fn take_wanted(&mut self, is_wanted: impl Fn(&Fact) -> bool) -> Vec<Vec<&'l Fact>> {
        let mut taken: Vec<Vec<&'l Fact>> = Vec::new();
        for (of_label, _) in &mut self.facts {
            let all = std::mem::take(of_label).into_iter();
            let (wanted, rest): (Vec<&Fact>, Vec<&Fact>) = all.partition(|fact| is_wanted(fact));
            *of_label = rest;
            taken.extend(Some(wanted).filter(|wanted| !wanted.is_empty()));
        }
        self.facts.retain(|(of_label, _)| !of_label.is_empty());
        taken
    }

    /// Takes out the first sentence that is wanted, of its own or of its background.
    pub(super) fn take_sentence(&mut self, is_wanted: impl Fn(&Statement) -> bool) -> Option<&'l Statement> {
        let mut all = [&mut self.summary, &mut self.notes].into_iter();
        all.find_map(|sentences| {
            let at = sentences.iter().position(|sentence| is_wanted(sentence))?;
            Some(sentences.remove(at))
        })
    }

    /// The first sentences that say what it is.
    pub(super) fn first_sentences(&self) -> impl Iterator<Item = &'l Statement> {
        self.summary.iter().take(SHORT_SENTENCES).copied()
    }

    /// What happened to it, in order of time.
    pub(super) fn history(&self) -> &[&'l Event] {
        &self.history
    }

    /// Leaves out an event that is told already.
    pub(super) fn leave_out(&mut self, told: &Event) {
        self.history.retain(|event| !std::ptr::eq(*event, told));
    }

    /// What it is, in sentences.
    pub(super) fn body(&self, renderer: &EntryRenderer<'_>) -> Vec<Line> {
        self.summary.iter().map(|statement| renderer.told(statement)).collect()
    }

    /// Everything beneath its sentences: facts, history, disputes, background.
    pub(super) fn sections(&self, renderer: &EntryRenderer<'_>) -> Vec<Section> {
        let locale = renderer.locale;
        let facts = self.facts.iter().filter_map(|(facts, left_out)| renderer.fact_section(facts, *left_out));
        let history = self.history.iter().map(|event| self.event_line(renderer, event)).collect();
        let first_events = if self.is_short { usize::MAX } else { FIRST_EVENTS };
        let history = section(locale, msg::SECTION_HISTORY, history, first_events, msg::MORE_EVENTS);
        let disputes = if self.is_short {
            counted_disputes(locale, &self.disputes).into_iter().collect()
        } else {
            self.disputes.iter().flat_map(|dispute| dispute_lines(renderer, dispute)).collect()
        };
        let disputes = section(locale, msg::SECTION_DISPUTES, disputes, usize::MAX, msg::MORE_CLAIMS);
        let notes = self.notes.iter().map(|statement| renderer.told(statement)).collect();
        let notes = section(locale, msg::SECTION_BACKGROUND, notes, usize::MAX, msg::MORE_NOTES);
        facts.chain(history).chain(disputes).chain(notes).collect()
    }

    /// An event after its date; one of another universe says which.
    pub(super) fn event_line(&self, renderer: &EntryRenderer<'_>, event: &Event) -> Line {
        let locale = renderer.locale;
        let mut line = renderer.told(&event.statement).led_by(dated(locale, &event.statement));
        if event.universe != self.entry.universe {
            line.text.push(Span::Plain(in_brackets(locale, locale.row(event.universe.name())).into()));
        }
        line
    }
}

/// What stands at the places that are kept.
fn keep<T>(all: Vec<T>, is_kept: impl Fn(usize) -> bool) -> Vec<T> {
    all.into_iter().zip(0..).filter(|(_, at)| is_kept(*at)).map(|(one, _)| one).collect()
}

/// `2 disputes: its end, its crew.`
fn counted_disputes(locale: Locale, disputes: &[&Dispute]) -> Option<Line> {
    let count = locale.format(msg::COUNT_DISPUTES, &[("count", &disputes.len().to_string())]);
    let topics = listed(locale, disputes.iter().map(|dispute| &dispute.topic));
    (!disputes.is_empty()).then(|| Line::own(Rich::plain(lead_in(locale, &count) + &topics)))
}

fn section(locale: Locale, title: MessageId, lines: Vec<Line>, first: usize, unit: MessageId) -> Option<Section> {
    Some(Section { first, ..Section::of_any(locale.text(title), lines, unit)? })
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

impl<'t> EntryRenderer<'t> {
    /// A statement as the filter shows it.
    pub(crate) fn line(&mut self, statement: &Statement) -> Option<Line> {
        self.filter.line(self.lore, statement, self.filtered)
    }

    /// A statement that the filter shows.
    pub(super) fn told(&self, statement: &Statement) -> Line {
        self.filter.told(self.lore, statement)
    }

    /// A fact of an entry with its time. As of a year, one that had ended by then is history and not told here.
    pub(crate) fn fact(&mut self, entry: (EntryRef, &Entry), fact: &Fact) -> Option<Line> {
        self.shows_fact_or_counts(entry, fact, &[]).then(|| self.fact_line(fact))
    }

    /// The facts of an entry as its card shows them, those of a label together.
    pub(crate) fn shown_facts(&mut self, at: EntryRef, entry: &'t Entry) -> Vec<(&'t Fact, Line)> {
        let own = OwnTime::in_view(self.lore, (at, entry), self.filter);
        let facts = self.facts((at, entry), &own).into_iter().flat_map(|(of_label, _)| of_label);
        facts.map(|fact| (fact, self.fact_line(fact))).collect()
    }

    /// What sources disagree about, the weightiest first, claim by claim, and how many disputes these are.
    pub(crate) fn disputes(&mut self, entry: &Entry) -> Option<(Section, usize)> {
        let mut disputes = self.shown_disputes(entry);
        disputes.sort_by_key(|dispute| DisputeRank::of(dispute));
        let lines = disputes.iter().flat_map(|dispute| dispute_lines(self, dispute)).collect();
        let section = section(self.locale, msg::SECTION_DISPUTES, lines, usize::MAX, msg::MORE_CLAIMS);
        section.map(|section| (section, disputes.len()))
    }

    fn shows_or_counts(&mut self, statement: &Statement) -> bool {
        self.filter.shows_or_counts(self.lore, statement, self.filtered)
    }

    fn shown<'l>(&mut self, statements: &'l [Statement]) -> Vec<&'l Statement> {
        statements.iter().filter(|statement| self.shows_or_counts(statement)).collect()
    }

    /// The statements that are shown, as far as they are told of an entry in the year of the view; the others are counted.
    fn shown_of<'l>(
        &mut self,
        entry: (EntryRef, &Entry),
        statements: &'l [Statement],
        own: &OwnTime<'_>,
    ) -> Vec<&'l Statement> {
        let mut is_told = |statement: &Statement| {
            self.shows_or_counts(statement) && self.is_of_year(statement, own) && !self.is_yet_to_come(entry, statement)
        };
        statements.iter().filter(|statement| is_told(statement)).collect()
    }

    /// What an entry is: the first sentence that is told of it in the view.
    pub(crate) fn introduction(&mut self, (at, entry): (EntryRef, &Entry)) -> Option<Line> {
        let own = OwnTime::in_view(self.lore, (at, entry), self.filter);
        entry.summary.iter().find_map(|sentence| {
            let line = self.line(sentence)?;
            let is_told = self.is_of_year(sentence, &own) && !self.is_yet_to_come((at, entry), sentence);
            is_told.then_some(line)
        })
    }

    /// Whether a sentence tells of the time after the year of the view, though its works reach back before; it is counted
    /// then.
    fn is_yet_to_come(&mut self, entry: (EntryRef, &Entry), sentence: &Statement) -> bool {
        let lore = self.lore;
        self.is_ahead(|year| sentence_time::is_yet_to_come(lore, entry, sentence, year))
    }

    /// Whether something was still to come in the year of the view, if it is of one; it is counted then.
    fn is_ahead(&mut self, is_later: impl Fn(i32) -> bool) -> bool {
        let is_ahead = self.filter.as_of.is_some_and(is_later);
        if is_ahead {
            self.filtered.count_later();
        }
        is_ahead
    }

    /// Keeps the few that tell most of a label, beside events of these years.
    pub(crate) fn keep_most_telling(&self, facts: &mut Vec<&Fact>, years: &[i32]) {
        let ranking = FactRanking { lore: self.lore, filter: self.filter, years };
        ranking.keep_most_telling(facts, SHORT_VALUES);
    }

    fn is_of_year(&mut self, statement: &Statement, own: &OwnTime<'_>) -> bool {
        self.is_told_or_counts(own.admits(self.lore, statement, self.filter.as_of))
    }

    fn is_fact_of_year(&mut self, entry: (EntryRef, &Entry), fact: &Fact, own: &OwnTime<'_>) -> bool {
        self.is_told_or_counts(own.admits_fact(self.lore, self.filter, entry, fact))
    }

    const fn is_told_or_counts(&mut self, is_told: bool) -> bool {
        if !is_told {
            self.filtered.count_earlier(1);
        }
        is_told
    }

    /// Whether a fact is shown. One that was over is not, but for those that were held last.
    fn shows_fact_or_counts(&mut self, entry: (EntryRef, &Entry), fact: &Fact, held_last: &[&Fact]) -> bool {
        let is_last = held_last.iter().any(|last| std::ptr::eq(*last, fact));
        if !self.filter.shows_fact_or_counts(self.lore, entry, fact, self.filtered) {
            return false;
        }
        let is_over = self.is_over(fact) && !is_last;
        if is_over {
            self.filtered.count_earlier(1);
        }
        !is_over
    }

    /// Whether a fact had an end before the year of the view.
    fn is_over(&self, fact: &Fact) -> bool {
        held_last::is_over(self.lore, fact, self.filter)
    }

    fn facts(&mut self, (at, entry): (EntryRef, &'t Entry), own: &OwnTime<'_>) -> Vec<(Vec<&'t Fact>, usize)> {
        let mut by_label: Vec<(Vec<&Fact>, usize)> = Vec::new();
        let held_last = held_last::by_year(self.lore, entry, self.filter);
        for fact in &entry.facts {
            let is_shown = self.shows_fact_or_counts((at, entry), fact, &held_last)
                && self.is_fact_of_year((at, entry), fact, own);
            if !is_shown || self.is_end_ahead((at, entry), fact) {
                continue;
            }
            let is_of_label = |known: &Fact| known.label.key == fact.label.key;
            match by_label.iter_mut().find(|(facts, _)| facts.first().is_some_and(|first| is_of_label(first))) {
                Some((facts, _)) => facts.push(fact),
                None => by_label.push((vec![fact], 0)),
            }
        }
        by_label.iter_mut().for_each(|(facts, _)| fact_order::by_time(facts));
        by_label
    }

    /// Whether a fact tells of an end that was still to come in the year of the view, wherever time travel put it; it is
    /// counted then.
    fn is_end_ahead(&mut self, entry: (EntryRef, &Entry), fact: &Fact) -> bool {
        let lore = self.lore;
        self.is_ahead(|year| lifetime::is_end_ahead(lore, entry, fact, year))
    }

    fn fact_section(&self, facts: &[&Fact], count_left_out: usize) -> Option<Section> {
        let label = self.locale.row(facts.first()?.label.name);
        // On a phone a line of its own for how many are left out would be as tall as a value.
        let title = if count_left_out > 0 { format!("{label} (+{count_left_out})") } else { label.to_owned() };
        let mut lines: Vec<Line> = facts.iter().map(|fact| self.fact_line(fact)).collect();
        if lines.len() > 1 {
            lines.iter_mut().for_each(|line| line.lead = Rich::plain("• "));
        }
        Some(Section { title, inline: true, lines, first: usize::MAX, unit: msg::MORE_FACTS })
    }

    /// A fact that is shown, with its time.
    pub(super) fn fact_line(&self, fact: &Fact) -> Line {
        let statement = &fact.statement;
        let mut line = self.told(statement);
        let when = self.filter.time(self.lore, statement);
        if self.is_over(fact) {
            line.text.0.insert(0, Span::Plain(format!("{} ", self.locale.text(msg::FACT_LAST)).into()));
        }
        when.into_iter().for_each(|when| add_time(self.locale, statement, when, &mut line));
        line.text.0.extend(self.as_shown(fact, when));
        line
    }

    /// As of a year that the sources of a fact without an end do not reach: when they last show it, or first.
    fn as_shown(&self, fact: &Fact, when: Option<When>) -> Option<Span> {
        let (year, statement) = (self.filter.as_of?, &fact.statement);
        let works = || self.filter.works(self.lore, statement);
        let last = match when {
            Some(when @ When::Span(Some(_), None)) => Some(Extent::of(works(), when).until.year),
            None if may_pass(fact) && !is_ending(statement.text.plain()) => last_shown(works()),
            _ => None,
        };
        let first = || first_shown(works()).filter(|first| *first > year);
        let first = || first().filter(|_| when.is_none() && timeless::is_as_seen(fact));
        let shown = last.filter(|last| *last < year).or_else(first)?;
        let words = self.locale.format(msg::AS_SHOWN, &[("year", &shown.to_string())]);
        Some(Span::Plain(in_brackets(self.locale, &words).into()))
    }

    /// What happened to it; nothing of our own world, unless it belongs there itself, and nothing of a year that time
    /// travel was still to take it to.
    fn history(&mut self, (at, entry): (EntryRef, &Entry), own: &OwnTime<'_>) -> Vec<&'t Event> {
        let lore = self.lore;
        let events = lore.history(at).filter(|event| is_of_its_world(entry, event));
        let mut is_told = |statement: &Statement| self.shows_or_counts(statement) && self.is_of_year(statement, own);
        events.filter(|event| is_told(&event.statement)).collect()
    }

    /// The disputes all of whose claims are told in the year of the view.
    fn disputes_of_year<'l>(&mut self, entry: &'l Entry, own: &OwnTime<'_>) -> Vec<&'l Dispute> {
        let mut disputes = self.shown_disputes(entry);
        disputes.retain(|dispute| dispute.claims.iter().all(|claim| self.is_of_year(claim, own)));
        disputes
    }

    fn shown_disputes<'l>(&mut self, entry: &'l Entry) -> Vec<&'l Dispute> {
        // With a side filtered away, the others may well agree.
        let is_whole = |dispute: &&Dispute| self.shown(&dispute.claims).len() == dispute.claims.len();
        entry.disputes.iter().filter(is_whole).collect()
    }
}

/// The claims of a dispute, the first one led by what it is about.
fn dispute_lines(renderer: &EntryRenderer<'_>, dispute: &Dispute) -> Vec<Line> {
    let last = dispute.claims.len();
    let tell = |(claim, number): (&Statement, usize)| {
        let lead = if number == 1 { dispute_heading(renderer.locale, dispute, true) } else { Rich::default() };
        Line { leads_on: number < last, ..renderer.told(claim).led_by(lead.words("• ")) }
    };
    dispute.claims.iter().zip(1..).map(tell).collect()
}

/// What a dispute is about, on a line of its own; and why there is one, where all of its claims are told.
pub(crate) fn dispute_heading(locale: Locale, dispute: &Dispute, is_whole: bool) -> Rich {
    let topic = Rich(vec![Span::Strong((&dispute.topic).into())]);
    match dispute.why.as_ref().filter(|_| is_whole) {
        Some(why) => topic.words(format!("{}{why}\n", lead_in(locale, ""))),
        None => topic.words("\n"),
    }
}
