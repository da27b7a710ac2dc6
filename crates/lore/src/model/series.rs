//! The television series: their abbreviations, their titles, and what else people call them.

/// A television series.
#[derive(Debug, PartialEq, Eq)]
pub struct Series {
    /// Its abbreviation, as sources name it: `DS9`.
    pub code: &'static str,
    /// Its title without "Star Trek": `Deep Space Nine`.
    pub title: &'static str,
    /// Other abbreviations and spellings.
    pub also: &'static [&'static str],
}

impl Series {
    const fn new(code: &'static str, title: &'static str, also: &'static [&'static str]) -> Self {
        Self { code, title, also }
    }

    /// The series of that abbreviation.
    pub fn of_code(code: &str) -> Option<&'static Self> {
        SERIES.iter().find(|series| series.code == code)
    }

    /// The series of that name, in any case and whatever stands between its letters.
    pub fn named(words: &str) -> Option<&'static Self> {
        let folded = |words: &str| -> String {
            words.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let wanted = folded(words);
        SERIES.iter().find(|series| series.names().any(|name| folded(name) == wanted))
    }

    /// All that it is called.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.code, self.title].into_iter().chain(self.also.iter().copied())
    }
}

/// All of them, in the order in which they began.
pub static SERIES: [Series; 13] = [
    Series::new("TOS", "The Original Series", &["Original Series", "Star Trek"]),
    Series::new("TAS", "The Animated Series", &["Animated Series"]),
    Series::new("TNG", "The Next Generation", &["Next Generation"]),
    Series::new("DS9", "Deep Space Nine", &["Deep Space 9", "DSN"]),
    Series::new("VOY", "Voyager", &["VGR"]),
    Series::new("ENT", "Enterprise", &[]),
    Series::new("DIS", "Discovery", &["DSC", "Disco"]),
    Series::new("ST", "Short Treks", &[]),
    Series::new("PIC", "Picard", &[]),
    Series::new("LD", "Lower Decks", &["LOW", "LDS"]),
    Series::new("PRO", "Prodigy", &["PROD"]),
    Series::new("SNW", "Strange New Worlds", &[]),
    Series::new("SFA", "Starfleet Academy", &["STSA"]),
];
