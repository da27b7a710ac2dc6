//! Forms of address: whether somebody bears the one that was typed. "Gul Worf" is nobody.

use crate::names::retrieval::query::Query;
use crate::names::words::typed_words::is_title;
use crate::text::fold::Folded;
use crate::text::stem::stem;
use isolinear_lore::kinds::{FormOfAddress, LabelRole, form_of_address};
use isolinear_lore::{Entry, Lore, Statement};

/// Whether somebody bears a form of address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::names) enum Bearing {
    /// Another one is told of them.
    Never,
    /// None at all is told of them, so that any usual one may be right.
    Possible,
    /// It is told of them.
    Told,
}

/// How far the entry bears every form of address that was typed.
pub(in crate::names) fn bearing(lore: &Lore, entry: &Entry, query: &Query) -> Bearing {
    if !entry.kind.is_addressed() {
        return Bearing::Told;
    }
    let forms = query.folded.words().filter_map(form_of_address);
    forms.map(|form| of_form(lore, entry, form)).min().unwrap_or(Bearing::Told)
}

/// Whether the entry bears every form of address that was typed; one that may be right makes it a suggestion.
pub(super) fn is_borne(lore: &Lore, entry: &Entry, query: &Query) -> bool {
    bearing(lore, entry, query) == Bearing::Told && !is_behind_byname(entry, query) && !is_before_thing(entry, query)
}

/// Whether what stands behind a form of address is nobody: Captain Cortez is no ship of that name.
fn is_before_thing(entry: &Entry, query: &Query) -> bool {
    let first = query.folded.word(0).filter(|first| query.folded.len() == 2 && is_title(first));
    let has = |title: &str| entry.names().any(|name| Folded::new(name).words().any(|own| own == title));
    !entry.kind.is_addressed() && first.is_some_and(|title| !has(title))
}

/// Whether a form of address stands behind a mere byname, where none stands: Master Chief is nobody called the Master.
fn is_behind_byname(entry: &Entry, query: &Query) -> bool {
    let words: Vec<&str> = query.folded.words().collect();
    let [first, title] = words.as_slice() else { return false };
    if !entry.kind.is_addressed() || !is_title(title) || is_title(first) {
        return false;
    }
    let is_byname = |other: &str| other.to_lowercase().starts_with("the ") && Folded::new(other).compact() == *first;
    entry.names().any(is_byname) && !Folded::new(&entry.name).words().any(|own| own == *first)
}

fn of_form(lore: &Lore, entry: &Entry, form: &FormOfAddress) -> Bearing {
    let is_called = |text: &str| Folded::whole(text).words().any(|word| is_of(form, word));
    // Who is called by a rank is no doctor for a trade.
    let is_called_otherwise = is_called_otherwise(entry);
    let is_title = |word: &str| in_full(word) == form.title || !is_called_otherwise && is_of(form, word);
    let is_told = |text: &str| Folded::whole(text).words().any(is_title);
    if form.is_for_anybody || entry.names().any(is_called) {
        return Bearing::Told;
    }
    if form.is_for_wives {
        return if is_wife(entry) { Bearing::Told } else { Bearing::Never };
    }
    let is_somebody = |link| lore.entry(link).is_some_and(|linked| linked.kind.names_individuals);
    let is_own =
        |fact: &Statement| fact.text.segments().any(|part| !part.link.is_some_and(is_somebody) && is_told(part.words));
    let telling = entry.kind.labels.iter().filter(|label| label.tells_address);
    let mut facts = telling.flat_map(|label| entry.facts_of(label.key)).peekable();
    let before_name = titles_before_name(entry);
    let is_unknown = facts.peek().is_none() && before_name.is_empty() && !form.is_rare;
    if before_name.iter().any(|word| is_of(form, word)) {
        return Bearing::Told;
    }
    if facts.any(is_own) || entry.summary.iter().any(|told| describes(told, form)) {
        return Bearing::Told;
    }
    if is_unknown { Bearing::Possible } else { Bearing::Never }
}

/// Whether a name begins with a form of address.
fn is_called_otherwise(entry: &Entry) -> bool {
    let first = |name: &str| Folded::whole(name).word(0).and_then(form_of_address);
    entry.names().filter_map(first).any(|form| !form.is_for_anybody)
}

/// The forms of address before its own name in the first sentence: "Captain Keene lay unconscious".
fn titles_before_name(entry: &Entry) -> Vec<String> {
    let Some(told) = entry.summary.first() else { return Vec::new() };
    let (told, name) = (Folded::whole(told.text.plain()), Folded::new(&entry.name));
    let followed = told.words().zip(told.words().skip(1));
    let is_own = |word: &str| name.words().any(|own| own == word);
    followed.filter(|(before, word)| is_title(before) && is_own(word)).map(|(before, _)| before.to_owned()).collect()
}

fn is_wife(entry: &Entry) -> bool {
    let says = |told: &Statement, word: &str| Folded::whole(told.text.plain()).words().any(|said| said == word);
    entry.facts_in_role(LabelRole::Family).any(|family| says(family, "husband"))
        || entry.summary.first().is_some_and(|told| says(told, "wife"))
}

/// Whether a sentence has the word, not as a part of a name: "under Captain Kirk" makes nobody a captain.
fn describes(told: &Statement, form: &FormOfAddress) -> bool {
    let mut words = told.text.plain().split_whitespace().filter(|word| word.starts_with(char::is_lowercase));
    words.any(|word| Folded::whole(word).words().any(|word| is_of(form, word)))
}

/// Whether a word tells of somebody who is addressed so.
fn is_of(form: &FormOfAddress, word: &str) -> bool {
    let word = in_full(word);
    form.is_told_by(word) || stem(word) == stem(form.title)
}

/// A form of address without its abbreviation.
fn in_full(word: &str) -> &str {
    form_of_address(word).map_or(word, |form| form.title)
}
