//! Settings: the defaults, then `config.toml`, then the environment, the later winning. `secret` knows where tokens are
//! kept, `exposure` whether others can read it there.
//!
//! The token is kept in a type that cannot be printed; see [`token`].

mod error;
mod exposure;
mod load;
mod secret;
pub mod token;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, de};

pub use error::ConfigError;
pub use exposure::{exposure, readable_by_others};
pub use load::load;
pub use secret::{FoundToken, token_of_environment};
pub use token::Token;

use crate::lore::ContinuityFilter;
use crate::lore::Universe;

/// Everything that can be set.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Where Discord is, and who the bot is there.
    pub discord: Discord,
    /// Where `serve` listens.
    pub endpoint: Endpoint,
    /// What the bot knows and prefers.
    pub lore: LoreSettings,
    /// How answers are given.
    pub answers: Answers,
    /// Where reports of mistakes go.
    pub reports: Reports,
    /// Where figures and health are shown.
    pub metrics: Metrics,
    /// What is logged, and how.
    pub log: Log,
    /// The files in which the token was found.
    #[serde(skip)]
    pub token_files: Vec<PathBuf>,
}

impl Config {
    /// Makes relative paths relative to a folder: that of the file in which they stand.
    fn resolve_paths(&mut self, folder: &Path) {
        for pack in &mut self.lore.packs {
            *pack = folder.join(&*pack);
        }
        if !self.discord.state.as_os_str().is_empty() {
            self.discord.state = folder.join(&self.discord.state);
        }
    }
}

/// Where Discord is, and who the bot is there.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Discord {
    /// The bot's token; `DISCORD_TOKEN` in the environment wins over it.
    pub token: Token,
    /// Base URL of a stand-in for Discord's REST interface; empty for Discord itself.
    pub proxy: String,
    /// The application's public key, 64 hexadecimal digits, which `serve` checks signatures with.
    pub public_key: String,
    /// Which shards `run` runs.
    pub shards: Shards,
    /// The folder in which sessions are kept over a restart; empty for systemd's `$STATE_DIRECTORY`, or else not at all.
    pub state: PathBuf,
}

/// Which shards `run` runs: all that Discord recommends, or this process's part of `total`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Shards {
    /// How many there are in all processes; 0 for as many as Discord recommends, all of them here.
    pub total: u32,
    /// The first of this process, counted from 0.
    pub first: u32,
    /// The last of this process.
    pub last: u32,
    /// In place of `first` and `last`: how many each process runs, its number being at the end of the host's name.
    pub per_process: u32,
}

/// Where `serve` listens.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Endpoint {
    /// Address and port.
    pub listen: SocketAddr,
}

impl Default for Endpoint {
    fn default() -> Self {
        Self { listen: SocketAddr::from(([127, 0, 0, 1], 8080)) }
    }
}

/// What the bot knows and prefers.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LoreSettings {
    /// Further lore folders, laid over the bundled lore in this order; relative to the configuration file.
    #[serde(deserialize_with = "folders")]
    pub packs: Vec<PathBuf>,
    /// Whether changed files in those folders are taken up while the bot runs.
    pub watch: bool,
    /// The universe preferred when a name fits several.
    #[serde(deserialize_with = "universe")]
    pub universe: Universe,
    /// Whose word counts, unless a question says so.
    #[serde(deserialize_with = "continuity")]
    pub continuity: ContinuityFilter,
    /// What everyone has seen, unless a question says so: later works are hidden as spoilers. Written like the option
    /// `seen` of the commands; empty to hide nothing.
    pub seen: String,
}

impl Default for LoreSettings {
    fn default() -> Self {
        Self {
            packs: Vec::new(),
            watch: false,
            universe: Universe::Prime,
            continuity: ContinuityFilter::Fan,
            seen: String::new(),
        }
    }
}

/// How answers are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    /// How many mebibytes of finished answers are kept, to be given again; 0 for none.
    pub cache_mb: u16,
}

impl Default for Answers {
    fn default() -> Self {
        Self { cache_mb: 4 }
    }
}

/// Where reports of mistakes go.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Reports {
    /// The id of the channel that they are written to; empty for the log.
    pub channel: String,
}

/// Where figures and health are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Metrics {
    /// Address and port of `/metrics`, `/healthz` and `/readyz`; none if it is empty.
    #[serde(deserialize_with = "address")]
    pub listen: Option<SocketAddr>,
}

/// What is logged, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Log {
    /// Lines for people or JSON for machines.
    pub format: LogFormat,
    /// The least important kind of line that is written.
    pub level: LogLevel,
}

/// Lines for people or JSON for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// A readable line each.
    #[default]
    Human,
    /// A JSON object per line.
    Json,
}

/// How important a log line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names are the usual ones")]
pub enum LogLevel {
    Error,
    Warn,
    #[default]
    Info,
    Debug,
    Trace,
}

fn address<'de, D: Deserializer<'de>>(written: D) -> Result<Option<SocketAddr>, D::Error> {
    let text = String::deserialize(written)?;
    let message = "not an address with a port, such as `127.0.0.1:9090`, nor empty";
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| de::Error::custom(message)) }
}

/// A folder as it is written, which an empty path is not: joined to that of the file, it would be the file's own.
struct Folder(PathBuf);

impl<'de> Deserialize<'de> for Folder {
    fn deserialize<D: Deserializer<'de>>(written: D) -> Result<Self, D::Error> {
        let path = String::deserialize(written)?;
        let message = "an empty path; name a folder with lore, or take it out";
        if path.trim().is_empty() { Err(de::Error::custom(message)) } else { Ok(Self(path.into())) }
    }
}

fn folders<'de, D: Deserializer<'de>>(written: D) -> Result<Vec<PathBuf>, D::Error> {
    Ok(Vec::<Folder>::deserialize(written)?.into_iter().map(|folder| folder.0).collect())
}

fn continuity<'de, D: Deserializer<'de>>(written: D) -> Result<ContinuityFilter, D::Error> {
    let word = String::deserialize(written)?;
    let message = "unknown continuity, expected one of `canon`, `licensed`, `fan`";
    ContinuityFilter::from_id(&word).ok_or_else(|| de::Error::custom(message))
}

fn universe<'de, D: Deserializer<'de>>(written: D) -> Result<Universe, D::Error> {
    let word = String::deserialize(written)?;
    let allowed = Universe::ALL.map(|universe| format!("`{}`", universe.id())).join(", ");
    Universe::from_id(&word).ok_or_else(|| de::Error::custom(format!("unknown universe, expected one of {allowed}")))
}
