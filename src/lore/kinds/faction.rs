//! The kind `faction`.

use super::{Kind, Label};

/// A faction, as a kind of lore.
pub(super) static FACTION: Kind = Kind {
    id: "faction",
    title: "Faction",
    plural: "factions",
    one: "a faction",
    description: "Look up a power, an alliance, a fleet or another group",
    riddle: "Which power or group is this?",
    example: "Klingon-Cardassian Alliance",
    labels: &[
        Label::new("type", "Type").joining(),
        Label::new("government", "Government"),
        Label::new("leader", "Leader").asked("Who led {0}{1}?"),
        Label::new("capital", "Capital").asked_of_one("What was the capital of {0}{1}?"),
        Label::new("location", "Location"),
        Label::new("species", "Species").asked("Which people stood behind {0}{1}?"),
        Label::new("members", "Members").joining(),
        Label::new("military", "Military").joining(),
        Label::new("allies", "Allies").asked("Who was an ally of {0}{1}?"),
        Label::new("enemies", "Enemies"),
        Label::new("language", "Language"),
        Label::new("founded", "Founded"),
        Label::new("status", "Status"),
    ],
};
