//! The small card over a WebSocket and plain HTTP: what a bot costs at least.

mod answer;
mod http;

use std::env;
use std::error::Error;
use std::rc::Rc;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde::Deserialize;
use serde_json::json;
use serde_json::value::RawValue;
use tokio::net::TcpStream;
use tokio::task::LocalSet;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use answer::Interaction;
use http::Connections;

type Failure = Box<dyn Error>;

const INTENT_GUILDS: u64 = 1;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let url = format!("{}/?v=10&encoding=json", env::var("DISCORD_GATEWAY")?);
    let connections = Rc::new(Connections::new(&env::var("DISCORD_SANDBOX")?)?);
    let (socket, _) = connect_async(url).await?;
    LocalSet::new().run_until(Gateway { socket, connections, sequence: None }.run(env::var("DISCORD_TOKEN")?)).await
}

/// A frame of the gateway, with what is in it left as it came.
#[derive(Deserialize)]
struct Frame<'f> {
    op: u8,
    s: Option<u64>,
    t: Option<&'f str>,
    #[serde(borrow)]
    d: Option<&'f RawValue>,
}

#[derive(Deserialize)]
struct Hello {
    heartbeat_interval: u64,
}

#[derive(Deserialize)]
struct Ready {
    application: Application,
}

#[derive(Deserialize)]
struct Application {
    id: String,
}

struct Gateway {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    connections: Rc<Connections>,
    sequence: Option<u64>,
}

impl Gateway {
    async fn run(mut self, token: String) -> Result<(), Failure> {
        let hello = self.socket.next().await.ok_or("closed before HELLO")??;
        let frame: Frame = serde_json::from_str(hello.to_text()?)?;
        let hello: Hello = serde_json::from_str(frame.d.ok_or("HELLO without data")?.get())?;
        let properties = json!({ "os": "linux", "browser": "raw", "device": "raw" });
        let identify = json!({ "token": token, "intents": INTENT_GUILDS, "properties": properties });
        self.send(&json!({ "op": 2, "d": identify })).await?;
        let mut heartbeat = tokio::time::interval(Duration::from_millis(hello.heartbeat_interval));
        heartbeat.tick().await;
        loop {
            tokio::select! {
                _ = heartbeat.tick() => self.send(&json!({ "op": 1, "d": self.sequence })).await?,
                message = self.socket.next() => match message.ok_or("the gateway closed")?? {
                    Message::Text(text) => self.frame(&text, &token)?,
                    Message::Close(_) => return Ok(()),
                    _ => {}
                },
            }
        }
    }

    async fn send(&mut self, frame: &serde_json::Value) -> Result<(), Failure> {
        Ok(self.socket.send(Message::text(frame.to_string())).await?)
    }

    fn frame(&mut self, text: &str, token: &str) -> Result<(), Failure> {
        let frame: Frame = serde_json::from_str(text)?;
        self.sequence = frame.s.or(self.sequence);
        let (0, Some(data)) = (frame.op, frame.d) else { return Ok(()) };
        match frame.t {
            Some("READY") => {
                let ready: Ready = serde_json::from_str(data.get())?;
                self.post(self.connections.registration(&ready.application.id, token));
            }
            Some("INTERACTION_CREATE") => {
                let interaction: Interaction = serde_json::from_str(data.get())?;
                self.post(self.connections.callback(&interaction, &answer::callback(&interaction)));
            }
            _ => {}
        }
        Ok(())
    }

    /// Sends a request aside, so that the next frame need not wait for it.
    fn post(&self, request: String) {
        let connections = Rc::clone(&self.connections);
        tokio::task::spawn_local(async move {
            if let Err(error) = connections.send(&request).await {
                eprintln!("{error}");
            }
        });
    }
}
