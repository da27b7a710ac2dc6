//! What is wrong with a lore file: where, why, and what to write instead. Rules live in `check`.

use std::fmt;

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
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = text.get(..offset).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let excerpt = text.get(line_start..).unwrap_or_default().lines().next().unwrap_or_default();
        Self {
            path: path.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
            excerpt: excerpt.to_owned(),
            message: message.into(),
            remedy: remedy.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}:{}:{}: {}", self.path, self.line, self.column, self.message)?;
        if !self.excerpt.trim().is_empty() {
            let gutter = self.line.to_string();
            writeln!(out, "  {gutter} | {}", self.excerpt)?;
            let indent = " ".repeat(gutter.len() + 3 + self.column.saturating_sub(1));
            writeln!(out, "  {indent}^")?;
        }
        write!(out, "  → {}", self.remedy)
    }
}
