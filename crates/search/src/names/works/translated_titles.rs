//! What a work is called in other languages. Only the whole of such a title tells it: its words are those of other languages.

use super::query::WorkQuery;
use super::title::{core_of, title_of};
use crate::text::fold::{Folded, number};
use crate::text::slip::slip;
use isolinear_lore::Source;

/// Articles that may be left out before a title.
const ARTICLES: [&str; 21] = [
    "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une", "l", "il", "lo", "gli", "el", "los", "las",
    "o", "a", "de", "het",
];
/// What begins a word with an article that is run together with it: `l'ira`.
const ELIDED: [char; 2] = ['\'', '’'];
/// Words for the part of a story, which may be typed otherwise, or in English: `Skorpion, Teil 2`.
const PARTS: [&str; 3] = ["teil", "parte", "deel"];
/// A title without its article has to have so many words.
const FEWEST_WORDS: usize = 2;
/// Shorter titles are too easily slips for others.
const LONG_TITLE: usize = 12;
/// Fewer letters begin too many titles.
const FEWEST_LETTERS: usize = 3;

/// The titles of a work in other languages, run together, each also without its article.
#[derive(Debug, Default)]
pub(super) struct TranslatedTitles(Box<[String]>);

impl TranslatedTitles {
    pub(super) fn of(source: &Source) -> Self {
        let mut titles: Vec<String> = source.translated_names.iter().flat_map(|title| spellings(title)).collect();
        titles.sort_unstable();
        titles.dedup();
        Self(titles.into())
    }

    /// All of them.
    pub(super) fn wholes(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether one of them was typed.
    pub(super) fn are_meant(&self, query: &WorkQuery) -> bool {
        !self.0.is_empty() && [query.folded.compact(), query.core()].into_iter().any(|typed| self.has(typed))
            || query.without_franchise().is_some_and(|typed| self.has(typed))
    }

    /// Whether one of them begins so.
    pub(super) fn begin_with(&self, typed: &str) -> bool {
        typed.len() >= FEWEST_LETTERS && self.wholes().any(|title| title.starts_with(typed))
    }

    /// How many slips were made in typing one of them.
    pub(super) fn slips(&self, query: &WorkQuery) -> Option<u8> {
        let typed = query.without_franchise().unwrap_or(query.folded.compact());
        let long = self.wholes().filter(|title| title.len() >= LONG_TITLE);
        long.filter_map(|title| slip(typed, title)).min()
    }

    fn has(&self, typed: &str) -> bool {
        self.0.iter().any(|title| title == typed)
    }
}

/// A title as it may be typed: with numbers as digits, and without its article.
fn spellings(title: &str) -> Vec<String> {
    let (folded, _) = title_of(title);
    let mut spellings = vec![folded.compact().to_owned(), core_of(&folded)];
    let words: Vec<&str> = folded.words().collect();
    if let [story @ .., part, of_part] = words.as_slice()
        && PARTS.contains(part)
        && number(of_part).is_some()
    {
        let numbered = story.iter().chain(std::iter::once(of_part)).copied();
        spellings.push(core_of(&Folded::of_words(numbered)));
    }
    let bare = without_article(title).map(|bare| title_of(bare).0);
    spellings.extend(bare.filter(|bare| bare.len() >= FEWEST_WORDS).map(|bare| bare.compact().to_owned()));
    spellings
}

fn without_article(title: &str) -> Option<&str> {
    let (first, rest) = title.split_once(|letter: char| letter == ' ' || ELIDED.contains(&letter))?;
    ARTICLES.contains(&first.to_lowercase().as_str()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::super::title::without_franchise;
    use super::*;

    #[test]
    fn what_stands_before_the_titles_of_all_films_is_left_out() {
        let bare = |typed: &str| without_franchise(&title_of(typed).0);
        for typed in [
            "Star Trek II: Der Zorn des Khan",
            "star trek 2 - der zorn des khan",
            "Star Trek: Der Zorn des Khan",
            "Jornada nas Estrelas II der zorn des khan",
        ] {
            assert_eq!(bare(typed).as_deref(), Some("derzorndeskhan"), "{typed}");
        }
        assert_eq!(bare("スタートレックII カーンの逆襲"), bare("スタートレック2/カーンの逆襲"));
        assert_eq!(bare("スタートレック カーンの逆襲"), Some(Folded::new("カーンの逆襲").compact().to_owned()));
        assert_eq!([bare("Star Trek"), bare("Star Trek II"), bare("Der Zorn des Khan")], [None, None, None]);
    }

    #[test]
    fn a_title_may_be_typed_without_its_article_if_it_is_long_enough() {
        let spelt = |title: &str| spellings(title).concat();
        assert!(spelt("Der Zorn des Khan").contains("zorndeskhan"));
        assert_eq!(without_article("L'ira di Khan"), Some("ira di Khan"));
        assert!(spellings("Skorpion, Teil 2").contains(&"skorpion2".to_owned()));
        assert!(!spellings("Der Aufstand").contains(&"aufstand".to_owned()));
    }
}
