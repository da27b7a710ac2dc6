//! JSON of any shape, read and written without a type for it; nothing of Discord.

use serde_json::Value;

/// The items of a JSON array; none for anything else.
pub(crate) fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// An id or number, written as either a JSON number or a string of digits.
pub(crate) fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

/// Lays the keys of one JSON object over another's.
pub(crate) fn merge(onto: &mut Value, from: &Value) {
    if let (Some(onto), Some(from)) = (onto.as_object_mut(), from.as_object()) {
        for (key, value) in from {
            onto.insert(key.clone(), value.clone());
        }
    }
}
