//! The kind `class`.

use super::row::{Kind, Label, LabelRole, Timeless};

/// A class, as a kind of lore.
pub(super) static CLASS: Kind = Kind {
    id: "class",
    title: "Class",
    plural: "classes",
    one: "a class",
    description: "Look up a class of ship or station",
    riddle: "Which class is this?",
    example: "Nor class",
    words: &["class"],
    nouns: &[],
    suffixes: &["class"],
    sorts: &[],
    also_described_by: &["ship"],
    also_sought_as: &[],
    forms_of_address: &[],
    describes_others: false,
    is_power: false,
    names_individuals: false,
    is_occurrence: false,
    brief: &["type", "affiliation", "role", "members", "crew", "armament"],
    is_age_old: false,
    debut: None,
    labels: &[
        Label::new("type", "Type").role(LabelRole::Type).timeless(Timeless::Always),
        Label::new("affiliation", "Affiliation")
            .headline(4)
            .timeline(3)
            .asked("Which power used ships of this class: {0}?"),
        Label::new("role", "Role"),
        Label::new("members", "Members"),
        Label::new("armament", "Armament"),
        Label::new("defences", "Defenses"),
        Label::new("technology", "Technology"),
        Label::new("decks", "Decks"),
        Label::new("crew", "Crew"),
        Label::new("speed", "Top speed"),
    ],
};
