//! Texts by their letters and figures alone, whatever stands between these; and the years that they name.

use time::Month;

/// The words of a text.
pub fn split_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The letters and figures of a text run together, in lower case: `O'Brien` is `obrien`.
pub fn letters_of(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The years that a text names, but for those that it counts back from: `two years before 2369`.
pub fn named_years(text: &str) -> Vec<i32> {
    let words: Vec<&str> = split_words(text).collect();
    let is_counted_from =
        |at: usize| at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| *word == "before");
    let named = words.iter().enumerate().filter(|(at, _)| !is_counted_from(*at) && !is_before_ours(&words, *at));
    named.filter_map(|(_, word)| year(word)).collect()
}

/// The numbers of four digits in a text, whatever stands around them: `2372` and `NCC-1701-D`.
pub fn numbers_of_four_digits(text: &str) -> impl Iterator<Item = i32> {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse().ok())
}

/// Whether a year among these words is one before our own era.
pub fn is_before_ours(words: &[&str], at: usize) -> bool {
    words.get(at + 1).is_some_and(|word| matches!(*word, "BC" | "BCE"))
}

/// The year that a word is, if it has four figures.
pub fn year(word: &str) -> Option<i32> {
    word.parse().ok().filter(|_| word.len() == 4)
}

/// The date with which a text begins, as far as it is told there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeadingDate {
    /// The year.
    pub year: Option<i32>,
    /// The month, 1–12.
    pub month: Option<u8>,
    /// The day, which no date has without a month.
    pub day: Option<u8>,
}

/// The date with which a text begins, and how many bytes of the text it takes: `13 July 2305, in France`, `20 May`, `2340`.
pub fn leading_date(text: &str) -> Option<(LeadingDate, usize)> {
    let (mut date, mut end, mut at) = (LeadingDate::default(), 0, 0);
    for piece in text.split(' ') {
        let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        if !date.take(word) {
            break;
        }
        end = at + word.len();
        at += piece.len() + 1;
        if word.len() < piece.len() || date.year.is_some() {
            break;
        }
    }
    let is_whole = date.year.is_some() || date.day.is_some();
    let behind = text.get(end..).unwrap_or_default();
    let is_before_ours = split_words(behind).next().is_some_and(|word| matches!(word, "BC" | "BCE"));
    (is_whole && (date.day.is_none() || date.month.is_some()) && !is_before_ours).then_some((date, end))
}

impl LeadingDate {
    /// Takes a word in, if it is the next part of the date: its day, its month, its year.
    fn take(&mut self, word: &str) -> bool {
        let day = word.parse().ok().filter(|day| self.day.is_none() && self.month.is_none() && (1..=31).contains(day));
        if let Some(day) = day {
            self.day = Some(day);
        } else if let Some(month) = word.parse::<Month>().ok().filter(|_| self.month.is_none()) {
            self.month = Some(month.into());
        } else if let Some(year) = year(word) {
            self.year = Some(year);
        } else {
            return false;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_where_a_text_begins_with_one() {
        let read = |text| leading_date(text).map(|(date, end)| (date.year, date.month, date.day, end));
        assert_eq!(read("13 July 2305, by his file"), Some((Some(2305), Some(7), Some(13), 12)));
        assert_eq!(read("20 May, in Indiana"), Some((None, Some(5), Some(20), 6)));
        assert_eq!(read("April 2151"), Some((Some(2151), Some(4), None, 10)));
        assert_eq!(read("2340"), Some((Some(2340), None, None, 4)));
        for text in ["", "About 2233", "May", "3 sons", "Earth, 2340", "2340 BC", "12 2340", "2366-67"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn what_stands_between_letters_is_left_out() {
        assert_eq!(split_words("Lost, 2371 (as told)").collect::<Vec<_>>(), ["Lost", "2371", "as", "told"]);
        assert_eq!(letters_of("Miles O'Brien"), "milesobrien");
        assert_eq!(letters_of("DS 9"), "ds9");
    }

    #[test]
    fn a_year_that_is_counted_back_from_is_none_in_which_it_was() {
        assert_eq!(named_years("Two years before 2369, on Risa"), Vec::<i32>::new());
        assert_eq!(named_years("Killed in 2266 aboard the Enterprise"), [2266]);
        assert_eq!(named_years("Destroyed by its own crew in 2285"), [2285]);
    }
}
