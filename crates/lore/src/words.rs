//! Texts by their letters and figures alone, whatever stands between these.

/// The words of a text.
pub fn split_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The letters and figures of a text run together, in lower case: `O'Brien` is `obrien`.
pub fn letters_of(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
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
}
