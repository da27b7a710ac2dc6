//! The webhook routes of an interaction: its answer, and follow-ups.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, State};

use super::{Body, Reply, no_content, ok};
use crate::refusal::Refusal;
use crate::world::Shared;
use crate::world::answers::Target;

type Named = Path<(String, String, String)>;

fn target(name: &str) -> Result<Target, Refusal> {
    if name == "@original" {
        return Ok(Target::Original);
    }
    name.parse().map(Target::Id).map_err(|_| Refusal::unknown_message())
}

pub(super) async fn read(State(shared): State<Arc<Shared>>, Path((_, token, message)): Named) -> Reply {
    let target = target(&message)?;
    shared.peek(|world| world.webhook_message(&token, target)).map(ok)
}

pub(super) async fn edit(
    State(shared): State<Arc<Shared>>,
    Path((_, token, message)): Named,
    Extension(body): Extension<Arc<Body>>,
) -> Reply {
    let target = target(&message)?;
    let edit = |world: &mut crate::world::World| world.edit_webhook_message(&token, target, &body.json, &body.uploads);
    shared.with(edit).map(ok)
}

pub(super) async fn delete(State(shared): State<Arc<Shared>>, Path((_, token, message)): Named) -> Reply {
    let target = target(&message)?;
    shared.with(|world| world.delete_webhook_message(&token, target))?;
    Ok(no_content())
}

pub(super) async fn follow_up(
    State(shared): State<Arc<Shared>>,
    Path((_, token)): Path<(String, String)>,
    Extension(body): Extension<Arc<Body>>,
) -> Reply {
    shared.with(|world| world.follow_up(&token, &body.json, &body.uploads)).map(ok)
}
