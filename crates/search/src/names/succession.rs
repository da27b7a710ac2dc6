//! Who held a post before or after somebody: "who captained the Enterprise before Kirk".

use super::asking::{Asking, End, is_of_label};
use super::find::{How, Lookup};
use super::tables::{Filter, Names, Shows};
use isolinear_lore::kinds::Authority;
use isolinear_lore::{Entry, EntryRef, Fact, Lore, Owner, Statement, When};

/// Words between the post and the one beside whom its holder is asked for.
const BETWEEN: [(&str, Side); 2] = [(" before ", Side::Before), (" after ", Side::After)];

/// On which side of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Before them.
    Before,
    /// After them.
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
            next_to(held.filter_map(Term::of).collect(), other, self.side)
        };
        subjects.iter().find_map(beside)
    }
}

/// Who held a post first or last, as far as it is told when anybody did; whoever did for a time before those who did for a
/// moment.
pub(super) fn at_end(lore: &Lore, subject: &Entry, end: End, is_of_post: &dyn Fn(&Fact) -> bool) -> Option<EntryRef> {
    let is_somebody = |term: &Term| lore.entry(term.holder).is_some_and(|entry| entry.kind.is_addressed());
    let terms = subject.facts.iter().filter(|fact| is_of_post(fact)).filter_map(Term::of).filter(is_somebody);
    let held = match end {
        End::First => terms.min_by_key(|term| (term.is_moment, term.from)),
        End::Last => terms.max_by_key(|term| (!term.is_moment, term.until)),
    };
    held.map(|term| term.holder)
}

impl Names {
    /// When somebody commanded the first of these, where it is called after that one: "Pike's Enterprise".
    pub(super) fn times_under(
        &self,
        lore: &Lore,
        subjects: &[EntryRef],
        called: &str,
        filter: Filter,
    ) -> Vec<(i32, i32)> {
        let owner = called.split_once("'s ").map(|(owner, _)| self.find(lore, owner, Filter { kind: None, ..filter }));
        let (Some(Lookup::Found { best, .. }), Some(subject)) =
            (owner, subjects.first().and_then(|at| lore.entry(*at)))
        else {
            return Vec::new();
        };
        let is_command = |fact: &&Fact| fact.label.authority == Some(Authority::Commander);
        let terms = subject.facts.iter().filter(is_command).filter_map(Term::of);
        terms.filter(|term| term.holder == best).map(|term| (term.from, term.until)).collect()
    }

    /// Who held a post before or after somebody, as far as facts with years that may be told say so: the post of a name,
    /// "Kai", or that of a word for it; where none is named, the one of those that give power which they held longest.
    pub fn beside_in_post(
        &self,
        lore: &Lore,
        (at, side): (EntryRef, Side),
        post: Option<&str>,
        (filter, shows): (Filter, Shows<'_>),
    ) -> Option<EntryRef> {
        let named = post.and_then(|post| self.post_called(lore, post, filter));
        let owner = |owner: Owner| if let Owner::Entry(entry) = owner { Some(entry) } else { None };
        let mut subjects: Vec<EntryRef> = lore.naming(at).filter_map(|naming| owner(naming.owner)).collect();
        subjects.dedup();
        let held = |subject: EntryRef| {
            let is_named = named == Some(subject);
            let is_post = |fact: &Fact| shows(&fact.statement) && (is_named || gives_power(fact, post));
            let terms = terms_beside(lore, subject, at, &is_post)?;
            let years = terms.iter().filter(|term| term.holder == at).map(Term::years).max()?;
            Some((is_named, years, terms))
        };
        let longest = subjects.into_iter().filter_map(held).max_by_key(|(is_named, years, _)| (*is_named, *years));
        let (_, _, terms) = longest?;
        if is_end_known(&terms, at, side) { next_to(terms, at, side) } else { None }
    }

    /// What is called as a post is, other than somebody.
    fn post_called(&self, lore: &Lore, post: &str, filter: Filter) -> Option<EntryRef> {
        let found = self.find(lore, post, Filter { kind: None, ..filter });
        let Lookup::Found { best, how: How::Name | How::Alias, .. } = found else { return None };
        lore.entry(best).filter(|entry| !entry.kind.is_addressed()).map(|_| best)
    }
}

/// Whether a fact tells who led or commanded, in the post of a word if one is asked for.
fn gives_power(fact: &Fact, post: Option<&str>) -> bool {
    let is_power = matches!(fact.label.authority, Some(Authority::Leader | Authority::Commander));
    let is_told = |post: &str| fact.statement.text.plain().to_lowercase().contains(post);
    is_power && post.is_none_or(|post| is_of_label(fact.label, post) || is_told(post))
}

/// All who held the post that somebody held by such a fact.
fn terms_beside(lore: &Lore, subject: EntryRef, at: EntryRef, is_post: &dyn Fn(&Fact) -> bool) -> Option<Vec<Term>> {
    let facts = || lore.entry(subject).into_iter().flat_map(|entry| entry.facts.iter()).filter(|fact| is_post(fact));
    let label = facts().find(|fact| Term::of(fact).is_some_and(|term| term.holder == at))?.label;
    let is_somebody = |term: &Term| lore.entry(term.holder).is_some_and(|entry| entry.kind.is_addressed());
    Some(facts().filter(|fact| fact.label == label).filter_map(Term::of).filter(is_somebody).collect())
}

/// Whether it is told when somebody began or ceased to hold a post, and not only that they did for a moment of another's
/// time.
fn is_end_known(terms: &[Term], at: EntryRef, side: Side) -> bool {
    let mut own = terms.iter().filter(|term| term.holder == at);
    let is_within = |term: &Term| {
        let is_around = |other: &Term| other.holder != at && other.from < term.from && other.until > term.until;
        term.is_moment && terms.iter().any(is_around)
    };
    own.all(|term| (if side == Side::Before { term.begins } else { term.ends }) && !is_within(term))
}

/// Who comes next to somebody among those who held a post.
fn next_to(terms: Vec<Term>, other: EntryRef, side: Side) -> Option<EntryRef> {
    let (others, held): (Vec<Term>, Vec<Term>) = terms.into_iter().partition(|term| term.holder == other);
    let holder = match side {
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
}

/// Who held a post, and when.
struct Term {
    holder: EntryRef,
    from: i32,
    until: i32,
    is_moment: bool,
    /// Whether it is told when they began, and when they ceased.
    begins: bool,
    ends: bool,
}

impl Term {
    fn of(fact: &Fact) -> Option<Self> {
        let Statement { text, when, .. } = &fact.statement;
        let (holder, when) = (text.linked().next()?, (*when)?);
        let (is_moment, begins) = (matches!(when, When::At(_)), when.start().is_some());
        let ends = !matches!(when, When::Span(_, None));
        Some(Self { holder, from: when.first_year(), until: when.last_year(), is_moment, begins, ends })
    }

    /// For how many years it is told that they held it.
    const fn years(&self) -> i32 {
        self.until.saturating_sub(self.from)
    }
}
