//! Whether Discord would let the bot do its work as it is set up: what was looked at, how it stands, and what to do.
//!
//! `application` judges what Discord says of the application, `endpoint` calls it as Discord would, `channel` looks whether
//! reports can be written. Nothing is changed anywhere.

mod application;
mod channel;
mod endpoint;

use std::time::{Duration, SystemTime};

use reqwest::Method;

use super::endpoint::check_public_key;
use super::error::Error;
use super::rest::RestClient;
use super::{gateway, registration};
use crate::config::{Config, Discord};

/// Signatures are refused when the clocks are further apart than 300 seconds; half of that is no margin to rely on.
const MAX_SKEW: Duration = Duration::from_secs(150);

/// When fewer sessions than this may still be begun, something has begun far too many.
const FEW_SESSIONS: u32 = 50;

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// As it should be.
    Good,
    /// The bot runs so, but perhaps not as was meant.
    Doubtful,
    /// The bot cannot do its work so.
    Wrong,
}

/// Something that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What was looked at.
    pub subject: &'static str,
    /// How it stands.
    pub verdict: Verdict,
    /// What was found and, unless that is good, what to do.
    pub message: String,
}

impl Check {
    /// Something that is as it should be.
    pub fn good(subject: &'static str, message: impl Into<String>) -> Self {
        Self { subject, verdict: Verdict::Good, message: message.into() }
    }

    /// Something that may not be as it was meant.
    pub fn doubtful(subject: &'static str, message: impl Into<String>) -> Self {
        Self { subject, verdict: Verdict::Doubtful, message: message.into() }
    }

    /// Something with which the bot cannot do its work.
    pub fn wrong(subject: &'static str, message: impl Into<String>) -> Self {
        Self { subject, verdict: Verdict::Wrong, message: message.into() }
    }

    fn failed(subject: &'static str, error: &Error) -> Self {
        Self::wrong(subject, error.to_string())
    }
}

/// Looks at everything that Discord has a part in, as far as it can be reached.
pub async fn examine(config: &Config) -> Vec<Check> {
    let settings = &config.discord;
    let mut checks = vec![public_key(settings)];
    let rest = match client(settings, &mut checks) {
        Ok(rest) => rest,
        Err(error) => return with(checks, Check::failed("settings", &error)),
    };
    match rest.date().await {
        Ok(date) => checks.extend([reached(&rest), clock(date)]),
        Err(error) => return with(checks, Check::failed("connection", &error)),
    }
    if rest.has_token() {
        checks.extend(examine_application(config, &rest).await);
    }
    checks
}

fn with(mut checks: Vec<Check>, last: Check) -> Vec<Check> {
    checks.push(last);
    checks
}

/// A client with the token, or else one without, if it is the token that is at fault.
fn client(settings: &Discord, checks: &mut Vec<Check>) -> Result<std::sync::Arc<RestClient>, Error> {
    RestClient::with_token(settings).or_else(|error| {
        let client = RestClient::anonymous(settings)?;
        checks.push(match error {
            Error::MissingToken if !settings.public_key.trim().is_empty() => Check::doubtful(
                "token",
                "there is none: `isolinear serve` answers without it, but `run` and `register` need DISCORD_TOKEN",
            ),
            error => Check::failed("token", &error),
        });
        Ok(client)
    })
}

fn public_key(settings: &Discord) -> Check {
    if settings.public_key.trim().is_empty() {
        return Check::good("public key", "not set; only `isolinear serve` needs it");
    }
    match check_public_key(&settings.public_key) {
        Ok(()) => Check::good("public key", "well formed"),
        Err(error) => Check::failed("public key", &error),
    }
}

fn reached(rest: &RestClient) -> Check {
    Check::good("connection", format!("Discord at {} answers", rest.address()))
}

fn clock(date: Option<SystemTime>) -> Check {
    let Some(date) = date else { return Check::good("clock", "Discord did not tell its time") };
    let now = SystemTime::now();
    let skew = now.duration_since(date).unwrap_or_else(|earlier| earlier.duration());
    let (seconds, way) = (skew.as_secs(), if now > date { "ahead of" } else { "behind" });
    if skew < MAX_SKEW {
        return Check::good("clock", format!("within {} s of Discord's", seconds.max(1)));
    }
    Check::wrong(
        "clock",
        format!("this machine's clock is {seconds} s {way} Discord's, so signatures are refused; set it by NTP"),
    )
}

async fn examine_application(config: &Config, rest: &RestClient) -> Vec<Check> {
    let application = match rest.call(Method::GET, "/applications/@me", None, "GET /applications/@me").await {
        Ok(application) => application,
        Err(error) => return vec![Check::failed("token", &error)],
    };
    let mut checks = application::examine(&application, config);
    checks.extend(endpoint::examine(&application, &config.discord).await);
    checks.push(shards(&config.discord, rest).await);
    if let Some(id) = application::id(&application) {
        checks.push(commands(rest, id).await);
        checks.extend(channel::examine(rest, &config.reports, id).await);
    }
    checks
}

async fn shards(settings: &Discord, rest: &RestClient) -> Check {
    let outlook = match gateway::outlook(settings, rest).await {
        Ok(outlook) => outlook,
        Err(error) => return Check::failed("shards", &error),
    };
    let (total, recommended) = (outlook.total, outlook.recommended);
    let (first, last) = outlook.shards.into_inner();
    let here = format!("{total} in all, {first} to {last} in this process; Discord recommends {recommended}");
    if total < recommended {
        return Check::doubtful("shards", format!("{here}: raise discord.shards.total in every process"));
    }
    if outlook.sessions_left < FEW_SESSIONS {
        let left = outlook.sessions_left;
        return Check::doubtful(
            "shards",
            format!("only {left} sessions may still be begun today; find what restarts the bot so often"),
        );
    }
    Check::good("shards", here)
}

async fn commands(rest: &RestClient, application_id: u64) -> Check {
    match registration::is_current(rest, application_id).await {
        Ok(true) => Check::good("commands", "registered as they should be"),
        Ok(false) => Check::doubtful(
            "commands",
            "not registered, or not as this version has them; `isolinear run` or `register` mends that",
        ),
        Err(error) => Check::failed("commands", &error),
    }
}
