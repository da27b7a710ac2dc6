//! Pictures as plain data and as PNG files: a chart goes in, a file comes out.
//!
//! Pure: the fonts are part of the program, nothing is read or written. A chart is laid out here, written as SVG
//! and drawn by resvg. Uses `lore`'s continuities and knows nothing of entries, events or commands.
//! Pictures are drawn for a phone: 780 pixels wide, to be shown at half that size with nothing in it too small. A
//! desktop shows them inside a message at most 400 pixels wide and 300 high, which is what the landscape is for.

pub mod chart;
mod columns;
mod font;
mod lane;
mod legend;
mod letters;
mod paint;
mod svg;

use std::sync::LazyLock;

use png::{ColorType, DeflateCompression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Options, Tree};

pub use chart::{Band, Bar, Chart, Column, Edge, Labels, Lane, Layout, Mark};
use columns::Columns;
pub use font::can_write;
pub use letters::{in_part, whole};
use paint::{BACKGROUND, MARGIN, WIDTH};
use svg::Svg;

/// How a chart is read into resvg: with our own fonts and no others.
static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| Options {
    font_family: font::FAMILY.to_owned(),
    fontdb: font::database(),
    image_href_resolver: usvg::ImageHrefResolver {
        resolve_data: Box::new(|_, _, _| None),
        resolve_string: Box::new(|_, _| None),
    },
    ..Options::default()
});

/// The chart as a PNG file, 780 pixels wide; `None` if it cannot be drawn.
pub fn png(chart: &Chart) -> Option<Vec<u8>> {
    let tree = Tree::from_str(&svg(chart), &OPTIONS).ok()?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height())?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    encode(&pixels).ok()
}

/// The pixels as a PNG file. There are no transparent ones, so they can be written as they are; a picture of few
/// colours is small enough at the quickest compression, which takes a quarter of the usual time.
fn encode(pixels: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Rgba);
    encoder.set_filter(Filter::Up);
    encoder.set_deflate_compression(DeflateCompression::Level(1));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels.data())?;
    writer.finish()?;
    Ok(file)
}

/// The chart as an SVG document.
pub fn svg(chart: &Chart) -> String {
    let chart = letters::drawn(chart);
    let (svg, height) = match chart.layout {
        Layout::Portrait => portrait(&chart),
        Layout::Landscape => landscape(&chart),
    };
    svg.finish(WIDTH, height, BACKGROUND, &paint::patterns())
}

/// All of it, with the years in each lane; and its height.
fn portrait(chart: &Chart) -> (Svg, f32) {
    let mut svg = Svg::default();
    let columns = Columns::of(chart);
    let mut y = head(chart, &mut svg);
    for lane in &chart.lanes {
        y = lane::draw(lane, &chart.labels, &columns, y, &mut svg) + paint::GAP;
    }
    let height = legend::draw(chart, y, &mut svg) + MARGIN;
    (svg, height)
}

/// As many lanes, and in them as many bands, as have room beneath one row of years; and its height.
fn landscape(chart: &Chart) -> (Svg, f32) {
    let most_bands: usize = chart.lanes.iter().map(|lane| lane.bands.len()).sum();
    let excerpts =
        (1..=chart.lanes.len()).rev().flat_map(|lanes| (0..=most_bands).rev().map(move |bands| (lanes, bands)));
    let mut drawn = excerpts.map(|(lanes, bands)| flat(&excerpt(chart, lanes, bands)));
    let fits = |(_, height): &(Svg, f32)| *height <= paint::LANDSCAPE_HEIGHT;
    drawn.find(fits).unwrap_or_else(|| flat(&excerpt(chart, 1, 0)))
}

/// The first lanes, with so many bands in all of them together: the first of each lane before the second of any.
fn excerpt(chart: &Chart, lanes: usize, bands: usize) -> Chart {
    let mut excerpt = chart.clone();
    excerpt.lanes.truncate(lanes);
    let places = |(at, lane): (usize, &Lane)| (0..lane.bands.len()).map(move |place| (place, at)).collect::<Vec<_>>();
    let mut kept: Vec<(usize, usize)> =
        excerpt.lanes.iter().enumerate().flat_map(|(at, lane)| places((at, lane))).collect();
    kept.sort_unstable();
    kept.truncate(bands);
    for (at, lane) in excerpt.lanes.iter_mut().enumerate() {
        lane.bands.truncate(kept.iter().filter(|(_, of)| *of == at).count());
    }
    excerpt
}

fn flat(chart: &Chart) -> (Svg, f32) {
    let mut svg = Svg::default();
    let columns = Columns::of(chart);
    let top = flat_head(chart, &mut svg);
    let mut y = lane::axis(&columns, top, &mut svg) + 6.0;
    for lane in &chart.lanes {
        y = lane::draw_flat(lane, &columns, y, &mut svg) + paint::FLAT_GAP;
    }
    let height = legend::draw(chart, y, &mut svg) + paint::FLAT_GAP;
    (svg, height)
}

/// Title and subtitle; where they end.
fn head(chart: &Chart, svg: &mut Svg) -> f32 {
    let room = 2.0f32.mul_add(-MARGIN, WIDTH);
    let title = font::fitted(&chart.title, paint::TITLE, room);
    let subtitle = font::fitted(&chart.subtitle, paint::WORDS, room);
    svg.text(MARGIN, MARGIN + paint::TITLE.size, &title, paint::TITLE, paint::BRIGHT);
    svg.text(MARGIN, MARGIN + paint::TITLE.size + paint::LINE, &subtitle, paint::WORDS, paint::DIM);
    MARGIN + paint::TITLE.size + paint::LINE + paint::GAP
}

/// Title and subtitle on one line; where it ends.
fn flat_head(chart: &Chart, svg: &mut Svg) -> f32 {
    let room = 2.0f32.mul_add(-MARGIN, WIDTH);
    let subtitle = font::fitted(&chart.subtitle, paint::WORDS, room / 2.0);
    let taken = font::width(&subtitle, paint::WORDS);
    let title = font::fitted(&chart.title, paint::TITLE, room - taken - paint::GAP);
    let baseline = paint::FLAT_GAP + paint::TITLE.size;
    svg.text(MARGIN, baseline, &title, paint::TITLE, paint::BRIGHT);
    svg.text(WIDTH - MARGIN - taken, baseline, &subtitle, paint::WORDS, paint::DIM);
    baseline + paint::FLAT_GAP
}

#[cfg(test)]
mod tests;
