//! The kind `ship`.

use super::{Kind, Label};

/// A ship, as a kind of lore.
pub(super) static SHIP: Kind = Kind {
    id: "ship",
    title: "Ship",
    plural: "ships",
    one: "a ship",
    description: "Look up a ship by name or registry",
    example: "Defiant",
    labels: &[
        Label::new("registry", "Registry"),
        Label::new("class", "Class"),
        Label::new("type", "Type"),
        Label::new("affiliation", "Affiliation"),
        Label::new("commander", "Commander"),
        Label::new("launched", "Launched"),
        Label::new("built_at", "Built at"),
        Label::new("decks", "Decks"),
        Label::new("layout", "Layout"),
        Label::new("armament", "Armament"),
        Label::new("defences", "Defences"),
        Label::new("technology", "Technology"),
        Label::new("status", "Status"),
    ],
};
