//! What a question asks, read by the words around a name: `what species is Quark`, `wann wurde Romulus zerstört`.
//!
//! No sentence is parsed: a table has the words before and behind the name, in the languages of the bot.

pub(super) mod apposition;
pub(super) mod asked;
mod asks;
pub(crate) mod clauses;
pub(super) mod happening;
pub(super) mod owner;
mod phrases;
pub(super) mod post_abroad;
pub(super) mod post_question;
mod post_series;
pub(super) mod post_slips;
mod post_words;
mod reads_as;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

pub(crate) use asks::Asks;
pub(crate) use happening::Happening;
use phrases::PHRASES;
pub(crate) use reads_as::reads_as_question;

/// Longer texts are no such questions.
const LONGEST: usize = 200;
/// Where the name stands among the words of a phrase.
const NAME: char = '*';
/// Signs at the end of a question, and before one.
const AROUND: [char; 10] = ['?', '!', '.', '…', '¿', '¡', '？', '！', '。', ' '];

/// Words that are run together at the start of a question.
const RUN_TOGETHER: [(&str, &str); 10] = [
    ("what's ", "what is "),
    ("whats ", "what is "),
    ("who's ", "who is "),
    ("whos ", "who is "),
    ("where's ", "where is "),
    ("wheres ", "where is "),
    ("when's ", "when is "),
    ("whens ", "when is "),
    ("how's ", "how is "),
    ("hows ", "how is "),
];

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Question {
    /// What is asked.
    pub(crate) asks: Asks,
    /// Of what, as it was typed.
    pub(crate) name: String,
}

impl Question {
    /// Reads a question that may be asked of anything; `None` for anything else.
    pub(crate) fn read(typed: &str) -> Option<Self> {
        Self::read_if(typed, |asks| !asks.is_of_work())
    }

    /// Reads one that is asked of works alone. The same words may ask something of what is no work: `when did * end`.
    pub(crate) fn of_work(typed: &str) -> Option<Self> {
        Self::read_if(typed, Asks::is_of_work)
    }

    fn read_if(typed: &str, is_meant: fn(Asks) -> bool) -> Option<Self> {
        if typed.len() > LONGEST {
            return None;
        }
        let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let typed = apart(words.trim_matches(AROUND));
        let plain: String = typed.chars().map(plain).collect();
        let length = plain.chars().count();
        let meant = PATTERNS.beside(&plain).filter(|pattern| is_meant(pattern.asks));
        let fitting = meant.filter_map(|pattern| Some((pattern.asks, pattern.name_in(&plain, length)?)));
        // The more words stand around the name, the more plainly they ask.
        let (asks, name) = fitting.min_by_key(|(_, name)| name.len())?;
        let name: String = typed.chars().skip(name.start).take(name.len()).collect();
        let name = name.trim().to_owned();
        (!name.is_empty()).then_some(Self { asks, name })
    }
}

/// The words of a question with those apart that are run together at its start.
fn apart(words: &str) -> String {
    let plain: String = words.chars().map(plain).collect();
    let found = RUN_TOGETHER.into_iter().find(|(together, _)| plain.starts_with(together));
    let rest = |together: &str| words.chars().skip(together.chars().count()).collect::<String>();
    found.map_or_else(|| words.to_owned(), |(together, apart)| apart.to_owned() + &rest(together))
}

/// The question with this name in the place of the name.
pub(crate) fn with_name(phrase: &str, name: &str) -> String {
    phrase.replacen(NAME, name, 1)
}

/// The words before and behind the name in a phrase, and what they ask.
struct Pattern {
    asks: Asks,
    before: &'static str,
    behind: &'static str,
}

impl Pattern {
    /// Where the name stands, in characters, in a text of so many that goes as the phrase does.
    fn name_in(&self, text: &str, length: usize) -> Option<Range<usize>> {
        let fits = text.starts_with(self.before) && text.ends_with(self.behind);
        let start = fits.then(|| self.before.chars().count())?;
        let end = length.checked_sub(self.behind.chars().count()).filter(|end| start < *end)?;
        Some(start..end)
    }
}

/// All patterns by the letter with which they begin, or, where the name comes first, with which they end: whatever is looked
/// up is held against them, and hardly anything of it is a question.
struct Patterns {
    by_first: HashMap<char, Vec<Pattern>>,
    by_last: HashMap<char, Vec<Pattern>>,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let mut patterns = Patterns { by_first: HashMap::new(), by_last: HashMap::new() };
    for (asks, phrase) in PHRASES.iter().flat_map(|(asks, phrases)| phrases.iter().map(move |phrase| (*asks, *phrase)))
    {
        let Some((before, behind)) = phrase.split_once(NAME) else { continue };
        let (of_letter, letter) = match before.chars().next() {
            Some(first) => (&mut patterns.by_first, Some(first)),
            None => (&mut patterns.by_last, behind.chars().last()),
        };
        letter
            .into_iter()
            .for_each(|letter| of_letter.entry(letter).or_default().push(Pattern { asks, before, behind }));
    }
    patterns
});

impl Patterns {
    /// Those that a text may go by.
    fn beside(&self, text: &str) -> impl Iterator<Item = &Pattern> {
        let first = text.chars().next().and_then(|first| self.by_first.get(&first));
        let last = text.chars().last().and_then(|last| self.by_last.get(&last));
        first.into_iter().chain(last).flatten()
    }
}

/// A letter as the phrases have it: small, and without an accent.
fn plain(letter: char) -> char {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    match small {
        'à' | 'á' | 'â' | 'ã' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        '’' | '‘' | '`' => '\'',
        small => small,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Option<(Asks, String)> {
        Question::read(typed).map(|question| (question.asks, question.name))
    }

    #[test]
    fn a_question_is_read_by_the_words_around_the_name() {
        let species = Asks::Fact { word: "species", year: false };
        for (typed, asks, name) in [
            ("what species is Quark?", species, "Quark"),
            ("What’s the rank of Worf", Asks::Fact { word: "rank", year: false }, "Worf"),
            ("Which race is spock", species, "spock"),
            ("What  happened to Kirk", Asks::Fate, "Kirk"),
            ("who shot Ziyal", Asks::Killer, "Ziyal"),
            ("Gowron’s killer", Asks::Killer, "Gowron"),
            ("who did Worf kill?", Asks::Victims, "Worf"),
            ("where is Vulcan", Asks::Whereabouts, "Vulcan"),
            ("where is Worf from", Asks::Fact { word: "origin", year: false }, "Worf"),
            ("what year is DS9 set", Asks::Setting, "DS9"),
            ("what year is DS9 set in", Asks::Setting, "DS9"),
            ("Wann starb Kirk?", Asks::Death { year: true }, "Kirk"),
            ("Qui a tué Gorkon ?", Asks::Killer, "Gorkon"),
            ("Wen hat Worf getötet?", Asks::Victims, "Worf"),
            ("¿Cuándo murió Kirk?", Asks::Death { year: true }, "Kirk"),
            ("when was Picard assimilated", Asks::Happening, "Picard assimilated"),
        ] {
            assert_eq!(read(typed), Some((asks, name.to_owned())), "{typed}");
        }
    }

    #[test]
    fn what_is_asked_of_a_work_is_read_apart_from_what_is_asked_of_anything() {
        for (typed, asks, name) in [
            ("What happens in The Inner Light?", Asks::Told, "The Inner Light"),
            ("what's Arena about", Asks::Told, "Arena"),
            ("when did Darmok air", Asks::Told, "Darmok"),
            ("what season is The Visitor in", Asks::Told, "The Visitor"),
            ("when did TNG start", Asks::Run, "TNG"),
            ("how many seasons of DS9 are there", Asks::Run, "DS9"),
        ] {
            let read = Question::of_work(typed).map(|question| (question.asks, question.name));
            assert_eq!(read, Some((asks, name.to_owned())), "{typed}");
        }
        assert_eq!(read("when did the war end"), Some((Asks::Happening, "the war end".to_owned())));
        assert_eq!(Question::of_work("when was Picard assimilated"), None);
    }

    #[test]
    fn a_name_is_no_question() {
        for typed in ["Quark", "", "what species is", "Who Watches the Watchers", "What Are Little Girls Made Of?"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn phrases_are_written_as_they_are_read_and_have_one_name() {
        for phrase in PHRASES.iter().flat_map(|(_, phrases)| phrases.iter()) {
            assert_eq!(phrase.chars().map(plain).collect::<String>(), *phrase);
            assert_eq!(phrase.matches(NAME).count(), 1, "{phrase}");
            assert!(!phrase.ends_with(AROUND), "{phrase}");
        }
    }
}
