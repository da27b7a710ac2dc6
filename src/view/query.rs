//! A command's options, read once into a type of its own, which also writes them into the ids of its buttons.

use std::collections::BTreeMap;

use super::command::CommandContext;
use super::custom_id::{self, ResponseMode};
use super::options::{NAME, OptionKey, PAGE, UNIVERSE};
use super::request::Value;
use crate::lore::Universe;
use crate::reply::Rich;

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

/// Why a question cannot be answered as it was asked, in words for the asker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal(pub(crate) Rich);

/// The options of a question as they came, read by name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Options<'r>(pub(crate) &'r BTreeMap<String, Value>);

impl Options<'_> {
    /// A text option; an integer counts as its digits.
    pub(crate) fn text(&self, key: OptionKey) -> Option<String> {
        match self.0.get(key.name)? {
            Value::Text(text) => Some(text.clone()),
            Value::Integer(number) => Some(number.to_string()),
            Value::Flag(_) => None,
        }
    }

    /// A text option that holds more than spaces.
    pub(crate) fn filled(&self, key: OptionKey) -> Option<String> {
        self.text(key).filter(|text| !text.trim().is_empty())
    }

    /// An integer option; text that is a number counts.
    pub(crate) fn integer(&self, key: OptionKey) -> Option<i64> {
        match self.0.get(key.name)? {
            Value::Integer(number) => Some(*number),
            Value::Text(text) => text.trim().parse().ok(),
            Value::Flag(_) => None,
        }
    }

    /// What is asked for by name; empty if nothing is.
    pub(crate) fn name(&self) -> String {
        self.text(NAME).unwrap_or_default()
    }

    /// The page, counted from 1.
    pub(crate) fn page(&self) -> usize {
        self.integer(PAGE).and_then(|page| usize::try_from(page).ok()).unwrap_or(1).max(1)
    }

    /// The universe.
    pub(crate) fn universe(&self) -> Option<Universe> {
        self.text(UNIVERSE.key()).and_then(|id| Universe::from_id(&id))
    }
}

/// Options to be written into an id, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct OptionList(pub(crate) Vec<(OptionKey, Value)>);

impl OptionList {
    /// With a text.
    pub(crate) fn text(mut self, key: OptionKey, text: impl Into<String>) -> Self {
        self.0.push((key, Value::Text(text.into())));
        self
    }

    /// With a text, if there is one.
    pub(crate) fn text_if(self, key: OptionKey, text: Option<impl Into<String>>) -> Self {
        match text {
            Some(text) => self.text(key, text),
            None => self,
        }
    }

    /// With a number, if there is one.
    pub(crate) fn integer_if(mut self, key: OptionKey, number: Option<impl Into<i64>>) -> Self {
        self.0.extend(number.map(|number| (key, Value::Integer(number.into()))));
        self
    }

    /// With a universe, if one is asked for.
    pub(crate) fn universe_if(self, universe: Option<Universe>) -> Self {
        self.text_if(UNIVERSE.key(), universe.map(Universe::id))
    }

    /// With all of another list.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// On that page; the first one needs no saying.
    pub(crate) fn at_page(mut self, page: usize) -> Self {
        self.0.retain(|(key, _)| *key != PAGE);
        if page > 1 {
            self.0.push((PAGE, Value::Integer(i64::try_from(page).unwrap_or(i64::MAX))));
        }
        self
    }

    /// Without an option.
    pub(crate) fn without(mut self, key: OptionKey) -> Self {
        self.0.retain(|(other, _)| *other != key);
        self
    }
}
