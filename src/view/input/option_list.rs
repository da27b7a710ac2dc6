//! Options to be written into the id of a button, as a command's question puts them down.

use super::options::{OptionKey, PAGE, UNIVERSE};
use super::request::Value;
use crate::lore::Universe;

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
