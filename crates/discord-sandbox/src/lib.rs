//! A Discord on the loopback address: REST, gateway and a small chat page.
//!
//! A bot is pointed at [`Handle::base_url`] with [`Handle::token`] and cannot tell the
//! difference: it asks for the gateway, logs in, registers its commands and answers interactions.
//! Two users act through the page at `/`, or in a test through the verbs of [`Handle`], and each
//! sees what a member of the channel would see. [`FaultSwitch`] lets things go wrong.
//!
//! An act becomes an interaction in `world`, the payload in `compose`, a dispatch in
//! `gateway`; the answer comes in through `rest`, is held against `rules`, and ends as a
//! message that `live` shows to the page.
//!
//! It plays Discord and not the bot, and knows nothing of any bot.

#![allow(
    clippy::indexing_slicing,
    reason = "reading `Value[key]` gives `null` where there is nothing; nothing else is indexed"
)]

mod browser;
mod compose;
mod connection;
mod fault_switch;
mod gateway;
mod json;
mod live;
mod locale;
mod options;
mod origin;
mod page;
mod refusal;
mod rest;
mod rules;
mod user;
mod world;

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::{any, delete, get, post};
use tokio::net::TcpListener;

pub use fault_switch::FaultSwitch;
pub use options::Options;
pub use user::{Handle, InteractionId, Logins, Misuse};
pub use world::commands::Registrations;
pub use world::exchanges::{Direction, Exchange};
pub use world::faults::{FaultScope, GatewayFault, RestFault};
pub use world::interactions::Outcome;
pub use world::place::Place;
pub use world::user::User;

use connection::{Cut, CuttableListener, OpenConnections};
use world::Shared;

/// A stand-in of Discord that is bound to its address and not running yet.
#[derive(Debug)]
pub struct Sandbox {
    listener: TcpListener,
    handle: Handle,
}

impl Sandbox {
    /// Binds a sandbox with default options; port 0 takes any free port.
    ///
    /// # Errors
    ///
    /// If the address is not a loopback address, or is taken.
    pub async fn bind(address: SocketAddr) -> io::Result<Self> {
        Self::bind_with(address, Options::default()).await
    }

    /// Binds a sandbox.
    ///
    /// # Errors
    ///
    /// If the address is not a loopback address, or is taken.
    pub async fn bind_with(address: SocketAddr, options: Options) -> io::Result<Self> {
        if !address.ip().is_loopback() {
            let message = format!("{address} is not a loopback address: use 127.0.0.1 or [::1]");
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared::new(options, format!("http://{address}")));
        let runtime = tokio::runtime::Handle::current();
        Ok(Self { listener, handle: Handle::new(shared, runtime, address) })
    }

    /// The first user in the channel. Acts wait for [`Sandbox::run`] to reach a bot.
    #[must_use]
    pub fn handle(&self) -> Handle {
        self.handle.clone()
    }

    /// Serves until `shutdown` completes, then breaks every connection off.
    ///
    /// # Errors
    ///
    /// If serving fails as a whole; a single connection's failure is not an error.
    pub async fn run(self, shutdown: impl Future<Output = ()>) -> io::Result<()> {
        let shared = Arc::clone(&self.handle.shared);
        let open = OpenConnections::default();
        let listener = CuttableListener::new(self.listener, open.clone());
        let service = router(self.handle).into_make_service_with_connect_info::<Cut>();
        let result = tokio::select! {
            result = axum::serve(listener, service) => result,
            () = shutdown => Ok(()),
        };
        shared.stop();
        open.drop_all();
        result
    }
}

/// What handlers may ask for.
#[derive(Clone)]
struct State {
    handle: Handle,
}

impl FromRef<State> for Handle {
    fn from_ref(state: &State) -> Self {
        state.handle.clone()
    }
}

impl FromRef<State> for Arc<Shared> {
    fn from_ref(state: &State) -> Self {
        Arc::clone(&state.handle.shared)
    }
}

fn router(handle: Handle) -> Router {
    let discord = rest::router(&handle.shared).with_state(Arc::clone(&handle.shared));
    Router::new()
        .route("/", get(page::index))
        .route("/page/{*file}", get(page::file))
        .route("/sandbox/live", get(live::live))
        .route("/sandbox/interactions", post(browser::interact))
        .route("/sandbox/messages", post(browser::say))
        .route("/sandbox/messages/{id}", delete(browser::dismiss))
        .route("/sandbox/faults", post(browser::faults))
        .route("/sandbox/attachments/{id}/{filename}", get(browser::attachment))
        .route("/gateway", any(gateway::connect))
        .route("/gateway/", any(gateway::connect))
        .with_state(State { handle })
        .merge(discord)
        .fallback(rest::unknown::route)
        .layer(axum::middleware::from_fn(origin::check))
}
