//! How an entry stood in a year, as far as its sources tell: what held then, else what was recorded last before, else
//! from when on anything is recorded.

use std::cmp::Reverse;

use super::command::CommandContext;
use super::event_rank::is_of_its_world;
use super::extent::Extent;
use super::filter::ViewFilter;
use crate::locale::{MessageId, msg};
use crate::lore::{Continuity, Entry, EntryRef, Event, Fact, KINDS, Lore, Statement, Universe};
use crate::reply::{Line, Rich, Span};

/// Words that begin a date.
const BEFORE_DATES: [&str; 17] = [
    "early", "mid", "late", "about", "around", "before", "after", "by", "in", "on", "at", "from", "since", "until",
    "between", "probably", "some",
];
/// The most values that are told of one year.
const VALUES: usize = 2;

/// So many letters that end in "ed" are no verb: "Red".
const SHORTEST_VERB: usize = 3;
/// Verbs in the past whose form does not show it.
const PAST: [&str; 24] = [
    "beaten",
    "blown",
    "broken",
    "burnt",
    "cut",
    "fell",
    "found",
    "frozen",
    "gave",
    "given",
    "held",
    "left",
    "lost",
    "overthrown",
    "sent",
    "set",
    "shot",
    "slain",
    "struck",
    "swept",
    "taken",
    "torn",
    "went",
    "withdrew",
];

/// What the lore dates of an entry, as a view shows it whatever the year.
struct Recorded<'l> {
    /// Facts with the years that their sources cover, each with its rank among those that say how an entry stood.
    facts: Vec<(Option<u8>, &'l Fact, Extent)>,
    events: Vec<(&'l Event, Extent)>,
    /// The first year of anything.
    first: Option<i32>,
}

/// The lines that say how an entry stood in a year, and the event that is told in them.
pub(super) fn in_year<'l>(
    ctx: &CommandContext<'l>,
    (at, entry): (EntryRef, &'l Entry),
    filter: &ViewFilter,
    year: i32,
) -> (Vec<Line>, Option<&'l Event>) {
    let mut recorded = Recorded::of(ctx, (at, entry), &filter.clone().at_any_time());
    recorded.events.retain(|(event, _)| filter.shows(ctx.lore, &event.statement));
    let then = recorded.held_in(year);
    if !then.is_empty() {
        let led = |(fact, number): (&Fact, usize)| match number {
            0 => fact_line(ctx, filter, fact, msg::STATUS_IN_YEAR, year),
            _ => filter.told(ctx.lore, &fact.statement).led_by(Rich::plain("· ")),
        };
        return (then.into_iter().zip(0..).map(led).collect(), None);
    }
    let none_before = |first: i32| {
        let sentence = ctx.locale.format(msg::STATUS_NONE_BEFORE, &[("year", &first.to_string())]);
        Line::own(Rich::plain(sentence)).led_by(Rich::plain("\n"))
    };
    let last = recorded.last_before(ctx, filter, year);
    let event = last.as_ref().and_then(|(_, event)| *event);
    let last = last.map(|(line, _)| line);
    let lines = last.or_else(|| recorded.first.filter(|first| *first > year).map(none_before));
    (lines.into_iter().collect(), event)
}

impl<'l> Recorded<'l> {
    fn of(ctx: &CommandContext<'l>, (at, entry): (EntryRef, &'l Entry), view: &ViewFilter) -> Self {
        let lore: &Lore = ctx.lore;
        // What articles say of our own time is no part of its story.
        let is_of_our_time = |statement: &Statement| {
            statement.continuity == Continuity::RealWorld
                && statement.when.is_some_and(|when| when.first_year() <= ctx.asker.today.year())
        };
        let is_told = |statement: &Statement| {
            let is_its_own = entry.universe == Universe::Real || !is_of_our_time(statement);
            is_its_own && view.shows(lore, statement)
        };
        let extent = |statement: &Statement| Some(Extent::of(lore, statement, statement.when?));
        let events = lore.history(at).filter(|event| is_of_its_world(entry, event) && is_told(&event.statement));
        let facts = entry.facts.iter().filter(|fact| is_told(&fact.statement));
        let names_dates = |fact: &&Fact| entry.kind.label(fact.key).is_some_and(|label| label.names_dates);
        let named = facts.clone().filter(names_dates).flat_map(|fact| years_in(&fact.statement));
        let dated = entry.statements().filter(|statement| is_told(statement)).filter_map(extent);
        let events: Vec<_> = events.filter_map(|event| Some((event, extent(&event.statement)?))).collect();
        let of_events = events.iter().map(|(_, extent)| extent.from.year);
        let first = dated.map(|extent| extent.from.year).chain(of_events).chain(named).min();
        let rank = |fact: &Fact| entry.kind.label(fact.key).and_then(|label| label.headline);
        let facts = facts.filter_map(|fact| Some((rank(fact), fact, extent(&fact.statement)?))).collect();
        Self { facts, events, first }
    }

    /// The values of the most telling label that held in a year, the longest held first.
    fn held_in(&self, year: i32) -> Vec<&'l Fact> {
        let ranked = self.facts.iter().filter_map(|(rank, fact, extent)| Some(((*rank)?, *fact, *extent)));
        let mut then: Vec<(u8, &Fact, Extent)> = ranked.filter(|(.., extent)| extent.covers(year)).collect();
        then.sort_by_key(|(rank, fact, extent)| (*rank, Reverse(extent.length()), Reverse(started(fact))));
        let best = then.first().map(|(rank, ..)| *rank);
        then.into_iter().filter(|(rank, ..)| Some(*rank) == best).map(|(_, fact, _)| fact).take(VALUES).collect()
    }

    /// What was recorded last up to a year: of one year rather how it stood than what happened.
    fn last_before(
        &self,
        ctx: &CommandContext<'_>,
        filter: &ViewFilter,
        year: i32,
    ) -> Option<(Line, Option<&'l Event>)> {
        let last_year = |extent: &Extent| Some(extent.until.year.min(year)).filter(|_| extent.from.year <= year);
        let facts = self.facts.iter().filter(|(.., extent)| extent.until.year < year);
        let facts = facts.filter_map(|(rank, fact, extent)| Some((last_year(extent)?, *rank, *fact)));
        let fact = facts.max_by_key(|(last, rank, fact)| (*last, rank.is_some(), Reverse(*rank), started(fact)));
        let events = self.events.iter().filter_map(|(event, extent)| Some((last_year(extent)?, *event)));
        let event = events.max_by_key(|(last, event)| (*last, event.statement.when.map(|when| when.sort_key())));
        match (fact, event) {
            (Some((last, _, fact)), event) if event.is_none_or(|(other, _)| other <= last) => {
                Some((fact_line(ctx, filter, fact, msg::STATUS_LAST, last), None))
            }
            (_, Some((last, event))) => {
                let message = if last == year { msg::STATUS_IN_YEAR } else { msg::STATUS_LAST };
                Some((led(ctx, filter, &event.statement, message, ("", last)), Some(event)))
            }
            (_, None) => None,
        }
    }
}

fn started(fact: &Fact) -> Option<(i32, u16)> {
    fact.statement.when.and_then(|when| when.start()).map(|start| start.sort_key())
}

/// The years that a value names.
fn years_in(statement: &Statement) -> impl Iterator<Item = i32> + '_ {
    let words = statement.text.plain().split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.len() == 4).filter_map(|word| word.parse().ok())
}

fn fact_line(ctx: &CommandContext<'_>, filter: &ViewFilter, fact: &Fact, message: MessageId, year: i32) -> Line {
    let mut label = ctx.locale.in_sentence(ctx.locale.row(fact.label));
    if begins_with_verb(fact.statement.text.plain()) {
        // "Died" goes on with what befell them, "status" is a heading.
        let labels = KINDS.iter().flat_map(|kind| kind.labels);
        let is_verb = labels.into_iter().any(|label| label.key == fact.key && label.names_dates);
        label.push(if is_verb { ',' } else { ':' });
    }
    led(ctx, filter, &fact.statement, message, (&label, year))
}

fn led(
    ctx: &CommandContext<'_>,
    filter: &ViewFilter,
    told: &Statement,
    message: MessageId,
    (label, year): (&str, i32),
) -> Line {
    let lead = ctx.locale.format(message, &[("label", label), ("year", &year.to_string())]);
    let lead = Span::Strong(lead.trim_end().to_owned());
    let lead = Rich(vec![Span::Plain("\n".to_owned()), lead, Span::Plain(" ".to_owned())]);
    let mut line = filter.told(ctx.lore, told);
    if !label.is_empty() {
        start_small(&mut line.text, told.text.plain());
    }
    line.led_by(lead)
}

/// Whether a value begins with what was done or happened: `Killed by …`, not a name such as Jared.
fn begins_with_verb(value: &str) -> bool {
    let mut words = value.split(' ');
    let first = words.next().unwrap_or_default().trim_end_matches([',', ';']).to_lowercase();
    let goes_on = words.next().is_none_or(|next| next.starts_with(|letter: char| !letter.is_uppercase()));
    goes_on && (first.len() > SHORTEST_VERB && first.ends_with("ed") || PAST.contains(&first.as_str()))
}

/// A date or a verb at the start of a value, as it stands within a line: `died late 2375`, `died, killed by …`.
fn start_small(text: &mut Rich, value: &str) {
    let Some(Span::Plain(words)) = text.0.first_mut() else { return };
    let first = words.split(' ').next().unwrap_or_default();
    let (length, small) = (first.len(), first.to_lowercase());
    if BEFORE_DATES.contains(&small.as_str()) || begins_with_verb(value) {
        words.replace_range(..length, &small);
    }
}
