//! The kind `place`.

use super::row::{Authority, Kind, Label, LabelRole, Milestone, Timeless};

/// A place, as a kind of lore.
pub(super) static PLACE: Kind = Kind {
    id: "place",
    title: "Place",
    plural: "places",
    one: "a place",
    description: "Look up a planet, a system, a sector or another place",
    riddle: "Which place is this?",
    example: "Bajor",
    words: &["place", "planet", "world", "system", "sector", "homeworld", "city", "moon"],
    nouns: &["colony", "star", "nebula"],
    suffixes: &[],
    sorts: &["system", "sector", "city", "moon", "nebula", "quadrant", "wormhole", "prime"],
    also_described_by: &[],
    also_sought_as: &[],
    forms_of_address: &[],
    describes_others: false,
    is_power: false,
    names_individuals: false,
    is_occurrence: false,
    brief: &["type", "location", "affiliation", "inhabitants", "capital", "status"],
    is_age_old: false,
    debut: None,
    labels: &[
        Label::new("type", "Type").role(LabelRole::Type).timeless(Timeless::ByNature),
        Label::new("class", "Class").role(LabelRole::Class).timeless(Timeless::Always),
        Label::new("location", "Location").timeline(10).timeless(Timeless::ByNature),
        Label::new("affiliation", "Affiliation").headline(4).timeline(3).asked("Which power ruled {0}{1}?").basic(),
        Label::new("government", "Government"),
        Label::new("leader", "Leader").headline(1).timeline(1).authority(Authority::Leader).asked("Who led {0}{1}?"),
        Label::new("capital", "Capital").headline(6).timeline(9),
        Label::new("inhabitants", "Inhabitants").timeless(Timeless::Natives),
        Label::new("status", "Status").headline(5).timeline(13).marking(Milestone::Fate),
    ],
};
