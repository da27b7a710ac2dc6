//! How an entry or a work is named where it is offered: in lists, and as a command to type.

use crate::locale::{Locale, msg};
use crate::lore::SEPARATOR;
use crate::lore::{Entry, EntryRef, KINDS, Medium, SourceRef, Universe};
use crate::reply::{Span, limits};
use crate::view::input::command::CommandContext;
use crate::view::words::numbered::numbered_in_english;

/// The words for an entry in a list of names, in the reader's language, shortened to what a list takes.
pub(crate) fn of_entry(ctx: &CommandContext<'_>, (at, entry): (EntryRef, &Entry)) -> String {
    let label = ctx.lore.entry_label(at);
    if ctx.locale == Locale::default() {
        return limits::shortened(label, limits::LABEL);
    }
    let in_words = |words| described(words, entry.kind.title, entry.universe.name());
    let english = in_words(Locale::default()).to_lowercase();
    fitted(label, &english, &in_words(ctx.locale))
}

/// An entry by name, kind and universe alone, which give nothing away.
pub(crate) fn without_details(ctx: &CommandContext<'_>, entry: &Entry) -> String {
    let described = described(ctx.locale, entry.kind.title, entry.universe.name());
    limits::shortened(&format!("{}{SEPARATOR}{described}", entry.name), limits::LABEL)
}

/// The words for a work in a list of names, in the reader's language, shortened to what a list takes.
pub(crate) fn of_work(ctx: &CommandContext<'_>, work: SourceRef) -> String {
    let label = ctx.lore.source_label(work);
    let medium = ctx.lore.source(work).map_or("", |source| source.medium.name());
    fitted(label, medium, ctx.locale.row(medium))
}

/// What was typed or sent, with the description of a label in English, as the lore knows it: some clients send the
/// label of what was picked instead of its value.
pub(crate) fn in_english(locale: Locale, typed: &str) -> String {
    let Some((name, description)) = typed.rsplit_once(SEPARATOR).filter(|_| locale != Locale::default()) else {
        return numbered_in_english(typed);
    };
    let of_entries = KINDS.into_iter().flat_map(|kind| Universe::ALL.map(|universe| (kind.title, universe.name())));
    let of_entries = of_entries.map(|(kind, universe)| {
        let english = described(Locale::default(), kind, universe).to_lowercase();
        (described(locale, kind, universe), english)
    });
    let of_works =
        Medium::ALL.into_iter().map(|medium| (locale.row(medium.name()).to_owned(), medium.name().to_owned()));
    let said = of_entries.chain(of_works).filter(|(local, _)| description.contains(local.as_str()));
    let longest = said.max_by_key(|(local, _)| local.len());
    let english = longest.map(|(local, english)| description.replacen(&local, &english, 1));
    format!("{name}{SEPARATOR}{}", english.as_deref().unwrap_or(description))
}

/// `station, mirror universe`.
fn described(locale: Locale, kind: &'static str, universe: &'static str) -> String {
    let kind = locale.in_sentence(locale.row(kind));
    locale.format(msg::PAIR, &[("one", &kind), ("two", locale.row(universe))])
}

/// A label with the words that describe it put into another language, if a list takes it then.
fn fitted(label: &str, english: &str, local: &str) -> String {
    let parts = label.rsplit_once(SEPARATOR).filter(|_| english != local);
    let translated =
        parts.map(|(name, description)| format!("{name}{SEPARATOR}{}", replaced(description, english, local)));
    let translated = translated.filter(|translated| limits::length(translated) <= limits::LABEL);
    translated.unwrap_or_else(|| limits::shortened(label, limits::LABEL))
}

/// A text with words in it put into another language, whatever their case: `station, Kelvin timeline`.
fn replaced(text: &str, words: &str, local: &str) -> String {
    let found = text.to_ascii_lowercase().find(words);
    let around = found.and_then(|at| text.get(..at).zip(text.get(at + words.len()..)));
    around.map_or_else(|| text.to_owned(), |(before, after)| format!("{before}{local}{after}"))
}

/// A command that asks for an entry, to be shown as something to type.
pub(crate) fn invitation(entry: &Entry) -> Span {
    Span::Command(format!("/{} {}", entry.kind.id, entry.name).into())
}
