//! What a command wants to say, before it is numbered and fitted: titled sections of lines with their citations.

use super::rich::{Rich, Span};
use crate::locale::{Locale, MessageId};
use crate::lore::{Citation, Continuity, Lore, SourceRef, Statement, Text};

/// The sign before each item of a list.
const BULLET: &str = "• ";

/// A card to be.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The language of the fixed words.
    pub locale: Locale,
    /// Whether it is told in short: on one page, with its sources in one line.
    pub is_short: bool,
    /// The small line above the title.
    pub kicker: String,
    /// The title.
    pub title: String,
    /// Where the title leads.
    pub url: Option<String>,
    /// The continuity of what is said first: lines of another one say so.
    pub leading: Option<Continuity>,
    /// What has to be said first about the answer itself.
    pub notice: Option<Rich>,
    /// The text beneath the title, always shown whole on the first page.
    pub body: Vec<Line>,
    /// The titled pieces beneath it, in order; what does not fit a page goes to the next.
    pub sections: Vec<Section>,
    /// Articles to be credited.
    pub articles: Vec<SourceRef>,
    /// The small line at the bottom.
    pub footer: String,
}

/// A titled piece.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// Whether it may share a row with its neighbours.
    pub inline: bool,
    /// Its lines.
    pub lines: Vec<Line>,
    /// The most lines of it on the first page.
    pub first: usize,
    /// What its lines are: one, and several.
    pub unit: MessageId,
}

impl Section {
    /// Lines under a title of their own, as many on the first page as fit.
    pub fn of(title: impl Into<String>, lines: Vec<Line>, unit: MessageId) -> Self {
        Self { title: title.into(), inline: false, lines, first: usize::MAX, unit }
    }

    /// The same; `None` where there are no lines.
    pub fn of_any(title: impl Into<String>, lines: Vec<Line>, unit: MessageId) -> Option<Self> {
        (!lines.is_empty()).then(|| Self::of(title, lines, unit))
    }
}

/// A line: pieces that each carry their own citations.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// Words before the statement: a year, a label.
    pub lead: Rich,
    /// The statement.
    pub text: Rich,
    /// The sources that bear it out.
    pub cites: Vec<Citation>,
    /// Who says so; `None` for words of our own that make no claim.
    pub continuity: Option<Continuity>,
    /// The wiki that says so, where no work does.
    pub wiki: Option<String>,
    /// Whether it must not be the last on a page, since the next line belongs to it.
    pub leads_on: bool,
}

impl Line {
    /// A line of our own words, which make no claim.
    pub fn own(text: Rich) -> Self {
        Self { text, ..Self::default() }
    }

    /// A statement with its sources.
    pub fn of(lore: &Lore, statement: &Statement) -> Self {
        Self {
            lead: Rich::default(),
            text: rich(&statement.text),
            cites: statement.cites.clone(),
            continuity: Some(statement.continuity),
            wiki: wiki(lore, statement),
            leads_on: false,
        }
    }

    /// Lines under a heading: an only one behind it, several as a list beneath it.
    pub fn under(heading: &str, lines: Vec<Self>) -> Vec<Self> {
        let is_one = lines.len() == 1;
        let lead = |at: usize| match at {
            0 if is_one => Rich::introducing(heading),
            0 => Rich(vec![Span::Strong(heading.trim_end().to_owned().into()), Span::Plain("\n".into())]).words(BULLET),
            _ => Rich::plain(BULLET),
        };
        let led = |(at, line): (usize, Self)| Self { lead: lead(at).joined(line.lead), ..line };
        lines.into_iter().enumerate().map(led).collect()
    }

    /// Whether it is an item of a list.
    pub fn is_listed(&self) -> bool {
        self.lead.0.iter().any(|span| matches!(span, Span::Plain(words) if words == BULLET))
    }

    /// Whether a run of lines with the same sources ends at this one, before that one.
    pub(super) fn ends_run(&self, next: Option<&Self>) -> bool {
        next.is_none_or(|next| next.cites != self.cites || next.continuity != self.continuity)
    }

    /// The same on a line of its own, where it would follow another.
    #[must_use]
    pub fn after_break(mut self) -> Self {
        self.lead.0.insert(0, Span::Plain("\n".into()));
        self
    }

    /// The same with words before it.
    #[must_use]
    pub fn led_by(mut self, lead: Rich) -> Self {
        self.lead = lead;
        self
    }
}

/// The wiki whose articles alone a statement about the real world cites.
fn wiki(lore: &Lore, statement: &Statement) -> Option<String> {
    if statement.continuity != Continuity::RealWorld {
        return None;
    }
    let mut wikis = statement.cites.iter().map(|citation| lore.source(citation.source)?.wiki());
    let first = wikis.next()??;
    wikis.all(|other| other.as_ref() == Some(&first)).then_some(first)
}

/// A statement's text as rich text; links show the words or the name of the entry.
pub fn rich(text: &Text) -> Rich {
    let span = |(words, is_emphasis)| if is_emphasis { Span::Emphasis(words) } else { Span::Plain(words) };
    Rich(text.looks().map(span).collect())
}
