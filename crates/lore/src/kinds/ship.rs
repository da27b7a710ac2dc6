//! The kind `ship`.

use super::row::{Authority, Kind, Label, LabelRole, Milestone, Timeless};

/// Prefixes of ship names in small letters, which people leave out. The finder's index keeps them by their places.
pub const SHIP_PREFIXES: [&str; 14] =
    ["uss", "iss", "iks", "ikv", "irw", "ss", "hms", "ecs", "ncc", "nx", "rms", "cdf", "css", "vk"];

/// A ship, as a kind of lore.
pub(super) static SHIP: Kind = Kind {
    id: "ship",
    title: "Ship",
    plural: "ships",
    one: "a ship",
    description: "Look up a ship by name or registry",
    riddle: "Which ship is this?",
    example: "Defiant",
    words: &["ship", "starship", "spaceship", "warship", "vessel"],
    nouns: &[],
    suffixes: &["ship", "starship"],
    sorts: &[],
    also_described_by: &[],
    also_sought_as: &[],
    forms_of_address: &[],
    describes_others: false,
    is_power: false,
    names_individuals: true,
    is_occurrence: false,
    brief: &["registry", "class", "commander", "launched", "status", "affiliation"],
    is_age_old: false,
    debut: Some(0),
    labels: &[
        Label::new("registry", "Registry")
            .role(LabelRole::Registry)
            .timeless(Timeless::Always)
            .asked_of_one("Which registry did {0} have?"),
        Label::new("class", "Class")
            .role(LabelRole::Class)
            .timeless(Timeless::Always)
            .asked_of_one("Which class did {0} belong to?"),
        Label::new("type", "Type").role(LabelRole::Type).timeless(Timeless::Always),
        Label::new("affiliation", "Affiliation").headline(4).timeline(3).asked("Which power did {0} serve{1}?"),
        Label::new("commander", "Commander")
            .headline(2)
            .timeline(2)
            .authority(Authority::Commander)
            .asked("Who commanded {0}{1}?"),
        Label::new("launched", "Launched").naming_dates(&["launched", "launch"]).marking(Milestone::Launch),
        Label::new("built_at", "Built at").asked_of_one("Where was {0} built?").asked_by(&["built", "constructed"]),
        Label::new("decks", "Decks"),
        Label::new("crew", "Crew"),
        Label::new("speed", "Top speed").asked_by(&["fast"]),
        Label::new("layout", "Layout"),
        Label::new("armament", "Armament"),
        Label::new("defences", "Defenses"),
        Label::new("technology", "Technology"),
        Label::new("status", "Status")
            .headline(5)
            .timeline(13)
            .marking(Milestone::Fate)
            .asked_by(&["destroyed", "destruction"]),
    ],
};
