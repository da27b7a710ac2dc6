//! `/lookup`: anything by name. Entries of all kinds come first; what names none may be a work or a year.

use super::request::Value;
use super::source::SOURCE;
use super::{Ask, Command, Surface, lookup, miss, named, naming};
use crate::lore::SourceRef;
use crate::reply::{Choice, Outcome, Reply, limits};
use crate::search::WorkLookup;

/// The name of the command.
pub(super) const LOOKUP: &str = "lookup";

/// The row of `/lookup`.
pub(super) fn command() -> Command {
    Command {
        name: LOOKUP,
        surface: Surface::Slash,
        description: "Look up anything by name: an entry of any kind, a work, a year",
        options: &lookup::OPTIONS,
        example: "Kira",
        kind: None,
        answer,
        suggest,
    }
}

/// A work by its id, or a year; else an entry; else a work by its title or number.
fn answer(ask: &Ask<'_>) -> Reply {
    let typed = ask.request.text("name").unwrap_or_default();
    let typed = typed.trim();
    let is_year = typed.len() == 4 && typed.bytes().all(|digit| digit.is_ascii_digit());
    let year = is_year.then(|| elsewhere(ask, "onthisday", "year", typed)).flatten();
    let is_id = ask.lore.works().picked(ask.lore, &naming::in_english(ask.words, typed)).is_some();
    if let Some(reply) = year.or_else(|| is_id.then(|| work(ask, typed)).flatten()) {
        return reply;
    }
    match lookup::find(ask, typed) {
        Ok(hit) => lookup::show(ask, &hit),
        Err(near) => work(ask, typed).unwrap_or_else(|| miss::not_found(ask, typed, &near)),
    }
}

fn work(ask: &Ask<'_>, typed: &str) -> Option<Reply> {
    let is_clear =
        matches!(ask.lore.works().find(ask.lore, &naming::in_english(ask.words, typed)), WorkLookup::Found { .. });
    is_clear.then(|| elsewhere(ask, SOURCE, "name", typed)).flatten()
}

/// What another command answers to the same words, if it knows them.
fn elsewhere(ask: &Ask<'_>, command: &str, option: &str, typed: &str) -> Option<Reply> {
    let command = named(command)?;
    let mut request = ask.request.clone();
    command.name.clone_into(&mut request.command);
    request.options.remove("name");
    request.options.insert(option.to_owned(), Value::Text(typed.to_owned()));
    let reply = (command.answer)(&Ask { request: &request, command, ..*ask });
    matches!(reply.outcome, Outcome::Found(_)).then_some(reply)
}

/// Entries, then works whose titles fit what is being typed.
fn suggest(ask: &Ask<'_>, option: &str) -> Vec<Choice> {
    let mut choices = lookup::suggest(ask, option);
    let typed = ask.request.text("name").unwrap_or_default();
    if option == "name" && !typed.trim().is_empty() {
        let works = ask.lore.works().suggest(ask.lore, &typed).into_iter().filter_map(|at| choice(ask, at));
        choices.extend(works.filter(|work| !choices.iter().any(|choice| choice.name == work.name)).collect::<Vec<_>>());
        choices.truncate(limits::OPTIONS);
    }
    choices
}

fn choice(ask: &Ask<'_>, at: SourceRef) -> Option<Choice> {
    let source = ask.lore.source(at)?;
    Some(Choice { name: naming::of_work(ask, at), value: source.id.to_string() })
}
