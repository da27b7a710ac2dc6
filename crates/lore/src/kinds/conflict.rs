//! The kind `conflict`.

use super::row::{Kind, Label};

/// A conflict, as a kind of lore.
pub(super) static CONFLICT: Kind = Kind {
    id: "conflict",
    title: "Conflict",
    plural: "conflicts",
    one: "a conflict",
    description: "Look up a battle or a war",
    riddle: "Which conflict is this?",
    example: "Battle of Terok Nor",
    words: &["conflict"],
    nouns: &["battle", "war"],
    suffixes: &[],
    sorts: &["war", "battle", "siege", "skirmish", "invasion", "rebellion", "uprising", "revolt"],
    also_described_by: &[],
    also_sought_as: &[],
    forms_of_address: &[],
    describes_others: false,
    is_power: false,
    names_individuals: false,
    is_occurrence: true,
    brief: &["date", "location", "sides", "outcome", "cause", "losses"],
    is_age_old: false,
    debut: None,
    labels: &[
        Label::new("date", "Date")
            .naming_dates(&["end", "ended", "begin", "began", "start", "started", "happen", "happened"]),
        Label::new("location", "Location").timeline(10),
        Label::new("cause", "Cause"),
        Label::new("sides", "Sides"),
        Label::new("commanders", "Commanders"),
        Label::new("losses", "Losses"),
        Label::new("outcome", "Outcome"),
    ],
};
