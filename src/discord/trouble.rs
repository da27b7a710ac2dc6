//! Why the bot cannot go on, in words for whoever runs it. None of them can hold the token.

use std::fmt;

use serenity::all::HttpError;

/// Why the bot cannot go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// No token was given.
    NoToken,
    /// A setting cannot be used, with the reason and the remedy.
    Setting(String),
    /// Discord does not know the token.
    Refused {
        /// Where it was shown.
        address: String,
    },
    /// Nobody answers, or not in time.
    Unreachable {
        /// Who should have.
        address: String,
        /// Why not.
        why: String,
    },
    /// The address to listen on cannot be had.
    Unbound {
        /// The address.
        address: String,
        /// Why not.
        why: String,
    },
    /// Discord answered something that does not help.
    Unfit {
        /// What was asked, and of whom.
        asked: String,
        /// What came back.
        answer: String,
    },
}

impl Trouble {
    /// Whether the configuration is at fault, rather than the world.
    pub const fn is_configuration(&self) -> bool {
        matches!(self, Self::NoToken | Self::Setting(_))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoToken => out.write_str(
                "there is no bot token; set DISCORD_TOKEN in the environment, or try the bot without one: isolinear sandbox",
            ),
            Self::Setting(what) => out.write_str(what),
            Self::Refused { address } => write!(
                out,
                "Discord at {address} refused the token; copy it anew from the application's page, under Bot, into DISCORD_TOKEN"
            ),
            Self::Unreachable { address, why } => write!(
                out,
                "Discord at {address} cannot be reached ({why}); check the network, and discord.proxy in the configuration"
            ),
            Self::Unbound { address, why } => {
                write!(out, "cannot listen on {address}: {why}; choose another address, as endpoint.listen in the configuration")
            }
            Self::Unfit { asked, answer } => {
                write!(out, "{asked} was answered with {answer}; try again later, and check discord.proxy in the configuration")
            }
        }
    }
}

/// What went wrong with a request, without addresses, which may hold an interaction's token.
pub(super) fn reason(error: &serenity::Error) -> String {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => {
            format!("status {}, code {}: {error}", response.status_code.as_u16(), response.error.code)
        }
        serenity::Error::Http(HttpError::Request(request)) => {
            let mut deepest: &dyn std::error::Error = request;
            while let Some(source) = deepest.source() {
                deepest = source;
            }
            if deepest.to_string().contains("://") { "the request failed".into() } else { deepest.to_string() }
        }
        other => other.to_string(),
    }
}
