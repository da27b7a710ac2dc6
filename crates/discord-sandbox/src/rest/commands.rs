//! Registration of application commands, global and of the one server.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::json;

use super::{Body, Reply, created, no_content, ok};
use crate::json::merge;
use crate::refusal::Refusal;
use crate::rules::command as rules;
use crate::world::Shared;
use crate::world::commands::Scope;
use crate::world::people::{BOT_ID, GUILD_ID};

/// The ids in the path of a command route.
#[derive(Debug, Deserialize)]
pub(super) struct Named {
    application: String,
    guild: Option<String>,
    #[serde(default)]
    command: String,
}

impl Named {
    fn scope(&self) -> Result<Scope, Refusal> {
        if self.application != BOT_ID.to_string() {
            return Err(Refusal::unknown_application());
        }
        match &self.guild {
            None => Ok(Scope::Global),
            Some(guild) if *guild == GUILD_ID.to_string() => Ok(Scope::Guild),
            Some(_) => Err(Refusal::unknown_guild()),
        }
    }
}

pub(super) async fn list(State(shared): State<Arc<Shared>>, Path(named): Path<Named>) -> Reply {
    let scope = named.scope()?;
    Ok(ok(shared.peek(|world| json!(world.commands.list(scope)))))
}

pub(super) async fn create(
    State(shared): State<Arc<Shared>>,
    Path(named): Path<Named>,
    Extension(body): Extension<Arc<Body>>,
) -> Reply {
    let scope = named.scope()?;
    rules::check_one(&body.json)?;
    let (command, new) = shared.with(|world| world.upsert_command(scope, &body.json))?;
    Ok(if new { created(command) } else { ok(command) })
}

pub(super) async fn overwrite(
    State(shared): State<Arc<Shared>>,
    Path(named): Path<Named>,
    Extension(body): Extension<Arc<Body>>,
) -> Reply {
    let scope = named.scope()?;
    rules::check_list(&body.json)?;
    let definitions = body.json.as_array().map(Vec::as_slice).unwrap_or_default();
    let commands = shared.with(|world| world.overwrite_commands(scope, definitions))?;
    Ok(ok(json!(commands)))
}

pub(super) async fn read(State(shared): State<Arc<Shared>>, Path(named): Path<Named>) -> Reply {
    let scope = named.scope()?;
    shared.peek(|world| world.commands.get(scope, &named.command).cloned()).map(ok)
}

pub(super) async fn patch(
    State(shared): State<Arc<Shared>>,
    Path(named): Path<Named>,
    Extension(body): Extension<Arc<Body>>,
) -> Reply {
    let scope = named.scope()?;
    let mut whole = shared.peek(|world| world.commands.get(scope, &named.command).cloned())?;
    merge(&mut whole, &body.json);
    rules::check_one(&whole)?;
    let patch = |world: &mut crate::world::World| world.patch_command(scope, &named.command, &body.json);
    shared.with(patch).map(ok)
}

pub(super) async fn delete(State(shared): State<Arc<Shared>>, Path(named): Path<Named>) -> Reply {
    let scope = named.scope()?;
    shared.with(|world| world.delete_command(scope, &named.command))?;
    Ok(no_content())
}

/// Nobody has changed who may use which command.
pub(super) async fn all_permissions(Path(named): Path<Named>) -> Reply {
    named.scope()?;
    Ok(ok(json!([])))
}

/// Discord answers this way while a command has no overwrites.
pub(super) async fn permissions(Path(named): Path<Named>) -> Reply {
    named.scope()?;
    Err(Refusal::unknown_command_permissions())
}
