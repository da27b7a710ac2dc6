//! A timeline as a chart: years become columns, what lasted becomes bars, what happened becomes marks.

use std::collections::BTreeMap;

use super::extent::Moment;
use super::story::{Group, Story, Strand, Told, Years};
use super::words::{covered, heading, topic};
use crate::lore::Continuity;
use crate::picture::{Band, Bar, Chart, Column, Edge, Ink, Labels, Lane, Mark};
use crate::words::{Words, capitalised};

/// The most columns that fit side by side with their years.
const COLUMNS: usize = 10;
/// The most columns that fit where marks stand for several events each.
const WIDE_COLUMNS: usize = 8;
/// The most events that are drawn with a mark each.
const SINGLE_MARKS: usize = 70;
/// The most bands of a lane; the text tells all of them.
const BANDS: usize = 3;
/// Labels that are drawn only where there is little else.
const MINOR: [&str; 2] = ["Function", "Status"];

/// The chart of a timeline.
pub(super) fn chart(words: Words, story: &Story<'_>) -> Chart {
    let axis = Axis::of(story);
    let lanes = story.strands.iter().map(|strand| lane(words, story, strand, &axis));
    let years = covered(words, story);
    let (title, subtitle) = match story.entry {
        Some(entry) => (entry.name.to_string(), years),
        None => (years, words.say("who held what, who led, and what happened").to_owned()),
    };
    Chart { title, subtitle, columns: axis.columns(), lanes: lanes.collect(), labels: labels(words) }
}

fn labels(words: Words) -> Labels {
    Labels {
        events: words.say("Events"),
        disagree: words.say("Sources disagree"),
        continuities: Continuity::ALL.map(|continuity| words.say(continuity.name())),
        veiled: words.say("veiled"),
        disputed: words.say("disputed"),
        open: words.say("no source says how long"),
        gap: words.say("years left out"),
    }
}

/// The years that something begins, ends or happens in, in columns: one each, or several where there are too many.
struct Axis {
    years: Years,
    /// First and last year of each column.
    columns: Vec<(i32, i32)>,
}

impl Axis {
    fn of(story: &Story<'_>) -> Self {
        let mut weights: BTreeMap<i32, usize> = BTreeMap::new();
        for strand in &story.strands {
            for told in drawn(strand) {
                let ends = [told.extent.from.year, told.extent.until.year];
                for year in ends.into_iter().filter(|year| story.years.nearest(*year) == *year) {
                    *weights.entry(year).or_default() += 1;
                }
            }
        }
        if weights.is_empty() {
            weights.extend(story.years.from.or(story.years.until).map(|year| (year, 1)));
        }
        let mut columns: Vec<(i32, i32, usize)> =
            weights.into_iter().map(|(year, weight)| (year, year, weight)).collect();
        let most = if is_crowded(story) { WIDE_COLUMNS } else { COLUMNS };
        while columns.len() > most {
            merge_lightest(&mut columns);
        }
        Self { years: story.years, columns: columns.into_iter().map(|(first, last, _)| (first, last)).collect() }
    }

    fn columns(&self) -> Vec<Column> {
        let mut before = None;
        let mut columns = Vec::new();
        for (first, last) in &self.columns {
            let label =
                if first == last { vec![first.to_string()] } else { vec![format!("{first}–"), last.to_string()] };
            columns.push(Column { label, after_gap: before.is_some_and(|before| first - before > 1) });
            before = Some(*last);
        }
        columns
    }

    /// The column of a year, or the nearest one.
    fn column(&self, year: i32) -> usize {
        let year = self.years.nearest(year);
        let at = self.columns.iter().position(|(_, last)| year <= *last);
        at.unwrap_or(self.columns.len().saturating_sub(1))
    }

    /// A moment in columns.
    fn place(&self, moment: Moment) -> f32 {
        let column = self.column(moment.year);
        let (first, last) = self.columns.get(column).copied().unwrap_or_default();
        let years = (last - first + 1) as f32;
        let part = ((moment.year - first) as f32 + moment.part) / years;
        column as f32 + part.clamp(0.0, 1.0)
    }
}

/// Whether there are too many events for a mark each.
fn is_crowded(story: &Story<'_>) -> bool {
    story.strands.iter().map(|strand| strand.events.len()).sum::<usize>() > SINGLE_MARKS
}

/// Takes the two neighbours together that hold least and lie nearest to each other.
fn merge_lightest(columns: &mut Vec<(i32, i32, usize)>) {
    let pairs = columns.iter().zip(columns.iter().skip(1)).enumerate();
    let cost = |((first, _, weight), (_, last, other)): (&(i32, i32, usize), &(i32, i32, usize))| {
        weight + other + usize::try_from(last - first).unwrap_or_default()
    };
    let Some(at) = pairs.min_by_key(|(_, (one, next))| cost((one, next))).map(|(at, _)| at) else { return };
    let (_, last, weight) = columns.remove(at + 1);
    if let Some(column) = columns.get_mut(at) {
        *column = (column.0, last, column.2 + weight);
    }
}

/// The groups that are drawn: the first of each lane.
fn bands<'s, 'l>(strand: &'s Strand<'l>) -> impl Iterator<Item = &'s Group<'l>> {
    let shown = |group: &&Group<'_>| group.facts.iter().any(|told| !told.is_veiled);
    let is_minor = |group: &Group<'_>| MINOR.contains(&group.label);
    let major = strand.groups.iter().filter(shown).filter(|group| !is_minor(group)).count();
    strand.groups.iter().filter(shown).filter(move |group| major < 2 || !is_minor(group)).take(BANDS)
}

fn bars<'s, 'l>(group: &'s Group<'l>) -> impl Iterator<Item = &'s Told<'l>> {
    group.facts.iter().filter(|told| !told.is_veiled)
}

/// Everything that takes up a place on the axis.
fn drawn<'s, 'l>(strand: &'s Strand<'l>) -> impl Iterator<Item = &'s Told<'l>> {
    let claims = strand.disputes.iter().flat_map(|(_, claims)| claims);
    bands(strand).flat_map(bars).chain(&strand.events).chain(claims)
}

fn lane(words: Words, story: &Story<'_>, strand: &Strand<'_>, axis: &Axis) -> Lane {
    let bands = bands(strand).map(|group| Band {
        title: topic(words, story, group),
        bars: bars(group).map(|told| bar(told, axis)).collect(),
    });
    let disputes = strand.disputes.iter().filter(|(_, claims)| claims.iter().all(|claim| !claim.is_veiled));
    Lane {
        title: heading(words, strand),
        bands: bands.collect(),
        marks: if is_crowded(story) { joined(marks(&strand.events, axis)) } else { marks(&strand.events, axis) },
        disputes: disputes.map(|(dispute, claims)| (dispute.topic.to_string(), marks(claims, axis))).collect(),
    }
}

fn bar(told: &Told<'_>, axis: &Axis) -> Bar {
    let extent = told.extent;
    let is_before = axis.years.from.is_some_and(|from| extent.from.year < from);
    let is_after = axis.years.until.is_some_and(|until| extent.until.year > until);
    let from = if is_before { 0.0 } else { axis.place(extent.from) };
    let until = if is_after { axis.columns.len() as f32 } else { axis.place(extent.until) };
    Bar {
        words: short(&told.plain),
        ink: ink(told),
        from,
        start: if is_before { Edge::Beyond } else { extent.start },
        until,
        end: if is_after { Edge::Beyond } else { extent.end },
    }
}

const fn ink(told: &Told<'_>) -> Ink {
    if told.is_veiled { Ink::Veiled } else { Ink::Of(told.continuity) }
}

fn marks(told: &[Told<'_>], axis: &Axis) -> Vec<Mark> {
    let mark = |told: &Told<'_>| Mark {
        number: told.number,
        last: told.number,
        ink: ink(told),
        column: axis.column(told.extent.from.year),
        until: axis.column(told.extent.until.year),
        goes_on: axis.years.until.is_some_and(|until| told.extent.until.year > until),
    };
    let mut marks: Vec<Mark> = told.iter().map(mark).collect();
    marks.sort_by_key(|mark| mark.number);
    marks
}

/// Neighbours with the same ink in the same columns as one mark.
fn joined(marks: Vec<Mark>) -> Vec<Mark> {
    let mut joined: Vec<Mark> = Vec::new();
    for mark in marks {
        let is_next = |before: &&mut Mark| {
            let alike = |mark: &Mark| (mark.ink, mark.column, mark.until, mark.goes_on);
            before.last + 1 == mark.number && alike(before) == alike(&mark)
        };
        match joined.last_mut().filter(is_next) {
            Some(before) => before.last = mark.last,
            None => joined.push(mark),
        }
    }
    joined
}

/// The value of a fact without its explanations: up to the first comma, colon, semicolon or bracket.
fn short(words: &str) -> String {
    let goes_on = |at: &usize| {
        let rest = words.get(*at..).unwrap_or_default();
        [", then ", ", and ", ", or "].iter().any(|more| rest.starts_with(more))
    };
    let ends = [", ", ": ", "; ", " ("].into_iter().filter_map(|end| words.find(end));
    let end = ends.filter(|at| *at > 2 && !goes_on(at)).min();
    capitalised(end.and_then(|at| words.get(..at)).unwrap_or(words))
}
