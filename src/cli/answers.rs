//! `isolinear ask`, `suggest` and `commands`: what Discord would get, here.

use std::fmt::Write;
use std::io::IsTerminal;
use std::path::Path;

use super::failure::Failure;
use super::{Outcome, line, output, seen};
use crate::commands::{self, Context};
use crate::config::Config;
use crate::discord::{body, definitions};
use crate::locale::Locale;
use crate::reply::{Outcome as Answered, Reply};
use crate::search::Catalogue;
use crate::terminal::Action;
use crate::{packs, terminal};

/// How the locales of English begin.
const ENGLISH: &str = "en";

/// Answers one question, or what a button holds, and saves the picture if that is wanted; nothing found is status 1.
/// In a terminal it then goes on to whatever is picked of the ways that the answer offers. A slash alone lists the
/// commands.
pub(super) fn ask(config: &Config, line: &str, locale: Option<&str>, json: bool, picture: Option<&Path>) -> Outcome {
    if line.trim() == "/" {
        return commands(json);
    }
    let locale = known(locale)?;
    let context = || context(config, locale);
    let lore = packs::lore_with(&config.lore.packs)?;
    seen::check(config, &lore)?;
    let pressed = commands::component_action(line, &[], context()).map(|press| press.request);
    let request = pressed.unwrap_or_else(|| line::parse(line, context()).request);
    let reply = commands::answer(&lore, &request);
    if json {
        output::print_json(&body::of_reply(&reply))?;
    } else {
        output::print(&terminal::render(&reply, terminal::Style::of_stdout()))?;
    }
    if let Some(file) = picture {
        save_picture(&reply, file)?;
    }
    let outcome = reply.outcome();
    if !json {
        go_on(&lore, reply, context)?;
    }
    match outcome {
        Answered::Found(_) => Ok(()),
        Answered::NotFound | Answered::Misunderstood => Err(Failure::Quiet),
    }
}

/// Lists where the reply leads; where somebody sits at the terminal, asks for a number and goes there, until none is
/// given.
fn go_on(lore: &Catalogue, mut reply: Reply, context: impl Fn() -> Context) -> Outcome {
    let style = terminal::Style::of_stdout();
    let is_attended = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    loop {
        let actions = terminal::actions(&reply, &context());
        output::print(&terminal::render_actions(&actions, style))?;
        if !is_attended || actions.is_empty() {
            return Ok(());
        }
        let Some(action) = picked(&actions)? else { return Ok(()) };
        let Some(press) = commands::component_action(&action.custom_id, action.picked.as_slice(), context()) else {
            return Ok(());
        };
        reply = commands::answer(lore, &press.request);
        output::print(&format!("\n{}", terminal::render(&reply, style)))?;
    }
}

/// The way of the number that is typed, asked for again while there is none of that number; nothing at an empty line
/// or the end of input.
fn picked(actions: &[Action]) -> Result<Option<&Action>, Failure> {
    loop {
        output::print(&format!("1 to {}, or Enter to end: ", actions.len()))?;
        let mut line = String::new();
        let length = std::io::stdin().read_line(&mut line).unwrap_or_default();
        if length == 0 || line.trim().is_empty() {
            return Ok(None);
        }
        let number = line.trim().parse().ok().and_then(|number: usize| number.checked_sub(1));
        if let Some(action) = number.and_then(|number| actions.get(number)) {
            return Ok(Some(action));
        }
    }
}

fn save_picture(reply: &Reply, file: &Path) -> Outcome {
    let shown = file.display();
    let Some(picture) = reply.message().and_then(|message| message.picture.as_ref()) else {
        return Err(Failure::Failed(format!("{shown} was not written: this answer has no picture; /timeline has one")));
    };
    let png = picture
        .png()
        .ok_or_else(|| Failure::Failed(format!("{shown} was not written: the picture cannot be drawn")))?;
    let failed = |why| format!("cannot write the picture to {shown}: {why}; check that the folder is there and yours");
    std::fs::write(file, png).map_err(|why| Failure::Failed(failed(why)))
}

/// Shows what Discord would suggest.
pub(super) fn suggest(config: &Config, line: &str, locale: Option<&str>, json: bool) -> Outcome {
    let locale = known(locale)?;
    let lore = packs::lore_with(&config.lore.packs)?;
    let line = line::parse(line, context(config, locale));
    let choices = line.focused.map_or_else(Vec::new, |option| commands::suggest(&lore, &line.request, option));
    if json {
        return output::print_json(&body::choices(&choices));
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
        let _ = writeln!(lines, "/{:widest$}  {}", command.name, Locale::default().fixed(command.description));
    }
    output::print(&lines)
}

/// A locale that there are words for; English where none is asked for.
fn known(locale: Option<&str>) -> Result<&str, Failure> {
    let locale = locale.unwrap_or(ENGLISH);
    let mut others = Locale::locales();
    if locale.split('-').next() == Some(ENGLISH) || others.any(|known| known == locale) {
        return Ok(locale);
    }
    let all = std::iter::once("en-US").chain(Locale::locales()).collect::<Vec<_>>().join(", ");
    Err(Failure::Misused(format!("there are no words for the locale \"{locale}\"; write one of {all}")))
}

fn context(config: &Config, locale: &str) -> Context {
    let today = time::OffsetDateTime::now_utc().date();
    Context {
        universe: config.lore.universe,
        continuity: config.lore.continuity,
        seen: config.lore.seen.clone(),
        seed: rand::random(),
        locale: locale.to_owned(),
        ..Context::on(today)
    }
}
