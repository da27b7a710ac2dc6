//! Works by a number and a title at once. Who types both means one work: where they are of two, both come near.

use super::query::WorkQuery;
use super::{MOST_NEAR, WorkLookup, Works, source_of};
use crate::names::ranking::{Rank, Tier};
use crate::names::words::code::{Code, code_within, title_in_series};
use isolinear_lore::{Lore, Medium, Source, SourceRef};

impl Works {
    /// The work of a number with the title beside it, several of which each has its number, or both that come near.
    pub(super) fn by_number_and_title(&self, lore: &Lore, typed: &str) -> Option<WorkLookup> {
        let (code, title) = code_within(typed).filter(|(_, title)| !title.is_empty())?;
        if let Some(several) = self.by_numbers(lore, code, &title) {
            return Some(several);
        }
        let numbered = self.of_code(lore, code);
        let query = WorkQuery::new(&title, false);
        let titled = self.of_whole_title(lore, &query, &title);
        let is_meant = |at: &SourceRef| titled.contains(at) || self.is_of_title(lore, *at, &query);
        let mut meant = numbered.iter().copied().filter(is_meant);
        if let Some(best) = meant.next() {
            return Some(WorkLookup::Found { best, others: meant.collect() });
        }
        (!titled.is_empty()).then(|| WorkLookup::Near(both(&numbered, &titled)))
    }

    /// The works of several numbers, one after the other: `DS9 4x20, 4x21`.
    fn by_numbers(&self, lore: &Lore, first: Code, rest: &str) -> Option<WorkLookup> {
        let mut works = self.of_code(lore, first);
        let (mut series, mut rest) = (first.series, rest.to_owned());
        while let Some((code, after)) = code_within(&rest) {
            series = code.series.or(series);
            works.extend(self.of_code(lore, Code { series, ..code }));
            rest = after;
        }
        works.dedup();
        works.truncate(MOST_NEAR);
        (works.len() > 1 && rest.is_empty()).then_some(WorkLookup::Several(works))
    }

    /// The works that are broadcast under a number, none that are only near.
    fn of_code(&self, lore: &Lore, code: Code) -> Vec<SourceRef> {
        match self.by_code(lore, code) {
            WorkLookup::Found { best, others } => [vec![best], others].concat(),
            WorkLookup::Several(works) => works,
            WorkLookup::Near(_) | WorkLookup::Unknown => Vec::new(),
        }
    }

    /// Whether a title, and what may stand around it, is that of the work.
    fn is_of_title(&self, lore: &Lore, at: SourceRef, query: &WorkQuery) -> bool {
        let names = self.names.get(lore, at);
        let is_word = |typed: &str| self.index.is_word(typed);
        names.is_some_and(|names| {
            names.as_typed(query).or_else(|| names.around(query)).or_else(|| names.with_slips(query, is_word)).is_some()
        })
    }

    /// The works that are called so as a whole, but for articles of a wiki.
    fn of_whole_title(&self, lore: &Lore, query: &WorkQuery, typed: &str) -> Vec<SourceRef> {
        let is_whole = |rank: &Rank| rank.tier == Tier::Same || rank.tier == Tier::Words && rank.fit.untyped == 0;
        let ranks = self.titled(lore, query, typed).into_iter();
        ranks.filter(|rank| is_whole(rank) && !rank.outside).map(source_of).collect()
    }

    /// The works of a title beside which a series stands that has none of it, nor anything else that answers: `ENT Collective`.
    pub(super) fn of_other_series(&self, lore: &Lore, typed: &str, answering: &[Rank]) -> Option<WorkLookup> {
        let (series, title) = title_in_series(typed)?;
        let same = self.as_typed(lore, &WorkQuery::new(&title, false)).into_iter();
        let same = same.filter(|rank| rank.tier == Tier::Same && !rank.outside).map(source_of);
        let works: Vec<SourceRef> = same.take(MOST_NEAR).collect();
        let is_of_series = |source: &Source| source.series.as_deref() == Some(series.code);
        // "ST" is short for all films as well.
        let is_meant = |source: &Source| source.medium == Medium::Film || is_of_series(source);
        let is_any = works.iter().filter_map(|work| lore.source(*work)).any(is_meant)
            || answering.iter().filter_map(|rank| lore.source(source_of(*rank))).any(is_of_series);
        (!works.is_empty() && !is_any).then_some(WorkLookup::Near(works))
    }
}

/// The works of a number and those of a title; of a number that several have, the title tells more.
fn both(numbered: &[SourceRef], titled: &[SourceRef]) -> Vec<SourceRef> {
    let (first, second) = if numbered.len() == 1 { (numbered, titled) } else { (titled, numbered) };
    first.iter().chain(second).copied().take(MOST_NEAR).collect()
}
