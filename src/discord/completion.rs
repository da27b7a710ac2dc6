//! What becomes of an answer that was deferred: the message is completed when it is there.

use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use reqwest::Method;

use super::answerer::{Answerer, Completion};
use super::body;
use super::drawing::{Drawings, Wait};
use super::interaction::Interaction;
use super::rest::RestClient;
use crate::reply::{Message, Picture};

/// How often completing a message is tried again, and the pause after the first failure.
const RETRIES: usize = 5;
const FIRST_PAUSE: Duration = Duration::from_millis(500);

impl Completion {
    /// Completes the message; logs it if that cannot be done.
    pub(super) async fn run(self, answerer: &Answerer, rest: &RestClient, interaction: &Interaction) {
        let (mut message, picture) = match self {
            Self::Picture { message, picture } => (*message, Some(*picture)),
            Self::Answer => match answer(answerer, interaction).await {
                Some(answer) => answer,
                None => return tracing::error!("a deferred answer is no message"),
            },
        };
        let drawn = match picture {
            Some(picture) => answerer.drawings.draw(picture).await,
            None => None,
        };
        if drawn.is_none() {
            message.leave_out_picture();
        }
        let path = format!(
            "/webhooks/{}/{}/messages/@original",
            interaction.application_id.unwrap_or_default(),
            interaction.token
        );
        let body = body::edit(&message, drawn.as_ref());
        let pauses = ExponentialBuilder::default().with_min_delay(FIRST_PAUSE).with_max_times(RETRIES);
        let completing = (|| rest.send_anonymously(Method::PATCH, &path, body.clone()))
            .retry(pauses)
            .when(|error| error.is_transient())
            .adjust(|error, pause| pause.map(|pause| error.retry_after().unwrap_or(pause)));
        match completing.await {
            Ok(_) => tracing::info!("a deferred answer was completed"),
            Err(error) => tracing::error!(reason = error.reason(), "a deferred answer could not be completed"),
        }
    }
}

/// The message when its turn has come, and the picture that goes with it unless too many wait for theirs.
async fn answer(answerer: &Answerer, interaction: &Interaction) -> Option<(Message, Option<Picture>)> {
    let turn = answerer.turns.next().await;
    let answer = answerer.responder.without_cache().answer(interaction).await;
    drop(turn);
    let (_, message) = answer.callback.deferred()?;
    Some((message, answer.picture.filter(|picture| is_worth_waiting_for(&answerer.drawings, picture))))
}

fn is_worth_waiting_for(drawings: &Drawings, picture: &Picture) -> bool {
    drawings.wait(picture) != Wait::Hopeless
}
