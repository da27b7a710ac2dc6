//! Takes away the message that a button sits on, after the press was acknowledged.

use std::time::Duration;

use backon::{ConstantBuilder, Retryable};
use reqwest::Method;

use super::interaction::Interaction;
use super::rest::{Body, RestClient};

/// How often a removal is tried again, and after how long.
const RETRIES: usize = 2;
const PAUSE: Duration = Duration::from_millis(500);

/// Removes the message, and logs it if that cannot be done.
pub(super) async fn remove_message(rest: &RestClient, interaction: &Interaction) {
    let Some(application_id) = interaction.application_id else {
        return tracing::warn!("a message could not be removed: application_id cannot be read");
    };
    let path = format!("/webhooks/{application_id}/{}/messages/@original", interaction.token);
    let removing = (|| rest.send_anonymously(Method::DELETE, &path, Body::empty()))
        .retry(ConstantBuilder::default().with_delay(PAUSE).with_max_times(RETRIES));
    if let Err(error) = removing.await {
        tracing::warn!(reason = error.reason(), "a message could not be removed");
    }
}
