//! What Discord says of its gateway: where it is, how many shards it wants, how many sessions may still be begun.

use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use reqwest::Method;
use serde_json::Value;

use super::protocol::usable_url;
use crate::discord::error::Error;
use crate::discord::rest::RestClient;

/// The first and the longest pause while Discord cannot be reached.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// What `GET /gateway/bot` says.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GatewayInfo {
    /// The address.
    pub(super) url: String,
    /// How many shards Discord recommends.
    pub(super) shards: u32,
    /// How many sessions may be begun.
    pub(super) limit: SessionStartLimit,
}

/// How many sessions may be begun, and when there will be more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SessionStartLimit {
    /// Of how many.
    pub(super) total: u32,
    /// How many are left.
    pub(super) remaining: u32,
    /// When there will be `total` again.
    pub(super) reset_after: Duration,
    /// How many may be begun within five seconds.
    pub(super) max_concurrency: u16,
}

/// Asks for the gateway until Discord can be reached.
///
/// # Errors
///
/// When Discord refuses the token, or what it says is no address.
pub(super) async fn wait_for_gateway(rest: &RestClient) -> Result<GatewayInfo, Error> {
    let pauses = ExponentialBuilder::default()
        .with_min_delay(FIRST_PAUSE)
        .with_max_delay(LONGEST_PAUSE)
        .without_max_times()
        .with_jitter();
    let asking = (|| ask(rest)).retry(pauses).when(|error| !matches!(error, Error::TokenRefused { .. }));
    asking
        .notify(|error, pause| tracing::warn!(%error, again_in = ?pause, "Discord does not tell where its gateway is"))
        .await
}

/// Asks for the gateway once.
///
/// # Errors
///
/// When Discord cannot be reached, refuses the token, or what it says is no address.
pub(super) async fn ask(rest: &RestClient) -> Result<GatewayInfo, Error> {
    let name = "GET /gateway/bot";
    let answer = rest.call(Method::GET, "/gateway/bot", None, name).await?;
    read(&answer).ok_or_else(|| Error::UnexpectedResponse {
        request: format!("{name} at {}", rest.address()),
        response: "no gateway address".to_owned(),
    })
}

fn read(answer: &Value) -> Option<GatewayInfo> {
    let limit = answer.get("session_start_limit");
    let number = |key: &str, otherwise: u64| limit.and_then(|limit| limit.get(key)?.as_u64()).unwrap_or(otherwise);
    let total = u32::try_from(number("total", 1000)).unwrap_or(u32::MAX);
    Some(GatewayInfo {
        url: usable_url(answer.get("url")?.as_str()?)?,
        shards: answer.get("shards").and_then(Value::as_u64).and_then(|shards| u32::try_from(shards).ok()).unwrap_or(1),
        limit: SessionStartLimit {
            total,
            remaining: u32::try_from(number("remaining", u64::from(total))).unwrap_or(u32::MAX).min(total),
            reset_after: Duration::from_millis(number("reset_after", 0)),
            max_concurrency: u16::try_from(number("max_concurrency", 1)).unwrap_or(u16::MAX).max(1),
        },
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_discord_leaves_out_has_its_usual_value() {
        let info = read(&json!({ "url": "wss://gateway.discord.gg/" })).unwrap();
        assert_eq!((info.url.as_str(), info.shards), ("wss://gateway.discord.gg/", 1));
        assert_eq!((info.limit.remaining, info.limit.max_concurrency), (1000, 1));
    }
}
