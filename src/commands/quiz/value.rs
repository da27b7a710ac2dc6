//! The values that facts state: what there is to ask for, and what may stand beside it.

use super::builder::QuestionBuilder;
use crate::lore::words::split_words;
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
        (is_term(&words) && stands_alone(&words)).then_some(Value { words, entry: None })
    }
}

/// The most words of a term, and of what may follow a name without telling more than its part in the matter.
const TERM: usize = 4;
const ROLE: usize = 3;
/// Words of clauses: what has them is no mere name, or holds only in part.
const CLAUSES: [&str; 30] = [
    "according",
    "after",
    "among",
    "and",
    "as",
    "before",
    "by",
    "during",
    "following",
    "for",
    "from",
    "had",
    "if",
    "in",
    "later",
    "on",
    "or",
    "others",
    "over",
    "then",
    "through",
    "under",
    "until",
    "was",
    "when",
    "which",
    "while",
    "who",
    "whose",
    "with",
];
/// Words that name nothing.
const NO_TERMS: [&str; 14] = [
    "another", "first", "former", "most", "no", "none", "nothing", "other", "second", "several", "some", "third",
    "unknown", "various",
];

/// Whether a fact says no more than a name or a term, so that it can be asked for: not "Jaresh-Inyo, who had his office
/// there".
pub(super) fn is_plain(statement: &Statement) -> bool {
    let runs = statement.text.runs();
    match runs.as_slice() {
        [Run::Link { .. }] => true,
        [Run::Link { .. }, Run::Plain(rest)] => is_role(rest),
        [Run::Link { .. }, ..] => false,
        _ => is_term_with_role(statement.text.plain()),
    }
}

fn is_term_with_role(text: &str) -> bool {
    let (term, role) = text.split_once(',').unwrap_or((text, ""));
    is_term(term) && !text.contains([';', ':', '(']) && is_role(role)
}

/// Whether words after a name say no more than a part in the matter: `, first officer`.
fn is_role(rest: &str) -> bool {
    let words: Vec<&str> = split_words(rest).collect();
    words.len() <= ROLE && !words.iter().any(|word| CLAUSES.contains(&word.to_lowercase().as_str()))
}

/// Whether words are a term, rather than a clause or something that names nothing.
fn is_term(words: &str) -> bool {
    let lower: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let is_telling = lower.first().is_some_and(|first| !NO_TERMS.contains(&first.as_str()));
    is_telling && lower.len() <= TERM && !lower.iter().any(|word| CLAUSES.contains(&word.as_str()))
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
        let of_key = entry.facts.iter().filter(move |fact| fact.label.key == key);
        of_key.map(move |fact| (EntryRef(at), entry, &fact.statement))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_names_something_and_is_no_clause() {
        for term in ["Captain", "Lieutenant junior grade", "Captain of the Shenzhou", "Amateur archaeologist"] {
            assert!(is_term(term), "{term}");
        }
        for other in ["", "None", "First", "No rank", "Commodore in the days of the NX test flights", "Spy and tailor"]
        {
            assert!(!is_term(other), "{other}");
        }
    }

    #[test]
    fn what_follows_a_name_may_say_a_part_in_the_matter_and_no_more() {
        assert!(is_role("") && is_role(", first officer") && is_role(", governor"));
        assert!(!is_role(", the Federation President, had his office there") && !is_role(", then Grilka"));
    }

    #[test]
    fn clauses_stand_in_order() {
        assert!(CLAUSES.is_sorted() && NO_TERMS.is_sorted());
    }
}
