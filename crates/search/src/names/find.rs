//! The finder over the names of entries: what was meant by what people type, and what to suggest while they type.
//!
//! The ranking is explained in one place, `ranking`; what counts as the same text is the matter of `fold`, and how far
//! slips may go that of `spelling`.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::checks::address::{Bearing, bearing};
use super::checks::being;
use super::checks::context;
use super::checks::coverage;
use super::checks::heads;
use super::checks::single;
use super::index::picked;
use super::index::tables::{Filter, MOST_SUGGESTIONS, Names, Shows};
use super::lookup::{How, Lookup};
use super::ranking::{KindMatch, Rank, Role, Tier, UNPINNED};
use super::retrieval::as_written::as_written;
use super::retrieval::candidates::Candidates;
use super::retrieval::matching::{CLEAR, NEAR, TYPING};
use super::retrieval::query::Query;
use super::words::forms;
use super::words::typed_words::{asked_for, is_filler, is_possessive, is_title, without_question};
use crate::text::fold::{Folded, number};
use isolinear_lore::{Entry, EntryRef, Kind, Lore, Universe};

impl Names {
    /// What a name means.
    pub fn find(&self, lore: &Lore, typed: &str, filter: Filter) -> Lookup {
        self.find_shown(lore, typed, filter, &|_| true)
    }

    /// Whether it is written as the id of an entry, so that no name or title is meant by it.
    pub fn is_id(typed: &str) -> bool {
        picked::is_id(typed)
    }

    /// Whether an entry may be called just as was typed, or an id or a label was typed: quickly told, since much that is typed is
    /// no name.
    pub fn may_be_name(&self, lore: &Lore, typed: &str) -> bool {
        let is_key = |folded: &Folded| self.keys.exact(folded.compact()).is_some();
        let without_article = || Query::new(typed).folded;
        is_key(&Folded::new(typed)) || is_key(&without_article()) || picked::entry_of(self, lore, typed).is_some()
    }

    /// What a name means to whom only some statements may be told: nobody is found by a relation that none of them tells.
    pub fn find_shown(&self, lore: &Lore, typed: &str, filter: Filter, shows: Shows<'_>) -> Lookup {
        if let Some(best) = picked::entry_of(self, lore, typed) {
            return Lookup::Found { best, how: How::Id, others: Vec::new(), tie: false };
        }
        if picked::is_id(typed) {
            let near = picked::near(lore, typed);
            return if near.is_empty() { Lookup::Unknown } else { Lookup::Near(near) };
        }
        let query = self.of_generation(self.in_full(Query::new(self.without_owner(self.asked_for(typed)))));
        let query = self.without_size(query);
        if query.folded.is_empty() {
            return Lookup::Unknown;
        }
        let mut found = self.best_candidates(&query, filter);
        self.without_other_owners(lore, &mut found, &query);
        let bare = if found.is_described() { query.without_descriptions(self) } else { None };
        let word = bare.as_ref().unwrap_or(&query);
        let closest = found.best().first().copied();
        if word.folded.len() == 1 {
            let is_meant = |rank: &Rank| single::may_be_meant((lore, self), rank, (word, bare.is_some()), filter);
            found.retain(|rank| self.is_thing_called_so(rank) || is_meant(rank));
            if bare.is_some() && self.is_of_describing_kind(&word.folded) {
                let is_told = |entry: &Entry| heads::is_told_of_people(entry, &query);
                found.retain(|rank| lore.entry(EntryRef(rank.entry)).is_none_or(is_told));
            }
        }
        // A slip for what nobody means by it is hardly one for something else.
        let is_stray = closest.is_some_and(|closest| found.is_no_likelier_slip_than(&closest));
        if let Some(meant) = self.sooner_meant(lore, &found, (typed, &query), filter) {
            found.put_first(meant);
        }
        if !found.has_same()
            && let Some(owned) = self.owned(typed, filter)
        {
            return self.find_shown(lore, &owned, filter, shows);
        }
        let is_owned = query.is_possessive && !found.best().iter().any(|rank| is_written_as_owner(lore, rank));
        let (has_same, is_whole) = (found.has_same(), found.has_same() && !found.is_described() && !is_owned);
        let related = if is_whole { None } else { self.related(lore, typed, filter, shows) };
        // Where several are told, what is asked about may tell more itself.
        if let Some(related) = related.filter(|related| !has_same || matches!(related, Lookup::Found { .. })) {
            return related;
        }
        if is_stray || !found.is_clear(self) {
            return self.nearest(lore, found, &query, filter);
        }
        let universe = found.universe();
        let by_sound = self.rather_by_sound(&found, &query, filter);
        if let Some(meant) = by_sound.or_else(|| self.named_within(lore, &found, &query, filter)) {
            return self.as_found(lore, &[meant], universe);
        }
        let covered = self.covered(lore, &found, &query);
        let covered = if universe.is_some() { covered } else { preferred_first(lore, covered, &query, filter.prefer) };
        if covered.is_empty() {
            self.nearest(lore, found, &query, filter)
        } else {
            let found = self.as_found(lore, &covered, universe);
            self.with_namesakes(lore, found, covered.first(), (&query, filter), shows)
        }
    }

    /// What was typed, of a question without the words around it, where it asks for something of a subject or what is called
    /// just so: "what is the Prime Directive about".
    fn asked_for<'t>(&self, typed: &'t str) -> &'t str {
        let asked = without_question(typed);
        if asked.len() == typed.len() {
            return asked_for(typed);
        }
        let asked = asked.trim_end_matches('?').strip_suffix(" about").unwrap_or(asked);
        let is_name = || self.keys.exact(Query::new(asked).folded.compact()).is_some();
        if is_name() { asked } else { asked_for(typed) }
    }

    /// The same with forms of address in full, unless something is called just so.
    fn in_full(&self, query: Query) -> Query {
        let is_addressed = query.folded.words().any(is_title);
        let is_name = || self.keys.exact(query.folded.compact()).is_some();
        if !is_addressed || is_name() { query } else { query.with_titles_in_full(self) }
    }

    /// The same with the word for one of two generations as a name has it: "Q Jr." is called Q Junior.
    fn of_generation(&self, query: Query) -> Query {
        let is_name = |name: &Folded| self.keys.exact(name.compact()).is_some();
        let other = forms::of_generation(&query.folded).into_iter().find(is_name).filter(|_| !is_name(&query.folded));
        match other {
            Some(folded) => Query { folded, ..query },
            None => query,
        }
    }

    /// Whether something is called just so that is no individual: such may be one of whose name it is the plural.
    fn is_thing_called_so(&self, rank: &Rank) -> bool {
        let is_whole = matches!(rank.tier, Tier::Same | Tier::SameElsewhere);
        is_whole && !self.kind_of(rank.entry).is_some_and(|kind| kind.names_individuals)
    }

    /// What is meant rather than the best candidate: who is far better known, or what is called just as it was typed.
    fn sooner_meant(&self, lore: &Lore, found: &Candidates, asked: (&str, &Query), filter: Filter) -> Option<Rank> {
        self.better_known(lore, found, asked, filter).or_else(|| as_written(lore, self, found, asked))
    }

    /// What goes by a whole name that was typed, if the other words are told of it and are but parts of another's name: Worf
    /// the Klingon is not the Klingon defense attorney Worf.
    fn named_within(&self, lore: &Lore, found: &Candidates, query: &Query, filter: Filter) -> Option<Rank> {
        let mut named = Candidates::new(filter);
        let is_addressed = || query.folded.words().any(is_title);
        (found.is_part_of_alias() && !is_addressed()).then(|| named.add_named(self, query))?;
        told_of(lore, self, named.best(), query).filter(|meant| coverage::covers(lore, self, meant, query))
    }

    /// Whether all words tell what an entry is: "the Ferengi bartender", "first officer of Voyager". Without an article, a people
    /// or a post these are a name: "Doctor Strange".
    pub fn is_described_by(&self, lore: &Lore, at: EntryRef, typed: &str) -> bool {
        let query = Query::new(typed);
        let is_people = |word: &str| !is_filler(word) && self.is_of_describing_kind(&Folded::new(word));
        let is_people_told = query.folded.len() > 1 && query.folded.words().any(is_people);
        let is_post = || lore.entry(at).is_some_and(|entry| context::is_post_of(entry, &query.folded));
        let may_be_somebody = heads::may_be_somebody(&query);
        // The Ferengi bartender is one, but Ferengi wine is nobody who ever drank some.
        let is_what =
            |entry: &Entry| query.has_article || is_post() || context::are_of_person(lore, self, entry, &query.folded);
        if !may_be_somebody || !query.has_article && !is_people_told && !is_post() {
            return false;
        }
        let is_named = |entry: &Entry| {
            let names = entry.names().map(Folded::new).collect::<Vec<_>>();
            query
                .folded
                .words()
                .any(|typed| names.iter().any(|name| !is_filler(typed) && name.words().any(|own| own == typed)))
        };
        let has_number = query.folded.words().any(|word| number(word).is_some() && !context::singles_out(word));
        let is_told = |entry: &Entry| {
            !has_number
                && !is_named(entry)
                && !query.asks_for_other(entry.kind)
                && context::are_told(lore, self, entry, &query.folded)
                && context::is_so_told(entry, &query.folded)
                && being::is_what_was_typed(entry, &query.folded)
                && is_what(entry)
        };
        !query.is_possessive && coverage::is_telling(self, &query) && lore.entry(at).is_some_and(is_told)
    }

    /// The candidates that account for all that was typed, no more than are told of; none if the best of all does not.
    fn covered<'f>(&self, lore: &Lore, found: &'f Candidates, query: &Query) -> Cow<'f, [Rank]> {
        let ranks = addressed(lore, found.best(), query);
        let Some((best, others)) = ranks.split_first() else { return ranks };
        let is_key = coverage::is_typed_as_key(self, best, query);
        let key = |rank: &Rank| (rank.matched, rank.tier, rank.fit.slips);
        let is_as_best = |rank: &Rank| is_key && key(rank) == key(best);
        let others = others.get(..MOST_SUGGESTIONS).unwrap_or(others);
        if is_key && others.iter().all(is_as_best) {
            return first_of(ranks, MOST_SUGGESTIONS + 1);
        }
        let covers = |rank: &&Rank| is_as_best(rank) || coverage::covers(lore, self, rank, query);
        let Some((best, others)) = ranks.split_first().filter(|(best, _)| covers(best)) else { return Cow::default() };
        let others = others.iter().filter(covers).take(MOST_SUGGESTIONS);
        std::iter::once(best).chain(others).copied().collect()
    }

    /// The candidates of the surest way that has any: the text as it is, then with slips, then without the words in it
    /// that only describe what is sought; the last also where it is likelier than slips.
    fn best_candidates(&self, query: &Query, filter: Filter) -> Candidates {
        let mut candidates = Candidates::new(filter);
        self.add_candidates(&mut candidates, query);
        let bare = || query.without_descriptions(self);
        if candidates.is_no_closer_than(Tier::BeginningsElsewhere)
            && let Some(bare) = bare()
        {
            candidates.describe(&bare);
            self.add_candidates(&mut candidates, &bare);
        } else if candidates.is_no_closer_than(Tier::Slips)
            && let Some(bare) = bare()
        {
            let described = self.described(&bare, filter, &candidates);
            return described.unwrap_or(candidates);
        }
        candidates
    }

    /// What is meant without the describing words, if that is likelier than the slips that were found with them.
    fn described(&self, bare: &Query, filter: Filter, slips: &Candidates) -> Option<Candidates> {
        let mut described = Candidates::new(filter);
        described.describe(bare);
        described.add_same(self, bare);
        let is_sure = slips.is_clear(self);
        if described.has_same() {
            return (!is_sure || !slips.is_likely()).then_some(described);
        }
        self.add_candidates(&mut described, bare);
        (!is_sure && described.is_clear(self)).then_some(described)
    }

    fn add_candidates(&self, candidates: &mut Candidates, query: &Query) {
        candidates.add_same(self, query);
        if candidates.is_no_closer_than(Tier::Words) || candidates.is_sought_as() {
            candidates.add_parts(self, query);
        }
        if candidates.is_no_closer_than(Tier::Beginnings) {
            candidates.add_slips(self, query, CLEAR);
        }
    }

    fn as_found(&self, lore: &Lore, ranks: &[Rank], universe: Option<Universe>) -> Lookup {
        let Some((best, rest)) = ranks.split_first() else { return Lookup::Unknown };
        let tier = best.tier;
        let tie = rest.first().is_some_and(|next| next.ties_with(best));
        let mut others = Vec::with_capacity(rest.len().min(MOST_SUGGESTIONS));
        // Ships are offered beside their class.
        let is_beside =
            |rank: &Rank| best.kind == KindMatch::SoughtAs && rank.kind == KindMatch::Asked && rank.tier == Tier::Words;
        let as_close = rest.iter().filter(|rank| rank.tier == tier || is_beside(rank));
        let as_close = as_close.map(|rank| EntryRef(rank.entry));
        others.extend(as_close.take(MOST_SUGGESTIONS - 1));
        let found = EntryRef(best.entry);
        match counterpart(lore, found, universe).filter(|_| best.outside) {
            Some(twin) => {
                others.retain(|other| *other != twin);
                others.insert(0, found);
                Lookup::Found { best: twin, how: How::Counterpart, others, tie: false }
            }
            None => Lookup::Found { best: found, how: how(best), others, tie },
        }
    }

    /// What is not clear by its name alone: the one entry that what else was typed is told of, or the only one that is
    /// near; else all that are. Of a registry number, those whose numbers are.
    fn nearest(&self, lore: &Lore, mut found: Candidates, query: &Query, filter: Filter) -> Lookup {
        // Letters of a number are the initials of something else.
        if let Some(near) = self.near_registries(query) {
            return if near.is_empty() { Lookup::Unknown } else { Lookup::Near(near) };
        }
        if !coverage::is_telling(self, query) {
            return Lookup::Unknown;
        }
        if query.folded.len() == 1 {
            found.add_parts(self, query);
        }
        found.add_slips(self, query, NEAR);
        if let Some(bare) = query.without_descriptions(self) {
            found.add_slips(self, &bare, NEAR);
        }
        self.without_other_owners(lore, &mut found, query);
        let universe = found.universe();
        let only = found.best().first().copied().filter(|_| found.is_only_near(query));
        found.add_named(self, query);
        let mut ranks = found.ranked();
        let may_be_meant = |meant: &Rank| {
            single::may_be_meant((lore, self), meant, (query, false), filter)
                && coverage::covers(lore, self, meant, query)
        };
        if let Some(meant) = told_of(lore, self, &ranks, query).filter(may_be_meant) {
            return self.as_found(lore, &[meant], universe);
        }
        if let Some(only) = only.filter(|only| coverage::covers(lore, self, only, query)) {
            return self.as_found(lore, &[only], universe);
        }
        let heard =
            self.by_sound(query, filter).or_else(|| self.by_soft_letter(query, filter)).map(|meant| vec![meant]);
        if let Some(meant) = heard.or_else(|| self.with_other_vowels(lore, query, filter)) {
            return self.as_found(lore, &meant, universe);
        }
        ranks.sort_by_cached_key(|rank| (Reverse(coverage::shared(lore, self, rank, query)), *rank));
        let near = ranks.iter().filter(|rank| coverage::is_near(lore, self, rank, query));
        let near: Vec<EntryRef> = near.take(10).map(|rank| EntryRef(rank.entry)).collect();
        if near.is_empty() { Lookup::Unknown } else { Lookup::Near(near) }
    }

    /// What to offer while somebody types, best first, at most [`MOST_SUGGESTIONS`].
    pub fn suggest(&self, lore: &Lore, typed: &str, filter: Filter) -> Vec<EntryRef> {
        let query = Query::new(typed);
        if query.folded.is_empty() {
            return self.most_wanted(lore, filter, &[]);
        }
        let mut candidates = Candidates::new(filter);
        if let Some(entry) = picked::entry_of(self, lore, typed) {
            return vec![entry];
        }
        candidates.add_same(self, &query);
        candidates.add_parts(self, &query);
        if candidates.len() < MOST_SUGGESTIONS
            && let Some(bare) = query.without_descriptions(self)
        {
            candidates.describe(&bare);
            candidates.add_same(self, &bare);
            candidates.add_parts(self, &bare);
        }
        if candidates.is_empty() {
            candidates.add_slips(self, &query, TYPING);
        }
        if let Some(meant) = self.sooner_meant(lore, &candidates, (typed, &query), filter) {
            candidates.put_first(meant);
        }
        candidates.suggestions().into_iter().map(|rank| EntryRef(rank.entry)).take(MOST_SUGGESTIONS).collect()
    }

    /// What to offer before anything is typed: the pinned entries, then those of today, then the most prominent, at most
    /// [`MOST_SUGGESTIONS`].
    pub fn most_wanted(&self, lore: &Lore, filter: Filter, todays: &[EntryRef]) -> Vec<EntryRef> {
        let kind = filter.kind.map(Kind::number);
        let fits = |entry: &EntryRef| {
            self.entries.get(entry.0 as usize).is_some_and(|meta| {
                kind.is_none_or(|kind| kind == meta.kind)
                    && filter.universe.is_none_or(|universe| universe == meta.universe)
            })
        };
        let mut wanted: Vec<EntryRef> = Vec::with_capacity(MOST_SUGGESTIONS);
        for entry in lore.pinned.iter().chain(todays).copied().chain(self.by_prominence()).filter(fits) {
            if wanted.len() == MOST_SUGGESTIONS {
                break;
            }
            if !wanted.contains(&entry) {
                wanted.push(entry);
            }
        }
        wanted
    }
}

/// The candidates that bear the forms of address that were typed, if any were.
fn addressed<'r>(lore: &Lore, ranks: &'r [Rank], query: &Query) -> Cow<'r, [Rank]> {
    if !query.folded.words().any(is_title) {
        return Cow::Borrowed(ranks);
    }
    let bearing = |rank: &Rank| lore.entry(EntryRef(rank.entry)).map_or(Bearing::Never, |at| bearing(lore, at, query));
    // Whoever comes first without bearing it was meant; nobody of whom nothing is told comes into that place.
    let least = match ranks.first().map(bearing) {
        Some(Bearing::Never) => Bearing::Told,
        _ => Bearing::Possible,
    };
    ranks.iter().filter(|rank| bearing(rank) >= least).copied().collect()
}

fn first_of(ranks: Cow<'_, [Rank]>, most: usize) -> Cow<'_, [Rank]> {
    match ranks {
        Cow::Borrowed(ranks) => Cow::Borrowed(ranks.get(..most).unwrap_or(ranks)),
        Cow::Owned(mut ranks) => {
            ranks.truncate(most);
            Cow::Owned(ranks)
        }
    }
}

/// The candidate of which a whole name was typed, and of which all other words are told; the first of those with the
/// longest such name. Somebody is told of by a species sooner than a species by somebody.
fn told_of(lore: &Lore, names: &Names, ranks: &[Rank], query: &Query) -> Option<Rank> {
    let named = |rank: &&Rank| {
        // Romy has the root of Rom, and is another name.
        let may_be_alone = |entry: &&Entry| query.folded.len() > 1 || !entry.kind.is_addressed();
        let entry = lore.entry(EntryRef(rank.entry)).filter(may_be_alone)?;
        let length = context::named_and_told(lore, names, entry, &query.folded)?;
        Some((rank.tier, rank.outside, entry.kind.describes_others, Reverse(length)))
    };
    let named = ranks.iter().filter_map(|rank| Some((named(&rank)?, *rank)));
    named.min_by_key(|(order, _)| *order).map(|(_, rank)| rank)
}

/// The ranks with the counterpart of the first one in front, if it is of the preferred universe and all that was typed is
/// of its name as well: whoever types "Tucker" means the one who is called so there.
fn preferred_first<'r>(lore: &Lore, ranks: Cow<'r, [Rank]>, query: &Query, prefer: Universe) -> Cow<'r, [Rank]> {
    let is_meant_elsewhere = |best: &&Rank| best.less_preferred && best.pin == UNPINNED && best.role == Role::Alias;
    let Some(best) = ranks.first().filter(is_meant_elsewhere).copied() else { return ranks };
    let has_all = |name: &str| {
        let name = Folded::new(name);
        query.folded.words().all(|typed| name.words().any(|word| word == typed))
    };
    let is_meant = |twin: &Entry| twin.kind.names_individuals && twin.universe == prefer && twin.names().any(has_all);
    let is_called_so = |twin: &EntryRef| lore.entry(*twin).is_some_and(is_meant);
    let twins = lore.entry(EntryRef(best.entry)).into_iter().flat_map(|entry| entry.counterpart_refs.iter());
    let Some(twin) = twins.copied().find(is_called_so) else { return ranks };
    let others = ranks.iter().filter(|rank| rank.entry != twin.0).copied();
    std::iter::once(Rank { entry: twin.0, less_preferred: false, ..best }).chain(others).collect()
}

fn counterpart(lore: &Lore, entry: EntryRef, universe: Option<Universe>) -> Option<EntryRef> {
    let universe = universe?;
    let mut twins = lore.entry(entry)?.counterpart_refs.iter().copied();
    twins.find(|twin| lore.entry(*twin).is_some_and(|twin| twin.universe == universe))
}

fn how(rank: &Rank) -> How {
    match (rank.tier, rank.role) {
        (Tier::Same | Tier::SameElsewhere, Role::Name) => How::Name,
        (Tier::Same | Tier::SameElsewhere, Role::Alias) => How::Alias,
        (Tier::Same | Tier::SameElsewhere, Role::Registry) => How::Registry,
        (Tier::Same | Tier::SameElsewhere, Role::Misspelling) => How::Misspelling,
        (Tier::Slips | Tier::SlipsElsewhere, _) if rank.fit.slips > 0 => How::Slip,
        _ => How::Part,
    }
}

/// Whether an entry has a name that is written as somebody's possession, as Quark's Bar is.
fn is_written_as_owner(lore: &Lore, rank: &Rank) -> bool {
    lore.entry(EntryRef(rank.entry)).is_some_and(|entry| entry.names().any(is_possessive))
}
