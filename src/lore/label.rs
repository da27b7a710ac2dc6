//! The line that stands for an entry in a picker: its name, and what tells it from others of that name.
//!
//! How much has to be said is worked out once for the whole lore: no more than tells look-alikes apart.

use std::collections::HashMap;

use super::search::fold::Folded;
use super::{Entry, EntryRef, Lore};

/// The longest label Discord shows, in UTF-16 units.
pub const LONGEST_LABEL: usize = 100;

/// Stands between the name and what describes it.
pub const SEPARATOR: &str = " · ";

/// The room that a name gets at least.
const ROOM_FOR_NAME: usize = 24;
/// The longest class or registry that is worth showing.
const LONGEST_PART: usize = 30;

/// What a label says besides name, kind and universe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Detail {
    /// Nothing, or the registry.
    #[default]
    Registry,
    /// The class too.
    Class,
    /// The years of its history too.
    Years,
    /// Nothing tells it apart but its id.
    Id,
}

/// `Terok Nor · station, mirror universe`, with the registry of ships: 1–100 characters, different for every entry.
pub fn label(lore: &Lore, entry: &Entry) -> String {
    let place = lore.entry_by_id(&entry.id);
    let detail = place.and_then(|place| lore.index.details.get(place.0 as usize)).copied().unwrap_or_default();
    detailed(lore, entry, detail)
}

/// Whether a picker can tell it from others by nothing but its id.
pub(super) fn is_told_apart_by_id_alone(lore: &Lore, entry: EntryRef) -> bool {
    lore.index.details.get(entry.0 as usize) == Some(&Detail::Id)
}

/// What each entry's label has to say, so that no two labels are alike in any case.
pub(super) fn details(lore: &Lore) -> Vec<Detail> {
    let mut details = vec![Detail::Registry; lore.entries().len()];
    let mut open: Vec<usize> = (0..details.len()).collect();
    for next in [Detail::Class, Detail::Years, Detail::Id] {
        open = look_alikes(lore, &open, &details);
        for at in &open {
            details.get_mut(*at).into_iter().for_each(|detail| *detail = next);
        }
    }
    details
}

fn look_alikes(lore: &Lore, open: &[usize], details: &[Detail]) -> Vec<usize> {
    let mut alike: HashMap<String, Vec<usize>> = HashMap::with_capacity(open.len());
    for at in open {
        let Some((entry, detail)) = lore.entries().get(*at).zip(details.get(*at)) else { continue };
        alike.entry(detailed(lore, entry, *detail).to_lowercase()).or_default().push(*at);
    }
    alike.into_values().filter(|group| group.len() > 1).flatten().collect()
}

fn detailed(lore: &Lore, entry: &Entry, detail: Detail) -> String {
    let registry = entry.registries().next().map(one_line).filter(|registry| is_short(registry));
    let registry = registry.map(|registry| format!("{registry} ")).unwrap_or_default();
    let kind = entry.kind.title.to_lowercase();
    let mut description = format!("{SEPARATOR}{registry}{kind}, {}", entry.universe);
    let class = || entry.facts_of("class").next().map(|class| one_line(&lore.plain(&class.text)));
    let years = || years(lore, entry);
    for (least, part) in [(Detail::Class, &class as &dyn Fn() -> Option<String>), (Detail::Years, &years)] {
        if let Some(part) = (detail >= least).then(part).flatten().filter(|part| is_short(part)) {
            description = format!("{description}, {part}");
        }
    }
    if detail == Detail::Id || units(&description) + ROOM_FOR_NAME > LONGEST_LABEL {
        description = format!("{SEPARATOR}{}", entry.id);
    }
    let name = one_line(&entry.name);
    let name = if Folded::new(&name).is_empty() { entry.slug() } else { &name };
    format!("{}{description}", shortened(name, LONGEST_LABEL - units(&description).min(LONGEST_LABEL)))
}

fn years(lore: &Lore, entry: &Entry) -> Option<String> {
    let history = lore.entry_by_id(&entry.id).into_iter().flat_map(|place| lore.history(place));
    let statements = history.map(|event| &event.statement).chain(entry.statements());
    let spans = statements.filter_map(|statement| statement.when).map(|when| (when.first_year(), when.last_year()));
    let (first, last) = spans.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
    Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
}

fn is_short(part: &str) -> bool {
    units(part) <= LONGEST_PART
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The text without line breaks and other characters that a picker cannot show.
fn one_line(text: &str) -> String {
    let shown = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    shown.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(text: &str, room: usize) -> String {
    if units(text) <= room {
        return text.to_owned();
    }
    let mut left = room.saturating_sub(1);
    let fits = |letter: &char| {
        let fits = letter.len_utf16() <= left;
        left = left.saturating_sub(letter.len_utf16());
        fits
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}
