//! `/about`: what this is, what it holds, under which licences, and what becomes of what somebody asks.

use super::buttons::{button, row};
use super::entry::version;
use super::press::Effect;
use super::{Ask, Command, CommandOption, HIDE, Surface, no_suggestions};
use crate::lore::{Continuity, Entry, KINDS, Statement};
use crate::reply::{Button, Draft, Line, Outcome, Reply, Rich, Row, Section, Span, listed, page};

static OPTIONS: [CommandOption; 1] = [HIDE];

/// The row of `/about`.
pub(super) fn command() -> Command {
    Command {
        name: "about",
        surface: Surface::Slash,
        description: "Version, what the lore holds, licences, privacy, and where to report a mistake",
        options: &OPTIONS,
        example: "",
        kind: None,
        answer,
        suggest: no_suggestions,
    }
}

fn answer(ask: &Ask<'_>) -> Reply {
    let words = ask.words;
    let sections = [
        section(words.say("What it holds"), holdings(ask)),
        section(words.say("Privacy"), privacy(ask)),
        section(words.say("Something wrong?"), reporting(ask)),
        section(words.say("Licences"), licences(ask)),
        section(words.say("Version"), versions(ask)),
    ];
    let purpose = words.say(
        "Answers questions about Star Trek's stations, ships, people and years. Every sentence carries its source; \
         where sources disagree, each of them is told.",
    );
    let draft = Draft {
        words,
        title: "Isolinear".to_owned(),
        body: vec![Line::own(Rich::plain(purpose))],
        sections: sections.into(),
        footer: version(ask),
        ..Draft::default()
    };
    let rows: Vec<Row> = row(onward(ask)).into_iter().collect();
    let page = page(ask.lore, &draft, 1);
    Reply { cards: vec![page.card], rows, outcome: Outcome::Found(None), ..Reply::default() }
}

fn section(title: &str, lines: Vec<Line>) -> Section {
    Section { title: title.to_owned(), inline: false, lines, first: usize::MAX, unit: ("fact", "facts") }
}

fn line(words: impl Into<String>) -> Line {
    Line::own(Rich::plain(words))
}

/// Counts by kind and by continuity.
fn holdings(ask: &Ask<'_>) -> Vec<Line> {
    let (lore, words) = (ask.lore, ask.words);
    let of_kind = |kind| lore.entries().iter().filter(|entry| entry.kind == kind).count();
    let kinds: Vec<String> =
        KINDS.into_iter().map(|kind| format!("{} {}", words.say(kind.title), of_kind(kind))).collect();
    let statements: Vec<&Statement> = lore
        .entries()
        .iter()
        .flat_map(Entry::statements)
        .chain(lore.events().iter().map(|event| &event.statement))
        .collect();
    let of = |continuity| statements.iter().filter(|statement| lore.continuity(statement) == continuity).count();
    let continuities: Vec<String> = Continuity::ALL
        .into_iter()
        .map(|continuity| format!("{} {}", words.say(continuity.name()), of(continuity)))
        .collect();
    let counts = [lore.entries().len(), lore.events().len(), lore.sources().len(), statements.len()];
    let [entries, events, works, all] = counts.map(|count| count.to_string());
    vec![
        line(words.fill("Entries: {0} ({1})", &[&entries, &listed(words, &kinds)])),
        line(words.fill("Events: {0}", &[&events])),
        line(words.fill("Works and articles cited: {0}", &[&works])),
        line(words.fill("Statements: {0} ({1})", &[&all, &listed(words, &continuities)])),
    ]
}

fn privacy(ask: &Ask<'_>) -> Vec<Line> {
    vec![
        line(ask.words.say(
            "It sees the commands it is given, and a message only if somebody picks a command from that message's menu. \
             It has not asked Discord for the content of messages.",
        )),
        line(ask.words.say(
            "Its log holds the name of the command, the entry, the outcome and the time taken: not who asked, and not \
             what was typed, except a mistake that was reported.",
        )),
        line(ask.words.say("It stores nothing. A mistake you report is passed on to whoever runs this bot, and that is all.")),
    ]
}

fn reporting(ask: &Ask<'_>) -> Vec<Line> {
    let sentence = ask.words.say(
        "Press “Report a mistake” beneath an answer, or type {0}. Say what is wrong, what is right, and which work \
         bears it out.",
    );
    vec![Line::own(Rich::filled(sentence, &[Span::Command("/report".to_owned())]))]
}

fn licences(ask: &Ask<'_>) -> Vec<Line> {
    let licence = &*ask.lore.licence;
    vec![
        line(ask.words.fill("Program: {0}", &[env!("CARGO_PKG_LICENSE")])),
        line(ask.words.fill("Lore: {0}, with the articles it was compiled from credited in each answer", &[licence])),
        line(ask.words.say("Star Trek and related marks belong to their owners. This is an unofficial work of fans.")),
    ]
}

fn versions(ask: &Ask<'_>) -> Vec<Line> {
    let (program, lore) = (env!("CARGO_PKG_VERSION"), &*ask.lore.version);
    vec![line(ask.words.fill("Program {0}, lore {1}", &[program, lore]))]
}

fn onward(ask: &Ask<'_>) -> Vec<Button> {
    let help = button(ask.words.say("What can I ask?"), Effect::Private, "help", &[]);
    let disputes = button(ask.words.say("Where sources disagree"), Effect::Private, "disputes", &[]);
    help.into_iter().chain(disputes).collect()
}
