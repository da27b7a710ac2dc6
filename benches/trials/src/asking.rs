//! Asks at a steady rate, whether or not the bot keeps up.

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use load::discord::{Answer, Discord};
use load::statistics::percentile;
use load::template::Template;
use tokio::sync::oneshot;
use tokio::time::{sleep_until, timeout_at};

/// An interaction that was sent.
pub(crate) struct Sent {
    pub(crate) id: u64,
    pub(crate) shard: u32,
    pub(crate) at: Instant,
    pub(crate) answer: oneshot::Receiver<Answer>,
}

/// A Discord on which questions are asked.
pub(crate) trait Asks {
    /// Sends one over a shard.
    fn ask(&self, shard: u32, template: &Arc<Template>) -> Sent;

    /// How many answers came too late to be taken.
    fn late(&self) -> u64;

    /// Whether it takes 3,000 answers within three seconds itself.
    fn has_room_for_all(&self) -> bool;
}

impl Asks for Discord {
    fn ask(&self, shard: u32, template: &Arc<Template>) -> Sent {
        let (id, answer) = self.send_to(shard, template);
        Sent { id, shard, at: Instant::now(), answer }
    }

    fn late(&self) -> u64 {
        self.counts().late
    }

    fn has_room_for_all(&self) -> bool {
        true
    }
}

/// Sends all of them as fast as can be, and lets others look after the answers meanwhile.
pub(crate) async fn at_once(discord: &impl Asks, templates: impl IntoIterator<Item = Arc<Template>>) -> Vec<Sent> {
    let mut sent = Vec::new();
    for template in templates {
        sent.push(discord.ask(0, &template));
        tokio::task::yield_now().await;
    }
    sent
}

/// Sends so many a second over each of these shards until something is over.
pub(crate) async fn until<T>(
    discord: &impl Asks,
    shards: &[u32],
    templates: impl IntoIterator<Item = Arc<Template>>,
    rate: u32,
    over: impl Future<Output = T>,
) -> (Vec<Sent>, T) {
    let mut sent = Vec::new();
    let begin = Instant::now();
    let sending = async {
        for (at, template) in (0_u32..).zip(templates) {
            sleep_until((begin + Duration::from_secs(1) * at / rate).into()).await;
            sent.extend(shards.iter().map(|shard| discord.ask(*shard, &template)));
        }
        std::future::pending().await
    };
    let over = tokio::select! {
        never = sending => never,
        over = over => over,
    };
    (sent, over)
}

/// The answers to what was sent, as far as they come within that time.
pub(crate) async fn answers(sent: Vec<Sent>, patience: Duration) -> Vec<Option<Answer>> {
    let end = tokio::time::Instant::now() + patience;
    let answers = sent.into_iter().map(|sent| async move { timeout_at(end, sent.answer).await.ok()?.ok() });
    join_all(answers).await
}

/// What became of look-ups.
pub(crate) struct LookUps {
    pub(crate) count: usize,
    pub(crate) lost: usize,
    latencies: Vec<Duration>,
}

impl LookUps {
    /// Waits for the answers as long as Discord does, and a little longer.
    pub(crate) async fn collect(sent: Vec<Sent>) -> Self {
        let answers = answers(sent, Duration::from_secs(5)).await;
        let count = answers.len();
        let latencies: Vec<Duration> = answers.into_iter().flatten().map(|answer| answer.first).collect();
        Self { count, lost: count - latencies.len(), latencies }
    }

    /// Milliseconds that so many of a hundred did not exceed.
    pub(crate) fn percentile(&self, percent: usize) -> f64 {
        percentile(&self.latencies, percent)
    }

    pub(crate) fn slowest(&self) -> f64 {
        self.percentile(100)
    }
}
