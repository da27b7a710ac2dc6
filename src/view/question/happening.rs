//! What is asked to have happened to somebody or something, and which sentences tell it of just that one: that Picard was
//! assimilated is not told where a drone that was assimilated attacks him.

use crate::lore::kinds::{LabelRole, form_of_address};
use crate::lore::{Entry, EntryRef, Event, Fact, Statement, Text, When};
use crate::search::{are_forms_of_one, is_stop_word, plain_words};

/// The most words from a name to the verb behind it, and from a verb to the name behind it.
const MOST_BEFORE: usize = 4;
const MOST_BEHIND: usize = 3;
/// Words that say that something was done to somebody.
const BEING: [&str; 9] = ["was", "were", "is", "are", "be", "been", "being", "got", "gets"];
/// Words by which it is asked when somebody became something, and those by which that is told.
const BECOMING: [&str; 9] =
    ["become", "became", "promoted", "promotion", "appointed", "named", "elected", "made", "make"];
const BECAME: [&str; 2] = ["became", "become"];
const MADE: [&str; 3] = ["promoted", "appointed", "elected"];
/// Words that may stand between those and what somebody became.
const BEFORE_POST: [&str; 6] = ["to", "a", "an", "the", "full", "as"];
/// Words between a name and a verb after which the verb tells of another, or of what did not happen.
const BREAKS: [&str; 31] = [
    "not", "never", "nearly", "almost", "off", "to", "would", "could", "should", "might", "cannot", "refused", "that",
    "which", "whom", "whose", "when", "after", "before", "while", "until", "where", "if", "unless", "by", "without",
    "though", "because", "since", "how", "why",
];
/// Words before a name that say of whom or with whom something was.
const PREPOSITIONS: [&str; 18] = [
    "of", "by", "with", "from", "for", "against", "to", "on", "aboard", "in", "at", "behind", "without", "under",
    "about", "near", "into", "over",
];
/// Words of what did not happen in the end, or to nobody.
const UNREAL: [&str; 14] = [
    "undone",
    "vision",
    "visions",
    "dream",
    "dreamed",
    "dreamt",
    "simulation",
    "simulated",
    "hallucination",
    "hallucinated",
    "illusion",
    "imagined",
    "holoprogram",
    "holonovel",
];
/// How it is told that somebody has a husband or a wife.
const MARRIED: &str = "married";
/// What stands before those under whom somebody serves.
const UNDER: &str = " under ";
/// Letters of what stands before a ship's name: USS.
const LONGEST_PREFIX: usize = 3;

/// What is asked to have happened: "when was Picard assimilated".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Happening {
    /// The words that say what, the verb first.
    words: Vec<String>,
    /// Whether it was done to the one that is asked about.
    is_passive: bool,
    /// Whether somebody became something.
    is_becoming: bool,
}

/// A word of a sentence; all words that lead to one entry are one.
struct Word {
    plain: Vec<String>,
    /// Whether it names the one that is asked about.
    is_named: bool,
    /// Whether a sentence ends behind it.
    is_last: bool,
}

impl Happening {
    /// What a question asks by these words, of which `all` are those behind the name.
    pub(crate) fn read(question: &str, all: &[String], words: Vec<String>) -> Self {
        let is_of = |words: &[&str], said: &String| words.contains(&said.as_str());
        let asked = plain_words(question);
        let gets_done = |pair: &[String]| matches!(pair, [get, verb] if get == "get" && verb.ends_with("ed"));
        let is_passive = asked.get(1).is_some_and(|verb| is_of(&BEING, verb)) || all.windows(2).any(gets_done);
        let what: Vec<String> = words.iter().filter(|word| !is_of(&BECOMING, word)).cloned().collect();
        let is_becoming = !what.is_empty() && all.iter().any(|said| is_of(&BECOMING, said));
        let words = if is_becoming { what } else { words };
        Self { words, is_passive, is_becoming }
    }

    /// What is said by these words in a row: "Rule 34".
    pub(in crate::view) fn in_a_row(words: &[&str]) -> Self {
        Self { words: words.iter().map(|word| (*word).to_owned()).collect(), ..Self::default() }
    }

    /// Whether a statement has just these words in a row.
    pub(in crate::view) fn stands_in(&self, statement: &Statement) -> bool {
        let said = plain_words(statement.text.plain());
        said.windows(self.words.len().max(1)).any(|part| part == self.words.as_slice())
    }

    /// Whether a fact tells it, with its time: the rank that somebody got, or a marriage.
    pub(in crate::view) fn is_told_by(&self, fact: &Fact) -> bool {
        let said = plain_words(fact.statement.text.plain());
        if fact.label.role == Some(LabelRole::Family) {
            let is_dated = fact.statement.when.is_some() || said.iter().any(|word| is_year(word));
            return self.asks_for_marriage() && is_dated && said.iter().any(|word| word == MARRIED);
        }
        self.is_begun_by(fact) && fact.label.tells_address && begins_with(&said, &self.words)
    }

    /// Whether a fact tells of a post that somebody got, with its time.
    pub(in crate::view) fn is_post_of(&self, fact: &Fact) -> bool {
        // Those under whom somebody served held posts of their own.
        let own = fact.statement.text.plain().split(UNDER).next().map(plain_words).unwrap_or_default();
        let is_post = fact.label.role == Some(LabelRole::Posting);
        is_post && self.is_begun_by(fact) && self.words.iter().all(|word| own.contains(word))
    }

    /// Whether it is asked when somebody became something, and a fact tells when it began to be so.
    fn is_begun_by(&self, fact: &Fact) -> bool {
        self.is_becoming && !self.words.is_empty() && matches!(fact.statement.when, Some(When::Span(Some(_), _)))
    }

    fn asks_for_marriage(&self) -> bool {
        matches!(self.words.as_slice(), [only] if are_forms_of_one(only, MARRIED))
    }

    /// Whether an event came to pass in the entry's own universe, and was no dream.
    pub(in crate::view) fn is_of_its_world(entry: &Entry, event: &Event) -> bool {
        let said = plain_words(event.statement.text.plain());
        event.universe == entry.universe && !said.iter().any(|word| UNREAL.contains(&word.as_str()))
    }

    /// Whether a statement tells it of just this entry.
    pub(crate) fn is_told_in(&self, (at, entry): (EntryRef, &Entry), statement: &Statement) -> bool {
        let words = words_of(&statement.text, at, &names(entry));
        !self.words.is_empty() && words.split_inclusive(|word| word.is_last).any(|sentence| self.is_said(sentence))
    }

    fn is_said(&self, sentence: &[Word]) -> bool {
        let says_all = self.words.iter().all(|asked| sentence.iter().any(|said| said.is_form_of(asked)));
        let verb = self.words.first();
        let tells = |at: usize| match verb.filter(|_| says_all) {
            None => false,
            Some(post) if self.is_becoming => tells_becoming(sentence, at, post),
            Some(verb) => sentence.get(at).is_some_and(|said| said.is_form_of(verb)) && self.is_of_named(sentence, at),
        };
        (0..sentence.len()).any(tells)
    }

    /// Whether the verb at a place tells what the named one did, or suffered.
    fn is_of_named(&self, sentence: &[Word], verb: usize) -> bool {
        if self.is_passive { is_done_to(sentence, verb) } else { is_subject(sentence, verb, false) }
    }
}

/// Whether the word at a place tells that the named one became this.
fn tells_becoming(sentence: &[Word], at: usize, post: &str) -> bool {
    let behind = sentence.get(at + 1..).unwrap_or_default();
    let next = behind.iter().find(|word| !word.is_named && !word.is_any(&BEFORE_POST));
    let is_post = next.is_some_and(|word| word.is_form_of(post));
    let is_any = |words: &[&str]| sentence.get(at).is_some_and(|word| word.is_any(words));
    is_post && (is_any(&BECAME) && is_subject(sentence, at, false) || is_any(&MADE) && is_done_to(sentence, at))
}

/// Whether the named one suffered what the verb at a place tells: "Picard was assimilated", "the Borg assimilated Picard".
fn is_done_to(sentence: &[Word], verb: usize) -> bool {
    let behind = |named: usize| {
        let between = sentence.get(verb + 1..named).unwrap_or_default();
        sentence.get(named).is_some_and(|word| word.is_named)
            && !between.iter().any(|word| word.is_any(&PREPOSITIONS) || word.is_any(&BREAKS))
    };
    is_subject(sentence, verb, true) || (verb + 1..=verb + MOST_BEHIND).any(behind)
}

/// Whether the named one is that of which the verb at a place tells, by something that was done to it or that it did.
fn is_subject(sentence: &[Word], verb: usize, is_passive: bool) -> bool {
    let is_it = |named: usize| {
        let between = sentence.get(named + 1..verb).unwrap_or_default();
        // "Picard, who was assimilated" tells of Picard, "Riker met Troi, who left" not of Riker.
        let is_other = |(word, place): (&Word, usize)| word.is_any(&BREAKS) || place > 0 && word.is_any(&["who"]);
        let is_suffered = between.iter().any(|word| word.is_any(&BEING));
        let is_done = between.last().is_some_and(|word| word.is_any(&BEING));
        sentence.get(named).is_some_and(|word| word.is_named)
            && !is_behind_preposition(sentence, named)
            && !between.iter().zip(0..).any(is_other)
            && if is_passive { is_suffered } else { !is_done }
    };
    (verb.saturating_sub(MOST_BEFORE)..verb).any(is_it)
}

/// Whether a preposition stands before a name, its article or its other words.
fn is_behind_preposition(sentence: &[Word], named: usize) -> bool {
    let before = sentence.get(..named).unwrap_or_default();
    let is_of_name = |word: &&Word| word.is_named || word.is_any(&["the"]) || word.is_title();
    before.iter().rev().find(|word| !is_of_name(word)).is_some_and(|word| word.is_any(&PREPOSITIONS))
}

impl Word {
    fn is_form_of(&self, word: &str) -> bool {
        self.plain.iter().any(|said| are_forms_of_one(said, word))
    }

    fn is_any(&self, words: &[&str]) -> bool {
        matches!(self.plain.as_slice(), [only] if words.contains(&only.as_str()))
    }

    fn is_title(&self) -> bool {
        matches!(self.plain.as_slice(), [only] if form_of_address(only).is_some())
    }

    /// Goes on with what is written together with it: what belongs to somebody is not that one.
    fn go_on(&mut self, piece: &str) {
        self.is_named = self.is_named && !piece.starts_with(['\'', '’']);
        self.is_last = ends_sentence(piece);
    }
}

/// The words of a text.
fn words_of(text: &Text, at: EntryRef, names: &[String]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut link, mut is_open) = (None, false);
    for segment in text.segments() {
        let is_same = segment.link.is_some() && segment.link == link;
        link = segment.link;
        if let Some(to) = link {
            let plain = plain_words(segment.words);
            match words.last_mut().filter(|_| is_same) {
                Some(last) => last.plain.extend(plain),
                None => words.push(Word { plain, is_named: to == at, is_last: false }),
            }
            is_open = true;
            continue;
        }
        let goes_on = is_open && !segment.words.starts_with(char::is_whitespace);
        for (piece, place) in segment.words.split_whitespace().zip(0..) {
            match words.last_mut().filter(|_| goes_on && place == 0) {
                Some(last) => last.go_on(piece),
                None => words.push(plain_word(piece, names)),
            }
        }
        is_open = !segment.words.ends_with(char::is_whitespace);
    }
    words
}

/// A word that leads nowhere.
fn plain_word(piece: &str, names: &[String]) -> Word {
    let bare = piece.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_name = bare.starts_with(char::is_uppercase) && names.contains(&plain_words(bare).concat());
    Word { plain: plain_words(bare), is_named: is_name, is_last: ends_sentence(piece) }
}

/// Whether a sentence, or a part of one that stands by itself, ends with a word.
fn ends_sentence(piece: &str) -> bool {
    piece.ends_with(['.', '!', '?', ';', ':']) || piece.ends_with(".\"")
}

/// What an entry is called by a single word, and for somebody the words of the name.
fn names(entry: &Entry) -> Vec<String> {
    let is_telling = |word: &&str| {
        let is_prefix = word.len() <= LONGEST_PREFIX && word.chars().all(char::is_uppercase);
        let is_title = form_of_address(&word.to_lowercase()).is_some();
        word.starts_with(char::is_uppercase) && !is_prefix && !is_title
    };
    let of_name = |name: &str| -> Vec<String> {
        let parts: Vec<&str> = name.split_whitespace().filter(is_telling).collect();
        let is_whole = name.split_whitespace().all(|word| parts.contains(&word) || word.len() <= LONGEST_PREFIX);
        let is_name = parts.len() == 1 && is_whole || entry.kind.is_addressed() && name == &*entry.name;
        parts.into_iter().filter(|_| is_name).map(|part| plain_words(part).concat()).collect()
    };
    entry.names().flat_map(of_name).collect()
}

/// Whether a word is a year.
fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|figure| figure.is_ascii_digit())
}

/// Whether what is said begins with what was asked for, but for words that say nothing.
fn begins_with(said: &[String], asked: &[String]) -> bool {
    let mut said = said.iter().filter(|word| !is_stop_word(word));
    asked.iter().all(|word| said.next() == Some(word))
}
