//! How much an event tells of its time: what somebody who knows the stories would name first of a year.
//!
//! It is the sum of what the following properties weigh. The weights were set by reading the cards of fourteen well-known
//! years.

use super::entry::{Entry, Event};
use super::event_weight::{if_so, number, turning_points};
use super::lore::Lore;
use super::reference::EntryRef;
use crate::words::{named_years, numbers_of_four_digits};

/// Times how well those are known that it concerns most of all, so many of them; and times that, as far as it is among what
/// tells most of each.
const FAME: f32 = 1.0;
const STANDING: f32 = 0.7;
const BEST_KNOWN: usize = 3;
/// Times the natural logarithm of how many times as often as seldom its work is cited, within these numbers.
const CITED: f32 = 0.8;
const SELDOM: f32 = 8.0;
const OFTEN: f32 = 120.0;
/// If more than one work is cited for it.
const SEVERAL_WORKS: f32 = 0.6;
/// For each of one or two words of a turn.
const TURNING_POINT: f32 = 0.8;
/// Times how well known something is that came to pass as well, such as a war.
const OCCURRENCE: f32 = 0.5;
/// Times the logarithm of how well those are known that are summed up by it: their summary names its year, or cites its work.
const SUMMED_UP: f32 = 1.2;
const NAMED_YEAR: f32 = 1.0;
const CITED_WORK: f32 = 0.5;

impl Lore {
    /// How much an event tells of its time, whatever the scale.
    pub fn weight_in_its_time(&self, event: &Event) -> f32 {
        *event.time_weight.get_or_init(|| self.weigh_in_its_time(event))
    }

    fn weigh_in_its_time(&self, event: &Event) -> f32 {
        let mut known: Vec<(EntryRef, &Entry, f32)> =
            event.subject_refs.iter().filter_map(|at| self.entry(*at).map(|entry| (*at, entry, fame(entry)))).collect();
        known.sort_by(|(_, _, one), (_, _, other)| other.total_cmp(one));
        let best = || known.iter().take(BEST_KNOWN);
        let fame_of_best: f32 = best().map(|(_, _, fame)| fame).sum();
        let standing: f32 = best().map(|(at, _, fame)| fame * self.standing(*at, event)).sum();
        let occurred = known.iter().filter(|(_, entry, _)| entry.kind.is_occurrence).map(|(_, _, fame)| *fame);
        let summed_up: f32 = known.iter().map(|(_, entry, fame)| fame * sums_up(event, entry)).sum();
        let sights = [
            (FAME * fame_of_best + STANDING * standing) / number(BEST_KNOWN),
            self.cited(event),
            TURNING_POINT * number(turning_points(event.statement.text.plain()).min(2)),
            OCCURRENCE * occurred.fold(0.0, f32::max),
            SUMMED_UP * summed_up.ln_1p(),
            if_so(event.statement.works().nth(1).is_some(), SEVERAL_WORKS),
        ];
        sights.into_iter().sum()
    }

    /// Of the history of an entry, the part that tells less of it than an event does.
    fn standing(&self, at: EntryRef, event: &Event) -> f32 {
        let weights = self.event_weights(at);
        let place = self.history(at).position(|other| std::ptr::eq(other, event));
        let Some(own) = place.and_then(|place| weights.get(place)) else { return 0.0 };
        let less = weights.iter().filter(|weight| *weight < own).count();
        number(less) / number(weights.len().saturating_sub(1).max(1))
    }

    /// How often the work is cited that tells of an event.
    fn cited(&self, event: &Event) -> f32 {
        let cited = event.statement.works().map(|work| self.places_citing(work).len()).max();
        CITED * (number(cited.unwrap_or_default()).clamp(SELDOM, OFTEN) / SELDOM).ln()
    }
}

/// How well known an entry is.
fn fame(entry: &Entry) -> f32 {
    number(usize::try_from(entry.prominence).unwrap_or_default()).max(1.0).ln()
}

/// How far what is said of an entry at first tells of an event.
fn sums_up(event: &Event, entry: &Entry) -> f32 {
    let is_then = |year: i32| event.statement.when.is_some_and(|when| when.known_years().any(|known| known == year));
    // Hardly any summary has that number at all, which is told more quickly.
    let names = |text: &str| numbers_of_four_digits(text).any(is_then) && named_years(text).into_iter().any(is_then);
    let names_year = entry.summary.iter().any(|told| names(told.text.plain()));
    let is_cited = |work| entry.summary.iter().any(|told| told.works().any(|cited| cited == work));
    if_so(names_year, NAMED_YEAR) + if_so(event.statement.works().any(is_cited), CITED_WORK)
}
