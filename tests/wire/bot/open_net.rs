//! `serve` alone on the open net: half-sent requests and idle connections by the hundred.

use std::time::{Duration, Instant};

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::endpoint::Endpoint;

/// Connections on which so much of a request was sent, and no more.
async fn connections(endpoint: &Endpoint, count: usize, sent: &[u8]) -> Vec<TcpStream> {
    let address = endpoint.address.trim_start_matches("http://");
    let mut open = Vec::new();
    for _ in 0..count {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(sent).await.unwrap();
        open.push(stream);
    }
    open
}

async fn is_answered(endpoint: &Endpoint) {
    let began = Instant::now();
    let ping = json!({ "id": began.elapsed().as_nanos().to_string(), "type": 1, "token": "t" });
    assert_eq!(endpoint.send(&ping).await.0, 200);
    assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
}

#[tokio::test]
async fn hundreds_of_half_sent_and_idle_requests_keep_nobody_waiting_nor_the_program_from_ending() {
    let mut endpoint = Endpoint::start_with("", "").await;
    let half_heads = connections(&endpoint, 400, b"POST /interactions HTTP/1.1\r\nHost: x\r\n").await;
    is_answered(&endpoint).await;
    drop(half_heads);
    let _idle = connections(&endpoint, 520, b"").await;
    is_answered(&endpoint).await;
    endpoint.program.wait_for_line(|line| line.contains("as many connections as there may be")).await;
    let head = b"POST /interactions HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\nX-Signature-Ed25519: 0\r\nX-Signature-Timestamp: 0\r\n\r\n{";
    let _half_bodies = connections(&endpoint, 50, head).await;
    let began = Instant::now();
    endpoint.program.signal("TERM");
    assert!(endpoint.program.ended().await.success());
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
}

#[tokio::test]
async fn a_half_sent_request_is_given_up_within_seconds() {
    let endpoint = Endpoint::start_with("", "").await;
    let began = Instant::now();
    let mut half = connections(&endpoint, 1, b"POST /interactions HTTP/1.1\r\nHost: x\r\n").await.remove(0);
    let _ = half.read(&mut [0; 64]).await;
    assert!((4..8).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
}

#[tokio::test]
async fn a_connection_over_which_discord_called_does_not_make_room_for_strangers() {
    let endpoint = Endpoint::start_with("", "").await;
    let mut known = connections(&endpoint, 1, b"").await.remove(0);
    assert!(call(&mut known, &endpoint, "1").await.starts_with("HTTP/1.1 200"));
    let _strangers = connections(&endpoint, 600, b"").await;
    endpoint.program.wait_for_line(|line| line.contains("as many connections as there may be")).await;
    assert!(call(&mut known, &endpoint, "2").await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn a_request_that_crosses_the_signal_is_answered_and_the_last_of_its_connection() {
    let mut endpoint = Endpoint::start_with("", "").await;
    let mut known = connections(&endpoint, 1, b"").await.remove(0);
    endpoint.program.signal("TERM");
    endpoint.program.wait_for_line(|line| line.contains("told to stop")).await;
    let response = call(&mut known, &endpoint, "1").await;
    assert!(response.starts_with("HTTP/1.1 200") && response.contains("connection: close"), "{response}");
    is_answered(&endpoint).await;
    assert!(endpoint.program.ended().await.success());
}

/// Sends a signed ping over a connection, and reads what comes back first.
async fn call(connection: &mut TcpStream, endpoint: &Endpoint, id: &str) -> String {
    let ping = json!({ "id": id, "type": 1, "token": "t" }).to_string();
    connection.write_all(endpoint.signed(&ping).as_bytes()).await.unwrap();
    let mut response = vec![0; 4096];
    let length = connection.read(&mut response).await.unwrap();
    String::from_utf8_lossy(&response[..length]).into_owned()
}
