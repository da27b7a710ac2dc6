//! `POST /interactions/{id}/{token}/callback`: the first answer.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, Query, State};
use serde::Deserialize;

use super::{Body, Reply, no_content, ok};
use crate::refusal::Refusal;
use crate::world::Shared;

#[derive(Debug, Deserialize)]
pub(super) struct Parameters {
    with_response: Option<String>,
}

pub(super) async fn callback(
    State(shared): State<Arc<Shared>>,
    Path((id, token)): Path<(String, String)>,
    Query(parameters): Query<Parameters>,
    Extension(body): Extension<Arc<Body>>,
) -> Reply {
    let id: u64 = id.parse().map_err(|_| Refusal::unknown_interaction())?;
    let response = shared.with(|world| world.respond(id, &token, &body.json, &body.uploads))?;
    let wanted = parameters.with_response.as_deref();
    Ok(if matches!(wanted, Some("true" | "True" | "1")) { ok(response) } else { no_content() })
}
