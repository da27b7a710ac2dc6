//! Whether something is called as was typed.

use super::naming::in_english;
use crate::lore::kinds::form_of_address;
use crate::lore::{EntryRef, Kind, Lore, Universe};
use crate::search::{ARTICLES, Filter, How, Lookup, is_stop_word, plain_words};
use crate::view::input::command::CommandContext;

/// What a name is looked up with, besides itself.
pub(super) fn name_filter(ctx: &CommandContext<'_>, kind: Option<&'static Kind>, universe: Option<Universe>) -> Filter {
    Filter { kind, universe, prefer: ctx.asker.universe }
}

/// Whether somebody is asked for by what they are to another, or by what they commanded: "Worf's brother".
pub(super) fn asks_of_another(ctx: &CommandContext<'_>, typed: &str, filter: Filter) -> bool {
    !ctx.lore.names().asked_about(ctx.lore, typed, filter).is_empty()
}

/// Whether something was found by its name.
pub(super) const fn is_called_so(found: &Lookup) -> bool {
    matches!(found, Lookup::Found { how: How::Id | How::Name | How::Alias | How::Registry, .. })
}

/// Whether something is called so, rather than that what is typed merely leads to it.
pub(crate) fn is_name(ctx: &CommandContext<'_>, typed: &str) -> bool {
    let typed = &*in_english(ctx.locale, typed);
    if !ctx.lore.names().may_be_name(ctx.lore, typed) {
        return false;
    }
    let found = ctx.lore.names().find(ctx.lore, typed, name_filter(ctx, None, None));
    matches!(found, Lookup::Found { best, how, .. } if how == How::Id || is_called_so(&found) && is_called(ctx, best, typed))
}

/// Whether an entry is called just so, but for signs, capitals and an article.
pub(crate) fn is_called(ctx: &CommandContext<'_>, at: EntryRef, typed: &str) -> bool {
    let Some(entry) = ctx.lore.entry(at) else { return false };
    let typed = letters(&in_english(ctx.locale, typed));
    entry.names().chain(entry.registries()).chain(entry.unshown_names()).any(|name| letters(name) == typed)
}

/// The letters and figures of a name without its article.
fn letters(name: &str) -> String {
    let words = plain_words(name);
    let is_article = words.first().is_some_and(|word| ARTICLES.contains(&word.as_str()));
    words.into_iter().skip(usize::from(is_article)).collect()
}

/// Whether all words that were typed are of one of an entry's names.
pub(super) fn is_called_with(ctx: &CommandContext<'_>, at: EntryRef, typed: &str) -> bool {
    let typed: Vec<String> = plain_words(typed).into_iter().filter(|word| !is_stop_word(word)).collect();
    let has_all = |name: &str| {
        let own = plain_words(name);
        typed.iter().all(|word| own.contains(word))
    };
    let entry = ctx.lore.entry(at).filter(|_| !typed.is_empty());
    entry.is_some_and(|entry| entry.names().chain(entry.registries()).chain(entry.unshown_names()).any(has_all))
}

/// Whether one of the words that were typed stands in one of its names: who served in the same post is not called so.
pub(super) fn bears(lore: &Lore, at: EntryRef, typed: &str) -> bool {
    let typed = telling(typed);
    let is_typed = |own: &String| typed.iter().any(|word| own.starts_with(word.as_str()));
    lore.entry(at).is_some_and(|entry| entry.names().flat_map(plain_words).any(|own| is_typed(&own)))
}

/// Whether all words that were typed stand in one of its names.
pub(super) fn bears_all(lore: &Lore, at: EntryRef, typed: &str) -> bool {
    let typed = telling(typed);
    let has_all = |name: &str| {
        let own = plain_words(name);
        typed.iter().all(|word| own.iter().any(|own| own.starts_with(word.as_str())))
    };
    lore.entry(at).is_some_and(|entry| entry.names().chain(entry.registries()).any(has_all))
}

/// Whether each word that was typed is one of any of its names.
pub(super) fn has_words(lore: &Lore, at: EntryRef, typed: &str) -> bool {
    let own: Vec<String> = lore.entry(at).into_iter().flat_map(|entry| entry.names().flat_map(plain_words)).collect();
    plain_words(typed).iter().all(|word| own.contains(word))
}

/// The words that tell who or what is meant.
fn telling(typed: &str) -> Vec<String> {
    let is_telling = |word: &String| !is_stop_word(word) && form_of_address(word).is_none();
    plain_words(typed).into_iter().filter(is_telling).collect()
}

/// Whether nothing but a letter was typed, perhaps with an article.
pub(super) fn is_letter(typed: &str) -> bool {
    plain_words(typed).iter().all(|word| word.len() == 1 || ARTICLES.contains(&word.as_str()))
}
