//! Where the columns of a chart stand: wide enough for their labels, and wider the more happened in them.

use super::chart::{Chart, Lane};
use super::font;
use super::paint::{CELL, INSET, MARGIN, NUMBER, WIDTH, width};

/// The columns of a chart with their places.
#[derive(Debug)]
pub(super) struct Columns {
    /// Left borders in pixels, and the right border of the last one.
    bounds: Vec<f32>,
    /// Labels, and whether years are left out before each.
    labels: Vec<(Vec<String>, bool)>,
    /// The width that every mark is given.
    cell: f32,
}

impl Columns {
    /// Shares out the width of the picture.
    pub(super) fn of(chart: &Chart) -> Self {
        let room = 2.0f32.mul_add(-(MARGIN + INSET), WIDTH);
        let labels: Vec<(Vec<String>, bool)> =
            chart.columns.iter().map(|column| (column.label.clone(), column.after_gap)).collect();
        let marks = || chart.lanes.iter().flat_map(|lane| &lane.marks);
        let cell = marks().map(|mark| width(&mark.words()) + 6.0).fold(CELL, f32::max);
        let has_marks = |at: usize| marks().any(|mark| mark.column == at);
        let least = |(at, (label, _)): (usize, &(Vec<String>, bool))| {
            least_width(label).max(if has_marks(at) { cell } else { CELL })
        };
        let widths: Vec<f32> = labels.iter().enumerate().map(least).collect();
        let crowds: Vec<usize> = (0..labels.len()).map(|at| crowd(&chart.lanes, at)).collect();
        Self { bounds: bounds(shared(widths, &crowds, cell, room)), labels, cell }
    }

    /// The horizontal place of a time in columns.
    pub(super) fn x(&self, time: f32) -> f32 {
        let last = self.labels.len() as f32;
        let time = time.clamp(0.0, last);
        let column = (time.floor()).min(last - 1.0).max(0.0);
        let (left, right) = self.borders(column as usize);
        (right - left).mul_add(time - column, left)
    }

    /// Left and right border of a column.
    pub(super) fn borders(&self, column: usize) -> (f32, f32) {
        let at = column.min(self.labels.len().saturating_sub(1));
        let bound = |at: usize| self.bounds.get(at).copied().unwrap_or(MARGIN + INSET);
        (bound(at), bound(at + 1))
    }

    /// The width that every mark is given.
    pub(super) const fn cell(&self) -> f32 {
        self.cell
    }

    /// How many marks stand side by side in a column.
    pub(super) fn across(&self, column: usize) -> usize {
        let (left, right) = self.borders(column);
        fitting(right - left, self.cell)
    }

    /// Labels with the middle of their columns and whether years are left out before them.
    pub(super) fn labels(&self) -> impl Iterator<Item = (f32, &[String], bool)> {
        self.labels.iter().zip(0..).map(|((label, after_gap), at)| {
            let (left, right) = self.borders(at);
            (f32::midpoint(left, right), label.as_slice(), *after_gap)
        })
    }

    /// The borders between columns.
    pub(super) fn inner_bounds(&self) -> impl Iterator<Item = f32> {
        let inner = self.bounds.len().saturating_sub(2);
        self.bounds.iter().skip(1).take(inner).copied()
    }

    /// The lines that the longest label has.
    pub(super) fn label_lines(&self) -> usize {
        self.labels.iter().map(|(label, _)| label.len()).max().unwrap_or(1)
    }
}

fn least_width(label: &[String]) -> f32 {
    label.iter().map(|line| font::width(line, NUMBER)).fold(0.0, f32::max) + 12.0
}

/// How many marks stand in a column of the lane that has most there.
fn crowd(lanes: &[Lane], column: usize) -> usize {
    let within = |lane: &Lane| lane.marks.iter().filter(|mark| mark.column == column && mark.until == column).count();
    lanes.iter().map(within).max().unwrap_or(0)
}

/// How many cells fit side by side, at least one.
fn fitting(width: f32, cell: f32) -> usize {
    ((width / cell).floor() as usize).max(1)
}

/// Widths that fill the room: too much of it is taken from all alike; too little goes to the columns in which marks
/// would stand highest, each for one more side by side, and what is left to all alike.
fn shared(mut widths: Vec<f32>, crowds: &[usize], cell: f32, room: f32) -> Vec<f32> {
    let wanted: f32 = widths.iter().sum();
    let mut spare = room - wanted;
    while spare > 0.0 {
        let highest = widths.iter_mut().zip(crowds).max_by_key(|(width, crowd)| crowd.div_ceil(fitting(**width, cell)));
        let Some((width, crowd)) = highest else { break };
        let wider = cell.mul_add((fitting(*width, cell) + 1) as f32, 0.5);
        if *crowd <= fitting(*width, cell) || wider - *width > spare {
            break;
        }
        spare -= wider - *width;
        *width = wider;
    }
    let (part, each) = (room.min(wanted) / wanted.max(1.0), spare.max(0.0) / widths.len().max(1) as f32);
    widths.iter().map(|width| if spare < 0.0 { width * part } else { width + each }).collect()
}

/// The borders between widths.
fn bounds(widths: Vec<f32>) -> Vec<f32> {
    let mut bounds = vec![MARGIN + INSET];
    for width in widths {
        bounds.push(bounds.last().copied().unwrap_or_default() + width);
    }
    bounds
}
