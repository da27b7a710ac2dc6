//! The gateway misbehaves: dropped sockets, outages, sessions that are no longer valid.

use std::time::Duration;

use discord_sandbox::{GatewayFault, Handle, Options};
use serde_json::json;

use crate::support::discord::{answered, ask, bot, discord_with, ready, soon, title, with_bot};
use crate::support::program::Running;

async fn answers_again(discord: &Handle) {
    let message = ask(discord, "station", json!({ "name": "Terok Nor" })).await;
    assert_eq!(title(&message), "Terok Nor");
}

/// Breaks the connection, waits until there is a new one, and asks something.
async fn comes_back_after(harm: impl FnOnce(&Handle)) -> (Handle, Running) {
    let (discord, bot) = with_bot().await;
    let before = discord.logins();
    harm(&discord);
    let is_new = |logins: u64| logins > before.identified + before.resumed;
    soon(discord.wait_for_logins(|now| now.connected && is_new(now.identified + now.resumed))).await;
    answers_again(&discord).await;
    (discord, bot)
}

#[tokio::test]
async fn a_dropped_socket_is_replaced() {
    comes_back_after(|discord| discord.faults().drop_socket()).await;
}

#[tokio::test]
async fn a_reset_socket_is_replaced() {
    comes_back_after(|discord| discord.faults().reset_socket()).await;
}

#[tokio::test]
async fn a_request_to_reconnect_is_followed() {
    comes_back_after(|discord| discord.faults().ask_to_reconnect()).await;
}

#[tokio::test]
async fn an_invalid_session_is_begun_anew() {
    comes_back_after(|discord| discord.faults().invalidate_session(false)).await;
    comes_back_after(|discord| discord.faults().invalidate_session(true)).await;
}

#[tokio::test]
async fn a_resume_that_is_refused_becomes_a_new_session() {
    comes_back_after(|discord| {
        discord.faults().gateway(GatewayFault::InvalidSession);
        discord.faults().drop_socket();
    })
    .await;
}

#[tokio::test]
async fn every_close_code_that_can_be_mended_is_mended() {
    for code in [1001, 4000, 4001, 4007, 4008, 4009] {
        comes_back_after(|discord| discord.faults().close_socket(code)).await;
    }
}

#[tokio::test]
async fn an_outage_is_sat_out_without_spinning() {
    let (discord, bot) = with_bot().await;
    discord.faults().gateway(GatewayFault::Refuse);
    discord.faults().reset_socket();
    let before = bot.processor_time();
    tokio::time::sleep(Duration::from_secs(6)).await;
    if let (Some(before), Some(after)) = (before, bot.processor_time()) {
        assert!(after - before < Duration::from_secs(2), "{:?} of processor time in six seconds", after - before);
    }
    discord.faults().clear();
    soon(discord.wait_until_ready()).await;
    answers_again(&discord).await;
}

#[tokio::test]
async fn a_question_from_the_time_of_an_outage_is_still_answered() {
    let (discord, _bot) = with_bot().await;
    discord.faults().gateway(GatewayFault::Refuse);
    discord.faults().reset_socket();
    tokio::time::sleep(Duration::from_millis(300)).await;
    let asked = discord.command("station", json!({ "name": "Terok Nor" })).unwrap();
    tokio::time::sleep(Duration::from_millis(900)).await;
    discord.faults().clear();
    let message = answered(soon(discord.wait_for_answer(asked)).await);
    assert_eq!(title(&message), "Terok Nor");
    assert_eq!(discord.logins().identified, 1);
}

#[tokio::test]
async fn heartbeats_that_go_unanswered_lead_to_a_new_connection() {
    let options = Options { heartbeat_interval: Duration::from_millis(500), ..Options::default() };
    let discord = discord_with(options).await;
    let _bot = bot(&discord);
    ready(&discord).await;
    let before = discord.logins();
    discord.faults().gateway(GatewayFault::NoHeartbeatAck);
    soon(discord.wait_for_logins(|now| now.resumed + now.identified > before.resumed + before.identified)).await;
    discord.faults().clear();
    soon(discord.wait_until_ready()).await;
    answers_again(&discord).await;
}
