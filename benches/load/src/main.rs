//! Starts bots on a loopback Discord and measures from outside what their answers cost: processor time, latency,
//! memory, start. `cargo run --release --manifest-path benches/load/Cargo.toml`; `--help` tells the rest.

mod args;
mod loops;
mod report;
mod round;

use anyhow::{Result, bail};
use clap::Parser;
use load::bots::{self, Bot};
use load::questions::Questions;
use load::rehearsal;
use load::script::Script;

use args::Args;
use report::Measured;

// One thread, so that a processor is left to the bot.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let args = Args::parse();
    let questions = Questions::read()?;
    let mut measured = Vec::new();
    for bot in chosen(&args)? {
        eprintln!("rehearsing: {}", bot.name);
        let script = rehearsal::rehearse(&bot, &questions).await?;
        measured.push((script, Measured { bot, rounds: Vec::new() }));
    }
    if measured.is_empty() {
        bail!("there is no bot to measure");
    }
    for number in 0..usize::from(args.rounds) {
        play_round(&args, &mut measured, number).await?;
    }
    let measured: Vec<Measured> = measured.into_iter().map(|(_, measured)| measured).collect();
    print!("{}", report::tables(&args, &measured));
    Ok(())
}

/// The bots to measure; says which of the list it skips, and why.
fn chosen(args: &Args) -> Result<Vec<Bot>> {
    let named = |bot: &Bot| args.only.is_empty() || args.only.iter().any(|word| bot.name.contains(word.as_str()));
    let mut bots: Vec<Bot> = bots::listed(&args.bots)?.into_iter().filter(named).filter(Bot::is_there).collect();
    bots.extend(Bot::of_command(&args.command, args.lore));
    Ok(bots)
}

/// Measures every bot once; each round begins with another one.
async fn play_round(args: &Args, measured: &mut [(Script, Measured)], number: usize) -> Result<()> {
    let count = measured.len();
    for turn in 0..count {
        let Some((script, measured)) = measured.get_mut((number + turn) % count) else { continue };
        eprintln!("round {} of {}: {}", number + 1, args.rounds, measured.bot.name);
        measured.rounds.push(round::play(args, &measured.bot, script).await?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_list_of_bots_and_the_questions_can_be_read() {
        let args = <super::Args as clap::Parser>::parse_from(["load"]);
        assert!(super::bots::listed(&args.bots).is_ok_and(|bots| bots.iter().filter(|bot| bot.baseline).count() == 1));
        assert!(super::Questions::read().is_ok());
    }
}
