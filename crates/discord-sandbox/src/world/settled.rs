//! Embeds and components as Discord stores them: trimmed, numbered, with every default spelled
//! out, and with images that can be loaded.

use serde_json::{Map, Value, json};

use crate::json::{list, merge};

/// The files that a message's embeds show, which Discord does not list as attachments as well.
pub(super) fn shown_files(message: &Value) -> impl Iterator<Item = Value> {
    list(&message["embeds"]).flat_map(|embed| [&embed["image"], &embed["thumbnail"]]).filter_map(|image| {
        let (_, filename) = image["url"].as_str()?.rsplit_once('/')?;
        let mut file = image.clone();
        merge(&mut file, &json!({"filename": filename}));
        Some(file)
    })
}

/// The embeds of a request's body; `files` are at hand for `attachment://`.
pub(super) fn embeds(embeds: &Value, files: &[Value]) -> Vec<Value> {
    list(embeds).map(|embed| settle_embed(embed, files)).collect()
}

fn settle_embed(embed: &Value, files: &[Value]) -> Value {
    let mut settled = trimmed(embed);
    merge(&mut settled, &json!({"type": "rich"}));
    for key in ["image", "thumbnail"] {
        if embed[key].is_object() {
            merge(&mut settled, &json!({key: settle_image(&embed[key], files)}));
        }
    }
    if embed["fields"].is_array() {
        let fields: Vec<Value> =
            list(&settled["fields"]).map(|field| with_defaults(field, &json!({"inline": false}))).collect();
        merge(&mut settled, &json!({"fields": fields}));
    }
    settled
}

fn settle_image(image: &Value, files: &[Value]) -> Value {
    let url = image["url"].as_str().unwrap_or_default();
    let Some(filename) = url.strip_prefix("attachment://") else {
        return json!({"url": url, "proxy_url": url});
    };
    let mut settled = json!({"url": url, "proxy_url": url});
    if let Some(file) = files.iter().find(|file| file["filename"] == filename) {
        merge(&mut settled, &json!({"url": file["url"], "proxy_url": file["url"]}));
        for key in ["width", "height"] {
            if file[key].is_number() {
                merge(&mut settled, &json!({key: file[key]}));
            }
        }
    }
    settled
}

/// The components of a request's body for this message, numbered through all levels.
pub(super) fn components(components: &Value, message: &Value, files: &[Value]) -> Vec<Value> {
    let mut numbering = Numbering { next: 1, media_id: &message["id"], files };
    list(components).map(|component| numbering.settle(component)).collect()
}

/// Goes through the components of one message.
struct Numbering<'m> {
    next: u64,
    /// Stands for the id of media from elsewhere.
    media_id: &'m Value,
    files: &'m [Value],
}

impl Numbering<'_> {
    fn settle(&mut self, component: &Value) -> Value {
        let mut settled = self.with_media(component);
        if component["id"].as_u64().unwrap_or_default() == 0 {
            merge(&mut settled, &json!({"id": self.next}));
        }
        self.next += 1;
        if component["components"].is_array() {
            let inner: Vec<Value> = list(&component["components"]).map(|part| self.settle(part)).collect();
            merge(&mut settled, &json!({"components": inner}));
        }
        if component["items"].is_array() {
            let items: Vec<Value> = list(&component["items"]).map(|item| self.with_media(item)).collect();
            merge(&mut settled, &json!({"items": items}));
        }
        if component["accessory"].is_object() {
            let accessory = self.settle(&component["accessory"]);
            merge(&mut settled, &json!({"accessory": accessory}));
        }
        settled
    }

    /// Defaults spelled out and media resolved.
    fn with_media(&self, part: &Value) -> Value {
        let mut settled = with_defaults(part, &defaults(part["type"].as_u64().unwrap_or_default()));
        for key in ["media", "file"] {
            if part[key].is_object() {
                let mut media = settle_image(&part[key], self.files);
                merge(&mut media, &json!({"id": self.media_id}));
                merge(&mut settled, &json!({key: media}));
            }
        }
        settled
    }
}

/// What Discord spells out for a component of this type; items of a gallery have none.
fn defaults(kind: u64) -> Value {
    match kind {
        2 => json!({"disabled": false}),
        3 | 5..=8 => json!({"min_values": 1, "max_values": 1, "disabled": false}),
        0 | 11 => json!({"description": null, "spoiler": false}),
        13 => json!({"spoiler": false, "name": "", "size": 0}),
        14 => json!({"divider": true, "spacing": 1}),
        17 => json!({"accent_color": null, "spoiler": false}),
        _ => json!({}),
    }
}

fn with_defaults(given: &Value, defaults: &Value) -> Value {
    let mut whole = defaults.clone();
    merge(&mut whole, given);
    whole
}

/// Every string without leading and trailing spaces; `null` keys left out.
fn trimmed(value: &Value) -> Value {
    match value {
        Value::String(text) => json!(text.trim()),
        Value::Array(items) => items.iter().map(trimmed).collect(),
        Value::Object(map) => map
            .iter()
            .filter(|(_, inner)| !inner.is_null())
            .map(|(key, inner)| (key.clone(), trimmed(inner)))
            .collect::<Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}
