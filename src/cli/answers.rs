//! `isolinear ask`, `suggest` and `commands`: what Discord would get, here.

use std::fmt::Write;
use std::path::Path;

use super::failure::Failure;
use super::{Outcome, line, output};
use crate::commands::{self, Context};
use crate::config::Config;
use crate::discord::{definitions, wire};
use crate::reply::{Outcome as Answered, Reply};
use crate::{packs, terminal};

/// Answers one question, and saves its picture if that is wanted; nothing found is status 1.
pub(super) fn ask(config: &Config, line: &str, json: bool, picture: Option<&Path>) -> Outcome {
    let lore = packs::lore_with(&config.lore.packs)?;
    let reply = commands::answer(&lore, &line::parse(line, context(config)).request);
    if json {
        output::print_json(&wire::message_json(&reply))?;
    } else {
        output::print(&terminal::render(&reply, terminal::Style::of_stdout()))?;
    }
    if let Some(file) = picture {
        save_picture(&reply, file)?;
    }
    match reply.outcome {
        Answered::Found(_) => Ok(()),
        Answered::NotFound | Answered::Misunderstood => Err(Failure::Quiet),
    }
}

fn save_picture(reply: &Reply, file: &Path) -> Outcome {
    let shown = file.display();
    let Some(picture) = &reply.picture else {
        return Err(Failure::Failed(format!("{shown} was not written: this answer has no picture; /timeline has one")));
    };
    let failed = |why| format!("cannot write the picture to {shown}: {why}; check that the folder is there and yours");
    std::fs::write(file, &picture.bytes).map_err(|why| Failure::Failed(failed(why)))
}

/// Shows what Discord would suggest.
pub(super) fn suggest(config: &Config, line: &str, json: bool) -> Outcome {
    let lore = packs::lore_with(&config.lore.packs)?;
    let line = line::parse(line, context(config));
    let choices = line.focused.map_or_else(Vec::new, |option| commands::suggest(&lore, &line.request, option));
    if json {
        return output::print_json(&wire::choices_json(&choices));
    }
    let mut lines = String::new();
    for choice in &choices {
        let _ = writeln!(lines, "{}", choice.name);
    }
    output::print(&lines)
}

/// Lists the commands, or their definitions as they are registered.
pub(super) fn commands(json: bool) -> Outcome {
    if json {
        return output::print_json(&definitions::all());
    }
    let widest = commands::all().iter().map(|command| command.name.len()).max().unwrap_or(0);
    let mut lines = String::new();
    for command in commands::all() {
        let _ = writeln!(lines, "/{:widest$}  {}", command.name, command.description);
    }
    output::print(&lines)
}

fn context(config: &Config) -> Context {
    let today = time::OffsetDateTime::now_utc().date();
    Context {
        universe: config.lore.universe,
        continuity: config.lore.continuity,
        seed: rand::random(),
        ..Context::on(today)
    }
}
