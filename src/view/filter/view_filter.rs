//! The views on an answer: as of a year, by continuity, and up to what the asker has seen.
//!
//! A filter never drops anything silently: what it takes away is counted, and can be shown at the press of a button.

use std::collections::BTreeMap;

use super::extent::{Extent, first_shown, sources};
use super::seen::{self, SeenUpTo};
use crate::locale::{Locale, msg};
use crate::lore::kinds::Timeless;
use crate::lore::words::numbers_of_four_digits;
use crate::lore::{
    Continuity, ContinuityFilter, Date, Entry, EntryRef, Event, Fact, Lore, Source, SourceRef, Statement, When,
};
use crate::reply::{Line, Rich, Span, listed, typed};
use crate::view::input::command::CommandContext;
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::{AS_OF, CONTINUITY, SEEN};

/// The value of [`SEEN`] that hides nothing.
const EVERYTHING: &str = "all";
/// What else people call it.
const ALSO_EVERYTHING: [&str; 9] =
    ["everything", "all of it", "alles", "tout", "todo", "tudo", "tutto", "全部", "すべて"];

/// A view on an answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct ViewFilter {
    /// Only what had come to pass by that year.
    pub(crate) as_of: Option<i32>,
    /// Which continuities are shown.
    pub(crate) continuity: ContinuityFilter,
    /// What rests on anything later than this is hidden.
    pub(crate) seen: Option<SeenUpTo>,
    /// The continuity was asked for, rather than configured.
    is_continuity_asked: bool,
    /// What was seen was asked for, rather than configured.
    is_seen_asked: bool,
}

/// What a filter took away.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct FilteredCounts {
    by_continuity: [usize; Continuity::ALL.len()],
    /// What tells of the time after the year of the view.
    later: usize,
    /// What tells of a time before it that was over, or of none that is known.
    earlier: usize,
    spoilers: usize,
}

impl FilteredCounts {
    /// Counts something that tells of the time after the year of the view.
    pub(crate) const fn count_later(&mut self) {
        self.later += 1;
    }

    /// Counts so many statements that would spoil something.
    pub(crate) const fn count_spoilers(&mut self, count: usize) {
        self.spoilers += count;
    }

    /// Counts so many statements that tell of an earlier time than that of the view, or of one that is not known.
    pub(crate) const fn count_earlier(&mut self, count: usize) {
        self.earlier += count;
    }
}

impl ViewFilter {
    /// Reads the options that ask for a view; where none does, the view is as it was configured.
    pub(crate) fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        let continuity = options.choice(&CONTINUITY, ctx.locale)?.and_then(ContinuityFilter::from_id);
        let asked = options.filled(SEEN.key());
        let words = asked.as_deref().unwrap_or(&ctx.asker.seen).trim();
        // What cannot be read is refused, whoever wrote it: to hide nothing would spoil.
        let seen = if hides_nothing(words) { None } else { Some(read_seen(ctx, words)?) };
        Ok(Self {
            as_of: options.year(&AS_OF, ctx.locale)?,
            continuity: continuity.unwrap_or(ctx.asker.continuity),
            seen,
            is_continuity_asked: continuity.is_some(),
            is_seen_asked: asked.is_some(),
        })
    }

    /// The view on what is suggested while options are still being typed: what cannot be read yet does not count.
    pub(crate) fn while_typing(ctx: &CommandContext<'_>, options: &Options<'_>) -> Self {
        let without_options = || Self::read(ctx, &Options(&BTreeMap::new()));
        Self::read(ctx, options).or_else(|_| without_options()).unwrap_or_default()
    }

    /// The view that hides nothing, as an option of its own.
    pub(crate) fn everything() -> Self {
        Self { is_continuity_asked: true, is_seen_asked: true, ..Self::default() }
    }

    /// The same view up to a work, unless the asker has said how far.
    pub(crate) fn up_to(mut self, seen: Option<SeenUpTo>) -> Self {
        if !self.is_seen_asked {
            self.seen = seen.or(self.seen);
        }
        self
    }

    /// The same view, to be asked for again wherever it leads, whoever set it.
    pub(crate) fn kept(mut self) -> Self {
        self.is_seen_asked = true;
        self
    }

    /// The same view as of a year.
    pub(crate) fn of_year(mut self, year: i32) -> Self {
        self.as_of = Some(year);
        self
    }

    /// The same view of all years.
    pub(crate) fn at_any_time(mut self) -> Self {
        self.as_of = None;
        self
    }

    /// The options that ask for this view again.
    pub(crate) fn options(&self) -> OptionList {
        let continuity = self.is_continuity_asked.then(|| self.continuity.id());
        let seen = self.is_seen_asked.then(|| self.seen.as_ref().map_or(EVERYTHING, |seen| &seen.short));
        OptionList::default()
            .integer_if(AS_OF.key(), self.as_of)
            .text_if(CONTINUITY.key(), continuity)
            .text_if(SEEN.key(), seen)
    }

    /// The continuities that are shown.
    pub(crate) fn continuities(&self) -> Vec<Continuity> {
        Continuity::ALL.into_iter().filter(|continuity| self.continuity.admits(*continuity)).collect()
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

    /// The statement as a line; `None` if it is hidden, which is then counted.
    pub(crate) fn line(&self, lore: &Lore, statement: &Statement, filtered: &mut FilteredCounts) -> Option<Line> {
        self.shows_or_counts(lore, statement, filtered).then(|| self.told(lore, statement))
    }

    /// A statement that is shown, as a line: without the works cited that are later than what was seen.
    pub(crate) fn told(&self, lore: &Lore, statement: &Statement) -> Line {
        let mut line = Line::of(lore, statement);
        line.cites.retain(|citation| self.may_cite(lore, citation.source));
        line
    }

    /// Whether a work may be named as the source of what is shown.
    pub(crate) fn may_cite(&self, lore: &Lore, work: SourceRef) -> bool {
        self.seen.is_none() || lore.source(work).is_some_and(|source| !self.is_unseen(source))
    }

    /// The works that a statement cites, but for those that are later than what was seen.
    pub(crate) fn works<'l>(&self, lore: &'l Lore, statement: &'l Statement) -> impl Iterator<Item = &'l Source> {
        sources(lore, statement).filter(|source| !self.is_unseen(source))
    }

    /// Whether a work is later than what was seen.
    fn is_unseen(&self, source: &Source) -> bool {
        self.seen.as_ref().is_some_and(|seen| seen.is_before(source))
    }

    /// Whether the statement is shown; one that is hidden is counted.
    pub(crate) fn shows_or_counts(&self, lore: &Lore, statement: &Statement, filtered: &mut FilteredCounts) -> bool {
        if !self.admits(statement.continuity, filtered) {
            return false;
        }
        let hidden = if self.is_spoiler(lore, statement) {
            &mut filtered.spoilers
        } else if !self.is_later(lore, statement) {
            return true;
        } else if statement.when.is_some() || self.as_of.is_some_and(|year| names_later_year(statement, year)) {
            &mut filtered.later
        } else {
            &mut filtered.earlier
        };
        *hidden += 1;
        false
    }

    /// Whether the statement is shown.
    pub(crate) fn shows(&self, lore: &Lore, statement: &Statement) -> bool {
        self.continuity.admits(statement.continuity)
            && !self.is_spoiler(lore, statement)
            && !self.is_later(lore, statement)
    }

    /// Whether all that is told of an entry would spoil something, so that not even its name may be told; events that do
    /// not speak of it by name tell nothing of it.
    pub(crate) fn hides_all_of(&self, lore: &Lore, at: EntryRef, entry: &Entry) -> bool {
        let is_hidden =
            |statement: &Statement| self.is_spoiler(lore, statement) || !self.continuity.admits(statement.continuity);
        let is_named_in = |event: &Event| event.statement.text.linked().any(|named| named == at);
        let is_any_spoiler = || {
            let told = entry.statements().chain(lore.history(at).map(|event| &event.statement));
            told.into_iter().any(|statement| self.is_spoiler(lore, statement))
        };
        self.seen.is_some()
            && is_any_spoiler()
            && entry.statements().all(is_hidden)
            && lore.history(at).all(|event| is_hidden(&event.statement) || !is_named_in(event))
    }

    /// Whether a work may be named.
    pub(crate) fn shows_work(&self, source: &Source) -> bool {
        self.continuity.admits(source.continuity) && !self.is_unseen(source)
    }

    /// Whether a work of a list may be named; one that is hidden is counted.
    pub(crate) fn shows_work_or_counts(&self, source: &Source, filtered: &mut FilteredCounts) -> bool {
        let is_spoiler = self.is_unseen(source);
        filtered.spoilers += usize::from(is_spoiler);
        !is_spoiler && self.admits(source.continuity, filtered)
    }

    /// Whether a statement tells of the time after the year of the view: by its own date; or, if it has none, by the works
    /// it needs or the years it names.
    pub(in crate::view) fn is_later(&self, lore: &Lore, statement: &Statement) -> bool {
        let Some(year) = self.as_of else { return false };
        let is_dated_later = || match self.known_time(lore, statement) {
            Some(when @ When::Span(None, _)) => Extent::of(self.works(lore, statement), when).from.year > year,
            Some(when) => when.first_year() > year,
            None => sources(lore, statement)
                .any(|work| first_shown(std::iter::once(work)).is_some_and(|first| first > year)),
        };
        names_later_year(statement, year) || is_dated_later()
    }

    /// Whether the statement rests on any work later than what was seen, unless earlier ones establish it.
    fn is_spoiler(&self, lore: &Lore, statement: &Statement) -> bool {
        self.seen.is_some() && bearers(statement).filter_map(|work| lore.source(work)).any(|work| self.is_unseen(work))
    }

    /// The time of a statement as it looked in the year of the view and to whoever has seen so much: an end that lay
    /// ahead is not told.
    pub(crate) fn time(&self, lore: &Lore, statement: &Statement) -> Option<When> {
        let when = self.known_time(lore, statement)?;
        let is_ahead = |until: Date| self.as_of.is_some_and(|year| until.last_year() > year);
        if matches!(when, When::Span(_, Some(until)) if is_ahead(until)) { without_end(when) } else { Some(when) }
    }

    /// The time of a statement as whoever has seen so much knows it, whatever the year of the view.
    fn known_time(&self, lore: &Lore, statement: &Statement) -> Option<When> {
        let when = statement.when?;
        if self.is_end_unseen(lore, statement) { without_end(when) } else { Some(when) }
    }

    /// How long what a dated statement tells lasted, as far as the works tell that were seen; whatever the year of the view.
    pub(crate) fn extent(&self, lore: &Lore, statement: &Statement) -> Option<Extent> {
        Some(Extent::of(self.works(lore, statement), self.known_time(lore, statement)?))
    }

    /// Whether the end of a span lies beyond what the works tell that establish the statement, and others that were seen.
    fn is_end_unseen(&self, lore: &Lore, statement: &Statement) -> bool {
        let Some(When::Span(_, Some(until))) = statement.when.filter(|_| self.seen.is_some()) else { return false };
        let knows = |source: SourceRef| {
            lore.source(source).is_none_or(|source| source.knows_until().is_none_or(|last| last >= until.year))
        };
        let cited = statement.works().filter(|work| self.may_cite(lore, *work));
        !statement.established_by().is_empty() && !statement.established_by().iter().copied().chain(cited).any(knows)
    }

    /// What was taken away, in words; `None` if nothing was.
    pub(crate) fn notice(&self, locale: Locale, filtered: &FilteredCounts) -> Option<String> {
        let parts = [
            by_continuity(locale, filtered),
            self.later(locale, filtered),
            self.earlier(locale, filtered),
            self.spoilers(locale, filtered),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    fn later(&self, locale: Locale, filtered: &FilteredCounts) -> Option<String> {
        let year = self.as_of.filter(|_| filtered.later > 0)?.to_string();
        Some(locale.format(msg::FILTER_LATER, &[("year", &year), ("count", &filtered.later.to_string())]))
    }

    fn earlier(&self, locale: Locale, filtered: &FilteredCounts) -> Option<String> {
        let count = self.as_of.map(|_| filtered.earlier).filter(|count| *count > 0)?.to_string();
        Some(locale.format(msg::FILTER_EARLIER, &[("count", &count)]))
    }

    fn spoilers(&self, locale: Locale, filtered: &FilteredCounts) -> Option<String> {
        let (seen, count) = (self.seen.as_ref().filter(|_| filtered.spoilers > 0)?, filtered.spoilers.to_string());
        Some(if seen.is_nothing() {
            locale.format(msg::FILTER_SPOILERS_OF_ALL, &[("count", &count)])
        } else {
            locale.format(msg::FILTER_SPOILERS, &[("seen", &seen.name(locale)), ("count", &count)])
        })
    }

    /// What was taken away, as a line of its own beneath a card's text; and how far somebody has seen, where that was
    /// asked and nothing had to be hidden.
    pub(crate) fn notice_line(&self, locale: Locale, filtered: &FilteredCounts) -> Option<Line> {
        let understood = || if self.is_seen_asked { self.reach(locale) } else { None };
        self.notice(locale, filtered).or_else(understood).map(beneath)
    }

    /// How far somebody has seen, as such a line, whoever has set it: of what is hidden there is nothing else to tell.
    pub(crate) fn reach_line(&self, locale: Locale) -> Option<Line> {
        self.reach(locale).map(beneath)
    }

    fn reach(&self, locale: Locale) -> Option<String> {
        let seen = self.seen.as_ref()?;
        Some(if seen.is_nothing() {
            locale.text(msg::FILTER_SEEN_NOTHING).to_owned()
        } else {
            locale.format(msg::FILTER_SEEN, &[("seen", &seen.name(locale))])
        })
    }
}

/// A notice on a line of its own beneath a card's text.
fn beneath(notice: String) -> Line {
    Line::own(Rich::plain(notice)).led_by(Rich::plain("\n"))
}

/// Whether what a fact says may have passed since it was shown: how an entry stood, what somebody was, who lived there.
pub(in crate::view) fn may_pass(fact: &Fact) -> bool {
    let label = fact.label;
    label.changes() || label.tells_address || label.timeless == Some(Timeless::Natives)
}

fn by_continuity(locale: Locale, filtered: &FilteredCounts) -> Option<String> {
    let counted = Continuity::ALL.into_iter().zip(filtered.by_continuity).filter(|(_, count)| *count > 0);
    let hidden: Vec<String> =
        counted.map(|(continuity, count)| format!("{} {count}", locale.row(continuity.name()))).collect();
    (!hidden.is_empty()).then(|| locale.format(msg::FILTER_CONTINUITY, &[("counts", &listed(locale, &hidden))]))
}

/// Whether words that say what was seen hide nothing: none, or everything was.
pub(crate) fn hides_nothing(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    let is_all = || words == EVERYTHING || ALSO_EVERYTHING.contains(&words.as_str());
    words.is_empty() || is_all() || seen::is_all_of_it(&words)
}

fn read_seen(ctx: &CommandContext<'_>, words: &str) -> Result<SeenUpTo, Refusal> {
    let sentence = ctx.locale.template(msg::SEEN_UNKNOWN, &["words", "episode", "season", "nothing"]);
    let examples = || {
        let [episode, season, nothing] =
            ["DS9 4x20", "DS9 season 3", seen::NOTHING].map(|example| Span::Command(example.to_owned().into()));
        [typed(words), episode, season, nothing]
    };
    SeenUpTo::read(ctx.lore, words).ok_or_else(|| Refusal(Rich::filled(sentence, &examples())))
}

/// The works that a statement rests on: those that establish it by themselves, if its writer has said so.
fn bearers(statement: &Statement) -> impl Iterator<Item = SourceRef> {
    let cited = statement.works().filter(|_| statement.established_by().is_empty());
    statement.established_by().iter().copied().chain(cited)
}

/// A span of which the end is not told; nothing is left of one that has no other end.
const fn without_end(when: When) -> Option<When> {
    match when {
        When::Span(Some(from), _) => Some(When::Span(Some(from), None)),
        When::Span(None, _) => None,
        When::At(_) => Some(when),
    }
}

fn names_later_year(statement: &Statement, year: i32) -> bool {
    let mut numbers = numbers_of_four_digits(statement.text.plain());
    numbers.any(|named| named > year && (2000..3000).contains(&named))
}
