//! Full text: the statements that speak of what was asked, of entries and events alike, best first.
//!
//! An index of our own rather than tantivy: statements are single sentences, so that a posting list and BM25 are all there
//! is to it; filters, stand-ins and matched words are what a search of lore is about; and tantivy brings 58 crates to
//! build and to audit on top of some two hundred and twenty. `benches/README.md` has the two side by side.
//!
//! Hits are the statements with as many of the typed words as any has, and those that lack one more where these are
//! few. The ones with more words come first; among equals, BM25 decides, in which the name of the entry counts as part
//! of each of its statements, though for less. Words are compared by their stems; one that no statement has is taken
//! for a beginning, or else for a slip.

use std::ops::{Range, RangeInclusive};

use super::fold::Folded;
use super::spelling;
use super::stem::{is_stop_word, stem};
use super::terms::{Lists, TermId, Terms};
use crate::lore::kinds::{self, Kind};
use crate::lore::source::Continuity;
use crate::lore::universe::Universe;
use crate::lore::{EntryRef, EventRef, Lore, Statement};

/// What hits must fit besides the words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextFilter {
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
    pub unheard: Vec<String>,
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

/// What a statement belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owner {
    /// An entry.
    Entry(EntryRef),
    /// An event.
    Event(EventRef),
}

impl Hit {
    /// The statement itself.
    pub fn statement<'l>(&self, lore: &'l Lore) -> Option<&'l Statement> {
        statement_of(lore, self.owner, self.number)
    }

    /// Its words alone.
    pub fn plain(&self, lore: &Lore) -> String {
        self.statement(lore).map(|statement| lore.plain(&statement.text)).unwrap_or_default()
    }
}

fn statement_of(lore: &Lore, owner: Owner, number: usize) -> Option<&Statement> {
    match owner {
        Owner::Entry(entry) => lore.entry(entry)?.statements().nth(number),
        Owner::Event(event) => lore.event(event).map(|event| &event.statement),
    }
}

/// All statements of the lore by their words.
#[derive(Debug, Default)]
pub struct TextIndex {
    pub(super) stems: Terms,
    /// Statements with the stem, each as its number doubled, plus one where only the name of the owner has it.
    pub(super) of_stem: Lists<u32>,
    pub(super) statements: Vec<Indexed>,
    /// Words of a statement.
    pub(super) usual_length: f32,
}

/// What filters and ranking need to know of a statement.
#[derive(Debug, Clone, Copy)]
pub(super) struct Indexed {
    pub(super) owner: Owner,
    pub(super) number: u16,
    pub(super) kinds: u16,
    pub(super) universe: Universe,
    pub(super) continuity: Continuity,
    pub(super) words: u8,
    pub(super) years: Option<(i16, i16)>,
}

/// How much less a word counts that stands only in the owner's name.
const NAME_ONLY: f32 = 0.4;
/// How soon more words of a sentence stop to matter, and how much its length does: the usual constants of BM25.
const SATURATION: f32 = 1.2;
const LENGTH: f32 = 0.4;
/// More words say nothing more about what is sought.
const MOST_WORDS: usize = 12;
/// Fewer hits than this leave room for some that hold less.
const FEW: usize = 10;
/// A word that no statement has stands for at most so many others.
const MOST_STANDINS: usize = 32;

impl TextIndex {
    /// The statements that hold the words typed: `most` of them, after the first `skip`.
    pub fn find(&self, lore: &Lore, typed: &str, filter: &TextFilter, skip: usize, most: usize) -> Hits {
        let sought = self.sought(typed);
        let mut found = self.scored(&sought);
        if *filter != TextFilter::default() {
            let fits = |scored: &Scored| {
                self.statements.get(scored.statement as usize).is_some_and(|facts| facts.fits(filter))
            };
            found.retain(fits);
        }
        keep_fullest(&mut found);
        let total = found.len();
        let wanted = skip.saturating_add(most).min(total);
        if wanted < total {
            found.select_nth_unstable_by(wanted, Scored::best_first);
            found.truncate(wanted);
        }
        found.sort_unstable_by(Scored::best_first);
        let hits = found.iter().skip(skip).filter_map(|scored| self.hit(lore, scored.statement, &sought)).collect();
        let unheard = sought.into_iter().filter(|sought| !sought.is_heard).map(|sought| sought.word).collect();
        Hits { total, hits, unheard }
    }

    /// The typed words that tell something, with the stems that stand for each.
    fn sought(&self, typed: &str) -> Vec<Sought> {
        let typed = Folded::whole(typed);
        let telling = typed.words().filter(|word| !is_stop_word(word));
        let words: Vec<&str> =
            if typed.words().all(is_stop_word) { typed.words().collect() } else { telling.collect() };
        words.into_iter().take(MOST_WORDS).map(|word| self.stand_ins(word)).collect()
    }

    fn stand_ins(&self, word: &str) -> Sought {
        let stem = stem(word);
        let heard = |stems: Vec<TermId>| Sought { word: word.to_owned(), is_heard: true, stems };
        if let Some(same) = self.stems.exact(stem) {
            return heard(vec![same]);
        }
        let beginning = self.stems.beginning_with(stem);
        if !beginning.is_empty() {
            return heard(beginning.take(MOST_STANDINS).collect());
        }
        let mut alike = self.stems.alike(stem, spelling::clear_slip(stem.len()), true);
        alike.sort_unstable_by_key(|alike| (alike.cost, alike.term));
        let least = alike.first().map(|alike| alike.cost);
        let nearest = alike.into_iter().take(MOST_STANDINS).filter(|alike| Some(alike.cost) == least);
        Sought { is_heard: false, ..heard(nearest.map(|alike| alike.term).collect()) }
    }

    fn scored(&self, sought: &[Sought]) -> Vec<Scored> {
        let weights = self.weights();
        let mut tallies = vec![Tally::default(); self.statements.len()];
        let mut touched = Vec::with_capacity(self.longest_list(sought));
        for (sought, bit) in sought.iter().zip((0..).map(|at| 1_u16 << at)) {
            for usage in sought.stems.iter().map(|stem| self.of_stem.of(*stem)) {
                let rarity = self.rarity(usage.len());
                for posting in usage {
                    let statement = posting / 2;
                    let tally = tallies.get_mut(statement as usize).filter(|tally| tally.words & bit == 0);
                    let Some((tally, facts)) = tally.zip(self.statements.get(statement as usize)) else { continue };
                    if tally.words == 0 {
                        touched.push(statement);
                    }
                    let weight = weights.get(usize::from(facts.words)).copied().unwrap_or_default();
                    tally.words |= bit;
                    tally.score += rarity * if posting % 2 == 0 { weight } else { NAME_ONLY };
                }
            }
        }
        let scored = |statement: u32| {
            let tally = tallies.get(statement as usize).copied().unwrap_or_default();
            Scored { words: tally.words.count_ones(), score: tally.score, statement }
        };
        touched.into_iter().map(scored).collect()
    }

    fn longest_list(&self, sought: &[Sought]) -> usize {
        let stems = sought.iter().flat_map(|sought| &sought.stems);
        stems.map(|stem| self.of_stem.of(*stem).len()).max().unwrap_or_default()
    }

    /// What a word counts in a statement of so many words.
    fn weights(&self) -> Vec<f32> {
        let of_length = |words: u8| {
            let length = f32::from(words) / self.usual_length.max(1.0);
            (SATURATION + 1.0) / (1.0 + SATURATION * (1.0 - LENGTH + LENGTH * length))
        };
        (0..=u8::MAX).map(of_length).collect()
    }

    #[expect(clippy::cast_precision_loss, reason = "a ranking needs no more precision")]
    fn rarity(&self, uses: usize) -> f32 {
        let (uses, all) = (uses as f32, self.statements.len() as f32);
        (1.0 + (all - uses + 0.5) / (uses + 0.5)).ln()
    }

    fn hit(&self, lore: &Lore, statement: u32, sought: &[Sought]) -> Option<Hit> {
        let facts = self.statements.get(statement as usize)?;
        let (owner, number) = (facts.owner, usize::from(facts.number));
        let plain = lore.plain(&statement_of(lore, owner, number)?.text);
        let (words, places) = Folded::placed(&plain);
        let is_sought = |word: &str| {
            let term = self.stems.exact(stem(word));
            term.is_some_and(|term| sought.iter().any(|sought| sought.stems.contains(&term)))
        };
        let matched = words.words().zip(places).filter(|(word, _)| is_sought(word)).map(|(_, place)| place);
        Some(Hit { owner, number, matched: matched.collect() })
    }
}

/// A typed word, and the stems that stand for it.
struct Sought {
    word: String,
    /// Whether a statement has it, or a word that begins so.
    is_heard: bool,
    stems: Vec<TermId>,
}

/// Keeps the statements with the most of the words; where these are few, also those that lack one word more.
fn keep_fullest(found: &mut Vec<Scored>) {
    let most = found.iter().map(|scored| scored.words).max().unwrap_or_default();
    let full = found.iter().filter(|scored| scored.words == most).count();
    let least = if full < FEW { most.saturating_sub(1).max(1) } else { most };
    found.retain(|scored| scored.words >= least);
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

impl Indexed {
    fn fits(&self, filter: &TextFilter) -> bool {
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
    1 << kinds::number(kind)
}
