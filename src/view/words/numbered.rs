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
        EPISODE,
        &["folge", "folgen", "episode", "episodes", "episodio", "episodios", "episodi", "aflevering", "afleveringen"],
    ),
    (PART, &["teil", "partie", "parte", "deel"]),
];
const SEASON: &str = "season";
const EPISODE: &str = "episode";
const PART: &str = "part";
/// What seasons and episodes are called in Japanese, where no space parts them from other words.
const JAPANESE: [(&str, &str); 2] = [("シーズン", " season "), ("話", " episode ")];
/// What the first and the last of two parts are called in Japanese.
const JAPANESE_PARTS: [(&str, &str); 4] =
    [("前編", " part 1"), ("前篇", " part 1"), ("後編", " part 2"), ("後篇", " part 2")];
/// What stands between an episode and its season, or the season and its series, in other languages than English.
const BETWEEN: [&str; 12] = ["der", "die", "von", "de", "du", "la", "da", "do", "della", "di", "van", "het"];
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

/// The same text with the Japanese words for a season and an episode in English, apart from their numbers.
pub(crate) fn spaced(text: &str) -> String {
    let words = || JAPANESE.iter().chain(&JAPANESE_PARTS);
    if !text.contains('第') && !words().any(|(word, _)| text.contains(word)) {
        return text.to_owned();
    }
    words().fold(text.replace('第', " "), |text, (word, english)| text.replace(word, english))
}

/// The name of a work with its season, episode and part in English, each before its number: `DS9 Staffel 4`. Without a
/// number these are words of a name like any other.
pub(crate) fn numbered_in_english(typed: &str) -> String {
    let apart = spaced(typed);
    let words: Vec<&str> = apart.split_whitespace().collect();
    let is_translated = apart != typed || words.iter().any(|word| in_english(word).is_some());
    if !is_translated || !words.iter().any(|word| is_any_number(word)) {
        return typed.to_owned();
    }
    let mut words: Vec<&str> = words.into_iter().map(|word| in_english(word).unwrap_or(word)).collect();
    turn_numbers(&mut words);
    if words.contains(&SEASON) && words.contains(&EPISODE) {
        words.retain(|word| !BETWEEN.contains(word));
    }
    let plain =
        |word: &&str| if is_number(word) { word.trim_end_matches(ENDINGS).to_owned() } else { (*word).to_owned() };
    words.iter().map(plain).collect::<Vec<_>>().join(" ")
}

/// Puts each word for a season, an episode or a part before its number, from the last one on: "4. Staffel, 2. Folge".
fn turn_numbers(words: &mut [&str]) {
    for at in (1..words.len()).rev() {
        let is_named = words.get(at).is_some_and(|word| [SEASON, EPISODE, PART].contains(word));
        let is_part = words.get(at) == Some(&PART);
        let is_behind = words.get(at - 1).is_some_and(|word| is_number(word) || is_part && is_ordinal(word));
        if is_named && is_behind && words.get(at + 1).is_none_or(|word| !is_count(word)) {
            let number = words.get(at - 1).and_then(|word| figure_of(word));
            words.swap(at - 1, at);
            if let (Some(place), Some(number)) = (words.get_mut(at), number) {
                *place = number;
            }
        } else if is_part
            && let Some(place) = words.get_mut(at + 1)
            && let Some(number) = figure_of(place).or_else(|| figure_behind(place))
        {
            *place = number;
        }
    }
}

/// Whether a word is a number in figures or in English words.
fn is_count(word: &str) -> bool {
    is_number(word) || CARDINALS.contains(&word.to_lowercase().as_str())
}

/// Words that count parts.
const ORDINALS: [(&str, &str); 3] = [
    ("1", "first erste ersten erster erstes premiere premier primera primer primeira primeiro prima primo eerste"),
    ("2", "second zweite zweiten zweiter zweites deuxieme seconde segunda segundo seconda secondo tweede"),
    ("3", "third dritte dritten dritter drittes troisieme tercera tercer tercero terza terzo terceira terceiro derde"),
];
/// Numbers that stand behind the word for a part in other languages than English: "Teil zwei".
const NUMBERS: [(&str, &str); 3] = [
    ("1", "eins ein un une uno una um uma een"),
    ("2", "zwei zwo deux dos due dois duas twee"),
    ("3", "drei trois tres tre drie"),
];

/// The figure for a word that counts.
fn figure_of(word: &str) -> Option<&'static str> {
    figure_in(&ORDINALS, word)
}

/// The figure for a number behind the word for a part.
fn figure_behind(word: &str) -> Option<&'static str> {
    figure_in(&NUMBERS, word)
}

fn figure_in(counts: &[(&'static str, &str)], word: &str) -> Option<&'static str> {
    let folded = plain_words(word).concat();
    counts.iter().find(|(_, words)| words.split(' ').any(|other| other == folded)).map(|(figure, _)| *figure)
}

fn is_ordinal(word: &str) -> bool {
    figure_of(word).is_some()
}

fn is_number(word: &str) -> bool {
    word.trim_end_matches(ENDINGS).parse::<u16>().is_ok()
}

/// Whether a word is a number in figures, in English words or in Roman figures, or has one in it: `4x20`.
fn is_any_number(word: &str) -> bool {
    let lower = word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    let is_roman = !lower.is_empty() && lower.chars().all(|letter| "ivx".contains(letter));
    lower.contains(|letter: char| letter.is_numeric())
        || CARDINALS.contains(&lower.as_str())
        || is_roman
        || is_ordinal(&lower)
        || figure_behind(&lower).is_some()
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
        for typed in ["DS9 第4シーズン第2話", "DS9 4. Staffel 2. Folge", "DS9 Staffel 4 Folge 2"] {
            assert_eq!(numbered_in_english(typed), "DS9 season 4 episode 2", "{typed}");
        }
        assert_eq!(numbered_in_english("Folge 20 der Staffel 4 von DS9"), "episode 20 season 4 DS9");
    }

    #[test]
    fn a_part_may_be_counted_in_words_before_its_name() {
        for typed in ["Year of Hell, Zweiter Teil", "Year of Hell, deuxième partie", "Year of Hell, 2. Teil"] {
            assert_eq!(numbered_in_english(typed), "Year of Hell, part 2", "{typed}");
        }
    }

    #[test]
    fn a_part_may_be_counted_in_words_behind_its_name() {
        for typed in [
            "Gambit, deel twee",
            "Gambit, Teil zwei",
            "Gambit, partie deux",
            "Gambit, parte dos",
            "Gambit, parte due",
            "Gambit, parte seconda",
            "Gambit, parte dois",
        ] {
            assert_eq!(numbered_in_english(typed), "Gambit, part 2", "{typed}");
        }
        assert_eq!(numbered_in_english("Gambit 後編"), "Gambit part 2");
        assert_eq!(numbered_in_english("Gambit（前編）"), "Gambit（ part 1）");
        assert_eq!(numbered_in_english("la partie de Worf"), "la partie de Worf");
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
