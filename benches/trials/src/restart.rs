//! Two processes with a shard each on one Discord: each answers what is its own, one is killed, and one is restarted as
//! for an upgrade, while questions come over both shards.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use load::discord::Discord;
use load::process::Process;
use rustix::process::Signal;
use serde_json::json;
use tempfile::TempDir;
use tokio::time::{sleep, timeout};

use crate::asking::{self, LookUps, Sent};
use crate::bot::{DEADLINE, PATIENCE, Rehearsed};
use crate::report::Report;

/// Questions a second over each shard.
const RATE: u32 = 50;

/// How long a killed process is away.
const AWAY: Duration = Duration::from_secs(2);

struct Shards<'t> {
    bot: &'t Rehearsed,
    discord: Discord,
    state: TempDir,
    report: &'t mut Report,
}

/// Starts both, kills one, and restarts one.
pub(crate) async fn run(bot: &Rehearsed, report: &mut Report) -> Result<()> {
    let mut script = bot.script.clone();
    if let Some((_, gateway)) = script.responses.get_mut("GET /gateway/bot") {
        gateway["shards"] = json!(2);
        gateway["session_start_limit"]["max_concurrency"] = json!(2);
    }
    let discord = Discord::start_with(&script, Some(DEADLINE)).await?;
    let mut shards = Shards { bot, discord, state: TempDir::new()?, report };
    let (one, mut other) = (shards.start(0)?, shards.start(1)?);
    for shard in [0, 1] {
        shards.begun(shard, 1).await?;
    }
    shards.each_its_own(&one, &other).await?;
    other = shards.kill(other).await?;
    shards.upgrade(other).await
}

impl Shards<'_> {
    fn start(&self, shard: u32) -> Result<Process> {
        let state = self.state.path();
        let settings = format!("state = {state:?}\nshards = {{ total = 2, first = {shard}, last = {shard} }}\n");
        self.bot.start_anyhow(&self.discord, &settings)
    }

    /// Waits until that shard has begun so many sessions.
    async fn begun(&self, shard: u32, times: u64) -> Result<()> {
        let mut logins = self.discord.logins();
        let begun = logins.wait_for(|logins| logins.begun.get(&shard).copied().unwrap_or_default() >= times);
        timeout(PATIENCE, begun).await.context("a shard does not log in")??;
        Ok(())
    }

    /// Asks over both shards until something is over.
    async fn ask<T>(&self, over: impl Future<Output = Result<T>>) -> Result<([Vec<Sent>; 2], T)> {
        let (sent, over) = asking::until(&self.discord, &[0, 1], self.bot.lookups(), RATE, over).await;
        let (first, second) = sent.into_iter().partition(|sent| sent.shard == 0);
        Ok(([first, second], over?))
    }

    async fn each_its_own(&mut self, one: &Process, other: &Process) -> Result<()> {
        let (sent, ()) = self.ask(async { Ok(sleep(Duration::from_secs(5)).await) }).await?;
        for (sent, process) in sent.into_iter().zip([one, other]) {
            let count = sent.len();
            let lookups = LookUps::collect(sent).await;
            sleep(Duration::from_millis(200)).await;
            let answered = process.log().lines().filter(|line| line.contains("answered")).count();
            self.report.exactly("two processes: questions without an answer", 0, lookups.lost as u64);
            self.report.exactly("answered by their shard's own process", count as u64, answered as u64);
        }
        self.report.exactly("answered again", 0, self.discord.counts().repeated);
        Ok(())
    }

    /// Kills a process without warning, and starts it again after a while.
    async fn kill(&mut self, process: Process) -> Result<Process> {
        let killed = async {
            sleep(Duration::from_secs(1)).await;
            process.stop().await?;
            sleep(AWAY).await;
            let process = self.start(1)?;
            self.begun(1, 2).await?;
            let back = Instant::now();
            sleep(Duration::from_secs(5)).await;
            Ok((process, back))
        };
        let ([first, second], (process, back)) = self.ask(killed).await?;
        let (second, before): (Vec<Sent>, Vec<Sent>) = second.into_iter().partition(|sent| sent.at >= back);
        let (first, second, before) =
            tokio::join!(LookUps::collect(first), LookUps::collect(second), LookUps::collect(before));
        self.report.exactly("a process is killed: questions to the other one lost", 0, first.lost as u64);
        self.report.exactly("questions lost after it is back", 0, second.lost as u64);
        self.report.tell("questions after it is back, and lost before", format!("{}, {}", second.count, before.lost));
        Ok(process)
    }

    /// Has a process end in order, and starts its successor.
    async fn upgrade(&mut self, mut process: Process) -> Result<()> {
        let restarted = async {
            sleep(Duration::from_secs(1)).await;
            process.signal(Signal::TERM)?;
            let begun = Instant::now();
            let status = process.ended(PATIENCE).await?;
            let successor = self.start(1)?;
            let mut logins = self.discord.logins();
            timeout(PATIENCE, logins.wait_for(|logins| logins.resumed.contains_key(&1))).await??;
            let away = begun.elapsed();
            sleep(Duration::from_secs(4)).await;
            Ok((status, away, successor))
        };
        let ([first, second], (status, away, _successor)) = self.ask(restarted).await?;
        let (first, second) = tokio::join!(LookUps::collect(first), LookUps::collect(second));
        self.report.is("a planned restart ends with status 0", status.success());
        self.report.tell("until the session is taken up again", format!("{:.2} s", away.as_secs_f64()));
        self.report.exactly("questions lost meanwhile", 0, (first.lost + second.lost) as u64);
        self.report
            .tell("questions meanwhile; the slowest answer", format!("{}; {:.0} ms", second.count, second.slowest()));
        Ok(())
    }
}
