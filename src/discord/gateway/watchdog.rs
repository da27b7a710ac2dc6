//! Notices a future that keeps its thread: one whose single poll does not return.
//!
//! Serenity's shard runner reads a dead socket over and over without a pause, never giving its thread back, so
//! nothing that waits beside it is heard. Only a task on another thread can see that, and send it a message.
//! If the thread were one of the runtime's own, it might be the one that looks after clocks and sockets for all.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tracing::Dispatch;

/// A poll that takes longer than this is stuck; ordinary ones take well under a millisecond.
const TOO_LONG: Duration = Duration::from_millis(100);

/// How often somebody looks whether it is, and how often a future that is stuck is nudged.
const LOOK_EVERY: Duration = Duration::from_millis(500);
const NUDGE_EVERY: Duration = Duration::from_millis(50);

/// A future that can be seen to be stuck.
pub(super) struct Watchdog<F> {
    inner: Pin<Box<F>>,
    /// Where it spawns tasks.
    runtime: Handle,
    clock: Arc<Clock>,
    watcher: JoinHandle<()>,
}

/// When the poll that is under way began: milliseconds after `start`, plus one; 0 while there is none.
struct Clock {
    start: Instant,
    polling_since: AtomicU64,
}

/// A future that runs on a thread that is none of the runtime's, with a reactor of its own for what it opens. Dropping this
/// ends it, unless it is stuck.
pub(super) struct OwnThread<T> {
    thread: JoinHandle<Option<T>>,
    _until_dropped: oneshot::Sender<()>,
}

impl<T: Send + 'static> OwnThread<T> {
    /// Starts the future. What its thread logs goes to `log`.
    pub(super) fn run(future: impl Future<Output = T> + Send + 'static, log: Dispatch) -> Self {
        let (until_dropped, dropped) = oneshot::channel();
        let either = async {
            tokio::select! {
                output = future => Some(output),
                _ = dropped => None,
            }
        };
        let run = move || {
            let own = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
            let output = tracing::dispatcher::with_default(&log, || own.block_on(either));
            own.shutdown_background();
            output
        };
        Self { thread: tokio::task::spawn_blocking(run), _until_dropped: until_dropped }
    }

    /// Waits for its output; `None` if it panicked, or could not be started.
    pub(super) async fn ended(&mut self) -> Option<T> {
        (&mut self.thread).await.ok().flatten()
    }
}

impl<F: Future> Watchdog<F> {
    /// Calls `nudge` on `runtime`, again and again, while a poll of `inner` is stuck. What `inner` spawns runs there, too.
    pub(super) fn new(inner: F, runtime: Handle, nudge: impl Fn() + Send + 'static) -> Self {
        let clock = Arc::new(Clock { start: Instant::now(), polling_since: AtomicU64::new(0) });
        let watched = Arc::clone(&clock);
        let watcher = runtime.spawn(async move {
            let mut pause = LOOK_EVERY;
            loop {
                tokio::time::sleep(pause).await;
                let is_stuck = watched.is_stuck();
                if is_stuck {
                    nudge();
                }
                pause = if is_stuck { NUDGE_EVERY } else { LOOK_EVERY };
            }
        });
        Self { inner: Box::pin(inner), runtime, clock, watcher }
    }
}

impl Clock {
    fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX - 1) + 1
    }

    fn is_stuck(&self) -> bool {
        let since = self.polling_since.load(Ordering::Relaxed);
        since != 0 && Duration::from_millis(self.now().saturating_sub(since)) > TOO_LONG
    }
}

impl<F: Future> Future for Watchdog<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let Self { inner, runtime, clock, .. } = self.get_mut();
        clock.polling_since.store(clock.now(), Ordering::Relaxed);
        let entered = runtime.enter();
        let poll = inner.as_mut().poll(context);
        drop(entered);
        clock.polling_since.store(0, Ordering::Relaxed);
        poll
    }
}

impl<F> Drop for Watchdog<F> {
    fn drop(&mut self) {
        self.watcher.abort();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicBool;

    use super::*;

    #[tokio::test]
    async fn a_future_that_spins_is_nudged_until_it_stops() {
        let nudged = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&nudged);
        let spinning = async move { while !seen.load(Ordering::Relaxed) {} };
        let watchdog = Watchdog::new(spinning, Handle::current(), move || nudged.store(true, Ordering::Relaxed));
        tokio::time::timeout(Duration::from_secs(20), OwnThread::run(watchdog, Dispatch::none()).ended())
            .await
            .unwrap();
    }

    #[tokio::test]
    async fn a_future_ends_when_nobody_waits_for_it() {
        let (held, mut dropped) = tokio::sync::mpsc::channel::<()>(1);
        drop(OwnThread::run(
            async move {
                let _held = held;
                std::future::pending::<()>().await;
            },
            Dispatch::none(),
        ));
        assert_eq!(dropped.recv().await, None);
    }

    #[tokio::test]
    async fn a_future_that_merely_waits_is_left_alone() {
        let waiting = tokio::time::sleep(LOOK_EVERY * 3);
        Watchdog::new(waiting, Handle::current(), || panic!("it was not stuck")).await;
    }
}
