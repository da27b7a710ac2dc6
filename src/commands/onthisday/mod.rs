//! `/onthisday`: a day in the lore, a year in the lore, and the same day in our world.

mod asked;
mod blocks;
mod calendar;
pub(super) mod todays;
mod typed;

use super::buttons::{self, Again};
use super::entry::mix;
use super::lens::Lens;
use super::press::Effect;
use super::request::Value;
use super::timeline::worth::TIMELINE;
use super::{Ask, Command, CommandOption, HIDE, Surface, Takes, UNIVERSE, lens, lookup, no_suggestions};
use crate::lore::Event;
use crate::reply::{Button, Draft, Line, ON_A_PHONE, Outcome, Page, Reply, Rich, Row, page_within};
use asked::Asked;
use blocks::{Blocks, Met};
use calendar::Calendar;

static OPTIONS: [CommandOption; 7] = [
    CommandOption {
        name: "year",
        description: "A year, such as 2372; without it, this year",
        required: false,
        takes: Takes::YEAR,
    },
    CommandOption {
        name: "month",
        description: "A month, from 1 to 12; without it, this month",
        required: false,
        takes: Takes::Integer { least: 1, most: 12 },
    },
    CommandOption {
        name: "day",
        description: "A day of the month; without it, today or the whole month",
        required: false,
        takes: Takes::Integer { least: 1, most: 31 },
    },
    UNIVERSE,
    lens::CONTINUITY,
    lens::SEEN,
    HIDE,
];

/// The row of `/onthisday`.
pub(super) fn command() -> Command {
    Command {
        name: "onthisday",
        surface: Surface::Slash,
        description: "A day and a year of the lore, and what came out on that day in our world",
        options: &OPTIONS,
        example: "2372",
        kind: None,
        answer,
        suggest: no_suggestions,
    }
}

fn answer(ask: &Ask<'_>) -> Reply {
    let asked = match Asked::of(ask.request, ask.words) {
        Ok(asked) => asked,
        Err(fault) => return asked::refused(ask, &fault),
    };
    told(ask, asked, &Lens::of(ask))
}

fn told(ask: &Ask<'_>, asked: Asked, lens: &Lens) -> Reply {
    let calendar = Calendar { lore: ask.lore, universe: lookup::universe(ask), lens };
    let first = ask.request.context.universe;
    let mut blocks = Blocks { words: ask.words, first, calendar, asked, met: Met::default() };
    let sections = blocks.sections();
    let Met { told, withheld, has_releases, .. } = blocks.met;
    let account = lens.account(ask.words, &withheld);
    let draft = Draft {
        words: ask.words,
        kicker: ask.words.say("On this day").to_owned(),
        title: asked.title(ask.words),
        leading: told.first().map(|event| ask.lore.continuity(&event.statement)),
        body: account.iter().map(|account| Line::own(Rich::plain(account.clone()))).collect(),
        sections,
        footer: mix(ask, told.iter().map(|event| &event.statement)),
        ..Draft::default()
    };
    let page = page_within(ask.lore, &draft, ask.page(), ON_A_PHONE);
    let rows = rows(ask, asked, calendar, &page, account.is_some());
    let outcome = if told.is_empty() && !has_releases { Outcome::NotFound } else { Outcome::Found(None) };
    Reply { cards: vec![page.card], rows, outcome, ..Reply::default() }
}

/// Other years and pages in the first row, other days in the second.
fn rows(ask: &Ask<'_>, asked: Asked, calendar: Calendar<'_>, page: &Page, is_reduced: bool) -> Vec<Row> {
    let (before, after) = calendar.neighbours(asked.year);
    let to = |year: i64| Asked { year, is_year_asked: true, is_day_asked: is_about_a_day(asked), ..asked };
    let mut years: Vec<Button> = Vec::new();
    years.extend(before.and_then(|year| button(ask, to(year), calendar.lens, &format!("← {year}"))));
    years.extend(after.and_then(|year| button(ask, to(year), calendar.lens, &format!("{year} →"))));
    let again = Again { words: ask.words, command: ask.command.name, options: options(ask, asked) };
    if is_reduced {
        years.extend(again.everything());
    }
    years.extend(again.paging(page, calendar.lens));
    let mut days = days(ask, asked, calendar);
    days.extend(timeline(ask, asked, calendar));
    buttons::row(years).into_iter().chain(buttons::row(days)).collect()
}

/// The nearest days before and after on which there is something to tell.
fn days(ask: &Ask<'_>, asked: Asked, calendar: Calendar<'_>) -> Vec<Button> {
    let here = (asked.month, asked.day.unwrap_or(1));
    let Some((before, after)) = calendar.neighbouring_days(here) else { return Vec::new() };
    let to = |(month, day): (u8, u8)| Asked { month, day: Some(day), is_day_asked: true, ..asked };
    let words = |(month, day): (u8, u8)| asked::day_words(ask.words, month, Some(day));
    let mut days = Vec::new();
    days.extend(button(ask, to(before), calendar.lens, &format!("← {}", words(before))));
    if after != before {
        days.extend(button(ask, to(after), calendar.lens, &format!("{} →", words(after))));
    }
    days
}

/// Leads to the picture of the year, where the lore tells of it.
fn timeline(ask: &Ask<'_>, asked: Asked, calendar: Calendar<'_>) -> Option<Button> {
    let year = i32::try_from(asked.year).ok()?;
    let is_then = |event: &Event| event.statement.when.is_some_and(|when| when.touches(year));
    calendar.events(calendar.universe).any(is_then).then_some(())?;
    let mut options: Vec<(&str, Value)> = ["from", "until"].map(|end| (end, Value::Integer(year.into()))).into();
    options.extend(lookup::again_there(ask));
    let label = ask.words.fill("Timeline of {0}", &[&year.to_string()]);
    buttons::button(&label, Effect::Private, TIMELINE, &[options, calendar.lens.options()].concat())
}

/// Whether the answer is about a day, rather than about a year alone.
const fn is_about_a_day(asked: Asked) -> bool {
    asked.is_day_asked || !asked.is_year_asked
}

/// The options that ask for a date again, whatever day it is then.
fn options(ask: &Ask<'_>, asked: Asked) -> Vec<(&'static str, Value)> {
    let mut options = Vec::new();
    options.extend(asked.is_year_asked.then_some(("year", Value::Integer(asked.year))));
    if is_about_a_day(asked) {
        options.push(("month", Value::Integer(asked.month.into())));
        options.extend(asked.day.map(|day| ("day", Value::Integer(day.into()))));
    }
    options.extend(lookup::again_there(ask));
    options
}

fn button(ask: &Ask<'_>, to: Asked, lens: &Lens, label: &str) -> Option<Button> {
    let options = [options(ask, to), lens.options()].concat();
    buttons::button(label, Effect::Replace, ask.command.name, &options)
}
