//! The kind `station`.

use super::row::{Authority, Kind, Label, LabelRole, Milestone, Timeless};

/// A station, as a kind of lore.
pub(super) static STATION: Kind = Kind {
    id: "station",
    title: "Station",
    plural: "stations",
    one: "a station",
    description: "Look up a space station: who held it, when, and what happened there",
    riddle: "Which station is this?",
    example: "Terok Nor",
    words: &["station", "outpost", "starbase"],
    nouns: &["base"],
    suffixes: &["station"],
    sorts: &[],
    also_described_by: &[],
    also_sought_as: &["place"],
    forms_of_address: &[],
    describes_others: false,
    is_power: false,
    names_individuals: false,
    is_occurrence: false,
    brief: &["class", "location", "held_by", "affiliation", "commander", "status"],
    is_age_old: false,
    debut: Some(0),
    labels: &[
        Label::new("class", "Class").role(LabelRole::Class).timeless(Timeless::Always),
        Label::new("type", "Type").role(LabelRole::Type).timeless(Timeless::Always),
        Label::new("location", "Location").timeline(10),
        Label::new("affiliation", "Affiliation").headline(4).timeline(3).asked("Which power did {0} belong to{1}?"),
        Label::new("held_by", "Held by").headline(0).timeline(0).authority(Authority::Holder).asked("Who held {0}{1}?"),
        Label::new("commander", "Commander")
            .headline(2)
            .timeline(2)
            .authority(Authority::Commander)
            .asked("Who commanded {0}{1}?"),
        Label::new("function", "Function").timeline(12),
        Label::new("crew", "Crew"),
        Label::new("armament", "Armament"),
        Label::new("defences", "Defenses"),
        Label::new("technology", "Technology"),
        Label::new("status", "Status").headline(5).timeline(13).marking(Milestone::Fate),
    ],
};
