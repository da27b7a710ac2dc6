//! `kind/slug.toml`: one entry; or any other file: a list of `[[entry]]` tables that say their ids.

use toml::de::DeValue;

use super::keywords::read_keywords;
use super::parts::Parts;
use super::reader::{Reader, Table};
use super::{shape, statement};
use crate::kinds::{KINDS, Kind};
use crate::model::entry::{Dispute, Entry, Fact};
use crate::model::source::LONGEST_ID;
use crate::model::statement::Statement;
use crate::model::universe::Universe;
use crate::nearest::{Works, nearest};

pub(super) fn read_file(reader: &mut Reader<'_>, name: &str, works: &Works<'_>, parts: &mut Parts) {
    let stem = id_of_file(name);
    let stem = stem.as_str();
    let before = parts.entries.len();
    reader.read(|reader, file| {
        if file.keys.contains_key("entry") {
            reader.only_keys(file, "a file of entries", &["entry"]);
            for table in reader.tables(file, "entry") {
                parts.entries.extend(reader.under("entry", |reader| read_entry(reader, table, None, works)));
            }
        } else {
            parts.entries.extend(read_entry(reader, file, Some(stem), works));
        }
    });
    if parts.entries.len() == before {
        parts.broken.push(stem.into());
    }
}

/// `person/tng/data.toml` holds `person/data`: folders below that of the kind only keep things in order.
fn id_of_file(name: &str) -> String {
    let stem = name.strip_suffix(".toml").unwrap_or(name);
    let parts = stem.split_once('/').zip(stem.rsplit_once('/'));
    parts.map_or(stem.to_owned(), |((kind, _), (_, slug))| format!("{kind}/{slug}"))
}

fn read_entry(reader: &mut Reader<'_>, table: Table<'_>, stem: Option<&str>, works: &Works<'_>) -> Option<Entry> {
    reader.only_keys(table, "an entry", &shape::names(&shape::ENTRY));
    let identity = read_id(reader, table, stem);
    let kind = identity.as_ref().map(|(_, kind)| *kind);
    let name = reader.required_string(table, "name", "\"Terok Nor\"");
    let universe = read_universe(reader, table);
    let entry = Entry {
        id: identity.as_ref().map(|(id, _)| id.as_str()).unwrap_or_default().into(),
        kind: kind.unwrap_or(KINDS[0]),
        name: name.as_ref().map(|name| name.text).unwrap_or_default().into(),
        universe: universe.unwrap_or(Universe::Prime),
        aliases: reader.boxed_list(table, "aliases").into(),
        shared_aliases: reader.boxed_list(table, "shared_aliases").into(),
        misspellings: reader.boxed_list(table, "misspellings").into(),
        translated_names: reader.boxed_list(table, "translated_names").into(),
        keywords: read_keywords(reader, table, "entry").into(),
        counterparts: reader.boxed_list(table, "counterparts").into(),
        counterpart_refs: Box::default(),
        articles: statement::read_sources(reader, table, "articles", works).into(),
        summary: read_statements(reader, table, "summary", works).into(),
        facts: kind.map(|kind| read_facts(reader, table, kind, works).into()).unwrap_or_default(),
        notes: read_statements(reader, table, "notes", works).into(),
        disputes: read_disputes(reader, table, works).into(),
        prominence: 0,
        place: reader.place(table.offset),
    };
    require(reader, table);
    (identity.is_some() && name.is_some() && universe.is_some() && !entry.summary.is_empty()).then_some(entry)
}

/// Complains of what every entry must have and this one has not.
fn require(reader: &mut Reader<'_>, table: Table<'_>) {
    let is_empty =
        |key| table.keys.get(key).is_none_or(|value| value.get_ref().as_array().is_some_and(|list| list.is_empty()));
    for key in ["summary", "articles"] {
        if is_empty(key) {
            let remedy = match key {
                "articles" => "add `articles = [\"…\"]`".to_owned(),
                key => format!("add {} with text and cites", reader.list_heading(key)),
            };
            reader.complain(table.offset..table.offset, format!("the entry has no `{key}`"), remedy);
        }
    }
}

fn read_id(reader: &mut Reader<'_>, table: Table<'_>, stem: Option<&str>) -> Option<(String, &'static Kind)> {
    let written = match stem {
        Some(_) => reader.string(table, "id"),
        None => reader.required_string(table, "id", "\"station/terok-nor\""),
    };
    let offset = written.as_ref().map_or(table.offset, |written| written.span.start);
    if let (Some(written), Some(stem)) = (&written, stem)
        && written.text != stem
    {
        let message = format!("the id \"{}\" is not the file's name", written.text);
        reader.complain(written.span.clone(), message, format!("write id = \"{stem}\", or leave it out"));
    }
    let id = stem.or(written.map(|written| written.text))?;
    let Some(kind) = id.split_once('/').and_then(|(kind, slug)| Kind::from_id(kind).filter(|_| is_slug(slug))) else {
        complain_of_id(reader, id, offset, stem.is_some());
        return None;
    };
    if id.len() > LONGEST_ID {
        let remedy = format!("shorten the file's name: a button must be able to carry it ({LONGEST_ID} characters)");
        reader.complain(offset..offset, format!("the id \"{id}\" is too long"), remedy);
        return None;
    }
    Some((id.to_owned(), kind))
}

fn complain_of_id(reader: &mut Reader<'_>, id: &str, offset: usize, is_file: bool) {
    let kinds = KINDS.map(|kind| kind.id);
    let (folder, slug) = id.split_once('/').unwrap_or(("", id));
    let kind = nearest(folder, kinds).unwrap_or_default();
    let slug = Some(tidied(slug)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "SLUG".to_owned());
    let kind = if kind.is_empty() { "KIND" } else { kind };
    let right =
        if is_file { format!("name the file {kind}/{slug}.toml") } else { format!("write id = \"{kind}/{slug}\"") };
    let remedy = format!("{right}, a slug of a–z, 0–9 and hyphens; the kinds are {}", kinds.join(", "));
    reader.complain(offset..offset, format!("\"{id}\" is not an id of an entry"), remedy);
}

/// A name as a slug, where it takes no more than smaller letters and hyphens.
fn tidied(name: &str) -> String {
    let words = name.split([' ', '_', '-', '.', ',']).filter(|word| !word.is_empty());
    let slug = words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    if is_slug(&slug) { slug } else { String::new() }
}

/// Whether it is the id of an entry, or could be that of one.
pub(crate) fn is_entry_id(id: &str) -> bool {
    id.len() <= LONGEST_ID
        && id.split_once('/').is_some_and(|(kind, slug)| Kind::from_id(kind).is_some() && is_slug(slug))
}

/// Whether it is lower case letters, digits and single hyphens between them.
pub(super) fn is_slug(slug: &str) -> bool {
    let part_fits =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    slug.split('-').all(part_fits)
}

/// Reads the universe, which every entry and event must name.
pub(super) fn read_universe(reader: &mut Reader<'_>, table: Table<'_>) -> Option<Universe> {
    let written = reader.required_string(table, "universe", "\"mirror\"")?;
    let universe = Universe::ALL.into_iter().find(|universe| universe.id() == written.text);
    if universe.is_none() {
        let names = Universe::ALL.map(Universe::id);
        let near = nearest(written.text, names).map(|near| format!("write \"{near}\"; ")).unwrap_or_default();
        let remedy = format!("{near}the universes are {}", names.join(", "));
        reader.complain(written.span, format!("\"{}\" is not a universe", written.text), remedy);
    }
    universe
}

fn read_statements(reader: &mut Reader<'_>, table: Table<'_>, key: &str, works: &Works<'_>) -> Vec<Statement> {
    let tables = reader.tables(table, key);
    let mut statements = Vec::with_capacity(tables.len());
    for inner in tables {
        reader.only_keys(inner, "a statement", &shape::names(&shape::STATEMENT));
        statements.extend(statement::read(reader, inner, works));
    }
    statements
}

fn read_facts(reader: &mut Reader<'_>, table: Table<'_>, kind: &'static Kind, works: &Works<'_>) -> Vec<Fact> {
    let Some(value) = table.keys.get("facts") else { return Vec::new() };
    let DeValue::Table(keys) = value.get_ref() else {
        let label = kind.labels.first().map_or("", |label| label.key);
        let heading = reader.under("facts", |reader| reader.list_heading(label));
        let remedy = format!("write {heading} with text and cites beneath it, or another label in place of `{label}`");
        reader.complain(value.span(), "`facts` must be a table of labels", remedy);
        return Vec::new();
    };
    let facts = Table { keys, offset: value.span().start };
    let allowed: Vec<&str> = kind.labels.iter().map(|label| label.key).collect();
    reader.only_keys(facts, format_args!("the facts of {}", kind.one), &allowed);
    let mut all = Vec::with_capacity(facts.keys.len());
    for label in kind.labels {
        let statements = reader.under("facts", |reader| read_statements(reader, facts, label.key, works));
        all.extend(statements.into_iter().map(|statement| Fact { label, statement }));
    }
    all
}

fn read_disputes(reader: &mut Reader<'_>, table: Table<'_>, works: &Works<'_>) -> Vec<Dispute> {
    let mut disputes = Vec::new();
    for inner in reader.tables(table, "disputes") {
        reader.only_keys(inner, "a dispute", &shape::names(&shape::DISPUTE));
        let claims = reader.under("disputes", |reader| read_statements(reader, inner, "claims", works));
        if claims.len() < 2 {
            let heading = reader.under("disputes", |reader| reader.list_heading("claims"));
            let remedy = format!("add {heading} for each thing that is said, with its source");
            reader.complain(inner.offset..inner.offset, "a dispute needs at least two claims", remedy);
        }
        let why = reader.boxed(inner, "why");
        if let Some(topic) = reader.required_string(inner, "topic", "\"Its end\"") {
            disputes.push(Dispute { topic: topic.text.into(), why, claims, place: reader.place(inner.offset) });
        }
    }
    disputes
}
