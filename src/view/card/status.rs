//! How an entry stood in a year, as far as its sources tell: what held then, else what was recorded last before, else
//! from when on anything is recorded.

use std::cmp::Reverse;

use crate::locale::{MessageId, msg};
use crate::lore::kinds::Milestone;
use crate::lore::words::named_years;
use crate::lore::{Continuity, Entry, EntryRef, Event, Fact, Lore, Statement, Universe, When};
use crate::reply::{Line, Rich, Span, dates};
use crate::view::chronology::event_rank::is_of_its_world;
use crate::view::chronology::lifetime::{self, DatedMilestone, leading_year};
use crate::view::chronology::own_time::OwnTime;
use crate::view::filter::ViewFilter;
use crate::view::filter::extent::Extent;
use crate::view::input::command::CommandContext;
use crate::view::words::value_words::{begins_date, begins_with_verb};

/// The most values that are told of one year.
const VALUES: usize = 2;
/// With what labels end that their values go on from: "held by the Alliance", but "posting: Deep Space 9".
const LEADING: [&str; 2] = [" by", " at"];

/// What the lore dates of an entry, as a view shows it whatever the year.
struct Recorded<'l> {
    at: EntryRef,
    /// Facts with the years that their sources cover, each with its rank among those that say how an entry stood.
    facts: Vec<(Option<u8>, &'l Fact, Extent)>,
    /// What happened to it in its own universe.
    events: Vec<&'l Event>,
    /// The same before its own time, whither time travel took it.
    visits: Vec<&'l Event>,
    beginning: Option<DatedMilestone<'l>>,
    ends: Vec<DatedMilestone<'l>>,
    /// The first year of anything in its own time.
    first: Option<i32>,
}

/// The line that says what was recorded last, and the event that is told in it.
type Last<'l> = (Line, Option<&'l Event>);

/// The lines that say how an entry stood in a year, and the event that is told in them.
pub(super) fn in_year<'l>(
    ctx: &CommandContext<'l>,
    (at, entry): (EntryRef, &'l Entry),
    filter: &ViewFilter,
    year: i32,
) -> (Vec<Line>, Option<&'l Event>) {
    let mut recorded = Recorded::of(ctx, (at, entry), &filter.clone().at_any_time());
    let next = recorded.next_after(year);
    recorded.events.retain(|event| filter.shows(ctx.lore, &event.statement));
    if let Some(ahead) = recorded.beginning.filter(|beginning| beginning.year > year) {
        return (vec![not_yet(ctx, filter, ahead, year)], None);
    }
    if let Some(first) = recorded.first.filter(|first| *first > year && !recorded.visits.is_empty()) {
        return recorded.before_all_else(ctx, filter, (year, first));
    }
    let then = if recorded.ends_in(year) { Vec::new() } else { recorded.held_in(year) };
    if !then.is_empty() {
        let led = |(fact, number): (&Fact, usize)| match number {
            0 => fact_line(ctx, filter, fact, msg::STATUS_IN_YEAR, &year.to_string()),
            _ => filter.told(ctx.lore, &fact.statement).led_by(Rich::plain("· ")),
        };
        return (then.into_iter().zip(0..).map(led).collect(), None);
    }
    if let Some((line, event)) = recorded.last_by(ctx, filter, year) {
        return (vec![line], event);
    }
    let last =
        |begun: DatedMilestone<'_>| fact_line(ctx, filter, begun.fact, msg::STATUS_LAST, &begun.year.to_string());
    let begun = recorded.beginning.filter(|begun| begun.year < year).map(last);
    let none =
        || recorded.first.filter(|first| *first > year).map(|first| of_year(ctx, msg::STATUS_NONE_BEFORE, first));
    let next = || next.map(|next| of_year(ctx, msg::STATUS_NEXT, next));
    (begun.or_else(none).or_else(next).into_iter().collect(), None)
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
        let facts: Vec<&Fact> = entry.facts.iter().filter(|fact| is_told(&fact.statement)).collect();
        let own = OwnTime::of(lore, entry, &facts, view);
        let is_before = |statement: &Statement| own.is_before(lore, statement);
        let events = lore.history(at).filter(|event| is_of_its_world(entry, event) && is_told(&event.statement));
        let (visits, events): (Vec<&Event>, Vec<&Event>) = events.partition(|event| is_before(&event.statement));
        let dated = entry.statements().filter(|statement| is_told(statement) && !is_before(statement));
        let dated = dated.chain(events.iter().map(|event| &event.statement));
        let years = dated.filter_map(|statement| Some(view.extent(lore, statement)?.from.year));
        let first = years.chain(named_in(entry, &facts)).min();
        let ends = facts.iter().copied().filter_map(lifetime::end);
        let ends = ends.filter(|end| !lifetime::is_apart(lore, (at, entry), end.year)).collect();
        let here = |events: Vec<&'l Event>| -> Vec<&'l Event> {
            events.into_iter().filter(|event| event.universe == entry.universe).collect()
        };
        let (events, visits) = (here(events), here(visits));
        let facts = extents(lore, view, (at, entry), &facts, &own);
        Self { at, facts, events, visits, beginning: own.beginning, ends, first }
    }

    /// What is told of a year before anything of its own time: what took it there in that very year, else that there is
    /// hardly anything.
    fn before_all_else(
        &self,
        ctx: &CommandContext<'_>,
        filter: &ViewFilter,
        (year, first): (i32, i32),
    ) -> (Vec<Line>, Option<&'l Event>) {
        let is_then = |event: &Event| event.statement.when.is_some_and(|when| when.known_years().any(|at| at == year));
        let is_told = |event: &&Event| is_then(event) && filter.shows(ctx.lore, &event.statement);
        let told: Vec<&'l Event> = self.visits.iter().copied().filter(is_told).collect();
        let visit = told.iter().find(|event| self.is_named_in(event)).or(told.first()).copied();
        let (year, first) = (year.to_string(), first.to_string());
        let words = [("year", year.as_str()), ("first", first.as_str())];
        match visit {
            Some(visit) => {
                let lead = ctx.locale.format(msg::STATUS_VISIT, &words);
                (vec![told_after(ctx, filter, &visit.statement, &lead)], Some(visit))
            }
            None => (vec![on_its_own(ctx.locale.format(msg::STATUS_FEW_BEFORE, &words))], None),
        }
    }

    /// The values of the most telling label that held in a year, the longest held first.
    fn held_in(&self, year: i32) -> Vec<&'l Fact> {
        let ranked = self.facts.iter().filter_map(|(rank, fact, extent)| Some(((*rank)?, *fact, *extent)));
        let mut then: Vec<(u8, &Fact, Extent)> = ranked.filter(|(.., extent)| extent.covers(year)).collect();
        then.sort_by_key(|(rank, fact, extent)| {
            (*rank, fact.statement.continuity, Reverse(extent.length()), Reverse(started(fact)))
        });
        let best = then.first().map(|(rank, ..)| *rank);
        then.into_iter().filter(|(rank, ..)| Some(*rank) == best).map(|(_, fact, _)| fact).take(VALUES).collect()
    }

    /// What was recorded last up to a year: its end, where it had come; the screen's word before others; of one year rather
    /// how it stood than what happened.
    fn last_by(&self, ctx: &CommandContext<'_>, filter: &ViewFilter, year: i32) -> Option<Last<'l>> {
        let (fact, event) = (self.last_fact(year), self.last_event(year));
        if let Some(end) = self.end_by(year).filter(|end| !outdoes(event, end, year)) {
            let message = in_or_last(end.year, year);
            return Some((fact_line(ctx, filter, end.fact, message, &end.year.to_string()), None));
        }
        match (fact, event) {
            (Some((last, fact)), event) if event.is_none_or(|event| !goes_before(event, (last, fact))) => {
                Some((fact_line(ctx, filter, fact, msg::STATUS_LAST, &last.to_string()), None))
            }
            (_, Some((last, event))) => {
                let message = in_or_last(last, year);
                Some((led(ctx, filter, &event.statement, message, ("", &last.to_string())), Some(event)))
            }
            (_, None) => self.last_of_no_year(ctx, filter, year),
        }
    }

    fn last_fact(&self, year: i32) -> Option<(i32, &'l Fact)> {
        let is_exact = |fact: &Fact| fact.statement.when.is_some_and(|when| when.is_exact());
        let over = self.facts.iter().filter(|(_, fact, extent)| extent.until.year < year && is_exact(fact));
        let order = |(rank, fact, extent): &&(Option<u8>, &'l Fact, Extent)| {
            let strength = Reverse(fact.statement.continuity);
            (strength, extent.until.year, rank.is_some(), Reverse(*rank), started(fact))
        };
        over.max_by_key(order).map(|(_, fact, extent)| (extent.until.year, *fact))
    }

    /// The first year after that one of which anything is recorded.
    fn next_after(&self, year: i32) -> Option<i32> {
        let facts = self.facts.iter().map(|(.., extent)| extent.from.year);
        let events = self.events.iter().filter_map(|event| event.statement.when).map(|when| when.first_year());
        facts.chain(events).filter(|next| *next > year).min()
    }

    /// Whether an event speaks of the entry itself.
    fn is_named_in(&self, event: &Event) -> bool {
        event.statement.text.linked().any(|named| named == self.at)
    }

    /// Whether an event speaks of the entry first of all.
    fn is_named_first_in(&self, event: &Event) -> bool {
        event.statement.text.linked().next() == Some(self.at)
    }

    /// The event of which it is known that it fell into the latest year, and that year. What was seen on screen comes before
    /// what was not, what speaks of the entry itself before what does not; of one year what names the entry first.
    fn last_event(&self, year: i32) -> Option<(i32, &'l Event)> {
        let dated = self.events.iter().filter_map(|event| Some((event.statement.when?, *event)));
        let known = dated.filter_map(|(when, event)| {
            let last = when.known_years().filter(|known| *known <= year).max()?;
            Some((last, when.sort_key(), event))
        });
        let latest = known.max_by_key(|(last, order, event)| {
            let (is_named, is_first) = (self.is_named_in(event), self.is_named_first_in(event));
            (Reverse(event.statement.continuity), is_named, *last, is_first, *order)
        });
        latest.map(|(last, _, event)| (last, event))
    }

    /// The last end that had come by a year, unless it is told how the entry stood after it.
    fn end_by(&self, year: i32) -> Option<DatedMilestone<'l>> {
        let ends = self.ends.iter().rev().filter(|end| end.year <= year);
        let end = *ends.max_by_key(|end| end.year)?;
        let returned = self.facts.iter().any(|(_, fact, extent)| {
            let is_later = extent.from.year <= year && extent.until.year > end.year;
            is_later && fact.label.is_lasting() && !std::ptr::eq(*fact, end.fact)
        });
        (!returned).then_some(end)
    }

    /// Whether its end fell into a year: what befell it then is told before how it had stood.
    fn ends_in(&self, year: i32) -> bool {
        self.end_by(year).is_some_and(|end| is_of_year(&end, year))
    }

    /// What was recorded last of a decade or a century that was over by a year.
    fn last_of_no_year(&self, ctx: &CommandContext<'_>, filter: &ViewFilter, year: i32) -> Option<Last<'l>> {
        let facts = self.facts.iter().map(|(_, fact, _)| (&fact.statement, Some(*fact), None::<&Event>));
        let events = self.events.iter().map(|event| (&event.statement, None::<&Fact>, Some(*event)));
        let dated = facts.chain(events).filter_map(|(told, fact, event)| Some((told.when?, told, fact, event)));
        let over = dated.filter(|(when, ..)| !when.is_exact() && when.last_year() <= year);
        let (when, told, fact, event) = over.max_by_key(|(when, ..)| when.sort_key())?;
        let date = dates::when(ctx.locale, when);
        let line = match fact {
            Some(fact) => fact_line(ctx, filter, fact, msg::STATUS_LAST_DATED, &date),
            None => led(ctx, filter, told, msg::STATUS_LAST_DATED, ("", &date)),
        };
        Some((line, event))
    }
}

/// How what was recorded of a year is led: of the very year that is asked about, nothing is last.
fn in_or_last(recorded: i32, year: i32) -> MessageId {
    if recorded == year { msg::STATUS_IN_YEAR } else { msg::STATUS_LAST }
}

/// Whether an event was recorded after a fact, of which it is not known that it held any longer; or on stronger word.
fn goes_before((happened, event): (i32, &Event), (held, fact): (i32, &Fact)) -> bool {
    (Reverse(event.statement.continuity), happened) > (Reverse(fact.statement.continuity), held)
}

/// Whether an event is told rather than the end: the one of the very year, if the end may have come in another, or one that
/// stronger sources tell of.
fn outdoes(event: Option<(i32, &Event)>, end: &DatedMilestone<'_>, year: i32) -> bool {
    event.is_some_and(|(last, event)| {
        let is_stronger = event.statement.continuity < end.fact.statement.continuity;
        end.year == year && last == year && !is_of_year(end, year) || last >= end.year && is_stronger
    })
}

/// Whether an end is known to have come in a year, rather than by it.
fn is_of_year(end: &DatedMilestone<'_>, year: i32) -> bool {
    end.year == year && end.fact.statement.when.is_none_or(When::is_exact)
}

fn started(fact: &Fact) -> Option<(i32, u16)> {
    fact.statement.when.and_then(|when| when.start()).map(|start| start.sort_key())
}

/// The dated facts of an entry's own time with the years that their sources cover as far as they were seen, each with its
/// rank.
fn extents<'l>(
    lore: &Lore,
    view: &ViewFilter,
    (at, entry): (EntryRef, &Entry),
    facts: &[&'l Fact],
    own: &OwnTime<'_>,
) -> Vec<(Option<u8>, &'l Fact, Extent)> {
    let lived = facts.iter().copied().filter(|fact| !lifetime::is_undone(lore, (at, entry), fact));
    let dated = lived.filter_map(|fact| Some((fact.label.headline, fact, view.extent(lore, &fact.statement)?)));
    dated.filter(|(.., extent)| !own.is_ahead(extent.until.year)).collect()
}

/// The years that the facts of something name which tell its dates; what is told of the birth of an individual may name
/// those of others.
fn named_in(entry: &Entry, facts: &[&Fact]) -> Vec<i32> {
    let is_dating = |fact: &&&Fact| fact.label.names_dates && !entry.kind.names_individuals;
    let dating = facts.iter().filter(is_dating);
    dating.flat_map(|fact| named_years(fact.statement.text.plain())).collect()
}

/// A sentence of ours about a year.
fn of_year(ctx: &CommandContext<'_>, message: MessageId, year: i32) -> Line {
    on_its_own(ctx.locale.format(message, &[("year", &year.to_string())]))
}

/// A sentence of ours on a line of its own.
fn on_its_own(sentence: String) -> Line {
    Line::own(Rich::plain(sentence)).led_by(Rich::plain("\n"))
}

/// That an entry had yet to begin, and when it did.
fn not_yet(ctx: &CommandContext<'_>, filter: &ViewFilter, beginning: DatedMilestone<'_>, year: i32) -> Line {
    let message = match beginning.milestone {
        Milestone::Launch => msg::STATUS_NOT_YET_LAUNCHED,
        Milestone::Founding => msg::STATUS_NOT_YET_FOUNDED,
        _ => msg::STATUS_NOT_YET_BORN,
    };
    let (told, year) = (&beginning.fact.statement, year.to_string());
    match leading_year(told.text.plain()) {
        Some(_) => fact_line(ctx, filter, beginning.fact, message, &year),
        None => led(ctx, filter, told, message, ("", &year)),
    }
}

fn fact_line(ctx: &CommandContext<'_>, filter: &ViewFilter, fact: &Fact, message: MessageId, time: &str) -> Line {
    let mut label = ctx.locale.in_sentence(ctx.locale.row(fact.label.name));
    let value = fact.statement.text.plain();
    let goes_on = fact.label.names_dates || LEADING.iter().any(|end| fact.label.name.ends_with(end));
    if !goes_on || begins_with_verb(without_date(value, time).unwrap_or(value)) {
        // "Died" goes on with what befell them, "status" is a heading.
        label.push(if fact.label.names_dates { ',' } else { ':' });
    }
    led(ctx, filter, &fact.statement, message, (&label, time))
}

fn led(
    ctx: &CommandContext<'_>,
    filter: &ViewFilter,
    told: &Statement,
    message: MessageId,
    (label, time): (&str, &str),
) -> Line {
    let lead = ctx.locale.format(message, &[("label", label), ("year", time), ("date", time)]);
    let mut line = told_after(ctx, filter, told, &lead);
    if !label.is_empty() {
        start_small(&mut line.text, told.text.plain());
        leave_out(&mut line.text, time);
    }
    line
}

/// A value without the date at its start, where the words before it have said that: `In 2399: died on La Sirena`.
fn leave_out(text: &mut Rich, time: &str) {
    let is_more = text.0.len() > 1;
    let Some(Span::Plain(words)) = text.0.first_mut() else { return };
    let rest = without_date(words, time).filter(|rest| is_more || !rest.is_empty()).map(str::to_owned);
    if let Some(rest) = rest {
        *words = rest.into();
    }
}

/// What follows a date at the start of a value; `None` where it does not start so.
fn without_date<'v>(value: &'v str, date: &str) -> Option<&'v str> {
    let rest = value.strip_prefix(date).filter(|rest| rest.starts_with([' ', ',']))?;
    Some(rest.trim_start_matches([' ', ',']))
}

/// A statement on a line of its own, after words of ours.
fn told_after(ctx: &CommandContext<'_>, filter: &ViewFilter, told: &Statement, lead: &str) -> Line {
    let lead = Span::Strong(lead.trim_end().to_owned().into());
    let lead = Rich(vec![Span::Plain("\n".into()), lead, Span::Plain(" ".into())]);
    filter.told(ctx.lore, told).led_by(lead)
}

/// A date or a verb at the start of a value, as it stands within a line: `died late 2375`, `died, killed by …`.
fn start_small(text: &mut Rich, value: &str) {
    let Some(Span::Plain(words)) = text.0.first_mut() else { return };
    let first = words.split(' ').next().unwrap_or_default();
    let (length, small) = (first.len(), first.to_lowercase());
    if begins_date(&small) || begins_with_verb(value) {
        words.to_mut().replace_range(..length, &small);
    }
}
