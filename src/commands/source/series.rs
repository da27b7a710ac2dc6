//! A television series as a work: its years, its seasons, how much of the lore rests on it, its episodes page by page.

use std::collections::{BTreeMap, BTreeSet};

use super::menu;
use super::query::SourceQuery;
use crate::locale::{capitalised, msg};
use crate::lore::series::Series;
use crate::lore::{Continuity, Date, Medium, Source, SourceRef, When};
use crate::reply::{
    Button, Draft, Line, Message, ON_A_PHONE, Outcome, Page, Rich, Row, Section, citing, dates, page_within,
};
use crate::view::card::entry::version;
use crate::view::controls::components::{page_buttons, row, show_everything};
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::input::command::CommandContext;

/// More years tell hardly when an episode is set.
const SHORT_SPAN: i32 = 2;
/// Fewer episodes are a visit to a year.
const FEWEST_EPISODES: usize = 3;
/// Of how many episodes one has to be set in years that are those of the series.
const SHARE_OF_EPISODES: usize = 7;

/// An episode with its place.
type Episode<'l> = (SourceRef, &'l Source);

/// What is known of a series, if that is what is asked for and the lore lists its episodes.
pub(super) fn of_name(ctx: &CommandContext<'_>, query: &SourceQuery) -> Option<Message> {
    let series = Series::named(&query.name)?;
    let numbered = ctx.lore.works().episodes_of(ctx.lore, Some(series));
    let episodes = numbered.filter(|(source, _)| source.medium == Medium::Episode).map(|(source, at)| (at, source));
    let episodes: Vec<Episode<'_>> = episodes.collect();
    (!episodes.is_empty()).then(|| show(ctx, query, series, &episodes))
}

fn show(ctx: &CommandContext<'_>, query: &SourceQuery, series: &Series, episodes: &[Episode<'_>]) -> Message {
    let mut filtered = FilteredCounts::default();
    let shown = episodes.iter().filter(|(_, source)| query.filter.shows_work_or_counts(source, &mut filtered)).copied();
    let episodes_shown: Vec<Episode<'_>> = shown.collect();
    let mut body = vec![Line::own(Rich::plain(summary(ctx, episodes)))];
    body.extend(set_in(ctx, &episodes_shown).map(Line::after_break));
    body.extend(query.filter.notice_line(ctx.locale, &filtered));
    let draft = Draft {
        locale: ctx.locale,
        kicker: format!("{} · {}", ctx.locale.text(msg::WORK_SERIES), ctx.locale.row(Continuity::Canon.name())),
        title: format!("{} ({})", series.title, series.code),
        leading: Some(Continuity::Canon),
        body,
        sections: seasons(ctx, &episodes_shown),
        footer: version(ctx),
        ..Draft::default()
    };
    let page = page_within(ctx.lore, &draft, query.page, ON_A_PHONE);
    let again = SourceQuery { name: series.code.to_owned(), page: 1, ..query.clone() };
    let everything = SourceQuery { filter: ViewFilter::everything(), ..again.clone() };
    let is_reduced = query.filter.notice(ctx.locale, &filtered).is_some();
    let mut buttons: Vec<Button> =
        is_reduced.then(|| show_everything(ctx.locale, &everything)).flatten().into_iter().collect();
    buttons.extend(page_buttons(ctx.locale, &again, page.number, page.of));
    let mut rows: Vec<Row> = row(buttons).into_iter().collect();
    let on_page = on_page(&draft, &page, &episodes_shown);
    rows.extend(menu(ctx, "episodes", ctx.locale.text(msg::OPEN_EPISODE), &on_page, &query.filter));
    Message { cards: vec![page.card], rows, outcome: Outcome::Found(None), ..Message::default() }
}

/// Those of the episodes in a draft whose lines stand on a page of it.
fn on_page(draft: &Draft, page: &Page, episodes: &[Episode<'_>]) -> Vec<SourceRef> {
    let mut first = 0;
    let mut on_page = Vec::new();
    for (section, lines) in draft.sections.iter().zip(&page.shown) {
        let of_section = episodes.iter().skip(first + lines.start).take(lines.len());
        on_page.extend(of_section.map(|(at, _)| *at));
        first += section.lines.len();
    }
    on_page
}

/// `173 episodes in 7 seasons, from 3 January 1993 to 2 June 1999. 812 statements rest on them.`
fn summary(ctx: &CommandContext<'_>, episodes: &[Episode<'_>]) -> String {
    let locale = ctx.locale;
    let seasons: BTreeSet<u16> = episodes.iter().filter_map(|(_, source)| source.number).map(|(of, _)| of).collect();
    let seasons = seasons.len();
    let days = episodes.iter().filter_map(|(_, source)| source.released);
    let first = days.clone().min_by_key(|date| date.sort_key()).map(|date| dates::date(locale, date));
    let last = days.max_by_key(|date| date.sort_key()).map(|date| dates::date(locale, date));
    let statements: usize = episodes.iter().map(|(at, _)| ctx.lore.citing(*at).count()).sum();
    let [episodes, seasons, statements] = [episodes.len(), seasons, statements].map(|count| count.to_string());
    let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
    let values = [
        ("episodes", &*episodes),
        ("seasons", &*seasons),
        ("first", &*first),
        ("last", &*last),
        ("statements", &*statements),
    ];
    locale.format(msg::SERIES_SUMMARY, &values)
}

/// `Set in 2369–2375.`: the spans of years in which so many of the episodes are set that it is no visit to another time, with
/// the years right before and after them in which any is set and in no others.
fn set_in(ctx: &CommandContext<'_>, episodes: &[Episode<'_>]) -> Option<Line> {
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    for year in episodes.iter().flat_map(|(_, source)| years_of(source)) {
        *years.entry(year).or_default() += 1;
    }
    let alone = episodes.iter().filter(|(_, source)| source.set_in.len() == 1);
    let any: BTreeSet<i32> = alone.flat_map(|(_, source)| years_of(source)).collect();
    years.retain(|_, count| *count >= FEWEST_EPISODES);
    let mut spans: Vec<(i32, i32, usize)> = Vec::new();
    for (year, count) in years {
        match spans.last_mut().filter(|(_, last, _)| *last + 1 == year) {
            Some((_, last, all)) => (*last, *all) = (year, *all + count),
            None => spans.push((year, year, count)),
        }
    }
    spans.retain(|(.., all)| all * SHARE_OF_EPISODES >= episodes.len());
    let date = |year: i32| Some(Date::of_year(year));
    let widened =
        |(first, last, _): (i32, i32, usize)| When::Span(date(end(&any, first, -1)), date(end(&any, last, 1)));
    let spans: Vec<When> = spans.into_iter().map(widened).collect();
    let times = dates::all(ctx.locale, &spans)?;
    Some(Line::own(Rich::plain(capitalised(&ctx.locale.format(msg::RECEIPT_SET_IN, &[("times", &times)])))))
}

/// The years in which an episode is set, as far as its times are told well enough.
fn years_of(source: &Source) -> impl Iterator<Item = i32> {
    let times = source.set_in.iter().map(|when| when.first_year()..=when.last_year());
    times.filter(|years| years.end() - years.start() <= SHORT_SPAN).flatten()
}

/// The last of the years in a row from one on, forward or back.
fn end(years: &BTreeSet<i32>, from: i32, step: i32) -> i32 {
    let mut last = from;
    while years.contains(&(last + step)) {
        last += step;
    }
    last
}

/// A section for each season, a line for each episode.
fn seasons(ctx: &CommandContext<'_>, episodes: &[Episode<'_>]) -> Vec<Section> {
    let mut seasons: BTreeMap<u16, Vec<Line>> = BTreeMap::new();
    for (_, source) in episodes {
        let Some((season, _)) = source.number else { continue };
        let date = source.released.map(|date| format!(" · {}", dates::date(ctx.locale, date))).unwrap_or_default();
        seasons.entry(season).or_default().push(Line::own(citing::titled(source).words(date)));
    }
    let title = |season: u16| ctx.locale.format(msg::SEASON, &[("season", &season.to_string())]);
    let section = |(season, lines)| Section::of(title(season), lines, msg::MORE_EPISODES);
    seasons.into_iter().map(section).collect()
}
