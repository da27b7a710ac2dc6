//! The gateway: logging in, staying in, coming back, and being thrown out.

use std::io::ErrorKind;
use std::time::Duration;

use futures_util::StreamExt;
use tokio_tungstenite::tungstenite::Error;

use discord_sandbox::{GatewayFault, Options};
use serde_json::{Value, json};

use super::support::{APP, CHANNEL, GUILD, Stand, soon, text};

#[tokio::test]
async fn a_bot_logs_in_and_learns_who_it_is() {
    let stand = Stand::start().await;
    let mut bot = stand.connect().await;
    let ready = bot.identify(&stand.handle.token(), 0).await;
    assert_eq!(ready["v"], 10);
    assert_eq!(ready["user"]["id"], APP);
    assert_eq!(ready["application"]["id"], APP);
    assert_eq!(ready["guilds"], json!([{"id": GUILD, "unavailable": true}]));
    assert_eq!(ready["shard"], json!([0, 1]));
    let resume_url = text(&ready["resume_gateway_url"]);
    assert!(resume_url.starts_with("ws://127.0.0.1:"), "{resume_url}");
    soon("the login", stand.handle.wait_until_ready()).await;
}

#[tokio::test]
async fn the_server_is_described_to_those_who_asked_for_servers() {
    let stand = Stand::start().await;
    let mut bot = stand.connect().await;
    bot.identify(&stand.handle.token(), 1).await;
    let guild = bot.next().await;
    assert_eq!(guild["t"], "GUILD_CREATE");
    assert_eq!(guild["d"]["channels"][0]["id"], CHANNEL);
    assert_eq!(guild["d"]["members"].as_array().unwrap().len(), 3, "two users and the bot");
}

#[tokio::test]
async fn a_bad_token_is_closed_with_4004() {
    let stand = Stand::start().await;
    let mut bot = stand.connect().await;
    bot.send(json!({"op": 2, "d": {"token": "wrong", "intents": 0}})).await;
    assert_eq!(bot.close_code().await, 4004);
}

#[tokio::test]
async fn every_kind_of_nonsense_has_its_close_code() {
    let stand = Stand::start().await;
    let token = stand.handle.token();
    let login = |extra: Value| {
        let mut data = json!({"token": token, "intents": 0});
        data.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        json!({"op": 2, "d": data})
    };
    for (frame, code) in [
        (json!({"op": 99, "d": null}), 4001),
        (json!({"opcode": 1}), 4002),
        (json!({"op": 3, "d": {}}), 4003),
        (login(json!({"shard": [1, 1]})), 4010),
        (login(json!({"intents": 1_u64 << 40})), 4013),
        (login(json!({"intents": 1 << 15})), 4014),
        (json!({"op": 2, "d": {"token": "x".repeat(5_000)}}), 4002),
    ] {
        let mut bot = stand.connect().await;
        bot.send(frame.clone()).await;
        assert_eq!(bot.close_code().await, code, "{frame}");
    }
}

#[tokio::test]
async fn logging_in_twice_is_closed_with_4005() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    bot.send(json!({"op": 2, "d": {"token": stand.handle.token(), "intents": 0}})).await;
    assert_eq!(bot.close_code().await, 4005);
}

#[tokio::test]
async fn other_versions_and_encodings_are_refused() {
    let stand = Stand::start().await;
    let mut old = stand.connect_to("/gateway?v=6").await;
    assert_eq!(old.close_code().await, 4012);
    let url = format!("ws://{}/gateway?v=10&encoding=etf", stand.handle.address());
    assert!(tokio_tungstenite::connect_async(url).await.is_err());
}

#[tokio::test]
async fn heartbeats_are_acknowledged() {
    let stand = Stand::start().await;
    let mut bot = stand.connect().await;
    bot.send(json!({"op": 1, "d": null})).await;
    assert_eq!(bot.next().await["op"], 11);
}

#[tokio::test]
async fn a_bot_without_a_heartbeat_is_closed_with_4009() {
    let heartbeat_interval = Duration::from_millis(40);
    let stand = Stand::with(Options { heartbeat_interval, ..Options::default() }).await;
    let mut bot = stand.connect().await;
    assert_eq!(bot.close_code().await, 4009);
}

#[tokio::test]
async fn a_hundred_and_twenty_one_frames_in_a_minute_are_too_many() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    for _ in 0..120 {
        bot.send(json!({"op": 1, "d": null})).await;
    }
    assert_eq!(bot.close_code().await, 4008);
}

#[tokio::test]
async fn what_was_missed_is_replayed_on_resume() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (session, seen) = (bot.session.clone(), bot.sequence);
    stand.handle.faults().drop_socket();
    bot.until_gone().await;
    soon("the loss to be noticed", stand.handle.wait_for_logins(|l| !l.connected)).await;
    stand.handle.command("station", json!({"name": "missed"})).unwrap();

    let mut bot = stand.connect().await;
    bot.resume(&stand.handle.token(), &session, seen).await;
    let payload = bot.interaction().await;
    assert_eq!(payload["data"]["options"][0]["value"], "missed");
    assert_eq!(bot.next().await["t"], "RESUMED");
    assert_eq!(stand.callback(&payload, json!({"type": 5})).await.0, 204);
    let logins = stand.handle.logins();
    assert_eq!((logins.identified, logins.resumed, logins.connected), (1, 1, true));
}

#[tokio::test]
async fn a_resume_replays_nothing_that_was_seen() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    stand.station(&mut bot).await;
    let (session, seen) = (bot.session.clone(), bot.sequence);
    drop(bot);
    let mut bot = stand.connect().await;
    bot.resume(&stand.handle.token(), &session, seen).await;
    assert_eq!(bot.next().await["t"], "RESUMED");
}

#[tokio::test]
async fn unknown_sessions_and_foreseen_events_cannot_be_resumed() {
    let stand = Stand::start().await;
    let token = stand.handle.token();
    let mut bot = stand.connect().await;
    bot.resume(&token, "unknown", 1).await;
    assert_eq!(bot.next().await, json!({"op": 9, "d": false, "s": null, "t": null}));
    bot.identify(&token, 0).await;

    let session = bot.session.clone();
    let mut other = stand.connect().await;
    other.resume(&token, &session, 999).await;
    assert_eq!(other.close_code().await, 4007);
}

#[tokio::test]
async fn a_session_that_was_closed_in_order_is_over() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let session = bot.session.clone();
    bot.socket.close(None).await.unwrap();
    soon("the goodbye", stand.handle.wait_for_logins(|logins| !logins.connected)).await;
    let frame = tokio_tungstenite::tungstenite::protocol::CloseFrame { code: 1000.into(), reason: "".into() };
    let mut bot = stand.connect().await;
    bot.resume(&stand.handle.token(), &session, 1).await;
    assert_eq!(bot.next().await["t"], "RESUMED", "a close without a code keeps the session");
    bot.socket.close(Some(frame)).await.unwrap();
    soon("the goodbye", stand.handle.wait_for_logins(|logins| !logins.connected)).await;

    let mut bot = stand.connect().await;
    bot.resume(&stand.handle.token(), &session, 1).await;
    assert_eq!(bot.next().await["op"], 9);
}

#[tokio::test]
async fn ordinary_messages_come_empty_without_the_content_intent() {
    let stand = Stand::start().await;
    let mut bot = stand.connect().await;
    bot.identify(&stand.handle.token(), 1 << 9).await;
    stand.handle.say("Hello");
    let event = bot.next().await;
    assert_eq!(event["t"], "MESSAGE_CREATE");
    assert_eq!(event["d"]["content"], "");
}

#[tokio::test]
async fn faults_of_the_gateway_can_be_switched_on_and_off() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let faults = stand.handle.faults();

    faults.gateway(GatewayFault::NoHeartbeatAck);
    bot.send(json!({"op": 1, "d": null})).await;
    faults.ask_to_reconnect();
    assert_eq!(bot.next().await["op"], 7, "no acknowledgement before it");

    faults.gateway(GatewayFault::Refuse);
    let url = format!("ws://{}/gateway?v=10", stand.handle.address());
    assert!(tokio_tungstenite::connect_async(url).await.is_err());

    faults.gateway(GatewayFault::InvalidSession);
    let session = bot.session.clone();
    let mut again = stand.connect().await;
    again.resume(&stand.handle.token(), &session, 1).await;
    assert_eq!(again.next().await["op"], 9);

    faults.clear();
    again.identify(&stand.handle.token(), 0).await;
    faults.invalidate_session(true);
    assert_eq!(again.next().await["d"], true);
    faults.close_socket(4000);
    assert_eq!(again.close_code().await, 4000);
}

#[tokio::test]
async fn a_reset_socket_ends_with_an_error() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    stand.handle.faults().reset_socket();
    match soon("the reset", bot.socket.next()).await {
        Some(Err(Error::Io(why))) => assert_eq!(why.kind(), ErrorKind::ConnectionReset),
        other => panic!("no reset but {other:?}"),
    }
}
