//! Channels and the bot's own messages in them.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, Query, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Body, Reply, no_content, ok};
use crate::json::{merge, number};
use crate::refusal::Refusal;
use crate::rules::Path as Place;
use crate::rules::message::{self as rules, Need};
use crate::world::messages::{Kind, Message};
use crate::world::people::{BOT_ID, CHANNEL_ID};
use crate::world::user::User;
use crate::world::{Shared, World};

/// Messages that one request lists, unless it asks for fewer, and at most.
const DEFAULT_PAGE: usize = 50;
const MAX_PAGE: usize = 100;

#[derive(Debug, Deserialize)]
pub(super) struct Page {
    limit: Option<usize>,
    before: Option<u64>,
    after: Option<u64>,
}

/// The id of a channel that is there.
fn known(channel: &str) -> Result<u64, Refusal> {
    let is_known = |id: &u64| *id == CHANNEL_ID || User::from_dm_id(*id).is_some();
    channel.parse().ok().filter(is_known).ok_or_else(Refusal::unknown_channel)
}

/// A message that everyone in the channel can see.
fn find(world: &World, channel: &str, message: &str) -> Result<u64, Refusal> {
    known(channel)?;
    let id: u64 = message.parse().map_err(|_| Refusal::unknown_message())?;
    let here = world.messages.get(id).is_some_and(|m| m.body["channel_id"] == channel);
    if here { Ok(id) } else { Err(Refusal::unknown_message()) }
}

fn body_of(world: &World, id: u64) -> Result<Value, Refusal> {
    world.messages.get(id).map(|m| m.body.clone()).ok_or_else(Refusal::unknown_message)
}

pub(super) async fn channel(State(shared): State<Arc<Shared>>, Path(channel): Path<String>) -> Reply {
    let id = known(&channel)?;
    let found = shared.peek(|world| world.people.channel(id, world.messages.latest()));
    found.map(ok).ok_or_else(Refusal::unknown_channel)
}

pub(super) async fn list(
    State(shared): State<Arc<Shared>>,
    Path(channel): Path<String>,
    Query(page): Query<Page>,
) -> Reply {
    known(&channel)?;
    let limit = page.limit.unwrap_or(DEFAULT_PAGE).clamp(1, MAX_PAGE);
    let messages: Vec<Value> = shared.peek(|world| {
        let wanted =
            |id: &u64| page.before.is_none_or(|before| *id < before) && page.after.is_none_or(|after| *id > after);
        let newest_first = world.messages.everyones().rev();
        let found = newest_first.filter(|(id, _)| wanted(id)).take(limit);
        found.map(|(_, message)| message.body.clone()).collect()
    });
    Ok(ok(json!(messages)))
}

pub(super) async fn create(
    State(shared): State<Arc<Shared>>,
    Path(channel): Path<String>,
    Extension(body): Extension<Arc<Body>>,
) -> Reply {
    let channel_id = known(&channel)?;
    rules::check(&Place::default(), &body.json, body.uploads.len(), false, Need::Something)?;
    let message = shared.with(|world| {
        let (id, mut message) = world.blank_message(&world.people.bot(), channel_id);
        world.apply_draft(&mut message, &body.json, &body.uploads);
        if !body.json["nonce"].is_null() {
            merge(&mut message, &json!({"nonce": body.json["nonce"]}));
        }
        if let Some(replied) = number(&body.json["message_reference"]["message_id"]) {
            let reference = json!({"type": 0, "message_id": replied.to_string(),
                "channel_id": channel_id.to_string()});
            let original = world.messages.get(replied).map(|m| m.body.clone());
            merge(
                &mut message,
                &json!({"type": 19, "message_reference": reference,
                "referenced_message": original}),
            );
        }
        world.post(id, Message { body: message.clone(), kind: Kind::User, edited: false, origin: None });
        message
    });
    Ok(ok(message))
}

pub(super) async fn read(State(shared): State<Arc<Shared>>, Path((channel, message)): Path<(String, String)>) -> Reply {
    shared.peek(|world| body_of(world, find(world, &channel, &message)?)).map(ok)
}

pub(super) async fn edit(
    State(shared): State<Arc<Shared>>,
    Path((channel, message)): Path<(String, String)>,
    Extension(body): Extension<Arc<Body>>,
) -> Reply {
    shared
        .with(|world| {
            let id = find(world, &channel, &message)?;
            if number(&body_of(world, id)?["author"]["id"]) != Some(BOT_ID) {
                return Err(Refusal::not_the_author());
            }
            let uploads = body.uploads.len();
            rules::check(&Place::default(), &body.json, uploads, false, Need::Nothing)?;
            world.edit(id, &body.json, &body.uploads);
            body_of(world, id)
        })
        .map(ok)
}

pub(super) async fn delete(
    State(shared): State<Arc<Shared>>,
    Path((channel, message)): Path<(String, String)>,
) -> Reply {
    shared.with(|world| {
        let id = find(world, &channel, &message)?;
        world.remove_message(id);
        Ok(no_content())
    })
}

pub(super) async fn typing(Path(channel): Path<String>) -> Reply {
    known(&channel)?;
    Ok(no_content())
}

/// Reactions are accepted, and shown nowhere.
pub(super) async fn react(
    State(shared): State<Arc<Shared>>,
    Path((channel, message, _)): Path<(String, String, String)>,
) -> Reply {
    shared.peek(|world| find(world, &channel, &message))?;
    Ok(no_content())
}
