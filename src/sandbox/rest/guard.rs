//! What happens around every REST request: faults, the token, rate limits, and the record.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::{Extension, body};
use serde_json::json;

use super::rate_limit::{self, Verdict};
use super::{Answer, Body, Said};
use crate::sandbox::connection::Cut;
use crate::sandbox::faults::RestFault;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::world::Shared;
use crate::sandbox::world::exchanges::{Direction, Exchange, without_secrets};

/// Left in a response to a route that the stand-in does not play.
#[derive(Clone, Copy, Debug)]
struct Unexpected;

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
    let mut exchange = Exchange::new(Direction::BotToDiscord, route.in_words(), &request_body);

    delay(&shared).await;
    let response = match (fault, read) {
        (Some(RestFault::Drop), _) => break_off(&shared, &cut, exchange.clone()).await,
        (Some(RestFault::Hang), _) => hang(&shared, exchange.clone()).await,
        (Some(RestFault::TooManyRequests), _) => rate_limit::fault(),
        (Some(RestFault::ServerError), _) => server_error(),
        (_, Err(refusal)) => refusal.into_response(),
        (lose_answer, Ok(body)) => {
            let request = Request::from_parts(parts, body::Body::empty());
            let response = answer(&shared, &route, body, request, next).await;
            if lose_answer.is_some() {
                return break_off(&shared, &cut, exchange).await;
            }
            response
        }
    };

    exchange.took = began.elapsed();
    exchange.status = Some(response.status().as_u16());
    let said = response.extensions().get::<Said>();
    exchange.response = said.map(|Said(body)| without_secrets(body)).unwrap_or_default();
    exchange.unexpected = response.extensions().get::<Unexpected>().is_some();
    shared.with(|world| world.record(exchange));
    response
}

/// The answer when nothing is made to go wrong.
async fn answer(shared: &Shared, route: &Route, body: Body, mut request: Request, next: Next) -> Response {
    if route.needs_token() && !has_token(shared, request.headers()) {
        return Refusal::unauthorized().into_response();
    }
    let verdict = rate_limit::count(shared, &route.bucket());
    if let Verdict::Over(wait) = verdict {
        return rate_limit::refusal(wait, false);
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

/// Holds the request until faults are switched off, and leaves it unanswered even then.
async fn hang(shared: &Shared, exchange: Exchange) -> Response {
    shared.with(|world| world.record(exchange));
    shared.stopped().await;
    std::future::pending().await
}

fn server_error() -> Response {
    let body = json!({"message": "500: Internal Server Error", "code": 0});
    Answer { status: StatusCode::INTERNAL_SERVER_ERROR, body: Some(body) }.into_response()
}

/// Loud on purpose: a route that is not played is either a bug of the bot or a gap here.
pub(super) async fn unknown_route(method: Method, uri: Uri) -> Response {
    let path = Route::new(&method, &uri).in_words();
    tracing::warn!("the stand-in does not play {path}");
    let body = json!({"message": "404: Not Found", "code": 0,
        "sandbox": format!("the stand-in does not play {path}")});
    let answer = Answer { status: StatusCode::NOT_FOUND, body: Some(body) };
    (Extension(Unexpected), answer).into_response()
}

fn has_token(shared: &Shared, headers: &HeaderMap) -> bool {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    shared.peek(|world| given.and_then(|given| given.strip_prefix("Bot ")) == Some(&world.token))
}

/// A method with the parts of a path, seen without knowing the router.
struct Route {
    method: Method,
    parts: Vec<String>,
    query: Option<String>,
}

impl Route {
    fn new(method: &Method, uri: &Uri) -> Self {
        let parts = uri.path().split('/').filter(|part| !part.is_empty());
        let versioned = |part: &&str| *part == "api" || *part == "v9" || *part == "v10";
        Self {
            method: method.clone(),
            parts: parts.skip_while(versioned).map(str::to_owned).collect(),
            query: uri.query().map(str::to_owned),
        }
    }

    fn part(&self, index: usize) -> &str {
        self.parts.get(index).map(String::as_str).unwrap_or_default()
    }

    fn is_callback(&self) -> bool {
        self.part(0) == "interactions" && self.part(3) == "callback"
    }

    /// Interactions and their webhooks carry their own token in the path; the gateway's address
    /// is for everyone.
    fn needs_token(&self) -> bool {
        let open = self.part(0) == "gateway" && self.parts.len() == 1;
        !open && !self.has_secret()
    }

    fn has_secret(&self) -> bool {
        matches!(self.part(0), "interactions" | "webhooks") && self.parts.len() > 2
    }

    /// Method and path without the token.
    fn in_words(&self) -> String {
        let mut line = self.method.to_string();
        line.push(' ');
        for (index, part) in self.parts.iter().enumerate() {
            line.push('/');
            line.push_str(if index == 2 && self.has_secret() { "…" } else { part });
        }
        if let Some(query) = &self.query {
            line.push('?');
            line.push_str(query);
        }
        line
    }

    /// What is counted together: the method, the resource and the channel, server or webhook.
    fn bucket(&self) -> String {
        let major = if self.has_secret() { self.part(2) } else { self.part(1) };
        let rest: Vec<&str> = self
            .parts
            .iter()
            .skip(2)
            .filter(|part| part.bytes().any(|byte| byte.is_ascii_lowercase()) && part.len() < 40)
            .map(String::as_str)
            .collect();
        format!("{} {} {major} {}", self.method, self.part(0), rest.join(" "))
    }
}
