//! Names that give something away: that somebody goes by one of them is told in works that the view hides.

use super::filter::ViewFilter;
use crate::lore::{Entry, EntryRef, Lore, Statement};
use crate::search::plain_words;

/// Words that begin alike by so many letters may be slips for one another.
const BEGINNING: usize = 4;

/// Whether an entry was found by a name that only hidden works give it.
pub(crate) fn gives_away(lore: &Lore, at: EntryRef, typed: &str, view: &ViewFilter) -> bool {
    let Some(entry) = lore.entry(at).filter(|_| view.seen.is_some()) else { return false };
    let (secret, open): (Vec<&str>, Vec<&str>) = entry.names().partition(|name| is_secret(lore, at, entry, name, view));
    let open: Vec<String> = open.into_iter().flat_map(plain_words).collect();
    let secret: Vec<String> = secret.into_iter().flat_map(plain_words).filter(|word| !open.contains(word)).collect();
    let telling = plain_words(typed).into_iter().filter(|word| !open.contains(word));
    telling.into_iter().any(|typed| secret.iter().any(|word| is_alike(word, &typed)))
}

/// Whether statements call an entry so, and the view hides each of them.
fn is_secret(lore: &Lore, at: EntryRef, entry: &Entry, name: &str, view: &ViewFilter) -> bool {
    let known = plain_words(&entry.name);
    let telling: Vec<String> = plain_words(name).into_iter().filter(|word| !known.contains(word)).collect();
    let calls_it_so = |statement: &&Statement| {
        let words = plain_words(statement.text.plain());
        telling.iter().all(|word| words.contains(word))
    };
    let all: Vec<&Statement> = entry.statements().chain(lore.history(at).map(|event| &event.statement)).collect();
    let is_hidden = |mut calling: Vec<&Statement>| {
        calling.retain(|statement| view.shows(lore, statement));
        calling.is_empty()
    };
    let calling: Vec<&Statement> = all.iter().copied().filter(calls_it_so).collect();
    if telling.is_empty() {
        return false;
    }
    if !calling.is_empty() {
        return is_hidden(calling);
    }
    // "Worf's wife" rests on what is told of the two together.
    let Some((whose, _)) = name.split_once("'s ") else { return false };
    let whose = plain_words(whose);
    let names_them = |statement: &&Statement| {
        let words = plain_words(statement.text.plain());
        whose.iter().all(|word| words.contains(word))
    };
    let together: Vec<&Statement> = all.into_iter().filter(names_them).collect();
    !together.is_empty() && is_hidden(together)
}

fn is_alike(one: &str, other: &str) -> bool {
    let beginning = |word: &str| word.chars().take(BEGINNING).collect::<String>();
    one == other || one.chars().count() > BEGINNING && beginning(one) == beginning(other)
}
