//! The lines that stand for works in a picker: number and title, and what tells it from others of that title.

use std::collections::HashMap;

use super::entry_labels::{LONGEST_LABEL, SEPARATOR};
use crate::model::source::Source;
use crate::text_table::TextTable;
use crate::truncate::{length, truncated};

/// `DS9 4×20 "Shattered Mirror" · episode, 1996`: 1–100 characters each, all different in any case.
pub(super) fn labels(sources: &[Source]) -> TextTable {
    let mut labels: Vec<String> =
        sources.iter().map(|source| fitted(&source.label(), &format!("{SEPARATOR}{}", source.description()))).collect();
    let mut count: HashMap<String, usize> = HashMap::new();
    for label in &labels {
        *count.entry(label.to_lowercase()).or_default() += 1;
    }
    for (label, source) in labels.iter_mut().zip(sources) {
        if count.get(&label.to_lowercase()).is_some_and(|count| *count > 1) {
            *label = fitted(&source.label(), &format!("{SEPARATOR}{}", source.id));
        }
    }
    labels.into_iter().collect()
}

fn fitted(title: &str, description: &str) -> String {
    format!("{}{description}", truncated(title, LONGEST_LABEL.saturating_sub(length(description))))
}
