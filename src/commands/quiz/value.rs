//! The values that facts state: what there is to ask for, and what may stand beside it.

use super::builder::QuestionBuilder;
use crate::lore::{Entry, EntryRef, Run, Statement};

/// What a fact says, without what follows it after a comma.
#[derive(Debug)]
pub(super) struct Value {
    pub(super) words: String,
    /// The entry that it is, if it is one.
    pub(super) entry: Option<EntryRef>,
}

/// What the values of a label are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ValueType {
    /// Entries, most of them: then a mere phrase would stand out.
    Entries,
    /// Phrases, though there may be links in them.
    Phrases,
}

impl ValueType {
    /// What most facts of a label are.
    pub(super) fn of(builder: &QuestionBuilder<'_>, entry: &Entry, key: &str) -> Self {
        let (entries, phrases): (Vec<_>, Vec<_>) =
            facts(builder, entry, key).partition(|(.., statement)| linked(builder, statement).is_some());
        if entries.len() >= phrases.len() { Self::Entries } else { Self::Phrases }
    }

    /// The value's head: an entry, or the words up to the first comma, colon, semicolon or bracket.
    pub(super) fn value(self, builder: &QuestionBuilder<'_>, statement: &Statement) -> Option<Value> {
        if self == Self::Entries {
            let at = linked(builder, statement)?;
            return Some(Value { words: builder.lore.entry(at)?.name.to_string(), entry: Some(at) });
        }
        let text = statement.text.plain();
        let words = text.split([',', ';', ':', '(']).next().unwrap_or_default().trim().to_owned();
        (!words.is_empty() && stands_alone(&words)).then_some(Value { words, entry: None })
    }
}

/// Whether a phrase says all it means: not that it was so again, or besides.
fn stands_alone(words: &str) -> bool {
    const LEANING: [&str; 9] = ["again", "also", "briefly", "finally", "later", "once", "still", "then", "too"];
    let lower = words.to_lowercase();
    let is_leaning = |word: Option<&str>| word.is_some_and(|word| LEANING.contains(&word));
    !is_leaning(lower.split(' ').next()) && !is_leaning(lower.split(' ').next_back())
}

/// The entry that a value is, whatever follows it after a comma, colon, semicolon or bracket.
fn linked(builder: &QuestionBuilder<'_>, statement: &Statement) -> Option<EntryRef> {
    let runs = statement.text.runs();
    let Some(Run::Link { id, .. }) = runs.first() else { return None };
    let is_whole = match runs.get(1) {
        None => true,
        Some(Run::Plain(words)) => words.trim_start().starts_with([',', ';', ':', '(']),
        Some(_) => false,
    };
    builder.lore.entry_by_id(id).filter(|_| is_whole)
}

/// All facts of a label, of all entries of a kind.
pub(super) fn facts<'l>(
    builder: &QuestionBuilder<'l>,
    of_kind: &Entry,
    key: &str,
) -> impl Iterator<Item = (EntryRef, &'l Entry, &'l Statement)> {
    let entries = builder.lore.entries().iter().zip(0..).filter(|(entry, _)| entry.kind == of_kind.kind);
    entries.flat_map(move |(entry, at)| {
        let of_key = entry.facts.iter().filter(move |fact| fact.key == key);
        of_key.map(move |fact| (EntryRef(at), entry, &fact.statement))
    })
}
