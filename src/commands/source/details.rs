//! What is known of a work itself: its kind, series, makers, release, and what it is part of.

use crate::commands::Ask;
use crate::lore::series::Series;
use crate::lore::{Continuity, Medium, Source, SourceRef};
use crate::reply::citing::{standing, work};
use crate::reply::{Line, Rich, Section, Span, dates, listed};
use crate::words::{Words, capitalised};

/// `Episode · canon`.
pub(super) fn kicker(words: Words, source: &Source) -> String {
    format!("{} · {}", capitalised(words.say(source.medium.name())), words.say(source.continuity.name()))
}

/// All details, a line each.
pub(super) fn section(ask: &Ask<'_>, source: &Source) -> Section {
    let words = ask.words;
    let mut lines = made(words, source);
    lines.extend(released(words, source));
    lines.extend(part_of(ask, source));
    lines.extend(licence(words, source));
    lines.extend(address(words, source));
    let (title, unit) = (words.say("The work").to_owned(), ("fact", "facts"));
    Section { title, inline: false, lines, first: usize::MAX, unit }
}

/// What it is, and who made it.
fn made(words: Words, source: &Source) -> Vec<Line> {
    let mut lines = vec![line(words.say("Kind"), Rich::plain(kind(words, source)))];
    lines.extend(source.line.as_deref().map(|of| line(words.say("Line"), Rich::plain(of))));
    lines.extend(source.series.as_deref().map(|of| line(words.say("Series"), Rich::plain(series(of)))));
    if let Some((season, episode)) = source.number {
        let number = words.fill("season {0}, episode {1}", &[&season.to_string(), &episode.to_string()]);
        lines.push(line(words.say("Number"), Rich::plain(number)));
    }
    if !source.authors.is_empty() {
        lines.push(line(words.say("By"), Rich::plain(listed(words, &source.authors))));
    }
    lines.extend(source.publisher.as_deref().map(|by| line(words.say("Publisher"), Rich::plain(by))));
    lines
}

/// `novel (licensed: published with leave, but not on screen)`.
fn kind(words: Words, source: &Source) -> String {
    let meaning = match source.continuity {
        Continuity::Canon => words.say("canon: seen and heard on screen"),
        Continuity::Licensed => words.say("licensed: published with leave, but not on screen"),
        Continuity::RealWorld => words.say("real world: about our own world"),
        Continuity::Fan => words.say("fan: written by fans, for fans"),
    };
    format!("{} ({meaning})", words.say(source.medium.name()))
}

/// `Deep Space Nine (DS9)`; the name of a book series as it is.
fn series(series: &str) -> String {
    Series::of_code(series).map_or_else(|| series.to_owned(), |known| format!("{} ({})", known.title, known.code))
}

/// When it came out, and when it is set.
fn released(words: Words, source: &Source) -> Vec<Line> {
    let set_in: Vec<String> = source.set_in.iter().map(|time| dates::when(words, *time)).collect();
    let released = source.released.map(|date| line(words.say("Released"), Rich::plain(dates::date(words, date))));
    let set_in = (!set_in.is_empty()).then(|| line(words.say("Set in"), Rich::plain(listed(words, &set_in))));
    released.into_iter().chain(set_in).collect()
}

fn part_of(ask: &Ask<'_>, source: &Source) -> Option<Line> {
    let whole = ask.lore.source(ask.lore.source_by_id(source.part_of.as_deref()?)?)?;
    Some(line(ask.words.say("Part of"), work(whole)))
}

fn licence(words: Words, source: &Source) -> Option<Line> {
    let is_article = source.medium == Medium::WikiArticle;
    let licence = source.licence.as_deref().or_else(|| is_article.then(|| words.say("not stated")))?;
    Some(line(words.say("Licence of its text"), Rich::plain(licence)))
}

fn address(words: Words, source: &Source) -> Option<Line> {
    let link = Span::Link { words: source.site()?.to_owned(), url: source.url.as_deref()?.to_owned() };
    Some(line(words.say("Look it up"), Rich(vec![link])))
}

fn line(label: &str, value: Rich) -> Line {
    Line::own(value).led_by(Rich(vec![Span::Strong(format!("{label}:")), Span::Plain(" ".to_owned())]))
}

/// The works it consists of, as far as the lore knows them.
pub(super) fn parts(ask: &Ask<'_>, parts: &[SourceRef]) -> Option<Section> {
    let part = |source: &Source| {
        let text = work(source).words(format!(" · {}", standing(ask.words, source)));
        Line::own(text).led_by(Rich::plain("• "))
    };
    let lines: Vec<Line> = parts.iter().filter_map(|at| ask.lore.source(*at)).map(part).collect();
    let (title, unit) = (ask.words.say("Its parts in the lore").to_owned(), ("part", "parts"));
    (!lines.is_empty()).then_some(Section { title, inline: false, lines, first: usize::MAX, unit })
}
