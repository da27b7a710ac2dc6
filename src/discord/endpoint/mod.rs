//! Discord's other way in: each interaction is a signed request, and the answer is the response.
//!
//! Headers, signature over the raw body, parsing, work: in that order, each refusal with its own status. `server` looks
//! after connections, `signature` after who may ask.

mod refusal;
pub(super) mod server;
mod signature;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, Request, Response, StatusCode, header};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

use super::answerer::{Answerer, Prepared};
use super::callback::{self, ANSWERABLE};
use super::error::Error;
use super::interaction::{self, Interaction, Kind};
use super::removal;
use super::responder::Responder;
use super::rest::RestClient;
use crate::config;
use refusal::{Refusal, RefusalLog};
use signature::Signatures;

/// The largest request that is read. A button's request holds the message that it sits on.
const MAX_BODY: usize = 512 * 1024;

/// How long the body of a request may take to arrive.
const BODY_TIMEOUT: Duration = Duration::from_secs(5);

/// How long after the response a message is removed or completed: Discord must have that first.
const AFTER_RESPONSE: Duration = Duration::from_millis(500);

/// How long requests are still taken once the program is to end: until whoever leads them here has noticed.
const LINGER: Duration = Duration::from_secs(1);

/// A whole response.
type Reply = Response<Full<Bytes>>;

/// What answers requests.
struct Endpoint {
    signatures: Signatures,
    answerer: Answerer,
    rest: Arc<RestClient>,
    refusals: RefusalLog,
    stop: watch::Receiver<bool>,
    has_logged_path: AtomicBool,
}

/// Answers interactions on `POST /interactions` until `stop` turns true, and says on `GET /healthz` and
/// `GET /readyz` how it is.
///
/// # Errors
///
/// When the public key or the address cannot be used.
pub async fn run(config: &config::Config, responder: Responder, mut stop: watch::Receiver<bool>) -> Result<(), Error> {
    let endpoint = Arc::new(Endpoint {
        signatures: Signatures::of_key(&config.discord.public_key)?,
        answerer: Answerer::new(responder),
        rest: RestClient::anonymous(&config.discord)?,
        refusals: RefusalLog::default(),
        stop: stop.clone(),
        has_logged_path: AtomicBool::new(false),
    });
    let listener = listen(config.endpoint.listen).await?;
    let respond = move |request| {
        let endpoint = Arc::clone(&endpoint);
        async move { endpoint.respond(request).await }
    };
    server::serve(listener, respond, &mut stop, LINGER).await;
    tracing::info!("no longer listening");
    Ok(())
}

/// Whether a public key can be used.
///
/// # Errors
///
/// When it cannot.
pub(super) fn check_public_key(public_key: &str) -> Result<(), Error> {
    Signatures::of_key(public_key).map(drop)
}

async fn listen(address: std::net::SocketAddr) -> Result<TcpListener, Error> {
    let bound = async {
        let listener = TcpListener::bind(address).await?;
        tracing::info!(address = %listener.local_addr()?, "listening");
        Ok::<_, std::io::Error>(listener)
    };
    bound.await.map_err(|source| Error::Bind { address: address.to_string(), source })
}

impl Endpoint {
    async fn respond(&self, request: Request<Incoming>) -> Reply {
        let arrived = Instant::now();
        match (request.method(), request.uri().path()) {
            (&Method::POST, "/interactions") => match self.read(request).await {
                Ok(interaction) => self.answer(interaction, arrived).await,
                Err(refusal) => {
                    self.refusals.log(&refusal);
                    refusal.response()
                }
            },
            (&Method::GET | &Method::HEAD, "/healthz") => text(StatusCode::OK, "alive\n"),
            (&Method::GET | &Method::HEAD, "/readyz") if *self.stop.borrow() => {
                text(StatusCode::SERVICE_UNAVAILABLE, "ending\n")
            }
            (&Method::GET | &Method::HEAD, "/readyz") => text(StatusCode::OK, "ready\n"),
            (_, "/interactions" | "/healthz" | "/readyz") => {
                text(StatusCode::METHOD_NOT_ALLOWED, "this path takes another method\n")
            }
            (method, path) => self.not_found(method, path),
        }
    }

    /// The first wrong path is logged, since it may be the one that Discord was given.
    fn not_found(&self, method: &Method, path: &str) -> Reply {
        if !self.has_logged_path.swap(true, Ordering::Relaxed) {
            let path: String = path.chars().take(80).collect();
            tracing::warn!(
                %method, ?path,
                "a request for a path that is not here; Discord is to be given the address that ends in /interactions"
            );
        }
        text(StatusCode::NOT_FOUND, "Discord's requests go to /interactions\n")
    }

    async fn read(&self, request: Request<Incoming>) -> Result<Interaction, Refusal> {
        let (head, body) = request.into_parts();
        let (signature, timestamp) = headers(&head.headers).ok_or(Refusal::Unsigned)?;
        let body = match timeout(BODY_TIMEOUT, Limited::new(body, MAX_BODY).collect()).await {
            Err(_) => return Err(Refusal::TooSlow),
            Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => return Err(Refusal::TooLarge),
            Ok(Err(_)) => return Err(Refusal::Incomplete),
            Ok(Ok(body)) => body.to_bytes(),
        };
        self.signatures.check(signature, timestamp, &body)?;
        let json = serde_json::from_slice(&body)
            .map_err(|error| Refusal::NoJson { line: error.line(), column: error.column() })?;
        Ok(interaction::read(&json)?)
    }

    async fn answer(&self, interaction: Interaction, arrived: Instant) -> Reply {
        let prepared = self.answerer.prepare(&interaction, arrived + ANSWERABLE).await;
        let Prepared { answer, picture, completion } = prepared;
        let body = answer.callback.body(picture.as_ref());
        if interaction.kind != Kind::Ping {
            let delivered =
                if arrived.elapsed() < ANSWERABLE { Ok(1) } else { Err(callback::DeliveryError::too_late()) };
            answer.summary.log(delivered, arrived.elapsed(), &interaction.unread);
        }
        if answer.removes_message || completion.is_some() {
            let (rest, answerer) = (Arc::clone(&self.rest), self.answerer.clone());
            tokio::spawn(async move {
                sleep(AFTER_RESPONSE).await;
                match completion {
                    Some(completion) => completion.run(&answerer, &rest, &interaction).await,
                    None => removal::remove_message(&rest, &interaction).await,
                }
            });
        }
        let mut response = Response::new(Full::new(body.bytes));
        if let Some(kind) = body.kind {
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
        }
        response
    }
}

/// The signature and its time, if they are there.
fn headers(headers: &HeaderMap) -> Option<(&str, &str)> {
    let text = |name: &str| headers.get(name)?.to_str().ok();
    Some((text("x-signature-ed25519")?, text("x-signature-timestamp")?))
}

fn text(status: StatusCode, words: &'static str) -> Reply {
    let mut response = Response::new(Full::new(Bytes::from_static(words.as_bytes())));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}
