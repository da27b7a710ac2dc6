//! Who serves somewhere: "chief engineer of Voyager", "the bartender on Deep Space 9".

use std::cmp::Reverse;

use crate::names::index::tables::Shows;
use crate::names::words::typed_words::is_title;
use crate::text::fold::Folded;
use isolinear_lore::kinds::{Authority, Label, LabelRole};
use isolinear_lore::{Entry, EntryRef, Fact, Lore, Owner, Statement, Text};

/// Words for a post, and those by which it is told besides.
const POSTS: [(&[&str], &[&str]); 8] = [
    (
        &["doctor", "cmo", "physician", "medical officer"],
        &["chief medical officer", "medical officer", "ship's doctor", "physician", "surgeon"],
    ),
    (
        &["security chief", "head of security"],
        &["chief of security", "head of security", "security officer", "security chief"],
    ),
    (&["helmsman", "helm officer", "pilot", "helm"], &["helmsman", "helm officer", "at the helm", "pilot"]),
    (&["first officer", "xo", "executive officer"], &["first officer", "executive officer"]),
    (&["counselor", "counsellor"], &["counselor"]),
    (&["engineer", "chief engineer"], &["chief engineer", "chief of operations"]),
    (&["bartender", "barkeeper", "barkeep"], &["bartender"]),
    (&["captain", "commander"], &[IN_COMMAND]),
];
/// A form of address that is a post, too.
const DOCTOR: &str = "doctor";
/// How it is told that somebody commanded where they served.
pub(super) const IN_COMMAND: &str = "in command";
/// What stands before those under whom somebody serves, who hold posts of their own.
const UNDER: &str = " under ";
/// The most words of a post that is told by any of its words where the place is told besides.
const MOST_LOOSE: usize = 2;

/// Other posts by which somebody's neighbour may be asked for.
const DUTIES: [&str; 6] = [
    "science officer",
    "communications officer",
    "operations officer",
    "navigator",
    "armory officer",
    "transporter chief",
];

/// How surely somebody holds a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    /// The post is told together with the place.
    Together,
    /// The post is told of nowhere, and the place besides.
    Apart,
}

/// Whether a word is that of a post.
pub(in crate::names) fn is_post(word: &str) -> bool {
    POSTS.iter().any(|(asked, _)| asked.contains(&word))
}

/// Whether a post is asked for by these words, whatever more they say of it: "chief engineer".
pub(super) fn ends_in_post(words: &str) -> bool {
    let is_end = |post: &str| words.strip_suffix(post).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
    POSTS.iter().flat_map(|(asked, _)| asked.iter()).any(|post| is_end(post))
}

/// Those who hold a post on a ship or a station, as far as that may be told: the surest first, of these whoever held
/// it for the longest time, of these the best known.
pub(super) fn holders(lore: &Lore, at: EntryRef, post: &str, shows: Shows<'_>) -> Vec<EntryRef> {
    let is_commanded =
        |entry: &&Entry| entry.kind.labels.iter().any(|label| label.authority == Some(Authority::Commander));
    let Some(subject) = lore.entry(at).filter(is_commanded) else { return Vec::new() };
    let mut named: Vec<EntryRef> = lore
        .naming(at)
        .filter_map(|statement| if let Owner::Entry(owner) = statement.owner { Some(owner) } else { None })
        .collect();
    named.sort_unstable();
    named.dedup();
    let phrases = phrases(post);
    // A rank tells of nobody where it was held: whoever became a captain later was none here.
    let is_sure = |told: &(Told, i32)| told.0 == Told::Together || !is_title(post);
    let told = |holder: EntryRef| {
        let entry = lore.entry(holder)?;
        let is_there = entry.kind.is_addressed() && entry.universe == subject.universe;
        let (told, years) = told_of(lore, entry, at, &phrases, shows).filter(|told| is_there && is_sure(told))?;
        Some(((told, Reverse(years), Reverse(entry.prominence)), holder))
    };
    let mut holders: Vec<_> = named.into_iter().filter_map(told).collect();
    holders.sort_unstable();
    holders.into_iter().map(|(_, holder)| holder).collect()
}

/// The words by which a post may be told.
fn phrases(post: &str) -> Vec<Folded> {
    let told = POSTS.iter().filter(|(asked, _)| asked.contains(&post)).flat_map(|(_, told)| told.iter());
    let mut phrases = vec![Folded::whole(post)];
    phrases.extend(told.map(|told| Folded::whole(told)));
    phrases
}

/// How surely somebody holds one of these posts there, and for how many years.
fn told_of(lore: &Lore, entry: &Entry, at: EntryRef, phrases: &[Folded], shows: Shows<'_>) -> Option<(Told, i32)> {
    let facts = || entry.facts.iter().filter(|fact| shows(&fact.statement));
    let leads_there = |statement: &Statement| statement.text.linked().any(|linked| linked == at);
    let is_elsewhere = |statement: &Statement| {
        let mut linked = statement.text.linked().filter_map(|linked| lore.entry(linked));
        linked.any(|linked| linked.kind.names_individuals)
    };
    let posts = || facts().filter(|fact| is_post_label(fact.label)).map(|fact| &fact.statement);
    let told = || posts().filter(|statement| says_any(lore, &statement.text, phrases));
    let is_there = || facts().any(|fact| fact.label.role != Some(LabelRole::Family) && leads_there(&fact.statement));
    let years = |statement: &Statement| statement.when.map_or(0, |when| when.last_year() - when.first_year());
    if let Some(longest) = told().filter(|statement| leads_there(statement)).map(years).max() {
        return Some((Told::Together, longest));
    }
    let is_apart = told().any(|statement| !is_elsewhere(statement)) && is_there();
    is_apart.then_some((Told::Apart, 0))
}

/// Whether facts under a label tell of a post.
fn is_post_label(label: &Label) -> bool {
    label.tells_address || label.role == Some(LabelRole::Posting)
}

/// What is told of somebody's time in a post at a place: the facts that say both; of a post that is told of no place, those
/// of the time there.
pub(in crate::names) fn times<'l>(
    lore: &Lore,
    entry: &'l Entry,
    at: EntryRef,
    post: &str,
    shows: Shows<'_>,
) -> Vec<(usize, &'l Fact)> {
    let phrases = phrases_of_duty(post);
    let posts =
        || entry.facts.iter().enumerate().filter(|(_, fact)| is_post_label(fact.label) && shows(&fact.statement));
    let is_there = |fact: &Fact| fact.statement.text.linked().any(|linked| linked == at);
    let is_told = |fact: &Fact| says_any(lore, &fact.statement.text, &phrases);
    let together: Vec<_> = posts().filter(|(_, fact)| is_there(fact) && is_told(fact)).collect();
    // Whoever is a physician somewhere is no chief medical officer there.
    let exact = if post.split(' ').count() > MOST_LOOSE { vec![Folded::whole(post)] } else { phrases.clone() };
    let is_apart = || matches!(told_of(lore, entry, at, &exact, shows), Some((Told::Apart, _)));
    if !together.is_empty() || is_title(post) && post != DOCTOR || !is_apart() {
        return together;
    }
    let is_of_other_post =
        |fact: &Fact| duties().any(|duty| says_any(lore, &fact.statement.text, &phrases_of_duty(duty)));
    posts().filter(|(_, fact)| is_there(fact) && !is_of_other_post(fact)).collect()
}

/// The posts that somebody's facts tell of.
pub(super) fn told_duties(lore: &Lore, entry: &Entry) -> impl Iterator<Item = &'static str> {
    let posts = || entry.facts.iter().filter(|fact| is_post_label(fact.label));
    let is_told = move |duty: &&str| {
        let phrases = phrases_of_duty(duty);
        posts().any(|fact| says_any(lore, &fact.statement.text, &phrases))
    };
    duties().filter(is_told)
}

/// The post that a text names first, as facts tell it: the doctor of a ship is its chief medical officer.
pub(super) fn duty_named(lore: &Lore, text: &Text) -> Option<&'static str> {
    let is_named = |duty: &&str| {
        let phrases: Vec<Folded> = words_of(duty).map(Folded::whole).collect();
        says_any(lore, text, &phrases)
    };
    duties().find(is_named)
}

/// The word by which people ask for a post most often.
pub(super) fn asked_for(duty: &'static str) -> &'static str {
    let asked = POSTS.iter().find(|(_, told)| told.contains(&duty));
    asked.and_then(|(asked, _)| asked.first().copied()).unwrap_or(duty)
}

/// The word by which those are found who held a post one after another: on older ships doctors were told so by other words.
pub(super) fn by_years(duty: &'static str) -> &'static str {
    if asked_for(duty) == DOCTOR { DOCTOR } else { duty }
}

/// All words by which a post is told or asked for.
fn words_of(duty: &str) -> impl Iterator<Item = &str> {
    let of_post = POSTS.iter().filter(move |(_, told)| told.contains(&duty));
    std::iter::once(duty).chain(of_post.flat_map(|(asked, told)| asked.iter().chain(told.iter()).copied()))
}

/// A word for each post at a place, beside that of whoever commands there.
fn duties() -> impl Iterator<Item = &'static str> {
    let first = POSTS.iter().filter_map(|(_, told)| told.first().copied()).filter(|told| *told != IN_COMMAND);
    first.chain(DUTIES)
}

/// The words by which a post may be told, whichever of them is asked for.
fn phrases_of_duty(post: &str) -> Vec<Folded> {
    let is_meant = |(asked, told): &&(&[&str], &[&str])| asked.contains(&post) || told.contains(&post);
    let told = POSTS.iter().filter(is_meant).flat_map(|(_, told)| told.iter().copied());
    std::iter::once(post).chain(told).map(Folded::whole).collect()
}

/// Whether a text says the words of a post.
pub(super) fn says_post(lore: &Lore, text: &Text, post: &str) -> bool {
    says_any(lore, text, &phrases_of_duty(post))
}

/// Whether a text says one of these, one word behind the other, of whom it is about. Nobody whom it names is a post.
fn says_any(lore: &Lore, text: &Text, phrases: &[Folded]) -> bool {
    let plain = text.segments().filter(|segment| !segment.link.is_some_and(|at| lore.is_somebody(at)));
    let said: String = plain.map(|segment| segment.words).collect();
    let told = Folded::whole(said.split(UNDER).next().unwrap_or_default());
    let words: Vec<&str> = told.words().collect();
    phrases.iter().any(|phrase| {
        let phrase: Vec<&str> = phrase.words().collect();
        !phrase.is_empty() && words.windows(phrase.len()).any(|part| part == phrase.as_slice())
    })
}
