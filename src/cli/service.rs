//! What long-running subcommands share: the runtime, the logs, and how they are told to stop or to read anew.

use std::future::Future;
use std::io::{self, IsTerminal};
use std::sync::Arc;
use std::time::Duration;

#[cfg(unix)]
use sd_notify::NotifyState;
use tokio::sync::watch;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use super::Outcome;
use super::failure::Failure;
use crate::config::{Log, LogFormat, LogLevel};
use crate::discord::Health;
use crate::packs::LiveLore;

/// At least two threads: one that is stuck must not keep the others from noticing.
const LEAST_THREADS: usize = 2;

/// How often watched folders are looked at.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Runs a service until it ends. A thread that will not stop does not hold up the end of the program.
pub(super) fn block_on(service: impl Future<Output = Outcome>) -> Outcome {
    let threads = std::thread::available_parallelism().map_or(LEAST_THREADS, usize::from).max(LEAST_THREADS);
    let built = tokio::runtime::Builder::new_multi_thread().worker_threads(threads).enable_all().build();
    let runtime = built.map_err(|why| Failure::Failed(format!("cannot start: {why}")))?;
    let outcome = runtime.block_on(service);
    // Its threads end with the program. Shut down while they run, it would have any timer that one of them sets panic.
    std::mem::forget(runtime);
    outcome
}

/// What logs reports of mistakes, at any level, since they stand nowhere else then.
const REPORTS: &str = concat!(env!("CARGO_CRATE_NAME"), "::discord::reports");

/// Logs on standard output from here on. Only our own lines: those of libraries may hold tokens.
pub(super) fn log(settings: Log) {
    let level = match settings.level {
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
        LogLevel::Trace => LevelFilter::TRACE,
    };
    let ours =
        Targets::new().with_target(env!("CARGO_CRATE_NAME"), level).with_target(REPORTS, level.max(LevelFilter::INFO));
    let registry = tracing_subscriber::registry().with(ours);
    let lines = tracing_subscriber::fmt::layer().with_target(false).with_ansi(io::stdout().is_terminal());
    // Logs that are set up already stay as they are.
    let _ = match settings.format {
        LogFormat::Human => registry.with(lines).try_init(),
        LogFormat::Json => registry.with(lines.json().flatten_event(true)).try_init(),
    };
}

/// The status of a program that a second signal ended before it was done.
const INTERRUPTED: i32 = 130;

/// Turns true when the program is told to stop: SIGINT, or SIGTERM where there is such a thing. Told a second time, the
/// program ends at once.
pub(super) fn stop_signal() -> Result<watch::Receiver<bool>, Failure> {
    let mut told = Signals::listen().map_err(|why| Failure::Failed(format!("cannot listen for signals: {why}")))?;
    let (sender, receiver) = watch::channel(false);
    tokio::spawn(async move {
        told.wait().await;
        tracing::info!("told to stop");
        sender.send_replace(true);
        told.wait().await;
        std::process::exit(INTERRUPTED);
    });
    Ok(receiver)
}

/// How often a program that is not ready yet is looked at.
const READY_CHECK: Duration = Duration::from_millis(250);

/// Tells systemd, where that is wanted, once the bot is ready, and from then on that it is well. Without `health` it is as
/// long as it runs.
#[cfg(unix)]
pub(super) fn tell_systemd(health: Option<Arc<Health>>) {
    if std::env::var_os("NOTIFY_SOCKET").is_none() {
        return;
    }
    tokio::spawn(async move {
        while health.as_ref().is_some_and(|health| !health.is_ready()) {
            tokio::time::sleep(READY_CHECK).await;
        }
        notify(NotifyState::Ready);
        let Some(period) = sd_notify::watchdog_enabled() else { return };
        loop {
            if health.as_ref().is_none_or(|health| health.is_alive()) {
                notify(NotifyState::Watchdog);
            }
            tokio::time::sleep(period / 3).await;
        }
    });
}

#[cfg(unix)]
fn notify(state: NotifyState) {
    if let Err(error) = sd_notify::notify(&[state]) {
        tracing::warn!(%error, "systemd could not be told how the bot is");
    }
}

#[cfg(not(unix))]
pub(super) fn tell_systemd(_health: Option<Arc<Health>>) {}

/// Keeps the lore up to date: on SIGHUP, and when files change if it is watched. It is read on threads that do not answer.
pub(super) fn keep_current(lore: &Arc<LiveLore>, watches: bool) {
    tokio::spawn(reload_on_hangup(Arc::clone(lore)));
    if watches {
        let watched = Arc::clone(lore);
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(LOOK_EVERY).await;
                aside(&watched, LiveLore::reload_if_changed).await;
            }
        });
    }
}

async fn aside(lore: &Arc<LiveLore>, read: fn(&LiveLore)) {
    let lore = Arc::clone(lore);
    if tokio::task::spawn_blocking(move || read(&lore)).await.is_err() {
        tracing::error!("reading the lore failed in a way that it never should; the lore stays as it was");
    }
}

/// The signals that end the program.
#[cfg(unix)]
struct Signals {
    terminate: tokio::signal::unix::Signal,
    interrupt: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    async fn wait(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

/// The signals that end the program.
#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn listen() -> io::Result<Self> {
        Ok(Self)
    }

    async fn wait(&mut self) {
        drop(tokio::signal::ctrl_c().await);
    }
}

#[cfg(unix)]
async fn reload_on_hangup(lore: Arc<LiveLore>) {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut hangup) = signal(SignalKind::hangup()) else { return };
    while hangup.recv().await.is_some() {
        aside(&lore, LiveLore::reload).await;
    }
}

#[cfg(not(unix))]
async fn reload_on_hangup(_lore: Arc<LiveLore>) {}
