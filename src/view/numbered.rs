//! Words for the numbers of works in the languages of the bot: `Staffel 4`, `Teil 2`, `第4シーズン`.

use crate::search::{CARDINALS, plain_words};

/// What seasons, episodes and parts are called in languages other than English, in small letters without accents.
const NUMBERED: [(&str, &[&str]); 3] = [
    (
        SEASON,
        &[
            "staffel",
            "staffeln",
            "saison",
            "saisons",
            "temporada",
            "temporadas",
            "stagione",
            "stagioni",
            "seizoen",
            "seizoenen",
        ],
    ),
    (
        "episode",
        &["folge", "folgen", "episode", "episodes", "episodio", "episodios", "episodi", "aflevering", "afleveringen"],
    ),
    ("part", &["teil", "partie", "parte", "deel"]),
];
const SEASON: &str = "season";
/// What a season is called in Japanese, where no space parts it from other words.
const JAPANESE: &str = "シーズン";
/// What a season is called in English.
const ENGLISH: [&str; 4] = [SEASON, "seasons", "series", "s"];
/// What ends a number that counts, in other languages than English: `4.`, `4ª`.
const ENDINGS: [char; 4] = ['.', 'ª', 'º', 'e'];

/// Whether a word in small letters means a season, in any of the languages.
pub(crate) fn is_season(word: &str) -> bool {
    ENGLISH.contains(&word) || in_english(word) == Some(SEASON)
}

/// The English word for one of another language.
fn in_english(word: &str) -> Option<&'static str> {
    let plain = word.trim_end_matches(',').to_lowercase();
    let folded = plain_words(&plain).concat();
    let is_of = |words: &[&str]| words.iter().any(|other| *other == plain || *other == folded);
    NUMBERED.iter().find(|(_, words)| is_of(words)).map(|(english, _)| *english)
}

/// The same text with the Japanese word for a season in English, apart from its number.
pub(crate) fn spaced(text: &str) -> String {
    text.replace(JAPANESE, " season ").replace('第', " ")
}

/// The name of a work with its season, episode and part in English, each before its number: `DS9 Staffel 4`. Without a
/// number these are words of a name like any other.
pub(crate) fn numbered_in_english(typed: &str) -> String {
    let apart = spaced(typed);
    let words: Vec<&str> = apart.split_whitespace().collect();
    let is_translated = typed.contains(JAPANESE) || words.iter().any(|word| in_english(word).is_some());
    if !is_translated || !words.iter().any(|word| is_any_number(word)) {
        return typed.to_owned();
    }
    let mut words: Vec<&str> = words.into_iter().map(|word| in_english(word).unwrap_or(word)).collect();
    for at in 1..words.len() {
        let is_turned = words.get(at) == Some(&SEASON) && words.get(at - 1).is_some_and(|word| is_number(word));
        if is_turned && words.get(at + 1).is_none_or(|word| !is_number(word)) {
            words.swap(at - 1, at);
        }
    }
    let plain =
        |word: &&str| if is_number(word) { word.trim_end_matches(ENDINGS).to_owned() } else { (*word).to_owned() };
    words.iter().map(plain).collect::<Vec<_>>().join(" ")
}

fn is_number(word: &str) -> bool {
    word.trim_end_matches(ENDINGS).parse::<u16>().is_ok()
}

/// Whether a word is a number in figures, in English words or in Roman figures, or has one in it: `4x20`.
fn is_any_number(word: &str) -> bool {
    let lower = word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    let is_roman = !lower.is_empty() && lower.chars().all(|letter| "ivx".contains(letter));
    lower.contains(|letter: char| letter.is_numeric()) || CARDINALS.contains(&lower.as_str()) || is_roman
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_works_are_read_in_other_languages() {
        for typed in ["DS9 Staffel 4", "DS9 4. Staffel", "DS9 saison 4", "DS9 第4シーズン"] {
            assert_eq!(numbered_in_english(typed), "DS9 season 4", "{typed}");
        }
        assert_eq!(numbered_in_english("Year of Hell, Teil 2"), "Year of Hell, part 2");
        assert_eq!(numbered_in_english("DS9 saison 4 épisode 2"), "DS9 season 4 episode 2");
    }

    #[test]
    fn words_for_seasons_without_a_number_are_left_as_they_were_typed() {
        for typed in ["Terok  Nor", "第第第シーズン", "la saison", "Teil"] {
            assert_eq!(numbered_in_english(typed), typed);
        }
    }

    #[test]
    fn a_season_is_known_in_every_language() {
        for word in ["season", "seasons", "staffeln", "saison", "temporada", "stagioni", "seizoen"] {
            assert!(is_season(word), "{word}");
        }
        assert!(!is_season("folge") && !is_season("x"));
    }
}
