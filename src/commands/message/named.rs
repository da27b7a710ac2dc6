//! What a message names, each thing once; and its short form for the ids of buttons.

use crate::lore::hash::hash_bytes;
use crate::lore::series::Series;
use crate::lore::{EntryRef, Lore, SourceRef};
use crate::reply::limits;
use crate::view::filter::seen::SeenUpTo;

/// What a message names, in the order of the message.
#[derive(Debug, Clone, Default)]
pub(super) struct Named {
    /// Entries.
    pub(super) entries: Vec<EntryRef>,
    /// Works.
    pub(super) works: Vec<SourceRef>,
    /// Works that are perhaps named, by what an entry is called as well: they tell nothing of how far somebody has got.
    pub(super) perhaps: Vec<SourceRef>,
    /// Series.
    pub(super) series: Vec<&'static Series>,
    /// Years.
    pub(super) years: Vec<i32>,
    /// Seasons and episodes by their numbers.
    pub(super) told: Option<SeenUpTo>,
    /// All of it in short, see [`Named::of_marks`].
    pub(super) marks: String,
}

impl Named {
    /// Whether there is nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.all_works().next().is_none() && self.years.is_empty() && self.series.is_empty()
    }

    /// The works that are named, and those that perhaps are.
    pub(super) fn all_works(&self) -> impl Iterator<Item = SourceRef> {
        let others = self.perhaps.iter().filter(|work| !self.works.contains(work));
        self.works.iter().chain(others).copied()
    }

    /// The same with its short form: a letter and a number for each thing, what hides others first.
    pub(super) fn with_marks(mut self, lore: &Lore) -> Self {
        let entries = self.entries.iter().filter_map(|at| Some(format!("e{:x}", mark(&lore.entry(*at)?.id))));
        let of_work = |sign, at: &SourceRef| Some(format!("{sign}{:x}", lore.source(*at)?.mark()));
        let works = self.works.iter().filter_map(|at| of_work('w', at));
        let perhaps = self.perhaps.iter().filter_map(|at| of_work('p', at));
        let series = self.series.iter().map(|series| format!("c{}", series.code));
        let years = self.years.iter().map(|year| format!("y{year}"));
        let told = self.told.iter().map(|told| format!("s{}", told.short));
        self.marks =
            told.chain(entries).chain(works).chain(perhaps).chain(series).chain(years).collect::<Vec<_>>().join(".");
        self
    }

    /// Reads the short form back; what is not known is left out.
    pub(super) fn of_marks(lore: &Lore, marks: &str) -> Self {
        let mut named = Self { marks: marks.to_owned(), ..Self::default() };
        for mark in marks.split('.') {
            let number = |mark: &str| u32::from_str_radix(mark, 16).ok();
            match mark.split_at_checked(1) {
                Some(("e", mark)) => named.entries.extend(number(mark).and_then(|mark| entry_of(lore, mark))),
                Some(("w", mark)) => named.works.extend(number(mark).and_then(|mark| lore.source_by_mark(mark))),
                Some(("p", mark)) => named.perhaps.extend(number(mark).and_then(|mark| lore.source_by_mark(mark))),
                Some(("c", code)) => named.series.extend(Series::of_code(code)),
                Some(("s", told)) => named.told = SeenUpTo::read(lore, told),
                Some(("y", year)) => named.years.extend(year.parse::<i32>().ok()),
                _ => {}
            }
        }
        named
    }
}

fn mark(id: &str) -> u32 {
    hash_bytes(id.bytes())
}

fn entry_of(lore: &Lore, wanted: u32) -> Option<EntryRef> {
    let at = lore.entries().iter().position(|entry| mark(&entry.id) == wanted)?;
    u32::try_from(at).ok().map(EntryRef)
}

/// Adds a thing once, and no more than a menu takes.
pub(super) fn push_once<T: PartialEq>(items: &mut Vec<T>, item: T) {
    if !items.contains(&item) && items.len() < limits::OPTIONS {
        items.push(item);
    }
}
