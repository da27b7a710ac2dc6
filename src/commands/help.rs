//! `/help`: every command as its row describes it, and each in detail.

use super::buttons::{button, row};
use super::entry::version;
use super::press::{Effect, menu_id};
use super::request::Value;
use super::{Ask, Command, CommandOption, HIDE, Surface, Takes, all, miss};
use crate::reply::{
    Button, Choice, Draft, Line, Menu, MenuOption, Outcome, Reply, Rich, Row, Section, Span, limits, listed, page,
    typed,
};

const HELP: &str = "help";
const COMMAND: &str = "command";

static OPTIONS: [CommandOption; 2] = [
    CommandOption { name: COMMAND, description: "One command in detail", required: false, takes: Takes::Suggested },
    HIDE,
];

/// The row of `/help`.
pub(super) fn command() -> Command {
    Command {
        name: HELP,
        surface: Surface::Slash,
        description: "What you can ask, with an example of each; or one command in detail",
        options: &OPTIONS,
        example: "station",
        kind: None,
        answer,
        suggest,
    }
}

fn answer(ask: &Ask<'_>) -> Reply {
    let asked = ask.request.text(COMMAND).or_else(|| ask.request.text("name"));
    match asked.filter(|words| !words.trim().is_empty()) {
        None => overview(ask),
        Some(words) => match find(&words) {
            Some(command) => details(ask, command),
            None => unknown(ask, &words),
        },
    }
}

/// The command of that name, with or without its slash, in any case.
fn find(words: &str) -> Option<&'static Command> {
    let name = words.trim().trim_start_matches('/').trim();
    all().iter().find(|command| command.name.eq_ignore_ascii_case(name))
}

fn suggest(ask: &Ask<'_>, option: &str) -> Vec<Choice> {
    let typed = ask.request.text(COMMAND).unwrap_or_default().to_lowercase();
    let typed = typed.trim().trim_start_matches('/');
    let choice = |command: &Command| Choice { name: titled(command), value: command.name.to_owned() };
    let is_meant = |command: &&Command| option == COMMAND && command.name.to_lowercase().contains(typed);
    all().iter().filter(is_meant).map(choice).take(limits::OPTIONS).collect()
}

/// `/station`; a command of a message's menu has no slash.
fn titled(command: &Command) -> String {
    match command.surface {
        Surface::Slash => format!("/{}", command.name),
        Surface::Message => command.name.to_owned(),
    }
}

/// What to type to see it work.
fn example(command: &Command) -> String {
    format!("{} {}", titled(command), command.example).trim_end().to_owned()
}

fn overview(ask: &Ask<'_>) -> Reply {
    let of = |is_wanted: &dyn Fn(&Command) -> bool| -> Vec<Line> {
        all().iter().filter(|command| is_wanted(command)).map(|command| told(ask, command)).collect()
    };
    let looked_up = of(&|command| command.kind.is_some());
    let others = of(&|command| command.kind.is_none() && command.surface == Surface::Slash);
    let of_messages = of(&|command| command.surface == Surface::Message);
    let sections = [
        section(ask.words.say("Look something up"), looked_up),
        section(ask.words.say("More to ask"), others),
        section(ask.words.say("In a message's menu, under Apps"), of_messages),
    ];
    let manner = ask.words.say(
        "Type names as you remember them: slips, abbreviations and registry numbers are understood. The small numbers \
         in an answer lead to its sources.",
    );
    let draft = Draft {
        words: ask.words,
        title: ask.words.say("What you can ask").to_owned(),
        body: vec![Line::own(Rich::plain(manner))],
        sections: sections.into_iter().flatten().collect(),
        footer: version(ask),
        ..Draft::default()
    };
    let page = page(ask.lore, &draft, 1);
    Reply { cards: vec![page.card], rows: menus(ask), outcome: Outcome::Found(None), ..Reply::default() }
}

fn section(title: &str, lines: Vec<Line>) -> Option<Section> {
    let unit = ("fact", "facts");
    (!lines.is_empty()).then(|| Section { title: title.to_owned(), inline: false, lines, first: usize::MAX, unit })
}

/// A command in one line: what to type, and what it does.
fn told(ask: &Ask<'_>, command: &'static Command) -> Line {
    let shown = match command.surface {
        Surface::Slash => Span::Command(example(command)),
        Surface::Message => Span::Strong(command.name.to_owned()),
    };
    Line::own(Rich(vec![shown]).words(format!("\n{}", description(ask, command))))
}

fn description(ask: &Ask<'_>, command: &'static Command) -> &'static str {
    match command.description {
        "" => ask.words.say("In the menu of any message, under Apps."),
        words => ask.words.say(words),
    }
}

/// Menus that explain a command each, as many as it takes for all of them.
fn menus(ask: &Ask<'_>) -> Vec<Row> {
    let option = |command: &'static Command| MenuOption {
        label: titled(command),
        value: command.name.to_owned(),
        description: Some(limits::shortened(description(ask, command), limits::LABEL)),
    };
    let menu = |(commands, slot): (&'static [Command], &str)| {
        let custom_id = menu_id(Effect::Private, HELP, slot, &[]);
        let placeholder = ask.words.say("One command in detail").to_owned();
        Row::Menu(Menu { custom_id, placeholder, options: commands.iter().map(option).collect() })
    };
    all().chunks(limits::OPTIONS).zip(["commands", "more commands"]).map(menu).collect()
}

fn details(ask: &Ask<'_>, command: &'static Command) -> Reply {
    let options: Vec<Line> = command.options.iter().map(|option| explained(ask, option)).collect();
    let mut sections = Vec::new();
    if !options.is_empty() {
        let (title, unit) = (ask.words.say("Options").to_owned(), ("fact", "facts"));
        sections.push(Section { title, inline: false, lines: options, first: usize::MAX, unit });
    }
    if command.surface == Surface::Slash {
        sections.extend(section(
            ask.words.say("For example"),
            vec![Line::own(Rich(vec![Span::Command(example(command))]))],
        ));
    }
    let draft = Draft {
        words: ask.words,
        kicker: ask.words.say("What you can ask").to_owned(),
        title: titled(command),
        body: vec![Line::own(Rich::plain(description(ask, command)))],
        sections,
        footer: version(ask),
        ..Draft::default()
    };
    let page = page(ask.lore, &draft, 1);
    let mut rows: Vec<Row> = row(attempt(ask, command).into_iter().collect()).into_iter().collect();
    rows.extend(menus(ask));
    Reply { cards: vec![page.card], rows, outcome: Outcome::Found(None), ..Reply::default() }
}

/// An option with what it takes.
fn explained(ask: &Ask<'_>, option: &CommandOption) -> Line {
    let words = ask.words;
    let needed = if option.required { format!(" ({})", words.say("needed")) } else { String::new() };
    let name = Span::Strong(option.name.to_owned());
    let told = [name, Span::Plain(needed), Span::Plain(words.say(option.description).to_owned())];
    let line = Rich::filled(words.say("{0}{1}: {2}."), &told);
    let takes = match &option.takes {
        Takes::Choice(choices) => {
            let names: Vec<&str> = choices.iter().map(|(_, name)| words.say(name)).collect();
            words.fill(" One of: {0}.", &[&listed(words, names)])
        }
        Takes::Integer { least, most } => {
            words.fill(" A number from {0} to {1}.", &[&least.to_string(), &most.to_string()])
        }
        Takes::Suggested | Takes::Free | Takes::Flag => String::new(),
    };
    Line::own(line.words(takes)).led_by(Rich::plain("• "))
}

/// A button that asks the command's own example, if that sets no more than one option.
fn attempt(ask: &Ask<'_>, command: &Command) -> Option<Button> {
    let value = || Value::Text(command.example.to_owned());
    let options: Vec<(&str, Value)> = match (command.example, command.options.first()) {
        ("", _) => Vec::new(),
        (example, Some(first)) if !example.contains(':') => vec![(first.name, value())],
        _ => return None,
    };
    let is_asked_here = command.surface == Surface::Slash && command.name != HELP;
    is_asked_here.then(|| button(ask.words.say("Try it"), Effect::Private, command.name, &options)).flatten()
}

fn unknown(ask: &Ask<'_>, words: &str) -> Reply {
    let sentence =
        ask.words.say("There is no command called {0}. All that there are stand in the menu below, and in {1}.");
    let body = Rich::filled(sentence, &[typed(words), Span::Command(format!("/{HELP}"))]);
    let mut reply = miss::nothing_there(ask, ask.words.say("No such command"), body);
    reply.rows.extend(menus(ask));
    reply
}
