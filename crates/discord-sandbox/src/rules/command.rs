//! Application commands as they are registered.

use std::collections::HashSet;

use serde_json::Value;

use super::command_option;
use super::command_text::{MAX_DESCRIPTION, MAX_NAME, check_localised, check_name};
use super::{Path, Report, units};
use crate::json::list;
use crate::refusal::Refusal;

/// Slash commands in one scope.
pub(crate) const MAX_CHAT_INPUT: usize = 100;
/// User commands in one scope.
pub(crate) const MAX_USER: usize = 15;
/// Message commands in one scope.
pub(crate) const MAX_MESSAGE: usize = 15;
/// Commands created in a day.
pub(crate) const MAX_CREATES_A_DAY: usize = 200;
/// Names, descriptions and values of one command together, each counted in its longest language.
const MAX_TOTAL: usize = 8_000;

const CHAT_INPUT: u64 = 1;

/// Checks one command.
///
/// # Errors
///
/// The refusal that Discord would answer with.
pub(crate) fn check_one(command: &Value) -> Result<(), Refusal> {
    let mut report = Report::default();
    check(&mut report, &Path::default(), command);
    report.finish()
}

/// Checks the list of a bulk overwrite.
///
/// # Errors
///
/// The refusal that Discord would answer with.
pub(crate) fn check_list(commands: &Value) -> Result<(), Refusal> {
    let mut report = Report::default();
    let mut seen = HashSet::new();
    if commands.is_null() {
        report.required(&Path::default());
    }
    let most = MAX_CHAT_INPUT + MAX_USER + MAX_MESSAGE + 1;
    for (path, command) in report.items(&Path::default(), commands, 0, most) {
        check(&mut report, &path, command);
        let name = command["name"].as_str().unwrap_or_default();
        if !seen.insert((name, command["type"].as_u64().unwrap_or(CHAT_INPUT))) {
            let message = "Application command names must be unique";
            report.add(&path.field("name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", message);
        }
    }
    report.finish()
}

fn check(report: &mut Report, path: &Path, command: &Value) {
    if !report.object(path, command) {
        return;
    }
    match command["type"].as_u64().unwrap_or(CHAT_INPUT) {
        CHAT_INPUT => check_chat_input(report, path, command),
        2 | 3 => check_context_menu(report, path, command),
        _ => return report.one_of(&path.field("type"), "1, 2, 3, 4"),
    }
    report.boolean(&path.field("nsfw"), &command["nsfw"]);
    check_numbers(report, &path.field("contexts"), &command["contexts"], 2);
    check_numbers(report, &path.field("integration_types"), &command["integration_types"], 1);
    if total(command) > MAX_TOTAL {
        let message = format!("Command exceeds maximum size ({MAX_TOTAL})");
        report.add(path, "APPLICATION_COMMAND_TOO_LARGE", message);
    }
}

fn check_chat_input(report: &mut Report, path: &Path, command: &Value) {
    check_name(report, &path.field("name"), &command["name"]);
    check_localised(report, path, command, true);
    let description = path.field("description");
    report.required_text(&description, &command["description"], 1, MAX_DESCRIPTION);
    command_option::check_all(report, &path.field("options"), &command["options"], 0);
}

fn check_context_menu(report: &mut Report, path: &Path, command: &Value) {
    report.required_text(&path.field("name"), &command["name"], 1, MAX_NAME);
    check_localised(report, path, command, false);
    let description = command["description"].as_str().unwrap_or_default();
    if !description.is_empty() {
        let message = "Context menu commands cannot have description";
        let code = "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID";
        report.add(&path.field("description"), code, message);
    }
    if list(&command["options"]).next().is_some() {
        let message = "Context menu commands cannot have options";
        let code = "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID";
        report.add(&path.field("options"), code, message);
    }
}

fn check_numbers(report: &mut Report, path: &Path, value: &Value, max: i64) {
    for (path, number) in report.items(path, value, 0, 3) {
        report.whole_number(&path, number, 0, max);
    }
}

/// The length of names, descriptions and values, through all options.
fn total(part: &Value) -> usize {
    let choices =
        list(&part["choices"]).map(|choice| longest(choice, "name") + choice["value"].as_str().map_or(0, units));
    let options = list(&part["options"]).map(total);
    longest(part, "name") + longest(part, "description") + choices.sum::<usize>() + options.sum::<usize>()
}

/// The longest of a text and its translations.
fn longest(part: &Value, key: &str) -> usize {
    let translations = part[format!("{key}_localizations")].as_object();
    let others = translations.into_iter().flat_map(|texts| texts.values());
    let all = others.chain([&part[key]]);
    all.filter_map(Value::as_str).map(units).max().unwrap_or_default()
}
