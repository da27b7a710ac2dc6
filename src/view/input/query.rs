//! A command's options, read once into a type of its own, which also writes them into the ids of its buttons.

use super::command::CommandContext;
use super::custom_id::{self, ResponseMode};
use super::option_list::OptionList;
use super::option_values::{Options, Refusal};

/// What a command is asked, in a type of its own.
pub(crate) trait Query: Sized {
    /// Reads the options that were set.
    fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal>;

    /// The name of the command it asks.
    fn command(&self) -> &str;

    /// The options that ask it again.
    fn options(&self) -> OptionList;

    /// The id of a button that asks it.
    fn id(&self, mode: ResponseMode) -> String {
        custom_id::write(mode, self.command(), &self.options())
    }
}
