//! Gateway sessions: who is logged in, what they were sent, and what they missed.

use std::collections::VecDeque;

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use super::World;
use super::exchanges::{Direction, Exchange};
use super::ids::session_id;
use super::people::GUILD_ID;
use crate::connection::Cut;
use crate::gateway::frames;
use crate::json::merge;

/// How many dispatches are kept for a session that may resume.
const KEPT: usize = 1_000;
/// How many sessions are kept; the oldest go first.
const MOST_SESSIONS: usize = 64;

/// The intent for messages in servers.
const GUILD_MESSAGES: u64 = 1 << 9;
/// The intent without which other people's messages arrive empty.
const MESSAGE_CONTENT: u64 = 1 << 15;

/// Something for the open socket of a session.
#[derive(Debug)]
pub(crate) enum Push {
    /// A frame to send.
    Frame(String),
    /// A close code with its reason.
    Close(u16, &'static str),
}

/// The open socket of a session.
#[derive(Debug)]
pub(crate) struct Outlet {
    pub(crate) connection: u64,
    pub(crate) pushes: UnboundedSender<Push>,
    pub(crate) cut: Cut,
}

/// What a bot said in IDENTIFY.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Identity {
    pub(crate) intents: u64,
    pub(crate) shard: (u64, u64),
}

/// A login, which outlives its socket.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) id: String,
    identity: Identity,
    sequence: u64,
    sent: VecDeque<(u64, String)>,
    outlet: Option<Outlet>,
}

impl Session {
    fn deliver(&mut self, event: &str, data: &Value) {
        self.sequence += 1;
        let frame = frames::dispatch(event, self.sequence, data);
        if let Some(outlet) = &self.outlet {
            // A socket that just closed gets the frame on RESUME instead.
            let _ = outlet.pushes.send(Push::Frame(frame.clone()));
        }
        self.sent.push_back((self.sequence, frame));
        if self.sent.len() > KEPT {
            self.sent.pop_front();
        }
    }

    fn serves_guild(&self) -> bool {
        let (shard, shards) = self.identity.shard;
        (GUILD_ID >> 22) % shards.max(1) == shard
    }
}

/// All logins, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Sessions {
    all: Vec<Session>,
    identified: u64,
    resumed: u64,
}

impl Sessions {
    /// Whether any session has an open socket.
    pub(crate) fn connected(&self) -> bool {
        self.all.iter().any(|session| session.outlet.is_some())
    }

    /// How many sessions were begun with IDENTIFY, and how many times one was resumed.
    pub(crate) fn counts(&self) -> (u64, u64) {
        (self.identified, self.resumed)
    }

    fn find(&mut self, id: &str) -> Option<&mut Session> {
        self.all.iter_mut().find(|session| session.id == id)
    }

    fn outlets(&self) -> impl Iterator<Item = &Outlet> {
        self.all.iter().filter_map(|session| session.outlet.as_ref())
    }

    /// Sends something to every open socket.
    pub(crate) fn push_to_all(&self, push: impl Fn() -> Push) {
        for outlet in self.outlets() {
            let _ = outlet.pushes.send(push());
        }
    }

    /// The switches that break the open sockets.
    pub(crate) fn cuts(&self) -> Vec<Cut> {
        self.outlets().map(|outlet| outlet.cut.clone()).collect()
    }
}

/// Why a RESUME cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoResume {
    /// No such session, or its missed events are gone.
    Unknown,
    /// The bot claims to have seen more than it was sent.
    AheadOfUs,
}

impl World {
    /// Begins a session and sends READY, and GUILD_CREATE to those who asked for servers.
    pub(crate) fn identify(&mut self, identity: Identity, outlet: Outlet) -> String {
        let id = session_id();
        let mut session =
            Session { id: id.clone(), identity, sequence: 0, sent: VecDeque::new(), outlet: Some(outlet) };
        let ready = self.ready(&session);
        session.deliver("READY", &ready);
        self.record_dispatch("READY", &ready, None);
        if identity.intents & frames::INTENT_GUILDS != 0 && session.serves_guild() {
            let guild = self.people.guild_on_arrival(self.messages.latest());
            session.deliver("GUILD_CREATE", &guild);
            self.record_dispatch("GUILD_CREATE", &guild, None);
        }
        self.sessions.all.push(session);
        if self.sessions.all.len() > MOST_SESSIONS {
            self.sessions.all.remove(0);
        }
        self.sessions.identified += 1;
        self.announce_bot();
        id
    }

    fn ready(&self, session: &Session) -> Value {
        let (shard, shards) = session.identity.shard;
        let guilds =
            if session.serves_guild() { json!([{"id": GUILD_ID.to_string(), "unavailable": true}]) } else { json!([]) };
        json!({"v": 10, "user_settings": {}, "user": self.people.bot_itself(),
            "session_type": "normal", "session_id": session.id,
            "resume_gateway_url": self.gateway_url(), "relationships": [],
            "private_channels": [], "presences": [], "guilds": guilds, "guild_join_requests": [],
            "geo_ordered_rtc_regions": [], "shard": [shard, shards],
            "application": {"id": self.people.bot()["id"], "flags": 0}, "_trace": []})
    }

    /// Takes a session up again: replays what was missed, then RESUMED.
    pub(crate) fn resume(&mut self, id: &str, seen: u64, outlet: Outlet) -> Result<(), NoResume> {
        let session = self.sessions.find(id).ok_or(NoResume::Unknown)?;
        if seen > session.sequence {
            return Err(NoResume::AheadOfUs);
        }
        let oldest = session.sent.front().map_or(1, |(sequence, _)| *sequence);
        if seen + 1 < oldest {
            return Err(NoResume::Unknown);
        }
        for (_, frame) in session.sent.iter().filter(|(sequence, _)| *sequence > seen) {
            let _ = outlet.pushes.send(Push::Frame(frame.clone()));
        }
        session.outlet = Some(outlet);
        session.deliver("RESUMED", &json!({"_trace": []}));
        self.sessions.resumed += 1;
        self.record_dispatch("RESUMED", &Value::Null, None);
        self.announce_bot();
        Ok(())
    }

    /// Notes that a socket is gone; a session that ended in order cannot be resumed.
    pub(crate) fn hang_up(&mut self, connection: u64, in_order: bool) {
        let sessions = &mut self.sessions.all;
        let of_this = |session: &Session| session.outlet.as_ref().is_some_and(|outlet| outlet.connection == connection);
        let Some(index) = sessions.iter().position(of_this) else { return };
        if in_order {
            sessions.remove(index);
        } else if let Some(session) = sessions.get_mut(index) {
            session.outlet = None;
        }
        self.announce_bot();
    }

    /// Forgets every session; the next RESUME is refused.
    pub(crate) fn forget_sessions(&mut self) {
        self.sessions.all.clear();
        self.announce_bot();
    }

    /// Sends an event to every session that serves the server, connected or not; `command` is
    /// the one that it belongs to.
    pub(crate) fn dispatch(&mut self, event: &str, data: &Value, command: Option<String>) {
        for session in self.sessions.all.iter_mut().filter(|session| session.serves_guild()) {
            session.deliver(event, data);
        }
        self.record_dispatch(event, data, command);
    }

    /// Sends a message event to the sessions with the intent, emptied where theirs says so.
    pub(crate) fn dispatch_message(&mut self, event: &str, data: &Value, own: bool, command: Option<String>) {
        let mut emptied = data.clone();
        if event != "MESSAGE_DELETE" {
            let nothing = json!({"content": "", "embeds": [], "attachments": [], "components": []});
            merge(&mut emptied, &nothing);
        }
        let mut anyone = false;
        for session in self.sessions.all.iter_mut() {
            let intents = session.identity.intents;
            if intents & GUILD_MESSAGES != 0 && session.serves_guild() {
                let whole = own || intents & MESSAGE_CONTENT != 0;
                session.deliver(event, if whole { data } else { &emptied });
                anyone = true;
            }
        }
        if anyone {
            self.record_dispatch(event, data, command);
        }
    }

    fn record_dispatch(&mut self, event: &str, data: &Value, command: Option<String>) {
        self.record(Exchange { command, ..Exchange::new(Direction::DiscordToBot, event, data) });
    }

    fn announce_bot(&mut self) {
        let mut event = self.bot_state();
        merge(&mut event, &json!({"type": "bot"}));
        self.announce(event);
    }
}
