//! Texts by their letters and figures alone, whatever stands between these; and the years that they name.

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

#[cfg(test)]
mod tests {
    use super::*;

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
