//! The gateway: a WebSocket per bot connection, from HELLO to a close code.

pub(crate) mod frames;
mod opcodes;

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::extract::{ConnectInfo, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};
use tokio::time::Instant;

use super::connection::Cut;
use super::world::Shared;
use super::world::faults::GatewayFault;
use super::world::sessions::Push;
use frames::Close;

/// After how many heartbeat intervals without a heartbeat a connection is closed.
const HEARTBEATS_UNTIL_TIMEOUT: f64 = 1.5;

static CONNECTIONS: AtomicU64 = AtomicU64::new(1);

#[derive(Debug, Deserialize)]
pub(super) struct Parameters {
    v: Option<String>,
    encoding: Option<String>,
}

/// `GET /gateway`: turns the request into a gateway connection.
pub(super) async fn connect(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    Query(parameters): Query<Parameters>,
    upgrade: WebSocketUpgrade,
) -> Response {
    if shared.peek(|world| world.faults.gateway) == Some(GatewayFault::Refuse) {
        let sorry = "the gateway turns connections away: a fault is switched on";
        return (StatusCode::SERVICE_UNAVAILABLE, sorry).into_response();
    }
    if parameters.encoding.as_deref().is_some_and(|encoding| encoding != "json") {
        let sorry = "the stand-in speaks encoding=json only";
        return (StatusCode::BAD_REQUEST, sorry).into_response();
    }
    let known_version = parameters.v.is_none_or(|v| frames::VERSIONS.contains(&v.as_str()));
    upgrade.on_upgrade(move |socket| async move {
        let stopping = Arc::clone(&shared);
        tokio::select! {
            () = Connection::new(shared, cut).serve(socket, known_version) => {}
            () = stopping.stopped() => {}
        }
    })
}

/// What a handler wants done after a frame.
type Step = Result<(), Close>;

/// One open socket.
struct Connection {
    number: u64,
    shared: Arc<Shared>,
    cut: Cut,
    /// For the session's dispatches and for this connection's own frames alike, so that they
    /// stay in order.
    pushes: UnboundedSender<Push>,
    inbox: Option<UnboundedReceiver<Push>>,
    authenticated: bool,
    last_heartbeat: Instant,
    heartbeat_interval: Duration,
    sends: VecDeque<Instant>,
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.shared.with(|world| world.hang_up(self.number, false));
    }
}

impl Connection {
    fn new(shared: Arc<Shared>, cut: Cut) -> Self {
        let (pushes, inbox) = mpsc::unbounded_channel();
        Self {
            number: CONNECTIONS.fetch_add(1, Ordering::Relaxed),
            heartbeat_interval: shared.peek(|world| world.options.heartbeat_interval),
            shared,
            cut,
            pushes,
            inbox: Some(inbox),
            authenticated: false,
            last_heartbeat: Instant::now(),
            sends: VecDeque::new(),
        }
    }

    /// Runs the connection to its end.
    async fn serve(mut self, mut socket: WebSocket, known_version: bool) {
        let Some(mut inbox) = self.inbox.take() else {
            return;
        };
        if !known_version {
            return close(&mut socket, frames::INVALID_VERSION).await;
        }
        let interval = u64::try_from(self.heartbeat_interval.as_millis()).unwrap_or(u64::MAX);
        self.send(frames::hello(interval));
        loop {
            let deadline = self.last_heartbeat + self.heartbeat_interval.mul_f64(HEARTBEATS_UNTIL_TIMEOUT);
            let step = tokio::select! {
                push = inbox.recv() => match push {
                    Some(Push::Frame(frame)) => {
                        if socket.send(Message::Text(frame.into())).await.is_err() {
                            return;
                        }
                        Ok(())
                    }
                    Some(Push::Close(code, reason)) => Err((code, reason)),
                    None => return,
                },
                message = socket.recv() => match message {
                    Some(Ok(message)) => match self.receive(&message) {
                        Some(step) => step,
                        None => return,
                    },
                    _ => return,
                },
                () = tokio::time::sleep_until(deadline) => Err(frames::SESSION_TIMED_OUT),
            };
            if let Err(reason) = step {
                return close(&mut socket, reason).await;
            }
        }
    }

    /// Handles a message of the bot; `None` when it closed the connection.
    fn receive(&mut self, message: &Message) -> Option<Step> {
        match message {
            Message::Text(text) => Some(self.handle(text.as_bytes())),
            Message::Binary(bytes) => Some(self.handle(bytes)),
            Message::Ping(_) | Message::Pong(_) => Some(Ok(())),
            Message::Close(frame) => {
                let code = frame.as_ref().map_or(1005, |frame| frame.code);
                let in_order = matches!(code, 1000 | 1001);
                self.shared.with(|world| world.hang_up(self.number, in_order));
                None
            }
        }
    }

    fn send(&self, frame: String) {
        // The receiver lives as long as this connection.
        let _ = self.pushes.send(Push::Frame(frame));
    }

    /// Counts a frame of the bot against its allowance.
    fn allow_send(&mut self) -> Step {
        let now = Instant::now();
        let window = Duration::from_secs(frames::SEND_WINDOW_SECONDS);
        self.sends.retain(|sent| now.duration_since(*sent) < window);
        self.sends.push_back(now);
        if self.sends.len() > frames::MAX_SENDS {
            return Err(frames::RATE_LIMITED);
        }
        Ok(())
    }
}

async fn close(socket: &mut WebSocket, (code, reason): Close) {
    let frame = CloseFrame { code, reason: reason.into() };
    // A bot that is gone already needs no goodbye.
    let _ = socket.send(Message::Close(Some(frame))).await;
    // Its answering close frame ends the stream; a bot that keeps talking is not waited for.
    let farewell = async { while let Some(Ok(_)) = socket.recv().await {} };
    let _ = tokio::time::timeout(Duration::from_secs(1), farewell).await;
}
