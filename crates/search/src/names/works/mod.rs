//! The finder over works: which episode, book, game or article is meant by a title, a number, or an author.
//!
//! Works are nameable things beside entries and stand in the same ranking (see `ranking`). What they are called is folded
//! once. Every typed word has to be one of the title or of what is around it (series, author, year, medium), so that no work is ever answered for
//! another; numbers of episodes are read in `code`.

mod by_number;
mod first_or_last;
mod index;
mod lazy_names;
mod other_titles;
mod part;
mod query;
mod texted;
mod title;
mod translated_titles;
mod word;
mod work_names;

use serde::{Deserialize, Serialize};

use crate::names::index::tables::MOST_SUGGESTIONS;
use crate::names::ranking::{Rank, Role, Tier};
use crate::names::words::code::{Code, code, code_within, half_typed, series_named, title_in_series};
use crate::plain_words;
use crate::text::fold::number;
use crate::text::hash_index::HashIndex;
use first_or_last::film_of_number;
use index::Index;
use isolinear_lore::series::Series;
use isolinear_lore::table::Table;
use isolinear_lore::{Lore, Source, SourceRef};
use lazy_names::LazyWorkNames;
use query::WorkQuery;
use work_names::WorkNames;

/// Fewer letters than this begin too many titles for any of them to be meant.
const FEWEST_LETTERS: usize = 3;
/// The most words for the part of a story: "part 2".
const PART_WORDS: usize = 2;
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
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Works {
    #[serde(skip)]
    names: LazyWorkNames,
    index: Index,
    by_label: HashIndex,
    /// What is offered before anything is typed.
    most_used: Table<SourceRef>,
    /// All that have numbers, in the order of these.
    episodes: Table<SourceRef>,
}

impl Works {
    /// Reads all titles of the lore's works.
    pub fn build(lore: &Lore) -> Self {
        let all = 0..u32::try_from(lore.sources().len()).unwrap_or(u32::MAX);
        let by_label = HashIndex::new(all.map(|at| lore.source_label(SourceRef(at)).to_lowercase()));
        let refs = (0..).map(SourceRef).zip(lore.sources());
        let names: Vec<WorkNames> = refs.map(|(at, source)| WorkNames::new(lore, source, at)).collect();
        let most_used = best(names.iter().map(WorkNames::unmatched)).into_iter().map(source_of);
        let most_used = most_used.take(MOST_SUGGESTIONS).collect();
        let episodes = episodes(lore).into_iter().collect();
        Self { index: Index::of(&names), names: names.into(), by_label, most_used, episodes }
    }

    /// The work of that id, or of that label in any case: what a picker sends.
    pub fn picked(&self, lore: &Lore, typed: &str) -> Option<SourceRef> {
        let typed = typed.trim();
        lore.source_by_id(typed).or_else(|| self.labelled(lore, typed))
    }

    fn labelled(&self, lore: &Lore, label: &str) -> Option<SourceRef> {
        let label = label.to_lowercase();
        let is_label = |at| lore.source_label(SourceRef(at)).to_lowercase() == label;
        self.by_label.find(&label, is_label).map(SourceRef)
    }

    /// Whether something of the title or the number of a work was typed, not only what is around it: its author, its line.
    pub fn is_titled(&self, lore: &Lore, typed: &str) -> bool {
        let is_known = self.picked(lore, typed).is_some() || code(typed).is_some() || code_within(typed).is_some();
        is_known
            || self.is_first_or_last(lore, typed)
            || film_of_number(lore, typed).is_some()
            || !self.titled(lore, &WorkQuery::new(typed, false), typed).is_empty()
    }

    /// Whether an episode or a film is called so, to the letter but for signs, capitals and the article; a film also for
    /// short, an episode without the number of its part.
    pub fn is_title_on_screen(&self, lore: &Lore, typed: &str) -> bool {
        let query = WorkQuery::new(typed, false);
        let is_long = query.folded.compact().len() >= FEWEST_LETTERS;
        let typed = plain_words(typed);
        let bare = without_article(&typed);
        let is_part =
            |rest: &[String]| rest.len() <= PART_WORDS && rest.last().is_some_and(|part| number(part).is_some());
        let is_title = |rest: &[String]| rest.is_empty() || is_long && is_part(rest);
        let is_called = |rank: &Rank, source: &Source| {
            let title = plain_words(&source.title);
            let is_bare =
                || bare.len() < typed.len() && without_article(&title).strip_prefix(bare).is_some_and(is_title);
            is_long && rank.role == Role::Alias
                || title.strip_prefix(typed.as_slice()).is_some_and(is_title)
                || is_bare()
        };
        let same = self.without_slips(lore, &query).into_iter().filter(|rank| rank.tier == Tier::Same);
        same.chain(self.but_for_article(lore, &query))
            .filter_map(|rank| Some((rank, lore.source(source_of(rank))?)))
            .any(|(rank, source)| source.medium.is_on_screen() && is_called(&rank, source))
    }

    /// The works that go by a title as a whole, best first: a film also for short, a story by all of its parts; no articles.
    pub fn of_title(&self, lore: &Lore, typed: &str) -> Vec<SourceRef> {
        let same = |rank: &Rank| rank.tier == Tier::Same && !rank.outside;
        let ranks = self.as_typed(lore, &WorkQuery::new(typed, false)).into_iter();
        ranks.filter(same).map(source_of).take(MOST_SUGGESTIONS).collect()
    }

    /// The work that answers best to words of a title, none of which is a slip.
    pub fn spelt_so(&self, lore: &Lore, typed: &str) -> Option<SourceRef> {
        self.without_slips(lore, &WorkQuery::new(typed, false)).first().copied().map(source_of)
    }

    /// The episode or film whose title was typed, word for word, but with slips.
    pub fn misspelt_title(&self, lore: &Lore, typed: &str) -> Option<SourceRef> {
        let query = WorkQuery::new(typed, false);
        let best = self.ranked(lore, &query).into_iter().next()?;
        // A word with a slip counts as one that was not typed.
        let is_whole = best.tier == Tier::Slips && best.fit.untyped <= 1 && !best.fit.later;
        let is_on_screen = lore.source(source_of(best))?.medium.is_on_screen();
        (is_whole && is_on_screen && query.folded.len() > 1).then(|| source_of(best))
    }

    /// The title beside the abbreviation of a series that has an episode of just that title: `TOS: Mirror, Mirror`.
    pub fn title_in_series(&self, lore: &Lore, typed: &str) -> Option<String> {
        let (series, title) = title_in_series(typed)?;
        let same = self.as_typed(lore, &WorkQuery::new(&title, false)).into_iter();
        let mut works = same.filter(|rank| rank.tier == Tier::Same).filter_map(|rank| lore.source(source_of(rank)));
        works.any(|work| work.series.as_deref() == Some(series.code)).then_some(title)
    }

    /// What a text means: an id, a label, a title, a number, a series, an author.
    pub fn find(&self, lore: &Lore, typed: &str) -> WorkLookup {
        if let Some(at_an_end) = self.first_or_last(lore, typed) {
            return at_an_end;
        }
        if let Some(film) = film_of_number(lore, typed) {
            return film;
        }
        let query = WorkQuery::new(typed, false);
        let code = code(typed);
        // What reads as a number is no slip for a title.
        let ranks = if code.is_some() { self.as_typed(lore, &query) } else { self.titled(lore, &query, typed) };
        if let Some(best) = self.picked(lore, typed) {
            let same = ranks.iter().filter(|rank| rank.tier == Tier::Same).copied().map(source_of);
            return WorkLookup::Found { best, others: same.filter(|other| *other != best).collect() };
        }
        let is_whole = |best: &Rank| best.tier == Tier::Same || best.tier == Tier::Words && best.fit.untyped == 0;
        let is_title = ranks.first().is_some_and(is_whole);
        if is_title {
            return found(&ranks);
        }
        let beside = self.by_number_and_title(lore, typed).or_else(|| self.of_other_series(lore, typed, &ranks));
        if let Some(meant) = beside {
            return meant;
        }
        if let Some(code) = code {
            return self.by_code(lore, code);
        }
        if let Some(series) = series_named(typed) {
            let all = self.episodes_of(lore, Some(series)).map(|(_, at)| at);
            return WorkLookup::Several(all.take(MOST_SUGGESTIONS).collect());
        }
        let is_short = query.folded.compact().len() < FEWEST_LETTERS;
        if !ranks.is_empty() && !is_short {
            return found(&ranks);
        }
        let around = self.around(lore, &query);
        match around.as_slice() {
            [] => self.nearest(lore, &query, &ranks),
            [only] => WorkLookup::Found { best: *only, others: Vec::new() },
            _ => WorkLookup::Several(around),
        }
    }

    /// What to offer while somebody types, best first, at most [`MOST_SUGGESTIONS`].
    pub fn suggest(&self, lore: &Lore, typed: &str) -> Vec<SourceRef> {
        if let Some(best) = self.labelled(lore, typed.trim()) {
            return vec![best];
        }
        let query = WorkQuery::new(typed, true);
        if query.folded.is_empty() {
            return self.most_used.iter().collect();
        }
        let mut offered = match code(typed).map(|code| self.by_code(lore, code)) {
            Some(WorkLookup::Found { best, others }) => [vec![best], others].concat(),
            Some(WorkLookup::Several(works)) => works,
            _ => Vec::new(),
        };
        let ranked = self.ranked(lore, &query).into_iter().map(source_of);
        let more = self.half_typed(lore, typed).into_iter().chain(ranked).chain(self.around(lore, &query));
        for work in more {
            if !offered.contains(&work) {
                offered.push(work);
            }
        }
        if offered.is_empty() {
            offered = self.partly(lore, &query);
        }
        offered.truncate(MOST_SUGGESTIONS);
        offered
    }

    /// Everything that answers to all that was typed, best first; slips count only where nothing answers without.
    fn ranked(&self, lore: &Lore, query: &WorkQuery) -> Vec<Rank> {
        let ranks = self.without_slips(lore, query);
        if !ranks.is_empty() {
            return ranks;
        }
        let is_word = |typed: &str| self.index.is_word(typed);
        let ranks = self.those(lore, self.index.with_slips(query), |work| work.with_slips(query, is_word));
        let by_consonants = || {
            let is_long = texted::long_consonants(query.folded.compact()).is_some();
            let candidates = if is_long { self.index.of_any_word(query) } else { Vec::new() };
            self.those(lore, candidates, |work| work.with_consonants(query))
        };
        if ranks.is_empty() { by_consonants() } else { ranks }
    }

    fn without_slips(&self, lore: &Lore, query: &WorkQuery) -> Vec<Rank> {
        let ranks = self.as_typed(lore, query);
        if ranks.is_empty() { self.in_full(lore, query) } else { ranks }
    }

    /// What was on a screen under a title that was typed with shortened words: "what u leave behind".
    fn in_full(&self, lore: &Lore, query: &WorkQuery) -> Vec<Rank> {
        let Some(full) = texted::in_full(query.words()).filter(|_| !query.is_typing) else { return Vec::new() };
        let is_on_screen = |rank: &Rank| lore.source(source_of(*rank)).is_some_and(|work| work.medium.is_on_screen());
        let ranks = self.as_typed(lore, &WorkQuery::new(&full, false)).into_iter();
        ranks.filter(|rank| rank.tier == Tier::Same && is_on_screen(rank)).collect()
    }

    /// The same; where nothing answers to all of it, a first part that is not called so, or what a series has of that
    /// title, whose abbreviation stands beside it.
    fn titled(&self, lore: &Lore, query: &WorkQuery, typed: &str) -> Vec<Rank> {
        let ranks = self.ranked(lore, query);
        let ranks = if ranks.is_empty() { self.but_for_article(lore, query) } else { ranks };
        let ranks = if ranks.is_empty() { self.unnumbered_first(lore, query) } else { ranks };
        let Some((series, title)) = title_in_series(typed).filter(|_| ranks.is_empty()) else { return ranks };
        let is_of = |rank: &Rank| {
            lore.source(source_of(*rank)).is_some_and(|source| source.series.as_deref() == Some(series.code))
        };
        self.ranked(lore, &WorkQuery::beside_series(&title)).into_iter().filter(is_of).collect()
    }

    /// What was on a screen under a title that begins otherwise: "a inner light".
    fn but_for_article(&self, lore: &Lore, query: &WorkQuery) -> Vec<Rank> {
        let words: Vec<&str> = query.words().collect();
        let ["a" | "an", title @ ..] = words.as_slice() else { return Vec::new() };
        let ranks = self.as_typed(lore, &WorkQuery::new(&title.join(" "), false)).into_iter();
        let is_on_screen = |rank: &Rank| lore.source(source_of(*rank)).is_some_and(|work| work.medium.is_on_screen());
        ranks.filter(|rank| rank.tier == Tier::Same && is_on_screen(rank)).collect()
    }

    /// The first part of a story of which only the second is called a part: `Hegemony, Part I`.
    fn unnumbered_first(&self, lore: &Lore, query: &WorkQuery) -> Vec<Rank> {
        let words: Vec<&str> = query.words().collect();
        let [title @ .., "part", first] = words.as_slice() else { return Vec::new() };
        let title = title.join(" ");
        let same = |title: &str| {
            let ranks = self.as_typed(lore, &WorkQuery::new(title, false)).into_iter();
            ranks.filter(|rank| rank.tier == Tier::Same).collect::<Vec<Rank>>()
        };
        let is_followed = number(first) == Some(1) && !same(&format!("{title} part 2")).is_empty();
        if is_followed { same(&title) } else { Vec::new() }
    }

    fn as_typed(&self, lore: &Lore, query: &WorkQuery) -> Vec<Rank> {
        self.those(lore, self.index.as_typed(query), |work| work.as_typed(query))
    }

    /// Works that are only told by what is around their titles: all by an author, all of a line.
    fn around(&self, lore: &Lore, query: &WorkQuery) -> Vec<SourceRef> {
        let ranks = self.those(lore, self.index.as_typed(query), |work| work.around(query));
        ranks.into_iter().map(source_of).take(MOST_SUGGESTIONS).collect()
    }

    /// The candidates that answer, best first.
    fn those(&self, lore: &Lore, candidates: Vec<u32>, rank: impl Fn(&WorkNames) -> Option<Rank>) -> Vec<Rank> {
        best(candidates.into_iter().filter_map(|at| rank(self.names.get(lore, SourceRef(at))?)))
    }

    fn nearest(&self, lore: &Lore, query: &WorkQuery, ranks: &[Rank]) -> WorkLookup {
        let mut near: Vec<SourceRef> = ranks.iter().copied().map(source_of).collect();
        near.extend(if near.is_empty() { self.partly(lore, query) } else { Vec::new() });
        near.extend(if near.is_empty() { self.beginning_so(lore, query) } else { Vec::new() });
        near.truncate(MOST_NEAR);
        if near.is_empty() { WorkLookup::Unknown } else { WorkLookup::Near(near) }
    }

    fn beginning_so(&self, lore: &Lore, query: &WorkQuery) -> Vec<SourceRef> {
        let ranks = self.those(lore, self.index.beginning_so(query), |work| work.beginning_so(query));
        ranks.into_iter().map(source_of).collect()
    }

    /// Works that half of the words or more are words of, however misspelt.
    fn partly(&self, lore: &Lore, query: &WorkQuery) -> Vec<SourceRef> {
        let ranks = self.those(lore, self.index.of_any_word(query), |work| work.partly(query));
        ranks.into_iter().map(source_of).collect()
    }

    /// The numbered works of a series, or of all, in the order of their numbers.
    pub fn episodes_of<'l>(
        &self,
        lore: &'l Lore,
        series: Option<&Series>,
    ) -> impl Iterator<Item = (&'l Source, SourceRef)> {
        let is_of = move |source: &Source| series.is_none_or(|series| source.series.as_deref() == Some(series.code));
        let all = self.episodes.iter().filter_map(|at| Some((lore.source(at)?, at)));
        all.filter(move |(source, _)| is_of(source))
    }

    /// The episodes of that number, of which each series has its own; else those of the series whose numbers are nearest.
    fn by_code(&self, lore: &Lore, code: Code) -> WorkLookup {
        let mut numbered: Vec<_> = self.episodes_of(lore, code.series).collect();
        let found = numbered.iter().filter(|(source, _)| is_of_number(source, code)).map(|(_, at)| *at);
        let found: Vec<SourceRef> = found.take(MOST_SUGGESTIONS).collect();
        match (found.split_first(), code.episode) {
            (Some((best, others)), Some(_)) if code.series.is_some() || others.is_empty() => {
                WorkLookup::Found { best: *best, others: others.to_vec() }
            }
            (Some(_), _) => WorkLookup::Several(found),
            (None, _) if numbered.is_empty() => WorkLookup::Unknown,
            (None, _) => {
                let wanted = (code.season, code.episode.unwrap_or_default());
                let distance = |(season, episode): (u16, u16)| (season.abs_diff(wanted.0), episode.abs_diff(wanted.1));
                numbered.sort_by_key(|(source, _)| source.number.map(distance));
                WorkLookup::Near(numbered.into_iter().map(|(_, at)| at).take(MOST_NEAR).collect())
            }
        }
    }

    /// The episodes whose numbers begin as what was typed so far: `s04e2`, `4x`.
    fn half_typed(&self, lore: &Lore, typed: &str) -> Vec<SourceRef> {
        let Some(half) = half_typed(typed) else { return Vec::new() };
        let begins = |source: &Source| {
            let (season, episode) = source.number.unwrap_or_default();
            season == half.season && episode.to_string().starts_with(&half.episode)
        };
        let all = self.episodes_of(lore, half.series).filter(|(source, _)| begins(source));
        all.map(|(_, at)| at).take(MOST_SUGGESTIONS).collect()
    }
}

/// Words without the article before them, unless it is all there is.
fn without_article(words: &[String]) -> &[String] {
    match words.split_first() {
        Some((first, rest)) if !rest.is_empty() && ["the", "a", "an"].contains(&first.as_str()) => rest,
        _ => words,
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

/// The ranks in their order, best first.
fn best(ranks: impl Iterator<Item = Rank>) -> Vec<Rank> {
    let mut ranks: Vec<Rank> = ranks.collect();
    ranks.sort_unstable();
    ranks
}

/// All numbered episodes, in the order of their numbers.
fn episodes(lore: &Lore) -> Vec<SourceRef> {
    let numbered = lore.sources().iter().zip((0..).map(SourceRef)).filter(|(source, _)| source.number.is_some());
    let mut numbered: Vec<_> = numbered.map(|(source, at)| (source.number, at)).collect();
    numbered.sort_unstable();
    numbered.into_iter().map(|(_, at)| at).collect()
}

/// Whether a work was broadcast under that number: two episodes in one evening have two.
fn is_of_number(source: &Source, code: Code) -> bool {
    source.number.is_some_and(|(season, first)| {
        let last = source.last_episode.unwrap_or(first);
        season == code.season && code.episode.is_none_or(|episode| (first..=last).contains(&episode))
    })
}
