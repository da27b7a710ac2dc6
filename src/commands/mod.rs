//! What is asked: one row per command, and the pure function that answers it.
//!
//! Uses `lore` and `reply`. Does no input or output, is not async, and cannot fail: a miss is an answer.

pub mod request;

pub use request::{Context, Request, Value};

use crate::lore::Lore;
use crate::reply::{Choice, Reply};

/// A command as it is registered, dispatched, suggested, helped with and documented.
#[derive(Debug)]
pub struct Command {
    /// Its name, without the slash.
    pub name: &'static str,
    /// What it does, 1–100 characters.
    pub description: &'static str,
    /// Its options, required ones first.
    pub options: &'static [CommandOption],
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

/// Every command, in the order in which they are registered and listed.
pub fn all() -> &'static [Command] {
    &[]
}

/// The answer to a question. An unknown command gets a polite miss.
pub fn answer(_lore: &Lore, _request: &Request) -> Reply {
    Reply::default()
}

/// What autocomplete offers for the option being typed: at most 25, best first.
pub fn suggest(_lore: &Lore, _request: &Request, _option: &str) -> Vec<Choice> {
    Vec::new()
}

/// What pressing a button or picking from a menu asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Press {
    /// The question it holds.
    pub request: Request,
    /// What becomes of the answer.
    pub effect: Effect,
}

/// What becomes of the answer to a pressed button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It takes the place of the message, if the asker presses; anyone else gets their own private copy.
    Replace,
    /// It is a new message, for the presser alone.
    Private,
    /// It is a new message, for everyone.
    Public,
    /// The message is removed, if the asker presses.
    Remove,
}

/// Reads the id of a button or menu back, with the values picked. `None` for an id that is not ours.
pub fn press(_custom_id: &str, _picked: &[String], _context: Context) -> Option<Press> {
    None
}
