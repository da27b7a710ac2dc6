//! The text of a statement as it is shown: its words, and which of them stand out or lead to an entry. Knows no output
//! format.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::reference::EntryRef;
use super::string::Str;

/// A sentence or phrase.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Text {
    plain: Str,
    /// Empty if all words are plain.
    stretches: Box<[Stretch]>,
    /// Empty if it was written as it is shown.
    written: Str,
}

/// A stretch of the words, from the end of the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Stretch {
    end: u32,
    look: Look,
}

/// How words look and what they lead to, in no more room than a link takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
enum Look {
    Plain,
    Emphasis,
    Link(EntryRef),
    EmphasisLink(EntryRef),
}

impl Look {
    const fn of(segment: &Segment<'_>) -> Self {
        match (segment.link, segment.is_emphasis) {
            (None, false) => Self::Plain,
            (None, true) => Self::Emphasis,
            (Some(entry), false) => Self::Link(entry),
            (Some(entry), true) => Self::EmphasisLink(entry),
        }
    }

    const fn is_emphasis(self) -> bool {
        matches!(self, Self::Emphasis | Self::EmphasisLink(_))
    }

    const fn link(self) -> Option<EntryRef> {
        match self {
            Self::Plain | Self::Emphasis => None,
            Self::Link(entry) | Self::EmphasisLink(entry) => Some(entry),
        }
    }
}

/// Words with one look and meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment<'t> {
    /// The words as they are shown.
    pub words: &'t str,
    /// Whether they are a title or a ship's name.
    pub is_emphasis: bool,
    /// The entry that they lead to. A link's words may be several segments, if some of them stand out.
    pub link: Option<EntryRef>,
}

/// What is shown of a text.
pub(crate) struct Shown {
    plain: String,
    stretches: Box<[Stretch]>,
}

impl Shown {
    /// What is shown of these segments; `None` where they are nothing but what was written.
    pub(crate) fn of(segments: &[Segment<'_>], written: &str) -> Option<Self> {
        let is_plain = segments.iter().all(|segment| !segment.is_emphasis && segment.link.is_none());
        let plain = segments.iter().map(|segment| segment.words).collect::<Vec<_>>().concat();
        if is_plain {
            return (plain != written).then(|| Self { plain, stretches: Box::default() });
        }
        let mut end = 0;
        let stretches = segments.iter().map(|segment| {
            end += u32::try_from(segment.words.len()).unwrap_or(u32::MAX);
            Stretch { end, look: Look::of(segment) }
        });
        Some(Self { stretches: stretches.collect(), plain })
    }
}

impl Text {
    /// A text that was written so, with what is shown of it; `None` where that is the same.
    pub(crate) fn new(written: Str, shown: Option<Shown>) -> Self {
        match shown {
            Some(Shown { plain, stretches }) => Self { plain: plain.into(), stretches, written },
            None => Self { plain: written, stretches: Box::default(), written: Str::default() },
        }
    }

    /// A text that still has its markup.
    pub(crate) fn as_written(written: &str) -> Self {
        Self { plain: Str::default(), stretches: Box::default(), written: written.into() }
    }

    /// Takes the markup out, to be worked out.
    pub(crate) fn take_written(&mut self) -> Str {
        std::mem::take(&mut self.written)
    }

    /// The words alone.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// The words in order, by look and meaning.
    pub fn segments(&self) -> impl Iterator<Item = Segment<'_>> {
        let whole = Segment { words: &self.plain, is_emphasis: false, link: None };
        let whole = (self.stretches.is_empty() && !self.plain.is_empty()).then_some(whole);
        let mut start = 0;
        let stretches = self.stretches.iter().map(move |stretch| {
            let end = stretch.end as usize;
            let words = self.plain.get(start..end).unwrap_or_default();
            start = end;
            Segment { words, is_emphasis: stretch.look.is_emphasis(), link: stretch.look.link() }
        });
        whole.into_iter().chain(stretches)
    }

    /// The words in order by look alone, whatever they lead to, each with whether it is a title or a ship's name.
    pub fn looks(&self) -> impl Iterator<Item = (Cow<'static, str>, bool)> {
        let whole = (self.stretches.is_empty() && !self.plain.is_empty()).then(|| ((&self.plain).into(), false));
        let mut start = 0;
        let alike = self.stretches.chunk_by(|one, next| one.look.is_emphasis() == next.look.is_emphasis());
        let looks = alike.filter_map(move |stretches| {
            let last = stretches.last()?;
            let from = std::mem::replace(&mut start, last.end as usize);
            Some((self.plain.part(from..last.end as usize), last.look.is_emphasis()))
        });
        whole.into_iter().chain(looks)
    }

    /// The entries that it leads to, in order; one that it names several times comes as often.
    pub fn linked(&self) -> impl Iterator<Item = EntryRef> {
        let mut before = None;
        self.stretches.iter().filter_map(move |stretch| {
            let link = stretch.look.link();
            let is_same = std::mem::replace(&mut before, link) == link;
            link.filter(|_| !is_same)
        })
    }

    /// As it was written.
    pub fn written(&self) -> &str {
        if self.written.is_empty() { &self.plain } else { &self.written }
    }

    /// The runs as they were written.
    pub fn runs(&self) -> Vec<crate::markup::Run<'_>> {
        crate::markup::runs(self.written())
    }

    /// Ids of the entries it links to, in order, with repeats.
    pub fn links(&self) -> impl Iterator<Item = &str> {
        let mut rest = self.written();
        std::iter::from_fn(move || {
            let (link, after) = rest.split_once("[[")?.1.split_once("]]")?;
            rest = after;
            Some(link.split_once('|').map_or(link, |(id, _)| id))
        })
    }
}
