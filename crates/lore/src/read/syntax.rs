//! What faults of TOML syntax mean to somebody who writes lore.

use std::ops::Range;

use crate::lines::Lines;
use crate::model::date::DATE_FORMS;

/// The message and the remedy for a fault that the parser found.
pub(super) fn explained(text: &str, message: &str, span: Range<usize>) -> (String, String) {
    let written = text.get(span.clone()).unwrap_or_default().trim();
    let message = message.replace('\n', ", ");
    if message.contains("duplicate key") {
        return duplicate_key(text, &message, span);
    }
    let is_number = written.starts_with(|letter: char| letter.is_ascii_digit());
    if is_number || is_after_date_key(text, span.start) {
        return (message, format!("write a date as one of {DATE_FORMS}, in quotes; a number without a zero before it"));
    }
    let remedy = "correct the TOML at this spot: quotes, brackets and commas must pair up";
    (message, remedy.to_owned())
}

fn duplicate_key(text: &str, message: &str, span: Range<usize>) -> (String, String) {
    let key = text.get(span.clone()).unwrap_or_default().trim();
    let first = first_use(text, key, span.start).map(|line| format!(" in line {line}")).unwrap_or_default();
    let message = if key.is_empty() { message.to_owned() } else { format!("`{key}` is set twice") };
    (message, format!("keep one: it is set already{first}"))
}

/// The line in which a key is set first in the same table.
fn first_use(text: &str, key: &str, before: usize) -> Option<usize> {
    let earlier = text.get(..before)?;
    let table = earlier.rfind("\n[").map_or(0, |at| at + 1);
    let mut at = table;
    for line in earlier.get(table..)?.split_inclusive('\n') {
        let name = line.split('=').next().unwrap_or_default().trim();
        if name == key && line.contains('=') || name.trim_matches(['[', ']']) == key {
            return Some(Lines::of(text).line_of(at).0);
        }
        at += line.len();
    }
    None
}

/// Whether the line sets a time.
fn is_after_date_key(text: &str, at: usize) -> bool {
    let line = text.get(..at).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    let key = line.split('=').next().unwrap_or_default().trim();
    line.contains('=') && matches!(key, "year" | "from" | "until" | "released" | "set_in")
}
