//! What goes wrong with the answers to interactions and with new connections, until it is switched off.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What happens to a try to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallbackFault {
    /// 429, to be tried again after so long.
    TooManyRequests(Duration),
    /// 500.
    ServerError,
    /// The connection breaks before the answer is looked at.
    Drop,
    /// The answer is taken, and then the connection breaks.
    LoseResponse,
    /// Nothing is said; the connection stays open.
    Hang,
    /// The answer is taken at once, and that is said after so long.
    Delay(Duration),
}

#[derive(Clone, Copy, Debug, Default)]
struct Set {
    /// What happens to the first so many tries of each answer.
    callbacks: Option<(CallbackFault, u32)>,
    refuses_connections: bool,
    is_deaf: bool,
}

/// The faults that are switched on.
#[derive(Debug, Default)]
pub struct Faults(Mutex<Set>);

impl Faults {
    fn change(&self, change: impl FnOnce(&mut Set)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn get(&self) -> Set {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Has that happen to the first so many tries of each answer.
    pub fn set_callbacks(&self, fault: CallbackFault, tries: u32) {
        self.change(|set| set.callbacks = Some((fault, tries)));
    }

    /// Turns new connections to the gateway away with 503.
    pub fn refuse_connections(&self) {
        self.change(|set| set.refuses_connections = true);
    }

    /// Acknowledges no heartbeats.
    pub fn leave_heartbeats(&self) {
        self.change(|set| set.is_deaf = true);
    }

    /// Switches everything off.
    pub fn clear(&self) {
        self.change(|set| *set = Set::default());
    }

    /// What happens to a try, counted from 1.
    pub(super) fn of_callback(&self, tried: u32) -> Option<CallbackFault> {
        self.get().callbacks.filter(|(_, tries)| tried <= *tries).map(|(fault, _)| fault)
    }

    pub(super) fn refuses_connections(&self) -> bool {
        self.get().refuses_connections
    }

    pub(super) fn leaves_heartbeats(&self) -> bool {
        self.get().is_deaf
    }
}
