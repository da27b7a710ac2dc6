//! Switching faults on and off, from the page and from tests.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

use super::gateway::frames;
use super::world::Shared;
use super::world::faults::{FaultScope, Faults, GatewayFault, RestFault};
use super::world::sessions::Push;

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
        self.set(|faults| faults.set_rest(fault, scope, count));
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
