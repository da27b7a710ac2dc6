//! The television series: their abbreviations, their titles, and what else people call them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::words::{letters_of, split_words};

/// A television series.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Series {
    /// Its abbreviation, as sources name it: `DS9`.
    pub code: &'static str,
    /// Its title without "Star Trek": `Deep Space Nine`.
    pub title: &'static str,
    /// Other abbreviations and spellings.
    pub also: &'static [&'static str],
    /// Its titles in other languages, with and without their accents: it is found by these, and they are never shown.
    pub translated: &'static [&'static str],
    /// Whether more of it is to come.
    pub is_running: bool,
}

impl Series {
    const fn new(code: &'static str, title: &'static str, also: &'static [&'static str]) -> Self {
        Self { code, title, also, translated: &[], is_running: false }
    }

    /// The same with its titles in other languages.
    const fn translated(mut self, titles: &'static [&'static str]) -> Self {
        self.translated = titles;
        self
    }

    /// The same, of which more is to come.
    const fn running(mut self) -> Self {
        self.is_running = true;
        self
    }

    /// The series of that abbreviation.
    pub fn of_code(code: &str) -> Option<&'static Self> {
        SERIES.iter().find(|series| series.code == code)
    }

    /// The series of that name, in any case and whatever stands between its letters: `ds 9`, `Star Trek: Picard`,
    /// `the Voyager series`.
    pub fn named(words: &str) -> Option<&'static Self> {
        let words = words.to_lowercase();
        let words: Vec<&str> = split_words(&words).collect();
        Self::of_words(&words).or_else(|| Self::called(without_medium(without_franchise(&words))))
    }

    /// The series that words in small letters name, with or without the franchise before it.
    pub fn of_words(words: &[&str]) -> Option<&'static Self> {
        let called = Self::called(words).or_else(|| Self::called(without_franchise(words)));
        called.or_else(|| Self::run_together(&words.concat()))
    }

    /// The series whose abbreviation stands behind that of the franchise: `STDS9`.
    fn run_together(letters: &str) -> Option<&'static Self> {
        let abbreviation = letters.strip_prefix("st")?;
        SERIES.iter().find(|series| series.is_abbreviated(abbreviation))
    }

    /// The series that is called just so, of words in small letters.
    fn called(words: &[&str]) -> Option<&'static Self> {
        BY_NAME.get(&words.concat()).copied()
    }

    /// Whether it goes by that abbreviation, in any case.
    pub fn is_abbreviated(&self, typed: &str) -> bool {
        let is_abbreviation = |name: &&str| !name.chars().any(char::is_lowercase);
        self.names().filter(is_abbreviation).any(|name| name.eq_ignore_ascii_case(typed.trim()))
    }

    /// Its title and its abbreviation: `Deep Space Nine (DS9)`.
    pub fn label(&self) -> String {
        format!("{} ({})", self.title, self.code)
    }

    /// All that it is called.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.code, self.title].into_iter().chain(self.also.iter().copied())
    }
}

/// What stands before the titles of series and films, in the languages that have a name of their own for it.
pub const FRANCHISES: [&[&str]; 5] = [
    &["star", "trek"],
    &["jornada", "nas", "estrelas"],
    &["viaje", "a", "las", "estrellas"],
    &["raumschiff", "enterprise"],
    &["スター", "トレック"],
];

/// Without "Star Trek" and "the" before the name, unless nothing else is said.
fn without_franchise<'w, 't>(words: &'w [&'t str]) -> &'w [&'t str] {
    let before = FRANCHISES.into_iter().chain([&["st"] as &[&str]]);
    let rest = before.filter_map(|franchise| words.strip_prefix(franchise)).find(|rest| !rest.is_empty());
    let words = rest.unwrap_or(words);
    match words {
        ["the", rest @ ..] if !rest.is_empty() => rest,
        words => words,
    }
}

/// Without "series" or "show" behind the name.
fn without_medium<'w, 't>(words: &'w [&'t str]) -> &'w [&'t str] {
    match words {
        [rest @ .., "tv", "series" | "show"] | [rest @ .., "series" | "show"] if !rest.is_empty() => rest,
        words => words,
    }
}

/// All by the letters of their names, of which every text that may name one is looked for.
static BY_NAME: LazyLock<FxHashMap<String, &Series>> = LazyLock::new(|| {
    let mut by_name = FxHashMap::default();
    let names = |series: &'static Series| series.names().chain(series.translated.iter().copied());
    for (series, name) in SERIES.iter().flat_map(|series| names(series).map(move |name| (series, name))) {
        by_name.entry(letters_of(name)).or_insert(series);
    }
    by_name
});

/// All of them, in the order in which they began.
pub static SERIES: [Series; 13] = [
    Series::new("TOS", "The Original Series", &["Original Series", "Star Trek"]).translated(&[
        "La série originale",
        "La serie originale",
        "La serie original",
        "La serie classica",
        "A série clássica",
        "A serie classica",
        "Jornada nas Estrelas",
        "Viaje a las estrellas",
        "宇宙大作戦",
        "スタートレック",
        "スタートレック 宇宙大作戦",
    ]),
    Series::new("TAS", "The Animated Series", &["Animated Series"]).translated(&[
        "La série animée",
        "La serie animee",
        "La serie animada",
        "La serie animata",
        "A série animada",
        "A serie animada",
        "まんが宇宙大作戦",
    ]),
    Series::new("TNG", "The Next Generation", &["Next Generation", "STNG"]).translated(&[
        "Das nächste Jahrhundert",
        "La nouvelle génération",
        "La nouvelle generation",
        "La nueva generación",
        "La nueva generacion",
        "A nova geração",
        "A nova geracao",
        "新スタートレック",
    ]),
    Series::new("DS9", "Deep Space Nine", &["Deep Space 9", "DSN"])
        .translated(&["スタートレック ディープ・スペース・ナイン"]),
    Series::new("VOY", "Voyager", &["VGR"]).translated(&["スタートレック ヴォイジャー"]),
    Series::new("ENT", "Enterprise", &[]).translated(&["スタートレック エンタープライズ"]),
    Series::new("DIS", "Discovery", &["DSC", "Disco"]).translated(&["スタートレック ディスカバリー"]),
    Series::new("ST", "Short Treks", &[]),
    Series::new("PIC", "Picard", &[]).translated(&["スタートレック ピカード"]),
    Series::new("LD", "Lower Decks", &["LOW", "LDS"]).translated(&["スタートレック ローワー・デッキ"]),
    Series::new("PRO", "Prodigy", &["PROD"]).translated(&["スタートレック プロディジー"]),
    Series::new("SNW", "Strange New Worlds", &[])
        .translated(&["スタートレック ストレンジ・ニュー・ワールド"])
        .running(),
    Series::new("SFA", "Starfleet Academy", &["STSA"]).running(),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_goes_by_its_abbreviations_and_titles_with_or_without_the_franchise() {
        let named = |typed| Series::named(typed).map(|series| series.code);
        for typed in ["TNG", "the next generation", "Star Trek: The Next Generation", "next generation", "st tng"] {
            assert_eq!(named(typed), Some("TNG"), "{typed}");
        }
        assert_eq!(named("star trek discovery"), Some("DIS"));
        assert_eq!(named("the original series"), Some("TOS"));
        assert_eq!(named("Enterprise series"), Some("ENT"));
        assert_eq!(named("ds 9"), Some("DS9"));
        assert_eq!(named("star trek"), Some("TOS"));
        assert_eq!((named("STDS9"), named("sttng"), named("STNG")), (Some("DS9"), Some("TNG"), Some("TNG")));
        for typed in ["Raumschiff Enterprise: Das nächste Jahrhundert", "Star Trek: A Nova Geração", "新スタートレック"]
        {
            assert_eq!(named(typed), Some("TNG"), "{typed}");
        }
        assert_eq!((named("スタートレック：ピカード"), named("Raumschiff Enterprise")), (Some("PIC"), None));
        assert_eq!((named("stargate"), named("STO")), (None, None));
    }

    #[test]
    fn only_letters_that_stand_for_a_title_are_an_abbreviation() {
        let picard = Series::of_code("PIC").unwrap();
        assert!(picard.is_abbreviated("pic"));
        assert!(!picard.is_abbreviated("Picard"));
    }
}
