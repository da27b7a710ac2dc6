//! Numbers as transcripts write them: in figures, or in the words in which they are said. What is said may often mean
//! several numbers, so that all of them are told: "nineteen sixty-seven" is 1967, but also 19 and 67.

mod parting;
mod readings;
mod words;

use std::collections::HashSet;

use parting::may_part;
use readings::{in_figures, readings};
use words::{Word, each_run};

/// The most words of one number.
const LONGEST: usize = 16;

/// A number in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Given {
    /// The figures as written.
    pub(super) written: String,
    /// The number, with the "million" that may follow; without commas, and without noughts after the decimals.
    pub(super) number: String,
}

/// All numbers that a text may say, without commas, and without noughts after the decimals.
pub(super) fn said(text: &str) -> HashSet<String> {
    let mut numbers = HashSet::new();
    each_run(text, |run| {
        for start in (0..run.len()).filter(|at| may_part(run, *at)) {
            let ends = start + 1..=run.len().min(start + LONGEST);
            let words = ends.filter(|at| may_part(run, *at)).filter_map(|end| run.get(start..end));
            numbers.extend(words.flat_map(readings));
        }
    });
    numbers
}

/// The numbers that a text gives in figures, in order.
pub(super) fn given(text: &str) -> Vec<Given> {
    let mut numbers = Vec::new();
    each_run(text, |run| {
        if let [Word::Figures(written), powers @ ..] = run {
            numbers.push(Given { written: (*written).to_owned(), number: in_figures(written, powers) });
        }
    });
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_said(text: &str, numbers: &[&str]) {
        let mut said: Vec<String> = said(text).into_iter().collect();
        let mut numbers = numbers.to_vec();
        said.sort_unstable();
        numbers.sort_unstable();
        assert_eq!(said, numbers, "{text}");
    }

    fn given_in(text: &str) -> Vec<(String, String)> {
        given(text).into_iter().map(|one| (one.written, one.number)).collect()
    }

    #[test]
    fn a_number_is_said_in_figures_with_and_without_commas_and_decimals() {
        assert_said("NCC-1701-D, stardate 47634.40.", &["1701", "47634.4"]);
        assert_said("Of 12,000 men 1,5 and 2000 in 1.2 million years.", &["12000", "1", "5", "2000", "1200000"]);
        assert_said("The 55th of sector 001, at 17.0.", &["55", "001", "17"]);
    }

    #[test]
    fn figures_may_be_said_one_by_one() {
        assert_said("SCOTT: NCC One Seven Oh One. No bloody A, B, C, or D.", &["1701"]);
        assert_said("RIKER: NCC one seven zero one D USS Enterprise.", &["1701"]);
        assert_said("Sector zero zero one at Wolf three-five-nine.", &["001", "359"]);
    }

    #[test]
    fn numbers_may_be_said_in_pairs_which_may_be_two_numbers() {
        assert_said("seventeen oh one", &["1701"]);
        assert_said("vintage twenty-two ninety-three", &["2293", "22", "93"]);
        assert_said("nineteen sixty-seven", &["1967", "19", "67"]);
        assert_said("model one sixteen", &["116", "1", "16"]);
    }

    #[test]
    fn cardinals_are_said_with_and_without_and() {
        assert_said("three hundred and forty seven", &["347"]);
        assert_said("two hundred forty", &["240"]);
        assert_said("A hundred and twelve", &["112"]);
        assert_said("two thousand", &["2000"]);
        assert_said("twenty-two hundred", &["2200"]);
        let million = "one million, three hundred and fourteen thousand, eight hundred and seven";
        assert_said(million, &["1314807"]);
    }

    #[test]
    fn part_of_a_cardinal_is_no_number_unless_it_may_stand_by_itself() {
        assert_said("between five hundred and six hundred", &["500", "600"]);
        assert_said("two hundred and ten thousand", &["210000"]);
        assert_said("a thousand and two million", &["1000", "2000000"]);
        assert_said("a thousand, two thousand years", &["1000", "2000"]);
        assert_said("five thousand, three men", &["5000", "3", "5003"]);
    }

    #[test]
    fn ordinals_are_read_as_their_numbers() {
        assert_said("fifty-fifth", &["55"]);
        assert_said("the twentieth, the twelfth and the Hundred and Second", &["20", "12", "102"]);
        assert_said("one hundred and first", &["101"]);
        assert_said("a two thousandth", &["2000"]);
    }

    #[test]
    fn a_second_may_be_a_unit_of_time() {
        assert_said("in the twenty-second century", &["22", "20", "2"]);
        assert_said("a ninety second delay", &["92", "90", "2"]);
    }

    #[test]
    fn decimals_are_said_after_a_point() {
        assert_said("Stardate four seven six three four point four", &["47634.4"]);
        assert_said("point zero four", &["0.04"]);
        assert_said("two hundred six point five zero", &["206.5"]);
        assert_said("one point five million", &["1500000"]);
        assert_said("At this point. Two.", &["2"]);
    }

    #[test]
    fn hours_are_said_in_hundreds_after_a_nought() {
        assert_said("at zero eight hundred hours", &["0800"]);
        assert_said("by oh seven hundred", &["0700", "0", "700"]);
    }

    #[test]
    fn what_is_no_certain_number_is_not_read_as_one() {
        for text in
            ["half a dozen", "Half a million", "a quarter of a million", "several hundred", "hundreds", "O'Brien"]
        {
            assert_said(text, &[]);
        }
        assert_said("a crew of a hundred", &["100"]);
    }

    #[test]
    fn numbers_end_where_a_sentence_or_a_line_does() {
        assert_said("Sixty four percent. Forty two.", &["64", "42"]);
        assert_said("five, four, three", &["5", "4", "3"]);
        assert_said("WORF: Twenty\nDATA: Four", &["20", "4"]);
    }

    #[test]
    fn numbers_given_in_figures_are_read_with_their_powers() {
        let pair = |written: &str, number: &str| (written.to_owned(), number.to_owned());
        let given = given_in("In 2371 three ships of 12,000 men and 1.5 million tons left, NX-01 last.");
        let expected = [pair("2371", "2371"), pair("12,000", "12000"), pair("1.5", "1500000"), pair("01", "01")];
        assert_eq!(given, expected);
    }
}
