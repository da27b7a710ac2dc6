//! `events/*.toml`: what happened, and when.

use std::sync::OnceLock;

use super::entry::{is_slug, read_universe};
use super::reader::{Reader, Table};
use super::{shape, statement};
use crate::model::entry::Event;
use crate::nearest::Works;

pub(super) fn read_file(reader: &mut Reader<'_>, name: &str, works: &Works<'_>, events: &mut Vec<Event>) {
    let year = name.rsplit_once('/').map_or(name, |(_, file)| file).trim_end_matches(".toml");
    reader.read(|reader, file| {
        reader.only_keys(file, "a file of events", &["event"]);
        for table in reader.tables(file, "event") {
            if let Some(event) = read_event(reader, table, works) {
                check_year(reader, table, &event, year);
                events.push(event);
            }
        }
    });
}

fn read_event(reader: &mut Reader<'_>, table: Table<'_>, works: &Works<'_>) -> Option<Event> {
    reader.only_keys(table, "an event", &shape::names(shape::EVENT.iter().chain(&shape::STATEMENT)));
    let slug = reader.required_string(table, "slug", "\"battle-of-terok-nor\"");
    if let Some(slug) = slug.as_ref().filter(|slug| !is_slug(slug.text)) {
        let message = format!("\"{}\" is not a slug", slug.text);
        reader.complain(slug.span.clone(), message, "write lower case letters, digits and hyphens");
    }
    let universe = read_universe(reader, table);
    let subjects = reader.boxed_list(table, "subjects");
    if subjects.is_empty() {
        reader.complain(table.offset..table.offset, "the event names no entries", "add `subjects = [\"kind/slug\"]`");
    }
    let statement = statement::read(reader, table, works)?;
    let Some(when) = statement.when else {
        reader.complain(table.offset..table.offset, "the event has no date", "add `year = \"2372\"`");
        return None;
    };
    let id = format!("{}/{}", when.first_year(), slug?.text).into();
    Some(Event { id, universe: universe?, subjects, subject_refs: Vec::new(), statement, time_weight: OnceLock::new() })
}

fn check_year(reader: &mut Reader<'_>, table: Table<'_>, event: &Event, file_year: &str) {
    let year = event.statement.when.map_or(0, |when| when.first_year()).to_string();
    if file_year != year {
        let message = format!("an event of {year} in the file of {file_year}");
        reader.complain(table.offset..table.offset, message, format!("move it to events/{year}.toml"));
    }
}
