//! The subcommands of `isolinear`, a short arm each, and what their ends mean to the shell.

mod answers;
mod doctor;
mod failure;
mod line;
mod lore;
mod output;
mod run;
#[cfg(feature = "sandbox")]
mod sandbox;
mod seen;
mod service;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use crate::config::{self, Config};
use failure::Failure;

/// What an arm comes to: nothing more to say, or why not.
type Outcome = Result<(), Failure>;

/// Answers questions about Star Trek lore, in Discord or right here, with a source for every sentence.
#[derive(Debug, Parser)]
#[command(name = "isolinear", version, propagate_version = true)]
struct Arguments {
    /// Read the settings from this file instead of config.toml
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Connect to Discord and answer until told to stop
    Run,
    /// Answer over Discord's HTTP interactions endpoint until told to stop
    Serve,
    #[cfg(feature = "sandbox")]
    /// Try the bot without a token: a Discord on this machine, with a chat page for the browser
    Sandbox(sandbox::Arguments),
    /// Answer one question here, as Discord would show it: isolinear ask '/station Terok Nor'
    Ask {
        /// The command as one would type it in Discord, the slash may be left out; or the id of a button
        #[arg(required = true, allow_negative_numbers = true)]
        line: Vec<String>,
        /// Print the message exactly as Discord would get it
        #[arg(long)]
        json: bool,
        /// Answer in the language of this locale, as Discord names it: de, en-US, es-ES, es-419, fr, it, ja, nl, pt-BR
        #[arg(long, value_name = "LOCALE")]
        locale: Option<String>,
        /// Save the picture of the answer there, a PNG file
        #[arg(long, value_name = "FILE")]
        picture: Option<PathBuf>,
    },
    /// Show what Discord would suggest while typing: isolinear suggest '/station ter'
    Suggest {
        /// The command as far as it has been typed
        #[arg(required = true, allow_negative_numbers = true)]
        line: Vec<String>,
        /// Print Discord's choices
        #[arg(long)]
        json: bool,
        /// Suggest in the language of this locale
        #[arg(long, value_name = "LOCALE")]
        locale: Option<String>,
    },
    /// List the commands, or print their definitions exactly as they are registered
    Commands {
        /// Print the definitions
        #[arg(long)]
        json: bool,
    },
    /// Check, export and write lore
    #[command(subcommand)]
    Lore(lore::LoreCommand),
    /// Print the link with which the bot is added to a server or an account
    Invite {
        /// The application's id; without it, Discord is asked with the token
        application: Option<u64>,
    },
    /// Look whether everything is set so that the bot can run, and say what to do where it is not
    Doctor,
    /// Register the commands once, if they changed, without answering anything
    Register,
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or that of a command: isolinear man | man -l -
    Man {
        /// The command
        command: Option<String>,
    },
}

/// Runs the program with its arguments, the first of them being its own name.
///
/// Status 0: done. 1: it ran and failed, or found nothing. 2: wrong usage or configuration.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(why) => return output::usage(&why),
    };
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

fn run(Arguments { config, command }: Arguments) -> Outcome {
    let settings = || settings(config.as_deref());
    match command {
        Command::Run => run::run(&settings()?),
        Command::Serve => run::serve(&settings()?),
        #[cfg(feature = "sandbox")]
        Command::Sandbox(arguments) => sandbox::sandbox(&settings()?, arguments),
        Command::Ask { line, json, locale, picture } => {
            answers::ask(&settings()?, &line.join(" "), locale.as_deref(), json, picture.as_deref())
        }
        Command::Suggest { line, json, locale } => {
            answers::suggest(&settings()?, &line.join(" "), locale.as_deref(), json)
        }
        Command::Commands { json } => answers::commands(json),
        Command::Lore(command) => lore::run(command, settings),
        Command::Invite { application } => run::invite(&settings()?, application),
        Command::Doctor => doctor::doctor(&settings()?),
        Command::Register => run::register(&settings()?),
        Command::Completions { shell } => completions(shell),
        Command::Man { command } => manual(command.as_deref()),
    }
}

fn settings(file: Option<&std::path::Path>) -> Result<Config, Failure> {
    let token = config::token_of_environment(|name| std::env::var_os(name))?;
    Ok(config::load(file, token)?)
}

fn completions(shell: clap_complete::Shell) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "isolinear", &mut script);
    output::print(&String::from_utf8_lossy(&script))
}

/// The manual page of the program or of one of its commands.
fn manual(command: Option<&str>) -> Outcome {
    let mut program = Arguments::command();
    program.build();
    let subject = match command {
        None => Some(&program),
        Some(name) => program.find_subcommand(name),
    };
    let unknown = || Failure::Misused("there is no such command; `isolinear help` lists them".to_owned());
    let mut page = Vec::new();
    let written = clap_mangen::Man::new(subject.ok_or_else(unknown)?.clone()).render(&mut page);
    written.map_err(|why| Failure::Failed(format!("the manual page cannot be written: {why}")))?;
    output::print(&String::from_utf8_lossy(&page))
}
