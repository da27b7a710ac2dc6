//! What is asked: one row per command, and the pure function that answers it.
//!
//! Uses `lore` and `reply`. Does no input or output, is not async, and cannot fail: a miss is an answer.
//! Registration, dispatch, suggestions, help, the terminal and the README's table all read [`all`].

mod about;
mod anything;
mod buttons;
mod closing;
mod compare;
mod disputes;
mod entry;
mod evidence;
mod help;
mod lens;
mod lookup;
mod mentioned;
mod miss;
mod naming;
mod next;
mod onthisday;
mod passages;
pub mod press;
mod quiz;
mod random;
mod receipts;
mod report;
pub mod request;
mod search;
mod source;
mod timeline;

use std::sync::LazyLock;

pub use crate::lore::ContinuityFilter as Level;
pub use crate::lore::SEPARATOR;
pub use press::{Effect, Press, custom_id, press};
pub use request::{Context, Request, Value};

use crate::lore::{KINDS, Kind};
use crate::reply::{Audience, Choice, Reply};
use crate::search::Catalogue;
use crate::words::Words;

/// A command as it is registered, dispatched, suggested, helped with and documented.
#[derive(Debug)]
pub struct Command {
    /// Its name, without the slash.
    pub name: &'static str,
    /// Where it is used.
    pub surface: Surface,
    /// What it does, 1–100 characters.
    pub description: &'static str,
    /// Its options, required ones first.
    pub options: &'static [CommandOption],
    /// What to type after its name to see it work.
    pub example: &'static str,
    /// The kind it looks up, if it is a look-up of one kind.
    pub kind: Option<&'static Kind>,
    answer: fn(&Ask<'_>) -> Reply,
    suggest: fn(&Ask<'_>, option: &str) -> Vec<Choice>,
}

/// Where a command is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surface {
    /// Typed after a slash.
    Slash,
    /// Picked from the menu of a message, whose text comes as the option `text`. Its name may have spaces and
    /// capitals; it is registered without description and options.
    Message,
}

/// An option of a command.
#[derive(Debug)]
pub struct CommandOption {
    /// Its name.
    pub name: &'static str,
    /// What it does, 1–100 characters.
    pub description: &'static str,
    /// Whether it must be set.
    pub required: bool,
    /// What it takes.
    pub takes: Takes,
}

/// What an option takes.
#[derive(Debug)]
pub enum Takes {
    /// Text, with suggestions as it is typed.
    Suggested,
    /// Text as it comes.
    Free,
    /// One of a few fixed choices: value and name.
    Choice(&'static [(&'static str, &'static str)]),
    /// A whole number within bounds.
    Integer {
        /// The least that is taken.
        least: i64,
        /// The most that is taken.
        most: i64,
    },
    /// Yes or no.
    Flag,
}

impl Takes {
    /// A year of the lore.
    const YEAR: Self = Self::Integer { least: 1, most: 9999 };
}

/// A question with all that is needed to answer it.
#[derive(Clone, Copy)]
struct Ask<'a> {
    lore: &'a Catalogue,
    request: &'a Request,
    command: &'static Command,
    words: Words,
}

impl Ask<'_> {
    /// The page asked for, counted from 1.
    fn page(&self) -> usize {
        self.request.integer("page").and_then(|page| usize::try_from(page).ok()).unwrap_or(1).max(1)
    }
}

const UNIVERSE: CommandOption = CommandOption {
    name: "universe",
    description: "Which universe you mean, if there is one in several",
    required: false,
    takes: Takes::Choice(&[
        ("prime", "Prime universe"),
        ("mirror", "Mirror universe"),
        ("kelvin", "Kelvin timeline"),
        ("alternate", "Another alternate reality"),
        ("real", "Real world"),
    ]),
};

const HIDE: CommandOption =
    CommandOption { name: "hide", description: "Show the answer to me alone", required: false, takes: Takes::Flag };

static COMMANDS: LazyLock<Vec<Command>> = LazyLock::new(|| {
    let mut commands: Vec<Command> = KINDS.into_iter().map(lookup::command).collect();
    commands.push(anything::command());
    commands.push(onthisday::command());
    commands.push(timeline::command());
    commands.push(search::command());
    commands.push(mentioned::command());
    commands.push(source::command());
    commands.push(disputes::command());
    commands.push(compare::command());
    commands.push(random::command());
    commands.push(quiz::command());
    commands.push(report::command());
    commands.push(help::command());
    commands.push(about::command());
    commands
});

/// Every command, in the order in which they are registered and listed.
pub fn all() -> &'static [Command] {
    &COMMANDS
}

/// The command of that name.
pub fn named(name: &str) -> Option<&'static Command> {
    all().iter().find(|command| command.name == name)
}

/// The answer to a question. An unknown command gets a polite miss.
pub fn answer(lore: &Catalogue, request: &Request) -> Reply {
    let words = Words::of_locale(&request.context.locale);
    let Some(command) = named(&request.command) else { return miss::unknown_command(words) };
    let ask = Ask { lore, request, command, words };
    let mut reply = match lens::unplaced(&ask) {
        Some(seen) => miss::unknown_work(&ask, &seen),
        None => (command.answer)(&ask),
    };
    reply.audience = closing::audience(request, &reply);
    closing::close(words, request, &mut reply);
    reply
}

/// What somebody hears who wants to remove an answer that another one asked for.
pub fn not_the_asker(locale: &str) -> Reply {
    Reply { audience: Audience::AskerOnly, ..miss::not_the_asker(Words::of_locale(locale)) }
}

/// What somebody hears whose button or form is not known here any more.
pub fn outdated(locale: &str) -> Reply {
    Reply { audience: Audience::AskerOnly, ..miss::outdated(Words::of_locale(locale)) }
}

/// What autocomplete offers for the option being typed: at most 25, best first.
pub fn suggest(lore: &Catalogue, request: &Request, option: &str) -> Vec<Choice> {
    let words = Words::of_locale(&request.context.locale);
    let Some(command) = named(&request.command) else { return Vec::new() };
    (command.suggest)(&Ask { lore, request, command, words }, option)
}

/// For commands that suggest nothing.
fn no_suggestions(_ask: &Ask<'_>, _option: &str) -> Vec<Choice> {
    Vec::new()
}
