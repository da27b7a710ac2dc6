//! A card: what Discord calls an embed, before it is rendered.

use super::rich::Rich;
use crate::lore::Continuity;

/// One card of a reply.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// The small line above the title: kind and universe.
    pub kicker: String,
    /// The title.
    pub title: String,
    /// Where the title leads.
    pub url: Option<String>,
    /// The text beneath the title.
    pub body: Rich,
    /// Titled pieces beneath it, at most 25.
    pub fields: Vec<Field>,
    /// The small line at the bottom, plain text only.
    pub footer: String,
    /// The bar at its side.
    pub colour: Colour,
}

/// A titled piece of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its title, plain text.
    pub name: String,
    /// Its text.
    pub value: Rich,
    /// Whether it may share a row with its neighbours.
    pub inline: bool,
}

/// The colour of the bar, which says what the words say too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// The colour of a continuity.
    Continuity(Continuity),
    /// No lore in it: help, misses, notices.
    #[default]
    Neutral,
}

impl Colour {
    /// Red, green and blue as one number, `0xRRGGBB`.
    pub const fn rgb(self) -> u32 {
        match self {
            Self::Continuity(Continuity::Canon) => 0x00_E0_A5_26,
            Self::Continuity(Continuity::Licensed) => 0x00_3E_8E_D0,
            Self::Continuity(Continuity::RealWorld) => 0x00_8A_93_9E,
            Self::Continuity(Continuity::Fan) => 0x00_A8_63_C8,
            Self::Neutral => 0x00_5B_64_70,
        }
    }
}
