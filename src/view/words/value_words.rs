//! What the words of a fact's value tell: that something was done or happened, an end, a return, a date.

use crate::lore::Fact;
use crate::lore::kinds::Milestone;
use crate::lore::words::split_words;

/// Irregular past forms of verbs that tell of an end.
const IRREGULAR_ENDS: [&str; 3] = ["blown", "lost", "shot"];
/// Irregular past forms of other verbs.
const IRREGULAR_VERBS: [&str; 21] = [
    "beaten",
    "broken",
    "burnt",
    "cut",
    "fell",
    "found",
    "frozen",
    "gave",
    "given",
    "held",
    "left",
    "overthrown",
    "sent",
    "set",
    "slain",
    "struck",
    "swept",
    "taken",
    "torn",
    "went",
    "withdrew",
];
/// Other words that begin a status which is an end.
const ENDS: [&str; 19] = [
    "annihilated",
    "assassinated",
    "crashed",
    "dead",
    "decommissioned",
    "destroyed",
    "died",
    "disbanded",
    "dismantled",
    "dissolved",
    "drowned",
    "executed",
    "exploded",
    "extinct",
    "killed",
    "murdered",
    "scrapped",
    "smothered",
    "wrecked",
];
/// Words that tell of a return beside an end.
const RETURNS: [&str; 12] = [
    "alive",
    "reactivated",
    "reborn",
    "rebuilt",
    "recommissioned",
    "recovered",
    "regenerated",
    "repaired",
    "repairing",
    "restored",
    "resurrected",
    "revived",
];

/// Words that say that something was in the year behind them, or close to it.
const NEAR_YEARS: [&str; 10] = ["about", "after", "around", "circa", "early", "in", "late", "mid", "on", "probably"];
/// Other words that begin a date.
const BEFORE_DATES: [&str; 8] = ["at", "before", "between", "by", "from", "since", "some", "until"];

/// The word for how long somebody lives, and the most words from "lived" to the years.
const LIFESPAN: &str = "lifespan";
const MOST_OF_LENGTH: usize = 6;

/// A word of no more letters is no verb for ending in "ed": "Red".
const SHORTEST_VERB: usize = 3;

/// Whether a value begins with what was done or happened: `Killed by …`, not a name such as Jared.
pub(in crate::view) fn begins_with_verb(value: &str) -> bool {
    let mut words = value.split(' ');
    let first = words.next().unwrap_or_default().trim_end_matches([',', ';']).to_lowercase();
    let goes_on = words.next().is_none_or(|next| next.starts_with(|letter: char| !letter.is_uppercase()));
    goes_on && is_verb(&first)
}

/// Whether a text tells how many years somebody or a people lives: "a life span of nine years", "lived for about twelve years".
pub(in crate::view) fn tells_lifespan(text: &str) -> bool {
    let text = text.to_lowercase().replace("life span", LIFESPAN).replace("life expectancy", LIFESPAN);
    let words: Vec<&str> = split_words(&text).collect();
    let Some(years) = words.iter().position(|word| *word == "years") else { return false };
    let lived = words.windows(2).position(|pair| pair == ["lived", "for"]);
    let is_elsewhere = words.get(years + 1).is_some_and(|behind| ["in", "on", "with", "among", "as"].contains(behind));
    let is_length = lived.is_some_and(|at| at < years && years - at <= MOST_OF_LENGTH) && !is_elsewhere;
    words.contains(&LIFESPAN) || is_length
}

/// Whether a word in small letters is a verb in the past.
fn is_verb(word: &str) -> bool {
    let is_regular = word.len() > SHORTEST_VERB && word.ends_with("ed");
    is_regular || IRREGULAR_ENDS.contains(&word) || IRREGULAR_VERBS.contains(&word)
}

/// Whether a status tells of an end.
pub(crate) fn is_ending(status: &str) -> bool {
    let first = split_words(status).next().map(str::to_lowercase);
    first.is_some_and(|first| IRREGULAR_ENDS.contains(&first.as_str()) || ENDS.contains(&first.as_str()))
}

/// Whether a fact tells of an end.
pub(in crate::view) fn tells_of_end(fact: &Fact) -> bool {
    fact.label.milestone == Some(Milestone::Death) || is_ending(fact.statement.text.plain())
}

/// Whether a value tells of a return, perhaps after an end.
pub(in crate::view) fn tells_of_return(value: &str) -> bool {
    split_words(value).any(|word| RETURNS.contains(&word.to_lowercase().as_str()))
}

/// Whether a word in small letters says that something was in the year behind it, or close to it.
pub(in crate::view) fn says_near_year(word: &str) -> bool {
    NEAR_YEARS.contains(&word)
}

/// Whether a word in small letters begins a date.
pub(in crate::view) fn begins_date(word: &str) -> bool {
    says_near_year(word) || BEFORE_DATES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_begins_with_what_happened_is_told_from_a_name() {
        for (value, is_verb) in [
            ("Killed by the Borg", true),
            ("Lost, with all hands", true),
            ("Taken over", true),
            ("Red", false),
            ("Jared Nomak", false),
            ("Held Hostage", false),
            ("Dead", false),
            ("", false),
        ] {
            assert_eq!(begins_with_verb(value), is_verb, "{value}");
        }
    }

    #[test]
    fn an_end_is_told_by_the_first_word_of_a_status() {
        for (status, is_end) in
            [("Lost in 2371", true), ("Extinct", true), ("destroyed", true), ("Nearly destroyed", false), ("", false)]
        {
            assert_eq!(is_ending(status), is_end, "{status}");
        }
        assert!(tells_of_return("Destroyed, but rebuilt in 2377"));
        assert!(!tells_of_return("Destroyed"));
    }
}
