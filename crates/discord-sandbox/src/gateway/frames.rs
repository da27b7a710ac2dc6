//! The gateway's opcodes, close codes, intents and fixed frames.

use serde_json::{Value, json};

pub(super) const HEARTBEAT: u64 = 1;
pub(super) const IDENTIFY: u64 = 2;
pub(super) const PRESENCE_UPDATE: u64 = 3;
pub(super) const VOICE_STATE_UPDATE: u64 = 4;
pub(super) const RESUME: u64 = 6;
pub(super) const REQUEST_GUILD_MEMBERS: u64 = 8;

/// A close code with the reason that Discord sends along.
pub(super) type Close = (u16, &'static str);

pub(super) const UNKNOWN_OPCODE: Close = (4001, "Unknown opcode.");
pub(super) const DECODE_ERROR: Close = (4002, "Error while decoding payload.");
pub(super) const NOT_AUTHENTICATED: Close = (4003, "Not authenticated.");
pub(super) const AUTHENTICATION_FAILED: Close = (4004, "Authentication failed.");
pub(super) const ALREADY_AUTHENTICATED: Close = (4005, "Already authenticated.");
pub(super) const INVALID_SEQUENCE: Close = (4007, "Invalid seq.");
pub(super) const RATE_LIMITED: Close = (4008, "Rate limited.");
pub(super) const SESSION_TIMED_OUT: Close = (4009, "Session timed out.");
pub(super) const INVALID_SHARD: Close = (4010, "Invalid shard.");
pub(super) const INVALID_VERSION: Close = (4012, "Invalid API version.");
pub(super) const INVALID_INTENTS: Close = (4013, "Invalid intent(s).");
pub(super) const DISALLOWED_INTENTS: Close = (4014, "Disallowed intent(s).");

/// The versions of the gateway that are in service.
pub(super) const VERSIONS: [&str; 2] = ["9", "10"];

/// The intent for servers, channels and roles.
pub(crate) const INTENT_GUILDS: u64 = 1;
/// The intents that Discord grants on application only: members, presences, message content.
pub(super) const PRIVILEGED_INTENTS: u64 = 1 << 1 | 1 << 8 | 1 << 15;
/// Every bit that is an intent: 0 to 16, 20, 21, 24 and 25.
pub(super) const KNOWN_INTENTS: u64 = 0x1_FFFF | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;

/// How many frames a bot may send in [`SEND_WINDOW_SECONDS`].
pub(super) const MAX_SENDS: usize = 120;
pub(super) const SEND_WINDOW_SECONDS: u64 = 60;
/// The largest frame that a bot may send, in bytes.
pub(super) const MAX_FRAME_BYTES: usize = 4_096;

/// Op 0: an event.
pub(crate) fn dispatch(event: &str, sequence: u64, data: &Value) -> String {
    json!({"op": 0, "s": sequence, "t": event, "d": data}).to_string()
}

/// Op 7: reconnect and resume.
pub(crate) fn reconnect() -> String {
    frame(7, &Value::Null)
}

/// Op 9: the session is invalid.
pub(crate) fn invalid_session(resumable: bool) -> String {
    frame(9, &json!(resumable))
}

/// Op 10: the first frame.
pub(super) fn hello(heartbeat_interval_ms: u64) -> String {
    let data = json!({"heartbeat_interval": heartbeat_interval_ms, "_trace": []});
    frame(10, &data)
}

/// Op 11: heartbeat acknowledged.
pub(super) fn heartbeat_ack() -> String {
    frame(11, &Value::Null)
}

fn frame(opcode: u64, data: &Value) -> String {
    json!({"op": opcode, "s": null, "t": null, "d": data}).to_string()
}
