//! The unit of the lore: one sentence in our own words, the sources that bear it out, and when it holds.

use super::date::When;
use super::finding::Place;
use super::source::{Citation, SourceRef};
use super::text::Text;

/// One sentence (or, as a fact, one phrase) with its sources.
#[derive(Debug, Clone)]
pub struct Statement {
    /// What it says.
    pub text: Text,
    /// The works that bear it out; never empty in lore that loaded without findings.
    pub cites: Vec<Citation>,
    /// The articles it was found in.
    pub via: Vec<SourceRef>,
    /// The time it holds for, where it has one.
    pub when: Option<When>,
    /// How the date was worked out, if no source states it.
    pub basis: Option<Text>,
    /// Where it is written down.
    pub place: Place,
}
