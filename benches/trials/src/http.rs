//! HTTP/1.1 by hand, over connections that a trial keeps or leaves half done.

use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// How long a response is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// Asks for a path over a connection of its own; gives status and body.
pub(crate) async fn get(address: &str, path: &str) -> Result<(u16, String)> {
    let mut connection = TcpStream::connect(address).await?;
    exchange(&mut connection, &format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n")).await
}

/// Sends a request over a connection and reads the response.
pub(crate) async fn exchange(connection: &mut TcpStream, request: &str) -> Result<(u16, String)> {
    connection.write_all(request.as_bytes()).await?;
    timeout(PATIENCE, response(connection)).await.context("no response")?
}

async fn response(connection: &mut TcpStream) -> Result<(u16, String)> {
    let mut bytes = Vec::new();
    loop {
        if let Some(response) = whole(&bytes) {
            return Ok(response);
        }
        if connection.read_buf(&mut bytes).await? == 0 {
            return Err(anyhow!("the connection was closed before the response was whole"));
        }
    }
}

/// Status and body, if all of it has come. The bot tells the length of each body.
fn whole(bytes: &[u8]) -> Option<(u16, String)> {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let length =
        head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    (body.len() >= length.unwrap_or(0)).then(|| (status, body.to_owned()))
}

/// The address in a line of the bot's log.
pub(crate) fn address(line: &str) -> Result<String> {
    let word = line.split_whitespace().find_map(|word| word.strip_prefix("address="));
    word.map(str::to_owned).with_context(|| format!("no address in {line}"))
}

#[cfg(test)]
mod tests {
    use super::{address, whole};

    #[test]
    fn a_response_is_whole_when_its_body_is() {
        let text = "HTTP/1.1 503 -\r\nContent-Length: 4\r\n\r\nbody";
        assert_eq!(whole(text.as_bytes()), Some((503, "body".to_owned())));
        assert_eq!([whole(&text.as_bytes()[..40]), whole(&text.as_bytes()[..20])], [None, None]);
    }

    #[test]
    fn an_address_is_found_in_a_line() {
        assert_eq!(address("INFO listening address=127.0.0.1:80").ok().as_deref(), Some("127.0.0.1:80"));
    }
}
