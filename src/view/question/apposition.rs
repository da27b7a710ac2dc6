//! A name and what describes it further, parted by their words: "Chang the Klingon who quotes Shakespeare".

use super::clauses::begins_clause;
use super::owner::is_signed;
use super::reads_as_question;
use crate::lore::KINDS;
use crate::lore::kinds::form_of_address;
use crate::search::{ARTICLES, is_everyday, is_relation, is_stop_word, plain_words};

/// Words that make a name that of another of the family.
const GENERATIONS: [&str; 6] = ["junior", "jr", "senior", "sr", "elder", "younger"];
/// Fewer words before a name are a part of it.
const FEWEST_BEFORE: usize = 2;
/// Words that join what stands before a name to it, besides those that any sentence has.
const JOINING: [&str; 10] =
    ["before", "after", "until", "during", "between", "against", "under", "over", "when", "than"];
/// Words between two names.
const ANOTHER: [&str; 5] = ["and", "or", "vs", "versus", "&"];
/// More words tell a story.
const MOST_WORDS: usize = 12;
/// The most words of a name.
const LONGEST_NAME: usize = 3;
/// Other words behind a name with which its description begins.
const BEHIND: [&str; 6] = ["from", "of", "in", "on", "with", "aboard"];

/// A text parted into a name and what describes it.
pub(in crate::view) struct Apposition {
    /// The name as it was typed.
    pub(in crate::view) name: String,
    /// The words that describe, in small letters.
    pub(in crate::view) telling: Vec<String>,
    /// Whether a clause or an article parts them.
    pub(in crate::view) is_clause: bool,
    /// Whether a word joins them that stands in names, too.
    pub(in crate::view) is_joined: bool,
    /// Whether the name stands behind a single word that is no title: a part of somebody's name, but not of a thing's.
    pub(in crate::view) is_behind_word: bool,
    /// Whether that word names an owner: "Decker's Constellation", with the apostrophe or without.
    pub(in crate::view) is_owned: bool,
}

impl Apposition {
    /// The ways to part a text, a longer name at its start first; none of a question, or of the name of another in a family.
    pub(in crate::view) fn ways(typed: &str) -> Vec<Self> {
        let words: Vec<&str> = typed.trim_end_matches(['?', '!', '.', ' ']).split_whitespace().collect();
        let is_of_family = |word: &&str| GENERATIONS.contains(&&*word.to_lowercase());
        if !(2..=MOST_WORDS).contains(&words.len()) || words.iter().any(is_of_family) || reads_as_question(typed) {
            return Vec::new();
        }
        let longest = LONGEST_NAME.min(words.len() - 1);
        let before = (1..=longest).rev().filter_map(|length| words.split_at_checked(length));
        let behind = (1..=longest).rev().filter_map(|length| words.split_at_checked(words.len() - length));
        let before = before.filter_map(|(name, rest)| Self::read(name, rest, true));
        before.chain(behind.filter_map(|(rest, name)| Self::read(name, rest, false))).collect()
    }

    /// A name with the words behind it, if it leads, or else with those before it.
    fn read(name: &[&str], rest: &[&str], leads: bool) -> Option<Self> {
        let first = rest.first().map(|word| word.to_lowercase()).unwrap_or_default();
        let is_joined = BEHIND.contains(&first.as_str());
        let is_clause = leads && (is_joined || ARTICLES.contains(&first.as_str()) || begins_clause(&first));
        let telling: Vec<String> = plain_words(&rest.join(" ")).into_iter().filter(|word| is_telling(word)).collect();
        // "Defiant-A" and "invasion of 2402" are other names, and two names are none.
        let is_another = rest.iter().any(|word| is_mark(word)) || ANOTHER.contains(&first.as_str());
        let may_stand = leads || may_stand_before(rest);
        let is_behind_word = !leads && rest.len() < FEWEST_BEFORE && !rest.iter().any(is_title);
        let is_owned = is_behind_word && first.ends_with('s');
        let is_meant = may_stand && !is_another && !telling.is_empty() && may_be_name(name, is_owned);
        let is_read = is_meant && !asks_for_relative(rest, is_clause);
        is_read.then(|| Self { name: name.join(" "), telling, is_clause, is_joined, is_behind_word, is_owned })
    }
}

/// The words of a name without titles and words for kinds.
pub(in crate::view) fn own_words(name: &str) -> Vec<String> {
    plain_words(name).into_iter().filter(|word| is_of_name(word)).collect()
}

/// Whether words before a name say what that one is: the "scientist who built Data" is not Data.
fn may_stand_before(rest: &[&str]) -> bool {
    let is_sentence = |word: &&str| (is_stop_word(word) || JOINING.contains(word)) && !ARTICLES.contains(word);
    !rest.iter().any(is_sentence)
}

fn is_title(word: &&str) -> bool {
    form_of_address(&word.to_lowercase()).is_some()
}

/// Whether a word makes a name that of another: a letter or a number, or what ends in one behind a hyphen.
fn is_mark(word: &str) -> bool {
    let last = word.rsplit('-').next().unwrap_or(word);
    last.chars().count() == 1 || last.chars().all(|letter| letter.is_numeric())
}

/// Whether words are a name: one of them at least is no everyday one unless it is somebody's, none only joins others, and none is an
/// owner's.
fn may_be_name(name: &[&str], is_owned: bool) -> bool {
    let words = plain_words(&name.join(" "));
    let is_owner = name.last().is_some_and(|word| is_signed(word));
    let is_own = |word: &String| is_of_name(word) && (is_owned || !is_everyday(word));
    !is_owner && words.iter().any(is_own) && words.iter().all(|word| is_telling(word))
}

/// Whether the words behind a name ask for a relative of whoever goes by it, "Riker brother", rather than say whose they are:
/// "Lore, Data's brother".
fn asks_for_relative(rest: &[&str], is_clause: bool) -> bool {
    let is_owner = |word: &str| is_signed(word) || word.ends_with('s');
    let at = rest.iter().position(|word| is_relative(&word.to_lowercase()));
    let is_owned = |before: &[&str]| {
        let is_one = !before.iter().any(|word| ANOTHER.contains(&&*word.to_lowercase()));
        is_one && before.iter().any(|word| is_owner(word) && !is_stop_word(word))
    };
    at.and_then(|at| rest.get(..at)).is_some_and(|before| !is_clause && !is_owned(before))
}

fn is_of_name(word: &str) -> bool {
    let is_kind = || KINDS.into_iter().any(|kind| kind.is_noun(word));
    is_telling(word) && form_of_address(word).is_none() && !is_kind()
}

fn is_telling(word: &str) -> bool {
    !is_stop_word(word) && !begins_clause(word)
}

/// Whether a word asks for somebody's relative: a kid is not always anybody's, and to be loved is no relation.
fn is_relative(word: &str) -> bool {
    let is_anybody = || KINDS.into_iter().any(|kind| kind.is_addressed() && kind.nouns.contains(&word));
    is_relation(word) && !word.ends_with("ed") && !is_anybody()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Vec<(String, String)> {
        Apposition::ways(typed).into_iter().map(|way| (way.name, way.telling.join(" "))).collect()
    }

    #[test]
    fn a_name_may_stand_before_or_behind_what_describes_it() {
        let has = |typed: &str, name: &str, telling: &str| read(typed).contains(&(name.to_owned(), telling.to_owned()));
        assert!(has("chang the klingon who quotes shakespeare", "chang", "klingon quotes shakespeare"));
        assert!(has("maquis traitor eddington", "eddington", "maquis traitor"));
        assert!(has("moogie quarks mom", "moogie", "quarks mom"));
        assert!(has("admiral vance", "vance", "admiral"));
    }

    #[test]
    fn another_name_a_relative_and_a_question_are_no_such_names() {
        for typed in ["Defiant A", "Kelvin-A", "Scott Junior", "Riker brother", "who is chang", "Earl Picard", "Picard"]
        {
            let ways = Apposition::ways(typed);
            assert!(ways.iter().all(|way| way.name == "Earl" || way.is_behind_word), "{typed}: {:?}", read(typed));
        }
        assert!(!read("scientist who built data").iter().any(|(name, _)| name == "data"));
    }
}
