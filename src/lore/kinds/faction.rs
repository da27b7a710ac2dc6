//! The kind `faction`.

use super::{Kind, Label};

/// A faction, as a kind of lore.
pub(super) static FACTION: Kind = Kind {
    id: "faction",
    title: "Faction",
    plural: "factions",
    one: "a faction",
    description: "Look up a power, an alliance, a fleet or another group",
    example: "Klingon-Cardassian Alliance",
    labels: &[
        Label::new("type", "Type"),
        Label::new("government", "Government"),
        Label::new("leader", "Leader"),
        Label::new("capital", "Capital"),
        Label::new("location", "Location"),
        Label::new("species", "Species"),
        Label::new("members", "Members"),
        Label::new("military", "Military"),
        Label::new("allies", "Allies"),
        Label::new("enemies", "Enemies"),
        Label::new("language", "Language"),
        Label::new("founded", "Founded"),
        Label::new("status", "Status"),
    ],
};
