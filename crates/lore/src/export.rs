//! All lore as JSON, for scripts.

use serde_json::{Map, Value, json};

use super::model::date::When;
use super::model::entry::{Entry, Event};
use super::model::lore::Lore;
use super::model::reference::EntryRef;
use super::model::reference::SourceRef;
use super::model::source::Source;
use super::model::statement::Statement;

/// Everything: `{"version", "sources": […], "entries": […], "events": […]}`.
///
/// Each statement is `{"text", "cites": [source ids], "continuity", "from"?, "until"?, "year"?}`, with `via`,
/// `established_by`, `locators`, `date` (as exact as it is known) and `basis` where there are any. Texts are plain words.
pub fn export(lore: &Lore) -> Value {
    json!({
        "version": lore.version,
        "sources": lore.sources().iter().map(export_source).collect::<Vec<_>>(),
        "entries": lore.entries().iter().map(|entry| export_entry(lore, entry)).collect::<Vec<_>>(),
        "events": lore.events().iter().map(|event| export_event(lore, event)).collect::<Vec<_>>(),
    })
}

fn export_source(source: &Source) -> Value {
    let mut all = json!({
        "id": source.id,
        "kind": source.medium.name(),
        "title": source.title,
        "continuity": source.continuity.name(),
    });
    let optional = [
        ("series", source.series.as_deref().map(Value::from)),
        ("season", source.number.map(|(season, _)| season.into())),
        ("episode", source.number.map(|(_, episode)| episode.into())),
        ("released", source.released.map(|date| date.iso().into())),
        ("line", source.line.as_deref().map(Value::from)),
        ("part_of", source.part_of.as_deref().map(Value::from)),
        ("authors", (!source.authors.is_empty()).then(|| json!(source.authors))),
        ("publisher", source.publisher.as_deref().map(Value::from)),
        ("keywords", (!source.keywords.is_empty()).then(|| json!(source.keywords))),
        ("translated_names", (!source.translated_names.is_empty()).then(|| json!(source.translated_names))),
        ("set_in", (!source.set_in.is_empty()).then(|| source.set_in.iter().map(When::to_string).collect())),
        ("url", source.url.as_deref().map(Value::from)),
        ("licence", source.licence.as_deref().map(Value::from)),
    ];
    add(&mut all, optional);
    all
}

fn export_entry(lore: &Lore, entry: &Entry) -> Value {
    let statements = |list: &[Statement]| list.iter().map(|one| export_statement(lore, one)).collect::<Vec<_>>();
    let facts = entry.facts.iter().map(|fact| {
        let mut statement = export_statement(lore, &fact.statement);
        add(&mut statement, [("label", Some(fact.label.name.into())), ("key", Some(fact.label.key.into()))]);
        statement
    });
    let disputes = entry
        .disputes
        .iter()
        .map(|dispute| json!({ "topic": dispute.topic, "why": dispute.why, "claims": statements(&dispute.claims) }));
    json!({
        "id": entry.id,
        "kind": entry.kind.id,
        "name": entry.name,
        "universe": entry.universe.id(),
        "aliases": entry.names().skip(1).collect::<Vec<_>>(),
        "misspellings": entry.misspellings,
        "translated_names": entry.translated_names,
        "keywords": entry.keywords,
        "counterparts": ids(lore, &entry.counterpart_refs),
        "summary": statements(&entry.summary),
        "facts": facts.collect::<Vec<_>>(),
        "notes": statements(&entry.notes),
        "disputes": disputes.collect::<Vec<_>>(),
        "articles": entry.articles.iter().filter_map(|article| lore.source(*article)).map(|source| &source.id).collect::<Vec<_>>(),
    })
}

fn ids<'l>(lore: &'l Lore, entries: &[EntryRef]) -> Vec<&'l str> {
    entries.iter().filter_map(|entry| lore.entry(*entry)).map(|entry| &*entry.id).collect()
}

fn export_event(lore: &Lore, event: &Event) -> Value {
    let mut all = export_statement(lore, &event.statement);
    let year = event.statement.when.map(|when| when.first_year().into());
    let more = [
        ("id", Some(json!(event.id))),
        ("year", year),
        ("universe", Some(event.universe.id().into())),
        ("subjects", Some(json!(ids(lore, &event.subject_refs)))),
    ];
    add(&mut all, more);
    all
}

fn export_statement(lore: &Lore, statement: &Statement) -> Value {
    let id_of = |source| lore.source(source).map(|source| &source.id);
    let mut all = json!({
        "text": statement.text.plain(),
        "cites": statement.cites.iter().filter_map(|citation| id_of(citation.source)).collect::<Vec<_>>(),
        "continuity": statement.continuity.name(),
    });
    let locators = statement
        .cites
        .iter()
        .filter_map(|citation| Some((id_of(citation.source)?.to_string(), json!(citation.locator.as_ref()?))));
    let locators: Map<String, Value> = locators.collect();
    let ids = |sources: &[SourceRef]| -> Vec<_> { sources.iter().filter_map(|source| id_of(*source)).collect() };
    let (via, established_by) = (ids(&statement.via), ids(statement.established_by()));
    let read_as =
        statement.read_as().iter().filter_map(|(article, state)| Some((id_of(*article)?.to_string(), json!(state))));
    let read_as: Map<String, Value> = read_as.collect();
    add(&mut all, times(statement.when));
    let optional = [
        ("basis", statement.basis().map(|basis| basis.plain().into())),
        ("locators", (!locators.is_empty()).then_some(Value::Object(locators))),
        ("read_as", (!read_as.is_empty()).then_some(Value::Object(read_as))),
        ("via", (!via.is_empty()).then(|| json!(via))),
        ("established_by", (!established_by.is_empty()).then(|| json!(established_by))),
    ];
    add(&mut all, optional);
    all
}

fn times(when: Option<When>) -> [(&'static str, Option<Value>); 4] {
    let (from, until, year) = match when {
        Some(When::Span(from, until)) => (from, until, None),
        Some(When::At(date)) => (None, None, Some(date.year)),
        None => (None, None, None),
    };
    [
        ("from", from.map(|date| date.year.into())),
        ("until", until.map(|date| date.last_year().into())),
        ("year", year.map(Value::from)),
        ("date", when.map(|when| when.to_string().into())),
    ]
}

fn add<const N: usize>(object: &mut Value, optional: [(&str, Option<Value>); N]) {
    let Value::Object(keys) = object else { return };
    for (key, value) in optional {
        if let Some(value) = value {
            keys.insert(key.to_owned(), value);
        }
    }
}
