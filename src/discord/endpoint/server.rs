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
use http::header::{CONNECTION, HeaderValue};
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

/// How many connections there may be. Beyond that the one that has been idle longest makes room; one over which a request
/// was granted only if there is no other.
const MAX_CONNECTIONS: usize = 512;

/// How long requests that are under way may take once no more are taken.
const GRACE: Duration = Duration::from_secs(3);

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

/// What is known of a connection.
#[derive(Debug, Clone, Copy)]
struct State {
    phase: Phase,
    /// Whether a request that came over it was granted, which none of a stranger is.
    is_trusted: bool,
}

impl State {
    fn opened() -> Self {
        Self { phase: Phase::Idle(Instant::now()), is_trusted: false }
    }

    fn deadline(self) -> Instant {
        match self.phase {
            Phase::Idle(since) => since + IDLE_TIMEOUT,
            Phase::ReadingHead(since) => since + HEADER_TIMEOUT,
            Phase::Busy(since) => since + REQUEST_TIMEOUT,
            Phase::Evicted => Instant::now(),
        }
    }

    /// What is to make room first has the least of these; none if it must not.
    fn priority(self) -> Option<(bool, Instant)> {
        match self.phase {
            Phase::Idle(since) | Phase::ReadingHead(since) => Some((self.is_trusted, since)),
            Phase::Busy(_) | Phase::Evicted => None,
        }
    }
}

/// The open connections.
#[derive(Debug, Default)]
struct Connections {
    open: Mutex<HashMap<u64, watch::Sender<State>>>,
    evictions: Throttle,
}

impl Connections {
    fn open(&self) -> std::sync::MutexGuard<'_, HashMap<u64, watch::Sender<State>>> {
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
        let idle = open.iter().filter_map(|(number, state)| Some((state.borrow().priority()?, *number)));
        let Some((_, least)) = idle.min() else { return false };
        if let Some(state) = open.remove(&least) {
            state.send_modify(|state| state.phase = Phase::Evicted);
        }
        true
    }
}

/// Serves connections until the program is to end, and then lets requests that are under way finish for a moment.
///
/// Until `linger` after that time requests are taken as before, since whoever sends them may not have heard of it yet; but
/// each is the last over its connection.
pub(in crate::discord) async fn serve<R, F>(
    listener: TcpListener,
    respond: R,
    stop: &mut watch::Receiver<bool>,
    linger: Duration,
) where
    R: Fn(Request<Incoming>) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Response<Full<Bytes>>> + Send + 'static,
{
    let (connections, mut tasks) = (Arc::new(Connections::default()), JoinSet::new());
    let mut ending = pin!(lingered(stop.clone(), linger));
    for number in 0.. {
        let socket = tokio::select! {
            socket = accept(&listener) => socket,
            () = ending.as_mut() => break,
        };
        while tasks.try_join_next().is_some() {}
        if connections.make_room() {
            let (respond, stop, connections) = (respond.clone(), stop.clone(), Arc::clone(&connections));
            let state = watch::Sender::new(State::opened());
            connections.open().insert(number, state.clone());
            tasks.spawn(async move {
                serve_connection(socket, respond, state, stop, linger).await;
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
    state: watch::Sender<State>,
    stop: watch::Receiver<bool>,
    linger: Duration,
) where
    R: Fn(Request<Incoming>) -> F + Send + Sync + 'static,
    F: Future<Output = Response<Full<Bytes>>> + Send + 'static,
{
    let _ = socket.set_nodelay(true);
    let service = service_fn(|request| {
        state.send_modify(|state| state.phase = Phase::Busy(Instant::now()));
        let responding = respond(request);
        let (state, stop) = (&state, &stop);
        async move {
            let mut response = responding.await;
            if *stop.borrow() {
                response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
            }
            state.send_modify(|state| {
                state.phase = Phase::Idle(Instant::now());
                state.is_trusted |= response.status().is_success();
            });
            Ok::<_, Infallible>(response)
        }
    });
    let socket = TokioIo::new(Tracked { socket, state: state.clone() });
    let mut connection = pin!(http1::Builder::new().serve_connection(socket, service));
    let mut ending = pin!(lingered(stop.clone(), linger));
    let mut states = state.subscribe();
    loop {
        let current = *states.borrow_and_update();
        tokio::select! {
            _ = connection.as_mut() => return,
            _ = states.changed() => {}
            () = sleep_until(current.deadline()) => return,
            () = ending.as_mut(), if !matches!(current.phase, Phase::Busy(_)) => return,
        }
    }
}

/// Waits until the program has been about to end for so long.
async fn lingered(mut stop: watch::Receiver<bool>, linger: Duration) {
    requested(&mut stop).await;
    sleep(linger).await;
}

/// A socket that tells when the first byte of a request has come.
struct Tracked {
    socket: TcpStream,
    state: watch::Sender<State>,
}

impl AsyncRead for Tracked {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        let read = Pin::new(&mut self.socket).poll_read(context, into);
        if into.filled().len() > before {
            self.state.send_if_modified(|state| {
                let begins = matches!(state.phase, Phase::Idle(_));
                if begins {
                    state.phase = Phase::ReadingHead(Instant::now());
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
