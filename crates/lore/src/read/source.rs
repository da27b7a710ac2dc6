//! `sources/*.toml`: the works that can be cited.

use std::collections::HashSet;

use super::keywords::read_keywords;
use super::reader::{Reader, Table};
use super::shape;
use crate::finding::is_hidden;
use crate::model::continuity::Continuity;
use crate::model::date::{Date, When};
use crate::model::source::{LONGEST_ID, Medium, Source};
use crate::model::string::Str;
use crate::nearest::nearest;
use crate::truncate::length;
use crate::words::letters_of;

/// The longest title in another language.
const LONGEST_TRANSLATED: usize = 100;

pub(super) fn read_file(reader: &mut Reader<'_>, sources: &mut Vec<Source>) {
    reader.read(|reader, file| {
        reader.only_keys(file, "a file of sources", &["source"]);
        for table in reader.tables(file, "source") {
            sources.extend(read_source(reader, table));
        }
    });
}

/// Reads a source. One that has its id but not all else is kept, so that only its own faults are reported.
fn read_source(reader: &mut Reader<'_>, table: Table<'_>) -> Option<Source> {
    reader.only_keys(table, "a source", &shape::names(&shape::SOURCE));
    let id = read_id(reader, table);
    let title = reader.required_string(table, "title", "\"Crossover\"");
    let medium = read_medium(reader, table);
    let number = reader.number(table, "season").zip(reader.number(table, "episode"));
    let set_in = read_set_in(reader, table);
    let continuity = medium.and_then(|medium| read_continuity(reader, table, medium));
    let released = reader.date(table, "released");
    let url = read_url(reader, table);
    let id = id?;
    Some(Source {
        id: id.into(),
        medium: medium.unwrap_or(Medium::ProductionNote),
        continuity: continuity.unwrap_or(Continuity::RealWorld),
        title: title.as_ref().map_or(id, |title| title.text).into(),
        series: reader.boxed(table, "series"),
        number,
        last_episode: reader.number(table, "last_episode"),
        released,
        set_in,
        stardate: reader.boxed(table, "stardate"),
        line: reader.boxed(table, "line"),
        part_of: reader.boxed(table, "part_of"),
        whole: None,
        authors: reader.boxed_list(table, "authors"),
        publisher: reader.boxed(table, "publisher"),
        keywords: read_keywords(reader, table, "work"),
        translated_names: read_translated_names(reader, table, title.as_ref().map_or("", |title| title.text)),
        url,
        licence: reader.boxed(table, "licence"),
        place: reader.place(table.offset),
    })
}

fn read_id<'t>(reader: &mut Reader<'_>, table: Table<'t>) -> Option<&'t str> {
    let written = reader.required_string(table, "id", "\"ds9-2x23\"")?;
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let fits = (1..=LONGEST_ID).contains(&written.text.len()) && written.text.bytes().all(is_plain);
    if !fits {
        let remedy = format!("write a–z, 0–9 and hyphens, at most {LONGEST_ID}: a button must be able to carry it");
        reader.complain(written.span, format!("\"{}\" cannot be the id of a source", written.text), remedy);
    }
    Some(written.text)
}

fn read_medium(reader: &mut Reader<'_>, table: Table<'_>) -> Option<Medium> {
    let written = reader.required_string(table, "kind", "\"episode\"")?;
    let medium = Medium::from_name(written.text);
    if medium.is_none() {
        let names = Medium::ALL.map(Medium::name);
        let near = nearest(written.text, names).map(|near| format!("write \"{near}\"; ")).unwrap_or_default();
        let remedy = format!("{near}the kinds of work are {}", names.join(", "));
        reader.complain(written.span, format!("\"{}\" is not a kind of work", written.text), remedy);
    }
    medium
}

fn read_continuity(reader: &mut Reader<'_>, table: Table<'_>, medium: Medium) -> Option<Continuity> {
    let written = reader.string(table, "continuity");
    match (medium.continuity(), written) {
        (Some(continuity), None) => Some(continuity),
        (Some(continuity), Some(written)) => {
            let message = format!("the continuity of {} follows from its kind: {continuity}", medium.name());
            reader.complain(written.span, message, "take the line out");
            Some(continuity)
        }
        (None, Some(written)) if written.text == "fan" => Some(Continuity::Fan),
        (None, Some(written)) if written.text == "real world" => Some(Continuity::RealWorld),
        (None, written) => {
            let offset = written.map_or(table.offset, |written| written.span.start);
            let remedy = "write continuity = \"fan\" (a fan wiki's own stories) or \"real world\"";
            reader.complain(offset..offset, "a wiki article must say its continuity", remedy);
            None
        }
    }
}

fn read_set_in(reader: &mut Reader<'_>, table: Table<'_>) -> Vec<When> {
    let mut times = Vec::new();
    for value in reader.dates(table, "set_in") {
        let span = value.get_ref().as_str().and_then(|text| text.split_once('-')).and_then(year_span);
        match span {
            Some(span) => {
                if span.start().is_some_and(|from| from.year > span.last_year()) {
                    reader.complain(value.span(), "a span of `set_in` ends before it begins", "exchange the two years");
                }
                times.push(span);
            }
            None => times.extend(reader.as_date(value, "set_in").map(When::At)),
        }
    }
    times
}

fn year_span((from, until): (&str, &str)) -> Option<When> {
    let is_year = |text: &str| text.trim().len() == 4;
    if !is_year(from) || !is_year(until) {
        return None;
    }
    let date = |text: &str| text.parse::<Date>().ok();
    Some(When::Span(Some(date(from)?), Some(date(until)?)))
}

/// Reads the titles of a work in other languages, each of which says another one than its own.
fn read_translated_names(reader: &mut Reader<'_>, table: Table<'_>, title: &str) -> Vec<Str> {
    let written = reader.strings(table, "translated_names");
    let mut before = HashSet::from([letters_of(title)]);
    for name in &written {
        let is_new = before.insert(letters_of(name.text));
        if let Some((message, remedy)) = fault_of_translated_name(name.text, is_new) {
            reader.complain(name.span.clone(), message, remedy);
        }
    }
    written.into_iter().map(|name| name.text.into()).collect()
}

/// What is wrong with a title in another language, and what to do about it.
fn fault_of_translated_name(name: &str, is_new: bool) -> Option<(String, String)> {
    let length = length(name);
    let (message, remedy) = if !name.contains(char::is_alphanumeric) {
        ("a title without a word".to_owned(), "write the title that it was released under".to_owned())
    } else if length > LONGEST_TRANSLATED {
        (format!("a title of {length} characters"), format!("keep it to {LONGEST_TRANSLATED}"))
    } else if name.trim() != name || name.contains(is_hidden) {
        ("a title with a character that cannot be seen".to_owned(), "write it anew".to_owned())
    } else if !is_new {
        (format!("the work is called \"{name}\" already"), "take it out: each title is written once".to_owned())
    } else {
        return None;
    };
    Some((message, remedy))
}

fn read_url(reader: &mut Reader<'_>, table: Table<'_>) -> Option<Str> {
    let written = reader.string(table, "url")?;
    let fits = written.text.starts_with("https://") && written.text.len() <= 300;
    if !fits || written.text.contains(|letter: char| letter.is_whitespace() || "<>\"\\".contains(letter)) {
        let remedy = "write a full https:// address of at most 300 characters";
        reader.complain(written.span, "`url` is not an address that can be linked", remedy);
        // Not none, or it would be said to be missing as well.
        return Some(Str::default());
    }
    Some(written.text.into())
}
