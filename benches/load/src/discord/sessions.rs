//! Sessions of the gateway: what was sent over each, so that it can be taken up again over another connection.

use std::collections::{BTreeMap, VecDeque};

use axum::extract::ws::Utf8Bytes;
use tokio::sync::mpsc::UnboundedSender;

use crate::template::Template;

/// How many events are kept for a session that is taken up again.
const KEPT: usize = 10_000;

/// Something for the connection of a session.
#[derive(Clone, Debug)]
pub(super) enum Push {
    /// A frame, and the interaction that it holds.
    Frame(Utf8Bytes, Option<u64>),
    /// The end, with that code.
    Close(u16),
    /// The end, without a word.
    Drop,
    /// Nothing passes from now on.
    Silence,
}

/// How bots have logged in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Logins {
    /// How often each shard began a session, by its number.
    pub begun: BTreeMap<u32, u64>,
    /// How often each took one up again.
    pub resumed: BTreeMap<u32, u64>,
    /// How many shards there are in all, as the bot said last.
    pub shards: u32,
}

/// A session, which outlives its connection.
struct Session {
    id: String,
    sequence: u64,
    sent: VecDeque<(u64, Utf8Bytes, Option<u64>)>,
    outlet: Option<(u64, UnboundedSender<Push>)>,
}

/// The latest session of each shard.
#[derive(Default)]
pub(super) struct Sessions {
    by_shard: BTreeMap<u32, Session>,
    count: u64,
}

impl Session {
    fn send(&mut self, event: &str, data: &str, interaction: Option<u64>) {
        let frame = format!(r#"{{"t":"{event}","s":{},"op":0,"d":{data}}}"#, self.sequence + 1);
        self.send_frame(frame.into(), interaction);
    }

    fn send_frame(&mut self, frame: Utf8Bytes, interaction: Option<u64>) {
        self.sequence += 1;
        self.sent.push_back((self.sequence, frame.clone(), interaction));
        if self.sent.len() > KEPT {
            self.sent.pop_front();
        }
        self.push(Push::Frame(frame, interaction));
    }

    fn push(&self, push: Push) {
        if let Some((_, outlet)) = &self.outlet {
            // A connection that is gone gets it when the session is taken up again.
            let _ = outlet.send(push);
        }
    }
}

impl Sessions {
    /// An id that no other session has.
    pub(super) fn new_id(&mut self) -> String {
        self.count += 1;
        format!("session-{}", self.count)
    }

    /// Begins a session with these events.
    pub(super) fn begin(
        &mut self,
        id: String,
        shard: u32,
        outlet: (u64, UnboundedSender<Push>),
        greeting: &[(String, String)],
    ) {
        let mut session = Session { id, sequence: 0, sent: VecDeque::new(), outlet: Some(outlet) };
        for (event, data) in greeting {
            session.send(event, data, None);
        }
        self.by_shard.insert(shard, session);
    }

    /// Takes a session up again: what came after `seen` is sent again. Gives the number of its shard, or nothing if that
    /// cannot be.
    pub(super) fn resume(&mut self, id: &str, seen: u64, outlet: (u64, UnboundedSender<Push>)) -> Option<u32> {
        let (shard, session) = self.by_shard.iter_mut().find(|(_, session)| session.id == id)?;
        let oldest = session.sent.front().map_or(1, |(sequence, ..)| *sequence);
        if seen > session.sequence || seen + 1 < oldest {
            return None;
        }
        session.outlet = Some(outlet);
        for (_, frame, interaction) in session.sent.iter().filter(|(sequence, ..)| *sequence > seen) {
            session.push(Push::Frame(frame.clone(), *interaction));
        }
        session.send("RESUMED", "{}", None);
        Some(*shard)
    }

    /// Sends an interaction over a shard, connected or not; where there is no session nobody hears of it.
    pub(super) fn interaction(&mut self, shard: u32, template: &Template, id: u64) {
        if let Some(session) = self.by_shard.get_mut(&shard) {
            let frame = template.frame(session.sequence + 1, &id.to_string());
            session.send_frame(frame.into(), Some(id));
        }
    }

    /// Notes that a connection is gone. A session that was left in order is over.
    pub(super) fn hang_up(&mut self, connection: u64, in_order: bool) {
        let is_of_it = |session: &Session| session.outlet.as_ref().is_some_and(|(outlet, _)| *outlet == connection);
        self.by_shard.retain(|_, session| !(in_order && is_of_it(session)));
        for session in self.by_shard.values_mut().filter(|session| is_of_it(session)) {
            session.outlet = None;
        }
    }

    pub(super) fn push_to_all(&self, push: &Push) {
        self.by_shard.values().for_each(|session| session.push(push.clone()));
    }

    pub(super) fn forget(&mut self) {
        self.by_shard.clear();
    }
}
