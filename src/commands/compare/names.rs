//! Two names that are typed as one, and where one ends.

use super::query::CompareQuery;
use crate::lore::Entry;
use crate::search::plain_words;
use crate::view::filter::ViewFilter;
use crate::view::finding::{called, find};
use crate::view::input::command::CommandContext;

/// What stands between two names that are typed as one, in small letters, the surest first.
const BETWEEN: [&str; 28] = [
    " versus ", " vs. ", " vs ", " v. ", " / ", "|", ";", "+", " & ", " and ", " with ", ", ", " or ", " und ", " et ",
    " y ", " e ", " en ", "と", " mit ", " gegen ", " avec ", " contre ", " con ", " com ", " met ", " oder ", " to ",
];

/// What stands before two names, in small letters.
const BEFORE: [&str; 9] = [
    "the difference between ",
    "difference between ",
    "differences between ",
    "compare ",
    "between ",
    "zwischen ",
    "entre ",
    "tra ",
    "tussen ",
];

/// What stands between any number of names, each sort by itself, the surest first.
const LISTED: [&[&str]; 6] = [
    &[" versus ", " vs. ", " vs ", " v. ", " gegen ", " contre "],
    &[" / "],
    &["|"],
    &[";"],
    &["+"],
    &[", and ", ", or ", ", ", " & ", " and ", " or ", " und ", " oder ", " et ", " ou ", " y ", " e ", " en ", "と"],
];

/// More words are hardly two names, and each place to part them would be looked up.
const MOST_WORDS: usize = 12;

/// What was typed for the first and for the second.
pub(super) fn typed(ctx: &CommandContext<'_>, query: &CompareQuery) -> (String, Option<String>) {
    let (names, two) = (without_words_before(ctx, &query.one), query.two.clone());
    let split = two.is_none().then(|| split(ctx, names)).flatten();
    split.map_or_else(|| (names.to_owned(), two), |(one, two)| (one.to_owned(), Some(two.to_owned())))
}

/// The names without "between" before them, unless something is called so.
fn without_words_before<'t>(ctx: &CommandContext<'_>, typed: &'t str) -> &'t str {
    let starts = |before: &&str| typed.get(..before.len()).is_some_and(|start| start.eq_ignore_ascii_case(before));
    let names = BEFORE.into_iter().find(starts).and_then(|before| typed.get(before.len()..));
    names.filter(|_| !called::is_name(ctx, typed)).unwrap_or(typed)
}

/// The first two names, where more than two were typed.
pub(super) fn first_of_many<'q>(ctx: &CommandContext<'_>, query: &'q CompareQuery) -> Option<[&'q str; 2]> {
    let mut names = listed(ctx, without_words_before(ctx, &query.one));
    names.extend(query.two.iter().flat_map(|two| listed(ctx, two)));
    match names.as_slice() {
        [one, two, _, ..] => Some([*one, *two]),
        _ => None,
    }
}

/// All names of a list, if each is known; else what was typed, as one name.
fn listed<'t>(ctx: &CommandContext<'_>, typed: &'t str) -> Vec<&'t str> {
    let mut ways = LISTED.into_iter().map(|between| parts(typed, between));
    let names = ways.find(|names| names.len() > 1).filter(|names| names.len() <= MOST_WORDS);
    let are_names = |names: &Vec<&str>| !called::is_name(ctx, typed) && names.iter().all(|name| is_known(ctx, name));
    names.filter(are_names).or_else(|| in_a_row(ctx, typed)).unwrap_or_else(|| vec![typed])
}

/// Three names or more of a word each with nothing but spaces between them, where the whole is no name nor two of them.
fn in_a_row<'t>(ctx: &CommandContext<'_>, typed: &'t str) -> Option<Vec<&'t str>> {
    let names: Vec<&str> = typed.split_whitespace().collect();
    let are_names = (3..=MOST_WORDS).contains(&names.len()) && names.iter().all(|name| called::is_name(ctx, name));
    (are_names && !is_known(ctx, typed) && side_by_side(ctx, typed).is_none()).then_some(names)
}

/// What stands between any of these.
fn parts<'t>(typed: &'t str, between: &[&str]) -> Vec<&'t str> {
    between.iter().fold(vec![typed], |parts, between| {
        let apart = parts.into_iter().flat_map(|part| apart(part, between));
        apart.map(str::trim).filter(|part| !part.is_empty()).collect()
    })
}

fn apart<'t>(typed: &'t str, between: &str) -> Vec<&'t str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, end) in places(typed, between) {
        parts.extend(typed.get(start..at));
        start = end;
    }
    parts.extend(typed.get(start..));
    parts
}

/// Where it stands between names, whatever its case.
fn places(typed: &str, between: &str) -> Vec<(usize, usize)> {
    // Letters of other alphabets keep their length so.
    let folded = typed.to_ascii_lowercase();
    folded.match_indices(between).map(|(at, found)| (at, at + found.len())).collect()
}

fn is_known(ctx: &CommandContext<'_>, name: &str) -> bool {
    find::entry(ctx, name, None, &ViewFilter::default()).is_ok()
}

/// Two names that were typed as one, unless the whole is a name: the first way to part them that finds both, else the
/// surest.
fn split<'t>(ctx: &CommandContext<'_>, typed: &'t str) -> Option<(&'t str, &'t str)> {
    let ways = BETWEEN.into_iter().flat_map(|between| {
        let places = places(typed, between).into_iter();
        places.filter_map(move |(at, end)| Some((typed.get(..at)?.trim(), typed.get(end..)?.trim())))
    });
    let ways: Vec<(&str, &str)> = ways.filter(|(one, two)| !one.is_empty() && !two.is_empty()).collect();
    if called::is_name(ctx, typed) {
        return None;
    }
    if ways.is_empty() {
        return side_by_side(ctx, typed);
    }
    ways.iter().find(|(one, two)| is_known(ctx, one) && is_known(ctx, two)).or_else(|| ways.first()).copied()
}

/// Two names with nothing but a space between them, where the whole names nothing, or only what has a longer word.
fn side_by_side<'t>(ctx: &CommandContext<'_>, typed: &'t str) -> Option<(&'t str, &'t str)> {
    if typed.split_whitespace().count() > MOST_WORDS {
        return None;
    }
    let is_nothing = || match find::entry(ctx, typed, None, &ViewFilter::default()) {
        Ok(hit) => ctx.lore.entry(hit.entry).is_some_and(|entry| has_longer_word(entry, typed)),
        Err(_) => true,
    };
    let ways = typed.match_indices(' ').filter_map(|(at, _)| Some((typed.get(..at)?.trim(), typed.get(at..)?.trim())));
    let mut ways = ways.filter(|(one, two)| called::is_name(ctx, one) && called::is_name(ctx, two));
    ways.next().filter(|_| is_nothing())
}

/// Whether what is called so has one of the words only as the beginning of a longer one: Andoria is not Andorian.
fn has_longer_word(entry: &Entry, typed: &str) -> bool {
    let own: Vec<String> = entry.names().flat_map(plain_words).collect();
    plain_words(typed).iter().any(|word| {
        let is_begun = own.iter().any(|own| own.starts_with(word.as_str()));
        is_begun && !own.contains(word)
    })
}
