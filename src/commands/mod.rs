//! What is asked: the registry, a row per command, and the pure function that answers any of them.
//!
//! Does no input or output, is not async, and cannot fail: a miss is an answer. Registration, dispatch, suggestions,
//! help, the terminal and the README's table all read [`all`]. What commands share stands in `view`, beneath them;
//! here they stand in order, so that none uses one that comes after it.

mod about;
mod anything;
mod compare;
mod disputes;
mod episode;
mod help;
mod lookup;
mod message;
mod onthisday;
mod quiz;
mod random;
mod report;
mod search;
mod source;
mod timeline;
mod work;

use std::sync::LazyLock;

pub use crate::lore::ContinuityFilter;
pub use crate::lore::SEPARATOR;
pub use crate::view::{
    Command, CommandOption, ComponentAction, Context, LONGEST_TEXT, OptionKey, OptionType, Request, ResponseMode,
    Surface, Value, named_audience,
};

use crate::locale::Locale;
use crate::lore::KINDS;
use crate::reply::{Audience, Choice, Message, Outcome, Reply};
use crate::search::Catalogue;
use crate::view::controls::action_row;
use crate::view::filter::seen::SeenUpTo;
use crate::view::input::custom_id;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::suggestions::miss;
use crate::view::{CommandContext, filter};

static COMMANDS: LazyLock<Vec<Command>> = LazyLock::new(|| {
    let mut commands: Vec<Command> = KINDS.into_iter().map(lookup::command).collect();
    commands.push(anything::command());
    commands.push(onthisday::command());
    commands.push(timeline::command());
    commands.push(search::command());
    commands.push(message::command());
    commands.push(episode::command());
    commands.push(work::command());
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

/// Whether words say how far somebody has seen, as the option `seen` takes them; none at all hide nothing.
pub fn is_seen_known(lore: &Catalogue, words: &str) -> bool {
    filter::hides_nothing(words) || SeenUpTo::read(lore, words).is_some()
}

/// Whether the same question is always answered alike as long as the lore stays the same.
pub fn is_repeatable(request: &Request) -> bool {
    named(&request.command).is_some_and(|command| !command.is_random)
}

/// The answer to a question. An unknown command gets a polite miss.
pub fn answer(lore: &Catalogue, request: &Request) -> Reply {
    let locale = Locale::of(&request.context.locale);
    let Some(command) = named(&request.command) else { return miss::unknown_command(locale).into() };
    let ctx = context(lore, request, command);
    let options = Options(&request.options);
    let reply = command.check(&options, locale).and_then(|()| (command.answer)(&ctx, &options));
    match reply.unwrap_or_else(|Refusal(why)| miss::misunderstood(&ctx, why).into()) {
        Reply::Message(message) => finished(&ctx, request, message).into(),
        form @ Reply::Form(_) => form,
    }
}

fn context<'a>(lore: &'a Catalogue, request: &'a Request, command: &'static Command) -> CommandContext<'a> {
    let locale = Locale::of(&request.context.locale);
    CommandContext { lore, asker: &request.context, command, commands: all(), locale }
}

/// The message for whom it is, with its last row.
fn finished(ctx: &CommandContext<'_>, request: &Request, mut message: Message) -> Message {
    message.audience = action_row::audience(request, &message);
    let report = match &message.outcome {
        Outcome::Found(Some(entry)) => report::button(ctx, entry),
        _ => None,
    };
    action_row::add(ctx.locale, ctx.command, request, report, &mut message);
    message
}

/// What pressing a button or picking from a menu asks for. `None` for an id that is not ours.
pub fn component_action(custom_id: &str, picked: &[String], context: Context) -> Option<ComponentAction> {
    custom_id::read(custom_id, picked, context, named)
}

/// The id of a button that opens a form, by the form's own id.
pub fn form_button(form_id: &str) -> String {
    custom_id::of_form_button(form_id)
}

/// What somebody hears who wants to remove an answer that another one asked for.
pub fn not_the_asker(locale: &str) -> Reply {
    Message { audience: Audience::AskerOnly, ..miss::not_the_asker(Locale::of(locale)) }.into()
}

/// What somebody hears whose button or form is not known here any more.
pub fn outdated(locale: &str) -> Reply {
    Message { audience: Audience::AskerOnly, ..miss::outdated(Locale::of(locale)) }.into()
}

/// What somebody hears whose button asks a command that there is not any more.
pub fn unknown_command(locale: &str) -> Reply {
    Message { audience: Audience::AskerOnly, ..miss::unknown_command(Locale::of(locale)) }.into()
}

/// What autocomplete offers for the option being typed: at most 25, best first.
pub fn suggest(lore: &Catalogue, request: &Request, option: &str) -> Vec<Choice> {
    let Some(command) = named(&request.command) else { return Vec::new() };
    (command.suggest)(&context(lore, request, command), &Options(&request.options), option)
}
