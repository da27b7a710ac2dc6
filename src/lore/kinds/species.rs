//! The kind `species`.

use super::{Kind, Label};

/// A species, as a kind of lore.
pub(super) static SPECIES: Kind = Kind {
    id: "species",
    title: "Species",
    plural: "species",
    one: "a species",
    description: "Look up a species",
    example: "Terran",
    labels: &[
        Label::new("homeworld", "Homeworld"),
        Label::new("affiliation", "Affiliation"),
        Label::new("status", "Status"),
    ],
};
