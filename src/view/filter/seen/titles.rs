//! Which work a title means to whoever says how far they have got: on screen before on paper, and of equal titles the
//! earliest, since a spoiler cannot be taken back. Works of unknown release say nothing of how far somebody has got.

use super::{MARK, words};
use crate::lore::{Lore, Source};
use crate::search::plain_words;

/// What stands before a part's number at the end of a title.
const PART: &str = ", part ";
/// What begins the titles of films.
const STAR_TREK: &str = "startrek";

/// The work of that id, or of that mark in the id of a button.
pub(super) fn marked<'l>(lore: &'l Lore, words: &str) -> Option<&'l Source> {
    let words = words.trim();
    let of_id = || lore.source_by_id(&words.to_lowercase());
    let of_mark = || lore.source_by_mark(u32::from_str_radix(words, 16).ok().filter(|_| words.len() == MARK)?);
    let found = of_id().or_else(of_mark).and_then(|at| lore.source(at));
    found.filter(|source| source.released.is_some())
}

/// The work of that title, which the name of its series may lead or follow.
pub(super) fn of_words<'l>(lore: &'l Lore, typed: &str) -> Option<&'l Source> {
    earliest(lore, typed, None).or_else(|| {
        let all = plain_words(typed);
        (1..all.len()).find_map(|at| {
            let (before, after) = all.split_at(at);
            let of_series = |series: &[String], title: &[String]| {
                let series = words::named(series)?;
                earliest(lore, &title.join(" "), Some(series.code))
            };
            of_series(before, after).or_else(|| of_series(after, before))
        })
    })
}

/// The earliest work of that title, of a series if one is named.
pub(super) fn earliest<'l>(lore: &'l Lore, typed: &str, series: Option<&str>) -> Option<&'l Source> {
    let wanted = fold(typed);
    let is_of_series = |source: &&Source| series.is_none_or(|series| source.series.as_deref() == Some(series));
    let works = lore.sources().iter().filter(is_of_series).filter(|source| source.released.is_some());
    let meant = works.filter(|source| !wanted.is_empty() && is_called(source, &wanted));
    meant.min_by_key(|source| (!source.medium.is_on_screen(), source.released.map(|date| date.sort_key())))
}

/// Whether a work is called so: on screen also without the number of its part, and without what all films are called.
fn is_called(source: &Source, wanted: &str) -> bool {
    let title = source.title.to_lowercase();
    if fold(&title) == wanted || !source.medium.is_on_screen() {
        return fold(&title) == wanted;
    }
    let without_part = title.split_once(PART).map_or(title.as_str(), |(title, _)| title);
    let whole = fold(without_part);
    let number = title.split_once(':').map(|(number, _)| fold(number)).filter(|number| number != STAR_TREK);
    let name = title.split_once(':').map(|(_, name)| fold(name));
    let rest = whole.strip_prefix(STAR_TREK).filter(|rest| !rest.is_empty()).map(str::to_owned);
    std::iter::once(whole.clone()).chain(number).chain(name).chain(rest).any(|name| name == wanted)
}

/// The letters and figures of a title, without its article.
fn fold(title: &str) -> String {
    let words = plain_words(title);
    let is_led = words.len() > 1 && words.first().is_some_and(|word| word == "the");
    words.into_iter().skip(usize::from(is_led)).collect()
}
