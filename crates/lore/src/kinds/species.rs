//! The kind `species`.

use super::row::{Kind, Label, Milestone, Timeless};

/// A species, as a kind of lore.
pub(super) static SPECIES: Kind = Kind {
    id: "species",
    title: "Species",
    plural: "species",
    one: "a species",
    description: "Look up a species",
    riddle: "Which people is this?",
    example: "Terran",
    words: &["species", "race", "alien"],
    nouns: &["creature"],
    suffixes: &[],
    // Worlds are called so beside their peoples: Vulcan Prime is none of the Vulcans.
    sorts: &["prime"],
    describes_others: true,
    is_power: false,
    names_individuals: false,
    is_occurrence: false,
    brief: &["homeworld", "affiliation", "traits", "government", "location", "status"],
    also_described_by: &[],
    also_sought_as: &[],
    forms_of_address: &[],
    is_age_old: true,
    debut: Some(10),
    labels: &[
        Label::new("homeworld", "Homeworld")
            .timeless(Timeless::Always)
            .asked_of_one("Which world was home to this species: {0}?")
            .basic()
            .asked_by(&["origin"]),
        Label::new("location", "Location").timeline(10).timeless(Timeless::ByNature),
        Label::new("affiliation", "Affiliation").headline(4).timeline(3),
        Label::new("government", "Government"),
        Label::new("language", "Language"),
        Label::new("traits", "Traits").timeless(Timeless::OfBody),
        Label::new("status", "Status").headline(5).timeline(13).marking(Milestone::Fate),
    ],
};
