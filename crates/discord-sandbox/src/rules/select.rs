//! Select menus of all sorts.

use std::collections::HashSet;

use serde_json::Value;

use super::component::{CHANNEL_SELECT, CustomIds, STRING_SELECT, check_emoji, kind};
use super::{Path, Report};
use crate::json::list;

/// Options in one menu, and values chosen at once.
const MAX_OPTIONS: usize = 25;
/// Length of an option's label, value and description.
const MAX_OPTION_TEXT: usize = 100;
/// Length of a placeholder.
const MAX_PLACEHOLDER: usize = 150;

/// Checks a select menu.
pub(super) fn check(report: &mut Report, path: &Path, menu: &Value, ids: &mut CustomIds) {
    ids.check(report, path, menu);
    report.text(&path.field("placeholder"), &menu["placeholder"], 0, MAX_PLACEHOLDER);
    report.boolean(&path.field("disabled"), &menu["disabled"]);
    check_value_counts(report, path, menu);
    if kind(menu) == STRING_SELECT {
        check_options(report, &path.field("options"), &menu["options"]);
    } else if !menu["options"].is_null() {
        let message = "Options can only be set on string selects";
        report.add(&path.field("options"), "SELECT_COMPONENT_OPTIONS_NOT_ALLOWED", message);
    }
    if kind(menu) == CHANNEL_SELECT {
        report.items(&path.field("channel_types"), &menu["channel_types"], 0, MAX_OPTIONS);
    }
}

fn check_value_counts(report: &mut Report, path: &Path, menu: &Value) {
    let max = i64::try_from(MAX_OPTIONS).unwrap_or(i64::MAX);
    report.whole_number(&path.field("min_values"), &menu["min_values"], 0, max);
    report.whole_number(&path.field("max_values"), &menu["max_values"], 1, max);
    let least = menu["min_values"].as_u64().unwrap_or(1);
    let most = menu["max_values"].as_u64().unwrap_or(1);
    if least > most {
        let message = "Minimum number of values must not exceed the maximum";
        report.add(&path.field("min_values"), "SELECT_COMPONENT_MIN_GREATER_THAN_MAX", message);
    }
    let options = list(&menu["options"]).count();
    if kind(menu) == STRING_SELECT && usize::try_from(most).is_ok_and(|most| most > options) {
        let message = "Maximum number of values must not exceed the number of options";
        report.add(&path.field("max_values"), "SELECT_COMPONENT_MAX_EXCEEDS_OPTIONS", message);
    }
}

fn check_options(report: &mut Report, path: &Path, options: &Value) {
    if options.is_null() {
        return report.required(path);
    }
    let mut seen = HashSet::new();
    for (path, option) in report.items(path, options, 1, MAX_OPTIONS) {
        report.required_text(&path.field("label"), &option["label"], 1, MAX_OPTION_TEXT);
        report.required_text(&path.field("value"), &option["value"], 1, MAX_OPTION_TEXT);
        report.text(&path.field("description"), &option["description"], 0, MAX_OPTION_TEXT);
        report.boolean(&path.field("default"), &option["default"]);
        check_emoji(report, &path.field("emoji"), &option["emoji"]);
        if option["value"].as_str().is_some_and(|value| !seen.insert(value)) {
            let message = "The specified option value is already used";
            report.add(&path.field("value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message);
        }
    }
}
