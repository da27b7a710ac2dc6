//! The event loop: finds the gateway, stays connected to it, and leaves in order.
//!
//! `shard` keeps one connection after another, each of which is run by `connection` on Serenity's shard runner, under the
//! eye of `watchdog`; what comes in is heard by `events` and answered by `dispatch`.

mod backoff;
mod connection;
mod dispatch;
mod events;
mod identify;
mod info;
mod protocol;
mod shard;
mod watchdog;

use std::sync::Arc;

use serenity::all::Http;
use tokio::sync::watch;

use super::rest::RestClient;
use super::shutdown::requested;
use super::{Error, Responder};
use crate::config;
use dispatch::Dispatcher;
use events::ShardEvents;
use identify::IdentifyGate;
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
        http: Arc::new(Http::new(settings.token.reveal())),
        events: Arc::new(ShardEvents::new([0, 1], Arc::clone(&dispatcher))),
        url: gateway.url,
        gate: Arc::new(IdentifyGate::new(gateway.limit)),
        rest,
        avoids_resume_url: false,
    };
    let left = shard.stay_connected(&mut stop).await;
    dispatcher.finish().await;
    tracing::info!("disconnected");
    left
}
