//! Buttons of all styles.

use serde_json::Value;

use super::component::{CustomIds, check_emoji};
use super::{Path, Report};

/// Length of a button's label.
const MAX_LABEL: usize = 80;
/// Length of a link button's address.
const MAX_LINK: usize = 512;

/// The styles of a button.
const LINK: u64 = 5;
const PREMIUM: u64 = 6;

/// Checks a button.
pub(super) fn check(report: &mut Report, path: &Path, button: &Value, ids: &mut CustomIds) {
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
