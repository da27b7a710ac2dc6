//! What each opcode from a bot does.

use serde_json::{Value, json};
use tokio::time::Instant;

use super::{Connection, Step, frames};
use crate::world::exchanges::{Direction, Exchange};
use crate::world::faults::GatewayFault;
use crate::world::people::GUILD_ID;
use crate::world::sessions::{Identity, NoResume, Outlet};

impl Connection {
    /// Handles one frame of the bot.
    pub(super) fn handle(&mut self, bytes: &[u8]) -> Step {
        self.allow_send()?;
        if bytes.len() > frames::MAX_FRAME_BYTES {
            return Err(frames::DECODE_ERROR);
        }
        let frame: Value = serde_json::from_slice(bytes).map_err(|_| frames::DECODE_ERROR)?;
        let opcode = frame["op"].as_u64().ok_or(frames::DECODE_ERROR)?;
        let data = &frame["d"];
        match opcode {
            frames::HEARTBEAT => self.heartbeat(),
            frames::IDENTIFY => self.identify(data),
            frames::RESUME => self.resume(data),
            frames::REQUEST_GUILD_MEMBERS => self.request_members(data),
            frames::PRESENCE_UPDATE => self.accept("PRESENCE_UPDATE", data),
            frames::VOICE_STATE_UPDATE => self.accept("VOICE_STATE_UPDATE", data),
            _ => Err(frames::UNKNOWN_OPCODE),
        }
    }

    /// What is taken in and shown nowhere.
    fn accept(&self, what: &str, data: &Value) -> Step {
        self.note(what, data);
        self.needs_login()
    }

    fn needs_login(&self) -> Step {
        if self.authenticated { Ok(()) } else { Err(frames::NOT_AUTHENTICATED) }
    }

    fn note(&self, what: &str, data: &Value) {
        let exchange = Exchange::new(Direction::BotToDiscord, what, data);
        self.shared.with(|world| world.record(exchange));
    }

    fn heartbeat(&mut self) -> Step {
        self.last_heartbeat = Instant::now();
        let fault = self.shared.peek(|world| world.faults.gateway);
        if fault != Some(GatewayFault::NoHeartbeatAck) {
            self.send(frames::heartbeat_ack());
        }
        Ok(())
    }

    fn outlet(&self) -> Outlet {
        Outlet { connection: self.number, pushes: self.pushes.clone(), cut: self.cut.clone() }
    }

    fn check_token(&self, data: &Value) -> Step {
        let token = data["token"].as_str().unwrap_or_default();
        let token = token.strip_prefix("Bot ").unwrap_or(token);
        let good = self.shared.peek(|world| world.token == token);
        if good { Ok(()) } else { Err(frames::AUTHENTICATION_FAILED) }
    }

    fn identify(&mut self, data: &Value) -> Step {
        self.note("IDENTIFY", data);
        if self.authenticated {
            return Err(frames::ALREADY_AUTHENTICATED);
        }
        self.check_token(data)?;
        let shard = shard(&data["shard"])?;
        let intents = self.intents(&data["intents"])?;
        let identity = Identity { intents, shard };
        self.shared.with(|world| world.identify(identity, self.outlet()));
        self.authenticated = true;
        Ok(())
    }

    fn intents(&self, intents: &Value) -> Result<u64, frames::Close> {
        let intents = intents.as_u64().ok_or(frames::INVALID_INTENTS)?;
        if intents & !frames::KNOWN_INTENTS != 0 {
            return Err(frames::INVALID_INTENTS);
        }
        let granted = self.shared.peek(|world| world.options.privileged_intents);
        if intents & frames::PRIVILEGED_INTENTS != 0 && !granted {
            return Err(frames::DISALLOWED_INTENTS);
        }
        Ok(intents)
    }

    fn resume(&mut self, data: &Value) -> Step {
        self.note("RESUME", data);
        if self.authenticated {
            return Err(frames::ALREADY_AUTHENTICATED);
        }
        self.check_token(data)?;
        if self.shared.peek(|world| world.faults.gateway) == Some(GatewayFault::InvalidSession) {
            self.shared.with(|world| world.forget_sessions());
        }
        let id = data["session_id"].as_str().unwrap_or_default();
        let seen = data["seq"].as_u64().unwrap_or_default();
        match self.shared.with(|world| world.resume(id, seen, self.outlet())) {
            Ok(()) => self.authenticated = true,
            Err(NoResume::Unknown) => self.send(frames::invalid_session(false)),
            Err(NoResume::AheadOfUs) => return Err(frames::INVALID_SEQUENCE),
        }
        Ok(())
    }

    /// Answers with one chunk, which holds everyone there is.
    fn request_members(&mut self, data: &Value) -> Step {
        self.note("REQUEST_GUILD_MEMBERS", data);
        self.needs_login()?;
        self.shared.with(|world| {
            let members = world.people.members();
            let chunk = json!({"guild_id": GUILD_ID.to_string(), "members": members,
                "chunk_index": 0, "chunk_count": 1, "nonce": data["nonce"]});
            world.dispatch("GUILD_MEMBERS_CHUNK", &chunk, None);
        });
        Ok(())
    }
}

/// `[shard, shards]`, or the one shard of a bot that names none.
fn shard(shard: &Value) -> Result<(u64, u64), frames::Close> {
    if shard.is_null() {
        return Ok((0, 1));
    }
    match (shard[0].as_u64(), shard[1].as_u64()) {
        (Some(this), Some(all)) if this < all => Ok((this, all)),
        _ => Err(frames::INVALID_SHARD),
    }
}
