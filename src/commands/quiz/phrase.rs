//! How questions name things and times.

use super::question::Maker;
use crate::lore::{Date, Entry, Precision, Run, When};
use crate::reply::dates::date;
use crate::words::Words;

/// A question with the name of an entry in it, and the time.
pub(super) fn asked(
    maker: &Maker<'_>,
    words: Words,
    question: &'static str,
    entry: &Entry,
    when: Option<When>,
) -> String {
    let stands_alone = question.contains(": {0}");
    let name = if stands_alone { labelled(maker, words, entry) } else { named(maker, words, entry) };
    words.fill(question, &[&name, &time(words, when)])
}

/// The name of an entry as it stands in a sentence, with its universe where another one has the name too.
pub(super) fn named(maker: &Maker<'_>, words: Words, entry: &Entry) -> String {
    if is_shared(maker, entry) {
        return words.fill("the {0}'s {1}", &[words.say(entry.universe.name()), &entry.name]);
    }
    if has_article(maker, entry) { words.fill("the {0}", &[&entry.name]) } else { entry.name.to_string() }
}

/// The same where it stands by itself.
fn labelled(maker: &Maker<'_>, words: Words, entry: &Entry) -> String {
    let universe = words.say(entry.universe.name());
    if is_shared(maker, entry) { format!("{} ({universe})", entry.name) } else { entry.name.to_string() }
}

fn is_shared(maker: &Maker<'_>, entry: &Entry) -> bool {
    maker.lore.entries().iter().any(|other| other.name == entry.name && other.id != entry.id)
}

/// Whether an entry's name mostly has an article before it where statements link to it by that name.
fn has_article(maker: &Maker<'_>, entry: &Entry) -> bool {
    let (mut with_article, mut without) = (0_usize, 0_usize);
    for told in maker.naming(&entry.id) {
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
    let own = entry.summary.first().map(|statement| maker.lore.plain(&statement.text)).unwrap_or_default();
    let is_begun_so = own.split_once(&*entry.name).is_some_and(|(before, after)| {
        (before.ends_with("the ") || before.ends_with("The ")) && after.starts_with([' ', ','])
    });
    with_article + usize::from(is_begun_so) > without
}

/// The time of a statement as it follows the question: ` in 2372`.
fn time(words: Words, when: Option<When>) -> String {
    match when {
        None | Some(When::Span(None, None)) => String::new(),
        Some(When::At(date)) => at(words, date),
        Some(When::Span(Some(from), Some(until))) if from == until => at(words, from),
        Some(When::Span(Some(from), Some(until))) => {
            words.fill(" from {0} to {1}", &[&date(words, from), &date(words, until)])
        }
        Some(When::Span(Some(from), None)) => words.fill(" from {0} on", &[&date(words, from)]),
        Some(When::Span(None, Some(until))) => words.fill(" until {0}", &[&date(words, until)]),
    }
}

fn at(words: Words, at: Date) -> String {
    let shown = date(words, at);
    match at.precision {
        Precision::Day(..) => words.fill(" on {0}", &[&shown]),
        Precision::Circa => format!(" {shown}"),
        Precision::Decade | Precision::Century => words.fill(" in the {0}", &[&shown]),
        _ => words.fill(" in {0}", &[&shown]),
    }
}
