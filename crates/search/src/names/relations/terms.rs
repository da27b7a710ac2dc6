//! Who held a post, and when, as facts tell it: those of what is led or commanded, of a title, of a symbiont, and of whoever
//! served somewhere.

use super::asking::{is_of_label, is_power};
use super::posts;
use crate::names::index::tables::{Filter, Names, Shows};
use crate::names::lookup::{How, Lookup};
use crate::names::words::typed_words::is_title;
use crate::text::fold::Folded;
use crate::text::stem::singular;
use isolinear_lore::kinds::{Authority, LabelRole};
use isolinear_lore::{Entry, EntryRef, Fact, Kind, Lore, Owner, StatementRef, When};

/// Words for whoever has command, and whoever leads.
const IN_CHARGE: &str = "in charge";
/// The kind of titles.
const THING: &str = "thing";
/// How it is told where somebody served that they commanded.
pub(in crate::names) const CAPTAIN: &str = "captain";
/// What a symbiont has one after another.
pub(super) const HOST: &str = "host";
/// Words of facts on those who held a post in another's time, or as nobody else did.
const IN_PASSING: [&str; 19] = [
    "absence",
    "acting",
    "assistant",
    "deputy",
    "vice",
    "for a moment",
    "for a few",
    "for some days",
    "for a short time",
    "for a time",
    "while",
    "on many missions",
    "passing for",
    "captor",
    "stole",
    "stolen",
    "seized",
    "in name",
    "figurehead",
];
/// Words of facts on the first who held a post. A first officer is none by that.
const FIRST: [&str; 4] = ["its first captain", "its first commander", "the first captain", "the first commander"];
/// The most words before the name of whoever held a post: "Grand Nagus".
const MOST_BEFORE: usize = 2;
const UNNAMED: &str = "unnamed";

/// On which side of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Before them.
    Before,
    /// After them.
    After,
}

/// Whoever came next to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbours {
    /// Who they are: several where all came at once.
    pub holders: Vec<EntryRef>,
    /// The statements that tell it.
    pub told: Vec<StatementRef>,
    /// Whether they held the post before and after as well.
    pub is_around: bool,
}

/// Somebody's time in a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Whoever held it, if the lore has an entry.
    pub holder: Option<EntryRef>,
    /// The fact that tells it.
    pub told: StatementRef,
    /// When that was.
    pub when: Option<When>,
    /// Whether they held it in their own right, and not in another's time.
    pub is_regular: bool,
    /// Whether it is told that they were the first.
    pub(super) is_first: bool,
}

impl Term {
    fn of(told: StatementRef, fact: &Fact, holder: Option<EntryRef>) -> Self {
        let text = fact.statement.text.plain().to_lowercase();
        let says = |words: &str| text.match_indices(words).any(|(at, _)| is_whole_word(&text, at, words.len()));
        let is_regular = !IN_PASSING.iter().any(|words| says(words));
        let is_first = FIRST.iter().any(|words| says(words));
        Self { holder, told, when: fact.statement.when, is_regular, is_first }
    }

    /// The first and the last year that are told of it.
    pub fn years(&self) -> Option<(i32, i32)> {
        self.when.map(|when| (when.first_year(), when.last_year()))
    }

    /// For how many years it is told that they held it.
    pub(in crate::names) fn length(&self) -> i32 {
        self.years().map_or(0, |(from, until)| until.saturating_sub(from))
    }

    /// Whether it is told when they began, and when they ceased.
    pub(in crate::names) fn ends(&self) -> (bool, bool) {
        match self.when {
            Some(When::Span(from, until)) => (from.is_some(), until.is_some()),
            Some(When::At(_)) => (true, true),
            None => (false, false),
        }
    }
}

/// Whether so many letters of a text are whole words.
fn is_whole_word(text: &str, at: usize, length: usize) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let behind = text.get(at + length..).and_then(|behind| behind.chars().next());
    !is_letter(before) && !is_letter(behind)
}

impl Names {
    /// All who held a post of a ship, a station, a power, a world or a symbiont, or a title, in the order of time, as far as
    /// that may be told.
    pub fn terms(&self, lore: &Lore, at: EntryRef, post: &str, shows: Shows<'_>) -> Vec<Term> {
        let Some(entry) = lore.entry(at) else { return Vec::new() };
        let post = post.trim();
        let mut terms = of_place(lore, (at, entry), post, shows);
        let known: Vec<EntryRef> = terms.iter().filter_map(|term| term.holder).collect();
        // Whoever is told to command or lead there is told so where they do.
        if !entry.kind.is_addressed() && (terms.is_empty() || !is_of_power(post)) {
            let served = serving(lore, at, if is_of_power(post) { CAPTAIN } else { post }, shows).into_iter();
            terms.extend(served.filter(|term| term.holder.is_none_or(|holder| !known.contains(&holder))));
        }
        // Whoever stood in for another began behind them.
        terms.sort_by_key(|term| (term.years().map(|(from, _)| from), !term.is_regular, term.years()));
        terms
    }

    /// What is called as a post is, other than somebody.
    pub fn title_called(&self, lore: &Lore, post: &str, filter: Filter) -> Option<EntryRef> {
        let title = singular(post);
        let found = [post, &*title].into_iter().find_map(|post| {
            let found = self.find(lore, post, Filter { kind: Kind::from_id(THING), ..filter });
            let Lookup::Found { best, how: How::Name | How::Alias, .. } = found else { return None };
            Some(best)
        });
        found.filter(|at| !lore.is_somebody(*at))
    }
}

/// Whether a word asks for whoever has command or leads, by whatever title.
pub(super) fn is_of_power(post: &str) -> bool {
    let post = singular(post);
    let is_power = |power| is_power(&post, power);
    post == IN_CHARGE || is_power(Authority::Commander) || is_power(Authority::Leader)
}

/// Those whom the facts of an entry itself name.
fn of_place(lore: &Lore, (at, entry): (EntryRef, &Entry), post: &str, shows: Shows<'_>) -> Vec<Term> {
    let post = singular(post);
    let is_titled = entry.names().any(|name| Folded::new(name) == Folded::new(&post));
    let has_power = |fact: &Fact| matches!(fact.label.authority, Some(Authority::Leader | Authority::Commander));
    let says = |fact: &Fact| posts::says_post(lore, &fact.statement.text, &post);
    // Where others are told to bear the title, those bear it too of whom nothing else is said.
    let bears = |fact: &Fact| says(fact) || is_bare(fact);
    let is_told = entry.facts.iter().any(|fact| has_power(fact) && says(fact));
    let is_of_post = |fact: &Fact| {
        let is_power =
            has_power(fact) && (is_of_power(&post) || is_told && bears(fact) || is_of_label(fact.label, &post));
        let is_family = post == HOST && is_of_host(fact);
        is_power || is_family || is_titled && fact.label.authority.is_none() && names_somebody(lore, fact)
    };
    let facts = entry.facts.iter().enumerate().filter(|(_, fact)| is_of_post(fact) && shows(&fact.statement));
    facts.flat_map(|(number, fact)| terms_of(lore, told_in(at, entry, number), fact)).collect()
}

/// The terms of which a fact tells: one, but of those who stand in a row each has one.
fn terms_of(lore: &Lore, told: Option<StatementRef>, fact: &Fact) -> Vec<Term> {
    let Some(told) = told else { return Vec::new() };
    let somebody = |at: &EntryRef| lore.is_somebody(*at);
    if fact.label.role == Some(LabelRole::Family) {
        return fact.statement.text.linked().filter(somebody).map(|at| Term::of(told, fact, Some(at))).collect();
    }
    vec![Term::of(told, fact, holder(fact).filter(somebody))]
}

/// Whoever is named first in a value, with but a title before.
fn holder(fact: &Fact) -> Option<EntryRef> {
    let mut before = String::new();
    for segment in fact.statement.text.segments() {
        if let Some(link) = segment.link {
            let before = Folded::whole(&before);
            let is_title = before.len() <= MOST_BEFORE && !before.words().any(|word| word == UNNAMED);
            return Some(link).filter(|_| is_title);
        }
        before.push_str(segment.words);
    }
    None
}

/// Whether a value is but somebody's name, perhaps behind a form of address.
fn is_bare(fact: &Fact) -> bool {
    let mut segments = fact.statement.text.segments();
    segments.all(|segment| segment.link.is_some() || Folded::whole(segment.words).words().all(is_title))
}

/// Whether a fact names a host of a symbiont.
pub(super) fn is_of_host(fact: &Fact) -> bool {
    let words = Folded::whole(fact.statement.text.plain());
    fact.label.role == Some(LabelRole::Family) && words.words().any(|word| &*singular(word) == HOST)
}

fn names_somebody(lore: &Lore, fact: &Fact) -> bool {
    holder(fact).is_some_and(|at| lore.is_somebody(at))
}

/// Those whose own facts tell that they served in a post there.
fn serving(lore: &Lore, at: EntryRef, post: &str, shows: Shows<'_>) -> Vec<Term> {
    let post = singular(post);
    let universe = lore.entry(at).map(|entry| entry.universe);
    let mut owners: Vec<EntryRef> = lore.naming(at).filter_map(owner).collect();
    owners.dedup();
    let mut terms = Vec::new();
    for holder in owners {
        let Some(entry) = lore.entry(holder).filter(|entry| entry.kind.is_addressed()) else { continue };
        if Some(entry.universe) != universe {
            continue;
        }
        let times = posts::times(lore, entry, at, &post, shows).into_iter();
        let told = |(number, fact)| told_in(holder, entry, number).map(|told| Term::of(told, fact, Some(holder)));
        terms.extend(times.filter_map(told));
    }
    terms
}

/// The entry that a statement belongs to.
pub(in crate::names) fn owner(statement: StatementRef) -> Option<EntryRef> {
    if let Owner::Entry(entry) = statement.owner { Some(entry) } else { None }
}

/// Where the fact of that number stands among the statements of its entry.
fn told_in(at: EntryRef, entry: &Entry, number: usize) -> Option<StatementRef> {
    let number = u16::try_from(entry.summary.len() + number).ok()?;
    Some(StatementRef { owner: Owner::Entry(at), number })
}
