//! A gateway that closes without saying why, or greets and then says nothing: what no other test can cause.

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::Message;

use crate::support::discord::soon;
use crate::support::program::Running;

const READY: &str = r#"{"op": 0, "s": 1, "t": "READY", "d": {"v": 10, "guilds": [], "session_id": "s",
    "resume_gateway_url": "", "application": {"id": "1", "flags": 0}, "shard": [0, 1],
    "user": {"id": "1", "username": "bot", "discriminator": "0", "avatar": null, "bot": true}}}"#;

/// Answers every REST request so that the bot goes on to the gateway.
async fn serve_rest(listener: TcpListener, gateway: SocketAddr) {
    while let Ok((mut socket, _)) = listener.accept().await {
        tokio::spawn(async move {
            let mut request = vec![0; 4096];
            let length = socket.read(&mut request).await.unwrap_or(0);
            let asks_for_gateway = String::from_utf8_lossy(&request[..length]).contains("/gateway/bot");
            let body =
                if asks_for_gateway { json!({ "url": format!("ws://{gateway}"), "shards": 1 }) } else { json!([]) };
            let body = body.to_string();
            let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            let _ = socket.write_all((head + &body).as_bytes()).await;
        });
    }
}

/// Lets the bot in, closes without a code, and tells of each login.
async fn serve_gateway(listener: TcpListener, lingers: bool, logins: mpsc::UnboundedSender<u64>) {
    while let Ok((socket, _)) = listener.accept().await {
        tokio::spawn(let_in_and_close(socket, lingers, logins.clone()));
    }
}

async fn let_in_and_close(socket: TcpStream, lingers: bool, logins: mpsc::UnboundedSender<u64>) -> Option<()> {
    let mut socket = tokio_tungstenite::accept_async(socket).await.ok()?;
    socket.send(Message::text(json!({ "op": 10, "d": { "heartbeat_interval": 41250 } }).to_string())).await.ok()?;
    let login: Value = serde_json::from_str(socket.next().await?.ok()?.to_text().ok()?).ok()?;
    let resumed = json!({ "op": 0, "s": 2, "t": "RESUMED", "d": {} }).to_string();
    let greeting = if login["op"] == 2 { READY.to_owned() } else { resumed };
    socket.send(Message::text(greeting)).await.ok()?;
    logins.send(login["op"].as_u64()?).ok()?;
    tokio::time::sleep(Duration::from_millis(200)).await;
    socket.send(Message::Close(None)).await.ok()?;
    if lingers {
        std::future::pending::<()>().await;
    }
    Some(())
}

#[tokio::test]
async fn a_close_without_a_reason_is_noticed_and_mended() {
    comes_back(false).await;
}

#[tokio::test]
async fn a_close_after_which_the_socket_stays_open_is_noticed_and_mended() {
    comes_back(true).await;
}

async fn comes_back(lingers: bool) {
    let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
    let (rest, gateway) = (TcpListener::bind(anywhere).await.unwrap(), TcpListener::bind(anywhere).await.unwrap());
    let proxy = format!("http://{}", rest.local_addr().unwrap());
    tokio::spawn(serve_rest(rest, gateway.local_addr().unwrap()));
    let (sender, mut logins) = mpsc::unbounded_channel();
    tokio::spawn(serve_gateway(gateway, lingers, sender));
    let mut bot = Running::start(|command, folder| {
        std::fs::write(folder.join("config.toml"), format!("[discord]\nproxy = \"{proxy}\"")).unwrap();
        command.arg("run").env("DISCORD_TOKEN", "MQ.a.b");
    });
    assert_eq!(soon(logins.recv()).await, Some(2));
    let again = tokio::time::timeout(Duration::from_secs(10), logins.recv()).await;
    assert_eq!(again, Ok(Some(6)), "{}", bot.stdout());
    bot.signal("TERM");
    assert!(bot.ended().await.success(), "{}", bot.stdout());
}
