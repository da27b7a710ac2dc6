//! What things are called on a chart: as they are told, or in letters that a picture has.

use super::content::Item;
use crate::locale::{Locale, capitalised};
use crate::lore::{Entry, EntryRef, Lore};
use crate::picture;
use crate::reply::dates;
use crate::view::filter::ViewFilter;
use crate::view::filter::secret_names;

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

    /// The value of a fact. One that cannot be drawn comes with the letter by which it is found in the text; should there
    /// be no more letters, with when it was so.
    pub(super) fn value(self, locale: Locale, item: &Item<'_>) -> String {
        let words = self.whole_value(item).or_else(|| self.part_of_value(item));
        match (item.letter, words) {
            (Some(letter), Some(words)) => lettered(letter, &words),
            (Some(letter), None) => letter.to_string(),
            (None, words) => words.unwrap_or_else(|| dates::leading(locale, item.when)),
        }
    }

    /// The value of a fact; drawn, if there are letters for all of it or for what stands for it in brackets.
    pub(super) fn whole_value(self, item: &Item<'_>) -> Option<String> {
        let plain = item.statement.text.plain();
        let Self::Drawn(lore, _) = self else { return Some(short(plain)) };
        if plain.is_ascii() {
            return picture::whole(&short(plain));
        }
        let said = self.with_drawn_names(lore, item);
        picture::whole(&short(&said)).or_else(|| picture::whole(&short(bracketed_name(&said)?)))
    }

    /// As much of the value of a fact as can be drawn.
    fn part_of_value(self, item: &Item<'_>) -> Option<String> {
        let Self::Drawn(lore, _) = self else { return None };
        picture::in_part(&short(&self.with_drawn_names(lore, item)))
    }

    /// What a fact says, with the names of entries that it leads to as they are drawn where its own words cannot be.
    fn with_drawn_names(self, lore: &Lore, item: &Item<'_>) -> String {
        let (mut said, mut before) = (String::new(), None);
        for segment in item.statement.text.segments() {
            let link = || segment.link.or_else(|| called(lore, segment.words));
            let replaced = if picture::whole(segment.words).is_none() { link() } else { None };
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

/// `A · Terok Nor`, as a value stands beside the letter that the picture has for it.
pub(super) fn lettered(letter: char, words: &str) -> String {
    format!("{letter} · {words}")
}

/// The entry that goes by these words, though they do not lead to it.
fn called(lore: &Lore, words: &str) -> Option<EntryRef> {
    let value = Some(short(words)).filter(|value| value.contains(char::is_alphanumeric))?;
    let mut entries = (0..).map(EntryRef).zip(lore.entries());
    entries.find(|(_, entry)| entry.names().any(|name| name == value)).map(|(at, _)| at)
}

/// A name in brackets behind another: `Empire` of `帝国 (Empire)`.
fn bracketed_name(words: &str) -> Option<&str> {
    let (_, inside) = words.split_once(['(', '（'])?;
    let (inside, _) = inside.split_once([')', '）'])?;
    inside.starts_with(char::is_uppercase).then_some(inside)
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
