//! A timeline as a chart: years become columns, what lasted becomes bars, what happened becomes marks.

use std::collections::BTreeMap;

use super::content::{FactGroup, Item, Timeline, Track, Years};
use super::text::{asked_for, covered, heading, topic};
use super::wording::Wording;
use crate::locale::{Locale, msg};
use crate::lore::Continuity;
use crate::picture::{Band, Bar, Chart, Column, Edge, Labels, Lane, Layout, Mark};
use crate::reply::lead_in;
use crate::view::filter::extent::{Bound, Moment};

/// The most columns that fit side by side with their years.
const COLUMNS: usize = 10;
/// The most columns that fit where marks stand for several events each.
const WIDE_COLUMNS: usize = 8;
/// The most columns in a landscape, where a mark stands for all events of a column that the same sort of source tells.
const LANDSCAPE_COLUMNS: usize = 7;
/// The most events that are drawn with a mark each.
const SINGLE_MARKS: usize = 70;
/// The most bands of a lane; the text tells all of them.
const BANDS: usize = 3;
/// Labels from this rank on are drawn only where there is little else.
const MINOR_RANK: u8 = 12;

/// The chart of a timeline in that wording, in the layout that was asked for.
pub(super) fn chart(locale: Locale, timeline: &Timeline<'_>, layout: Layout, wording: Wording<'_>) -> Chart {
    let axis = Axis::of(timeline, layout);
    let lanes = timeline.tracks.iter().map(|track| lane((locale, wording), timeline, track, &axis, layout));
    let (title, subtitle) = match timeline.entry {
        Some(entry) => (wording.name(entry), covered(locale, timeline)),
        None => (asked_for(locale, timeline), locale.text(msg::CHART_SUBTITLE).to_owned()),
    };
    Chart { title, subtitle, columns: axis.columns(), lanes: lanes.collect(), labels: labels(locale), layout }
}

fn labels(locale: Locale) -> Labels {
    Labels {
        events: locale.text(msg::SECTION_EVENTS),
        continuities: Continuity::ALL.map(|continuity| locale.row(continuity.name())),
        disputed: locale.text(msg::CHART_DISPUTED),
        open: locale.text(msg::CHART_OPEN),
        gap: locale.text(msg::CHART_GAP),
    }
}

/// The years that something begins, ends or happens in, in columns: one each, or several where there are too many.
struct Axis {
    years: Years,
    /// First and last year of each column.
    columns: Vec<(i32, i32)>,
}

impl Axis {
    fn of(timeline: &Timeline<'_>, layout: Layout) -> Self {
        let mut weights: BTreeMap<i32, usize> = BTreeMap::new();
        for track in &timeline.tracks {
            for item in drawn(track, layout) {
                let ends = [item.extent.from.year, item.extent.until.year];
                for year in ends.into_iter().filter(|year| timeline.years.nearest(*year) == *year) {
                    *weights.entry(year).or_default() += 1;
                }
            }
        }
        if weights.is_empty() {
            weights.extend(timeline.years.from.or(timeline.years.until).map(|year| (year, 1)));
        }
        let mut columns: Vec<(i32, i32, usize)> =
            weights.into_iter().map(|(year, weight)| (year, year, weight)).collect();
        let most = match layout {
            Layout::Landscape => LANDSCAPE_COLUMNS,
            Layout::Portrait if is_crowded(timeline) => WIDE_COLUMNS,
            Layout::Portrait => COLUMNS,
        };
        while columns.len() > most {
            merge_lightest(&mut columns);
        }
        Self { years: timeline.years, columns: columns.into_iter().map(|(first, last, _)| (first, last)).collect() }
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
fn is_crowded(timeline: &Timeline<'_>) -> bool {
    timeline.tracks.iter().map(|track| track.events.len()).sum::<usize>() > SINGLE_MARKS
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
fn bands<'s, 'l>(track: &'s Track<'l>) -> impl Iterator<Item = &'s FactGroup<'l>> {
    places_of_bands(track).into_iter().filter_map(move |at| track.groups.get(at))
}

fn places_of_bands(track: &Track<'_>) -> Vec<usize> {
    let is_minor = |group: &FactGroup<'_>| group.label.timeline.is_some_and(|rank| rank >= MINOR_RANK);
    let major = track.groups.iter().filter(|group| !is_minor(group)).count();
    let places = track.groups.iter().zip(0..).filter(|(group, _)| major < 2 || !is_minor(group));
    places.map(|(_, at)| at).take(BANDS).collect()
}

/// Gives letters to the values of bars that cannot be drawn, the same to the same words.
pub(super) fn letter(timeline: &mut Timeline<'_>, wording: Wording<'_>) {
    let mut letters = ('A'..='Z').chain('a'..='z');
    let mut given: BTreeMap<String, char> = BTreeMap::new();
    for track in &mut timeline.tracks {
        for at in places_of_bands(track) {
            let Some(group) = track.groups.get_mut(at) else { continue };
            for item in group.facts.iter_mut().filter(|item| wording.whole_value(item).is_none()) {
                let words = item.statement.text.plain();
                item.letter = given.get(words).copied().or_else(|| letters.next());
                given.extend(item.letter.map(|letter| (words.to_owned(), letter)));
            }
        }
    }
}

/// Everything that takes up a place on the axis.
fn drawn<'s, 'l>(track: &'s Track<'l>, layout: Layout) -> impl Iterator<Item = &'s Item<'l>> {
    let claims = track.disputes.iter().filter(move |_| layout == Layout::Portrait).flat_map(|(_, claims)| claims);
    bands(track).flat_map(|group| &group.facts).chain(&track.events).chain(claims)
}

fn lane(
    (locale, wording): (Locale, Wording<'_>),
    timeline: &Timeline<'_>,
    track: &Track<'_>,
    axis: &Axis,
    layout: Layout,
) -> Lane {
    let bands = bands(track).map(|group| Band {
        title: topic(locale, timeline, group, wording),
        bars: group.facts.iter().map(|item| bar(wording.value(locale, item), item, axis)).collect(),
    });
    let marks_of_events = marks(&track.events, axis);
    let disputes = track.disputes.iter().filter(|_| layout == Layout::Portrait);
    let disagree = lead_in(locale, locale.text(msg::SECTION_DISPUTES));
    Lane {
        title: heading(locale, track, wording),
        bands: bands.collect(),
        marks: match layout {
            Layout::Landscape => gathered(marks_of_events),
            Layout::Portrait if is_crowded(timeline) => joined(marks_of_events),
            Layout::Portrait => marks_of_events,
        },
        disputes: disputes
            .map(|(dispute, claims)| (format!("{disagree}{}", dispute.topic), marks(claims, axis)))
            .collect(),
    }
}

fn bar(words: String, item: &Item<'_>, axis: &Axis) -> Bar {
    let extent = item.extent;
    let is_before = axis.years.from.is_some_and(|from| extent.from.year < from);
    let is_after = axis.years.until.is_some_and(|until| extent.until.year > until);
    let from = if is_before { 0.0 } else { axis.place(extent.from) };
    let until = if is_after { axis.columns.len() as f32 } else { axis.place(extent.until) };
    Bar {
        words,
        ink: ink(item),
        from,
        start: if is_before { Edge::Beyond } else { edge(extent.start) },
        until,
        end: if is_after { Edge::Beyond } else { edge(extent.end) },
    }
}

const fn edge(bound: Bound) -> Edge {
    match bound {
        Bound::Known => Edge::Known,
        Bound::Open => Edge::Open,
    }
}

const fn ink(item: &Item<'_>) -> Continuity {
    item.continuity
}

fn marks(item: &[Item<'_>], axis: &Axis) -> Vec<Mark> {
    let mark = |item: &Item<'_>| Mark {
        number: item.number,
        last: item.number,
        count: 1,
        ink: ink(item),
        column: axis.column(item.extent.from.year),
        until: axis.column(item.extent.until.year),
        goes_on: axis.years.until.is_some_and(|until| item.extent.until.year > until),
    };
    let mut marks: Vec<Mark> = item.iter().map(mark).collect();
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
            Some(before) => (before.last, before.count) = (mark.last, before.count + mark.count),
            None => joined.push(mark),
        }
    }
    joined
}

/// All that the same ink has begun in a column as one mark there, however long it lasted.
fn gathered(marks: Vec<Mark>) -> Vec<Mark> {
    let mut gathered: Vec<Mark> = Vec::new();
    for mark in marks {
        match gathered.iter_mut().find(|other| (other.ink, other.column) == (mark.ink, mark.column)) {
            Some(other) => (other.last, other.count) = (mark.last, other.count + mark.count),
            None => gathered.push(Mark { until: mark.column, goes_on: false, ..mark }),
        }
    }
    gathered
}
