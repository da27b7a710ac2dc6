//! Has an interaction answered in the time that there is: what takes long, for its picture or because many came at once,
//! is promised.

use std::time::Duration;

use tokio::time::{Instant, timeout, timeout_at};

use super::completion::Completion;
use super::drawing::{Drawings, Drawn, Wait};
use super::interaction::Interaction;
use super::metrics;
use super::responder::{Answer, Responder};
use super::turns::Turns;

/// How long a picture that should be there in a moment is waited for.
const SOON: Duration = Duration::from_millis(1500);

/// How long before its deadline an answer that still waits for its turn is promised.
const TIME_TO_PROMISE: Duration = Duration::from_millis(2000);

/// What answers. Clones share threads and turns.
#[derive(Debug, Clone)]
pub(super) struct Answerer {
    /// Finds the answers.
    pub(super) responder: Responder,
    /// Draws their pictures.
    pub(super) drawings: Drawings,
    /// Has long answers made one after the other.
    pub(super) turns: Turns,
}

/// An answer as it can be sent now.
pub(super) struct Prepared {
    /// What Discord gets now.
    pub(super) answer: Answer,
    /// The picture that goes with it.
    pub(super) picture: Option<Drawn>,
    /// What is still to come.
    pub(super) completion: Option<Completion>,
}

impl Prepared {
    const fn whole(answer: Answer, picture: Option<Drawn>) -> Self {
        Self { answer, picture, completion: None }
    }

    fn promised(answer: Answer, completion: Completion) -> Self {
        metrics::promised();
        Self { answer, picture: None, completion: Some(completion) }
    }
}

impl Answerer {
    /// What answers by this responder.
    pub(super) fn new(responder: Responder) -> Self {
        Self { responder, drawings: Drawings::default(), turns: Turns::default() }
    }

    /// The answer to an interaction, or a promise of it where it cannot be there in time for the deadline.
    pub(super) async fn prepare(&self, interaction: &Interaction, deadline: Instant) -> Prepared {
        // Without the application's id no message can be completed.
        let promise = self.responder.promise(interaction).filter(|_| interaction.application_id.is_some());
        let Some(promise) = promise else {
            return Prepared::whole(self.responder.answer(interaction).await, None);
        };
        let Ok(turn) = timeout_at(deadline - TIME_TO_PROMISE, self.turns.next()).await else {
            return Prepared::promised(promise, Completion::Answer);
        };
        let answer = self.responder.answer(interaction).await;
        drop(turn);
        self.draw(answer).await
    }

    /// Draws the picture of an answer if that is a matter of a moment; promises it if it takes longer, and leaves it out if
    /// it takes too long.
    async fn draw(&self, mut answer: Answer) -> Prepared {
        let Some(picture) = answer.picture.take() else { return Prepared::whole(answer, None) };
        let wait = self.drawings.wait(&picture);
        if wait == Wait::Short
            && let Ok(drawn) = timeout(SOON, self.drawings.draw(picture.clone())).await
        {
            if drawn.is_none() {
                answer.callback.leave_out_picture();
            }
            return Prepared::whole(answer, drawn);
        }
        match answer.callback.deferred().filter(|_| wait != Wait::Hopeless) {
            Some((callback, message)) => Prepared::promised(
                answer.promised(callback),
                Completion::Picture { message: Box::new(message), picture: Box::new(picture) },
            ),
            None => {
                answer.callback.leave_out_picture();
                Prepared::whole(answer, None)
            }
        }
    }
}
