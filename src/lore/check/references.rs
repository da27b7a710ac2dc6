//! Rules on ids: whatever is named must be there.

use super::Report;
use crate::lore::read::nearest;
use crate::lore::{Lore, Statement};

/// Ensures that a `[[kind/slug]]` in any text leads somewhere.
pub(super) fn every_link_leads_to_an_entry(lore: &Lore, report: &mut Report<'_>) {
    for entry in lore.entries() {
        entry.statements().for_each(|statement| check_links(lore, statement, report));
    }
    for event in lore.events() {
        check_links(lore, &event.statement, report);
    }
}

fn check_links(lore: &Lore, statement: &Statement, report: &mut Report<'_>) {
    let dangling: Vec<&str> = statement.text.links().filter(|id| !report.is_entry(lore, id)).collect();
    for id in dangling {
        let message = format!("the link [[{id}]] leads nowhere");
        report.near(statement.place, &format!("[[{id}"), message, no_entry(lore, id));
    }
}

/// Ensures that an event's subjects are entries, each named once.
pub(super) fn every_subject_is_an_entry(lore: &Lore, report: &mut Report<'_>) {
    for event in lore.events() {
        let mut seen = Vec::new();
        for id in &event.subjects {
            if !report.is_entry(lore, id) {
                let message = format!("the event {} names \"{id}\", which is no entry", event.id);
                report.at(event.statement.place, message, no_entry(lore, id));
            } else if seen.contains(&id) {
                report.at(
                    event.statement.place,
                    format!("the event {} names \"{id}\" twice", event.id),
                    "name it once",
                );
            }
            seen.push(id);
        }
    }
}

/// Ensures that two counterparts name each other and live in different universes.
pub(super) fn every_counterpart_is_mutual_and_of_another_universe(lore: &Lore, report: &mut Report<'_>) {
    for entry in lore.entries() {
        for id in &entry.counterparts {
            let written = format!("\"{id}\"");
            let Some(other) = lore.entry_by_id(id).and_then(|other| lore.entry(other)) else {
                if !report.is_entry(lore, id) {
                    let message = format!("the counterpart \"{id}\" is no entry");
                    report.near(entry.place, &written, message, no_entry(lore, id));
                }
                continue;
            };
            if !other.counterparts.contains(&entry.id) {
                let message = format!("\"{id}\" does not name \"{}\" as its counterpart", entry.id);
                report.near(
                    entry.place,
                    &written,
                    message,
                    format!("add \"{}\" to the counterparts of {id}", entry.id),
                );
            }
            if other.universe == entry.universe {
                let message = format!("the counterpart \"{id}\" is of the same universe");
                report.near(entry.place, &written, message, "a counterpart is the same thing in another universe");
            }
        }
    }
}

/// Ensures that what a pack offers first is there.
pub(super) fn every_pinned_entry_exists(lore: &Lore, report: &mut Report<'_>) {
    for id in &lore.pinned_ids {
        if report.is_entry(lore, id) {
            continue;
        }
        let heads = report.loaded.files.iter().zip(0..).filter(|(file, _)| file.name == "lore.toml");
        let Some((_, file)) = heads.last() else { return };
        let place = crate::lore::Place { file, offset: 0 };
        report.near(place, &format!("\"{id}\""), format!("the pinned \"{id}\" is no entry"), no_entry(lore, id));
    }
}

fn no_entry(lore: &Lore, id: &str) -> String {
    match nearest(id, lore.entries().iter().map(|entry| &*entry.id)) {
        Some(near) => format!("write \"{near}\", or add the file {id}.toml"),
        None => format!("add the file {id}.toml, or name an entry that there is"),
    }
}
