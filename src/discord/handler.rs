//! What happens when the gateway has something to say: interactions are answered, states are noted.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serenity::all::{
    ConnectionStage, Context, Event, EventHandler, Http, Interaction, InteractionId, RawEventHandler, Ready,
    ResumedEvent, ShardStageUpdateEvent,
};
use tokio::sync::{Semaphore, watch};
use tokio::time::{Instant, timeout};

use super::answering::Desk;
use super::session::Session;
use super::{callback, registration};

/// How many interactions may be open at once.
const MOST_OPEN: u32 = 1000;

/// How many interactions are remembered, so that one that is sent again is not answered again.
const REMEMBERED: usize = 512;

/// How often registration is tried before it is left for the next start.
const REGISTRATION_TRIES: u32 = 6;

/// Answers interactions and knows whether the gateway is connected.
pub(super) struct Handler {
    desk: Desk,
    http: Arc<Http>,
    open: Semaphore,
    recent: Mutex<VecDeque<InteractionId>>,
    registers: AtomicBool,
    connected: watch::Sender<bool>,
    was_let_in: AtomicBool,
    pub(super) session: Session,
}

impl Handler {
    pub(super) fn new(desk: Desk, http: Arc<Http>) -> Self {
        Self {
            desk,
            http,
            open: Semaphore::new(MOST_OPEN as usize),
            recent: Mutex::default(),
            registers: AtomicBool::new(true),
            connected: watch::Sender::new(false),
            was_let_in: AtomicBool::new(false),
            session: Session::default(),
        }
    }

    /// Whether the gateway is connected, as it changes.
    pub(super) fn connected(&self) -> watch::Receiver<bool> {
        self.connected.subscribe()
    }

    /// Notes that a new connection is being opened.
    pub(super) fn opening(&self) {
        self.was_let_in.store(false, Ordering::Relaxed);
        self.connected.send_replace(false);
    }

    /// Whether Discord has let the bot in since the connection was opened.
    pub(super) fn was_let_in(&self) -> bool {
        self.was_let_in.load(Ordering::Relaxed)
    }

    fn let_in(&self) {
        self.was_let_in.store(true, Ordering::Relaxed);
        self.connected.send_replace(true);
    }

    /// Waits until every open interaction has its answer.
    pub(super) async fn finish(&self) {
        // Serenity hands events over in tasks of their own; the last of them may not have begun.
        tokio::time::sleep(Duration::from_millis(50)).await;
        let finished = timeout(callback::ANSWERABLE, self.open.acquire_many(MOST_OPEN)).await;
        if finished.is_err() {
            tracing::warn!("some interactions were still open at the end");
        }
    }

    fn is_new(&self, id: InteractionId) -> bool {
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

    async fn answer(&self, interaction: &Interaction) {
        let came = Instant::now();
        let (id, token) = (interaction.id(), interaction.token());
        let Some(answer) = self.desk.answer(interaction).await else {
            tracing::debug!(kind = ?interaction.kind(), "an interaction that this bot never causes");
            return;
        };
        let delivered = callback::deliver(&self.http, id, token, &answer.callback, came + callback::ANSWERABLE).await;
        if answer.removes_message && delivered.is_ok() {
            self.remove_message(token).await;
        }
        answer.record.log(delivered, came.elapsed());
    }

    async fn remove_message(&self, token: &str) {
        let removal = timeout(callback::ANSWERABLE, self.http.delete_original_interaction_response(token)).await;
        if !matches!(removal, Ok(Ok(()))) {
            tracing::warn!("a message could not be removed");
        }
    }

    async fn register(&self, ready: &Ready) {
        let mut pause = Duration::from_secs(1);
        for _ in 0..REGISTRATION_TRIES {
            match registration::bring_into_line(&self.http, ready.application.id).await {
                Ok(true) => return tracing::info!("commands registered"),
                Ok(false) => return tracing::info!("commands were registered already"),
                Err(trouble) => tracing::warn!(%trouble, "commands not registered, trying again"),
            }
            tokio::time::sleep(pause).await;
            pause *= 2;
        }
        tracing::error!("commands not registered; those that Discord knows are answered, run `isolinear register`");
    }
}

#[serenity::async_trait]
impl EventHandler for Handler {
    async fn ready(&self, _: Context, ready: Ready) {
        self.let_in();
        tracing::info!(bot = ready.user.name, servers = ready.guilds.len(), "connected");
        if self.registers.swap(false, Ordering::Relaxed) {
            self.register(&ready).await;
        }
    }

    async fn resume(&self, _: Context, _: ResumedEvent) {
        self.let_in();
        tracing::info!("connected again, nothing was missed");
    }

    async fn shard_stage_update(&self, _: Context, update: ShardStageUpdateEvent) {
        if update.new != ConnectionStage::Connected {
            self.connected.send_replace(false);
        }
    }

    async fn interaction_create(&self, _: Context, interaction: Interaction) {
        let Ok(_open) = self.open.acquire().await else { return };
        if self.is_new(interaction.id()) {
            self.answer(&interaction).await;
        }
    }
}

#[serenity::async_trait]
impl RawEventHandler for Handler {
    async fn raw_event(&self, _: Context, event: Event) {
        self.session.hear(&event);
    }
}
