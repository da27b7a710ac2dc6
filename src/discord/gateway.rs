//! The event loop: finds the gateway, stays connected to it, and leaves in order.

use std::sync::Arc;

use serenity::all::Http;
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use super::answering::Desk;
use super::connection::{self, End, requested};
use super::handler::Handler;
use super::patience::Patience;
use super::{Trouble, rest};
use crate::config;

/// After so many failures in a row Discord is asked again where its gateway is.
const ASK_ANEW_AFTER: u32 = 3;

/// Connects to Discord's gateway, registers the commands if they changed, and answers until `stop` turns true.
///
/// # Errors
///
/// When there is no token, Discord cannot be reached to begin with, or refuses the token.
pub async fn run(settings: &config::Discord, desk: Desk, mut stop: watch::Receiver<bool>) -> Result<(), Trouble> {
    let http = rest::client(settings)?;
    tracing::info!(discord = rest::address(&http), "connecting");
    let url = tokio::select! {
        found = rest::gateway_address(&http) => found?,
        () = requested(&mut stop) => return Ok(()),
    };
    let handler = Arc::new(Handler::new(desk, Arc::clone(&http)));
    let left = stay_connected(&http, &handler, url, &mut stop).await;
    handler.finish().await;
    tracing::info!("disconnected");
    left
}

async fn stay_connected(
    http: &Arc<Http>,
    handler: &Arc<Handler>,
    mut url: String,
    stop: &mut watch::Receiver<bool>,
) -> Result<(), Trouble> {
    let mut patience = Patience::default();
    loop {
        let began = Instant::now();
        let end = connection::run(http, handler, &url, stop).await;
        match end {
            End::ShutDown => return Ok(()),
            End::Refused => return Err(Trouble::Refused { address: rest::address(http).to_owned() }),
            End::NotOpened => tracing::warn!("the gateway cannot be reached"),
            End::NotResumed => tracing::info!("the session is over, beginning another"),
            End::NotLetIn => tracing::warn!("the gateway did not let the bot in"),
            End::Lost => tracing::warn!("the connection was lost"),
        }
        if matches!(end, End::NotResumed | End::NotLetIn) {
            handler.session.forget();
        }
        let pause = patience.after(end, began.elapsed());
        tokio::select! {
            () = sleep(pause) => {}
            () = requested(stop) => return Ok(()),
        }
        if patience.failures() >= ASK_ANEW_AFTER {
            url = tokio::select! {
                found = rest::gateway_address(http) => found.unwrap_or(url),
                () = requested(stop) => return Ok(()),
            };
        }
    }
}
