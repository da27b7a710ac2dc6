//! Reports of mistakes on their way to whoever keeps the lore: into a channel, else into the log.

use std::num::NonZeroU64;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use tokio::time::timeout;

use super::error::Error;
use super::report_limits::ReportLimits;
use super::rest::RestClient;
use crate::config;
use crate::reply::{Delivery, Report, Rich, Span, markdown};

/// How long a report may be on its way: less than the three seconds within which its answer is due.
const IN_TIME: Duration = Duration::from_millis(1500);
const TOO_SLOW: &str = "no answer in time";

/// Who made a report.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reporter {
    /// The user.
    pub(super) user_id: Option<u64>,
    /// The server in which it was made.
    pub(super) guild_id: Option<u64>,
}

/// Where reports go.
#[derive(Debug, Clone, Default)]
pub struct Reports {
    channel: Option<(NonZeroU64, Arc<RestClient>)>,
    limits: Arc<ReportLimits>,
}

impl Reports {
    /// The channel that the configuration names; the log, if it names none.
    ///
    /// # Errors
    ///
    /// When what it names cannot be a channel, or there is no token to write there with.
    pub fn open(settings: &config::Reports, discord: &config::Discord) -> Result<Self, Error> {
        let written = settings.channel.trim();
        if written.is_empty() {
            return Ok(Self::default());
        }
        let id = written.parse::<NonZeroU64>().map_err(|_| {
            let remedy = "copy it from the channel's menu in Discord (Copy Channel ID), or leave it empty";
            Error::Setting(format!("reports.channel is not a channel's id; {remedy}"))
        })?;
        Ok(Self { channel: Some((id, RestClient::with_token(discord)?)), limits: Arc::default() })
    }

    /// Passes a report on, before its answer is due, and tells what became of it. One that does not reach the channel is
    /// logged, so that it is not lost; one too many of the same user or server stays with its reporter.
    pub(super) async fn pass_on(&self, report: &Report, from: Reporter) -> Delivery {
        if !self.limits.admit(from.user_id, from.guild_id) {
            tracing::warn!(user = from.user_id, server = from.guild_id, "more reports of mistakes than one may make");
            return Delivery::Kept;
        }
        let Some((channel_id, rest)) = &self.channel else {
            log(report, from);
            return Delivery::Logged;
        };
        match timeout(IN_TIME, send(rest, *channel_id, report, from)).await.unwrap_or(Err(TOO_SLOW.to_owned())) {
            Ok(()) => {
                tracing::info!(entry = &*report.entry, "a mistake was reported to its channel");
                Delivery::Sent
            }
            Err(why) => {
                tracing::warn!(
                    why,
                    "a report did not reach its channel; check reports.channel, and that the bot may write there"
                );
                log(report, from);
                Delivery::Failed
            }
        }
    }
}

async fn send(rest: &RestClient, channel_id: NonZeroU64, report: &Report, from: Reporter) -> Result<(), String> {
    let path = format!("/channels/{channel_id}/messages");
    let sent = rest.call(Method::POST, &path, Some(&message(report, from)), "POST a report to its channel").await;
    sent.map(drop).map_err(|error| error.to_string())
}

/// The only line in the logs that holds what somebody typed, since it was typed for whoever reads them.
fn log(report: &Report, from: Reporter) {
    let Report { entry, file, toml } = report;
    tracing::info!(entry = &**entry, file, toml, user = from.user_id, "a mistake was reported");
}

/// The report as a message that mentions nobody.
fn message(report: &Report, from: Reporter) -> Value {
    let id = |id: Option<u64>| id.map_or_else(|| "unknown".to_owned(), |id| id.to_string());
    let reporter = format!("reported by user {}, in server {}", id(from.user_id), id(from.guild_id));
    let mut body = Rich::plain("For ");
    body.push(Span::Typed(report.file.clone().into()));
    body.push(Span::Plain(":\n".into()));
    body.push(Span::Block(report.toml.clone().into()));
    json!({
        "embeds": [{ "title": format!("A mistake in {}", report.entry), "description": markdown::render(&body),
            "footer": { "text": reporter } }],
        "allowed_mentions": { "parse": [] },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(channel: &str, token: &str) -> Result<Reports, Error> {
        let discord = config::Discord { token: config::Token::new(token), ..config::Discord::default() };
        Reports::open(&config::Reports { channel: channel.to_owned() }, &discord)
    }

    #[test]
    fn a_channel_is_named_by_its_id_or_not_at_all() {
        assert!(open("", "").unwrap().channel.is_none());
        assert!(open(" 123456789012345678 ", "a.b.c").unwrap().channel.is_some());
        for wrong in ["#reports", "0", "12a", "-1"] {
            assert!(open(wrong, "a.b.c").unwrap_err().to_string().contains("reports.channel"), "{wrong}");
        }
        assert!(matches!(open("123456789012345678", "").unwrap_err(), Error::MissingToken));
    }

    #[test]
    fn a_report_is_a_code_block_that_mentions_nobody() {
        let report =
            Report { entry: "station/terok-nor".into(), file: "lore/x.toml".into(), toml: "text = 'a'".into() };
        let message = message(&report, Reporter { user_id: Some(7), guild_id: None });
        assert_eq!(message["embeds"][0]["footer"]["text"], "reported by user 7, in server unknown");
        assert_eq!(message["embeds"][0]["description"], "For `lore/x.toml`:\n```toml\ntext = 'a'\n```");
        assert_eq!(message["allowed_mentions"], json!({ "parse": [] }));
    }
}
