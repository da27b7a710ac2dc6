//! The tables in which the names of entries are found, built once, when lore is loaded.
//!
//! Whole names run together (`teroknor`, and their initials), and single words. What is done with them is the matter
//! of `find`.

use crate::names::ranking::{Role, UNPINNED};
use crate::text::fold::Folded;
use crate::text::hash_index::HashIndex;
use crate::text::terms::{TermId, Terms};
use isolinear_lore::grouped::Grouped;
use isolinear_lore::table::Table;
use isolinear_lore::{EntryRef, KINDS, Kind, Lore, Statement, Universe};
use serde::{Deserialize, Serialize};

/// The most suggestions there may be.
pub const MOST_SUGGESTIONS: usize = 25;

/// Whether a statement may be told.
pub type Shows<'s> = &'s dyn Fn(&Statement) -> bool;

/// What is asked for besides a name.
#[derive(Debug, Clone, Copy)]
pub struct Filter {
    /// The kind asked for; others are found too, but only if nothing of this kind fits as well.
    pub kind: Option<&'static Kind>,
    /// The universe asked for; entries of others are found too, after those of this one.
    pub universe: Option<Universe>,
    /// The universe that comes first among equals.
    pub prefer: Universe,
}

/// All names of all entries, ready to be found.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Names {
    /// Whole names run together, and initials.
    pub(in crate::names) keys: Terms,
    pub(in crate::names) of_key: Grouped<KeyUse>,
    /// Single words of names.
    pub(crate) words: Terms,
    pub(crate) of_word: Grouped<WordUse>,
    /// How much is told of the best known person who has each of those words among others.
    pub(in crate::names) most_of_people: Table<u16>,
    /// The words of each name, and the names of each entry.
    pub(in crate::names) name_words: Grouped<TermId>,
    pub(in crate::names) name_roles: Table<Role>,
    pub(super) first_names: Table<u32>,
    pub(in crate::names) entries: Table<EntryMeta>,
    /// Which letters the words of each entry's names begin with, see [`initials`].
    pub(in crate::names) initials: Table<u64>,
    pub(in crate::names) by_prominence: Table<u32>,
    /// Entries by their labels, in lower case.
    pub(in crate::names) by_label: HashIndex,
}

/// An entry that goes by a key, with all that ranking needs, since many may go by the same.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::names) struct KeyUse {
    pub(in crate::names) entry: u32,
    pub(in crate::names) role: Role,
    pub(in crate::names) form: Form,
    pub(in crate::names) marks: KeyMarks,
    pub(in crate::names) meta: EntryMeta,
}

/// What tells of a key that its entries need not be looked at; the same at each of its uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::names) struct KeyMarks {
    /// Whether names that make the key are written in several ways.
    pub(in crate::names) is_written_variously: bool,
    /// Whether it is a word of longer names of people, too.
    pub(in crate::names) is_of_people: bool,
}

impl KeyUse {
    /// Whether it is a name that is shown, in full.
    pub(in crate::names) fn is_shown(self) -> bool {
        self.form != Form::Initials && self.role != Role::Misspelling
    }
}

/// What form of a name a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(in crate::names) enum Form {
    /// The name as it is.
    #[default]
    Plain,
    /// What is left without prefixes, plurals and the like.
    Core,
    /// Without what stands in brackets, which only tells namesakes apart.
    Bare,
    /// Its initials.
    Initials,
}

/// An entry with that word in one of its names.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct WordUse {
    pub(in crate::names) entry: u32,
    pub(in crate::names) role: Role,
    /// How many words the name has.
    pub(in crate::names) of_words: u8,
    /// Whether the name starts with it, but for a ship's prefix.
    pub(in crate::names) first: bool,
}

/// What ranking needs to know of an entry.
#[derive(Debug, Clone, Copy)]
pub(in crate::names) struct EntryMeta {
    /// The number of its kind.
    pub(in crate::names) kind: u8,
    pub(in crate::names) universe: Universe,
    /// How many statements and events tell of it, as far as 65,535.
    pub(in crate::names) prominence: u16,
    pub(in crate::names) ship_prefix: Option<u8>,
    /// Its place among those that the lore offers before anything is typed.
    pub(in crate::names) pin: u16,
}

impl EntryMeta {
    /// The kind.
    pub(in crate::names) fn kind(self) -> Option<&'static Kind> {
        KINDS.get(usize::from(self.kind)).copied()
    }
}

impl Default for EntryMeta {
    fn default() -> Self {
        Self { kind: 0, universe: Universe::Prime, prominence: 0, ship_prefix: None, pin: UNPINNED }
    }
}

/// The first letter and the first two of a word as two of 64 bits, by which most entries that lack it are told apart.
pub(in crate::names) fn initials(word: &str) -> u64 {
    let mut letters = word.bytes();
    let first = letters.next().map_or(0, |first| 1 << (first % 32));
    let both = word.bytes().next().zip(letters.next());
    first | both.map_or(0, |(first, second)| 1 << (32 + (first.wrapping_mul(7) ^ second) % 32))
}

impl Names {
    /// All entries, those first of which most is told.
    pub fn by_prominence(&self) -> impl Iterator<Item = EntryRef> {
        self.by_prominence.iter().map(EntryRef)
    }

    /// Whether any name has that word.
    pub(in crate::names) fn has_word(&self, word: &str) -> bool {
        self.words.exact(word).is_some()
    }

    /// Whether it is a name of one word that describes entries of other kinds: "Bajoran", but not "good" in "Spirits of good
    /// fortune".
    pub(in crate::names) fn is_of_describing_kind(&self, word: &Folded) -> bool {
        let mut uses = self.words.exact(word.compact()).map(|word| self.of_word.of(word)).unwrap_or_default();
        uses.any(|usage| usage.of_words == 1 && self.kind_of(usage.entry).is_some_and(|kind| kind.describes_others))
    }

    /// Whether a word alone is what somebody is called of whom so much is told.
    pub(in crate::names) fn calls_well_known_person(&self, word: &str, least: u16) -> bool {
        let is_known = |meta: EntryMeta| meta.prominence >= least && meta.kind().is_some_and(Kind::is_addressed);
        let mut uses = self.words.exact(word).map(|word| self.of_word.of(word)).unwrap_or_default();
        uses.any(|usage| usage.of_words == 1 && self.entries.get(usage.entry as usize).is_some_and(is_known))
    }

    /// Whether a word is the name of a people, or of something else that describes others.
    pub fn is_people(&self, word: &str) -> bool {
        self.is_of_describing_kind(&Folded::new(word))
    }

    /// The entry of that label, in lower case.
    pub(in crate::names) fn labelled(&self, lore: &Lore, label: &str) -> Option<EntryRef> {
        let is_label = |at| lore.entry_label(EntryRef(at)).to_lowercase() == label;
        self.by_label.find(label, is_label).map(EntryRef)
    }

    /// What tells of a key that its entries need not be looked at.
    pub(in crate::names) fn marks_of(&self, key: TermId) -> KeyMarks {
        self.of_key.of(key).next().map(|usage| usage.marks).unwrap_or_default()
    }

    /// The kind of an entry.
    pub(in crate::names) fn kind_of(&self, entry: u32) -> Option<&'static Kind> {
        self.entries.get(entry as usize)?.kind()
    }

    /// Whether the words of an entry's names have these first letters among theirs, see [`initials`].
    pub(in crate::names) fn has_initials(&self, entry: u32, initials: u64) -> bool {
        self.initials.get(entry as usize).is_some_and(|own| own & initials == initials)
    }

    /// Whether two entries have a name in common.
    pub(in crate::names) fn share_a_name(&self, one: u32, other: u32) -> bool {
        let words = |name: u32| self.name_words.of(name);
        self.names_of(one).any(|name| self.names_of(other).any(|same| words(name).eq(words(same))))
    }

    /// The numbers of an entry's names.
    pub(in crate::names) fn names_of(&self, entry: u32) -> std::ops::Range<u32> {
        let bound = |at: u32| self.first_names.get(at as usize).unwrap_or_default();
        bound(entry)..bound(entry + 1)
    }
}
