//! REST: takes the answers to interactions, and says what was recorded to everything else.

use std::sync::Arc;
use std::time::Instant;

use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{Method, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{Answer, Flight, Shared};
use crate::template::{self, Template};

/// The longest body that is read, in bytes; Discord's own limit is lower.
const MAX_BODY: usize = 32 << 20;

/// Discord's numbers for answers that say that another one follows.
const DEFERRED: [u64; 2] = [5, 6];

/// Every request but those to the gateway.
pub(super) async fn respond(State(shared): State<Arc<Shared>>, request: Request<Body>) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MAX_BODY).await else { return StatusCode::BAD_REQUEST.into_response() };
    let arrived = Instant::now();
    let path = parts.uri.path();
    let path = ["/api/v10", "/api/v9", "/api"].iter().find_map(|prefix| path.strip_prefix(prefix)).unwrap_or(path);
    let mut segments = path.split('/').skip(1);
    let (kind, first, second) = (segments.next(), segments.next(), segments.next());
    match (kind, first, second) {
        (Some("interactions"), Some(id), Some(_)) => {
            id.parse().ok().and_then(|id| callback(&shared, id, &body, arrived)).unwrap_or_else(gone)
        }
        (Some("webhooks"), Some(_), Some(token)) => {
            template::id_of_token(token).and_then(|id| edit(&shared, id, arrived)).unwrap_or_else(gone)
        }
        _ => {
            let query = parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            recorded(&shared, &parts.method, &format!("{path}{query}"))
        }
    }
}

/// An answer to what nobody waits for any more.
fn gone() -> Response {
    let unknown = r#"{"message":"Unknown interaction","code":10062}"#;
    (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "application/json")], unknown).into_response()
}

/// The first answer to an interaction.
fn callback(shared: &Shared, id: u64, body: &[u8], arrived: Instant) -> Option<Response> {
    let mut flights = shared.flights();
    let mut flight = flights.remove(&id)?;
    let template = Arc::clone(&flight.template);
    let took = arrived.duration_since(flight.sent);
    let answer = Answer { first: took, whole: took, bytes: body.len() };
    if template.may_be_deferred && is_deferred(body) {
        flight.deferred = Some(answer);
        flights.insert(id, flight);
    } else {
        finish(flight, answer);
    }
    Some(said(&template.callback, id))
}

/// A later answer.
fn edit(shared: &Shared, id: u64, arrived: Instant) -> Option<Response> {
    let flight = shared.flights().remove(&id)?;
    let template: Arc<Template> = Arc::clone(&flight.template);
    let first = flight.deferred?;
    let whole = arrived.duration_since(flight.sent);
    finish(flight, Answer { whole, ..first });
    Some(said(&template.edit, id))
}

fn finish(flight: Flight, answer: Answer) {
    // Whoever asked may have given up.
    let _ = flight.done.send(answer);
}

/// Whether the body says that another answer follows; one with files in it does not.
fn is_deferred(body: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Callback {
        r#type: u64,
    }
    serde_json::from_slice(body).is_ok_and(|callback: Callback| DEFERRED.contains(&callback.r#type))
}

fn said(response: &template::Response, id: u64) -> Response {
    json(response.status, response.body.fill(&id.to_string()))
}

/// What was said to the same request at the rehearsal.
fn recorded(shared: &Shared, method: &Method, path: &str) -> Response {
    let what = format!("{method} {path}");
    if let Some((status, body)) = shared.responses.get(&what) {
        return json(*status, body.clone());
    }
    shared.unknown().push(what);
    StatusCode::NOT_FOUND.into_response()
}

fn json(status: u16, body: String) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    if status == StatusCode::NO_CONTENT || body.is_empty() {
        return status.into_response();
    }
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}
