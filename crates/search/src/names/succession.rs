//! Who held a post before or after somebody: "who captained the Enterprise before Kirk".

use super::asking::Asking;
use super::find::Lookup;
use super::tables::{Filter, Names};
use isolinear_lore::{EntryRef, Fact, Lore, Statement, When};

/// Words between the post and the one beside whom its holder is asked for.
const BETWEEN: [(&str, Side); 2] = [(" before ", Side::Before), (" after ", Side::After)];

/// On which side of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// Somebody beside whom the holder of a post is asked for.
#[derive(Debug)]
pub(super) struct Neighbour {
    side: Side,
    name: String,
}

impl Neighbour {
    /// Splits a question for whoever has power over something from the one whose neighbour is asked for.
    pub(super) fn split(asked: &str) -> Option<(&str, Self)> {
        let split = |(between, side): (&str, Side)| {
            let (asked, name) = asked.rsplit_once(between)?;
            Some((asked, Self { side, name: name.trim().to_owned() }))
        };
        let is_for_holder = |asked: &str| Asking::read(asked).is_some_and(|asking| asking.is_for_power());
        BETWEEN.into_iter().find_map(split).filter(|(asked, _)| is_for_holder(asked))
    }

    /// Who held the post next to this one, in the first of the subjects of which that is told.
    pub(super) fn beside(
        &self,
        names: &Names,
        lore: &Lore,
        subjects: &[EntryRef],
        filter: Filter,
        is_of_post: &dyn Fn(&Fact) -> bool,
    ) -> Option<EntryRef> {
        let Lookup::Found { best: other, .. } = names.find(lore, &self.name, Filter { kind: None, ..filter }) else {
            return None;
        };
        let beside = |at: &EntryRef| {
            let held = lore.entry(*at)?.facts.iter().filter(|fact| is_of_post(fact));
            let (others, held): (Vec<Term>, Vec<Term>) =
                held.filter_map(Term::of).partition(|term| term.holder == other);
            let holder = match self.side {
                Side::Before => {
                    let first = others.iter().map(|term| term.from).min()?;
                    held.iter().filter(|term| term.until <= first).max_by_key(|term| (term.until, !term.is_moment))
                }
                Side::After => {
                    let last = others.iter().map(|term| term.until).max()?;
                    held.iter().filter(|term| term.from >= last).min_by_key(|term| (term.from, term.is_moment))
                }
            };
            holder.map(|term| term.holder)
        };
        subjects.iter().find_map(beside)
    }
}

/// Who held a post, and when.
struct Term {
    holder: EntryRef,
    from: i32,
    until: i32,
    is_moment: bool,
}

impl Term {
    fn of(fact: &Fact) -> Option<Self> {
        let Statement { text, when, .. } = &fact.statement;
        let (holder, when) = (text.linked().next()?, (*when)?);
        let is_moment = matches!(when, When::At(_));
        Some(Self { holder, from: when.first_year(), until: when.last_year(), is_moment })
    }
}
