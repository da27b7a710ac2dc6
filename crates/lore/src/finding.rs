//! What is wrong with a lore file: where, why, and what to write instead. Rules live in `check`.

use std::fmt;

use super::lines::Lines;

/// The most characters of a line that are shown.
const WIDEST: usize = 120;
/// The most characters of a message or a remedy; one that lists all keys of a table has about 300.
const LONGEST: usize = 400;

/// Something to mend in the lore, with the line it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Path of the file, as given.
    pub path: String,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// The line itself, as written.
    pub excerpt: String,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub remedy: String,
}

impl Finding {
    /// A finding at a byte offset of a file's text.
    pub fn at(path: &str, text: &str, offset: usize, message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::on_line(path, text, &Lines::of(text), offset, message, remedy)
    }

    /// The same, where the lines of the text are known.
    pub(super) fn on_line(
        path: &str,
        text: &str,
        lines: &Lines,
        offset: usize,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        let offset = text.floor_char_boundary(offset);
        let (line, start) = lines.line_of(offset);
        let excerpt = text.get(start..).unwrap_or_default().lines().next().unwrap_or_default();
        let column = text.get(start..offset).unwrap_or_default().chars().count() + 1;
        let (message, remedy) = (shortened(message.into()), shortened(remedy.into()));
        Self { path: path.to_owned(), line, column, excerpt: excerpt.to_owned(), message, remedy }
    }

    /// What of the line is shown, and how many characters stand before the column in it: of a long line, what is around
    /// the column.
    fn shown(&self) -> (String, usize) {
        let before = self.column.saturating_sub(1);
        let skipped = if self.excerpt.chars().count() <= WIDEST { 0 } else { before.saturating_sub(WIDEST / 2) };
        let kept: String = self.excerpt.chars().skip(skipped).take(WIDEST).collect();
        let start = if skipped > 0 { "…" } else { "" };
        let end = if self.excerpt.chars().nth(skipped + WIDEST).is_some() { "…" } else { "" };
        (format!("{start}{kept}{end}"), before - skipped + start.chars().count())
    }
}

/// A message without the middle of what is quoted in it, if that makes it long: how it begins and ends says most.
fn shortened(message: String) -> String {
    let count = message.chars().count();
    if count <= LONGEST {
        return message;
    }
    let start: String = message.chars().take(LONGEST / 2).collect();
    let end: String = message.chars().skip(count - LONGEST / 4).collect();
    format!("{start}…{end}")
}

/// The text with a mark for each character that a terminal would not show, or would obey.
fn visible(text: &str) -> String {
    let shown = |letter: char| match letter {
        '\t' => ' ',
        letter if is_hidden(letter) => '\u{fffd}',
        letter => letter,
    };
    text.chars().map(shown).collect()
}

/// Whether a character cannot be seen, but may turn the text around it: control characters and marks of direction.
pub(super) fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}:{}:{}: {}", self.path, self.line, self.column, visible(&self.message))?;
        if !self.excerpt.trim().is_empty() {
            let gutter = self.line.to_string();
            let (excerpt, before) = self.shown();
            writeln!(out, "  {gutter} | {}", visible(&excerpt))?;
            let indent = " ".repeat(gutter.len() + 3 + before);
            writeln!(out, "  {indent}^")?;
        }
        write!(out, "  → {}", visible(&self.remedy))
    }
}
