//! The keys that every statement has: text, cites, via, and when it holds.

use super::reader::{Reader, Table, Written};
use crate::markup;
use crate::model::continuity::Continuity;
use crate::model::date::{Date, When};
use crate::model::reference::SourceRef;
use crate::model::source::Citation;
use crate::model::statement::{Provenance, Statement};
use crate::model::string::Str;
use crate::model::text::Text;
use crate::nearest::{Works, choice};

/// Reads a statement. `None`, with findings, if it has no text or no source that exists.
pub(super) fn read(reader: &mut Reader<'_>, table: Table<'_>, works: &Works<'_>) -> Option<Statement> {
    let text = reader.required_string(table, "text", "\"One sentence.\"");
    let offset = text.as_ref().map_or(table.offset, |text| text.span.start);
    let text = text.map(|written| read_text(reader, &written));
    let cites = read_cites(reader, table, works, offset);
    let established_by = read_established_by(reader, table, &cites, works);
    let (via, read_as) = read_via(reader, table, works);
    let when = read_when(reader, table);
    let basis = reader.string(table, "basis").map(|written| read_text(reader, &written));
    let place = reader.place(offset);
    if cites.is_empty() {
        return None;
    }
    Some(Statement {
        text: text?,
        cites,
        continuity: Continuity::Fan,
        via: via.into(),
        when,
        place,
        provenance: Provenance { established_by, read_as, basis }.boxed(),
    })
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

fn read_cites(reader: &mut Reader<'_>, table: Table<'_>, works: &Works<'_>, offset: usize) -> Vec<Citation> {
    let written = reader.strings(table, "cites");
    if !table.keys.contains_key("cites") || is_empty_list(table, "cites") {
        let remedy =
            "add `cites = [\"…\"]` with the id of a work in the folder sources; without a source it cannot be said";
        reader.complain(offset..offset, "a statement without a source", remedy);
    }
    let mut cites = Vec::with_capacity(written.len());
    for written in written {
        let (id, locator) = match written.text.split_once(" @ ") {
            Some((id, locator)) => (id.trim(), Some(locator.trim())),
            None => (written.text.trim(), None),
        };
        if locator.is_some_and(str::is_empty) {
            let remedy = format!("write \"{id}\", or a scene, chapter or page after the @");
            reader.complain(written.span.clone(), "nothing follows the @", remedy);
        }
        let locator = locator.filter(|locator| !locator.is_empty()).map(Into::into);
        let Some(source) = resolve(reader, id, &written, works) else { continue };
        let citation = Citation { source, locator };
        if cites.contains(&citation) {
            reader.complain(written.span, format!("\"{}\" is cited twice", written.text), "cite it once");
        } else {
            cites.push(citation);
        }
    }
    cites
}

/// Reads the articles that a statement was found in, each perhaps with the day it was read or its revision.
fn read_via(reader: &mut Reader<'_>, table: Table<'_>, works: &Works<'_>) -> (Vec<SourceRef>, Vec<(SourceRef, Str)>) {
    let (mut via, mut read_as) = (Vec::new(), Vec::new());
    for written in reader.strings(table, "via") {
        let (id, state) = match written.text.split_once(" @ ") {
            Some((id, state)) => (id.trim(), Some(state.trim())),
            None => (written.text.trim(), None),
        };
        let Some(source) = resolve(reader, id, &written, works) else { continue };
        if via.contains(&source) {
            reader.complain(written.span, format!("`via` names \"{id}\" twice"), "name it once");
            continue;
        }
        via.push(source);
        match state {
            Some(state) if is_state(state) => read_as.push((source, state.into())),
            Some(state) => {
                let remedy = format!("write \"{id} @ 2026-11-28\" or \"{id} @ revision 4711\"");
                reader.complain(written.span, format!("\"{state}\" is neither a day nor a revision"), remedy);
            }
            None => {}
        }
    }
    (via, read_as)
}

/// Whether it tells in which state an article was read.
fn is_state(state: &str) -> bool {
    let is_day = state.parse::<Date>().is_ok_and(|date| date.calendar_day().is_some());
    let revision = state.strip_prefix("revision ").unwrap_or_default();
    is_day || !revision.is_empty() && revision.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads the works among those cited that establish the statement by themselves.
fn read_established_by(
    reader: &mut Reader<'_>,
    table: Table<'_>,
    cites: &[Citation],
    works: &Works<'_>,
) -> Vec<SourceRef> {
    let written = reader.strings(table, "established_by");
    let mut found = Vec::with_capacity(written.len());
    for written in written {
        let Some(source) = resolve(reader, written.text.trim(), &written, works) else { continue };
        if !cites.iter().any(|citation| citation.source == source) {
            let problem = format!("`established_by` names \"{}\", which the statement does not cite", written.text);
            reader.complain(written.span.clone(), problem, "cite it, or leave it out");
        }
        found.push(source);
    }
    found
}

/// Reads a list of source ids.
pub(super) fn read_sources(reader: &mut Reader<'_>, table: Table<'_>, key: &str, works: &Works<'_>) -> Vec<SourceRef> {
    let written = reader.strings(table, key);
    let mut sources = Vec::with_capacity(written.len());
    for written in written {
        let id = written.text.trim();
        let Some(source) = resolve(reader, id, &written, works) else { continue };
        if sources.contains(&source) {
            reader.complain(written.span, format!("`{key}` names \"{id}\" twice"), "name it once");
        } else {
            sources.push(source);
        }
    }
    sources
}

/// Whether a list is there and nothing in it.
fn is_empty_list(table: Table<'_>, key: &str) -> bool {
    let value = table.keys.get(key);
    value.is_some_and(|value| value.get_ref().as_array().is_some_and(|list| list.is_empty()))
}

fn resolve(reader: &mut Reader<'_>, id: &str, written: &Written<'_>, works: &Works<'_>) -> Option<SourceRef> {
    let found = works.get(id);
    if found.is_none() {
        let message = if id.is_empty() { "an empty id".to_owned() } else { format!("there is no source \"{id}\"") };
        reader.complain(written.span.clone(), message, remedy(id, works));
        reader.faults.unknown_works.push(id.into());
    }
    found
}

/// What to write instead of the id of a work that there is not.
fn remedy(id: &str, works: &Works<'_>) -> String {
    if id.is_empty() {
        return "fill it in, or take it out".to_owned();
    }
    let (id, locator) = id.split_once('@').map_or((id, None), |(id, locator)| (id.trim(), Some(locator.trim())));
    if id.is_empty() {
        return "write the id of a work before the @".to_owned();
    }
    let meant = works.meant(id);
    if let Some((id, locator)) = meant.first().zip(locator) {
        let locator = if locator.is_empty() { String::new() } else { format!(" @ {locator}") };
        return format!("write \"{id}{locator}\"; a locator follows an @ with a space on either side");
    }
    let add = "add the work to a file in the folder sources";
    choice(&meant).map_or(add.to_owned(), |ids| format!("write {ids}, or {add}"))
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
