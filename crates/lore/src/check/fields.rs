//! Rules on short texts beside the statements: whatever an answer shows of them fits into it.

use super::report::Report;
use crate::finding::is_hidden;
use crate::model::lore::Lore;
use crate::model::place::Place;
use crate::model::statement::Statement;
use crate::truncate::length;

/// The longest title of a work, in UTF-16 units: with series and number it still fits a card's title.
const LONGEST_TITLE: usize = 150;
/// The longest name of a series, a line, an author, a publisher or a licence.
const LONGEST_WORDS: usize = 80;
/// The longest locator: a scene and its speakers, a chapter, a page.
const LONGEST_LOCATOR: usize = 100;
/// The longest sentence on how a date was worked out, or why sources disagree.
const LONGEST_REMARK: usize = 320;

/// Ensures that nothing written of works, citations and disputes is longer than an answer can show.
pub(super) fn every_field_fits_an_answer(lore: &Lore, report: &mut Report<'_>) {
    for source in lore.sources() {
        check(report, source.place, "a title", &source.title, LONGEST_TITLE);
        let words = [("a series", &source.series), ("a line", &source.line), ("a publisher", &source.publisher)];
        let more = [("a licence", &source.licence), ("a stardate", &source.stardate)];
        for (field, text) in words.into_iter().chain(more) {
            text.iter().for_each(|text| check(report, source.place, field, text, LONGEST_WORDS));
        }
        source.authors.iter().for_each(|author| check(report, source.place, "an author", author, LONGEST_WORDS));
    }
    for entry in lore.entries() {
        entry.statements().for_each(|statement| check_statement(report, statement));
        for dispute in &entry.disputes {
            dispute.why.iter().for_each(|why| check(report, dispute.place, "a `why`", why, LONGEST_REMARK));
        }
    }
    lore.events().iter().for_each(|event| check_statement(report, &event.statement));
}

fn check_statement(report: &mut Report<'_>, statement: &Statement) {
    for locator in statement.cites.iter().filter_map(|citation| citation.locator.as_deref()) {
        check(report, statement.place, "a locator", locator, LONGEST_LOCATOR);
    }
    if let Some(basis) = statement.basis() {
        check(report, statement.place, "a `basis`", basis.plain(), LONGEST_REMARK);
    }
}

fn check(report: &mut Report<'_>, place: Place, field: &str, text: &str, most: usize) {
    let length = length(text);
    if length > most {
        let message = format!("{field} of {length} characters");
        report.near(place, text, message, format!("keep it to {most}"));
    } else if text.contains(is_hidden) {
        let message = format!("{field} with a character that cannot be seen");
        report.near(
            place,
            text,
            message,
            "write it without marks for the direction of text and without control characters",
        );
    }
}
