//! Full text: the statements that speak of what was asked, of entries and events alike, best first.
//!
//! An index of our own rather than tantivy: statements are single sentences, so that a posting list and BM25 are all there
//! is to it; filters, expansions and matched words are what a search of lore is about; and tantivy brings 58 crates to
//! build and to audit on top of some two hundred and twenty. `benches/README.md` has the two side by side.
//!
//! Hits are the statements with all of the typed words; where none has them all, those with as many as any has, and those
//! that lack one more where these are few. A registry number is one word. The ones with more words come first; among
//! equals, BM25 decides, in which the name of the entry counts as part of each of its statements, and the label of a fact
//! as part of that, though for less. Words are compared by their stems; one that no statement has is taken for a beginning,
//! or else for a slip.

use std::ops::{Range, RangeInclusive};

use crate::text::fold::Folded;
use crate::text::spelling;
use crate::text::stem::{is_stop_word, stem};
use crate::text::terms::{TermId, Terms};
use isolinear_lore::grouped::Grouped;
use isolinear_lore::table::{Row, Table};
use isolinear_lore::{Continuity, Kind, Lore, Owner, Statement, StatementRef, Universe};
use serde::{Deserialize, Serialize};

/// What hits must fit besides the words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatementFilter {
    /// Of entries of this kind, or events that concern one.
    pub kind: Option<&'static Kind>,
    /// Of this universe.
    pub universe: Option<Universe>,
    /// Of one of these continuities.
    pub continuities: Option<Vec<Continuity>>,
    /// Of a time that touches these years; statements without a time do not.
    pub years: Option<RangeInclusive<i32>>,
}

/// Some of the statements found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// How many there are in all.
    pub total: usize,
    /// Those asked for, best first.
    pub hits: Vec<Hit>,
    /// The words that no statement has: left out, or taken for slips.
    pub unmatched_terms: Vec<String>,
    /// How many of the words none of the hits has; the best of them has all others.
    pub lacking: usize,
}

/// A statement found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is a statement of.
    pub owner: Owner,
    /// Its number among the statements of its owner.
    pub number: usize,
    /// Where the words sought stand in [`Self::plain`], in bytes.
    pub matched: Vec<Range<usize>>,
}

impl Hit {
    /// The statement itself.
    pub fn statement<'l>(&self, lore: &'l Lore) -> Option<&'l Statement> {
        let number = u16::try_from(self.number).ok()?;
        lore.statement(StatementRef { owner: self.owner, number })
    }

    /// Its words alone.
    pub fn plain(&self, lore: &Lore) -> String {
        self.statement(lore).map(|statement| statement.text.plain().to_owned()).unwrap_or_default()
    }
}

/// All statements of the lore by their words.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct StatementIndex {
    pub(crate) stems: Terms,
    /// For each stem the statements that have it, each as its number doubled, plus one where only the name of the owner or
    /// the label has it.
    pub(crate) postings: Grouped<u32>,
    pub(super) statements: Table<StatementMeta>,
    /// How many words a statement has.
    pub(super) average_length: f32,
}

/// What filters and ranking need to know of a statement.
#[derive(Debug, Clone, Copy)]
pub(super) struct StatementMeta {
    pub(super) statement: StatementRef,
    pub(super) kinds: u16,
    pub(super) universe: Universe,
    pub(super) continuity: Continuity,
    pub(super) words: u8,
    pub(super) years: Option<(i16, i16)>,
}

/// A year that stands for none.
const NO_YEAR: i16 = i16::MIN + 1;

impl Row for StatementMeta {
    const SIZE: usize = StatementRef::SIZE + 9;

    fn write(self, bytes: &mut Vec<u8>) {
        let place = |found: Option<usize>| found.and_then(|at| u8::try_from(at).ok()).unwrap_or_default();
        let universe = place(Universe::ALL.iter().position(|universe| *universe == self.universe));
        let continuity = place(Continuity::ALL.iter().position(|continuity| *continuity == self.continuity));
        let (first, last) = self.years.unwrap_or((NO_YEAR, NO_YEAR));
        let years = (first.cast_unsigned(), last.cast_unsigned());
        ((self.statement, self.kinds), ((universe, (continuity, self.words)), years)).write(bytes);
    }

    fn read(bytes: &[u8]) -> Self {
        let ((statement, kinds), ((universe, (continuity, words)), (first, last))) = Row::read(bytes);
        let universe: u8 = universe;
        let continuity: u8 = continuity;
        let years = (u16::cast_signed(first), u16::cast_signed(last));
        Self {
            statement,
            kinds,
            universe: Universe::ALL.get(usize::from(universe)).copied().unwrap_or(Universe::Prime),
            continuity: Continuity::ALL.get(usize::from(continuity)).copied().unwrap_or(Continuity::Fan),
            words,
            years: (years != (NO_YEAR, NO_YEAR)).then_some(years),
        }
    }
}

/// How much less a word counts that stands only in the owner's name or the label.
const NAME_ONLY: f32 = 0.4;
/// How soon more words of a sentence stop to matter: the usual constant of BM25.
const K1: f32 = 1.2;
/// How much the length of a sentence matters: less than the usual 0.75, since all of them are short.
const B: f32 = 0.4;
/// The most words that are read: what follows tells nothing more of what is sought.
const MOST_WORDS: usize = 12;
/// Fewer hits than this leave room for some that hold less.
const FEW: usize = 10;
/// Fewer letters than this begin too many words for any of them to be meant.
const SHORTEST_BEGINNING: usize = 4;
/// A word that no statement has stands for at most so many others.
const MOST_EXPANSIONS: usize = 32;

impl StatementIndex {
    /// The statements that hold the words typed: `most` of them, after the first `skip`.
    pub fn find(&self, lore: &Lore, typed: &str, filter: &StatementFilter, skip: usize, most: usize) -> Hits {
        self.find_led_by(lore, typed, filter, None, skip, most)
    }

    /// The same, with one statement before all others if it is among them.
    pub fn find_led_by(
        &self,
        lore: &Lore,
        typed: &str,
        filter: &StatementFilter,
        leading: Option<StatementRef>,
        skip: usize,
        most: usize,
    ) -> Hits {
        let registries = registries(typed);
        let sought = self.query_terms(&without_prefixes(typed, &registries));
        let mut found = self.scored(&sought);
        if *filter != StatementFilter::default() {
            let fits =
                |scored: &Scored| self.statements.get(scored.statement as usize).is_some_and(|meta| meta.fits(filter));
            found.retain(fits);
        }
        let held = keep_fullest(&mut found, sought.len());
        found.retain(|scored| registries.iter().all(|registry| self.names(lore, scored.statement, registry)));
        if let Some(leading) = leading {
            let first = found.iter_mut().find(|scored| self.is_at(scored, leading));
            first.into_iter().for_each(|first| first.words = u32::MAX);
        }
        let total = found.len();
        let wanted = skip.saturating_add(most).min(total);
        if wanted < total {
            found.select_nth_unstable_by(wanted, Scored::best_first);
            found.truncate(wanted);
        }
        found.sort_unstable_by(Scored::best_first);
        let lacking = sought.len().saturating_sub(held);
        let hits = found.iter().skip(skip).filter_map(|scored| self.hit(lore, scored.statement, &sought)).collect();
        let unmatched_terms = sought.into_iter().filter(|sought| !sought.is_known).map(|sought| sought.word).collect();
        Hits { total, hits, unmatched_terms, lacking }
    }

    fn is_at(&self, scored: &Scored, place: StatementRef) -> bool {
        self.statements.get(scored.statement as usize).is_some_and(|meta| meta.statement == place)
    }

    /// Whether a statement, or the name of what it tells of, has a registry number.
    fn names(&self, lore: &Lore, statement: u32, registry: &str) -> bool {
        let Some(meta) = self.statements.get(statement as usize) else { return false };
        let owner = match meta.statement.owner {
            Owner::Entry(entry) => lore.entry(entry).map(|entry| &*entry.name),
            Owner::Event(_) => None,
        };
        let said = lore.statement(meta.statement).map(|statement| statement.text.plain());
        said.into_iter().chain(owner).any(|text| text.split(is_between).any(|word| word.eq_ignore_ascii_case(registry)))
    }

    /// The typed words that tell something, with the stems that stand for each.
    fn query_terms(&self, typed: &str) -> Vec<QueryTerm> {
        let typed = Folded::whole(typed);
        let telling = typed.words().filter(|word| !is_stop_word(word));
        let words: Vec<&str> =
            if typed.words().all(is_stop_word) { typed.words().collect() } else { telling.collect() };
        words.into_iter().take(MOST_WORDS).map(|word| self.expanded(word)).collect()
    }

    fn expanded(&self, word: &str) -> QueryTerm {
        expanded(&self.stems, word)
    }

    fn scored(&self, sought: &[QueryTerm]) -> Vec<Scored> {
        let weights = self.weights();
        let mut tallies = vec![Tally::default(); self.statements.len()];
        let mut touched = Vec::with_capacity(self.longest_list(sought));
        for (sought, bit) in sought.iter().zip((0..).map(|at| 1_u16 << at)) {
            for postings in sought.stems.iter().map(|stem| self.postings.of(*stem)) {
                let idf = self.idf(postings.len());
                for posting in postings {
                    let statement = posting / 2;
                    let tally = tallies.get_mut(statement as usize).filter(|tally| tally.words & bit == 0);
                    let Some((tally, meta)) = tally.zip(self.statements.get(statement as usize)) else { continue };
                    if tally.words == 0 {
                        touched.push(statement);
                    }
                    let weight = weights.get(usize::from(meta.words)).copied().unwrap_or_default();
                    tally.words |= bit;
                    tally.score += idf * if posting % 2 == 0 { weight } else { NAME_ONLY };
                }
            }
        }
        let scored = |statement: u32| {
            let tally = tallies.get(statement as usize).copied().unwrap_or_default();
            Scored { words: tally.words.count_ones(), score: tally.score, statement }
        };
        touched.into_iter().map(scored).collect()
    }

    fn longest_list(&self, sought: &[QueryTerm]) -> usize {
        let stems = sought.iter().flat_map(|sought| &sought.stems);
        stems.map(|stem| self.postings.of(*stem).len()).max().unwrap_or_default()
    }

    /// What a word counts in a statement of so many words.
    pub(super) fn weights(&self) -> Vec<f32> {
        let of_length = |words: u8| {
            let length = f32::from(words) / self.average_length.max(1.0);
            (K1 + 1.0) / (1.0 + K1 * (1.0 - B + B * length))
        };
        (0..=u8::MAX).map(of_length).collect()
    }

    #[expect(clippy::cast_precision_loss, reason = "a ranking needs no more precision")]
    fn idf(&self, uses: usize) -> f32 {
        let (uses, all) = (uses as f32, self.statements.len() as f32);
        (1.0 + (all - uses + 0.5) / (uses + 0.5)).ln()
    }

    fn hit(&self, lore: &Lore, statement: u32, sought: &[QueryTerm]) -> Option<Hit> {
        let meta = self.statements.get(statement as usize)?;
        let StatementRef { owner, number } = meta.statement;
        let plain = lore.statement(meta.statement)?.text.plain();
        let (words, places) = Folded::placed(plain);
        let is_sought = |word: &str| {
            let term = self.stems.exact(stem(word));
            term.is_some_and(|term| sought.iter().any(|sought| sought.stems.contains(&term)))
        };
        let matched = words.words().zip(places).filter(|(word, _)| is_sought(word)).map(|(_, place)| place);
        Some(Hit { owner, number: usize::from(number), matched: matched.collect() })
    }
}

/// The stems among those that there are which a typed word stands for.
pub(super) fn expanded(stems: &Terms, word: &str) -> QueryTerm {
    let stem = stem(word);
    let known = |stems: Vec<TermId>| QueryTerm { word: word.to_owned(), is_known: true, stems };
    if let Some(same) = stems.exact(stem) {
        return known(vec![same]);
    }
    let beginning = stems.beginning_with(stem);
    if stem.len() >= SHORTEST_BEGINNING && !beginning.is_empty() {
        return known(beginning.take(MOST_EXPANSIONS).collect());
    }
    let most = spelling::clear_slip(stem.len());
    let mut alike = stems.alike(stem, most, most);
    alike.sort_unstable_by_key(|alike| (alike.cost, alike.term));
    let least = alike.first().map(|alike| alike.cost);
    let nearest = alike.into_iter().take(MOST_EXPANSIONS).filter(|alike| Some(alike.cost) == least);
    QueryTerm { is_known: false, ..known(nearest.map(|alike| alike.term).collect()) }
}

/// A typed word, and the stems that stand for it.
pub(super) struct QueryTerm {
    word: String,
    /// Whether a statement has it, or a word that begins so.
    pub(super) is_known: bool,
    pub(super) stems: Vec<TermId>,
}

/// The most letters before the number of a registry: `NCC`.
const MOST_LETTERS: usize = 4;

/// Whether a sign is no part of a registry number.
fn is_between(sign: char) -> bool {
    !sign.is_alphanumeric() && sign != '-'
}

/// The registry numbers in a text: `NCC-75633`.
fn registries(typed: &str) -> Vec<&str> {
    let is_registry = |word: &&str| {
        word.split_once('-').is_some_and(|(letters, number)| {
            (2..=MOST_LETTERS).contains(&letters.len())
                && letters.bytes().all(|letter| letter.is_ascii_alphabetic())
                && number.starts_with(|first: char| first.is_ascii_digit())
        })
    };
    typed.split(is_between).filter(is_registry).collect()
}

/// A text with the registry numbers in it without their letters, which thousands have.
fn without_prefixes(typed: &str, registries: &[&str]) -> String {
    let number = |registry: &str| registry.split_once('-').map_or("", |(_, number)| number).to_owned();
    registries.iter().fold(typed.to_owned(), |text, registry| text.replace(registry, &number(registry)))
}

/// Keeps the statements with all of so many words. Where there are none, those with the most; and where these are few,
/// also those that lack one word more. Says how many words the best have.
fn keep_fullest(found: &mut Vec<Scored>, all: usize) -> usize {
    let most = found.iter().map(|scored| scored.words).max().unwrap_or_default();
    let full = found.iter().filter(|scored| scored.words == most).count();
    let has_all = most as usize == all;
    let least = if full < FEW && !has_all { most.saturating_sub(1).max(1) } else { most };
    found.retain(|scored| scored.words >= least);
    most as usize
}

/// What a statement holds of the words, as far as they were looked at.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    score: f32,
    /// A bit for each word.
    words: u16,
}

/// A statement with how well it answers.
#[derive(Debug, Clone, Copy)]
struct Scored {
    words: u32,
    score: f32,
    statement: u32,
}

impl Scored {
    fn best_first(one: &Self, other: &Self) -> std::cmp::Ordering {
        let by_words = other.words.cmp(&one.words);
        by_words.then(other.score.total_cmp(&one.score)).then(one.statement.cmp(&other.statement))
    }
}

impl StatementMeta {
    fn fits(&self, filter: &StatementFilter) -> bool {
        let touches = |years: &RangeInclusive<i32>| {
            self.years
                .is_some_and(|(first, last)| i32::from(first) <= *years.end() && i32::from(last) >= *years.start())
        };
        filter.kind.is_none_or(|kind| self.kinds & kind_bit(kind) != 0)
            && filter.universe.is_none_or(|universe| universe == self.universe)
            && filter.continuities.as_ref().is_none_or(|continuities| continuities.contains(&self.continuity))
            && filter.years.as_ref().is_none_or(touches)
    }
}

/// The kind as one of 16 bits.
pub(super) fn kind_bit(kind: &Kind) -> u16 {
    1 << kind.number()
}
