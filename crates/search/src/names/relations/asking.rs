//! How a question for something of somebody is put: the word for what is asked, and what it is asked of.

use super::posts;
use crate::names::words::typed_words::{described_kind, without_question};
use crate::text::stem::{is_past, singular};
use isolinear_lore::kinds::{Authority, Label, LabelRole};
use isolinear_lore::{KINDS, Kind};

/// Words for who has power over something.
const POWERS: [(Authority, &[&str]); 3] = [
    (
        Authority::Commander,
        &["captain", "commander", "commanded", "commands", "captained", "skipper", IN_CHARGE, "ran", "runs"],
    ),
    (Authority::Leader, &["leader", "led", "leads", "ruler", "ruled", "rules", IN_CHARGE, "ran", "runs"]),
    (Authority::Holder, &["holder", "held", "holds"]),
];
/// What is asked of whatever somebody commands or leads.
const IN_CHARGE: &str = "in charge";
/// Verbs that ask for a husband or a wife.
const MARRIAGE: [&str; 3] = ["marry", "marries", "married"];
const SPOUSE: &str = "spouse";
/// The most words for what is asked: "chief medical officer".
const MOST_WORDS: usize = 3;

/// What is asked of a subject.
pub(super) struct Asking {
    /// The name of whom or what it is asked of.
    pub(in crate::names) subject: String,
    /// The word for what is asked, or the few words of a post.
    pub(in crate::names) word: String,
    form: Form,
}

/// An end of the row of those who held a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::names) enum End {
    /// Who came first.
    First,
    /// Who came last.
    Last,
}

impl End {
    fn called(word: &str) -> Option<Self> {
        match word {
            "first" | "original" => Some(Self::First),
            "last" | "final" => Some(Self::Last),
            _ => None,
        }
    }
}

/// How the word and the subject stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// "Captain of Voyager", "Voyager's captain".
    Of,
    /// "Who commanded Voyager".
    Who,
    /// "Who did Worf marry", "when was the wormhole discovered".
    Told,
    /// "Where does Quark work".
    Doing,
    /// "Doctor on Voyager".
    On,
    /// "Voyager captain".
    Beside,
}

impl Asking {
    /// Reads a question in small letters.
    pub(in crate::names) fn read(asked: &str) -> Option<Self> {
        let (word, subject, form) = parts(without_question(asked))?;
        let is_short = (1..=MOST_WORDS).contains(&word.split_whitespace().count());
        let is_asked = is_short && !subject.trim().is_empty();
        is_asked.then(|| Self { subject, word: word.to_owned(), form })
    }

    /// Whether the word stands behind the name as if it were a part of it: "Voyager captain".
    pub(in crate::names) fn is_beside(&self) -> bool {
        self.form == Form::Beside
    }

    /// Whether it asks by a verb for what somebody did, rather than for what somebody is.
    pub(super) fn is_by_verb(&self) -> bool {
        matches!(self.form, Form::Who | Form::Told | Form::Doing)
    }

    /// Whether it asks for what is somebody's: "Worf's wife", "wife of Worf".
    pub(in crate::names) fn is_of_somebody(&self) -> bool {
        self.form == Form::Of
    }

    /// Whether it asks for whoever has power over something.
    pub(super) fn is_for_power(&self) -> bool {
        has_power(&self.word)
    }

    /// Which end of the row of those who had power is asked for, "first captain", which is no more of the word then.
    pub(super) fn take_end(&mut self) -> Option<End> {
        let (end, word) = self.word.split_once(' ').and_then(|(first, word)| Some((End::called(first)?, word)))?;
        let word = Some(word.to_owned()).filter(|word| has_power(word))?;
        self.word = word;
        Some(end)
    }

    /// Whether it asks who did something, which a label tells by naming them.
    pub(super) fn is_for_doer(&self, label: &Label) -> bool {
        self.form == Form::Who && label.names_doer && asks_for(label, &self.word)
    }

    /// Whether what is asked is a fact of one subject, rather than who has power over whatever is called so, or who its
    /// relatives are.
    pub(in crate::names) fn is_of_one(&self) -> bool {
        let is_plain = |label: &&Label| label.authority.is_none() && label.role != Some(LabelRole::Family);
        !has_power(&self.word) && labels().filter(is_plain).any(|label| asks_for(label, &self.word))
    }

    /// Whether it is asked of an entry of that kind itself, where its facts lead to nothing else.
    pub(in crate::names) fn is_of(&self, kind: &Kind) -> bool {
        let is_asked = asks_of(&self.word, kind);
        match self.form {
            Form::Of => is_asked || !has_power(&self.word) && labels().any(|label| asks_for(label, &self.word)),
            Form::Who => is_asked && has_power(&self.word) || key_of(&self.word).is_some() || is_past(&self.word),
            Form::Told => true,
            Form::Doing => kind.is_addressed(),
            Form::Beside => is_asked,
            Form::On => false,
        }
    }
}

/// The word for what is asked, its subject, and how they stand to each other.
fn parts(asked: &str) -> Option<(&str, String, Form)> {
    if let Some(question) = of_sort(asked).or_else(|| of_verb(asked)) {
        return Some(question);
    }
    if let Some(question) = of_post(asked) {
        return Some(question);
    }
    if let Some((subject, word)) = asked.rsplit_once("'s ") {
        return Some((word, subject.to_owned(), Form::Of));
    }
    if let Some((subject, word)) = asked.split_once("s' ") {
        return Some((word, format!("{subject}s"), Form::Of));
    }
    if let Some((word, subject)) = asked.split_once(" of ") {
        return Some((word, subject.to_owned(), Form::Of));
    }
    if let Some((word, subject)) = asked.strip_prefix("who ").and_then(|rest| rest.split_once(' ')) {
        return Some((word, subject.to_owned(), Form::Who));
    }
    let on = [" on ", " aboard "].into_iter().find_map(|between| asked.split_once(between));
    if let Some((word, subject)) = on {
        return Some((word, subject.to_owned(), Form::On));
    }
    let (subject, word) = asked.rsplit_once(' ').filter(|(_, word)| may_stand_beside(word))?;
    Some((word, subject.to_owned(), Form::Beside))
}

/// A question for whoever holds a post where somebody else is in command: "doctor on Archer's Enterprise".
fn of_post(asked: &str) -> Option<(&str, String, Form)> {
    let split = |(between, form): (&str, Form)| asked.split_once(between).map(|(post, subject)| (post, subject, form));
    let (post, subject, form) =
        [(" on ", Form::On), (" aboard ", Form::On), (" of ", Form::Of)].into_iter().find_map(split)?;
    let is_of_post = (posts::ends_in_post(post) || has_power(post)) && subject.contains("'s ");
    is_of_post.then(|| (post, subject.to_owned(), form))
}

/// A question for what is told of a subject by a label, or for the ship or station of somebody: "what species is Spock",
/// "how many decks does Voyager have", "which ship did Kirk command"; else for what else somebody has.
fn of_sort(asked: &str) -> Option<(&str, String, Form)> {
    let rest = ["what ", "which ", "how many "].into_iter().find_map(|question| asked.strip_prefix(question))?;
    let (word, rest) = rest.split_once(' ')?;
    let (verb, rest) = rest.split_once(' ')?;
    let subject = match verb {
        "is" | "was" | "are" | "were" => rest,
        "did" | "does" | "do" => rest.rsplit_once(' ')?.0,
        _ => return None,
    };
    let ends = [" on", " in", " aboard", " from"];
    let subject = ends.into_iter().find_map(|end| subject.strip_suffix(end)).unwrap_or(subject);
    let is_told = commanded_kind(word).is_some() || labels().any(|label| is_of_label(label, word));
    let form = if is_told { Form::Of } else { Form::Doing };
    (is_told || described_kind(word).is_some()).then(|| (word, subject.to_owned(), form))
}

/// A question by a verb: who did something to a subject, to whom it did that, or when and where that was.
fn of_verb(asked: &str) -> Option<(&str, String, Form)> {
    let (verb, subject, form) = if let Some(subject) = asked.strip_suffix(" married to") {
        (SPOUSE, subject, Form::Of)
    } else if let Some(passive) = asked.strip_suffix(" by") {
        let (subject, verb) = passive.rsplit_once(' ').filter(|(_, verb)| is_past(verb))?;
        (verb, subject, Form::Who)
    } else {
        let (question, rest) = asked.split_once(' ')?;
        let (first, rest) = rest.split_once(' ')?;
        by_question(question, first, rest)?
    };
    let is_marriage = MARRIAGE.contains(&verb);
    Some(if is_marriage { (SPOUSE, subject.to_owned(), Form::Of) } else { (verb, subject.to_owned(), form) })
}

/// The verb of a question, what it is asked of, and how they stand to each other.
fn by_question<'q>(question: &str, first: &'q str, rest: &'q str) -> Option<(&'q str, &'q str, Form)> {
    let being = || ["is ", "was ", "are ", "were "].into_iter().find_map(|being| rest.strip_prefix(being));
    let (subject, last) = rest.rsplit_once(' ').unzip();
    match (question, first) {
        ("who" | "whom", "did" | "does" | "do") => Some((last?, subject?, Form::Told)),
        ("when" | "where" | "how" | "why" | "what", "did" | "does" | "do") => Some((last?, subject?, Form::Doing)),
        ("when" | "where" | "how" | "why", "is" | "are" | "was" | "were") => {
            Some((last.filter(|verb| is_past(verb))?, subject?, Form::Told))
        }
        ("whose" | "how", word) => Some((word, being()?, Form::Told)),
        ("who", verb) if is_past(verb) || has_power(verb) || key_of(verb).is_some() => Some((verb, rest, Form::Who)),
        ("who", verb) if is_present(verb) => Some((verb, rest, Form::Told)),
        _ => None,
    }
}

/// Whether a word behind "who" says what somebody does: "owns".
fn is_present(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s')
}

/// The kind that a word describes, if its entries are commanded: a ship.
pub(super) fn commanded_kind(word: &str) -> Option<&'static Kind> {
    let is_commanded = |kind: &&Kind| kind.labels.iter().any(|label| label.authority == Some(Authority::Commander));
    described_kind(word).filter(is_commanded)
}

/// Whether a word behind a name asks for something of it. Most words for kinds are parts of names: "Galor class".
fn may_stand_beside(word: &str) -> bool {
    let is_of_name = described_kind(word).is_some_and(|kind| !kind.describes_others);
    !is_of_name && (posts::is_post(word) || KINDS.into_iter().any(|kind| asks_of(word, kind)))
}

/// Whether a word asks for somebody who has power over something.
fn has_power(word: &str) -> bool {
    let singular = singular(word);
    POWERS.iter().any(|(_, words)| words.contains(&word) || words.contains(&&*singular))
}

/// Whether a word asks for whoever has that power.
pub(in crate::names) fn is_power(word: &str, power: Authority) -> bool {
    POWERS.iter().any(|(other, words)| *other == power && words.contains(&word))
}

/// Whether the facts under a label tell what the word asks for.
pub(super) fn is_of_label(label: &Label, word: &str) -> bool {
    label.key == word || label.authority.is_some_and(|power| is_power(word, power))
}

/// The same, also where the word asks for several, or is one of those by which people ask when that was.
pub(super) fn asks_for(label: &Label, word: &str) -> bool {
    let asks = |word: &str| is_of_label(label, word) || label.question_words.contains(&word);
    asks(word) || asks(&singular(word))
}

/// Whether a word asks for something of entries of a kind, or for these themselves: "Klingon species".
pub(super) fn asks_of(word: &str, kind: &Kind) -> bool {
    let is_kind = || kind.describes_others && described_kind(word) == Some(kind);
    kind.labels.iter().any(|label| asks_for(label, word)) || is_kind()
}

/// The key of the label whose values a word of a question asks for.
pub(in crate::names) fn key_of(word: &str) -> Option<&'static str> {
    let asks = |label: &&Label| label.question_words.iter().any(|asked| word.eq_ignore_ascii_case(asked));
    labels().find(asks).map(|label| label.key)
}

/// The labels of all kinds.
fn labels() -> impl Iterator<Item = &'static Label> {
    KINDS.into_iter().flat_map(|kind| kind.labels)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(asked: &str) -> Option<(String, String)> {
        Asking::read(asked).map(|asking| (asking.word, asking.subject))
    }

    #[test]
    fn what_is_asked_of_a_name_may_stand_before_it_or_behind_it() {
        for (asked, word, subject) in [
            ("captain of voyager", "captain", "voyager"),
            ("voyager's captain", "captain", "voyager"),
            ("voyager captain", "captain", "voyager"),
            ("who commanded the defiant", "commanded", "the defiant"),
            ("who founded the house of mogh", "founded", "the house of mogh"),
            ("who killed spock's mother", "killed", "spock's mother"),
            ("who did worf marry", "spouse", "worf"),
            ("who is worf married to", "spouse", "worf"),
            ("gorkon killed by", "killed", "gorkon"),
            ("what species is spock", "species", "spock"),
            ("which ship did kirk command", "ship", "kirk"),
            ("how many decks does voyager have", "decks", "voyager"),
            ("where does quark work", "work", "quark"),
            ("where is deep space nine located", "located", "deep space nine"),
            ("whose cat is spot", "cat", "spot"),
            ("how tall is worf", "tall", "worf"),
            ("who owns quark's", "owns", "quark's"),
            ("when was the wormhole discovered", "discovered", "the wormhole"),
            ("chief medical officer of voyager", "chief medical officer", "voyager"),
            ("the doctor on voyager", "doctor", "voyager"),
            ("the doctor on archer's enterprise", "doctor", "archer's enterprise"),
            ("chief engineer of kirk's ship", "chief engineer", "kirk's ship"),
            ("mother of worf's son", "son", "mother of worf"),
            ("who was in charge of terok nor", "in charge", "terok nor"),
            ("jadzia's death", "death", "jadzia"),
            ("klingon species", "species", "klingon"),
        ] {
            assert_eq!(read(asked), Some((word.to_owned(), subject.to_owned())), "{asked}");
        }
    }

    #[test]
    fn the_last_word_of_a_name_asks_for_nothing() {
        for asked in ["galor class", "terok nor", "klingon ship", "the city on the edge of forever", "worf"] {
            assert_eq!(read(asked), None, "{asked}");
        }
    }
}
