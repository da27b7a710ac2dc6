//! What one shard hears over Serenity: interactions are handed on as JSON, states are noted.
//!
//! Serenity drops what it cannot read, but shows it to raw event handlers. So interactions are taken from there, whole
//! where Serenity gave up and written out again where it did not, and `interaction` remains the only reader.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use serde_json::Value;
use serenity::all::{
    ApplicationId, ConnectionStage, Context, Event, EventHandler, GuildId, Interaction, InteractionId, Message,
    MessageFlags, MessageInteraction, MessageInteractionMetadata, RawEventHandler, ReadyEvent, ShardStageUpdateEvent,
    UserId,
};
use tokio::sync::watch;
use tokio::time::Instant;

use super::dispatch::Dispatcher;
use super::end::End;
use super::heartbeat::Position;
use super::protocol::usable_url;
use super::session::Session;
use crate::discord::metrics;

/// Hears for one shard, and knows whether it is connected.
pub(super) struct Handler {
    /// The number of the shard, and of how many it is one.
    pub(super) shard: [u32; 2],
    dispatcher: Arc<Dispatcher>,
    connected: watch::Sender<bool>,
    was_let_in: AtomicBool,
    /// How often Discord let the shard in, over whatever connection.
    logins: AtomicU64,
    session: Mutex<Option<Session>>,
    /// The number of the connection that was opened last.
    connection: AtomicU64,
    /// Where Serenity connects to when it takes the session up again by itself.
    address: Arc<tokio::sync::Mutex<String>>,
}

impl Handler {
    pub(super) fn new(shard: [u32; 2], dispatcher: Arc<Dispatcher>, session: Option<Session>) -> Self {
        let (connected, session) = (watch::Sender::new(false), Mutex::new(session));
        Self {
            shard,
            dispatcher,
            connected,
            was_let_in: AtomicBool::new(false),
            logins: AtomicU64::new(0),
            session,
            connection: AtomicU64::new(0),
            address: Arc::default(),
        }
    }

    /// Whether the shard is connected, as it changes.
    pub(super) fn connected(&self) -> watch::Receiver<bool> {
        self.connected.subscribe()
    }

    /// Notes that a new connection is being opened to that address, and gives the place where the address stands, and what
    /// hears over it.
    pub(super) async fn opening(self: &Arc<Self>, url: &str) -> (Arc<tokio::sync::Mutex<String>>, Arc<Listener>) {
        let connection = self.connection.fetch_add(1, Ordering::Relaxed) + 1;
        self.was_let_in.store(false, Ordering::Relaxed);
        self.set_connected(false);
        url.clone_into(&mut *self.address.lock().await);
        (Arc::clone(&self.address), Arc::new(Listener { handler: Arc::clone(self), connection }))
    }

    /// Whether Discord has let the shard in since the connection was opened.
    pub(super) fn was_let_in(&self) -> bool {
        self.was_let_in.load(Ordering::Relaxed)
    }

    /// Where the shard stands; none while it is not connected.
    pub(super) fn position(&self) -> Option<Position> {
        let session = self.session().filter(|_| *self.connected.borrow())?;
        Some(Position { login: self.logins.load(Ordering::Relaxed), sequence: session.sequence() })
    }

    /// The session that the shard is in.
    pub(super) fn session(&self) -> Option<Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Has the next connection begin a session of its own.
    pub(super) fn forget_session(&self) {
        *self.session.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Notes that Discord was heard.
    pub(super) fn hear(&self) {
        self.dispatcher.health.hear(self.shard[0]);
    }

    async fn ready(&self, event: &ReadyEvent) {
        let ready = &event.ready;
        if let Some(url) = usable_url(&ready.resume_gateway_url) {
            *self.address.lock().await = url;
        }
        self.let_in();
        self.dispatcher.ready(&ready.user.name, ready.guilds.len(), ready.application.id.get(), self.shard);
    }

    fn let_in(&self) {
        self.was_let_in.store(true, Ordering::Relaxed);
        self.logins.fetch_add(1, Ordering::Relaxed);
        // Of most sessions that Serenity takes up again by itself, nothing else tells that the connection was lost.
        if self.set_connected(true) {
            metrics::connection_ended(End::Lost.name());
        }
    }

    /// Counts an event that came over that connection. What is still on its way from an earlier one does not count: the
    /// session was taken up without it, so that Discord sends it again.
    fn count(&self, event: &Event, connection: u64) {
        let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        if self.connection.load(Ordering::Relaxed) == connection {
            Session::record(&mut session, event);
        }
    }

    /// Notes that the shard is connected, or not; whether it was before.
    pub(super) fn set_connected(&self, is_connected: bool) -> bool {
        self.dispatcher.health.set_connected(self.shard[0], is_connected);
        self.connected.send_replace(is_connected)
    }
}

/// Hears over one connection of a shard.
pub(super) struct Listener {
    handler: Arc<Handler>,
    connection: u64,
}

#[serenity::async_trait]
impl RawEventHandler for Listener {
    async fn raw_event(&self, _: Context, event: Event) {
        let (arrived, handler) = (Instant::now(), &self.handler);
        handler.count(&event, self.connection);
        handler.hear();
        tracing::trace!(shard = handler.shard[0], event = event.name(), "heard");
        match event {
            Event::Ready(ready) => handler.ready(&ready).await,
            Event::Resumed(_) => {
                handler.let_in();
                tracing::info!(shard = handler.shard[0], "connected again, nothing was missed");
            }
            Event::InteractionCreate(created) => {
                let json = as_json(&created.interaction);
                drop(created);
                handler.dispatcher.dispatch(json, arrived).await;
            }
            Event::Unknown(unknown) if unknown.kind == "INTERACTION_CREATE" => {
                handler.dispatcher.dispatch(unknown.value, arrived).await;
            }
            _ => {}
        }
    }
}

#[serenity::async_trait]
impl EventHandler for Listener {
    async fn shard_stage_update(&self, _: Context, update: ShardStageUpdateEvent) {
        if update.new != ConnectionStage::Connected && self.handler.set_connected(false) {
            metrics::connection_ended(End::Lost.name());
        }
    }
}

/// What is read of an interaction, as Discord sent it. The rest is much more, and would cost more than the answer.
#[derive(Serialize)]
struct InteractionJson<'i, D> {
    r#type: u8,
    id: InteractionId,
    token: &'i str,
    application_id: ApplicationId,
    guild_id: Option<GuildId>,
    locale: &'i str,
    user: UserJson,
    data: &'i D,
    message: Option<MessageJson<'i>>,
}

/// A kind of interaction that Serenity may come to know: it writes all of it but the type.
#[derive(Serialize)]
struct WholeInteractionJson<'i> {
    r#type: u8,
    #[serde(flatten)]
    interaction: &'i Interaction,
}

/// What is read of the user who asks.
#[derive(Serialize)]
struct UserJson {
    id: UserId,
}

/// What is read of the message that a button sits on.
#[derive(Serialize)]
struct MessageJson<'i> {
    flags: Option<MessageFlags>,
    interaction_metadata: Option<&'i MessageInteractionMetadata>,
    interaction: Option<&'i MessageInteraction>,
}

impl<'i> MessageJson<'i> {
    #[expect(deprecated, reason = "messages from before its successor have only this")]
    fn new(message: &'i Message) -> Self {
        let (metadata, interaction) = (message.interaction_metadata.as_deref(), message.interaction.as_deref());
        Self { flags: message.flags, interaction_metadata: metadata, interaction }
    }
}

/// An interaction as Discord sent it, as far as it is read.
fn as_json(interaction: &Interaction) -> Value {
    macro_rules! read {
        ($asked:ident, $message:expr) => {
            serde_json::to_value(InteractionJson {
                r#type: u8::from(interaction.kind()),
                id: $asked.id,
                token: &$asked.token,
                application_id: $asked.application_id,
                guild_id: $asked.guild_id,
                locale: &$asked.locale,
                user: UserJson { id: $asked.user.id },
                data: &$asked.data,
                message: $message,
            })
        };
    }
    let json = match interaction {
        Interaction::Command(asked) | Interaction::Autocomplete(asked) => read!(asked, None),
        Interaction::Component(asked) => read!(asked, Some(MessageJson::new(&asked.message))),
        Interaction::Modal(asked) => read!(asked, asked.message.as_deref().map(MessageJson::new)),
        other => serde_json::to_value(WholeInteractionJson { r#type: u8::from(other.kind()), interaction: other }),
    };
    json.unwrap_or_default()
}
