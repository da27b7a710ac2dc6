//! The record of everything that bot and stand-in said to each other, secrets left out.

use std::collections::VecDeque;
use std::time::Duration;

use serde_json::{Value, json};

use super::World;
use super::ids::timestamp;

/// How many exchanges are kept; the oldest go first.
const KEPT: usize = 1_000;
/// How many exchanges a page gets when it opens.
const SHOWN: usize = 200;

/// Who spoke to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// A REST request, or a gateway frame from the bot.
    BotToDiscord,
    /// A gateway frame to the bot.
    DiscordToBot,
}

/// One REST request with its answer, or one gateway frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    /// Counts up from 1.
    pub id: u64,
    /// When it happened, as an ISO 8601 timestamp.
    pub at: String,
    /// Who spoke to whom.
    pub direction: Direction,
    /// Method and path with tokens left out, or the name of the event or opcode.
    pub what: String,
    /// The command that it belongs to, such as `/station`; `None` where there is none. Presses
    /// and modals belong to the command with which they began.
    pub command: Option<String>,
    /// The HTTP status of a REST answer; `None` for gateway frames and for requests that a fault
    /// left without an answer.
    pub status: Option<u16>,
    /// The JSON of the request or frame; `null` if it had none.
    pub request: Value,
    /// The JSON of the answer; `null` if it had none.
    pub response: Value,
    /// How long the answer took.
    pub took: Duration,
    /// Whether the stand-in does not know the route at all.
    pub unexpected: bool,
}

impl Exchange {
    /// A gateway frame or request that is still without an answer.
    pub(crate) fn new(direction: Direction, what: impl Into<String>, request: &Value) -> Self {
        Self {
            id: 0,
            at: timestamp(),
            direction,
            what: what.into(),
            command: None,
            status: None,
            request: without_secrets(request),
            response: Value::Null,
            took: Duration::ZERO,
            unexpected: false,
        }
    }

    /// The shape in which pages get it.
    pub(crate) fn to_json(&self) -> Value {
        let direction = match self.direction {
            Direction::BotToDiscord => "bot→discord",
            Direction::DiscordToBot => "discord→bot",
        };
        json!({"id": self.id, "at": self.at, "direction": direction, "what": self.what,
            "command": self.command, "status": self.status, "request": self.request, "response": self.response,
            "ms": u64::try_from(self.took.as_millis()).unwrap_or(u64::MAX),
            "unexpected": self.unexpected})
    }
}

/// The latest exchanges, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Exchanges {
    kept: VecDeque<Exchange>,
    count: u64,
}

impl Exchanges {
    pub(crate) fn all(&self) -> Vec<Exchange> {
        self.kept.iter().cloned().collect()
    }

    pub(crate) fn latest_first(&self) -> impl Iterator<Item = &Exchange> {
        self.kept.iter().rev()
    }

    pub(crate) fn latest_as_json(&self) -> Vec<Value> {
        let skipped = self.kept.len().saturating_sub(SHOWN);
        self.kept.iter().skip(skipped).map(Exchange::to_json).collect()
    }
}

impl World {
    /// Adds to the record and shows it on the pages.
    pub(crate) fn record(&mut self, mut exchange: Exchange) {
        self.exchanges.count += 1;
        exchange.id = self.exchanges.count;
        if self.is_watched {
            self.announce(json!({"type": "exchange", "exchange": exchange.to_json()}));
        }
        self.exchanges.kept.push_back(exchange);
        if self.exchanges.kept.len() > KEPT {
            self.exchanges.kept.pop_front();
        }
    }
}

/// A copy in which every `token` reads `…`.
pub(crate) fn without_secrets(value: &Value) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .map(|(key, inner)| {
                let secret = key == "token" && inner.is_string();
                (key.clone(), if secret { json!("…") } else { without_secrets(inner) })
            })
            .collect(),
        Value::Array(list) => list.iter().map(without_secrets).collect(),
        other => other.clone(),
    }
}
