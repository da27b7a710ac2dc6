//! How an episode that somebody remembers is asked for in other languages: "Folge in der Spock stirbt", "l'épisode avec les
//! tribbles".

/// Words for a work, and the English one.
const WORKS: [(&str, &str); 9] = [
    ("folge", "episode"),
    ("épisode", "episode"),
    ("episodio", "episode"),
    ("capítulo", "episode"),
    ("capitulo", "episode"),
    ("puntata", "episode"),
    ("episódio", "episode"),
    ("aflevering", "episode"),
    ("filme", "film"),
];
/// What leads on to what happens in it, the longest first.
const BETWEEN: [&[&str]; 24] = [
    &["en", "el", "que"],
    &["en", "la", "que"],
    &["dans", "lequel"],
    &["dans", "laquelle"],
    &["in", "der"],
    &["in", "dem"],
    &["in", "cui"],
    &["em", "que"],
    &["en", "que"],
    &["nella", "quale"],
    &["no", "qual"],
    &["où"],
    &["ou"],
    &["waarin"],
    &["waar"],
    &["wo"],
    &["donde"],
    &["dove"],
    &["onde"],
    &["avec"],
    &["con"],
    &["com"],
    &["mit"],
    &["met"],
];
/// Articles before a name.
const ARTICLES: [&str; 30] = [
    "der", "die", "das", "den", "dem", "ein", "eine", "einem", "einer", "le", "la", "les", "un", "une", "il", "lo",
    "gli", "i", "una", "el", "los", "las", "de", "het", "een", "o", "os", "as", "um", "uma",
];
/// Words for somebody's death.
const DIES: [&str; 11] =
    ["stirbt", "starb", "meurt", "muere", "murió", "muore", "morre", "morreu", "sterft", "stierf", "gestorben"];

/// The same question in English, but for the words of which nobody knows the English ones; `None` for any other.
pub(super) fn in_english(typed: &str) -> Option<String> {
    let typed = typed.to_lowercase().replace('’', "'");
    let words = typed.split_whitespace().map(|word| word.trim_matches(['?', '!', '.', ',', '¿', '¡']));
    let words: Vec<&str> = words.map(|word| word.strip_prefix("l'").unwrap_or(word)).collect();
    let work_of = |word: &str| WORKS.into_iter().find(|(other, _)| *other == word).map(|(_, work)| work);
    let (at, work) = words.iter().enumerate().find_map(|(at, word)| Some((at, work_of(word)?)))?;
    let (before, behind) = (words.get(..at)?, words.get(at + 1..)?);
    let told = BETWEEN.into_iter().find_map(|between| behind.strip_prefix(between))?;
    let told = match told {
        [article, rest @ ..] if ARTICLES.contains(article) => rest,
        told => told,
    };
    let told: Vec<&str> = told.iter().map(|word| if DIES.contains(word) { "dies" } else { *word }).collect();
    let before: Vec<&str> = before.iter().copied().filter(|word| !ARTICLES.contains(word)).collect();
    (!told.is_empty()).then(|| [before, vec![work, "where"], told].concat().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_episode_is_described_in_the_other_languages() {
        for (typed, english) in [
            ("Folge in der Spock stirbt", "episode where spock dies"),
            ("DS9 Folge mit den Tribbles", "ds9 episode where tribbles"),
            ("l'épisode avec les tribbles", "episode where tribbles"),
            ("l’episodio con i tribble", "episode where tribble"),
            ("de aflevering met de tribbles", "episode where tribbles"),
            ("o episódio em que Spock morre", "episode where spock dies"),
            ("el episodio en el que muere Spock", "episode where dies spock"),
        ] {
            assert_eq!(in_english(typed).as_deref(), Some(english), "{typed}");
        }
        for typed in ["the one with the tribbles", "Folge 3", "episodio", "la sirena"] {
            assert_eq!(in_english(typed), None, "{typed}");
        }
    }
}
