//! The Discord that is played under load: it says what was recorded on discord-sandbox, sends interactions and notes
//! when their answers come.
//!
//! discord-sandbox itself keeps and shows everything and wakes all who wait at each change. That takes more processor
//! time than most bots need for their answers, and on two processors it would be measured along with them.

mod gateway;
mod rest;

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Result, anyhow};
use axum::Router;
use axum::routing::any;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio::sync::{Mutex as AsyncMutex, mpsc, oneshot, watch};
use tokio::task::JoinHandle;

use crate::script::Script;
use crate::template::Template;

/// The first millisecond of 2015, from which ids count.
const DISCORD_EPOCH_MS: u64 = 1_420_070_400_000;

/// An interaction that was answered.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer {
    /// From sending the interaction to the end of the first answer.
    pub(crate) first: Duration,
    /// The same to the end of the last, where the first one said that it will follow.
    pub(crate) whole: Duration,
    /// How long the first answer's body was.
    pub(crate) bytes: usize,
}

/// An interaction that is under way.
struct Flight {
    template: Arc<Template>,
    sent: Instant,
    /// The first answer, if it said that another one follows.
    deferred: Option<Answer>,
    done: oneshot::Sender<Answer>,
}

/// What handlers share.
struct Shared {
    flights: Mutex<HashMap<u64, Flight>>,
    /// The texts of responses by method and path.
    responses: HashMap<String, (u16, String)>,
    /// Names and data of the events that follow a login.
    greeting: Vec<(String, String)>,
    frames: AsyncMutex<mpsc::UnboundedReceiver<String>>,
    ready: watch::Sender<Option<Instant>>,
    unknown: Mutex<Vec<String>>,
}

impl Shared {
    fn flights(&self) -> MutexGuard<'_, HashMap<u64, Flight>> {
        self.flights.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn unknown(&self) -> MutexGuard<'_, Vec<String>> {
        self.unknown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A Discord on the loopback address; ends when it is dropped.
pub(crate) struct Discord {
    pub(crate) base_url: String,
    shared: Arc<Shared>,
    frames: mpsc::UnboundedSender<String>,
    ready: watch::Receiver<Option<Instant>>,
    sequence: AtomicU64,
    last_id: AtomicU64,
    serving: JoinHandle<()>,
}

impl Discord {
    /// Begins to play.
    pub(crate) async fn start(script: &Script) -> Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await?;
        let base_url = format!("http://{}", listener.local_addr()?);
        let (frames, queue) = mpsc::unbounded_channel();
        let (ready_sender, ready) = watch::channel(None);
        let shared = Arc::new(shared(script, &base_url, queue, ready_sender));
        let listener = listener.tap_io(|stream| {
            if let Err(error) = stream.set_nodelay(true) {
                eprintln!("a connection stays slow: {error}");
            }
        });
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
        let sequence = AtomicU64::new(shared.greeting.len() as u64);
        Ok(Self { base_url, shared, frames, ready, sequence, last_id: AtomicU64::new(0), serving })
    }

    /// Waits until a bot has logged in and READY is sent; returns when that was.
    pub(crate) async fn ready(&self) -> Result<Instant> {
        let mut ready = self.ready.clone();
        let at = *ready.wait_for(Option::is_some).await?;
        at.ok_or_else(|| anyhow!("nobody has logged in"))
    }

    /// Sends an interaction; what is returned gets its answer.
    pub(crate) fn send(&self, template: &Arc<Template>) -> oneshot::Receiver<Answer> {
        let id = self.next_id();
        let (done, answer) = oneshot::channel();
        let frame = template.frame(self.sequence.fetch_add(1, Ordering::Relaxed) + 1, &id.to_string());
        let flight = Flight { template: Arc::clone(template), sent: Instant::now(), deferred: None, done };
        self.shared.flights().insert(id, flight);
        // The receiver lives as long as `shared`.
        let _ = self.frames.send(frame);
        answer
    }

    /// A snowflake of this moment, larger than all before.
    fn next_id(&self) -> u64 {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let of_now = u64::try_from(now).unwrap_or_default().saturating_sub(DISCORD_EPOCH_MS) << 22;
        let id = of_now.max(self.last_id.load(Ordering::Relaxed) + 1);
        self.last_id.store(id, Ordering::Relaxed);
        id
    }

    /// Requests that nothing is known about.
    pub(crate) fn unknown(&self) -> Vec<String> {
        self.shared.unknown().clone()
    }
}

impl Drop for Discord {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Puts this Discord's address in the place of the one at which the script was recorded.
fn shared(
    script: &Script,
    base_url: &str,
    frames: mpsc::UnboundedReceiver<String>,
    ready: watch::Sender<Option<Instant>>,
) -> Shared {
    let address = |url: &str| url.replacen("http://", "", 1);
    let (recorded, played) = (address(&script.base_url), address(base_url));
    let text = |json: &serde_json::Value| json.to_string().replace(&recorded, &played);
    let responses = script.responses.iter();
    Shared {
        flights: Mutex::default(),
        responses: responses.map(|(what, (status, body))| (what.clone(), (*status, text(body)))).collect(),
        greeting: script.greeting.iter().map(|(event, data)| (event.clone(), text(data))).collect(),
        frames: AsyncMutex::new(frames),
        ready,
        unknown: Mutex::default(),
    }
}
