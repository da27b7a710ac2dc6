//! What was typed, split into the words that name something and those that only describe it: "mirror", "station".

use super::forms;
use super::tables::Names;
use crate::text::fold::{Folded, number};
use crate::text::function_words::{ARTICLES, QUESTION_WORDS};
use crate::text::spelling::Signature;
use crate::text::{distance, spelling, stem};
use isolinear_lore::kinds::form_of_address;
use isolinear_lore::{KINDS, Kind, Universe};

/// The most words that are read: what follows tells nothing more of what is sought.
const MOST_WORDS: usize = 12;

/// How many digits a year has.
const YEAR: usize = 4;

/// Words before what is sought.
const BEFORE: [&str; 15] = [
    "who is ",
    "who was ",
    "who are ",
    "who were ",
    "whos ",
    "what is ",
    "what was ",
    "what are ",
    "what were ",
    "which is ",
    "who's ",
    "whats ",
    "what's ",
    "the ",
    "name of ",
];

/// What was typed.
#[derive(Debug, Clone)]
pub(super) struct Query {
    pub(super) folded: Folded,
    /// A universe that its words name.
    pub(super) universe: Option<Universe>,
    /// A kind that its words name.
    pub(super) kind: Option<&'static Kind>,
    /// Whether a letter or number stands after a hyphen, which tells one thing from another: `Defiant-A`.
    pub(super) has_suffix: bool,
    /// Whether it asks for something of somebody: `Worf's brother`.
    pub(super) is_possessive: bool,
    /// Whether an article stands before it: who asks for the tailor asks for none of that name.
    pub(super) has_article: bool,
    /// Whether its last words stand in brackets, where they only tell namesakes apart.
    pub(super) is_qualified: bool,
}

impl Query {
    /// Takes the text as it is.
    pub(super) fn new(typed: &str) -> Self {
        let has_article = has_article(typed);
        let folded = Folded::new(typed);
        let folded = if has_article { without_article(folded) } else { folded };
        let folded = if folded.len() > MOST_WORDS { Folded::of_words(folded.words().take(MOST_WORDS)) } else { folded };
        let (has_suffix, is_possessive) = (has_suffix(typed), is_possessive(typed));
        let is_qualified = typed.trim_end().ends_with(')');
        Self { folded, universe: None, kind: None, has_suffix, is_possessive, has_article, is_qualified }
    }

    /// How many words name something, beside articles, forms of address and a ship's prefix.
    pub(super) fn telling_words(&self) -> usize {
        let start = usize::from(forms::ship_prefix(&self.folded).is_some());
        self.folded.words().skip(start).filter(|word| !is_filler(word)).count()
    }

    /// Whether it asks for something of another kind: "Delta Quadrant species" is nobody. What a place or a ship stands behind
    /// may be of any kind: "the bartender on the station".
    pub(super) fn asks_for_other(&self, kind: &Kind) -> bool {
        let is_beside = self.folded.words().any(|word| ["of", "on", "in", "at", "from"].contains(&word));
        let asked = self.folded.words().last().and_then(described_kind);
        !is_beside && asked.is_some_and(|asked| asked != kind)
    }

    /// Whether nothing but a year was typed.
    pub(super) fn is_bare_year(&self) -> bool {
        let typed = self.folded.compact();
        self.folded.len() == 1 && typed.len() == YEAR && typed.bytes().all(|figure| figure.is_ascii_digit())
    }

    /// Whether nothing but a small number was typed: "two" is nobody who is called Second.
    pub(super) fn is_small_number(&self) -> bool {
        let number = number(self.folded.compact());
        self.folded.len() == 1 && number.is_some_and(|number| number <= forms::LARGEST_ORDINAL)
    }

    /// The same with forms of address in full: people write "Capt.", where names have "Captain".
    pub(super) fn with_titles_in_full(self, names: &Names) -> Self {
        let in_full = |word| form_of_address(word).filter(|_| !names.has_word(word)).map_or(word, |form| form.title);
        let folded = Folded::of_words(self.folded.words().map(in_full));
        Self { folded, ..self }
    }

    /// The same without words that only describe; `None` if there are none of those, or nothing else.
    pub(super) fn without_descriptions(&self, names: &Names) -> Option<Self> {
        let mut bare = Self { folded: Folded::default(), universe: None, kind: None, ..*self };
        let mut named = Vec::with_capacity(self.folded.len());
        for (at, word) in self.folded.words().enumerate() {
            let is_last = at > 0 && at + 1 == self.folded.len();
            let is_article = at == 0 && word.len() < 5 && distance::distance(word, "the").whole <= 2;
            if is_article && self.folded.len() > 1 {
                continue;
            }
            match description(word, is_last && !is_word(word, names), names) {
                Some(Description::Universe(universe)) => bare.universe = bare.universe.or(Some(universe)),
                Some(Description::Kind(kind)) => bare.kind = bare.kind.or(Some(kind)),
                Some(Description::Nothing) => {}
                None => named.push(word),
            }
        }
        if named.is_empty() {
            named.extend(self.folded.words().filter(|word| is_title(word)));
        }
        let dropped = named.len() < self.folded.len();
        bare.folded = Folded::of_words(named.iter().copied());
        (dropped && !named.is_empty() && !forms::is_prefix_with_marks(&bare.folded)).then_some(bare)
    }
}

/// The words of another name of which one alone may be meant: forms of address are everybody's, and what stands behind a
/// comma says where something is.
pub(super) fn telling(name: &str) -> Folded {
    let (before, _) = name.split_once(", ").unwrap_or((name, ""));
    let words = Folded::new(before);
    let is_all_titles = words.words().all(is_title);
    if is_all_titles { words } else { Folded::of_words(words.words().filter(|word| !is_title(word))) }
}

/// A question for somebody or something without the words before it: `who was Worf's father`.
pub(super) fn without_question(typed: &str) -> &str {
    let after = |typed: &'_ str, before: &str| {
        let start = typed.get(..before.len()).filter(|start| start.eq_ignore_ascii_case(before));
        start.map(|_| before.len())
    };
    BEFORE
        .into_iter()
        .fold(typed.trim_start(), |rest, before| after(rest, before).and_then(|at| rest.get(at..)).unwrap_or(rest))
}

/// What was typed, of a question for something of a subject without the words that begin it.
pub(super) fn asked_for(typed: &str) -> &str {
    let is_question = || starts_with_word(typed, &QUESTION_WORDS);
    if is_possessive(typed) || is_question() && without_question(typed).contains(" of ") {
        without_question(typed)
    } else {
        typed
    }
}

/// The words without "a" or "an" before them; "the" is none of them in any text.
fn without_article(folded: Folded) -> Folded {
    let is_article = folded.len() > 1 && matches!(folded.word(0), Some("a" | "an"));
    if is_article { Folded::of_words(folded.words().skip(1)) } else { folded }
}

fn has_article(typed: &str) -> bool {
    starts_with_word(typed, &ARTICLES)
}

/// Whether the first word is one of those, in any case.
pub(super) fn starts_with_word(typed: &str, words: &[&str]) -> bool {
    let typed = typed.trim_start();
    words.iter().any(|word| {
        let (first, rest) = typed.split_at_checked(word.len()).unwrap_or_default();
        first.eq_ignore_ascii_case(word) && rest.chars().next().is_none_or(char::is_whitespace)
    })
}

fn has_suffix(typed: &str) -> bool {
    if !has_sign(typed, b'-') {
        return false;
    }
    let letters = |suffix: &str| suffix.chars().filter(|letter| letter.is_alphanumeric()).count();
    let suffix = |word: &str| word.rsplit_once(['-', '–', '‑']).map(|(_, suffix)| letters(suffix));
    typed.split_whitespace().any(|word| suffix(word) == Some(1))
}

/// Whether it tells whose something is: `Worf's brother`, `Mettus' father`.
pub(super) fn is_possessive(typed: &str) -> bool {
    let is_owner = |(at, sign): (usize, &str)| {
        let (before, behind) = (typed.get(..at), typed.get(at + sign.len()..));
        let is_within = before.is_some_and(|before| before.ends_with('s'));
        behind.is_some_and(|behind| behind.starts_with("s ") || is_within && behind.starts_with(' '))
    };
    has_sign(typed, b'\'') && ['\'', '’'].into_iter().any(|sign| typed.match_indices(sign).any(is_owner))
}

/// Whether a sign, or one beyond ASCII that may stand for it, is there at all, which is quickly told.
fn has_sign(typed: &str, sign: u8) -> bool {
    typed.as_bytes().contains(&sign) || !typed.is_ascii()
}

/// What a word tells that describes what is sought: a kind, or something else.
pub(super) fn described(word: &str, may_be_unfinished: bool, names: &Names) -> Option<Option<&'static Kind>> {
    let told = description(word, may_be_unfinished && !is_word(word, names), names).filter(|_| !is_filler(word))?;
    Some(if let Description::Kind(kind) = told { Some(kind) } else { None })
}

/// Whether a word is one of a name, or several of those: wars are no unfinished warship.
fn is_word(word: &str, names: &Names) -> bool {
    names.has_word(word) || names.has_word(&stem::singular(word))
}

/// The kind that a word describes, if it does.
pub(super) fn described_kind(word: &str) -> Option<&'static Kind> {
    let singular = stem::singular(word);
    KINDS.into_iter().find(|kind| kind.words.contains(&&*singular) || kind.suffixes.contains(&&*singular))
}

/// What a describing word tells.
#[derive(Debug, Clone, Copy)]
enum Description {
    Universe(Universe),
    Kind(&'static Kind),
    Nothing,
}

/// Words that describe an entry, whatever its kind and universe.
const OTHER_DESCRIPTIONS: [&str; 5] = ["universe", "timeline", "reality", "version", "counterpart"];

/// Whether a word stands beside that of a universe: "the mirror universe".
pub(super) fn is_universe_word(word: &str) -> bool {
    matches!(word, "universe" | "timeline" | "reality")
}

/// All describing words: those of universes, those of none, those of kinds.
fn descriptions() -> impl Iterator<Item = (&'static str, Description)> {
    let of_universes = Universe::ALL
        .into_iter()
        .flat_map(|universe| universe.words().iter().map(move |word| (*word, Description::Universe(universe))));
    let of_kinds =
        KINDS.into_iter().flat_map(|kind| kind.words.iter().map(move |word| (*word, Description::Kind(kind))));
    of_universes.chain(OTHER_DESCRIPTIONS.map(|word| (word, Description::Nothing))).chain(of_kinds)
}

/// What a word tells, if it only describes: also one that is not typed to its end, or with a slip.
fn description(word: &str, may_be_unfinished: bool, names: &Names) -> Option<Description> {
    let singular = stem::singular(word);
    let find = |fits: &dyn Fn(&str) -> bool| descriptions().find(|(name, _)| fits(name)).map(|(_, told)| told);
    let (most, letters) = (spelling::clear_slip(word.len()), Signature::of(word));
    let may_be_slip = |name: &str| word.len() > 4 && letters.at_least(Signature::of(name)) <= u32::from(most);
    let is_slip = |name: &str| may_be_slip(name) && distance::distance(word, name).whole <= most;
    find(&|name| name == singular)
        .or_else(|| is_filler(word).then_some(Description::Nothing))
        .or_else(|| find(&|name| may_be_unfinished && name.starts_with(word)))
        .or_else(|| if names.has_word(word) { None } else { find(&is_slip) })
}

/// Whether a word tells nothing of what is sought: an article, a question, a form of address.
pub(super) fn is_filler(word: &str) -> bool {
    let is_preposition = matches!(word, "of" | "in" | "on" | "at" | "from" | "for" | "to" | "and" | "with" | "by");
    let is_asking = matches!(word, "who" | "what" | "where" | "when" | "which" | "is" | "was" | "are" | "were");
    let is_telling = matches!(word, "tell" | "me" | "about" | "show");
    is_preposition || is_asking || is_telling || ARTICLES.contains(&word) || is_title(word)
}

/// Whether a word tells nothing of entries of a kind where it stands: a form of address only of those that are addressed, a
/// word that asks only as the first of a question, which "Doctor Who" is none.
pub(super) fn is_filler_at(kind: &Kind, at: usize, word: &str) -> bool {
    let is_address = || !kind.is_addressed() && is_title(word);
    let is_asking = || at > 0 && QUESTION_WORDS.contains(&word);
    is_filler(word) && !is_address() && !is_asking()
}

/// Whether a word is a form of address, which may be all that somebody remembers.
pub(super) fn is_title(word: &str) -> bool {
    form_of_address(word).is_some()
}
