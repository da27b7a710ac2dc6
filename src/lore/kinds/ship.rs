//! The kind `ship`.

use super::{Kind, Label};

/// A ship, as a kind of lore.
pub(super) static SHIP: Kind = Kind {
    id: "ship",
    title: "Ship",
    plural: "ships",
    one: "a ship",
    description: "Look up a ship by name or registry",
    riddle: "Which ship is this?",
    example: "Defiant",
    labels: &[
        Label::new("registry", "Registry").asked_of_one("Which registry did {0} have?"),
        Label::new("class", "Class").asked_of_one("Which class did {0} belong to?"),
        Label::new("type", "Type"),
        Label::new("affiliation", "Affiliation").asked("Which power did {0} serve{1}?"),
        Label::new("commander", "Commander").asked("Who commanded {0}{1}?"),
        Label::new("launched", "Launched"),
        Label::new("built_at", "Built at").asked_of_one("Where was {0} built?"),
        Label::new("decks", "Decks"),
        Label::new("crew", "Crew"),
        Label::new("speed", "Top speed"),
        Label::new("layout", "Layout"),
        Label::new("armament", "Armament"),
        Label::new("defences", "Defences"),
        Label::new("technology", "Technology"),
        Label::new("status", "Status"),
    ],
};
