//! What one shard hears: interactions go to `dispatch`, the rest is noted for the next connection.
//!
//! Serenity drops what it cannot read, but shows it to raw event handlers. So interactions are taken from there, whole
//! where Serenity gave up and written out again where it did not, and `interaction` remains the only reader.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};
use serenity::all::{
    ConnectionStage, Context, Event, EventHandler, GatewayEvent, Interaction, RawEventHandler, ReadyEvent,
    ShardStageUpdateEvent,
};
use tokio::sync::watch;
use tokio::time::Instant;

use super::dispatch::Dispatcher;
use super::protocol::usable_url;

/// What it takes to take up a session again: how it began, and how many events were heard since.
#[derive(Debug)]
struct Session {
    ready: ReadyEvent,
    /// Discord counts events from 1, the one that begins the session. Too low a count has some sent again.
    sequence: u64,
}

/// One shard's ears.
pub(super) struct ShardEvents {
    shard: [u32; 2],
    dispatcher: Arc<Dispatcher>,
    session: Mutex<Option<Session>>,
    connected: watch::Sender<bool>,
    was_let_in: AtomicBool,
}

impl ShardEvents {
    pub(super) fn new(shard: [u32; 2], dispatcher: Arc<Dispatcher>) -> Self {
        Self {
            shard,
            dispatcher,
            session: Mutex::default(),
            connected: watch::Sender::new(false),
            was_let_in: AtomicBool::new(false),
        }
    }

    /// Which shard this is, of how many.
    pub(super) const fn shard(&self) -> [u32; 2] {
        self.shard
    }

    /// Notes that a new connection is being opened.
    pub(super) fn opening(&self) {
        self.was_let_in.store(false, Ordering::Relaxed);
        self.connected.send_replace(false);
    }

    /// Whether the gateway is connected, as it changes.
    pub(super) fn connected(&self) -> watch::Receiver<bool> {
        self.connected.subscribe()
    }

    /// Whether Discord has let the bot in since the connection was opened.
    pub(super) fn was_let_in(&self) -> bool {
        self.was_let_in.load(Ordering::Relaxed)
    }

    /// Whether there is a session to be taken up again.
    pub(super) fn has_session(&self) -> bool {
        self.session.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Where Discord wants the session to be taken up, if it said so.
    pub(super) fn resume_url(&self) -> Option<String> {
        let session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        usable_url(&session.as_ref()?.ready.ready.resume_gateway_url)
    }

    /// The event that makes a new shard believe it has been in this session all along.
    pub(super) fn resumption(&self) -> Option<GatewayEvent> {
        let session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        session.as_ref().map(|begun| GatewayEvent::Dispatch(begun.sequence, Event::Ready(begun.ready.clone())))
    }

    /// Has the next connection begin a session of its own.
    pub(super) fn forget_session(&self) {
        *self.session.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn record(&self, event: &Event) {
        let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        match (event, session.as_mut()) {
            (Event::Ready(ready), _) => *session = Some(Session { ready: ready.clone(), sequence: 1 }),
            (_, Some(begun)) => begun.sequence += 1,
            (_, None) => {}
        }
    }

    fn let_in(&self) {
        self.was_let_in.store(true, Ordering::Relaxed);
        self.connected.send_replace(true);
    }
}

#[serenity::async_trait]
impl RawEventHandler for ShardEvents {
    async fn raw_event(&self, _: Context, event: Event) {
        let arrived = Instant::now();
        self.record(&event);
        match event {
            Event::Ready(ready) => {
                self.let_in();
                self.dispatcher.ready(&ready.ready, self.shard);
            }
            Event::Resumed(_) => {
                self.let_in();
                tracing::info!(shard = self.shard[0], "connected again, nothing was missed");
            }
            Event::InteractionCreate(created) => self.dispatcher.dispatch(written_out(&created.interaction), arrived),
            Event::Unknown(unknown) if unknown.kind == "INTERACTION_CREATE" => {
                self.dispatcher.dispatch(unknown.value, arrived);
            }
            _ => {}
        }
    }
}

#[serenity::async_trait]
impl EventHandler for ShardEvents {
    async fn shard_stage_update(&self, _: Context, update: ShardStageUpdateEvent) {
        if update.new != ConnectionStage::Connected {
            self.connected.send_replace(false);
        }
    }
}

/// The interaction as Discord sent it, as far as Serenity kept it. The kind stands in the type and not among the fields.
fn written_out(interaction: &Interaction) -> Value {
    let mut json = serde_json::to_value(interaction).unwrap_or_default();
    if let Some(fields) = json.as_object_mut() {
        fields.insert("type".to_owned(), json!(u8::from(interaction.kind())));
    }
    json
}
