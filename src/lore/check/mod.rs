//! Whether the lore as a whole holds together: a list of rules, each with one sentence on what it ensures.
//!
//! All rules run and every finding is kept. What a single file can say wrongly is found by `read` before.

mod names;
mod references;
mod sources;
mod texts;

use super::Lore;
use super::finding::{Finding, Place};
use super::load::Loaded;

/// A rule looks at the lore and reports what breaks it.
type Rule = fn(&Lore, &mut Report<'_>);

const RULES: [Rule; 14] = [
    references::every_link_leads_to_an_entry,
    references::every_subject_is_an_entry,
    references::every_counterpart_is_mutual_and_of_another_universe,
    references::every_pinned_entry_exists,
    names::no_alias_is_claimed_twice,
    names::no_two_labels_are_alike,
    names::every_name_fits_a_picker,
    sources::no_source_is_unused,
    sources::every_part_has_its_whole,
    sources::every_source_says_what_its_kind_needs,
    sources::no_statement_is_dated_past_what_its_sources_know,
    sources::no_statement_mixes_fan_sources_with_others,
    sources::every_statement_names_its_article,
    texts::every_text_fits_and_ends_as_it_should,
];

/// Runs all rules. The findings of loading are part of the result, all in the order of files and lines.
pub fn check(loaded: &Loaded) -> Vec<Finding> {
    let mut report = Report { loaded, findings: loaded.findings.clone() };
    for rule in RULES {
        rule(&loaded.lore, &mut report);
    }
    let mut findings = report.findings;
    findings.sort_by(|one, other| (&one.path, one.line, one.column).cmp(&(&other.path, other.line, other.column)));
    findings.dedup();
    findings
}

/// Collects what the rules find, and knows the files, so as to say where.
struct Report<'l> {
    loaded: &'l Loaded,
    findings: Vec<Finding>,
}

impl Report<'_> {
    /// Whether an id is that of an entry, be it one that could not be read: that is said once, at its file.
    fn is_entry(&self, lore: &Lore, id: &str) -> bool {
        lore.entry_by_id(id).is_some() || self.loaded.broken.iter().any(|broken| **broken == *id)
    }

    /// Something wrong at a place.
    fn at(&mut self, place: Place, message: impl Into<String>, remedy: impl Into<String>) {
        self.near(place, "", message, remedy);
    }

    /// Something wrong with a piece of text: the first of its kind at or after a place.
    fn near(&mut self, place: Place, written: &str, message: impl Into<String>, remedy: impl Into<String>) {
        let Some(file) = self.loaded.files.get(place.file as usize) else { return };
        let from = place.offset as usize;
        let ahead = file.text.get(from..).and_then(|rest| rest.find(written)).unwrap_or_default();
        self.findings.push(Finding::at(&file.path, &file.text, from + ahead, message, remedy));
    }
}

#[cfg(test)]
mod tests;
