//! What describes a thing, in the languages of the bot: `Raumschiff Enterprise`, `capitaine Picard`, `guerra del Dominion`.
//!
//! Names are the same in all of them, more or less; the words around them are not. They are only read so where nothing is
//! called as it was typed.

use crate::lore::kinds::{description_in_english, name_in_english};
use crate::search::plain_words;

/// Articles and prepositions, in other languages.
const BETWEEN: [&str; 20] = [
    "de", "del", "della", "der", "die", "das", "des", "do", "da", "di", "du", "el", "het", "il", "la", "le", "les",
    "um", "van", "von",
];

/// Articles of other languages, before the name of something, but for that which is one in English, too.
pub(crate) const ARTICLES: [&str; 31] = [
    "der", "die", "das", "den", "dem", "ein", "eine", "einen", "einem", "einer", "le", "la", "les", "un", "une", "il",
    "lo", "gli", "i", "una", "el", "los", "las", "o", "os", "as", "um", "uma", "de", "het", "een",
];

/// Articles that are run together with the name behind them; with a capital letter it is a name itself, L'Rell.
const ELIDED: [&str; 3] = ["l'", "dell'", "all'"];

/// What was typed with the words that describe in English and without articles, if it has any in another language beside a
/// name, or is one that is a name itself.
pub(crate) fn described_in_english(typed: &str) -> Option<String> {
    let typed = typed.replace('’', "'");
    let apart: Vec<&str> = typed.split_whitespace().map(without_elision).collect();
    let is_elided = apart.iter().zip(typed.split_whitespace()).any(|(apart, typed)| *apart != typed);
    let words = plain_words(&apart.join(" "));
    let telling: Vec<&str> = words.iter().map(String::as_str).filter(|word| !BETWEEN.contains(word)).collect();
    let has_article = (is_elided || words.len() > telling.len()) && !telling.is_empty();
    let is_read = |word: &&str| name_in_english(word).is_some() || telling.len() > 1 && english(word).is_some();
    let is_translated = has_article || telling.iter().any(is_read);
    let in_english = || telling.iter().map(|word| english(word).unwrap_or(word)).collect::<Vec<_>>();
    is_translated.then(|| in_english().join(" "))
}

/// What stands behind an article of another language.
pub(crate) fn behind_article(typed: &str) -> Option<&str> {
    let (first, rest) = typed.trim().split_once(' ')?;
    ARTICLES.contains(&first.to_lowercase().as_str()).then(|| rest.trim_start())
}

/// A word without an article that is run together with it.
fn without_elision(word: &str) -> &str {
    let rest = ELIDED.into_iter().find_map(|article| word.strip_prefix(article));
    rest.filter(|rest| !rest.is_empty()).unwrap_or(word)
}

fn english(word: &str) -> Option<&'static str> {
    name_in_english(word).or_else(|| description_in_english(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_describe_are_read_in_other_languages() {
        for (typed, read) in [
            ("Raumschiff Enterprise", "starship enterprise"),
            ("capitaine Picard", "captain picard"),
            ("Kapitän Janeway", "captain janeway"),
            ("bataille de Wolf 359", "battle wolf 359"),
            ("guerra del Dominion", "war dominion"),
            ("Klingonisches Reich", "klingon empire"),
            ("die Borg", "borg"),
            ("Romulaner", "romulan"),
            ("Sternenflotte", "starfleet"),
            ("Herr Spock", "mister spock"),
            ("l’Excelsior", "excelsior"),
            ("capitano dell'Enterprise", "captain enterprise"),
        ] {
            assert_eq!(described_in_english(typed).as_deref(), Some(read));
        }
    }

    #[test]
    fn an_article_is_told_from_the_name_behind_it() {
        assert_eq!(behind_article("Die Oberste Direktive"), Some("Oberste Direktive"));
        assert_eq!([behind_article("Oberste Direktive"), behind_article("die")], [None, None]);
    }

    #[test]
    fn what_has_none_of_them_is_left_as_it_is() {
        for typed in ["Terok Nor", "Enterprise", "Schiff", "L'Rell"] {
            assert_eq!(described_in_english(typed), None, "{typed}");
        }
    }
}
