//! The fixed words of replies and of command descriptions, in the languages of their readers.
//!
//! A Fluent file per language, all with the messages of `en.ftl`. The compiler knows each message as a constant of
//! [`msg`]. Lore is not translated, and names of commands and options stay the same everywhere. Uses nothing of ours.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The number of a message of `en.ftl`, in the order of their ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MessageId(u16);

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

/// A language as the build script has worked it out.
struct Language {
    /// Discord's name of it.
    tag: &'static str,
    /// The words of each message that is always the same.
    fixed: &'static [Option<&'static str>],
    /// The pieces of each message that only has variables put in.
    pieces: &'static [Option<&'static [Piece]>],
    /// The others, in which a number or a word decides what is said, as they are written.
    patterns: &'static str,
    /// The same, read when one is first needed.
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

/// A piece of a message.
enum Piece {
    /// Words as they are.
    Words(&'static str),
    /// What a variable stands for.
    Variable(&'static str),
}

// The ids of all messages, and all languages, the first of which is for everybody else.
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// Locales that share another one's words.
const ALSO: [(&str, &str); 1] = [("es-419", "es-ES")];

impl Language {
    /// The patterns. What is wrong with them is left out: a test sees that nothing is.
    fn read(&self) -> FluentBundle<FluentResource> {
        let resource = FluentResource::try_new(self.patterns.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let mut bundle = FluentBundle::new_concurrent(self.tag.parse().into_iter().collect());
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        bundle
    }

    fn format(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.bundle.get_or_init(|| self.read());
        let pattern = bundle.get_message(id)?.value()?;
        Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }
}

impl Piece {
    fn filled<'v>(&self, values: &[(&'static str, &'v str)]) -> &'v str {
        match self {
            Self::Words(words) => words,
            Self::Variable(name) => values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value),
        }
    }
}

impl Locale {
    /// The words for a locale as Discord names it; English where there are none for it.
    pub fn of(locale: &str) -> Self {
        let named = ALSO.iter().find(|(also, _)| *also == locale).map_or(locale, |(_, main)| main);
        LANGUAGES.iter().find(|language| language.tag == named).map_or_else(Self::default, Self)
    }

    /// Every locale that has words of its own besides English, as Discord names it.
    pub fn locales() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().skip(1).map(|language| language.tag).chain(ALSO.iter().map(|(also, _)| *also))
    }

    /// A label as it stands within a sentence: in small letters, but for German, whose nouns keep their capitals.
    pub fn in_sentence(self, label: &str) -> String {
        if self == Self::of("de") { label.to_owned() } else { label.to_lowercase() }
    }

    /// The words of a message without variables.
    pub fn text(self, message: MessageId) -> &'static str {
        self.fixed_message(message.0).unwrap_or_else(|| id_of(message))
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
        self.filled(message, values).unwrap_or_else(|| id_of(message).to_owned())
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
        number_of(&row_id(english)).and_then(|at| self.fixed_message(at)).unwrap_or(english)
    }

    /// The words of a choice: a row that stands by itself, and so with a capital, whatever it has in a sentence.
    pub fn choice(self, english: &'static str) -> String {
        capitalised(self.row(english))
    }

    /// The question of a row about the entry of that name and a time, which may be empty.
    pub fn question(self, english: &'static str, name: &str, time: &str) -> String {
        let message = number_of(&row_id(english)).map(MessageId);
        let filled = message.and_then(|message| self.filled(message, &[("name", name), ("time", time)]));
        filled.unwrap_or_else(|| english.to_owned())
    }

    fn filled(self, message: MessageId, values: &[(&'static str, &str)]) -> Option<String> {
        if let Some(words) = self.fixed_message(message.0) {
            return Some(words.to_owned());
        }
        if let Some(pieces) = self.0.pieces.get(usize::from(message.0)).copied().flatten() {
            return Some(pieces.iter().map(|piece| piece.filled(values)).collect());
        }
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, argument(value))).collect();
        self.0.format(id_of(message), &args)
    }

    fn fixed_message(self, at: u16) -> Option<&'static str> {
        self.0.fixed.get(usize::from(at)).copied().flatten()
    }
}

fn number_of(id: &str) -> Option<u16> {
    IDS.binary_search(&id).ok().and_then(|at| at.try_into().ok())
}

fn id_of(message: MessageId) -> &'static str {
    IDS.get(usize::from(message.0)).copied().unwrap_or_default()
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
        let [english, ..] = &LANGUAGES;
        Self(english)
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
        let written = |file: &str| {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/locale");
            messages(&std::fs::read_to_string(format!("{folder}/{file}.ftl")).unwrap())
        };
        let english = written("en");
        for tag in LANGUAGES.iter().map(|language| language.tag) {
            let other = written(if tag == "pt-BR" { tag } else { &tag[..2] });
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

    #[test]
    fn a_choice_has_a_capital_in_every_language() {
        assert_eq!(Locale::of("fr").row("Kelvin timeline"), "ligne temporelle Kelvin");
        assert_eq!(Locale::of("fr").choice("Kelvin timeline"), "Ligne temporelle Kelvin");
        assert_eq!(Locale::of("nl").choice("Kelvin timeline"), "Kelvin-tijdlijn");
    }
}
