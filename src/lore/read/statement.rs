//! The keys that every statement has: text, cites, via, and when it holds.

use super::parts::SourceIds;
use super::reader::{Reader, Table, Written, nearest};
use crate::lore::markup;
use crate::lore::model::continuity::Continuity;
use crate::lore::model::date::When;
use crate::lore::model::source::{Citation, SourceRef};
use crate::lore::model::statement::Statement;
use crate::lore::model::text::Text;

/// The keys of a statement; entries, events and claims add their own.
pub(super) const KEYS: [&str; 7] = ["text", "cites", "via", "from", "until", "year", "basis"];

/// Reads a statement. `None`, with findings, if it has no text or no source that exists.
pub(super) fn read(reader: &mut Reader<'_>, table: Table<'_>, ids: &SourceIds) -> Option<Statement> {
    let text = reader.required_string(table, "text", "\"One sentence.\"");
    let offset = text.as_ref().map_or(table.offset, |text| text.span.start);
    let text = text.map(|written| read_text(reader, &written));
    let cites = read_cites(reader, table, ids, offset);
    let via = read_sources(reader, table, "via", ids);
    let when = read_when(reader, table);
    let basis = reader.string(table, "basis").map(|written| read_text(reader, &written));
    let place = reader.place(offset);
    if cites.is_empty() {
        return None;
    }
    Some(Statement { text: text?, cites, continuity: Continuity::Fan, via, when, basis, place })
}

fn read_text(reader: &mut Reader<'_>, written: &Written<'_>) -> Text {
    let text = written.text.trim();
    if let Some(error) = markup::error(text) {
        let offset = written.span.start + error.offset;
        reader.complain(offset..offset, format!("the text has {}", error.message), error.remedy);
    }
    if text.contains(char::is_control) {
        reader.complain(
            written.span.clone(),
            "the text has a line break or a control character",
            "keep it on one line",
        );
    }
    Text::as_written(text)
}

fn read_cites(reader: &mut Reader<'_>, table: Table<'_>, ids: &SourceIds, offset: usize) -> Vec<Citation> {
    let written = reader.strings(table, "cites");
    if written.is_empty() {
        let remedy = "add `cites = [\"…\"]` with the id of a work in lore/sources; without a source it cannot be said";
        reader.complain(offset..offset, "a statement without a source", remedy);
    }
    let mut cites = Vec::with_capacity(written.len());
    for written in written {
        let (id, locator) = match written.text.split_once(" @ ") {
            Some((id, locator)) => (id.trim(), Some(locator.trim().into())),
            None => (written.text.trim(), None),
        };
        if let Some(source) = resolve(reader, id, &written, ids) {
            cites.push(Citation { source, locator });
        }
    }
    cites
}

/// Reads a list of source ids.
pub(super) fn read_sources(reader: &mut Reader<'_>, table: Table<'_>, key: &str, ids: &SourceIds) -> Vec<SourceRef> {
    let written = reader.strings(table, key);
    let mut sources = Vec::with_capacity(written.len());
    sources.extend(written.iter().filter_map(|written| resolve(reader, written.text.trim(), written, ids)));
    sources
}

fn resolve(reader: &mut Reader<'_>, id: &str, written: &Written<'_>, ids: &SourceIds) -> Option<SourceRef> {
    let found = ids.get(id).copied();
    if found.is_none() {
        let remedy = match nearest(id, ids.keys().map(|id| &**id)) {
            Some(near) => format!("write \"{near}\", or add the work to lore/sources"),
            None => "add the work to lore/sources".to_owned(),
        };
        reader.complain(written.span.clone(), format!("there is no source \"{id}\""), remedy);
    }
    found
}

fn read_when(reader: &mut Reader<'_>, table: Table<'_>) -> Option<When> {
    let (from, until, year) = (reader.date(table, "from"), reader.date(table, "until"), reader.date(table, "year"));
    let clash = year.is_some() && (from.is_some() || until.is_some());
    if let Some(value) = table.keys.get("year").filter(|_| clash) {
        reader.complain(
            value.span(),
            "`year` beside `from` or `until`",
            "keep `year` for one moment, or the others for a span",
        );
    }
    if let Some((from, until)) = from.zip(until)
        && from.sort_key() > until.last_key()
    {
        let span = table.keys.get("until").map(toml::Spanned::span).unwrap_or_default();
        reader.complain(span, "`until` lies before `from`", "exchange them, or mend the year");
    }
    match (year, from, until) {
        (Some(year), None, None) => Some(When::At(year)),
        (_, None, None) => None,
        (_, from, until) => Some(When::Span(from, until)),
    }
}
