//! All that one entry is called, and how what was typed stands to it: which words are its own, begin one or are slips for
//! one, and whether they make up one of its names.

use crate::names::index::tables::Names;
use crate::names::ranking::Rank;
use crate::names::relations::relatives;
use crate::names::retrieval::query::{Query, described};
use crate::names::words::forms;
use crate::names::words::typed_words::{described_kind, is_filler, is_filler_at, is_possessive, is_title, telling};
use crate::text::fold::{Folded, number};
use crate::text::stem::{is_only_alike, singular, stem};
use isolinear_lore::{Entry, Kind, without_qualifier};

/// Fewer letters than this are a mark that tells one thing from another, not a slip: `NCC-1764-B`.
pub(in crate::names) const FEWEST_LETTERS: usize = 2;

/// No more letters than this begin too many words for any of them to be meant.
pub(in crate::names) const SHORT: usize = 4;

/// Fewer letters are no word that somebody means, but what is left of one: Tasha Ar.
const SHORTEST_WORD: usize = 3;

/// Fewer letters are too like those of other names for one wrong letter to be a slip, unless it is a likely one.
pub(in crate::names) const LONG: usize = 6;

/// Of fewer statements and events hardly anybody asks, so that a short word with another vowel, or other letters, is no slip.
pub(in crate::names) const KNOWN: u16 = 10;
pub(in crate::names) const WELL_KNOWN: u16 = 30;

/// All that an entry is called.
pub(super) struct EntryNames {
    pub(in crate::names) kind: &'static Kind,
    /// How much is told of it: where many ask for it, other letters in a short word may well be slips.
    pub(in crate::names) prominence: u16,
    /// Whether so much is told of it that people ask for it.
    pub(in crate::names) is_known: bool,
    pub(in crate::names) names: Vec<Folded>,
    /// How many of those are spelt right; known misspellings come after them.
    pub(in crate::names) spelt: usize,
    /// Those of which single words may be meant: what it is called after another, `Data's mother`, is a name as a whole
    /// alone, of a person always; but nothing else is meant by who asks for somebody's brother.
    own: Vec<Folded>,
    /// The same without what only tells namesakes apart or, of people, whose they are: "Jack, son of Picard".
    proper: Vec<Folded>,
    /// What those names begin with that are written as names, apart from forms of address: somebody may be called so for short.
    given: Vec<String>,
    /// Whether it is what many ask for.
    pub(in crate::names) is_well_known: bool,
    /// Whether any typed word but the last is a word of its names, and no form of address.
    has_telling: bool,
    /// Typed words that are words of names or for relatives: none of them begins another.
    known: Vec<String>,
    /// Those of them that are long enough, or somebody's well-known name, to be no slips for others.
    pub(in crate::names) others: Vec<String>,
}

impl EntryNames {
    pub(in crate::names) fn new(names: &Names, entry: &Entry, query: &Query) -> Self {
        let called = || entry.names().chain(entry.registries().map(forms::registry_number));
        let misspelt = entry.misspellings.iter().map(|name| &**name);
        let is_person = entry.kind.is_addressed();
        let is_own = |name: &&str| !is_possessive(name) || !is_person && query.folded.len() > 1;
        let is_alike = |name: &&str| if query.is_possessive { is_possessive(name) } else { is_own(name) };
        let single = |name: &str| {
            if query.folded.len() == 1 && name != &*entry.name { telling(name) } else { Folded::new(name) }
        };
        let own: Vec<Folded> = called().filter(is_alike).map(single).collect();
        let proper = called().filter(is_alike).map(|name| Folded::new(proper_part(name, is_person))).collect();
        let is_written_as_name = |name: &&str| name.starts_with(char::is_uppercase);
        let first = |name: &str| Folded::new(name).word(0).filter(|first| !is_title(first)).map(str::to_owned);
        let given = called().filter(is_alike).filter(is_written_as_name).filter_map(first).collect();
        let known = known_words(names, query);
        let is_long = |word: &&String| word.len() > SHORTEST_WORD || names.calls_well_known_person(word, KNOWN);
        let others = known.iter().filter(is_long).cloned().collect();
        let bare = Some(without_qualifier(&entry.name)).filter(|bare| *bare != &*entry.name);
        let mut names: Vec<Folded> = called().chain(bare).map(Folded::new).collect();
        let spelt = names.len();
        names.extend(misspelt.map(Folded::new));
        let is_known = entry.prominence >= u32::from(KNOWN);
        let is_well_known = entry.prominence >= u32::from(WELL_KNOWN);
        let before = query.folded.len().saturating_sub(1);
        let is_own = |word: &str| own.iter().any(|name| name.words().any(|own| own == word));
        let has_telling = query.folded.words().take(before).any(|word| !is_filler(word) && is_own(word));
        Self {
            kind: entry.kind,
            prominence: u16::MAX,
            is_known,
            names,
            spelt,
            own,
            proper,
            given,
            is_well_known,
            has_telling,
            known,
            others,
        }
    }

    /// The same, for whoever takes other letters for slips only as far as so much is told of it.
    pub(super) fn with_prominence(self, prominence: u16) -> Self {
        Self { prominence, ..self }
    }

    /// All names, known misspellings too.
    pub(in crate::names) fn all(&self) -> &[Folded] {
        &self.names
    }

    pub(in crate::names) fn words(&self) -> impl Iterator<Item = &str> {
        self.own.iter().flat_map(Folded::words)
    }

    pub(in crate::names) fn has(&self, typed: &str) -> bool {
        let is_same = |word: &str| match number(typed) {
            Some(wanted) => word == typed || number(word) == Some(wanted),
            None => self.is_form(typed, word),
        };
        self.words().any(is_same)
            || self.names.iter().any(|name| forms::initials(name).is_some_and(|initials| initials == typed))
    }

    /// Whether a typed word is another form of one of its words; of a surname there is but the plural: "misty" is no "mister",
    /// nor Andrews an Andrew.
    fn is_form(&self, typed: &str, own: &str) -> bool {
        if !self.kind.is_addressed() {
            return stem(own) == stem(typed);
        }
        own == typed || singular(own) == singular(typed) && !self.given.iter().any(|given| given == own)
    }

    /// Whether one name has all typed words that tell something, or slips for them: a rebellion of the Hirogen is not that of
    /// their holograms.
    pub(super) fn has_all_in_one(&self, names: &Names, query: &Query) -> bool {
        let words: Vec<&str> = query.folded.words().collect();
        let has_all = |name: &Folded| {
            words.iter().enumerate().all(|(at, typed)| self.is_in(name, typed) || self.tells_nothing(names, &words, at))
        };
        self.own.iter().any(has_all)
    }

    /// The same, whatever the words tell: Aunt Janeway is not who is called Aunt Kathy.
    pub(super) fn has_all_words_in_one(&self, query: &Query) -> bool {
        self.own.iter().any(|name| query.folded.words().all(|typed| self.is_in(name, typed)))
    }

    /// Whether a name has a word, or the word tells nothing.
    fn is_in(&self, name: &Folded, typed: &str) -> bool {
        let is_same = |own: &str| self.is_form(typed, own) || self.slip(typed, own).is_some() || own.starts_with(typed);
        is_filler(typed) || number(typed).is_some() || name.words().any(is_same)
    }

    /// Whether a name has that word as the one that says what it is: a Federation-Klingon zone is no federation.
    pub(super) fn ends_in(&self, head: &str) -> bool {
        let is_head = |name: &Folded| {
            let words = name.words().take_while(|word| *word != "of").filter(|word| number(word).is_none());
            words.last().is_some_and(|last| stem(last) == stem(head))
        };
        self.own.iter().any(is_head)
    }

    /// Whether all words that tell something are its own letter by letter.
    pub(super) fn has_exactly<'w>(&self, mut typed: impl Iterator<Item = &'w &'w str>) -> bool {
        typed.all(|typed| is_filler(typed) || self.words().any(|own| own == *typed) || number(typed).is_some())
    }

    pub(in crate::names) fn begins(&self, typed: &str) -> bool {
        self.words().any(|word| word.starts_with(typed))
    }

    /// Whether the last of the words begins the one that stands behind the others in one of its names: `kira n`.
    pub(super) fn goes_on_with(&self, words: &[&str]) -> bool {
        let Some((last, before)) = words.split_last() else { return false };
        let goes_on = |name: &Folded| {
            let own: Vec<&str> = name.words().collect();
            let is_begun = |window: &[&str]| {
                window.split_last().is_some_and(|(end, start)| start == before && end.starts_with(*last))
            };
            own.windows(words.len()).any(is_begun)
        };
        self.proper.iter().any(goes_on)
    }

    /// Whether a word begins one of its words. Of people and ships, a word that is typed to its end is only short for a
    /// first one: Andrei Chekov is not Pavel Andreievich. Nobody is called by a name of others for short: Gene is no general.
    fn may_begin(&self, names: &Names, typed: &str, is_last: bool) -> bool {
        let starts = |name: &Folded| {
            name.word(usize::from(forms::ship_prefix(name).is_some())).is_some_and(|first| first.starts_with(typed))
        };
        if is_last || !self.kind.names_individuals && typed.len() >= SHORT {
            self.begins(typed) && self.may_end_in(typed)
        } else if self.kind.is_addressed() {
            !names.has_word(typed) && self.given.iter().any(|first| first.starts_with(typed))
        } else {
            typed.len() >= SHORT && self.own.iter().any(starts)
        }
    }

    /// Whether it begins the name, or another of several words, or is most of a word: `drex` alone is not Drexler, nor
    /// `shar` Sharat.
    fn begins_name(&self, typed: &str) -> bool {
        let is_most = |word: &str| word.starts_with(typed) && typed.len() >= SHORT && typed.len() * 3 > word.len() * 2;
        let is_long = |word: &str| word.starts_with(typed) && typed.len() > SHORT;
        let begins_first = |name: &Folded| {
            let start = usize::from(forms::ship_prefix(name).is_some());
            name.word(start).is_some_and(|first| first.starts_with(typed)) && name.len() > start + 1
        };
        let is_half_of = |word: &str| word.starts_with(typed) && typed.len() >= SHORT && typed.len() * 2 >= word.len();
        let is_half = |name: &Folded| typed.len() * 2 > name.compact().len() || typed.len() > SHORT;
        let may_be_short = |name: &Folded| name.len() > 1 || !self.kind.names_individuals && is_half(name);
        let begins =
            |name: &Folded| typed.len() > FEWEST_LETTERS && name.compact().starts_with(typed) && may_be_short(name);
        self.own.first().is_some_and(begins)
            || self.is_known && self.words().any(is_half_of)
            || self.own.iter().any(|name| begins_first(name) || name.words().any(|word| is_most(word) || is_long(word)))
    }

    /// Whether each typed word is one of its words, begins one, or describes.
    pub(super) fn has_each(&self, names: &Names, query: &Query) -> bool {
        let words: Vec<&str> = query.folded.words().collect();
        words.iter().enumerate().all(|(at, word)| {
            let is_last = at + 1 == words.len();
            self.has(word)
                || (words.len() > 1 || self.begins_name(word)) && self.may_begin(names, word, is_last)
                || self.tells_nothing(names, &words, at)
        })
    }

    /// Whether the typed words are words of one name in its order, or slips for them, apart from those that describe.
    pub(super) fn has_in_order(&self, names: &Names, query: &Query) -> bool {
        let words: Vec<&str> = query.folded.words().collect();
        let has_number = words.iter().any(|word| number(word).is_some());
        self.own.iter().any(|name| {
            let mut rest = name.words();
            let are_own = words.iter().enumerate().all(|(at, word)| {
                let mut after = rest.clone();
                let is_last = at + 1 == words.len();
                let is_other = has_number && names.has_word(word) || self.is_anothers(names, word, is_last);
                let is_whole = !self.kind.is_addressed() || is_last || name.len() == words.len();
                let may_slip = !is_other && (word.len() >= LONG || !query.is_possessive && is_whole);
                let is_same =
                    |own: &str| own == *word || self.is_form(word, own) || may_slip && self.is_slip_for(word, own);
                if after.any(is_same) {
                    rest = after;
                    return true;
                }
                !query.is_possessive && self.tells_nothing(names, &words, at)
            });
            // Whoever asks for somebody's sister does not mean the sister-in-law.
            are_own && (!query.is_possessive || rest.next().is_none())
        })
    }

    /// Whether a word is no slip, since a people is called so, or it is what others are called before their surnames.
    pub(super) fn is_anothers(&self, names: &Names, word: &str, is_last: bool) -> bool {
        let is_given = self.kind.is_addressed() && !is_last && names.has_word(word);
        is_given || names.is_of_describing_kind(&Folded::of_words([word]))
    }

    /// Whether a word only describes, is half of a word, or is a whole name.
    fn tells_nothing(&self, names: &Names, words: &[&str], at: usize) -> bool {
        let Some(word) = words.get(at) else { return true };
        let is_last = at > 0 && at + 1 == words.len();
        // Short names are too like one another for Dale Janeway to be whoever is called Dala.
        let may_slip = !self.kind.is_addressed() || word.len() >= LONG;
        let is_name = |name: &str| name == *word || may_slip && self.slip(word, name).is_some();
        is_filler_at(self.kind, at, word)
            || described(word, is_last, names).is_some_and(|kind| kind.is_none_or(|kind| self.is_described_as(kind)))
            || self.is_apart(names, words, at)
            || self.own.iter().any(|name| is_name(name.compact()))
    }

    /// Whether a word for that kind describes it: a class of ships is a ship, too, but no ship is a class.
    fn is_described_as(&self, kind: &Kind) -> bool {
        kind == self.kind || self.kind.also_described_by.contains(&kind.id)
    }

    /// Whether it is an individual, and something is asked for that is called after it: the Hood class is not the Hood.
    pub(super) fn is_of_other_kind(&self, query: &Query) -> bool {
        let is_own = |last: &str| self.proper.iter().any(|name| name.words().last() == Some(last));
        let last = query.folded.words().last().filter(|last| query.folded.len() > 1 && !is_own(last));
        let is_other = |kind: &Kind| !kind.names_individuals && !self.is_described_as(kind);
        self.kind.names_individuals && last.and_then(described_kind).is_some_and(is_other)
    }

    /// Whether it is not what was asked for of something: who asks for the House of Sirella is not told of her.
    pub(super) fn lacks_head(&self, query: &Query) -> bool {
        let words: Vec<&str> = query.folded.words().collect();
        let is_of_kind = |word: &str| described_kind(word).is_some_and(|kind| self.is_described_as(kind));
        let lacks = |word: &str| !self.has(word) && !self.is_slip(word) && !is_of_kind(word) && !self.begins(word);
        words.windows(2).any(|pair| matches!(pair, [head, "of"] if lacks(head)))
    }

    /// Whether the typed words name something else that is called alike: the Tholian Empire is not the Terran one, and the
    /// Bajoran Empire no species.
    pub(super) fn is_other_of_the_name(&self, names: &Names, query: &Query) -> bool {
        let differ = |name: &Folded| {
            query.folded.words().zip(name.words()).filter(|(typed, own)| stem(typed) != stem(own)).count()
        };
        let is_replaced = |name: &Folded| name.len() > 1 && name.len() == query.folded.len() && differ(name) == 1;
        let last = query.folded.words().last().unwrap_or_default();
        let is_adjective = || self.kind.describes_others && !self.has(last) && described(last, true, names).is_none();
        !self.kind.names_individuals && (self.own.iter().any(is_replaced) || is_adjective())
    }

    /// Whether a word and one beside it are one of its words, written apart: `o brian`.
    fn is_apart(&self, names: &Names, words: &[&str], at: usize) -> bool {
        self.is_joined(names, words, at) || at.checked_sub(1).is_some_and(|before| self.is_joined(names, words, before))
    }

    /// Whether a word and the next are one of its words together, but for one letter, unless both are words of other names:
    /// two slips at once are too many, and Jack Dax is no jackdaw.
    pub(in crate::names) fn is_joined(&self, names: &Names, words: &[&str], at: usize) -> bool {
        let parts = words.get(at).zip(words.get(at + 1));
        let is_name = |word: &str| names.calls_well_known_person(word, WELL_KNOWN);
        let are_known = parts.is_some_and(|(one, other)| {
            is_known(names, one) && is_known(names, other) || is_name(one) || is_name(other)
        });
        let pair = parts.map(|(one, other)| [*one, *other].concat());
        let is_part = |word: &str| words.get(at) == Some(&word) || words.get(at + 1) == Some(&word);
        let is_near = |joined: &str| self.words().any(|word| !is_part(word) && strsim::osa_distance(joined, word) <= 1);
        let is_same = |joined: &str| self.words().any(|word| word == joined || word == singular(joined));
        pair.is_some_and(|joined| if are_known { is_same(&joined) } else { self.has(&joined) || is_near(&joined) })
    }

    /// Whether an article stands before a word that is a slip for somebody's name, or that is not the last of a thing's name:
    /// the tailor is no Taylor, and the Force no force field.
    pub(super) fn is_common_noun(&self, rank: &Rank, query: &Query) -> bool {
        let is_alone = query.has_article && query.folded.len() == 1;
        let typed = query.folded.compact();
        let is_head = |name: &Folded| {
            name.words().take_while(|word| *word != "of").last().is_some_and(|last| stem(last) == stem(typed))
        };
        let is_thing = !self.kind.names_individuals && !self.kind.describes_others && rank.fit.untyped > 0;
        is_alone && (self.kind.is_addressed() && rank.fit.slips > 0 || is_thing && !self.own.iter().any(is_head))
    }

    /// Whether all that was typed is a name: also one with nothing but an article too many is none.
    pub(super) fn is_named_by(&self, query: &Query) -> bool {
        self.names.iter().any(|name| forms::is_written_so(name, &query.folded))
    }

    /// Whether one of several typed words is a word of other names that only looks like one of its own: star data are no star
    /// date, and General Change is no Chang. Other forms of a verb are the same word.
    pub(super) fn has_only_alike(&self, names: &Names, query: &Query) -> bool {
        let words = || self.names.iter().flat_map(Folded::words);
        let last = query.folded.words().next_back().unwrap_or_default();
        let is_own = |typed: &str| {
            words().any(|own| singular(own) == singular(typed) || typed == last && own.starts_with(typed))
                || number(typed).is_some()
                || self.names.iter().any(|name| forms::initials(name).is_some_and(|initials| initials == typed))
        };
        let is_of_somebody = |typed: &str, own: &str| {
            let is_slip = own.len() >= SHORT && strsim::osa_distance(typed, own) <= 1;
            is_slip && !self.kind.is_addressed() && names.calls_well_known_person(typed, WELL_KNOWN)
        };
        let is_alike = |typed: &str| {
            let mut own = words().filter(|own| !is_title(own));
            own.any(|own| is_only_alike(typed, own) || is_of_somebody(typed, own))
        };
        let mut others =
            query.folded.words().filter(|typed| !is_filler(typed) && is_known(names, typed) && !is_own(typed));
        query.folded.len() > 1 && others.any(is_alike)
    }

    /// Whether the whole is a name with its words run together or apart, or begins one. Of several words, only one letter
    /// may be wrong besides, and none if all of them are words of other names: Lori Ciani is none of the Logicians, nor Mary
    /// Lang the Maryland.
    pub(in crate::names) fn is_run_together(&self, names: &Names, query: &Query) -> bool {
        let compact = query.folded.compact();
        let core = forms::core(&query.folded).letters;
        let is_name = |word: &str| names.calls_well_known_person(word, WELL_KNOWN);
        let are_known = query.folded.words().all(|word| is_known(names, word)) || query.folded.words().any(is_name);
        let is_slip = |typed: &str, name: &str| match query.folded.len() {
            1 => self.slip(typed, name).is_some(),
            _ if are_known => typed == name,
            _ => strsim::osa_distance(typed, name) <= 1 && !self.is_other_name(typed, name),
        };
        self.own.iter().any(|name| {
            let is_otherwise_divided = name.len() != query.folded.len();
            let is_near = || is_slip(compact, name.compact()) || is_slip(&core, &forms::core(name).letters);
            let is_begun = name.compact().starts_with(compact)
                && (name.len() > 1 || self.begins_name(compact))
                && self.may_end_in(query.folded.words().next_back().unwrap_or_default());
            is_begun || is_otherwise_divided && is_near()
        })
    }

    /// Whether what was typed may end so within a word: Admiral Nog is no Nogura, as Nog is another. Of what is well known or
    /// has another word that was typed, it may.
    fn may_end_in(&self, last: &str) -> bool {
        let is_anothers = self.known.iter().any(|known| known == last);
        let may_go_on = (self.is_well_known || self.has_telling) && !relatives::is_relation(last);
        !is_anothers || may_go_on || self.has(last)
    }

    /// Whether any word is of a name itself, not only of what tells namesakes apart or whose somebody is: nobody of the 22nd
    /// century is called so, and the son of Picard is not Picard.
    pub(super) fn is_properly_named(&self, names: &Names, query: &Query) -> bool {
        let is_whole = |word: &str| self.proper.iter().any(|name| name.compact() == word);
        let is_like = |word: &str, own: &str| {
            let is_number = || number(word).is_some_and(|wanted| number(own) == Some(wanted));
            own.starts_with(word) || self.is_form(word, own) || is_number() || self.is_slip_for(word, own)
        };
        let is_in = |word: &str| self.proper.iter().any(|name| name.words().any(|own| is_like(word, own)));
        let is_short =
            |word: &str| self.names.iter().any(|name| forms::initials(name).is_some_and(|initials| initials == word));
        let is_prefix = |word: &str| forms::ship_prefix(&query.folded).is_some() && query.folded.word(0) == Some(word);
        let is_mark = |word: &str| word.len() < FEWEST_LETTERS && number(word).is_none();
        let describes = |word: &str| is_prefix(word) || is_mark(word) || described(word, false, names).is_some();
        let tells = |word: &str| !(is_filler(word) || self.kind.names_individuals && describes(word));
        let is_proper = |word: &str| is_short(word) || (is_whole(word) || tells(word)) && is_in(word);
        query.folded.words().any(is_proper) || query.folded.words().all(is_filler) || self.is_run_together(names, query)
    }

    /// Whether a ship's prefix that was typed is one of the entry's: the IKS Defiant is not the USS Defiant.
    pub(super) fn has_prefix(&self, query: &Query) -> bool {
        let typed = query.folded.word(0).filter(|_| forms::ship_prefix(&query.folded).is_some());
        typed.is_none_or(|typed| self.words().any(|word| word == typed))
    }
}

/// A name without what only tells namesakes apart or, of a person, whose they are.
fn proper_part(name: &str, is_person: bool) -> &str {
    let bare = without_qualifier(name);
    let end = [", ", " of "].into_iter().filter_map(|sign| bare.find(sign)).min().filter(|_| is_person);
    end.and_then(|end| bare.get(..end)).unwrap_or(bare)
}

/// The typed words that are words of names or for relatives.
fn known_words(names: &Names, query: &Query) -> Vec<String> {
    let is_word = |word: &&str| {
        let is_long = word.len() >= SHORTEST_WORD && (names.has_word(word) || relatives::is_relation(word));
        is_long || names.calls_well_known_person(word, KNOWN)
    };
    query.folded.words().filter(is_word).map(str::to_owned).collect()
}

/// Whether a word, and no mere letter, is one of any name.
fn is_known(names: &Names, word: &str) -> bool {
    word.len() >= FEWEST_LETTERS && names.has_word(word)
}
