//! The kind `species`.

use super::{Kind, Label};

/// A species, as a kind of lore.
pub(super) static SPECIES: Kind = Kind {
    id: "species",
    title: "Species",
    plural: "species",
    one: "a species",
    description: "Look up a species",
    riddle: "Which people is this?",
    example: "Terran",
    labels: &[
        Label::new("homeworld", "Homeworld").asked_of_one("Which world was home to this species: {0}?").basic(),
        Label::new("location", "Location"),
        Label::new("affiliation", "Affiliation"),
        Label::new("government", "Government"),
        Label::new("language", "Language"),
        Label::new("traits", "Traits"),
        Label::new("status", "Status"),
    ],
};
