//! A question that is answered but for words at its end: `who invented warp drive on Earth`.
//!
//! The question is asked of the year that those words tell, where the answer changes with time, else without them; and the
//! answer says so. It must be an answer, not only the card of what the question is about.

use super::called::name_filter;
use super::entry_query::EntryQuery;
use super::find;
use super::hit::Hit;
use super::qualifier::{self, Qualifier};
use crate::locale::msg;
use crate::lore::{Entry, EntryRef, Universe};
use crate::reply::{Rich, Span, typed};
use crate::search::{Lookup, plain_words};
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::question::asked::{Asked, labels};
use crate::view::question::{Asks, Question};

/// What changes with time, by the words that ask for it.
const CHANGING: [&str; 5] = ["posting", "rank", "residence", "crew", "commander"];
/// What is asked for of a time, too: how old somebody was.
const BIRTH: &str = "born";

/// Of more years none is the one that is asked for.
const FEW: usize = 3;

/// A question without the words at its end.
struct Shorter {
    words: Vec<String>,
    asks: Option<Asks>,
    /// What it is asked of, the likeliest first.
    subjects: Vec<EntryRef>,
    /// Whether the answer changes with time.
    is_changing: bool,
}

/// The question without words at its end, and its answer.
pub(crate) fn answered(ctx: &CommandContext<'_>, query: &EntryQuery) -> Option<(EntryQuery, Hit)> {
    qualifier::ways(&query.name).into_iter().find_map(|(rest, phrase)| {
        let shorter = Shorter::read(ctx, &rest, query.universe)?;
        let subject = shorter.subjects.first().copied();
        let Qualifier { years, universe } = qualifier::read(ctx, &phrase, subject, &query.filter)?;
        let query =
            EntryQuery { name: rest.clone(), universe: elsewhere(ctx, query.universe, universe), ..query.clone() };
        let of_year = || of_years(ctx, &query, &shorter, &years);
        let is_timeless = !shorter.is_changing || years.is_empty() || shorter.is_for_several(&years);
        let undated = || Some(&shorter).filter(|_| is_timeless);
        let without =
            || undated().and_then(|shorter| shorter.answer(ctx, &query)).map(|hit| (query.clone(), hit, None));
        let (query, hit, year) = of_year().or_else(without)?;
        let notice = notice(ctx, &phrase, year);
        let notice = hit.notice.clone().map_or(notice.clone(), |own| own.words(" ").joined(notice));
        Some((query, Hit { notice: Some(notice), ..hit }))
    })
}

/// The same where the question was but read as the card of what it is about, which then begins with the answer.
pub(crate) fn better(ctx: &CommandContext<'_>, query: &EntryQuery, hit: &Hit) -> Option<(EntryQuery, Hit)> {
    let is_card = hit.asked.as_ref().is_none_or(|asked| asked.asks == Asks::Happening);
    let answered = is_card.then(|| answered(ctx, query)).flatten();
    answered.filter(|(_, other)| other.entry == hit.entry && other.asked.is_some())
}

/// The universe to ask for: that which was asked for, else the one in which a work is set, if it is not the asker's own.
fn elsewhere(ctx: &CommandContext<'_>, asked: Option<Universe>, set: Option<Universe>) -> Option<Universe> {
    asked.or_else(|| set.filter(|set| *set != ctx.asker.universe))
}

/// What was left out of the question, or which year was read for it.
fn notice(ctx: &CommandContext<'_>, phrase: &str, year: Option<i32>) -> Rich {
    let words = typed(phrase);
    match year {
        Some(year) => {
            let sentence = ctx.locale.template(msg::HIT_READ_AS_YEAR, &["words", "year"]);
            Rich::filled(sentence, &[words, Span::Plain(year.to_string().into())])
        }
        None => Rich::filled(ctx.locale.template(msg::HIT_READ_WITHOUT, &["words"]), &[words]),
    }
}

/// The answer of the years that may be meant, if all that have one have the same.
fn of_years(
    ctx: &CommandContext<'_>,
    query: &EntryQuery,
    shorter: &Shorter,
    years: &[i32],
) -> Option<(EntryQuery, Hit, Option<i32>)> {
    let is_dated = shorter.is_changing || shorter.is_for_age();
    if shorter.is_for_several(years) {
        return None;
    }
    let years = years.iter().filter(|_| is_dated && query.filter.as_of.is_none());
    let mut answers = years.filter_map(|year| of_year(ctx, query, shorter, *year));
    let first = answers.next()?;
    let is_same = |(_, hit, _): &(EntryQuery, Hit, Option<i32>)| hit.entry == first.1.entry;
    answers.all(|answer| is_same(&answer)).then_some(first)
}

fn of_year(
    ctx: &CommandContext<'_>,
    query: &EntryQuery,
    shorter: &Shorter,
    year: i32,
) -> Option<(EntryQuery, Hit, Option<i32>)> {
    let dated = EntryQuery { name: format!("{} in {year}", query.name), ..query.clone() };
    let then = query.filter.clone().of_year(year);
    if shorter.asks_for_fact() {
        let query = EntryQuery { filter: then, ..query.clone() };
        return shorter.answer(ctx, &query).map(|hit| (query, hit, Some(year)));
    }
    let holder = find::in_year(ctx, &dated.name, query.universe, &query.filter).map(|(at, _)| at);
    if let Some(holder) = holder.filter(|at| shorter.is_other(ctx, *at)) {
        return Some((EntryQuery { filter: then, ..query.clone() }, Hit::of(holder), Some(year)));
    }
    shorter.answer(ctx, &dated).map(|hit| (dated, hit, Some(year)))
}

impl Shorter {
    fn read(ctx: &CommandContext<'_>, typed: &str, universe: Option<Universe>) -> Option<Self> {
        let filter = name_filter(ctx, None, universe);
        let question = Question::read(typed);
        if let Some(Question { asks, name }) = question.filter(|question| is_asked_of_one(question.asks)) {
            let found = ctx.lore.names().find(ctx.lore, &name, filter);
            let subjects =
                if let Lookup::Found { best, others, .. } = found { [vec![best], others].concat() } else { Vec::new() };
            let is_changing = match asks {
                // Several that go by a name were destroyed, each in its time.
                Asks::Captain | Asks::Whereabouts | Asks::Destruction { .. } => true,
                Asks::Fact { word, .. } => CHANGING.contains(&word),
                _ => false,
            };
            return Some(Self { words: plain_words(typed), asks: Some(asks), subjects, is_changing });
        }
        if Question::read(typed).is_some() {
            return None;
        }
        let (subjects, is_changing) = ctx.lore.names().asked_of(ctx.lore, typed, filter)?;
        Some(Self { words: plain_words(typed), asks: None, subjects, is_changing })
    }

    /// Whether a fact of the subject itself answers, of which the card says what it tells.
    const fn asks_for_fact(&self) -> bool {
        matches!(self.asks, Some(Asks::Fact { .. } | Asks::Whereabouts | Asks::Destruction { .. }))
    }

    /// Whether a fact that changed in these years is asked for, all of which is told rather than that of any.
    fn is_for_several(&self, years: &[i32]) -> bool {
        years.len() > FEW && self.asks_for_fact()
    }

    fn is_for_age(&self) -> bool {
        self.asks == Some(Asks::Fact { word: BIRTH, year: true })
    }

    /// Whether an entry is none that the question itself names.
    fn is_other(&self, ctx: &CommandContext<'_>, at: EntryRef) -> bool {
        let is_named = |entry: &Entry| plain_words(&entry.name).iter().all(|word| self.words.contains(word));
        !self.subjects.is_empty() && !self.subjects.contains(&at) && !ctx.lore.entry(at).is_some_and(is_named)
    }

    /// What answers a question, if it is no mere card of its subject.
    fn answer(&self, ctx: &CommandContext<'_>, query: &EntryQuery) -> Option<Hit> {
        let hit = find::entry(ctx, &query.name, query.universe, &query.filter).ok()?;
        let is_answer = match &hit.asked {
            Some(asked) => tells(ctx, hit.entry, asked, &query.filter),
            None => self.is_other(ctx, hit.entry),
        };
        is_answer.then_some(hit)
    }
}

/// Whether it asks for one thing of what it names, which words behind it only say more of.
const fn is_asked_of_one(asks: Asks) -> bool {
    matches!(
        asks,
        Asks::Fact { .. }
            | Asks::Whereabouts
            | Asks::Homeworld
            | Asks::Death { .. }
            | Asks::Killer
            | Asks::Destruction { .. }
            | Asks::Captain
            | Asks::Lifespan
            | Asks::Neighbour(_)
            | Asks::InEnglish(_)
    )
}

/// Whether the facts of an entry that a view shows tell what is asked.
fn tells(ctx: &CommandContext<'_>, at: EntryRef, asked: &Asked, view: &ViewFilter) -> bool {
    let Some(entry) = ctx.lore.entry(at) else { return false };
    let labels = labels(entry.kind, asked.asks);
    let is_told = || {
        let mut facts = entry.facts.iter().filter(|fact| labels.contains(&fact.label));
        facts.any(|fact| view.shows(ctx.lore, &fact.statement))
    };
    asked.asks == Asks::Lifespan || is_told()
}
