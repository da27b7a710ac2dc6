//! A bot made by hand: it speaks HTTP and WebSocket and knows no Discord library.

use std::sync::LazyLock;
use std::time::Duration;

use discord_sandbox::{Handle, InteractionId, Options, Sandbox};
use futures_util::{SinkExt, StreamExt};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// The id of the application in every sandbox.
pub(crate) const APP: &str = "1047000000000000001";
/// The id of the server in every sandbox.
pub(crate) const GUILD: &str = "1047000000000000003";
/// The id of the channel in every sandbox.
pub(crate) const CHANNEL: &str = "1047000000000000004";

/// How long a test waits for something that should come at once.
const PATIENCE: Duration = Duration::from_secs(10);

/// Building a client takes longer than most tests. Its connections belong to one test's runtime,
/// so none may be kept for another.
static CLIENT: LazyLock<reqwest::Client> =
    LazyLock::new(|| reqwest::Client::builder().pool_max_idle_per_host(0).build().unwrap());

/// Gives up on something that does not come.
pub(crate) async fn soon<T>(what: &str, future: impl Future<Output = T>) -> T {
    match tokio::time::timeout(PATIENCE, future).await {
        Ok(value) => value,
        Err(_) => panic!("waited {PATIENCE:?} for {what}"),
    }
}

/// A running sandbox and the HTTP side of a bot.
pub(crate) struct Stand {
    pub(crate) handle: Handle,
    pub(crate) client: reqwest::Client,
}

impl Stand {
    pub(crate) async fn start() -> Self {
        Self::with(Options::default()).await
    }

    pub(crate) async fn with(options: Options) -> Self {
        let address = "127.0.0.1:0".parse().unwrap();
        let sandbox = Sandbox::bind_with(address, options).await.unwrap();
        let handle = sandbox.handle();
        tokio::spawn(sandbox.run(std::future::pending()));
        Self { handle, client: CLIENT.clone() }
    }

    /// A request below `/api/v10` with the bot's token.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}/api/v10{path}", self.handle.base_url());
        let token = format!("Bot {}", self.handle.token());
        self.client.request(method, url).header("Authorization", token)
    }

    pub(crate) async fn send(&self, method: Method, path: &str, body: &Value) -> (u16, Value) {
        answer_of(self.request(method, path).json(body)).await
    }

    pub(crate) async fn get(&self, path: &str) -> (u16, Value) {
        answer_of(self.request(Method::GET, path)).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        self.send(Method::POST, path, &body).await
    }

    pub(crate) async fn put(&self, path: &str, body: Value) -> (u16, Value) {
        self.send(Method::PUT, path, &body).await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> (u16, Value) {
        self.send(Method::PATCH, path, &body).await
    }

    pub(crate) async fn delete(&self, path: &str) -> (u16, Value) {
        answer_of(self.request(Method::DELETE, path)).await
    }

    /// A bot that is logged in and has one command, `/station` with an option that completes.
    pub(crate) async fn with_bot(&self) -> Bot {
        let option = json!({"type": 3, "name": "name", "description": "Which one",
            "autocomplete": true});
        let station = json!({"name": "station", "description": "A station", "options": [option]});
        let note = json!({"name": "note", "description": "Opens a form"});
        let look_up = json!({"name": "Look up", "type": 3});
        let path = format!("/applications/{APP}/commands");
        let (status, _) = self.put(&path, json!([station, note, look_up])).await;
        assert_eq!(status, 200);
        let mut bot = self.connect().await;
        bot.identify(&self.handle.token(), 0).await;
        bot
    }

    /// A gateway connection that has heard HELLO.
    pub(crate) async fn connect(&self) -> Bot {
        let mut bot = self.connect_to("/gateway/?v=10&encoding=json").await;
        assert_eq!(bot.next().await["op"], 10);
        bot
    }

    /// A gateway connection that has heard nothing yet.
    pub(crate) async fn connect_to(&self, path: &str) -> Bot {
        let url = format!("ws://{}{path}", self.handle.address());
        let (socket, _) = connect_async(url).await.unwrap();
        Bot { socket, sequence: 0, session: String::new() }
    }

    /// Answers an interaction.
    pub(crate) async fn callback(&self, interaction: &Value, body: Value) -> (u16, Value) {
        self.post(&callback_path(interaction), body).await
    }

    /// A `/station` that has just reached the bot.
    pub(crate) async fn station(&self, bot: &mut Bot) -> (InteractionId, Value) {
        let id = self.handle.command("station", json!({"name": "Terok Nor"})).unwrap();
        (id, bot.interaction().await)
    }
}

pub(crate) fn callback_path(interaction: &Value) -> String {
    let (id, token) = (text(&interaction["id"]), text(&interaction["token"]));
    format!("/interactions/{id}/{token}/callback")
}

pub(crate) fn webhook_path(interaction: &Value) -> String {
    format!("/webhooks/{APP}/{}", text(&interaction["token"]))
}

pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

pub(crate) async fn answer_of(request: RequestBuilder) -> (u16, Value) {
    let response = soon("an HTTP answer", request.send()).await.unwrap();
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or_default())
}

/// The gateway side of a bot.
pub(crate) struct Bot {
    pub(crate) socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    pub(crate) sequence: u64,
    pub(crate) session: String,
}

impl Bot {
    pub(crate) async fn send(&mut self, frame: Value) {
        self.socket.send(Message::text(frame.to_string())).await.unwrap();
    }

    /// The next frame.
    pub(crate) async fn next(&mut self) -> Value {
        loop {
            let message = soon("a frame", self.socket.next()).await.unwrap().unwrap();
            if let Message::Text(text) = message {
                let frame: Value = serde_json::from_str(&text).unwrap();
                self.sequence = frame["s"].as_u64().unwrap_or(self.sequence);
                return frame;
            }
        }
    }

    /// The code with which the sandbox closes.
    pub(crate) async fn close_code(&mut self) -> u16 {
        loop {
            match soon("a close frame", self.socket.next()).await {
                Some(Ok(Message::Close(Some(frame)))) => return frame.code.into(),
                Some(Ok(_)) => {}
                other => panic!("no close frame but {other:?}"),
            }
        }
    }

    pub(crate) async fn identify(&mut self, token: &str, intents: u64) -> Value {
        let properties = json!({"os": "linux", "browser": "test", "device": "test"});
        let data = json!({"token": token, "intents": intents, "properties": properties});
        self.send(json!({"op": 2, "d": data})).await;
        let ready = self.next().await;
        assert_eq!(ready["t"], "READY");
        self.session = text(&ready["d"]["session_id"]).to_owned();
        ready["d"].clone()
    }

    pub(crate) async fn resume(&mut self, token: &str, session: &str, sequence: u64) {
        let data = json!({"token": token, "session_id": session, "seq": sequence});
        self.send(json!({"op": 6, "d": data})).await;
    }

    /// The payload of the next interaction.
    pub(crate) async fn interaction(&mut self) -> Value {
        let frame = self.next().await;
        assert_eq!(frame["t"], "INTERACTION_CREATE");
        frame["d"].clone()
    }

    /// Waits until the socket is gone without a close frame.
    pub(crate) async fn until_gone(&mut self) {
        loop {
            match soon("the end of the socket", self.socket.next()).await {
                None | Some(Err(_)) => return,
                Some(Ok(Message::Close(frame))) => panic!("closed in order: {frame:?}"),
                Some(Ok(_)) => {}
            }
        }
    }
}
