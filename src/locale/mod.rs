//! The fixed words of replies and of command descriptions, in the languages of their readers.
//!
//! A Fluent file per language, all with the messages of `en.ftl`. The compiler knows each message as a constant of
//! [`msg`]. Lore is not translated, and names of commands and options stay the same everywhere. Uses nothing of ours.

use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The id of a message of `en.ftl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MessageId(pub &'static str);

/// Words that are always the same, as a row holds them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FixedText {
    /// A message.
    Message(MessageId),
    /// The English words of a row of the lore, see [`Locale::row`].
    Row(&'static str),
}

/// The messages, a constant each: `not-in-lore` is `NOT_IN_LORE`.
pub(crate) mod msg {
    use super::MessageId;

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Locale(&'static Language);

struct Language {
    tag: &'static str,
    bundle: FluentBundle<FluentResource>,
    /// The messages without variables, whose words are always the same.
    fixed: HashMap<String, String>,
}

/// Discord's name of a locale, and its words; the first is the one for everybody else.
const LANGUAGES: [(&str, &str); 8] = [
    ("en-US", include_str!("en.ftl")),
    ("de", include_str!("de.ftl")),
    ("fr", include_str!("fr.ftl")),
    ("es-ES", include_str!("es.ftl")),
    ("pt-BR", include_str!("pt-BR.ftl")),
    ("it", include_str!("it.ftl")),
    ("nl", include_str!("nl.ftl")),
    ("ja", include_str!("ja.ftl")),
];

/// Locales that share another one's words.
const ALSO: [(&str, &str); 1] = [("es-419", "es-ES")];

static ENGLISH: LazyLock<Language> = LazyLock::new(|| Language::read(LANGUAGES[0]));
static OTHERS: LazyLock<Vec<Language>> = LazyLock::new(|| LANGUAGES.into_iter().skip(1).map(Language::read).collect());

impl Language {
    /// Reads the words of a language. What is wrong with them is left out: a test sees that nothing is.
    fn read((tag, text): (&'static str, &str)) -> Self {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let ids = text.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id.to_owned());
        let mut bundle = FluentBundle::new_concurrent(tag.parse().into_iter().collect());
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        let mut language = Self { tag, bundle, fixed: HashMap::new() };
        for id in ids {
            let mut errors = Vec::new();
            if let Some(words) = language.format(&id, None, &mut errors).filter(|_| errors.is_empty()) {
                language.fixed.insert(id, words);
            }
        }
        language
    }

    fn format(
        &self,
        id: &str,
        args: Option<&FluentArgs<'_>>,
        errors: &mut Vec<fluent_bundle::FluentError>,
    ) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        Some(self.bundle.format_pattern(pattern, args, errors).into_owned())
    }
}

impl Locale {
    /// The words for a locale as Discord names it; English where there are none for it.
    pub fn of(locale: &str) -> Self {
        let named = ALSO.iter().find(|(also, _)| *also == locale).map_or(locale, |(_, main)| main);
        Self(OTHERS.iter().find(|language| language.tag == named).unwrap_or(&ENGLISH))
    }

    /// Every locale that has words of its own besides English, as Discord names it.
    pub fn locales() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().skip(1).map(|(locale, _)| *locale).chain(ALSO.iter().map(|(also, _)| *also))
    }

    /// A label as it stands within a sentence: in small letters, but for German, whose nouns keep their capitals.
    pub fn in_sentence(self, label: &str) -> String {
        if self == Self::of("de") { label.to_owned() } else { label.to_lowercase() }
    }

    /// The words of a message without variables.
    pub fn text(self, message: MessageId) -> &'static str {
        self.0.fixed.get(message.0).map_or(message.0, |words| words)
    }

    /// The words of a row of a command.
    pub fn fixed(self, text: FixedText) -> &'static str {
        match text {
            FixedText::Message(message) => self.text(message),
            FixedText::Row(english) => self.row(english),
        }
    }

    /// The words of a message with its variables filled in. A whole number decides between one and several.
    pub fn format(self, message: MessageId, values: &[(&'static str, &str)]) -> String {
        self.filled(message.0, values).unwrap_or_else(|| message.0.to_owned())
    }

    /// The words of a message with gaps `{0}`, `{1}` … for these variables, in this order.
    pub fn template(self, message: MessageId, variables: &[&'static str]) -> String {
        let gaps: Vec<String> = (0..variables.len()).map(|at| format!("{{{at}}}")).collect();
        let values: Vec<(&'static str, &str)> =
            variables.iter().copied().zip(gaps.iter().map(String::as_str)).collect();
        self.format(message, &values)
    }

    /// What stands for the words of a row, such as a kind's name, which are written in English there.
    pub fn row(self, english: &'static str) -> &'static str {
        if self == Self::default() {
            return english;
        }
        self.0.fixed.get(&row_id(english)).map_or(english, |words| words)
    }

    /// The question of a row about the entry of that name and a time, which may be empty.
    pub fn question(self, english: &'static str, name: &str, time: &str) -> String {
        self.filled(&row_id(english), &[("name", name), ("time", time)]).unwrap_or_else(|| english.to_owned())
    }

    fn filled(self, id: &str, values: &[(&'static str, &str)]) -> Option<String> {
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, argument(value))).collect();
        self.0.format(id, Some(&args), &mut Vec::new())
    }
}

/// A number where it is one as it would be written again, else words.
fn argument(value: &str) -> FluentValue<'_> {
    match value.parse::<u32>() {
        Ok(number) if number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

/// The id of the message for the words of a row: its first words.
pub fn row_id(english: &str) -> String {
    let prefix = match english.chars().next() {
        _ if english.contains('?') => "question",
        Some(first) if first.is_uppercase() => "label",
        _ => "word",
    };
    let without_gaps = english.replace("{0}", " ").replace("{1}", " ").replace('\'', "").to_lowercase();
    let words = without_gaps.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    std::iter::once(prefix).chain(words.take(6)).collect::<Vec<_>>().join("-")
}

/// The words with a capital at the start.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

impl Default for Locale {
    fn default() -> Self {
        Self(&ENGLISH)
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Locale {}

impl std::fmt::Debug for Locale {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.0.tag)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_bundle::FluentResource;

    use super::*;

    /// The messages of a language with the variables of each; panics where it cannot be read.
    fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
        FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| errors).unwrap();
        let mut messages = BTreeMap::new();
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((begun, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                assert!(!messages.contains_key(begun), "{begun} twice");
                begun.clone_into(&mut id);
                messages.insert(id.clone(), BTreeSet::new());
            }
            let variables = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect::<String>()
            });
            messages.entry(id.clone()).or_default().extend(variables);
        }
        messages.remove("");
        messages
    }

    #[test]
    fn every_language_has_every_message_with_the_same_variables() {
        let english = messages(LANGUAGES[0].1);
        for (tag, text) in LANGUAGES {
            let other = messages(text);
            let missing: Vec<_> = english.keys().filter(|id| !other.contains_key(*id)).collect();
            let unknown: Vec<_> = other.keys().filter(|id| !english.contains_key(*id)).collect();
            assert!(
                missing.is_empty() && unknown.is_empty(),
                "{tag} lacks {missing:#?} and need not have {unknown:#?}"
            );
            for (id, variables) in &english {
                assert_eq!(other.get(id), Some(variables), "{tag}: {id}");
            }
        }
    }

    #[test]
    fn numbers_decide_between_one_and_several() {
        let english = Locale::default();
        assert_eq!(english.format(msg::MORE_EVENTS, &[("count", "1")]), "1 more event");
        assert_eq!(english.format(msg::MORE_EVENTS, &[("count", "1200")]), "1200 more events");
        assert_eq!(english.format(msg::LORE_VERSION, &[("version", "007")]), "lore 007");
    }

    #[test]
    fn an_unknown_locale_is_english() {
        assert_eq!(Locale::of("tlh"), Locale::default());
        assert_eq!(Locale::of("es-419"), Locale::of("es-ES"));
        assert_ne!(Locale::of("de"), Locale::default());
    }
}
