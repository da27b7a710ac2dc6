//! Reads one TOML file key by key, and turns every fault into a finding that says what to write instead.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::parts::Faults;
use super::syntax;
use crate::file::LoreFile;
use crate::finding::Finding;
use crate::lines::Lines;
use crate::model::date::{DATE_FORMS, Date};
use crate::model::place::Place;
use crate::model::string::Str;
use crate::nearest::nearest;

/// A table of the file, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Table<'t> {
    pub(super) keys: &'t DeTable<'t>,
    pub(super) offset: usize,
}

/// A string of the file, and where it stands.
pub(super) struct Written<'t> {
    pub(super) text: &'t str,
    pub(super) span: Range<usize>,
}

/// A file being read, and what was found wrong so far.
pub(super) struct Reader<'f> {
    path: &'f str,
    text: &'f str,
    file: u32,
    lines: OnceCell<Lines>,
    /// The keys of the tables that are being read, as headings name them: `[[facts.commander]]`.
    heading: Vec<&'static str>,
    pub(super) faults: Faults,
}

impl<'f> Reader<'f> {
    pub(super) fn new(file: &'f LoreFile, index: u32) -> Self {
        let (lines, heading, faults) = (OnceCell::new(), Vec::new(), Faults::default());
        Self { path: &file.path, text: &file.text, file: index, lines, heading, faults }
    }

    /// Parses the file and hands its top table to `read`. Syntax faults are all reported first; what is left of a
    /// file that has any is read as well, so that others can still refer to it, but nothing more is said of it.
    pub(super) fn read(&mut self, read: impl FnOnce(&mut Self, Table<'_>)) {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for fault in syntax::faults(self.text, &errors) {
            self.complain(fault.span, fault.message, fault.remedy);
        }
        let said = self.faults.findings.len();
        read(self, Table { keys: table.get_ref(), offset: 0 });
        if !errors.is_empty() {
            self.faults.findings.truncate(said);
            self.faults.misread.push(self.file);
        }
    }

    /// Reads what stands under a key.
    pub(super) fn under<T>(&mut self, key: &'static str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.heading.push(key);
        let found = read(self);
        self.heading.pop();
        found
    }

    /// The heading of one table in a list of tables: `[[facts.commander]]`.
    pub(super) fn list_heading(&self, key: &str) -> String {
        let path: String = self.heading.iter().map(|above| format!("{above}.")).collect();
        format!("[[{path}{key}]]")
    }

    pub(super) fn complain(&mut self, span: Range<usize>, message: impl Into<String>, remedy: impl Into<String>) {
        let lines = self.lines.get_or_init(|| Lines::of(self.text));
        self.faults.findings.push(Finding::on_line(self.path, self.text, lines, span.start, message, remedy));
    }

    pub(super) fn place(&self, offset: usize) -> Place {
        Place { file: self.file, offset: u32::try_from(offset).unwrap_or(u32::MAX) }
    }

    /// Reports every key of the table that is not in the list, with the nearest that is.
    pub(super) fn only_keys(&mut self, table: Table<'_>, what: impl fmt::Display, allowed: &[&str]) {
        for key in table.keys.keys().filter(|key| !allowed.contains(&&**key.get_ref())) {
            let name = key.get_ref();
            let remedy = match nearest(name, allowed.iter().copied()) {
                Some(near) => format!("write `{near}`; {what} may have {}", listed(allowed)),
                None => format!("take it out; {what} may have {}", listed(allowed)),
            };
            self.complain(key.span(), format!("`{name}` is not a key of {what}"), remedy);
        }
    }

    pub(super) fn string<'t>(&mut self, table: Table<'t>, key: &str) -> Option<Written<'t>> {
        self.filled(table, key, "fill it in, or take it out")
    }

    fn filled<'t>(&mut self, table: Table<'t>, key: &str, remedy: &str) -> Option<Written<'t>> {
        let value = table.keys.get(key)?;
        let written = self.as_string(value, key)?;
        if written.text.trim().is_empty() {
            self.complain(value.span(), format!("`{key}` is empty"), remedy);
            return None;
        }
        Some(written)
    }

    pub(super) fn required_string<'t>(&mut self, table: Table<'t>, key: &str, example: &str) -> Option<Written<'t>> {
        if !table.keys.contains_key(key) {
            let remedy = format!("add a line such as `{key} = {example}`");
            self.complain(table.offset..table.offset, format!("`{key}` is missing"), remedy);
        }
        self.filled(table, key, "fill it in")
    }

    pub(super) fn boxed(&mut self, table: Table<'_>, key: &str) -> Option<Str> {
        self.string(table, key).map(|written| written.text.into())
    }

    pub(super) fn strings<'t>(&mut self, table: Table<'t>, key: &str) -> Vec<Written<'t>> {
        let values = self.array(table, key, |_| format!("write `{key} = [\"…\"]`"));
        values.filter_map(|value| self.as_item(value, key)).collect()
    }

    pub(super) fn boxed_list(&mut self, table: Table<'_>, key: &str) -> Vec<Str> {
        self.strings(table, key).into_iter().map(|written| written.text.into()).collect()
    }

    pub(super) fn number(&mut self, table: Table<'_>, key: &str) -> Option<u16> {
        let value = table.keys.get(key)?;
        let number = as_integer(value.get_ref()).and_then(|number| u16::try_from(number).ok());
        if number.is_none() {
            self.complain(value.span(), format!("`{key}` must be a whole number"), format!("write `{key} = 4`"));
        }
        number
    }

    pub(super) fn date(&mut self, table: Table<'_>, key: &str) -> Option<Date> {
        self.as_date(table.keys.get(key)?, key)
    }

    pub(super) fn dates<'t>(&mut self, table: Table<'t>, key: &str) -> Vec<&'t Spanned<DeValue<'t>>> {
        self.array(table, key, |_| format!("write `{key} = [2372]`")).collect()
    }

    pub(super) fn as_date(&mut self, value: &Spanned<DeValue<'_>>, key: &str) -> Option<Date> {
        let written: Cow<'_, str> = match value.get_ref() {
            DeValue::String(text) => Cow::Borrowed(text),
            DeValue::Integer(_) => {
                as_integer(value.get_ref()).map(|number| number.to_string()).unwrap_or_default().into()
            }
            DeValue::Datetime(moment) => Cow::Owned(moment.to_string()),
            _ => Cow::Borrowed(""),
        };
        let date = written.parse().ok();
        if date.is_none() {
            let remedy = format!("write it as one of {DATE_FORMS}, in quotes");
            self.complain(value.span(), format!("`{key}` is not a date"), remedy);
        }
        date
    }

    /// The tables of a list written as `[[key]]`.
    pub(super) fn tables<'t>(&mut self, table: Table<'t>, key: &str) -> Vec<Table<'t>> {
        let remedy =
            |reader: &Self| format!("write {} on a line of its own, and its keys beneath", reader.list_heading(key));
        let mut tables = Vec::new();
        for value in self.array(table, key, remedy) {
            match value.get_ref() {
                DeValue::Table(keys) => tables.push(Table { keys, offset: value.span().start }),
                _ => self.complain(value.span(), format!("`{key}` must be a list of tables"), remedy(self)),
            }
        }
        tables
    }

    fn array<'t, R: Fn(&Self) -> String>(
        &mut self,
        table: Table<'t>,
        key: &str,
        remedy: R,
    ) -> impl Iterator<Item = &'t Spanned<DeValue<'t>>> + use<'f, 't, R> {
        let value = table.keys.get(key);
        let items = value.and_then(|value| value.get_ref().as_array());
        if let Some(value) = value.filter(|_| items.is_none()) {
            let remedy = remedy(self);
            self.complain(value.span(), format!("`{key}` must be a list"), remedy);
        }
        items.into_iter().flat_map(|items| items.iter())
    }

    fn as_item<'t>(&mut self, value: &'t Spanned<DeValue<'t>>, key: &str) -> Option<Written<'t>> {
        if let DeValue::String(text) = value.get_ref() {
            return Some(Written { text, span: value.span() });
        }
        let remedy = format!("write `{key} = [\"…\", \"…\"]` with each in quotes");
        self.complain(value.span(), format!("each of `{key}` must be text"), remedy);
        None
    }

    fn as_string<'t>(&mut self, value: &'t Spanned<DeValue<'t>>, key: &str) -> Option<Written<'t>> {
        if let DeValue::String(text) = value.get_ref() {
            return Some(Written { text, span: value.span() });
        }
        self.complain(value.span(), format!("`{key}` must be text"), format!("write `{key} = \"…\"` in quotes"));
        None
    }
}

/// A number in decimal digits: what `0x944` or `0b11` stands for would have to be worked out by whoever reads the file.
fn as_integer(value: &DeValue<'_>) -> Option<i64> {
    value.as_integer().filter(|number| number.radix() == 10)?.as_str().parse().ok()
}

fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
