//! The receipts: every work an entry rests on, in full, for the asker alone.

use super::entry::{kicker, leading, mix};
use super::next;
use super::request::Value;
use crate::lore::{Citation, Continuity, Entry, EntryRef, Lore, Source, SourceRef, Statement, When};
use crate::reply::citing::{standing, titled, work};
use crate::reply::{Audience, Draft, Line, Outcome, Reply, Rich, Section, page};

/// The list of all works cited for an entry and its events, and of the articles it was compiled from.
pub(super) fn reply(lore: &Lore, at: EntryRef, entry: &Entry, wanted: usize) -> Reply {
    let statements: Vec<&Statement> =
        entry.statements().chain(lore.history(at).map(|event| &event.statement)).collect();
    let works = Continuity::ALL.into_iter().filter_map(|continuity| section(lore, continuity, &statements));
    let draft = Draft {
        kicker: kicker(lore, entry),
        title: format!("Sources for {}", entry.name),
        leading: leading(lore, entry),
        sections: works.chain(credits(lore, &articles(entry, &statements))).collect(),
        footer: mix(lore, statements.iter().copied()),
        ..Draft::default()
    };
    let page = page(lore, &draft, wanted);
    let rows = next::turning(entry, &page, &[("view", Value::Text(next::SOURCES.to_owned()))]);
    let outcome = Outcome::Found(Some(entry.id.clone()));
    Reply { audience: Audience::AskerOnly, cards: vec![page.card], rows, outcome, ..Reply::default() }
}

/// The articles with their licences, a line each.
fn credits(lore: &Lore, articles: &[SourceRef]) -> Option<Section> {
    let line = |article: &Source| {
        let licence = article.licence.as_deref().map_or_else(|| "licence not stated".to_owned(), str::to_owned);
        Line::own(titled(article).words(format!(" · {licence}"))).led_by(Rich::plain("• "))
    };
    let lines: Vec<Line> = articles.iter().filter_map(|article| lore.source(*article)).map(line).collect();
    let (title, unit) = ("Compiled from".to_owned(), ("article", "articles"));
    (!lines.is_empty()).then_some(Section { title, inline: false, lines, first: usize::MAX, unit })
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

fn section(lore: &Lore, continuity: Continuity, statements: &[&Statement]) -> Option<Section> {
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
    let lines =
        cited.iter().filter_map(|(source, locators, uses)| Some(receipt(lore.source(*source)?, locators, *uses)));
    let lines: Vec<Line> = lines.collect();
    let title = format!("{}{}", continuity.name().get(..1)?.to_uppercase(), continuity.name().get(1..)?);
    (!lines.is_empty()).then_some(Section { title, inline: false, lines, first: usize::MAX, unit: ("work", "works") })
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
fn receipt(source: &Source, locators: &[&str], uses: usize) -> Line {
    let mut text = work(source);
    let mut parts = vec![standing(source)];
    parts.extend(source.line.as_deref().map(|line| format!("line: {line}")));
    parts.extend((!source.authors.is_empty()).then(|| format!("by {}", source.authors.join(", "))));
    parts.extend(source.publisher.as_deref().map(str::to_owned));
    parts.extend((!locators.is_empty()).then(|| locators.join("; ")));
    parts.extend(source.released.map(|date| format!("out {date}")));
    parts.extend((!source.set_in.is_empty()).then(|| format!("set in {}", joined(&source.set_in))));
    parts.push(if uses == 1 { "1 statement".to_owned() } else { format!("{uses} statements") });
    text = text.words(format!(" · {}", parts.join(" · ")));
    Line::own(Rich(text.0)).led_by(Rich::plain("• "))
}

fn joined(times: &[When]) -> String {
    times.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
