//! Which statement and which work somebody means who writes them down more or less as they are.

use std::collections::HashSet;
use std::ops::Range;

use crate::lore::words::split_words;
use crate::lore::{Entry, EntryRef, Event, Lore, SourceRef, Statement};

/// Where a statement stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum Spot<'l> {
    /// In the summary.
    Summary,
    /// A fact of that key.
    Fact(&'static str),
    /// In the background.
    Note,
    /// A claim of a dispute.
    Claim,
    /// An event of its own.
    Event(&'l Event),
}

/// The least share of the words that both must have in common.
const ALIKE: f64 = 0.5;

/// The statement of an entry, or of its history, that comes nearest to these words.
pub(super) fn statement<'l>(
    lore: &'l Lore,
    at: EntryRef,
    entry: &'l Entry,
    typed: &str,
) -> Option<(Spot<'l>, &'l Statement)> {
    let wanted = words(typed);
    let alike = |statement: &Statement| likeness(&wanted, &words(statement.text.plain()));
    let rated = all(lore, at, entry).map(|(spot, statement)| (alike(statement), spot, statement));
    let best = rated.max_by(|(one, ..), (other, ..)| one.total_cmp(other))?;
    (best.0 >= ALIKE).then_some((best.1, best.2))
}

fn all<'l>(lore: &'l Lore, at: EntryRef, entry: &'l Entry) -> impl Iterator<Item = (Spot<'l>, &'l Statement)> {
    let summary = entry.summary.iter().map(|statement| (Spot::Summary, statement));
    let facts = entry.facts.iter().map(|fact| (Spot::Fact(fact.label.key), &fact.statement));
    let notes = entry.notes.iter().map(|statement| (Spot::Note, statement));
    let claims = entry.disputes.iter().flat_map(|dispute| &dispute.claims).map(|claim| (Spot::Claim, claim));
    let events = lore.history(at).map(|event| (Spot::Event(event), &event.statement));
    summary.chain(facts).chain(notes).chain(claims).chain(events)
}

fn words(text: &str) -> HashSet<String> {
    split_words(text).map(str::to_lowercase).collect()
}

/// The share of all their words that two texts have in common, 0 to 1: the Jaccard index.
#[expect(clippy::cast_precision_loss, reason = "texts have far fewer words than that")]
fn likeness(one: &HashSet<String>, other: &HashSet<String>) -> f64 {
    let common = one.intersection(other).count();
    let all = one.len() + other.len() - common;
    if all == 0 { 0.0 } else { common as f64 / all as f64 }
}

/// The work that is named, and where in it: the words that are left.
pub(super) fn work<'t>(lore: &Lore, typed: &'t str) -> Option<(SourceRef, &'t str)> {
    let known = lore.sources().iter().zip(0..).flat_map(|(source, at)| {
        let code = source.code().map(|code| code.replace('×', "x"));
        let names = [Some(source.id.to_string()), code, Some(source.title.to_string())];
        names.into_iter().flatten().map(move |name| (SourceRef(at), name))
    });
    let found = known.filter_map(|(source, name)| Some((after(typed, &name)?, name.len(), source)));
    let (rest, _, source) = found.max_by_key(|(_, length, _)| *length)?;
    let title = lore.source(source).map(|source| &*source.title).unwrap_or_default();
    let rest = after(rest, title).unwrap_or(rest);
    Some((source, rest.trim_matches(|letter: char| letter.is_whitespace() || ",;:@\"'().".contains(letter))))
}

/// What follows a name that stands in a text as words of its own, whatever its case and punctuation.
fn after<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let name: Vec<char> = letters(name).map(|(_, letter)| letter).collect();
    let text_letters: Vec<(Range<usize>, char)> = letters(text).collect();
    let mut before = None;
    for (start, (place, _)) in text_letters.iter().enumerate() {
        let is_word_start = before.is_none_or(|end| end < place.start);
        before = Some(place.end);
        let rest = text_letters.get(start..).unwrap_or_default();
        let is_named = rest.iter().map(|(_, letter)| letter).take(name.len()).eq(&name);
        if !is_word_start || !is_named || name.is_empty() {
            continue;
        }
        let end = rest.get(name.len() - 1)?.0.end;
        if rest.get(name.len()).is_none_or(|(next, _)| next.start > end) {
            return text.get(end..);
        }
    }
    None
}

/// The letters and digits of a text in lower case, each with its place.
fn letters(text: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    let known = text.char_indices().filter(|(_, letter)| letter.is_alphanumeric() || *letter == '×');
    known.map(|(at, letter)| {
        let lower = if letter == '×' { 'x' } else { letter.to_lowercase().next().unwrap_or(letter) };
        (at..at + letter.len_utf8(), lower)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lore::load_of_tests;

    #[test]
    fn a_work_is_known_by_number_title_or_id_with_the_place_in_it() {
        let lore = load_of_tests().lore;
        let known = |typed| {
            work(&lore, typed).map(|(source, place)| (lore.source(source).unwrap().id.to_string(), place.to_owned()))
        };
        let found = |id: &str, place: &str| Some((id.to_owned(), place.to_owned()));
        assert_eq!(known("DS9 4x20"), found("ds9-4x20", ""));
        assert_eq!(known("ds9 4×20 \"Shattered Mirror\", act 3"), found("ds9-4x20", "act 3"));
        assert_eq!(known("the episode shattered mirror"), found("ds9-4x20", ""));
        assert_eq!(known("Rise Like Lions, chapter 12"), found("rise-like-lions", "chapter 12"));
        assert_eq!(known("DS9 4x2"), None);
        assert_eq!(known("my uncle"), None);
        assert_eq!(known(""), None);
    }

    #[test]
    fn a_statement_is_known_when_it_is_copied_more_or_less() {
        let lore = load_of_tests().lore;
        let at = lore.entry_by_id("station/terok-nor").unwrap();
        let entry = lore.entry(at).unwrap();
        for event in lore.history(at) {
            let copied = event.statement.text.plain().to_uppercase();
            let found = statement(&lore, at, entry, &copied);
            assert!(matches!(found, Some((Spot::Event(other), _)) if other.id == event.id), "{copied}");
        }
        for nothing in ["Something else entirely was said here.", ""] {
            assert!(statement(&lore, at, entry, nothing).is_none());
        }
    }
}
