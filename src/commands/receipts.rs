//! The receipts: every work an entry rests on, in full, for the asker alone.

use std::collections::HashSet;

use super::entry::{kicker, leading, mix};
use super::lens::Lens;
use super::request::Value;
use super::{Ask, next, source};
use crate::lore::{Citation, Continuity, Entry, EntryRef, Source, SourceRef, Statement, When};
use crate::reply::citing::{standing, titled, work};
use crate::reply::{Audience, Draft, Line, Outcome, Reply, Rich, Row, Section, dates, limits, listed, page};
use crate::words::Words;

/// The list of all works cited for an entry and its events, and of the articles it was compiled from.
pub(super) fn reply(ask: &Ask<'_>, at: EntryRef, entry: &Entry, wanted: usize) -> Reply {
    let (lore, words) = (ask.lore, ask.words);
    let statements: Vec<&Statement> =
        entry.statements().chain(lore.history(at).map(|event| &event.statement)).collect();
    let works = Continuity::ALL.into_iter().filter_map(|continuity| section(ask, continuity, &statements));
    let articles = articles(entry, &statements);
    let (sections, works): (Vec<Section>, Vec<Vec<SourceRef>>) = works.chain(credits(ask, &articles)).unzip();
    let draft = Draft {
        words,
        kicker: kicker(ask, entry),
        title: words.fill("Sources for {0}", &[&entry.name]),
        leading: leading(lore, entry),
        sections,
        footer: mix(ask, statements.iter().copied()),
        ..Draft::default()
    };
    let page = page(lore, &draft, wanted);
    let mut rows = next::turning(words, entry, &page, &[("view", Value::Text(next::SOURCES.to_owned()))]);
    let listed = works.iter().zip(&page.shown).flat_map(|(works, shown)| works.get(shown.clone()).unwrap_or_default());
    rows.extend(opening(ask, listed.copied().collect()));
    let outcome = Outcome::Found(Some(entry.id.clone()));
    Reply { audience: Audience::AskerOnly, cards: vec![page.card], rows, outcome, ..Reply::default() }
}

/// Menus that open the works of a page, with all that the lore takes from them.
fn opening(ask: &Ask<'_>, mut works: Vec<SourceRef>) -> Vec<Row> {
    let mut seen = HashSet::new();
    works.retain(|work| seen.insert(*work));
    let menu = |(works, slot)| source::menu(ask, slot, ask.words.say("Open a work"), works, &Lens::default());
    works.chunks(limits::OPTIONS).zip(["works", "more works"]).filter_map(menu).collect()
}

/// The articles with their licences, a line each.
fn credits(ask: &Ask<'_>, articles: &[SourceRef]) -> Option<(Section, Vec<SourceRef>)> {
    let line = |article: &Source| {
        let licence = article.licence.as_deref().unwrap_or_else(|| ask.words.say("licence not stated"));
        Line::own(titled(article).words(format!(" · {licence}"))).led_by(Rich::plain("• "))
    };
    let lines: Vec<Line> = articles.iter().filter_map(|article| ask.lore.source(*article)).map(line).collect();
    let (title, unit) = (ask.words.say("Compiled from").to_owned(), ("article", "articles"));
    let section = Section { title, inline: false, lines, first: usize::MAX, unit };
    (!section.lines.is_empty()).then(|| (section, articles.to_vec()))
}

fn articles(entry: &Entry, statements: &[&Statement]) -> Vec<SourceRef> {
    let mut articles = entry.articles.clone();
    for via in statements.iter().flat_map(|statement| &statement.via) {
        if !articles.contains(via) {
            articles.push(*via);
        }
    }
    articles
}

/// The works of one continuity, a line each, and which they are.
fn section(ask: &Ask<'_>, continuity: Continuity, statements: &[&Statement]) -> Option<(Section, Vec<SourceRef>)> {
    let lore = ask.lore;
    let mut cited: Vec<(SourceRef, Vec<&str>, usize)> = Vec::new();
    for citation in statements.iter().flat_map(|statement| &statement.cites) {
        let is_of = lore.source(citation.source).is_some_and(|source| source.continuity == continuity);
        if is_of {
            count(&mut cited, citation);
        }
    }
    cited.sort_by_key(|(source, ..)| {
        lore.source(*source).and_then(|source| source.released).map(|date| date.sort_key())
    });
    let lines = cited
        .iter()
        .filter_map(|(source, locators, uses)| Some(receipt(ask.words, lore.source(*source)?, locators, *uses)));
    let lines: Vec<Line> = lines.collect();
    let title = match continuity {
        Continuity::Canon => ask.words.say("Canon"),
        Continuity::Licensed => ask.words.say("Licensed"),
        Continuity::RealWorld => ask.words.say("Real world"),
        Continuity::Fan => ask.words.say("Fan"),
    };
    let works = cited.iter().map(|(source, ..)| *source).collect();
    let section = Section { title: title.to_owned(), inline: false, lines, first: usize::MAX, unit: ("work", "works") };
    (!section.lines.is_empty()).then_some((section, works))
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
fn receipt(words: Words, source: &Source, locators: &[&str], uses: usize) -> Line {
    let mut text = work(source);
    let mut parts = vec![standing(words, source)];
    parts.extend(source.line.as_deref().map(|line| words.fill("line: {0}", &[line])));
    parts.extend((!source.authors.is_empty()).then(|| words.fill("by {0}", &[&listed(words, &source.authors)])));
    parts.extend(source.publisher.as_deref().map(str::to_owned));
    parts.extend((!locators.is_empty()).then(|| locators.join("; ")));
    parts.extend(source.released.map(|date| words.fill("out {0}", &[&dates::date(words, date)])));
    parts.extend((!source.set_in.is_empty()).then(|| words.fill("set in {0}", &[&joined(words, &source.set_in)])));
    parts.push(words.fill("statements that cite it here: {0}", &[&uses.to_string()]));
    text = text.words(format!(" · {}", parts.join(" · ")));
    Line::own(Rich(text.0)).led_by(Rich::plain("• "))
}

fn joined(words: Words, times: &[When]) -> String {
    listed(words, times.iter().map(|time| dates::when(words, *time)))
}
