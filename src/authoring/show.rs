//! An entry or a work as its writer wants to see it: every statement with its sources, dates and where it is written.

use std::fmt::Write as _;

use crate::lore::{Entry, Lore, LoreFile, Source, SourceRef, Statement, Str};

/// The entry or work of that id as lines of text; nothing if there is none.
pub fn show(lore: &Lore, files: &[LoreFile], id: &str) -> Option<String> {
    let entry = lore.entry_by_id(id).and_then(|at| Some((at, lore.entry(at)?)));
    if let Some((at, entry)) = entry {
        let mut out = head(lore, files, entry);
        for (statement, part) in entry.statements().zip(parts(entry)) {
            line(lore, &part, statement, &mut out);
        }
        lore.history(at).for_each(|event| line(lore, &format!("event {}", event.id), &event.statement, &mut out));
        return Some(out);
    }
    let at = lore.source_by_id(id)?;
    Some(work(lore, at, lore.source(at)?))
}

fn head(lore: &Lore, files: &[LoreFile], entry: &Entry) -> String {
    let path = files.get(entry.place.file as usize).map_or("", |file| &file.path);
    let mut out = format!("{} ({}), {}\n{path}\n", entry.name, entry.id, entry.universe);
    let names: Vec<&str> = entry.names().skip(1).collect();
    if !names.is_empty() {
        let _ = writeln!(out, "also: {}", names.join(", "));
    }
    let others = entry.counterpart_refs.iter().filter_map(|other| lore.entry(*other));
    for other in others {
        let _ = writeln!(out, "counterpart: {} ({})", other.name, other.id);
    }
    found_by(&entry.keywords, &mut out);
    out
}

/// What people remember it by.
fn found_by(keywords: &[Str], out: &mut String) {
    if !keywords.is_empty() {
        let _ = writeln!(out, "found by: {}", keywords.join("; "));
    }
}

/// What each statement of an entry is, in their order.
fn parts(entry: &Entry) -> impl Iterator<Item = String> {
    let summary = entry.summary.iter().map(|_| "summary".to_owned());
    let facts = entry.facts.iter().map(|fact| fact.label.key.to_owned());
    let notes = entry.notes.iter().map(|_| "note".to_owned());
    let claims =
        entry.disputes.iter().flat_map(|dispute| dispute.claims.iter().map(move |_| dispute.topic.to_string()));
    summary.chain(facts).chain(notes).chain(claims)
}

fn line(lore: &Lore, part: &str, statement: &Statement, out: &mut String) {
    let when = statement.when.map(|when| format!(" [{when}]")).unwrap_or_default();
    let cites = statement.cites.iter().filter_map(|citation| {
        let source = lore.source(citation.source)?;
        let place = citation.locator.as_deref().map(|locator| format!(" @ {locator}")).unwrap_or_default();
        Some(format!("{}{place}", source.id))
    });
    let cites: Vec<String> = cites.collect();
    let _ =
        writeln!(out, "  {part}{when}: {} ({}; {})", statement.text.plain(), cites.join(", "), statement.continuity);
}

fn work(lore: &Lore, at: SourceRef, source: &Source) -> String {
    let mut out = format!("{} ({}), {}\n", source.label(), source.id, source.continuity);
    found_by(&source.keywords, &mut out);
    if !source.translated_names.is_empty() {
        let _ = writeln!(out, "in other languages: {}", source.translated_names.join("; "));
    }
    for statement in lore.citing(at).filter_map(|statement| lore.statement(statement)) {
        line(lore, "cited by", statement, &mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lore::load_of_tests;
    use crate::lore::nearest::meant;

    #[test]
    fn an_entry_is_shown_with_every_statement_and_what_each_rests_on() {
        let loaded = load_of_tests();
        let shown = show(&loaded.lore, &loaded.files, "station/terok-nor").unwrap();
        let at = loaded.lore.entry_by_id("station/terok-nor").unwrap();
        let entry = loaded.lore.entry(at).unwrap();
        assert!(shown.contains("station/terok-nor.toml"), "{shown}");
        assert!(entry.statements().all(|one| shown.contains(one.text.plain())), "{shown}");
        assert!(loaded.lore.history(at).all(|event| shown.contains(&format!("event {}", event.id))), "{shown}");
    }

    #[test]
    fn a_work_is_shown_with_what_cites_it_and_a_slip_of_the_pen_is_seen() {
        let loaded = load_of_tests();
        let work = show(&loaded.lore, &loaded.files, "ds9-2x23").unwrap();
        assert!(work.contains("cited by") && work.contains("found by: Kira meets her own double"), "{work}");
        assert_eq!(show(&loaded.lore, &loaded.files, "station/terok-nro"), None);
        assert_eq!(meant(&loaded.lore, "station/terok-nro"), ["station/terok-nor"]);
    }
}
