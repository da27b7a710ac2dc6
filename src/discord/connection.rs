//! One connection to the gateway from its opening to its end. What comes after is decided in `gateway`.
//!
//! Serenity's shard manager starts lost shards anew every five seconds at best, and cannot end one that reads
//! a dead socket. So the shard runner is used alone, its manager has nothing to manage, and whatever ends a
//! connection ends here.

use std::sync::Arc;
use std::time::Duration;

use serenity::all::{
    GatewayError, GatewayEvent, GatewayIntents, Http, Shard, ShardId, ShardInfo, ShardManager, ShardManagerOptions,
    ShardMessenger, ShardRunner, ShardRunnerMessage, ShardRunnerOptions,
};
use serenity::prelude::{RwLock, TypeMap};
use tokio::sync::{Mutex, watch};
use tokio::time::{sleep, timeout};
use tokio_tungstenite::tungstenite::Message;

use super::handler::Handler;
use super::stuck::{OwnThread, Watched};

/// How long opening the socket may take.
const OPENING: Duration = Duration::from_secs(5);

/// How long a connection may be anything but connected.
const SETTLING: Duration = Duration::from_secs(12);

/// How often a silent socket is tried. One that was closed without a reason is silent too.
const PROBE_EVERY: Duration = Duration::from_secs(5);

/// How long saying goodbye may take.
const CLOSING: Duration = Duration::from_millis(1500);

/// The one shard that there is.
const SHARD: ShardId = ShardId(0);

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
    /// Discord does not know the token.
    Refused,
    /// The program is to end.
    ShutDown,
}

/// Opens a connection and stays with it to its end.
pub(super) async fn run(http: &Arc<Http>, handler: &Arc<Handler>, url: &str, stop: &mut watch::Receiver<bool>) -> End {
    let recollection = handler.session.recollection();
    let resumes = recollection.is_some();
    let opened = tokio::select! {
        opened = timeout(OPENING, open(http, handler, url, recollection)) => opened,
        () = requested(stop) => return End::ShutDown,
    };
    let Ok(Ok(runner)) = opened else { return End::NotOpened };
    match stay(runner, handler, stop).await {
        End::Lost if handler.was_let_in() => End::Lost,
        End::Lost if resumes => End::NotResumed,
        End::Lost => End::NotLetIn,
        end => end,
    }
}

async fn stay(mut runner: ShardRunner, handler: &Handler, stop: &mut watch::Receiver<bool>) -> End {
    let messenger = ShardMessenger::new(&runner);
    let nudger = messenger.clone();
    let mut running = OwnThread::run(Watched::new(async move { runner.run().await }, move || probe(&nudger)));
    let mut connected = handler.connected();
    tokio::select! {
        ended = running.ended() => match ended {
            Some(Err(serenity::Error::Gateway(GatewayError::InvalidAuthentication))) => End::Refused,
            _ => End::Lost,
        },
        () = stays_down(&mut connected) => End::Lost,
        () = probe_for_ever(&messenger) => End::Lost,
        () = requested(stop) => {
            // A runner that said goodbye to a dead socket would wait for the reply for ever.
            probe(&messenger);
            messenger.send_to_shard(ShardRunnerMessage::Shutdown(SHARD, 1000));
            let _ = timeout(CLOSING, running.ended()).await;
            End::ShutDown
        }
    }
}

/// Has the runner send a ping. A socket that is dead refuses it, and that ends the runner.
fn probe(messenger: &ShardMessenger) {
    messenger.websocket_message(Message::Ping(Vec::new()));
}

async fn probe_for_ever(messenger: &ShardMessenger) {
    loop {
        sleep(PROBE_EVERY).await;
        probe(messenger);
    }
}

/// Waits until the program is to end.
pub(super) async fn requested(stop: &mut watch::Receiver<bool>) {
    // Nobody left to ask is as good as being asked.
    let _ = stop.wait_for(|stop| *stop).await;
}

async fn open(
    http: &Arc<Http>,
    handler: &Arc<Handler>,
    url: &str,
    recollection: Option<GatewayEvent>,
) -> serenity::Result<ShardRunner> {
    handler.opening();
    let address = Arc::new(Mutex::new(url.to_owned()));
    let intents = GatewayIntents::empty();
    let mut shard = Shard::new(address, http.token(), ShardInfo { id: SHARD, total: 1 }, intents, None).await?;
    let application = Arc::clone(http);
    shard.set_application_id_callback(move |id| application.set_application_id(id));
    if let Some(event) = recollection {
        // With this the shard answers Discord's greeting by taking the session up, not by beginning one.
        shard.handle_event(&Ok(event))?;
    }
    let data = Arc::new(RwLock::new(TypeMap::new()));
    Ok(ShardRunner::new(ShardRunnerOptions {
        data: Arc::clone(&data),
        event_handlers: vec![Arc::clone(handler) as _],
        raw_event_handlers: vec![Arc::clone(handler) as _],
        manager: idle_manager(http, data).map_err(serenity::Error::Io)?,
        shard,
        http: Arc::clone(http),
    }))
}

/// A shard manager without the task that starts shards: what a runner asks of it is granted and not done.
fn idle_manager(http: &Arc<Http>, data: Arc<RwLock<TypeMap>>) -> std::io::Result<Arc<ShardManager>> {
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
    manager.shutdown_finished(SHARD);
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
