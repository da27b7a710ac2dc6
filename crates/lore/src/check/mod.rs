//! Whether the lore as a whole holds together: a list of rules, each with one sentence on what it ensures.
//!
//! All rules run and every finding is kept. What a single file can say wrongly is found by `read` before.

mod fields;
mod name_places;
mod names;
mod references;
mod report;
mod sources;
mod texts;

use crate::finding::Finding;
use crate::load::Loaded;
use crate::model::lore::Lore;
use report::Report;

/// A rule looks at the lore and reports what breaks it.
type Rule = fn(&Lore, &mut Report<'_>);

const RULES: [Rule; 18] = [
    references::every_reference_leads_somewhere,
    references::every_subject_is_named_once,
    references::every_counterpart_is_mutual_and_of_another_universe,
    references::every_pinned_entry_exists,
    names::no_entry_has_a_name_twice,
    names::no_name_is_claimed_by_two,
    names::no_two_labels_are_alike,
    names::every_name_fits_a_picker,
    sources::no_source_is_unused,
    sources::every_mark_stands_for_one_work,
    sources::every_source_says_what_its_kind_needs,
    sources::every_episode_is_what_its_id_says,
    sources::no_statement_is_dated_past_what_its_sources_know,
    sources::no_statement_has_more_sources_than_an_answer_can_show,
    sources::no_statement_mixes_fan_sources_with_others,
    sources::every_statement_names_its_article,
    fields::every_field_fits_an_answer,
    texts::every_text_fits_and_ends_as_it_should,
];

/// Runs all rules. The findings of loading are part of the result, all in the order of files and lines.
pub fn check(loaded: &Loaded) -> Vec<Finding> {
    let mut report = Report::new(loaded);
    for rule in RULES {
        rule(&loaded.lore, &mut report);
    }
    let mut findings = report.findings;
    findings.sort_by(|one, other| (&one.path, one.line, one.column).cmp(&(&other.path, other.line, other.column)));
    findings.dedup();
    findings
}

#[cfg(test)]
mod tests;
