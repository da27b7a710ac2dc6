//! What the stand-in knows: its inhabitants, messages, commands, interactions, gateway sessions,
//! the faults switched on and the record of everything said, behind one lock.
//!
//! [`Shared`] is that lock. Whoever changes the world goes through [`Shared::with`], which tells
//! the open pages and everyone who waits; nobody holds the lock across an `await`.

pub(crate) mod answers;
pub(crate) mod attachments;
pub(crate) mod commands;
pub(crate) mod drafts;
pub(crate) mod exchanges;
pub(crate) mod faults;
pub(crate) mod ids;
pub(crate) mod interactions;
pub(crate) mod limits;
pub(crate) mod messages;
pub(crate) mod people;
pub(crate) mod place;
pub(crate) mod provenance;
pub(crate) mod sessions;
mod settled;
pub(crate) mod user;

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};
use tokio::sync::{broadcast, watch};

use crate::locale::LOCALES;
use crate::options::Options;
use attachments::Attachments;
use commands::Registry;
use exchanges::Exchanges;
use faults::Faults;
use ids::Snowflakes;
use interactions::Interactions;
use limits::Limits;
use messages::Messages;
use people::People;
use sessions::Sessions;

/// How many live events a slow page may fall behind before it is sent everything afresh.
const LIVE_BACKLOG: usize = 1_024;

/// Everything the stand-in knows.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) options: Options,
    pub(crate) people: People,
    pub(crate) token: String,
    pub(crate) base_url: String,
    pub(crate) ids: Snowflakes,
    pub(crate) messages: Messages,
    pub(crate) attachments: Attachments,
    pub(crate) commands: Registry,
    pub(crate) interactions: Interactions,
    pub(crate) limits: Limits,
    pub(crate) exchanges: Exchanges,
    pub(crate) sessions: Sessions,
    pub(crate) faults: Faults,
    pub(crate) notice: Option<Value>,
    live: Vec<Value>,
    /// Whether any page is open: what only pages are told need not be put together otherwise.
    pub(crate) is_watched: bool,
}

impl World {
    fn new(options: Options, base_url: String) -> Self {
        Self {
            people: People::new(&options),
            token: ids::bot_token(people::BOT_ID_IN_BASE64),
            base_url,
            ids: Snowflakes::default(),
            messages: Messages::default(),
            attachments: Attachments::default(),
            commands: Registry::default(),
            interactions: Interactions::default(),
            limits: Limits::default(),
            exchanges: Exchanges::default(),
            sessions: Sessions::default(),
            faults: Faults::default(),
            notice: None,
            live: Vec::new(),
            is_watched: false,
            options,
        }
    }

    /// Queues an event for the open pages.
    pub(crate) fn announce(&mut self, event: Value) {
        self.live.push(event);
    }

    /// The gateway address, as `GET /gateway` and READY give it.
    pub(crate) fn gateway_url(&self) -> String {
        format!("{}/gateway", self.base_url.replacen("http", "ws", 1))
    }

    /// Whether a gateway session is open, and who is logged in.
    pub(crate) fn bot_state(&self) -> Value {
        let connected = self.sessions.connected();
        json!({"connected": connected, "user": if connected { self.people.bot() } else { Value::Null }})
    }

    /// Everything a page needs to draw itself.
    pub(crate) fn snapshot(&self) -> Value {
        let messages: Vec<Value> = self.messages.finished().map(|message| message.view(&self.people)).collect();
        json!({"type": "state", "users": self.people.persons(), "bot": self.bot_state(),
            "locale": self.options.locale, "locales": LOCALES.as_slice(), "guild": self.people.guild(),
            "channel": self.people.channel(people::CHANNEL_ID, self.messages.latest()),
            "commands": self.commands.offered().collect::<Vec<_>>(), "messages": messages,
            "suggested": self.options.suggested, "exchanges": self.exchanges.latest_as_json(), "faults": self.faults.to_json(),
            "notice": self.notice})
    }
}

/// The world behind its lock, with the two ways of hearing about changes.
#[derive(Debug)]
pub(crate) struct Shared {
    world: Mutex<World>,
    revision: watch::Sender<u64>,
    live: broadcast::Sender<Value>,
    stopping: watch::Sender<bool>,
}

impl Shared {
    pub(crate) fn new(options: Options, base_url: String) -> Self {
        Self {
            world: Mutex::new(World::new(options, base_url)),
            revision: watch::Sender::new(0),
            live: broadcast::Sender::new(LIVE_BACKLOG),
            stopping: watch::Sender::new(false),
        }
    }

    fn lock(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks without changing anything.
    pub(crate) fn peek<R>(&self, look: impl FnOnce(&World) -> R) -> R {
        look(&self.lock())
    }

    /// Changes the world, then tells the pages and everyone who waits.
    pub(crate) fn with<R>(&self, change: impl FnOnce(&mut World) -> R) -> R {
        let mut world = self.lock();
        world.is_watched = self.live.receiver_count() > 0;
        let result = change(&mut world);
        for event in world.live.drain(..) {
            // Nobody listening is the usual case in tests.
            let _ = self.live.send(event);
        }
        drop(world);
        self.revision.send_modify(|revision| *revision += 1);
        result
    }

    /// Waits until `look` finds what it is after.
    pub(crate) async fn wait_for<R>(&self, mut look: impl FnMut(&World) -> Option<R>) -> R {
        let mut revisions = self.revision.subscribe();
        loop {
            revisions.mark_unchanged();
            if let Some(found) = self.peek(&mut look) {
                return found;
            }
            // The sender lives as long as `self`, so an error cannot come.
            let _ = revisions.changed().await;
        }
    }

    /// The world as it is, and every event from this moment on.
    pub(crate) fn follow(&self) -> (Value, broadcast::Receiver<Value>) {
        let world = self.lock();
        (world.snapshot(), self.live.subscribe())
    }

    /// Tells every open connection to end.
    pub(crate) fn stop(&self) {
        self.stopping.send_replace(true);
    }

    /// Completes once [`Shared::stop`] was called.
    pub(crate) async fn stopped(&self) {
        let mut stopping = self.stopping.subscribe();
        let _ = stopping.wait_for(|stop| *stop).await;
    }
}
