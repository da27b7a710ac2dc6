//! One connection to the gateway from its opening to its end. What comes after is decided in `shard`.
//!
//! Serenity's shard manager starts lost shards anew every five seconds at best, and cannot end one that reads a dead
//! socket. So its shard runner is used alone, the manager has nothing to manage, and whatever ends a connection ends
//! here. Serenity does not show pongs: a socket over which nothing passes any more, though it is open, is noticed when
//! its heartbeats stay unanswered.

use std::sync::Arc;
use std::time::Duration;

use serenity::all::{
    GatewayError, GatewayIntents, Http, Shard, ShardId, ShardInfo, ShardManager, ShardManagerOptions, ShardMessenger,
    ShardRunner, ShardRunnerMessage, ShardRunnerOptions,
};
use serenity::prelude::{RwLock, TypeMap};
use serenity_tungstenite::tungstenite::Message;
use tokio::sync::{Mutex, watch};
use tokio::time::{sleep, timeout};

use super::events::ShardEvents;
use super::watchdog::{OwnThread, Watchdog};
use crate::discord::shutdown::requested;

/// How long opening the socket may take.
const OPENING: Duration = Duration::from_secs(5);

/// How long a connection may be anything but connected.
const SETTLING: Duration = Duration::from_secs(12);

/// How often a silent socket is tried. One that was closed without a reason is silent too.
const PING_EVERY: Duration = Duration::from_secs(5);

/// How long saying goodbye may take.
const CLOSING: Duration = Duration::from_millis(1500);

/// How a connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The socket could not be opened.
    NotOpened,
    /// It was open, but Discord would not have the session taken up again.
    NotResumed,
    /// It was open, but Discord did not let the bot in.
    NotLetIn,
    /// It was connected, and is no longer.
    Lost,
    /// Discord closed it for a reason that no new connection mends.
    Refused(u16),
    /// The program is to end.
    ShutDown,
}

/// Opens a connection and stays with it to its end.
pub(super) async fn run(
    http: &Arc<Http>,
    events: &Arc<ShardEvents>,
    url: &str,
    stop: &mut watch::Receiver<bool>,
) -> End {
    let resumes = events.has_session();
    let opened = tokio::select! {
        opened = timeout(OPENING, open(http, events, url)) => opened,
        () = requested(stop) => return End::ShutDown,
    };
    let Ok(Ok(runner)) = opened else { return End::NotOpened };
    match stay(runner, events, stop).await {
        End::Lost if events.was_let_in() => End::Lost,
        End::Lost if resumes => End::NotResumed,
        End::Lost => End::NotLetIn,
        end => end,
    }
}

async fn stay(mut runner: ShardRunner, events: &ShardEvents, stop: &mut watch::Receiver<bool>) -> End {
    let messenger = ShardMessenger::new(&runner);
    let nudger = messenger.clone();
    let mut running = OwnThread::run(Watchdog::new(async move { runner.run().await }, move || ping(&nudger)));
    let mut connected = events.connected();
    let id = ShardId(events.shard()[0]);
    tokio::select! {
        ended = running.ended() => ended.and_then(Result::err).map_or(End::Lost, |error| end_of(&error)),
        () = stays_down(&mut connected) => End::Lost,
        () = ping_for_ever(&messenger) => End::Lost,
        () = requested(stop) => {
            // A runner that said goodbye to a dead socket would wait for the reply for ever.
            ping(&messenger);
            messenger.send_to_shard(ShardRunnerMessage::Shutdown(id, 1000));
            let _ = timeout(CLOSING, running.ended()).await;
            End::ShutDown
        }
    }
}

/// What an error of the runner says of the connection.
const fn end_of(error: &serenity::Error) -> End {
    match error {
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => End::Refused(4004),
        serenity::Error::Gateway(GatewayError::InvalidShardData) => End::Refused(4010),
        serenity::Error::Gateway(GatewayError::OverloadedShard) => End::Refused(4011),
        serenity::Error::Gateway(GatewayError::InvalidGatewayIntents) => End::Refused(4013),
        serenity::Error::Gateway(GatewayError::DisallowedGatewayIntents) => End::Refused(4014),
        _ => End::Lost,
    }
}

/// Has the runner send a ping. A socket that is dead refuses it, and that ends the runner.
fn ping(messenger: &ShardMessenger) {
    messenger.websocket_message(Message::Ping(Vec::new()));
}

async fn ping_for_ever(messenger: &ShardMessenger) {
    loop {
        sleep(PING_EVERY).await;
        ping(messenger);
    }
}

async fn open(http: &Arc<Http>, events: &Arc<ShardEvents>, url: &str) -> serenity::Result<ShardRunner> {
    events.opening();
    let address = Arc::new(Mutex::new(url.to_owned()));
    let [id, total] = events.shard();
    let info = ShardInfo { id: ShardId(id), total };
    let mut shard = Shard::new(address, http.token(), info, GatewayIntents::empty(), None).await?;
    if let Some(event) = events.resumption() {
        // With this the shard answers Discord's greeting by taking the session up, not by beginning one.
        shard.handle_event(&Ok(event))?;
    }
    let data = Arc::new(RwLock::new(TypeMap::new()));
    Ok(ShardRunner::new(ShardRunnerOptions {
        data: Arc::clone(&data),
        event_handlers: vec![Arc::clone(events) as _],
        raw_event_handlers: vec![Arc::clone(events) as _],
        manager: idle_manager(http, data, info.id).map_err(serenity::Error::Io)?,
        shard,
        http: Arc::clone(http),
    }))
}

/// A shard manager without the task that starts shards: what a runner asks of it is granted and not done.
fn idle_manager(http: &Arc<Http>, data: Arc<RwLock<TypeMap>>, shard: ShardId) -> std::io::Result<Arc<ShardManager>> {
    let elsewhere = tokio::runtime::Builder::new_current_thread().build()?;
    let entered = elsewhere.enter();
    let (manager, _) = ShardManager::new(ShardManagerOptions {
        data,
        event_handlers: Vec::new(),
        raw_event_handlers: Vec::new(),
        shard_index: 0,
        shard_init: 1,
        shard_total: 1,
        ws_url: Arc::default(),
        http: Arc::clone(http),
        intents: GatewayIntents::empty(),
        presence: None,
    });
    drop(entered);
    elsewhere.shutdown_background();
    // A runner that asks for a restart waits five seconds for its own end to be confirmed, unless it has been.
    manager.shutdown_finished(shard);
    Ok(manager)
}

async fn stays_down(connected: &mut watch::Receiver<bool>) {
    while connected.wait_for(|connected| !*connected).await.is_ok() {
        match timeout(SETTLING, connected.wait_for(|connected| *connected)).await {
            Ok(Ok(_)) => {}
            _ => return,
        }
    }
}
