//! From the body of a request to the content of a message: defaults filled in, uploads kept,
//! `attachment://` resolved.

use serde_json::{Map, Value, json};

use super::World;
use super::attachments::Upload;
use super::people::{PERSON_ID, merge};

/// The flags that a bot may set on its messages: suppress embeds, ephemeral, silent,
/// components V2.
const SETTABLE_FLAGS: u64 = 1 << 2 | 1 << 6 | 1 << 12 | 1 << 15;

/// The keys of a message that an edit replaces, each only if the body has it.
const REPLACED: [&str; 2] = ["content", "tts"];

impl World {
    /// Lays the content of a request's body over a message object.
    pub(crate) fn apply_draft(&mut self, message: &mut Value, draft: &Value, uploads: &[Upload]) {
        for key in REPLACED {
            if let Some(value) = draft.get(key) {
                let value = if value.is_null() { json!("") } else { value.clone() };
                merge(message, &json!({key: value}));
            }
        }
        if let Some(flags) = draft["flags"].as_u64() {
            let flags = message["flags"].as_u64().unwrap_or_default() | flags & SETTABLE_FLAGS;
            merge(message, &json!({"flags": flags}));
        }
        let mut attachments = self.settle_attachments(message, draft, uploads);
        if let Some(embeds) = draft.get("embeds") {
            let at_hand: Vec<Value> = attachments.iter().cloned().chain(shown_files(message)).collect();
            let embeds = list(embeds).map(|embed| settle_embed(embed, &at_hand));
            merge(message, &json!({"embeds": embeds.collect::<Vec<_>>()}));
        }
        let shown: Vec<Value> = shown_files(message).collect();
        attachments.retain(|attachment| !shown.iter().any(|file| file["url"] == attachment["url"]));
        if let Some(components) = draft.get("components") {
            let mut next_id = 1;
            let components = list(components).map(|component| settle_component(component, &mut next_id));
            merge(message, &json!({"components": components.collect::<Vec<_>>()}));
        }
        let mentions = self.mentions(message, draft);
        merge(message, &json!({"attachments": attachments, "mentions": mentions}));
    }

    /// The old attachments that the body keeps, then the new ones.
    fn settle_attachments(&mut self, message: &Value, draft: &Value, uploads: &[Upload]) -> Vec<Value> {
        let described = &draft["attachments"];
        let stays = |old: &&Value| described.is_null() || list(described).any(|named| named["id"] == old["id"]);
        let mut attachments: Vec<Value> = list(&message["attachments"]).filter(stays).cloned().collect();
        for upload in uploads {
            let id = self.ids.next();
            let mut object = self.attachments.keep(id, upload, &self.base_url);
            let index = |named: &&Value| number(&named["id"]) == Some(upload.index);
            if let Some(description) = list(described).find(index).map(|n| &n["description"]) {
                merge(&mut object, &json!({"description": description}));
            }
            attachments.push(object);
        }
        attachments
    }

    /// The person, if the content names them and the body does not forbid it.
    fn mentions(&self, message: &Value, draft: &Value) -> Vec<Value> {
        let content = message["content"].as_str().unwrap_or_default();
        let named = [format!("<@{PERSON_ID}>"), format!("<@!{PERSON_ID}>")];
        let allowed = &draft["allowed_mentions"];
        let parse_users = list(&allowed["parse"]).any(|kind| kind == "users");
        let listed = list(&allowed["users"]).any(|id| number(id) == Some(PERSON_ID));
        let may = allowed.is_null() || parse_users || listed;
        if may && named.iter().any(|name| content.contains(name)) {
            return vec![self.people.person()];
        }
        Vec::new()
    }
}

/// The files that a message's embeds show, which Discord does not list as attachments as well.
fn shown_files(message: &Value) -> impl Iterator<Item = Value> {
    list(&message["embeds"]).flat_map(|embed| [&embed["image"], &embed["thumbnail"]]).filter_map(|image| {
        let (_, filename) = image["url"].as_str()?.rsplit_once('/')?;
        let mut file = image.clone();
        merge(&mut file, &json!({"filename": filename}));
        Some(file)
    })
}

/// The embed as Discord stores it: typed, trimmed, with images that can be loaded.
fn settle_embed(embed: &Value, attachments: &[Value]) -> Value {
    let mut settled = trimmed(embed);
    merge(&mut settled, &json!({"type": "rich"}));
    for key in ["image", "thumbnail"] {
        if embed[key].is_object() {
            merge(&mut settled, &json!({key: settle_image(&embed[key], attachments)}));
        }
    }
    if embed["fields"].is_array() {
        let fields: Vec<Value> = list(&settled["fields"])
            .map(|field| {
                let mut whole = json!({"inline": false});
                merge(&mut whole, field);
                whole
            })
            .collect();
        merge(&mut settled, &json!({"fields": fields}));
    }
    settled
}

fn settle_image(image: &Value, attachments: &[Value]) -> Value {
    let url = image["url"].as_str().unwrap_or_default();
    let Some(filename) = url.strip_prefix("attachment://") else {
        return json!({"url": url, "proxy_url": url});
    };
    let attached = attachments.iter().find(|attachment| attachment["filename"] == filename);
    match attached {
        Some(file) => json!({"url": file["url"], "proxy_url": file["url"],
            "width": file["width"], "height": file["height"]}),
        None => json!({"url": url}),
    }
}

/// Numbers a component and everything inside it, as Discord does where the bot did not.
fn settle_component(component: &Value, next_id: &mut u64) -> Value {
    let mut settled = component.clone();
    if component["id"].as_u64().unwrap_or_default() == 0 {
        merge(&mut settled, &json!({"id": *next_id}));
    }
    *next_id += 1;
    if component["components"].is_array() {
        let inner: Vec<Value> = list(&component["components"]).map(|inner| settle_component(inner, next_id)).collect();
        merge(&mut settled, &json!({"components": inner}));
    }
    settled
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

/// The items of a JSON array; none for anything else.
pub(crate) fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// An id or number, written as either a JSON number or a string of digits.
pub(crate) fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}
