//! An answer whose picture takes long: it is promised at once, and the message is completed when the picture is drawn.

use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use reqwest::Method;
use tokio::time::timeout;

use super::body::{self, Callback};
use super::drawing::{Drawings, Drawn, Wait};
use super::interaction::Interaction;
use super::metrics;
use super::responder::Answer;
use super::rest::RestClient;
use crate::reply::{Message, Picture};

/// How long a picture that should be there in a moment is waited for.
const SOON: Duration = Duration::from_millis(1500);

/// How often completing a message is tried again, and the pause after the first failure.
const RETRIES: usize = 5;
const FIRST_PAUSE: Duration = Duration::from_millis(500);

/// An answer as it can be sent now.
pub(super) struct Prepared {
    /// What Discord gets now.
    pub(super) callback: Callback,
    /// The picture that goes with it.
    pub(super) picture: Option<Drawn>,
    /// What is still to come.
    pub(super) completion: Option<Completion>,
}

/// A message that was promised.
pub(super) struct Completion {
    message: Message,
    picture: Picture,
}

/// Draws the picture of an answer if that is a matter of a moment; promises it if it takes longer, and leaves it out if it
/// takes too long.
pub(super) async fn prepare(answer: &mut Answer, interaction: &Interaction, drawings: &Drawings) -> Prepared {
    let mut callback = std::mem::replace(&mut answer.callback, Callback::DeferredUpdate);
    let Some(picture) = answer.picture.take() else { return Prepared { callback, picture: None, completion: None } };
    let wait = drawings.wait(&picture);
    if wait == Wait::Short
        && let Ok(drawn) = timeout(SOON, drawings.draw(picture.clone())).await
    {
        if drawn.is_none() {
            callback.leave_out_picture();
        }
        return Prepared { callback, picture: drawn, completion: None };
    }
    match callback.deferred().filter(|_| wait != Wait::Hopeless && interaction.application_id.is_some()) {
        Some((deferred, message)) => {
            metrics::promised();
            answer.summary.outcome = "promised";
            Prepared { callback: deferred, picture: None, completion: Some(Completion { message, picture }) }
        }
        None => {
            callback.leave_out_picture();
            Prepared { callback, picture: None, completion: None }
        }
    }
}

impl Completion {
    /// Draws the picture and completes the message; logs it if that cannot be done.
    pub(super) async fn run(mut self, rest: &RestClient, interaction: &Interaction, drawings: &Drawings) {
        let drawn = drawings.draw(self.picture).await;
        if drawn.is_none() {
            self.message.leave_out_picture();
        }
        let path = format!(
            "/webhooks/{}/{}/messages/@original",
            interaction.application_id.unwrap_or_default(),
            interaction.token
        );
        let body = body::edit(&self.message, drawn.as_ref());
        let pauses = ExponentialBuilder::default().with_min_delay(FIRST_PAUSE).with_max_times(RETRIES);
        let completing = (|| rest.send_anonymously(Method::PATCH, &path, body.clone()))
            .retry(pauses)
            .when(|error| error.is_transient())
            .adjust(|error, pause| pause.map(|pause| error.retry_after().unwrap_or(pause)));
        match completing.await {
            Ok(_) => tracing::info!("a promised answer was completed"),
            Err(error) => tracing::error!(reason = error.reason(), "a promised answer could not be completed"),
        }
    }
}
