//! An interaction with what is used of it and nothing else, read from JSON as leniently as can be.
//!
//! Both fronts read through here. Discord adds fields, leaves others out and sends values that nobody announced; none
//! of that may cost anybody an answer. What cannot be read is skipped, and remembered by its path for the log.

mod message;
mod read;
mod reader;

pub(super) use message::SourceMessage;
pub(super) use read::{Unreadable, read};

use crate::commands::Value;

/// Discord's number for interactions that ask for suggestions.
pub(super) const AUTOCOMPLETE: u64 = 4;

/// Somebody asked for something.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Interaction {
    /// Its id, which tells when it was made.
    pub(super) id: u64,
    /// What its answer is sent with. Whoever has it can answer, so it is never logged.
    pub(super) token: String,
    /// The application that was asked.
    pub(super) application_id: Option<u64>,
    /// The asker's locale, for example `en-US`; empty if unknown.
    pub(super) locale: String,
    /// Who asked.
    pub(super) user_id: Option<u64>,
    /// The server in which that was.
    pub(super) guild_id: Option<u64>,
    /// What was asked for.
    pub(super) kind: Kind,
    /// Paths of the fields that could not be read, such as `data.options[0].value`.
    pub(super) unread: Vec<String>,
}

/// What was asked for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// Whether anybody is there.
    Ping,
    /// A command.
    Command(CommandData),
    /// Suggestions for a command that is being typed.
    Autocomplete(CommandData),
    /// A button that was pressed, or a menu from which something was picked.
    Component {
        /// The id of the button or menu.
        custom_id: String,
        /// What was picked.
        values: Vec<String>,
        /// The message that it sits on.
        message: SourceMessage,
    },
    /// A form that was filled in.
    Form {
        /// The id of the form.
        custom_id: String,
        /// The ids of its inputs, and what was written there.
        inputs: Vec<(String, String)>,
        /// The message that the form was opened from.
        message: SourceMessage,
    },
    /// Something that Discord has added since.
    Other(u64),
}

/// A command with its options.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct CommandData {
    /// Its name; empty if it could not be read.
    pub(super) name: String,
    /// The options that were set.
    pub(super) options: Vec<(String, Value)>,
    /// The option that is being typed.
    pub(super) focused: Option<String>,
    /// The text of the message whose menu it was picked from.
    pub(super) message_text: Option<String>,
}
