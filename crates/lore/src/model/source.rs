//! Works that can be cited, and the continuity that follows from what kind of work they are.

use serde::{Deserialize, Serialize};

use super::continuity::Continuity;
use super::date::{Date, When};
use super::place::Place;
use super::reference::SourceRef;
use super::string::Str;
use crate::hash::hash;

/// The longest id of a work or an entry, in bytes: buttons carry one, and have room for 100 characters in all.
pub const LONGEST_ID: usize = 40;

/// What sort of work a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// Whether it was seen on a screen: an episode or a film.
    pub const fn is_on_screen(self) -> bool {
        matches!(self, Self::Episode | Self::Film)
    }

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

/// A work that can be cited.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Source {
    /// Its id, for example `ds9-2x23`.
    pub id: Str,
    /// What sort of work it is.
    pub medium: Medium,
    /// Who says so.
    pub continuity: Continuity,
    /// Its title, without series or number.
    pub title: Str,
    /// Abbreviation of the television series, or the name of the book series.
    pub series: Option<Str>,
    /// Season and episode number, of episodes.
    pub number: Option<(u16, u16)>,
    /// The last episode number, where one work was broadcast as several episodes on one evening.
    pub last_episode: Option<u16>,
    /// The first day it could be had, in our world, as exact as is known.
    pub released: Option<Date>,
    /// In-universe times it shows or tells of; empty for works that know all times.
    pub set_in: Vec<When>,
    /// The stardate that is spoken in it, the first if there are several.
    pub stardate: Option<Str>,
    /// The line of licensed works it belongs to; lines contradict one another.
    pub line: Option<Str>,
    /// Id of the larger work it is part of.
    pub part_of: Option<Str>,
    /// The larger work it is part of.
    pub whole: Option<SourceRef>,
    /// Who wrote it.
    pub authors: Vec<Str>,
    /// Who published it.
    pub publisher: Option<Str>,
    /// What people remember of it, in their own words: it is found by these, and they are never shown.
    pub keywords: Vec<Str>,
    /// The titles it was released under in other languages: it is found by these, and they are never shown.
    pub translated_names: Vec<Str>,
    /// Where a reader can look it up.
    pub url: Option<Str>,
    /// Licence of its text, for articles.
    pub licence: Option<Str>,
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

    /// What sort of work it is, and when it could first be had: `episode, 1996`; of an article, the site it stands on.
    pub fn description(&self) -> String {
        let site = self.site().filter(|_| self.medium == Medium::WikiArticle).map(str::to_owned);
        let year = self.released.map(|date| date.year.to_string());
        let more = site.or(year).map(|more| format!(", {more}")).unwrap_or_default();
        format!("{}{more}", self.medium.name())
    }

    /// A number that stands for it in the ids of buttons, whose room is scarce: the hash of its id. No two works of one
    /// lore have the same.
    pub fn mark(&self) -> u32 {
        hash(&self.id)
    }

    /// The site that its address leads to: `memory-alpha.fandom.com`.
    pub fn site(&self) -> Option<&str> {
        self.url.as_deref()?.strip_prefix("https://")?.split('/').next()
    }

    /// The name of the wiki that it is an article of, after its address: `Memory Beta`.
    pub fn wiki(&self) -> Option<String> {
        let host = self.site().filter(|_| self.medium == Medium::WikiArticle)?.strip_suffix(".fandom.com")?;
        let capitalised =
            |word: &str| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect();
        Some(host.split('-').map(capitalised).collect::<Vec<String>>().join(" "))
    }

    /// The calendar day of its release, where it is known to the day: month and day.
    pub fn release_day(&self) -> Option<(u8, u8)> {
        self.released?.calendar_day()
    }
}

/// A source, and where in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Citation {
    /// The work.
    pub source: SourceRef,
    /// Page, chapter or mission, where there is one.
    pub locator: Option<Box<str>>,
}
