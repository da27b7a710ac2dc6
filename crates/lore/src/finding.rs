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
    /// The line itself, as written; of a long one, what is around the column.
    pub excerpt: String,
    /// How many characters of the excerpt stand before the column.
    pub indent: usize,
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
        let end = lines.start_after(line).unwrap_or(text.len());
        let whole = text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r']);
        let (excerpt, indent) = around(whole, offset - start);
        let column = text.get(start..offset).unwrap_or_default().chars().count() + 1;
        let (message, remedy) = (shortened(message.into()), shortened(remedy.into()));
        Self { path: path.to_owned(), line, column, excerpt, indent, message, remedy }
    }
}

/// As much of a line as is shown around a byte, and how many characters of that stand before the byte. Thousands of
/// findings may be about one long line.
fn around(line: &str, at: usize) -> (String, usize) {
    let before = line.get(..at).unwrap_or(line);
    if line.chars().nth(WIDEST).is_none() {
        return (line.to_owned(), before.chars().count());
    }
    let near = before.char_indices().rev().take(WIDEST / 2).last();
    let from = near.map_or(before.len(), |(from, _)| from);
    let rest = line.get(from..).unwrap_or_default();
    let kept: String = rest.chars().take(WIDEST).collect();
    let start = if from > 0 { "…" } else { "" };
    let end = if rest.len() > kept.len() { "…" } else { "" };
    let indent = before.get(from..).unwrap_or_default().chars().count() + start.chars().count();
    (format!("{start}{kept}{end}"), indent)
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

/// Whether a character cannot be seen, but parts words or may turn the text around it: control characters, marks of
/// direction, soft hyphens and fillers.
pub(super) fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}')
        || matches!(letter, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}:{}:{}: {}", self.path, self.line, self.column, visible(&self.message))?;
        if !self.excerpt.trim().is_empty() {
            let gutter = self.line.to_string();
            writeln!(out, "  {gutter} | {}", visible(&self.excerpt))?;
            let indent = " ".repeat(gutter.len() + 3 + self.indent);
            writeln!(out, "  {indent}^")?;
        }
        write!(out, "  → {}", visible(&self.remedy))
    }
}
