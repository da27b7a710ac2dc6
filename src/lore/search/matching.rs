//! Collects the entries whose names answer to what was typed, each with its rank; only the best are kept.

use super::fold::{self, Core};
use super::names::{Facts, Filter, Form, KeyUse, Names, WordUse};
use super::probe::{self, Probe};
use super::query::Query;
use super::rank::{Fit, Rank, Role, Tier};
use super::spelling;
use super::terms::Alike;
use crate::lore::kinds::Kind;
use crate::lore::universe::Universe;

/// As many as can matter: a page of suggestions, also when half of them turn out to be of a wrong kind or universe.
const MOST_KEPT: usize = 64;
/// Fewer letters than this begin too many names for any of them to be meant.
const FEWEST_LETTERS: usize = 3;
/// Looking through more names with the same beginning takes too long for a keystroke.
const MOST_BEGINNINGS: usize = 2048;
/// Added to the number of a key, so that it differs from that of any word.
const KEY: u32 = 1 << 31;

/// The best matches so far.
pub(super) struct Candidates {
    kind: Option<&'static Kind>,
    universe: Option<Universe>,
    prefer: Universe,
    /// How many words of what was typed only describe what is sought.
    described: u8,
    described_kind: Option<&'static Kind>,
    /// How many letters were typed; a small number counts as none.
    letters: usize,
    best: Vec<Rank>,
}

impl Candidates {
    /// None yet.
    pub(super) fn new(filter: Filter) -> Self {
        let Filter { kind, universe, prefer } = filter;
        Self { kind, universe, prefer, described: 0, described_kind: None, letters: 0, best: Vec::with_capacity(8) }
    }

    /// From now on, matches are of a query that described the kind or universe in words.
    pub(super) fn describe(&mut self, bare: &Query) {
        self.kind = self.kind.or(bare.kind);
        self.universe = self.universe.or(bare.universe);
        self.described = 1;
        self.described_kind = bare.kind;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.best.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.best.len()
    }

    /// Whether the best of them is no closer than that, or there is none.
    pub(super) fn is_no_closer_than(&self, tier: Tier) -> bool {
        self.best.first().is_none_or(|rank| rank.tier >= tier)
    }

    /// All of them, best first.
    pub(super) fn ranked(self) -> Vec<Rank> {
        self.best
    }

    /// All of them if the first is clear: enough was typed, it is what the words describe, it is more than a part of an
    /// alias of a wrong kind, and no other correction of a slip is as likely.
    pub(super) fn clear(&self, names: &Names) -> Option<Vec<Rank>> {
        let best = self.best.first()?;
        let is_part = !matches!(best.tier, Tier::Same | Tier::SameElsewhere);
        let is_part_elsewhere =
            best.tier != Tier::SameElsewhere && best.tier == best.tier.elsewhere() && best.matched & KEY == 0;
        let is_too_short = is_part && self.letters < FEWEST_LETTERS;
        let is_stray = is_part_elsewhere && best.role != Role::Name;
        let is_doubtful = is_too_short || is_stray || self.is_split(names, best);
        let is_clear = !is_doubtful && self.is_as_described(names, best);
        is_clear.then(|| self.best.clone())
    }

    fn is_split(&self, names: &Names, best: &Rank) -> bool {
        let key = |rank: &Rank| (rank.tier, rank.outside, rank.fit, rank.role);
        let as_likely = |other: &&Rank| key(other) == key(best) && other.matched != best.matched;
        matches!(best.tier, Tier::Slips | Tier::SlipsElsewhere)
            && self.best.iter().filter(as_likely).any(|other| !names.share_a_name(best.entry, other.entry))
    }

    /// Whether its kind is the one that was described; what is called a ship may well be a class of ships.
    fn is_as_described(&self, names: &Names, best: &Rank) -> bool {
        let kinds = self.described_kind.zip(names.kind_of(best.entry));
        kinds.is_none_or(|(described, kind)| described == kind || (described.id, kind.id) == ("ship", "class"))
    }

    /// Those fit for a picker: of the kind and universe asked for, if there are any.
    pub(super) fn suggestions(self) -> Vec<Rank> {
        let is_of_kind = |rank: &Rank| rank.tier != rank.tier.elsewhere();
        let mut ranks = self.best;
        if ranks.iter().any(is_of_kind) {
            ranks.retain(is_of_kind);
        }
        if ranks.iter().any(|rank| !rank.outside) {
            ranks.retain(|rank| !rank.outside);
        }
        ranks
    }

    /// Entries with a name that is the same text, or whose initials it is.
    pub(super) fn add_same(&mut self, names: &Names, query: &Query) {
        let compact = query.folded.compact();
        let is_small_number = fold::number(compact).is_some_and(|number| number < 100);
        self.letters = if is_small_number { 0 } else { compact.len() };
        self.add_key(names, compact, None);
        let core = query.folded.core();
        if core.letters != compact {
            self.add_key(names, &core.letters, Some(&core));
        }
    }

    /// Entries with a name of which only the end of a word is left to type.
    fn add_almost_whole(&mut self, names: &Names, compact: &str) {
        if compact.len() <= FEWEST_LETTERS {
            return;
        }
        for term in names.keys.beginning_with(compact).take(MOST_BEGINNINGS) {
            let missing = names.keys.get(term).len() - compact.len();
            if (1..=2).contains(&missing) {
                for usage in names.of_key.of(term).iter().filter(|usage| usage.is_shown()) {
                    let fit = Fit { later: true, ..Fit::default() };
                    self.add(names, usage.entry, Tier::Words, fit, usage.role, term | KEY);
                }
            }
        }
    }

    /// Adds those that go by a key; by the core of what was typed, only those of the kind that was taken off it.
    fn add_key(&mut self, names: &Names, key: &str, core: Option<&Core>) {
        let Some(term) = names.keys.exact(key) else { return };
        let (kind, prefix) = core.map_or((None, None), |core| (core.kind, core.prefix));
        let is_of =
            |usage: &&KeyUse| kind.is_none_or(|kind| names.kind_of(usage.entry).is_some_and(|own| own.id == kind));
        for usage in names.of_key.of(term).iter().filter(is_of) {
            let tier = match usage.form {
                Form::Initials if key.len() < 2 => continue,
                Form::Initials => Tier::Beginnings,
                _ => Tier::Same,
            };
            let own_prefix = names.ship_prefix_of(usage.entry).filter(|_| prefix.is_some());
            let is_other_ship = own_prefix.is_some() && own_prefix != prefix;
            let later = core.is_some() || usage.form == Form::Core;
            let fit = Fit { slips: 0, untyped: u8::from(is_other_ship), later };
            self.add(names, usage.entry, tier, fit, usage.role, term | KEY);
        }
    }

    /// Entries with names in which every typed word is a word, or begins one.
    pub(super) fn add_parts(&mut self, names: &Names, query: &Query) {
        self.add_almost_whole(names, query.folded.compact());
        let probes: Vec<Probe> = query.folded.words().map(|word| Probe::new(&names.words, word)).collect();
        match probes.as_slice() {
            [] => {}
            [only] => self.add_single(names, only),
            several => self.add_all_of(names, several, u8::MAX),
        }
    }

    fn add_single(&mut self, names: &Names, probe: &Probe) {
        for term in probe.wholes() {
            for usage in names.of_word.of(term) {
                self.add_word(names, usage, Tier::Words, 0, term);
            }
        }
        for usage in names.of_word.of_range(probe.beginnings()) {
            self.add_word(names, usage, Tier::Beginnings, 0, probe.beginnings().start);
        }
    }

    fn add_word(&mut self, names: &Names, usage: &WordUse, tier: Tier, slips: u8, term: u32) {
        let untyped = if tier == Tier::Beginnings { 0 } else { usage.of_words.saturating_sub(1) };
        let fit = Fit { slips, untyped, later: !usage.first };
        self.add(names, usage.entry, tier, fit, usage.role, term);
    }

    fn add_all_of(&mut self, names: &Names, probes: &[Probe], most_slips: u8) {
        let Some(rarest) = probes.iter().min_by_key(|probe| probe.uses(names)) else { return };
        let mut seen = u32::MAX;
        for usage in rarest.all_uses(names) {
            if usage.entry == seen {
                continue;
            }
            seen = usage.entry;
            let Some(found) = probe::best_name(names, usage.entry, probes) else { continue };
            if found.fit.slips <= most_slips {
                let tier = if found.fit.slips > 0 { Tier::Slips } else { found.tier };
                self.add(names, usage.entry, tier, found.fit, found.role, found.matched);
            }
        }
    }

    /// Entries with names of which what was typed is clearly a slip.
    pub(super) fn add_slips(&mut self, names: &Names, query: &Query) {
        self.add_alike(names, query, spelling::clear_slip, false);
    }

    /// Entries with names that come near to what was typed, or to the most of its words.
    pub(super) fn add_near_misses(&mut self, names: &Names, query: &Query) {
        self.add_alike(names, query, spelling::near_miss, true);
        if self.is_empty() && query.folded.len() > 1 {
            for word in query.folded.words().filter(|word| word.len() > 3) {
                let probe = Probe::new(&names.words, word).with_slips(&names.words, word, spelling::clear_slip, false);
                self.add_slipped(names, &probe, true);
            }
        }
    }

    fn add_alike(&mut self, names: &Names, query: &Query, most: fn(usize) -> u8, beginnings: bool) {
        let compact = query.folded.compact();
        let core_length = query.folded.core().letters.len();
        for Alike { term, cost } in names.keys.alike(compact, most(core_length)) {
            for usage in names.of_key.of(term).iter().filter(|usage| usage.form != Form::Initials) {
                let fit = Fit { slips: cost, later: usage.form == Form::Core, ..Fit::default() };
                self.add(names, usage.entry, Tier::Slips, fit, usage.role, term | KEY);
            }
        }
        let probe = |word| Probe::new(&names.words, word).with_slips(&names.words, word, most, beginnings);
        let probes: Vec<Probe> = query.folded.words().map(probe).collect();
        match probes.as_slice() {
            [] => {}
            [only] => self.add_slipped(names, only, beginnings),
            several => self.add_all_of(names, several, most(compact.len()) + 1),
        }
    }

    fn add_slipped(&mut self, names: &Names, probe: &Probe, with_wholes: bool) {
        for usage in probe.wholes().filter(|_| with_wholes).flat_map(|term| names.of_word.of(term)) {
            self.add_word(names, usage, Tier::Slips, 0, 0);
        }
        for alike in probe.slips() {
            for usage in names.of_word.of(alike.term) {
                self.add_word(names, usage, Tier::Slips, alike.cost, alike.term);
            }
        }
    }

    fn add(&mut self, names: &Names, entry: u32, tier: Tier, fit: Fit, role: Role, matched: u32) {
        let Some(facts) = names.entries.get(entry as usize) else { return };
        let Facts { kind, universe, obscurity, .. } = *facts;
        let is_of_kind = self.kind.is_none_or(|wanted| std::ptr::eq(wanted, kind));
        self.keep(Rank {
            tier: if is_of_kind { tier } else { tier.elsewhere() },
            outside: self.universe.is_some_and(|wanted| wanted != universe),
            fit: Fit { untyped: fit.untyped.saturating_add(self.described), ..fit },
            role,
            less_preferred: self.prefer != universe,
            obscurity,
            entry,
            matched,
        });
    }

    fn keep(&mut self, rank: Rank) {
        if self.best.len() >= MOST_KEPT && self.best.last().is_some_and(|last| *last <= rank) {
            return;
        }
        if let Some(at) = self.best.iter().position(|other| other.entry == rank.entry) {
            if self.best.get(at).is_some_and(|other| *other <= rank) {
                return;
            }
            self.best.remove(at);
        }
        let at = self.best.partition_point(|other| *other < rank);
        self.best.insert(at, rank);
        self.best.truncate(MOST_KEPT);
    }
}
