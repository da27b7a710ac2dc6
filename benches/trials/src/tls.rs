//! Discord's own address over TLS: the bot without a stand-in's address in its configuration, on a machine on which
//! discord.com leads to itself and whose certificate authority it trusts.
//!
//! That is no change to the machine: the trial starts itself again in namespaces of its own, with another /etc/hosts.

mod authority;
mod listener;

use std::fs;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use load::discord::Discord;
use load::discord::faults::CallbackFault;
use load::process::Process;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::process::Command;

use crate::args::Args;
use crate::asking::{self, Asks};
use crate::bot::{DEADLINE, Rehearsed};
use crate::memory::{SLACK, Samples};
use crate::report::Report;
use authority::Authority;
use listener::TlsListener;

/// What resolves to this machine.
const HOSTS: &str = "127.0.0.1 localhost discord.com gateway.discord.gg\n";

/// What happens in the namespaces before the trial itself.
const PREPARE: &str = "ip link set lo up && mount --bind \"$0\" /etc/hosts && exec \"$@\"";

const ADDRESS: &str = "https://discord.com";

/// How many questions are open at once.
const OPEN: usize = 32;

/// How many questions meet a 429, and how long that has the bot wait.
const LIMITED: usize = 200;
const RETRY_AFTER: Duration = Duration::from_millis(500);

/// How many reports somebody makes, and how many of them may be passed on.
const REPORTS: usize = 6;
const PASSED_ON: u64 = 3;

/// Starts this program again where discord.com is this machine.
pub(crate) async fn run(args: &Args, report: &mut Report) -> Result<()> {
    let place = TempDir::new()?;
    let hosts = place.path().join("hosts");
    fs::write(&hosts, HOSTS)?;
    let namespaces =
        ["--mount", "--net"].into_iter().chain((!rustix::process::getuid().is_root()).then_some("--map-root-user"));
    let namespaces: Vec<&str> = namespaces.collect();
    let probe =
        Command::new("unshare").args(&namespaces).args(["sh", "-c", PREPARE]).arg(&hosts).arg("true").output().await;
    if !probe.is_ok_and(|probe| probe.status.success()) {
        report.skipped(
            "TLS",
            "needs unshare and ip, and the right to namespaces for mounts and networks (root, or user namespaces)",
        );
        return Ok(());
    }
    let mut command = Command::new("unshare");
    command.args(&namespaces).args(["sh", "-c", PREPARE]).arg(&hosts).arg(std::env::current_exe()?);
    command.arg("--within").arg("--bot").arg(fs::canonicalize(&args.bot)?);
    command.arg("--callbacks").arg(args.callbacks.to_string());
    let status = command.status().await?;
    report.is("over TLS", status.success());
    Ok(())
}

/// The trial itself.
pub(crate) async fn within(args: &Args) -> Result<ExitCode> {
    let mut report = Report::default();
    let bot = Rehearsed::with(&args.bot).await?;
    let (authority, place) = (Authority::new()?, TempDir::new()?);
    let trusted = place.path().join("authority.pem");
    fs::write(&trusted, &authority.certificate)?;
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 443))).await?;
    let listener = TlsListener::start(listener, authority.acceptor()?)?;
    let discord = Discord::start_on(listener, ADDRESS.to_owned(), &bot.script, Some(DEADLINE));
    let mut process = bot.start_without_stand_in(&discord, &trusted).await?;
    callbacks(&bot, &discord, &process, args.callbacks, &mut report).await?;
    limits(&bot, &discord, &mut report).await;
    reports(&bot, &discord, &process, &mut report).await;
    process.check()?;
    println!("{report}");
    Ok(if report.holds() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn callbacks(
    bot: &Rehearsed,
    discord: &Discord,
    process: &Process,
    count: usize,
    report: &mut Report,
) -> Result<()> {
    let mut samples = Samples::default();
    let mut lookups = bot.lookups();
    let (mut asked, mut lost) = (0, 0);
    while asked < count {
        let sent = lookups.by_ref().take(OPEN).map(|lookup| discord.ask(0, &lookup)).collect();
        lost += asking::answers(sent, DEADLINE).await.iter().filter(|answer| answer.is_none()).count();
        asked += OPEN;
        if asked % (OPEN * 64) == 0 {
            samples.take(process)?;
        }
    }
    let (early, late) = samples.early_and_late();
    report.tell("callbacks over TLS", discord.counts().accepted);
    report.exactly("lost", 0, lost as u64);
    report.tell("memory in the second quarter", format!("{early:.1} MB"));
    report.at_most("memory in the last quarter", early + SLACK, late, "MB");
    Ok(())
}

/// Each first try is answered with 429.
async fn limits(bot: &Rehearsed, discord: &Discord, report: &mut Report) {
    discord.faults().set_callbacks(CallbackFault::TooManyRequests(RETRY_AFTER), 1);
    let before = discord.counts();
    let mut fates = Vec::new();
    let lookups: Vec<_> = bot.lookups().take(LIMITED).collect();
    for lookups in lookups.chunks(OPEN) {
        let sent: Vec<_> = lookups.iter().map(|lookup| discord.ask(0, lookup)).collect();
        let ids: Vec<u64> = sent.iter().map(|sent| sent.id).collect();
        asking::answers(sent, DEADLINE).await;
        fates.extend(ids.into_iter().map(|id| discord.fate(id)));
    }
    discord.faults().clear();
    let of_limit = |counts: &load::discord::Counts| counts.statuses.get(&429).copied().unwrap_or_default();
    report.exactly("429 that were said", LIMITED as u64, of_limit(&discord.counts()) - of_limit(&before));
    let waited = fates.iter().filter(|fate| fate.accepted.is_some_and(|accepted| accepted >= RETRY_AFTER)).count();
    report.exactly("answers that came again no sooner than they were told to", LIMITED as u64, waited as u64);
}

/// Somebody reports more mistakes than anybody may.
async fn reports(bot: &Rehearsed, discord: &Discord, process: &Process, report: &mut Report) {
    let sent = (0..REPORTS).map(|_| discord.ask(0, &bot.report)).collect();
    let answered = asking::answers(sent, DEADLINE).await.into_iter().flatten().count();
    let passed_on = process.log().lines().filter(|line| line.contains("a mistake was reported")).count();
    report.exactly("reports of one user that were thanked for", REPORTS as u64, answered as u64);
    report.exactly("reports that were passed on", PASSED_ON, passed_on as u64);
}
