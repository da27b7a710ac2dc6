//! Connections on the open net: each has little time for each of its requests, there are so many and no more, and none
//! keeps the program from ending.

use std::collections::HashMap;
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until, timeout};

use crate::discord::shutdown::requested;
use crate::discord::throttle::Throttle;

/// How long the head of a request may take to arrive, from its first byte on.
const HEADER_TIMEOUT: Duration = Duration::from_secs(5);

/// How long a connection may be idle.
const IDLE_TIMEOUT: Duration = Duration::from_secs(60);

/// How long a request may take, its body and its response included.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

/// How many connections there may be. Beyond that the one that has been idle longest makes room.
const MAX_CONNECTIONS: usize = 512;

/// How long requests that are under way may take once the program is to end.
const GRACE: Duration = Duration::from_secs(4);

/// The pause after no connection could be accepted, which is when descriptors have run out.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// What a connection is at, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Idle(Instant),
    ReadingHead(Instant),
    Busy(Instant),
    /// It has to make room for another.
    Evicted,
}

impl Phase {
    fn deadline(self) -> Instant {
        match self {
            Self::Idle(since) => since + IDLE_TIMEOUT,
            Self::ReadingHead(since) => since + HEADER_TIMEOUT,
            Self::Busy(since) => since + REQUEST_TIMEOUT,
            Self::Evicted => Instant::now(),
        }
    }
}

/// The open connections.
#[derive(Debug, Default)]
struct Connections {
    open: Mutex<HashMap<u64, watch::Sender<Phase>>>,
    evictions: Throttle,
}

impl Connections {
    fn open(&self) -> std::sync::MutexGuard<'_, HashMap<u64, watch::Sender<Phase>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes room for one more; whether there is any.
    fn make_room(&self) -> bool {
        let mut open = self.open();
        if open.len() < MAX_CONNECTIONS {
            return true;
        }
        if let Some(count) = self.evictions.pass() {
            tracing::warn!(count, limit = MAX_CONNECTIONS, "as many connections as there may be; idle ones make room");
        }
        let idle = open.iter().filter_map(|(number, phase)| match *phase.borrow() {
            Phase::Idle(since) | Phase::ReadingHead(since) => Some((since, *number)),
            Phase::Busy(_) | Phase::Evicted => None,
        });
        let Some((_, oldest)) = idle.min() else { return false };
        if let Some(phase) = open.remove(&oldest) {
            phase.send_replace(Phase::Evicted);
        }
        true
    }
}

/// Serves connections until the program is to end, and then lets requests that are under way finish for a moment.
pub(in crate::discord) async fn serve<R, F>(listener: TcpListener, respond: R, stop: &mut watch::Receiver<bool>)
where
    R: Fn(Request<Incoming>) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Response<Full<Bytes>>> + Send + 'static,
{
    let (connections, mut tasks) = (Arc::new(Connections::default()), JoinSet::new());
    for number in 0.. {
        let socket = tokio::select! {
            socket = accept(&listener) => socket,
            () = requested(stop) => break,
        };
        while tasks.try_join_next().is_some() {}
        if connections.make_room() {
            let (respond, stop, connections) = (respond.clone(), stop.clone(), Arc::clone(&connections));
            let phase = watch::Sender::new(Phase::Idle(Instant::now()));
            connections.open().insert(number, phase.clone());
            tasks.spawn(async move {
                serve_connection(socket, respond, phase, stop).await;
                connections.open().remove(&number);
            });
        }
    }
    drop(listener);
    let _ = timeout(GRACE, async { while tasks.join_next().await.is_some() {} }).await;
}

async fn accept(listener: &TcpListener) -> TcpStream {
    let failures = Throttle::default();
    loop {
        match listener.accept().await {
            Ok((socket, _)) => return socket,
            Err(error) => {
                if let Some(count) = failures.pass() {
                    tracing::error!(%error, count, "no connection can be accepted; check the limit on open files");
                }
                sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

async fn serve_connection<R, F>(
    socket: TcpStream,
    respond: R,
    phase: watch::Sender<Phase>,
    mut stop: watch::Receiver<bool>,
) where
    R: Fn(Request<Incoming>) -> F + Send + Sync + 'static,
    F: Future<Output = Response<Full<Bytes>>> + Send + 'static,
{
    let _ = socket.set_nodelay(true);
    let service = service_fn(|request| {
        phase.send_replace(Phase::Busy(Instant::now()));
        let responding = respond(request);
        let phase = &phase;
        async move {
            let response = responding.await;
            phase.send_replace(Phase::Idle(Instant::now()));
            Ok::<_, Infallible>(response)
        }
    });
    let socket = TokioIo::new(Tracked { socket, phase: phase.clone() });
    let mut connection = pin!(http1::Builder::new().serve_connection(socket, service));
    let mut is_ending = false;
    let mut phases = phase.subscribe();
    loop {
        let current = *phases.borrow_and_update();
        tokio::select! {
            _ = connection.as_mut() => return,
            _ = phases.changed() => {}
            () = sleep_until(current.deadline()) => return,
            () = requested(&mut stop), if !is_ending => {
                if !matches!(current, Phase::Busy(_)) {
                    return;
                }
                is_ending = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

/// A socket that tells when the first byte of a request has come.
struct Tracked {
    socket: TcpStream,
    phase: watch::Sender<Phase>,
}

impl AsyncRead for Tracked {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        let read = Pin::new(&mut self.socket).poll_read(context, into);
        if into.filled().len() > before {
            self.phase.send_if_modified(|phase| {
                let begins = matches!(phase, Phase::Idle(_));
                if begins {
                    *phase = Phase::ReadingHead(Instant::now());
                }
                begins
            });
        }
        read
    }
}

impl AsyncWrite for Tracked {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.socket).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_shutdown(context)
    }
}
