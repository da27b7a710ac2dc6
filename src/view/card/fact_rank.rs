//! Which facts of one label tell most, where there is room for a few.

use std::cmp::Reverse;

use super::held_last;
use crate::lore::{Continuity, EntryRef, Fact, Lore, When};
use crate::view::chronology::lifetime::tells_how_it_stood;
use crate::view::filter::ViewFilter;
use crate::view::filter::extent::Extent;

/// How much a fact tells, the most telling first: what held in the year that is asked about; the screen's word before
/// others; what does not begin as one that is told already. Of what changed with time, what lasted before what is told of
/// one moment; what held while more of the entry's events came to pass that nothing told so far covers; what was longer.
/// Then what has most sources.
type FactRank = (bool, Continuity, bool, Lasting, Reverse<usize>, Reverse<i32>, Reverse<usize>);

/// How long a fact held, as far as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lasting {
    /// What changed with time does so from one date to another; whatever does not change is always so.
    Lasted,
    /// It is told of one moment.
    Moment,
    /// Nothing is told of it.
    Undated,
}

/// What facts are ranked by.
pub(super) struct FactRanking<'r> {
    /// The lore.
    pub(super) lore: &'r Lore,
    /// The view.
    pub(super) filter: &'r ViewFilter,
    /// The years of the entry's events.
    pub(super) years: &'r [i32],
}

impl FactRanking<'_> {
    /// Keeps the most telling, in their order, and none that says what another says; of a year, none that did not hold in it
    /// where others did.
    pub(super) fn keep_most_telling(&self, facts: &mut Vec<&Fact>, most: usize) {
        if facts.iter().any(|fact| self.held_then(fact)) {
            facts.retain(|fact| self.held_then(fact) || fact.statement.when.is_none());
        }
        if facts.len() <= most && !says_something_twice(facts) {
            return;
        }
        let mut left = facts.clone();
        let mut uncovered = self.years.to_vec();
        let mut kept: Vec<&Fact> = Vec::new();
        while kept.len() < most {
            let Some(best) = left.iter().copied().min_by_key(|fact| self.rank(fact, &kept, &uncovered)) else { break };
            left.retain(|fact| !says_the_same(fact, best));
            kept.push(best);
            if let Some(extent) = self.extent(best) {
                uncovered.retain(|year| !extent.covers(*year));
            }
        }
        self.keep_last_held(facts, &mut kept, most);
        facts.retain(|fact| kept.iter().any(|kept| std::ptr::eq(*kept, *fact)));
    }

    /// Keeps what somebody was called last in place of the least telling, where no year is asked about.
    fn keep_last_held<'l>(&self, facts: &[&'l Fact], kept: &mut Vec<&'l Fact>, most: usize) {
        let last =
            if self.filter.as_of.is_none() { held_last::form_of_address(self.lore, self.filter, facts) } else { None };
        if let Some(last) = last.filter(|last| !kept.iter().any(|kept| head(kept) == head(last))) {
            kept.truncate(most.saturating_sub(1));
            kept.push(last);
        }
    }

    fn rank(&self, fact: &Fact, told: &[&Fact], uncovered: &[i32]) -> FactRank {
        let statement = &fact.statement;
        let extent = self.extent(fact).filter(|_| tells_how_it_stood(fact));
        let lasting = match statement.when.filter(|_| tells_how_it_stood(fact)) {
            Some(When::Span(..)) => Lasting::Lasted,
            Some(When::At(_)) => Lasting::Moment,
            None if tells_how_it_stood(fact) => Lasting::Undated,
            None => Lasting::Lasted,
        };
        let happened = extent.map_or(0, |extent| uncovered.iter().filter(|year| extent.covers(**year)).count());
        let length = extent.map_or(0, |extent| extent.length());
        let cited = statement.cites.len();
        let (is_other, is_again) = (!self.held_then(fact), told.iter().any(|told| head(told) == head(fact)));
        (is_other, statement.continuity, is_again, lasting, Reverse(happened), Reverse(length), Reverse(cited))
    }

    /// Whether a fact held in the year that is asked about, or had been held last by then.
    fn held_then(&self, fact: &Fact) -> bool {
        let covers = |year: i32| self.extent(fact).is_some_and(|extent| extent.covers(year));
        held_last::is_over(self.lore, fact, self.filter) || self.filter.as_of.is_some_and(covers)
    }

    fn extent(&self, fact: &Fact) -> Option<Extent> {
        self.filter.extent(self.lore, &fact.statement)
    }
}

/// Whether two facts say the same, though perhaps of different times.
fn says_the_same(one: &Fact, other: &Fact) -> bool {
    one.statement.text.plain() == other.statement.text.plain()
}

fn says_something_twice(facts: &[&Fact]) -> bool {
    facts.iter().enumerate().any(|(at, fact)| facts.iter().skip(at + 1).any(|other| says_the_same(fact, other)))
}

/// What a fact begins with: the entry or the words that it names first.
fn head(fact: &Fact) -> (Option<EntryRef>, &str) {
    let text = &fact.statement.text;
    match text.segments().next().and_then(|first| first.link) {
        Some(link) => (Some(link), ""),
        None => (None, text.plain().split([',', ';', '(']).next().unwrap_or_default().trim_end()),
    }
}
