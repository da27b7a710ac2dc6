//! A lane: its heading, the years, bars with their words above them, and marks in rows beneath.

use super::chart::{Band, Bar, Edge, Labels, Lane, Mark};
use super::columns::Columns;
use super::font;
use super::paint::{
    BAR, BRIGHT, CELL, DIM, GRID, HEADING, INSET, LINE, Look, MARGIN, NUMBER, PANEL, WIDTH, WORDS, colour, dots, fill,
    mark, width,
};
use super::svg::Svg;
use crate::lore::Continuity;

/// Draws a lane with its own years from that height on; where it ends.
pub(super) fn draw(lane: &Lane, labels: &Labels, columns: &Columns, top: f32, svg: &mut Svg) -> f32 {
    let mut inside = Svg::default();
    let years = axis(columns, title(lane, top + INSET, &mut inside), &mut inside);
    let mut y = draw_bands(lane, columns, years + 8.0, &mut inside);
    for (topic, claims) in &lane.disputes {
        y = heading(topic, y, &mut inside);
        y = draw_marks(claims, Look::Disputed, columns, y, &mut inside);
    }
    if !lane.marks.is_empty() {
        y = heading(labels.events, y, &mut inside);
        y = draw_marks(&lane.marks, Look::Filled, columns, y, &mut inside);
    }
    panel((top, y + INSET - 6.0), years, columns, inside, svg)
}

/// Draws a lane beneath years that all lanes share: its bars and marks with no headings between; where it ends.
pub(super) fn draw_flat(lane: &Lane, columns: &Columns, top: f32, svg: &mut Svg) -> f32 {
    let mut inside = Svg::default();
    let years = title(lane, top + 2.0, &mut inside) - 4.0;
    let y = draw_bands(lane, columns, years, &mut inside);
    let y = draw_marks(&lane.marks, Look::Filled, columns, y, &mut inside);
    panel((top, y + 2.0), years, columns, inside, svg)
}

/// What is drawn inside, on a panel between those heights with the grid of the years; where it ends.
fn panel((top, bottom): (f32, f32), years: f32, columns: &Columns, inside: Svg, svg: &mut Svg) -> f32 {
    svg.rectangle((MARGIN, top), (2.0f32.mul_add(-MARGIN, WIDTH), bottom - top), 12.0, PANEL);
    for x in columns.inner_bounds() {
        svg.line((x, years), (x, bottom - 8.0), 1.5, GRID);
    }
    svg.append(inside);
    bottom
}

/// The heading of a lane; where it ends.
fn title(lane: &Lane, top: f32, svg: &mut Svg) -> f32 {
    let left = MARGIN + INSET;
    let title = font::fitted(&lane.title, HEADING, 2.0f32.mul_add(-left, WIDTH));
    svg.text(left, top + HEADING.size, &title, HEADING, BRIGHT);
    top + HEADING.size + 10.0
}

/// The years; where they end.
pub(super) fn axis(columns: &Columns, top: f32, svg: &mut Svg) -> f32 {
    let bottom = LINE.mul_add(columns.label_lines() as f32, top);
    for (x, label, after_gap) in columns.labels() {
        for (line, at) in label.iter().zip(1..) {
            svg.centred(x, 28.0f32.mul_add(at as f32, top), line, NUMBER, DIM);
        }
        let border = columns.inner_bounds().filter(|border| after_gap && *border < x).last();
        if let Some(border) = border {
            dots(border, f32::midpoint(top, bottom) + 2.0, svg);
        }
    }
    bottom
}

fn draw_bands(lane: &Lane, columns: &Columns, top: f32, svg: &mut Svg) -> f32 {
    lane.bands.iter().fold(top, |y, band| draw_band(band, columns, y, svg))
}

/// A small heading; where it ends.
fn heading(words: &str, y: f32, svg: &mut Svg) -> f32 {
    let left = MARGIN + INSET;
    let words = font::fitted(words, WORDS, 2.0f32.mul_add(-left, WIDTH));
    svg.text(left, y + WORDS.size, &words, WORDS, DIM);
    y + LINE
}

/// A bar with its place, and its words with theirs.
struct Placed<'b> {
    bar: &'b Bar,
    from: f32,
    until: f32,
    words: String,
    words_at: f32,
}

/// Borders of what is drawn in a lane.
const LEFT: f32 = MARGIN + INSET;
const RIGHT: f32 = WIDTH - MARGIN - INSET;
/// The room between marks of neighbouring columns.
const GAP: f32 = 4.0;

fn placed<'b>(bar: &'b Bar, columns: &Columns) -> Placed<'b> {
    let from = columns.x(bar.from).max(LEFT + room(bar.start));
    let until = columns.x(bar.until).max(from + 12.0).min(RIGHT - room(bar.end));
    let from = from.min(until - 12.0);
    let words = font::fitted(&bar.words, WORDS, RIGHT - LEFT);
    let width = font::width(&words, WORDS);
    Placed { bar, from, until, words_at: from.min(RIGHT - width).max(LEFT), words }
}

/// The room that an end takes beside the bar.
const fn room(edge: Edge) -> f32 {
    match edge {
        Edge::Known => 0.0,
        Edge::Open => 33.0,
        Edge::Beyond => 16.0,
    }
}

impl Placed<'_> {
    fn extent(&self) -> (f32, f32) {
        let width = font::width(&self.words, WORDS);
        let (from, until) = (self.from - room(self.bar.start), self.until + room(self.bar.end));
        (from.min(self.words_at), until.max(self.words_at + width))
    }
}

/// Height of a bar with its words.
const ROW: f32 = LINE + BAR + 6.0;

/// The bars in as few rows as they fit in with their words, the first of them beside the heading; where they end.
fn draw_band(band: &Band, columns: &Columns, y: f32, svg: &mut Svg) -> f32 {
    let bars: Vec<Placed<'_>> = band.bars.iter().map(|bar| placed(bar, columns)).collect();
    let heading_end = LEFT + font::width(&band.title, WORDS) + 20.0;
    let is_beside = bars.first().is_some_and(|bar| bar.words_at > heading_end && bar.extent().0 > LEFT + 8.0);
    let below = heading(&band.title, y, svg) - 2.0;
    let top = if is_beside { y } else { below };
    let mut rows: Vec<f32> = if is_beside { vec![heading_end - 16.0] } else { Vec::new() };
    for placed in &bars {
        let (left, right) = placed.extent();
        let row = rows.iter().position(|taken| taken + 16.0 < left).unwrap_or(rows.len());
        match rows.get_mut(row) {
            Some(taken) => *taken = right,
            None => rows.push(right),
        }
        draw_bar(placed, ROW.mul_add(row as f32, top), svg);
    }
    ROW.mul_add(rows.len() as f32, top) + 8.0
}

fn draw_bar(placed: &Placed<'_>, y: f32, svg: &mut Svg) {
    let Placed { bar, from, until, words, words_at } = placed;
    svg.text(*words_at, y + WORDS.size, words, WORDS, BRIGHT);
    let top = y + LINE + 2.0;
    svg.rectangle((*from, top), (until - from, BAR), 4.0, fill(bar.ink));
    ending(bar.start, bar.ink, (*from, -1.0), top, svg);
    ending(bar.end, bar.ink, (*until, 1.0), top, svg);
}

/// What follows the end of a bar on that side: blocks that grow thinner, or an arrow out of the chart.
fn ending(edge: Edge, ink: Continuity, (x, side): (f32, f32), top: f32, svg: &mut Svg) {
    match edge {
        Edge::Known => {}
        Edge::Open => {
            for (at, width) in [(4.0, 8.0), (16.0, 5.0), (25.0, 3.0)] {
                let near = side.mul_add(at, x);
                let left = if side > 0.0 { near } else { near - width };
                svg.rectangle((left, top), (width, BAR), 1.5, colour(ink));
            }
        }
        Edge::Beyond => arrow((x, top + BAR / 2.0), side, BAR / 2.0, ink, svg),
    }
}

/// A triangle from that point on towards that side.
fn arrow((x, y): (f32, f32), side: f32, half: f32, ink: Continuity, svg: &mut Svg) {
    let base = side.mul_add(-1.0, x);
    let path = format!("M{base:.1} {:.1}L{:.1} {y:.1}L{base:.1} {:.1}Z", y - half, side.mul_add(16.0, x), y + half);
    svg.path(&path, &format!(r#"fill="{}""#, colour(ink)));
}

/// Marks beneath their years, what lasted longer first with a line as far as it went; where they end.
fn draw_marks(marks: &[Mark], look: Look, columns: &Columns, y: f32, svg: &mut Svg) -> f32 {
    let mut rows = draw_lasting(marks, look, columns, y, svg);
    let top = CELL.mul_add(rows as f32, y);
    let mut counts: Vec<(usize, usize)> = Vec::new();
    rows = 0;
    for one in marks.iter().filter(|mark| mark.until == mark.column) {
        let at = counts.iter().find(|(column, _)| *column == one.column).map_or(0, |(_, count)| *count);
        counts.retain(|(column, _)| *column != one.column);
        counts.push((one.column, at + 1));
        let across = columns.across(one.column);
        let (row, place) = (at / across, at % across);
        rows = rows.max(row + 1);
        let (left, right) = columns.borders(one.column);
        let of_row = in_row(marks, one.column, row, across);
        let first = columns.cell().mul_add(-((of_row - 1) as f32) / 2.0, f32::midpoint(left, right));
        let centre = (columns.cell().mul_add(place as f32, first), CELL.mul_add(row as f32 + 0.5, top));
        // Neighbours in narrow columns are not to touch.
        let words = one.words();
        let words = if width(&words) > right - left - GAP { one.short_words() } else { words };
        mark(centre, one.ink, look, &words, svg);
    }
    CELL.mul_add(rows as f32, top) + 6.0
}

/// How many marks stand in a row of a column.
fn in_row(marks: &[Mark], column: usize, row: usize, across: usize) -> usize {
    let within = marks.iter().filter(|mark| mark.column == column && mark.until == column).count();
    within.saturating_sub(row * across).clamp(1, across)
}

/// Draws what lasted over several columns; how many rows it takes.
fn draw_lasting(marks: &[Mark], look: Look, columns: &Columns, y: f32, svg: &mut Svg) -> usize {
    let mut rows: Vec<usize> = Vec::new();
    for one in marks.iter().filter(|mark| mark.until > mark.column) {
        let row = rows.iter().position(|taken| *taken < one.column).unwrap_or(rows.len());
        match rows.get_mut(row) {
            Some(taken) => *taken = one.until,
            None => rows.push(one.until),
        }
        let words = one.words();
        let x = columns.borders(one.column).0 + width(&words) / 2.0 + 4.0;
        let end = columns.borders(one.until).1 - if one.goes_on { 18.0 } else { 6.0 };
        let middle = CELL.mul_add(row as f32 + 0.5, y);
        svg.line((x, middle), (end, middle), 5.0, colour(one.ink));
        if one.goes_on {
            arrow((end, middle), 1.0, 10.0, one.ink, svg);
        } else {
            svg.line((end, middle - 9.0), (end, middle + 9.0), 5.0, colour(one.ink));
        }
        mark((x, middle), one.ink, look, &words, svg);
    }
    rows.len()
}
