//! Plain HTTP/1.1 over connections that are kept open.

use std::cell::RefCell;
use std::io;

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::answer::Interaction;

/// The longest response that is read, in bytes.
const MAX_RESPONSE: usize = 1 << 20;

/// Connections to Discord's REST interface that nobody uses at the moment.
pub(crate) struct Connections {
    address: String,
    idle: RefCell<Vec<TcpStream>>,
}

impl Connections {
    /// For a base URL such as `http://127.0.0.1:8047`.
    pub(crate) fn new(base_url: &str) -> Result<Self, &'static str> {
        let address = base_url.strip_prefix("http://").ok_or("DISCORD_SANDBOX does not begin with http://")?;
        Ok(Self { address: address.to_owned(), idle: RefCell::default() })
    }

    /// A request that answers an interaction.
    pub(crate) fn callback(&self, interaction: &Interaction, body: &str) -> String {
        let line = format!("POST /api/v10/interactions/{}/{}/callback", interaction.id, interaction.token);
        self.request(&line, "", body)
    }

    /// A request that registers the one command.
    pub(crate) fn registration(&self, application_id: &str, token: &str) -> String {
        let option =
            json!({ "type": 3, "name": "name", "description": "Its name", "required": true, "autocomplete": true });
        let station = json!({ "name": "station", "description": "Look up a space station", "options": [option] });
        let line = format!("PUT /api/v10/applications/{application_id}/commands");
        self.request(&line, &format!("authorization: Bot {token}\r\n"), &json!([station]).to_string())
    }

    fn request(&self, line: &str, header: &str, body: &str) -> String {
        let (host, length) = (&self.address, body.len());
        format!(
            "{line} HTTP/1.1\r\nhost: {host}\r\n{header}content-type: application/json\r\n\
            content-length: {length}\r\n\r\n{body}"
        )
    }

    /// Sends a request and waits until its response is read.
    pub(crate) async fn send(&self, request: &str) -> io::Result<()> {
        let kept = self.idle.borrow_mut().pop();
        let mut stream = match kept {
            Some(stream) => stream,
            None => self.connect().await?,
        };
        stream.write_all(request.as_bytes()).await?;
        let status = read_response(&mut stream).await?;
        if !status.starts_with('2') {
            return Err(io::Error::other(format!("refused with status {status}")));
        }
        self.idle.borrow_mut().push(stream);
        Ok(())
    }

    async fn connect(&self) -> io::Result<TcpStream> {
        let stream = TcpStream::connect(&self.address).await?;
        stream.set_nodelay(true)?;
        Ok(stream)
    }
}

/// Reads head and body; returns the status.
async fn read_response(stream: &mut TcpStream) -> io::Result<String> {
    let mut read = Vec::with_capacity(1024);
    loop {
        if stream.read_buf(&mut read).await? == 0 || read.len() > MAX_RESPONSE {
            return Err(io::Error::other("no whole response"));
        }
        let Some(head) = read.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let text = String::from_utf8_lossy(&read[..head]);
        if read.len() >= head + 4 + content_length(&text) {
            return Ok(text.split(' ').nth(1).unwrap_or_default().to_owned());
        }
    }
}

fn content_length(head: &str) -> usize {
    let is_length = |line: &&str| line.get(..15).is_some_and(|name| name.eq_ignore_ascii_case("content-length:"));
    let line = head.lines().find(is_length);
    line.and_then(|line| line[15..].trim().parse().ok()).unwrap_or_default()
}
