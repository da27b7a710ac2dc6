//! *Report a mistake*: a form for what is wrong, and a ready piece of lore made of what was filled in.

mod meant;
mod snippet;

use super::buttons::{button, row};
use super::press::{Effect, custom_id};
use super::request::Value;
use super::{Ask, Command, CommandOption, Surface, Takes, lookup, miss};
use crate::lore::{Entry, EntryRef};
use crate::reply::{Audience, Button, Card, Delivery, Input, Modal, Outcome, Reply, Report, Rich, Span, limits, typed};
use crate::search::{Filter, Lookup};
use crate::words::Words;
use snippet::Snippet;

const NAME: &str = "report";
const STATEMENT: &str = "statement";
const CORRECTION: &str = "correction";
const WORK: &str = "work";

/// Characters of a form's title, and of the label of an input.
const LABEL: usize = 45;

static OPTIONS: [CommandOption; 4] = [
    CommandOption {
        name: "name",
        description: "The entry that holds the mistake; pick from the list or type freely",
        required: true,
        takes: Takes::Suggested,
    },
    CommandOption {
        name: STATEMENT,
        description: "What it says now; without this and the rest, a form opens",
        required: false,
        takes: Takes::Free,
    },
    CommandOption {
        name: CORRECTION,
        description: "What it should say, in your own words",
        required: false,
        takes: Takes::Free,
    },
    CommandOption {
        name: WORK,
        description: "The work that bears it out, such as DS9 4x20 or a novel's title and page",
        required: false,
        takes: Takes::Free,
    },
];

/// The row of `/report`.
pub(super) fn command() -> Command {
    Command {
        name: NAME,
        surface: Surface::Slash,
        description: "Report a mistake in the lore",
        options: &OPTIONS,
        example: "Terok Nor correction:Garak was its first officer. work:DS9 2x23",
        kind: None,
        answer,
        suggest: lookup::suggest,
    }
}

/// The id of the button that opens the form for an entry.
pub(super) fn form_id(entry: &str) -> String {
    custom_id(Effect::Form, NAME, &[("name", Value::Text(entry.to_owned()))])
}

fn answer(ask: &Ask<'_>) -> Reply {
    let name = ask.request.text("name").unwrap_or_default();
    let at = match find(ask, &name) {
        Ok(at) => at,
        Err(near) => return miss::not_found(ask, &name, &near),
    };
    let Some(entry) = ask.lore.entry(at) else { return miss::not_found(ask, &name, &[]) };
    let filled = |option: &str| ask.request.text(option).filter(|words| !words.trim().is_empty());
    match (filled(CORRECTION), filled(WORK)) {
        (Some(correction), Some(work)) => {
            let statement = filled(STATEMENT).unwrap_or_default();
            thanks(ask, entry, &snippet::of(ask.lore, at, entry, [&statement, &correction, &work]), &work)
        }
        _ => {
            Reply { modal: Some(form(ask, entry)), outcome: Outcome::Found(Some(entry.id.clone())), ..Reply::default() }
        }
    }
}

fn find(ask: &Ask<'_>, name: &str) -> Result<EntryRef, Vec<EntryRef>> {
    let filter = Filter { kind: None, universe: None, prefer: ask.request.context.universe };
    match ask.lore.names().find(ask.lore, name, filter) {
        Lookup::Found { best, .. } => Ok(best),
        Lookup::Near(near) => Err(near),
        Lookup::Unknown => Err(Vec::new()),
    }
}

/// The form, with whatever was said already.
fn form(ask: &Ask<'_>, entry: &Entry) -> Modal {
    let words = ask.words;
    let input = |name: &'static str, label: &str, placeholder: &str, most: u16| Input {
        name,
        label: limits::shortened(label, LABEL),
        placeholder: limits::shortened(placeholder, limits::LABEL),
        value: ask.request.text(name).map(|said| limits::shortened(&said, usize::from(most))),
        required: name != STATEMENT,
        is_paragraph: name != WORK,
        most,
    };
    let statement = words.say("Copy the sentence that is wrong. Leave it empty if something is missing.");
    let correction = words.say("One sentence in your own words.");
    let work = words.say("DS9 4x20, or a book's title and page");
    Modal {
        custom_id: custom_id(Effect::Private, NAME, &[("name", Value::Text(entry.id.to_string()))]),
        title: limits::shortened(words.say("Report a mistake"), LABEL),
        inputs: vec![
            input(STATEMENT, words.say("What it says now"), statement, snippet::STATEMENT),
            input(CORRECTION, words.say("What it should say"), correction, snippet::CORRECTION),
            input(WORK, words.say("The work that bears it out"), work, snippet::WORK),
        ],
    }
}

/// What became of the report, and how it stands.
fn account(words: Words, delivery: Delivery) -> &'static str {
    match delivery {
        Delivery::Kept => words
            .say("This is your report, ready for the lore file it belongs to. Send it to whoever keeps this bot's lore:"),
        Delivery::Sent => {
            words.say("Your report was sent to those who run this bot. This is it, ready for the lore file it belongs to:")
        }
        Delivery::Logged => words.say(
            "Your report stands in this bot's log, for those who run it. This is it, ready for the lore file it belongs to:",
        ),
        Delivery::Failed => words.say(
            "Your report could not be sent to those who run this bot, so it stands in the bot's log. This is it, ready for the lore file it belongs to:",
        ),
    }
}

/// The snippet, for the reporter and for whoever keeps the lore.
fn thanks(ask: &Ask<'_>, entry: &Entry, snippet: &Snippet, work: &str) -> Reply {
    let words = ask.words;
    let mut body = Rich::plain(account(words, ask.request.context.delivery)).words("\n");
    body.push(Span::Block(snippet.toml.clone()));
    if !snippet.is_work_known {
        body.push(Span::Plain("\n".to_owned()));
        body.push(typed(work));
        body.push(Span::Plain(": ".to_owned()));
        let missing =
            words.say("the lore does not know this work yet. What is still to be filled in stands at the top.");
        body.push(Span::Plain(missing.to_owned()));
    }
    let card = Card {
        kicker: words.say("Report a mistake").to_owned(),
        title: limits::shortened(&words.fill("Thank you for looking after {0}", &[&entry.name]), limits::TITLE),
        body,
        ..Card::default()
    };
    let report = Report { entry: entry.id.clone(), file: snippet.file.clone(), toml: snippet.toml.clone() };
    let rows = row(back(words, entry).into_iter().collect()).into_iter().collect();
    let outcome = Outcome::Found(None);
    Reply { audience: Audience::AskerOnly, cards: vec![card], rows, outcome, report: Some(report), ..Reply::default() }
}

fn back(words: Words, entry: &Entry) -> Option<Button> {
    let label = words.fill("Back to {0}", &[&entry.name]);
    button(&label, Effect::Private, entry.kind.id, &[("name", Value::Text(entry.id.to_string()))])
}
