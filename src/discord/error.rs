//! Why the bot cannot go on, in words for whoever runs it. None of them can hold the token.

use std::io;

/// Why the bot cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No token was given.
    #[error(
        "there is no bot token; set DISCORD_TOKEN in the environment, or try the bot without one: isolinear sandbox"
    )]
    MissingToken,
    /// A setting cannot be used, with the reason and the remedy.
    #[error("{0}")]
    Setting(String),
    /// Discord does not know the token.
    #[error(
        "Discord at {address} refused the token; copy it anew from the application's page, under Bot, into DISCORD_TOKEN"
    )]
    TokenRefused {
        /// Where it was shown.
        address: String,
    },
    /// Nobody answers, or not in time.
    #[error(
        "Discord at {address} cannot be reached ({reason}); check the network, and discord.proxy in the configuration"
    )]
    Unreachable {
        /// Who should have.
        address: String,
        /// Why not.
        reason: String,
        /// The failure beneath.
        source: reqwest::Error,
    },
    /// The address to listen on cannot be had.
    #[error("cannot listen on {address}: {source}; choose another address, as endpoint.listen in the configuration")]
    Bind {
        /// The address.
        address: String,
        /// Why not.
        source: io::Error,
    },
    /// Discord answered something that does not help.
    #[error("{request} was answered with {response}; try again later, and check discord.proxy in the configuration")]
    UnexpectedResponse {
        /// What was asked, and of whom.
        request: String,
        /// What came back.
        response: String,
    },
    /// The gateway closed the connection for a reason that no new connection mends.
    #[error("Discord's gateway closed the connection with code {code}: {remedy}")]
    GatewayClosed {
        /// The close code.
        code: u16,
        /// What it means, and what to do.
        remedy: &'static str,
    },
    /// A connection to the gateway could not be prepared.
    #[error(
        "cannot prepare a connection to Discord's gateway: {0}; check that OpenSSL and its certificates are installed"
    )]
    Tls(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// Whether the configuration is at fault, rather than the world.
    pub const fn is_configuration(&self) -> bool {
        matches!(self, Self::MissingToken | Self::Setting(_))
    }
}
