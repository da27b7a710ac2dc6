//! A timeline in words: what stands beside the picture, and all that is in the picture for those who cannot see it.

use super::content::{FactGroup, Item, Timeline, Track};
use super::wording::{Wording, lettered};
use crate::locale::{Locale, capitalised, msg};
use crate::lore::{Continuity, Date, Precision, When};
use crate::picture::{Band, Bar, Chart, Edge};
use crate::reply::{Draft, Line, Rich, Section, Span, dates, full_stop, in_brackets, lead_in, listed};
use crate::view::card::{entry, entry_parts};
use crate::view::chronology::dated;
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;

/// The card with the picture: what it shows, in a sentence.
pub(super) fn head(ctx: &CommandContext<'_>, filter: &ViewFilter, timeline: &Timeline<'_>) -> Draft {
    let locale = ctx.locale;
    let heading = locale.text(msg::TIMELINE);
    let mut body = vec![Line::own(Rich::plain(about(locale, timeline)))];
    body.extend(filter.notice_line(locale, &timeline.filtered));
    Draft {
        locale,
        kicker: timeline
            .entry
            .map_or_else(|| heading.to_owned(), |entry| format!("{heading} · {}", entry::kicker(ctx, entry))),
        title: timeline.entry.map_or_else(|| asked_for(locale, timeline), |entry| entry.name.to_string()),
        url: timeline.entry.and_then(|entry| entry::address(ctx.lore, entry, filter)),
        leading: leading(timeline),
        body,
        ..Draft::default()
    }
}

/// `2369 to 2410: Terok Nor (mirror universe), Deep Space 9 (prime universe). 30 events; …`
fn about(locale: Locale, timeline: &Timeline<'_>) -> String {
    let count: usize = timeline.tracks.iter().map(|track| track.events.len()).sum();
    let events = match count {
        0 => locale.text(msg::TIMELINE_NO_EVENTS).to_owned(),
        1 => locale.text(msg::TIMELINE_ONE_EVENT).to_owned(),
        _ => locale.format(msg::TIMELINE_EVENTS, &[("count", &count.to_string())]),
    };
    let stages: Vec<String> = timeline.tracks.iter().map(|track| stage(locale, track)).collect();
    locale.format(
        msg::TIMELINE_ABOUT,
        &[("years", &covered(locale, timeline)), ("universes", &listed(locale, &stages)), ("events", &events)],
    )
}

/// The years asked for, an end that was left open as it was: `Since 2370`. Where both were, those that are told of.
pub(super) fn asked_for(locale: Locale, timeline: &Timeline<'_>) -> String {
    match (timeline.years.from, timeline.years.until) {
        (Some(from), Some(until)) => span(locale, (from, until)),
        (None, None) => covered(locale, timeline),
        (from, until) => {
            let open = When::Span(from.map(Date::of_year), until.map(Date::of_year));
            capitalised(&dated::lasting(locale, open))
        }
    }
}

/// The years told of: `2370 to 2377`.
pub(super) fn covered(locale: Locale, timeline: &Timeline<'_>) -> String {
    timeline.span().map(|years| span(locale, years)).unwrap_or_default()
}

fn span(locale: Locale, (first, last): (i32, i32)) -> String {
    if first == last {
        return first.to_string();
    }
    locale.format(msg::YEARS, &[("from", &first.to_string()), ("until", &last.to_string())])
}

/// The universe, with the name that the entry has there before it.
fn stage(locale: Locale, track: &Track<'_>) -> String {
    let universe = locale.row(track.universe.name());
    match names(locale, track, Wording::Told) {
        names if names.is_empty() => universe.to_owned(),
        names => names + &in_brackets(locale, universe),
    }
}

fn names(locale: Locale, track: &Track<'_>, wording: Wording<'_>) -> String {
    listed(locale, track.entries.iter().map(|entry| wording.name(entry)))
}

/// The strongest word in it.
fn leading(timeline: &Timeline<'_>) -> Option<Continuity> {
    timeline.tracks.iter().flat_map(Track::items).map(|item| item.continuity).min()
}

/// All of it in words: what lasted, what happened year by year, what sources disagree about. Of everything at once
/// what happened comes first, since what lasted is long.
pub(super) fn draft(ctx: &CommandContext<'_>, timeline: &Timeline<'_>) -> Draft {
    let statements = timeline.tracks.iter().flat_map(Track::items).map(|item| item.statement);
    let lasting = timeline.tracks.iter().filter_map(|track| lasting(ctx, timeline, track));
    let happened = years(ctx.locale, timeline).into_iter().chain(disputes(ctx.locale, timeline));
    let sections: Vec<Section> =
        if timeline.entry.is_some() { lasting.chain(happened).collect() } else { happened.chain(lasting).collect() };
    let footer = entry::mix(ctx, statements);
    Draft { locale: ctx.locale, is_short: true, leading: leading(timeline), sections, footer, ..Draft::default() }
}

/// The heading of a universe: `Mirror universe: Terok Nor`.
pub(super) fn heading(locale: Locale, track: &Track<'_>, wording: Wording<'_>) -> String {
    let universe = capitalised(locale.row(track.universe.name()));
    match names(locale, track, wording) {
        names if names.is_empty() => universe,
        names => lead_in(locale, &universe) + &names,
    }
}

/// What a group of facts is about: `Held by`, or `Terok Nor · Held by` where several entries are told of.
pub(super) fn topic(locale: Locale, timeline: &Timeline<'_>, group: &FactGroup<'_>, wording: Wording<'_>) -> String {
    let label = locale.row(group.label.name);
    if timeline.entry.is_some() { label.to_owned() } else { format!("{} · {label}", wording.name(group.entry)) }
}

fn lasting(ctx: &CommandContext<'_>, timeline: &Timeline<'_>, track: &Track<'_>) -> Option<Section> {
    let lines = track.groups.iter().flat_map(|group| {
        let topic = topic(ctx.locale, timeline, group, Wording::Told);
        group.facts.iter().map(move |item| {
            let mut line = item.line.clone();
            dated::add_time(ctx.locale, item.statement, item.when, &mut line);
            let letter = item.letter.map(|letter| lettered(letter, "")).unwrap_or_default();
            line.led_by(Rich::plain(format!("• {}{letter}", lead_in(ctx.locale, &topic))))
        })
    });
    Section::of_any(heading(ctx.locale, track, Wording::Told), lines.collect(), msg::MORE_FACTS)
}

/// The events, in sections by year and universe, in the order of their numbers.
fn years(locale: Locale, timeline: &Timeline<'_>) -> Vec<Section> {
    let mut events: Vec<(&Track<'_>, &Item<'_>)> = Vec::new();
    for track in &timeline.tracks {
        events.extend(track.events.iter().map(|item| (track, item)));
    }
    events.sort_by_key(|(_, item)| item.number);
    let mut sections: Vec<Section> = Vec::new();
    for (track, item) in events {
        let title = year_heading(locale, timeline, track, item);
        match sections.last_mut().filter(|section| section.title == title) {
            Some(section) => section.lines.push(event_line(locale, item)),
            None => sections.extend(Section::of_any(title, vec![event_line(locale, item)], msg::MORE_EVENTS)),
        }
    }
    sections
}

fn year_heading(locale: Locale, timeline: &Timeline<'_>, track: &Track<'_>, item: &Item<'_>) -> String {
    let year = dates::year(locale, timeline.years.nearest(item.extent.from.year).into());
    if timeline.tracks.len() == 1 { year } else { format!("{year} · {}", locale.row(track.universe.name())) }
}

/// An event with its number, and its date where that says more than the heading.
fn event_line(locale: Locale, item: &Item<'_>) -> Line {
    let mut lead = Rich(vec![Span::Strong(item.number.to_string().into()), Span::Plain(" ".into())]);
    if !matches!(item.when, When::At(Date { precision: Precision::Year, .. })) {
        let date = dated::date_in_view(locale, item.statement, item.when);
        lead.push(Span::Plain(lead_in(locale, &date).into()));
    }
    item.line.clone().led_by(lead)
}

fn disputes(locale: Locale, timeline: &Timeline<'_>) -> Option<Section> {
    let mut lines = Vec::new();
    for (dispute, claims) in timeline.tracks.iter().flat_map(|track| &track.disputes) {
        for (item, at) in claims.iter().zip(1..) {
            let mut lead = if at == 1 {
                entry_parts::dispute_heading(locale, dispute, claims.len() == dispute.claims.len())
            } else {
                Rich::default()
            };
            lead.push(Span::Strong(item.number.to_string().into()));
            let date = dates::leading(locale, item.when);
            let lead = lead.words(format!(" {}", lead_in(locale, &date)));
            lines.push(Line { leads_on: at < claims.len(), ..item.line.clone().led_by(lead) });
        }
    }
    Section::of_any(locale.text(msg::SECTION_DISPUTES).to_owned(), lines, msg::MORE_CLAIMS)
}

/// What the picture shows, for those who cannot see it.
pub(super) fn alt(locale: Locale, chart: &Chart) -> String {
    let mut alt = locale.format(msg::TIMELINE_ALT, &[("title", &chart.title), ("years", &chart.subtitle)]);
    for lane in &chart.lanes {
        alt.push_str(&format!(" {}", full_stop(locale, &lane.title)));
        for band in &lane.bands {
            alt.push_str(&format!(" {}", in_words(locale, band)));
        }
        let events: usize = lane.marks.iter().map(|mark| mark.count).sum();
        if events > 0 {
            let events = locale.format(msg::COUNT_EVENTS, &[("count", &events.to_string())]);
            alt.push_str(&format!(" {}", full_stop(locale, &events)));
        }
    }
    alt.push(' ');
    alt.push_str(locale.text(msg::TIMELINE_ALT_TEXT));
    alt
}

fn in_words(locale: Locale, band: &Band) -> String {
    let open = in_brackets(locale, locale.text(msg::CHART_OPEN_END));
    let bar = |bar: &Bar| match bar.end {
        Edge::Open => format!("{}{open}", bar.words),
        _ => bar.words.clone(),
    };
    locale.format(msg::CHART_BAND, &[("title", &band.title), ("values", &listed(locale, band.bars.iter().map(bar)))])
}
