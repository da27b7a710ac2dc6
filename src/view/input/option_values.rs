//! The options of a question as they came: read by name, and refused in words where they cannot be what was meant.

use std::collections::BTreeMap;

use super::options::{CommandOption, KIND, KINDS_TO_PICK, NAME, OptionKey, OptionType, PAGE, UNIVERSE};
use super::request::Value;
use super::typed_name::plain_name;
use crate::locale::{Locale, msg};
use crate::lore::{Kind, Universe};
use crate::reply::{Rich, Span, listed, typed};
use crate::view::words::years;

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
        Self(Rich::filled(
            sentence,
            &[typed(words), Span::Command(option.name.to_owned().into()), Span::Plain(choices.into())],
        ))
    }

    /// That a command takes no option of that name, but these.
    pub(super) fn not_an_option(locale: Locale, command: &str, options: &[CommandOption], words: &str) -> Self {
        let sentence = locale.template(msg::NOT_AN_OPTION, &["words", "command", "options"]);
        let options = listed(locale, options.iter().map(|option| option.name));
        let command = Span::Command(format!("/{command}").into());
        Self(Rich::filled(sentence, &[typed(words), command, Span::Plain(options.into())]))
    }

    fn not_a_year(locale: Locale, option: &CommandOption, words: &str) -> Self {
        let sentence = locale.template(msg::NOT_A_YEAR, &["words", "example"]);
        Self(Rich::filled(sentence, &[typed(words), Span::Command(format!("{}:2371", option.name).into())]))
    }
}

/// The options of a question as they came, read by name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Options<'r>(pub(crate) &'r BTreeMap<String, Value>);

impl Options<'_> {
    /// The names of the options that were set.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Refuses what is neither yes nor no, where one of these is asked for.
    pub(crate) fn check_flag(&self, key: OptionKey, locale: Locale) -> Result<(), Refusal> {
        let words = self.text(key);
        words.map_or(Ok(()), |words| Err(Refusal::not_a_choice(locale, key, &FLAGS, &words)))
    }

    /// A text option; an integer counts as its digits.
    pub(crate) fn text(&self, key: OptionKey) -> Option<String> {
        self.0.get(key.name)?.text()
    }

    /// A text option that holds more than spaces and what cannot be seen.
    pub(crate) fn filled(&self, key: OptionKey) -> Option<String> {
        self.text(key).filter(|text| !typed::is_blank(text))
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
            Some(value @ Value::Text(words)) => {
                years::year(words).or_else(|| value.integer().and_then(|year| i32::try_from(year).ok()))
            }
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
