//! The event loop: finds the gateway, stays connected to it, and leaves in order.
//!
//! `shard` keeps one connection after another, each of which is run by `connection` on Serenity's shard runner; what comes
//! in is heard by `handler` and answered by `dispatch`. `heartbeat`, `watchdog` and `close_code` see what Serenity does not
//! show: a silent socket, a dead one, and why it was closed. `shards` says which shards this process runs, `identify` when
//! they may begin a session, and `session_store` keeps sessions over a restart.

mod backoff;
mod close_code;
mod connection;
mod dispatch;
mod end;
mod handler;
mod heartbeat;
mod identify;
mod info;
mod protocol;
mod session;
mod session_store;
mod shard;
mod shards;
mod watchdog;

use std::ops::RangeInclusive;
use std::sync::Arc;

use serenity::all::{Http, HttpBuilder};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::error::Error;
use super::health::Health;
use super::responder::Responder;
use super::rest::RestClient;
use super::shutdown::requested;
use crate::config;
use dispatch::Dispatcher;
use handler::Handler;
use identify::IdentifyGate;
use info::GatewayInfo;
use session_store::SessionStore;
use shard::ShardRunner;
use shards::ShardPlan;

/// Connects to Discord's gateway, registers the commands if they changed, and answers until `stop` turns true. How the
/// shards are can be read from `health` meanwhile.
///
/// # Errors
///
/// When there is no token, a setting cannot be used, Discord refuses the token, or closes a connection for a reason that
/// no new one mends.
pub async fn run(
    settings: &config::Discord,
    responder: Responder,
    health: Arc<Health>,
    mut stop: watch::Receiver<bool>,
) -> Result<(), Error> {
    let rest = RestClient::with_token(settings)?;
    tracing::info!(discord = rest.address(), "connecting");
    let gateway = tokio::select! {
        found = info::wait_for_gateway(&rest) => found?,
        () = requested(&mut stop) => return Ok(()),
    };
    let dispatcher = Arc::new(Dispatcher::new(responder, Arc::clone(&rest), health));
    let shards = runners(settings, gateway, &rest, &dispatcher)?;
    let left = run_all(shards, stop).await;
    dispatcher.finish().await;
    tracing::info!("disconnected");
    left
}

/// Which shards a process would run, and how many sessions may still be begun.
#[derive(Debug)]
pub(super) struct Outlook {
    /// How many shards there would be in all processes.
    pub(super) total: u32,
    /// Those of this process.
    pub(super) shards: RangeInclusive<u32>,
    /// How many Discord recommends.
    pub(super) recommended: u32,
    /// How many sessions may still be begun before Discord's limit is reset.
    pub(super) sessions_left: u32,
}

/// What a start would come to.
///
/// # Errors
///
/// When Discord cannot be asked, or the settings name shards that there are not.
pub(super) async fn outlook(settings: &config::Discord, rest: &RestClient) -> Result<Outlook, Error> {
    let gateway = info::ask(rest).await?;
    let plan = plan(settings, gateway.shards)?;
    let (recommended, sessions_left) = (gateway.shards, gateway.limit.remaining);
    Ok(Outlook { total: plan.total, shards: plan.numbers, recommended, sessions_left })
}

fn plan(settings: &config::Discord, recommended: u32) -> Result<ShardPlan, Error> {
    ShardPlan::new(settings.shards, recommended, std::env::var("HOSTNAME").ok().as_deref())
}

fn runners(
    settings: &config::Discord,
    gateway: GatewayInfo,
    rest: &Arc<RestClient>,
    dispatcher: &Arc<Dispatcher>,
) -> Result<Vec<ShardRunner>, Error> {
    let plan = plan(settings, gateway.shards)?;
    let (first, last) = plan.numbers.clone().into_inner();
    tracing::info!(first, last, total = plan.total, recommended = gateway.shards, "shards of this process");
    let (gate, store) = (Arc::new(IdentifyGate::new(gateway.limit)), SessionStore::new(&settings.state));
    let http = http(settings, rest);
    let runner = |number| {
        let shard = [number, plan.total];
        ShardRunner {
            handler: Arc::new(Handler::new(shard, Arc::clone(dispatcher), store.take(shard))),
            http: Arc::clone(&http),
            url: gateway.url.clone(),
            gate: Arc::clone(&gate),
            rest: Arc::clone(rest),
            resumes_elsewhere: true,
            store: store.clone(),
        }
    };
    Ok(plan.numbers.map(runner).collect())
}

/// Serenity's own client, of which its shards take the token. With another below than ours it would read all certificates
/// again.
fn http(settings: &config::Discord, rest: &RestClient) -> Arc<Http> {
    let builder = HttpBuilder::new(settings.token.reveal()).client(rest.http());
    let proxy = settings.proxy.trim();
    // Serenity uses a proxy only without its own rate limiter.
    let builder = if proxy.is_empty() { builder } else { builder.proxy(proxy).ratelimiter_disabled(true) };
    Arc::new(builder.build())
}

/// Runs all shards until `stop` turns true, or one of them cannot go on, which ends the others.
async fn run_all(shards: Vec<ShardRunner>, mut stop: watch::Receiver<bool>) -> Result<(), Error> {
    let (halt, halted) = watch::channel(false);
    let mut running: JoinSet<_> = shards.into_iter().map(|shard| shard.stay_connected(halted.clone())).collect();
    let mut left = Ok(());
    loop {
        tokio::select! {
            ended = running.join_next() => match ended {
                None => return left,
                Some(Ok(Err(error))) => {
                    halt.send_replace(true);
                    left = left.and(Err(error));
                }
                Some(_) => {}
            },
            () = requested(&mut stop), if !*halt.borrow() => {
                halt.send_replace(true);
            }
        }
    }
}
