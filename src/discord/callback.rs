//! Delivers an answer to Discord within its three seconds, however often that takes, and never twice.

use std::time::Duration;

use serenity::all::{Builder, CreateInteractionResponse, Http, HttpError, InteractionId};
use tokio::time::{Instant, sleep, timeout};

use super::trouble::reason;

/// How long after it came an interaction can be answered: Discord's three seconds, less the way there.
pub(super) const ANSWERABLE: Duration = Duration::from_millis(2700);

/// How long one try may take, so that a hung one leaves time for another.
const ONE_TRY: Duration = Duration::from_millis(850);

/// The pause after the first failed try; it doubles with each.
const FIRST_PAUSE: Duration = Duration::from_millis(60);

/// Discord's code for an interaction that has its answer already.
const ALREADY_ANSWERED: isize = 40060;

/// Whether trying again can help.
enum Verdict {
    Done,
    TryAgain(String),
    GiveUp(String),
}

/// Sends the callback until Discord has it, and tells how many tries it took.
///
/// A try whose outcome is unknown may have arrived. The next one is then told that there is an answer already,
/// which is as good.
pub(super) async fn deliver(
    http: &Http,
    id: InteractionId,
    token: &str,
    callback: &CreateInteractionResponse,
    deadline: Instant,
) -> Result<u32, String> {
    let mut pause = FIRST_PAUSE;
    for tries in 1_u32.. {
        let left = deadline.saturating_duration_since(Instant::now());
        let sending = callback.clone().execute(http, (id, token));
        let why = match timeout(left.min(ONE_TRY), sending).await {
            Err(_) => "no answer in time".to_owned(),
            Ok(sent) => match verdict(sent) {
                Verdict::Done => return Ok(tries),
                Verdict::TryAgain(why) => why,
                Verdict::GiveUp(why) => return Err(why),
            },
        };
        if Instant::now() + pause >= deadline {
            return Err(format!("{why}, after {tries} tries"));
        }
        sleep(pause).await;
        pause *= 2;
    }
    Err("too many tries".to_owned())
}

fn verdict(sent: serenity::Result<()>) -> Verdict {
    match sent {
        Ok(()) => Verdict::Done,
        Err(serenity::Error::Http(HttpError::UnsuccessfulRequest(ref answer)))
            if answer.error.code == ALREADY_ANSWERED =>
        {
            Verdict::Done
        }
        Err(error) => match &error {
            serenity::Error::Http(HttpError::UnsuccessfulRequest(answer))
                if !is_passing(answer.status_code.as_u16()) =>
            {
                Verdict::GiveUp(reason(&error))
            }
            _ => Verdict::TryAgain(reason(&error)),
        },
    }
}

/// Whether a status speaks of a moment's trouble: too many requests, or Discord's own.
const fn is_passing(status: u16) -> bool {
    status == 429 || status >= 500
}
