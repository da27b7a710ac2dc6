//! The receipts: every work an entry rests on, in full, for the asker alone.

use std::collections::HashSet;

use super::credits::may_be_named;
use super::entry::{kicker, leading, mix};
use crate::locale::{Locale, msg};
use crate::lore::{Citation, Continuity, Entry, EntryRef, Fact, Lore, Source, SourceRef, Statement};
use crate::reply::citing::{source_kind, titled, work};
use crate::reply::{Audience, Draft, Line, Message, Outcome, Page, Rich, Row, Section, dates, listed, page};
use crate::view::chronology::own_time::OwnTime;
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::input::command::CommandContext;

/// A page of receipts, and the works that it names, each once.
pub(crate) struct Receipts {
    /// The page.
    pub(crate) page: Page,
    /// The works.
    pub(crate) works: Vec<SourceRef>,
}

/// The list of all works cited for an entry and its events, as a filter shows them, and of the articles it was compiled
/// from.
pub(crate) fn receipts(
    ctx: &CommandContext<'_>,
    at: EntryRef,
    entry: &Entry,
    filter: &ViewFilter,
    wanted: usize,
) -> Receipts {
    let (lore, locale) = (ctx.lore, ctx.locale);
    let mut filtered = FilteredCounts::default();
    let statements = told(lore, (at, entry), filter, &mut filtered);
    let works = Continuity::ALL.into_iter().filter_map(|continuity| section(ctx, continuity, &statements, filter));
    let articles = articles(entry, &statements).into_iter().filter(|article| may_be_named(lore, *article, filter));
    let articles: Vec<SourceRef> = articles.collect();
    let (sections, works): (Vec<Section>, Vec<Vec<SourceRef>>) =
        works.chain(credits(ctx, &articles, &statements)).unzip();
    let draft = Draft {
        locale,
        kicker: kicker(ctx, entry),
        title: locale.format(msg::SOURCES_FOR, &[("name", &entry.name)]),
        leading: leading(entry),
        body: filter.notice_line(locale, &filtered).into_iter().collect(),
        sections,
        footer: mix(ctx, statements.iter().copied()),
        ..Draft::default()
    };
    let page = page(lore, &draft, wanted);
    let shown = works.iter().zip(&page.shown).flat_map(|(works, shown)| works.get(shown.clone()).unwrap_or_default());
    let mut met = HashSet::new();
    let works = shown.copied().filter(|work| met.insert(*work)).collect();
    Receipts { page, works }
}

/// What is told of an entry.
fn told<'l>(
    lore: &'l Lore,
    (at, entry): (EntryRef, &'l Entry),
    filter: &ViewFilter,
    filtered: &mut FilteredCounts,
) -> Vec<&'l Statement> {
    let own = OwnTime::in_view(lore, (at, entry), filter);
    let claims = entry.disputes.iter().flat_map(|dispute| &dispute.claims);
    let rest = entry.notes.iter().chain(claims).chain(lore.history(at).map(|event| &event.statement));
    let mut shown: Vec<(&Statement, Option<&Fact>)> = Vec::new();
    let summary = entry.summary.iter().filter(|statement| filter.shows_or_counts(lore, statement, filtered));
    shown.extend(summary.map(|statement| (statement, None)));
    let facts = entry.facts.iter().filter(|fact| filter.shows_fact_or_counts(lore, (at, entry), fact, filtered));
    shown.extend(facts.map(|fact| (&fact.statement, Some(fact))));
    let rest = rest.filter(|statement| filter.shows_or_counts(lore, statement, filtered));
    shown.extend(rest.map(|statement| (statement, None)));
    let all = shown.len();
    shown.retain(|(statement, fact)| match fact {
        Some(fact) => own.admits_fact(lore, filter, (at, entry), fact),
        None => own.admits(lore, statement, filter.as_of),
    });
    filtered.count_earlier(all - shown.len());
    shown.into_iter().map(|(statement, _)| statement).collect()
}

/// Receipts as a message for the asker alone.
pub(crate) fn message(entry: &Entry, page: Page, rows: Vec<Row>) -> Message {
    let outcome = Outcome::Found(Some(entry.id.clone()));
    Message { audience: Audience::AskerOnly, cards: vec![page.card], rows, outcome, ..Message::default() }
}

/// The articles with their licences and when they were read, where that is known, a line each.
fn credits(
    ctx: &CommandContext<'_>,
    articles: &[SourceRef],
    statements: &[&Statement],
) -> Option<(Section, Vec<SourceRef>)> {
    let line = |(at, article): (SourceRef, &Source)| {
        let licence = article.licence.as_deref().unwrap_or_else(|| ctx.locale.text(msg::LICENSE_UNSTATED));
        let mut told = vec![licence.to_owned()];
        told.extend(states(statements, at).into_iter().map(|state| read_state(ctx.locale, state)));
        Line::own(titled(article).words(format!(" · {}", told.join(" · ")))).led_by(Rich::plain("• "))
    };
    let known = articles.iter().filter_map(|article| Some((*article, ctx.lore.source(*article)?)));
    let lines: Vec<Line> = known.map(line).collect();
    let section = Section::of_any(ctx.locale.text(msg::COMPILED_FROM), lines, msg::MORE_ARTICLES)?;
    Some((section, articles.to_vec()))
}

/// The days or revisions as which an article was read for these statements, each once.
fn states<'l>(statements: &[&'l Statement], article: SourceRef) -> Vec<&'l str> {
    let read = statements.iter().flat_map(|statement| statement.read_as());
    let mut states: Vec<&str> = read.filter(|(of, _)| *of == article).map(|(_, state)| &**state).collect();
    states.sort_unstable();
    states.dedup();
    states
}

/// In which state an article was read, in words: a day such as `2026-11-28`, or else a revision such as `revision 4711`.
fn read_state(locale: Locale, state: &str) -> String {
    match (state.parse().ok(), state.strip_prefix("revision ")) {
        (_, Some(number)) => locale.format(msg::READ_REVISION, &[("number", number)]),
        (Some(day), None) => locale.format(msg::READ_ON, &[("date", &dates::date(locale, day))]),
        (None, None) => state.to_owned(),
    }
}

fn articles(entry: &Entry, statements: &[&Statement]) -> Vec<SourceRef> {
    let mut articles = entry.articles.to_vec();
    for via in statements.iter().flat_map(|statement| &statement.via) {
        if !articles.contains(via) {
            articles.push(*via);
        }
    }
    articles
}

/// The works of one continuity, a line each, and which they are.
fn section(
    ctx: &CommandContext<'_>,
    continuity: Continuity,
    statements: &[&Statement],
    filter: &ViewFilter,
) -> Option<(Section, Vec<SourceRef>)> {
    let lore = ctx.lore;
    let mut cited: Vec<(SourceRef, Vec<&str>, usize)> = Vec::new();
    for citation in statements.iter().flat_map(|statement| &statement.cites) {
        let is_of = lore.source(citation.source).is_some_and(|source| source.continuity == continuity);
        if is_of && filter.may_cite(lore, citation.source) {
            count(&mut cited, citation);
        }
    }
    cited.sort_by_key(|(source, ..)| {
        lore.source(*source).and_then(|source| source.released).map(|date| date.sort_key())
    });
    let lines = cited
        .iter()
        .filter_map(|(source, locators, uses)| Some(receipt(ctx.locale, lore.source(*source)?, locators, *uses)));
    let lines: Vec<Line> = lines.collect();
    let title = match continuity {
        Continuity::Canon => ctx.locale.text(msg::CONTINUITY_CANON),
        Continuity::Licensed => ctx.locale.text(msg::CONTINUITY_LICENSED),
        Continuity::RealWorld => ctx.locale.text(msg::CONTINUITY_REAL_WORLD),
        Continuity::Fan => ctx.locale.text(msg::CONTINUITY_FAN),
    };
    let works = cited.iter().map(|(source, ..)| *source).collect();
    Some((Section::of_any(title, lines, msg::MORE_WORKS)?, works))
}

fn count<'c>(cited: &mut Vec<(SourceRef, Vec<&'c str>, usize)>, citation: &'c Citation) {
    let locator = citation.locator.as_deref();
    match cited.iter_mut().find(|(source, ..)| *source == citation.source) {
        Some((_, locators, uses)) => {
            *uses += 1;
            locators.extend(locator.filter(|locator| !locators.contains(locator)).into_iter().collect::<Vec<_>>());
        }
        None => cited.push((citation.source, locator.into_iter().collect(), 1)),
    }
}

/// A work in full: title, authors, where in it, when it came out, when it is set, and how often it is cited here.
fn receipt(locale: Locale, source: &Source, locators: &[&str], uses: usize) -> Line {
    let mut parts = vec![source_kind(locale, source)];
    parts.extend(source.line.as_deref().map(|line| locale.format(msg::RECEIPT_LINE, &[("line", line)])));
    parts.extend(
        (!source.authors.is_empty())
            .then(|| locale.format(msg::RECEIPT_BY, &[("authors", &listed(locale, &source.authors))])),
    );
    parts.extend(source.publisher.as_deref().map(str::to_owned));
    parts.extend((!locators.is_empty()).then(|| locators.join("; ")));
    parts.extend(
        source.released.map(|date| locale.format(msg::RECEIPT_RELEASED, &[("date", &dates::date(locale, date))])),
    );
    parts.extend(
        dates::all(locale, &source.set_in).map(|times| locale.format(msg::RECEIPT_SET_IN, &[("times", &times)])),
    );
    parts.push(locale.format(msg::RECEIPT_USES, &[("count", &uses.to_string())]));
    Line::own(work(source).words(format!(" · {}", parts.join(" · ")))).led_by(Rich::plain("• "))
}
