//! The fixed words of replies and of command descriptions, in the languages of their readers.
//!
//! One table per language, keyed by the English words as they stand in the code. Lore is not translated, and names of
//! commands and options stay the same everywhere. Uses nothing of ours.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The words of one language; English where a table lacks something.
#[derive(Debug, Clone, Copy, Default)]
pub struct Words(Option<&'static Table>);

/// A language's table: English words and what stands for them.
type Table = HashMap<String, String>;

/// Discord's name of a locale, and its table.
const LANGUAGES: [(&str, &str); 7] = [
    ("de", include_str!("de.toml")),
    ("fr", include_str!("fr.toml")),
    ("es-ES", include_str!("es.toml")),
    ("pt-BR", include_str!("pt-BR.toml")),
    ("it", include_str!("it.toml")),
    ("nl", include_str!("nl.toml")),
    ("ja", include_str!("ja.toml")),
];

/// Locales that share another one's table.
const ALSO: [(&str, &str); 1] = [("es-419", "es-ES")];

static TABLES: LazyLock<Vec<(&str, Table)>> = LazyLock::new(|| {
    let read = |(locale, text): (&'static str, &str)| (locale, toml::from_str(text).unwrap_or_default());
    LANGUAGES.into_iter().map(read).collect()
});

impl Words {
    /// The words for a locale as Discord names it; English where there is no table for it.
    pub fn of_locale(locale: &str) -> Self {
        let named = ALSO.iter().find(|(also, _)| *also == locale).map_or(locale, |(_, main)| main);
        Self(TABLES.iter().find(|(known, _)| *known == named).map(|(_, table)| table))
    }

    /// Every locale that has words of its own, as Discord names it.
    pub fn locales() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|(locale, _)| *locale).chain(ALSO.iter().map(|(also, _)| *also))
    }

    /// What stands for some English words.
    pub fn say(self, english: &'static str) -> &'static str {
        self.0.and_then(|table| table.get(english)).map_or(english, |words| words)
    }

    /// What stands for a sentence with gaps: `{0}`, `{1}` and so on are filled with the values.
    pub fn fill(self, english: &'static str, values: &[&str]) -> String {
        let mut filled = String::new();
        let mut rest = self.say(english);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let gap =
                after.split_once('}').and_then(|(at, after)| Some((values.get(at.parse::<usize>().ok()?)?, after)));
            match gap {
                Some((value, after)) => {
                    filled.push_str(value);
                    rest = after;
                }
                None => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        filled.push_str(rest);
        filled
    }
}

/// The words with a capital at the start.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        match (self.0, other.0) {
            (Some(one), Some(two)) => std::ptr::eq(one, two),
            (one, two) => one.is_none() && two.is_none(),
        }
    }
}

impl Eq for Words {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_in_any_order_and_braces_of_values_are_left_alone() {
        assert_eq!(Words::default().fill("{1} of {0}", &["{1}", "two"]), "two of {1}");
        assert_eq!(Words::default().fill("a {9} and {", &[]), "a {9} and {");
    }

    #[test]
    fn every_table_can_be_read() {
        for (locale, text) in LANGUAGES {
            assert!(toml::from_str::<Table>(text).is_ok(), "{locale}: {:?}", toml::from_str::<Table>(text).err());
        }
    }

    #[test]
    fn an_unknown_locale_is_english() {
        assert_eq!(Words::of_locale("tlh"), Words::default());
        assert_eq!(Words::of_locale("es-419"), Words::of_locale("es-ES"));
    }
}
