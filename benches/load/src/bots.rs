//! Which bots are measured, and how they are started.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

/// A bot of the list.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bot {
    pub name: String,
    /// What it answers with, for the tables.
    pub answers: String,
    pub command: Vec<String>,
    /// What must be there besides the program.
    #[serde(default)]
    needs: Vec<PathBuf>,
    /// The command that brings what is missing.
    #[serde(default)]
    build: String,
    /// The text of the file that stands for `{config}` in the command.
    #[serde(default)]
    pub config: String,
    /// Whether its figures are 1 in the columns of ratios.
    #[serde(default)]
    pub baseline: bool,
    /// Whether it answers all of isolinear's commands.
    #[serde(default)]
    pub lore: bool,
    /// Variables that it gets besides.
    #[serde(default)]
    pub environment: HashMap<String, String>,
    /// Where it is started, and what its paths are relative to.
    #[serde(skip)]
    pub folder: PathBuf,
}

#[derive(Deserialize)]
struct List {
    bot: Vec<Bot>,
}

/// All bots of a list.
///
/// # Errors
///
/// If it cannot be read, or is no such list.
pub fn listed(path: &Path) -> Result<Vec<Bot>> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let list: List = toml::from_str(&text).with_context(|| format!("{} is no list of bots", path.display()))?;
    let folder = fs::canonicalize(path.parent().unwrap_or(Path::new(".")))?;
    Ok(list.bot.into_iter().map(|bot| Bot { folder: folder.clone(), ..bot }).collect())
}

impl Bot {
    /// A bot that is on no list: its command, and whether it answers all of isolinear's commands.
    pub fn of_command(command: &[String], lore: bool) -> Option<Self> {
        let program = command.first()?;
        Some(Self {
            name: program.rsplit('/').next().unwrap_or(program).to_owned(),
            answers: "its own answers".to_owned(),
            command: command.to_owned(),
            needs: Vec::new(),
            build: String::new(),
            config: String::new(),
            baseline: false,
            lore,
            environment: HashMap::new(),
            folder: PathBuf::from("."),
        })
    }

    /// Whether all that it needs is there; says what is not, and what brings it.
    pub fn is_there(&self) -> bool {
        let program = self.program();
        let by_path = program.components().count() > 1;
        let missing = self.needs.iter().map(|path| self.folder.join(path)).chain(by_path.then_some(program));
        let missing = missing.into_iter().find(|path| !path.exists());
        if let Some(path) = &missing {
            eprintln!("skipped: {}, since there is no {}; to have it: {}", self.name, path.display(), self.build);
        }
        missing.is_none()
    }

    /// The program; one that is named without a folder is looked for where programs are.
    pub fn program(&self) -> PathBuf {
        let program = self.command.first().map(String::as_str).unwrap_or_default();
        if program.contains('/') { self.folder.join(program) } else { PathBuf::from(program) }
    }
}
