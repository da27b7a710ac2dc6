//! The address that Discord sends interactions to, called as Discord calls it to see whether signatures are checked.

use std::time::Duration;

use reqwest::{Client, Url};
use serde_json::Value;

use super::Check;
use crate::config::Discord;
use crate::discord::rest::RequestError;

/// What is looked at here.
const SUBJECT: &str = "endpoint";

/// Discord gives an endpoint three seconds.
const TIMEOUT: Duration = Duration::from_secs(3);

/// Judges the endpoint of an application.
pub(super) async fn examine(application: &Value, settings: &Discord) -> Option<Check> {
    let address = application.get("interactions_endpoint_url").and_then(Value::as_str).filter(|url| !url.is_empty());
    let serves = !settings.public_key.trim().is_empty();
    match address {
        Some(address) if serves => Some(call(address).await),
        Some(address) => Some(Check::wrong(
            SUBJECT,
            format!(
                "Discord sends interactions to {address}, so `isolinear run` gets none; take the address out under General \
                 Information, or set discord.public_key and use `isolinear serve`"
            ),
        )),
        None if serves => Some(Check::doubtful(
            SUBJECT,
            "Discord has no address for `isolinear serve`; enter it, ending in /interactions, under General Information",
        )),
        None => None,
    }
}

/// Sends what Discord sends to try an endpoint: a request that is signed wrongly.
async fn call(address: &str) -> Check {
    if !Url::parse(address).is_ok_and(|url| url.path().ends_with("/interactions")) {
        let message = format!("{address} does not end in /interactions, where `isolinear serve` answers; enter it so");
        return Check::wrong(SUBJECT, message);
    }
    let sent = async {
        let request = Client::builder().timeout(TIMEOUT).build()?.post(address).body(r#"{"type":1}"#);
        let signed = request.header("X-Signature-Ed25519", "0".repeat(128)).header("X-Signature-Timestamp", "0");
        signed.send().await
    };
    match sent.await.map(|response| response.status().as_u16()) {
        Ok(401) => Check::good(SUBJECT, format!("{address} refuses what is not signed")),
        Ok(status) => Check::wrong(
            SUBJECT,
            format!(
                "{address} answered a wrong signature with {status} in place of 401; check that it leads to `isolinear serve`"
            ),
        ),
        Err(error) => Check::wrong(
            SUBJECT,
            format!(
                "{address} cannot be reached ({}); check that `isolinear serve` runs, the web server before it, and its certificate",
                RequestError::Transport(error).reason()
            ),
        ),
    }
}
