//! The loops: closed, in which a new interaction is sent when one was answered, and open, in which they come whether or
//! not the bot keeps up.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Result;
use futures_util::future::join_all;
use load::discord::{Answer, Discord};
use load::mix::Mix;
use load::process::Process;
use load::statistics::percentile;
use load::template::Template;
use tokio::sync::oneshot;
use tokio::time::{sleep_until, timeout, timeout_at};

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// What one loop showed.
#[derive(Debug, Default)]
pub(crate) struct Loop {
    /// From interaction to first answer.
    latencies: Vec<Duration>,
    unanswered: usize,
    bytes: usize,
    cpu_time: Duration,
}

impl Loop {
    fn add(&mut self, answer: Option<Answer>) {
        match answer {
            Some(answer) => {
                self.latencies.push(answer.first);
                self.bytes += answer.body.len();
            }
            None => self.unanswered += 1,
        }
    }

    /// Milliseconds that so many of a hundred answers did not exceed.
    pub(crate) fn latency(&self, percent: usize) -> f64 {
        percentile(&self.latencies, percent)
    }

    /// Seconds of processor time for a thousand answers.
    pub(crate) fn cpu_per_thousand(&self) -> f64 {
        self.cpu_time.as_secs_f64() * 1e3 / self.latencies.len() as f64
    }

    /// Kilobytes in an answer, on average.
    pub(crate) fn kilobytes(&self) -> f64 {
        self.bytes as f64 / 1e3 / self.latencies.len() as f64
    }

    /// How many answers did not come in time.
    pub(crate) fn unanswered(&self) -> usize {
        self.unanswered
    }
}

/// Sends and waits, so many at once, for so long.
pub(crate) async fn closed(
    discord: &Discord,
    process: &Process,
    mix: &Mix,
    open: u16,
    length: Duration,
) -> Result<Loop> {
    let (picks, found) = (RefCell::new(mix.picks()), RefCell::new(Loop::default()));
    let before = process.cpu_time()?;
    let end = Instant::now() + length;
    let next = || picks.borrow_mut().next().filter(|_| Instant::now() < end);
    let asker = || async {
        while let Some(template) = next() {
            let answer = timeout(PATIENCE, discord.send(&template)).await;
            found.borrow_mut().add(answer.ok().and_then(Result::ok));
        }
    };
    join_all((0..open).map(|_| asker())).await;
    let cpu_time = process.cpu_time()?.saturating_sub(before);
    Ok(Loop { cpu_time, ..found.take() })
}

/// Sends so many a second for so long.
pub(crate) async fn open(discord: &Discord, process: &Process, mix: &Mix, rate: u32, length: Duration) -> Result<Loop> {
    let before = process.cpu_time()?;
    let end = Instant::now() + length;
    let sent = send_until(discord, mix, rate, std::future::pending(), end).await;
    let found = collect(sent).await;
    let cpu_time = process.cpu_time()?.saturating_sub(before);
    Ok(Loop { cpu_time, ..found })
}

/// What became of pictures and of the look-ups beside them.
pub(crate) struct Pictures {
    pub(crate) lookups: Loop,
    /// From interaction to picture, in milliseconds.
    pub(crate) latencies: Vec<Duration>,
    pub(crate) unanswered: usize,
}

/// Asks for many pictures at once, and sends look-ups until all are there.
pub(crate) async fn pictures_at_once(
    discord: &Discord,
    pictures: &[Arc<Template>],
    lookups: &Mix,
    rate: u32,
) -> Pictures {
    let asked: Vec<_> = pictures.iter().map(|template| timeout(PATIENCE, discord.send(template))).collect();
    let (mut latencies, mut unanswered) = (Vec::new(), 0);
    let drawn = async {
        for answer in join_all(asked).await {
            match answer.ok().and_then(Result::ok) {
                Some(answer) => latencies.push(answer.whole),
                None => unanswered += 1,
            }
        }
    };
    let sent = send_until(discord, lookups, rate, drawn, Instant::now() + PATIENCE).await;
    let lookups = collect(sent).await;
    Pictures { lookups, latencies, unanswered }
}

type Waiting = Vec<oneshot::Receiver<Answer>>;

/// Sends so many a second until something is over, or it is time.
async fn send_until(discord: &Discord, mix: &Mix, rate: u32, over: impl Future<Output = ()>, end: Instant) -> Waiting {
    let mut sent = Vec::new();
    let begin = Instant::now();
    let sending = async {
        for (at, template) in (0_u32..).zip(mix.picks()) {
            let due = begin + Duration::from_secs(1) * at / rate;
            if due >= end {
                break;
            }
            sleep_until(due.into()).await;
            sent.push(discord.send(&template));
        }
    };
    tokio::select! {
        () = sending => {}
        () = over => {}
    }
    sent
}

/// Waits for all answers, though not longer than one is waited for.
async fn collect(sent: Waiting) -> Loop {
    let mut found = Loop::default();
    let end = tokio::time::Instant::now() + PATIENCE;
    for answer in sent {
        found.add(timeout_at(end, answer).await.ok().and_then(Result::ok));
    }
    found
}
