//! SIGTERM and SIGINT, at any moment.

use std::time::Duration;

use discord_sandbox::{FaultScope, GatewayFault, RestFault};
use serde_json::json;

use crate::support::discord::{answered, bot, discord, soon, title, with_bot};

#[tokio::test]
async fn a_signal_ends_the_bot_in_order() {
    for signal in ["TERM", "INT"] {
        let (discord, mut bot) = with_bot().await;
        bot.signal(signal);
        assert!(bot.ended().await.success(), "{}", bot.stderr());
        assert!(!discord.logins().connected);
        assert_eq!(bot.stderr(), "");
    }
}

#[tokio::test]
async fn an_answer_that_is_under_way_is_finished() {
    let (discord, mut bot) = with_bot().await;
    discord.faults().delay(Duration::from_millis(700));
    let asked = discord.command("station", json!({ "name": "Terok Nor" })).unwrap();
    tokio::time::sleep(Duration::from_millis(200)).await;
    bot.signal("TERM");
    assert!(bot.ended().await.success());
    assert_eq!(title(&answered(soon(discord.wait_for_answer(asked)).await)), "Terok Nor");
}

#[tokio::test]
async fn an_answer_that_is_being_repeated_is_finished() {
    let (discord, mut bot) = with_bot().await;
    discord.faults().rest(RestFault::ServerError, FaultScope::Callbacks, Some(3));
    let asked = discord.command("station", json!({ "name": "Terok Nor" })).unwrap();
    soon(discord.wait_for_exchange(|exchange| exchange.what.contains("/callback"))).await;
    bot.signal("TERM");
    assert!(bot.ended().await.success());
    answered(soon(discord.wait_for_answer(asked)).await);
}

#[tokio::test]
async fn a_signal_is_heard_during_an_outage() {
    for wait in [100, 700, 1200, 2500] {
        let (discord, mut bot) = with_bot().await;
        discord.faults().gateway(GatewayFault::Refuse);
        discord.faults().reset_socket();
        tokio::time::sleep(Duration::from_millis(wait)).await;
        bot.signal("TERM");
        assert!(bot.ended().await.success(), "after {wait} ms: {}", bot.stderr());
    }
}

#[tokio::test]
async fn a_signal_is_heard_while_the_bot_starts() {
    let discord = discord().await;
    discord.faults().rest(RestFault::Hang, FaultScope::All, None);
    let mut bot = bot(&discord);
    bot.wait_for_line(|line| line.contains("connecting")).await;
    bot.signal("TERM");
    assert!(bot.ended().await.success());
}
