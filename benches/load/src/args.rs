//! The command line.

use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;

/// Starts bots on a loopback Discord and measures what their answers cost.
#[derive(Debug, Parser)]
pub(crate) struct Args {
    /// The list of bots
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/bots.toml"))]
    pub(crate) bots: PathBuf,
    /// Only the bots of the list whose names have this word; may be given several times
    #[arg(long)]
    pub(crate) only: Vec<String>,
    /// How often each bot is measured; the tables show medians
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=20))]
    pub(crate) rounds: u8,
    /// How many seconds each loop lasts
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u64).range(1..=60))]
    pub(crate) seconds: u64,
    /// How many interactions a second the open loop sends
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=20_000))]
    pub(crate) rate: u32,
    /// How many interactions are open at once in the closed loop with many
    #[arg(long, default_value_t = 32, value_parser = clap::value_parser!(u16).range(1..=1_000))]
    pub(crate) open: u16,
    /// Whether COMMAND answers all of isolinear's commands
    #[arg(long, requires = "command")]
    pub(crate) lore: bool,
    /// A bot to measure besides those of the list; it finds Discord in DISCORD_TOKEN, DISCORD_API, DISCORD_GATEWAY and
    /// DISCORD_SANDBOX
    #[arg(last = true)]
    pub(crate) command: Vec<String>,
}

impl Args {
    /// How long each loop lasts.
    pub(crate) fn length(&self) -> Duration {
        Duration::from_secs(self.seconds)
    }
}
