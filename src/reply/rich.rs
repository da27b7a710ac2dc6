//! Text with looks and links, free of any output format: every front renders it in its own way.
//!
//! Words that lie in the program, as bundled lore and the fixed words of replies do, are not copied.

use std::borrow::Cow;

/// Words: those of the program as they lie there.
pub type Words = Cow<'static, str>;

/// A run of text with one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Words to be shown as they are; the front escapes whatever its format would take for markup.
    Plain(Words),
    /// Titles and ship names (italics).
    Emphasis(Words),
    /// Headings and years (bold).
    Strong(Words),
    /// A citation mark: the number of a source in the list below.
    Mark(u16),
    /// Words that lead to a web page.
    Link {
        /// The words.
        words: Words,
        /// An http(s) address.
        url: Words,
    },
    /// What somebody typed, already cleaned by [`super::typed()`]; shown so that nothing in it can act.
    Typed(Words),
    /// Words that were typed in a search, found again (bold).
    Matched(Words),
    /// Lines to be copied as they are, such as a piece of TOML.
    Block(Words),
    /// The name of one of our commands with what follows it: `/station Terok Nor`.
    Command(Words),
}

/// A line or paragraph; lines are separated by `\n` in plain spans or by joining.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rich(pub Vec<Span>);

impl Rich {
    /// Plain words.
    pub fn plain(words: impl Into<Words>) -> Self {
        Self(vec![Span::Plain(words.into())])
    }

    /// Words before what they introduce, with the space behind them if there is one: all but that is bold.
    pub fn introducing(words: &str) -> Self {
        let shown = words.trim_end();
        let space = words.get(shown.len()..).unwrap_or_default();
        Self(vec![Span::Strong(shown.to_owned().into()), Span::Plain(space.to_owned().into())])
    }

    /// A sentence whose gaps `{0}`, `{1}` and so on are filled with spans.
    pub fn filled(sentence: impl AsRef<str>, spans: &[Span]) -> Self {
        let mut rich = Self::default();
        let mut pieces = sentence.as_ref().split('{');
        rich.push(Span::Plain(pieces.next().unwrap_or_default().to_owned().into()));
        for piece in pieces {
            let (at, after) = piece.split_once('}').unwrap_or(("", piece));
            rich.0.extend(at.parse::<usize>().ok().and_then(|at| spans.get(at)).cloned());
            rich.push(Span::Plain(after.to_owned().into()));
        }
        rich
    }

    /// Adds a span at the end.
    pub fn push(&mut self, span: Span) {
        self.0.push(span);
    }

    /// The line with plain words at its end.
    pub fn words(mut self, words: impl Into<Words>) -> Self {
        self.push(Span::Plain(words.into()));
        self
    }

    /// The line with another's spans at its end.
    #[must_use]
    pub fn joined(mut self, other: Self) -> Self {
        self.extend(other);
        self
    }

    /// Adds another line's spans at the end.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Characters of its words.
    pub fn length(&self) -> usize {
        let of_span = |span: &Span| match span {
            Span::Mark(_) => 2,
            Span::Plain(words)
            | Span::Emphasis(words)
            | Span::Strong(words)
            | Span::Link { words, .. }
            | Span::Typed(words)
            | Span::Matched(words)
            | Span::Block(words)
            | Span::Command(words) => words.chars().count(),
        };
        self.0.iter().map(of_span).sum()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Several lines as one text.
    pub fn lines(lines: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::default();
        for line in lines {
            if !all.is_empty() {
                all.push(Span::Plain("\n".into()));
            }
            all.extend(line);
        }
        all
    }
}
