//! What is asked: the lines of `questions.txt` and `timelines.txt`, and what every bot is asked.

use anyhow::{Result, bail};

/// Stations that every bot is asked for; isolinear knows them all.
pub const STATIONS: [&str; 8] = [
    "Terok Nor",
    "Deep Space 9",
    "Empok Nor",
    "Deep Space Station K-7",
    "Regula I",
    "Jupiter Station",
    "Starbase 74",
    "Starbase 173",
];

/// What is typed where suggestions are asked for; each fits more than 25 stations.
pub const TYPED: [&str; 4] = ["s", "st", "sta", "star"];

/// A name that nothing has, nor anything like it.
pub const MISS: &str = "/station name:Qzzyxw Vbnjkp";

/// A command as somebody types it, such as `/station name:Terok Nor as_of:2371`.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    pub command: String,
    /// Names and values.
    pub options: Vec<(String, String)>,
}

impl Question {
    /// Reads a line. A word such as `name:Terok` begins an option, all others go on with the last.
    pub fn read(line: &str) -> Result<Self> {
        let mut words = line.split(' ');
        let Some(command) = words.next().and_then(|word| word.strip_prefix('/')) else {
            bail!("this question does not begin with a slash: {line}");
        };
        let mut options: Vec<(String, String)> = Vec::new();
        for word in words {
            match (option(word), options.last_mut()) {
                (Some((name, value)), _) => options.push((name.to_owned(), value.to_owned())),
                (None, Some((_, value))) => *value = format!("{value} {word}"),
                (None, None) => bail!("this question has a value without an option: {line}"),
            }
        }
        Ok(Self { command: command.to_owned(), options })
    }
}

fn option(word: &str) -> Option<(&str, &str)> {
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    word.split_once(':').filter(|(name, _)| is_name(name))
}

/// What bots with isolinear's commands are asked.
pub struct Questions {
    /// The most frequent first.
    pub all: Vec<Question>,
    pub timelines: Vec<Question>,
}

impl Questions {
    /// Reads both files.
    ///
    /// # Errors
    ///
    /// If a line is no question.
    pub fn read() -> Result<Self> {
        let read = |text: &str| text.lines().map(Question::read).collect::<Result<Vec<_>>>();
        Ok(Self { all: read(include_str!("../questions.txt"))?, timelines: read(include_str!("../timelines.txt"))? })
    }
}

#[cfg(test)]
mod tests {
    use super::Question;

    #[test]
    fn values_may_have_spaces_and_there_may_be_several() {
        let question = Question::read("/station name:Terok Nor as_of:2371").ok();
        let options =
            [("name", "Terok Nor"), ("as_of", "2371")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(question, Some(Question { command: "station".to_owned(), options: options.into() }));
        assert!(Question::read("station").is_err() && Question::read("/station Terok").is_err());
    }
}
