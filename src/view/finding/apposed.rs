//! A name with what describes it further: "Chang the Klingon who quotes Shakespeare", "Maquis traitor Eddington".
//!
//! What is said behind a clause may be anything that is told of whoever goes by the name; what merely stands beside it has to be
//! what they are, since "Riker's double" is nobody's name for Riker.

use std::cmp::Reverse;

use super::asking::Asking;
use super::called::{is_called_with, name_filter};
use super::hit::{Hit, shown};
use crate::locale::Locale;
use crate::lore::kinds::{LabelRole, form_of_address};
use crate::lore::{Entry, EntryRef, KINDS, Statement};
use crate::search::{self, ARTICLES, How, Lookup, is_everyday, is_relation, is_stop_word, plain_words};
use crate::view::question::clauses::begins_clause;
use crate::view::question::reads_as_question;

/// Fewer words are a name, unless one of them is a title.
const FEWEST_WORDS: usize = 3;
/// Words that make a name that of another of the family.
const GENERATIONS: [&str; 6] = ["junior", "jr", "senior", "sr", "elder", "younger"];
/// The most words of a name.
const LONGEST_NAME: usize = 3;
/// Other words behind a name with which its description begins.
const BEHIND: [&str; 6] = ["from", "of", "in", "on", "with", "aboard"];

/// A text parted into a name and what describes it.
struct Parted {
    name: String,
    telling: Vec<String>,
    /// Whether a clause or an article parts them.
    is_clause: bool,
    /// Whether a word joins them that stands in names, too.
    is_joined: bool,
}

/// Whoever or whatever goes by the name, perhaps but for a slip, and is told to be what is said of it, most of it at least.
pub(super) fn hit(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let words: Vec<&str> = typed.trim_end_matches(['?', '!', '.', ' ']).split_whitespace().collect();
    if !may_be_apposed(&words) || reads_as_question(typed) {
        return None;
    }
    // Where no kind is asked for, words beside a name tell of much else.
    let is_for_any = asking.ctx.command.kind.is_none();
    // "Federation of Bajor" is a name, and "Chang of the Empire" is Chang.
    let names_individuals = asking.ctx.command.kind.is_none_or(|kind| kind.names_individuals);
    let may_be_meant = |parted: &Parted| (parted.is_clause || !is_for_any) && (names_individuals || !parted.is_joined);
    let parted: Vec<Parted> = parted(&words).into_iter().filter(may_be_meant).collect();
    let by_name = || parted.iter().find_map(|parted| fitting(asking, parted, &called(asking, &parted.name)));
    let by_slip = || parted.iter().find_map(|parted| fitting(asking, parted, &nearly_called(asking, &parted.name)));
    let at = by_name().or_else(by_slip)?;
    shown(asking.ctx, vec![at], asking.view).ok()
}

/// Whether words may be a name and what describes it: enough of them, of which none asks for what is another's.
fn may_be_apposed(words: &[&str]) -> bool {
    let is_owned = |word: &&str| word.contains(['\'', '’']);
    let is_of_another = |word: &&str| is_relative(&word.to_lowercase()) || GENERATIONS.contains(&&*word.to_lowercase());
    let is_title = |word: &&str| form_of_address(&word.to_lowercase()).is_some();
    let is_long = words.len() >= FEWEST_WORDS || words.len() > 1 && words.iter().any(is_title);
    is_long && !words.iter().any(|word| is_owned(word) || is_of_another(word))
}

/// The ways to part the words, a longer name at the start first.
fn parted(words: &[&str]) -> Vec<Parted> {
    let longest = LONGEST_NAME.min(words.len() - 1);
    let before = (1..=longest).rev().filter_map(|length| words.split_at_checked(length));
    let behind = (1..=longest).rev().filter_map(|length| words.split_at_checked(words.len() - length));
    let part = |(name, rest): (&[&str], &[&str]), is_before: bool| {
        let first = rest.first().map(|word| word.to_lowercase()).unwrap_or_default();
        let is_joined = BEHIND.contains(&first.as_str());
        let is_joint = is_joined || ARTICLES.contains(&first.as_str()) || begins_clause(&first);
        let telling: Vec<String> = plain_words(&rest.join(" ")).into_iter().filter(|word| is_telling(word)).collect();
        // What stands before a name within a sentence does not say what that one is: "scientist who built Data".
        let is_sentence = |word: &&&str| is_stop_word(word) && !ARTICLES.contains(word);
        if !is_before && rest.iter().any(|word| is_sentence(&word)) {
            return None;
        }
        let parted = Parted { name: name.join(" "), telling, is_clause: is_before && is_joint, is_joined };
        Some(parted).filter(|parted| !parted.telling.is_empty() && may_be_name(&parted.name))
    };
    let before = before.filter_map(|(name, rest)| part((name, rest), true));
    before.chain(behind.filter_map(|(rest, name)| part((name, rest), false))).collect()
}

/// Whether words are a name: one of them at least is no everyday one, and none only joins others.
fn may_be_name(name: &str) -> bool {
    let words = plain_words(name);
    words.iter().any(|word| is_of_name(word) && !is_everyday(word)) && words.iter().all(|word| is_telling(word))
}

fn is_of_name(word: &str) -> bool {
    is_telling(word) && form_of_address(word).is_none()
}

fn is_telling(word: &str) -> bool {
    !is_stop_word(word) && !begins_clause(word)
}

/// Whether a word asks for somebody's relative: a kid is not always anybody's.
fn is_relative(word: &str) -> bool {
    let is_anybody = || KINDS.into_iter().any(|kind| kind.is_addressed() && kind.nouns.contains(&word));
    is_relation(word) && !is_anybody()
}

/// Those that go by a name, unless it is that of a people.
fn called(asking: &Asking<'_>, name: &str) -> Vec<EntryRef> {
    let (ctx, names) = (asking.ctx, asking.ctx.lore.names());
    let own = own_words(name).join(" ");
    let describes = |at: EntryRef| ctx.lore.entry(at).is_some_and(|entry| entry.kind.describes_others);
    let any = names.find(ctx.lore, &own, name_filter(ctx, None, asking.universe));
    let is_people = match any {
        Lookup::Found { best, how: How::Name | How::Alias, others, .. } => {
            std::iter::once(best).chain(others).any(describes)
        }
        _ => false,
    };
    if is_people {
        return Vec::new();
    }
    match names.find(ctx.lore, name, name_filter(ctx, ctx.command.kind, asking.universe)) {
        Lookup::Found { best, how: How::Misspelling, .. } => vec![best],
        Lookup::Found { best, others, how: how @ (How::Name | How::Alias | How::Part), .. } => {
            // Some of a name is a name where it is somebody's; a prison asteroid is no prison's name.
            let is_called =
                |at: &EntryRef| (how != How::Part || ctx.lore.is_somebody(*at)) && is_called_with(ctx, *at, &own);
            let all = std::iter::once(best).chain(others);
            all.filter(|at| is_sought(asking, *at) && is_called(at)).collect()
        }
        _ => Vec::new(),
    }
}

/// The words of a name without titles.
fn own_words(name: &str) -> Vec<String> {
    plain_words(name).into_iter().filter(|word| is_of_name(word)).collect()
}

/// Those whose name may have been misspelt so: a single word that nothing has.
fn nearly_called(asking: &Asking<'_>, name: &str) -> Vec<EntryRef> {
    let (ctx, names) = (asking.ctx, asking.ctx.lore.names());
    let words = own_words(name);
    let [word] = words.as_slice() else { return Vec::new() };
    if ctx.locale != Locale::default() || search::is_known(ctx.lore, word) {
        return Vec::new();
    }
    let near = match names.find(ctx.lore, word, name_filter(ctx, ctx.command.kind, asking.universe)) {
        Lookup::Found { best, others, how: How::Slip, .. } => std::iter::once(best).chain(others).collect(),
        Lookup::Near(near) => near,
        Lookup::Found { .. } | Lookup::Unknown => Vec::new(),
    };
    near.into_iter().filter(|at| is_sought(asking, *at)).collect()
}

/// Whether it is what was asked for: where no kind is, somebody or a ship, since other names are words of descriptions.
fn is_sought(asking: &Asking<'_>, at: EntryRef) -> bool {
    let kind = asking.ctx.command.kind;
    let entry = asking.ctx.lore.entry(at);
    entry.is_some_and(|entry| kind.map_or(entry.kind.names_individuals, |kind| kind == entry.kind))
}

/// Of those the one of which more than half of the description is told, and more than of the others.
fn fitting(asking: &Asking<'_>, parted: &Parted, named: &[EntryRef]) -> Option<EntryRef> {
    let told = |at: &EntryRef| asking.ctx.lore.entry(*at).map_or(0, |entry| told_of(asking, entry, parted));
    let mut ranked: Vec<(usize, EntryRef)> = named.iter().map(|at| (told(at), *at)).collect();
    ranked.sort_by_key(|(told, _)| Reverse(*told));
    let (most, at) = ranked.first().copied()?;
    let is_tie = ranked.get(1).is_some_and(|(next, _)| *next == most);
    (most * 2 >= parted.telling.len() && most > 0 && !is_tie).then_some(at)
}

/// How many words of the description are told of an entry.
fn told_of(asking: &Asking<'_>, entry: &Entry, parted: &Parted) -> usize {
    let shows = |statement: &&Statement| asking.view.shows(asking.ctx.lore, statement);
    let facts =
        entry.facts.iter().filter(|fact| fact.label.role != Some(LabelRole::Family)).map(|fact| &fact.statement);
    let what_it_is = entry.summary.iter().take(1).chain(facts);
    let said: Vec<String> = if parted.is_clause {
        entry.statements().filter(shows).flat_map(|told| plain_words(told.text.plain())).collect()
    } else {
        what_it_is.filter(shows).flat_map(|told| plain_words(told.text.plain())).collect()
    };
    let is_told = |word: &&String| said.iter().any(|said| search::are_forms_of_one(said, word));
    parted.telling.iter().filter(is_told).count()
}
