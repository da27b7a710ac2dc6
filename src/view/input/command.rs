//! What a command is: its row in the registry, and the question with all that is needed to answer it.

use super::option_values::{Options, Refusal};
use super::options::{CommandOption, OptionKey, OptionType, SHARED};
use super::request::Context;
use crate::locale::{FixedText, Locale};
use crate::lore::Kind;
use crate::reply::{Choice, Reply};
use crate::search::Catalogue;

/// A command as it is registered, dispatched, suggested, helped with and documented.
#[derive(Debug)]
pub struct Command {
    /// Its name, without the slash.
    pub name: &'static str,
    /// Where it is used.
    pub surface: Surface,
    /// What it does, 1–100 characters.
    pub description: FixedText,
    /// Its options, required ones first.
    pub options: &'static [CommandOption],
    /// Options that only the ids of its buttons carry.
    pub internal: &'static [OptionKey],
    /// What to type after its name to see it work.
    pub example: &'static str,
    /// The kind it looks up, if it is a look-up of one kind.
    pub kind: Option<&'static Kind>,
    /// Whether chance has a part in its answers, so that the same question is answered differently each time.
    pub is_random: bool,
    /// Whether its answers come with pictures, which makes them much longer in the making.
    pub draws: bool,
    /// Answers a question from its options.
    pub(crate) answer: fn(&CommandContext<'_>, &Options<'_>) -> Result<Reply, Refusal>,
    /// What autocomplete offers for the option of that name.
    pub(crate) suggest: fn(&CommandContext<'_>, &Options<'_>, option: &str) -> Vec<Choice>,
}

impl Command {
    /// The option of that name, or of that short form in an id: its own, or one that all commands share.
    pub(crate) fn key(&self, written: &str) -> Option<OptionKey> {
        let own = self.options.iter().map(CommandOption::key).chain(self.internal.iter().copied());
        own.chain(SHARED).find(|key| key.name == written || key.short == written)
    }

    /// Refuses options that are none of its own, and what is neither yes nor no where one of these is asked for.
    pub(crate) fn check(&self, options: &Options<'_>, locale: Locale) -> Result<(), Refusal> {
        if let Some(unknown) = options.names().find(|name| self.key(name).is_none()) {
            return Err(Refusal::not_an_option(locale, self.name, self.options, unknown));
        }
        let is_flag = |option: &&CommandOption| matches!(option.takes, OptionType::Flag);
        self.options.iter().filter(is_flag).try_for_each(|flag| options.check_flag(flag.key(), locale))
    }
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

/// A question's surroundings: all that is needed to answer it besides its options.
#[derive(Clone, Copy)]
pub(crate) struct CommandContext<'a> {
    /// What is known.
    pub(crate) lore: &'a Catalogue,
    /// The moment, the asker and the preferences.
    pub(crate) asker: &'a Context,
    /// The command that was asked.
    pub(crate) command: &'static Command,
    /// Every command there is.
    pub(crate) commands: &'static [Command],
    /// The asker's language.
    pub(crate) locale: Locale,
}

/// For commands that suggest nothing.
pub(crate) fn no_suggestions(_: &CommandContext<'_>, _: &Options<'_>, _: &str) -> Vec<Choice> {
    Vec::new()
}
