//! Accepts connections over TLS; each is greeted aside, so that none waits for the greeting of another.

use std::io;
use std::net::SocketAddr;

use axum::serve::Listener;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// How many connections that were greeted may wait to be served.
const WAITING: usize = 1024;

type Accepted = (TlsStream<TcpStream>, SocketAddr);

/// Gives connections once they were greeted.
pub(super) struct TlsListener {
    accepted: mpsc::Receiver<Accepted>,
    address: SocketAddr,
}

impl TlsListener {
    pub(super) fn start(listener: TcpListener, acceptor: TlsAcceptor) -> io::Result<Self> {
        let (sender, accepted) = mpsc::channel(WAITING);
        let address = listener.local_addr()?;
        tokio::spawn(async move {
            while let Ok((stream, address)) = listener.accept().await {
                let (acceptor, sender) = (acceptor.clone(), sender.clone());
                tokio::spawn(async move {
                    // One that stays slow is no fault of the bot's, nor is one that it gave up.
                    let _ = stream.set_nodelay(true);
                    if let Ok(stream) = acceptor.accept(stream).await {
                        let _ = sender.send((stream, address)).await;
                    }
                });
            }
        });
        Ok(Self { accepted, address })
    }
}

impl Listener for TlsListener {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> Accepted {
        match self.accepted.recv().await {
            Some(accepted) => accepted,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}
