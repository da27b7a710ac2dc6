//! `/help`: every command as its row describes it, and each in detail.

use crate::locale::{FixedText, msg};
use crate::reply::{
    Button, ButtonStyle, Choice, Draft, Line, MenuOption, Message, Outcome, Reply, Rich, Row, Section, Span,
    in_brackets, limits, listed, page, typed,
};
use crate::view::card::entry::version;
use crate::view::controls::components::{self, row, with_id};
use crate::view::input::command::{Command, CommandContext, Surface};
use crate::view::input::custom_id::{self, ResponseMode};
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::{CommandOption, HIDE, OptionKey, OptionType};
use crate::view::input::query::Query;
use crate::view::suggestions::miss;

const HELP: &str = "help";
const COMMAND: OptionKey = OptionKey::new("command", "command");

static OPTIONS: [CommandOption; 2] = [COMMAND.option(OptionType::Suggested, msg::OPTION_HELP_COMMAND), HIDE];

/// All commands, or one of them.
#[derive(Debug, Clone, Default)]
struct HelpQuery {
    command: Option<String>,
}

impl Query for HelpQuery {
    fn read(_: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        Ok(Self { command: options.filled(COMMAND) })
    }

    fn command(&self) -> &str {
        HELP
    }

    fn options(&self) -> OptionList {
        OptionList::default().text_if(COMMAND, self.command.as_deref())
    }
}

/// The row of `/help`.
pub(super) fn command() -> Command {
    Command {
        name: HELP,
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_HELP),
        options: &OPTIONS,
        internal: &[],
        example: "station",
        kind: None,
        is_random: false,
        draws: false,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &HelpQuery::read(ctx, options)?))),
        suggest,
    }
}

/// The button that shows all that can be asked.
pub(super) fn button(label: &str) -> Option<Button> {
    components::button(label, ResponseMode::Private, &HelpQuery::default())
}

fn answer(ctx: &CommandContext<'_>, query: &HelpQuery) -> Message {
    match &query.command {
        None => overview(ctx),
        Some(words) => match find(ctx, words) {
            Some(command) => details(ctx, command),
            None => unknown(ctx, words),
        },
    }
}

/// The command of that name, with or without its slash, in any case.
fn find(ctx: &CommandContext<'_>, words: &str) -> Option<&'static Command> {
    let name = words.trim().trim_start_matches('/').trim();
    ctx.commands.iter().find(|command| command.name.eq_ignore_ascii_case(name))
}

fn suggest(ctx: &CommandContext<'_>, options: &Options<'_>, option: &str) -> Vec<Choice> {
    let typed = options.text(COMMAND).unwrap_or_default().to_lowercase();
    let typed = typed.trim().trim_start_matches('/');
    let choice = |command: &Command| Choice { name: titled(command), value: command.name.to_owned() };
    let is_meant = |command: &&Command| option == COMMAND.name && command.name.to_lowercase().contains(typed);
    ctx.commands.iter().filter(is_meant).map(choice).take(limits::OPTIONS).collect()
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

fn overview(ctx: &CommandContext<'_>) -> Message {
    let of = |is_wanted: &dyn Fn(&Command) -> bool| -> Vec<Line> {
        ctx.commands.iter().filter(|command| is_wanted(command)).map(|command| told(ctx, command)).collect()
    };
    let looked_up = of(&|command| command.kind.is_some());
    let others = of(&|command| command.kind.is_none() && command.surface == Surface::Slash);
    let of_messages = of(&|command| command.surface == Surface::Message);
    let sections = [
        section(ctx.locale.text(msg::HELP_LOOKUPS), looked_up),
        section(ctx.locale.text(msg::HELP_MORE), others),
        section(ctx.locale.text(msg::HELP_MESSAGE_COMMANDS), of_messages),
    ];
    let manner = ctx.locale.text(msg::HELP_MANNER);
    let draft = Draft {
        locale: ctx.locale,
        title: ctx.locale.text(msg::HELP_TITLE).to_owned(),
        body: vec![Line::own(Rich::plain(manner))],
        sections: sections.into_iter().flatten().collect(),
        footer: version(ctx),
        ..Draft::default()
    };
    let page = page(ctx.lore, &draft, 1);
    Message { cards: vec![page.card], rows: menus(ctx), outcome: Outcome::Found(None), ..Message::default() }
}

fn section(title: &str, lines: Vec<Line>) -> Option<Section> {
    Section::of_any(title, lines, msg::MORE_FACTS)
}

/// A command in one line: what to type, and what it does.
fn told(ctx: &CommandContext<'_>, command: &'static Command) -> Line {
    let shown = match command.surface {
        Surface::Slash => Span::Command(example(command).into()),
        Surface::Message => Span::Strong(command.name.to_owned().into()),
    };
    Line::own(Rich(vec![shown]).words(format!("\n{}", description(ctx, command))))
}

fn description(ctx: &CommandContext<'_>, command: &'static Command) -> &'static str {
    ctx.locale.fixed(command.description)
}

/// Menus that explain a command each, as many as it takes for all of them.
fn menus(ctx: &CommandContext<'_>) -> Vec<Row> {
    let option = |command: &'static Command| MenuOption {
        label: titled(command),
        value: command.name.to_owned(),
        description: Some(limits::shortened(description(ctx, command), limits::LABEL)),
    };
    let placeholder = ctx.locale.text(msg::HELP_PICK);
    let menu = |(commands, slot): (&'static [Command], &str)| {
        components::menu(slot, COMMAND, &HelpQuery::default(), placeholder, commands.iter().map(option).collect())
    };
    ctx.commands.chunks(limits::OPTIONS).zip(["commands", "more commands"]).filter_map(menu).collect()
}

fn details(ctx: &CommandContext<'_>, command: &'static Command) -> Message {
    let options: Vec<Line> = command.options.iter().map(|option| explained(ctx, option)).collect();
    let mut sections: Vec<Section> = section(ctx.locale.text(msg::HELP_OPTIONS), options).into_iter().collect();
    if command.surface == Surface::Slash {
        sections.extend(section(
            ctx.locale.text(msg::HELP_EXAMPLE),
            vec![Line::own(Rich(vec![Span::Command(example(command).into())]))],
        ));
    }
    let draft = Draft {
        locale: ctx.locale,
        kicker: ctx.locale.text(msg::HELP_TITLE).to_owned(),
        title: titled(command),
        body: vec![Line::own(Rich::plain(description(ctx, command)))],
        sections,
        footer: version(ctx),
        ..Draft::default()
    };
    let page = page(ctx.lore, &draft, 1);
    let mut rows: Vec<Row> = row(attempt(ctx, command)).into_iter().collect();
    rows.extend(menus(ctx));
    Message { cards: vec![page.card], rows, outcome: Outcome::Found(None), ..Message::default() }
}

/// An option with what it takes.
fn explained(ctx: &CommandContext<'_>, option: &CommandOption) -> Line {
    let locale = ctx.locale;
    let needed = if option.required { in_brackets(locale, locale.text(msg::HELP_REQUIRED)) } else { String::new() };
    let name = Span::Strong(option.name.to_owned().into());
    let told = [name, Span::Plain(needed.into()), Span::Plain(locale.text(option.description).into())];
    let line = Rich::filled(locale.template(msg::HELP_OPTION, &["name", "required", "description"]), &told);
    let takes = match &option.takes {
        OptionType::Choice(choices) => {
            let names = choices.iter().map(|(_, name)| locale.choice(name));
            format!(" {}", locale.format(msg::HELP_CHOICES, &[("choices", &listed(locale, names))]))
        }
        OptionType::Integer { least, most } => {
            let bounds = [("least", &*least.to_string()), ("most", &most.to_string())];
            format!(" {}", locale.format(msg::HELP_NUMBER, &bounds))
        }
        OptionType::Suggested | OptionType::Free | OptionType::Flag => String::new(),
    };
    Line::own(line.words(takes)).led_by(Rich::plain("• "))
}

/// A button that asks the command's own example, if that sets no more than one option.
fn attempt(ctx: &CommandContext<'_>, command: &Command) -> Option<Button> {
    let options = match (command.example, command.options.first()) {
        ("", _) => OptionList::default(),
        (example, Some(first)) if !example.contains(':') => OptionList::default().text(first.key(), example),
        _ => return None,
    };
    let is_asked_here = command.surface == Surface::Slash && command.name != HELP;
    let id = custom_id::write(ResponseMode::Private, command.name, &options);
    is_asked_here.then(|| with_id(ctx.locale.text(msg::HELP_TRY), ButtonStyle::Secondary, id)).flatten()
}

fn unknown(ctx: &CommandContext<'_>, words: &str) -> Message {
    let sentence = ctx.locale.template(msg::HELP_UNKNOWN, &["name", "command"]);
    let body = Rich::filled(sentence, &[typed(words), Span::Command(format!("/{HELP}").into())]);
    let mut message = miss::nothing_there(ctx, ctx.locale.text(msg::HELP_UNKNOWN_TITLE), body);
    message.rows.extend(menus(ctx));
    message
}
