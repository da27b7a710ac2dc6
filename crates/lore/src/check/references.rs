//! Rules on ids: whatever is named must be there.

use super::report::Report;
use crate::load::{Dangling, Reference};
use crate::model::lore::Lore;
use crate::model::place::Place;
use crate::nearest::choice;
use crate::read::is_entry_id;

/// Ensures that every link, subject, counterpart and larger work is there.
pub(super) fn every_reference_leads_somewhere(lore: &Lore, report: &mut Report<'_>) {
    let loaded = report.loaded;
    for dangling in &loaded.dangling {
        if !report.is_entry(lore, &dangling.id) {
            check_dangling(report, dangling);
        }
    }
}

fn check_dangling(report: &mut Report<'_>, dangling: &Dangling) {
    let Dangling { id, reference, place } = dangling;
    let (written, message) = match reference {
        Reference::Link => (format!("[[{id}"), format!("the link [[{id}]] leads nowhere")),
        Reference::Subject => (String::new(), format!("the event names \"{id}\", which is no entry")),
        Reference::Counterpart => (format!("\"{id}\""), format!("the counterpart \"{id}\" is no entry")),
        Reference::Whole => (format!("\"{id}\""), format!("the larger work \"{id}\" is no source")),
    };
    let remedy = match reference {
        Reference::Whole => "add the larger work to a file in the folder sources, or mend the id".to_owned(),
        _ => no_entry(report, id),
    };
    report.near(*place, &written, message, remedy);
}

/// Ensures that an event names each of its subjects once.
pub(super) fn every_subject_is_named_once(lore: &Lore, report: &mut Report<'_>) {
    for event in lore.events() {
        for (at, subject) in event.subject_refs.iter().enumerate() {
            let is_again = event.subject_refs.iter().take(at).any(|earlier| earlier == subject);
            if let Some(entry) = lore.entry(*subject).filter(|_| is_again) {
                let message = format!("the event {} names \"{}\" twice", event.id, entry.id);
                report.at(event.statement.place, message, "name it once");
            }
        }
    }
}

/// Ensures that two counterparts name each other and live in different universes.
pub(super) fn every_counterpart_is_mutual_and_of_another_universe(lore: &Lore, report: &mut Report<'_>) {
    for (entry, at) in lore.entries().iter().zip((0..).map(crate::model::reference::EntryRef)) {
        for other in entry.counterpart_refs.iter().filter_map(|other| lore.entry(*other)) {
            let (id, written) = (&other.id, format!("\"{}\"", other.id));
            if !other.counterpart_refs.contains(&at) && !report.is_misread(other.place) {
                let message = format!("\"{id}\" does not name \"{}\" as its counterpart", entry.id);
                let remedy = format!("add \"{}\" to the counterparts of {id}", entry.id);
                report.near(entry.place, &written, message, remedy);
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
    let loaded = report.loaded;
    for id in &loaded.unknown_pins {
        if report.is_entry(lore, id) {
            continue;
        }
        let heads = loaded.files.iter().zip(0..).filter(|(file, _)| file.name == "lore.toml");
        let Some((_, file)) = heads.last() else { return };
        let place = Place { file, offset: 0 };
        let remedy = no_entry(report, id);
        report.near(place, &format!("\"{id}\""), format!("the pinned \"{id}\" is no entry"), remedy);
    }
}

/// What to write instead of the id of an entry that there is not.
fn no_entry(report: &Report<'_>, id: &str) -> String {
    let add = is_entry_id(id).then(|| format!("add the file {id}.toml"));
    match (choice(&report.meant(id)), add) {
        (Some(ids), Some(add)) => format!("write {ids}, or {add}"),
        (Some(ids), None) => format!("write {ids}"),
        (None, Some(add)) => format!("{add}, or name an entry that there is"),
        (None, None) => "name an entry by its kind and slug: station/terok-nor".to_owned(),
    }
}
