//! Modals: a title and up to five inputs, each in an action row or under a label.

use serde_json::Value;

use super::component::{ACTION_ROW, CustomIds, MAX_CUSTOM_ID, TEXT_INPUT, is_select, kind};
use super::{Path, Report, select};

const TEXT_DISPLAY: u64 = 10;
const LABEL: u64 = 18;
const FILE_UPLOAD: u64 = 19;
const RADIO_GROUP: u64 = 21;
const CHECKBOX_GROUP: u64 = 22;
const CHECKBOX: u64 = 23;

/// Length of a modal's title.
const MAX_TITLE: usize = 45;
/// Inputs in one modal.
const MAX_INPUTS: usize = 5;
/// Length of an input's label.
const MAX_LABEL: usize = 45;
/// Length of a label's description.
const MAX_LABEL_DESCRIPTION: usize = 100;
/// Length of an input's placeholder.
const MAX_PLACEHOLDER: usize = 100;
/// Length of an input's value.
const MAX_VALUE: usize = 4_000;
/// Options of a radio or checkbox group.
const MAX_GROUP_OPTIONS: usize = 10;

/// Checks the data of a modal callback.
pub(super) fn check(report: &mut Report, path: &Path, modal: &Value) {
    report.required_text(&path.field("custom_id"), &modal["custom_id"], 1, MAX_CUSTOM_ID);
    report.required_text(&path.field("title"), &modal["title"], 1, MAX_TITLE);
    let components = path.field("components");
    if modal["components"].is_null() {
        return report.required(&components);
    }
    let mut ids = CustomIds::default();
    for (path, component) in report.items(&components, &modal["components"], 1, MAX_INPUTS) {
        match kind(component) {
            ACTION_ROW => check_row(report, &path, component, &mut ids),
            LABEL => check_label(report, &path, component, &mut ids),
            TEXT_DISPLAY => {
                report.required_text(&path.field("content"), &component["content"], 1, MAX_VALUE);
            }
            _ => report.one_of(&path.field("type"), "1, 10, 18"),
        }
    }
}

fn check_row(report: &mut Report, path: &Path, row: &Value, ids: &mut CustomIds) {
    for (path, input) in report.items(&path.field("components"), &row["components"], 1, 1) {
        if kind(input) == TEXT_INPUT {
            report.required_text(&path.field("label"), &input["label"], 1, MAX_LABEL);
            check_text_input(report, &path, input, ids);
        } else {
            report.one_of(&path.field("type"), "4,");
        }
    }
}

fn check_label(report: &mut Report, path: &Path, label: &Value, ids: &mut CustomIds) {
    report.required_text(&path.field("label"), &label["label"], 1, MAX_LABEL);
    let description = path.field("description");
    report.text(&description, &label["description"], 0, MAX_LABEL_DESCRIPTION);
    let path = path.field("component");
    let inner = &label["component"];
    match kind(inner) {
        TEXT_INPUT => check_text_input(report, &path, inner, ids),
        RADIO_GROUP => check_group(report, &path, inner, 2, ids),
        CHECKBOX_GROUP => check_group(report, &path, inner, 1, ids),
        FILE_UPLOAD | CHECKBOX => ids.check(report, &path, inner),
        other if is_select(other) => select::check(report, &path, inner, ids),
        _ if inner.is_null() => report.required(&path),
        _ => report.one_of(&path.field("type"), "3, 4, 5, 6, 7, 8, 19, 21, 22, 23"),
    }
}

fn check_group(report: &mut Report, path: &Path, group: &Value, min: usize, ids: &mut CustomIds) {
    ids.check(report, path, group);
    report.items(&path.field("options"), &group["options"], min, MAX_GROUP_OPTIONS);
}

fn check_text_input(report: &mut Report, path: &Path, input: &Value, ids: &mut CustomIds) {
    ids.check(report, path, input);
    report.text(&path.field("placeholder"), &input["placeholder"], 0, MAX_PLACEHOLDER);
    report.text(&path.field("value"), &input["value"], 0, MAX_VALUE);
    let max = i64::try_from(MAX_VALUE).unwrap_or(i64::MAX);
    report.whole_number(&path.field("min_length"), &input["min_length"], 0, max);
    report.whole_number(&path.field("max_length"), &input["max_length"], 1, max);
    if !matches!(input["style"].as_u64(), Some(1 | 2)) {
        report.one_of(&path.field("style"), "1, 2");
    }
}
