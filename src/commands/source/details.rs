//! What is known of a work itself: its kind, series, makers, release, and what it is part of.

use crate::locale::{Locale, MessageId, capitalised, msg};
use crate::lore::series::Series;
use crate::lore::{Continuity, Medium, Source, SourceRef};
use crate::reply::citing::{source_kind, work};
use crate::reply::{Line, Rich, Section, Span, Words, dates, in_brackets, lead_in, listed};
use crate::search::code::Code;
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;

/// `Episode · canon`.
pub(super) fn kicker(locale: Locale, source: &Source) -> String {
    format!("{} · {}", capitalised(locale.row(source.medium.name())), locale.row(source.continuity.name()))
}

/// When an episode or film came out, and in a view that tells what is in it when it plays, and its stardate, in a line.
pub(super) fn shown(locale: Locale, source: &Source, is_veiled: bool) -> Option<Line> {
    let mut parts: Vec<String> = Vec::new();
    let released = if source.medium == Medium::Film { msg::RELEASED } else { msg::AIRED };
    parts.extend(source.released.map(|date| locale.format(released, &[("date", &dates::date(locale, date))])));
    if !is_veiled {
        let set_in = dates::all(locale, &source.set_in);
        parts.extend(set_in.map(|times| locale.format(msg::RECEIPT_SET_IN, &[("times", &times)])));
        let stardate = source.stardate.as_deref();
        parts.extend(stardate.map(|stardate| locale.format(msg::STARDATE, &[("stardate", stardate)])));
    }
    (!parts.is_empty()).then(|| Line::own(Rich::plain(capitalised(&parts.join(" · ")))))
}

/// That two numbers are of one episode, where another one than it goes by was asked for.
pub(super) fn other_number(locale: Locale, asked: Option<Code>, source: &Source) -> Option<String> {
    let ((season, first), last) = source.number.zip(source.last_episode)?;
    let asked = asked.filter(|asked| asked.season == season)?.episode?;
    let numbers = (asked != first && (first..=last).contains(&asked)).then_some([first, last])?;
    let [first, last] = numbers.map(|episode| format!("{season}×{episode:02}"));
    Some(locale.format(msg::SOURCE_DOUBLE, &[("first", &first), ("last", &last)]))
}

/// All details, a line each; but for when it is set, where that may not be told.
pub(super) fn section(ctx: &CommandContext<'_>, source: &Source, is_veiled: bool) -> Section {
    let locale = ctx.locale;
    let mut lines = made(locale, source);
    lines.extend(released(locale, source, is_veiled));
    lines.extend(part_of(ctx, source));
    lines.extend(licence(locale, source));
    lines.extend(address(locale, source));
    Section::of(locale.text(msg::SECTION_WORK), lines, msg::MORE_FACTS)
}

/// What it is, and who made it.
fn made(locale: Locale, source: &Source) -> Vec<Line> {
    let mut lines = vec![line(locale, msg::WORK_KIND, Rich::plain(kind(locale, source)))];
    lines.extend(source.line.as_ref().map(|of| line(locale, msg::WORK_LINE, Rich::plain(of))));
    lines.extend(source.series.as_deref().map(|of| line(locale, msg::WORK_SERIES, Rich::plain(series(of)))));
    if let Some((season, episode)) = source.number {
        let number =
            locale.format(msg::SEASON_EPISODE, &[("season", &season.to_string()), ("episode", &episode.to_string())]);
        lines.push(line(locale, msg::WORK_NUMBER, Rich::plain(number)));
    }
    if !source.authors.is_empty() {
        lines.push(line(locale, msg::WORK_BY, Rich::plain(listed(locale, &source.authors))));
    }
    lines.extend(source.publisher.as_ref().map(|by| line(locale, msg::WORK_PUBLISHER, Rich::plain(by))));
    lines
}

/// `novel (licensed: published with leave, but not on screen)`.
fn kind(locale: Locale, source: &Source) -> String {
    let meaning = match source.continuity {
        Continuity::Canon => locale.text(msg::CANON_MEANING),
        Continuity::Licensed => locale.text(msg::LICENSED_MEANING),
        Continuity::RealWorld => locale.text(msg::REAL_WORLD_MEANING),
        Continuity::Fan => locale.text(msg::FAN_MEANING),
    };
    format!("{}{}", locale.row(source.medium.name()), in_brackets(locale, meaning))
}

/// `Deep Space Nine (DS9)`; the name of a book series as it is.
fn series(series: &str) -> String {
    Series::of_code(series).map_or_else(|| series.to_owned(), Series::label)
}

/// When it came out, and when it is set.
fn released(locale: Locale, source: &Source, is_veiled: bool) -> Vec<Line> {
    let released = source.released.map(|date| line(locale, msg::WORK_RELEASED, Rich::plain(dates::date(locale, date))));
    let set_in = dates::all(locale, &source.set_in).filter(|_| !is_veiled);
    let set_in = set_in.map(|times| line(locale, msg::WORK_SET_IN, Rich::plain(times)));
    released.into_iter().chain(set_in).collect()
}

fn part_of(ctx: &CommandContext<'_>, source: &Source) -> Option<Line> {
    let whole = ctx.lore.source(source.whole?)?;
    Some(line(ctx.locale, msg::WORK_PART_OF, work(whole)))
}

fn licence(locale: Locale, source: &Source) -> Option<Line> {
    let is_article = source.medium == Medium::WikiArticle;
    let not_stated = || is_article.then(|| locale.text(msg::NOT_STATED).into());
    let licence: Words = source.licence.as_ref().map(Into::into).or_else(not_stated)?;
    Some(line(locale, msg::WORK_LICENSE, Rich::plain(licence)))
}

fn address(locale: Locale, source: &Source) -> Option<Line> {
    let link = Span::Link { words: source.site()?.to_owned().into(), url: source.url.as_ref()?.into() };
    Some(line(locale, msg::WORK_ADDRESS, Rich(vec![link])))
}

fn line(locale: Locale, label: MessageId, value: Rich) -> Line {
    Line::own(value).led_by(Rich::introducing(&lead_in(locale, locale.text(label))))
}

/// The works it consists of, as far as the lore knows them.
pub(super) fn parts(
    ctx: &CommandContext<'_>,
    parts: impl Iterator<Item = SourceRef>,
    filter: &ViewFilter,
) -> Option<Section> {
    let part = |source: &Source| {
        let text = work(source).words(format!(" · {}", source_kind(ctx.locale, source)));
        Line::own(text).led_by(Rich::plain("• "))
    };
    let lines: Vec<Line> =
        parts.filter_map(|at| ctx.lore.source(at)).filter(|part| filter.shows_work(part)).map(part).collect();
    Section::of_any(ctx.locale.text(msg::SECTION_PARTS), lines, msg::MORE_PARTS)
}
