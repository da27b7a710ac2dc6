//! The kind `person`.

use super::{Kind, Label};

/// A person, as a kind of lore.
pub(super) static PERSON: Kind = Kind {
    id: "person",
    title: "Person",
    plural: "people",
    one: "a person",
    description: "Look up a person",
    example: "Intendant Kira",
    labels: &[
        Label::new("species", "Species"),
        Label::new("title", "Title"),
        Label::new("rank", "Rank"),
        Label::new("occupation", "Occupation"),
        Label::new("affiliation", "Affiliation"),
        Label::new("posting", "Posting"),
        Label::new("family", "Family"),
        Label::new("born", "Born"),
        Label::new("died", "Died"),
        Label::new("status", "Status"),
    ],
};
