//! A bot of a few lines, for faces of the page that isolinear itself seldom shows.

use discord_sandbox::Handle;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Message;

const PRIVATE: u64 = 1 << 6;
const REPLY: u8 = 4;
const CHOICES: u8 = 8;
const MODAL: u8 = 9;

/// Logs in, registers its commands and answers until the sandbox ends the connection.
pub(crate) async fn run(sandbox: Handle) {
    let api = Api { base: format!("{}/api/v10", sandbox.base_url()), token: sandbox.token() };
    let gateway = api.get("/gateway/bot").await["url"].as_str().unwrap().to_owned();
    let (mut socket, _) = connect_async(format!("{gateway}/?v=10&encoding=json")).await.unwrap();
    let identify = json!({"op": 2, "d": {"token": api.token, "intents": 0,
        "properties": {"os": "linux", "browser": "test", "device": "test"}}});
    socket.send(Message::text(identify.to_string())).await.unwrap();
    while let Some(Ok(frame)) = socket.next().await {
        let event: Value = serde_json::from_str(frame.to_text().unwrap_or_default()).unwrap_or_default();
        match event["t"].as_str() {
            Some("READY") => api.register(&event["d"]["application"]["id"]).await,
            Some("INTERACTION_CREATE") => api.answer(&event["d"]).await,
            _ => {}
        }
    }
}

struct Api {
    base: String,
    token: String,
}

impl Api {
    async fn get(&self, path: &str) -> Value {
        let request = reqwest::Client::new().get(format!("{}{path}", self.base));
        let authorized = request.header("authorization", format!("Bot {}", self.token));
        authorized.send().await.unwrap().json().await.unwrap()
    }

    async fn register(&self, application: &Value) {
        let path = format!("{}/applications/{}/commands", self.base, application.as_str().unwrap());
        let request = reqwest::Client::new().put(path).json(&commands());
        let authorized = request.header("authorization", format!("Bot {}", self.token));
        authorized.send().await.unwrap().error_for_status().unwrap();
    }

    async fn answer(&self, interaction: &Value) {
        let Some(callback) = callback(interaction) else { return };
        let (id, token) = (interaction["id"].as_str().unwrap(), interaction["token"].as_str().unwrap());
        let path = format!("{}/interactions/{id}/{token}/callback", self.base);
        reqwest::Client::new().post(path).json(&callback).send().await.unwrap();
    }
}

fn commands() -> Value {
    json!([
        {"name": "tell", "name_localizations": {"de": "erzähle"}, "description": "Tells about a station", "options": [
            {"type": 3, "name": "name", "description": "Its name", "required": true,
                "autocomplete": true},
            {"type": 3, "name": "universe", "description": "Which universe",
                "choices": [{"name": "Mirror", "value": "mirror"}]}]},
        {"name": "silent", "description": "Gets no answer"},
        {"name": "wrong", "description": "Gets an answer that breaks a limit"},
        {"name": "Look up", "type": 3}
    ])
}

/// What the bot answers; `None` where it keeps silent.
fn callback(interaction: &Value) -> Option<Value> {
    let data = &interaction["data"];
    match data["custom_id"].as_str().or(data["name"].as_str())? {
        "tell" if interaction["type"] == 4 => {
            Some(json!({"type": CHOICES, "data": {"choices": [{"name": "Terok Nor", "value": "id-of-terok-nor"}]}}))
        }
        "tell" => Some(reply(json!({"embeds": [embed(data)], "components": components()}))),
        "wrong" => {
            let field = json!({"name": "Too long", "value": "x".repeat(1_025)});
            Some(reply(json!({"embeds": [{"fields": [field]}]})))
        }
        "Look up" => Some(reply(json!({"content": format!("Looked up {}", data["target_id"])}))),
        "private" => Some(reply(json!({"content": "A secret", "flags": PRIVATE}))),
        "menu" => Some(reply(json!({"content": format!("Chosen: {}", data["values"]), "flags": PRIVATE}))),
        "form" => Some(json!({"type": MODAL, "data": form()})),
        "filled in" => Some(reply(json!({"content": format!("Filled in: {}", data["components"])}))),
        _ => None,
    }
}

fn reply(data: Value) -> Value {
    json!({"type": REPLY, "data": data})
}

fn embed(data: &Value) -> Value {
    json!({"title": "Terok Nor", "description": "Ends with ||a bang||. <b>Not bold</b>",
        "footer": {"text": data["options"].to_string()}})
}

fn components() -> Value {
    let button = |label: &str, id: &str| json!({"type": 2, "style": 2, "label": label, "custom_id": id});
    let options = json!([{"label": "Kira", "value": "kira"}, {"label": "Sisko", "value": "sisko"}]);
    json!([
        {"type": 1, "components": [button("Private", "private"), button("Form", "form"), button("Nothing", "nothing")]},
        {"type": 1, "components": [{"type": 3, "custom_id": "menu", "options": options, "min_values": 1, "max_values": 2}]}
    ])
}

fn form() -> Value {
    json!({"custom_id": "filled in", "title": "Report a mistake", "components": [
        {"type": 1, "components": [{"type": 4, "custom_id": "what", "label": "What is wrong?", "style": 1, "min_length": 3}]},
        {"type": 18, "label": "Details", "component": {"type": 4, "custom_id": "details", "style": 2, "required": false}}
    ]})
}
