//! Works that can be cited, and the continuity that follows from what kind of work they are.

use std::fmt;

use super::date::{Date, Precision, When};
use super::finding::Place;

/// Who says so. Follows from the kind of work alone; authors of lore never write it on a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Continuity {
    /// Seen or heard on screen.
    Canon,
    /// Novels, e-books, comics, games, reference books.
    Licensed,
    /// About our own world: production notes, auctions, editors' remarks.
    RealWorld,
    /// Fan wikis and fan fiction.
    Fan,
}

impl Continuity {
    /// All of them, the strongest first.
    pub const ALL: [Self; 4] = [Self::Canon, Self::Licensed, Self::RealWorld, Self::Fan];

    /// The words shown to readers and written in exports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Canon => "canon",
            Self::Licensed => "licensed",
            Self::RealWorld => "real world",
            Self::Fan => "fan",
        }
    }
}

impl fmt::Display for Continuity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// What sort of work a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Medium {
    Episode,
    Film,
    Novel,
    Novella,
    EBook,
    Anthology,
    ShortStory,
    Comic,
    Game,
    ReferenceBook,
    AuctionLot,
    ProductionNote,
    WikiArticle,
}

impl Medium {
    /// All of them, in the order of the guide.
    pub const ALL: [Self; 13] = [
        Self::Episode,
        Self::Film,
        Self::Novel,
        Self::Novella,
        Self::EBook,
        Self::Anthology,
        Self::ShortStory,
        Self::Comic,
        Self::Game,
        Self::ReferenceBook,
        Self::AuctionLot,
        Self::ProductionNote,
        Self::WikiArticle,
    ];

    /// The words used in files and shown to readers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Episode => "episode",
            Self::Film => "film",
            Self::Novel => "novel",
            Self::Novella => "novella",
            Self::EBook => "e-book",
            Self::Anthology => "anthology",
            Self::ShortStory => "short story",
            Self::Comic => "comic",
            Self::Game => "game",
            Self::ReferenceBook => "reference book",
            Self::AuctionLot => "auction lot",
            Self::ProductionNote => "production note",
            Self::WikiArticle => "wiki article",
        }
    }

    /// The medium of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|medium| medium.name() == name)
    }

    /// The continuity of everything in this medium; `None` where the source itself must say (wiki articles).
    pub const fn continuity(self) -> Option<Continuity> {
        match self {
            Self::Episode | Self::Film => Some(Continuity::Canon),
            Self::AuctionLot | Self::ProductionNote => Some(Continuity::RealWorld),
            Self::WikiArticle => None,
            _ => Some(Continuity::Licensed),
        }
    }
}

/// Where a source stands in [`super::Lore::sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceRef(pub u32);

/// A work that can be cited.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its id, for example `ds9-2x23`.
    pub id: Box<str>,
    /// What sort of work it is.
    pub medium: Medium,
    /// Who says so.
    pub continuity: Continuity,
    /// Its title, without series or number.
    pub title: Box<str>,
    /// Abbreviation of the television series, or the name of the book series.
    pub series: Option<Box<str>>,
    /// Season and episode number, of episodes.
    pub number: Option<(u16, u16)>,
    /// The last episode number, where one work was broadcast as several episodes on one evening.
    pub last_episode: Option<u16>,
    /// The first day it could be had, in our world, as exact as is known.
    pub released: Option<Date>,
    /// In-universe times it shows or tells of; empty for works that know all times.
    pub set_in: Vec<When>,
    /// The stardate that is spoken in it, the first if there are several.
    pub stardate: Option<Box<str>>,
    /// The line of licensed works it belongs to; lines contradict one another.
    pub line: Option<Box<str>>,
    /// Id of the larger work it is part of.
    pub part_of: Option<Box<str>>,
    /// Who wrote it.
    pub authors: Vec<Box<str>>,
    /// Who published it.
    pub publisher: Option<Box<str>>,
    /// Where a reader can look it up.
    pub url: Option<Box<str>>,
    /// Licence of its text, for articles.
    pub licence: Option<Box<str>>,
    /// Where it is written down.
    pub place: Place,
}

impl Source {
    /// The last in-universe year it can tell of; `None` if it knows all times.
    pub fn knows_until(&self) -> Option<i32> {
        self.set_in.iter().map(|when| when.last_year()).max()
    }

    /// The short name people argue with: `DS9 2×23`, if it has a number.
    pub fn code(&self) -> Option<String> {
        let (season, episode) = self.number?;
        let series = self.series.as_deref()?;
        Some(format!("{series} {season}×{episode:02}"))
    }

    /// Series, number and title as one line of plain text.
    pub fn label(&self) -> String {
        match self.code() {
            Some(code) => format!("{code} \"{}\"", self.title),
            None => self.title.to_string(),
        }
    }

    /// The site that its address leads to: `memory-alpha.fandom.com`.
    pub fn site(&self) -> Option<&str> {
        self.url.as_deref()?.strip_prefix("https://")?.split('/').next()
    }

    /// The calendar day of its release, where it is known to the day: month and day.
    pub fn release_day(&self) -> Option<(u8, u8)> {
        match self.released?.precision {
            Precision::Day(month, day) => Some((month, day)),
            _ => None,
        }
    }
}

/// A source, and where in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Citation {
    /// The work.
    pub source: SourceRef,
    /// Page, chapter or mission, where there is one.
    pub locator: Option<Box<str>>,
}
