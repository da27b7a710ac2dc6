//! The gateway: lets bots in, and passes the frames on that are sent to them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use axum::extract::State;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};

use super::Shared;
use super::sessions::Push;

const HEARTBEAT: u8 = 1;
const IDENTIFY: u8 = 2;
const RESUME: u8 = 6;

const HELLO: &str = r#"{"op":10,"s":null,"t":null,"d":{"heartbeat_interval":41250,"_trace":[]}}"#;
const HEARTBEAT_ACK: &str = r#"{"op":11,"s":null,"t":null,"d":null}"#;
pub(super) const RECONNECT: &str = r#"{"op":7,"s":null,"t":null,"d":null}"#;
pub(super) const INVALID_SESSION: &str = r#"{"op":9,"s":null,"t":null,"d":false}"#;

/// Codes with which a bot ends its session along with the connection.
const IN_ORDER: [u16; 2] = [1000, 1001];

static CONNECTIONS: AtomicU64 = AtomicU64::new(0);

/// What is read of a bot's frame.
#[derive(Deserialize)]
struct Frame {
    op: u8,
    #[serde(default)]
    d: Value,
}

/// `GET /gateway`: turns the request into a connection.
pub(super) async fn connect(State(shared): State<Arc<Shared>>, upgrade: WebSocketUpgrade) -> Response {
    if shared.faults.refuses_connections() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    upgrade.on_upgrade(move |socket| async move {
        let connection = Connection::new(&shared);
        let number = connection.number;
        // A bot that is ended does not say goodbye.
        let code = connection.serve(socket).await.unwrap_or_default();
        shared.sessions().hang_up(number, code.is_some_and(|code| IN_ORDER.contains(&code)));
    })
}

/// A connection of a bot.
struct Connection<'s> {
    shared: &'s Shared,
    number: u64,
    pushes: UnboundedReceiver<Push>,
    outlet: UnboundedSender<Push>,
    is_silent: bool,
}

impl<'s> Connection<'s> {
    fn new(shared: &'s Shared) -> Self {
        let (outlet, pushes) = mpsc::unbounded_channel();
        Self { shared, number: CONNECTIONS.fetch_add(1, Ordering::Relaxed), pushes, outlet, is_silent: false }
    }

    /// Passes on what is to be sent, and hears the bot, until one of them hangs up; gives the code with which the bot did.
    async fn serve(mut self, mut socket: WebSocket) -> Result<Option<u16>, axum::Error> {
        socket.send(HELLO.into()).await?;
        loop {
            tokio::select! {
                push = self.pushes.recv() => match push {
                    Some(Push::Frame(frame, interaction)) if !self.is_silent => {
                        socket.send(Message::Text(frame)).await?;
                        if let Some(id) = interaction {
                            self.shared.flights().deliver(id);
                        }
                    }
                    Some(Push::Frame(..)) => {}
                    Some(Push::Silence) => self.is_silent = true,
                    Some(Push::Close(code)) => {
                        socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await?;
                    }
                    Some(Push::Drop) | None => return Ok(None),
                },
                message = socket.recv() => match message {
                    None => return Ok(None),
                    Some(Ok(Message::Close(frame))) => return Ok(frame.map(|frame| frame.code)),
                    Some(message) => if let Some(frame) = read(&message?) && !self.is_silent {
                        self.hear(&frame, &mut socket).await?;
                    }
                },
            }
        }
    }

    async fn hear(&self, frame: &Frame, socket: &mut WebSocket) -> Result<(), axum::Error> {
        match frame.op {
            IDENTIFY => self.identify(&frame.d),
            RESUME if !self.resume(&frame.d) => socket.send(INVALID_SESSION.into()).await?,
            HEARTBEAT if !self.shared.faults.leaves_heartbeats() => socket.send(HEARTBEAT_ACK.into()).await?,
            _ => {}
        }
        Ok(())
    }

    fn identify(&self, login: &Value) {
        let number = |at: usize, otherwise: u32| {
            let number = login["shard"][at].as_u64().and_then(|number| u32::try_from(number).ok());
            number.unwrap_or(otherwise)
        };
        let (shard, shards) = (number(0, 0), number(1, 1));
        let mut sessions = self.shared.sessions();
        let id = sessions.new_id();
        let greeting = self.shared.greeting.iter().map(|(event, data)| {
            let mut data = data.clone();
            if event == "READY" {
                data["session_id"] = json!(id);
                data["shard"] = json!([shard, shards]);
            }
            (event.clone(), data.to_string())
        });
        let greeting: Vec<(String, String)> = greeting.collect();
        sessions.begin(id, shard, (self.number, self.outlet.clone()), &greeting);
        drop(sessions);
        self.shared.ready.send_replace(Some(Instant::now()));
        self.shared.logins.send_modify(|logins| {
            *logins.begun.entry(shard).or_default() += 1;
            logins.shards = shards;
        });
    }

    fn resume(&self, login: &Value) -> bool {
        let (id, seen) = (login["session_id"].as_str().unwrap_or_default(), login["seq"].as_u64().unwrap_or_default());
        let resumed = self.shared.sessions().resume(id, seen, (self.number, self.outlet.clone()));
        if let Some(shard) = resumed {
            self.shared.logins.send_modify(|logins| *logins.resumed.entry(shard).or_default() += 1);
        }
        resumed.is_some()
    }
}

fn read(message: &Message) -> Option<Frame> {
    match message {
        Message::Text(text) => serde_json::from_str(text).ok(),
        Message::Binary(bytes) => serde_json::from_slice(bytes).ok(),
        _ => None,
    }
}
