//! The event loop: finds the gateway, stays connected to it, and leaves in order.
//!
//! `shard` keeps one connection after another, each of which is run by `connection`; what comes in is answered by
//! `dispatch`. The frames themselves are in `protocol`.

mod backoff;
mod connection;
mod dispatch;
mod identify;
mod info;
mod protocol;
mod shard;

use std::sync::Arc;

use tokio::sync::watch;

use super::rest::RestClient;
use super::shutdown::requested;
use super::{Error, Responder};
use crate::config;
use dispatch::Dispatcher;
use identify::IdentifyGate;
use protocol::Identity;
use shard::ShardRunner;

/// Connects to Discord's gateway, registers the commands if they changed, and answers until `stop` turns true.
///
/// # Errors
///
/// When there is no token, Discord refuses it, or closes the connection for a reason that no new one mends.
pub async fn run(
    settings: &config::Discord,
    responder: Responder,
    mut stop: watch::Receiver<bool>,
) -> Result<(), Error> {
    let rest = RestClient::with_token(settings)?;
    tracing::info!(discord = rest.address(), "connecting");
    let gateway = tokio::select! {
        found = info::wait_for_gateway(&rest) => found?,
        () = requested(&mut stop) => return Ok(()),
    };
    let dispatcher = Arc::new(Dispatcher::new(responder, Arc::clone(&rest)));
    if gateway.shards > 1 {
        tracing::warn!(shards = gateway.shards, "Discord recommends several shards for this many servers; one is used");
    }
    let shard = ShardRunner {
        identity: Identity { token: settings.token.reveal().to_owned(), shard: [0, 1] },
        url: gateway.url,
        gate: Arc::new(IdentifyGate::new(gateway.limit)),
        rest,
        dispatcher: Arc::clone(&dispatcher),
        session: None,
    };
    let left = shard.stay_connected(&mut stop).await;
    dispatcher.finish().await;
    tracing::info!("disconnected");
    left
}
