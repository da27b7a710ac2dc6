//! The gateway: lets a bot in, and passes the frames on that are sent to it.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use serde::Deserialize;
use tokio::sync::mpsc;

use super::Shared;

const HEARTBEAT: u8 = 1;
const IDENTIFY: u8 = 2;
const RESUME: u8 = 6;

const HELLO: &str = r#"{"op":10,"s":null,"t":null,"d":{"heartbeat_interval":41250,"_trace":[]}}"#;
const HEARTBEAT_ACK: &str = r#"{"op":11,"s":null,"t":null,"d":null}"#;
const INVALID_SESSION: &str = r#"{"op":9,"s":null,"t":null,"d":false}"#;

/// What is read of a bot's frame.
#[derive(Deserialize)]
struct Frame {
    op: u8,
}

/// `GET /gateway`: turns the request into a connection.
pub(super) async fn connect(State(shared): State<Arc<Shared>>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(move |socket| async move {
        if let Err(error) = serve(&shared, socket).await {
            eprintln!("a connection to the gateway broke off: {error}");
        }
    })
}

async fn serve(shared: &Shared, mut socket: WebSocket) -> Result<(), axum::Error> {
    socket.send(HELLO.into()).await?;
    while let Some(message) = socket.recv().await {
        match opcode(&message?) {
            Some(IDENTIFY) => {
                for (at, (event, data)) in shared.greeting.iter().enumerate() {
                    let frame = format!(r#"{{"t":"{event}","s":{},"op":0,"d":{data}}}"#, at + 1);
                    socket.send(frame.into()).await?;
                }
                shared.ready.send_replace(Some(Instant::now()));
                let mut frames = shared.frames.lock().await;
                return pass_on(&mut frames, &mut socket).await;
            }
            Some(HEARTBEAT) => socket.send(HEARTBEAT_ACK.into()).await?,
            Some(RESUME) => socket.send(INVALID_SESSION.into()).await?,
            _ => {}
        }
    }
    Ok(())
}

/// Sends what is to be sent, and acknowledges heartbeats, until the bot hangs up.
async fn pass_on(frames: &mut mpsc::UnboundedReceiver<String>, socket: &mut WebSocket) -> Result<(), axum::Error> {
    loop {
        tokio::select! {
            frame = frames.recv() => match frame {
                Some(frame) => socket.send(frame.into()).await?,
                None => return Ok(()),
            },
            message = socket.recv() => {
                // A bot that is ended does not say goodbye.
                let Some(Ok(message)) = message else { return Ok(()) };
                if opcode(&message) == Some(HEARTBEAT) {
                    socket.send(HEARTBEAT_ACK.into()).await?;
                }
            }
        }
    }
}

fn opcode(message: &Message) -> Option<u8> {
    let frame: Frame = match message {
        Message::Text(text) => serde_json::from_str(text).ok()?,
        Message::Binary(bytes) => serde_json::from_slice(bytes).ok()?,
        _ => return None,
    };
    Some(frame.op)
}
