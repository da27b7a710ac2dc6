//! JSON Schemas of lore files, made from the rows that the reader uses, so that editors complete and check while one
//! types.

use serde_json::{Map, Value, json};

use crate::lore::shape::{DISPUTE, ENTRY, EVENT, Key, PACK, SOURCE, STATEMENT, Takes};
use crate::lore::{KINDS, Kind, Medium, Universe};

/// The files that have a schema beside those of the kinds of entries.
const OTHERS: [&str; 3] = ["sources", "events", "lore"];

/// Everything that has a schema: the kinds of entries, and the other files.
pub fn schemas() -> impl Iterator<Item = &'static str> {
    KINDS.into_iter().map(|kind| kind.id).chain(OTHERS)
}

/// The schema of the files of a kind, of `sources`, of `events`, or of `lore.toml` (`lore`).
pub fn schema(of: &str) -> Option<Value> {
    let (title, body) = match of {
        "sources" => ("Works that can be cited", list_of("source", table(&SOURCE, None))),
        "events" => {
            let keys: Vec<&Key> = EVENT.iter().chain(&STATEMENT).collect();
            ("What happened", list_of("event", table(keys, None)))
        }
        "lore" => ("What a pack says about itself", table(&PACK, None)),
        kind => {
            let kind = Kind::from_id(kind)?;
            (kind.title, entries(kind))
        }
    };
    let mut schema = body;
    if let Value::Object(keys) = &mut schema {
        keys.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        keys.insert("title".to_owned(), json!(title));
        keys.insert("$defs".to_owned(), definitions());
    }
    Some(schema)
}

fn definitions() -> Value {
    json!({ "statement": table(&STATEMENT, None), "dispute": table(&DISPUTE, None) })
}

/// A file with one entry, or with a list of several that say their ids.
fn entries(kind: &'static Kind) -> Value {
    let one = table(&ENTRY, Some(kind));
    let mut several = one.clone();
    if let Some(Value::Array(required)) = several.get_mut("required") {
        required.push(json!("id"));
    }
    json!({ "type": "object", "if": { "required": ["entry"] }, "then": list_of("entry", several), "else": one })
}

/// A file with a list of tables, `[[key]]`.
fn list_of(key: &str, item: Value) -> Value {
    json!({
        "type": "object",
        "properties": { key: { "type": "array", "items": item } },
        "additionalProperties": false,
    })
}

fn table<'k>(keys: impl IntoIterator<Item = &'k Key>, kind: Option<&'static Kind>) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for key in keys {
        let mut takes = takes(key.takes, kind);
        if let Value::Object(takes) = &mut takes {
            takes.insert("description".to_owned(), json!(key.about));
        }
        properties.insert(key.name.to_owned(), takes);
        if key.required {
            required.push(key.name);
        }
    }
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn takes(takes: Takes, kind: Option<&'static Kind>) -> Value {
    let date = || json!({ "type": ["string", "integer"] });
    let statements = || json!({ "type": "array", "items": { "$ref": "#/$defs/statement" } });
    match takes {
        Takes::Text => json!({ "type": "string", "minLength": 1 }),
        Takes::Texts => json!({ "type": "array", "items": { "type": "string", "minLength": 1 } }),
        Takes::Number => json!({ "type": "integer", "minimum": 0, "maximum": u16::MAX }),
        Takes::Date => date(),
        Takes::Dates => json!({ "type": "array", "items": date() }),
        Takes::Universe => json!({ "enum": Universe::ALL.map(Universe::id) }),
        Takes::Medium => json!({ "enum": Medium::ALL.map(Medium::name) }),
        Takes::ArticleContinuity => json!({ "enum": ["fan", "real world"] }),
        Takes::Address => json!({ "type": "string", "pattern": "^https://", "maxLength": 300 }),
        Takes::Statements => statements(),
        Takes::Disputes => json!({ "type": "array", "items": { "$ref": "#/$defs/dispute" } }),
        Takes::Facts => {
            let labels = kind.map(|kind| kind.labels).unwrap_or_default();
            let label = |name: &str| {
                let mut list = statements();
                if let Value::Object(list) = &mut list {
                    list.insert("description".to_owned(), json!(name));
                }
                list
            };
            let properties: Map<String, Value> =
                labels.iter().map(|row| (row.key.to_owned(), label(row.name))).collect();
            json!({ "type": "object", "properties": properties, "additionalProperties": false })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_file_has_a_schema_and_nothing_else_has_one() {
        assert!(schemas().all(|of| schema(of).is_some()));
        assert!(schema("starbase").is_none());
    }

    #[test]
    fn the_schema_of_a_kind_knows_its_labels_and_what_must_be_there() {
        let station = schema("station").unwrap();
        assert!(station["else"]["properties"]["facts"]["properties"]["class"].is_object());
        assert_eq!(station["else"]["required"], json!(["name", "universe", "articles", "summary"]));
        assert_eq!(station["then"]["properties"]["entry"]["items"]["additionalProperties"], false);
    }
}
