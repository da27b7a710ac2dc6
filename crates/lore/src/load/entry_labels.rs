//! The line that stands for an entry in a picker: its name, and what tells it from others of that name.
//!
//! How much has to be said is worked out once for the whole lore: no more than tells look-alikes apart.

use std::borrow::Cow;
use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::kinds::LabelRole;
use crate::model::entry::Entry;
use crate::model::lore::Lore;
use crate::model::reference::EntryRef;
use crate::text_table::TextTable;
use crate::truncate::{length, truncated};

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
enum Detail {
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

/// The labels of all entries, and those that only their ids tell apart.
pub(super) struct Labels {
    pub(super) labels: TextTable,
    pub(super) look_alikes: Vec<EntryRef>,
}

/// Works out all labels: 1–100 characters each, all different in any case.
pub(super) fn labels(lore: &Lore) -> Labels {
    let every = || 0..u32::try_from(lore.entries.len()).unwrap_or(u32::MAX);
    let mut labels: Vec<String> = every().map(|at| detailed(lore, EntryRef(at), Detail::Registry)).collect();
    let mut open: Vec<u32> = every().collect();
    for next in [Detail::Class, Detail::Years, Detail::Id] {
        open = look_alikes(&labels, &open);
        for at in &open {
            let label = labels.get_mut(*at as usize);
            label.into_iter().for_each(|label| *label = detailed(lore, EntryRef(*at), next));
        }
    }
    open.sort_unstable();
    Labels { labels: labels.into_iter().collect(), look_alikes: open.into_iter().map(EntryRef).collect() }
}

/// Those whose labels are the same as others among them, in any case. Hardly any are, so that their hashes are compared
/// before any is kept.
fn look_alikes(labels: &[String], open: &[u32]) -> Vec<u32> {
    let label = |at: u32| labels.get(at as usize).map(|label| label.to_lowercase()).unwrap_or_default();
    let mut hashed: Vec<(u64, u32)> = open.iter().map(|at| (FxBuildHasher.hash_one(label(*at)), *at)).collect();
    hashed.sort_unstable();
    let mut alike: FxHashMap<String, Vec<u32>> = FxHashMap::default();
    for same in hashed.chunk_by(|(one, _), (other, _)| one == other).filter(|same| same.len() > 1) {
        same.iter().for_each(|(_, at)| alike.entry(label(*at)).or_default().push(*at));
    }
    alike.into_values().filter(|group| group.len() > 1).flatten().collect()
}

fn detailed(lore: &Lore, at: EntryRef, detail: Detail) -> String {
    let Some(entry) = lore.entries.get(at.0 as usize) else { return String::new() };
    let registry = entry.registries().next().map(one_line).filter(|registry| is_short(registry));
    let registry = registry.map(|registry| format!("{registry} ")).unwrap_or_default();
    let kind = entry.kind.title.to_lowercase();
    let mut description = format!("{SEPARATOR}{registry}{kind}, {}", entry.universe);
    let class = || entry.facts_in_role(LabelRole::Class).next().map(|class| one_line(class.text.plain()).into_owned());
    let years = || years(lore, at, entry);
    for (least, part) in [(Detail::Class, &class as &dyn Fn() -> Option<String>), (Detail::Years, &years)] {
        if let Some(part) = (detail >= least).then(part).flatten().filter(|part| is_short(part)) {
            description = format!("{description}, {part}");
        }
    }
    if detail == Detail::Id || length(&description) + ROOM_FOR_NAME > LONGEST_LABEL {
        description = format!("{SEPARATOR}{}", entry.id);
    }
    let name = one_line(&entry.name);
    let name = if !name.contains(char::is_alphanumeric) { entry.slug() } else { &name };
    format!("{}{description}", truncated(name, LONGEST_LABEL.saturating_sub(length(&description))))
}

fn years(lore: &Lore, at: EntryRef, entry: &Entry) -> Option<String> {
    let history = lore.history(at);
    let statements = history.map(|event| &event.statement).chain(entry.statements());
    let spans = statements.filter_map(|statement| statement.when).map(|when| (when.first_year(), when.last_year()));
    let (first, last) = spans.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
    Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
}

fn is_short(part: &str) -> bool {
    length(part) <= LONGEST_PART
}

/// The text without line breaks and other characters that a picker cannot show.
fn one_line(text: &str) -> Cow<'_, str> {
    let is_shown = |letter: char| letter == ' ' || !letter.is_control() && !letter.is_whitespace();
    if text.chars().all(is_shown) && text.trim() == text && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let shown = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    Cow::Owned(shown.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
}
