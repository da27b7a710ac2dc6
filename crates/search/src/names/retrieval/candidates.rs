//! Collects the entries that may be meant, each with its rank; only the best are kept.

use std::cmp::Reverse;

use super::query_token::{FuzzyPass, LIKELY};
use crate::names::index::tables::{EntryMeta, Filter, Names};
use crate::names::ranking::{FAR_MORE, Fit, KindMatch, Rank, Role, Tier, UNPINNED};
use isolinear_lore::{KINDS, Kind, Universe};

use super::query::Query;

/// As many as can matter: a page of suggestions, also when half of them turn out to be of a wrong kind or universe.
const MOST_KEPT: usize = 64;
/// Fewer letters than this begin too many names for any of them to be meant.
pub(in crate::names) const FEWEST_LETTERS: usize = 3;
/// More letters than this are hardly ever near a name by chance.
const LONG: usize = 7;
/// Added to the number of a key, so that it differs from that of any word.
pub(in crate::names) const KEY: u32 = 1 << 31;

/// The best matches so far.
pub(in crate::names) struct Candidates {
    kind: Option<u8>,
    universe: Option<Universe>,
    prefer: Universe,
    /// How many words of what was typed only describe what is sought.
    described: u8,
    described_kind: Option<&'static Kind>,
    /// How many letters were typed; a small number counts as none.
    pub(in crate::names) letters: usize,
    best: Vec<Rank>,
}

impl Candidates {
    /// None yet.
    pub(in crate::names) fn new(filter: Filter) -> Self {
        let Filter { kind, universe, prefer } = filter;
        let kind = kind.map(Kind::number);
        Self { kind, universe, prefer, described: 0, described_kind: None, letters: 0, best: Vec::new() }
    }

    /// From now on, matches are of a query that described the kind or universe in words.
    pub(in crate::names) fn describe(&mut self, bare: &Query) {
        self.kind = self.kind.or(bare.kind.map(Kind::number));
        self.universe = self.universe.or(bare.universe);
        self.described = 1;
        self.described_kind = bare.kind;
    }

    /// The universe asked for, by an option or in words.
    pub(in crate::names) const fn universe(&self) -> Option<Universe> {
        self.universe
    }

    /// Whether there is none.
    pub(in crate::names) fn is_empty(&self) -> bool {
        self.best.is_empty()
    }

    /// Leaves out those that cannot be meant.
    pub(in crate::names) fn retain(&mut self, may_be_meant: impl FnMut(&Rank) -> bool) {
        self.best.retain(may_be_meant);
    }

    /// How many there are.
    pub(in crate::names) fn len(&self) -> usize {
        self.best.len()
    }

    /// Whether words were left out that only describe what is sought.
    pub(in crate::names) const fn is_described(&self) -> bool {
        self.described > 0
    }

    /// Whether the best of them is the same text, of the kind and universe asked for.
    pub(in crate::names) fn has_same(&self) -> bool {
        self.best.first().is_some_and(|rank| rank.tier == Tier::Same && !rank.outside)
    }

    /// Whether the best of them is called so and is of another kind that may be sought as the one asked for.
    pub(in crate::names) fn is_sought_as(&self) -> bool {
        self.has_same() && self.best.first().is_some_and(|best| best.kind == KindMatch::SoughtAs)
    }

    /// Puts one before all others, as if it were called as the first of them is.
    pub(in crate::names) fn put_first(&mut self, meant: Rank) {
        let (tier, kind) = self.best.first().map_or((meant.tier, meant.kind), |best| (best.tier, best.kind));
        self.best.retain(|rank| rank.entry != meant.entry);
        self.best.insert(0, Rank { tier, kind, ..meant });
    }

    /// Whether there is one alone, of the kind and universe asked for, and enough was typed for its slips to be no chance.
    pub(in crate::names) fn is_only_near(&self, query: &Query) -> bool {
        let is_near = |only: &Rank| only.tier == Tier::Slips && !only.outside && only.fit.slips > 0;
        let is_long = query.folded.len() > 1 && self.letters > LONG;
        is_long && self.best.len() == 1 && self.best.first().is_some_and(is_near)
    }

    /// Whether the best of them is only a part of another name, so that a whole name in what was typed is likelier.
    pub(in crate::names) fn is_part_of_alias(&self) -> bool {
        self.best.first().is_some_and(|best| best.tier > Tier::Same && best.role == Role::Alias && best.fit.untyped > 0)
    }

    /// Whether the best of them is no closer than that, or there is none.
    pub(in crate::names) fn is_no_closer_than(&self, tier: Tier) -> bool {
        self.best.first().is_none_or(|rank| rank.tier >= tier)
    }

    /// Whether the best of them is of the kind and universe asked for, and no further away than the step reaches.
    pub(super) fn has_slip_within(&self, step: FuzzyPass) -> bool {
        let is_within = |best: &Rank| !best.outside && best.tier <= Tier::Slips && step.covers(best.fit.slips);
        self.best.first().is_some_and(is_within)
    }

    /// Whether the best of them is at most a single slip away.
    pub(in crate::names) fn is_likely(&self) -> bool {
        self.best.first().is_some_and(|best| best.fit.slips <= LIKELY)
    }

    /// Whether the best of them takes as many slips as another one that was as close and is left out by now, and is not far
    /// better known.
    pub(in crate::names) fn is_no_likelier_slip_than(&self, other: &Rank) -> bool {
        let is_as_likely = |best: &Rank| {
            let is_known = best.prominence.0 >= other.prominence.0.saturating_mul(FAR_MORE);
            best.tier == other.tier && best.fit.slips >= other.fit.slips && !is_known
        };
        other.fit.slips > 0 && self.best.first().is_some_and(|best| best.entry != other.entry && is_as_likely(best))
    }

    /// Those so far, best first.
    pub(in crate::names) fn best(&self) -> &[Rank] {
        &self.best
    }

    /// All of them, best first.
    pub(in crate::names) fn ranked(self) -> Vec<Rank> {
        self.best
    }

    /// Whether the first is clear: enough was typed, it is what the words describe, it is more than a part of an
    /// alias or a slip for what is of a wrong kind, and no other correction of a slip is as likely.
    pub(in crate::names) fn is_clear(&self, names: &Names) -> bool {
        let Some(best) = self.best.first() else { return false };
        let is_part = !matches!(best.tier, Tier::Same | Tier::SameElsewhere);
        let is_part_elsewhere =
            best.tier != Tier::SameElsewhere && best.kind != KindMatch::Asked && best.matched & KEY == 0;
        let is_too_short = is_part && self.letters < FEWEST_LETTERS;
        let is_slip_for_a_part = best.fit.slips > 0 && best.fit.untyped > self.described;
        let is_stray = is_part_elsewhere && (best.role != Role::Name || is_slip_for_a_part);
        let is_slip_elsewhere =
            best.tier == Tier::SlipsElsewhere && best.fit.slips > 0 && best.kind == KindMatch::Other;
        let is_doubtful = is_too_short || is_stray || is_slip_elsewhere || self.is_split(names, best);
        !is_doubtful && self.is_as_described(names, best)
    }

    fn is_split(&self, names: &Names, best: &Rank) -> bool {
        let key = |rank: &Rank| (rank.tier, rank.outside, rank.fit, rank.role);
        let as_likely = |other: &&Rank| key(other) == key(best) && other.matched != best.matched;
        matches!(best.tier, Tier::Slips | Tier::SlipsElsewhere)
            && self.best.iter().filter(as_likely).any(|other| !names.share_a_name(best.entry, other.entry))
    }

    /// Whether its kind is the one that was described, or one that goes by its words too.
    fn is_as_described(&self, names: &Names, best: &Rank) -> bool {
        let kinds = self.described_kind.zip(names.kind_of(best.entry));
        kinds.is_none_or(|(described, kind)| described == kind || kind.also_described_by.contains(&described.id))
    }

    /// Those fit for a picker: of the kind and universe asked for, if there are any.
    pub(in crate::names) fn suggestions(self) -> Vec<Rank> {
        let is_of_kind = |rank: &Rank| rank.kind == KindMatch::Asked;
        let mut ranks = self.best;
        if ranks.iter().any(is_of_kind) {
            ranks.retain(is_of_kind);
        }
        if ranks.iter().any(|rank| !rank.outside) {
            ranks.retain(|rank| !rank.outside);
        }
        ranks
    }

    /// Adds an entry that matches so, unless enough better ones are there.
    pub(in crate::names) fn add(&mut self, names: &Names, entry: u32, tier: Tier, fit: Fit, role: Role, matched: u32) {
        if let Some(meta) = names.entries.get(entry as usize) {
            self.keep(self.rank(entry, meta, tier, fit, role, matched));
        }
    }

    /// Where an entry stands that matches so.
    #[inline]
    pub(in crate::names) fn rank(
        &self,
        entry: u32,
        meta: EntryMeta,
        tier: Tier,
        fit: Fit,
        role: Role,
        matched: u32,
    ) -> Rank {
        let EntryMeta { universe, prominence, pin, .. } = meta;
        let kind = self.match_of_kind(meta);
        Rank {
            tier: tier.with_kind(kind),
            kind,
            outside: self.universe.is_some_and(|wanted| wanted != universe),
            fit: self.described_fit(fit),
            role,
            misspelt: role == Role::Misspelling,
            // A number is that of one thing, however much another of the name is wanted.
            pin: if role == Role::Registry { UNPINNED } else { pin },
            less_preferred: self.prefer != universe,
            prominence: Reverse(prominence),
            entry,
            matched,
        }
    }

    /// How an entry's kind stands to the one asked for.
    #[inline]
    fn match_of_kind(&self, meta: EntryMeta) -> KindMatch {
        let Some(wanted) = self.kind.filter(|wanted| *wanted != meta.kind) else { return KindMatch::Asked };
        let asked = KINDS.get(usize::from(wanted));
        let is_sought = asked.zip(meta.kind()).is_some_and(|(asked, kind)| {
            kind.also_sought_as.contains(&asked.id) || kind.also_described_by.contains(&asked.id)
        });
        if is_sought { KindMatch::SoughtAs } else { KindMatch::Other }
    }

    fn described_fit(&self, fit: Fit) -> Fit {
        Fit { untyped: fit.untyped.saturating_add(self.described), ..fit }
    }

    /// Whether a match can be passed over without looking at its entry, as enough better ones are there.
    pub(super) fn is_full_of_better(&self, tier: Tier, fit: Fit, role: Role) -> bool {
        let misspelt = role == Role::Misspelling;
        let is_better = |last: &Rank| {
            !last.outside && (last.tier, last.fit, last.misspelt) < (tier, self.described_fit(fit), misspelt)
        };
        self.best.len() >= MOST_KEPT && self.best.last().is_some_and(is_better)
    }

    /// Makes room for so many more.
    pub(super) fn reserve(&mut self, more: usize) {
        match more.min(MOST_KEPT) {
            more if self.best.is_empty() => self.best = Vec::with_capacity(more),
            more => self.best.reserve(more),
        }
    }

    /// Keeps a match of an entry that may be among the candidates already.
    pub(super) fn keep(&mut self, rank: Rank) {
        if let Some(at) = self.best.iter().position(|other| other.entry == rank.entry) {
            if self.best.get(at).is_some_and(|other| *other <= rank) {
                return;
            }
            self.best.remove(at);
        }
        self.keep_other(rank);
    }

    /// Keeps a match of an entry that is not among the candidates yet, after others of the same key, whose entries come
    /// in the order of their ranks but for what the question changes.
    #[inline]
    pub(super) fn keep_in_order(&mut self, rank: Rank) {
        let changed = |rank: &Rank| (rank.tier, rank.kind, rank.outside, rank.fit.untyped, rank.less_preferred);
        if self.best.last().is_none_or(|last| changed(last) != changed(&rank)) {
            self.keep_other(rank);
        } else if self.best.len() < MOST_KEPT {
            self.best.push(rank);
        }
    }

    /// Keeps matches of entries that are not among the candidates yet, all at once where they stand before these in the
    /// order of their ranks.
    pub(super) fn keep_before(&mut self, ranks: Vec<Rank>) {
        let (Some(last), Some(first)) = (ranks.last(), self.best.first()) else { return };
        if last < first && ranks.is_sorted() {
            self.best.splice(0..0, ranks);
            self.best.truncate(MOST_KEPT);
        } else {
            ranks.into_iter().for_each(|rank| self.keep_other(rank));
        }
    }

    /// Keeps a match of an entry that is not among the candidates yet.
    #[inline]
    pub(super) fn keep_other(&mut self, rank: Rank) {
        if self.best.len() >= MOST_KEPT {
            if self.best.last().is_some_and(|last| *last <= rank) {
                return;
            }
            self.best.pop();
        }
        let is_last = self.best.last().is_none_or(|last| *last < rank);
        let at = if is_last { self.best.len() } else { self.best.partition_point(|other| *other < rank) };
        self.best.insert(at, rank);
    }
}
