//! Reports of mistakes on their way to whoever keeps the lore: into a channel, else into the log.

use std::num::NonZeroU64;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use tokio::time::timeout;

use super::Error;
use super::rest::RestClient;
use crate::config;
use crate::reply::{Delivery, Report, Rich, Span, markdown};

/// How long a report may be on its way: less than the three seconds within which its answer is due.
const IN_TIME: Duration = Duration::from_millis(1500);
const TOO_SLOW: &str = "no answer in time";

/// Where reports go.
#[derive(Debug, Clone, Default)]
pub struct Reports {
    channel: Option<(NonZeroU64, Arc<RestClient>)>,
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
        Ok(Self { channel: Some((id, RestClient::with_token(discord)?)) })
    }

    /// Passes a report on, before its answer is due, and tells what became of it. One that does not reach the channel is
    /// logged, so that it is not lost.
    pub(super) async fn pass_on(&self, report: &Report) -> Delivery {
        let Some((channel_id, rest)) = &self.channel else {
            log(report);
            return Delivery::Logged;
        };
        match timeout(IN_TIME, send(rest, *channel_id, report)).await.unwrap_or(Err(TOO_SLOW.to_owned())) {
            Ok(()) => {
                tracing::info!(entry = &*report.entry, "a mistake was reported to its channel");
                Delivery::Sent
            }
            Err(why) => {
                tracing::warn!(
                    why,
                    "a report did not reach its channel; check reports.channel, and that the bot may write there"
                );
                log(report);
                Delivery::Failed
            }
        }
    }
}

async fn send(rest: &RestClient, channel_id: NonZeroU64, report: &Report) -> Result<(), String> {
    let path = format!("/channels/{channel_id}/messages");
    let sent = rest.call(Method::POST, &path, Some(&message(report)), "POST a report to its channel").await;
    sent.map(drop).map_err(|error| error.to_string())
}

/// The only line in the logs that holds what somebody typed, since it was typed for whoever reads them.
fn log(report: &Report) {
    tracing::info!(entry = &*report.entry, file = report.file, toml = report.toml, "a mistake was reported");
}

/// The report as a message that mentions nobody.
fn message(report: &Report) -> Value {
    let mut body = Rich::plain("For ");
    body.push(Span::Typed(report.file.clone()));
    body.push(Span::Plain(":\n".to_owned()));
    body.push(Span::Block(report.toml.clone()));
    json!({
        "embeds": [{ "title": format!("A mistake in {}", report.entry), "description": markdown::render(&body) }],
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
        let message = message(&report);
        assert_eq!(message["embeds"][0]["description"], "For `lore/x.toml`:\n```toml\ntext = 'a'\n```");
        assert_eq!(message["allowed_mentions"], json!({ "parse": [] }));
    }
}
