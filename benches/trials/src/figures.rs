//! Whether what the bot counts is right to the unit, after questions that meet faults; held against what the Discord that
//! is played has counted.

use std::collections::HashSet;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use load::discord::Discord;
use load::discord::faults::CallbackFault;
use load::template::Template;
use tokio::time::{sleep, timeout};

use crate::asking::{self, Asks};
use crate::bot::{DEADLINE, PATIENCE, Rehearsed};
use crate::http;
use crate::report::Report;

/// How many questions meet each fault.
const QUESTIONS: usize = 20;

/// The faults, and how many tries of each answer they meet.
const FAULTS: [(CallbackFault, u32); 5] = [
    (CallbackFault::TooManyRequests(Duration::from_millis(200)), 1),
    (CallbackFault::ServerError, 2),
    (CallbackFault::Drop, 1),
    (CallbackFault::LoseResponse, 1),
    (CallbackFault::Hang, 4),
];

const TOTAL: &str = "isolinear_interactions_total{";
const RESPONSES: &str = "isolinear_callback_responses_total{";
const ENDED: &str = "isolinear_gateway_connections_ended_total{";

/// Asks, has things go wrong, and compares.
pub(crate) async fn run(bot: &Rehearsed, report: &mut Report) -> Result<()> {
    let discord = Discord::start_with(&bot.script, Some(DEADLINE)).await?;
    let mut process = bot.start(&discord, "[metrics]\nlisten = \"127.0.0.1:0\"\n").await?;
    let address = http::address(&process.wait_for_lines("figures at", 1, PATIENCE).await?)?;
    ask(&discord, bot.lookups().take(100)).await;
    ask(&discord, bot.suggestions().take(50)).await;
    ask(&discord, bot.misses()?.take(10)).await;
    for (fault, tries) in FAULTS {
        discord.faults().set_callbacks(fault, tries);
        ask(&discord, bot.lookups().take(QUESTIONS)).await;
        // An answer may be taken before the bot hears of it.
        settled(&address).await?;
        discord.faults().clear();
    }
    let broken = break_connections(&discord).await?;
    ask(&discord, bot.lookups().take(10)).await;
    let figures = settled(&address).await?;
    let figures = Figures(&figures);
    interactions(&figures, report);
    callbacks(&figures, &discord, report);
    report.exactly("connections to the gateway that were lost", broken, figures.sum(&[ENDED, "\"lost\""]));
    report.exactly("connections that ended in another way", 0, figures.sum(&[ENDED]) - broken);
    report.exactly("shards connected", 1, figures.sum(&["isolinear_shard_connected{"]));
    let counted = figures.sum(&["isolinear_answer_seconds_count"]);
    report.exactly("answers in the histogram", figures.sum(&[TOTAL]), counted);
    well_formed(figures.0, report);
    check_with_promtool(figures.0, report)?;
    process.check()
}

async fn ask(discord: &Discord, templates: impl Iterator<Item = Arc<Template>>) {
    let sent = templates.map(|template| discord.ask(0, &template)).collect();
    asking::answers(sent, Duration::from_secs(5)).await;
}

/// Breaks connections in several ways; gives how many.
async fn break_connections(discord: &Discord) -> Result<u64> {
    type Breaking = fn(&Discord);
    let ways: [Breaking; 4] = [
        Discord::drop_sockets,
        |discord| discord.close_sockets(4000),
        Discord::ask_to_reconnect,
        Discord::drop_sockets,
    ];
    let mut logins = discord.logins();
    for (way, resumed) in ways.iter().zip(1..) {
        way(discord);
        let back = logins.wait_for(|logins| logins.resumed.get(&0).copied().unwrap_or_default() >= resumed);
        timeout(PATIENCE, back).await.context("the session is not taken up again")??;
        sleep(Duration::from_secs(3)).await;
    }
    Ok(ways.len() as u64)
}

/// The figures, once nothing is open any more.
async fn settled(address: &str) -> Result<String> {
    let begun = Instant::now();
    loop {
        let (status, figures) = http::get(address, "/metrics").await?;
        if status == 200 && figures.lines().any(|line| line == "isolinear_open_interactions 0") {
            return Ok(figures);
        }
        if begun.elapsed() > PATIENCE {
            bail!("interactions stay open: {figures}");
        }
        sleep(Duration::from_millis(200)).await;
    }
}

fn interactions(figures: &Figures<'_>, report: &mut Report) {
    let faulty = (QUESTIONS * FAULTS.len()) as u64;
    let hung = QUESTIONS as u64;
    report.exactly("interactions", 170 + faulty, figures.sum(&[TOTAL]));
    report.exactly("suggestions", 50, figures.sum(&[TOTAL, "kind=\"autocomplete\""]));
    report.exactly("misses", 10, figures.sum(&[TOTAL, "outcome=\"not found\""]));
    report.exactly("accepted", 170 + faulty - hung, figures.sum(&[TOTAL, "delivery=\"accepted\""]));
    report.exactly("unknown, since Discord never answered", hung, figures.sum(&[TOTAL, "delivery=\"unknown\""]));
    report.exactly("kept from before, or not", 170 + faulty, figures.sum(&["isolinear_cached_answers_total{"]));
}

fn callbacks(figures: &Figures<'_>, discord: &Discord, report: &mut Report) {
    let counts = discord.counts();
    let said = |status: u16| counts.statuses.get(&status).copied().unwrap_or_default();
    let heard = |status: &str| figures.sum(&[RESPONSES, &format!("status=\"{status}\"")]);
    let accepted: u64 =
        counts.statuses.iter().filter(|(status, _)| (200..300).contains(*status)).map(|(_, count)| count).sum();
    report.exactly("tries that Discord accepted", accepted, heard("accepted"));
    report.exactly("tries that it had answered already (400)", said(400), heard("400"));
    for (status, name) in [(429, "429"), (500, "500")] {
        report.exactly(&format!("tries answered with {name}"), said(status), heard(name));
    }
    let broken = 2 * QUESTIONS as u64;
    report.exactly("tries whose connection broke", broken, heard("none"));
    let told = figures.sum(&["isolinear_callback_tries_total "]);
    let expected = accepted + said(400) + said(429) + said(500) + broken;
    report.exactly("tries of answers that were delivered", expected, told);
}

/// Figures as Prometheus reads them.
struct Figures<'t>(&'t str);

impl Figures<'_> {
    /// The sum of the lines in which all of these words are.
    fn sum(&self, words: &[&str]) -> u64 {
        let lines =
            self.0.lines().filter(|line| !line.starts_with('#') && words.iter().all(|word| line.contains(word)));
        lines.filter_map(|line| line.rsplit_once(' ')?.1.parse::<u64>().ok()).sum()
    }
}

/// Whether each line is a comment or a figure whose type was told, with a number.
fn well_formed(figures: &str, report: &mut Report) {
    let mut known = HashSet::new();
    let wrong = figures.lines().filter(|line| !line.is_empty()).find(|line| match line.strip_prefix("# TYPE ") {
        Some(told) => told.split_once(' ').is_none_or(|(name, _)| !known.insert(name.to_owned())),
        None if line.starts_with('#') => false,
        None => {
            let name = line.split(['{', ' ']).next().unwrap_or_default();
            let family = ["_bucket", "_sum", "_count"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
            let is_number = line.rsplit_once(' ').is_some_and(|(_, number)| number.parse::<f64>().is_ok());
            !is_number || !(known.contains(name) || known.contains(family))
        }
    });
    report.is(
        &format!("every line can be read{}", wrong.map(|line| format!(", but {line}")).unwrap_or_default()),
        wrong.is_none(),
    );
}

fn check_with_promtool(figures: &str, report: &mut Report) -> Result<()> {
    let mut command = Command::new("promtool");
    command.args(["check", "metrics"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let Ok(mut promtool) = command.spawn() else {
        report.skipped("promtool check metrics", "there is no promtool; to have it: apt-get install prometheus");
        return Ok(());
    };
    if let Some(mut input) = promtool.stdin.take() {
        input.write_all(figures.as_bytes())?;
    }
    let output = promtool.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    report.is(&format!("promtool check metrics {}", said.trim()), output.status.success());
    Ok(())
}
