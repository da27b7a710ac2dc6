//! `/onthisday`: a day in the lore, a year in the lore, and the same day in our world.

mod asked;
mod blocks;
mod calendar;
mod opening;
mod turns;
mod typed;

use super::{source, timeline};
use crate::locale::{FixedText, MessageId, msg};
use crate::lore::{Event, Universe};
use crate::reply::{Button, Draft, Line, Message, ON_A_PHONE, Outcome, Page, Reply, Rich, Row, Span, page_within};
use crate::view::card::entry::mix;
use crate::view::controls::components::{self, page_buttons, row, show_everything};
use crate::view::filter::ViewFilter;
use crate::view::input::command::{Command, CommandContext, Surface, no_suggestions};
use crate::view::input::custom_id::ResponseMode;
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::{CONTINUITY, CommandOption, HIDE, OptionType, SEEN, UNIVERSE};
use crate::view::input::query::Query;
use crate::view::words::years::{self, Ends};
use asked::{Asked, DAY, MONTH, STARDATE, YEAR};
use blocks::{Blocks, Met};
use calendar::Calendar;

const ON_THIS_DAY: &str = "onthisday";

static OPTIONS: [CommandOption; 8] = [
    YEAR.option(OptionType::YEAR, msg::OPTION_ONTHISDAY_YEAR),
    MONTH.option(OptionType::Integer { least: 1, most: 12 }, msg::OPTION_ONTHISDAY_MONTH),
    DAY.option(OptionType::Integer { least: 1, most: 31 }, msg::OPTION_ONTHISDAY_DAY),
    STARDATE.option(OptionType::Free, msg::OPTION_ONTHISDAY_STARDATE),
    UNIVERSE,
    CONTINUITY,
    SEEN,
    HIDE,
];

/// A date, as it is told of.
#[derive(Debug, Clone)]
struct DateQuery {
    asked: Asked,
    universe: Option<Universe>,
    /// Several years, where these were typed instead of one.
    span: Option<Ends>,
    /// A stardate, where one was asked for.
    stardate: Option<String>,
    /// Month and day, where what was typed may mean these as well.
    other: Option<(u8, u8)>,
    filter: ViewFilter,
    page: usize,
}

impl Query for DateQuery {
    fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        let filter = ViewFilter::read(ctx, options)?;
        let span = options.text(YEAR).and_then(|typed| years::ends(&typed)).filter(|(from, until)| from != until);
        let stardate = asked::stardate(options).map_err(|fault| asked::refusal(ctx.locale, &fault))?;
        let asked = match span {
            Some((from, until)) => Ok(Asked::year(from.or(until).unwrap_or_default(), ctx.asker.today)),
            None if stardate.is_some() => Ok(Asked::today(ctx.asker.today)),
            None => Asked::read(options, ctx.asker.today, ctx.locale),
        };
        let asked = asked.map_err(|fault| asked::refusal(ctx.locale, &fault))?;
        let other = options.text(YEAR).and_then(|typed| typed::other_way_round(&typed, ctx.locale));
        Ok(Self { asked, universe: options.universe(ctx.locale)?, span, stardate, other, filter, page: options.page() })
    }

    fn command(&self) -> &str {
        ON_THIS_DAY
    }

    /// Whatever day it is then, the same date is asked for.
    fn options(&self) -> OptionList {
        let asked = self.asked;
        let day = asked.day.filter(|_| asked.is_about_a_day());
        OptionList::default()
            .integer_if(YEAR, asked.is_year_asked.then_some(asked.year))
            .integer_if(MONTH, asked.is_about_a_day().then_some(asked.month))
            .integer_if(DAY, day)
            .text_if(STARDATE, self.stardate.as_deref())
            .universe_if(self.universe)
            .and(self.filter.options())
            .at_page(self.page)
    }
}

/// The row of `/onthisday`.
pub(super) fn command() -> Command {
    Command {
        name: ON_THIS_DAY,
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_ONTHISDAY),
        options: &OPTIONS,
        internal: &[],
        example: "2372",
        kind: None,
        is_random: false,
        draws: false,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &DateQuery::read(ctx, options)?))),
        suggest: no_suggestions,
    }
}

/// What the command answers to a year.
pub(super) fn of_year(ctx: &CommandContext<'_>, year: i32, universe: Option<Universe>, filter: ViewFilter) -> Message {
    answer(
        ctx,
        &DateQuery {
            asked: Asked::year(year, ctx.asker.today),
            universe,
            span: None,
            stardate: None,
            other: None,
            filter,
            page: 1,
        },
    )
}

/// What the command answers to a date in words; `None` for words that are none.
pub(super) fn of_date(
    ctx: &CommandContext<'_>,
    typed: &str,
    universe: Option<Universe>,
    filter: ViewFilter,
) -> Option<Message> {
    let asked = Asked::of_words(typed, ctx.asker.today, ctx.locale)?;
    Some(answer(ctx, &DateQuery { asked, universe, span: None, stardate: None, other: None, filter, page: 1 }))
}

fn answer(ctx: &CommandContext<'_>, query: &DateQuery) -> Message {
    if let Some(span) = query.span {
        return timeline::of_years(ctx, span, query.universe, query.filter.clone());
    }
    let of_stardate = |stardate: &String| source::of_stardate(ctx, stardate, query.filter.clone());
    if let Some(message) = query.stardate.as_ref().and_then(of_stardate) {
        return message;
    }
    let (asked, filter) = (query.asked, &query.filter);
    let calendar = Calendar { lore: ctx.lore, universe: query.universe, filter };
    let first = ctx.asker.universe;
    let mut blocks = Blocks { locale: ctx.locale, first, calendar, asked, met: Met::default() };
    let sections = blocks.sections();
    let Met { told, filtered, has_releases, .. } = blocks.met;
    let account = filter.notice(ctx.locale, &filtered);
    let draft = Draft {
        locale: ctx.locale,
        kicker: ctx.locale.text(kicker(asked)).to_owned(),
        title: asked.title(ctx.locale),
        leading: told.first().map(|statement| statement.continuity),
        notice: query.other.map(|other| read_as(ctx, asked, other)),
        body: account.iter().map(|account| Line::own(Rich::plain(account.clone()))).collect(),
        sections,
        footer: mix(ctx, told.iter().copied()),
        ..Draft::default()
    };
    let page = page_within(ctx.lore, &draft, query.page, ON_A_PHONE);
    let rows = rows(ctx, query, calendar, &page, account.is_some());
    let outcome = if told.is_empty() && !has_releases { Outcome::NotFound } else { Outcome::Found(None) };
    Message { cards: vec![page.card], rows, outcome, ..Message::default() }
}

/// What stands above the date: a year and a month are no day.
const fn kicker(asked: Asked) -> MessageId {
    if asked.is_about_a_day() && asked.day.is_some() { msg::ON_THIS_DAY } else { msg::SECTION_HAPPENED }
}

/// How a date was read that may be another one.
fn read_as(ctx: &CommandContext<'_>, asked: Asked, (month, day): (u8, u8)) -> Rich {
    let sentence = ctx.locale.template(msg::DATE_READ, &["date", "other", "example"]);
    let year = if asked.is_year_asked { format!(" year:{}", asked.year) } else { String::new() };
    let example = Span::Command(format!("/{ON_THIS_DAY}{year} month:{month} day:{day}").into());
    let other = asked::day_words(ctx.locale, month, Some(day));
    Rich::filled(sentence, &[Span::Plain(asked.calendar_words(ctx.locale).into()), Span::Plain(other.into()), example])
}

/// Other years and pages in the first row, other days in the second.
fn rows(
    ctx: &CommandContext<'_>,
    query: &DateQuery,
    calendar: Calendar<'_>,
    page: &Page,
    is_reduced: bool,
) -> Vec<Row> {
    let asked = query.asked;
    let again = DateQuery { page: 1, ..query.clone() };
    let (before, after) = calendar.neighbours(asked.year);
    let to = |year: i64| Asked { year, is_year_asked: true, is_day_asked: asked.is_about_a_day(), ..asked };
    let mut years: Vec<Button> = Vec::new();
    years.extend(before.and_then(|year| button(&again, to(year), &format!("← {}", year_words(ctx, asked, year)))));
    years.extend(after.and_then(|year| button(&again, to(year), &format!("{} →", year_words(ctx, asked, year)))));
    if is_reduced {
        let everything = DateQuery { filter: ViewFilter::everything(), ..again.clone() };
        years.extend(show_everything(ctx.locale, &everything));
    }
    years.extend(page_buttons(ctx.locale, &again, page.number, page.of));
    let mut days = days(ctx, &again, calendar);
    days.extend(year_timeline(ctx, query, calendar));
    row(years).into_iter().chain(row(days)).collect()
}

/// A year of the story on a button; on the card of a day of no year with words that say so.
fn year_words(ctx: &CommandContext<'_>, asked: Asked, year: i64) -> String {
    if asked.is_year_asked {
        return year.to_string();
    }
    format!("{} · {year}", ctx.locale.text(msg::SECTION_IN_LORE))
}

/// The nearest days before and after on which there is something to tell.
fn days(ctx: &CommandContext<'_>, again: &DateQuery, calendar: Calendar<'_>) -> Vec<Button> {
    let asked = again.asked;
    let here = (asked.month, asked.day.unwrap_or(1));
    let Some((before, after)) = calendar.neighbouring_days(here) else { return Vec::new() };
    let to = |(month, day): (u8, u8)| Asked { month, day: Some(day), is_day_asked: true, ..asked };
    let words = |(month, day): (u8, u8)| asked::day_words(ctx.locale, month, Some(day));
    let mut days = Vec::new();
    days.extend(button(again, to(before), &format!("← {}", words(before))));
    if after != before {
        days.extend(button(again, to(after), &format!("{} →", words(after))));
    }
    days
}

fn button(again: &DateQuery, asked: Asked, label: &str) -> Option<Button> {
    components::button(label, ResponseMode::Replace, &DateQuery { asked, ..again.clone() })
}

/// Leads to the picture of the year, where one is asked for and the lore tells of it.
fn year_timeline(ctx: &CommandContext<'_>, query: &DateQuery, calendar: Calendar<'_>) -> Option<Button> {
    let year = i32::try_from(query.asked.year).ok().filter(|_| query.asked.is_year_asked)?;
    let is_then = |event: &Event| event.statement.when.is_some_and(|when| when.touches(year));
    calendar.events(calendar.universe).any(is_then).then_some(())?;
    timeline::year_button(ctx, year, query.universe, &query.filter)
}
