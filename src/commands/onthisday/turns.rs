//! Births, launches, foundings and deaths that facts tell of, as they stand in the calendar and in a year.

use std::cmp::Reverse;

use super::asked::Asked;
use super::calendar::Calendar;
use crate::locale::Locale;
use crate::lore::words::leading_date;
use crate::lore::{Entry, Fact, Turn, Universe};
use crate::reply::{Line, Rich, Span, dates, in_brackets, lead_in};
use crate::view::filter::secret_names;

/// A turn with the fact that tells of it.
pub(super) struct DatedTurn<'a> {
    /// When it was.
    pub(super) turn: Turn,
    /// The fact.
    pub(super) fact: &'a Fact,
    entry: &'a Entry,
}

/// The turns of that sort in a universe, or in all but our world, those first of whom most is told.
pub(super) fn of<'a>(
    calendar: Calendar<'a>,
    universe: Option<Universe>,
    is_wanted: impl Fn(&Turn) -> bool,
) -> Vec<DatedTurn<'a>> {
    let is_there = |entry: &Entry| universe.map_or(entry.universe != Universe::Real, |only| entry.universe == only);
    let dated = |turn: Turn| {
        let entry = calendar.lore.entry(turn.entry).filter(|entry| is_there(entry))?;
        let fact = entry.facts.get(usize::try_from(turn.fact).ok()?)?;
        Some(DatedTurn { turn, fact, entry })
    };
    let mut turns: Vec<DatedTurn<'a>> = calendar.lore.turns().filter(is_wanted).filter_map(dated).collect();
    turns.sort_by_key(|turn| Reverse(turn.entry.prominence));
    turns
}

/// Whether a turn falls on the day or in the month that is asked for, of any year or of that one.
pub(super) fn falls_on(turn: &Turn, asked: Asked) -> bool {
    let is_then = |(month, day): (u8, u8)| month == asked.month && asked.day.is_none_or(|asked| asked == day);
    let is_of_year = |year: i32| i64::from(year) == asked.year;
    turn.day.is_some_and(is_then) && (!asked.is_year_asked || turn.year.is_some_and(is_of_year))
}

impl DatedTurn<'_> {
    /// Whether the view names the entry.
    pub(super) fn may_be_named(&self, calendar: Calendar<'_>) -> bool {
        let Calendar { lore, filter, .. } = calendar;
        filter.shows_entry(lore, self.entry) && !secret_names::is_name_hidden(lore, self.turn.entry, "", filter)
    }

    /// Its place among what happened on a day, where its year is known.
    pub(super) fn sort_key(&self) -> (i32, u16) {
        let (month, day) = self.turn.day.unwrap_or_default();
        (self.turn.year.unwrap_or(i32::MAX), u16::from(month) * 32 + u16::from(day))
    }

    /// Its line: its day, its universe where that is asked for, the name of the entry, and the fact without the date with
    /// which it begins.
    pub(super) fn line(&self, locale: Locale, mut line: Line, with_universe: bool) -> Line {
        let mut lead = Rich::plain("• ");
        if let Some(date) = self.date(locale) {
            lead.push(Span::Strong(date.into()));
            let universe = || lead_in(locale, &in_brackets(locale, locale.row(self.entry.universe.name())));
            lead.push(Span::Plain(if with_universe { universe().into() } else { " ".into() }));
        }
        let turn = format!("{} · {}", self.entry.name, locale.row(self.fact.label.name));
        let is_dated = self.cut_date(&mut line);
        let turn = if is_dated { turn } else { lead_in(locale, &turn) };
        line.led_by(lead.words(turn))
    }

    /// The day in words.
    fn date(&self, locale: Locale) -> Option<String> {
        let (month, day) = self.turn.day?;
        Some(match self.turn.year {
            Some(year) => dates::day(locale, year.into(), month, day.into()),
            None => dates::day_of_month(locale, month, day.into()),
        })
    }

    /// Takes the date off with which the words of the fact begin, if they begin with one.
    fn cut_date(&self, line: &mut Line) -> bool {
        let Some((_, end)) = leading_date(self.fact.statement.text.plain()) else { return false };
        let Some(Span::Plain(first)) = line.text.0.first_mut() else { return false };
        let Some(rest) = first.get(end..).map(str::to_owned) else { return false };
        *first = rest.into();
        true
    }
}
