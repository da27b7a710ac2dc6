//! The options of a slash command, down through groups and subcommands.

use std::collections::HashSet;

use serde_json::Value;

use super::command_text::{MAX_DESCRIPTION, check_localised, check_name};
use super::{Path, Report, choice};
use crate::json::list;

const SUB_COMMAND: u64 = 1;
const SUB_COMMAND_GROUP: u64 = 2;
const STRING: u64 = 3;
const INTEGER: u64 = 4;
const CHANNEL: u64 = 7;
const NUMBER: u64 = 10;
const ATTACHMENT: u64 = 11;

/// Options of a command, subcommands of a group.
const MAX_OPTIONS: usize = 25;
/// The longest text that an option may ask for.
const MAX_STRING_LENGTH: i64 = 6_000;

/// Checks options; `depth` is 0 in a command, 1 in a subcommand or group, 2 in a group's
/// subcommand.
pub(super) fn check_all(report: &mut Report, path: &Path, options: &Value, depth: u8) {
    let mut names = HashSet::new();
    let mut optional_seen = false;
    let options = report.items(path, options, 0, MAX_OPTIONS);
    check_not_mixed(report, path, &options);
    for (path, option) in options {
        if !report.object(&path, option) {
            continue;
        }
        check(report, &path, option, depth);
        if option["name"].as_str().is_some_and(|name| !names.insert(name)) {
            let code = "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS";
            report.add(&path.field("name"), code, "Option name already exists");
        }
        let required = option["required"] == true;
        if required && optional_seen {
            let message = "Required options must be placed before non-required options";
            report.add(&path, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
        }
        optional_seen |= !required;
    }
}

fn kind(option: &Value) -> u64 {
    option["type"].as_u64().unwrap_or_default()
}

fn is_nesting(option: &Value) -> bool {
    matches!(kind(option), SUB_COMMAND | SUB_COMMAND_GROUP)
}

fn check_not_mixed(report: &mut Report, path: &Path, options: &[(Path, &Value)]) {
    let nesting = options.iter().filter(|(_, option)| is_nesting(option)).count();
    if nesting != 0 && nesting != options.len() {
        let message = "Sub-command and sub-command group option types are mutually exclusive to \
                       all other types";
        report.add(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message);
    }
}

fn check(report: &mut Report, path: &Path, option: &Value, depth: u8) {
    check_name(report, &path.field("name"), &option["name"]);
    check_localised(report, path, option, true);
    let description = path.field("description");
    report.required_text(&description, &option["description"], 1, MAX_DESCRIPTION);
    report.boolean(&path.field("required"), &option["required"]);
    let inner = path.field("options");
    match kind(option) {
        SUB_COMMAND if depth == 0 => check_all(report, &inner, &option["options"], 2),
        SUB_COMMAND if depth == 1 => check_all(report, &inner, &option["options"], 2),
        SUB_COMMAND_GROUP if depth == 0 => check_group(report, &inner, &option["options"]),
        SUB_COMMAND | SUB_COMMAND_GROUP => {
            let message = "Sub-commands and groups cannot be nested this deep";
            report.add(&path.field("type"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message);
        }
        STRING..=ATTACHMENT => check_value_option(report, path, option),
        _ if option["type"].is_null() => report.required(&path.field("type")),
        _ => report.one_of(&path.field("type"), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11"),
    }
}

fn check_group(report: &mut Report, path: &Path, subcommands: &Value) {
    check_all(report, path, subcommands, 1);
    for (index, option) in list(subcommands).enumerate() {
        if kind(option) != SUB_COMMAND {
            report.one_of(&path.item(index).field("type"), "1,");
        }
    }
}

fn check_value_option(report: &mut Report, path: &Path, option: &Value) {
    let kind = kind(option);
    let choosable = matches!(kind, STRING | INTEGER | NUMBER);
    let choices = path.field("choices");
    choice::check_all(report, &choices, &option["choices"], kind);
    let has_choices = list(&option["choices"]).next().is_some();
    if has_choices && !choosable {
        let message = "Option type does not take choices";
        report.add(&choices, "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", message);
    }
    if option["autocomplete"] == true && (has_choices || !choosable) {
        let message = "Autocomplete is for string, integer and number options without choices";
        report.add(&path.field("autocomplete"), "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID", message);
    }
    let (min, max) = (path.field("min_length"), path.field("max_length"));
    report.whole_number(&min, &option["min_length"], 0, MAX_STRING_LENGTH);
    report.whole_number(&max, &option["max_length"], 1, MAX_STRING_LENGTH);
    if kind == CHANNEL {
        report.items(&path.field("channel_types"), &option["channel_types"], 0, MAX_OPTIONS);
    }
}
