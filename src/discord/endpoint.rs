//! Discord's other way in: each interaction is a signed request, and the answer is the response.
//!
//! Headers, signature over the raw body, parsing, work: in that order, each refusal with its own status.

mod multipart;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serenity::all::{CreateInteractionResponse as Callback, Http, Interaction};
use serenity::interactions_endpoint::Verifier;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

use super::answering::{Answer, Desk};
use super::connection::requested;
use super::{Trouble, callback, rest};
use crate::config;

/// The largest request that is read. A button's request holds the message that it sits on.
const LARGEST: usize = 512 * 1024;

/// How long a request may take to arrive.
const ARRIVAL: Duration = Duration::from_secs(5);

/// How old or how far ahead a signature's time may be, in seconds.
const FRESH: u64 = 300;

/// How long after its acknowledgement a message is removed: Discord must have that first.
const BEFORE_REMOVAL: Duration = Duration::from_millis(500);

/// How often a removal is tried.
const REMOVAL_TRIES: u32 = 3;

struct Endpoint {
    verifier: Verifier,
    desk: Desk,
    http: Arc<Http>,
}

/// Why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refusal {
    /// It is not signed, wrongly signed, or was signed too long ago.
    Unsigned,
    /// It is larger than any interaction.
    TooLarge,
    /// It did not arrive in time.
    TooSlow,
    /// It is signed, but no interaction that can be read.
    Unreadable,
}

/// Answers interactions on `POST /interactions` until `stop` turns true, and says on `GET /healthz` and
/// `GET /readyz` that it does.
///
/// # Errors
///
/// When the public key or the address cannot be used.
pub async fn run(config: &config::Config, desk: Desk, mut stop: watch::Receiver<bool>) -> Result<(), Trouble> {
    let verifier = verifier(&config.discord.public_key)?;
    let http = rest::anonymous_client(&config.discord)?;
    let listener = listen(config.endpoint.listen).await?;
    let endpoint = Arc::new(Endpoint { verifier, desk, http });
    let serving = axum::serve(listener, router(endpoint));
    let stopping = async move { requested(&mut stop).await };
    let served = serving.with_graceful_shutdown(stopping).await;
    tracing::info!("no longer listening");
    served.map_err(|why| Trouble::Setting(format!("listening on {} failed: {why}", config.endpoint.listen)))
}

fn verifier(public_key: &str) -> Result<Verifier, Trouble> {
    let wrong = |what: &str| {
        let remedy = "copy it from the application's page, under General Information";
        Trouble::Setting(format!("discord.public_key {what}; {remedy}"))
    };
    let key = public_key.trim();
    if key.is_empty() {
        return Err(wrong("is not set"));
    }
    let mut bytes = [0; 32];
    let digits = key.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok().filter(|pair| pair.len() == 2));
    for (byte, pair) in bytes.iter_mut().zip(digits) {
        let parsed = pair.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        *byte = parsed.ok_or_else(|| wrong("is not hexadecimal"))?;
    }
    let verifier = Verifier::try_new(bytes).map_err(|_| wrong("is no public key"));
    if key.len() == 64 { verifier } else { Err(wrong("does not have 64 digits")) }
}

async fn listen(address: std::net::SocketAddr) -> Result<TcpListener, Trouble> {
    let bound = async {
        let listener = TcpListener::bind(address).await?;
        tracing::info!(address = %listener.local_addr()?, "listening");
        Ok::<_, std::io::Error>(listener)
    };
    bound.await.map_err(|why| Trouble::Unbound { address: address.to_string(), why: why.to_string() })
}

fn router(endpoint: Arc<Endpoint>) -> Router {
    Router::new()
        .route("/interactions", post(interact))
        .route("/healthz", get(async || "alive\n"))
        .route("/readyz", get(async || "ready\n"))
        .with_state(endpoint)
}

async fn interact(State(endpoint): State<Arc<Endpoint>>, request: Request) -> Response {
    let came = Instant::now();
    match endpoint.read(request).await {
        Ok(interaction) => endpoint.answer(&interaction, came).await,
        Err(refusal) => {
            tracing::warn!(?refusal, "a request that is not answered");
            refusal.into_response()
        }
    }
}

impl Endpoint {
    async fn read(&self, request: Request) -> Result<Interaction, Refusal> {
        let (head, body) = request.into_parts();
        let (signature, timestamp) = signature(&head.headers)?;
        let body = match timeout(ARRIVAL, to_bytes(body, LARGEST)).await {
            Err(_) => return Err(Refusal::TooSlow),
            Ok(Err(_)) => return Err(Refusal::TooLarge),
            Ok(Ok(body)) => body,
        };
        self.verifier.verify(signature, timestamp, &body).map_err(|()| Refusal::Unsigned)?;
        serde_json::from_slice(&body).map_err(|_| Refusal::Unreadable)
    }

    async fn answer(&self, interaction: &Interaction, came: Instant) -> Response {
        if matches!(interaction, Interaction::Ping(_)) {
            return json(&Callback::Pong);
        }
        let Some(answer) = self.desk.answer(interaction).await else { return Refusal::Unreadable.into_response() };
        if answer.removes_message {
            tokio::spawn(remove_message(Arc::clone(&self.http), interaction.clone()));
        }
        let response = response(&answer);
        answer.record.log(Ok(1), came.elapsed());
        response
    }
}

/// The signature and its time, if they are there and the time is about now.
fn signature(headers: &HeaderMap) -> Result<(&str, &str), Refusal> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).ok_or(Refusal::Unsigned);
    let (signature, timestamp) = (text("x-signature-ed25519")?, text("x-signature-timestamp")?);
    let signed: u64 = timestamp.parse().map_err(|_| Refusal::Unsigned)?;
    let now = u64::try_from(time::OffsetDateTime::now_utc().unix_timestamp()).unwrap_or_default();
    if now.abs_diff(signed) > FRESH { Err(Refusal::Unsigned) } else { Ok((signature, timestamp)) }
}

fn response(answer: &Answer) -> Response {
    match &answer.picture {
        Some(picture) => {
            let body = serde_json::to_string(&answer.callback).unwrap_or_default();
            let (kind, bytes) = multipart::with_file(&body, picture);
            ([(header::CONTENT_TYPE, kind)], Body::from(bytes)).into_response()
        }
        None => json(&answer.callback),
    }
}

fn json(callback: &Callback) -> Response {
    match serde_json::to_vec(callback) {
        Ok(body) => ([(header::CONTENT_TYPE, "application/json")], body).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn remove_message(http: Arc<Http>, interaction: Interaction) {
    http.set_application_id(interaction.application_id());
    for _ in 0..REMOVAL_TRIES {
        sleep(BEFORE_REMOVAL).await;
        let removal = http.delete_original_interaction_response(interaction.token());
        if matches!(timeout(callback::ANSWERABLE, removal).await, Ok(Ok(()))) {
            return;
        }
    }
    tracing::warn!("a message could not be removed");
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, words) = match self {
            Self::Unsigned => (StatusCode::UNAUTHORIZED, "invalid request signature\n"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "larger than any interaction\n"),
            Self::TooSlow => (StatusCode::REQUEST_TIMEOUT, "the request did not arrive in time\n"),
            Self::Unreadable => (StatusCode::BAD_REQUEST, "no interaction that can be answered\n"),
        };
        (status, words).into_response()
    }
}
