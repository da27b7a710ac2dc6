//! Lore that changes while the bot runs.

use std::fs;
use std::path::Path;

use discord_sandbox::Handle;
use serde_json::json;

use crate::support::discord::{ask, bot_with, discord, ready, title};

const BUNDLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/lore/station/terok-nor.toml");

fn call_it(pack: &Path, name: &str) {
    fs::create_dir_all(pack.join("station")).unwrap();
    let text = fs::read_to_string(BUNDLED).unwrap().replacen("name = \"Terok Nor\"", name, 1);
    fs::write(pack.join("station/terok-nor.toml"), text).unwrap();
}

async fn name_of_the_station(discord: &Handle) -> String {
    title(&ask(discord, "station", json!({ "name": "station/terok-nor" })).await).to_owned()
}

#[tokio::test]
async fn a_hangup_signal_has_the_packs_read_again() {
    let pack = tempfile::tempdir().unwrap();
    call_it(pack.path(), "name = \"One\"");
    let discord = discord().await;
    let bot = bot_with(&discord, &format!("[lore]\npacks = [{:?}]", pack.path()));
    ready(&discord).await;
    assert_eq!(name_of_the_station(&discord).await, "One");
    call_it(pack.path(), "name = \"Two\"");
    assert_eq!(name_of_the_station(&discord).await, "One");
    bot.signal("HUP");
    bot.wait_for_line(|line| line.contains("read anew")).await;
    assert_eq!(name_of_the_station(&discord).await, "Two");
    call_it(pack.path(), "name = [");
    bot.signal("HUP");
    bot.wait_for_line(|line| line.contains("stays as it was")).await;
    assert_eq!(name_of_the_station(&discord).await, "Two");
}

#[tokio::test]
async fn watched_packs_are_read_when_they_change() {
    let pack = tempfile::tempdir().unwrap();
    call_it(pack.path(), "name = \"One\"");
    let discord = discord().await;
    let bot = bot_with(&discord, &format!("[lore]\nwatch = true\npacks = [{:?}]", pack.path()));
    ready(&discord).await;
    assert_eq!(name_of_the_station(&discord).await, "One");
    call_it(pack.path(), "name = \"Three\"");
    bot.wait_for_line(|line| line.contains("read anew")).await;
    assert_eq!(name_of_the_station(&discord).await, "Three");
}
