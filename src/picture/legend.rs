//! The legend: what colours, shapes and patterns mean. It names only what the chart shows.

use super::chart::{Chart, Edge, Lane, Layout};
use super::font;
use super::paint::{BAR, BRIGHT, LINE, Look, MARGIN, WIDTH, WORDS, colour, dots, fill, mark};
use super::svg::Svg;
use crate::lore::Continuity;

/// A sample and its words.
struct Item {
    sample: Sample,
    words: &'static str,
}

enum Sample {
    /// A mark, and a bar where there are bars of it.
    Continuity(Continuity, bool),
    Disputed,
    Open,
    Gap,
}

impl Item {
    const fn sample_width(&self) -> f32 {
        match self.sample {
            Sample::Continuity(_, true) => 96.0,
            Sample::Continuity(_, false) => 48.0,
            Sample::Disputed => 46.0,
            Sample::Open => 66.0,
            Sample::Gap => 18.0,
        }
    }

    fn width(&self) -> f32 {
        self.sample_width() + font::width(self.words, WORDS) + 26.0
    }
}

/// Draws the legend from that height on; where it ends.
pub(super) fn draw(chart: &Chart, top: f32, svg: &mut Svg) -> f32 {
    let (mut x, mut y) = (MARGIN, top);
    for item in items(chart) {
        if x > MARGIN && x + item.width() - 26.0 > WIDTH - MARGIN {
            (x, y) = (MARGIN, y + LINE + 10.0);
        }
        draw_item(&item, x, y, svg);
        x += item.width();
    }
    y + LINE + 10.0
}

fn items(chart: &Chart) -> Vec<Item> {
    let labels = &chart.labels;
    let inks = Continuity::ALL.into_iter().zip(labels.continuities);
    let bars = || chart.lanes.iter().flat_map(|lane| lane.bands.iter().flat_map(|band| &band.bars));
    let has_bars = |ink: Continuity| bars().any(|bar| bar.ink == ink);
    let is_used = |ink: Continuity| has_bars(ink) || chart.lanes.iter().any(|lane| has_marks(lane, ink));
    let used = inks.filter(|(ink, _)| is_used(*ink));
    let mut items: Vec<Item> =
        used.map(|(ink, words)| Item { sample: Sample::Continuity(ink, has_bars(ink)), words }).collect();
    // Where there is little room, what explains itself is not explained.
    if chart.layout == Layout::Landscape {
        return items;
    }
    if chart.lanes.iter().any(|lane| !lane.disputes.is_empty()) {
        items.push(Item { sample: Sample::Disputed, words: labels.disputed });
    }
    if bars().any(|bar| bar.start == Edge::Open || bar.end == Edge::Open) {
        items.push(Item { sample: Sample::Open, words: labels.open });
    }
    if chart.columns.iter().any(|column| column.after_gap) {
        items.push(Item { sample: Sample::Gap, words: labels.gap });
    }
    items
}

fn has_marks(lane: &Lane, ink: Continuity) -> bool {
    let mut marks = lane.marks.iter().chain(lane.disputes.iter().flat_map(|(_, claims)| claims));
    marks.any(|mark| mark.ink == ink)
}

fn draw_item(item: &Item, x: f32, y: f32, svg: &mut Svg) {
    let middle = y + LINE / 2.0 + 4.0;
    match item.sample {
        Sample::Continuity(ink, has_bars) => {
            mark((x + 20.0, middle), ink, Look::Filled, "", svg);
            if has_bars {
                svg.rectangle((x + 46.0, middle - BAR / 2.0), (42.0, BAR), 4.0, fill(ink));
            }
        }
        Sample::Disputed => mark((x + 20.0, middle), Continuity::Canon, Look::Disputed, "?", svg),
        Sample::Open => {
            let ink = colour(Continuity::Canon);
            for (left, width) in [(0.0, 24.0), (28.0, 8.0), (40.0, 5.0), (49.0, 3.0)] {
                svg.rectangle((x + left, middle - BAR / 2.0), (width, BAR), 2.0, ink);
            }
        }
        Sample::Gap => dots(x + 5.0, middle, svg),
    }
    svg.text(x + item.sample_width(), middle + 8.0, item.words, WORDS, BRIGHT);
}
