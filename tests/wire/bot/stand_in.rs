//! A Discord whose every word a test says itself: what the sandbox, which behaves, cannot do.

use std::net::SocketAddr;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;

use crate::support::discord::soon;
use crate::support::program::Running;

/// A token with the shape of a real one.
pub(super) const TOKEN: &str = "MTAwMDAwMDAwMDAwMDAwMDAw.GGGGGG.not_a_token_of_anybodys_000000000000";

/// A connection of the bot to the gateway.
pub(super) type Socket = WebSocketStream<TcpStream>;

/// A request of the bot.
#[derive(Debug)]
pub(super) struct Request {
    /// Method and path.
    pub(super) line: String,
    /// The body, which may be JSON.
    pub(super) body: String,
}

/// REST and gateway on the loopback address.
pub(super) struct StandIn {
    proxy: String,
    gateway: String,
    connections: mpsc::UnboundedReceiver<Socket>,
    requests: mpsc::UnboundedReceiver<Request>,
}

impl StandIn {
    /// Starts with what `GET /gateway/bot` says beside the address, and with the response to every callback: its status
    /// and body, by the number of the try.
    pub(super) async fn start(gateway: Value, callback: fn(usize) -> (u16, &'static str)) -> Self {
        let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
        let (rest, socket) = (TcpListener::bind(anywhere).await.unwrap(), TcpListener::bind(anywhere).await.unwrap());
        let proxy = format!("http://{}", rest.local_addr().unwrap());
        let mut gateway = gateway;
        let url = format!("ws://{}", socket.local_addr().unwrap());
        gateway["url"] = json!(url);
        let (connected, connections) = mpsc::unbounded_channel();
        let (requested, requests) = mpsc::unbounded_channel();
        tokio::spawn(async move {
            let mut tries = 0;
            while let Ok((stream, _)) = rest.accept().await {
                let (gateway, requested) = (gateway.clone(), requested.clone());
                if let Some(request) = read_request(stream, &gateway, &mut tries, callback).await {
                    let _ = requested.send(request);
                }
            }
        });
        tokio::spawn(async move {
            while let Ok((stream, _)) = socket.accept().await {
                if let Ok(socket) = tokio_tungstenite::accept_async(stream).await {
                    let _ = connected.send(socket);
                }
            }
        });
        Self { proxy, gateway: url, connections, requests }
    }

    /// A stand-in that takes every callback.
    pub(super) async fn kind() -> Self {
        Self::start(json!({ "shards": 1 }), |_| (204, "")).await
    }

    /// The address of the REST interface.
    pub(super) fn proxy(&self) -> &str {
        &self.proxy
    }

    /// The address of the gateway.
    pub(super) fn gateway(&self) -> &str {
        &self.gateway
    }

    /// Starts the bot, with further lines in its configuration.
    pub(super) fn bot(&self, configuration: &str) -> Running {
        Running::start(|command, folder| {
            let lines = format!("[discord]\nproxy = \"{}\"\n{configuration}", self.proxy);
            std::fs::write(folder.join("config.toml"), lines).unwrap();
            command.arg("run").env("DISCORD_TOKEN", TOKEN);
        })
    }

    /// The next connection of the bot.
    pub(super) async fn connection(&mut self) -> Socket {
        soon(self.connections.recv()).await.unwrap()
    }

    /// The next connection of the bot over which it logs in. The first of those that take up a session may be given up.
    pub(super) async fn logged_in(&mut self) -> (Socket, Value) {
        loop {
            let mut socket = self.connection().await;
            if let Some(login) = login(&mut socket).await {
                return (socket, login);
            }
        }
    }

    /// The next connection of the bot over which it logs in, let in; with the login.
    pub(super) async fn let_in(&mut self) -> (Socket, Value) {
        let (mut socket, login) = self.logged_in().await;
        let name = if login["op"] == 2 { "READY" } else { "RESUMED" };
        let ready = json!({
            "v": 10, "guilds": [], "session_id": "session", "resume_gateway_url": "",
            "application": { "id": "1", "flags": 0 }, "shard": login["d"]["shard"],
            "user": { "id": "1", "username": "bot", "discriminator": "0", "avatar": null, "bot": true },
        });
        send(&mut socket, json!({ "op": 0, "s": 1, "t": name, "d": ready })).await;
        (socket, login)
    }

    /// The next request whose line has these words in it.
    pub(super) async fn request(&mut self, words: &str) -> Request {
        loop {
            let request = soon(self.requests.recv()).await.unwrap();
            if request.line.contains(words) {
                return request;
            }
        }
    }
}

/// Says hello, and waits for the login.
pub(super) async fn greet(socket: &mut Socket) -> Value {
    login(socket).await.expect("a login")
}

async fn login(socket: &mut Socket) -> Option<Value> {
    send(socket, json!({ "op": 10, "d": { "heartbeat_interval": 41250 } })).await;
    loop {
        let frame = frame(socket).await?;
        if frame["op"] == 2 || frame["op"] == 6 {
            return Some(frame);
        }
    }
}

/// Sends a frame.
pub(super) async fn send(socket: &mut Socket, frame: Value) {
    socket.send(Message::text(frame.to_string())).await.unwrap();
}

/// The next frame of the bot; none once it has gone.
pub(super) async fn frame(socket: &mut Socket) -> Option<Value> {
    loop {
        match soon(socket.next()).await?.ok()? {
            Message::Text(text) => return serde_json::from_str(&text).ok(),
            Message::Close(_) => return None,
            _ => {}
        }
    }
}

async fn read_request(
    stream: TcpStream,
    gateway: &Value,
    tries: &mut usize,
    callback: fn(usize) -> (u16, &'static str),
) -> Option<Request> {
    let mut stream = BufReader::new(stream);
    let (mut line, mut length) = (String::new(), 0);
    stream.read_line(&mut line).await.ok()?;
    loop {
        let mut header = String::new();
        stream.read_line(&mut header).await.ok()?;
        if let Some(value) = header.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
        if header.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    let (status, answer) = if line.contains("/gateway/bot") {
        (200, gateway.to_string())
    } else if line.contains("/callback") {
        *tries += 1;
        let (status, answer) = callback(*tries);
        (status, answer.to_owned())
    } else {
        (200, "[]".to_owned())
    };
    let head = format!("HTTP/1.1 {status} -\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", answer.len());
    stream.get_mut().write_all((head + &answer).as_bytes()).await.ok()?;
    Some(Request { line: line.trim().to_owned(), body: String::from_utf8_lossy(&body).into_owned() })
}
