//! The command line.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, ValueEnum};

/// Puts the bot under load and faults, and says whether it bears them.
#[derive(Debug, Parser)]
pub(crate) struct Args {
    /// Which trials; all without any
    pub(crate) names: Vec<Trial>,
    /// The bot
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/release/isolinear"))]
    pub(crate) bot: PathBuf,
    /// How many seconds the trial of faults lasts
    #[arg(long, default_value_t = 600, value_parser = clap::value_parser!(u64).range(60..=86_400))]
    pub(crate) seconds: u64,
    /// How many callbacks the trial of TLS takes
    #[arg(long, default_value_t = 200_000)]
    pub(crate) callbacks: usize,
    /// Says that discord.com leads to this machine already, for the trial of TLS
    #[arg(long, hide = true)]
    pub(crate) within: bool,
}

/// A trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Trial {
    /// More pictures and look-ups than can be made
    Overload,
    /// The same on discord-sandbox
    OverloadOnSandbox,
    /// Lore that is huge, broken or no lore, loaded while questions come
    Lore,
    /// Discord's own address over TLS, with a certificate authority of this machine
    Tls,
    /// Two processes with a shard each, killed and restarted
    Restart,
    /// The endpoint on the open net, alone and behind a web server
    Serve,
    /// Whether what the bot counts is right
    Figures,
    /// All faults of Discord by turns
    Faults,
}

impl Args {
    /// How long the trial of faults lasts.
    pub(crate) fn length(&self) -> Duration {
        Duration::from_secs(self.seconds)
    }
}
