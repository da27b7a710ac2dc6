//! `/onthisday`: what happened in a year of the lore, or on today's day of the calendar.

use super::entry::{event_line, is_on, mix};
use super::press::{Effect, custom_id};
use super::request::Value;
use super::{Ask, Command, CommandOption, HIDE, Surface, Takes, UNIVERSE, no_suggestions};
use crate::lore::{Date, Event, Lore, Precision, Source, SourceRef, Universe, When};
use crate::reply::citing::{standing, work};
use crate::reply::{Button, ButtonStyle, Draft, Line, Outcome, Reply, Rich, Row, Section, Span, page};

static OPTIONS: [CommandOption; 3] = [
    CommandOption {
        name: "year",
        description: "A year, such as 2372; without it, today's day of the calendar",
        required: false,
        takes: Takes::Integer { least: 1, most: 9999 },
    },
    UNIVERSE,
    HIDE,
];

/// The row of `/onthisday`.
pub(super) fn command() -> Command {
    Command {
        name: "onthisday",
        surface: Surface::Slash,
        description: "What happened in a year of the lore, or on this day of the calendar",
        options: &OPTIONS,
        example: "2372",
        kind: None,
        answer,
        suggest: no_suggestions,
    }
}

fn answer(ask: &Ask<'_>) -> Reply {
    match (ask.request.integer("year"), ask.request.text("year")) {
        (Some(year), _) => of_year(ask, year),
        (None, Some(words)) => not_a_year(ask, &words),
        (None, None) => of_today(ask),
    }
}

fn not_a_year(ask: &Ask<'_>, words: &str) -> Reply {
    let mut body = crate::reply::Rich(vec![crate::reply::typed(words)]);
    body.push(Span::Plain(" is not a year. Try ".to_owned()));
    body.push(Span::Command("/onthisday 2372".to_owned()));
    super::miss::misunderstood(ask, body.words("."))
}

fn universe(ask: &Ask<'_>) -> Option<Universe> {
    ask.request.text(UNIVERSE.name).and_then(|id| Universe::from_id(&id))
}

fn of_year(ask: &Ask<'_>, year: i64) -> Reply {
    let universe = universe(ask);
    let known = i32::try_from(year).ok();
    let in_year =
        |event: &&Event| known.is_some_and(|year| event.statement.when.is_some_and(|when| when.touches(year)));
    let events: Vec<&Event> = of_universe(ask.lore, universe).filter(in_year).collect();
    let released: Vec<SourceRef> = known.map(|year| released_in(ask.lore, year)).unwrap_or_default();
    let mut sections = by_universe(ask.lore, &events, ask.request.context.universe);
    let is_empty = events.is_empty() && released.is_empty();
    sections.extend(release_section(ask, &released, format!("Released in {year}")));
    let mut draft = draft(ask, year.to_string(), sections, &events);
    draft.body = year_body(ask.lore, year, universe, &events, released.len());
    let rows = year_buttons(ask, year, universe);
    reply(ask.lore, &draft, ask.request.integer("page"), rows, is_empty)
}

fn of_today(ask: &Ask<'_>) -> Reply {
    let today = ask.request.context.today;
    let day = (u8::from(today.month()), today.day());
    let events: Vec<&Event> = of_universe(ask.lore, universe(ask)).filter(|event| is_on(event, day)).collect();
    let is_release = |source: &Source| source.release_day() == Some(day);
    let released = sources_where(ask.lore, is_release);
    let mut sections = by_universe(ask.lore, &events, ask.request.context.universe);
    let is_empty = events.is_empty() && released.is_empty();
    sections.extend(release_section(ask, &released, "Released on this day".to_owned()));
    let title = format!("{} {}", today.day(), today.month());
    let mut draft = draft(ask, title, sections, &events);
    draft.body = day_body(ask.lore, day, is_empty);
    reply(ask.lore, &draft, None, Vec::new(), is_empty)
}

fn of_universe(lore: &Lore, universe: Option<Universe>) -> impl Iterator<Item = &Event> {
    lore.events().iter().filter(move |event| universe.is_none_or(|universe| event.universe == universe))
}

fn released_in(lore: &Lore, year: i32) -> Vec<SourceRef> {
    sources_where(lore, |source| source.released.is_some_and(|date| date.year == year))
}

/// Works in the order of their release.
fn sources_where(lore: &Lore, is_wanted: impl Fn(&Source) -> bool) -> Vec<SourceRef> {
    let all = lore.sources().iter().zip(0..).filter(|(source, _)| is_wanted(source));
    let mut wanted: Vec<_> =
        all.map(|(source, at)| (source.released.map(|date| date.sort_key()), SourceRef(at))).collect();
    wanted.sort();
    wanted.into_iter().map(|(_, source)| source).collect()
}

fn by_universe(lore: &Lore, events: &[&Event], first: Universe) -> Vec<Section> {
    let mut universes = Universe::ALL;
    universes.sort_by_key(|universe| *universe != first);
    let section = |universe: Universe| {
        let of_universe = events.iter().filter(|event| event.universe == universe);
        let lines: Vec<Line> = of_universe.map(|event| bullet(lore, event)).collect();
        let mut title = universe.to_string();
        if let Some(first) = title.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        (!lines.is_empty()).then_some(Section {
            title,
            inline: false,
            lines,
            first: usize::MAX,
            unit: ("event", "events"),
        })
    };
    universes.into_iter().filter_map(section).collect()
}

/// An event under a heading that names its year: the date is repeated only where it says more.
fn bullet(lore: &Lore, event: &Event) -> Line {
    let is_year = |when: When| matches!(when, When::At(Date { precision: Precision::Year, .. }));
    let says_more = event.statement.when.is_some_and(|when| !is_year(when));
    let mut bullet = Rich::plain("• ");
    if says_more {
        bullet.extend(event_line(lore, event).lead);
    }
    Line::of(lore, &event.statement).led_by(bullet)
}

fn release_section(ask: &Ask<'_>, released: &[SourceRef], title: String) -> Option<Section> {
    let line = |at: &SourceRef| {
        let source = ask.lore.source(*at)?;
        let words = ask.words;
        let mut text = Rich(vec![Span::Strong(source.released?.to_string()), Span::Plain(" ".to_owned())]);
        text.extend(work(source));
        Some(Line::own(text.words(format!(" · {}", standing(words, source)))))
    };
    let lines: Vec<Line> = released.iter().filter_map(line).collect();
    (!lines.is_empty()).then_some(Section { title, inline: false, lines, first: usize::MAX, unit: ("work", "works") })
}

fn draft(ask: &Ask<'_>, title: String, sections: Vec<Section>, events: &[&Event]) -> Draft {
    let leading = events.first().map(|event| ask.lore.continuity(&event.statement));
    Draft {
        kicker: "On this day".to_owned(),
        title,
        leading,
        sections,
        footer: mix(ask, events.iter().map(|event| &event.statement)),
        ..Draft::default()
    }
}

fn year_body(lore: &Lore, year: i64, universe: Option<Universe>, events: &[&Event], released: usize) -> Vec<Line> {
    let place = universe.map(|universe| format!(" in the {universe}")).unwrap_or_default();
    let words = match (events.len(), released) {
        (0, 0) => format!("The lore knows of nothing that happened in {year}{place}."),
        (0, _) => return Vec::new(),
        (1, _) => format!("The lore knows of one event of {year}{place}."),
        (count, _) => format!("The lore knows of {count} events of {year}{place}."),
    };
    let mut line = Rich::plain(words);
    if events.is_empty() {
        let (before, after) = neighbours(lore, year, universe);
        let near: Vec<String> = before.into_iter().chain(after).map(|year| year.to_string()).collect();
        if !near.is_empty() {
            line = line.words(format!(" The nearest years it tells of: {}.", near.join(" and ")));
        }
    }
    vec![Line::own(line)]
}

fn day_body(lore: &Lore, day: (u8, u8), is_empty: bool) -> Vec<Line> {
    if !is_empty {
        return Vec::new();
    }
    let mut line = Rich::plain("The lore has nothing for this day of the calendar.");
    if let Some(source) = next_release(lore, day)
        && let Some(date) = source.released
    {
        line = line.words(format!(" The next day it has: {date}, the release of "));
        line.extend(work(source));
        line = line.words(".");
    }
    line = line.words(" For a year, try ");
    line.push(Span::Command("/onthisday 2372".to_owned()));
    vec![Line::own(line.words("."))]
}

/// The work whose release day comes next in the calendar.
fn next_release(lore: &Lore, day: (u8, u8)) -> Option<&Source> {
    let ahead = |other: (u8, u8)| (other <= day, other);
    let dated = lore.sources().iter().filter_map(|source| Some((source.release_day()?, source)));
    dated.min_by_key(|(other, source)| (ahead(*other), &source.id)).map(|(_, source)| source)
}

/// The nearest years with events before and after.
fn neighbours(lore: &Lore, year: i64, universe: Option<Universe>) -> (Option<i64>, Option<i64>) {
    let years =
        of_universe(lore, universe).filter_map(|event| event.statement.when.map(|when| i64::from(when.first_year())));
    let years: Vec<i64> = years.collect();
    let before = years.iter().copied().filter(|other| *other < year).max();
    (before, years.into_iter().filter(|other| *other > year).min())
}

fn year_buttons(ask: &Ask<'_>, year: i64, universe: Option<Universe>) -> Vec<Row> {
    let (before, after) = neighbours(ask.lore, year, universe);
    let button = |label: String, year: i64| {
        let mut options = vec![("year", Value::Integer(year))];
        options.extend(universe.map(|universe| (UNIVERSE.name, Value::Text(universe.id().to_owned()))));
        let custom_id = custom_id(Effect::Replace, ask.command.name, &options);
        Button { label, style: ButtonStyle::Secondary, custom_id, enabled: true }
    };
    let mut buttons = Vec::new();
    buttons.extend(before.map(|year| button(format!("← {year}"), year)));
    buttons.extend(after.map(|year| button(format!("{year} →"), year)));
    if buttons.is_empty() { Vec::new() } else { vec![Row::Buttons(buttons)] }
}

fn reply(lore: &Lore, draft: &Draft, wanted: Option<i64>, rows: Vec<Row>, is_empty: bool) -> Reply {
    let wanted = wanted.and_then(|page| usize::try_from(page).ok()).unwrap_or(1);
    let page = page(lore, draft, wanted);
    let outcome = if is_empty { Outcome::NotFound } else { Outcome::Found(None) };
    Reply { cards: vec![page.card], rows, outcome, ..Reply::default() }
}
