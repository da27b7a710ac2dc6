//! Rate limits: counted per bucket, announced in headers, and answered with 429.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::Answer;
use crate::world::Shared;
use crate::world::limits::Standing;

/// How long a bot is told to wait when 429 is switched on as a fault.
const FAULT_WAIT: Duration = Duration::from_millis(250);

/// Whether a request may pass.
#[derive(Clone, Copy, Debug)]
pub(super) enum Verdict {
    /// It may; this is where the bucket stands.
    Fine(Standing),
    /// Not before the bucket is emptied.
    Over(Standing),
}

/// Counts a request.
pub(super) fn count(shared: &Shared, bucket: &str) -> Verdict {
    let (enforced, standing) = shared.with(|world| (world.options.rate_limits, world.limits.count(bucket)));
    if enforced && standing.over { Verdict::Over(standing) } else { Verdict::Fine(standing) }
}

impl Verdict {
    /// Writes the headers that tell a bot where it stands.
    pub(super) fn announce(self, bucket: &str, headers: &mut HeaderMap) {
        let Self::Fine(standing) = self else { return };
        let mut put = |name: &'static str, value: String| {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(HeaderName::from_static(name), value);
            }
        };
        put("x-ratelimit-limit", standing.limit.to_string());
        put("x-ratelimit-remaining", standing.remaining.to_string());
        put("x-ratelimit-reset", format!("{:.3}", standing.reset_at));
        put("x-ratelimit-reset-after", format!("{:.3}", standing.reset_after.as_secs_f64()));
        put("x-ratelimit-bucket", fingerprint(bucket));
    }
}

/// A bucket's name without what is in it.
fn fingerprint(bucket: &str) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", bucket.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

/// The 429 of a fault.
pub(super) fn fault() -> Response {
    refusal(FAULT_WAIT, "user")
}

/// The 429 of a bucket that is full.
pub(super) fn full(standing: Standing) -> Response {
    refusal(standing.reset_after, if standing.global { "global" } else { "user" })
}

/// A 429 with everything that Discord says along with it.
fn refusal(wait: Duration, scope: &'static str) -> Response {
    let body = json!({"message": "You are being rate limited.", "global": scope == "global",
        "retry_after": wait.as_secs_f64()});
    let answer = Answer { status: StatusCode::TOO_MANY_REQUESTS, body: Some(body) };
    let headers = [
        ("retry-after", wait.as_secs_f64().ceil().to_string()),
        ("x-ratelimit-remaining", "0".to_owned()),
        ("x-ratelimit-reset-after", format!("{:.3}", wait.as_secs_f64())),
        ("x-ratelimit-scope", scope.to_owned()),
    ];
    let mut response = (headers, answer).into_response();
    if scope == "global" {
        response.headers_mut().insert("x-ratelimit-global", HeaderValue::from_static("true"));
    }
    response
}
