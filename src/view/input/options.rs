//! Options of commands: their names, what they take, and those that several commands share.

use std::sync::LazyLock;

use crate::locale::{MessageId, msg};
use crate::lore::KINDS;

/// How an option is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptionKey {
    /// Its name, as it is registered.
    pub name: &'static str,
    /// Its name in the ids of buttons, where room is scarce.
    pub short: &'static str,
}

/// The longest text that an option takes, in characters.
pub const LONGEST_TEXT: u16 = 320;

/// An option of a command.
#[derive(Debug, Clone, Copy)]
pub struct CommandOption {
    /// Its name.
    pub name: &'static str,
    /// Its name in the ids of buttons.
    pub short: &'static str,
    /// What it does, 1–100 characters.
    pub description: MessageId,
    /// Whether it must be set.
    pub required: bool,
    /// What it takes.
    pub takes: OptionType,
}

/// What an option takes.
#[derive(Debug, Clone, Copy)]
pub enum OptionType {
    /// Text of at most [`LONGEST_TEXT`] characters, with suggestions as it is typed.
    Suggested,
    /// Text of at most [`LONGEST_TEXT`] characters, as it comes.
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

impl OptionType {
    /// A year of the lore.
    pub(crate) const YEAR: Self = Self::Integer { least: 1, most: 9999 };
}

impl OptionKey {
    /// A key with a short form of its own.
    pub(crate) const fn new(name: &'static str, short: &'static str) -> Self {
        Self { name, short }
    }

    /// The option of this name.
    pub(crate) const fn option(self, takes: OptionType, description: MessageId) -> CommandOption {
        CommandOption { name: self.name, short: self.short, description, required: false, takes }
    }
}

impl CommandOption {
    /// How it is called.
    pub const fn key(&self) -> OptionKey {
        OptionKey { name: self.name, short: self.short }
    }

    /// The same, which must be set.
    pub(crate) const fn required(mut self) -> Self {
        self.required = true;
        self
    }
}

/// What is asked for by name: an entry, a work.
pub(crate) const NAME: OptionKey = OptionKey::new("name", "n");
/// The page of an answer, counted from 1.
pub(crate) const PAGE: OptionKey = OptionKey::new("page", "p");
/// Tells components of one message apart that would ask the same.
pub(crate) const SLOT: OptionKey = OptionKey::new("slot", "x");

/// The kind of entry that is meant.
pub(crate) const KIND: OptionKey = OptionKey::new("kind", "k");

/// The kinds, as choices of [`KIND`].
pub(crate) static KINDS_TO_PICK: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| KINDS.into_iter().map(|kind| (kind.id, kind.title)).collect());

/// The universe that is meant.
pub(crate) const UNIVERSE: CommandOption = OptionKey::new("universe", "u").option(
    OptionType::Choice(&[
        ("prime", "Prime universe"),
        ("mirror", "Mirror universe"),
        ("kelvin", "Kelvin timeline"),
        ("alternate", "Another alternate reality"),
        ("real", "Real world"),
    ]),
    msg::OPTION_UNIVERSE,
);

/// Whether the asker alone sees the answer.
pub(crate) const HIDE: CommandOption = OptionKey::new("hide", "hide").option(OptionType::Flag, msg::OPTION_HIDE);

/// The year up to which is told.
pub(crate) const AS_OF: CommandOption = OptionKey::new("as_of", "a").option(OptionType::YEAR, msg::OPTION_AS_OF);

/// Which continuities count.
pub(crate) const CONTINUITY: CommandOption = OptionKey::new("continuity", "c").option(
    OptionType::Choice(&[
        ("canon", "Canon only"),
        ("licensed", "Canon and licensed works"),
        ("fan", "Everything, fan wikis too"),
    ]),
    msg::OPTION_CONTINUITY,
);

/// The last work the asker has seen.
pub(crate) const SEEN: CommandOption = OptionKey::new("seen", "s").option(OptionType::Free, msg::OPTION_SEEN);

/// The options that ids of any command may carry.
pub(crate) const SHARED: [OptionKey; 6] = [NAME, PAGE, HIDE.key(), AS_OF.key(), CONTINUITY.key(), SEEN.key()];
