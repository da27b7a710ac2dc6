//! How questions name things and times.

use super::builder::QuestionBuilder;
use crate::locale::{Locale, msg};
use crate::lore::{Date, Entry, Precision, Run, Universe, When};
use crate::reply::dates::{self, date};
use crate::reply::in_brackets;

/// A question with the name of an entry in it, and the time.
pub(super) fn asked(
    builder: &QuestionBuilder<'_>,
    locale: Locale,
    question: &'static str,
    entry: &Entry,
    when: Option<When>,
) -> String {
    let stands_alone = question.contains(": {0}");
    let name = if stands_alone { labelled(builder, locale, entry) } else { named(builder, locale, entry) };
    locale.question(question, &name, &time(locale, when))
}

/// The name of an entry as it stands in a sentence, with its universe where another one has the name too and more are
/// likely to think of that.
pub(super) fn named(builder: &QuestionBuilder<'_>, locale: Locale, entry: &Entry) -> String {
    if is_named_by_universe(builder, entry) {
        return locale
            .format(msg::NAME_IN_UNIVERSE, &[("universe", locale.row(entry.universe.name())), ("name", &entry.name)]);
    }
    if has_article(builder, entry) {
        locale.format(msg::NAME_WITH_ARTICLE, &[("name", &entry.name)])
    } else {
        entry.name.to_string()
    }
}

/// The same where it stands by itself.
fn labelled(builder: &QuestionBuilder<'_>, locale: Locale, entry: &Entry) -> String {
    let universe = locale.row(entry.universe.name());
    let universe = if is_named_by_universe(builder, entry) { in_brackets(locale, universe) } else { String::new() };
    format!("{}{universe}", entry.name)
}

/// Whether questions name the universe of an entry: one of another than the prime one whose name is shared.
pub(super) fn is_named_by_universe(builder: &QuestionBuilder<'_>, entry: &Entry) -> bool {
    entry.universe != Universe::Prime && is_shared(builder, entry)
}

fn is_shared(builder: &QuestionBuilder<'_>, entry: &Entry) -> bool {
    builder.lore.entries().iter().any(|other| other.name == entry.name && other.id != entry.id)
}

/// Whether an entry's name mostly has an article before it where statements link to it by that name.
fn has_article(builder: &QuestionBuilder<'_>, entry: &Entry) -> bool {
    let (mut with_article, mut without) = (0_usize, 0_usize);
    for told in builder.naming(&entry.id) {
        let runs = told.statement.text.runs();
        for pair in runs.windows(2) {
            match pair {
                [Run::Plain(before), Run::Link { id, words: None }] if **id == *entry.id => {
                    if before.ends_with("the ") || before.ends_with("The ") { with_article += 1 } else { without += 1 }
                }
                _ => {}
            }
        }
    }
    let own = entry.summary.first().map(|statement| statement.text.plain()).unwrap_or_default();
    let is_begun_so = own.split_once(&*entry.name).is_some_and(|(before, after)| {
        (before.ends_with("the ") || before.ends_with("The ")) && after.starts_with([' ', ','])
    });
    with_article + usize::from(is_begun_so) > without
}

/// The time of a statement as it follows the question: ` in 2372`.
fn time(locale: Locale, when: Option<When>) -> String {
    let time = match when {
        None | Some(When::Span(None, None)) => String::new(),
        Some(When::At(date)) => at(locale, date),
        Some(When::Span(Some(from), Some(until))) if from == until => at(locale, from),
        Some(When::Span(Some(from), Some(until))) => {
            locale.format(msg::ASKED_BETWEEN, &[("from", &date(locale, from)), ("until", &date(locale, until))])
        }
        Some(open @ When::Span(Some(_), None)) => {
            locale.format(msg::ASKED_FROM, &[("time", &dates::when(locale, open))])
        }
        Some(open @ When::Span(None, Some(_))) => {
            locale.format(msg::ASKED_UNTIL, &[("time", &dates::when(locale, open))])
        }
    };
    if time.is_empty() { time } else { format!(" {time}") }
}

fn at(locale: Locale, at: Date) -> String {
    let shown = date(locale, at);
    match at.precision {
        Precision::Day(..) => locale.format(msg::ASKED_ON, &[("date", &shown)]),
        Precision::Circa => shown,
        Precision::Decade | Precision::Century => locale.format(msg::ASKED_IN_THE, &[("date", &shown)]),
        _ => locale.format(msg::ASKED_IN, &[("date", &shown)]),
    }
}
