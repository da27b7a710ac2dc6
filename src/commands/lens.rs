//! The views on an answer: as of a year, by continuity, and up to what the asker has seen.
//!
//! A lens never drops anything silently: what it takes away is counted, and what would spoil is veiled line by line.

use super::Ask;
use super::request::Value;
use super::{CommandOption, Takes};
use crate::lore::series::Series;
use crate::lore::{Continuity, ContinuityFilter as Level, Lore, Source, Statement, When};
use crate::reply::{Line, Rich, Span, listed};
use crate::search::code::code;
use crate::words::Words;

/// `as_of`, as an option of every command that tells of entries.
pub(super) const AS_OF: CommandOption = CommandOption {
    name: "as_of",
    description: "Tell it as it stood in that year, and nothing later",
    required: false,
    takes: Takes::YEAR,
};

/// `continuity`, as an option of every command that shows statements.
pub(super) const CONTINUITY: CommandOption = CommandOption {
    name: "continuity",
    description: "Whose word counts: the screen alone, licensed works too, or fan wikis as well",
    required: false,
    takes: Takes::Choice(&[
        ("canon", "Canon only"),
        ("licensed", "Canon and licensed works"),
        ("fan", "Everything, fan wikis too"),
    ]),
};

/// `seen`, as an option of every command that shows statements.
pub(super) const SEEN: CommandOption = CommandOption {
    name: "seen",
    description: "The last thing you have seen, such as DS9 4x20 or DS9 season 3; what is later is veiled",
    required: false,
    takes: Takes::Free,
};

/// How far somebody has got: an episode, a season, a series or another work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    /// What was written, in its short form: `DS9 4x20`.
    pub(super) name: String,
    /// The same as ids of buttons carry it, where a title would be too long: see [`mark`].
    short: String,
    series: Option<String>,
    number: Option<(u16, u16)>,
    /// Sort key of the release of the last thing seen, as far as the lore knows.
    released: Option<(i32, u16)>,
}

/// A view on an answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Lens {
    /// Only what had come to pass by that year.
    pub(super) as_of: Option<i32>,
    /// Whose word counts.
    pub(super) level: Level,
    /// What is later than this is veiled.
    pub(super) seen: Option<Seen>,
    /// The level was asked for, rather than configured.
    is_level_asked: bool,
}

/// What a lens took away.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Withheld {
    by_continuity: [usize; Continuity::ALL.len()],
    later: usize,
    veiled: usize,
}

impl Lens {
    /// The lens a question asks for. Whoever has seen something that cannot be placed has seen nothing yet.
    pub(super) fn of(ask: &Ask<'_>) -> Self {
        let request = ask.request;
        let asked = request.text(CONTINUITY.name).and_then(|id| Level::from_id(&id));
        let seen = typed_as_seen(ask).map(|words| Seen::read(ask.lore, &words).unwrap_or_else(|| Seen::nothing(words)));
        let as_of = request.integer(AS_OF.name).map(|year| year.clamp(i32::MIN.into(), i32::MAX.into()));
        Self {
            as_of: as_of.and_then(|year| i32::try_from(year).ok()),
            level: asked.unwrap_or(request.context.continuity),
            seen,
            is_level_asked: asked.is_some(),
        }
    }

    /// The options that ask for this lens again.
    pub(super) fn options(&self) -> Vec<(&'static str, Value)> {
        let mut options = Vec::new();
        options.extend(self.as_of.map(|year| (AS_OF.name, Value::Integer(year.into()))));
        options.extend(self.is_level_asked.then(|| (CONTINUITY.name, Value::Text(self.level.id().to_owned()))));
        options.extend(self.seen.as_ref().map(|seen| (SEEN.name, Value::Text(seen.short.clone()))));
        options
    }

    /// Whether something may be taken away.
    pub(super) const fn is_clear(&self) -> bool {
        self.as_of.is_none() && matches!(self.level, Level::Fan) && self.seen.is_none()
    }

    /// Whether something of that continuity is shown; if not, it is counted.
    pub(super) fn admits(&self, continuity: Continuity, withheld: &mut Withheld) -> bool {
        let is_shown = self.level.admits(continuity);
        if let Some(count) = withheld.by_continuity.get_mut(continuity as usize).filter(|_| !is_shown) {
            *count += 1;
        }
        is_shown
    }

    /// The statement as this lens shows it; `None` if it is hidden, which is then counted.
    pub(super) fn line(&self, lore: &Lore, statement: &Statement, withheld: &mut Withheld) -> Option<Line> {
        if !self.admits(lore.continuity(statement), withheld) {
            return None;
        }
        if self.as_of.is_some_and(|year| tells_of_later(lore, statement, year)) {
            withheld.later += 1;
            return None;
        }
        let mut line = Line::of(lore, statement);
        if self.veils(lore, statement) {
            withheld.veiled += 1;
            line.text = veiled(line.text);
        }
        Some(line)
    }

    /// Whether the statement may be told, and without a veil.
    pub(super) fn shows(&self, lore: &Lore, statement: &Statement) -> bool {
        let is_later = self.as_of.is_some_and(|year| tells_of_later(lore, statement, year));
        self.level.admits(lore.continuity(statement)) && !is_later && !self.veils(lore, statement)
    }

    /// Whether the statement rests only on works later than what was seen.
    pub(super) fn veils(&self, lore: &Lore, statement: &Statement) -> bool {
        let Some(seen) = &self.seen else { return false };
        statement.cites.iter().filter_map(|citation| lore.source(citation.source)).all(|source| seen.is_before(source))
    }

    /// The time of a statement as it looked in the year of the lens: an end that lay ahead is not told.
    pub(super) fn time(&self, when: When) -> When {
        match (self.as_of, when) {
            (Some(year), When::Span(from, Some(until))) if until.last_year() > year => When::Span(from, None),
            _ => when,
        }
    }

    /// What was taken away, in words; `None` if nothing was.
    pub(super) fn account(&self, words: Words, withheld: &Withheld) -> Option<String> {
        let mut parts = Vec::new();
        let counted = Continuity::ALL.into_iter().zip(withheld.by_continuity).filter(|(_, count)| *count > 0);
        let hidden: Vec<String> =
            counted.map(|(continuity, count)| format!("{} {count}", words.say(continuity.name()))).collect();
        if !hidden.is_empty() {
            parts.push(words.fill("Statements hidden here: {0}.", &[&listed(words, &hidden)]));
        }
        if let Some(year) = self.as_of.filter(|_| withheld.later > 0) {
            let (count, year) = (withheld.later.to_string(), year.to_string());
            parts
                .push(words.fill("Statements left out, since they tell of the time after {0}: {1}.", &[&year, &count]));
        }
        if let Some(seen) = self.seen.as_ref().filter(|_| withheld.veiled > 0) {
            let count = withheld.veiled.to_string();
            parts
                .push(words.fill("Lines veiled, since they rest on works later than {0}: {1}.", &[&seen.name, &count]));
        }
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

/// What is said to have been seen, where that cannot be placed: nothing is shown then that might spoil it.
pub(super) fn unplaced(ask: &Ask<'_>) -> Option<String> {
    let is_asked_for = ask.command.options.iter().any(|option| option.name == SEEN.name);
    typed_as_seen(ask).filter(|words| is_asked_for && Seen::read(ask.lore, words).is_none())
}

fn typed_as_seen(ask: &Ask<'_>) -> Option<String> {
    ask.request.text(SEEN.name).filter(|words| !words.trim().is_empty())
}

/// Words hidden until the reader asks for them.
pub(super) fn veiled(words: Rich) -> Rich {
    Rich(vec![Span::Veiled(words.0)])
}

/// Whether a statement tells of the time after a year: by its own date; or, if it has none, by the works it needs
/// or the years it names.
fn tells_of_later(lore: &Lore, statement: &Statement, year: i32) -> bool {
    if names_later_year(lore, statement, year) {
        return true;
    }
    match statement.when {
        Some(When::Span(None, _)) => return false,
        Some(when) => return when.first_year() > year,
        None => {}
    }
    let needs_later =
        |source: &Source| source.set_in.iter().map(|when| when.first_year()).min().is_some_and(|first| first > year);
    let sources = statement.cites.iter().filter_map(|citation| lore.source(citation.source));
    sources.into_iter().any(needs_later)
}

fn names_later_year(lore: &Lore, statement: &Statement, year: i32) -> bool {
    let text = lore.plain(&statement.text);
    let numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse::<i32>().ok()).any(|named| named > year && (2000..3000).contains(&named))
}

impl Seen {
    /// Reads `DS9 4x20`, `Deep Space Nine season 3`, the title of a work, or `DS9`.
    fn read(lore: &Lore, words: &str) -> Option<Self> {
        let numbered =
            code(words).and_then(|code| Some((code.series?, (code.season, code.episode.unwrap_or(u16::MAX)))));
        let numbered = numbered.and_then(|(series, number)| Self::up_to(lore, series, number));
        let whole = || Self::up_to(lore, Series::named(words)?, (u16::MAX, u16::MAX));
        numbered.or_else(|| Self::read_title(lore, words)).or_else(whole)
    }

    fn nothing(words: String) -> Self {
        Self { short: words.clone(), name: words, series: None, number: None, released: None }
    }

    /// Up to that season and episode, if the lore knows of the series.
    fn up_to(lore: &Lore, series: &Series, number: (u16, u16)) -> Option<Self> {
        let of_series = |source: &&Source| source.series.as_deref() == Some(series.code) && source.number.is_some();
        let episodes: Vec<&Source> = lore.sources().iter().filter(of_series).collect();
        if episodes.is_empty() {
            return None;
        }
        let before = episodes.iter().filter(|source| source.number.is_some_and(|other| other <= number));
        let released = before.filter_map(|source| source.released.map(|date| date.sort_key())).max();
        let name = match number {
            (u16::MAX, _) => series.code.to_owned(),
            (season, u16::MAX) => format!("{} season {season}", series.code),
            (season, episode) => format!("{} {season}x{episode:02}", series.code),
        };
        let (short, series) = (name.clone(), Some(series.code.to_owned()));
        Some(Self { short, name, series, number: Some(number), released })
    }

    fn read_title(lore: &Lore, words: &str) -> Option<Self> {
        let folded = fold(words);
        let is_meant = |source: &&Source| {
            fold(&source.title) == folded || source.id.eq_ignore_ascii_case(words.trim()) || mark(source) == words
        };
        let source = lore.sources().iter().find(is_meant)?;
        let number = source.number.zip(source.series.as_deref());
        let number = number.map(|((season, episode), series)| format!("{series} {season}x{episode:02}"));
        Some(Self {
            short: number.clone().unwrap_or_else(|| mark(source)),
            name: number.unwrap_or_else(|| source.title.to_string()),
            series: source.series.as_deref().map(str::to_owned),
            number: source.number,
            released: source.released.map(|date| date.sort_key()),
        })
    }

    /// Whether a work is later than this: by its number within the series, else by its release. A work of unknown
    /// release counts as later, since a veil can be lifted and a spoiler cannot be taken back.
    fn is_before(&self, source: &Source) -> bool {
        if let (Some(number), Some(other)) = (self.number, source.number)
            && self.series.as_deref() == source.series.as_deref()
        {
            return other > number;
        }
        match (self.released, source.released) {
            (Some(seen), Some(released)) => released.sort_key() > seen,
            _ => true,
        }
    }
}

/// Eight characters that stand for a work in the ids of buttons, whose room is scarce: the FNV-1a hash of its id.
fn mark(source: &Source) -> String {
    format!("{:08x}", source.mark())
}

fn fold(words: &str) -> String {
    words.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}
