//! What a chart shows: lanes on one axis of time, in each of them bars for what lasted and marks for what happened.

use crate::lore::Continuity;

/// A chart of time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chart {
    /// What it is about.
    pub title: String,
    /// What it covers.
    pub subtitle: String,
    /// The axis, in order of time; at least one.
    pub columns: Vec<Column>,
    /// What is told, one beneath the other on the same axis.
    pub lanes: Vec<Lane>,
    /// The words of headings and legend.
    pub labels: Labels,
    /// How it lies.
    pub layout: Layout,
}

/// How a chart lies, and how much of it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// All of it, as high as it takes: to be opened and scrolled.
    #[default]
    Portrait,
    /// At most three quarters as high as it is wide, so that it can be read inside a message: bars, then whole lanes,
    /// are left out from the end until the rest has room.
    Landscape,
}

/// The words that every chart needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Labels {
    /// Above what happened.
    pub events: &'static str,
    /// The continuities, in the order of [`Continuity::ALL`].
    pub continuities: [&'static str; 4],
    /// Sources disagree.
    pub disputed: &'static str,
    /// An end that no source tells.
    pub open: &'static str,
    /// Years are left out.
    pub gap: &'static str,
}

/// A piece of the axis: a year, or several taken together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its words, one line or two.
    pub label: Vec<String>,
    /// Whether years are left out before it.
    pub after_gap: bool,
}

/// What is told of one universe.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lane {
    /// Its heading.
    pub title: String,
    /// What lasted.
    pub bands: Vec<Band>,
    /// What happened, in order of their numbers.
    pub marks: Vec<Mark>,
    /// What sources disagree about: its heading, and what each of them says.
    pub disputes: Vec<(String, Vec<Mark>)>,
}

/// Bars that belong together: who held something, one after the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// What the bars are about.
    pub title: String,
    /// The bars, in order of time.
    pub bars: Vec<Bar>,
}

/// Something that lasted.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Its words.
    pub words: String,
    /// Who says so.
    pub ink: Continuity,
    /// Where it begins, in columns: 1.5 is the middle of the second column.
    pub from: f32,
    /// How it begins.
    pub start: Edge,
    /// Where it ends, in columns.
    pub until: f32,
    /// How it ends.
    pub end: Edge,
}

/// How a bar begins or ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// There, as a source says.
    Known,
    /// No source says when; it is known to have lasted as far as here.
    Open,
    /// Outside the chart.
    Beyond,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its number in the text beside the picture; the first one, if several are drawn as one.
    pub number: usize,
    /// The last number that it stands for.
    pub last: usize,
    /// How many events it stands for: fewer than its numbers span where others lie between.
    pub count: usize,
    /// Who says so.
    pub ink: Continuity,
    /// The column in which it happened, or began.
    pub column: usize,
    /// The last column it lasted into; the same for what happened within one.
    pub until: usize,
    /// Whether it went on outside the chart.
    pub goes_on: bool,
}

impl Mark {
    /// What stands on it: `7`, `7–9`, or `7+` for the seventh and some of those that follow.
    pub fn words(&self) -> String {
        match (self.last - self.number, self.count) {
            (0, _) => self.number.to_string(),
            (span, count) if span < count => format!("{}–{}", self.number, self.last),
            _ => self.short_words(),
        }
    }

    /// The same where there is little room: `7`, or `7+` for any that follow, too.
    pub fn short_words(&self) -> String {
        let more = if self.last > self.number { "+" } else { "" };
        format!("{}{more}", self.number)
    }
}
