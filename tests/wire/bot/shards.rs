//! Several shards in one process or in several, and sessions that outlast a restart.

use serde_json::{Value, json};

use super::stand_in::{StandIn, send};
use crate::support::discord::soon;

async fn with_shards(count: u32, at_once: u32) -> StandIn {
    let limit = json!({ "total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": at_once });
    StandIn::start(json!({ "shards": count, "session_start_limit": limit }), |_| (204, "")).await
}

/// The shards that log in, in their order. None is left before all are in: it would come again.
async fn logins(discord: &mut StandIn, count: usize) -> Vec<Value> {
    let (mut sockets, mut shards) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let (socket, login) = discord.let_in().await;
        sockets.push(socket);
        shards.push(login["d"]["shard"].clone());
    }
    shards.sort_by_key(Value::to_string);
    shards
}

#[tokio::test]
async fn one_process_runs_as_many_shards_as_discord_recommends() {
    let mut discord = with_shards(3, 16).await;
    let _bot = discord.bot("");
    assert_eq!(logins(&mut discord, 3).await, [json!([0, 3]), json!([1, 3]), json!([2, 3])]);
}

#[tokio::test]
async fn two_processes_run_their_parts_and_each_answers_what_its_own_shards_hear() {
    let mut discord = with_shards(2, 16).await;
    let _one = discord.bot("shards = { total = 2, first = 0, last = 0 }");
    let (mut first, login) = discord.let_in().await;
    assert_eq!(login["d"]["shard"], json!([0, 2]));
    let _other = discord.bot("shards = { total = 2, first = 1, last = 1 }");
    let (mut second, login) = discord.let_in().await;
    assert_eq!(login["d"]["shard"], json!([1, 2]));
    for (id, socket) in [(1, &mut first), (2, &mut second)] {
        let data = json!({ "id": "1", "name": "about", "type": 1 });
        let asked = json!({ "id": id.to_string(), "application_id": "1", "type": 2, "token": "t", "data": data });
        send(socket, json!({ "op": 0, "s": 2, "t": "INTERACTION_CREATE", "d": asked })).await;
        let answered = discord.request("/callback").await;
        assert!(answered.line.contains(&format!("/interactions/{id}/t/callback")), "{}", answered.line);
    }
}

#[tokio::test]
async fn shards_that_there_are_not_are_a_fault_of_the_configuration() {
    let discord = with_shards(2, 16).await;
    let mut bot = discord.bot("shards = { total = 2, first = 1, last = 2 }");
    assert_eq!(bot.ended().await.code(), Some(2));
    assert!(bot.stderr().contains("discord.shards"), "{}", bot.stderr());
}

#[tokio::test]
async fn a_planned_restart_takes_the_session_up_again() {
    let mut discord = with_shards(1, 1).await;
    let folder = tempfile::tempdir().unwrap();
    let state = format!("state = {:?}", folder.path());
    let mut bot = discord.bot(&state);
    let (socket, login) = discord.let_in().await;
    assert_eq!(login["op"], 2);
    bot.wait_for_line(|line| line.contains("connected")).await;
    let until_closed = tokio::spawn(closed(socket));
    bot.signal("TERM");
    assert!(bot.ended().await.success(), "{}", bot.stderr());
    assert_ne!(soon(until_closed).await.unwrap(), Some(1000), "that would end the session");
    let _bot = discord.bot(&state);
    let (_, login) = discord.let_in().await;
    assert_eq!((&login["op"], &login["d"]["session_id"]), (&json!(6), &json!("session")));
}

/// The code with which the bot closes a connection.
async fn closed(mut socket: super::stand_in::Socket) -> Option<u16> {
    use futures_util::StreamExt;
    use tokio_tungstenite::tungstenite::Message;
    while let Some(Ok(message)) = socket.next().await {
        if let Message::Close(frame) = message {
            return frame.map(|frame| frame.code.into());
        }
    }
    None
}

#[cfg(unix)]
#[tokio::test]
async fn systemd_hears_when_the_bot_is_ready_and_that_it_is_well() {
    use crate::support::program::Running;

    let mut discord = with_shards(1, 1).await;
    let folder = tempfile::tempdir().unwrap();
    let socket = tokio::net::UnixDatagram::bind(folder.path().join("notify")).unwrap();
    let address = discord.proxy().to_owned();
    let _bot = Running::start(|command, place| {
        std::fs::write(place.join("config.toml"), format!("[discord]\nproxy = \"{address}\"")).unwrap();
        command.arg("run").env("DISCORD_TOKEN", super::stand_in::TOKEN);
        command.env("NOTIFY_SOCKET", folder.path().join("notify")).env("WATCHDOG_USEC", "300000");
    });
    let _connected = discord.let_in().await;
    let mut heard = [0; 64];
    for words in ["READY=1", "WATCHDOG=1", "WATCHDOG=1"] {
        let length = soon(socket.recv(&mut heard)).await.unwrap();
        assert_eq!(String::from_utf8_lossy(&heard[..length]).trim(), words);
    }
}
