//! A gateway that closes for reasons of its own, or has no session to spare.

use std::time::{Duration, Instant};

use futures_util::SinkExt;
use serde_json::json;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

use super::stand_in::{Socket, StandIn, frame, greet, send};

async fn close(socket: &mut Socket, code: u16) {
    let _ = socket.send(Message::Close(Some(CloseFrame { code: code.into(), reason: "".into() }))).await;
}

#[tokio::test]
async fn a_close_that_no_new_connection_mends_ends_the_bot_with_a_sentence_on_what_to_do() {
    let codes = [
        (4004, "DISCORD_TOKEN"),
        (4010, "discord.shards"),
        (4011, "discord.shards.total"),
        (4012, "upgrade"),
        (4013, "upgrade"),
        (4014, "upgrade"),
    ];
    for (code, remedy) in codes {
        let mut discord = StandIn::kind().await;
        let mut bot = discord.bot("");
        let mut socket = discord.connection().await;
        greet(&mut socket).await;
        close(&mut socket, code).await;
        assert_eq!(bot.ended().await.code(), Some(1), "{code}");
        let said = bot.stderr();
        assert!(said.contains(remedy) && said.lines().count() == 1, "{code}: {said}");
    }
}

#[tokio::test]
async fn a_spent_limit_of_sessions_is_waited_out() {
    let limit = json!({ "total": 1000, "remaining": 0, "reset_after": 2500, "max_concurrency": 1 });
    let mut discord = StandIn::start(json!({ "shards": 1, "session_start_limit": limit }), |_| (204, "")).await;
    let since = Instant::now();
    let bot = discord.bot("");
    bot.wait_for_line(|line| line.contains("no further session")).await;
    discord.let_in().await;
    assert!(since.elapsed() > Duration::from_secs(2), "{:?}", since.elapsed());
}

#[tokio::test]
async fn a_session_is_taken_up_where_discord_said() {
    let (mut first, mut second) = (StandIn::kind().await, StandIn::kind().await);
    let bot = first.bot("");
    let mut socket = first.connection().await;
    greet(&mut socket).await;
    let ready = json!({
        "v": 10, "guilds": [], "session_id": "s", "resume_gateway_url": second.gateway(), "shard": [0, 1],
        "application": { "id": "1", "flags": 0 },
        "user": { "id": "1", "username": "bot", "discriminator": "0", "avatar": null, "bot": true },
    });
    send(&mut socket, json!({ "op": 0, "s": 7, "t": "READY", "d": ready })).await;
    bot.wait_for_line(|line| line.contains("connected")).await;
    close(&mut socket, 4000).await;
    let mut socket = second.connection().await;
    let login = greet(&mut socket).await;
    assert_eq!((&login["op"], &login["d"]["session_id"]), (&json!(6), &json!("s")));
}

#[tokio::test]
async fn a_socket_that_is_silent_from_the_login_on_is_replaced_within_fifteen_seconds() {
    let mut discord = StandIn::kind().await;
    let _bot = discord.bot("");
    let (_silent, _) = discord.let_in().await;
    let since = Instant::now();
    let (_, login) = discord.logged_in().await;
    assert_eq!(login["d"]["session_id"], "session");
    assert!(since.elapsed() < Duration::from_secs(15), "{:?}", since.elapsed());
}

#[tokio::test]
async fn heartbeats_that_broken_sockets_swallowed_do_not_count_against_the_next() {
    let mut discord = StandIn::kind().await;
    let _bot = discord.bot("");
    let (mut first, _) = discord.let_in().await;
    beaten(&mut first).await;
    send(&mut first, json!({ "op": 11 })).await;
    beaten(&mut first).await;
    drop(first);
    let (mut second, _) = discord.let_in().await;
    beaten(&mut second).await;
    drop(second);
    let (mut third, _) = discord.let_in().await;
    for _ in 0..3 {
        beaten(&mut third).await;
        send(&mut third, json!({ "op": 11 })).await;
    }
}

/// Waits for a heartbeat; fails if the bot goes.
async fn beaten(socket: &mut Socket) {
    while frame(socket).await.expect("a heartbeat, not the end")["op"] != 1 {}
}

#[tokio::test]
async fn a_socket_that_falls_silent_is_replaced_within_fifteen_seconds() {
    let mut discord = StandIn::kind().await;
    let bot = discord.bot("");
    let (mut silent, _) = discord.let_in().await;
    bot.wait_for_line(|line| line.contains("connected")).await;
    while frame(&mut silent).await.unwrap()["op"] != 1 {}
    send(&mut silent, json!({ "op": 11 })).await;
    let since = Instant::now();
    let (_, login) = discord.logged_in().await;
    assert_eq!(login["d"]["session_id"], "session");
    assert!(since.elapsed() < Duration::from_secs(15), "{:?}", since.elapsed());
}
