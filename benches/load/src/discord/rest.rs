//! REST: takes the answers to interactions, and says what was recorded to everything else.

use std::future::pending;
use std::io;
use std::sync::Arc;
use std::time::Instant;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::future::ready;
use futures_util::stream;
use serde::Deserialize;
use tokio::time::sleep;

use super::Shared;
use super::faults::CallbackFault;
use super::flights::{Arrived, Verdict};
use crate::template;

/// The longest body that is read, in bytes; Discord's own limit is lower.
const MAX_BODY: usize = 32 << 20;

/// Discord's numbers for answers that say that another one follows.
const DEFERRED: [u64; 2] = [5, 6];

/// Every request but those to the gateway.
pub(super) async fn respond(State(shared): State<Arc<Shared>>, request: Request<Body>) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MAX_BODY).await else { return StatusCode::BAD_REQUEST.into_response() };
    let arrived = arrived(&parts.headers, body);
    let path = parts.uri.path();
    let path = ["/api/v10", "/api/v9", "/api"].iter().find_map(|prefix| path.strip_prefix(prefix)).unwrap_or(path);
    let mut segments = path.split('/').skip(1);
    let (kind, first, second) = (segments.next(), segments.next(), segments.next());
    match (kind, first, second) {
        (Some("interactions"), Some(id), Some(_)) => match id.parse() {
            Ok(id) => callback(&shared, id, arrived).await,
            Err(_) => gone(),
        },
        (Some("webhooks"), Some(_), Some(token)) => {
            template::id_of_token(token).and_then(|id| edit(&shared, id, arrived)).unwrap_or_else(gone)
        }
        _ => {
            let query = parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            recorded(&shared, &parts.method, &format!("{path}{query}"))
        }
    }
}

fn arrived(headers: &HeaderMap, body: Bytes) -> Arrived {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    Arrived {
        at: Instant::now(),
        says_that_another_follows: is_deferred(&body),
        body,
        has_file: kind.starts_with("multipart/"),
    }
}

/// An answer to what nobody waits for any more.
fn gone() -> Response {
    json(404, r#"{"message":"Unknown interaction","code":10062}"#.to_owned())
}

/// The first answer to an interaction.
async fn callback(shared: &Shared, id: u64, arrived: Arrived) -> Response {
    let tried = shared.flights().try_to_answer(id, arrived.at);
    let fault = shared.faults.of_callback(tried);
    let response = match fault {
        Some(CallbackFault::TooManyRequests(after)) => {
            json(429, format!(r#"{{"message":"Too many","retry_after":{},"global":false}}"#, after.as_secs_f64()))
        }
        Some(CallbackFault::ServerError) => json(500, r#"{"message":"broken","code":0}"#.to_owned()),
        Some(CallbackFault::Drop) => broken(),
        Some(CallbackFault::Hang) => {
            shared.flights().say(0);
            pending().await
        }
        Some(CallbackFault::LoseResponse) => {
            let _ = taken(shared, id, arrived);
            broken()
        }
        Some(CallbackFault::Delay(delay)) => {
            let response = taken(shared, id, arrived);
            sleep(delay).await;
            shared.flights().tell(id);
            response
        }
        None => {
            let response = taken(shared, id, arrived);
            shared.flights().tell(id);
            response
        }
    };
    let is_heard = !matches!(fault, Some(CallbackFault::Drop | CallbackFault::LoseResponse));
    shared.flights().say(if is_heard { response.status().as_u16() } else { 0 });
    response
}

/// Takes an answer, and says what Discord says to it.
fn taken(shared: &Shared, id: u64, arrived: Arrived) -> Response {
    let verdict = shared.flights().answer(id, arrived);
    match verdict {
        Verdict::Accepted(template) => said(&template.callback, id),
        Verdict::AnsweredAlready => {
            json(400, r#"{"message":"Interaction has already been acknowledged.","code":40060}"#.to_owned())
        }
        Verdict::Unknown => gone(),
    }
}

/// A response that breaks off, so that the bot cannot know what became of its request.
fn broken() -> Response {
    Body::from_stream(stream::once(ready(Err::<String, _>(io::Error::from(io::ErrorKind::BrokenPipe))))).into_response()
}

/// A later answer.
fn edit(shared: &Shared, id: u64, arrived: Arrived) -> Option<Response> {
    let template = shared.flights().edit(id, arrived)?;
    Some(said(&template.edit, id))
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
