//! Has an interaction answered in the time that there is: what takes long, for its picture or because many came at once,
//! is deferred.

use std::time::Duration;

use tokio::time::{Instant, timeout, timeout_at};

use super::drawing::{Drawings, Drawn, Wait};
use super::interaction::Interaction;
use super::metrics;
use super::responder::{Answer, Responder};
use super::turns::Turns;
use crate::reply::{Message, Picture};

/// How long a picture that should be there in a moment is waited for.
const SOON: Duration = Duration::from_millis(1500);

/// How long before its deadline an answer that still waits for its turn is deferred.
const TIME_TO_DEFER: Duration = Duration::from_millis(2000);

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

/// What is still to come of an answer that was deferred.
pub(super) enum Completion {
    /// The whole answer, which nobody has looked for yet.
    Answer,
    /// A picture and the message that it goes with.
    Picture {
        /// The message.
        message: Box<Message>,
        /// The picture, still to be drawn.
        picture: Box<Picture>,
    },
}

impl Prepared {
    const fn whole(answer: Answer, picture: Option<Drawn>) -> Self {
        Self { answer, picture, completion: None }
    }

    fn deferred(answer: Answer, completion: Completion) -> Self {
        metrics::deferred();
        Self { answer, picture: None, completion: Some(completion) }
    }
}

impl Answerer {
    /// What answers by this responder.
    pub(super) fn new(responder: Responder) -> Self {
        Self { responder, drawings: Drawings::default(), turns: Turns::default() }
    }

    /// The answer to an interaction, or a callback that defers it where it cannot be there in time for the deadline.
    pub(super) async fn prepare(&self, interaction: &Interaction, deadline: Instant) -> Prepared {
        // Without the application's id no message can be completed.
        let deferral = self.responder.deferral(interaction).filter(|_| interaction.application_id.is_some());
        let Some(deferral) = deferral else {
            return Prepared::whole(self.responder.answer(interaction).await, None);
        };
        let deferred_at = deadline.checked_sub(TIME_TO_DEFER).unwrap_or(deadline);
        let Ok(turn) = timeout_at(deferred_at, self.turns.next()).await else {
            return Prepared::deferred(deferral, Completion::Answer);
        };
        let answer = self.responder.answer(interaction).await;
        drop(turn);
        self.draw(answer).await
    }

    /// Draws the picture of an answer if that is a matter of a moment; defers it if it takes longer, and leaves it out if
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
            Some((callback, message)) => Prepared::deferred(
                answer.deferred_by(callback),
                Completion::Picture { message: Box::new(message), picture: Box::new(picture) },
            ),
            None => {
                answer.callback.leave_out_picture();
                Prepared::whole(answer, None)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::AnswerCache;
    use super::super::body::Callback;
    use super::super::interaction::{CommandData, Kind};
    use super::super::reports::Reports;
    use super::*;
    use crate::commands::{ContinuityFilter, Value};
    use crate::config;
    use crate::lore::Universe;
    use crate::packs::{LiveLore, Origin};
    use crate::reply::Audience;

    fn answerer() -> Answerer {
        let reports = Reports::open(&config::Reports::default(), &config::Discord::default()).unwrap();
        Answerer::new(Responder {
            lore: Arc::new(LiveLore::load_or_bundled(Origin::Packs(Vec::new()))),
            universe: Universe::Prime,
            continuity: ContinuityFilter::Fan,
            seen: String::new(),
            reports,
            cache: AnswerCache::with_room(1),
        })
    }

    fn command(name: &str) -> Interaction {
        let options = vec![("name".to_owned(), Value::Text("Terok Nor".to_owned()))];
        Interaction {
            id: 1,
            token: "token".to_owned(),
            application_id: Some(2),
            locale: "en-US".to_owned(),
            user_id: Some(3),
            guild_id: None,
            kind: Kind::Command(CommandData { name: name.to_owned(), options, ..CommandData::default() }),
            unread: Vec::new(),
        }
    }

    #[tokio::test]
    async fn what_waits_for_its_turn_is_deferred_and_a_look_up_waits_for_none() {
        let answerer = answerer();
        let mut turns = Vec::new();
        while let Ok(turn) = timeout(Duration::from_millis(50), answerer.turns.next()).await {
            turns.push(turn);
        }
        let deadline = Instant::now() + TIME_TO_DEFER + Duration::from_millis(50);
        let Prepared { answer, picture, completion } = answerer.prepare(&command("timeline"), deadline).await;
        assert_eq!(answer.callback, Callback::DeferredMessage(Audience::Everyone));
        assert!(picture.is_none() && matches!(completion, Some(Completion::Answer)));
        let look_up = answerer.prepare(&command("station"), deadline).await;
        assert!(look_up.completion.is_none() && matches!(look_up.answer.callback, Callback::Finished(_)));
        drop(turns);
        let without_cache = answerer.responder.without_cache().answer(&command("timeline")).await;
        assert!(without_cache.callback.deferred().is_some() && without_cache.picture.is_some());
    }
}
