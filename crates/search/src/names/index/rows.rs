//! What the tables of names hold, as rows of bytes.

use isolinear_lore::Universe;
use isolinear_lore::table::Row;

use super::tables::{EntryMeta, Form, KeyMarks, KeyUse, WordUse};
use super::titles::{Title, Written};
use crate::names::ranking::Role;

/// The value that stands for none, where numbers are small.
const NONE: u8 = u8::MAX;

impl Row for Role {
    const SIZE: usize = 1;

    fn write(self, bytes: &mut Vec<u8>) {
        (self as u8).write(bytes);
    }

    #[inline]
    fn read(bytes: &[u8]) -> Self {
        let all = [Self::Name, Self::Alias, Self::Registry, Self::Misspelling];
        all.get(usize::from(u8::read(bytes))).copied().unwrap_or_default()
    }
}

/// The bits of a form, and those of the marks in the same byte.
const FORM: u8 = 3;
const WRITTEN_VARIOUSLY: u8 = 4;
const OF_PEOPLE: u8 = 8;

/// As what a key names an entry.
#[derive(Clone, Copy)]
struct KeyRole(Role, Form, KeyMarks);

impl Row for KeyRole {
    const SIZE: usize = Role::SIZE + u8::SIZE;

    fn write(self, bytes: &mut Vec<u8>) {
        let Self(role, form, KeyMarks { is_written_variously, is_of_people }) = self;
        let various = if is_written_variously { WRITTEN_VARIOUSLY } else { 0 };
        let of_people = if is_of_people { OF_PEOPLE } else { 0 };
        (role, form as u8 | various | of_people).write(bytes);
    }

    #[inline]
    fn read(bytes: &[u8]) -> Self {
        let (role, bits) = <(Role, u8)>::read(bytes);
        let forms = [Form::Plain, Form::Core, Form::Bare, Form::Initials];
        let form = forms.get(usize::from(bits & FORM)).copied().unwrap_or_default();
        let is = |mark: u8| bits & mark != 0;
        Self(role, form, KeyMarks { is_written_variously: is(WRITTEN_VARIOUSLY), is_of_people: is(OF_PEOPLE) })
    }
}

impl Row for EntryMeta {
    const SIZE: usize = 7;

    fn write(self, bytes: &mut Vec<u8>) {
        let universe = Universe::ALL.iter().position(|universe| *universe == self.universe);
        let universe = universe.and_then(|at| u8::try_from(at).ok()).unwrap_or_default();
        ((self.kind, universe), (self.ship_prefix.unwrap_or(NONE), (self.prominence, self.pin))).write(bytes);
    }

    #[inline]
    fn read(bytes: &[u8]) -> Self {
        let bytes = bytes.first_chunk::<{ Self::SIZE }>().map_or(&[][..], |bytes| bytes);
        let ((kind, universe), (prefix, (prominence, pin))) = <((u8, u8), (u8, (u16, u16)))>::read(bytes);
        let universe = Universe::ALL.get(usize::from(universe)).copied().unwrap_or(Universe::Prime);
        Self { kind, universe, prominence, ship_prefix: (prefix != NONE).then_some(prefix), pin }
    }
}

impl Row for KeyUse {
    const SIZE: usize = 6 + EntryMeta::SIZE;

    fn write(self, bytes: &mut Vec<u8>) {
        ((self.entry, KeyRole(self.role, self.form, self.marks)), self.meta).write(bytes);
    }

    #[inline]
    fn read(bytes: &[u8]) -> Self {
        let bytes = bytes.first_chunk::<{ Self::SIZE }>().map_or(&[][..], |bytes| bytes);
        let ((entry, KeyRole(role, form, marks)), meta) = <((u32, KeyRole), EntryMeta)>::read(bytes);
        Self { entry, role, form, marks, meta }
    }
}

impl Row for WordUse {
    const SIZE: usize = 7;

    fn write(self, bytes: &mut Vec<u8>) {
        ((self.entry, self.role), (self.of_words, u8::from(self.first))).write(bytes);
    }

    #[inline]
    fn read(bytes: &[u8]) -> Self {
        let ((entry, role), (of_words, first)) = <((u32, Role), (u8, u8))>::read(bytes);
        Self { entry, role, of_words, first: first != 0 }
    }
}

impl Row for Title {
    const SIZE: usize = 5;

    fn write(self, bytes: &mut Vec<u8>) {
        (self.source, self.written as u8).write(bytes);
    }

    #[inline]
    fn read(bytes: &[u8]) -> Self {
        let (source, written) = <(u32, u8)>::read(bytes);
        let all = [Written::Anyhow, Written::Large, Written::Marked];
        Self { source, written: all.get(usize::from(written)).copied().unwrap_or_default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_as_they_were() {
        let meta = EntryMeta { kind: 3, universe: Universe::Alternate, prominence: 700, ship_prefix: Some(0), pin: 2 };
        for (role, form, ship_prefix) in
            [(Role::Registry, Form::Initials, Some(7)), (Role::Misspelling, Form::Core, None)]
        {
            let marks = KeyMarks { is_written_variously: role == Role::Registry, is_of_people: form == Form::Core };
            let usage = KeyUse { entry: 1 << 20, role, form, marks, meta: EntryMeta { ship_prefix, ..meta } };
            let mut bytes = Vec::new();
            usage.write(&mut bytes);
            assert_eq!(bytes.len(), KeyUse::SIZE);
            assert_eq!(format!("{:?}", KeyUse::read(&bytes)), format!("{usage:?}"));
        }
        let usage = WordUse { entry: 9, role: Role::Alias, of_words: 3, first: true };
        let mut bytes = Vec::new();
        usage.write(&mut bytes);
        assert_eq!(bytes.len(), WordUse::SIZE);
        assert_eq!(format!("{:?}", WordUse::read(&bytes)), format!("{usage:?}"));
    }
}
