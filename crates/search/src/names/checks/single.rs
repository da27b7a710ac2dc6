//! One typed word that is only a part of a name, begins one or is a slip for one: whether what is called so may be meant.
//!
//! Of what many ask for, half a word will do. What little is told of has to be named: a word that is like some of its name is
//! rather something else. NASA is none of the Nasari, Lando no Landon, and Thor no thoron field.

use crate::names::index::tables::{Filter, Names};
use crate::names::ranking::{KindMatch, Rank, Role, Tier};
use crate::names::retrieval::query::Query;
use crate::names::words::forms;
use crate::names::words::typed_words::{described_kind, is_filler};
use crate::text::fold::{Folded, number};
use crate::text::function_words::is_function_word;
use crate::text::slip::{differs_only_in_vowels, is_mistyped, slip, sound};
use crate::text::stem::singular;
use isolinear_lore::{Entry, EntryRef, Lore, without_qualifier};

/// Of fewer statements and events hardly anybody asks.
const KNOWN: u16 = 10;
/// Of fewer, nobody asks with a slip in few letters.
const LITTLE_KNOWN: u16 = 6;
/// Of fewer, nobody asks for somebody so, whose short name is like those of others: Leela is no Lela.
const LESS_KNOWN: u16 = 8;
/// Of so many, a part of the name will do even with a slip in few letters.
const WELL_KNOWN: u16 = 30;
/// Of so many, hardly any other word is typed that is like their names.
const FAMOUS: u16 = 60;
/// So many times less need be told of a thing that is asked for by its kind, and of somebody, or where only a part of the name
/// is misspelt.
const ASKED: u16 = 6;
const ASKED_BY_PART: u16 = 2;
/// With more letters wrong, it is another word.
const MOST_EDITS: usize = 2;
/// Fewer letters begin too many words, and are a part of too many names.
const FEWEST_LETTERS: usize = 4;
/// Fewer letters are too like the names of others for one of them to be a slip.
const LONG: usize = 6;
/// More are hardly those of any other word.
const VERY_LONG: usize = 8;

/// Whether an entry may be meant by the one word that was typed, alone or with others that only describe; of several words,
/// whatever they are.
pub(in crate::names) fn may_be_meant(
    (lore, names): (&Lore, &Names),
    rank: &Rank,
    (query, is_described): (&Query, bool),
    filter: Filter,
) -> bool {
    let typed = query.folded.compact();
    let is_number = || typed.bytes().any(|letter| letter.is_ascii_digit());
    // Where no name can be the plural of another, what is called just so need not be looked at.
    let is_same = || matches!(rank.tier, Tier::Same | Tier::SameElsewhere) && !may_be_plural(names, typed);
    if query.folded.len() != 1 || is_same() || is_number() {
        return true;
    }
    let is_asked_for = (is_described || filter.kind.is_some()) && rank.kind == KindMatch::Asked;
    let has_article = query.has_article;
    // The plural of a name is none itself.
    let is_name = |entry: &Entry| entry.names().any(|name| name.eq_ignore_ascii_case(typed));
    let is_called_so = |entry: &Entry| matches!(rank.tier, Tier::Same | Tier::SameElsewhere) && is_name(entry);
    let word =
        |entry| TypedWord { typed, rank, entry, names: names_of(entry), has_article, is_described, is_asked_for };
    lore.entry(EntryRef(rank.entry)).is_some_and(|entry| is_called_so(entry) || word(entry).may_be_meant(query))
}

/// Whether a word may be the plural of a name or of a word in one, known misspellings and words for kinds included.
fn may_be_plural(names: &Names, typed: &str) -> bool {
    let one = singular(typed);
    *one != *typed && (names.has_word(&one) || names.keys.exact(&one).is_some() || described_kind(&one).is_some())
}

/// All that an entry is called, known misspellings aside.
fn names_of(entry: &Entry) -> Vec<Folded> {
    entry.names().chain([without_qualifier(&entry.name)]).map(Folded::new).collect()
}

/// The one word that was typed, and an entry that may be meant by it.
struct TypedWord<'w> {
    typed: &'w str,
    rank: &'w Rank,
    entry: &'w Entry,
    names: Vec<Folded>,
    has_article: bool,
    /// Whether other words describe what is sought, which bear a slip out.
    is_described: bool,
    /// Whether something of its kind was asked for.
    is_asked_for: bool,
}

impl TypedWord<'_> {
    fn may_be_meant(&self, query: &Query) -> bool {
        if self.entry.kind.names_individuals && self.is_plural() {
            return false;
        }
        let is_whole = matches!(self.rank.tier, Tier::Same | Tier::SameElsewhere)
            || self.rank.role == Role::Misspelling && self.rank.fit.slips == 0
            || self.names.iter().any(|name| forms::is_written_so(name, &query.folded) && !self.is_initials_of(name));
        if is_whole {
            return true;
        }
        if is_function_word(self.typed) {
            return false;
        }
        if self.words().any(|own| own == self.typed || singular(own) == singular(self.typed)) {
            let is_long = self.typed.len() >= FEWEST_LETTERS || self.is_but_for_number();
            let is_enough = is_long && (self.is_asked_for || !self.is_modifier());
            return is_enough || self.is_known() || self.entry.kind.is_addressed();
        }
        if self.names.iter().any(|name| self.is_initials_of(name)) {
            return self.is_known() || self.is_asked_for;
        }
        match self.begun() {
            Some((word, is_name)) => {
                let is_long = is_name || self.typed.len() >= LONG || !self.is_within_names(word);
                is_long && self.is_enough_of(word.len(), is_name) && !self.is_other_given_name(word)
            }
            None => self.is_slip(),
        }
    }

    /// Whether a word stands in names of what is no individual only behind others, where it says of which sort it is: who
    /// types "T'Rea" asks for no treaty.
    fn is_within_names(&self, word: &str) -> bool {
        !self.entry.kind.names_individuals && !self.names.iter().any(|name| name.word(0) == Some(word))
    }

    /// Whether a given name lacks only its last letter, so that it is another one: Julia is not Julian, nor Eric Erica.
    fn is_other_given_name(&self, word: &str) -> bool {
        let mut several = self.names.iter().filter(|name| name.len() > 1);
        let is_given = several.clone().any(|name| name.word(0) == Some(word));
        let is_surname = several.any(|name| name.word(name.len() - 1) == Some(word));
        let is_whole_name = self.typed.ends_with(['a', 'e', 'i', 'o', 'y']) && self.rank.prominence.0 <= KNOWN;
        let most_missing = if is_whole_name { 2 } else { 1 };
        self.entry.kind.is_addressed() && self.typed.len() + most_missing >= word.len() && is_given && !is_surname
    }

    fn is_initials_of(&self, name: &Folded) -> bool {
        name.compact() != self.typed && forms::initials(name).is_some_and(|initials| initials == self.typed)
    }

    /// Whether it is written as a name of its own before words that are none: "Venus drug", but not "photon torpedo".
    fn is_proper_noun(&self) -> bool {
        let is_it = |word: &str| Folded::whole(word).compact() == self.typed;
        let is_small = |word: &str| word.starts_with(char::is_lowercase);
        let is_before_small = |name: &str| {
            let mut words = name.split_whitespace().skip_while(|word| !is_it(word)).skip(1).peekable();
            words.peek().is_some() && words.all(is_small)
        };
        let facts = self.entry.facts.iter().map(|fact| &fact.statement);
        let told = self.entry.summary.iter().chain(facts).map(|told| told.text.plain());
        let mut words = told.chain(self.entry.names()).flat_map(str::split_whitespace);
        let is_common = words.any(|word| is_small(word) && is_it(word));
        !is_common && self.entry.names().any(is_before_small)
    }

    /// Whether it only tells in names of which sort a thing is: Venus is no drug. What else stands there may say no more than
    /// the kind.
    fn is_modifier(&self) -> bool {
        let kind = self.entry.kind;
        let is_sort = |word: &str| {
            let one = singular(word);
            kind.suffixes.contains(&&*one) || kind.sorts.contains(&&*one) || number(word).is_some()
        };
        let is_head = |name: &Folded| {
            let head = name.words().take_while(|word| *word != "of").last().unwrap_or_default();
            singular(head) == singular(self.typed)
        };
        let is_told = |name: &Folded| {
            name.words().all(|word| singular(word) == singular(self.typed) || is_filler(word) || is_sort(word))
        };
        !kind.names_individuals
            && self.is_proper_noun()
            && !self.names.iter().any(|name| is_head(name) || is_told(name))
    }

    fn is_known(&self) -> bool {
        self.rank.prominence.0 >= KNOWN
    }

    /// Whether a name is the word and a number: Exo III.
    fn is_but_for_number(&self) -> bool {
        let is_own = |own: &str| own == self.typed || number(own).is_some();
        self.names.iter().any(|name| name.words().all(is_own))
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.names.iter().flat_map(Folded::words)
    }

    /// Whether it is the plural of the name of somebody, or of a ship, which is rather another name: Roberts is no Robert,
    /// and the Janeways are no ship called after one.
    fn is_plural(&self) -> bool {
        let one = singular(self.typed);
        let misspelt: Vec<Folded> = self.entry.misspellings.iter().map(|wrong| Folded::new(wrong)).collect();
        let has = |word: &str| self.words().chain(misspelt.iter().map(Folded::compact)).any(|own| own == word);
        *one != *self.typed && !has(self.typed) && has(&one)
    }

    /// The shortest of the words that it begins, and whether that is a whole name; names run together count as a word.
    fn begun(&self) -> Option<(&str, bool)> {
        let is_name = |word: &str| self.names.iter().any(|name| name.compact() == word);
        let words = self.words().filter(|own| own.starts_with(self.typed));
        let shortest = words.min_by_key(|own| own.len()).map(|own| (own, is_name(own)));
        let run_together = || {
            let names = self.names.iter().map(Folded::compact).filter(|name| name.starts_with(self.typed));
            names.min_by_key(|name| name.len()).map(|name| (name, true))
        };
        shortest.or_else(run_together)
    }

    /// Whether it is so much of a word that nothing else is meant. Nobody of whom little is told is meant by some of a name
    /// alone.
    fn is_enough_of(&self, length: usize, is_name: bool) -> bool {
        let (typed, is_half) = (self.typed.len(), self.typed.len() * 2 >= length);
        if self.is_known() {
            return typed >= FEWEST_LETTERS && is_half;
        }
        let is_most = typed * 3 >= length * 2 || is_name && typed * 5 >= length * 3 || is_half && self.is_asked_for;
        // What is only a part of the name is begun by more letters.
        let least = if is_name || self.is_asked_for { FEWEST_LETTERS + 1 } else { LONG };
        let may_be_begun = self.is_described || !self.entry.kind.is_addressed() && typed >= least;
        may_be_begun && typed >= FEWEST_LETTERS && is_most
    }

    /// Whether it may be a slip for a name or a word of one: the less likely the slip, the more has to be told of what it is
    /// taken for.
    fn is_slip(&self) -> bool {
        let is_byname = || !self.has_article && self.rank.prominence.0 < WELL_KNOWN && self.is_like_byname();
        let name = Folded::new(without_qualifier(&self.entry.name));
        let core = |name: &Folded| forms::core(name).letters;
        let whole = |own: &Folded| {
            if name.words().any(|word| word == core(own)) || own == &name { Part::Whole } else { Part::Byname }
        };
        let is_for_name =
            |own: &Folded| self.is_slip_for(own.compact(), whole(own)) || self.is_slip_for(&core(own), whole(own));
        let surname = name.words().rev().find(|word| number(word).is_none()).unwrap_or_default();
        let part =
            |own: &str| if self.entry.kind.is_addressed() && own != surname { Part::GivenName } else { Part::Surname };
        !is_byname() && (self.names.iter().any(is_for_name) || name.words().any(|own| self.is_slip_for(own, part(own))))
    }

    fn is_slip_for(&self, own: &str, part: Part) -> bool {
        let (letters, is_person) = (self.typed.len(), self.entry.kind.is_addressed());
        let asked = match part {
            _ if !self.is_asked_for => 1,
            Part::Whole if !is_person => ASKED,
            _ => ASKED_BY_PART,
        };
        // After a form of address stands a surname.
        let part = match part {
            Part::GivenName if self.is_described => Part::Unlikely,
            Part::Byname if self.is_asked_for => Part::Whole,
            part => part,
        };
        let is_known =
            |slip: SlipKind| self.rank.prominence.0 >= slip.least_prominence(part, letters, is_person) / asked;
        !self.is_far(own) && SlipKind::of(self.typed, own).is_some_and(is_known)
    }

    /// Whether so much is wrong that it is rather another word. Nobody types two letters too many, unless as a plural of
    /// another language: Ferengoid is no Ferengi.
    fn is_far(&self, own: &str) -> bool {
        let is_several = self.typed.strip_prefix(own) == Some("en");
        let one = if self.typed.ends_with('s') { own } else { own.strip_suffix('s').unwrap_or(own) };
        let is_longer = !is_several && singular(self.typed).len() > one.len() + 1;
        let is_short = self.typed.len() <= LONG && self.rank.prominence.0 < WELL_KNOWN;
        let most = if is_short { 1 } else { MOST_EDITS };
        (is_longer || strsim::osa_distance(own, self.typed) > most) && sound(own) != sound(self.typed)
    }

    /// Whether it would be a slip for nothing but a byname that has an article: Chani is not the Chain.
    fn is_like_byname(&self) -> bool {
        let is_like = |name: &str| slip(self.typed, Folded::new(name).compact()).is_some();
        let is_byname = |name: &str| name.to_lowercase().starts_with("the ");
        let (bynames, others): (Vec<&str>, Vec<&str>) = self.entry.names().partition(|name| is_byname(name));
        bynames.into_iter().any(is_like) && !others.into_iter().any(is_like)
    }
}

/// What is misspelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A name, or the word of it by which it goes.
    Whole,
    /// Another name that is none of the words of the first.
    Byname,
    /// A surname, or any word of what nobody is called.
    Surname,
    /// A word before a surname.
    GivenName,
    /// Such a word where a surname is expected.
    Unlikely,
}

/// How a word differs from another that may have been meant, the likeliest slip first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SlipKind {
    /// It sounds the same.
    Sound,
    /// Letters are doubled, left out or swapped.
    Fingers,
    /// It has another vowel.
    Vowel,
    /// It has one letter more or another consonant.
    Letter,
    /// More than one letter is wrong.
    Letters,
}

impl SlipKind {
    fn of(typed: &str, own: &str) -> Option<Self> {
        if sound(own) == sound(typed) {
            return Some(Self::Sound);
        }
        if is_mistyped(typed, own) {
            return Some(Self::Fingers);
        }
        match strsim::osa_distance(own, typed) {
            0 | 1 if differs_only_in_vowels(typed, own) => Some(Self::Vowel),
            0 | 1 => Some(Self::Letter),
            MOST_EDITS => Some(Self::Letters),
            _ => None,
        }
    }

    /// How much has to be told of what is meant by it; of a short word more, since it is like too many others. People are
    /// called like one another sooner than things are.
    fn least_prominence(self, part: Part, letters: usize, is_person: bool) -> u16 {
        let is_long = letters > LONG;
        match (self, part) {
            (Self::Sound | Self::Fingers, Part::Whole | Part::Byname) if letters >= LONG => 0,
            (Self::Sound | Self::Fingers, Part::Whole | Part::Byname) if is_person => LESS_KNOWN,
            (Self::Sound | Self::Fingers, Part::Whole | Part::Byname) => LITTLE_KNOWN,
            (Self::Sound | Self::Fingers, Part::Surname) if letters > VERY_LONG => 0,
            (Self::Sound | Self::Fingers, Part::Surname) if is_long => LITTLE_KNOWN,
            (Self::Sound | Self::Fingers, Part::Surname) => KNOWN,
            (Self::Vowel, Part::Whole) if is_long && !is_person => 0,
            (Self::Letter, Part::Whole) if is_long && !is_person => LITTLE_KNOWN,
            (Self::Vowel, Part::Whole) if !is_person => KNOWN,
            (Self::Vowel | Self::Letter, Part::Whole | Part::Byname) | (Self::Vowel, Part::Surname) if is_long => KNOWN,
            (Self::Letters, Part::Whole) if is_long => WELL_KNOWN,
            (Self::Letters | Self::Vowel | Self::Letter, Part::Byname) | (_, Part::Unlikely) => u16::MAX,
            (Self::Letters, _) | (Self::Vowel | Self::Letter, Part::GivenName) => FAMOUS,
            _ => WELL_KNOWN,
        }
    }
}
