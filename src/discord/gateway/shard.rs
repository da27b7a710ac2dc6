//! One shard: a connection after another, each taking up the session of the one before where that can be done.

use std::sync::Arc;

use serenity::all::Http;
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use super::backoff::ReconnectBackoff;
use super::connection::{self, End};
use super::events::ShardEvents;
use super::identify::IdentifyGate;
use super::{info, protocol};
use crate::discord::Error;
use crate::discord::rest::RestClient;
use crate::discord::shutdown::requested;

/// After so many failures in a row Discord is asked again where its gateway is.
const ASK_ANEW_AFTER: u32 = 3;

/// Keeps one shard connected.
pub(super) struct ShardRunner {
    /// Serenity's client, which knows the token.
    pub(super) http: Arc<Http>,
    /// What it hears.
    pub(super) events: Arc<ShardEvents>,
    /// Where the gateway is.
    pub(super) url: String,
    /// Where its turn to begin a session is waited for.
    pub(super) gate: Arc<IdentifyGate>,
    /// Where the gateway is asked for.
    pub(super) rest: Arc<RestClient>,
    /// Whether the address that Discord gave for resuming could not be reached.
    pub(super) avoids_resume_url: bool,
}

impl ShardRunner {
    /// Stays connected until `stop` turns true.
    ///
    /// # Errors
    ///
    /// When Discord closes the connection for a reason that no new one mends.
    pub(super) async fn stay_connected(mut self, stop: &mut watch::Receiver<bool>) -> Result<(), Error> {
        let mut backoff = ReconnectBackoff::default();
        loop {
            if !self.wait_for_turn(stop).await {
                return Ok(());
            }
            let began = Instant::now();
            let end = self.connect(stop).await;
            if end == End::ShutDown {
                return Ok(());
            }
            self.settle(end)?;
            let pause = backoff.after(end, began.elapsed());
            tokio::select! {
                () = sleep(pause) => {}
                () = requested(stop) => return Ok(()),
            }
            if backoff.failures() >= ASK_ANEW_AFTER {
                self.find_gateway(stop).await;
            }
        }
    }

    /// Waits until a session may be begun, if one has to be; whether the program goes on.
    async fn wait_for_turn(&self, stop: &mut watch::Receiver<bool>) -> bool {
        if self.events.has_session() {
            return true;
        }
        tokio::select! {
            () = self.gate.turn(self.events.shard()[0]) => true,
            () = requested(stop) => false,
        }
    }

    async fn connect(&mut self, stop: &mut watch::Receiver<bool>) -> End {
        let url = self.events.resume_url().filter(|_| !self.avoids_resume_url).unwrap_or_else(|| self.url.clone());
        connection::run(&self.http, &self.events, &url, stop).await
    }

    /// Says how a connection ended, and keeps of the session what is still of use.
    fn settle(&mut self, end: End) -> Result<(), Error> {
        let shard = self.events.shard()[0];
        match end {
            End::Refused(4004) => return Err(Error::TokenRefused { address: self.rest.address().to_owned() }),
            End::Refused(code) => {
                return Err(Error::GatewayClosed { code, remedy: protocol::remedy(code).unwrap_or_default() });
            }
            End::NotOpened => {
                tracing::warn!(shard, "the gateway cannot be reached");
                self.avoids_resume_url = true;
            }
            End::NotResumed => {
                tracing::info!(shard, "the session is over, beginning another");
                self.events.forget_session();
            }
            End::NotLetIn => {
                tracing::warn!(shard, "the gateway did not let the bot in");
                self.events.forget_session();
            }
            End::Lost => {
                tracing::warn!(shard, "the connection was lost");
                self.avoids_resume_url = false;
            }
            End::ShutDown => {}
        }
        Ok(())
    }

    async fn find_gateway(&mut self, stop: &mut watch::Receiver<bool>) {
        tokio::select! {
            found = info::ask(&self.rest) => if let Ok(found) = found {
                self.url = found.url;
            },
            () = requested(stop) => {}
        }
    }
}
