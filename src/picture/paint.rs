//! Sizes, colours, shapes and patterns. Each continuity has all three, so that none has to be told by colour alone.

use super::font::{self, Style};
use super::svg::Svg;
use crate::lore::Continuity;

/// Width of a picture, in pixels: twice that of a phone's screen.
pub(super) const WIDTH: f32 = 780.0;
/// The most height of a landscape, in pixels.
pub(super) const LANDSCAPE_HEIGHT: f32 = 0.75 * WIDTH;
/// Free space at the borders.
pub(super) const MARGIN: f32 = 24.0;
/// Free space between lanes.
pub(super) const GAP: f32 = 18.0;
/// Free space between lanes, and above and below, in a landscape.
pub(super) const FLAT_GAP: f32 = 12.0;
/// Free space between the border of a lane and what is in it.
pub(super) const INSET: f32 = 14.0;
/// Height of a line of words.
pub(super) const LINE: f32 = 32.0;
/// Thickness of a bar.
pub(super) const BAR: f32 = 20.0;
/// Width and height of a mark with the space around it.
pub(super) const CELL: f32 = 44.0;
/// Half the width of a mark.
const RADIUS: f32 = 19.0;

/// The title.
pub(super) const TITLE: Style = Style { size: 40.0, is_bold: true };
/// Headings of lanes.
pub(super) const HEADING: Style = Style { size: 28.0, is_bold: true };
/// All other words: 12 pixels on a phone.
pub(super) const WORDS: Style = Style { size: 25.0, is_bold: false };
/// Years, and numbers of marks.
pub(super) const NUMBER: Style = Style { size: 24.0, is_bold: true };

/// Behind everything: dark enough for a dark screen, and a plate of its own on a light one.
pub(super) const BACKGROUND: &str = "#16191f";
/// Behind a lane.
pub(super) const PANEL: &str = "#20252e";
/// Lines of the grid.
pub(super) const GRID: &str = "#323a47";
/// Words that matter most.
pub(super) const BRIGHT: &str = "#f2f5f9";
/// Words that say what others are about.
pub(super) const DIM: &str = "#b6c0cf";
/// Words on a mark.
const ON_MARK: &str = "#10131a";

/// The colour of an ink, light enough to be seen on the panel and for dark words on it.
pub(super) const fn colour(ink: Continuity) -> &'static str {
    match ink {
        Continuity::Canon => "#eab23c",
        Continuity::Licensed => "#63aef2",
        Continuity::RealWorld => "#a9b4c2",
        Continuity::Fan => "#d08cf0",
    }
}

/// What a bar is filled with: plain for canon, a pattern for every other ink.
pub(super) const fn fill(ink: Continuity) -> &'static str {
    match ink {
        Continuity::Canon => colour(ink),
        Continuity::Licensed => "url(#licensed)",
        Continuity::RealWorld => "url(#real)",
        Continuity::Fan => "url(#fan)",
    }
}

/// The patterns that [`fill`] refers to.
pub(super) fn patterns() -> String {
    let stripes = |id: &str, ink: Continuity, size: u8, turn: &str, shape: &str| {
        let colour = colour(ink);
        format!(
            r##"<pattern id="{id}" width="{size}" height="{size}" patternUnits="userSpaceOnUse"{turn}><rect width="{size}" height="{size}" fill="{colour}"/>{shape}</pattern>"##
        )
    };
    let dark = r##"fill="#1b2430""##;
    let diagonal = r#" patternTransform="rotate(45)""#;
    [
        stripes("licensed", Continuity::Licensed, 12, diagonal, &format!(r#"<rect width="5" height="12" {dark}/>"#)),
        stripes("fan", Continuity::Fan, 11, "", &format!(r#"<circle cx="5.5" cy="5.5" r="3" {dark}/>"#)),
        stripes("real", Continuity::RealWorld, 8, "", &format!(r#"<rect width="8" height="3" {dark}/>"#)),
    ]
    .concat()
}

/// Three dots one above the other around that point: years are left out there.
pub(super) fn dots(x: f32, y: f32, svg: &mut Svg) {
    for at in [-8.5, 0.0, 8.5] {
        svg.rectangle((x - 2.5, y + at - 2.5), (5.0, 5.0), 2.5, DIM);
    }
}

/// How a mark is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// It happened.
    Filled,
    /// Sources disagree whether it did.
    Disputed,
}

/// A mark around that point, in the shape of its ink, with words on it.
pub(super) fn mark((x, y): (f32, f32), ink: Continuity, look: Look, words: &str, svg: &mut Svg) {
    let colour = colour(ink);
    let (looks, on_it) = match look {
        Look::Filled => (format!(r#"fill="{colour}""#), ON_MARK),
        Look::Disputed => {
            (format!(r#"fill="none" stroke="{colour}" stroke-width="3.5" stroke-dasharray="7 4.5""#), BRIGHT)
        }
    };
    svg.path(&outline((x, y), width(words) / 2.0, ink), &looks);
    svg.centred(x, NUMBER.size.mul_add(0.36, y), words, NUMBER, on_it);
}

/// How wide a mark with these words is.
pub(super) fn width(words: &str) -> f32 {
    if words.chars().count() < 3 { 2.0 * RADIUS } else { font::width(words, NUMBER) + 24.0 }
}

/// Round for canon, square for licensed works, cut at the corners for our own world, pointed for fan wikis.
fn outline((x, y): (f32, f32), half: f32, ink: Continuity) -> String {
    let corners = |points: &[(f32, f32)]| {
        let points: Vec<String> = points.iter().map(|(dx, dy)| format!("{:.1} {:.1}", x + dx, y + dy)).collect();
        format!("M{}Z", points.join("L"))
    };
    let r = RADIUS - 1.0;
    match ink {
        Continuity::Licensed => corners(&[(-half, -r), (half, -r), (half, r), (-half, r)]),
        Continuity::Fan => {
            let (flat, top, tip) = (half - RADIUS, RADIUS + 2.0, half + 2.0);
            corners(&[(-flat, -top), (flat, -top), (tip, 0.0), (flat, top), (-flat, top), (-tip, 0.0)])
        }
        Continuity::RealWorld => {
            let (flat, cut) = (half - 9.0, r - 9.0);
            corners(&[
                (-half, -cut),
                (-flat, -r),
                (flat, -r),
                (half, -cut),
                (half, cut),
                (flat, r),
                (-flat, r),
                (-half, cut),
            ])
        }
        Continuity::Canon => {
            let flat = half - RADIUS;
            let (left, right, top, bottom) = (x - flat, x + flat, y - RADIUS, y + RADIUS);
            let turn = format!("A{RADIUS} {RADIUS} 0 0 1");
            format!(
                "M{left:.1} {top:.1}L{right:.1} {top:.1}{turn} {right:.1} {bottom:.1}L{left:.1} {bottom:.1}{turn} {left:.1} {top:.1}Z"
            )
        }
    }
}
