//! The season and the series that are named beside a post: `in season 2`, `captain in DS9`, `ENT chief engineer`.

use super::post_words::{DURING, IN_SERIES, MOST_WORDS, OF_PLACE, OF_SERIES, SEASON, is_post, without_question};
use crate::lore::series::Series;
use crate::search::ORDINALS;

/// A question without the season and the series that it names: `in season 2`, `in the second season of TNG`, `in DS9`.
pub(super) fn without_part(typed: &str) -> (String, Option<u16>, Option<&'static str>) {
    let (typed, season, series) = without_season(typed);
    if series.is_some() {
        return (typed, season, series);
    }
    let named = typed.rsplit_once(IN_SERIES).and_then(|(rest, words)| Some((rest.to_owned(), series_called(words)?)));
    let named = named.or_else(|| behind_post(&typed)).or_else(|| beside_post(&typed));
    named.map_or((typed, season, None), |(rest, series)| (rest, season, Some(series)))
}

/// A post without the series behind it: `chief engineer from ENT`, `captain of Lower Decks`.
fn behind_post(typed: &str) -> Option<(String, &'static str)> {
    let (post, words) = OF_SERIES.iter().find_map(|of| typed.rsplit_once(of))?;
    Some((post.to_owned(), series_alone(words)?)).filter(|_| is_post(post))
}

/// A post without the series that stands beside it and means nothing else: `ENT chief engineer`, `doctor DS9`.
fn beside_post(typed: &str) -> Option<(String, &'static str)> {
    let (asked, _) = without_question(typed);
    let starts = asked.match_indices(' ').map(|(at, _)| at);
    let parts = starts.filter_map(|at| Some((asked.get(..at)?, asked.get(at + 1..)?)));
    let mut read = parts.flat_map(|(before, behind)| [(before, behind), (behind, before)]);
    read.find_map(|(words, post)| Some((post.to_owned(), series_alone(words)?)).filter(|_| is_post(post)))
}

/// The series that words name which are nothing else besides, as a ship is with the title of one word.
fn series_alone(words: &str) -> Option<&'static str> {
    let title = words.strip_prefix("the ").unwrap_or(words);
    let is_joined = title.split(' ').next().is_some_and(|first| DURING.contains(&first));
    let code = series_called(words).filter(|_| !is_joined)?;
    let is_abbreviation = Series::of_code(code).is_some_and(|series| series.is_abbreviated(title));
    (is_abbreviation || title.contains(' ')).then_some(code)
}

/// A question without the season it names, and the series beside that.
fn without_season(typed: &str) -> (String, Option<u16>, Option<&'static str>) {
    let whole = || (typed.to_owned(), None, None);
    let words: Vec<&str> = typed.split(' ').collect();
    let Some(at) = words.iter().rposition(|word| *word == SEASON) else { return whole() };
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let ordinal = before.and_then(|word| ORDINALS.iter().position(|ordinal| ordinal == word));
    let figures = words.get(at + 1).and_then(|figures| figures.parse::<u16>().ok());
    let number = figures.or_else(|| ordinal.and_then(|ordinal| u16::try_from(ordinal).ok()));
    let Some(number) = number else { return whole() };
    let is_within = |word: &&str| DURING.contains(word);
    let start = words.iter().take(at).rposition(is_within).filter(|start| at - start <= MOST_WORDS).unwrap_or(at);
    // "The captain of Discovery season 4" names a ship.
    let told = words.get(start + 1..at).unwrap_or_default();
    let is_place = words.get(start) == Some(&OF_PLACE) && ordinal.is_none() && !told.is_empty();
    let start = if is_place { at } else { start };
    let rest: Vec<&str> = words.iter().take(start).copied().collect();
    let behind = at + 1 + usize::from(figures.is_some());
    let beside = [words.get(start + 1..at), words.get(behind..)].into_iter().flatten();
    let series = beside.map(|words| words.join(" ")).find_map(|words| series_called(&words));
    (rest.join(" "), Some(number), series)
}

/// The abbreviation of the series that words name, with or without what joins them to others.
fn series_called(words: &str) -> Option<&'static str> {
    let is_joint = |word: &&str| DURING.contains(word) || *word == "the";
    let all: Vec<&str> = words.split(' ').collect();
    let bare: Vec<&str> = all.iter().copied().skip_while(is_joint).collect();
    let series = Series::of_words(&all).or_else(|| Series::of_words(&bare).filter(|_| !bare.is_empty()));
    series.map(|series| series.code)
}
