//! The kind `thing`.

use super::{Kind, Label};

/// A thing, as a kind of lore.
pub(super) static THING: Kind = Kind {
    id: "thing",
    title: "Thing",
    plural: "things",
    one: "a thing",
    description: "Look up a technology, a material, an object or a title",
    riddle: "What is this?",
    example: "cloaking device",
    labels: &[
        Label::new("type", "Type"),
        Label::new("function", "Function"),
        Label::new("made_by", "Made by"),
        Label::new("used_by", "Used by"),
        Label::new("location", "Location"),
        Label::new("status", "Status"),
    ],
};
