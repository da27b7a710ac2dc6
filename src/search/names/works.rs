//! The finder over works: which episode, book, game or article is meant by a title, a number, or an author.
//!
//! Works are nameable things beside entries and stand in the same ranking (see `ranking`). They are few, so each
//! question goes through all of them; what they are called is folded once, when lore is loaded. Every typed word has to
//! be one of the title or of what is around it (series, author, year, medium), so that no work is ever answered for
//! another; numbers of episodes are read in `code`.

mod known;

use std::collections::HashMap;

use super::code::{Code, code, half_typed, series_named};
use super::ranking::{Rank, Tier};
use super::tables::MOST_SUGGESTIONS;
use crate::lore::series::Series;
use crate::lore::{Lore, Source, SourceRef};
use known::{Known, Vocabulary, WorkQuery};

/// Fewer letters than this begin too many titles for any of them to be meant.
const FEWEST_LETTERS: usize = 3;
/// The most works that are named as near ones.
const MOST_NEAR: usize = 10;

/// What a text turned out to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkLookup {
    /// A work, and perhaps others that it may mean as well, at most 24.
    Found {
        /// The best of them.
        best: SourceRef,
        /// The others that match as closely, best first.
        others: Vec<SourceRef>,
    },
    /// Several works at once: a series, a season, everything by an author, a line of books; at most 25.
    Several(Vec<SourceRef>),
    /// Nothing clearly; these come nearest, best first, at most ten.
    Near(Vec<SourceRef>),
    /// Nothing at all like it.
    Unknown,
}

/// All works with all they are called, ready to be found.
#[derive(Debug, Default)]
pub struct Works {
    known: Vec<Known>,
    vocabulary: Vocabulary,
    by_label: HashMap<String, SourceRef>,
}

impl Works {
    /// Reads all titles of the lore's works.
    pub fn build(lore: &Lore) -> Self {
        let refs = (0..).map(SourceRef).zip(lore.sources());
        let known: Vec<Known> = refs.clone().map(|(at, source)| Known::new(lore, source, at)).collect();
        let by_label = refs.map(|(at, _)| (lore.source_label(at).to_lowercase(), at)).collect();
        Self { vocabulary: Vocabulary::of(&known), known, by_label }
    }

    /// The work of that id, or of that label in any case: what a picker sends.
    pub fn picked(&self, lore: &Lore, typed: &str) -> Option<SourceRef> {
        let typed = typed.trim();
        lore.source_by_id(typed).or_else(|| self.by_label.get(&typed.to_lowercase()).copied())
    }

    /// What a text means: an id, a label, a title, a number, a series, an author.
    pub fn find(&self, lore: &Lore, typed: &str) -> WorkLookup {
        let query = WorkQuery::new(typed, false);
        let ranks = self.ranked(&query);
        if let Some(best) = self.picked(lore, typed) {
            let same = ranks.iter().filter(|rank| rank.tier == Tier::Same).copied().map(source_of);
            return WorkLookup::Found { best, others: same.filter(|other| *other != best).collect() };
        }
        let is_whole = |best: &Rank| best.tier == Tier::Same || best.tier == Tier::Words && best.fit.untyped == 0;
        let is_title = ranks.first().is_some_and(is_whole);
        if is_title {
            return found(&ranks);
        }
        if let Some(code) = code(typed) {
            return by_code(lore, code);
        }
        if let Some(series) = series_named(typed) {
            return WorkLookup::Several(
                episodes(lore, Some(series)).into_iter().map(|(_, at)| at).take(MOST_SUGGESTIONS).collect(),
            );
        }
        let is_short = query.folded.compact().len() < FEWEST_LETTERS;
        if !ranks.is_empty() && !is_short {
            return found(&ranks);
        }
        let around = self.around(&query);
        match around.as_slice() {
            [] => self.nearest(&query, &ranks),
            [only] => WorkLookup::Found { best: *only, others: Vec::new() },
            _ => WorkLookup::Several(around),
        }
    }

    /// What to offer while somebody types, best first, at most [`MOST_SUGGESTIONS`].
    pub fn suggest(&self, lore: &Lore, typed: &str) -> Vec<SourceRef> {
        if let Some(best) = self.by_label.get(&typed.trim().to_lowercase()) {
            return vec![*best];
        }
        let query = WorkQuery::new(typed, true);
        if query.folded.is_empty() {
            return self.most_used();
        }
        let mut offered = match code(typed).map(|code| by_code(lore, code)) {
            Some(WorkLookup::Found { best, others }) => [vec![best], others].concat(),
            Some(WorkLookup::Several(works)) => works,
            _ => Vec::new(),
        };
        let ranked = self.ranked(&query).into_iter().map(source_of);
        let more = half_typed_episodes(lore, typed).into_iter().chain(ranked).chain(self.around(&query));
        for work in more {
            if !offered.contains(&work) {
                offered.push(work);
            }
        }
        if offered.is_empty() {
            offered = self.partly(&query);
        }
        offered.truncate(MOST_SUGGESTIONS);
        offered
    }

    fn most_used(&self) -> Vec<SourceRef> {
        let mut ranks: Vec<Rank> = self.known.iter().map(Known::unmatched).collect();
        ranks.sort_unstable();
        ranks.into_iter().map(source_of).take(MOST_SUGGESTIONS).collect()
    }

    /// Everything that answers to all that was typed, best first; slips count only where nothing answers without.
    fn ranked(&self, query: &WorkQuery) -> Vec<Rank> {
        let mut ranks: Vec<Rank> = self.known.iter().filter_map(|known| known.as_typed(query)).collect();
        if ranks.is_empty() {
            ranks = self.known.iter().filter_map(|known| known.with_slips(query, &self.vocabulary)).collect();
        }
        ranks.sort_unstable();
        ranks
    }

    /// Works that are only told by what is around their titles: all by an author, all of a line.
    fn around(&self, query: &WorkQuery) -> Vec<SourceRef> {
        let mut ranks: Vec<Rank> = self.known.iter().filter_map(|known| known.around(query)).collect();
        ranks.sort_unstable();
        ranks.into_iter().map(source_of).take(MOST_SUGGESTIONS).collect()
    }

    fn nearest(&self, query: &WorkQuery, ranks: &[Rank]) -> WorkLookup {
        let mut near: Vec<SourceRef> = ranks.iter().copied().map(source_of).collect();
        near.extend(if near.is_empty() { self.partly(query) } else { Vec::new() });
        near.extend(if near.is_empty() { self.beginning_so(query) } else { Vec::new() });
        near.truncate(MOST_NEAR);
        if near.is_empty() { WorkLookup::Unknown } else { WorkLookup::Near(near) }
    }

    fn beginning_so(&self, query: &WorkQuery) -> Vec<SourceRef> {
        let mut ranks: Vec<Rank> = self.known.iter().filter_map(|known| known.beginning_so(query)).collect();
        ranks.sort_unstable();
        ranks.into_iter().map(source_of).collect()
    }

    /// Works that half of the words or more are words of, however misspelt.
    fn partly(&self, query: &WorkQuery) -> Vec<SourceRef> {
        let mut ranks: Vec<Rank> = self.known.iter().filter_map(|known| known.partly(query)).collect();
        ranks.sort_unstable();
        ranks.into_iter().map(source_of).collect()
    }
}

fn source_of(rank: Rank) -> SourceRef {
    SourceRef(rank.entry)
}

/// The best of them, and those that match as closely.
fn found(ranks: &[Rank]) -> WorkLookup {
    let Some((best, rest)) = ranks.split_first() else { return WorkLookup::Unknown };
    let as_close = rest.iter().filter(|rank| rank.tier == best.tier).take(MOST_SUGGESTIONS - 1);
    WorkLookup::Found { best: source_of(*best), others: as_close.copied().map(source_of).collect() }
}

/// The numbered episodes of a series, or of all, in the order of their numbers.
fn episodes<'l>(lore: &'l Lore, series: Option<&Series>) -> Vec<(&'l Source, SourceRef)> {
    let is_of = |source: &Source| series.is_none_or(|series| source.series.as_deref() == Some(series.code));
    let all = lore.sources().iter().zip((0..).map(SourceRef));
    let mut episodes: Vec<_> = all.filter(|(source, _)| source.number.is_some() && is_of(source)).collect();
    episodes.sort_by_key(|(source, at)| (source.number, *at));
    episodes
}

/// The episodes of that number; else those of the series whose numbers are nearest.
fn by_code(lore: &Lore, code: Code) -> WorkLookup {
    let mut numbered = episodes(lore, code.series);
    let found = numbered.iter().filter(|(source, _)| is_of_number(source, code)).map(|(_, at)| *at);
    let found: Vec<SourceRef> = found.take(MOST_SUGGESTIONS).collect();
    match (found.split_first(), code.episode) {
        (Some((best, others)), Some(_)) => WorkLookup::Found { best: *best, others: others.to_vec() },
        (Some(_), None) => WorkLookup::Several(found),
        (None, _) if numbered.is_empty() => WorkLookup::Unknown,
        (None, _) => {
            let wanted = (code.season, code.episode.unwrap_or_default());
            let distance = |(season, episode): (u16, u16)| (season.abs_diff(wanted.0), episode.abs_diff(wanted.1));
            numbered.sort_by_key(|(source, _)| source.number.map(distance));
            WorkLookup::Near(numbered.into_iter().map(|(_, at)| at).take(MOST_NEAR).collect())
        }
    }
}

/// Whether a work was broadcast under that number: two episodes in one evening have two.
fn is_of_number(source: &Source, code: Code) -> bool {
    source.number.is_some_and(|(season, first)| {
        let last = source.last_episode.unwrap_or(first);
        season == code.season && code.episode.is_none_or(|episode| (first..=last).contains(&episode))
    })
}

/// The episodes whose numbers begin as what was typed so far: `s04e2`, `4x`.
fn half_typed_episodes(lore: &Lore, typed: &str) -> Vec<SourceRef> {
    let Some(half) = half_typed(typed) else { return Vec::new() };
    let begins = |source: &Source| {
        let (season, episode) = source.number.unwrap_or_default();
        season == half.season && episode.to_string().starts_with(&half.episode)
    };
    let all = episodes(lore, half.series).into_iter().filter(|(source, _)| begins(source));
    all.map(|(_, at)| at).take(MOST_SUGGESTIONS).collect()
}
