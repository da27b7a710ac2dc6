//! A bot as a process: started, looked at through `/proc`, and ended.

use std::collections::HashSet;
use std::env;
use std::fs::{self, File};
use std::process::{ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use rustix::process::{Pid, Signal};
use tempfile::TempDir;
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

use crate::bots::Bot;

/// What bots are told of the environment, beside where their Discord is.
const KEPT_VARIABLES: [&str; 2] = ["PATH", "HOME"];

/// How much of a bot's output is shown when something is wrong, in bytes.
const SHOWN_OUTPUT: usize = 2_000;

/// A bot that runs. Dropped, it and all that it started are ended.
pub struct Process {
    child: Child,
    id: u32,
    folder: TempDir,
    /// When it was started.
    pub started: Instant,
}

impl Process {
    /// Starts a bot on a Discord.
    ///
    /// # Errors
    ///
    /// If it cannot be started.
    pub fn start(bot: &Bot, base_url: &str, token: &str) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let config = folder.path().join("config.toml");
        fs::write(&config, bot.config.replace("{base_url}", base_url))?;
        let config = config.to_string_lossy();
        let arguments = bot.command.iter().skip(1).map(|argument| argument.replace("{config}", &config));
        let output = File::create(folder.path().join("output"))?;
        let mut command = Command::new(bot.program());
        command.args(arguments).current_dir(&bot.folder).process_group(0).kill_on_drop(true);
        command.stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output);
        // Where certificates lie, and the like, differs from shell to shell and counts at the start.
        command.env_clear().envs(KEPT_VARIABLES.iter().filter_map(|name| Some((name, env::var_os(name)?))));
        command.env("DISCORD_TOKEN", token).env("DISCORD_SANDBOX", base_url);
        command.env("DISCORD_API", format!("{base_url}/api"));
        command.env("DISCORD_GATEWAY", format!("{}/gateway", base_url.replacen("http", "ws", 1)));
        command.envs(&bot.environment);
        let started = Instant::now();
        let child = command.spawn().with_context(|| format!("{} cannot be started", bot.program().display()))?;
        let id = child.id().ok_or_else(|| anyhow!("{} ended at once", bot.name))?;
        Ok(Self { child, id, folder, started })
    }

    /// An error if it has ended.
    pub fn check(&mut self) -> Result<()> {
        if let Some(status) = self.child.try_wait()? {
            bail!("the bot ended with {status}: {}", self.output());
        }
        Ok(())
    }

    /// Ends it, and waits until it is gone, so that what comes next has the processors.
    pub async fn stop(mut self) -> Result<()> {
        self.kill();
        self.child.wait().await?;
        Ok(())
    }

    fn kill(&self) {
        let group = i32::try_from(self.id).ok().and_then(Pid::from_raw);
        // One that has ended already needs no signal.
        let _ = group.map(|group| rustix::process::kill_process_group(group, Signal::KILL));
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// Sends it a signal.
    ///
    /// # Errors
    ///
    /// If it has ended already.
    pub fn signal(&self, signal: Signal) -> Result<()> {
        let id = i32::try_from(self.id).ok().and_then(Pid::from_raw).context("a process without a number")?;
        Ok(rustix::process::kill_process(id, signal)?)
    }

    /// Waits until it has ended by itself.
    ///
    /// # Errors
    ///
    /// If it does not within that time.
    pub async fn ended(&mut self, patience: Duration) -> Result<ExitStatus> {
        let late = || format!("the bot has not ended after {patience:?}");
        Ok(timeout(patience, self.child.wait()).await.with_context(late)??)
    }

    /// All that it wrote.
    pub fn log(&self) -> String {
        String::from_utf8_lossy(&fs::read(self.folder.path().join("output")).unwrap_or_default()).into_owned()
    }

    /// Waits for so many lines with these words in them, and gives the last of those.
    ///
    /// # Errors
    ///
    /// If they are not there within that time.
    pub async fn wait_for_lines(&self, words: &str, count: usize, patience: Duration) -> Result<String> {
        let begun = Instant::now();
        loop {
            let log = self.log();
            let mut lines = log.lines().filter(|line| line.contains(words));
            if let Some(line) = lines.nth(count.saturating_sub(1)) {
                return Ok(line.to_owned());
            }
            if begun.elapsed() > patience {
                bail!("no line with \"{words}\" after {patience:?}: {}", self.output());
            }
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// The last of what it wrote.
    pub fn output(&self) -> String {
        let written = fs::read(self.folder.path().join("output")).unwrap_or_default();
        let text = String::from_utf8_lossy(&written[written.len().saturating_sub(SHOWN_OUTPUT)..]).into_owned();
        if text.is_empty() { "it wrote nothing".to_owned() } else { text }
    }

    /// The processor time that it, its threads and its children have used so far.
    pub fn cpu_time(&self) -> Result<Duration> {
        let ticks: u64 = self.tree()?.iter().map(|stat| stat.ticks).sum();
        Ok(Duration::from_secs(ticks) / u32::try_from(rustix::param::clock_ticks_per_second())?)
    }

    /// The memory that it and its children have in use, in MB.
    pub fn resident_megabytes(&self) -> Result<f64> {
        let pages: u64 = self.tree()?.iter().map(|stat| stat.resident_pages).sum();
        let page = u32::try_from(rustix::param::page_size())?;
        Ok(f64::from(u32::try_from(pages)?) * f64::from(page) / 1e6)
    }

    /// The process and all beneath it.
    fn tree(&self) -> Result<Vec<Stat>> {
        let mut all: Vec<Stat> = fs::read_dir("/proc")?.filter_map(|entry| Stat::of(entry.ok()?)).collect();
        let mut ids = HashSet::from([self.id]);
        let mut known = 0;
        while known < ids.len() {
            known = ids.len();
            ids.extend(all.iter().filter(|stat| ids.contains(&stat.parent)).map(|stat| stat.id).collect::<Vec<_>>());
        }
        all.retain(|stat| ids.contains(&stat.id));
        if all.is_empty() {
            bail!("the bot ended: {}", self.output());
        }
        Ok(all)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Once it is waited for, its number may be another's.
        if self.child.id().is_some() {
            self.kill();
        }
    }
}

/// What `/proc/ID/stat` tells.
struct Stat {
    id: u32,
    parent: u32,
    /// Of all its threads, and of its children that have ended.
    ticks: u64,
    resident_pages: u64,
}

impl Stat {
    fn of(entry: fs::DirEntry) -> Option<Self> {
        let id = entry.file_name().to_str()?.parse().ok()?;
        let line = fs::read_to_string(entry.path().join("stat")).ok()?;
        let (_, after_name) = line.rsplit_once(')')?;
        let fields: Vec<&str> = after_name.split_whitespace().collect();
        let number = |at: usize| fields.get(at).and_then(|field| field.parse::<u64>().ok());
        let ticks = [11, 12, 13, 14].into_iter().filter_map(number).sum();
        Some(Self { id, parent: number(1)?.try_into().ok()?, ticks, resident_pages: number(21)? })
    }
}
