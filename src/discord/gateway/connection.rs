//! One connection to the gateway from its opening to its end. What comes after is decided in `shard`.
//!
//! Serenity's shard manager starts lost shards anew every five seconds at best, and cannot end one that reads
//! a dead socket. So the shard runner is used alone, its manager has nothing to manage, and whatever ends a
//! connection ends here.

use std::sync::Arc;
use std::time::Duration;

use serenity::all::{
    GatewayError, GatewayIntents, Http, Shard, ShardId, ShardInfo, ShardManager, ShardManagerOptions, ShardMessenger,
    ShardRunner, ShardRunnerMessage, ShardRunnerOptions,
};
use serenity::prelude::{RwLock, TypeMap};
use serenity_tungstenite::tungstenite::Message;
use tokio::runtime::Handle;
use tokio::sync::{oneshot, watch};
use tokio::time::timeout;

use super::close_code::CloseCode;
use super::end::End;
use super::handler::Handler;
use super::heartbeat::Heartbeat;
use super::watchdog::{OwnThread, Watchdog};
use crate::discord::shutdown::requested;

/// How long opening the socket may take.
const OPENING: Duration = Duration::from_secs(5);

/// How long a connection may be anything but connected.
const SETTLING: Duration = Duration::from_secs(12);

/// How long saying goodbye may take.
const CLOSING: Duration = Duration::from_millis(1500);

/// How the gateway is left when the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goodbye {
    /// The session is over.
    ForGood = 1000,
    /// The session is taken up by the next start.
    UntilLater = 4900,
}

/// Opens a connection and stays with it to its end.
pub(super) async fn run(
    http: &Arc<Http>,
    handler: &Arc<Handler>,
    url: &str,
    goodbye: Goodbye,
    stop: &mut watch::Receiver<bool>,
) -> End {
    let resumes = handler.session().is_some();
    let (code, (opened, is_open)) = (CloseCode::default(), oneshot::channel());
    let opening = Opening { http: Arc::clone(http), handler: Arc::clone(handler), url: url.to_owned() };
    let running = OwnThread::run(opening.run(Handle::current(), opened), code.log());
    let opened = tokio::select! {
        opened = timeout(OPENING, is_open) => opened,
        () = requested(stop) => return End::ShutDown,
    };
    let Ok(Ok(open)) = opened else { return End::NotOpened };
    match stay(Running { open, running, code }, handler, goodbye, stop).await {
        End::Lost if handler.was_let_in() => End::Lost,
        End::Lost if resumes => End::NotResumed,
        End::Lost => End::NotLetIn,
        end => end,
    }
}

/// A connection that is open, and the thread that it runs on.
struct Running {
    open: Open,
    running: OwnThread<serenity::Result<()>>,
    code: CloseCode,
}

/// How an open connection is spoken to.
struct Open {
    messenger: ShardMessenger,
    heartbeat: Heartbeat,
}

async fn stay(
    Running { open, mut running, code }: Running,
    handler: &Handler,
    goodbye: Goodbye,
    stop: &mut watch::Receiver<bool>,
) -> End {
    let Open { messenger, heartbeat } = open;
    let mut connected = handler.connected();
    tokio::select! {
        biased;
        code = code.known() => End::Refused(code),
        ended = running.ended() => match ended {
            Some(Err(serenity::Error::Gateway(error))) => refusal(&error).map_or(End::Lost, End::Refused),
            _ => End::Lost,
        },
        () = stays_down(&mut connected) => End::Lost,
        () = heartbeat.until_silent(|| handler.position(), || handler.hear()) => End::Lost,
        () = requested(stop) => {
            // A runner that said goodbye to a dead socket would wait for the reply for ever.
            ping(&messenger);
            messenger.send_to_shard(ShardRunnerMessage::Shutdown(ShardId(handler.shard[0]), goodbye as u16));
            let _ = timeout(CLOSING, running.ended()).await;
            End::ShutDown
        }
    }
}

/// Has the runner send a ping. A socket that is dead refuses it, and that ends the runner.
fn ping(messenger: &ShardMessenger) {
    messenger.websocket_message(Message::Ping(Vec::new()));
}

/// The close code behind an error that no new connection mends.
const fn refusal(error: &GatewayError) -> Option<u16> {
    Some(match error {
        GatewayError::InvalidAuthentication => 4004,
        GatewayError::InvalidGatewayIntents => 4013,
        GatewayError::DisallowedGatewayIntents => 4014,
        _ => return None,
    })
}

/// A connection that is to be opened.
struct Opening {
    http: Arc<Http>,
    handler: Arc<Handler>,
    url: String,
}

impl Opening {
    /// Opens it, says so, and runs it to its end. What comes in is handled on `runtime`.
    async fn run(self, runtime: Handle, opened: oneshot::Sender<Open>) -> serenity::Result<()> {
        let (mut runner, manager) = self.open().await?;
        let (messenger, shard) = (ShardMessenger::new(&runner), ShardId(self.handler.shard[0]));
        let heartbeat = Heartbeat::new(&manager, shard, messenger.clone()).await;
        let nudger = messenger.clone();
        // Whoever waits for it no longer has dropped this, too.
        let _ = opened.send(Open { messenger, heartbeat });
        Watchdog::new(async move { runner.run().await }, runtime, move || ping(&nudger)).await
    }

    async fn open(&self) -> serenity::Result<(ShardRunner, Arc<ShardManager>)> {
        let Self { http, handler, url } = self;
        let (address, listener) = handler.opening(url).await;
        let info = ShardInfo { id: ShardId(handler.shard[0]), total: handler.shard[1] };
        let mut shard = Shard::new(address, http.token(), info, GatewayIntents::empty(), None).await?;
        if let Some(session) = handler.session() {
            // With this the shard answers Discord's greeting by taking the session up, not by beginning one.
            shard.handle_event(&Ok(session.ready_event()))?;
        }
        let data = Arc::new(RwLock::new(TypeMap::new()));
        let manager = idle_manager(http, Arc::clone(&data), info.id).map_err(serenity::Error::Io)?;
        let runner = ShardRunner::new(ShardRunnerOptions {
            data,
            event_handlers: vec![Arc::clone(&listener) as _],
            raw_event_handlers: vec![listener],
            manager: Arc::clone(&manager),
            shard,
            http: Arc::clone(http),
        });
        Ok((runner, manager))
    }
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
