//! Colons and brackets beside translated words are those of their language.

use isolinear::commands::{Context, Request, Value};
use isolinear::locale::Locale;
use isolinear::lore::{Continuity, KINDS, Medium, Universe};
use isolinear::reply::Message;

use crate::replies::{answer, context, shown, text};

const NAMED: [(&str, &str, &str); 11] = [
    ("lookup", "name", "ISS Defiant"),
    ("station", "name", "Terok Nor"),
    ("source", "name", "DS9 4x20"),
    ("source", "name", "Obsidian Alliances"),
    ("disputes", "name", "Terok Nor"),
    ("disputes", "page", "1"),
    ("compare", "name", "ISS Defiant"),
    ("compare", "name", "Kira Nerys"),
    ("timeline", "name", "Terok Nor"),
    ("timeline", "from", "2370"),
    ("search", "words", "station"),
];

/// Many answers in a language, with the descriptions of their pictures.
fn answers(tag: &str) -> Vec<String> {
    let context = Context { locale: tag.to_owned(), ..context() };
    let ask = |command: &str, option: &str, value: Value| {
        told(&answer(&Request::new(command, context.clone()).with(option, value)))
    };
    let named = NAMED.map(|(command, option, value)| ask(command, option, text(value)));
    let years = [2151, 2267, 2372, 2375, 1996].map(|year| ask("onthisday", "year", Value::Integer(year)));
    let months = [1, 4].map(|month| ask("onthisday", "month", Value::Integer(month)));
    named.into_iter().chain(years).chain(months).collect()
}

fn told(reply: &Message) -> String {
    let alt = reply.picture.as_ref().map(|picture| picture.alt.as_str()).unwrap_or_default();
    format!("{}\n{alt}", shown(reply))
}

/// The words of the lore's rows that differ from the English ones, in small letters.
fn translated(locale: Locale) -> Vec<String> {
    let kinds = KINDS.into_iter().flat_map(|kind| [kind.title, kind.plural, kind.one]);
    let labels = KINDS.into_iter().flat_map(|kind| kind.labels.iter().map(|label| label.name));
    let universes = Universe::ALL.map(Universe::name).into_iter().chain(Continuity::ALL.map(Continuity::name));
    let words = kinds.chain(labels).chain(universes).chain(Medium::ALL.map(Medium::name));
    words.filter(|word| locale.row(word) != *word).map(|word| locale.row(word).to_lowercase()).collect()
}

/// The pieces of a text before a sign, as far as they end with a translated word, in brackets or out of them.
fn before<'t>(all: &'t str, sign: &str, words: &[String]) -> Vec<&'t str> {
    let ends_translated = |at: usize| {
        let piece = all[..at].trim_end_matches(['*', '_', ')', '）']).to_lowercase();
        words.iter().any(|word| piece.ends_with(word.as_str()))
    };
    let line = |at: usize| all[..at].rsplit('\n').next().unwrap_or_default();
    all.match_indices(sign).filter(|(at, _)| ends_translated(*at)).map(|(at, _)| line(at)).collect()
}

#[test]
fn no_colon_after_a_translated_word_is_an_english_one() {
    for tag in ["fr", "ja"] {
        let words = translated(Locale::of(tag));
        for answer in answers(tag) {
            for colon in [": ", ":\n", ":*"] {
                let english = before(&answer, colon, &words);
                assert!(english.is_empty(), "{tag}: {english:?} before {colon:?} in\n{answer}");
            }
        }
    }
}

#[test]
fn brackets_around_japanese_words_are_wide() {
    let words = translated(Locale::of("ja"));
    for answer in answers("ja") {
        let narrow = before(&answer, ")", &words);
        assert!(narrow.is_empty(), "{narrow:?} in\n{answer}");
    }
}

#[test]
fn signs_of_a_language_stand_where_english_has_its_own() {
    let said = |tag: &str, command: &str, option: &str, value: Value| {
        let context = Context { locale: tag.to_owned(), ..context() };
        told(&answer(&Request::new(command, context).with(option, value)))
    };
    let french = said("fr", "timeline", "name", text("Terok Nor"));
    assert!(french.contains("Univers miroir\u{a0}: Terok Nor"), "{french}");
    let japanese = said("ja", "onthisday", "year", Value::Integer(2372));
    assert!(japanese.contains("スタートレックの中で · 2372年 · "), "{japanese}");
    let japanese = said("ja", "timeline", "name", text("Terok Nor"));
    assert!(japanese.contains("件の出来事。") && !japanese.contains("出来事."), "{japanese}");
}
