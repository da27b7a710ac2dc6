//! A question as plain data, as a front heard it or a button's id holds it.

use std::collections::BTreeMap;

use crate::lore::{ContinuityFilter, Universe};
use crate::reply::Delivery;

/// What somebody asked, whichever way it came.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Name of the command, without the slash.
    pub command: String,
    /// The options that were set.
    pub options: BTreeMap<String, Value>,
    /// What is known of the moment and the asker.
    pub context: Context,
}

/// The value of an option.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// Free text, an entry's id, or a fixed choice.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// Yes or no.
    Flag(bool),
}

impl Value {
    /// Its text; an integer counts as its digits.
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Integer(number) => Some(number.to_string()),
            Self::Flag(_) => None,
        }
    }

    /// Its number; text that is a number counts.
    pub fn integer(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            Self::Text(text) => whole(text.trim()),
            Self::Flag(_) => None,
        }
    }
}

/// A whole number as it is written, though with noughts behind its point: `2371.0`.
fn whole(written: &str) -> Option<i64> {
    let (whole, part) = written.split_once('.').unwrap_or((written, ""));
    whole.parse().ok().filter(|_| part.bytes().all(|figure| figure == b'0'))
}

/// What a question depends on besides its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// Today, in coordinated universal time.
    pub today: time::Date,
    /// The universe preferred on a tie.
    pub universe: Universe,
    /// Whose word counts, unless the question says so.
    pub continuity: ContinuityFilter,
    /// What everyone has seen, unless the question says so, as the option `seen` writes it; empty to hide nothing.
    pub seen: String,
    /// A number that differs from question to question: all that chance there is.
    pub seed: u64,
    /// The asker's locale as Discord gives it, for example `en-US`.
    pub locale: String,
    /// What became of the report that the question makes, if it makes one.
    pub delivery: Delivery,
}

impl Context {
    /// What is known where nothing else is: that day, the mirror universe first, every continuity.
    pub fn on(today: time::Date) -> Self {
        Self {
            today,
            universe: Universe::Mirror,
            continuity: ContinuityFilter::Fan,
            seen: String::new(),
            seed: 0,
            locale: "en-US".to_owned(),
            delivery: Delivery::Kept,
        }
    }
}

impl Request {
    /// A question without options.
    pub fn new(command: impl Into<String>, context: Context) -> Self {
        Self { command: command.into(), options: BTreeMap::new(), context }
    }

    /// Sets an option.
    #[must_use]
    pub fn with(mut self, name: &str, value: Value) -> Self {
        self.options.insert(name.to_owned(), value);
        self
    }

    /// Everything that the answer depends on, but for the lore and for chance.
    pub fn question(&self) -> impl std::hash::Hash {
        let Context { today, universe, continuity, seen, locale, seed: _, delivery: _ } = &self.context;
        ((&self.command, &self.options), (*today, *universe, *continuity, seen, locale))
    }

    /// A text option; an integer counts as its digits.
    pub fn text(&self, name: &str) -> Option<String> {
        self.options.get(name)?.text()
    }

    /// A yes-or-no option, `false` unless set.
    pub fn flag(&self, name: &str) -> bool {
        matches!(self.options.get(name), Some(Value::Flag(true)))
    }
}
