//! Who and where the bot is: gateway address, users, application and server.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, State};
use serde_json::{Value, json};

use super::{Body, Reply, ok};
use crate::json::number;
use crate::refusal::Refusal;
use crate::world::Shared;
use crate::world::people::{CHANNEL_ID, GUILD_ID, MEMBERS, People};
use crate::world::user::User;

/// Sessions that a bot may begin in a day.
const SESSIONS_A_DAY: u64 = 1_000;

type Known = State<Arc<Shared>>;

fn of_people<R>(shared: &Shared, look: impl FnOnce(&People) -> R) -> R {
    shared.peek(|world| look(&world.people))
}

fn check_guild(guild: &str) -> Result<(), Refusal> {
    if guild == GUILD_ID.to_string() { Ok(()) } else { Err(Refusal::unknown_guild()) }
}

pub(super) async fn gateway(State(shared): Known) -> Reply {
    Ok(ok(shared.peek(|world| json!({"url": world.gateway_url()}))))
}

pub(super) async fn gateway_bot(State(shared): Known) -> Reply {
    Ok(ok(shared.peek(|world| {
        let (used, _) = world.sessions.counts();
        json!({"url": world.gateway_url(), "shards": 1, "session_start_limit":
            {"total": SESSIONS_A_DAY, "remaining": SESSIONS_A_DAY.saturating_sub(used),
            "reset_after": 86_400_000, "max_concurrency": 1}})
    })))
}

pub(super) async fn me(State(shared): Known) -> Reply {
    Ok(ok(of_people(&shared, People::bot_itself)))
}

pub(super) async fn user(State(shared): Known, Path(user): Path<String>) -> Reply {
    let found = user.parse().ok().and_then(|id| of_people(&shared, |people| people.user(id)));
    found.map(ok).ok_or_else(Refusal::unknown_user)
}

pub(super) async fn my_guilds(State(shared): Known) -> Reply {
    let guild = of_people(&shared, People::guild);
    let partial = json!({"id": guild["id"], "name": guild["name"], "icon": null, "banner": null,
        "owner": false, "permissions": crate::world::people::permissions(),
        "features": [], "approximate_member_count": MEMBERS, "approximate_presence_count": MEMBERS});
    Ok(ok(json!([partial])))
}

pub(super) async fn open_dm(State(shared): Known, Extension(body): Extension<Arc<Body>>) -> Reply {
    let recipient = number(&body.json["recipient_id"]).and_then(User::from_id).ok_or_else(Refusal::unknown_user)?;
    let channel = of_people(&shared, |people| people.channel(recipient.dm_id(), None));
    channel.map(ok).ok_or_else(Refusal::unknown_channel)
}

pub(super) async fn application(State(shared): Known) -> Reply {
    Ok(ok(of_people(&shared, People::application)))
}

pub(super) async fn guild(State(shared): Known, Path(guild): Path<String>) -> Reply {
    check_guild(&guild)?;
    Ok(ok(of_people(&shared, People::guild)))
}

pub(super) async fn guild_channels(State(shared): Known, Path(guild): Path<String>) -> Reply {
    check_guild(&guild)?;
    let channel = shared.peek(|world| world.people.channel(CHANNEL_ID, world.messages.latest()));
    Ok(ok(json!([channel])))
}

pub(super) async fn guild_roles(State(shared): Known, Path(guild): Path<String>) -> Reply {
    check_guild(&guild)?;
    Ok(ok(of_people(&shared, People::roles)))
}

pub(super) async fn guild_members(State(shared): Known, Path(guild): Path<String>) -> Reply {
    check_guild(&guild)?;
    Ok(ok(json!(of_people(&shared, People::members))))
}

pub(super) async fn guild_member(State(shared): Known, Path((guild, user)): Path<(String, String)>) -> Reply {
    check_guild(&guild)?;
    let found = user.parse().ok().and_then(|id| of_people(&shared, |people| people.member(id)));
    found.map(ok).ok_or_else(Refusal::unknown_member)
}

/// The server has no emojis and no stickers.
pub(super) async fn nothing_in_guild(Path(guild): Path<String>) -> Reply {
    check_guild(&guild)?;
    nothing().await
}

/// Lists that stay empty here.
pub(super) async fn nothing() -> Reply {
    Ok(ok(Value::Array(Vec::new())))
}

pub(super) async fn application_emojis() -> Reply {
    Ok(ok(json!({"items": []})))
}

pub(super) async fn sticker_packs() -> Reply {
    Ok(ok(json!({"sticker_packs": []})))
}
