//! People by what they were and what they did, as somebody describes them who has forgotten the name: "the Klingon chancellor
//! murdered in The Undiscovered Country".
//!
//! What somebody was stands first, their people, title or trade, and all of that has to be told of them. Of what stands behind
//! it each word counts by how few have it told of them: most where one statement has most of them together, less where they
//! are scattered, and hardly in all that is told of the best known. The title of a work or its series may be said, too.

use std::collections::{HashMap, HashSet};

use super::find::{StatementIndex, expanded, kind_bit};
use super::phrases::is_telling;
use crate::catalogue::Catalogue;
use crate::names::{Filter, Shows, what_somebody_is};
use crate::text::fold::Folded;
use crate::text::kindred::kindred;
use crate::text::stem::{is_past, stem};
use isolinear_lore::kinds::form_of_address;
use isolinear_lore::series::Series;
use isolinear_lore::{Entry, EntryRef, Kind, Lore, Owner, SourceRef};

/// The most words that are read, and the fewest that describe anybody.
const MOST_TERMS: usize = 12;
const FEWEST_TERMS: usize = 3;
/// The most people who are named.
const MOST_PEOPLE: usize = 3;
/// Of so many words on what somebody was, one may be lacking.
const MANY: u32 = 3;
/// What a word counts that hardly anybody has told of them: that nobody has may be chance.
const RAREST: f32 = 6.0;
/// What a word counts that only says the same; that stands in a title or for a series; and on what somebody was, where it is
/// told otherwise.
const KINDRED: f32 = 0.8;
const TITLED: f32 = 0.8;
const TOLD_OTHERWISE: f32 = 0.4;
/// What a word counts that another statement says than the one with most of them, for so many statements; of more, less.
const SCATTERED: f32 = 0.6;
const STATEMENTS: f32 = 40.0;
/// How well whoever is named must answer.
const LIKELY: f32 = 0.7;
/// Those whom a description may mean, the likeliest first, of the universe that is asked for or preferred, by the statements that
/// may be told. Words are too few to tell anybody beyond doubt.
pub fn described_people(
    catalogue: &Catalogue,
    typed: &str,
    kind: &'static Kind,
    filter: Filter,
    shows: Option<Shows<'_>>,
) -> Vec<EntryRef> {
    let folded = Folded::whole(typed);
    let words: Vec<&str> = folded.words().collect();
    let terms = terms(catalogue, &words, filter);
    if terms.len() < FEWEST_TERMS || !terms.iter().any(|term| term.is_head) {
        return Vec::new();
    }
    let reader = Reader::new(catalogue, terms, shows);
    let (candidates, weights) = reader.candidates(kind, filter);
    let mut scored: Vec<Scored> = candidates.into_iter().filter_map(|at| reader.scored(at, &weights)).collect();
    scored.sort_unstable_by(|one, other| other.score.total_cmp(&one.score).then(one.entry.cmp(&other.entry)));
    let likely = scored.iter().filter(|scored| scored.score >= LIKELY).take(MOST_PEOPLE);
    likely.map(|scored| scored.entry).collect()
}

/// A word of a description.
struct Term<'w> {
    word: &'w str,
    /// Whether it says what somebody was.
    is_head: bool,
    series: Option<&'static Series>,
}

/// The words that tell something, those on what somebody was first: these end at a word like "who", at what was done, and at
/// the name of another.
fn terms<'w>(catalogue: &Catalogue, words: &[&'w str], filter: Filter) -> Vec<Term<'w>> {
    let Some(start) = words.iter().position(|word| is_telling(word)) else { return Vec::new() };
    let rest = words.get(start..).unwrap_or_default();
    let is_end = |at: &usize| {
        let word = rest.get(*at).copied().unwrap_or_default();
        !is_telling(word) || is_past(word) || names_another(catalogue, rest.get(*at..).unwrap_or_default(), filter)
    };
    let head = (1..rest.len()).find(is_end).unwrap_or(rest.len());
    let mut terms: Vec<Term<'w>> = Vec::new();
    for (word, at) in rest.iter().copied().zip(0..) {
        if is_telling(word) && terms.len() < MOST_TERMS && terms.iter().all(|term| stem(term.word) != stem(word)) {
            let series = Series::named(word).filter(|series| series.is_abbreviated(word));
            terms.push(Term { word, is_head: at < head, series });
        }
    }
    terms
}

/// Whether words begin with the name of somebody or a ship.
fn names_another(catalogue: &Catalogue, words: &[&str], filter: Filter) -> bool {
    let Some(first) = words.first().filter(|word| form_of_address(word).is_none()) else { return false };
    let named = catalogue.names.longest(words, filter.prefer).and_then(|(_, at)| catalogue.lore.entry(at));
    let is_own = |entry: &Entry| Folded::new(&entry.name).words().any(|own| own == *first);
    named.is_some_and(|entry| entry.kind.names_individuals && is_own(entry))
}

/// The terms that something says, as one bit each: as they are, and in words that say the same.
#[derive(Clone, Copy, Default)]
struct Told {
    exact: u16,
    kindred: u16,
}

impl Told {
    const fn any(self) -> u16 {
        self.exact | self.kindred
    }

    fn add(&mut self, other: Self) {
        self.exact |= other.exact;
        self.kindred |= other.kindred;
    }

    /// What the term of a bit counts.
    const fn weight(self, bit: u16) -> f32 {
        if self.exact & bit != 0 {
            1.0
        } else if self.kindred & bit != 0 {
            KINDRED
        } else {
            0.0
        }
    }
}

/// Somebody with how well they answer.
struct Scored {
    entry: EntryRef,
    score: f32,
}

struct Reader<'c, 'w> {
    lore: &'c Lore,
    index: &'c StatementIndex,
    terms: Vec<Term<'w>>,
    /// What each statement says.
    said: Vec<Told>,
    shows: Option<Shows<'c>>,
}

impl<'c, 'w> Reader<'c, 'w> {
    fn new(catalogue: &'c Catalogue, terms: Vec<Term<'w>>, shows: Option<Shows<'c>>) -> Self {
        let index = &catalogue.statements;
        let mut said = vec![Told::default(); index.statements.len()];
        let mut add = |stem: u32, told: Told| {
            // Whose name has a word is not told of by it.
            for posting in index.postings.of(stem).filter(|posting| posting % 2 == 0) {
                said.get_mut((posting / 2) as usize).into_iter().for_each(|said| said.add(told));
            }
        };
        for (term, bit) in bits(&terms) {
            let typed = expanded(&index.stems, term.word);
            let exact = Told { exact: bit, kindred: 0 };
            typed.stems.iter().filter(|_| typed.is_known).for_each(|stem| add(*stem, exact));
            let others = kindred(stem(term.word)).filter_map(|other| index.stems.exact(other));
            others.for_each(|stem| add(stem, Told { exact: 0, kindred: bit }));
        }
        Self { lore: &catalogue.lore, index, terms, said, shows }
    }

    /// Those of whom their own statements tell the words on what somebody was, and what each word counts.
    fn candidates(&self, kind: &'static Kind, filter: Filter) -> (Vec<EntryRef>, [f32; MOST_TERMS]) {
        let universe = filter.universe.unwrap_or(filter.prefer);
        let mut told: HashMap<EntryRef, Told> = HashMap::new();
        for (meta, said) in self.index.statements.iter().zip(&self.said).filter(|(_, said)| said.any() != 0) {
            if let Owner::Entry(at) = meta.statement.owner
                && meta.kinds == kind_bit(kind)
                && meta.universe == universe
            {
                told.entry(at).or_default().add(*said);
            }
        }
        let weights = self.weights(&told);
        let head = bits(&self.terms).filter(|(term, _)| term.is_head).fold(0, |all, (_, bit)| all | bit);
        let fewest = fewest_of(head.count_ones());
        let is_candidate = |told: &Told| (told.any() & head).count_ones() >= fewest;
        (told.into_iter().filter(|(_, told)| is_candidate(told)).map(|(at, _)| at).collect(), weights)
    }

    /// What each term counts: the fewer people have it told of them, the more.
    #[expect(clippy::cast_precision_loss, reason = "a ranking needs no more precision")]
    fn weights(&self, told: &HashMap<EntryRef, Told>) -> [f32; MOST_TERMS] {
        let all = self.lore.entries().len() as f32;
        let mut weights = [0.0; MOST_TERMS];
        for ((_, bit), weight) in bits(&self.terms).zip(&mut weights) {
            let having = told.values().filter(|told| told.exact & bit != 0).count() as f32;
            *weight = (1.0 + all / (having + 0.5)).ln().min(RAREST);
        }
        weights
    }

    /// How well somebody answers; `None` for whom is of another people or trade, or named by one of the words.
    fn scored(&self, at: EntryRef, weights: &[f32; MOST_TERMS]) -> Option<Scored> {
        let entry = self.lore.entry(at)?;
        let what = self.what(entry);
        let heads = bits(&self.terms).filter(|(term, _)| term.is_head);
        let (head, is_told) = heads.fold((0_u32, 0_u32), |(all, told), (term, _)| {
            (all + 1, told + u32::from(weight_in(&what, term.word) > 0.0))
        });
        if is_told < fewest_of(head) || self.is_named(entry, &what) {
            return None;
        }
        let (all, together) = self.told_of(at, weights);
        let titled = self.titled(entry);
        let scattered = SCATTERED * (STATEMENTS / as_float(entry.prominence.max(1))).sqrt().min(1.0);
        let (mut score, mut whole) = (0.0, 0.0);
        for ((term, bit), weight) in bits(&self.terms).zip(weights) {
            let otherwise = if term.is_head { TOLD_OTHERWISE } else { scattered } * all.weight(bit);
            let itself = if term.is_head { weight_in(&what, term.word) } else { together.weight(bit) };
            let of_title = if titled & bit != 0 { TITLED } else { 0.0 };
            let told = itself.max(otherwise).max(of_title);
            score += weight * told;
            whole += weight;
        }
        Some(Scored { entry: at, score: score / whole })
    }

    /// All that the statements of somebody and of their history say, and the one that says most.
    fn told_of(&self, at: EntryRef, weights: &[f32; MOST_TERMS]) -> (Told, Told) {
        let (mut all, mut together, mut most) = (Told::default(), Told::default(), 0.0_f32);
        for place in self.lore.places_naming(at) {
            let Some(said) = self.said.get(place as usize).copied().filter(|said| said.any() != 0) else { continue };
            if !self.is_of(at, place) {
                continue;
            }
            all.add(said);
            let deeds = bits(&self.terms).zip(weights).filter(|((term, _), _)| !term.is_head);
            let sum: f32 = deeds.map(|((_, bit), weight)| weight * said.weight(bit)).sum();
            if sum > most {
                (together, most) = (said, sum);
            }
        }
        (all, together)
    }

    /// Whether a statement is one of somebody's own, or of what happened, and may be told.
    fn is_of(&self, at: EntryRef, place: u32) -> bool {
        let Some(meta) = self.index.statements.get(place as usize) else { return false };
        let is_own = matches!(meta.statement.owner, Owner::Event(_)) || meta.statement.owner == Owner::Entry(at);
        is_own && self.shows.is_none_or(|shows| self.lore.statement(meta.statement).is_some_and(shows))
    }

    /// The stems of what somebody was, as far as it may be told.
    fn what(&self, entry: &Entry) -> HashSet<String> {
        what_somebody_is(entry, &|statement| self.shows.is_none_or(|shows| shows(statement)))
    }

    /// Whether one of the words is of the name, so that another is described: Garak blew up somebody else.
    fn is_named(&self, entry: &Entry, what: &HashSet<String>) -> bool {
        let name = Folded::new(&entry.name);
        let is_own = |word: &str| name.words().any(|own| own == word) && !what.contains(stem(word));
        self.terms.iter().any(|term| is_own(term.word))
    }

    /// The terms that stand in titles of the works on screen that tell of somebody, or for their series.
    fn titled(&self, entry: &Entry) -> u16 {
        let works: HashSet<SourceRef> = entry.statements().flat_map(|statement| statement.works()).collect();
        let mut titled = 0;
        for source in works.iter().filter_map(|work| self.lore.source(*work)).filter(|work| work.medium.is_on_screen())
        {
            let title = Folded::whole(&source.title);
            let is_said = |term: &Term<'_>| match term.series {
                Some(series) => source.series.as_deref() == Some(series.code),
                None => title.words().any(|word| stem(word) == stem(term.word)),
            };
            titled |= bits(&self.terms).filter(|(term, _)| is_said(term)).fold(0, |all, (_, bit)| all | bit);
        }
        titled
    }
}

/// How many of so many words on what somebody was have to be told of them.
fn fewest_of(all: u32) -> u32 {
    all - u32::from(all >= MANY)
}

/// The terms with a bit each.
fn bits<'t, 'w>(terms: &'t [Term<'w>]) -> impl Iterator<Item = (&'t Term<'w>, u16)> {
    terms.iter().zip((0..).map(|at| 1_u16 << at))
}

/// What a word counts where these are the stems that are told.
fn weight_in(told: &HashSet<String>, word: &str) -> f32 {
    if told.contains(stem(word)) {
        1.0
    } else if kindred(stem(word)).any(|other| told.contains(other)) {
        KINDRED
    } else {
        0.0
    }
}

#[expect(clippy::cast_precision_loss, reason = "a ranking needs no more precision")]
fn as_float(count: u32) -> f32 {
    count as f32
}
