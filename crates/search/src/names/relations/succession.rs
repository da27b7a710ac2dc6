//! Who came before or after somebody in a post: by the time in which each held it, or in so many words.

use std::cmp::Reverse;

use super::asking::End;
use super::posts;
use super::replaced;
use super::terms::{CAPTAIN, HOST, Neighbours, Side, Term, is_of_host, is_of_power, owner};
use crate::names::index::tables::{Filter, Names, Shows};
use crate::names::lookup::Lookup;
use crate::text::fold::Folded;
use isolinear_lore::kinds::{Authority, LabelRole};
use isolinear_lore::{Entry, EntryRef, Fact, Lore, Statement, StatementRef, When};

/// What is asked of what is led or commanded.
const CHARGE: &str = "in charge";
/// What titles are told to be.
const TITLES: [&str; 3] = ["title", "office", "head"];
/// For how many years an office may have been anybody's between two whose time is told. Of a ship each captain is.
const LONGEST_GAP: i32 = 6;

/// For how many statements it counts that the first of all tells of a post.
const FIRST_SENTENCE: usize = 2;

/// A post that somebody held.
#[derive(Clone, Copy)]
struct Post<'a> {
    place: EntryRef,
    /// The word for it, which is that for what leads something or a title unless it is a duty.
    word: &'a str,
    duty: Option<&'static str>,
    term: Term,
}

/// Beside whom somebody is asked for, and in what.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// Beside whom.
    pub at: EntryRef,
    /// On which side.
    pub side: Side,
    /// The post: "captain", "chief engineer", "Kai".
    pub post: Option<&'a str>,
    /// What the post may be of, the likeliest first.
    pub places: &'a [EntryRef],
}

/// Who held a post first or last, as far as it is told when anybody did; whoever did for a time before those who did for a
/// moment.
pub(in crate::names) fn at_end(
    lore: &Lore,
    subject: &Entry,
    end: End,
    is_of_post: &dyn Fn(&Fact) -> bool,
) -> Option<EntryRef> {
    let is_somebody = |at: &EntryRef| lore.is_somebody(*at);
    let term = |fact: &Fact| {
        let Statement { text, when, .. } = &fact.statement;
        Some((text.linked().next().filter(is_somebody)?, (*when)?))
    };
    let terms = subject.facts.iter().filter(|fact| is_of_post(fact)).filter_map(term);
    let is_moment = |when: &When| matches!(when, When::At(_));
    let held = match end {
        End::First => terms.min_by_key(|(_, when)| (is_moment(when), when.first_year())),
        End::Last => terms.max_by_key(|(_, when)| (!is_moment(when), when.last_year())),
    };
    held.map(|(holder, _)| holder)
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
        let terms = subject.facts.iter().filter(is_command).map(|fact| &fact.statement);
        let own = terms.filter(|statement| statement.text.linked().next() == Some(best));
        own.filter_map(|statement| statement.when.map(|when| (when.first_year(), when.last_year()))).collect()
    }

    /// Who came before or after somebody, as far as that may be told.
    pub fn beside(&self, lore: &Lore, asked: Beside<'_>, (filter, shows): (Filter, Shows<'_>)) -> Option<Neighbours> {
        match asked.post {
            None if asked.places.is_empty() => self.in_any_post(lore, asked, shows),
            post => {
                let title = post.and_then(|post| self.title_called(lore, post, filter));
                self.in_post(lore, asked, title, shows)
            }
        }
    }

    /// Whether it is said in so many words of anybody that they came before or after somebody.
    pub fn is_said_beside(&self, lore: &Lore, at: EntryRef, side: Side) -> bool {
        replaced::neighbour(lore, (at, side), (None, &[]), &|_| true).is_some()
    }

    /// In the post of which the question is: where it is told, else of a title, else wherever they held it.
    fn in_post(&self, lore: &Lore, asked: Beside<'_>, title: Option<EntryRef>, shows: Shows<'_>) -> Option<Neighbours> {
        let own = if asked.places.is_empty() { places_of(lore, asked.at) } else { Vec::new() };
        let places = || asked.places.iter().copied().chain(title).chain(own.iter().copied());
        let of_post =
            |post: &str| self.beside_in_longest(lore, asked, places().map(|place| (place, post)).collect(), shows);
        let in_words =
            |post: Option<&str>| replaced::neighbour(lore, (asked.at, asked.side), (post, asked.places), shows);
        match asked.post {
            Some(post) => {
                let (held, said) = if is_of_power(post) { (CHARGE, CAPTAIN) } else { (post, post) };
                of_post(held).or_else(|| in_words(Some(said)))
            }
            None => {
                let entry = lore.entry(asked.at)?;
                let duties = || posts::told_duties(lore, entry).find_map(of_post);
                of_post(HOST).or_else(|| of_post(CHARGE)).or_else(duties).or_else(|| in_words(None))
            }
        }
    }

    /// The fact that tells of the post for which somebody is known: the one of which most is told, and first. A host of a
    /// symbiont is known as that, and whoever held no post by the years is known for none.
    pub fn main_post(&self, lore: &Lore, at: EntryRef, shows: Shows<'_>) -> Option<StatementRef> {
        self.main_posts(lore, at, shows).first().map(|post| post.term.told)
    }

    /// That post; and what is led besides, where the first sentence tells of both: the council and the empire.
    fn main_posts<'l>(&self, lore: &'l Lore, at: EntryRef, shows: Shows<'_>) -> Vec<Post<'l>> {
        let is_host = owners_of(lore, at).into_iter().any(|of| self.own_term(lore, at, (of, HOST), shows).is_some());
        let Some(entry) = lore.entry(at).filter(|_| !is_host) else { return Vec::new() };
        let links = |told: &Statement, place: EntryRef| shows(told) && told.text.linked().any(|linked| linked == place);
        let is_first = |place: EntryRef| entry.summary.first().is_some_and(|first| links(first, place));
        let told = |place: EntryRef| {
            let first = if is_first(place) { FIRST_SENTENCE } else { 0 };
            entry.statements().filter(|told| links(told, place)).count() + first
        };
        let is_post = |place: &EntryRef| lore.entry(*place).is_some_and(|place| !place.kind.is_addressed());
        let mut places: Vec<EntryRef> = places_of(lore, at).into_iter().filter(is_post).collect();
        places.sort_by_cached_key(|place| Reverse((told(*place), is_first(*place))));
        let mut posts: Vec<Post<'l>> = Vec::new();
        let is_led = |place: EntryRef| lore.entry(place).is_some_and(|place| !place.kind.is_commanded());
        // What leads a world may be several offices, but a title is one.
        if places.first().is_some_and(|first| is_led(*first)) {
            let is_title = |place: EntryRef| lore.entry(place).and_then(power_of).is_some_and(|post| post != CHARGE);
            places.sort_by_key(|place| !is_title(*place));
        }
        for place in places {
            let is_beside = posts.first().is_some_and(|main| is_led(main.place) && is_led(place) && is_first(place));
            if posts.is_empty() || is_beside {
                posts.extend(self.post_at(lore, (at, entry), (place, is_first(place)), shows));
            }
        }
        posts
    }

    /// The post that somebody held in one place: the duty that the first sentence names, if it tells of that place, else what
    /// they held for the longest time.
    fn post_at<'l>(
        &self,
        lore: &'l Lore,
        (at, entry): (EntryRef, &Entry),
        (place, is_first): (EntryRef, bool),
        shows: Shows<'_>,
    ) -> Option<Post<'l>> {
        let subject = lore.entry(place)?;
        let held = |word: &'l str, duty: Option<&'static str>| {
            let word = match duty {
                Some(duty) => posts::by_years(duty),
                None => word,
            };
            self.own_term(lore, at, (place, word), shows).map(|term| Post { place, word, duty, term })
        };
        let first = entry.summary.first().filter(|_| is_first && subject.kind.is_commanded());
        let named = first.and_then(|first| posts::duty_named(lore, &first.text));
        if let Some(post) = named.and_then(|duty| held(duty, Some(duty))) {
            return Some(post);
        }
        let power = power_of(subject).and_then(|word| held(word, None));
        let duties = posts::told_duties(lore, entry).filter(|_| subject.kind.is_commanded());
        let all = power.into_iter().chain(duties.filter_map(|duty| held(duty, Some(duty))));
        // Of two of one length the first.
        all.reduce(|longest, other| if other.term.length() > longest.term.length() { other } else { longest })
    }

    /// The longest time for which somebody held a post in their own right.
    fn own_term(&self, lore: &Lore, at: EntryRef, (place, post): (EntryRef, &str), shows: Shows<'_>) -> Option<Term> {
        let terms = self.terms(lore, place, post, shows).into_iter();
        terms.filter(|term| term.is_regular && term.holder == Some(at)).max_by_key(Term::length)
    }

    /// Beside somebody in a post: of a duty first as it is said in words, of what is led or a title first by the years.
    fn beside_in(&self, lore: &Lore, asked: Beside<'_>, post: Post<'_>, shows: Shows<'_>) -> Option<Neighbours> {
        let by_years = || self.beside_in_longest(lore, asked, vec![(post.place, post.word)], shows);
        let in_words = |word: Option<&str>, places: &[EntryRef]| {
            replaced::neighbour(lore, (asked.at, asked.side), (word, places), shows)
        };
        match post.duty {
            Some(duty) => in_words(Some(posts::asked_for(duty)), &[]).or_else(by_years),
            None => by_years().or_else(|| in_words(None, &[post.place])),
        }
    }

    /// In whatever post they held: as the host of a symbiont, at the head of something for the longest time, in so many words,
    /// and where they served. Whoever is known for a post is meant in that alone.
    fn in_any_post(&self, lore: &Lore, asked: Beside<'_>, shows: Shows<'_>) -> Option<Neighbours> {
        let entry = lore.entry(asked.at)?;
        let naming = owners_of(lore, asked.at);
        let of_all = |post: &'static str| naming.iter().map(|at| (*at, post)).collect::<Vec<_>>();
        let mut power = naming.iter().filter_map(|at| Some((*at, power_of(lore.entry(*at)?)?))).collect::<Vec<_>>();
        // What leads a world may be several offices, but a title is one.
        power.sort_by_key(|(_, post)| *post == CHARGE);
        let duties = || {
            let places = places_of(lore, asked.at);
            let of_duty =
                |duty| self.beside_in_longest(lore, asked, places.iter().map(|at| (*at, duty)).collect(), shows);
            posts::told_duties(lore, entry).find_map(of_duty)
        };
        // Whoever has a post of their own only stood in where others commanded.
        let has_post = posts::told_duties(lore, entry).next().is_some();
        let known_for = self.main_posts(lore, asked.at, shows);
        if !known_for.is_empty() {
            return known_for.into_iter().find_map(|post| self.beside_in(lore, asked, post, shows));
        }
        self.beside_in_longest(lore, asked, of_all(HOST), shows)
            .or_else(|| self.beside_in_longest(lore, asked, power, shows).filter(|next| !(has_post && next.is_around)))
            .or_else(|| replaced::neighbour(lore, (asked.at, asked.side), (None, &[]), shows))
            .or_else(duties)
    }

    /// Beside somebody in that of these posts which they held longest and in which somebody is told of.
    fn beside_in_longest(
        &self,
        lore: &Lore,
        asked: Beside<'_>,
        posts: Vec<(EntryRef, &str)>,
        shows: Shows<'_>,
    ) -> Option<Neighbours> {
        let held = |(place, post): (EntryRef, &str)| {
            let terms = self.terms(lore, place, post, shows);
            let own = terms.iter().filter(|term| term.holder == Some(asked.at));
            let longest = own.map(|term| (term.is_regular, term.length())).max()?;
            Some((longest, place, terms))
        };
        let is_named = asked.post.is_some() || !asked.places.is_empty();
        let mut held: Vec<_> = posts.into_iter().filter_map(held).collect();
        // What somebody held in another's time is meant only if it is asked for.
        held.retain(|((is_regular, _), ..)| *is_regular || is_named);
        if asked.places.is_empty() {
            held.sort_by_key(|(longest, ..)| Reverse(*longest));
        }
        let beside = |(_, place, terms): (_, EntryRef, Vec<Term>)| {
            let is_manned = lore.entry(place).is_some_and(|entry| entry.kind.is_commanded());
            next_to(lore, &terms, (asked.at, asked.side), is_manned)
        };
        held.into_iter().find_map(beside)
    }
}

/// What tells by a fact that somebody held a post of it: what they led or commanded, a title, and a symbiont.
fn owners_of(lore: &Lore, at: EntryRef) -> Vec<EntryRef> {
    let tells = |told: &StatementRef| {
        let entry = owner(*told).and_then(|owner| lore.entry(owner))?;
        let fact = entry.facts.get(usize::from(told.number).checked_sub(entry.summary.len())?)?;
        let is_of_host = entry.kind.is_addressed() && is_of_host(fact);
        (fact.label.authority.is_some() || is_of_host || power_of(entry).is_some()).then_some(())
    };
    let mut owners: Vec<EntryRef> = lore.naming(at).filter(|told| tells(told).is_some()).filter_map(owner).collect();
    owners.retain(|owner| *owner != at);
    owners.dedup();
    owners
}

/// What the facts of an entry tell of, that somebody may have led or commanded it or borne it as a title.
fn power_of(entry: &Entry) -> Option<&str> {
    if entry.facts.iter().any(|fact| fact.label.authority.is_some()) {
        return Some(CHARGE);
    }
    let is_title = |sort: &Statement| Folded::whole(sort.text.plain()).words().any(|word| TITLES.contains(&word));
    entry.facts_in_role(LabelRole::Type).any(is_title).then_some(&*entry.name)
}

/// Where somebody served or bore a title, and what leads to them.
fn places_of(lore: &Lore, at: EntryRef) -> Vec<EntryRef> {
    let is_post = |fact: &&Fact| fact.label.tells_address || fact.label.role == Some(LabelRole::Posting);
    let facts = lore.entry(at).into_iter().flat_map(|entry| entry.facts.iter().filter(is_post));
    let mut places: Vec<EntryRef> = facts.flat_map(|fact| fact.statement.text.linked()).collect();
    places.extend(owners_of(lore, at));
    let mut known = Vec::new();
    for place in places {
        if !known.contains(&place) {
            known.push(place);
        }
    }
    known
}

/// Who comes next to somebody among those who held a post in their own right: of several at once the best known first.
fn next_to(lore: &Lore, terms: &[Term], (at, side): (EntryRef, Side), is_manned: bool) -> Option<Neighbours> {
    let own: Vec<usize> = (0..).zip(terms).filter(|(_, term)| term.holder == Some(at)).map(|(at, _)| at).collect();
    let is_regular = |place: &usize| terms.get(*place).is_some_and(|term| term.is_regular);
    let regular: Vec<usize> = own.iter().copied().filter(is_regular).collect();
    let mut own = if regular.is_empty() { own } else { regular };
    if side == Side::After {
        own.reverse();
    }
    let others: Vec<(usize, &Term)> =
        (0..).zip(terms).filter(|(_, term)| term.is_regular && term.holder.is_some_and(|other| other != at)).collect();
    let around = |own: &usize| terms.get(*own).and_then(|own| around(own, &others));
    let is_passing = own.iter().all(|own| around(own).is_some());
    if let Some(holder) = own.first().and_then(around).filter(|_| is_passing) {
        return Some(Neighbours { is_around: true, ..neighbours(&[holder]) });
    }
    own.into_iter().find_map(|own| {
        let term = terms.get(own)?;
        let mut next = match side {
            Side::After => later((own, term), &others, is_manned),
            Side::Before => earlier((own, term), &others, is_manned),
        };
        next.sort_by_key(|term| Reverse(term.holder.and_then(|at| lore.entry(at)).map(|entry| entry.prominence)));
        (!next.is_empty()).then(|| neighbours(&next))
    })
}

/// Whoever held a post before and after as well.
fn around<'t>(own: &Term, others: &[(usize, &'t Term)]) -> Option<&'t Term> {
    let (from, until) = own.years()?;
    let is_around = |other: &Term| {
        let is_told = other.ends() == (true, true);
        is_told && other.years().is_some_and(|(first, last)| first < from && last > until)
    };
    others.iter().map(|(_, other)| *other).find(|other| is_around(other))
}

/// The next after a term: all that began in the same year.
fn later<'t>((place, own): (usize, &Term), others: &[(usize, &'t Term)], is_manned: bool) -> Vec<&'t Term> {
    let behind = || others.iter().filter(|(other, _)| *other > place).map(|(_, other)| *other);
    let Some((_, last)) = own.years() else { return behind().take(1).collect() };
    let began = |other: &Term| {
        let (first, end) = other.years()?;
        let is_told = other.ends().0;
        (is_manned || first - last <= LONGEST_GAP).then_some(())?;
        // Of whom only the end is told, they may have begun at once.
        if is_told { Some(first).filter(|first| *first >= last) } else { Some(last).filter(|last| end > *last) }
    };
    // Of a year in which several served, whoever came in a later one came next.
    let is_beside = |other: &Term| other.when == own.when;
    let next = behind().filter_map(|other| Some((is_beside(other), began(other)?))).min();
    let next = next.map(|(_, year)| year).filter(|_| own.ends().1);
    let is_next = |other: &&Term| next.is_some() && began(other) == next;
    let all: Vec<&Term> = behind().filter(is_next).collect();
    let later: Vec<&Term> = all.iter().copied().filter(|other| !is_beside(other)).collect();
    if later.is_empty() { all } else { later }
}

/// The last before a term: all that ended in the same year; on a ship also whoever is told to have been the first.
fn earlier<'t>((place, own): (usize, &Term), others: &[(usize, &'t Term)], is_manned: bool) -> Vec<&'t Term> {
    let before = || others.iter().rev().filter(|(other, _)| *other < place).map(|(_, other)| *other);
    let Some((first, _)) = own.years() else { return before().take(1).collect() };
    let ended = |other: &Term| {
        let (start, last) = other.years()?;
        let is_told = other.ends().1;
        (is_manned || first - last <= LONGEST_GAP).then_some(())?;
        if is_told { Some(last).filter(|last| *last <= first) } else { Some(first).filter(|first| start < *first) }
    };
    let next = before().filter_map(ended).max().filter(|_| own.ends().0);
    let dated: Vec<&Term> = before().filter(|other| next.is_some() && ended(other) == next).collect();
    if dated.is_empty() && is_manned {
        before().filter(|other| other.when.is_none() && other.is_first).take(1).collect()
    } else {
        dated
    }
}

fn neighbours(terms: &[&Term]) -> Neighbours {
    let mut holders: Vec<EntryRef> = Vec::new();
    for holder in terms.iter().filter_map(|term| term.holder) {
        if !holders.contains(&holder) {
            holders.push(holder);
        }
    }
    Neighbours { holders, told: terms.iter().map(|term| term.told).collect(), is_around: false }
}
