//! Rules on wording: nothing that a reply would have to cut, and sentences that are sentences.

use super::report::Report;
use crate::finding::is_hidden;
use crate::model::entry::{Dispute, Entry};
use crate::model::lore::Lore;
use crate::model::statement::Statement;
use crate::truncate::length;

/// The longest statement as shown, in UTF-16 units: three of them with their marks fit one field.
const LONGEST_STATEMENT: usize = 320;
/// The longest fact as shown, in UTF-16 units.
const LONGEST_FACT: usize = 180;
/// The longest topic of a dispute.
const LONGEST_TOPIC: usize = 80;
/// Most statements in a summary, which is shown whole.
const MOST_IN_SUMMARY: usize = 4;

/// Ensures that no reply has to cut a text in mid-sentence, that sentences end with a full stop, and that facts do not.
pub(super) fn every_text_fits_and_ends_as_it_should(lore: &Lore, report: &mut Report<'_>) {
    for entry in lore.entries() {
        check_summary(entry, report);
        let facts = entry.facts.iter().map(|fact| &fact.statement);
        facts.for_each(|statement| check_fact(statement, report));
        let claims = entry.disputes.iter().flat_map(|dispute| &dispute.claims);
        let sentences = entry.summary.iter().chain(&entry.notes).chain(claims);
        sentences.for_each(|statement| check_sentence(statement, report));
        for dispute in &entry.disputes {
            check_length(report, dispute, LONGEST_TOPIC);
        }
    }
    lore.events().iter().for_each(|event| check_sentence(&event.statement, report));
}

fn check_summary(entry: &Entry, report: &mut Report<'_>) {
    if entry.summary.len() > MOST_IN_SUMMARY {
        let message = format!("a summary of {} statements", entry.summary.len());
        let remedy = format!("keep {MOST_IN_SUMMARY} at most; the rest are facts, events or notes");
        report.near(entry.place, "[[summary]]", message, remedy);
    }
}

fn check_sentence(statement: &Statement, report: &mut Report<'_>) {
    let shown = statement.text.plain();
    check_statement(shown, LONGEST_STATEMENT, statement, report);
    if !shown.trim_end_matches(['"', ')']).ends_with(['.', '!', '?']) {
        report.at(statement.place, "a sentence without its full stop", "end it with a full stop");
    }
}

fn check_fact(statement: &Statement, report: &mut Report<'_>) {
    let shown = statement.text.plain();
    check_statement(shown, LONGEST_FACT, statement, report);
    if shown.ends_with('.') {
        report.at(statement.place, "a fact that ends with a full stop", "write a phrase, not a sentence");
    }
}

fn check_statement(shown: &str, most: usize, statement: &Statement, report: &mut Report<'_>) {
    let length = length(shown);
    if length > most {
        let message = format!("a text of {length} characters as shown");
        report.at(statement.place, message, format!("keep it to {most}; split it into two statements"));
    }
    if shown.contains(is_hidden) {
        report.at(statement.place, "a text with a character that cannot be seen", "take it out, or write it anew");
    }
}

fn check_length(report: &mut Report<'_>, dispute: &Dispute, most: usize) {
    let length = length(&dispute.topic);
    if length > most {
        let message = format!("a topic of {length} characters");
        report.near(dispute.place, "topic", message, format!("keep it to {most}"));
    }
}
