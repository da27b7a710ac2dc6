//! How an episode that somebody remembers is asked for in other languages: "Folge in der Spock stirbt", "l'épisode avec les
//! tribbles", "erster Auftritt der Borg".

use crate::view::words::translated::{ARTICLES, described_in_english};

/// Words for a work, and the English one.
const WORKS: [(&str, &str); 10] = [
    ("ep", "episode"),
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
/// Words that ask which work it is, so that what happens in it stands right behind the word for it.
const WHICH: [&str; 13] =
    ["welche", "welcher", "welchem", "quel", "quelle", "qué", "que", "cuál", "cual", "quale", "qual", "che", "welke"];
/// Words before those.
const IN: [&str; 4] = ["in", "dans", "en", "em"];
/// How a first appearance is asked for, without the articles before it and behind it.
const FIRST_APPEARANCE: [&[&str]; 12] = [
    &["erster", "auftritt"],
    &["erste", "auftritt"],
    &["erstes", "auftreten"],
    &["erste", "auftreten"],
    &["première", "apparition"],
    &["premiere", "apparition"],
    &["primera", "aparición"],
    &["primera", "aparicion"],
    &["prima", "apparizione"],
    &["primeira", "aparição"],
    &["primeira", "aparicao"],
    &["eerste", "verschijning"],
];
/// What stands between that and the name, beside articles.
const OF: [&str; 12] = ["von", "vom", "des", "du", "di", "del", "della", "dei", "degli", "dos", "das", "van"];
/// The same questions in Japanese, which stand behind the name, and how they are put in English.
const BEHIND: [(&str, &str); 13] = [
    ("の初登場", "first appearance of"),
    ("の初登場は", "first appearance of"),
    ("の初登場回", "first appearance of"),
    ("の初登場回は", "first appearance of"),
    ("の初登場エピソード", "first appearance of"),
    ("の初登場はいつ", "first appearance of"),
    ("の初登場はどのエピソード", "first appearance of"),
    ("が初めて登場する回", "first appearance of"),
    ("が初めて登場するエピソード", "first appearance of"),
    ("が死ぬ回", "episode where dies"),
    ("が死ぬ回は", "episode where dies"),
    ("が死ぬエピソード", "episode where dies"),
    ("はどのエピソードで死ぬ", "episode where dies"),
];
/// Words for somebody's death.
const DIES: [&str; 11] =
    ["stirbt", "starb", "meurt", "muere", "murió", "muore", "morre", "morreu", "sterft", "stierf", "gestorben"];

/// The same question in English, but for the words of which nobody knows the English ones; `None` for any other.
pub(super) fn in_english(typed: &str) -> Option<String> {
    let typed = typed.to_lowercase().replace('’', "'");
    let words = typed.split_whitespace().map(|word| word.trim_matches(['?', '!', '.', ',', '¿', '¡', '？']));
    let words: Vec<&str> = words.map(|word| word.strip_prefix("l'").unwrap_or(word)).collect();
    behind_name(&words).or_else(|| first_appearance(&words)).or_else(|| story(&words))
}

/// A question in Japanese.
fn behind_name(words: &[&str]) -> Option<String> {
    let typed = words.join(" ");
    let (name, asked) = BEHIND.into_iter().find_map(|(asking, asked)| Some((typed.strip_suffix(asking)?, asked)))?;
    (!name.is_empty()).then(|| format!("{asked} {name}"))
}

/// A question for a first appearance.
fn first_appearance(words: &[&str]) -> Option<String> {
    let at = words.iter().position(|word| !ARTICLES.contains(word))?;
    let asked = words.get(at..)?;
    let name = FIRST_APPEARANCE.into_iter().find_map(|asking| asked.strip_prefix(asking))?;
    let is_between = |word: &&&str| ARTICLES.contains(*word) || OF.contains(*word);
    let between = name.iter().take_while(is_between).count();
    let name = name.get(between..)?.iter().map(|word| word.strip_prefix("d'").unwrap_or(word));
    let name = name.collect::<Vec<_>>().join(" ");
    let name = described_in_english(&name).unwrap_or(name);
    (!name.is_empty()).then(|| format!("first appearance of {name}"))
}

/// A question for what happens in a work.
fn story(words: &[&str]) -> Option<String> {
    let work_of = |word: &str| WORKS.into_iter().find(|(other, _)| *other == word).map(|(_, work)| work);
    let (at, work) = words.iter().enumerate().find_map(|(at, word)| Some((at, work_of(word)?)))?;
    let (before, behind) = (words.get(..at)?, words.get(at + 1..)?);
    let is_which = |word: &&str| WHICH.contains(word);
    let is_asked = before.iter().any(is_which) && before.iter().all(|word| is_which(word) || IN.contains(word));
    let told = BETWEEN.into_iter().find_map(|between| behind.strip_prefix(between));
    let told = told.or_else(|| is_asked.then_some(behind))?;
    let told = match told {
        [article, rest @ ..] if ARTICLES.contains(article) => rest,
        told => told,
    };
    let told: Vec<&str> = told.iter().map(|word| if DIES.contains(word) { "dies" } else { *word }).collect();
    let says_more = |word: &&str| !ARTICLES.contains(word) && !is_which(word) && !is_asked;
    let before: Vec<&str> = before.iter().copied().filter(says_more).collect();
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
            ("In welcher Folge stirbt Tasha Yar?", "episode where dies tasha yar"),
            ("Dans quel épisode meurt Tasha Yar", "episode where dies tasha yar"),
            ("¿En qué episodio muere Tasha Yar?", "episode where dies tasha yar"),
            ("Em que episódio morre Tasha Yar", "episode where dies tasha yar"),
            ("ターシャ・ヤーが死ぬ回は", "episode where dies ターシャ・ヤー"),
        ] {
            assert_eq!(in_english(typed).as_deref(), Some(english), "{typed}");
        }
        for typed in ["the one with the tribbles", "Folge 3", "In Folge 3", "episodio", "la sirena"] {
            assert_eq!(in_english(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_first_appearance_is_asked_for_in_the_other_languages() {
        for (typed, english) in [
            ("Erster Auftritt der Borg", "first appearance of borg"),
            ("Première apparition des Borgs", "first appearance of borgs"),
            ("la primera aparición de los Borg", "first appearance of borg"),
            ("Prima apparizione dei Borg", "first appearance of borg"),
            ("Primeira aparição dos Borg", "first appearance of borg"),
            ("Eerste verschijning van de Borg", "first appearance of borg"),
            ("erster Auftritt der Klingonen", "first appearance of klingon"),
            ("première apparition d'Odo", "first appearance of odo"),
            ("ボーグの初登場は？", "first appearance of ボーグ"),
        ] {
            assert_eq!(in_english(typed).as_deref(), Some(english), "{typed}");
        }
        assert_eq!(in_english("erster Auftritt"), None);
    }
}
