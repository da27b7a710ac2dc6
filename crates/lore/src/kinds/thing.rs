//! The kind `thing`.

use super::row::{Kind, Label, LabelRole, Milestone, Timeless};

/// A thing, as a kind of lore.
pub(super) static THING: Kind = Kind {
    id: "thing",
    title: "Thing",
    plural: "things",
    one: "a thing",
    description: "Look up a technology, a material, an object or a title",
    riddle: "What is this?",
    example: "cloaking device",
    words: &[
        "thing",
        "technology",
        "book",
        "ebook",
        "novel",
        "comic",
        "game",
        "website",
        "wiki",
        "weapon",
        "mineral",
        "ore",
        "drug",
    ],
    suffixes: &[],
    sorts: &[],
    also_described_by: &[],
    also_sought_as: &[],
    asked_for_by: &[],
    forms_of_address: &[],
    describes_others: false,
    is_power: false,
    names_individuals: false,
    is_occurrence: false,
    brief: &[],
    is_age_old: false,
    labels: &[
        Label::new("type", "Type").role(LabelRole::Type).timeless(Timeless::ByNature),
        Label::new("function", "Function").timeline(12),
        Label::new("made_by", "Made by"),
        Label::new("used_by", "Used by").timeline(8),
        Label::new("location", "Location").timeline(10),
        Label::new("status", "Status").headline(5).timeline(13).marking(Milestone::Fate),
    ],
};
