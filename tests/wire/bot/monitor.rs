//! What those see who watch over the bot: figures that are right, and health that means health.

use std::time::Duration;

use discord_sandbox::{FaultScope, GatewayFault, RestFault};
use serde_json::{Value, json};

use crate::support::discord::{ask, bot_with, discord, ready, soon};
use crate::support::program::Running;

const SETTINGS: &str = "[metrics]\nlisten = \"127.0.0.1:0\"\n[log]\nformat = \"json\"";

async fn address(bot: &Running) -> String {
    let line = bot.wait_for_line(|line| line.contains("figures at")).await;
    let line: Value = serde_json::from_str(&line).unwrap();
    format!("http://{}", line["address"].as_str().unwrap())
}

async fn get(address: &str, path: &str) -> (u16, String) {
    let response = reqwest::get(format!("{address}{path}")).await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

/// The sum of the lines of a figure in which all of these words are.
fn figure(figures: &str, words: &[&str]) -> f64 {
    let lines = figures.lines().filter(|line| !line.starts_with('#') && words.iter().all(|word| line.contains(word)));
    lines.map(|line| line.rsplit_once(' ').unwrap().1.parse::<f64>().unwrap()).sum()
}

#[tokio::test]
async fn the_figures_are_right_to_the_unit() {
    let discord = discord().await;
    let bot = bot_with(&discord, SETTINGS);
    ready(&discord).await;
    let address = address(&bot).await;
    for name in ["Terok Nor", "Empok Nor", "xyzzy plugh"] {
        ask(&discord, "station", json!({ "name": name })).await;
    }
    let id = discord.autocomplete("station", json!({ "name": "ter" }), "name").unwrap();
    soon(discord.wait_for_answer(id)).await;
    bot.wait_for_line(|line| line.contains("autocomplete") && line.contains("\"answered\"")).await;
    assert_eq!(get(&address, "/metrics").await.0, 200);
    let figures = eventually(&address, "isolinear_shard_connected{shard=\"0\"} 1").await;
    let total = "isolinear_interactions_total{";
    assert_eq!(figure(&figures, &[total]), 4.0, "{figures}");
    assert_eq!(figure(&figures, &[total, "command=\"station\"", "outcome=\"found\"", "delivery=\"accepted\""]), 2.0);
    assert_eq!(figure(&figures, &[total, "kind=\"autocomplete\""]), 1.0);
    assert_eq!(figure(&figures, &["isolinear_callback_tries_total"]), 4.0);
    assert_eq!(figure(&figures, &["isolinear_answer_seconds_count"]), 4.0);
    assert_eq!(figure(&figures, &["isolinear_shard_connected{shard=\"0\"}"]), 1.0);
    assert_eq!(figure(&figures, &["isolinear_callback_responses_total{status=\"accepted\"}"]), 4.0);
    assert!(figure(&figures, &["isolinear_lore_entries"]) > 50.0, "{figures}");
}

#[tokio::test]
async fn lost_connections_refused_tries_and_open_interactions_are_counted() {
    let discord = discord().await;
    let bot = bot_with(&discord, SETTINGS);
    ready(&discord).await;
    let address = address(&bot).await;
    discord.faults().reset_socket();
    bot.wait_for_line(|line| line.contains("connected again")).await;
    discord.faults().rest(RestFault::ServerError, FaultScope::Callbacks, Some(2));
    ask(&discord, "station", json!({ "name": "Terok Nor" })).await;
    bot.wait_for_line(|line| line.contains("\"answered\"")).await;
    let responses = |figures: &str, status: &str| figure(figures, &["isolinear_callback_responses_total", status]);
    let figures = eventually(&address, "isolinear_open_interactions 0").await;
    assert_eq!([responses(&figures, "accepted"), responses(&figures, "\"5")], [1.0, 2.0], "{figures}");
    let ended = "isolinear_gateway_connections_ended_total";
    // On a busy machine the connection that follows may be lost as well.
    let lost = figure(&figures, &[ended, "lost"]);
    assert!(lost >= 1.0 && figure(&figures, &[ended]) <= lost, "{figures}");
}

/// The figures, once they have this line.
async fn eventually(address: &str, line: &str) -> String {
    soon(async {
        loop {
            let (_, figures) = get(address, "/metrics").await;
            if figures.lines().any(|written| written == line) {
                return figures;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await
}

#[tokio::test]
async fn an_answer_is_kept_for_whoever_asks_the_same_in_the_same_language() {
    let discord = discord().await;
    let bot = bot_with(&discord, SETTINGS);
    ready(&discord).await;
    let address = address(&bot).await;
    let asked = [("station", "Terok Nor"), ("station", "Terok Nor"), ("ship", "Defiant"), ("station", "Empok Nor")];
    let mut answers = Vec::new();
    for (command, name) in asked {
        answers.push(ask(&discord, command, json!({ "name": name })).await);
    }
    let embeds = |at: usize| answers[at]["embeds"].clone();
    assert_eq!(embeds(0), embeds(1));
    assert_ne!(embeds(1), embeds(3));
    for _ in 0..2 {
        ask(&discord, "random", json!({})).await;
    }
    let (_, figures) = get(&address, "/metrics").await;
    let cached = |kept: &str| figure(&figures, &["isolinear_cached_answers_total", kept]);
    assert_eq!([cached("\"yes\""), cached("\"no\"")], [1.0, 3.0], "{figures}");
}

#[tokio::test]
async fn readiness_tells_whether_discord_is_heard() {
    let discord = discord().await;
    let bot = bot_with(&discord, SETTINGS);
    ready(&discord).await;
    let address = address(&bot).await;
    assert_eq!(get(&address, "/readyz").await.0, 200);
    discord.faults().gateway(GatewayFault::Refuse);
    discord.faults().reset_socket();
    bot.wait_for_line(|line| line.contains("cannot be reached")).await;
    let (status, report) = get(&address, "/readyz").await;
    assert_eq!((status, report.contains("shard 0: not connected")), (503, true), "{report}");
    assert_eq!(get(&address, "/healthz").await.0, 200);
    assert_eq!(get(&address, "/elsewhere").await.0, 404);
}
