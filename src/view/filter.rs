//! The views on an answer: as of a year, by continuity, and up to what the asker has seen.
//!
//! A filter never drops anything silently: what it takes away is counted, and what would spoil is hidden line by line.

use super::command::CommandContext;
use super::options::{AS_OF, CONTINUITY, SEEN};
use super::query::{OptionList, Options, Refusal};
use super::seen::SeenUpTo;
use crate::locale::{Locale, msg};
use crate::lore::{Continuity, ContinuityFilter, Lore, Source, Statement, When};
use crate::reply::{Line, Rich, Span, listed, typed};

/// A view on an answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct ViewFilter {
    /// Only what had come to pass by that year.
    pub(crate) as_of: Option<i32>,
    /// Whose word counts.
    pub(crate) continuity: ContinuityFilter,
    /// What is later than this is veiled.
    pub(crate) seen: Option<SeenUpTo>,
    /// The continuity was asked for, rather than configured.
    is_continuity_asked: bool,
}

/// What a filter took away.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct FilteredCounts {
    by_continuity: [usize; Continuity::ALL.len()],
    later: usize,
    veiled: usize,
}

impl ViewFilter {
    /// Reads the options that ask for a view. Where what was seen cannot be placed, nothing is shown that might spoil it.
    pub(crate) fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        let asked = options.text(CONTINUITY.key()).and_then(|id| ContinuityFilter::from_id(&id));
        let seen = options.filled(SEEN.key()).map(|words| read_seen(ctx, &words)).transpose()?;
        let as_of = options.integer(AS_OF.key()).map(|year| year.clamp(i32::MIN.into(), i32::MAX.into()));
        Ok(Self {
            as_of: as_of.and_then(|year| i32::try_from(year).ok()),
            continuity: asked.unwrap_or(ctx.asker.continuity),
            seen,
            is_continuity_asked: asked.is_some(),
        })
    }

    /// The view that hides nothing, as an option of its own.
    pub(crate) fn everything() -> Self {
        Self { is_continuity_asked: true, ..Self::default() }
    }

    /// The options that ask for this view again.
    pub(crate) fn options(&self) -> OptionList {
        let continuity = self.is_continuity_asked.then(|| self.continuity.id());
        OptionList::default()
            .integer_if(AS_OF.key(), self.as_of)
            .text_if(CONTINUITY.key(), continuity)
            .text_if(SEEN.key(), self.seen.as_ref().map(|seen| seen.short.clone()))
    }

    /// Whether the continuity was asked for, rather than configured.
    pub(crate) const fn is_continuity_asked(&self) -> bool {
        self.is_continuity_asked
    }

    /// Whether nothing can be taken away.
    pub(crate) const fn shows_everything(&self) -> bool {
        self.as_of.is_none() && matches!(self.continuity, ContinuityFilter::Fan) && self.seen.is_none()
    }

    /// Whether something of that continuity is shown; if not, it is counted.
    pub(crate) fn admits(&self, continuity: Continuity, filtered: &mut FilteredCounts) -> bool {
        let is_shown = self.continuity.admits(continuity);
        if let Some(count) = filtered.by_continuity.get_mut(continuity as usize).filter(|_| !is_shown) {
            *count += 1;
        }
        is_shown
    }

    /// The statement as this filter shows it; `None` if it is hidden, which is then counted.
    pub(crate) fn line(&self, lore: &Lore, statement: &Statement, filtered: &mut FilteredCounts) -> Option<Line> {
        if !self.admits(lore.continuity(statement), filtered) {
            return None;
        }
        if self.as_of.is_some_and(|year| tells_of_later(lore, statement, year)) {
            filtered.later += 1;
            return None;
        }
        let mut line = Line::of(lore, statement);
        if self.is_spoiler(lore, statement) {
            filtered.veiled += 1;
            line.text = spoiler(line.text);
        }
        Some(line)
    }

    /// Whether the statement may be told, and without a veil.
    pub(crate) fn shows(&self, lore: &Lore, statement: &Statement) -> bool {
        let is_later = self.as_of.is_some_and(|year| tells_of_later(lore, statement, year));
        self.continuity.admits(lore.continuity(statement)) && !is_later && !self.is_spoiler(lore, statement)
    }

    /// Whether the statement rests only on works later than what was seen.
    pub(crate) fn is_spoiler(&self, lore: &Lore, statement: &Statement) -> bool {
        let Some(seen) = &self.seen else { return false };
        statement.cites.iter().filter_map(|citation| lore.source(citation.source)).all(|source| seen.is_before(source))
    }

    /// The time of a statement as it looked in the year of the filter: an end that lay ahead is not told.
    pub(crate) fn time(&self, when: When) -> When {
        match (self.as_of, when) {
            (Some(year), When::Span(from, Some(until))) if until.last_year() > year => When::Span(from, None),
            _ => when,
        }
    }

    /// What was taken away, as a line of its own beneath a card's text.
    pub(crate) fn notice_line(&self, locale: Locale, filtered: &FilteredCounts) -> Option<Line> {
        self.notice(locale, filtered).map(|notice| Line::own(Rich::plain(notice)).led_by(Rich::plain("\n")))
    }

    /// What was taken away, in words; `None` if nothing was.
    pub(crate) fn notice(&self, locale: Locale, filtered: &FilteredCounts) -> Option<String> {
        let mut parts = Vec::new();
        let counted = Continuity::ALL.into_iter().zip(filtered.by_continuity).filter(|(_, count)| *count > 0);
        let hidden: Vec<String> =
            counted.map(|(continuity, count)| format!("{} {count}", locale.row(continuity.name()))).collect();
        if !hidden.is_empty() {
            parts.push(locale.format(msg::FILTER_CONTINUITY, &[("counts", &listed(locale, &hidden))]));
        }
        if let Some(year) = self.as_of.filter(|_| filtered.later > 0) {
            let (count, year) = (filtered.later.to_string(), year.to_string());
            parts.push(locale.format(msg::FILTER_LATER, &[("year", &year), ("count", &count)]));
        }
        if let Some(seen) = self.seen.as_ref().filter(|_| filtered.veiled > 0) {
            let count = filtered.veiled.to_string();
            parts.push(locale.format(msg::FILTER_SPOILERS, &[("seen", &seen.name), ("count", &count)]));
        }
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

fn read_seen(ctx: &CommandContext<'_>, words: &str) -> Result<SeenUpTo, Refusal> {
    let sentence = ctx.locale.template(msg::SEEN_UNKNOWN, &["words", "episode", "season"]);
    let examples = || [typed(words), Span::Command("DS9 4x20".to_owned()), Span::Command("DS9 season 3".to_owned())];
    SeenUpTo::read(ctx.lore, words).ok_or_else(|| Refusal(Rich::filled(sentence, &examples())))
}

/// Words hidden until the reader asks for them.
pub(crate) fn spoiler(words: Rich) -> Rich {
    Rich(vec![Span::Spoiler(words.0)])
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
