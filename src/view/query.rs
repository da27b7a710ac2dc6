//! A command's options, read once into a type of its own, which also writes them into the ids of its buttons.

use std::collections::BTreeMap;

use super::command::{Command, CommandContext};
use super::custom_id::{self, ResponseMode};
use super::options::{CommandOption, KIND, KINDS_TO_PICK, NAME, OptionKey, OptionType, PAGE, UNIVERSE};
use super::request::Value;
use super::typed_name::plain_name;
use super::years;
use crate::locale::{Locale, msg};
use crate::lore::{Kind, Universe};
use crate::reply::{Rich, Span, listed, typed};

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

/// What an option takes that is yes or no.
const FLAGS: [(&str, &str); 2] = [("true", "true"), ("false", "false")];

/// The years that can be asked for.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = -9999..=9999;

impl Refusal {
    fn not_a_choice(locale: Locale, option: OptionKey, choices: &[(&str, &str)], words: &str) -> Self {
        let sentence = locale.template(msg::NOT_A_CHOICE, &["words", "option", "choices"]);
        let choices = listed(locale, choices.iter().map(|(value, _)| *value));
        Self(Rich::filled(sentence, &[typed(words), Span::Command(option.name.to_owned()), Span::Plain(choices)]))
    }

    fn not_an_option(locale: Locale, command: &Command, words: &str) -> Self {
        let sentence = locale.template(msg::NOT_AN_OPTION, &["words", "command", "options"]);
        let options = listed(locale, command.options.iter().map(|option| option.name));
        let command = Span::Command(format!("/{}", command.name));
        Self(Rich::filled(sentence, &[typed(words), command, Span::Plain(options)]))
    }

    fn not_a_year(locale: Locale, option: &CommandOption, words: &str) -> Self {
        let sentence = locale.template(msg::NOT_A_YEAR, &["words", "example"]);
        Self(Rich::filled(sentence, &[typed(words), Span::Command(format!("{}:2371", option.name))]))
    }
}

/// The options of a question as they came, read by name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Options<'r>(pub(crate) &'r BTreeMap<String, Value>);

impl Options<'_> {
    /// Refuses what is no option of the command, and what is neither yes nor no where one of these is asked for.
    pub(crate) fn check(&self, command: &Command, locale: Locale) -> Result<(), Refusal> {
        if let Some(unknown) = self.0.keys().find(|name| command.key(name).is_none()) {
            return Err(Refusal::not_an_option(locale, command, unknown));
        }
        let is_flag = |option: &&CommandOption| matches!(option.takes, OptionType::Flag);
        for flag in command.options.iter().filter(is_flag) {
            if let Some(words) = self.text(flag.key()) {
                return Err(Refusal::not_a_choice(locale, flag.key(), &FLAGS, &words));
            }
        }
        Ok(())
    }

    /// A text option; an integer counts as its digits.
    pub(crate) fn text(&self, key: OptionKey) -> Option<String> {
        self.0.get(key.name)?.text()
    }

    /// A text option that holds more than spaces.
    pub(crate) fn filled(&self, key: OptionKey) -> Option<String> {
        self.text(key).filter(|text| !text.trim().is_empty())
    }

    /// An integer option; text that is a number counts.
    pub(crate) fn integer(&self, key: OptionKey) -> Option<i64> {
        self.0.get(key.name)?.integer()
    }

    /// What is asked for by name; empty if nothing is.
    pub(crate) fn name(&self) -> String {
        self.text(NAME).map(|name| plain_name(&name)).unwrap_or_default()
    }

    /// One of the fixed choices of an option, by its value or by what it is called.
    pub(crate) fn choice(&self, option: &CommandOption, locale: Locale) -> Result<Option<&'static str>, Refusal> {
        let OptionType::Choice(choices) = option.takes else { return Ok(None) };
        self.one_of(option.key(), choices, locale)
    }

    fn one_of(
        &self,
        key: OptionKey,
        choices: &[(&'static str, &'static str)],
        locale: Locale,
    ) -> Result<Option<&'static str>, Refusal> {
        let Some(words) = self.filled(key) else { return Ok(None) };
        let folded = words.trim().to_lowercase();
        let is_meant = |(value, name): &&(&'static str, &'static str)| {
            [*value, *name, locale.row(name), locale.row(value)].iter().any(|known| known.to_lowercase() == folded)
        };
        match choices.iter().find(is_meant) {
            Some((value, _)) => Ok(Some(value)),
            None => Err(Refusal::not_a_choice(locale, key, choices, &words)),
        }
    }

    /// A year; an option that holds anything else is refused.
    pub(crate) fn year(&self, option: &CommandOption, locale: Locale) -> Result<Option<i32>, Refusal> {
        let year = match self.0.get(option.name) {
            Some(Value::Integer(year)) => i32::try_from(*year).ok(),
            Some(Value::Text(words)) if words.trim().is_empty() => return Ok(None),
            Some(Value::Text(words)) => years::year(words).or_else(|| words.trim().parse().ok()),
            Some(Value::Flag(_)) | None => return Ok(None),
        };
        let known = year.filter(|year| YEARS.contains(year));
        let words = || self.text(option.key()).unwrap_or_default();
        known.map(Some).ok_or_else(|| Refusal::not_a_year(locale, option, &words()))
    }

    /// The page, counted from 1.
    pub(crate) fn page(&self) -> usize {
        self.integer(PAGE).and_then(|page| usize::try_from(page).ok()).unwrap_or(1).max(1)
    }

    /// The kind of entry.
    pub(crate) fn kind(&self, locale: Locale) -> Result<Option<&'static Kind>, Refusal> {
        Ok(self.one_of(KIND, &KINDS_TO_PICK, locale)?.and_then(Kind::from_id))
    }

    /// The universe.
    pub(crate) fn universe(&self, locale: Locale) -> Result<Option<Universe>, Refusal> {
        Ok(self.choice(&UNIVERSE, locale)?.and_then(Universe::from_id))
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
