//! What the chat page gets and sends, and who is turned away.

use std::time::Duration;

use discord_sandbox::Sandbox;
use futures_util::StreamExt;
use serde_json::{Value, json};

use super::support::{Stand, answer_of, callback_path, soon, text};

/// The live events of a page.
struct Live {
    response: reqwest::Response,
    rest: String,
}

impl Live {
    async fn open(stand: &Stand) -> Self {
        let url = format!("{}/sandbox/live", stand.handle.base_url());
        let response = stand.client.get(url).send().await.unwrap();
        Self { response, rest: String::new() }
    }

    async fn next(&mut self) -> Value {
        loop {
            if let Some((event, rest)) = self.rest.split_once("\n\n") {
                let event = event.strip_prefix("data: ").map(serde_json::from_str);
                let parsed = event.transpose().unwrap();
                self.rest = rest.to_owned();
                if let Some(event) = parsed {
                    return event;
                }
                continue;
            }
            let chunk = soon("a live event", self.response.chunk()).await.unwrap().unwrap();
            self.rest.push_str(std::str::from_utf8(&chunk).unwrap());
        }
    }

    async fn next_of(&mut self, kind: &str) -> Value {
        loop {
            let event = self.next().await;
            if event["type"] == kind {
                return event;
            }
        }
    }
}

async fn post(stand: &Stand, path: &str, body: Value) -> (u16, Value) {
    let url = format!("{}/sandbox{path}", stand.handle.base_url());
    answer_of(stand.client.post(url).json(&body)).await
}

#[tokio::test]
async fn a_page_gets_the_whole_state_first_and_then_each_event() {
    let stand = Stand::start().await;
    stand.handle.say("Before");
    let mut live = Live::open(&stand).await;
    let state = live.next().await;
    assert_eq!(state["type"], "state");
    assert_eq!(state["messages"][0]["content"], "Before");
    assert_eq!(state["bot"]["connected"], false);
    for key in ["users", "locale", "locales", "guild", "channel", "commands", "exchanges", "faults"] {
        assert!(!state[key].is_null(), "{key}");
    }
    let _bot = stand.with_bot().await;
    assert_eq!(live.next_of("commands").await["commands"].as_array().unwrap().len(), 3);
    assert_eq!(live.next_of("bot").await["connected"], true);
    stand.handle.notice("Lore", "A finding");
    assert_eq!(live.next_of("notice").await["notice"]["title"], "Lore");
    stand.handle.clear_notice();
    assert_eq!(live.next_of("notice").await["notice"], Value::Null);
}

#[tokio::test]
async fn a_command_from_the_page_thinks_and_is_answered() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let mut live = Live::open(&stand).await;
    let state = live.next().await;
    let station = &state["commands"][0];
    let options = json!([{"type": 3, "name": "name", "value": "Terok Nor"}]);
    let act = json!({"type": "command", "command_id": station["id"], "options": options,
        "locale": "de"});
    let (status, started) = post(&stand, "/interactions", act).await;
    assert_eq!(status, 200, "{started}");
    let thinking = live.next_of("interaction").await;
    assert_eq!(thinking["id"], started["id"]);
    assert_eq!(thinking["state"], "thinking");
    assert_eq!(thinking["kind"], "command");

    let payload = bot.interaction().await;
    assert_eq!(payload["locale"], "de");
    let row = json!({"type": 1, "components":
        [{"type": 2, "style": 1, "label": "More", "custom_id": "more"}]});
    let data = json!({"content": "Hi", "flags": 64, "components": [row]});
    stand.callback(&payload, json!({"type": 4, "data": data})).await;
    let message = live.next_of("message").await["message"].clone();
    assert_eq!(message["sandbox"]["ephemeral"], true);
    let answered = live.next_of("interaction").await;
    assert_eq!(answered["state"], "answered");
    assert_eq!(answered["message_id"], message["id"]);

    let press = json!({"type": "component", "message_id": message["id"], "custom_id": "more",
        "component_type": 2});
    assert_eq!(post(&stand, "/interactions", press).await.0, 200);
    let thinking = live.next_of("interaction").await;
    assert_eq!(thinking["source_message_id"], message["id"]);
    assert_eq!(thinking["custom_id"], "more");

    let url = format!("{}/sandbox/messages/{}", stand.handle.base_url(), text(&message["id"]));
    assert_eq!(answer_of(stand.client.delete(url)).await.0, 204);
    assert_eq!(live.next_of("message_delete").await["id"], message["id"]);
}

#[tokio::test]
async fn autocomplete_from_the_page_brings_the_bots_choices() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let id = stand.handle.commands()[0]["id"].clone();
    let options = json!([{"type": 3, "name": "name", "value": "t", "focused": true}]);
    let act = json!({"type": "autocomplete", "command_id": id, "options": options});
    let answer = async {
        let payload = bot.interaction().await;
        let choices = json!([{"name": "Terok Nor", "value": "v"}]);
        let body = json!({"type": 8, "data": {"choices": choices}});
        stand.post(&callback_path(&payload), body).await
    };
    let ((status, offered), _) = tokio::join!(post(&stand, "/interactions", act), answer);
    assert_eq!(status, 200);
    assert_eq!(offered["choices"][0]["name"], "Terok Nor");
}

#[tokio::test]
async fn what_the_client_would_not_send_is_an_error_in_words() {
    let stand = Stand::start().await;
    for act in [
        json!({}),
        json!({"type": "command", "command_id": "1"}),
        json!({"type": "component", "message_id": "1", "custom_id": "x"}),
        json!({"type": "modal", "interaction_id": "1", "custom_id": "x"}),
    ] {
        let (status, error) = post(&stand, "/interactions", act).await;
        assert_eq!(status, 400);
        assert!(error["error"].is_string());
    }
    assert_eq!(post(&stand, "/messages", json!({"content": " "})).await.0, 400);
    assert_eq!(post(&stand, "/messages", json!({"content": "Hello"})).await.0, 200);
}

#[tokio::test]
async fn the_page_is_served_with_a_strict_policy() {
    let stand = Stand::start().await;
    let page = stand.client.get(stand.handle.base_url()).send().await.unwrap();
    assert_eq!(page.status(), 200);
    assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
    assert_eq!(page.headers()["x-content-type-options"], "nosniff");
    let policy = page.headers()["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    for path in ["/page/../Cargo.toml", "/page/%2e%2e/mod.rs", "/page/nothing.js"] {
        let url = format!("{}{path}", stand.handle.base_url());
        assert_eq!(stand.client.get(url).send().await.unwrap().status(), 404, "{path}");
    }
}

#[tokio::test]
async fn pages_and_names_from_elsewhere_are_turned_away() {
    let stand = Stand::start().await;
    let base = stand.handle.base_url();
    for path in ["/", "/sandbox/live", "/api/v10/gateway", "/gateway"] {
        let url = format!("{base}{path}");
        let rebound = stand.client.get(&url).header("Host", "attacker.example");
        assert_eq!(rebound.send().await.unwrap().status(), 403, "{path} by another name");
        let foreign = stand.client.get(&url).header("Origin", "http://attacker.example");
        assert_eq!(foreign.send().await.unwrap().status(), 403, "{path} from another page");
        let other_port = stand.client.get(&url).header("Origin", "http://127.0.0.1:1");
        assert_eq!(other_port.send().await.unwrap().status(), 403, "{path} from another port");
    }
    let own = stand.client.get(&base).header("Origin", &base);
    assert_eq!(own.send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn only_loopback_addresses_can_be_bound() {
    let error = Sandbox::bind("0.0.0.0:0".parse().unwrap()).await.unwrap_err();
    assert!(error.to_string().contains("loopback"), "{error}");
}

#[tokio::test]
async fn shutting_down_ends_sockets_and_pages() {
    let sandbox = Sandbox::bind("127.0.0.1:0".parse().unwrap()).await.unwrap();
    let handle = sandbox.handle();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let running = tokio::spawn(sandbox.run(async {
        let _ = stopped.await;
    }));
    let url = format!("ws://{}/gateway", handle.address());
    let (mut socket, _) = tokio_tungstenite::connect_async(url).await.unwrap();
    stop.send(()).unwrap();
    soon("the end", running).await.unwrap().unwrap();
    let drained = async { while let Some(Ok(_)) = socket.next().await {} };
    tokio::time::timeout(Duration::from_secs(10), drained).await.unwrap();
}

#[tokio::test]
async fn a_page_acts_for_either_user() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let mut live = Live::open(&stand).await;
    let state = live.next().await;
    let second = &state["users"][1]["id"];
    let options = json!([{"type": 3, "name": "name", "value": "Terok Nor"}]);
    let act = json!({"type": "command", "command_id": state["commands"][0]["id"], "options": options,
        "user_id": second});
    assert_eq!(post(&stand, "/interactions", act).await.0, 200);
    let waiting = live.next_of("interaction").await;
    assert_eq!((&waiting["user"]["id"], &waiting["visible_to"]), (second, second));
    let payload = bot.interaction().await;
    assert_eq!(payload["member"]["user"]["id"], *second);

    stand.callback(&payload, json!({"type": 5})).await;
    assert_eq!(live.next_of("interaction").await["visible_to"], Value::Null, "everyone sees it think");
    let webhook = super::support::webhook_path(&payload);
    stand.patch(&format!("{webhook}/messages/@original"), json!({"content": "Aloud"})).await;
    let private = json!({"content": "Psst", "flags": 64});
    let (_, whisper) = stand.post(&webhook, private).await;
    assert_eq!(post(&stand, "/messages", json!({"content": "Hello", "user_id": second})).await.0, 200);
    assert_eq!(post(&stand, "/messages", json!({"content": "Hello", "user_id": "1"})).await.0, 400);

    let url = format!("{}/sandbox/messages/{}", stand.handle.base_url(), text(&whisper["id"]));
    assert_eq!(answer_of(stand.client.delete(&url)).await.0, 404, "not the first user's");
    let url = format!("{url}?user_id={}", text(second));
    assert_eq!(answer_of(stand.client.delete(&url)).await.0, 204);
}
