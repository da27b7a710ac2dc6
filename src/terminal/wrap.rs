//! Breaks styled words into lines. Knows looks and widths, but nothing of replies.

use unicode_segmentation::UnicodeSegmentation;

use super::style::Style;

/// How a run of words looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Bold,
    Italic,
    Underlined,
    Faint,
    /// Never broken into lines.
    Verbatim,
    /// `0xRRGGBB`.
    Colour(u32),
}

/// A run of words with one look.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    words: String,
    look: Look,
}

impl Piece {
    /// Words without anything that could steer the terminal.
    pub(super) fn new(words: &str, look: Look) -> Self {
        Self { words: words.chars().filter(|letter| !letter.is_control()).collect(), look }
    }

    /// A space of that many columns at which no line is broken.
    pub(super) fn gap(columns: usize) -> Self {
        Self { words: "\u{a0}".repeat(columns), look: Look::Plain }
    }
}

/// A stretch without spaces, which lines are made of: parts with their looks.
#[derive(Default)]
struct Word<'p> {
    parts: Vec<(&'p str, Look)>,
    width: usize,
}

/// Writes the pieces as lines that fit, the first and the others each with their indent.
pub(super) fn wrap(out: &mut String, pieces: &[Piece], style: Style, first_indent: &str, indent: &str) {
    out.push_str(first_indent);
    let mut column = first_indent.len();
    let mut at_start = true;
    for word in words(pieces) {
        let space = usize::from(!at_start);
        if !at_start && column + space + word.width > style.width {
            out.push('\n');
            out.push_str(indent);
            column = indent.len();
        } else if !at_start {
            out.push(' ');
            column += 1;
        }
        column += word.width;
        at_start = false;
        for (words, look) in word.parts {
            push_styled(out, words, look, style);
        }
    }
    out.truncate(out.trim_end_matches([' ', '\u{a0}']).len());
    out.push('\n');
}

fn words(pieces: &[Piece]) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut word = Word::default();
    for piece in pieces {
        if piece.look == Look::Verbatim {
            words.push(Word { parts: vec![(&piece.words, piece.look)], width: 0 });
            continue;
        }
        for part in piece.words.split_inclusive(' ') {
            let text = part.trim_end_matches(' ');
            if !text.is_empty() {
                word.width += text.graphemes(true).count();
                word.parts.push((text, piece.look));
            }
            if text.len() < part.len() && !word.parts.is_empty() {
                words.push(std::mem::take(&mut word));
            }
        }
    }
    if !word.parts.is_empty() {
        words.push(word);
    }
    words
}

fn push_styled(out: &mut String, words: &str, look: Look, style: Style) {
    let words = words.replace('\u{a0}', " ");
    let code = match look {
        Look::Plain | Look::Verbatim => None,
        Look::Bold => Some("1".to_owned()),
        Look::Italic => Some("3".to_owned()),
        Look::Underlined => Some("4".to_owned()),
        Look::Faint => Some("2".to_owned()),
        Look::Colour(rgb) => Some(format!("38;2;{};{};{}", rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff)),
    };
    match code.filter(|_| style.ansi) {
        Some(code) => {
            out.push_str("\x1b[");
            out.push_str(&code);
            out.push('m');
            out.push_str(&words);
            out.push_str("\x1b[0m");
        }
        None => out.push_str(&words),
    }
}
