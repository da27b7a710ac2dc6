//! What is said over the socket: the frames that Discord sends and the ones it gets.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The number of the protocol's version.
const VERSION: u8 = 10;

/// A frame from Discord.
#[derive(Debug, Deserialize)]
pub(super) struct Frame {
    /// What kind of frame it is.
    pub(super) op: u8,
    /// What it holds.
    #[serde(default)]
    pub(super) d: Value,
    /// Its number within the session, if it is an event.
    #[serde(default)]
    pub(super) s: Option<u64>,
    /// The name of the event.
    #[serde(default)]
    pub(super) t: Option<String>,
}

/// Discord's numbers for the kinds of frames.
pub(super) mod opcode {
    pub(crate) const DISPATCH: u8 = 0;
    pub(crate) const HEARTBEAT: u8 = 1;
    pub(crate) const IDENTIFY: u8 = 2;
    pub(crate) const RESUME: u8 = 6;
    pub(crate) const RECONNECT: u8 = 7;
    pub(crate) const INVALID_SESSION: u8 = 9;
    pub(crate) const HELLO: u8 = 10;
    pub(crate) const HEARTBEAT_ACK: u8 = 11;
}

/// Who the bot is at the gateway.
#[derive(Debug, Clone)]
pub(super) struct Identity {
    /// The bot's token.
    pub(super) token: String,
    /// Which shard this is, of how many.
    pub(super) shard: [u32; 2],
}

/// What it takes to take up a session again after its connection is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Session {
    /// Its id.
    pub(super) id: String,
    /// The number of the last event that was heard.
    pub(super) sequence: u64,
    /// Where Discord wants it to be taken up.
    pub(super) resume_url: Option<String>,
}

impl Session {
    /// The session that a `READY` begins; none if that does not name it.
    pub(super) fn begun(ready: &Value, sequence: u64) -> Option<Self> {
        let id = ready.get("session_id")?.as_str()?.to_owned();
        let resume_url = ready.get("resume_gateway_url").and_then(Value::as_str).and_then(usable_url);
        Some(Self { id, sequence, resume_url })
    }
}

/// Says who the bot is, to begin a session. No intents are needed: interactions come without any.
pub(super) fn identify(identity: &Identity) -> String {
    let properties = json!({ "os": std::env::consts::OS, "browser": "isolinear", "device": "isolinear" });
    let data = json!({ "token": identity.token, "shard": identity.shard, "intents": 0, "properties": properties });
    json!({ "op": opcode::IDENTIFY, "d": data }).to_string()
}

/// Takes up a session again.
pub(super) fn resume(identity: &Identity, session: &Session) -> String {
    let data = json!({ "token": identity.token, "session_id": session.id, "seq": session.sequence });
    json!({ "op": opcode::RESUME, "d": data }).to_string()
}

/// Says that the bot is there.
pub(super) fn heartbeat(session: Option<&Session>) -> String {
    json!({ "op": opcode::HEARTBEAT, "d": session.map(|session| session.sequence) }).to_string()
}

/// An address to which a connection can be opened, if it is one.
pub(super) fn usable_url(url: &str) -> Option<String> {
    let parsed = reqwest::Url::parse(url).ok()?;
    (matches!(parsed.scheme(), "ws" | "wss") && parsed.has_host()).then(|| url.to_owned())
}

/// The address with what Discord wants to know of the protocol.
pub(super) fn connect_url(url: &str) -> Option<String> {
    let mut parsed = reqwest::Url::parse(url).ok()?;
    parsed.query_pairs_mut().append_pair("v", &VERSION.to_string()).append_pair("encoding", "json");
    Some(parsed.into())
}

/// What a bot can do about a connection that was closed for a reason that no new connection mends; none for the other
/// reasons.
pub(super) const fn remedy(close_code: u16) -> Option<&'static str> {
    Some(match close_code {
        4004 => {
            "the token is not valid any more; copy it anew from the application's page, under Bot, into DISCORD_TOKEN"
        }
        4010 => {
            "there is no such shard; check discord.shards in the configuration: first and last count from 0, below total"
        }
        4011 => {
            "the bot is in too many servers for so few shards; raise discord.shards.total in the configuration, or leave discord.shards out"
        }
        4012 => "this version of the bot speaks a protocol that Discord has given up; upgrade it",
        4013 => "Discord does not know the intents that were asked for; upgrade the bot",
        4014 => "Discord did not allow the intents that were asked for; upgrade the bot",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_of_a_socket_is_usable() {
        for wrong in ["", "gateway", "http://127.0.0.1", "ws://", "wss://a b"] {
            assert_eq!(usable_url(wrong), None, "{wrong:?}");
        }
        assert!(usable_url("wss://gateway.discord.gg").is_some());
    }

    #[test]
    fn what_an_address_asks_for_already_is_kept() {
        let url = |url| connect_url(url).unwrap();
        assert_eq!(url("wss://gateway.discord.gg"), "wss://gateway.discord.gg/?v=10&encoding=json");
        assert_eq!(url("ws://127.0.0.1:8080/gateway?a=b"), "ws://127.0.0.1:8080/gateway?a=b&v=10&encoding=json");
    }

    #[test]
    fn a_ready_without_a_place_to_resume_still_begins_a_session() {
        let session = Session::begun(&json!({ "session_id": "s", "resume_gateway_url": "" }), 1).unwrap();
        assert_eq!((session.id.as_str(), session.resume_url), ("s", None));
    }

    #[test]
    fn only_what_no_new_connection_mends_has_a_remedy() {
        let fatal: Vec<u16> = (1000..5000).filter(|code| remedy(*code).is_some()).collect();
        assert_eq!(fatal, [4004, 4010, 4011, 4012, 4013, 4014]);
    }
}
