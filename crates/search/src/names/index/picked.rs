//! What a picker sends back: the id of an entry, or the label that was shown for it.

use super::tables::Names;
use crate::text::distance;
use isolinear_lore::{Entry, EntryRef, Kind, Lore, SEPARATOR};

/// The most ids that are suggested for one that nothing has.
const MOST_NEAR: usize = 10;

/// The entry of that id or label, in any case.
pub(in crate::names) fn entry_of(names: &Names, lore: &Lore, typed: &str) -> Option<EntryRef> {
    // Hardly anything that people type is either, so that nothing is looked up for most of it.
    if !has_slash(typed) && (typed.is_ascii() || !typed.contains(SEPARATOR.trim())) {
        return None;
    }
    let typed = typed.trim().to_lowercase();
    lore.entry_by_id(&typed).or_else(|| names.labelled(lore, &typed))
}

/// Whether it is written as an id, so that no name is meant by it.
pub(in crate::names) fn is_id(typed: &str) -> bool {
    has_slash(typed) && parts(&typed.trim().to_lowercase()).is_some()
}

/// The entries with ids that are near to one that nothing has.
pub(in crate::names) fn near(lore: &Lore, typed: &str) -> Vec<EntryRef> {
    let typed = typed.trim().to_lowercase();
    let Some((kind, slug)) = parts(&typed) else { return Vec::new() };
    let is_near = |entry: &Entry| {
        let own = entry.slug();
        entry.kind == kind && (distance::is_near(slug, own) || own.split('-').any(|part| part == slug))
    };
    let near = lore.entries().iter().zip(0..).filter(|(entry, _)| is_near(entry)).map(|(_, at)| EntryRef(at));
    near.take(MOST_NEAR).collect()
}

fn has_slash(typed: &str) -> bool {
    typed.as_bytes().contains(&b'/')
}

/// The kind and the rest of an id in small letters.
fn parts(typed: &str) -> Option<(&'static Kind, &str)> {
    let (kind, slug) = typed.split_once('/')?;
    let is_slug = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let kind = Kind::from_id(kind)?;
    (!slug.is_empty() && slug.chars().all(is_slug)).then_some((kind, slug))
}
