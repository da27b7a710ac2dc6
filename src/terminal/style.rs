//! How wide a reply may be in a terminal, and with how much colour.

use std::io::IsTerminal;

/// The width of text where the terminal does not tell its own.
const USUAL_WIDTH: usize = 80;

/// No line is wider than this, since long lines are hard to read.
const WIDEST: usize = 100;

/// How a reply is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Columns that a line may fill.
    pub width: usize,
    /// Whether bold, italics and colours may be used.
    pub ansi: bool,
}

impl Style {
    /// Plain text, 80 columns wide.
    pub const PLAIN: Self = Self { width: USUAL_WIDTH, ansi: false };

    /// What standard output can show. Colours only in a terminal, and not if `NO_COLOR` is set.
    pub fn of_stdout() -> Self {
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let ansi = std::io::stdout().is_terminal() && !no_colour;
        let columns = terminal_size::terminal_size().map(|(columns, _)| usize::from(columns.0));
        let width = columns.filter(|_| ansi).unwrap_or(USUAL_WIDTH).clamp(30, WIDEST);
        Self { width, ansi }
    }
}
