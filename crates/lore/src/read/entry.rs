//! `kind/slug.toml`: one entry; or any other file: a list of `[[entry]]` tables that say their ids.

use toml::de::DeValue;

use super::parts::{Parts, SourceIds};
use super::reader::{Reader, Table};
use super::{shape, statement};
use crate::kinds::{KINDS, Kind};
use crate::model::entry::{Dispute, Entry, Fact};
use crate::model::source::LONGEST_ID;
use crate::model::statement::Statement;
use crate::model::universe::Universe;
use crate::nearest::nearest;

pub(super) fn read_file(reader: &mut Reader<'_>, name: &str, ids: &SourceIds, parts: &mut Parts) {
    let stem = id_of_file(name);
    let stem = stem.as_str();
    let before = parts.entries.len();
    reader.read(|reader, file| {
        if file.keys.contains_key("entry") {
            reader.only_keys(file, "a file of entries", &["entry"]);
            for table in reader.tables(file, "entry") {
                parts.entries.extend(read_entry(reader, table, None, ids));
            }
        } else {
            parts.entries.extend(read_entry(reader, file, Some(stem), ids));
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

fn read_entry(reader: &mut Reader<'_>, table: Table<'_>, stem: Option<&str>, ids: &SourceIds) -> Option<Entry> {
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
        aliases: reader.boxed_list(table, "aliases"),
        shared_aliases: reader.boxed_list(table, "shared_aliases"),
        misspellings: reader.boxed_list(table, "misspellings"),
        counterparts: reader.boxed_list(table, "counterparts"),
        counterpart_refs: Vec::new(),
        articles: statement::read_sources(reader, table, "articles", ids),
        summary: read_statements(reader, table, "summary", ids),
        facts: kind.map(|kind| read_facts(reader, table, kind, ids)).unwrap_or_default(),
        notes: read_statements(reader, table, "notes", ids),
        disputes: read_disputes(reader, table, ids),
        prominence: 0,
        place: reader.place(table.offset),
    };
    for (key, missing) in [("summary", !table.keys.contains_key("summary")), ("articles", entry.articles.is_empty())] {
        if missing {
            let remedy =
                if key == "summary" { "add [[summary]] with text and cites" } else { "add `articles = [\"…\"]`" };
            reader.complain(table.offset..table.offset, format!("the entry has no `{key}`"), remedy);
        }
    }
    (identity.is_some() && name.is_some() && universe.is_some() && !entry.summary.is_empty()).then_some(entry)
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
        complain_of_id(reader, id, offset);
        return None;
    };
    if id.len() > LONGEST_ID {
        let remedy = format!("shorten the file's name: a button must be able to carry it ({LONGEST_ID} characters)");
        reader.complain(offset..offset, format!("the id \"{id}\" is too long"), remedy);
        return None;
    }
    Some((id.to_owned(), kind))
}

fn complain_of_id(reader: &mut Reader<'_>, id: &str, offset: usize) {
    let kinds = KINDS.map(|kind| kind.id);
    let folder = id.split_once('/').map_or(id, |(kind, _)| kind);
    let near = nearest(folder, kinds).map(|near| format!("; did you mean \"{near}/\"?")).unwrap_or_default();
    let remedy =
        format!("name it kind/slug.toml, a slug of a–z, 0–9 and hyphens; the kinds are {}{near}", kinds.join(", "));
    reader.complain(offset..offset, format!("\"{id}\" is not an id of an entry"), remedy);
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

fn read_statements(reader: &mut Reader<'_>, table: Table<'_>, key: &str, ids: &SourceIds) -> Vec<Statement> {
    let tables = reader.tables(table, key);
    let mut statements = Vec::with_capacity(tables.len());
    for inner in tables {
        reader.only_keys(inner, "a statement", &shape::names(&shape::STATEMENT));
        statements.extend(statement::read(reader, inner, ids));
    }
    statements
}

fn read_facts(reader: &mut Reader<'_>, table: Table<'_>, kind: &'static Kind, ids: &SourceIds) -> Vec<Fact> {
    let Some(value) = table.keys.get("facts") else { return Vec::new() };
    let DeValue::Table(keys) = value.get_ref() else {
        reader.complain(value.span(), "`facts` must be a table", "write [[facts.label]] with text and cites");
        return Vec::new();
    };
    let facts = Table { keys, offset: value.span().start };
    let allowed: Vec<&str> = kind.labels.iter().map(|label| label.key).collect();
    reader.only_keys(facts, &format!("the facts of {}", kind.one), &allowed);
    let mut all = Vec::with_capacity(facts.keys.len());
    for label in kind.labels {
        let statements = read_statements(reader, facts, label.key, ids);
        all.extend(statements.into_iter().map(|statement| Fact { key: label.key, label: label.name, statement }));
    }
    all.shrink_to_fit();
    all
}

fn read_disputes(reader: &mut Reader<'_>, table: Table<'_>, ids: &SourceIds) -> Vec<Dispute> {
    let mut disputes = Vec::new();
    for inner in reader.tables(table, "disputes") {
        reader.only_keys(inner, "a dispute", &shape::names(&shape::DISPUTE));
        let claims = read_statements(reader, inner, "claims", ids);
        if claims.len() < 2 {
            let remedy = "add [[disputes.claims]] for each thing that is said, with its source";
            reader.complain(inner.offset..inner.offset, "a dispute needs at least two claims", remedy);
        }
        let why = reader.boxed(inner, "why");
        if let Some(topic) = reader.required_string(inner, "topic", "\"Its end\"") {
            disputes.push(Dispute { topic: topic.text.into(), why, claims, place: reader.place(inner.offset) });
        }
    }
    disputes
}
