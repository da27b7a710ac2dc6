//! One bot, measured once.

use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use load::bots::Bot;
use load::discord::Discord;
use load::mix::Mix;
use load::process::Process;
use load::script::{LoreScript, Script};
use load::statistics::{median, percentile};
use tokio::time::{sleep, timeout};

use crate::args::Args;
use crate::loops::{self, Loop};

/// How long a bot may take to log in, or to answer the first time.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often a bot is started in a round for the sake of its start.
const STARTS: usize = 3;
/// How long a bot is left alone before its memory is read.
const SETTLING: Duration = Duration::from_millis(1_500);
/// What is not measured, since programs are slower at first.
const WARMING_UP: Duration = Duration::from_secs(1);
/// How many look-ups a second are sent beside pictures: few enough that nobody waits for the others.
const LOOKUPS_BESIDE_PICTURES: u32 = 300;

/// What one round showed of one bot.
pub(crate) struct Round {
    /// Milliseconds from the start of the program.
    pub(crate) ready: f64,
    pub(crate) first_answer: f64,
    /// In MB.
    pub(crate) idle_memory: f64,
    pub(crate) memory_afterwards: f64,
    pub(crate) one_open: Loop,
    pub(crate) many_open: Loop,
    pub(crate) steady: Loop,
    pub(crate) lore: Option<LoreRound>,
}

/// What only a bot with isolinear's commands is asked.
pub(crate) struct LoreRound {
    pub(crate) questions: Loop,
    pub(crate) misses: Loop,
    pub(crate) buttons: Loop,
    pub(crate) lookups_alone: Loop,
    pub(crate) pictures: Vec<PicturesRound>,
}

/// One batch of pictures that were asked for at once.
pub(crate) struct PicturesRound {
    /// The look-ups beside them.
    pub(crate) lookups: Loop,
    /// Milliseconds to the picture in the middle and to the last.
    pub(crate) median: f64,
    pub(crate) last: f64,
    pub(crate) unanswered: usize,
}

/// Measures a bot: how it starts, then under load.
pub(crate) async fn play(args: &Args, bot: &Bot, script: &Script) -> Result<Round> {
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        starts.push(start(bot, script).await?);
    }
    let discord = Discord::start(script).await?;
    let mut process = Process::start(bot, &discord.base_url, &script.token)?;
    soon(discord.ready(), &process).await?;
    sleep(SETTLING).await;
    let idle_memory = process.resident_megabytes()?;
    let under_load = Loops { args, discord: &discord, process: &process };
    under_load.closed_for(&script.lookups, 8, WARMING_UP).await?;
    let one_open = under_load.closed(&script.lookups, 1).await?;
    let many_open = under_load.closed(&script.lookups, args.open).await?;
    let lore = match &script.lore {
        Some(lore) => Some(under_load.lore(lore, &script.lookups).await?),
        None => None,
    };
    // Last, since a bot that does not keep up is busy for a while afterwards.
    let steady = loops::open(&discord, &process, &script.lookups, args.rate, args.length()).await?;
    sleep(SETTLING).await;
    let memory_afterwards = process.resident_megabytes()?;
    process.check()?;
    process.stop().await?;
    for request in discord.unknown() {
        eprintln!("{} asked what it had not asked at the rehearsal: {request}", bot.name);
    }
    let ready = median(starts.iter().map(|start| start.ready));
    let first_answer = median(starts.iter().map(|start| start.first_answer));
    Ok(Round { ready, first_answer, idle_memory, memory_afterwards, one_open, many_open, steady, lore })
}

/// Milliseconds from the start of the program.
struct Start {
    ready: f64,
    first_answer: f64,
}

/// Starts a bot, asks it once, and ends it.
async fn start(bot: &Bot, script: &Script) -> Result<Start> {
    let discord = Discord::start(script).await?;
    let process = Process::start(bot, &discord.base_url, &script.token)?;
    let ready = soon(discord.ready(), &process).await?;
    let lookup = script.lookups.picks().next().ok_or_else(|| anyhow!("there is nothing to ask"))?;
    let answer = discord.send(&lookup);
    soon(async { Ok(answer.await?) }, &process).await?;
    let first_answer = process.started.elapsed();
    let ready = ready.duration_since(process.started);
    process.stop().await?;
    let [ready, first_answer] = [ready, first_answer].map(|duration| duration.as_secs_f64() * 1e3);
    Ok(Start { ready, first_answer })
}

async fn soon<T>(event: impl Future<Output = Result<T>>, process: &Process) -> Result<T> {
    let late = || format!("the bot is not there after {PATIENCE:?}: {}", process.output());
    timeout(PATIENCE, event).await.with_context(late)?
}

struct Loops<'l> {
    args: &'l Args,
    discord: &'l Discord,
    process: &'l Process,
}

impl Loops<'_> {
    async fn closed(&self, mix: &Mix, open: u16) -> Result<Loop> {
        self.closed_for(mix, open, self.args.length()).await
    }

    async fn closed_for(&self, mix: &Mix, open: u16, length: Duration) -> Result<Loop> {
        loops::closed(self.discord, self.process, mix, open, length).await
    }

    async fn lore(&self, lore: &LoreScript, lookups: &Mix) -> Result<LoreRound> {
        let open = self.args.open;
        let questions = self.closed(&lore.questions, open).await?;
        let misses = self.closed(&lore.misses, open).await?;
        let buttons = self.closed(&lore.buttons, open).await?;
        let (rate, length) = (LOOKUPS_BESIDE_PICTURES, self.args.length());
        let lookups_alone = loops::open(self.discord, self.process, lookups, rate, length).await?;
        let mut pictures = Vec::new();
        for batch in &lore.timelines {
            let found = loops::pictures_at_once(self.discord, batch, lookups, rate).await;
            pictures.push(PicturesRound {
                median: percentile(&found.latencies, 50),
                last: percentile(&found.latencies, 100),
                lookups: found.lookups,
                unanswered: found.unanswered,
            });
        }
        Ok(LoreRound { questions, misses, buttons, lookups_alone, pictures })
    }
}
