//! A form that opens over the chat: what Discord calls a modal.

use crate::lore::Str;

/// A form. What is filled in comes back as text options of the question its id holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The encoded question, 1–100 characters.
    pub custom_id: String,
    /// Its title, at most 45 characters.
    pub title: String,
    /// Id of the entry that it is about.
    pub entry: Option<Str>,
    /// One to five inputs.
    pub inputs: Vec<Input>,
}

/// A line or paragraph to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The option that it fills, 1–100 characters.
    pub name: &'static str,
    /// Its label, at most 45 characters.
    pub label: String,
    /// What stands in it while it is empty, at most 100 characters.
    pub placeholder: String,
    /// What is filled in already.
    pub value: Option<String>,
    /// Whether it has to be filled in.
    pub required: bool,
    /// Whether it has room for several lines.
    pub is_paragraph: bool,
    /// The most characters it takes, at most 4,000.
    pub most: u16,
}
