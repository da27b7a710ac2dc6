//! How people ask for an episode or film that they remember: "the one where Data is on trial", "DS9 baseball episode".

use super::in_english::in_english;
use super::series_told::{Told, series_before, without_series};
use crate::commands::source::medium_of;
use crate::lore::series::Series;
use crate::lore::{Medium, Source};

/// A word for a work that says no more of it.
const WORK: &str = "one";
/// What stands between the word for the work and what happens in it.
const BETWEEN: [&str; 25] = [
    "with",
    "where",
    "when",
    "about",
    "wherein",
    "that",
    "featuring",
    "has",
    "having",
    "involving",
    "does",
    "did",
    "do",
    "is",
    "was",
    "whose",
    "who",
    "mit",
    "wo",
    "avec",
    "con",
    "donde",
    "com",
    "onde",
    "met",
];
/// Verbs for a first appearance, which is what happens in the work.
const INTRODUCING: [&str; 3] = ["introduced", "introduces", "introducing"];
/// Words for the end of a row of appearances, and for an appearance.
const ENDS: [&str; 3] = ["first", "last", "final"];
const APPEARANCE: [&str; 2] = ["appearance", "appearances"];
const APPEARING: [&str; 6] = ["appear", "appears", "appeared", "debut", "debuts", "debuted"];
/// Verbs that, with "up" behind them, tell of an appearance.
const SHOWING: [&str; 6] = ["show", "shows", "showed", "turn", "turns", "turned"];
/// What may stand behind the verb, so that nothing else is said of the appearance: "when did Q first appear to Picard".
const BEHIND: [&str; 4] = ["first", "in", "on", "time"];
/// What may stand before the word for the work.
const BEFORE: [&str; 20] = [
    "the", "a", "an", "that", "this", "what", "whats", "what's", "which", "in", "is", "was", "it", "name", "of",
    "find", "show", "me", "star", "trek",
];
/// What somebody remembers of a work.
pub(super) struct Question {
    /// What happens in it, in small letters.
    pub(super) told: String,
    /// The sort of work, if that was said.
    pub(super) medium: Option<Medium>,
    /// The series, if that was said.
    pub(super) series: Option<&'static Series>,
    /// What happens together with the name of the series, which may belong to that.
    pub(super) with_series: Option<String>,
    /// The series of which a ship or somebody is named that it is called after.
    pub(super) leaning: Option<&'static Series>,
    /// Whether it is put as nothing else is asked for: "the one where".
    pub(super) is_remembered: bool,
}

impl Question {
    /// Reads what was typed.
    pub(super) fn read(typed: &str) -> Self {
        let typed = in_english(typed).unwrap_or_else(|| typed.to_lowercase());
        let words = typed.split_whitespace().map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
        let words = showing_up(words.filter(|word| !word.is_empty()).collect());
        let medium = words.iter().find_map(|word| medium_of(word));
        if let [end, appearance, ..] = without_articles(&words)
            && ENDS.contains(end)
            && APPEARANCE.contains(appearance)
        {
            return Self::of((None, words.clone()), &words, medium, true);
        }
        if let Some((series, told)) = remembered(&words) {
            let whole = if series.is_some() { [before_work(&words), told.as_slice()].concat() } else { told.clone() };
            let series_of_told = || without_series(&told);
            let found = series.map_or_else(series_of_told, |series| (Some(series), told.clone()));
            return Self::of(found, &whole, medium, true);
        }
        if let Some((series, told)) = appearance(&words) {
            return Self::of((series, told), &words, medium, true);
        }
        let told: Vec<&str> = words.iter().copied().filter(|word| medium_of(word).is_none()).collect();
        let (series, rest) = without_series(&told);
        // The word for the work may belong to what something is called: "musical episode".
        let rest = if series.and_then(Told::asked).is_some() { rest } else { words };
        let rest = match rest.as_slice() {
            // "The whale one" is as good as "the one with the whale".
            ["the" | "that", story @ .., "one"] if !story.is_empty() => story.to_vec(),
            _ => rest,
        };
        Self::of((series, rest), &told, medium, false)
    }

    fn of(
        (series, told): (Option<Told>, Vec<&str>),
        whole: &[&str],
        medium: Option<Medium>,
        is_remembered: bool,
    ) -> Self {
        let with_series = matches!(series, Some(Told::InFull(_))).then(|| whole.join(" "));
        let leaning = match series {
            Some(Told::InPassing(series)) => Some(series),
            _ => None,
        };
        let series = series.and_then(Told::asked);
        Self { told: told.join(" "), medium, series, with_series, leaning, is_remembered }
    }

    /// Whether a work is one of those that are asked for.
    pub(super) fn admits(&self, source: &Source) -> bool {
        self.admits_series(source) && self.admits_sort(source)
    }

    /// The same of whatever series.
    pub(super) fn admits_sort(&self, source: &Source) -> bool {
        source.medium.is_on_screen() && self.medium.is_none_or(|medium| medium == source.medium)
    }

    /// The same of whatever sort: people call a film an episode, too.
    pub(super) fn admits_series(&self, source: &Source) -> bool {
        let is_of = |series: &Series| source.series.as_deref() == Some(series.code);
        source.medium.is_on_screen() && self.series.is_none_or(is_of)
    }
}

/// The words with the one for a first or last appearance in the place of what else people say: "when does Q first show up".
fn showing_up(words: Vec<&str>) -> Vec<&str> {
    if let ["when" | "where", "did" | "do", "we", "first", "see" | "meet", seen @ ..]
    | ["first", "time", "we", "see" | "saw" | "meet" | "met", seen @ ..] = words.as_slice()
        && !seen.is_empty()
    {
        return ["when", "did"].into_iter().chain(seen.iter().copied()).chain(["first", "appear"]).collect();
    }
    let Some((["up"], [before @ .., verb])) = words.split_last().map(|(last, rest)| ([*last], rest)) else {
        return words;
    };
    let is_asked = words.iter().any(|word| ENDS.contains(word)) && SHOWING.contains(verb);
    if is_asked { before.iter().copied().chain(["appear"]).collect() } else { words }
}

/// The words behind an article.
fn without_articles<'s, 'w>(words: &'s [&'w str]) -> &'s [&'w str] {
    match words {
        ["the" | "a", rest @ ..] => rest,
        words => words,
    }
}

/// The series, if it is said, and the words by which a first or last appearance is asked for: "when did the Borg first
/// appear", "Q's last appearance".
fn appearance<'w>(words: &[&'w str]) -> Option<(Option<Told>, Vec<&'w str>)> {
    let (series, told) = without_series(words);
    let has = |any: &[&str]| told.iter().any(|word| any.contains(word));
    let ends_so = told.last().is_some_and(|last| APPEARING.contains(last) || BEHIND.contains(last));
    let is_appearance = has(&ENDS) && (has(&APPEARANCE) || has(&APPEARING) && ends_so);
    // Where somebody was last seen is asked of what happened.
    let is_sight = told.ends_with(&["first", "seen"]);
    (is_appearance || is_sight || is_debut(&told)).then_some((series, told))
}

/// Whether a debut is asked for, which is a first appearance: "when did Worf debut".
fn is_debut(words: &[&str]) -> bool {
    let is_question = words.first().is_some_and(|first| ["when", "where"].contains(first));
    is_question && words.last().is_some_and(|last| last.starts_with("debut"))
}

/// The series and what happens, where a word for a work is followed by what leads on to that.
fn remembered<'w>(words: &[&'w str]) -> Option<(Option<Told>, Vec<&'w str>)> {
    let is_work = |word: &&str| *word == WORK || medium_of(word).is_some();
    let (before, rest) = words.split_at_checked(words.iter().position(is_work)?)?;
    let (work, rest) = rest.split_first()?;
    let told = match rest {
        ["in", "which", told @ ..] => told,
        [introducing, _, ..] if INTRODUCING.contains(introducing) => rest,
        [between, told @ ..] if BETWEEN.contains(between) => told,
        _ => return None,
    };
    let has_franchise = before.windows(2).any(|pair| pair == ["star", "trek"]);
    let before: Vec<&str> = before.iter().copied().filter(|word| !BEFORE.contains(word)).collect();
    let named = series_before(&before, has_franchise);
    let is_plain = before.is_empty() || named.is_some();
    if told.is_empty() || !is_plain && medium_of(work).is_none() {
        return None;
    }
    // Who is named may be in what happens, too.
    let is_asked = named.is_some_and(|named| named.asked().is_some());
    let more = if is_asked { Vec::new() } else { before };
    Some((named, [more, told.to_vec()].concat()))
}

/// The words before the one for a work.
fn before_work<'s, 'w>(words: &'s [&'w str]) -> &'s [&'w str] {
    let is_work = |word: &&str| *word == WORK || medium_of(word).is_some();
    words.iter().position(is_work).and_then(|at| words.get(..at)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> (String, Option<Medium>, Option<&'static str>, bool) {
        let question = Question::read(typed);
        (question.told, question.medium, question.series.map(|series| series.code), question.is_remembered)
    }

    #[test]
    fn a_work_is_asked_for_by_what_happens_in_it() {
        let (episode, film) = (Some(Medium::Episode), Some(Medium::Film));
        for (typed, told, medium, series) in [
            ("the one where Data is on trial", "data is on trial", None, None),
            ("The one with the whale probe?", "the whale probe", None, None),
            ("ent one where trip gets pregnant", "trip gets pregnant", None, Some("ENT")),
            ("one in which kirk fights the gorn", "kirk fights the gorn", None, None),
            ("time loop episode with the card game", "time loop the card game", episode, None),
            ("first episode with the borg", "first the borg", episode, None),
            ("what episode does tasha yar die in", "tasha yar die in", episode, None),
            ("the movie with v'ger", "v'ger", film, None),
            ("voyager episode where the clown kills", "the clown kills", episode, Some("VOY")),
            ("picard episode where he plays the flute", "picard he plays the flute", episode, None),
            ("deep space nine the one with the baseball game", "the baseball game", None, Some("DS9")),
            ("lower decks episode with a koala", "a koala", episode, Some("LD")),
            ("which episode introduced the ferengi", "introduced the ferengi", episode, None),
            ("Folge in der Spock stirbt", "spock dies", episode, None),
            ("the first appearance of the dominion", "the first appearance of the dominion", None, None),
            ("when did the Borg first appear?", "when did the borg first appear", None, None),
            ("when did the Borg first appear in DS9", "when did the borg first appear in", None, Some("DS9")),
            ("last appearance of Garak", "last appearance of garak", None, None),
            ("Q's first appearance", "q's first appearance", None, None),
            ("when did Worf debut", "when did worf debut", None, None),
            ("when did we first see the Ferengi", "when did the ferengi first appear", None, None),
            ("first time we meet Q", "when did q first appear", None, None),
            ("when does Seven of Nine first show up", "when does seven of nine first appear", None, None),
            ("when was Tasha Yar first seen", "when was tasha yar first seen", None, None),
            ("the one with the baseball game in ds 9", "the baseball game in", None, Some("DS9")),
        ] {
            assert_eq!(read(typed), (told.to_owned(), medium, series, true), "{typed}");
        }
    }

    #[test]
    fn the_word_for_the_work_and_the_series_may_stand_anywhere_beside_it() {
        let (episode, film) = (Some(Medium::Episode), Some(Medium::Film));
        for (typed, told, medium, series) in [
            ("ds9 baseball episode", "baseball", episode, Some("DS9")),
            ("borg episode tng", "borg", episode, Some("TNG")),
            ("kirk and picard movie", "kirk and picard movie", film, None),
            ("number one with a phaser", "number one with a phaser", None, None),
            ("low gravity", "low gravity", None, None),
            ("when did q first appear to picard", "when did q first appear to picard", None, None),
            ("when was kirk last seen", "when was kirk last seen", None, None),
            ("the whale one", "whale", None, None),
            ("the musical one strange new worlds", "musical", None, Some("SNW")),
            ("lower decks crossover", "crossover", None, Some("LD")),
            ("tng", "tng", None, None),
        ] {
            assert_eq!(read(typed), (told.to_owned(), medium, series, false), "{typed}");
        }
    }
}
