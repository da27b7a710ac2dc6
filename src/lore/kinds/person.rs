//! The kind `person`.

use super::{Kind, Label};

/// A person, as a kind of lore.
pub(super) static PERSON: Kind = Kind {
    id: "person",
    title: "Person",
    plural: "people",
    one: "a person",
    description: "Look up a person",
    riddle: "Who is this?",
    example: "Intendant Kira",
    labels: &[
        Label::new("species", "Species").asked_of_one("Which people did {0} belong to?").basic(),
        Label::new("title", "Title").asked("Which title did {0} bear{1}?"),
        Label::new("rank", "Rank").asked("Which rank did {0} hold{1}?"),
        Label::new("occupation", "Occupation").asked("What was the occupation of {0}{1}?"),
        Label::new("affiliation", "Affiliation").asked("Which power or group did {0} belong to{1}?"),
        Label::new("posting", "Posting").asked("Where did {0} serve{1}?"),
        Label::new("residence", "Residence"),
        Label::new("family", "Family"),
        Label::new("born", "Born"),
        Label::new("died", "Died"),
        Label::new("status", "Status"),
    ],
};
