//! A form as Discord wants it opened.

use serde_json::{Map, Value, json};

use crate::reply::{Form, Input};

/// Discord's numbers for a row of components, for a text input, and for its two styles.
const ROW: u8 = 1;
const TEXT_INPUT: u8 = 4;
const SHORT: u8 = 1;
const PARAGRAPH: u8 = 2;

/// A form as the data of a callback.
pub fn form(form: &Form) -> Value {
    let rows = form.inputs.iter().map(|input| json!({ "type": ROW, "components": [text_input(input)] }));
    json!({ "custom_id": form.custom_id, "title": form.title, "components": rows.collect::<Vec<_>>() })
}

fn text_input(input: &Input) -> Value {
    let mut created = Map::new();
    created.insert("type".to_owned(), json!(TEXT_INPUT));
    created.insert("style".to_owned(), json!(if input.is_paragraph { PARAGRAPH } else { SHORT }));
    created.insert("custom_id".to_owned(), json!(input.name));
    created.insert("label".to_owned(), json!(input.label));
    created.insert("placeholder".to_owned(), json!(input.placeholder));
    created.insert("required".to_owned(), json!(input.required));
    created.insert("max_length".to_owned(), json!(input.most));
    if let Some(value) = &input.value {
        created.insert("value".to_owned(), json!(value));
    }
    Value::Object(created)
}
