//! Which articles may be named as what the lore was compiled from: their titles and addresses name things, too.

use crate::lore::{Entry, Lore, Source, SourceRef, without_qualifier};
use crate::view::filter::ViewFilter;

/// Whether an article's title gives nothing away: neither an entry nor a work that the view hides.
pub(crate) fn may_be_named(lore: &Lore, article: SourceRef, view: &ViewFilter) -> bool {
    if view.seen.is_none() {
        return true;
    }
    let Some(source) = lore.source(article) else { return false };
    let entries = about(lore, article, source);
    let works = if entries.is_empty() { titled(lore, source) } else { Vec::new() };
    let is_known = !entries.is_empty() || !works.is_empty();
    let all = || lore.compiled_from(article).filter_map(|at| lore.entry(at));
    if is_known {
        entries.iter().all(|entry| view.shows_entry(lore, entry)) && works.iter().all(|work| view.shows_work(work))
    } else {
        all().all(|entry| view.shows_entry(lore, entry))
    }
}

/// The entries that an article is about: those of its title; where it is the first article of any, those alone, since the
/// others are namesakes.
fn about<'l>(lore: &'l Lore, article: SourceRef, source: &Source) -> Vec<&'l Entry> {
    let name = without_qualifier(&source.title);
    let compiled = lore.compiled_from(article).filter_map(|at| lore.entry(at));
    let mut named: Vec<&Entry> = compiled.filter(|entry| entry.names().any(|other| other == name)).collect();
    let is_first = |entry: &Entry| entry.articles.first() == Some(&article);
    if named.iter().any(|entry| is_first(entry)) {
        named.retain(|entry| is_first(entry));
    }
    named
}

/// The episodes and films of that title.
fn titled<'l>(lore: &'l Lore, source: &Source) -> Vec<&'l Source> {
    let name = without_qualifier(&source.title);
    lore.on_screen().filter_map(|at| lore.source(at)).filter(|work| &*work.title == name).collect()
}
