//! What is somebody's by its own telling: the Klothos was "the Klingon battle cruiser of Commander Kor", and Janel "Ezri Dax's
//! elder brother". Also what another name of its owner calls it: "James Kirk's father" is known as Kirk's father.

use std::cmp::Reverse;

use super::asking::{Asking, commanded_kind};
use super::relatives;
use crate::names::index::tables::{Filter, Names, Shows};
use crate::names::ranking::{Rank, Role};
use crate::names::retrieval::candidates::Candidates;
use crate::names::retrieval::query::Query;
use crate::names::words::typed_words::{described_kind, is_title, without_question};
use crate::text::fold::Folded;
use isolinear_lore::kinds::Authority;
use isolinear_lore::{Entry, EntryRef, Kind, Lore, Owner, StatementRef, Text};

/// What joins a sentence's subject to what it was, and two things that it was.
const WAS: &str = " was ";
const AND_THE: &str = " and the ";
/// What stands behind the name of an owner.
const SIGNS: [&str; 2] = ["'s ", "’s "];
/// Words by which a sentence goes on to somebody else: "the freighter destroyed by the son of Worf".
const ELSEWHERE: [&str; 12] =
    ["by", "in", "at", "on", "with", "to", "from", "under", "against", "that", "which", "who"];
/// The most words from an owner's name to the word for what is theirs: "Ezri Dax's elder brother".
const MOST_BEFORE_NOUN: usize = 3;

/// What is looked for.
struct Sought<'w> {
    word: &'w str,
    /// The kind that the word describes, if such are somebody's: a ship.
    kind: Option<&'static Kind>,
}

impl Sought<'_> {
    /// Whether an entry may be that.
    fn may_be(&self, entry: &Entry) -> bool {
        self.kind.map_or_else(|| entry.kind.is_addressed(), |kind| kind == entry.kind)
    }

    /// Whether a word says that an entry is that: a relative, or a sort of ship as its own facts tell it.
    fn is_said_by(&self, entry: &Entry, noun: &str) -> bool {
        let noun = noun.to_lowercase();
        let Some(kind) = self.kind else { return relatives::is_told_as(&noun, self.word) };
        let is_sort = || entry.facts.iter().any(|fact| fact.statement.text.plain().to_lowercase().contains(&noun));
        described_kind(&noun) == Some(kind) || kind.suffixes.iter().any(|end| noun.ends_with(*end)) || is_sort()
    }

    /// Whether a sentence about an entry says so of somebody.
    fn is_told(&self, entry: &Entry, text: &Text, owner: EntryRef) -> bool {
        let Some((before, behind)) = around(text, owner) else { return false };
        let owned = SIGNS.into_iter().find_map(|sign| behind.strip_prefix(sign));
        let Some((subject, told)) = before.split_once(WAS) else {
            // "The Bird-of-Prey of Lursa" is told of first.
            return self.kind.is_some() && owned.is_none() && self.ends_with_noun(entry, &before.to_lowercase());
        };
        if told.contains(WAS) || !is_called(entry, subject) {
            return false;
        }
        match owned {
            Some(owned) => told.split_whitespace().all(is_address) && self.begins_with_noun(entry, owned),
            None => self.ends_with_noun(entry, told),
        }
    }

    /// Whether it is said behind an owner's name: "elder brother".
    fn begins_with_noun(&self, entry: &Entry, owned: &str) -> bool {
        let clause = owned.split([',', ';', '.']).next().unwrap_or_default();
        let words =
            clause.split_whitespace().take(MOST_BEFORE_NOUN).take_while(|word| !is_elsewhere(word) && *word != "of");
        // Somebody's son's teacher is no son.
        let mut nouns = words.filter(|word| !word.contains(['\'', '’']));
        nouns.any(|noun| self.is_said_by(entry, noun))
    }

    /// Whether it is said before an owner's name: "the battle cruiser of Commander".
    fn ends_with_noun(&self, entry: &Entry, told: &str) -> bool {
        let last = told.rsplit_once(AND_THE).map_or(told, |(_, last)| last);
        let is_noun_phrase = |told: &str| ["the ", "a ", "an "].iter().any(|article| told.starts_with(article));
        let words: Vec<&str> = last.split_whitespace().collect();
        let Some(of) = words.iter().rposition(|word| *word == "of") else { return false };
        let (nouns, names) = (words.get(..of).unwrap_or_default(), words.get(of + 1..).unwrap_or_default());
        let is_of_people = |word: &&str| is_address(word) || *word == "and" || word.starts_with(char::is_uppercase);
        let is_plain = |word: &&str| !is_elsewhere(word) && *word != "of";
        let goes_on = is_noun_phrase(told) && nouns.iter().all(is_plain) && names.iter().all(is_of_people);
        goes_on && nouns.last().is_some_and(|noun| self.is_said_by(entry, noun))
    }
}

/// What is that of somebody by what is told of it, and whether that is meant: each of their relatives, of ships the first one.
/// What says so itself comes before what was under their command, and what is better known before other such.
pub(super) fn telling(lore: &Lore, owner: &Entry, word: &str, shows: Shows<'_>) -> Vec<(bool, EntryRef)> {
    let sought = Sought { word, kind: commanded_kind(word) };
    let Some(at) = lore.entry_by_id(&owner.id) else { return Vec::new() };
    // Whoever was somebody's wife is not the first for that.
    let is_relative = || relatives::is_relation(word) && !word.contains(' ');
    if !owner.kind.is_addressed() || sought.kind.is_none() && !is_relative() {
        return Vec::new();
    }
    let mut told: Vec<(bool, Reverse<u32>, EntryRef)> = Vec::new();
    for statement in lore.naming(at) {
        let Owner::Entry(other) = statement.owner else { continue };
        let Some(entry) = lore.entry(other).filter(|entry| other != at && entry.universe == owner.universe) else {
            continue;
        };
        let is_known = told.iter().any(|(is_command, _, known)| *known == other && !is_command);
        if !is_known && sought.may_be(entry) {
            let is_command = own_telling(&sought, entry, (statement, at), shows);
            told.extend(is_command.map(|is_command| (is_command, Reverse(entry.prominence), other)));
        }
    }
    told.sort_unstable();
    let mut all: Vec<(bool, EntryRef)> = Vec::new();
    for (.., entry) in told {
        if !all.iter().any(|(_, known)| *known == entry) {
            all.push((sought.kind.is_none() || all.is_empty(), entry));
        }
    }
    all
}

/// Whether a statement of an entry tells that it is somebody's, and whether only as what they commanded.
fn own_telling(
    sought: &Sought<'_>,
    entry: &Entry,
    (told, owner): (StatementRef, EntryRef),
    shows: Shows<'_>,
) -> Option<bool> {
    let number = usize::from(told.number);
    if let Some(sentence) = entry.summary.get(number) {
        return (shows(sentence) && sought.is_told(entry, &sentence.text, owner)).then_some(false);
    }
    let fact = entry.facts.get(number.checked_sub(entry.summary.len())?)?;
    let is_commander = fact.label.authority == Some(Authority::Commander) && sought.kind.is_some();
    let is_first = fact.statement.text.linked().next() == Some(owner);
    (is_commander && is_first && shows(&fact.statement)).then_some(true)
}

/// The words of a text before a link and behind it.
fn around(text: &Text, at: EntryRef) -> Option<(String, String)> {
    let (mut before, mut behind, mut is_behind) = (String::new(), String::new(), false);
    for segment in text.segments() {
        if !is_behind && segment.link != Some(at) {
            before.push_str(segment.words);
        } else if segment.link != Some(at) || !behind.is_empty() {
            behind.push_str(segment.words);
        }
        is_behind |= segment.link == Some(at);
    }
    is_behind.then_some((before, behind))
}

/// Whether these words are but the name of an entry.
fn is_called(entry: &Entry, words: &str) -> bool {
    let names: Vec<Folded> = entry.names().map(Folded::whole).collect();
    let is_own = |word: &str| names.iter().any(|name| name.words().any(|own| own == word));
    let words = Folded::whole(words);
    !words.is_empty() && words.words().all(|word| is_own(word) || is_address(word))
}

fn is_address(word: &str) -> bool {
    let word = word.to_lowercase();
    word == "the" || is_title(&word)
}

fn is_elsewhere(word: &str) -> bool {
    ELSEWHERE.contains(&word)
}

impl Names {
    /// The name of what belongs to somebody, as it is called, if it was asked for otherwise: "daughter of Dukat" is "Dukat's
    /// daughter", and which ship Kirk commanded "Kirk's ship".
    pub(in crate::names) fn owned(&self, typed: &str, filter: Filter) -> Option<String> {
        let (word, subject) = match without_question(typed).trim().split_once(" of ") {
            Some((word, subject)) => (word.to_owned(), without_question(subject).to_owned()),
            None => asked_of(typed)?,
        };
        let owned = format!("{subject}'s {word}");
        let mut called = Candidates::new(filter);
        called.add_same(self, &Query::new(&owned));
        (!word.contains(' ') && called.has_same()).then_some(owned)
    }

    /// What is called somebody's by another of their names, if it may be told that it is: "Captain Kirk's father".
    pub(super) fn called_after(
        &self,
        lore: &Lore,
        owner: EntryRef,
        word: &str,
        (filter, shows): (Filter, Shows<'_>),
    ) -> Option<EntryRef> {
        let entry = lore.entry(owner).filter(|entry| entry.kind.is_addressed())?;
        let kind = commanded_kind(word);
        let is_meant = |rank: &Rank| {
            let found = lore.entry(EntryRef(rank.entry));
            let is_of_kind = |found: &Entry| kind.map_or_else(|| found.kind.is_addressed(), |kind| found.kind == kind);
            let names_owner = |found: &Entry| {
                let mut told = found.statements().filter(|told| shows(told));
                told.any(|told| told.text.linked().any(|linked| linked == owner))
            };
            rank.role != Role::Misspelling
                && found
                    .is_some_and(|found| found.universe == entry.universe && is_of_kind(found) && names_owner(found))
        };
        // Sisko's wife is not Jake's, who is called Sisko, too.
        let is_own = |name: &&String| {
            let mut called = Candidates::new(Filter { kind: None, ..filter });
            called.add_same(self, &Query::new(name));
            called.best().iter().max_by_key(|rank| rank.prominence.0).is_some_and(|best| best.entry == owner.0)
        };
        let words = relatives::said_as(word);
        let owners: Vec<String> = owner_names(entry);
        owners.iter().filter(is_own).flat_map(|name| words.iter().map(move |word| format!("{name}'s {word}"))).find_map(
            |owned| {
                let mut called = Candidates::new(filter);
                called.add_same(self, &Query::new(&owned));
                called.retain(&is_meant);
                called.has_same().then(|| called.best().first().map(|rank| EntryRef(rank.entry))).flatten()
            },
        )
    }

    /// Leaves out what is found only by taking the name of an owner for another: Soran's ship is not Shran's.
    pub(in crate::names) fn without_other_owners(&self, lore: &Lore, found: &mut Candidates, query: &Query) {
        // Of what was spelt right nothing is left out.
        if found.best().iter().all(|rank| rank.fit.slips == 0) {
            return;
        }
        let is_owned = |word: &str| commanded_kind(word).is_some() || relatives::is_relation(word);
        if !query.is_possessive && !query.folded.words().next_back().is_some_and(is_owned) {
            return;
        }
        let is_somebody = |name: &&str| {
            let mut uses = self.words.exact(name).map(|word| self.of_word.of(word)).unwrap_or_default();
            uses.any(|usage| {
                usage.role != Role::Misspelling && self.kind_of(usage.entry).is_some_and(Kind::is_addressed)
            })
        };
        let mut before = query.folded.words().rev().skip(1).filter_map(|word| word.strip_suffix('s'));
        let Some(owner) = before.next().filter(is_somebody) else { return };
        let is_owner = |word: &str| word == owner || word.strip_suffix('s') == Some(owner);
        let has_owner = |name: &str| Folded::new(name).words().any(is_owner);
        found.retain(|rank| {
            let entry = lore.entry(EntryRef(rank.entry));
            rank.fit.slips == 0 || entry.is_some_and(|entry| entry.names().chain(entry.unshown_names()).any(has_owner))
        });
    }
}

/// What is asked for of a subject, and that: "which ship did Kirk command".
fn asked_of(typed: &str) -> Option<(String, String)> {
    let typed = typed.trim().trim_end_matches('?').to_lowercase();
    let asking = ["what ", "which "].iter().any(|first| typed.starts_with(first)).then(|| Asking::read(&typed))?;
    asking.filter(Asking::is_of_somebody).map(|Asking { word, subject, .. }| (word, subject))
}

/// All that an owner may be called by what is theirs: each name, and the last word of each.
fn owner_names(entry: &Entry) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let last = |name: &str| name.split_whitespace().next_back().map(str::to_owned);
    for name in entry.names().flat_map(|name| [Some(name.to_owned()), last(name)]).flatten() {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
