//! Action rows, buttons, emoji and custom ids: what a classic message may carry.

use std::collections::HashSet;

use serde_json::Value;

use super::{Path, Report, select};

pub(super) const ACTION_ROW: u64 = 1;
pub(super) const BUTTON: u64 = 2;
pub(super) const STRING_SELECT: u64 = 3;
pub(super) const TEXT_INPUT: u64 = 4;
pub(super) const USER_SELECT: u64 = 5;
pub(super) const ROLE_SELECT: u64 = 6;
pub(super) const MENTIONABLE_SELECT: u64 = 7;
pub(super) const CHANNEL_SELECT: u64 = 8;

/// Action rows in one message.
const MAX_ROWS: usize = 5;
/// Buttons in one row; a select menu fills a row alone.
const ROW_WIDTH: usize = 5;
/// Length of a `custom_id`.
pub(super) const MAX_CUSTOM_ID: usize = 100;
/// Length of a button's label.
const MAX_LABEL: usize = 80;
/// Length of a link button's address.
const MAX_LINK: usize = 512;

/// The styles of a button.
const LINK: u64 = 5;
const PREMIUM: u64 = 6;

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

/// Checks the rows of a classic message.
pub(super) fn check_rows(report: &mut Report, path: &Path, rows: &Value) {
    let mut ids = CustomIds::default();
    for (path, row) in report.items(path, rows, 0, MAX_ROWS) {
        if kind(row) == ACTION_ROW {
            check_row(report, &path, row, &mut ids);
        } else {
            report.one_of(&path.field("type"), "1,");
        }
    }
}

/// Checks one action row of a message.
pub(super) fn check_row(report: &mut Report, path: &Path, row: &Value, ids: &mut CustomIds) {
    let inner = path.field("components");
    if row["components"].is_null() {
        return report.required(&inner);
    }
    let components = report.items(&inner, &row["components"], 1, ROW_WIDTH);
    let wide = components.iter().any(|(_, component)| is_select(kind(component)));
    if wide && components.len() > 1 {
        let message = "The specified component exceeds the maximum width";
        report.add(&inner.item(1), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message);
    }
    for (path, component) in components {
        match kind(component) {
            BUTTON => check_button(report, &path, component, ids),
            other if is_select(other) => select::check(report, &path, component, ids),
            _ => report.one_of(&path.field("type"), "2, 3, 5, 6, 7, 8"),
        }
    }
}

/// Checks a button.
pub(super) fn check_button(report: &mut Report, path: &Path, button: &Value, ids: &mut CustomIds) {
    report.boolean(&path.field("disabled"), &button["disabled"]);
    report.text(&path.field("label"), &button["label"], 0, MAX_LABEL);
    check_emoji(report, &path.field("emoji"), &button["emoji"]);
    let style = button["style"].as_u64().unwrap_or_default();
    match style {
        1..=4 => {
            ids.check(report, path, button);
            if !button["url"].is_null() {
                exclusive(report, path);
            }
        }
        LINK => check_link(report, path, button),
        PREMIUM => {}
        _ => return report.one_of(&path.field("style"), "1, 2, 3, 4, 5, 6"),
    }
    let bare = button["label"].as_str().is_none_or(|label| label.trim().is_empty());
    if style != PREMIUM && bare && button["emoji"].is_null() {
        let message = "A label or emoji is required";
        report.add(path, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", message);
    }
}

fn check_link(report: &mut Report, path: &Path, button: &Value) {
    let url = path.field("url");
    report.required_text(&url, &button["url"], 1, MAX_LINK);
    report.url(&url, &button["url"], &["http", "https", "discord"]);
    if !button["custom_id"].is_null() {
        exclusive(report, path);
    }
}

fn exclusive(report: &mut Report, path: &Path) {
    let message = "A custom id and url cannot both be specified";
    report.add(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message);
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
