//! Reads fields of JSON leniently: skips what it cannot read, and keeps the path of that.

use serde_json::Value as Json;

/// The most paths of unreadable fields that are kept.
const MAX_UNREAD: usize = 8;

/// A value and where it stands.
pub(super) struct Place<'j> {
    pub(super) json: &'j Json,
    path: String,
}

impl<'j> Place<'j> {
    /// A value that stands there.
    pub(super) const fn at(json: &'j Json, path: String) -> Self {
        Self { json, path }
    }

    /// A member of an object; none if there is none, or it is null.
    pub(super) fn member(&self, key: &str) -> Option<Self> {
        let json = self.json.get(key).filter(|json| !json.is_null())?;
        let path = if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
        Some(Self { json, path })
    }

    fn item(&self, at: usize, json: &'j Json) -> Self {
        Self { json, path: format!("{}[{at}]", self.path) }
    }
}

/// Reads fields, and remembers those that are there but cannot be read.
#[derive(Default)]
pub(super) struct Reader {
    /// Their paths.
    pub(super) unread: Vec<String>,
}

impl Reader {
    /// A text.
    pub(super) fn text(&mut self, place: &Place<'_>, key: &str) -> Option<String> {
        self.field(place, key, |json| json.as_str().map(str::to_owned))
    }

    /// An id, written as text or as a number.
    pub(super) fn snowflake(&mut self, place: &Place<'_>, key: &str) -> Option<u64> {
        self.field(place, key, |json| json.as_u64().or_else(|| json.as_str()?.parse().ok()))
    }

    /// A whole number.
    pub(super) fn number(&mut self, place: &Place<'_>, key: &str) -> Option<u64> {
        self.field(place, key, Json::as_u64)
    }

    /// An object.
    pub(super) fn object<'j>(&mut self, place: &Place<'j>, key: &str) -> Option<Place<'j>> {
        let member = place.member(key)?;
        if !member.json.is_object() {
            self.skip(&member);
            return None;
        }
        Some(member)
    }

    /// The items of a list.
    pub(super) fn list<'j>(&mut self, place: &Place<'j>, key: &str) -> Vec<Place<'j>> {
        let Some(member) = place.member(key) else { return Vec::new() };
        match member.json.as_array() {
            Some(items) => items.iter().enumerate().map(|(at, json)| member.item(at, json)).collect(),
            None => {
                self.skip(&member);
                Vec::new()
            }
        }
    }

    /// A field of any form.
    pub(super) fn field<T>(
        &mut self,
        place: &Place<'_>,
        key: &str,
        read: impl FnOnce(&Json) -> Option<T>,
    ) -> Option<T> {
        let member = place.member(key)?;
        let value = read(member.json);
        if value.is_none() {
            self.skip(&member);
        }
        value
    }

    fn skip(&mut self, place: &Place<'_>) {
        if self.unread.len() < MAX_UNREAD {
            self.unread.push(place.path.clone());
        }
    }
}
