//! Choices: fixed ones of a command option, and those that autocomplete offers.

use std::collections::HashSet;

use serde_json::Value;

use super::{Path, Report};

/// Choices of one option, and of one autocomplete answer.
const MAX_CHOICES: usize = 25;
/// Length of a choice's name and of a string value.
const MAX_CHOICE_TEXT: usize = 100;

/// Checks the choices of an option of this type (3 string, 4 integer, 10 number).
pub(super) fn check_all(report: &mut Report, path: &Path, choices: &Value, option_type: u64) {
    let mut names = HashSet::new();
    for (path, choice) in report.items(path, choices, 0, MAX_CHOICES) {
        if !report.object(&path, choice) {
            continue;
        }
        report.required_text(&path.field("name"), &choice["name"], 1, MAX_CHOICE_TEXT);
        check_value(report, &path.field("value"), &choice["value"], option_type);
        if choice["name"].as_str().is_some_and(|name| !names.insert(name)) {
            let message = "The specified choice name is already used";
            let code = "APPLICATION_COMMAND_OPTIONS_CHOICES_NAME_ALREADY_EXISTS";
            report.add(&path.field("name"), code, message);
        }
    }
}

fn check_value(report: &mut Report, path: &Path, value: &Value, option_type: u64) {
    match option_type {
        _ if value.is_null() => report.required(path),
        3 => report.required_text(path, value, 0, MAX_CHOICE_TEXT),
        4 if !value.is_i64() && !value.is_u64() => {
            report.add(path, "NUMBER_TYPE_COERCE", format!("Value \"{value}\" is not int."));
        }
        10 if !value.is_number() => {
            report.add(path, "NUMBER_TYPE_COERCE", format!("Value \"{value}\" is not double."));
        }
        _ => {}
    }
}
