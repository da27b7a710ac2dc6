//! The finder over works: which episode, book, game or article is meant by a title, a number, or an author.
//!
//! Works are few beside entries, so each question goes through all of them; what they are called is folded once,
//! when lore is loaded. The ranking stands in [`Tier`] and [`Rank`]; numbers of episodes are read in `code`.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::code::{Code, code};
use super::forms;
use super::tables::MOST_SUGGESTIONS;
use crate::lore::series::SERIES;
use crate::lore::{Lore, Medium, Source, SourceRef};
use crate::search::text::distance;
use crate::search::text::fold::{Folded, number};
use crate::search::text::spelling::{self, Signature};

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
    /// Several works at once: a season, everything by an author, a line of books.
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
    by_label: HashMap<String, SourceRef>,
}

/// What a work is called.
#[derive(Debug)]
struct Known {
    title: Folded,
    core: String,
    /// Words that say more of it: series, line, authors, kind, year, the larger work.
    around: Folded,
    /// Its number run together: `ds94x20`.
    code: String,
    uses: usize,
    is_article: bool,
}

/// How close a match is, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    /// The same title.
    Same,
    /// The same but for prefixes, plurals and the like.
    Alike,
    /// The title begins so.
    Beginning,
    /// All typed words are or begin words of the title or of what is around it, at least one of the title.
    Words,
    /// All typed words are words of what is around the title.
    Around,
    /// As `Same` or `Words`, with slips.
    Slips,
    /// Half of the words or more are words of the title.
    Partly,
}

/// Where a match stands among others; the smallest is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    tier: Tier,
    /// What slips cost, in halves.
    slips: u8,
    /// Words of the title that were not typed.
    untyped: usize,
    /// Articles come after works of the same title.
    is_article: bool,
    /// How many statements rest on it.
    uses: Reverse<usize>,
    source: SourceRef,
}

impl Works {
    /// Reads all titles of the lore's works.
    pub fn build(lore: &Lore) -> Self {
        let refs = (0..).map(SourceRef);
        let uses = |at| lore.citing(at).count();
        let known = lore.sources().iter().zip(refs).map(|(source, at)| Known::new(lore, source, uses(at))).collect();
        let refs = (0..).map(SourceRef).take(lore.sources().len());
        let by_label = refs.map(|at| (lore.source_label(at).to_lowercase(), at)).collect();
        Self { known, by_label }
    }

    /// What a text means: an id, a label, a number, a title, an author.
    pub fn find(&self, lore: &Lore, typed: &str) -> WorkLookup {
        let lower = typed.trim().to_lowercase();
        if let Some(best) = lore.source_by_id(&lower).or_else(|| self.by_label.get(&lower).copied()) {
            return WorkLookup::Found { best, others: Vec::new() };
        }
        if let Some(code) = code(typed) {
            return by_code(lore, code);
        }
        let query = Folded::new(typed);
        let ranks = self.ranked(&query, false);
        let Some(best) = ranks.first() else { return WorkLookup::Unknown };
        let as_close: Vec<SourceRef> =
            ranks.iter().filter(|rank| rank.tier == best.tier).map(|rank| rank.source).take(MOST_SUGGESTIONS).collect();
        match best.tier {
            Tier::Around if as_close.len() > 1 => WorkLookup::Several(as_close),
            Tier::Partly => WorkLookup::Near(near(&ranks)),
            _ if query.compact().len() < FEWEST_LETTERS && best.tier != Tier::Same => WorkLookup::Near(near(&ranks)),
            _ => WorkLookup::Found { best: best.source, others: as_close.into_iter().skip(1).collect() },
        }
    }

    /// What to offer while somebody types, best first, at most [`MOST_SUGGESTIONS`].
    pub fn suggest(&self, lore: &Lore, typed: &str) -> Vec<SourceRef> {
        let query = Folded::new(typed);
        if let Some(best) = self.by_label.get(&typed.trim().to_lowercase()) {
            return vec![*best];
        }
        let mut offered: Vec<SourceRef> = match code(typed).map(|code| by_code(lore, code)) {
            Some(WorkLookup::Found { best, others }) => std::iter::once(best).chain(others).collect(),
            Some(WorkLookup::Several(works)) => works,
            _ => Vec::new(),
        };
        let ranks = if query.is_empty() { self.most_used() } else { self.ranked(&query, true) };
        for rank in ranks {
            if !offered.contains(&rank.source) {
                offered.push(rank.source);
            }
        }
        offered.truncate(MOST_SUGGESTIONS);
        offered
    }

    fn most_used(&self) -> Vec<Rank> {
        let mut ranks: Vec<Rank> = self.refs().map(|(at, known)| known.rank(at, Tier::Same, 0, 0)).collect();
        ranks.sort_unstable();
        ranks
    }

    fn refs(&self) -> impl Iterator<Item = (SourceRef, &Known)> {
        (0..).map(SourceRef).zip(&self.known)
    }

    /// Everything that answers to it, best first; slips count only where nothing answers without, and parts of it
    /// only where nothing answers to the whole.
    fn ranked(&self, query: &Folded, is_typing: bool) -> Vec<Rank> {
        if query.is_empty() {
            return Vec::new();
        }
        let ways =
            [Known::as_typed as fn(&Known, SourceRef, &Folded) -> Option<Rank>, Known::with_slips, Known::partly];
        for way in ways {
            let mut ranks: Vec<Rank> = self.refs().filter_map(|(at, known)| way(known, at, query)).collect();
            if !is_typing && ranks.iter().any(|rank| rank.tier < Tier::Around) {
                ranks.retain(|rank| rank.tier < Tier::Around);
            }
            if !ranks.is_empty() {
                ranks.sort_unstable();
                return ranks;
            }
        }
        Vec::new()
    }
}

fn near(ranks: &[Rank]) -> Vec<SourceRef> {
    ranks.iter().map(|rank| rank.source).take(MOST_NEAR).collect()
}

/// The episodes of that number; else those of the series whose numbers are nearest.
fn by_code(lore: &Lore, code: Code) -> WorkLookup {
    let is_of = |source: &Source| code.series.is_none_or(|series| source.series.as_deref() == Some(series.code));
    let episodes = lore.sources().iter().zip((0..).map(SourceRef)).filter(|(source, _)| is_of(source));
    let mut numbered: Vec<((u16, u16), SourceRef)> =
        episodes.filter_map(|(source, at)| Some((source.number?, at))).collect();
    numbered.sort_unstable();
    let fits = |(season, episode): (u16, u16)| season == code.season && code.episode.is_none_or(|one| one == episode);
    let mut found = numbered.iter().filter(|(number, _)| fits(*number)).map(|(_, at)| *at);
    let found: Vec<SourceRef> = found.by_ref().take(MOST_SUGGESTIONS).collect();
    match (found.split_first(), code.episode) {
        (Some((best, others)), Some(_)) => WorkLookup::Found { best: *best, others: others.to_vec() },
        (Some(_), None) => WorkLookup::Several(found),
        (None, _) if numbered.is_empty() => WorkLookup::Unknown,
        (None, _) => {
            let wanted = (code.season, code.episode.unwrap_or_default());
            let distance = |(season, episode): (u16, u16)| (season.abs_diff(wanted.0), episode.abs_diff(wanted.1));
            numbered.sort_by_key(|(number, _)| distance(*number));
            WorkLookup::Near(numbered.into_iter().map(|(_, at)| at).take(MOST_NEAR).collect())
        }
    }
}

impl Known {
    fn new(lore: &Lore, source: &Source, uses: usize) -> Self {
        let title = Folded::new(&source.title);
        let whole = source.whole.and_then(|whole| lore.source(whole));
        let mut around: Vec<Folded> = Vec::new();
        around.extend(source.series.iter().chain(&source.line).chain(&source.authors).map(|words| Folded::new(words)));
        around.extend(whole.map(|whole| Folded::new(&whole.title)));
        around.extend(source.released.map(|date| Folded::new(&date.year.to_string())));
        around.push(Folded::new(&source.description()));
        around.extend(series_words(source, &title));
        let around = Folded::of_words(around.iter().flat_map(Folded::words));
        let code = source.code().map(|code| code.replace('×', "x").replace("x0", "x")).unwrap_or_default();
        let is_article = source.medium == Medium::WikiArticle;
        Self {
            core: forms::core(&title).letters,
            title,
            around,
            code: Folded::new(&code).compact().to_owned(),
            uses,
            is_article,
        }
    }

    fn rank(&self, source: SourceRef, tier: Tier, slips: u8, typed: usize) -> Rank {
        let untyped = if tier <= Tier::Alike { 0 } else { self.title.len().saturating_sub(typed) };
        Rank { tier, slips, untyped, is_article: self.is_article, uses: Reverse(self.uses), source }
    }

    fn as_typed(&self, at: SourceRef, query: &Folded) -> Option<Rank> {
        let compact = query.compact();
        let rank = |tier| Some(self.rank(at, tier, 0, query.len()));
        if self.title.compact() == compact {
            return rank(Tier::Same);
        }
        if self.core == forms::core(query).letters {
            return rank(Tier::Alike);
        }
        if self.title.compact().starts_with(compact) || self.code.starts_with(&*compact.replace('×', "x")) {
            return rank(Tier::Beginning);
        }
        let mut words = query.words();
        let in_title = |word: &str| self.title.words().any(|other| is_or_begins(word, other));
        let in_around = |word: &str| self.around.words().any(|other| is_or_begins(word, other));
        if !words.clone().all(|word| in_title(word) || in_around(word)) {
            return None;
        }
        rank(if words.any(|word| is_telling(word) && in_title(word)) { Tier::Words } else { Tier::Around })
    }

    fn with_slips(&self, at: SourceRef, query: &Folded) -> Option<Rank> {
        let whole = slip(query.compact(), self.title.compact());
        let by_words = || {
            let mut cost = 0_u8;
            let mut is_of_title = false;
            for word in query.words() {
                let of_title = best_slip(word, &self.title);
                is_of_title |= of_title.is_some() && is_telling(word);
                cost = cost.saturating_add(of_title.or_else(|| best_slip(word, &self.around))?);
            }
            is_of_title.then_some(cost)
        };
        let cost = whole.into_iter().chain(by_words()).min()?;
        Some(self.rank(at, Tier::Slips, cost, query.len()))
    }

    fn partly(&self, at: SourceRef, query: &Folded) -> Option<Rank> {
        let long: Vec<&str> = query.words().filter(|word| is_telling(word)).collect();
        let costs: Vec<u8> = long.iter().filter_map(|word| best_slip(word, &self.title)).collect();
        let is_enough = !costs.is_empty() && 2 * costs.len() >= long.len();
        is_enough.then(|| Rank {
            untyped: long.len() - costs.len(),
            ..self.rank(at, Tier::Partly, costs.iter().fold(0, |sum, cost| sum.saturating_add(*cost)), 0)
        })
    }
}

/// All that the series is called that a work belongs to, or that its title names.
fn series_words(source: &Source, title: &Folded) -> Vec<Folded> {
    let book_series = Folded::new(source.series.as_deref().unwrap_or_default());
    let mut words = Vec::new();
    for series in &SERIES {
        let name = Folded::new(series.title);
        let is_named = |text: &Folded| name.len() > 1 && text.compact().contains(name.compact());
        if source.series.as_deref() == Some(series.code) || is_named(title) || is_named(&book_series) {
            words.extend(series.names().map(Folded::new));
        }
    }
    words
}

/// Whether a word says anything about a title.
fn is_telling(word: &str) -> bool {
    word.len() >= FEWEST_LETTERS && !matches!(word, "the" | "and" | "for" | "from")
}

fn is_or_begins(typed: &str, word: &str) -> bool {
    word.starts_with(typed) || number(typed).is_some_and(|typed| number(word) == Some(typed))
}

/// What it costs to take one text for the other, if that is clearly a slip.
fn slip(typed: &str, meant: &str) -> Option<u8> {
    let most = spelling::clear_slip(typed.len());
    if typed.len().abs_diff(meant.len()) > usize::from(most) {
        return None;
    }
    if Signature::of(typed).at_least(Signature::of(meant)) > u32::from(most) {
        return None;
    }
    Some(distance::distance(typed, meant).whole).filter(|cost| *cost <= most)
}

fn best_slip(typed: &str, words: &Folded) -> Option<u8> {
    let cost = |word: &str| if is_or_begins(typed, word) { Some(0) } else { slip(typed, word) };
    words.words().filter_map(cost).min()
}
