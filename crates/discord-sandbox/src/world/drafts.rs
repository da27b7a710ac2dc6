//! From the body of a request to the content of a message.

use serde_json::{Value, json};

use super::World;
use super::attachments::Upload;
use super::settled;
use super::user::User;
use crate::json::{list, merge, number};

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
        let at_hand: Vec<Value> = attachments.iter().cloned().chain(settled::shown_files(message)).collect();
        if let Some(embeds) = draft.get("embeds") {
            merge(message, &json!({"embeds": settled::embeds(embeds, &at_hand)}));
        }
        if let Some(components) = draft.get("components") {
            let components = settled::components(components, message, &at_hand);
            merge(message, &json!({"components": components}));
        }
        let shown: Vec<Value> = settled::shown_files(message).collect();
        attachments.retain(|attachment| !shown.iter().any(|file| file["url"] == attachment["url"]));
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

    /// The users whom the content names, unless the body forbids it.
    fn mentions(&self, message: &Value, draft: &Value) -> Vec<Value> {
        let content = message["content"].as_str().unwrap_or_default();
        let allowed = &draft["allowed_mentions"];
        let mentioned = |user: &User| names(content, *user) && may_mention(allowed, *user);
        User::ALL.into_iter().filter(mentioned).map(|user| self.people.person(user)).collect()
    }
}

fn names(content: &str, user: User) -> bool {
    let id = user.id();
    content.contains(&format!("<@{id}>")) || content.contains(&format!("<@!{id}>"))
}

fn may_mention(allowed: &Value, user: User) -> bool {
    let parse_users = list(&allowed["parse"]).any(|kind| kind == "users");
    let listed = list(&allowed["users"]).any(|id| number(id) == Some(user.id()));
    allowed.is_null() || parse_users || listed
}
