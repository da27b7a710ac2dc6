//! The Discord that is played under load: it says what was recorded on discord-sandbox, sends interactions, notes when
//! their answers come, and misbehaves as it is told to.
//!
//! discord-sandbox itself keeps and shows everything and wakes all who wait at each change. That takes more processor
//! time than most bots need for their answers, and on two processors it would be measured along with them.

pub mod faults;
mod flights;
mod gateway;
mod rest;
mod sessions;

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Result, anyhow};
use axum::Router;
use axum::routing::any;
use axum::serve::{Listener, ListenerExt};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;

use crate::script::Script;
use crate::template::Template;
use faults::Faults;
use flights::Flights;
pub use flights::{Answer, Counts, Fate};
pub use sessions::Logins;
use sessions::Sessions;

/// The first millisecond of 2015, from which ids count.
const DISCORD_EPOCH_MS: u64 = 1_420_070_400_000;

/// What handlers share.
struct Shared {
    flights: Mutex<Flights>,
    sessions: Mutex<Sessions>,
    logins: watch::Sender<Logins>,
    faults: Faults,
    /// The texts of responses by method and path.
    responses: HashMap<String, (u16, String)>,
    /// Names and data of the events that follow a login.
    greeting: Vec<(String, Value)>,
    ready: watch::Sender<Option<Instant>>,
    unknown: Mutex<Vec<String>>,
}

impl Shared {
    fn flights(&self) -> MutexGuard<'_, Flights> {
        self.flights.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn sessions(&self) -> MutexGuard<'_, Sessions> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn unknown(&self) -> MutexGuard<'_, Vec<String>> {
        self.unknown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A Discord that is played; ends when it is dropped.
pub struct Discord {
    pub base_url: String,
    shared: Arc<Shared>,
    ready: watch::Receiver<Option<Instant>>,
    last_id: AtomicU64,
    serving: JoinHandle<()>,
}

impl Discord {
    /// Begins to play on the loopback address, and waits for answers however late they come.
    ///
    /// # Errors
    ///
    /// If there is no port to be had.
    pub async fn start(script: &Script) -> Result<Self> {
        Self::start_with(script, None).await
    }

    /// The same, where an answer that comes later than that is refused.
    ///
    /// # Errors
    ///
    /// If there is no port to be had.
    pub async fn start_with(script: &Script, deadline: Option<Duration>) -> Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await?;
        let base_url = format!("http://{}", listener.local_addr()?);
        let listener = listener.tap_io(|stream| {
            if let Err(error) = stream.set_nodelay(true) {
                eprintln!("a connection stays slow: {error}");
            }
        });
        Ok(Self::start_on(listener, base_url, script, deadline))
    }

    /// The same on any listener, which is known to bots by that address.
    pub fn start_on<L>(listener: L, base_url: String, script: &Script, deadline: Option<Duration>) -> Self
    where
        L: Listener<Addr: std::fmt::Debug>,
    {
        let (ready_sender, ready) = watch::channel(None);
        let shared = Arc::new(shared(script, &base_url, ready_sender, deadline));
        let router = Router::new()
            .route("/gateway", any(gateway::connect))
            .route("/gateway/", any(gateway::connect))
            .fallback(rest::respond)
            .with_state(Arc::clone(&shared));
        let serving = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                eprintln!("the Discord that is played broke off: {error}");
            }
        });
        Self { base_url, shared, ready, last_id: AtomicU64::new(0), serving }
    }

    /// Waits until a bot has logged in and READY is sent; returns when that was.
    ///
    /// # Errors
    ///
    /// If nobody will log in any more.
    pub async fn ready(&self) -> Result<Instant> {
        let mut ready = self.ready.clone();
        let at = *ready.wait_for(Option::is_some).await?;
        at.ok_or_else(|| anyhow!("nobody has logged in"))
    }

    /// Sends an interaction over the first shard; what is returned gets its answer.
    pub fn send(&self, template: &Arc<Template>) -> oneshot::Receiver<Answer> {
        self.send_to(0, template).1
    }

    /// Sends an interaction over a shard; what is returned are its id and what gets its answer.
    pub fn send_to(&self, shard: u32, template: &Arc<Template>) -> (u64, oneshot::Receiver<Answer>) {
        let id = self.next_id();
        let answer = self.shared.flights().begin(id, template);
        self.shared.sessions().interaction(shard, template, id);
        (id, answer)
    }

    /// A snowflake of this moment, larger than all before.
    fn next_id(&self) -> u64 {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let of_now = u64::try_from(now).unwrap_or_default().saturating_sub(DISCORD_EPOCH_MS) << 22;
        let id = of_now.max(self.last_id.load(Ordering::Relaxed) + 1);
        self.last_id.store(id, Ordering::Relaxed);
        id
    }

    /// What became of an interaction so far.
    pub fn fate(&self, id: u64) -> Fate {
        self.shared.flights().fate(id)
    }

    /// What was said to the tries of answers so far.
    pub fn counts(&self) -> Counts {
        self.shared.flights().counts.clone()
    }

    /// How bots have logged in, as it changes.
    pub fn logins(&self) -> watch::Receiver<Logins> {
        self.shared.logins.subscribe()
    }

    /// What goes wrong with answers and connections from now on.
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// Breaks all connections of the gateway without a word.
    pub fn drop_sockets(&self) {
        self.shared.sessions().push_to_all(&sessions::Push::Drop);
    }

    /// Lets nothing more pass over the connections of the gateway that are open, though they stay so.
    pub fn silence_sockets(&self) {
        self.shared.sessions().push_to_all(&sessions::Push::Silence);
    }

    /// Closes all connections of the gateway with that code.
    pub fn close_sockets(&self, code: u16) {
        self.shared.sessions().push_to_all(&sessions::Push::Close(code));
    }

    /// Asks all bots to connect anew.
    pub fn ask_to_reconnect(&self) {
        self.shared.sessions().push_to_all(&sessions::Push::Frame(gateway::RECONNECT.into(), None));
    }

    /// Ends all sessions, so that none can be taken up again.
    pub fn invalidate_sessions(&self) {
        let mut sessions = self.shared.sessions();
        sessions.push_to_all(&sessions::Push::Frame(gateway::INVALID_SESSION.into(), None));
        sessions.forget();
    }

    /// Requests that nothing is known about.
    pub fn unknown(&self) -> Vec<String> {
        self.shared.unknown().clone()
    }
}

impl Drop for Discord {
    fn drop(&mut self) {
        self.serving.abort();
        self.shared.sessions().push_to_all(&sessions::Push::Drop);
    }
}

/// Puts this Discord's address in the place of the one at which the script was recorded.
fn shared(
    script: &Script,
    base_url: &str,
    ready: watch::Sender<Option<Instant>>,
    deadline: Option<Duration>,
) -> Shared {
    let address = |url: &str| url.split_once("://").map_or(url, |(_, address)| address).to_owned();
    let gateway = |url: &str| format!("{}/gateway", url.replacen("http", "ws", 1));
    let replacements = [
        (gateway(&script.base_url), gateway(base_url)),
        (script.base_url.clone(), base_url.to_owned()),
        (address(&script.base_url), address(base_url)),
    ];
    let text = |json: &Value| replacements.iter().fold(json.to_string(), |text, (from, to)| text.replace(from, to));
    let responses = script.responses.iter();
    let greeting = script.greeting.iter();
    Shared {
        flights: Mutex::new(Flights::new(deadline)),
        sessions: Mutex::default(),
        logins: watch::Sender::default(),
        faults: Faults::default(),
        responses: responses.map(|(what, (status, body))| (what.clone(), (*status, text(body)))).collect(),
        greeting: greeting.map(|(event, data)| (event.clone(), text(data).parse().unwrap_or_default())).collect(),
        ready,
        unknown: Mutex::default(),
    }
}
