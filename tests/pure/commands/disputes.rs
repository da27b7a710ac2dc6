//! `/disputes`: every claim is told beside the one it clashes with.

use std::collections::HashSet;

use isolinear::lore::{Continuity, Entry, Statement};
use isolinear::reply::{Outcome, draft, markdown};

use super::{all_pages, body, menu};
use crate::replies::{LORE, ask, assert_fits, assert_snapshot, button, buttons, follow, look_up, pressed, shown, text};

fn claims_of(entry: &Entry) -> Vec<String> {
    let claims = entry.disputes.iter().flat_map(|dispute| &dispute.claims);
    claims.map(|claim| markdown::render(&draft::rich(&claim.text))).collect()
}

#[test]
fn all_pages_together_tell_every_claim() {
    let all = all_pages("disputes", &[]);
    for claim in LORE.lore.entries().iter().flat_map(claims_of) {
        assert!(all.contains(&claim), "{claim}");
    }
}

#[test]
fn each_page_opens_the_entries_it_tells_of() {
    let mut opened = HashSet::new();
    let mut reply = ask("disputes", &[]);
    loop {
        let (id, entries) = menu(&reply, "Open an entry").unwrap();
        for entry in entries {
            let field = LORE.lore.name_of(&entry.value).unwrap();
            assert!(reply.cards[0].fields.iter().any(|other| other.name.starts_with(field)), "{field}");
            let reply = pressed(id, std::slice::from_ref(&entry.value));
            assert_eq!(reply.outcome, Outcome::Found(Some(entry.value.clone().into())));
            opened.insert(entry.value.clone());
        }
        let Some((_, more)) = buttons(&reply).into_iter().find(|(label, _)| *label == "More") else { break };
        reply = pressed(more, &[]);
    }
    let disputed = LORE.lore.entries().iter().filter(|entry| !entry.disputes.is_empty());
    assert_eq!(opened, disputed.map(|entry| entry.id.to_string()).collect());
}

#[test]
fn of_one_entry_every_claim_is_told_and_the_entry_is_a_tap_away() {
    for entry in LORE.lore.entries() {
        let reply = look_up("disputes", &entry.id);
        assert_eq!(reply.outcome, Outcome::Found(Some(entry.id.clone())), "{}", entry.id);
        let all = all_pages("disputes", &[("name", text(&entry.id))]);
        assert!(claims_of(entry).iter().all(|claim| all.contains(claim)), "{all}");
        let open = button(&reply, &format!("Open {}", entry.name));
        assert_eq!(pressed(open, &[]).cards[0].title, &*entry.name);
    }
}

#[test]
fn where_sources_agree_it_says_so_and_offers_the_rest() {
    let reply = look_up("disputes", "Quantum torpedo");
    assert!(body(&reply).contains("I have no dispute recorded about Quantum torpedo"), "{}", body(&reply));
    assert!(shown(&pressed(button(&reply, "All disputes"), &[])).contains("Terok Nor"));
    let nowhere = ask("disputes", &[("universe", text("real"))]);
    assert!(buttons(&nowhere).iter().any(|(label, _)| *label == "All disputes"), "{}", shown(&nowhere));
}

#[test]
fn what_works_dispute_comes_before_what_a_fan_wiki_raises() {
    let needs_fans = |entry: &Entry| {
        let works = |claims: &[Statement]| claims.iter().filter(|it| it.continuity != Continuity::Fan).count();
        entry.disputes.iter().all(|dispute| works(&dispute.claims) < 2)
    };
    let (mut met_fans, mut reply) = (false, ask("disputes", &[]));
    loop {
        for option in menu(&reply, "Open an entry").unwrap().1 {
            let entry = LORE.lore.entry(LORE.lore.entry_by_id(&option.value).unwrap()).unwrap();
            assert!(needs_fans(entry) || !met_fans, "{} comes late", entry.id);
            met_fans |= needs_fans(entry);
        }
        let Some((_, more)) = buttons(&reply).into_iter().find(|(label, _)| *label == "More") else { break };
        reply = pressed(more, &[]);
    }
}

#[test]
fn a_claim_whose_rivals_are_hidden_is_no_dispute_and_the_hidden_are_counted() {
    let reply = ask("disputes", &[("name", text("Terok Nor")), ("continuity", text("canon"))]);
    assert!(body(&reply).contains("Hidden by your filter"), "{}", body(&reply));
    let everything = pressed(button(&reply, "Show everything"), &[]);
    assert!(shown(&everything).contains("Rise Like Lions"), "{}", shown(&everything));
}

#[test]
fn every_page_and_button_fits_discord_in_every_view() {
    let mut seen = HashSet::new();
    for options in [
        vec![],
        vec![("universe", text("prime"))],
        vec![("continuity", text("licensed")), ("seen", text("DS9 season 3"))],
    ] {
        follow(&ask("disputes", &options), "all", 2, &mut seen);
        for entry in LORE.lore.entries() {
            let options = [vec![("name", text(&entry.id))], options.clone()].concat();
            assert_fits(&ask("disputes", &options), &entry.id);
        }
    }
}

#[test]
fn disputes_read_as_they_were_approved() {
    assert_snapshot("disputes", &ask("disputes", &[]));
    assert_snapshot("disputes-terok-nor", &look_up("disputes", "Terok Nor"));
    assert_snapshot("disputes-none", &look_up("disputes", "Quantum torpedo"));
}
