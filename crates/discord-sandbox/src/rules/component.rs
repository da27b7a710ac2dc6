//! What components have in common: types, custom ids, emoji.

use std::collections::HashSet;

use serde_json::Value;

use super::{Path, Report};

pub(super) const ACTION_ROW: u64 = 1;
pub(super) const BUTTON: u64 = 2;
pub(super) const STRING_SELECT: u64 = 3;
pub(super) const TEXT_INPUT: u64 = 4;
pub(super) const USER_SELECT: u64 = 5;
pub(super) const ROLE_SELECT: u64 = 6;
pub(super) const MENTIONABLE_SELECT: u64 = 7;
pub(super) const CHANNEL_SELECT: u64 = 8;

/// Length of a `custom_id`.
pub(super) const MAX_CUSTOM_ID: usize = 100;

/// The custom ids seen so far in a message or modal, which have to differ.
#[derive(Debug, Default)]
pub(super) struct CustomIds(HashSet<String>);

impl CustomIds {
    /// Checks that a component has a custom id of its own.
    pub(super) fn check(&mut self, report: &mut Report, path: &Path, component: &Value) {
        let path = path.field("custom_id");
        report.required_text(&path, &component["custom_id"], 1, MAX_CUSTOM_ID);
        let Some(id) = component["custom_id"].as_str() else {
            return;
        };
        if !self.0.insert(id.to_owned()) {
            let message = "Component custom id cannot be duplicated";
            report.add(&path, "COMPONENT_CUSTOM_ID_DUPLICATED", message);
        }
    }
}

/// The `type` of a component, 0 if it has none.
pub(super) fn kind(component: &Value) -> u64 {
    component["type"].as_u64().unwrap_or_default()
}

/// Whether it is a select menu of any sort.
pub(super) fn is_select(kind: u64) -> bool {
    matches!(kind, STRING_SELECT | USER_SELECT | ROLE_SELECT | MENTIONABLE_SELECT | CHANNEL_SELECT)
}

/// An emoji by name or by id.
pub(super) fn check_emoji(report: &mut Report, path: &Path, emoji: &Value) {
    if emoji.is_null() {
        return;
    }
    let name = emoji["name"].as_str().unwrap_or_default();
    // A Unicode emoji is never plain ASCII letters.
    let plausible = !name.is_empty() && !name.chars().all(|c| c.is_ascii_alphabetic());
    if emoji["id"].is_null() && !plausible {
        report.add(&path.field("name"), "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji");
    }
}
