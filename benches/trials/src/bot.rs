//! The bot as it is released, and what it was heard to answer at a rehearsal.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use load::bots::Bot;
use load::discord::Discord;
use load::process::Process;
use load::questions::{Question, Questions};
use load::rehearsal::rehearse;
use load::script::{LoreScript, Script};
use load::template::Template;
use serde_json::{Value, json};
use tokio::time::timeout;

/// How long Discord waits for the first answer.
pub(crate) const DEADLINE: Duration = Duration::from_secs(3);

/// How long a bot may take to log in.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Some of the questions that are asked besides look-ups of stations.
const QUESTIONS: usize = 40;

/// A report of a mistake.
const REPORT: &str = "/report name:Terok Nor correction:It was built earlier. work:DS9 2x01";

/// Pictures of years; the years are put in later.
const TIMELINE: &str = "/timeline from:2370 until:2377";

/// What every configuration says.
const SETTINGS: &str = "[discord]\nproxy = \"{base_url}\"\n";

/// The bot, and what Discord says to it.
pub(crate) struct Rehearsed {
    program: String,
    /// What Discord says.
    pub(crate) script: Script,
    /// A report of a mistake.
    pub(crate) report: Arc<Template>,
    timeline: Arc<Template>,
    lookups: Vec<Arc<Template>>,
}

impl Rehearsed {
    /// Has that bot answer everything once on discord-sandbox.
    pub(crate) async fn with(program: &Path) -> Result<Self> {
        let remedy = || format!("there is no {}; to have it: cargo build --release", program.display());
        let program = std::fs::canonicalize(program).with_context(remedy)?.to_string_lossy().into_owned();
        let bot = bot(&program, &["run"], SETTINGS)?;
        let mut questions = Questions::read()?;
        questions.all.truncate(QUESTIONS);
        questions.all.push(Question::read(REPORT)?);
        questions.timelines = vec![Question::read(TIMELINE)?];
        let script = rehearse(&bot, &questions).await?;
        let lore = script.lore.as_ref().context("a bot without lore")?;
        let report = lore.questions.all().last().cloned().context("a bot without reports")?;
        let timeline = lore.timelines.iter().flatten().next().cloned().context("a bot without timelines")?;
        let asked = script.lookups.all().iter().chain(lore.questions.all());
        let lookups = asked.filter(|template| is_lookup(template)).cloned().collect();
        Ok(Self { program, script, report, timeline, lookups })
    }

    /// Starts it on a Discord, with further lines of its configuration: of `[discord]`, and of tables after it.
    pub(crate) async fn start(&self, discord: &Discord, settings: &str) -> Result<Process> {
        let process = self.start_anyhow(discord, settings)?;
        timeout(PATIENCE, discord.ready()).await.with_context(|| process.output())??;
        Ok(process)
    }

    /// Starts it as on Discord itself, with the certificate authority that it trusts.
    pub(crate) async fn start_without_stand_in(&self, discord: &Discord, trusted: &Path) -> Result<Process> {
        let mut bot = bot(&self.program, &["run"], "")?;
        bot.environment.insert("SSL_CERT_FILE".to_owned(), trusted.to_string_lossy().into_owned());
        let process = Process::start(&bot, &discord.base_url, &self.script.token)?;
        timeout(PATIENCE, discord.ready()).await.with_context(|| process.output())??;
        Ok(process)
    }

    /// Starts it without waiting for its login.
    pub(crate) fn start_anyhow(&self, discord: &Discord, settings: &str) -> Result<Process> {
        let bot = bot(&self.program, &["run"], &format!("{SETTINGS}{settings}"))?;
        Process::start(&bot, &discord.base_url, &self.script.token)
    }

    /// Starts it on a Discord of another kind.
    pub(crate) fn start_on(&self, base_url: &str, token: &str) -> Result<Process> {
        Process::start(&bot(&self.program, &["run"], SETTINGS)?, base_url, token)
    }

    /// Starts its endpoint with that configuration.
    pub(crate) fn serve(&self, settings: &str) -> Result<Process> {
        Process::start(&bot(&self.program, &["serve"], settings)?, "", "")
    }

    /// What it answers with its whole lore.
    pub(crate) fn lore(&self) -> Result<&LoreScript> {
        self.script.lore.as_ref().context("a bot without lore")
    }

    /// Look-ups of one entry after the other, without end.
    pub(crate) fn lookups(&self) -> impl Iterator<Item = Arc<Template>> {
        self.lookups.iter().cycle().cloned()
    }

    /// Names half typed, without end.
    pub(crate) fn suggestions(&self) -> impl Iterator<Item = Arc<Template>> {
        let all: Vec<_> =
            self.script.lookups.all().iter().filter(|template| kind(template) == AUTOCOMPLETE).cloned().collect();
        all.into_iter().cycle()
    }

    /// Names that nothing has, without end.
    pub(crate) fn misses(&self) -> Result<impl Iterator<Item = Arc<Template>>> {
        Ok(self.lore()?.misses.picks())
    }

    /// Timelines that no two of are the same: so many years from each of the years.
    pub(crate) fn timelines(&self, lengths: std::ops::Range<i64>) -> Vec<Arc<Template>> {
        let spans = lengths.flat_map(|length| (2140..2390).map(move |from| (from, from + length)));
        let timeline = |(from, until)| {
            Arc::new(self.timeline.changed(|interaction| {
                interaction["data"]["options"] = json!([
                    { "name": "from", "type": 4, "value": from },
                    { "name": "until", "type": 4, "value": until },
                ]);
            }))
        };
        spans.map(timeline).collect()
    }
}

/// Discord's numbers for commands, and for names half typed.
const COMMAND: u64 = 2;
const AUTOCOMPLETE: u64 = 4;

fn kind(template: &Template) -> u64 {
    read(template)["type"].as_u64().unwrap_or_default()
}

fn read(template: &Template) -> Value {
    serde_json::from_str(&template.payload("1")).unwrap_or_default()
}

/// Whether it asks for an entry by its name. Suggestions may be given up, and reports are few.
fn is_lookup(template: &Template) -> bool {
    let interaction = read(template);
    let options = interaction["data"]["options"].as_array().map(Vec::as_slice).unwrap_or_default();
    let is_by_name = matches!(options, [option] if option["name"] == "name");
    interaction["type"] == COMMAND && is_by_name && interaction["data"]["name"] != "timeline"
}

/// The bot with a configuration.
pub(crate) fn bot(program: &str, arguments: &[&str], settings: &str) -> Result<Bot> {
    let words = [program, "--config", "{config}"].into_iter().chain(arguments.iter().copied());
    let command: Vec<String> = words.map(str::to_owned).collect();
    let mut bot = Bot::of_command(&command, true).ok_or_else(|| anyhow!("no program"))?;
    settings.clone_into(&mut bot.config);
    Ok(bot)
}
