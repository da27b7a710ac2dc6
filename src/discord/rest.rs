//! Discord's REST interface: a lean client over HTTP, and the first questions asked through it.
//!
//! It keeps no buckets of rate limits: what the bot asks is little, and a 429 is waited out as it says. An
//! interaction's own token may stand in a path, so no message of this module holds one.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use backon::{ExponentialBuilder, Retryable};
use bytes::Bytes;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, DATE, HeaderValue, RETRY_AFTER, USER_AGENT};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::Value;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::error::Error;
use crate::config;

/// Where Discord is when no stand-in is named.
const DISCORD: &str = "https://discord.com";

/// The version of the interface, as it stands in every path.
const VERSION: &str = "/api/v10";

/// How long any single request may take.
const TIMEOUT: Duration = Duration::from_secs(10);

/// How many requests without a token may be under way at once.
const MAX_ANONYMOUS: usize = 256;

/// How many connections stay open while nothing is asked: as many as there may be requests. With fewer, a flood would close
/// and open them over and over, and greetings take longer than answers.
const MAX_IDLE: usize = MAX_ANONYMOUS;

/// How long they do. Each takes some fifty thousand bytes and a descriptor, and what is idle is looked for only once in such a
/// while: after a flood all is given back within twice that, which is to be less than a minute.
const IDLE: Duration = Duration::from_secs(25);

/// How often a question is repeated while Discord is busy or failing.
const RETRIES: usize = 3;

/// The pause before the first repetition; it doubles with each.
const FIRST_PAUSE: Duration = Duration::from_millis(300);

/// The longest that Discord may have us wait before a repetition.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(60);

/// How Discord wants bots to name themselves.
const AGENT: &str = concat!("DiscordBot (isolinear, ", env!("CARGO_PKG_VERSION"), ")");

/// A client for Discord, or for the stand-in that the configuration names.
#[derive(Debug)]
pub(super) struct RestClient {
    http: Client,
    address: String,
    authorization: Option<HeaderValue>,
    /// Room for requests that show no token, so that no flood of them takes all descriptors.
    room: Semaphore,
}

/// What is sent with a request.
#[derive(Debug, Clone)]
pub(super) struct Body {
    /// The content type; none for an empty body.
    pub(super) kind: Option<HeaderValue>,
    /// The bytes, shared by all tries.
    pub(super) bytes: Bytes,
}

/// Why a single request failed.
#[derive(Debug)]
pub(super) enum RequestError {
    /// There was no complete answer.
    Transport(reqwest::Error),
    /// The answer was a refusal.
    Status {
        /// The HTTP status.
        status: u16,
        /// Discord's own code; 0 if it gave none.
        code: i64,
        /// Discord's message.
        message: String,
        /// How long Discord wants us to wait.
        retry_after: Option<Duration>,
    },
}

impl RequestError {
    /// Whether the same request may succeed a moment later.
    pub(super) const fn is_transient(&self) -> bool {
        match self {
            Self::Transport(_) => true,
            Self::Status { status, .. } => *status == 429 || *status >= 500,
        }
    }

    /// How long Discord wants us to wait.
    pub(super) const fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Transport(_) => None,
            Self::Status { retry_after, .. } => *retry_after,
        }
    }

    /// What went wrong, without any address.
    pub(super) fn reason(&self) -> String {
        match self {
            Self::Transport(error) if error.is_timeout() => "no answer in time".to_owned(),
            Self::Transport(error) => innermost(error),
            Self::Status { status, code, message, .. } => format!("status {status} (code {code}: {message})"),
        }
    }
}

/// The deepest reason, which names the cause rather than the request.
fn innermost(error: &reqwest::Error) -> String {
    let mut deepest: &dyn std::error::Error = error;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    let reason = deepest.to_string();
    if reason.contains("://") { "the request failed".to_owned() } else { reason }
}

impl Body {
    /// A JSON body.
    pub(super) fn json(value: &Value) -> Self {
        Self::finished_json(value.to_string().into())
    }

    /// A JSON body that is written already.
    pub(super) const fn finished_json(bytes: Bytes) -> Self {
        Self { kind: Some(HeaderValue::from_static("application/json")), bytes }
    }

    /// No body.
    pub(super) const fn empty() -> Self {
        Self { kind: None, bytes: Bytes::new() }
    }
}

impl RestClient {
    /// A client that shows the configured token.
    ///
    /// # Errors
    ///
    /// When there is no token, or a setting cannot be used.
    pub(super) fn with_token(settings: &config::Discord) -> Result<Arc<Self>, Error> {
        if settings.token.is_empty() {
            return Err(Error::MissingToken);
        }
        let authorization = HeaderValue::from_str(&format!("Bot {}", settings.token.reveal()));
        let mut authorization = authorization.ok().filter(|_| settings.token.is_plain()).ok_or_else(|| {
            let remedy = "copy it anew from the application's page, under Bot";
            Error::Setting(format!("the token holds characters that no token has; {remedy}"))
        })?;
        authorization.set_sensitive(true);
        Self::build(settings, Some(authorization))
    }

    /// A client without a token, for what an interaction's own token allows.
    ///
    /// # Errors
    ///
    /// When a setting cannot be used.
    pub(super) fn anonymous(settings: &config::Discord) -> Result<Arc<Self>, Error> {
        Self::build(settings, None)
    }

    fn build(settings: &config::Discord, authorization: Option<HeaderValue>) -> Result<Arc<Self>, Error> {
        // It may be set already, by another client.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let proxy = settings.proxy.trim().trim_end_matches('/');
        let mut builder = Client::builder()
            .tls_backend_rustls()
            .timeout(TIMEOUT)
            .pool_max_idle_per_host(MAX_IDLE)
            .pool_idle_timeout(IDLE);
        if !proxy.is_empty() {
            check_proxy(proxy)?;
            // A stand-in is asked directly, whatever proxies the environment names.
            builder = builder.no_proxy();
        }
        if proxy.starts_with("http://") {
            // Nothing there asks for the certificates that this machine trusts, which take a megabyte.
            builder = builder.tls_certs_only([]);
        }
        let http = builder.build().map_err(|error| Error::Tls(error.without_url().into()))?;
        let address = if proxy.is_empty() { DISCORD } else { proxy }.to_owned();
        Ok(Arc::new(Self { http, address, authorization, room: Semaphore::new(MAX_ANONYMOUS) }))
    }

    /// The connections below it, which others may use, too.
    pub(super) fn http(&self) -> Client {
        self.http.clone()
    }

    /// Whether it shows a token.
    pub(super) const fn has_token(&self) -> bool {
        self.authorization.is_some()
    }

    /// Where requests go, for messages.
    pub(super) fn address(&self) -> &str {
        &self.address
    }

    /// Sends one request that shows no token of the bot's, and gives the body of the answer.
    pub(super) async fn send_anonymously(&self, method: Method, path: &str, body: Body) -> Result<Bytes, RequestError> {
        let room = self.room().await;
        self.send_in(room, method, path, body).await
    }

    /// Sends the same in room that there is for it already.
    pub(super) async fn send_in(
        &self,
        _room: Option<SemaphorePermit<'_>>,
        method: Method,
        path: &str,
        body: Body,
    ) -> Result<Bytes, RequestError> {
        send(self.request(method, path, Some(body))).await
    }

    /// Waits for room for a request without a token.
    pub(super) async fn room(&self) -> Option<SemaphorePermit<'_>> {
        // The semaphore is never closed, and without room nothing is lost but order.
        self.room.acquire().await.ok()
    }

    /// Room for a request without a token, if there is any left over.
    pub(super) fn spare_room(&self) -> Option<SemaphorePermit<'_>> {
        self.room.try_acquire().ok()
    }

    /// Sends a request with the token, repeats it while that can help, and reads the JSON that comes back. Failures are
    /// told with `name`, since a path may hold what nobody should read.
    pub(super) async fn call(
        &self,
        method: Method,
        path: &str,
        body: Option<&Value>,
        name: &str,
    ) -> Result<Value, Error> {
        let is_repeatable = method != Method::POST;
        tracing::trace!(request = name, "asking Discord");
        let attempt = || {
            let request = self.request(method.clone(), path, body.map(Body::json));
            send(match &self.authorization {
                Some(authorization) => request.header(AUTHORIZATION, authorization.clone()),
                None => request,
            })
        };
        let retries = ExponentialBuilder::default().with_min_delay(FIRST_PAUSE).with_max_times(RETRIES).with_jitter();
        let sent = attempt
            .retry(retries)
            .when(|error| error.retry_after().is_some() || (is_repeatable && error.is_transient()))
            .adjust(|error, pause| pause.map(|pause| error.retry_after().unwrap_or(pause).min(MAX_RETRY_AFTER)))
            .notify(|error, pause| {
                tracing::debug!(request = name, reason = error.reason(), ?pause, "asking Discord again");
            })
            .await;
        match sent {
            Ok(bytes) => Ok(serde_json::from_slice(&bytes).unwrap_or_default()),
            Err(error) => Err(self.explain(error, name)),
        }
    }

    /// The time by Discord's clock; none if it does not tell. It shows no token, so it fails only if Discord is not reached.
    pub(super) async fn date(&self) -> Result<Option<SystemTime>, Error> {
        let response = self.request(Method::GET, "/gateway", None).send().await;
        let response = response.map_err(|error| self.explain(RequestError::Transport(error.without_url()), ""))?;
        let date = response.headers().get(DATE).and_then(|date| date.to_str().ok());
        Ok(date.and_then(|date| httpdate::parse_http_date(date).ok()))
    }

    fn request(&self, method: Method, path: &str, body: Option<Body>) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{VERSION}{path}", self.address)).header(USER_AGENT, AGENT);
        match body {
            Some(Body { kind: Some(kind), bytes }) => request.header(CONTENT_TYPE, kind).body(bytes),
            _ => request,
        }
    }

    fn explain(&self, error: RequestError, name: &str) -> Error {
        let (address, reason) = (self.address.clone(), error.reason());
        match error {
            RequestError::Status { status: 401, .. } => Error::TokenRefused { address },
            RequestError::Status { .. } => {
                Error::UnexpectedResponse { request: format!("{name} at {address}"), response: reason }
            }
            RequestError::Transport(source) => Error::Unreachable { address, reason, source },
        }
    }
}

async fn send(request: RequestBuilder) -> Result<Bytes, RequestError> {
    let without_address = |error: reqwest::Error| RequestError::Transport(error.without_url());
    let response = request.send().await.map_err(without_address)?;
    let status = response.status();
    let header = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()).and_then(seconds);
    let bytes = response.bytes().await.map_err(without_address)?;
    if status.is_success() {
        return Ok(bytes);
    }
    let refusal: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let written = refusal.get("retry_after").and_then(Value::as_f64).and_then(duration);
    Err(RequestError::Status {
        status: status.as_u16(),
        code: refusal.get("code").and_then(Value::as_i64).unwrap_or_default(),
        message: refusal.get("message").and_then(Value::as_str).unwrap_or_default().to_owned(),
        retry_after: written.or(header).filter(|_| status.as_u16() == 429),
    })
}

fn seconds(written: &str) -> Option<Duration> {
    written.trim().parse().ok().and_then(duration)
}

fn duration(seconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(seconds).ok()
}

fn check_proxy(proxy: &str) -> Result<(), Error> {
    let is_fit = reqwest::Url::parse(proxy).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    if is_fit {
        return Ok(());
    }
    let what = "discord.proxy is not an address; write a base URL such as \"http://127.0.0.1:3000\", or leave it empty";
    Err(Error::Setting(what.to_owned()))
}

/// The link with which an application is added to a server or an account.
pub fn invite_link(application_id: u64) -> String {
    format!("https://discord.com/oauth2/authorize?client_id={application_id}")
}

/// The application that the configured token belongs to.
///
/// # Errors
///
/// When there is no token, Discord cannot be reached, or refuses it.
pub async fn application_id(settings: &config::Discord) -> Result<u64, Error> {
    own_application(&*RestClient::with_token(settings)?).await
}

/// Asks Discord which application the token belongs to.
pub(super) async fn own_application(rest: &RestClient) -> Result<u64, Error> {
    let name = "GET /oauth2/applications/@me";
    let answer = rest.call(Method::GET, "/oauth2/applications/@me", None, name).await?;
    let id = answer.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
    id.ok_or_else(|| Error::UnexpectedResponse {
        request: format!("{name} at {}", rest.address()),
        response: "no application".to_owned(),
    })
}
