//! What things are called on a chart: as they are told, or in letters that a picture has.

use super::content::Item;
use crate::locale::{Locale, capitalised};
use crate::lore::{Entry, Lore};
use crate::picture;
use crate::reply::dates;
use crate::view::filter::ViewFilter;
use crate::view::secret_names;

/// For whom the words of a chart are.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wording<'l> {
    /// As they are told, for those who read.
    Told,
    /// In letters that can be drawn; the lore knows what else things are called, of which the view may hide some.
    Drawn(&'l Lore, &'l ViewFilter),
}

impl Wording<'_> {
    /// The name of an entry; drawn, the first that has letters for it, or else its id in words.
    pub(super) fn name(self, entry: &Entry) -> String {
        match self {
            Self::Told => entry.name.to_string(),
            Self::Drawn(lore, view) => {
                let at = lore.entry_by_id(&entry.id);
                let is_open = |name: &&str| at.is_none_or(|at| !secret_names::gives_away(lore, at, name, view));
                let drawn = entry.names().filter(is_open).find_map(picture::whole);
                drawn.unwrap_or_else(|| in_words(entry.slug()))
            }
        }
    }

    /// The value of a fact; drawn, when it was so if there are no letters for it, by which it is found in the text.
    pub(super) fn value(self, locale: Locale, item: &Item<'_>) -> String {
        match self {
            Self::Told => short(item.statement.text.plain()),
            Self::Drawn(lore, _) => {
                let value = picture::in_part(&short(&self.with_drawn_names(lore, item)));
                value.unwrap_or_else(|| dates::leading(locale, item.when))
            }
        }
    }

    /// What a fact says, with the names of entries that it leads to as they are drawn where its own words cannot be.
    fn with_drawn_names(self, lore: &Lore, item: &Item<'_>) -> String {
        let (mut said, mut before) = (String::new(), None);
        for segment in item.statement.text.segments() {
            let replaced = segment.link.filter(|_| picture::whole(segment.words).is_none());
            match replaced.and_then(|link| lore.entry(link)) {
                Some(entry) if before != replaced => said.push_str(&self.name(entry)),
                Some(_) => {}
                None => said.push_str(segment.words),
            }
            before = replaced;
        }
        said
    }
}

/// `terok-nor` as `Terok Nor`.
fn in_words(slug: &str) -> String {
    slug.split('-').map(capitalised).collect::<Vec<_>>().join(" ")
}

/// The value of a fact without its explanations: up to the first comma, colon, semicolon or bracket.
fn short(words: &str) -> String {
    let goes_on = |at: &usize| {
        let rest = words.get(*at..).unwrap_or_default();
        [", then ", ", and ", ", or "].iter().any(|more| rest.starts_with(more))
    };
    let ends = [", ", ": ", "; ", " ("].into_iter().filter_map(|end| words.find(end));
    let end = ends.filter(|at| *at > 2 && !goes_on(at)).min();
    capitalised(end.and_then(|at| words.get(..at)).unwrap_or(words))
}
