//! What the chat page sends: interactions, messages and faults.

use std::time::Duration;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::json::{list, number};
use super::user::{Handle, InteractionId, Misuse};
use super::world::interactions::{Kind, Outcome};
use super::world::user::User;

/// How much longer than the bot the page waits for choices.
const GRACE: Duration = Duration::from_millis(500);

impl IntoResponse for Misuse {
    fn into_response(self) -> Response {
        (StatusCode::BAD_REQUEST, Json(json!({"error": self.to_string()}))).into_response()
    }
}

/// The user that a page acts for: the first one unless it names another.
fn acting(handle: Handle, user_id: &Value) -> Result<Handle, Misuse> {
    if user_id.is_null() {
        return Ok(handle);
    }
    let user = number(user_id).and_then(User::from_id);
    let user = user.ok_or_else(|| Misuse(format!("user_id: there is no user {user_id}")))?;
    Ok(handle.as_user(user))
}

/// `POST /sandbox/interactions`
pub(super) async fn interact(State(handle): State<Handle>, Json(act): Json<Value>) -> Result<Json<Value>, Misuse> {
    let handle = acting(handle, &act["user_id"])?;
    let handle = match act["locale"].as_str() {
        Some(locale) => handle.with_locale(locale),
        None => handle,
    };
    let (id, options, target) = (&act["command_id"], &act["options"], &act["target_id"]);
    let started = match act["type"].as_str() {
        Some("command") => handle.command_by_id(id, options, target, Kind::Command),
        Some("autocomplete") => {
            let started = handle.command_by_id(id, options, target, Kind::Autocomplete)?;
            return Ok(Json(choices(&handle, started).await));
        }
        Some("component") => {
            let values: Vec<String> = list(&act["values"]).filter_map(Value::as_str).map(str::to_owned).collect();
            let custom_id = act["custom_id"].as_str().unwrap_or_default();
            handle.use_component(&act["message_id"], custom_id, &values)
        }
        Some("modal") => {
            let opened_by = number(&act["interaction_id"]).unwrap_or_default();
            handle.send_modal(opened_by, &act["custom_id"], act["components"].clone())
        }
        _ => Err(Misuse("type is none of command, autocomplete, component, modal".to_owned())),
    };
    started.map(|id| Json(json!({"id": id.to_string()})))
}

async fn choices(handle: &Handle, id: InteractionId) -> Value {
    let patience = handle.shared.peek(|world| world.options.first_answer) + GRACE;
    match tokio::time::timeout(patience, handle.wait_for_answer(id)).await {
        Ok(Outcome::Choices(choices)) => json!({"choices": choices}),
        Ok(Outcome::Failed { reason }) => json!({"error": reason}),
        _ => json!({"error": "no choices came"}),
    }
}

/// `POST /sandbox/messages`
pub(super) async fn say(State(handle): State<Handle>, Json(body): Json<Value>) -> Result<Json<Value>, Misuse> {
    let content = body["content"].as_str().map(str::trim).unwrap_or_default();
    if content.is_empty() || content.encode_utf16().count() > 2_000 {
        return Err(Misuse("a message has 1 to 2000 characters".to_owned()));
    }
    let handle = acting(handle, &body["user_id"])?;
    Ok(Json(json!({"id": handle.say(content)["id"]})))
}

#[derive(Debug, Deserialize)]
pub(super) struct Dismissal {
    user_id: Option<String>,
}

/// `DELETE /sandbox/messages/{id}?user_id=…`
pub(super) async fn dismiss(
    State(handle): State<Handle>,
    Path(id): Path<String>,
    Query(by): Query<Dismissal>,
) -> Result<StatusCode, Misuse> {
    let gone = acting(handle, &json!(by.user_id))?.dismiss(&json!({"id": id}));
    Ok(if gone { StatusCode::NO_CONTENT } else { StatusCode::NOT_FOUND })
}

/// `POST /sandbox/faults`
pub(super) async fn faults(State(handle): State<Handle>, Json(wanted): Json<Value>) -> Result<Json<Value>, Misuse> {
    handle.faults().apply(&wanted).map_err(Misuse)?;
    Ok(Json(handle.shared.peek(|world| world.faults.to_json())))
}

/// `GET /sandbox/attachments/{id}/{filename}`: shown if it is an image, downloaded otherwise.
pub(super) async fn attachment(State(handle): State<Handle>, Path((id, filename)): Path<(u64, String)>) -> Response {
    let found = handle.shared.peek(|world| world.attachments.get(id, &filename).cloned());
    let Some(upload) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let claimed = upload.content_type.as_deref().unwrap_or_default();
    let image = ["image/png", "image/jpeg", "image/gif", "image/webp"];
    let shown = image.into_iter().find(|kind| *kind == claimed);
    let headers = [
        (header::CONTENT_TYPE, shown.unwrap_or("application/octet-stream")),
        (header::CONTENT_DISPOSITION, if shown.is_some() { "inline" } else { "attachment" }),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'"),
    ];
    (headers, upload.bytes).into_response()
}
