//! The kind `place`.

use super::{Kind, Label};

/// A place, as a kind of lore.
pub(super) static PLACE: Kind = Kind {
    id: "place",
    title: "Place",
    plural: "places",
    one: "a place",
    description: "Look up a planet, a system, a sector or another place",
    riddle: "Which place is this?",
    example: "Bajor",
    labels: &[
        Label::new("type", "Type"),
        Label::new("class", "Class"),
        Label::new("location", "Location"),
        Label::new("affiliation", "Affiliation").asked("Which power ruled {0}{1}?").basic(),
        Label::new("government", "Government"),
        Label::new("leader", "Leader").asked("Who led {0}{1}?"),
        Label::new("capital", "Capital"),
        Label::new("inhabitants", "Inhabitants").asked("Whose home was {0}?").basic(),
        Label::new("status", "Status"),
    ],
};
