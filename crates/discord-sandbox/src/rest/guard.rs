//! What happens around every REST request: faults, the token, rate limits, and the record.

use std::sync::Arc;
use std::time::Instant;

use axum::body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::rate_limit::{self, Verdict};
use super::route::{Named, Route};
use super::unknown::Unexpected;
use super::{Answer, Body, Said};
use crate::connection::Cut;
use crate::refusal::Refusal;
use crate::world::Shared;
use crate::world::exchanges::{Direction, Exchange, without_secrets};
use crate::world::faults::RestFault;

/// Stands before every route.
pub(super) async fn guard(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    request: Request,
    next: Next,
) -> Response {
    let began = Instant::now();
    let (parts, raw) = request.into_parts();
    let route = Route::new(&parts.method, &parts.uri);
    let fault = shared.with(|world| world.take_rest_fault(route.is_callback()));
    let read = Body::read(Request::from_parts(parts.clone(), raw)).await;
    let request_body = read.as_ref().map(Body::for_the_record).unwrap_or_default();
    let command = route.interaction().and_then(|named| command_behind(&shared, named));
    let mut exchange = Exchange { command, ..Exchange::new(Direction::BotToDiscord, route.in_words(), &request_body) };

    delay(&shared).await;
    let response = match (fault, read) {
        (Some(RestFault::Drop), _) => return break_off(&shared, &cut, exchange).await,
        (Some(RestFault::Hang), _) => return hang(&shared, exchange).await,
        (Some(RestFault::TooManyRequests), _) => rate_limit::fault(),
        (Some(RestFault::ServerError), _) => server_error(),
        (_, Err(refusal)) => refusal.into_response(),
        (None | Some(RestFault::LoseAnswer), Ok(body)) => {
            let request = Request::from_parts(parts, body::Body::empty());
            answer(&shared, &route, body, request, next).await
        }
    };
    if fault == Some(RestFault::LoseAnswer) {
        return break_off(&shared, &cut, exchange).await;
    }
    complete(&mut exchange, &response, began);
    shared.with(|world| world.record(exchange));
    response
}

/// The command that a request belongs to.
fn command_behind(shared: &Shared, named: Named<'_>) -> Option<String> {
    shared.peek(|world| {
        let interaction = match named {
            Named::Id(id) => world.interactions.get(id),
            Named::Token(token) => world.interactions.by_token(token),
        };
        interaction.map(|interaction| interaction.command.clone())
    })
}

/// Fills the answer into the record.
fn complete(exchange: &mut Exchange, response: &Response, began: Instant) {
    exchange.took = began.elapsed();
    exchange.status = Some(response.status().as_u16());
    let said = response.extensions().get::<Said>();
    exchange.response = said.map(|Said(body)| without_secrets(body)).unwrap_or_default();
    exchange.unexpected = response.extensions().get::<Unexpected>().is_some();
}

/// The answer when nothing is made to go wrong.
async fn answer(shared: &Shared, route: &Route, body: Body, mut request: Request, next: Next) -> Response {
    if route.needs_token() && !has_token(shared, request.headers()) {
        return Refusal::unauthorized().into_response();
    }
    let verdict = rate_limit::count(shared, &route.bucket());
    if let Verdict::Over(standing) = verdict {
        return rate_limit::full(standing);
    }
    request.extensions_mut().insert(Arc::new(body));
    let mut response = next.run(request).await;
    verdict.announce(&route.bucket(), response.headers_mut());
    response
}

async fn delay(shared: &Shared) {
    let delay = shared.peek(|world| world.faults.delay);
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
}

/// Breaks the connection, so that this request ends here.
async fn break_off(shared: &Shared, cut: &Cut, exchange: Exchange) -> Response {
    shared.with(|world| world.record(exchange));
    cut.drop_now();
    std::future::pending().await
}

/// Keeps the connection open without ever answering.
async fn hang(shared: &Shared, exchange: Exchange) -> Response {
    shared.with(|world| world.record(exchange));
    shared.stopped().await;
    std::future::pending().await
}

fn server_error() -> Response {
    let body = json!({"message": "500: Internal Server Error", "code": 0});
    Answer { status: StatusCode::INTERNAL_SERVER_ERROR, body: Some(body) }.into_response()
}

fn has_token(shared: &Shared, headers: &HeaderMap) -> bool {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    shared.peek(|world| given.and_then(|given| given.strip_prefix("Bot ")) == Some(&world.token))
}
