//! What is told of a date: its day in the lore, its year in the lore, its day in our world.

use super::asked::Asked;
use super::calendar::Calendar;
use super::opening::{OF_ANOTHER, Opening, ROOM};
use super::turns::{self, DatedTurn};
use crate::locale::{Locale, MessageId, msg};
use crate::lore::{Date, Event, Lore, Precision, Source, Statement, Turn, Universe, When};
use crate::reply::citing::{source_kind, titled};
use crate::reply::{Line, Rich, Section, Span, dates, in_brackets, lead_in, listed};
use crate::view::chronology::dated::{date_of, dated};
use crate::view::chronology::todays::falls_on;
use crate::view::filter::{FilteredCounts, ViewFilter};

/// Gathers the blocks of a date.
pub(super) struct Blocks<'a> {
    /// The language of the fixed words.
    pub(super) locale: Locale,
    /// The universe that comes first.
    pub(super) first: Universe,
    /// What there is to tell.
    pub(super) calendar: Calendar<'a>,
    /// The date.
    pub(super) asked: Asked,
    /// What was met and counted so far.
    pub(super) met: Met<'a>,
}

/// What was met on the way, each thing once.
#[derive(Default)]
pub(super) struct Met<'a> {
    /// What is told.
    pub(super) told: Vec<&'a Statement>,
    /// What the view took away.
    pub(super) filtered: FilteredCounts,
    /// Whether something came out on the date asked for.
    pub(super) has_releases: bool,
    events: Vec<&'a Event>,
    works: Vec<&'a Source>,
    turns: Vec<Turn>,
}

impl<'a> Met<'a> {
    /// An event as the view shows it.
    fn event(&mut self, lore: &Lore, filter: &ViewFilter, event: &'a Event) -> Option<Line> {
        if self.events.iter().any(|met| std::ptr::eq(*met, event)) {
            return filter.line(lore, &event.statement, &mut FilteredCounts::default());
        }
        self.events.push(event);
        let line = filter.line(lore, &event.statement, &mut self.filtered)?;
        self.told.push(&event.statement);
        Some(line)
    }

    /// What a turn of an entry is told by, as the view shows it; each once.
    fn turn(&mut self, calendar: Calendar<'a>, turn: &DatedTurn<'a>) -> Option<Line> {
        if self.turns.contains(&turn.turn) {
            return None;
        }
        self.turns.push(turn.turn);
        let line = calendar.filter.line(calendar.lore, &turn.fact.statement, &mut self.filtered)?;
        if !turn.may_be_named(calendar) {
            self.filtered.count_spoilers(1);
            return None;
        }
        self.told.push(&turn.fact.statement);
        Some(line)
    }

    /// Whether one of the events that were met tells of what befell an entry at such a time.
    fn tells_of(&self, turn: &Turn, is_then: impl Fn(When) -> bool) -> bool {
        let is_of = |event: &&Event| event.subject_refs.contains(&turn.entry);
        self.events.iter().filter(|event| event.statement.when.is_some_and(&is_then)).any(is_of)
    }

    /// Whether the view shows a work.
    fn admits(&mut self, filter: &ViewFilter, source: &'a Source) -> bool {
        if self.works.iter().any(|met| std::ptr::eq(*met, source)) {
            return filter.shows_work(source);
        }
        self.works.push(source);
        filter.shows_work_or_counts(source, &mut self.filtered)
    }
}

impl<'a> Blocks<'a> {
    /// The blocks of what was asked for: of a year; of a day, in every year or in one.
    pub(super) fn sections(&mut self) -> Vec<Section> {
        if !self.asked.is_about_a_day() {
            let mut sections = self.year();
            sections.extend(self.released_in_year());
            return sections;
        }
        let released = self.released_then();
        let is_released = !released.is_empty();
        let mut sections = vec![self.day()];
        if self.asked.is_year_asked {
            sections.extend(self.year());
        }
        if is_released && self.met.told.is_empty() {
            // What came out on that very day is what was asked for; that nothing else happened then is not.
            sections.clear();
        }
        let exact = is_released.then(|| self.released_section(&released, self.asked.dated_words(self.locale)));
        let others = self.our_world(&released);
        exact.into_iter().chain(sections).chain(others).collect()
    }

    /// What came out on the very day or in the very month that was asked for with its year.
    fn released_then(&mut self) -> Vec<&'a Source> {
        let asked = self.asked;
        let is_then = |date: Date| {
            i64::from(date.year) == asked.year
                && date.calendar_month() == Some(asked.month)
                && asked.day.is_none_or(|day| date.calendar_day() == Some((asked.month, day)))
        };
        if !asked.is_year_asked {
            return Vec::new();
        }
        let mut works = self.works(|source| source.released.is_some_and(is_then));
        works.sort_by_key(|source| (source.released.map(Date::sort_key), &source.id));
        self.met.has_releases |= !works.is_empty();
        works
    }

    /// What is told of the day itself, in every year unless one was asked for.
    fn day(&mut self) -> Section {
        let (asked, locale) = (self.asked, self.locale);
        let year = asked.is_year_asked.then_some(asked.year);
        let is_then = |when: When| falls_on(when, year, asked.month, asked.day);
        let lines = self.events(self.calendar.universe, |event| event.statement.when.is_some_and(is_then));
        let at = |event: &Event| event.statement.when.map(When::sort_key).unwrap_or_default();
        let lines = lines.into_iter().map(|(event, line)| (at(event), line.led_by(dated_in(locale, event))));
        let mut lines: Vec<((i32, u16), Line)> = lines.collect();
        lines.extend(self.turns_of_day());
        lines.sort_by_key(|(at, _)| *at);
        let lines: Vec<Line> = lines.into_iter().map(|(_, line)| line).collect();
        let nothing =
            if asked.day.is_some() { locale.text(msg::NOTHING_ON_DAY) } else { locale.text(msg::NOTHING_IN_MONTH) };
        let title = format!("{} · {}", locale.text(msg::SECTION_IN_LORE), asked.dated_words(locale));
        section(title, lines, Rich::plain(nothing), EVENTS)
    }

    /// The births, launches, foundings and deaths of that day or month, but for those of which an event of it tells.
    fn turns_of_day(&mut self) -> Vec<((i32, u16), Line)> {
        let (calendar, asked, locale) = (self.calendar, self.asked, self.locale);
        let mut lines = Vec::new();
        for turn in turns::of(calendar, calendar.universe, |turn| turns::falls_on(turn, asked)) {
            let year = turn.turn.year.map(i64::from);
            let is_then = |when, (month, day)| falls_on(when, year, month, Some(day));
            let is_told = self.met.tells_of(&turn.turn, |when| turn.turn.day.is_some_and(|day| is_then(when, day)));
            let line = if is_told { None } else { self.met.turn(calendar, &turn) };
            lines.extend(line.map(|line| (turn.sort_key(), turn.line(locale, line, true))));
        }
        lines
    }

    /// Those of a year, but for those of which an event of it tells.
    fn turns_of_year(&mut self, universe: Universe, year: i32) -> Vec<Line> {
        let (calendar, locale) = (self.calendar, self.locale);
        let mut lines = Vec::new();
        for turn in turns::of(calendar, Some(universe), |turn| turn.year == Some(year)) {
            let is_told = self.met.tells_of(&turn.turn, |when| when.known_years().any(|known| known == year));
            let line = if is_told { None } else { self.met.turn(calendar, &turn) };
            lines.extend(line.map(|line| turn.line(locale, line, false)));
        }
        lines
    }

    /// The events of that sort as the view shows them.
    fn events(&mut self, universe: Option<Universe>, is_wanted: impl Fn(&Event) -> bool) -> Vec<(&'a Event, Line)> {
        let Calendar { lore, filter, .. } = self.calendar;
        let wanted = self.calendar.events(universe).filter(|event| is_wanted(event));
        wanted.filter_map(|event| Some((event, self.met.event(lore, filter, event)?))).collect()
    }

    /// What is told of the year, a section for each universe, without what was told of its day before; then what is told
    /// of a longer time around it.
    fn year(&mut self) -> Vec<Section> {
        let (locale, year) = (self.locale, i32::try_from(self.asked.year).ok());
        let is_then = |event: &Event| {
            let known = event.statement.when.map(|when| when.known_years());
            year.is_some_and(|year| known.is_some_and(|mut known| known.any(|known| known == year)))
        };
        let of_day: Vec<&Event> = self.met.events.iter().copied().filter(|event| is_then(event)).collect();
        let has_told = !of_day.is_empty() || !self.met.turns.is_empty();
        let is_new = |event: &Event| !of_day.iter().any(|told| std::ptr::eq(*told, event));
        let title = format!("{} · {}", locale.text(msg::SECTION_IN_LORE), dates::year(locale, self.asked.year));
        let (mut sections, mut room) = (Vec::new(), ROOM);
        for universe in self.universes() {
            let mut lines = self.events(Some(universe), |event| is_then(event) && is_new(event));
            // The screen comes first, whatever others tell of the same year.
            lines.sort_by_key(|(event, _)| event.statement.continuity);
            let Opening { lines, first, left } = Opening::of(self.calendar.lore, lines, room);
            room = left.max(OF_ANOTHER);
            let mut lines: Vec<Line> =
                lines.into_iter().map(|(event, line)| line.led_by(bullet(locale, event))).collect();
            lines.extend(year.map(|year| self.turns_of_year(universe, year)).unwrap_or_default());
            if !lines.is_empty() {
                let title = format!("{title} · {}", locale.row(universe.name()));
                sections.push(Section { first, ..section(title, lines, Rich::default(), EVENTS) });
            }
        }
        if sections.is_empty() {
            let nothing = if has_told { self.no_more() } else { self.no_year() };
            sections.push(section(title, Vec::new(), nothing, EVENTS));
        }
        let is_long = sections.iter().any(|section: &Section| section.first < section.lines.len());
        let around = year.and_then(|year| self.around(year));
        sections.extend(around.map(|around| if is_long { Section { first: 0, ..around } } else { around }));
        sections
    }

    /// What happened at some time in a decade or a century, or went on for years, of which that year is none of the ends.
    fn around(&mut self, year: i32) -> Option<Section> {
        let locale = self.locale;
        let is_around = |when: When| when.touches(year) && when.known_years().all(|known| known != year);
        let lines = self.events(self.calendar.universe, |event| event.statement.when.is_some_and(is_around));
        let lines = lines.into_iter().map(|(event, line)| line.led_by(dated_in(locale, event))).collect();
        let around = locale.format(msg::AROUND_YEAR, &[("year", &year.to_string())]);
        Section::of_any(format!("{} · {around}", locale.text(msg::SECTION_IN_LORE)), lines, EVENTS)
    }

    /// The universe asked for, or all of them.
    fn universes(&self) -> Vec<Universe> {
        let (mut universes, only) = (Universe::ALL, self.calendar.universe);
        universes.sort_by_key(|universe| *universe != self.first);
        universes.into_iter().filter(|one| only.is_none_or(|only| only == *one)).collect()
    }

    /// All that is told of the year was told of the day.
    fn no_more(&self) -> Rich {
        Rich::plain(self.locale.format(msg::NOTHING_MORE_IN_YEAR, &[("year", &self.asked.year.to_string())]))
    }

    /// The lore tells of nothing then; the nearest years of which it does.
    fn no_year(&self) -> Rich {
        let (locale, year) = (self.locale, self.asked.year.to_string());
        let nothing = match self.calendar.universe {
            Some(universe) => {
                locale.format(msg::NOTHING_IN_UNIVERSE, &[("year", &year), ("universe", locale.row(universe.name()))])
            }
            None => locale.format(msg::NOTHING_IN_YEAR, &[("year", &year)]),
        };
        let (before, after) = self.calendar.neighbours(self.asked.year);
        let near: Vec<String> = before.into_iter().chain(after).map(|year| year.to_string()).collect();
        let near = (!near.is_empty()).then(|| locale.format(msg::NEAREST_YEARS, &[("years", &listed(locale, &near))]));
        Rich::plain([Some(nothing), near].into_iter().flatten().collect::<Vec<_>>().join(" "))
    }

    /// What came out on that day, whatever the year, but for what is told already.
    fn our_world(&mut self, told: &[&Source]) -> Option<Section> {
        let (asked, locale) = (self.asked, self.locale);
        let is_then = |(month, day): (u8, u8)| month == asked.month && asked.day.is_none_or(|on| on == day);
        let is_told = |source: &Source| told.iter().any(|told| std::ptr::eq(*told, source));
        let mut works = self.works(|source| source.release_day().is_some_and(is_then) && !is_told(source));
        works.sort_by_key(|source| (source.release_day(), source.released.map(Date::sort_key), &source.id));
        self.met.has_releases |= !works.is_empty() && !asked.is_year_asked;
        if works.is_empty() && !told.is_empty() {
            return None;
        }
        Some(self.released_section(&works, asked.calendar_words(locale)))
    }

    /// Works under a heading with their date; or that there are none.
    fn released_section(&self, works: &[&Source], date: String) -> Section {
        let title = format!("{} · {date}", self.locale.text(msg::SECTION_RELEASED));
        section(title, self.released(works), self.no_release(), WORKS)
    }

    fn no_release(&self) -> Rich {
        let sentence = if self.asked.day.is_some() {
            self.locale.text(msg::NO_RELEASE_ON_DAY)
        } else {
            self.locale.text(msg::NO_RELEASE_IN_MONTH)
        };
        let Some(source) = self.calendar.next_release((self.asked.month, self.asked.day.unwrap_or(31))) else {
            return Rich::plain(sentence);
        };
        let date = source.released.map(|date| dates::date(self.locale, date)).unwrap_or_default();
        let spans: Vec<Span> = std::iter::once(Span::Plain(date.into())).chain(titled(source).0).collect();
        Rich::plain(format!("{sentence} "))
            .joined(Rich::filled(self.locale.template(msg::NEXT_RELEASE, &["date", "work"]), &spans))
    }

    /// What came out in the year, if one was asked for in which something did.
    fn released_in_year(&mut self) -> Option<Section> {
        let year = i32::try_from(self.asked.year).ok().filter(|_| self.asked.is_year_asked)?;
        let mut works = self.works(|source| source.released.is_some_and(|date| date.year == year));
        works.sort_by_key(|source| (source.released.map(Date::sort_key), &source.id));
        self.met.has_releases |= !works.is_empty();
        let title = format!("{} · {}", self.locale.text(msg::SECTION_RELEASED), dates::year(self.locale, year.into()));
        (!works.is_empty()).then(|| section(title, self.released(&works), Rich::default(), WORKS))
    }

    /// The works of that sort that the view shows.
    fn works(&mut self, is_wanted: impl Fn(&Source) -> bool) -> Vec<&'a Source> {
        let Calendar { lore, filter, .. } = self.calendar;
        lore.sources().iter().filter(|source| is_wanted(source) && self.met.admits(filter, source)).collect()
    }

    /// A line for each work: its date, its title, what sort of word it is.
    fn released(&self, works: &[&Source]) -> Vec<Line> {
        let line = |source: &&Source| {
            let date = Span::Strong(dates::date(self.locale, source.released?).into());
            let text = Rich(vec![Span::Plain("• ".into()), date, Span::Plain(" ".into())]);
            Some(Line::own(text.joined(titled(source)).words(format!(" · {}", source_kind(self.locale, source)))))
        };
        works.iter().filter_map(line).collect()
    }
}

const EVENTS: MessageId = msg::MORE_EVENTS;
const WORKS: MessageId = msg::MORE_WORKS;

/// A section, or its one line that says that there is nothing.
fn section(title: String, mut lines: Vec<Line>, nothing: Rich, unit: MessageId) -> Section {
    if lines.is_empty() {
        lines.push(Line::own(nothing));
    }
    Section::of(title, lines, unit)
}

/// What stands before an event under a heading that names a day: its date and its universe.
fn dated_in(locale: Locale, event: &Event) -> Rich {
    let date = date_of(locale, &event.statement);
    let universe = lead_in(locale, &in_brackets(locale, locale.row(event.universe.name())));
    Rich(vec![Span::Plain("• ".into()), Span::Strong(date.into()), Span::Plain(universe.into())])
}

/// What stands before an event under a heading that names its year: its date only where it says more.
fn bullet(locale: Locale, event: &Event) -> Rich {
    let is_year = |when: When| matches!(when, When::At(Date { precision: Precision::Year, .. }));
    let bullet = Rich::plain("• ");
    if event.statement.when.is_some_and(is_year) { bullet } else { bullet.joined(dated(locale, &event.statement)) }
}
