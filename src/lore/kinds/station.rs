//! The kind `station`.

use super::{Kind, Label};

/// A station, as a kind of lore.
pub(super) static STATION: Kind = Kind {
    id: "station",
    title: "Station",
    plural: "stations",
    one: "a station",
    description: "Look up a space station: who held it, when, and what happened there",
    riddle: "Which station is this?",
    example: "Terok Nor",
    labels: &[
        Label::new("class", "Class"),
        Label::new("type", "Type"),
        Label::new("location", "Location"),
        Label::new("affiliation", "Affiliation").asked("Which power did {0} belong to{1}?"),
        Label::new("held_by", "Held by").asked("Who held {0}{1}?"),
        Label::new("commander", "Commander").asked("Who commanded {0}{1}?"),
        Label::new("function", "Function"),
        Label::new("crew", "Crew"),
        Label::new("armament", "Armament"),
        Label::new("defences", "Defences"),
        Label::new("technology", "Technology"),
        Label::new("status", "Status"),
    ],
};
