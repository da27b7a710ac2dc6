//! Puts the bot under load and faults, and says whether it bears them:
//! `cargo run --release --manifest-path benches/trials/Cargo.toml -- [NAME…]`; `--help` tells the rest.
//!
//! Each trial is a module that starts the bot as it is released, plays a Discord for it (`benches/load`), and holds what it
//! measured against what was asked. Nothing is measured from within the bot but where its own figures are the subject.

mod args;
mod asking;
mod bot;
mod faults;
mod figures;
mod http;
mod lore;
mod memory;
mod overload;
mod report;
mod restart;
mod sandbox;
mod serve;
mod tls;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use clap::ValueEnum;

use args::{Args, Trial};
use bot::Rehearsed;
use report::Report;

// One thread, so that a processor is left to the bot.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode> {
    let args = Args::parse();
    if args.within {
        return tls::within(&args).await;
    }
    let chosen = if args.names.is_empty() { Trial::value_variants().to_vec() } else { args.names.clone() };
    eprintln!("rehearsing");
    let bot = Rehearsed::with(&args.bot).await?;
    let mut all_hold = true;
    for trial in chosen {
        eprintln!("{trial:?}");
        let mut report = Report::default();
        if let Err(error) = run(trial, &args, &bot, &mut report).await {
            report.failed("the trial", &format!("{error:#}"));
        }
        println!("{trial:?}\n{report}");
        all_hold &= report.holds();
    }
    Ok(if all_hold { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn run(trial: Trial, args: &Args, bot: &Rehearsed, report: &mut Report) -> Result<()> {
    match trial {
        Trial::Overload => overload::run(bot, report).await,
        Trial::OverloadOnSandbox => overload::run_on_sandbox(bot, report).await,
        Trial::Lore => lore::run(bot, report).await,
        Trial::Tls => tls::run(args, report).await,
        Trial::Restart => restart::run(bot, report).await,
        Trial::Serve => serve::run(bot, report).await,
        Trial::Figures => figures::run(bot, report).await,
        Trial::Faults => faults::run(bot, args.length(), report).await,
    }
}
