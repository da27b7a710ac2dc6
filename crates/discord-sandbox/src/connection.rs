//! TCP connections that can be broken from outside, in an orderly way or with a reset.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::task::{Context, Poll};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use futures_util::task::AtomicWaker;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

const WHOLE: u8 = 0;
const DROPPED: u8 = 1;
const RESET: u8 = 2;

#[derive(Debug, Default)]
struct Wire {
    state: AtomicU8,
    reader: AtomicWaker,
}

/// Breaks the one connection that it came with.
#[derive(Clone, Debug)]
pub(crate) struct Cut(Arc<Wire>);

impl Cut {
    /// Ends the connection as a closing process does (FIN).
    pub(crate) fn drop_now(&self) {
        self.cut(DROPPED);
    }

    /// Ends the connection with a reset (RST).
    pub(crate) fn reset_now(&self) {
        self.cut(RESET);
    }

    fn cut(&self, how: u8) {
        self.0.state.store(how, Ordering::Release);
        self.0.reader.wake();
    }
}

impl Connected<IncomingStream<'_, CuttableListener>> for Cut {
    fn connect_info(stream: IncomingStream<'_, CuttableListener>) -> Self {
        Self(Arc::clone(&stream.io().wire))
    }
}

/// A TCP stream with a [`Cut`].
#[derive(Debug)]
pub(crate) struct CuttableStream {
    stream: TcpStream,
    wire: Arc<Wire>,
}

impl CuttableStream {
    fn check(&self) -> io::Result<()> {
        match self.wire.state.load(Ordering::Acquire) {
            WHOLE => Ok(()),
            how => {
                if how == RESET {
                    self.stream.set_zero_linger()?;
                }
                Err(io::ErrorKind::ConnectionReset.into())
            }
        }
    }
}

impl AsyncRead for CuttableStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.wire.reader.register(context.waker());
        self.check()?;
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for CuttableStream {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// Every open connection, to be cut when the sandbox ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct OpenConnections(Arc<Mutex<Vec<Weak<Wire>>>>);

impl OpenConnections {
    fn add(&self, wire: &Arc<Wire>) {
        let mut wires = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        wires.retain(|wire| wire.strong_count() > 0);
        wires.push(Arc::downgrade(wire));
    }

    /// Drops them all.
    pub(crate) fn drop_all(&self) {
        let wires = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        wires.iter().filter_map(Weak::upgrade).for_each(|wire| Cut(wire).drop_now());
    }
}

/// Accepts [`CuttableStream`]s.
#[derive(Debug)]
pub(crate) struct CuttableListener {
    listener: TcpListener,
    open: OpenConnections,
}

impl CuttableListener {
    pub(crate) fn new(listener: TcpListener, open: OpenConnections) -> Self {
        Self { listener, open }
    }
}

impl Listener for CuttableListener {
    type Io = CuttableStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        // The fully qualified call is axum's, which retries when accepting fails.
        let (stream, address) = Listener::accept(&mut self.listener).await;
        let wire = Arc::new(Wire::default());
        self.open.add(&wire);
        // Small frames should not wait for each other; without it they are merely slower.
        let _ = stream.set_nodelay(true);
        (CuttableStream { stream, wire }, address)
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.listener.local_addr()
    }
}
