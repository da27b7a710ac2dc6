//! Episodes by their numbers, however many stand in a message: `DS9 6x19 with TNG 3x26`, `TNG 3x26/4x01`, `S03E26 and
//! S04E01 of TNG`. A number without a series is of the one before it in the message, else of the one behind it.

use std::ops::Range;

use super::Scan;
use super::message_text::MessageText;
use super::series_beside::MOST_WORDS;
use isolinear_lore::SourceRef;
use isolinear_lore::series::Series;

/// No season has more episodes, and no series more seasons, than two figures tell.
const MOST_FIGURES: usize = 2;
/// What is written between the numbers of a season and an episode.
const TIMES: [&str; 4] = ["×", "✕", "✖", "⨯"];
/// What joins an episode to the next one of the same season: `3x09/10`.
const JOINTS: [&str; 3] = ["/", "-", "–"];

/// An episode by its number, and the words that say so.
#[derive(Debug, Clone)]
pub(super) struct Numbered {
    pub(super) words: Range<usize>,
    pub(super) work: SourceRef,
}

/// A number in a message.
struct Number {
    words: Range<usize>,
    season: u16,
    episode: u16,
    series: Option<&'static Series>,
}

impl Scan<'_> {
    /// The episodes that a message tells by their numbers, in its order.
    pub(super) fn numbered_episodes(&self) -> Vec<Numbered> {
        let mut numbers = self.text.numbers();
        if numbers.iter().any(|number| number.series.is_none()) {
            hand_on(numbers.iter_mut());
            hand_on(numbers.iter_mut().rev());
            let only = self.text.only_series();
            numbers.iter_mut().for_each(|number| number.series = number.series.or(only));
        }
        let work = |number: &Number| self.episode(number.series?, number.season, number.episode);
        let found = numbers.into_iter().filter_map(|number| Some((work(&number)?, number.words)));
        found.map(|(work, words)| Numbered { words, work }).collect()
    }

    fn episode(&self, series: &Series, season: u16, episode: u16) -> Option<SourceRef> {
        let code = format!("{}{season}x{episode}", series.code.to_lowercase());
        let key = self.catalogue.titles.titles.exact(&code)?;
        self.likeliest(key, false, |_, source| super::title::is_of(source, series))
    }
}

/// Gives each number without a series that of the number before it.
fn hand_on<'n>(numbers: impl Iterator<Item = &'n mut Number>) {
    let mut before = None;
    for number in numbers {
        number.series = number.series.or(before);
        before = number.series;
    }
}

impl MessageText<'_> {
    fn numbers(&self) -> Vec<Number> {
        let mut numbers: Vec<Number> = Vec::new();
        let mut at = 0;
        while self.word(at).is_some() {
            let after = numbers.last().filter(|last| last.words.end == at);
            let number = after.and_then(|last| self.next_of_season(at, last)).or_else(|| self.number_at(at));
            let end = numbers.last().map_or(0, |last| last.words.end);
            at = number.as_ref().map_or(at + 1, |number| number.words.end);
            numbers.extend(number.map(|number| self.with_series(number, end)));
        }
        numbers
    }

    /// The number of an episode that starts there.
    fn number_at(&self, at: usize) -> Option<Number> {
        let words = [self.word(at)?, self.word(at + 1)?, self.word(at + 2).unwrap_or_default()];
        let fourth = || self.word(at + 3).unwrap_or_default();
        let is_joined = |at: usize| self.between(at) == Some("");
        let is_led = |at: usize| is_joined(at) || self.is_close(at);
        let (length, season, episode) = match words {
            [season, "x", episode] if is_joined(at + 1) && is_joined(at + 2) => (3, season, episode),
            [season, episode, _] if self.between(at + 1).is_some_and(|sign| TIMES.contains(&sign.trim())) => {
                (2, season, episode)
            }
            ["s" | "season", season, "e" | "ep" | "episode"] if (1..4).all(|next| is_led(at + next)) => {
                (4, season, fourth())
            }
            ["episode" | "ep", episode, "of"] if fourth() == "season" => (5, self.word(at + 4)?, episode),
            ["episode" | "ep", episode, "season"] => (4, fourth(), episode),
            _ => return None,
        };
        Some(Number { words: at..at + length, season: figures(season)?, episode: figures(episode)?, series: None })
    }

    /// Another episode of the same season: `3x09/10`.
    fn next_of_season(&self, at: usize, last: &Number) -> Option<Number> {
        let is_joined = self.between(at).is_some_and(|joint| JOINTS.contains(&joint));
        let is_season = self.word(at + 1).is_some_and(|next| next == "x" && self.between(at + 1) == Some(""));
        let episode = self.word(at).and_then(figures).filter(|_| is_joined && !is_season)?;
        Some(Number { words: at..at + 1, episode, series: last.series, season: last.season })
    }

    /// A number with the series directly before it, from a word on, or behind it.
    fn with_series(&self, number: Number, from: usize) -> Number {
        let Range { start, end } = number.words;
        if number.series.is_some() {
            return number;
        }
        let before = (1..=MOST_WORDS).rev().filter_map(|length| Some((start.checked_sub(length)?, length)));
        let mut before = before.filter(|(first, _)| *first >= from && self.is_close(start));
        if let Some((first, series)) = before.find_map(|(at, length)| Some((at, self.series_called(at, length)?))) {
            return Number { words: first..end, series: Some(series), ..number };
        }
        let is_between = |at: &usize| self.word(*at).is_some_and(|word| matches!(word, "of" | "from" | "in" | "the"));
        let behind = (end..end + MOST_WORDS).find(|at| !is_between(at)).filter(|behind| self.is_close(*behind));
        // What stands before another number is of that one.
        let series = behind.and_then(|at| Some((at, self.longest_series(at)?)));
        let series = series.filter(|(at, (length, _))| self.number_at(at + length).is_none());
        Number { series: series.map(|(_, (_, series))| series), ..number }
    }

    /// The series that a message names, if it is only one.
    fn only_series(&self) -> Option<&'static Series> {
        let mut all = (0..self.len()).filter_map(|at| Some(self.series_at(at)?.1));
        let first = all.next()?;
        all.all(|other| other == first).then_some(first)
    }
}

/// A number of few figures.
fn figures(word: &str) -> Option<u16> {
    let is_number = word.len() <= MOST_FIGURES && word.bytes().all(|figure| figure.is_ascii_digit());
    word.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&'static str, u16, u16)> {
        let mut numbers = MessageText::new(text).numbers();
        hand_on(numbers.iter_mut());
        hand_on(numbers.iter_mut().rev());
        let told = |number: Number| (number.series.map_or("", |series| series.code), number.season, number.episode);
        numbers.into_iter().map(told).collect()
    }

    #[test]
    fn all_numbers_of_a_message_are_read_each_with_its_series() {
        assert_eq!(read("DS9 6x19 with TNG 3x26"), [("DS9", 6, 19), ("TNG", 3, 26)]);
        assert_eq!(read("TNG 3x26/4x01"), [("TNG", 3, 26), ("TNG", 4, 1)]);
        assert_eq!(read("S03E26 and S04E01 of TNG"), [("TNG", 3, 26), ("TNG", 4, 1)]);
        assert_eq!(read("pic 3x09/10 and ds9 4×20"), [("PIC", 3, 9), ("PIC", 3, 10), ("DS9", 4, 20)]);
        assert_eq!(read("season 3 episode 26 (TNG), VOY episode 14 of season 5"), [("TNG", 3, 26), ("VOY", 5, 14)]);
        assert_eq!(read("1920x1080, 3 x 4, season 3, 2372"), []);
    }
}
