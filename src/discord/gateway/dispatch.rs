//! Answers what comes over the gateway, each interaction in a task of its own and once only.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use serde_json::Value;
use serenity::all::Ready;
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout};

use crate::discord::callback::{self, ANSWERABLE};
use crate::discord::clock::ArrivalClock;
use crate::discord::drawing::Drawings;
use crate::discord::interaction::{self, Interaction};
use crate::discord::rest::RestClient;
use crate::discord::{Responder, registration, removal};

/// How many interactions may be open at once.
const MAX_OPEN: u32 = 1000;

/// How many interactions are remembered, so that one that is sent again is not answered again.
const REMEMBERED: usize = 512;

/// How often registration is tried before it is left for the next start, and the pause after the first failure.
const REGISTRATION_RETRIES: usize = 5;
const REGISTRATION_PAUSE: Duration = Duration::from_secs(1);

/// Answers interactions.
pub(super) struct Dispatcher {
    responder: Responder,
    rest: Arc<RestClient>,
    drawings: Drawings,
    clock: ArrivalClock,
    open: Semaphore,
    recent: Mutex<VecDeque<u64>>,
    is_registered: AtomicBool,
}

impl Dispatcher {
    pub(super) fn new(responder: Responder, rest: Arc<RestClient>) -> Self {
        Self {
            responder,
            rest,
            drawings: Drawings::default(),
            clock: ArrivalClock::default(),
            open: Semaphore::new(MAX_OPEN as usize),
            recent: Mutex::default(),
            is_registered: AtomicBool::new(false),
        }
    }

    /// Notes that a session was begun, and registers the commands if that was not done yet.
    pub(super) fn ready(self: &Arc<Self>, ready: &Ready, shard: [u32; 2]) {
        let (bot, servers) = (&ready.user.name, ready.guilds.len());
        tracing::info!(bot, servers, shard = shard[0], shards = shard[1], "connected");
        if !self.is_registered.swap(true, Ordering::Relaxed) {
            tokio::spawn(register(Arc::clone(&self.rest), ready.application.id.get()));
        }
    }

    /// Answers an interaction, aside.
    pub(super) fn dispatch(self: &Arc<Self>, json: Value, arrived: Instant) {
        let dispatcher = Arc::clone(self);
        tokio::spawn(async move {
            let Ok(_open) = dispatcher.open.acquire().await else { return };
            match interaction::read(&json) {
                Ok(interaction) if dispatcher.is_new(interaction.id) => dispatcher.answer(&interaction, arrived).await,
                Ok(_) => tracing::debug!("an interaction that came again"),
                Err(unreadable) => tracing::error!(%unreadable, "an interaction that cannot be answered"),
            }
        });
    }

    /// Waits until every open interaction has its answer.
    pub(super) async fn finish(&self) {
        let finished = timeout(ANSWERABLE, self.open.acquire_many(MAX_OPEN)).await;
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
        let mut answer = self.responder.answer(interaction).await;
        let picture = answer.drawn_picture(&self.drawings).await;
        let body = callback::body(&answer.callback, picture.as_ref());
        let delivered = callback::deliver(&self.rest, interaction, &body, deadline).await;
        if answer.removes_message && delivered.is_ok() {
            removal::remove_message(&self.rest, interaction).await;
        }
        answer.summary.log(delivered, arrived.elapsed() + age, &interaction.unread);
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
