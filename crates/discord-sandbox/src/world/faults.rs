//! What can go wrong, and which of it is switched on; `fault_switch` does the switching.

use std::time::Duration;

use serde_json::{Value, json};

use super::World;

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

    /// Breaks the next `count` requests in scope, or all with `None`.
    pub(crate) fn set_rest(&mut self, fault: RestFault, scope: FaultScope, count: Option<u64>) {
        self.rest = Some(fault);
        self.rest_scope = scope;
        self.rest_count = count;
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
    pub(crate) fn merge(&mut self, wanted: &Value) -> Result<(), String> {
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
    /// Shows the pages what is switched on.
    pub(crate) fn announce_faults(&mut self) {
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
