//! Which bots are measured, and how they are started.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::args::Args;

/// A bot of the list.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bot {
    pub(crate) name: String,
    /// What it answers with, for the tables.
    pub(crate) answers: String,
    pub(crate) command: Vec<String>,
    /// What must be there besides the program.
    #[serde(default)]
    needs: Vec<PathBuf>,
    /// The command that brings what is missing.
    #[serde(default)]
    build: String,
    /// The text of the file that stands for `{config}` in the command.
    #[serde(default)]
    pub(crate) config: String,
    /// Whether its figures are 1 in the columns of ratios.
    #[serde(default)]
    pub(crate) baseline: bool,
    /// Whether it answers all of isolinear's commands.
    #[serde(default)]
    pub(crate) lore: bool,
    /// Where it is started, and what its paths are relative to.
    #[serde(skip)]
    pub(crate) folder: PathBuf,
}

#[derive(Deserialize)]
struct List {
    bot: Vec<Bot>,
}

/// The bots to measure; says which of the list it skips, and why.
pub(crate) fn chosen(args: &Args) -> Result<Vec<Bot>> {
    let named = |bot: &Bot| args.only.is_empty() || args.only.iter().any(|word| bot.name.contains(word.as_str()));
    let mut bots: Vec<Bot> = listed(args)?.into_iter().filter(named).filter(is_there).collect();
    bots.extend(of_command_line(args));
    Ok(bots)
}

/// All bots of the list.
pub(crate) fn listed(args: &Args) -> Result<Vec<Bot>> {
    let path = &args.bots;
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let list: List = toml::from_str(&text).with_context(|| format!("{} is no list of bots", path.display()))?;
    let folder = fs::canonicalize(path.parent().unwrap_or(Path::new(".")))?;
    Ok(list.bot.into_iter().map(|bot| Bot { folder: folder.clone(), ..bot }).collect())
}

fn of_command_line(args: &Args) -> Option<Bot> {
    let program = args.command.first()?;
    Some(Bot {
        name: program.rsplit('/').next().unwrap_or(program).to_owned(),
        answers: "its own answers".to_owned(),
        command: args.command.clone(),
        needs: Vec::new(),
        build: String::new(),
        config: String::new(),
        baseline: false,
        lore: args.lore,
        folder: PathBuf::from("."),
    })
}

fn is_there(bot: &Bot) -> bool {
    let program = bot.program();
    let by_path = program.components().count() > 1;
    let missing = bot.needs.iter().map(|path| bot.folder.join(path)).chain(by_path.then_some(program));
    let missing = missing.into_iter().find(|path| !path.exists());
    if let Some(path) = &missing {
        eprintln!("skipped: {}, since there is no {}; to have it: {}", bot.name, path.display(), bot.build);
    }
    missing.is_none()
}

impl Bot {
    /// The program; one that is named without a folder is looked for where programs are.
    pub(crate) fn program(&self) -> PathBuf {
        let program = self.command.first().map(String::as_str).unwrap_or_default();
        if program.contains('/') { self.folder.join(program) } else { PathBuf::from(program) }
    }
}
