//! What around a name decides whether it is that of a series: "watching Voyager", "season 2 of Discovery", "the
//! Enterprise finale"; but "the Enterprise", "the crew of the Voyager" are ships.

use super::message_text::MessageText;
use crate::text::everyday::is_everyday;
use crate::text::fold::number;
use isolinear_lore::series::Series;

/// What is a part of a series or belongs to one, before its name or behind it.
const AROUND_SERIES: [&str; 24] = [
    "season",
    "seasons",
    "series",
    "show",
    "episode",
    "episodes",
    "ep",
    "eps",
    "finale",
    "premiere",
    "pilot",
    "cast",
    "theme",
    "intro",
    "rewatch",
    "rerun",
    "reruns",
    "writers",
    "showrunner",
    "fans",
    "fan",
    "trailer",
    "reboot",
    "spinoff",
];
/// What is done to a series, before its name only.
const WATCHING: [&str; 22] = [
    "watch",
    "watched",
    "watching",
    "watches",
    "rewatched",
    "rewatching",
    "binge",
    "binged",
    "binging",
    "bingeing",
    "stream",
    "streaming",
    "started",
    "starting",
    "finished",
    "finishing",
    "shows",
    "ending",
    "s1",
    "s2",
    "s3",
    "seen",
];
/// What else belongs to a series, behind its name only.
const OF_SERIES: [&str; 10] =
    ["writer", "fandom", "era", "opening", "credits", "soundtrack", "bluray", "dvd", "dvds", "actors"];
/// The letters of an episode's number: `S1E1`, `1x01`.
const CODE: [&str; 3] = ["s", "e", "x"];
/// What may stand between those and the name.
const BETWEEN: [&str; 20] = [
    "the", "of", "all", "from", "a", "to", "my", "whole", "entire", "some", "last", "final", "best", "worst", "latest",
    "new", "with", "again", "for", "tv",
];
/// The most words between them.
const MOST_BETWEEN: usize = 5;
/// What stands before the name of a ship.
const OF_SHIP_BEFORE: [&str; 14] = [
    "aboard",
    "ship",
    "starship",
    "captain",
    "crew",
    "bridge",
    "hull",
    "onboard",
    "destroyed",
    "boarded",
    "refit",
    "saucer",
    "computer",
    "engineer",
];
/// What stands behind one.
const OF_SHIP_BEHIND: [&str; 13] = [
    "crew", "bridge", "hull", "captain", "computer", "refit", "class", "saucer", "sickbay", "shields", "nacelles",
    "shuttle", "engines",
];
/// Abbreviations that small letters make words of everyday language, or nothing at all.
const MISREAD: [&str; 11] = ["dis", "ent", "ld", "lds", "low", "pic", "pro", "prod", "st", "sfa", "voy"];

/// What a name is meant as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    Series,
    Entry,
    Undecided,
}

impl MessageText<'_> {
    /// What a series' name of so many words is meant as, where an entry of the same name may be a ship or a station.
    pub(super) fn meant(&self, at: usize, length: usize, series: &Series, is_vessel: bool) -> Meant {
        let is_franchised = matches!(self.word(at), Some("star" | "st")) && length > 1;
        if is_franchised || self.is_part_behind(at + length) || self.is_part_before(at) {
            return Meant::Series;
        }
        let is_short = series.is_abbreviated(&self.letters(at, length));
        if is_short && (!is_vessel || self.is_beside_another(at, length, series)) {
            return if self.is_written_short(at, length) { Meant::Series } else { Meant::Entry };
        }
        let is_of_ship = self.is_led_by_article(at) || self.is_ship_beside(at, length);
        let is_first = length > 1 && self.starts_sentence(at) && self.word(at + length) != Some("of");
        let is_written = is_short || is_first || self.is_written_as_title(at, length);
        match (is_vessel, is_of_ship) {
            (true, true) => Meant::Entry,
            (true, false) if self.word(at).is_some_and(|word| length > 1 || !is_everyday(word)) => Meant::Undecided,
            _ if is_written && !is_of_ship => Meant::Undecided,
            _ => Meant::Entry,
        }
    }

    /// The letters of so many words, without the ending that says whose something is.
    pub(super) fn letters(&self, at: usize, length: usize) -> String {
        let last = at + length - 1;
        let words = self.window(at, length - 1).unwrap_or_default().concat();
        words + self.without_possessive(last).or_else(|| self.word(last)).unwrap_or_default()
    }

    fn is_led_by_article(&self, at: usize) -> bool {
        self.word(at) != Some("the") && self.with_article(at) < at
    }

    fn is_ship_beside(&self, at: usize, length: usize) -> bool {
        let is_one = |at: Option<usize>, words: &[&str]| {
            at.and_then(|at| self.word(at)).is_some_and(|word| words.contains(&word))
        };
        let before =
            at.checked_sub(1).map(|before| before - usize::from(before > 0 && self.word(before) == Some("of")));
        is_one(before, &OF_SHIP_BEFORE) && self.is_close(at) || self.is_behind(at + length, &OF_SHIP_BEHIND)
    }

    fn is_behind(&self, at: usize, words: &[&str]) -> bool {
        self.word(at).is_some_and(|word| words.contains(&word)) && self.is_close(at)
    }

    /// Whether what stands behind is a part of a series: "season 2", "S2", "'s series finale".
    pub(super) fn is_part_behind(&self, at: usize) -> bool {
        let is_between = |at: &usize| {
            self.word(*at).is_some_and(|word| number(word).is_some() || BETWEEN.contains(&word) && word != "the")
        };
        let behind = (at..at + MOST_BETWEEN).take_while(|at| self.is_close(*at)).find(|at| !is_between(at));
        let is_code =
            |at: usize| self.word(at) == Some("s") && self.word(at + 1).is_some_and(|next| number(next).is_some());
        behind.is_some_and(|at| self.is_behind(at, &AROUND_SERIES) || self.is_behind(at, &OF_SERIES) || is_code(at))
    }

    /// Whether a part of a series, or what is done to one, stands before a name.
    pub(super) fn is_part_before(&self, at: usize) -> bool {
        let is_between = |word: &str| number(word).is_some() || BETWEEN.contains(&word);
        let mut before = (at.saturating_sub(MOST_BETWEEN)..at).rev().take_while(|before| self.is_close(before + 1));
        let word = before.find_map(|at| self.word(at).filter(|word| !is_between(word)));
        word.is_some_and(|word| AROUND_SERIES.contains(&word) || WATCHING.contains(&word) || CODE.contains(&word))
            && !self.is_led_by_article(at)
    }

    /// Whether an abbreviation is written as one.
    fn is_written_short(&self, at: usize, length: usize) -> bool {
        let written = self.written(at, length);
        let is_large = !written.contains(char::is_lowercase) && !self.is_shouted();
        let letters = self.letters(at, length);
        letters != "st" && (is_large || !MISREAD.contains(&letters.as_str()))
    }

    /// Whether the abbreviation of another series stands beside it, as in a list.
    fn is_beside_another(&self, at: usize, length: usize, series: &Series) -> bool {
        let is_other = |at: usize| {
            let named = self
                .longest_series(at)
                .filter(|(length, named)| *named != series && named.is_abbreviated(&self.letters(at, *length)));
            named.is_some_and(|(length, _)| self.is_written_short(at, length))
        };
        let behind = at + length..at + length + 2;
        (at.saturating_sub(3)..at).chain(behind).any(is_other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_the_name_of_a_ship_and_a_series_decides_which_is_meant() {
        let voyager = Series::of_code("VOY").unwrap();
        let meant = |text: &str| {
            let text = MessageText::new(text);
            let at = (0..text.len()).find(|at| text.written(*at, 1).starts_with("Voyager")).unwrap();
            text.meant(at, 1, voyager, true)
        };
        for text in
            ["watching Voyager", "season 2 of Voyager", "the Voyager finale", "Voyager's third season", "Voyager S4"]
        {
            assert_eq!(meant(text), Meant::Series, "{text}");
        }
        for text in ["the Voyager", "aboard Voyager", "captain of the Voyager", "Voyager's crew"] {
            assert_eq!(meant(text), Meant::Entry, "{text}");
        }
        for text in ["Voyager", "Voyager is lost", "that episode where Voyager was lost", "a good season. Voyager won"]
        {
            assert_eq!(meant(text), Meant::Undecided, "{text}");
        }
    }
}
