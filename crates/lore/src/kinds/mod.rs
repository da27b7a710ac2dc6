//! The kinds of entries: a row each, in a file each. Everything else asks the row and never names a kind.

mod class;
mod conflict;
mod faction;
mod person;
mod place;
mod row;
mod ship;
mod species;
mod station;
mod thing;
mod translations;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::de::{self, Deserialize, Deserializer};
use serde::{Serialize, Serializer};

pub use row::{Authority, FormOfAddress, Kind, Label, LabelRole, Milestone, Question, Timeless};
pub use ship::SHIP_PREFIXES;
pub use translations::{description_in_english, name_in_english};

/// Every kind there is, in the order in which readers meet them.
pub static KINDS: [&Kind; 9] = [
    &station::STATION,
    &ship::SHIP,
    &faction::FACTION,
    &person::PERSON,
    &place::PLACE,
    &class::CLASS,
    &species::SPECIES,
    &thing::THING,
    &conflict::CONFLICT,
];

/// All forms of address by their words, and the first letters of these by their lengths: every word that is typed is
/// looked for here, and hardly any is one.
struct FormsOfAddress {
    by_word: FxHashMap<&'static str, &'static FormOfAddress>,
    begin: [u32; LONGEST_ADDRESS + 1],
}

/// Longer words are no forms of address.
const LONGEST_ADDRESS: usize = 15;

static FORMS_OF_ADDRESS: LazyLock<FormsOfAddress> = LazyLock::new(|| {
    let mut forms = FormsOfAddress { by_word: FxHashMap::default(), begin: [0; LONGEST_ADDRESS + 1] };
    for form in KINDS.into_iter().flat_map(|kind| kind.forms_of_address) {
        for word in form.also.iter().chain([&form.title]) {
            forms.by_word.entry(*word).or_insert(form);
            forms.begin.get_mut(word.len()).into_iter().for_each(|begin| *begin |= letter(word));
        }
    }
    forms
});

/// The first letter of a word as a bit.
fn letter(word: &str) -> u32 {
    word.bytes().next().map_or(0, |first| 1 << (first % 32))
}

/// The form of address that a word is, of whatever kind.
pub fn form_of_address(word: &str) -> Option<&'static FormOfAddress> {
    let forms = &*FORMS_OF_ADDRESS;
    let begin = forms.begin.get(word.len())?;
    if begin & letter(word) == 0 { None } else { forms.by_word.get(word).copied() }
}

impl Kind {
    /// The kind of that id.
    pub fn from_id(id: &str) -> Option<&'static Self> {
        KINDS.into_iter().find(|kind| kind.id == id)
    }

    /// Its place in [`KINDS`].
    pub fn number(&self) -> u8 {
        KINDS.into_iter().zip(0..).find(|(other, _)| *other == self).map_or(0, |(_, number)| number)
    }
}

impl Label {
    /// Its place among the labels of all kinds; among equal ones, that of the first.
    fn number(&self) -> u16 {
        labels().zip(0..).find(|(other, _)| *other == self).map_or(0, |(_, number)| number)
    }
}

/// The labels of all kinds.
fn labels() -> impl Iterator<Item = &'static Label> {
    KINDS.into_iter().flat_map(|kind| kind.labels)
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.number())
    }
}

impl<'de> Deserialize<'de> for &'static Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u8::deserialize(deserializer)?;
        KINDS.get(usize::from(number)).copied().ok_or_else(|| de::Error::custom("a number of no kind"))
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.number())
    }
}

impl<'de> Deserialize<'de> for &'static Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u16::deserialize(deserializer)?;
        labels().nth(usize::from(number)).ok_or_else(|| de::Error::custom("a number of no label"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_of_address_is_found_by_all_its_words() {
        for form in KINDS.into_iter().flat_map(|kind| kind.forms_of_address) {
            for word in form.also.iter().chain([&form.title]) {
                assert_eq!(form_of_address(word).map(|found| found.title), Some(form.title), "{word}");
            }
        }
        assert!(form_of_address("").is_none() && form_of_address("cat").is_none());
    }
}
