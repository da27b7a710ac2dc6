//! How people write how far they have got in a series: `DS9 4x20`, `season 3 of DS9`, `DS9 Staffeln 1 bis 3`, `TNG all`.

use crate::lore::series::Series;
use crate::search::code::code;
use crate::search::{CARDINALS, plain_words};
use crate::view::words::numbered::{is_season, numbered_in_english, spaced};

/// A series, and the last season and episode of it; the greatest number stands for all.
pub(super) type Reached = (&'static Series, (u16, u16));

/// The most words that name a series.
const MOST_WORDS: usize = 6;
/// No series has more seasons than this; what is greater counts episodes.
const MOST_SEASONS: u16 = 9;
/// What says that a whole series was seen, or all of them.
const WHOLE: [&str; 18] = [
    "all",
    "everything",
    "entire",
    "whole",
    "complete",
    "alles",
    "ganz",
    "ganze",
    "komplett",
    "tout",
    "toute",
    "todo",
    "toda",
    "tudo",
    "tutto",
    "tutta",
    "heel",
    "全部",
];
/// What may stand between it and the name of the series.
const OF: [&str; 5] = ["of", "von", "de", "di", "van"];
/// The name of all series together, which alone stands for the first of them; and what may stand beside it.
const STAR_TREK: [&str; 3] = ["star", "trek", "startrek"];
const BESIDE_STAR_TREK: [&str; 6] = ["the", "and", "every", "series", "films", "movies"];
/// What may stand around a number without changing it: up to its end.
const AROUND: [&str; 46] = [
    "up",
    "until",
    "till",
    "til",
    "as",
    "far",
    "to",
    "through",
    "thru",
    "including",
    "all",
    "whole",
    "end",
    "of",
    "the",
    "and",
    "bis",
    "der",
    "die",
    "ende",
    "von",
    "und",
    "jusqu",
    "a",
    "la",
    "le",
    "fin",
    "et",
    "hasta",
    "el",
    "las",
    "del",
    "de",
    "y",
    "ate",
    "o",
    "do",
    "da",
    "fino",
    "alla",
    "di",
    "tot",
    "en",
    "met",
    "het",
    "van",
];
/// What follows a number that counts: `3rd`, `3e`.
const AFTER_ORDINALS: [&str; 12] = ["st", "nd", "rd", "th", "e", "eme", "ere", "re", "de", "ste", "a", "o"];
/// Words that count, one row for each number from 1.
const ORDINALS: [&str; 7] = [
    "first erste ersten erster premiere premier primera primer primeira prima eerste",
    "second zweite zweiten zweiter deuxieme seconde segunda seconda tweede",
    "third dritte dritten dritter troisieme tercera terceira terza derde",
    "fourth vierte vierten vierter quatrieme cuarta quarta vierde",
    "fifth funfte fuenfte cinquieme quinta vijfde",
    "sixth sechste sixieme sexta sesta zesde",
    "seventh siebte septieme septima setima settima zevende",
];
/// What lists numbers, or leads from the first to the last.
const LISTS: [&str; 15] =
    ["-", "–", "—", "~", ",", "&", "+", "/", " and ", " to ", " through ", " thru ", " bis ", " und ", " et "];

/// How far in which series; in that series, if no other is named.
pub(super) fn read(words: &str, of: Option<&'static Series>) -> Option<Reached> {
    let lower = spaced(&words.to_lowercase()).replace("全部", " all ");
    let all = plain_words(&lower);
    let named = without_series(&all);
    let is_named = named.is_some();
    let (series, rest) = named.or_else(|| Some((of?, all)))?;
    if is_named && rest.iter().all(|word| says_whole(word) || OF.contains(&word.as_str())) {
        return Some((series, (u16::MAX, u16::MAX)));
    }
    if let Some(season) = season(&rest, LISTS.iter().any(|list| lower.contains(list))) {
        return Some((series, (season, u16::MAX)));
    }
    let rest: Vec<String> = rest.into_iter().filter(|word| !AROUND.contains(&word.as_str())).collect();
    let bare = format!("{} {}", series.code, rest.join(" "));
    let in_english = numbered_in_english(&bare);
    let code = [words, &bare, &in_english]
        .into_iter()
        .find_map(|words| code(words).filter(|code| code.series == Some(series)))?;
    Some((series, (code.season, code.episode?)))
}

/// Whether words say that all of Star Trek was seen, rather than all of a series.
pub(crate) fn is_all_of_it(words: &str) -> bool {
    let words = plain_words(&words.replace("全部", " all "));
    let is_star_trek = words.concat().contains("startrek");
    let mut rest = words.iter().map(String::as_str).filter(|word| !STAR_TREK.contains(word));
    let may_stand = |word: &str| says_whole(word) || OF.contains(&word) || BESIDE_STAR_TREK.contains(&word);
    let is_any = words.iter().any(|word| says_whole(word));
    is_star_trek && is_any && rest.all(may_stand)
}

fn says_whole(word: &str) -> bool {
    WHOLE.contains(&word)
}

/// Whether words tell a season or an episode, with or without a series.
pub(super) fn has_number(words: &[String]) -> bool {
    let is_told = |word: &String| is_season(word) || matches!(word.as_str(), "x" | "episode" | "ep");
    words.iter().any(is_told) && words.iter().any(|word| number(word).is_some())
}

/// The series that is named in a text, if only one is.
pub(super) fn only_series(words: &[String]) -> Option<&'static Series> {
    let windows = (1..=words.len().min(MOST_WORDS)).flat_map(|length| words.windows(length));
    let mut all = windows.filter_map(named);
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// The series that some of the words name, the longest name first, and the other words.
fn without_series(words: &[String]) -> Option<(&'static Series, Vec<String>)> {
    for length in (1..=words.len().min(MOST_WORDS)).rev() {
        for (at, window) in words.windows(length).enumerate() {
            // The end of "1st" is no series.
            let is_counted = at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| number(word).is_some());
            if let Some(series) = named(window).filter(|series| !(is_counted && series.code == "ST")) {
                let rest = words.iter().take(at).chain(words.iter().skip(at + length));
                return Some((series, rest.cloned().collect()));
            }
        }
    }
    None
}

/// The series of that name, with or without "Star Trek" before it.
pub(super) fn named(words: &[String]) -> Option<&'static Series> {
    let whole = Series::named(&words.concat());
    let rest = || words.get(2..).filter(|rest| !rest.is_empty() && words.concat().starts_with("startrek"));
    whole.or_else(|| Series::named(&rest()?.concat()))
}

/// The last of the seasons that the words name, if they name nothing else.
fn season(words: &[String], is_list: bool) -> Option<u16> {
    let is_first = |word: &String| number(word) == Some(1) && word.parse::<u16>().is_err();
    let mut numbers = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let is_ending =
            AFTER_ORDINALS.contains(&word.as_str()) && words.get(at + 1).is_some_and(|next| is_season(next));
        match number(word) {
            Some(number) => numbers.push(number),
            None if is_season(word) || is_ending || AROUND.contains(&word.as_str()) => {}
            None => return None,
        }
    }
    let (has_season, is_run) = (words.iter().any(|word| is_season(word)), is_list || words.iter().any(is_first));
    match numbers.as_slice() {
        [only] if has_season => Some(*only),
        [_, .., last] if numbers.is_sorted_by(|one, two| one < two) => {
            let is_meant = if has_season { is_run } else { is_list && *last <= MOST_SEASONS };
            is_meant.then_some(*last)
        }
        _ => None,
    }
}

/// A small number in digits or in words.
fn number(word: &str) -> Option<u16> {
    let cardinal = CARDINALS.iter().position(|name| *name == word);
    let ordinal = || ORDINALS.iter().position(|names| names.split(' ').any(|name| name == word)).map(|at| at + 1);
    let digits = || word.parse().ok().filter(|_| word.len() <= 2);
    digits().or_else(|| u16::try_from(cardinal.or_else(ordinal)?).ok())
}
