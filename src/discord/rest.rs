//! Discord's REST interface: the client, and the first questions asked of it.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use serenity::all::{ApplicationId, Http, HttpBuilder, HttpError, LightMethod, Request, Route};
use tokio::time::{sleep, timeout};

use super::trouble::{Trouble, reason};
use crate::config;

/// Where Discord is when no stand-in is named.
const DISCORD: &str = "https://discord.com";

/// How long any single request may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often a question is repeated while Discord is busy or failing.
const TRIES: u32 = 4;

/// A client for Discord, or for the stand-in that the configuration names.
pub(super) fn client(settings: &config::Discord) -> Result<Arc<Http>, Trouble> {
    if settings.token.is_empty() {
        return Err(Trouble::NoToken);
    }
    let token = settings.token.reveal();
    if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        let what = "the token holds characters that no token has; copy it anew from the application's page, under Bot";
        return Err(Trouble::Setting(what.to_owned()));
    }
    client_with(token, settings)
}

/// A client without a token, for what an interaction's own token allows.
pub(super) fn anonymous_client(settings: &config::Discord) -> Result<Arc<Http>, Trouble> {
    client_with("", settings)
}

fn client_with(token: &str, settings: &config::Discord) -> Result<Arc<Http>, Trouble> {
    let builder = HttpBuilder::new(token);
    let proxy = settings.proxy.trim();
    if proxy.is_empty() {
        return Ok(Arc::new(builder.build()));
    }
    check_proxy(proxy)?;
    // Serenity uses the proxy only without its own rate limiter, and a proxy is asked directly.
    let builder = builder.proxy(proxy).ratelimiter_disabled(true);
    let direct = reqwest::Client::builder().no_proxy().build();
    Ok(Arc::new(match direct {
        Ok(direct) => builder.client(direct).build(),
        Err(_) => builder.build(),
    }))
}

fn check_proxy(proxy: &str) -> Result<(), Trouble> {
    let is_fit = reqwest::Url::parse(proxy).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    if is_fit {
        return Ok(());
    }
    let what = "discord.proxy is not an address; write a base URL such as \"http://127.0.0.1:3000\", or leave it empty";
    Err(Trouble::Setting(what.to_owned()))
}

/// Where requests go, for messages.
pub(super) fn address(http: &Http) -> &str {
    http.proxy.as_deref().unwrap_or(DISCORD)
}

/// The address of the gateway, as Discord names it.
///
/// Serenity would fall back to Discord's own gateway if this failed, even with a stand-in configured.
pub(super) async fn gateway_address(http: &Http) -> Result<String, Trouble> {
    let answer = ask_patiently(http, Route::GatewayBot, "GET /gateway/bot").await?;
    if let Some(shards) = answer.get("shards").and_then(Value::as_u64).filter(|shards| *shards > 1) {
        tracing::warn!(shards, "Discord recommends several shards for this many servers; one is used");
    }
    let address = answer.get("url").and_then(Value::as_str).map(str::to_owned);
    address.ok_or_else(|| Trouble::Unfit {
        asked: format!("GET /gateway/bot at {}", self::address(http)),
        answer: "no gateway address".to_owned(),
    })
}

/// The application that the configured token belongs to.
///
/// # Errors
///
/// When there is no token, Discord cannot be reached, or refuses it.
pub async fn application_id(settings: &config::Discord) -> Result<u64, Trouble> {
    own_application(&*client(settings)?).await.map(ApplicationId::get)
}

/// Asks Discord which application the token belongs to.
pub(super) async fn own_application(http: &Http) -> Result<ApplicationId, Trouble> {
    let answer = ask_patiently(http, Route::Oauth2ApplicationCurrent, "GET /oauth2/applications/@me").await?;
    let id = answer.get("id").and_then(Value::as_str).and_then(|id| id.parse::<std::num::NonZeroU64>().ok());
    id.map(ApplicationId::from).ok_or_else(|| Trouble::Unfit {
        asked: format!("GET /oauth2/applications/@me at {}", address(http)),
        answer: "no application".to_owned(),
    })
}

async fn ask_patiently(http: &Http, route: Route<'_>, asked: &str) -> Result<Value, Trouble> {
    let mut pause = Duration::from_millis(300);
    for _ in 1..TRIES {
        match ask(http, Request::new(route, LightMethod::Get), asked).await {
            Err(Trouble::Unfit { .. }) => sleep(pause).await,
            settled => return settled,
        }
        pause *= 2;
    }
    ask(http, Request::new(route, LightMethod::Get), asked).await
}

/// Sends a request and reads the JSON that comes back; what failed is told with `asked`.
pub(super) async fn ask(http: &Http, request: Request<'_>, asked: &str) -> Result<Value, Trouble> {
    let unreachable = |why: String| Trouble::Unreachable { address: address(http).to_owned(), why };
    let asking = async {
        let response = http.request(request).await?;
        Ok::<_, serenity::Error>(response.bytes().await?)
    };
    match timeout(PATIENCE, asking).await {
        Err(_) => Err(unreachable(format!("no answer within {} seconds", PATIENCE.as_secs()))),
        Ok(Ok(bytes)) => Ok(serde_json::from_slice(&bytes).unwrap_or_default()),
        Ok(Err(serenity::Error::Http(HttpError::UnsuccessfulRequest(response)))) => {
            Err(match response.status_code.as_u16() {
                401 => Trouble::Refused { address: address(http).to_owned() },
                status => Trouble::Unfit {
                    asked: format!("{asked} at {}", address(http)),
                    answer: format!("status {status} (code {}: {})", response.error.code, response.error.message),
                },
            })
        }
        Ok(Err(error)) => Err(unreachable(reason(&error))),
    }
}
