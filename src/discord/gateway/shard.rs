//! One shard: a connection after another, each taking up the session of the one before where that can be done.

use std::sync::Arc;

use serenity::all::Http;
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use super::backoff::ReconnectBackoff;
use super::connection::{self, Goodbye};
use super::end::End;
use super::handler::Handler;
use super::identify::IdentifyGate;
use super::session_store::SessionStore;
use super::{info, protocol};
use crate::discord::error::Error;
use crate::discord::metrics;
use crate::discord::rest::RestClient;
use crate::discord::shutdown::requested;

/// After so many failures in a row Discord is asked again where its gateway is.
const ASK_ANEW_AFTER: u32 = 3;

/// Keeps one shard connected.
pub(super) struct ShardRunner {
    /// What hears for it.
    pub(super) handler: Arc<Handler>,
    /// Serenity's way to Discord.
    pub(super) http: Arc<Http>,
    /// Where the gateway is.
    pub(super) url: String,
    /// Where its turn to begin a session is waited for.
    pub(super) gate: Arc<IdentifyGate>,
    /// Where the gateway is asked for.
    pub(super) rest: Arc<RestClient>,
    /// Whether a session is taken up where Discord said, which is not tried again after it failed.
    pub(super) resumes_elsewhere: bool,
    /// Where that is kept over a restart.
    pub(super) store: SessionStore,
}

impl ShardRunner {
    /// Stays connected until `stop` turns true.
    ///
    /// # Errors
    ///
    /// When Discord closes the connection for a reason that no new one mends.
    pub(super) async fn stay_connected(mut self, mut stop: watch::Receiver<bool>) -> Result<(), Error> {
        let left = self.keep_connected(&mut stop).await;
        if let Some(session) = self.handler.session().filter(|_| left.is_ok()) {
            self.store.keep(self.handler.shard, &session);
        }
        left
    }

    async fn keep_connected(&mut self, stop: &mut watch::Receiver<bool>) -> Result<(), Error> {
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
        if self.handler.session().is_some() {
            return true;
        }
        tokio::select! {
            () = self.gate.turn(self.handler.shard[0]) => true,
            () = requested(stop) => false,
        }
    }

    async fn connect(&mut self, stop: &mut watch::Receiver<bool>) -> End {
        let session = self.handler.session().filter(|_| self.resumes_elsewhere);
        let resume_url = session.and_then(|session| protocol::usable_url(session.resume_url()));
        let url = resume_url.unwrap_or_else(|| self.url.clone());
        let goodbye = if self.store.is_open() { Goodbye::UntilLater } else { Goodbye::ForGood };
        connection::run(&self.http, &self.handler, &url, goodbye, stop).await
    }

    /// Says how a connection ended, and keeps of the session what is still of use.
    fn settle(&mut self, end: End) -> Result<(), Error> {
        let shard = self.handler.shard[0];
        // A connection that was noted as lost before is counted already.
        if self.handler.set_connected(false) || end != End::Lost {
            metrics::connection_ended(end.name());
        }
        match end {
            End::Refused(4004) => return Err(Error::TokenRefused { address: self.rest.address().to_owned() }),
            End::Refused(code) => {
                return Err(Error::GatewayClosed { code, remedy: protocol::remedy(code).unwrap_or_default() });
            }
            End::NotOpened => {
                tracing::warn!(shard, "the gateway cannot be reached");
                self.resumes_elsewhere = false;
                return Ok(());
            }
            End::NotResumed => {
                tracing::info!(shard, "the session is over, beginning another");
                self.handler.forget_session();
            }
            End::NotLetIn => {
                tracing::warn!(shard, "the gateway did not let the bot in");
                self.handler.forget_session();
            }
            End::Lost => tracing::warn!(shard, "the connection was lost"),
            End::ShutDown => {}
        }
        self.resumes_elsewhere = true;
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
