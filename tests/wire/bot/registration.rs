//! The commands that Discord knows, and how often they are written.

use isolinear::commands;
use isolinear::discord::definitions;

use crate::support::discord::{bot, ready, soon, with_bot};
use crate::support::schema;

#[tokio::test]
async fn the_commands_are_written_once_and_not_again_when_nothing_changed() {
    let (discord, mut first) = with_bot().await;
    assert_eq!(discord.registrations().bulk, 1);
    assert_eq!(discord.commands().len(), commands::all().len());
    first.signal("TERM");
    assert!(first.ended().await.success());
    let second = bot(&discord);
    soon(discord.wait_for_logins(|logins| logins.identified == 2)).await;
    second.wait_for_line(|line| line.contains("registered already")).await;
    assert_eq!(discord.registrations().bulk, 1);
}

#[tokio::test]
async fn a_command_that_somebody_changed_is_put_right() {
    let (discord, mut first) = with_bot().await;
    first.signal("TERM");
    first.ended().await;
    let application = &discord.commands()[0]["application_id"];
    let address = format!("{}/api/v10/applications/{}/commands", discord.base_url(), application.as_str().unwrap());
    let overwritten = reqwest::Client::new()
        .put(address)
        .header("Authorization", format!("Bot {}", discord.token()))
        .json(&serde_json::json!([{ "name": "other", "description": "Another bot's" }]))
        .send()
        .await
        .unwrap();
    assert!(overwritten.status().is_success());
    let second = bot(&discord);
    second.wait_for_line(|line| line.contains("commands registered")).await;
    ready(&discord).await;
    assert_eq!(discord.registrations().bulk, 3);
    assert_eq!(discord.commands().len(), commands::all().len());
}

#[test]
fn the_definitions_are_what_discord_describes() {
    schema::check_each("ApplicationCommandUpdateRequest", &definitions::all());
}
