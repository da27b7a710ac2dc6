//! One typed word against the words of names: which of them it is, which it begins, and which it misspells.

use std::borrow::Cow;
use std::ops::Range;

use isolinear_lore::table::Rows;

use crate::names::index::tables::{Names, WordUse, initials};
use crate::names::ranking::{Fit, Role, Tier};
use crate::text::fold;
use crate::text::spelling::SLIP;
use crate::text::stem;
use crate::text::terms::{Alike, TermId, Terms};

/// Stands for words from several names of one entry, which fit less well than any number of untyped words.
const SEVERAL_NAMES: u8 = 100;

/// A word is taken for a slip of at most so many others, the likeliest.
const MOST_SLIPS: usize = 96;
/// The cost of a single slip of any sort.
pub(in crate::names) const LIKELY: u8 = 2;

/// How far slips may go.
#[derive(Clone, Copy)]
pub(in crate::names) struct FuzzyPolicy {
    /// The highest cost, by how much was typed.
    pub(in crate::names) most: fn(usize) -> u8,
    /// Costs that are tried one after the other, until something is found: a single slip is the likeliest, and the
    /// further a search reaches, the longer it takes.
    pub(super) steps: &'static [u8],
    /// Whether the word may be the misspelt beginning of another.
    pub(in crate::names) beginnings: bool,
    /// Whether the first letter may be wrong, which takes longer.
    pub(in crate::names) anywhere: bool,
}

/// How far what begins otherwise may be: whoever has the first letter wrong has hardly more than another wrong besides.
const MOST_ELSEWHERE: u8 = 5;

/// One step of a search for slips.
#[derive(Clone, Copy)]
pub(super) struct FuzzyPass {
    policy: FuzzyPolicy,
    cap: u8,
}

impl FuzzyPolicy {
    /// The steps, the shortest first.
    pub(super) fn steps(self) -> impl Iterator<Item = FuzzyPass> {
        self.steps.iter().map(move |cap| FuzzyPass { policy: self, cap: *cap })
    }
}

impl FuzzyPass {
    /// The highest cost for so many letters.
    pub(in crate::names) fn most(self, letters: usize) -> u8 {
        (self.policy.most)(letters).min(self.cap)
    }

    /// Whether it finds slips of that cost.
    pub(in crate::names) const fn covers(self, cost: u8) -> bool {
        cost <= self.cap
    }

    /// The terms that a text may be a slip for.
    pub(in crate::names) fn alike(self, terms: &Terms, text: &str, letters: usize) -> Vec<Alike> {
        let most = self.most(letters);
        let mut alike = terms.alike(text, most, if self.policy.anywhere { most.min(MOST_ELSEWHERE) } else { 0 });
        // Two letters for one are no further away here than any likely slip.
        for respelt in [text.replace("ph", "f"), text.replace('f', "ph")].iter().filter(|respelt| *respelt != text) {
            let same = terms.exact(respelt).filter(|_| self.most(letters) > 0);
            let same = same.filter(|term| alike.iter().all(|known| known.term != *term));
            alike.extend(same.map(|term| Alike { term, cost: SLIP }));
        }
        alike
    }
}

/// A typed word, looked up.
#[derive(Debug, Default)]
pub(super) struct QueryToken {
    whole: Option<TermId>,
    /// The same word in the singular, and as a number.
    variants: [Option<TermId>; 2],
    beginnings: Range<TermId>,
    slips: Vec<Alike>,
    initials: u64,
}

/// How a word of a name answers to a typed word, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Grade {
    slips: u8,
    is_beginning: bool,
    term: TermId,
}

/// The best that one entry's names have to offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::names) struct Found {
    pub(in crate::names) tier: Tier,
    pub(in crate::names) fit: Fit,
    pub(in crate::names) role: Role,
    /// The word in which a slip was found.
    pub(in crate::names) matched: TermId,
}

impl QueryToken {
    /// Looks a folded word up.
    pub(in crate::names) fn new(words: &Terms, word: &str) -> Self {
        let singular = match stem::singular(word) {
            Cow::Borrowed(same) if same == word => None,
            other => words.exact(&other),
        };
        let number = fold::number(word).and_then(|number| words.exact(&number.to_string()));
        let whole = words.exact(word);
        let variants = [singular, number].map(|variant| variant.filter(|term| Some(*term) != whole));
        let initials = if variants[1].is_some() { 0 } else { initials(word) };
        Self { whole, variants, beginnings: words.beginning_with(word), slips: Vec::new(), initials }
    }

    /// The first letters that an entry's words must have to answer to it, see [`initials`]; none that slips may change.
    pub(in crate::names) fn initials(&self) -> u64 {
        if self.slips.is_empty() { self.initials } else { 0 }
    }

    /// Looks its likely corrections up too: those of the whole word, or else those of a beginning.
    pub(in crate::names) fn with_slips(mut self, words: &Terms, word: &str, step: FuzzyPass) -> Self {
        let most = step.most(word.len());
        if most > 0 {
            self.slips = step.alike(words, word, word.len());
            if step.policy.beginnings && self.slips.is_empty() {
                self.slips = words.alike_at_beginning(word, most.min(LIKELY), MOST_SLIPS);
            }
        }
        if self.slips.len() > MOST_SLIPS {
            self.slips.sort_unstable_by_key(|alike| (alike.cost, alike.term));
            self.slips.truncate(MOST_SLIPS);
        }
        self.slips.sort_unstable_by_key(|alike| alike.term);
        self
    }

    /// The words that are the same.
    pub(in crate::names) fn wholes(&self) -> impl Iterator<Item = TermId> + use<> {
        self.whole.into_iter().chain(self.variants.into_iter().flatten())
    }

    /// The words that it begins.
    pub(in crate::names) fn beginnings(&self) -> Range<TermId> {
        self.beginnings.clone()
    }

    /// The words that it may misspell.
    pub(in crate::names) fn slips(&self) -> &[Alike] {
        &self.slips
    }

    fn terms(&self) -> impl Iterator<Item = TermId> {
        let outside = |term: &TermId| !self.beginnings.contains(term);
        self.wholes().filter(outside).chain(self.slips.iter().map(|alike| alike.term).filter(outside))
    }

    /// How often its words are used.
    pub(in crate::names) fn uses(&self, names: &Names) -> usize {
        let others: usize = self.terms().map(|term| names.of_word.of(term).len()).sum();
        names.of_word.of_range(self.beginnings()).len() + others
    }

    /// Where its words are used.
    pub(super) fn all_uses<'n>(&'n self, names: &'n Names) -> impl Iterator<Item = WordUse> + 'n {
        let others = self.terms().flat_map(|term| names.of_word.of(term));
        names.of_word.of_range(self.beginnings()).chain(others)
    }

    fn grade(&self, term: TermId) -> Option<Grade> {
        if self.wholes().any(|whole| whole == term) {
            return Some(Grade { slips: 0, is_beginning: false, term });
        }
        if self.beginnings.contains(&term) {
            return Some(Grade { slips: 0, is_beginning: true, term });
        }
        let at = self.slips.binary_search_by_key(&term, |alike| alike.term).ok()?;
        let slip = self.slips.get(at)?;
        Some(Grade { slips: slip.cost, is_beginning: false, term })
    }

    fn best_grade(&self, words: Rows<'_, TermId>) -> Option<Grade> {
        words.filter_map(|term| self.grade(term)).min()
    }
}

/// The entry's name that answers best to all typed words; or all its names together, if only they hold every word.
pub(super) fn best_name(names: &Names, entry: u32, tokens: &[QueryToken]) -> Option<Found> {
    let own = names.names_of(entry);
    let single = own.clone().filter_map(|name| {
        let words = names.name_words.of(name);
        let role = names.name_roles.get(name as usize).unwrap_or_default();
        let mut found = matched(tokens, |token| token.best_grade(words.clone()))?;
        found.role = role;
        if found.tier == Tier::Words {
            found.fit.untyped = u8::try_from(words.len().saturating_sub(tokens.len())).unwrap_or(u8::MAX);
        }
        let start = words.clone().next().zip(tokens.first());
        found.fit.later = start.is_none_or(|(word, token)| token.grade(word).is_none());
        Some(found)
    });
    single.min().or_else(|| {
        let best_anywhere =
            |token: &QueryToken| own.clone().filter_map(|name| token.best_grade(names.name_words.of(name))).min();
        let mut found = matched(tokens, best_anywhere)?;
        found.fit.untyped = SEVERAL_NAMES;
        found.role = Role::Alias;
        Some(found)
    })
}

fn matched(tokens: &[QueryToken], best: impl Fn(&QueryToken) -> Option<Grade>) -> Option<Found> {
    let mut found = Found { tier: Tier::Words, fit: Fit::default(), role: Role::Name, matched: 0 };
    for token in tokens {
        let grade = best(token)?;
        found.fit.slips = found.fit.slips.saturating_add(grade.slips);
        if grade.is_beginning {
            found.tier = Tier::Beginnings;
        }
        if grade.slips > 0 {
            found.matched = grade.term;
        }
    }
    Some(found)
}
