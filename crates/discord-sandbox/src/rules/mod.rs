//! What Discord accepts: each limit a documented constant beside its check.
//!
//! The numbers come from Discord's public documentation (message, component, application command
//! and interaction pages). Lengths are counted in UTF-16 units, the stricter reading of
//! "characters"; leading and trailing blanks do not count where Discord trims them.

mod action_row;
mod button;
pub(crate) mod callback;
pub(crate) mod choice;
pub(crate) mod command;
mod command_option;
mod command_text;
mod component;
mod component_v2;
mod embed;
pub(crate) mod message;
mod modal;
mod select;

use serde_json::{Map, Value, json};

use super::refusal::Refusal;

/// The way to a field of a body.
#[derive(Clone, Debug, Default)]
pub(crate) struct Path(Vec<String>);

impl Path {
    /// The field of this name inside.
    pub(super) fn field(&self, name: &str) -> Self {
        let mut deeper = self.clone();
        deeper.0.push(name.to_owned());
        deeper
    }

    /// The item at this place inside.
    pub(super) fn item(&self, index: usize) -> Self {
        self.field(&index.to_string())
    }
}

/// The bad fields found so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    errors: Map<String, Value>,
}

impl Report {
    /// Adds a finding at a field.
    pub(super) fn add(&mut self, path: &Path, code: &str, message: impl Into<String>) {
        let mut place = &mut self.errors;
        for key in &path.0 {
            let inner = place.entry(key).or_insert_with(|| Value::Object(Map::new()));
            let Value::Object(inner) = inner else { return };
            place = inner;
        }
        let errors = place.entry("_errors").or_insert_with(|| json!([]));
        if let Value::Array(errors) = errors {
            errors.push(json!({"code": code, "message": message.into()}));
        }
    }

    /// A refusal with every finding, or nothing to complain about.
    pub(crate) fn finish(self) -> Result<(), Refusal> {
        if self.errors.is_empty() {
            return Ok(());
        }
        Err(Refusal::invalid_form_body(Value::Object(self.errors)))
    }

    /// The field has to be there.
    pub(super) fn required(&mut self, path: &Path) {
        self.add(path, "BASE_TYPE_REQUIRED", "This field is required");
    }

    /// The value has to be one of these.
    pub(super) fn one_of(&mut self, path: &Path, allowed: &str) {
        self.add(path, "BASE_TYPE_CHOICES", format!("Value must be one of ({allowed})."));
    }

    /// A string with between `min` and `max` units; absent or `null` is fine.
    pub(super) fn text(&mut self, path: &Path, value: &Value, min: usize, max: usize) {
        match value {
            Value::Null => {}
            Value::String(text) => self.length(path, units(text), min, max),
            other => {
                let message = format!("Could not interpret \"{other}\" as string.");
                self.add(path, "STRING_TYPE_CONVERT", message);
            }
        }
    }

    /// A string that has to be there, with between `min` and `max` units.
    pub(super) fn required_text(&mut self, path: &Path, value: &Value, min: usize, max: usize) {
        let blank = value.as_str().is_some_and(|text| text.trim().is_empty());
        if value.is_null() || (blank && min > 0) {
            self.required(path);
        } else {
            self.text(path, value, min, max);
        }
    }

    /// A length within bounds, said in Discord's words.
    pub(super) fn length(&mut self, path: &Path, length: usize, min: usize, max: usize) {
        if (min..=max).contains(&length) {
            return;
        }
        if min > 0 {
            let message = format!("Must be between {min} and {max} in length.");
            self.add(path, "BASE_TYPE_BAD_LENGTH", message);
        } else {
            let message = format!("Must be {max} or fewer in length.");
            self.add(path, "BASE_TYPE_MAX_LENGTH", message);
        }
    }

    /// A whole number within bounds; absent or `null` is fine.
    pub(super) fn whole_number(&mut self, path: &Path, value: &Value, min: i64, max: i64) {
        if value.is_null() {
            return;
        }
        match value.as_i64() {
            None => {
                self.add(path, "NUMBER_TYPE_COERCE", format!("Value \"{value}\" is not int."));
            }
            Some(number) if number < min => {
                let message = format!("int value should be greater than or equal to {min}.");
                self.add(path, "NUMBER_TYPE_MIN", message);
            }
            Some(number) if number > max => {
                let message = format!("int value should be less than or equal to {max}.");
                self.add(path, "NUMBER_TYPE_MAX", message);
            }
            Some(_) => {}
        }
    }

    /// `true` or `false`; absent or `null` is fine.
    pub(super) fn boolean(&mut self, path: &Path, value: &Value) {
        if !value.is_null() && !value.is_boolean() {
            self.add(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        }
    }

    /// The items of a list with their paths; complains if it is anything else or too long or
    /// too short. Absent or `null` is an empty list without complaint.
    pub(super) fn items<'v>(
        &mut self,
        path: &Path,
        value: &'v Value,
        min: usize,
        max: usize,
    ) -> Vec<(Path, &'v Value)> {
        match value {
            Value::Null => Vec::new(),
            Value::Array(items) => {
                self.length(path, items.len(), min, max);
                items.iter().enumerate().map(|(index, item)| (path.item(index), item)).collect()
            }
            _ => {
                self.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
                Vec::new()
            }
        }
    }

    /// Whether it is a JSON object; complains if not.
    pub(super) fn object(&mut self, path: &Path, value: &Value) -> bool {
        if !value.is_object() {
            let message = "Only dictionaries may be used in a DictType";
            self.add(path, "DICT_TYPE_CONVERT", message);
        }
        value.is_object()
    }

    /// An address that the field may hold; absent or `null` is fine.
    pub(super) fn url(&mut self, path: &Path, value: &Value, schemes: &[&str]) {
        let Some(url) = value.as_str() else { return };
        let known = schemes.iter().any(|scheme| {
            let rest = url.strip_prefix(scheme).and_then(|rest| rest.strip_prefix("://"));
            rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
        });
        if !url.contains("://") {
            self.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        } else if !known {
            let message = format!("Scheme must be one of ({}).", schemes.join(", "));
            self.add(path, "URL_TYPE_INVALID_SCHEME", message);
        }
    }
}

/// The length of a text as the limits count it: UTF-16 units between the outer blanks.
pub(super) fn units(text: &str) -> usize {
    text.trim().encode_utf16().count()
}
