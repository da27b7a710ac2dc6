//! A timeline in words: what stands beside the picture, and all that is in the picture for those who cannot see it.

use super::story::{Group, Story, Strand, Told};
use crate::commands::Ask;
use crate::commands::entry;
use crate::commands::lens::Lens;
use crate::lore::{Continuity, Date, Precision, When};
use crate::picture::{Band, Bar, Chart, Edge};
use crate::reply::{Draft, Line, Rich, Section, Span, dates, listed};
use crate::words::{Words, capitalised};

/// The card with the picture: what it shows, in a sentence.
pub(super) fn head(ask: &Ask<'_>, lens: &Lens, story: &Story<'_>) -> Draft {
    let words = ask.words;
    let timeline = words.say("Timeline");
    let mut body = vec![Line::own(Rich::plain(about(words, story)))];
    let account = lens.account(words, &story.withheld);
    body.extend(account.map(|words| Line::own(Rich::plain(words)).led_by(Rich::plain("\n"))));
    Draft {
        words,
        kicker: story
            .entry
            .map_or_else(|| timeline.to_owned(), |entry| format!("{timeline} · {}", entry::kicker(ask, entry))),
        title: story.entry.map_or_else(|| covered(words, story), |entry| entry.name.to_string()),
        url: story.entry.and_then(|entry| entry::address(ask.lore, entry)),
        leading: leading(story),
        body,
        ..Draft::default()
    }
}

/// `2369 to 2410: Terok Nor (mirror universe), Deep Space 9 (prime universe). 30 events; …`
fn about(words: Words, story: &Story<'_>) -> String {
    let count: usize = story.strands.iter().map(|strand| strand.events.len()).sum();
    let events = match count {
        0 => words.say("No events, only what lasted.").to_owned(),
        1 => words.say("One event; its number in the picture is that of the text beneath.").to_owned(),
        _ => {
            words.fill("{0} events; their numbers in the picture are those of the text beneath.", &[&count.to_string()])
        }
    };
    let stages: Vec<String> = story.strands.iter().map(|strand| stage(words, strand)).collect();
    words.fill("{0}: {1}. {2}", &[&covered(words, story), &listed(words, &stages), &events])
}

/// `2370 to 2377`.
pub(super) fn covered(words: Words, story: &Story<'_>) -> String {
    match story.span() {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => words.fill("{0} to {1}", &[&first.to_string(), &last.to_string()]),
        None => String::new(),
    }
}

/// The universe, with the name that the entry has there before it.
fn stage(words: Words, strand: &Strand<'_>) -> String {
    let universe = words.say(strand.universe.name());
    match names(words, strand) {
        names if names.is_empty() => universe.to_owned(),
        names => format!("{names} ({universe})"),
    }
}

fn names(words: Words, strand: &Strand<'_>) -> String {
    listed(words, strand.entries.iter().map(|entry| &*entry.name))
}

/// The strongest word in it.
fn leading(story: &Story<'_>) -> Option<Continuity> {
    story.strands.iter().flat_map(Strand::told).map(|told| told.continuity).min()
}

/// All of it in words: what lasted, what happened year by year, what sources disagree about. Of everything at once
/// what happened comes first, since what lasted is long.
pub(super) fn draft(ask: &Ask<'_>, story: &Story<'_>) -> Draft {
    let statements = story.strands.iter().flat_map(Strand::told).map(|told| told.statement);
    let lasting = story.strands.iter().filter_map(|strand| lasting(ask, story, strand));
    let happened = years(ask.words, story).into_iter().chain(disputes(ask.words, story));
    let sections: Vec<Section> =
        if story.entry.is_some() { lasting.chain(happened).collect() } else { happened.chain(lasting).collect() };
    let footer = entry::mix(ask, statements);
    Draft { words: ask.words, leading: leading(story), sections, footer, ..Draft::default() }
}

fn section(title: String, lines: Vec<Line>, unit: (&'static str, &'static str)) -> Option<Section> {
    (!lines.is_empty()).then_some(Section { title, inline: false, lines, first: usize::MAX, unit })
}

/// The heading of a universe: `Mirror universe: Terok Nor`.
pub(super) fn heading(words: Words, strand: &Strand<'_>) -> String {
    let universe = capitalised(words.say(strand.universe.name()));
    match names(words, strand) {
        names if names.is_empty() => universe,
        names => format!("{universe}: {names}"),
    }
}

/// What a group of facts is about: `Held by`, or `Terok Nor · Held by` where several entries are told of.
pub(super) fn topic(words: Words, story: &Story<'_>, group: &Group<'_>) -> String {
    let label = words.say(group.label);
    if story.entry.is_some() { label.to_owned() } else { format!("{} · {label}", group.entry.name) }
}

fn lasting(ask: &Ask<'_>, story: &Story<'_>, strand: &Strand<'_>) -> Option<Section> {
    let lines = strand.groups.iter().flat_map(|group| {
        let topic = topic(ask.words, story, group);
        group.facts.iter().map(move |told| {
            let mut line = told.line.clone();
            entry::add_time(ask.lore, ask.words, told.statement, told.when, &mut line);
            line.led_by(Rich::plain(format!("• {topic}: ")))
        })
    });
    section(heading(ask.words, strand), lines.collect(), ("fact", "facts"))
}

/// The events, in sections by year and universe, in the order of their numbers.
fn years(words: Words, story: &Story<'_>) -> Vec<Section> {
    let mut events: Vec<(&Strand<'_>, &Told<'_>)> = Vec::new();
    for strand in &story.strands {
        events.extend(strand.events.iter().map(|told| (strand, told)));
    }
    events.sort_by_key(|(_, told)| told.number);
    let mut sections: Vec<Section> = Vec::new();
    for (strand, told) in events {
        let title = year_heading(words, story, strand, told);
        match sections.last_mut().filter(|section| section.title == title) {
            Some(section) => section.lines.push(event_line(words, told)),
            None => sections.extend(section(title, vec![event_line(words, told)], ("event", "events"))),
        }
    }
    sections
}

fn year_heading(words: Words, story: &Story<'_>, strand: &Strand<'_>, told: &Told<'_>) -> String {
    let year = story.years.nearest(told.extent.from.year);
    if story.strands.len() == 1 { year.to_string() } else { format!("{year} · {}", words.say(strand.universe.name())) }
}

/// An event with its number, and its date where that says more than the heading.
fn event_line(words: Words, told: &Told<'_>) -> Line {
    let mut lead = Rich(vec![Span::Strong(told.number.to_string()), Span::Plain(" ".to_owned())]);
    if !matches!(told.when, When::At(Date { precision: Precision::Year, .. })) {
        lead.push(Span::Plain(format!("{}: ", dates::leading(words, told.when))));
    }
    told.line.clone().led_by(lead)
}

fn disputes(words: Words, story: &Story<'_>) -> Option<Section> {
    let mut lines = Vec::new();
    for (dispute, claims) in story.strands.iter().flat_map(|strand| &strand.disputes) {
        for (told, at) in claims.iter().zip(1..) {
            let is_veiled = claims.iter().any(|claim| claim.is_veiled);
            let mut lead = if at == 1 { entry::dispute_heading(dispute, is_veiled) } else { Rich::default() };
            lead.push(Span::Strong(told.number.to_string()));
            let lead = lead.words(format!(" {}: ", dates::leading(words, told.when)));
            lines.push(Line { leads_on: at < claims.len(), ..told.line.clone().led_by(lead) });
        }
    }
    section(words.say("Sources disagree").to_owned(), lines, ("claim", "claims"))
}

/// What the picture shows, for those who cannot see it.
pub(super) fn alt(words: Words, chart: &Chart) -> String {
    let mut alt = words.fill("A chart of time: {0}, {1}.", &[&chart.title, &chart.subtitle]);
    for lane in &chart.lanes {
        alt.push_str(&format!(" {}.", lane.title));
        for band in &lane.bands {
            alt.push_str(&format!(" {}", in_words(words, band)));
        }
        let events: usize = lane.marks.iter().map(|mark| mark.last - mark.number + 1).sum();
        if events > 0 {
            let unit = words.say(if events == 1 { "event" } else { "events" });
            alt.push_str(&format!(" {}", words.fill("{0} {1}.", &[&events.to_string(), unit])));
        }
    }
    alt.push(' ');
    alt.push_str(words.say("All of it is told in the text of this message."));
    alt
}

fn in_words(words: Words, band: &Band) -> String {
    let open = words.say("end not told");
    let bar = |bar: &Bar| match bar.end {
        Edge::Open => format!("{} ({open})", bar.words),
        _ => bar.words.clone(),
    };
    words.fill("{0}: {1}.", &[&band.title, &listed(words, band.bars.iter().map(bar))])
}
