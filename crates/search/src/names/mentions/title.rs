//! Which work a title in a message stands for: that of the series beside it, or the one whose article is the same; of
//! equal ones that on a screen, and the earliest, since a spoiler cannot be taken back.

use super::Scan;
use super::message_text::Marks;
use crate::names::index::tables::{Form, KeyUse};
use crate::names::index::titles::{Title, Written};
use crate::text::everyday::is_everyday;
use isolinear_lore::series::Series;
use isolinear_lore::{Source, SourceRef};

/// A work that is named by its title.
#[derive(Debug, Clone, Copy)]
pub(super) struct NamedWork {
    pub(super) work: SourceRef,
    /// How many words the title has.
    pub(super) words: usize,
    /// The same with the series behind it.
    pub(super) length: usize,
    pub(super) sure: Sure,
    /// Whether it is written as titles are, with capitals or marks, or named as a part of a series.
    pub(super) is_written: bool,
}

/// Whether words can be nothing but a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// They stand in quotation marks, or their series or number beside them.
    Yes,
    /// They stand in italics or bold.
    Emphasised,
    /// Nothing marks them.
    No,
}

/// A title of so many words is hardly said of anything else.
const LONG_TITLE: usize = 4;
/// What a title is told to be, so many words behind it.
const EPISODE: [&str; 8] = ["episode", "ep", "film", "movie", "finale", "ending", "opener", "parter"];
const TOLD_WITHIN: usize = 7;

impl Scan<'_> {
    /// A work whose series is named before its number or title: `Lower Decks 3x05`, `TNG: The Emissary`; and how many
    /// words all of that has.
    pub(super) fn work_of_series(&self, at: usize) -> Option<(usize, SourceRef)> {
        let (length, series) = self.text.series_at(at).filter(|(length, _)| self.text.is_close(at + length))?;
        let titles = &self.catalogue.titles.titles;
        let numbered = self.longest(titles, &series.code.to_lowercase(), at + length, |key, _| {
            self.likeliest(key, false, |_, source| is_of(source, series))
        });
        if let Some((words, work)) = numbered {
            return Some((length + words, work));
        }
        let has_article = self.text.word(at + length) == Some("the");
        let start = at + length + usize::from(has_article);
        let is_led = self.text.behind(at, length).starts_with(':');
        let is_meant = |title: &Title, words: usize| is_led || self.is_written_so(title, (start, words));
        let (words, work) = self.longest(titles, "", start, |key, words| {
            self.likeliest(key, has_article, |title, source| is_of(source, series) && is_meant(title, words))
        })?;
        Some((start + words - at, work))
    }

    /// The longest title that starts there, directly behind a work or not.
    pub(super) fn title_at(&self, at: usize, work_before: Option<SourceRef>) -> Option<NamedWork> {
        let titles = &self.catalogue.titles.titles;
        let longest = self.longest(titles, "", at, |key, words| {
            let of_series = self.title_of_series(key, (at, words), work_before);
            of_series.or_else(|| self.title_alone(key, (at, words)))
        });
        longest.map(|(_, title)| title)
    }

    /// The work of that title whose series or number stands beside it.
    fn title_of_series(
        &self,
        key: u32,
        (at, words): (usize, usize),
        work_before: Option<SourceRef>,
    ) -> Option<NamedWork> {
        let start = self.text.with_article(at);
        let behind = self.text.series_at(at + words).filter(|_| self.text.is_close(at + words));
        let before = || self.text.series_before(start).filter(|_| self.text.is_close(start));
        let beside = behind.map(|(_, series)| series).or_else(before);
        let is_beside = |title: &Title, source: &Source| {
            work_before == Some(SourceRef(title.source)) || beside.is_some_and(|series| is_of(source, series))
        };
        let work = self.likeliest(key, start < at, |title, source| {
            is_beside(title, source) && self.is_written_so(title, (at, words))
        })?;
        // The number behind the series is a mention of its own.
        let alone = behind.filter(|(length, _)| !self.is_number(at + words + length));
        let length = words + alone.map_or(0, |(length, _)| length);
        Some(NamedWork { work, words, length, sure: Sure::Yes, is_written: true })
    }

    /// The work of that title, whatever stands beside it.
    fn title_alone(&self, key: u32, (at, words): (usize, usize)) -> Option<NamedWork> {
        let start = self.text.with_article(at);
        let marks = self.text.marks(start, at + words - start).or_else(|| self.text.marks(at, words));
        let sure = match marks {
            Some(Marks::Quotes) => Sure::Yes,
            Some(Marks::Emphasis) => Sure::Emphasised,
            None => Sure::No,
        };
        let is_told = sure != Sure::No || self.is_told_as_work(start, at, words);
        let is_meant = |title: &Title| is_told || self.is_titled(title, (at, words));
        let work = self.likeliest(key, start < at, |title, _| is_meant(title))?;
        let is_long = words >= LONG_TITLE;
        let is_title = || if words > 1 { self.text.is_written_as_title(at, words) } else { !self.is_name_of_entry(at) };
        let is_written = sure == Sure::No && (is_told || is_long || is_title());
        Some(NamedWork { work, words, length: words, sure, is_written })
    }

    /// Whether words that nothing marks are a title all the same: those that everybody says only with capitals.
    fn is_titled(&self, title: &Title, (at, words): (usize, usize)) -> bool {
        match title.written {
            Written::Marked => false,
            Written::Anyhow => words > 1 || self.text.is_large(at) || self.is_number(at) || !self.is_name_of_entry(at),
            Written::Large if words > 1 => self.text.is_written_as_title(at, words),
            Written::Large => {
                let is_everyday = self.text.word(at).is_some_and(is_everyday);
                let is_large = || self.text.is_large(at) && !(is_everyday && self.text.starts_sentence(at));
                self.is_number(at) || is_large()
            }
        }
    }

    /// Whether a word is all that an entry is called, but for what tells namesakes apart.
    fn is_name_of_entry(&self, at: usize) -> bool {
        let names = &self.catalogue.names;
        let key = self.text.word(at).and_then(|word| names.keys.exact(word));
        let is_whole = |usage: KeyUse| match usage.form {
            Form::Plain => true,
            Form::Core => usage.meta.ship_prefix.is_some(),
            Form::Bare | Form::Initials => false,
        };
        key.is_some_and(|key| names.of_key.of(key).any(is_whole))
    }

    /// Whether what stands around words tells that they are a title: "rewatched Tuvix", "the Tuvix episode", "Tuvix is
    /// a great episode". A single everyday word in small letters never is.
    fn is_told_as_work(&self, start: usize, at: usize, words: usize) -> bool {
        let is_word = words > 1 || self.text.is_large(at) || !self.text.word(at).is_some_and(is_everyday);
        let end = at + words;
        let is_told_behind = || {
            let is_verb = self.text.word(end).is_some_and(|word| matches!(word, "is" | "was"));
            let mut told = (end..end + TOLD_WITHIN).take_while(|at| self.text.is_close(*at));
            is_verb && told.any(|at| self.text.word(at).is_some_and(|word| EPISODE.contains(&word)))
        };
        is_word && (self.text.is_part_behind(end) || self.text.is_part_before(start) || is_told_behind())
    }

    /// The likeliest of the works of a title that may be meant.
    pub(super) fn likeliest(
        &self,
        key: u32,
        has_article: bool,
        is_meant: impl Fn(&Title, &Source) -> bool,
    ) -> Option<SourceRef> {
        let (lore, titles) = (&self.catalogue.lore, self.catalogue.titles.of_title.of(key));
        let works = titles.filter_map(|title| Some((title, lore.source(SourceRef(title.source))?)));
        let order = |source: &Source| {
            let is_other = source.title.starts_with("The ") != has_article;
            let released = source.released.map_or((i32::MAX, u16::MAX), |date| date.sort_key());
            (is_other, !source.medium.is_on_screen(), released)
        };
        let meant = works.filter(|(title, source)| is_meant(title, source));
        let best = meant.min_by_key(|(title, source)| (order(source), title.source));
        best.map(|(title, _)| SourceRef(title.source))
    }

    /// Whether a title of a single word, or one that other things go by, is written with a capital or a figure, or with
    /// marks around it.
    fn is_written_so(&self, title: &Title, (at, words): (usize, usize)) -> bool {
        let is_marked = || self.text.marks(at, words).is_some();
        title.written == Written::Anyhow || self.text.is_large(at) || self.is_number(at) || is_marked()
    }

    fn is_number(&self, at: usize) -> bool {
        self.text.word(at).is_some_and(|word| word.bytes().all(|figure| figure.is_ascii_digit()))
    }
}

pub(super) fn is_of(source: &Source, series: &Series) -> bool {
    source.series.as_deref() == Some(series.code)
}
