//! `serve`: signed requests in, the same answers out.

use discord_sandbox::Handle;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};

use crate::support::discord::{ask, discord, ready};
use crate::support::program::Running;
use crate::support::schema;

pub(crate) struct Endpoint {
    pub(crate) program: Running,
    pub(crate) address: String,
    key: SigningKey,
}

impl Endpoint {
    async fn start() -> Self {
        Self::start_with("", "").await
    }

    /// With further lines for `[discord]`, or for other tables after it, and a token.
    pub(crate) async fn start_with(configuration: &str, token: &str) -> Self {
        let key = SigningKey::from_bytes(&[7; 32]);
        let digits: String = key.verifying_key().as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        let program = Running::start(|command, folder| {
            let lines = format!(
                "[endpoint]\nlisten = \"127.0.0.1:0\"\n[log]\nformat = \"json\"\n[discord]\npublic_key = \"{digits}\"\n{configuration}"
            );
            std::fs::write(folder.join("config.toml"), lines).unwrap();
            command.arg("serve").env("DISCORD_TOKEN", token);
        });
        let line: Value =
            serde_json::from_str(&program.wait_for_line(|line| line.contains("listening")).await).unwrap();
        Self { program, address: format!("http://{}", line["address"].as_str().unwrap()), key }
    }

    fn signature(&self, signed: &[u8]) -> String {
        self.key.sign(signed).to_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// A signed request with that body, as it goes over a socket.
    pub(crate) fn signed(&self, body: &str) -> String {
        let (timestamp, length) = (now(0), body.len());
        let signature = self.signature(format!("{timestamp}{body}").as_bytes());
        format!(
            "POST /interactions HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\
             X-Signature-Ed25519: {signature}\r\nX-Signature-Timestamp: {timestamp}\r\n\r\n{body}"
        )
    }

    async fn post(&self, body: &[u8], timestamp: &str, signed: &[u8]) -> (u16, Value) {
        let signature = self.signature(signed);
        let response = reqwest::Client::new()
            .post(format!("{}/interactions", self.address))
            .header("X-Signature-Ed25519", signature)
            .header("X-Signature-Timestamp", timestamp)
            .body(body.to_vec())
            .send()
            .await
            .unwrap();
        let status = response.status().as_u16();
        (status, serde_json::from_str(&response.text().await.unwrap()).unwrap_or_default())
    }

    pub(crate) async fn send(&self, interaction: &Value) -> (u16, Value) {
        let (timestamp, body) = (now(0), interaction.to_string().into_bytes());
        self.post(&body, &timestamp, &[timestamp.as_bytes(), &body].concat()).await
    }
}

fn now(offset: i64) -> String {
    (time::OffsetDateTime::now_utc().unix_timestamp() + offset).to_string()
}

/// A payload as Discord composes it, taken from the loopback Discord.
async fn interaction() -> Value {
    let discord = discord().await;
    let _bot = crate::support::discord::bot(&discord);
    ready(&discord).await;
    ask(&discord, "station", json!({ "name": "Terok Nor" })).await;
    last_interaction(&discord)
}

/// The payload of the last interaction of a loopback Discord.
pub(crate) fn last_interaction(discord: &Handle) -> Value {
    let mut exchanges = discord.exchanges().into_iter();
    let sent = exchanges.rfind(|exchange| exchange.what.contains("INTERACTION_CREATE")).unwrap();
    let mut payload = if sent.request["d"].is_object() { sent.request["d"].clone() } else { sent.request };
    payload["token"] = json!("interaction-token");
    payload
}

#[tokio::test]
async fn a_ping_is_answered_with_a_pong() {
    let endpoint = Endpoint::start().await;
    let ping = json!({ "id": "1", "application_id": "1", "type": 1, "token": "t", "version": 1 });
    let (status, pong) = endpoint.send(&ping).await;
    assert_eq!((status, &pong["type"]), (200, &json!(1)));
}

#[tokio::test]
async fn a_command_gets_the_answer_that_the_gateway_gives() {
    let endpoint = Endpoint::start().await;
    let (status, answer) = endpoint.send(&interaction().await).await;
    assert_eq!((status, &answer["type"]), (200, &json!(4)));
    assert_eq!(answer["data"]["embeds"][0]["title"], "Terok Nor");
    schema::check("CreateMessageInteractionCallbackRequest", &answer);
    let line = endpoint.program.wait_for_line(|line| line.contains("\"answered\"")).await;
    assert!(line.contains("station/terok-nor"), "{line}");
}

#[tokio::test]
async fn what_is_not_signed_rightly_and_just_now_is_refused() {
    let endpoint = Endpoint::start().await;
    let body = json!({ "type": 1 }).to_string().into_bytes();
    let signed = |timestamp: &str| [timestamp.as_bytes(), &body].concat();
    let fresh = now(0);
    assert_eq!(endpoint.post(&body, &fresh, b"something else").await.0, 401);
    assert_eq!(endpoint.post(&body, "soon", &signed("soon")).await.0, 401);
    for offset in [-3600, 3600] {
        assert_eq!(endpoint.post(&body, &now(offset), &signed(&now(offset))).await.0, 401);
    }
    let unsigned = reqwest::Client::new().post(format!("{}/interactions", endpoint.address)).body(body.clone());
    assert_eq!(unsigned.send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn a_clock_that_is_wrong_is_told_as_such_and_by_how_much() {
    for (offset, direction, seconds) in [(-400, "seconds ago", 400..420), (600, "seconds in the future", 580..601)] {
        let endpoint = Endpoint::start().await;
        let (timestamp, body) = (now(offset), json!({ "type": 1 }).to_string().into_bytes());
        assert_eq!(endpoint.post(&body, &timestamp, &[timestamp.as_bytes(), &body].concat()).await.0, 401);
        let line = endpoint.program.wait_for_line(|line| line.contains("clock")).await;
        let told = line.split_once(direction).and_then(|(before, _)| before.split_whitespace().last()?.parse().ok());
        assert!(told.is_some_and(|told: i64| seconds.contains(&told)) && !line.contains("Unsigned"), "{line}");
    }
}

#[tokio::test]
async fn a_wrong_path_is_logged_once() {
    let endpoint = Endpoint::start().await;
    for _ in 0..3 {
        let response = reqwest::Client::new().post(format!("{}/interactions/", endpoint.address)).send().await.unwrap();
        assert_eq!(response.status(), 404);
    }
    endpoint.program.wait_for_line(|line| line.contains("/interactions/")).await;
    assert_eq!(endpoint.program.stdout().matches("a path that is not here").count(), 1);
}

#[tokio::test]
async fn a_request_that_comes_again_is_not_answered_again() {
    let endpoint = Endpoint::start().await;
    let (timestamp, body) = (now(0), json!({ "id": "1", "token": "t", "type": 1 }).to_string().into_bytes());
    let signed = [timestamp.as_bytes(), &body].concat();
    assert_eq!(endpoint.post(&body, &timestamp, &signed).await.0, 200);
    assert_eq!(endpoint.post(&body, &timestamp, &signed).await.0, 409);
}

#[tokio::test]
async fn what_is_signed_but_no_interaction_is_refused_too() {
    let endpoint = Endpoint::start().await;
    assert_eq!(endpoint.send(&json!({ "type": 99 })).await.0, 400);
    assert_eq!(endpoint.send(&json!("a".repeat(600_000))).await.0, 413);
    assert_eq!(reqwest::get(format!("{}/interactions", endpoint.address)).await.unwrap().status(), 405);
}

#[tokio::test]
async fn it_says_that_it_lives_and_ends_on_a_signal() {
    let mut endpoint = Endpoint::start().await;
    for path in ["healthz", "readyz"] {
        assert_eq!(reqwest::get(format!("{}/{path}", endpoint.address)).await.unwrap().status(), 200);
    }
    endpoint.program.signal("TERM");
    assert!(endpoint.program.ended().await.success());
}

#[tokio::test]
async fn without_a_fit_public_key_it_does_not_start() {
    for key in ["", "xyz", "00"] {
        let mut program = Running::start(|command, folder| {
            std::fs::write(folder.join("config.toml"), format!("[discord]\npublic_key = \"{key}\"")).unwrap();
            command.arg("serve");
        });
        assert_eq!(program.ended().await.code(), Some(2));
        assert!(program.stderr().contains("discord.public_key"), "{}", program.stderr());
    }
}
