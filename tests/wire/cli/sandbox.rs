//! `sandbox`: the address, the bot in it, and lore that changes while it runs.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::program::Running;

struct Sandbox {
    program: Running,
    address: String,
}

impl Sandbox {
    async fn start(further: &[&str]) -> Self {
        Self::start_with("", further).await
    }

    async fn start_with(configuration: &str, further: &[&str]) -> Self {
        let program = Running::start(|command, folder| {
            fs::write(folder.join("config.toml"), configuration).unwrap();
            command.args(["sandbox", "--listen", "127.0.0.1:0"]).args(further);
        });
        let address = program.wait_for_line(|line| line.starts_with("http://127.0.0.1:")).await;
        program.wait_for_line(|line| line.contains("commands registered")).await;
        Self { program, address }
    }

    /// The first event of the page's stream: the whole state.
    async fn state(&self) -> Value {
        let mut response = reqwest::get(format!("{}/sandbox/live", self.address)).await.unwrap();
        let mut text = Vec::new();
        loop {
            text.extend(response.chunk().await.unwrap().unwrap());
            let lines = String::from_utf8_lossy(&text);
            if let Some(event) = lines.split_once("\n\n").and_then(|(first, _)| first.strip_prefix("data:")) {
                return serde_json::from_str(event).unwrap();
            }
        }
    }

    /// Sends `/station NAME` as the page does, and again while lore is being read, until a message says `words`.
    async fn ask_until(&self, name: &str, words: &str) {
        for _ in 0..20 {
            self.send("station", &[("name", name)]).await;
            if self.is_last_within(words, 20).await {
                return;
            }
        }
        panic!("no answer says {words}: {:#}", self.state().await["messages"]);
    }

    /// Sends a command as the page does.
    async fn send(&self, command: &str, options: &[(&str, &str)]) {
        let state = self.state().await;
        let named = |one: &&Value| one["name"] == command;
        let command = state["commands"].as_array().unwrap().iter().find(named).unwrap();
        let options: Vec<Value> =
            options.iter().map(|(name, value)| json!({ "name": name, "type": 3, "value": value })).collect();
        let body = json!({ "type": "command", "command_id": command["id"], "options": options });
        let client = reqwest::Client::new();
        let address = format!("{}/sandbox/interactions", self.address);
        let sent = client.post(address).header("Origin", &self.address).json(&body).send().await.unwrap();
        assert!(sent.status().is_success(), "{}", sent.text().await.unwrap());
    }

    /// Waits until the last message says `words`.
    async fn last_until(&self, words: &str) {
        let is_said = self.is_last_within(words, 100).await;
        assert!(is_said, "no answer says {words}: {:#}", self.state().await["messages"]);
    }

    /// Whether the last message says `words` before so many looks, 50 ms apart, are taken.
    async fn is_last_within(&self, words: &str, looks: usize) -> bool {
        for _ in 0..looks {
            let state = self.state().await;
            if state["messages"].as_array().unwrap().last().is_some_and(|message| message.to_string().contains(words)) {
                return true;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        false
    }

    async fn notice_until(&self, fits: impl Fn(&Value) -> bool) {
        for _ in 0..100 {
            if fits(&self.state().await["notice"]) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("the notice stays {:#}", self.state().await["notice"]);
    }
}

#[tokio::test]
async fn the_address_is_printed_the_bot_answers_and_a_signal_ends_both() {
    let mut sandbox = Sandbox::start(&[]).await;
    sandbox.ask_until("Terok Nor", "Klingon-Cardassian Alliance").await;
    sandbox.program.signal("TERM");
    assert!(sandbox.program.ended().await.success());
    assert!(reqwest::get(&sandbox.address).await.is_err());
}

#[tokio::test]
async fn a_port_that_is_taken_is_named() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let mut program = Running::start(|command, _| {
        command.args(["sandbox", "--listen", &address]);
    });
    assert_eq!(program.ended().await.code(), Some(1));
    assert!(program.stderr().contains(&address), "{}", program.stderr());
}

/// A pack that renames the station, if it is well-formed.
fn pack(folder: &Path, summary: &str) {
    let bundled = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/lore/station/terok-nor.toml")).unwrap();
    fs::create_dir_all(folder.join("station")).unwrap();
    let text = bundled.replacen("name = \"Terok Nor\"", summary, 1);
    assert_ne!(text, bundled);
    fs::write(folder.join("station/terok-nor.toml"), text).unwrap();
}

#[tokio::test]
async fn a_saved_file_is_used_by_the_next_answer_and_a_broken_one_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    pack(folder.path(), "name = \"Terok Nor the First\"");
    let sandbox = Sandbox::start(&["--lore", folder.path().to_str().unwrap()]).await;
    sandbox.ask_until("station/terok-nor", "Terok Nor the First").await;
    pack(folder.path(), "nmae = \"Terok Nor the Second\"");
    sandbox.notice_until(|notice| notice.to_string().contains("terok-nor.toml")).await;
    sandbox.ask_until("station/terok-nor", "Terok Nor the First").await;
    pack(folder.path(), "name = \"Terok Nor the Third\"");
    sandbox.ask_until("station/terok-nor", "Terok Nor the Third").await;
    sandbox.notice_until(Value::is_null).await;
}

#[tokio::test]
async fn a_reported_mistake_comes_to_the_configured_channel_or_to_the_log() {
    let report = [("name", "Terok Nor"), ("correction", "It was a station."), ("work", "DS9 2x23")];
    let sandbox = Sandbox::start(&[]).await;
    let channel = sandbox.state().await["channel"]["id"].as_str().unwrap().to_owned();
    sandbox.send("report", &report).await;
    sandbox.last_until("Your report is in this bot's log").await;
    sandbox.program.wait_for_line(|line| line.contains("a mistake was reported")).await;
    let sandbox = Sandbox::start_with(&format!("[reports]\nchannel = \"{channel}\""), &[]).await;
    sandbox.send("report", &report).await;
    sandbox.last_until("Your report went to the people who run this bot.").await;
    let messages = sandbox.state().await["messages"].to_string();
    assert!(messages.contains("A mistake in station/terok-nor"), "{messages}");
}
