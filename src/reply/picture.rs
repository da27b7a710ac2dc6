//! A picture that goes with a reply; everything in it is said in the text too.

use crate::picture::{self, Chart};

/// What the name of a file begins with that Discord is to blur until somebody taps it.
pub const SPOILER: &str = "SPOILER_";

/// A picture, shown beneath a card. It takes a moment to draw, so whoever sends it says when and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Its file name: lower case letters, digits and hyphens, with its ending; after [`SPOILER`] where it is to be blurred.
    pub name: String,
    /// What it shows.
    pub chart: Chart,
    /// What it shows in words, for those who cannot see it; at most 1,024 characters.
    pub alt: String,
    /// What is said in its place where it is left out; one short sentence or two.
    pub absence: String,
}

impl Picture {
    /// Draws it: the file, PNG. None if it cannot be drawn.
    pub fn png(&self) -> Option<Vec<u8>> {
        picture::png(&self.chart)
    }
}
