//! What can be made to go wrong, from the page and from tests.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use super::gateway::frames;
use super::world::sessions::Push;
use super::world::{Shared, World};

/// What happens to a REST request instead of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestFault {
    /// 429 with a short `Retry-After`.
    TooManyRequests,
    /// 500.
    ServerError,
    /// The connection breaks before the request is looked at.
    Drop,
    /// The request takes effect, and then the connection breaks in place of the answer.
    LoseAnswer,
    /// No answer at all; the connection stays open.
    Hang,
}

/// Which REST requests a fault applies to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FaultScope {
    /// First answers to interactions alone.
    Callbacks,
    /// Every request.
    #[default]
    All,
}

/// What is wrong with the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GatewayFault {
    /// New connections are turned away with 503.
    Refuse,
    /// Heartbeats go unanswered.
    NoHeartbeatAck,
    /// Every RESUME is answered with an invalid session.
    InvalidSession,
}

const REST_NAMES: [(&str, RestFault); 5] = [
    ("429", RestFault::TooManyRequests),
    ("500", RestFault::ServerError),
    ("drop", RestFault::Drop),
    ("lose-answer", RestFault::LoseAnswer),
    ("hang", RestFault::Hang),
];

const GATEWAY_NAMES: [(&str, GatewayFault); 3] = [
    ("refuse", GatewayFault::Refuse),
    ("no-heartbeat-ack", GatewayFault::NoHeartbeatAck),
    ("invalid-session", GatewayFault::InvalidSession),
];

const SCOPE_NAMES: [(&str, FaultScope); 2] = [("callbacks", FaultScope::Callbacks), ("all", FaultScope::All)];

fn named<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(known, _)| *known == name).map(|(_, fault)| *fault)
}

fn name_of<T: Copy + PartialEq>(names: &[(&'static str, T)], fault: Option<T>) -> Option<&'static str> {
    names.iter().find(|(_, known)| Some(*known) == fault).map(|(name, _)| *name)
}

/// The faults that are switched on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faults {
    rest: Option<RestFault>,
    /// How many more requests it applies to; `None` until switched off.
    rest_count: Option<u64>,
    rest_scope: FaultScope,
    pub(crate) delay: Duration,
    pub(crate) gateway: Option<GatewayFault>,
}

impl Faults {
    pub(crate) fn to_json(&self) -> Value {
        json!({"rest": name_of(&REST_NAMES, self.rest), "rest_count": self.rest_count,
            "rest_scope": name_of(&SCOPE_NAMES, Some(self.rest_scope)),
            "delay_ms": u64::try_from(self.delay.as_millis()).unwrap_or(u64::MAX),
            "gateway": name_of(&GATEWAY_NAMES, self.gateway)})
    }

    /// The fault that this request falls under, if any; it counts as used.
    pub(crate) fn take_rest(&mut self, callback: bool) -> Option<RestFault> {
        let fault = self.rest?;
        if self.rest_scope == FaultScope::Callbacks && !callback {
            return None;
        }
        if let Some(count) = &mut self.rest_count {
            *count = count.saturating_sub(1);
            if *count == 0 {
                self.rest = None;
                self.rest_count = None;
            }
        }
        Some(fault)
    }

    /// Lays the keys of a page's request over what is switched on.
    fn merge(&mut self, wanted: &Value) -> Result<(), String> {
        if let Some(rest) = wanted.get("rest") {
            self.rest = pick(&REST_NAMES, rest, "rest")?;
            self.rest_count = None;
        }
        if let Some(count) = wanted.get("rest_count") {
            self.rest_count = count.as_u64().filter(|count| *count > 0);
        }
        if let Some(scope) = wanted.get("rest_scope") {
            self.rest_scope = pick(&SCOPE_NAMES, scope, "rest_scope")?.unwrap_or_default();
        }
        if let Some(delay) = wanted.get("delay_ms") {
            self.delay = Duration::from_millis(delay.as_u64().unwrap_or_default());
        }
        if let Some(gateway) = wanted.get("gateway") {
            self.gateway = pick(&GATEWAY_NAMES, gateway, "gateway")?;
        }
        Ok(())
    }
}

fn pick<T: Copy>(names: &[(&str, T)], value: &Value, key: &str) -> Result<Option<T>, String> {
    let Some(name) = value.as_str() else {
        return Ok(None);
    };
    let known = names.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let fault = named(names, name);
    fault.map(Some).ok_or_else(|| format!("{key}: \"{name}\" is not one of {known}, null"))
}

impl World {
    fn announce_faults(&mut self) {
        let faults = self.faults.to_json();
        self.announce(json!({"type": "faults", "faults": faults}));
    }

    /// Takes the fault for a request and shows the count that is left.
    pub(crate) fn take_rest_fault(&mut self, callback: bool) -> Option<RestFault> {
        let fault = self.faults.take_rest(callback)?;
        self.announce_faults();
        Some(fault)
    }
}

/// Switches faults on and off.
#[derive(Clone, Debug)]
pub struct FaultSwitch {
    shared: Arc<Shared>,
}

impl FaultSwitch {
    pub(crate) fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    fn set(&self, change: impl FnOnce(&mut Faults)) {
        self.shared.with(|world| {
            change(&mut world.faults);
            world.announce_faults();
        });
    }

    /// Breaks the next `count` REST requests in scope, or all until [`FaultSwitch::clear`].
    pub fn rest(&self, fault: RestFault, scope: FaultScope, count: Option<u64>) {
        self.set(|faults| {
            faults.rest = Some(fault);
            faults.rest_scope = scope;
            faults.rest_count = count;
        });
    }

    /// Lets every REST answer wait this long.
    pub fn delay(&self, delay: Duration) {
        self.set(|faults| faults.delay = delay);
    }

    /// Makes the gateway misbehave until [`FaultSwitch::clear`].
    pub fn gateway(&self, fault: GatewayFault) {
        self.set(|faults| faults.gateway = Some(fault));
    }

    /// Switches everything off; requests that hang already stay unanswered.
    pub fn clear(&self) {
        self.set(|faults| *faults = Faults::default());
    }

    /// Closes the bot's gateway sockets without a close frame.
    pub fn drop_socket(&self) {
        self.shared.peek(|world| world.sessions.cuts()).iter().for_each(|cut| cut.drop_now());
    }

    /// Resets the bot's gateway sockets, as a crashed machine in between would.
    pub fn reset_socket(&self) {
        self.shared.peek(|world| world.sessions.cuts()).iter().for_each(|cut| cut.reset_now());
    }

    /// Sends op 7: the bot shall reconnect and resume.
    pub fn ask_to_reconnect(&self) {
        let push = || Push::Frame(frames::reconnect());
        self.shared.peek(|world| world.sessions.push_to_all(push));
    }

    /// Sends op 9: the session is over, and can be resumed or not.
    pub fn invalidate_session(&self, resumable: bool) {
        self.shared.with(|world| {
            world.sessions.push_to_all(|| Push::Frame(frames::invalid_session(resumable)));
            if !resumable {
                world.forget_sessions();
            }
        });
    }

    /// Closes the bot's gateway sockets with one of Discord's close codes.
    pub fn close_socket(&self, code: u16) {
        let push = || Push::Close(code, "closed by a fault");
        self.shared.peek(|world| world.sessions.push_to_all(push));
    }

    /// Applies what a page asks for: keys of the fault object, and an `action`.
    pub(crate) fn apply(&self, wanted: &Value) -> Result<(), String> {
        self.shared.with(|world| {
            let mut faults = world.faults.clone();
            faults.merge(wanted)?;
            world.faults = faults;
            world.announce_faults();
            Ok::<_, String>(())
        })?;
        match wanted["action"].as_str() {
            None => {}
            Some("drop-socket") => self.drop_socket(),
            Some("reset-socket") => self.reset_socket(),
            Some("reconnect") => self.ask_to_reconnect(),
            Some("invalid-session") => self.invalidate_session(false),
            Some(other) => {
                return Err(format!(
                    "action: \"{other}\" is not one of drop-socket, reset-socket, reconnect, \
                     invalid-session"
                ));
            }
        }
        Ok(())
    }
}
