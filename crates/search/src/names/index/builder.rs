//! Reads all names of the lore into the tables that they are found in.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::tables::{EntryMeta, Form, KeyMarks, KeyUse, Names, WordUse, initials};
use crate::names::ranking::{Role, UNPINNED};
use crate::names::words::forms;
use crate::names::words::typed_words::{is_possessive, is_title};
use crate::text::distance;
use crate::text::fold::{Folded, number};
use crate::text::hash_index::HashIndex;
use crate::text::terms::{TermId, Terms, TermsBuilder};
use isolinear_lore::grouped::Grouped;
use isolinear_lore::hash::hash_bytes;
use isolinear_lore::table::Table;
use isolinear_lore::{Entry, EntryRef, Kind, Lore, without_qualifier};

impl Names {
    /// Reads all names of the lore's entries.
    pub fn build(lore: &Lore) -> Self {
        let mut builder = Builder::default();
        for (at, entry) in (0..).zip(lore.entries()) {
            builder.add(at, entry);
        }
        builder.share_misspellings(lore);
        let all = 0..u32::try_from(lore.entries().len()).unwrap_or(u32::MAX);
        let by_label = HashIndex::new(all.map(|at| lore.entry_label(EntryRef(at)).to_lowercase()));
        let names =
            builder.finish(lore.entries().iter().zip(0..).map(|(entry, at)| meta_of(lore, at, entry)).collect());
        Names { by_label, ..names }
    }
}

fn meta_of(lore: &Lore, at: u32, entry: &Entry) -> EntryMeta {
    let prominence = u16::try_from(entry.prominence).unwrap_or(u16::MAX);
    let ship_prefix = forms::ship_prefix(&Folded::new(&entry.name));
    EntryMeta {
        kind: entry.kind.number(),
        universe: entry.universe,
        prominence,
        ship_prefix,
        pin: lore
            .pinned
            .iter()
            .position(|pinned| *pinned == EntryRef(at))
            .and_then(|place| place.try_into().ok())
            .unwrap_or(UNPINNED),
    }
}

/// A use of a key, and the hash of the name that makes it as it is written, but for capitals.
#[derive(Clone, Copy)]
struct NewKeyUse {
    entry: u32,
    role: Role,
    form: Form,
    written: u32,
}

#[derive(Default)]
struct Builder {
    keys: TermsBuilder,
    key_uses: Vec<NewKeyUse>,
    words: TermsBuilder,
    word_uses: Vec<WordUse>,
    word_names: Vec<u32>,
    name_roles: Vec<Role>,
    first_names: Vec<u32>,
    initials: Vec<u64>,
}

impl Builder {
    fn add(&mut self, at: u32, entry: &Entry) {
        self.first_names.push(self.name_roles.len() as u32);
        self.initials.push(0);
        for (name, role) in named(entry) {
            self.add_name(at, name, role, entry.kind.is_addressed());
        }
        for registry in entry.registries() {
            self.add_key(at, (Role::Registry, written(registry)), Form::Plain, Folded::new(registry).compact());
        }
        // No word of another language is one of the names beside which others are told apart.
        for name in &entry.translated_names {
            self.add_key(at, (Role::Alias, written(name)), Form::Plain, Folded::new(name).compact());
        }
        if Folded::new(&entry.name).is_empty() {
            self.add_key(at, (Role::Name, written(entry.slug())), Form::Plain, Folded::new(entry.slug()).compact());
        }
    }

    /// Who misspells a name may mean any entry of that name, also if only one of them lists the misspelling.
    fn share_misspellings(&mut self, lore: &Lore) {
        let misspelt = lore.entries().iter().filter(|entry| !entry.misspellings.is_empty());
        let mut shared: HashMap<&str, Vec<&str>> = HashMap::new();
        for entry in misspelt {
            let is_of_name =
                |wrong: &&str| distance::is_near(Folded::new(wrong).compact(), Folded::new(&entry.name).compact());
            shared
                .entry(&entry.name)
                .or_default()
                .extend(entry.misspellings.iter().map(|wrong| &**wrong).filter(is_of_name));
        }
        for (at, entry) in (0..).zip(lore.entries()) {
            for wrong in shared.get(&*entry.name).into_iter().flatten() {
                self.add_key(at, (Role::Misspelling, written(wrong)), Form::Plain, Folded::new(wrong).compact());
            }
        }
    }

    fn add_name(&mut self, entry: u32, name: &str, role: Role, is_person: bool) {
        let folded = Folded::new(name);
        let as_role = (role, written(name));
        self.add_key(entry, as_role, Form::Plain, folded.compact());
        // Daniels is no plural of Daniel.
        let is_only_word = |name: &Folded| is_person && name.len() == 1 && number(name.compact()).is_none();
        let core =
            |name: &Folded| if is_only_word(name) { name.compact().to_owned() } else { forms::core(name).letters };
        // Whoever asks for Lorca does not mean "Lorca's ship".
        if core(&folded) != folded.compact() && !is_possessive(name) {
            self.add_key(entry, as_role, Form::Core, &core(&folded));
        }
        let bare = without_qualifier(name);
        if bare != name {
            let bare = Folded::new(bare);
            if role == Role::Name {
                self.add_key(entry, as_role, Form::Bare, bare.compact());
            }
            self.add_key(entry, as_role, Form::Core, &core(&bare));
        }
        let may_be_short = role < Role::Registry && folded.len() < 7 && has_initials(name);
        if let Some(initials) = forms::initials(&folded).filter(|_| may_be_short) {
            self.add_key(entry, as_role, Form::Initials, &initials);
        }
        if role != Role::Misspelling {
            self.add_words(entry, &folded, role, is_person);
        }
    }

    /// The surname of a person is as good a beginning as the first name.
    fn add_words(&mut self, entry: u32, folded: &Folded, role: Role, is_person: bool) {
        let name = self.name_roles.len() as u32;
        self.name_roles.push(role);
        let of_words = u8::try_from(folded.len()).unwrap_or(u8::MAX);
        let start = usize::from(forms::ship_prefix(folded).is_some());
        let last = folded.len().saturating_sub(1);
        for (at, word) in folded.words().enumerate() {
            let first = at <= start || is_person && at == last;
            self.words.push(word);
            self.initials.last_mut().into_iter().for_each(|all| *all |= initials(word));
            self.word_uses.push(WordUse { entry, role, of_words, first });
            self.word_names.push(name);
        }
    }

    fn add_key(&mut self, entry: u32, (role, written): (Role, u32), form: Form, key: &str) {
        if !key.is_empty() {
            self.keys.push(key);
            self.key_uses.push(NewKeyUse { entry, role, form, written });
        }
    }

    /// The keys, and their uses in the order of these.
    fn keys_and_uses(&mut self, entries: &[EntryMeta]) -> (Terms, Vec<(TermId, KeyUse)>) {
        let (keys, key_of) = std::mem::take(&mut self.keys).finish();
        let meta = |entry: u32| entries.get(entry as usize).copied().unwrap_or_default();
        let mut named: Vec<(TermId, NewKeyUse)> = key_of.into_iter().zip(std::mem::take(&mut self.key_uses)).collect();
        named.sort_unstable_by_key(|(key, new)| u64::from(*key) << u32::BITS | u64::from(new.entry));
        let mut uses: Vec<(TermId, KeyUse)> = Vec::with_capacity(named.len());
        for of_key in named.chunk_by_mut(|(one, _), (other, _)| one == other) {
            let is_written_variously =
                of_key.windows(2).any(|pair| matches!(pair, [(_, one), (_, other)] if one.written != other.written));
            let marks = KeyMarks { is_written_variously, is_of_people: false };
            let first = uses.len();
            uses.extend(of_key.iter().map(|(key, new)| {
                let NewKeyUse { entry, role, form, .. } = *new;
                (*key, KeyUse { entry, role, form, marks, meta: meta(entry) })
            }));
            if let Some(of_key) = uses.get_mut(first..).filter(|of_key| of_key.len() > 1) {
                of_key.sort_unstable_by_key(|(_, usage)| (usage.entry, is_less(usage), usage.role, usage.form));
            }
        }
        drop(named);
        uses.dedup_by_key(|(key, usage)| (*key, usage.entry));
        for uses in uses.chunk_by_mut(|(one, _), (other, _)| one == other).filter(|uses| uses.len() > 1) {
            uses.sort_unstable_by_key(|(_, usage)| order(usage));
        }
        (keys, uses)
    }

    fn finish(mut self, entries: Vec<EntryMeta>) -> Names {
        self.first_names.push(self.name_roles.len() as u32);
        let (keys, mut key_uses) = self.keys_and_uses(&entries);
        let (words, word_of) = std::mem::take(&mut self.words).finish();
        let of_names = self.word_names.iter().copied().zip(word_of.iter().copied());
        let word_uses = word_of.iter().copied().zip(self.word_uses.iter().copied());
        let most_of_people = most_of_people(words.len(), word_uses.clone(), &entries);
        mark_words_of_people(&keys, &mut key_uses, (&words, &most_of_people));
        let mut by_prominence: Vec<u32> = (0..).take(entries.len()).collect();
        by_prominence.sort_by_key(|entry| entries.get(*entry as usize).map(|meta| Reverse(meta.prominence)));
        Names {
            of_key: Grouped::new(keys.len(), key_uses.into_iter()),
            keys,
            of_word: Grouped::new(words.len(), word_uses),
            most_of_people,
            words,
            name_words: Grouped::new(self.name_roles.len(), of_names),
            name_roles: self.name_roles.into_iter().collect(),
            first_names: self.first_names.into_iter().collect(),
            initials: self.initials.into_iter().collect(),
            entries: entries.into_iter().collect(),
            by_prominence: by_prominence.into_iter().collect(),
            by_label: HashIndex::default(),
        }
    }
}

/// The hash of a name as it is written, but for capitals.
fn written(name: &str) -> u32 {
    hash_bytes(name.chars().flat_map(char::to_lowercase).flat_map(|letter| u32::from(letter).to_le_bytes()))
}

/// Whether a name is another than the whole that is shown: a ship is called so without its prefix as much as with it.
fn is_less(usage: &KeyUse) -> bool {
    match usage.form {
        Form::Plain | Form::Bare => false,
        Form::Core => usage.meta.ship_prefix.is_none(),
        Form::Initials => true,
    }
}

/// Where an entry stands among those of a key, as far as no question changes it (see `ranking`): what comes in the order
/// of its rank is soon put in its place.
fn order(usage: &KeyUse) -> impl Ord + use<> {
    let pin = if usage.role == Role::Registry { UNPINNED } else { usage.meta.pin };
    let last = (usage.role, Reverse(usage.meta.prominence), usage.entry);
    (usage.form == Form::Initials, is_less(usage), usage.role == Role::Misspelling, pin, last)
}

/// For each word, how much is told of the best known person who has it among others.
fn most_of_people(words: usize, uses: impl Iterator<Item = (TermId, WordUse)>, entries: &[EntryMeta]) -> Table<u16> {
    let mut most = vec![0; words];
    for (word, usage) in uses.filter(|(_, usage)| usage.of_words > 1) {
        let known = entries.get(usage.entry as usize).filter(|meta| meta.kind().is_some_and(Kind::is_addressed));
        if let Some((most, known)) = most.get_mut(word as usize).zip(known) {
            *most = known.prominence.max(*most);
        }
    }
    most.into_iter().collect()
}

/// Marks the keys that are words of longer names of people.
fn mark_words_of_people(keys: &Terms, uses: &mut [(TermId, KeyUse)], (words, most_of_people): (&Terms, &Table<u16>)) {
    let of_people = (0..).zip(most_of_people.iter()).filter(|(_, most)| *most > 0);
    for key in of_people.filter_map(|(word, _)| keys.exact(words.get(word))) {
        let first = uses.partition_point(|(other, _)| *other < key);
        let of_key = uses.iter_mut().skip(first).take_while(|(other, _)| *other == key);
        of_key.for_each(|(_, usage)| usage.marks.is_of_people = true);
    }
}

/// Whether people shorten a name to its initials: none of a single word, however it is divided (Kal-if-fee), nor behind a form
/// of address.
fn has_initials(name: &str) -> bool {
    let words: Vec<&str> = name.split(|letter: char| !letter.is_alphanumeric()).collect();
    let is_addressed = words.first().is_some_and(|first| is_title(&first.to_lowercase()));
    let is_several = name.contains(' ') || words.iter().skip(1).any(|word| word.starts_with(char::is_uppercase));
    is_several && !is_addressed
}

fn named(entry: &Entry) -> impl Iterator<Item = (&str, Role)> {
    let name = Folded::new(&entry.name);
    let says_more = move |alias: &&str| !forms::is_with_kind(&Folded::new(alias), &name);
    let aliases = entry.names().skip(1).filter(says_more).map(|alias| (alias, Role::Alias));
    let registries = entry.registries().map(|registry| (forms::registry_number(registry), Role::Registry));
    let misspellings = entry.misspellings.iter().map(|name| (&**name, Role::Misspelling));
    std::iter::once((&*entry.name, Role::Name)).chain(aliases).chain(registries).chain(misspellings)
}
