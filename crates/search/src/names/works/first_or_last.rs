//! Works by their place in a row: the first or the last episode of a series or season, the latest of all, the sixth film.

use super::{MOST_SUGGESTIONS, WorkLookup, Works};
use crate::names::words::code::{Code, code, series_named};
use crate::plain_words;
use crate::text::fold::number;
use isolinear_lore::series::{SERIES, Series};
use isolinear_lore::{Lore, Medium, Source, SourceRef};

/// The films whose titles have their number; later ones go by it all the same.
const NUMBERED_FILMS: u32 = 6;
/// No film has a higher one.
const MOST_FILMS: u32 = 19;
/// What films are called before their numbers, for short.
const FRANCHISE: &str = "st";

/// What people call the first episode of a series or season, and the last one.
const FIRST: [&str; 3] = ["pilot", "premiere", "opener"];
const LAST: [&str; 1] = ["finale"];
/// What they call that which came out last of all.
const LATEST: [&str; 4] = ["latest", "newest", "recent", "last"];
/// Words that stand beside these.
const AROUND: [&str; 10] = ["pilot", "premiere", "opener", "finale", "series", "show", "episode", "the", "of", "most"];
const EPISODE: &str = "episode";
/// The same for short; of these alone many are the conduits that are called so.
const FOR_SHORT: [&str; 2] = ["ep", "eps"];
const SEASON: &str = "season";
const FILMS: [&str; 2] = ["film", "movie"];

/// The end of a row that is asked for, and the words that say of which row.
struct End {
    is_first: bool,
    row: String,
}

impl End {
    /// `TNG finale`, `DS9 season 4 premiere`, `first episode of Voyager`.
    fn read(typed: &str) -> Option<Self> {
        let words = words_of(typed);
        let has = |any: &[&str]| words.iter().any(|word| any.contains(&word.as_str()));
        let is_counted = has(&[EPISODE]);
        let is_first = has(&FIRST) || is_counted && has(&["first"]);
        let is_last = has(&LAST) || is_counted && has(&LATEST);
        // "Season finale of TNG season 3".
        let is_beside = |at: usize| {
            let next = words.get(at + 1).map(String::as_str);
            words.get(at).is_some_and(|word| word == SEASON)
                && next.is_some_and(|next| FIRST.contains(&next) || LAST.contains(&next))
        };
        let is_around = |at: usize, word: &str| {
            let is_of_count = is_counted && (word == "first" || LATEST.contains(&word));
            AROUND.contains(&word) || is_of_count || is_beside(at)
        };
        let row = words.iter().enumerate().filter(|(at, word)| !is_around(*at, word)).map(|(_, word)| word.as_str());
        (is_first != is_last).then(|| Self { is_first, row: row.collect::<Vec<_>>().join(" ") })
    }
}

impl Works {
    /// Whether the first or the last episode of a series or season is asked for: "ds9 pilot".
    pub fn is_first_or_last(&self, lore: &Lore, typed: &str) -> bool {
        self.first_or_last(lore, typed).is_some()
    }

    /// The first or the last episode of a season or series: `TNG finale`, `DS9 season 4 premiere`; of a season without a
    /// series that of each, and of nothing more than came out first or last of all. A series that still runs has no last one.
    pub(super) fn first_or_last(&self, lore: &Lore, typed: &str) -> Option<WorkLookup> {
        if let Some(latest) = latest_of_all(lore, typed) {
            return Some(found(latest));
        }
        let End { is_first, row } = End::read(typed)?;
        let at_end = |series: &Series, season: Option<u16>| {
            let is_of =
                |source: &Source| season.is_none_or(|season| source.number.is_some_and(|(own, _)| own == season));
            let mut episodes =
                self.episodes_of(lore, Some(series)).filter(|(source, _)| is_of(source)).map(|(_, at)| at);
            if is_first { episodes.next() } else { episodes.last() }
        };
        match (code(&row), series_named(&row)) {
            (Some(Code { series: Some(series), season, episode: None }), _) => at_end(series, Some(season)).map(found),
            (None, Some(series)) if is_first || !series.is_running => at_end(series, None).map(found),
            _ => {
                let season = season_alone(&row)?;
                let all = SERIES.iter().filter_map(|series| at_end(series, Some(season)));
                let all: Vec<SourceRef> = all.take(MOST_SUGGESTIONS).collect();
                (!all.is_empty()).then_some(WorkLookup::Several(all))
            }
        }
    }
}

/// The words of what was typed, with the one for an episode in full.
fn words_of(typed: &str) -> Vec<String> {
    let in_full = |word: String| if FOR_SHORT.contains(&word.as_str()) { EPISODE.to_owned() } else { word };
    plain_words(typed).into_iter().map(in_full).collect()
}

/// The number of a season of which it is not said which series it is of.
fn season_alone(row: &str) -> Option<u16> {
    let words: Vec<&str> = row.split(' ').collect();
    match words.as_slice() {
        [SEASON, season] => number(season).and_then(|season| season.try_into().ok()),
        _ => None,
    }
}

/// What came out first or last of all episodes or films: "latest episode", "first film".
fn latest_of_all(lore: &Lore, typed: &str) -> Option<SourceRef> {
    let words = words_of(typed);
    let mut medium = None;
    let (mut is_first, mut is_latest) = (false, false);
    for word in words.iter().map(String::as_str).filter(|word| !matches!(*word, "the" | "most" | "star" | "trek")) {
        match word {
            "first" => is_first = true,
            EPISODE => medium = Some(Medium::Episode),
            film if FILMS.contains(&film) => medium = Some(Medium::Film),
            latest if LATEST.contains(&latest) => is_latest = true,
            _ => return None,
        }
    }
    let released = |at: SourceRef| {
        let source = lore.source(at).filter(|source| Some(source.medium) == medium)?;
        source.released.map(|date| ((date.year, date.calendar_day()), at))
    };
    let all = lore.on_screen().filter_map(released);
    match (is_first, is_latest) {
        (true, false) => all.min_by_key(|(released, _)| *released).map(|(_, at)| at),
        // Of several on one day, the later of the same series.
        (false, true) => all.max_by_key(|(released, at)| (*released, at.0)).map(|(_, at)| at),
        _ => None,
    }
}

/// A film by its number alone, `st4`, `ST VI`; one of those whose titles have none comes near, "star trek 10".
pub(super) fn film_of_number(lore: &Lore, typed: &str) -> Option<WorkLookup> {
    let typed = typed.trim().to_lowercase();
    let in_full = typed.strip_prefix("star trek ");
    let counted = in_full.or_else(|| typed.strip_prefix(FRANCHISE))?;
    // "Stone" is no film.
    let apart = counted.strip_prefix([' ', ':']).map(str::trim);
    let is_roman = !counted.is_empty() && counted.bytes().all(|letter| b"ivx".contains(&letter));
    let number = match apart {
        Some(apart) => number(apart),
        None if is_roman => number(counted),
        None => counted.parse::<u32>().ok(),
    };
    let number = number.filter(|number| (1..=MOST_FILMS).contains(number))?;
    let is_numbered = number <= NUMBERED_FILMS;
    if is_numbered && in_full.is_some() {
        return None;
    }
    let is_film = |at: &SourceRef| lore.source(*at).is_some_and(|source| source.medium == Medium::Film);
    let best = lore.on_screen().filter(is_film).nth(number.checked_sub(1)? as usize);
    match best {
        Some(best) => Some(if is_numbered { found(best) } else { WorkLookup::Near(vec![best]) }),
        // Issues of comics have their numbers in figures.
        None => is_roman.then_some(WorkLookup::Unknown),
    }
}

fn found(best: SourceRef) -> WorkLookup {
    WorkLookup::Found { best, others: Vec::new() }
}
