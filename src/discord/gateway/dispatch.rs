//! Answers what comes over the gateway, each interaction once only. Serenity hands each on in a task of its own.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use serde_json::Value;
use tokio::time::{Instant, timeout};

use crate::discord::answerer::{Answerer, Prepared};
use crate::discord::callback::{self, ANSWERABLE};
use crate::discord::clock::ArrivalClock;
use crate::discord::health::Health;
use crate::discord::interaction::{self, Interaction};
use crate::discord::load::Load;
use crate::discord::metrics;
use crate::discord::responder::Responder;
use crate::discord::rest::{self, RestClient};
use crate::discord::{registration, removal};

/// How much time must be left for work to be begun.
const LEAST_TIME: Duration = Duration::from_millis(100);

/// How many interactions are remembered, so that one that is sent again is not answered again.
const REMEMBERED: usize = 512;

/// How often registration is tried before it is left for the next start, and the pause after the first failure.
const REGISTRATION_RETRIES: usize = 5;
const REGISTRATION_PAUSE: Duration = Duration::from_secs(1);

/// Answers interactions.
pub(super) struct Dispatcher {
    /// How the shards are.
    pub(super) health: Arc<Health>,
    answerer: Answerer,
    rest: Arc<RestClient>,
    clock: ArrivalClock,
    load: Load,
    recent: Mutex<VecDeque<u64>>,
    is_registered: AtomicBool,
}

impl Dispatcher {
    pub(super) fn new(responder: Responder, rest: Arc<RestClient>, health: Arc<Health>) -> Self {
        Self {
            health,
            answerer: Answerer::new(responder),
            rest,
            clock: ArrivalClock::default(),
            load: Load::default(),
            recent: Mutex::default(),
            is_registered: AtomicBool::new(false),
        }
    }

    /// Notes that a session was begun, and registers the commands if that was not done yet.
    pub(super) fn ready(&self, bot: &str, servers: usize, application_id: u64, shard: [u32; 2]) {
        tracing::info!(bot, servers, shard = shard[0], shards = shard[1], "connected");
        if !self.is_registered.swap(true, Ordering::Relaxed) {
            tracing::info!(link = rest::invite_link(application_id), "the bot is added with this link");
            tokio::spawn(register(Arc::clone(&self.rest), application_id));
        }
    }

    /// Answers an interaction.
    pub(super) async fn dispatch(&self, json: Value, arrived: Instant) {
        let is_autocomplete = json.get("type").and_then(Value::as_u64) == Some(interaction::AUTOCOMPLETE);
        let Some(_room) = self.load.admit(is_autocomplete) else { return };
        let interaction = interaction::read(&json);
        drop(json);
        match interaction {
            Ok(interaction) if self.is_new(interaction.id) => self.answer(&interaction, arrived).await,
            Ok(_) => tracing::debug!("an interaction that came again"),
            Err(unreadable) => {
                metrics::unreadable(unreadable.0);
                tracing::error!(%unreadable, "an interaction that cannot be answered");
            }
        }
    }

    /// Waits until every open interaction has its answer.
    pub(super) async fn finish(&self) {
        let finished = timeout(ANSWERABLE, self.load.finished()).await;
        if finished.is_err() {
            tracing::warn!("some interactions were still open at the end");
        }
    }

    fn is_new(&self, id: u64) -> bool {
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        if recent.contains(&id) {
            return false;
        }
        if recent.len() >= REMEMBERED {
            recent.pop_front();
        }
        recent.push_back(id);
        true
    }

    async fn answer(&self, interaction: &Interaction, arrived: Instant) {
        let age = self.clock.age(interaction.id, arrived);
        let deadline = arrived + ANSWERABLE.saturating_sub(age);
        tracing::debug!(id = interaction.id, age_ms = age.as_millis(), "asked");
        if deadline < Instant::now() + LEAST_TIME {
            return self.load.give_up("Discord would not have the answer any more");
        }
        let Prepared { answer, picture, completion } = self.answerer.prepare(interaction, deadline).await;
        let body = answer.callback.body(picture.as_ref());
        let delivered = callback::deliver(&self.rest, interaction, &body, deadline).await;
        let is_delivered = delivered.is_ok();
        answer.summary.log(delivered, arrived.elapsed() + age, &interaction.unread);
        if answer.removes_message && is_delivered {
            removal::remove_message(&self.rest, interaction).await;
        }
        if let Some(completion) = completion.filter(|_| is_delivered) {
            completion.run(&self.answerer, &self.rest, interaction).await;
        }
    }
}

async fn register(rest: Arc<RestClient>, application_id: u64) {
    let pauses = ExponentialBuilder::default().with_min_delay(REGISTRATION_PAUSE).with_max_times(REGISTRATION_RETRIES);
    let registering = (|| registration::synchronize(&rest, application_id)).retry(pauses);
    let registering = registering.notify(|error, _| tracing::warn!(%error, "commands not registered, trying again"));
    match registering.await {
        Ok(true) => tracing::info!("commands registered"),
        Ok(false) => tracing::info!("commands were registered already"),
        Err(error) => tracing::error!(
            %error,
            "commands not registered; those that Discord knows are answered, run `isolinear register`"
        ),
    }
}
