//! The works in which a stardate is told, or those told nearest to it.

use std::collections::BTreeMap;

use super::query::SourceQuery;
use super::{menu, offered, show};
use crate::locale::msg;
use crate::lore::{Lore, SourceRef, When};
use crate::reply::{Line, Message, Rich, typed};
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::suggestions::miss;

/// Stardates that differ by less are written the same.
const SAME: f64 = 0.01;
/// The most series of which the works before and after it are offered.
const MOST_SERIES: usize = 2;
/// The figures before the point of one that is typed without the word for it, and of any.
const FIGURES: std::ops::RangeInclusive<usize> = 4..=6;
const FEWEST_FIGURES: usize = 3;
/// From so many figures on, a whole number is no year.
const MORE_THAN_YEAR: usize = 5;
/// Words for a stardate.
const WORDS: [&str; 11] = [
    "stardate",
    "star date",
    "sternzeit",
    "date stellaire",
    "fecha estelar",
    "data astrale",
    "data stellare",
    "data estelar",
    "sterdatum",
    "sterrendatum",
    "宇宙暦",
];
/// The abbreviation, which stands before it.
const SHORT: &str = "sd";

/// The stardate that was typed: beside the word for it, whatever else stands there; or alone, with its point.
pub(in crate::commands) fn asked_stardate(typed: &str) -> Option<String> {
    let small = typed.to_lowercase();
    let spaced = WORDS.iter().fold(small.clone(), |text, word| text.replace(word, " "));
    let short = small.trim().strip_prefix(SHORT).map(|rest| rest.trim_start_matches([':', '.', ' ']));
    if let Some(number) = short.filter(|rest| number(rest).is_some()) {
        return Some(number.to_owned());
    }
    if spaced == small {
        let alone = small.trim();
        let figures = alone.find(['.', ',']).filter(|figures| FIGURES.contains(figures));
        return figures.and(number(alone)).map(|_| alone.to_owned());
    }
    let word = |word: &'_ str| word.trim_matches(|letter: char| !letter.is_ascii_digit()).to_owned();
    let is_one = |word: &String| whole(word).len() >= FEWEST_FIGURES && number(word).is_some();
    let mut numbers = spaced.split_whitespace().map(word).filter(is_one);
    numbers.next().filter(|_| numbers.next().is_none())
}

/// The same of a number that is too long for a year, with or without its point.
pub(in crate::commands) fn long_stardate(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let is_long = (MORE_THAN_YEAR..=*FIGURES.end()).contains(&whole(typed).len());
    (is_long && number(typed).is_some()).then(|| typed.to_owned())
}

/// The work of that stardate; that none is known, with those before and after it; `None` for what is no stardate.
pub(in crate::commands) fn of_stardate(
    ctx: &CommandContext<'_>,
    stardate: &str,
    filter: ViewFilter,
) -> Option<Message> {
    let told = told(ctx.lore, &filter);
    let same = same(&told, stardate)?;
    let query = SourceQuery::named(stardate, filter);
    if let Some((work, others)) = same.split_first() {
        return Some(show(ctx, &query, *work, others));
    }
    Some(unknown(ctx, &query, &near(ctx.lore, &told, number(stardate)?)))
}

/// The same where no more than a number was typed, of which nothing else is known; `None` if there is no such work.
pub(in crate::commands) fn of_long_number(
    ctx: &CommandContext<'_>,
    typed: &str,
    filter: &ViewFilter,
) -> Option<Message> {
    let stardate = long_stardate(typed)?;
    let same = same(&told(ctx.lore, filter), &stardate)?;
    let (work, others) = same.split_first()?;
    Some(show(ctx, &SourceQuery::named(&stardate, filter.clone()), *work, others))
}

/// The works with a stardate that the view shows, in the order of these.
fn told(lore: &Lore, filter: &ViewFilter) -> Vec<(f64, SourceRef)> {
    let works = (0..).map(SourceRef).zip(lore.sources()).filter(|(_, source)| filter.shows_work(source));
    let mut told: Vec<(f64, SourceRef)> =
        works.filter_map(|(at, source)| Some((number(source.stardate.as_deref()?)?, at))).collect();
    told.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    told
}

/// The works of a stardate; of one that is typed without its point, those that begin with it.
fn same(told: &[(f64, SourceRef)], stardate: &str) -> Option<Vec<SourceRef>> {
    let wanted = number(stardate)?;
    let of = |is_meant: &dyn Fn(f64) -> bool| -> Vec<SourceRef> {
        told.iter().filter(|(told, _)| is_meant(*told)).map(|(_, work)| *work).collect()
    };
    let exact = of(&|told| (told - wanted).abs() < SAME);
    let is_whole = whole(stardate).len() == stardate.trim().len();
    Some(if exact.is_empty() && is_whole { of(&|told| (told.trunc() - wanted).abs() < SAME) } else { exact })
}

/// The works before and after a stardate in the series that tell of the time around it, those that lie closest first; where
/// none does, in all of them.
fn near(lore: &Lore, told: &[(f64, SourceRef)], wanted: f64) -> Vec<SourceRef> {
    let mut by_series: BTreeMap<&str, Vec<(f64, SourceRef)>> = BTreeMap::new();
    for (stardate, work) in told {
        let series = lore.source(*work).and_then(|source| source.series.as_deref()).unwrap_or_default();
        by_series.entry(series).or_default().push((*stardate, *work));
    }
    let mut around: Vec<[(f64, SourceRef); 2]> =
        by_series.values().filter_map(|told| both_sides(told, wanted)).collect();
    around.sort_by(|[before, after], [earlier, later]| (after.0 - before.0).total_cmp(&(later.0 - earlier.0)));
    if around.is_empty() {
        let [before, after] = sides(told, wanted);
        return before.into_iter().chain(after).map(|(_, work)| work).collect();
    }
    around.into_iter().take(MOST_SERIES).flatten().map(|(_, work)| work).collect()
}

fn both_sides(told: &[(f64, SourceRef)], wanted: f64) -> Option<[(f64, SourceRef); 2]> {
    let [before, after] = sides(told, wanted);
    Some([before?, after?])
}

/// The last before a stardate and the first after it.
fn sides(told: &[(f64, SourceRef)], wanted: f64) -> [Option<(f64, SourceRef)>; 2] {
    let after = told.partition_point(|(told, _)| *told < wanted);
    [after.checked_sub(1).and_then(|before| told.get(before)).copied(), told.get(after).copied()]
}

/// No work of that stardate is known; these are the nearest.
fn unknown(ctx: &CommandContext<'_>, query: &SourceQuery, near: &[SourceRef]) -> Message {
    let sentence = ctx.locale.template(msg::ASKED_NO_STARDATE, &["stardate"]);
    let mut sentence = Rich::filled(sentence, &[typed(query.name.as_str())]);
    if let Some(year) = common_year(ctx.lore, near) {
        let around = ctx.locale.format(msg::ASKED_STARDATE_AROUND, &[("year", &year.to_string())]);
        sentence = sentence.words(format!(" {around}"));
    }
    let line = |work: &SourceRef| {
        let source = ctx.lore.source(*work)?;
        let stardate = ctx.locale.format(msg::STARDATE, &[("stardate", source.stardate.as_deref()?)]);
        Some(Line::own(offered(ctx, source).words(format!(" · {stardate}"))).led_by(Rich::plain("• ")))
    };
    let lines = near.iter().filter_map(line).collect();
    let mut message = miss::missing(ctx, &query.name, sentence, lines, &query.filter);
    message.rows.extend(menu(ctx, "near", ctx.locale.text(msg::OPEN_WORK), near, &query.filter));
    message
}

/// The year in which works before and after a stardate are set, if all are set in no other.
fn common_year(lore: &Lore, near: &[SourceRef]) -> Option<i32> {
    let times = || near.iter().filter_map(|work| lore.source(*work)).map(|source| &source.set_in);
    let year = times().flatten().map(|when| when.first_year()).next()?;
    let is_then = |when: &When| when.first_year() == year && when.last_year() == year;
    (near.len() > 1 && times().all(|set_in| !set_in.is_empty() && set_in.iter().all(is_then))).then_some(year)
}

/// The figures before the point.
fn whole(stardate: &str) -> &str {
    stardate.trim().split(['.', ',']).next().unwrap_or_default()
}

/// The number that a stardate is.
fn number(stardate: &str) -> Option<f64> {
    let is_figure = |letter: char| letter.is_ascii_digit() || letter == '.';
    let stardate = stardate.trim().replace(',', ".");
    stardate.parse().ok().filter(|_| stardate.chars().all(is_figure))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stardate_is_read_with_and_without_the_word_for_it() {
        for typed in [
            "41153.7",
            "stardate 41153.7",
            "Stardate: 41153.7",
            "SD 41153.7",
            "sd41153.7",
            "what year is stardate 41153.7?",
            "Captain's log, stardate 41153.7.",
            "stardate 41153.7 episode",
            "date stellaire 41153.7",
            "宇宙暦41153.7",
        ] {
            assert_eq!(asked_stardate(typed).as_deref(), Some("41153.7"), "{typed}");
        }
        assert_eq!(asked_stardate("Sternzeit 41153,7").as_deref(), Some("41153,7"));
        assert_eq!(
            (asked_stardate("1312.4").as_deref(), asked_stardate("stardate 41153").as_deref()),
            (Some("1312.4"), Some("41153"))
        );
        for typed in ["", "22.4", "22.4.", "31.12.2371", "41153", "stardate", "stardates", "TNG 3.15", "sdk", "1.5"] {
            assert_eq!(asked_stardate(typed), None, "{typed}");
        }
        assert_eq!((long_stardate("41153").as_deref(), long_stardate("2364")), (Some("41153"), None));
    }
}
