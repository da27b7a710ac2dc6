//! Action rows, which hold the buttons and select menus of a message.

use serde_json::Value;

use super::component::{ACTION_ROW, BUTTON, CustomIds, is_select, kind};
use super::{Path, Report, button, select};

/// Action rows in one message.
const MAX_ROWS: usize = 5;
/// Buttons in one row; a select menu fills a row alone.
const ROW_WIDTH: usize = 5;

/// Checks the rows of a classic message.
pub(super) fn check_all(report: &mut Report, path: &Path, rows: &Value) {
    let mut ids = CustomIds::default();
    for (path, row) in report.items(path, rows, 0, MAX_ROWS) {
        if kind(row) == ACTION_ROW {
            check(report, &path, row, &mut ids);
        } else {
            report.one_of(&path.field("type"), "1,");
        }
    }
}

/// Checks one action row of a message.
pub(super) fn check(report: &mut Report, path: &Path, row: &Value, ids: &mut CustomIds) {
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
            BUTTON => button::check(report, &path, component, ids),
            other if is_select(other) => select::check(report, &path, component, ids),
            _ => report.one_of(&path.field("type"), "2, 3, 5, 6, 7, 8"),
        }
    }
}
