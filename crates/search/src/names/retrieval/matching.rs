//! The ways in which names answer to what was typed: whole, in part, with slips. Each adds what it finds to the
//! candidates.

use std::borrow::Cow;

use super::candidates::{Candidates, FEWEST_LETTERS, KEY};
use super::query::Query;
use super::query_token::{self, FuzzyPass, FuzzyPolicy, LIKELY, QueryToken};
use crate::names::index::tables::{Form, KeyUse, Names, WordUse};
use crate::names::ranking::{Fit, Tier};
use crate::names::words::forms::{self, Core};
use crate::names::words::typed_words::is_filler;
use crate::text::fold;
use crate::text::spelling;
use crate::text::stem;
use crate::text::terms::Alike;

/// Looking through more names with the same beginning takes too long for a keystroke.
const MOST_BEGINNINGS: usize = 2048;

/// Names of more words are hardly ever only a part of what was typed.
const MOST_NAME_WORDS: usize = 4;

/// Slips that leave no doubt.
pub(in crate::names) const CLEAR: FuzzyPolicy =
    FuzzyPolicy { most: spelling::clear_slip, steps: &[LIKELY, 4, u8::MAX], beginnings: false, anywhere: true };
/// Slips that are worth a question.
pub(in crate::names) const NEAR: FuzzyPolicy = FuzzyPolicy { most: spelling::near_miss, beginnings: true, ..CLEAR };
/// Slips that are looked for while somebody types, when there is less time.
pub(in crate::names) const TYPING: FuzzyPolicy = FuzzyPolicy { steps: &[LIKELY, 4], anywhere: false, ..NEAR };

impl Candidates {
    /// Entries with a name that is the same text, or whose initials it is.
    pub(in crate::names) fn add_same(&mut self, names: &Names, query: &Query) {
        let compact = query.folded.compact();
        let is_small_number = fold::number(compact).is_some_and(|number| number < 100);
        self.letters = if is_small_number { 0 } else { compact.len() };
        self.add_key(names, compact, None);
        if self.has_same() {
            return;
        }
        let core = forms::core(&query.folded);
        if core.letters != compact {
            self.add_key(names, &core.letters, Some(&core));
        }
    }

    /// Entries with a name of which only the end of a word is left to type.
    fn add_almost_whole(&mut self, names: &Names, compact: &str) {
        // A word of other names is no beginning: Robert is not Roberta.
        if compact.len() <= FEWEST_LETTERS || names.has_word(compact) {
            return;
        }
        for term in names.keys.beginning_with(compact).take(MOST_BEGINNINGS) {
            let missing = names.keys.get(term).len() - compact.len();
            if (1..=2).contains(&missing) {
                for usage in names.of_key.of(term).filter(|usage| usage.is_shown()) {
                    let fit = Fit { later: true, ..Fit::default() };
                    self.add(names, usage.entry, Tier::Words, fit, usage.role, term | KEY);
                }
            }
        }
    }

    /// Adds those that go by a key; by the core of what was typed, only those of the kind that was taken off it. A ship is
    /// called so without its prefix as much as a moon is.
    fn add_key(&mut self, names: &Names, key: &str, core: Option<&Core>) {
        let Some(term) = names.keys.exact(key) else { return };
        let (kind, prefix) = core.map_or((None, None), |core| (core.kind, core.prefix));
        let is_of = |usage: &KeyUse| kind.is_none_or(|kind| usage.meta.kind() == Some(kind));
        let (uses, is_first) = (names.of_key.of(term), self.is_empty());
        self.reserve(uses.len());
        let mut preferred = Vec::new();
        for usage in uses.filter(is_of) {
            let tier = match usage.form {
                Form::Initials if key.len() < 2 => continue,
                Form::Initials => Tier::Beginnings,
                _ => Tier::Same,
            };
            let own_prefix = usage.meta.ship_prefix.filter(|_| prefix.is_some());
            let is_other_ship = own_prefix.is_some() && own_prefix != prefix;
            let is_ship = usage.meta.ship_prefix.is_some() && core.is_none();
            let later = core.is_some() || usage.form == Form::Core && !is_ship;
            let fit = Fit { slips: 0, untyped: u8::from(is_other_ship), later };
            let rank = self.rank(usage.entry, usage.meta, tier, fit, usage.role, term | KEY);
            match core {
                // Put one by one among all others of the name, they would move most of these each time.
                None if is_first && !rank.less_preferred && !self.is_empty() => preferred.push(rank),
                None if is_first => self.keep_in_order(rank),
                Some(_) if is_first => self.keep_other(rank),
                _ => self.keep(rank),
            }
        }
        self.keep_before(preferred);
    }

    /// Entries with names in which every typed word is a word, or begins one.
    pub(in crate::names) fn add_parts(&mut self, names: &Names, query: &Query) {
        self.add_almost_whole(names, query.folded.compact());
        let tokens: Vec<QueryToken> = query.folded.words().map(|word| QueryToken::new(&names.words, word)).collect();
        match tokens.as_slice() {
            [] => {}
            [only] => self.add_single(names, only),
            several => self.add_all_of(names, several, u8::MAX),
        }
    }

    fn add_single(&mut self, names: &Names, token: &QueryToken) {
        for term in token.wholes() {
            for usage in names.of_word.of(term) {
                self.add_word(names, &usage, Tier::Words, 0, term);
            }
        }
        for usage in names.of_word.of_range(token.beginnings()) {
            let fit = Fit { untyped: u8::from(usage.of_words > 1), later: !usage.first, ..Fit::default() };
            if !self.is_full_of_better(Tier::Beginnings, fit, usage.role) {
                self.add(names, usage.entry, Tier::Beginnings, fit, usage.role, token.beginnings().start);
            }
        }
    }

    fn add_word(&mut self, names: &Names, usage: &WordUse, tier: Tier, slips: u8, term: u32) {
        let fit = Fit { slips, untyped: usage.of_words.saturating_sub(1), later: !usage.first };
        if !self.is_full_of_better(tier, fit, usage.role) {
            self.add(names, usage.entry, tier, fit, usage.role, term);
        }
    }

    fn add_all_of(&mut self, names: &Names, tokens: &[QueryToken], most_slips: u8) {
        let Some(rarest) = tokens.iter().min_by_key(|token| token.uses(names)) else { return };
        let initials = tokens.iter().fold(0, |initials, token| initials | token.initials());
        let mut seen = u32::MAX;
        for usage in rarest.all_uses(names) {
            if usage.entry == seen || !names.has_initials(usage.entry, initials) {
                continue;
            }
            seen = usage.entry;
            let Some(found) = query_token::best_name(names, usage.entry, tokens) else { continue };
            if found.fit.slips <= most_slips {
                let tier = if found.fit.slips > 0 { Tier::Slips } else { found.tier };
                self.add(names, usage.entry, tier, found.fit, found.role, found.matched);
            }
        }
    }

    /// Entries with names that what was typed is a slip for, as far as the policy goes.
    pub(in crate::names) fn add_slips(&mut self, names: &Names, query: &Query, policy: FuzzyPolicy) {
        for step in policy.steps() {
            self.add_whole_slips(names, query, step);
            self.add_slips_of_words(names, query, step, policy);
            if self.has_slip_within(step) {
                return;
            }
        }
    }

    /// Words that names have are taken as they are, unless nothing is found so.
    fn add_slips_of_words(&mut self, names: &Names, query: &Query, step: FuzzyPass, policy: FuzzyPolicy) {
        let most = (policy.most)(query.folded.compact().len()) + 1;
        let mut tokens: Vec<QueryToken> =
            query.folded.words().map(|word| QueryToken::new(&names.words, word)).collect();
        let known: Vec<bool> = tokens.iter().map(|token| !token.beginnings().is_empty()).collect();
        let slip = |tokens: &mut Vec<QueryToken>, which: bool| {
            let words = query.folded.words().zip(&known);
            for (token, (word, _)) in tokens.iter_mut().zip(words).filter(|(_, (_, known))| **known == which) {
                *token = std::mem::take(token).with_slips(&names.words, word, step);
            }
        };
        if known.contains(&false) {
            slip(&mut tokens, false);
            self.add_word_slips(names, &tokens, most);
        }
        if known.contains(&true) && self.is_empty() {
            slip(&mut tokens, true);
            self.add_word_slips(names, &tokens, most);
        }
    }

    fn add_whole_slips(&mut self, names: &Names, query: &Query, step: FuzzyPass) {
        for Alike { term, cost } in
            step.alike(&names.keys, query.folded.compact(), forms::core(&query.folded).letters.len())
        {
            for usage in names.of_key.of(term).filter(|usage| usage.form != Form::Initials) {
                // As in what is spelt right, a ship is called so without its prefix.
                let later = usage.form == Form::Core && usage.meta.ship_prefix.is_none();
                let fit = Fit { slips: cost, later, ..Fit::default() };
                self.add(names, usage.entry, Tier::Slips, fit, usage.role, term | KEY);
            }
        }
    }

    fn add_word_slips(&mut self, names: &Names, tokens: &[QueryToken], most: u8) {
        match tokens {
            [] => {}
            [only] => {
                for alike in only.slips() {
                    for usage in names.of_word.of(alike.term) {
                        self.add_word(names, &usage, Tier::Slips, alike.cost, alike.term);
                    }
                }
            }
            several => self.add_all_of(names, several, most),
        }
    }

    /// Entries of which a whole name stands among several typed words, and those with names that hold any of the longer ones.
    pub(in crate::names) fn add_named(&mut self, names: &Names, query: &Query) {
        let words: Vec<&str> = query.folded.words().collect();
        if words.len() < 2 {
            return;
        }
        for window in (1..=MOST_NAME_WORDS).flat_map(|length| words.windows(length)) {
            if !window.iter().all(|word| is_filler(word)) {
                self.add_whole_name(names, window, query);
            }
        }
        for word in words.into_iter().filter(|word| word.len() > FEWEST_LETTERS && !is_filler(word)) {
            let token = QueryToken::new(&names.words, word);
            for usage in token.wholes().flat_map(|term| names.of_word.of(term)) {
                self.add_word(names, &usage, Tier::Slips, 0, 0);
            }
        }
    }

    fn add_whole_name(&mut self, names: &Names, window: &[&str], query: &Query) {
        let key = window.concat();
        let owner = key.strip_suffix('s').filter(|_| query.is_possessive).map(Cow::Borrowed);
        let keys = [Some(Cow::Borrowed(key.as_str())), Some(stem::singular(&key)), owner];
        let untyped = u8::try_from(query.folded.len() - window.len()).unwrap_or(u8::MAX);
        for term in keys
            .into_iter()
            .flatten()
            .filter(|key| key.len() >= FEWEST_LETTERS)
            .filter_map(|key| names.keys.exact(&key))
        {
            for usage in names.of_key.of(term) {
                self.add(names, usage.entry, Tier::Slips, Fit { untyped, ..Fit::default() }, usage.role, 0);
            }
        }
    }
}
