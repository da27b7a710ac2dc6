//! With which code Discord closed a connection, where Serenity keeps that to itself.
//!
//! Some codes that no new connection mends Serenity's runner takes for any other loss, and names them in its log alone. So
//! the log of the runner's own thread is read.

use std::fmt::Debug;
use std::sync::Arc;

use tokio::sync::watch;
use tracing::field::Field;
use tracing::level_filters::LevelFilter;
use tracing::{Dispatch, Event, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

/// The code that was read in a log, if there was one.
#[derive(Debug, Clone, Default)]
pub(super) struct CloseCode(Arc<watch::Sender<Option<u16>>>);

impl CloseCode {
    /// Where a thread has to log so that its log is read.
    pub(super) fn log(&self) -> Dispatch {
        tracing_subscriber::registry().with(self.clone().with_filter(LevelFilter::WARN)).into()
    }

    /// Waits for a code that no new connection mends.
    pub(super) async fn known(&self) -> u16 {
        let mut codes = self.0.subscribe();
        let code = codes.wait_for(Option::is_some).await.ok().and_then(|code| *code);
        code.unwrap_or_default()
    }
}

impl<S: Subscriber> Layer<S> for CloseCode {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut code = None;
        event.record(&mut |field: &Field, value: &dyn Debug| {
            if field.name() == "message" {
                code = code_in(&format!("{value:?}"));
            }
        });
        if code.is_some() && event.metadata().target().starts_with("serenity::gateway") {
            self.0.send_replace(code);
        }
    }
}

fn code_in(line: &str) -> Option<u16> {
    let codes = [
        ("Sent invalid shard data.", 4010),
        ("Shard has too many guilds.", 4011),
        ("Unknown unclean close 4012:", 4012),
    ];
    codes.iter().find(|(words, _)| line.contains(words)).map(|(_, code)| *code)
}
