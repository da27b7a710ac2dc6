//! The kind `faction`.

use super::row::{Authority, Kind, Label, LabelRole, Milestone, Timeless};

/// A faction, as a kind of lore.
pub(super) static FACTION: Kind = Kind {
    id: "faction",
    title: "Faction",
    plural: "factions",
    one: "a faction",
    description: "Look up a power, an alliance, a fleet or another group",
    riddle: "Which power or group is this?",
    example: "Klingon-Cardassian Alliance",
    words: &["faction"],
    suffixes: &[],
    also_described_by: &[],
    also_sought_as: &[],
    forms_of_address: &[],
    describes_others: false,
    is_power: true,
    names_individuals: false,
    is_occurrence: false,
    brief: &["type", "leader", "capital", "founded", "status", "species"],
    is_age_old: false,
    labels: &[
        Label::new("type", "Type").role(LabelRole::Type).joining().timeless(Timeless::Always),
        Label::new("government", "Government"),
        Label::new("leader", "Leader").headline(1).timeline(1).authority(Authority::Leader).asked("Who led {0}{1}?"),
        Label::new("capital", "Capital").headline(6).timeline(9).asked_of_one("What was the capital of {0}{1}?"),
        Label::new("location", "Location").timeline(10),
        Label::new("species", "Species").role(LabelRole::Species).asked("Which people stood behind {0}{1}?"),
        Label::new("members", "Members").joining(),
        Label::new("military", "Military").joining(),
        Label::new("allies", "Allies").timeline(11).asked("Who was an ally of {0}{1}?"),
        Label::new("enemies", "Enemies"),
        Label::new("language", "Language"),
        Label::new("founded", "Founded").naming_dates(&[]).marking(Milestone::Founding),
        Label::new("status", "Status").headline(5).timeline(13).marking(Milestone::Fate),
    ],
};
