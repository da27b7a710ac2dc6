//! `/source`: works are found, and everything that rests on them is told.

use std::collections::HashSet;

use isolinear::commands::{self, Context, ContinuityFilter, Request};
use isolinear::lore::{SourceRef, Statement, load};
use isolinear::reply::{Outcome, draft, limits, markdown};
use isolinear::search::Catalogue;

use super::{all_pages, body, menu};
use crate::replies::{
    LORE, answer, ask, assert_fits, assert_snapshot, button, buttons, context, follow, look_up, message, pressed,
    shown, small_lore, text,
};

fn title(name: &str) -> String {
    look_up("source", name).cards[0].title.clone()
}

#[test]
fn a_work_is_found_by_its_number_its_title_and_with_slips() {
    let names = ["DS9 4x20", "ds9 4×20", "ds9-4x20", "Deep Space Nine s4e20", "shattered mirror", "Shatered Miror"];
    for name in names {
        assert_eq!(title(name), "DS9 4×20 \"Shattered Mirror\"", "{name}");
    }
    assert_eq!(title("sorows of empire"), "The Sorrows of Empire");
    assert_eq!(title("saturns childern"), "Saturn's Children");
}

#[test]
fn every_work_and_all_its_buttons_fit_discord() {
    let mut seen = HashSet::new();
    for source in LORE.lore.sources() {
        let reply = look_up("source", &source.id);
        assert_eq!(reply.outcome, Outcome::Found(None), "{}", source.id);
        follow(&reply, &source.id, 1, &mut seen);
    }
}

#[test]
fn every_view_of_every_work_fits_discord() {
    for source in LORE.lore.sources() {
        for seen in ["DS9 season 3", "the-q-gambit"] {
            let options = [("name", text(&source.id)), ("continuity", text("licensed")), ("seen", text(seen))];
            assert_fits(&ask("source", &options), &source.id);
        }
    }
}

#[test]
fn the_pages_of_a_work_together_tell_every_statement_that_cites_it() {
    let lore = &LORE.lore;
    for (source, at) in lore.sources().iter().zip((0..).map(SourceRef)) {
        let all = all_pages("source", &[("name", text(&source.id))]);
        let of_entries = lore.entries().iter().flat_map(|entry| entry.statements());
        let statements = of_entries.chain(lore.events().iter().map(|event| &event.statement));
        let cites = |statement: &&Statement| statement.cites.iter().any(|citation| citation.source == at);
        for statement in statements.filter(cites) {
            let words = markdown::render(&draft::rich(&statement.text));
            assert!(all.contains(&words), "{} does not tell: {words}", source.id);
        }
    }
}

#[test]
fn an_article_names_every_entry_that_was_compiled_from_it() {
    let lore = &LORE.lore;
    let article = lore.source_by_id("ma-terok-nor-mirror").unwrap();
    let all = all_pages("source", &[("name", text("ma-terok-nor-mirror"))]);
    for entry in lore.entries().iter().filter(|entry| entry.articles.contains(&article)) {
        let command = format!("`/{} {}`", entry.kind.id, entry.name);
        assert!(all.contains(&command), "{command} is not in {all}");
    }
}

#[test]
fn the_second_number_of_a_double_length_episode_is_told_apart() {
    let second = look_up("source", "DS9 4x02");
    assert!(body(&second).contains("4×01 and 4×02 were one double-length episode."), "{}", shown(&second));
    assert!(!body(&look_up("source", "DS9 4x01")).contains("double-length"));
    let several = look_up("source", "1x02");
    assert!(body(&several).contains("Where 1×02 was part of a double-length episode"), "{}", shown(&several));
}

#[test]
fn a_part_leads_to_its_whole_and_the_whole_to_its_parts() {
    let part = look_up("source", "Saturn's Children");
    let whole = pressed(button(&part, "In Obsidian Alliances"), &[]);
    assert_eq!(whole.cards[0].title, "Obsidian Alliances");
    let (id, parts) = menu(&whole, "Open a part").unwrap();
    assert!(parts.iter().any(|part| part.value == "saturns-children"));
    let back = pressed(id, &["saturns-children".to_owned()]);
    assert_eq!(back.cards[0].title, "Saturn's Children");
}

#[test]
fn a_work_opens_the_entries_it_tells_of_from_every_page() {
    let mut told = HashSet::new();
    let mut reply = look_up("source", "DS9 2x23");
    loop {
        let (id, entries) = menu(&reply, "Open an entry").unwrap();
        let opened = pressed(id, std::slice::from_ref(&entries[0].value));
        assert_eq!(opened.outcome, Outcome::Found(Some(entries[0].value.clone().into())));
        told.extend(entries.iter().map(|entry| entry.value.clone()));
        let Some((_, more)) = buttons(&reply).into_iter().find(|(label, _)| *label == "More") else { break };
        reply = pressed(more, &[]);
    }
    let crossover = LORE.lore.source_by_id("ds9-2x23").unwrap();
    for entry in LORE.lore.entries() {
        let is_told = entry.statements().any(|one| one.cites.iter().any(|citation| citation.source == crossover));
        assert!(!is_told || told.contains(&*entry.id), "{} cannot be opened", entry.id);
    }
}

#[test]
fn a_season_and_an_author_are_several_works() {
    for name in ["DS9 season 4", "David Mack"] {
        let reply = look_up("source", name);
        assert_eq!(reply.outcome, Outcome::Found(None), "{name}");
        assert!(menu(&reply, "Open a work").is_some_and(|(_, works)| works.len() > 1), "{name}");
    }
}

#[test]
fn an_unknown_work_gets_the_nearest_ones_if_any_are_near() {
    for name in ["DS9 4x27", "the phantom menace", "", "@everyone", "](https://evil.example)"] {
        let reply = look_up("source", name);
        assert_eq!(reply.outcome, Outcome::NotFound, "{name}");
        let is_like_one = !name.contains(['@', ']']);
        assert!(!is_like_one || menu(&reply, "Open a work").is_some(), "{name}");
        assert_fits(&reply, name);
        assert!(!shown(&reply).contains("@everyone") && !shown(&reply).contains("](https://evil"), "{name}");
    }
}

#[test]
fn what_was_not_yet_seen_is_hidden_here_too() {
    let reply = ask("source", &[("name", text("DS9 4x20")), ("seen", text("DS9 3x19"))]);
    assert_eq!(crate::replies::field(&reply, "What happened"), "");
    assert!(body(&reply).contains("hidden as spoilers"), "{}", body(&reply));
}

#[test]
fn a_work_that_was_asked_for_is_told_whatever_the_configuration_admits() {
    let request = |options: &[(&str, &str)]| {
        let canon_only = Context { continuity: ContinuityFilter::Canon, ..context() };
        let options = options.iter();
        options.fold(Request::new("source", canon_only), |request, (name, value)| request.with(name, text(value)))
    };
    let told = answer(&request(&[("name", "Rise Like Lions")]));
    assert!(!body(&told).contains("Hidden"), "{}", body(&told));
    let hidden = answer(&request(&[("name", "Rise Like Lions"), ("continuity", "canon")]));
    assert!(body(&hidden).contains("Hidden by your filter: licensed"), "{}", body(&hidden));
    assert!(!body(&pressed(button(&hidden, "Show everything"), &[])).contains("Hidden"));
}

#[test]
fn every_suggestion_fits_and_leads_to_its_work() {
    for typed in ["", "sha", "ds9 4", "mack", "the", "terok", "nothing like it"] {
        let request = Request::new("source", context()).with("name", text(typed));
        for choice in commands::suggest(&LORE, &request, "name") {
            assert!((1..=limits::LABEL).contains(&limits::length(&choice.name)), "{choice:?}");
            for typed in [&choice.name, &choice.value] {
                let source = LORE.lore.source(LORE.lore.source_by_id(&choice.value).unwrap()).unwrap();
                assert_eq!(title(typed), source.label(), "{typed}");
            }
        }
    }
}

#[test]
fn the_receipts_of_an_entry_open_every_work_they_list() {
    for entry in LORE.lore.entries() {
        let mut reply = ask(entry.kind.id, &[("name", text(&entry.id)), ("view", text("sources"))]);
        let mut listed = HashSet::new();
        loop {
            let (id, works) = menu(&reply, "Open a work").unwrap();
            assert!(pressed(id, std::slice::from_ref(&works[0].value)).outcome == Outcome::Found(None), "{}", entry.id);
            for row in &reply.rows {
                let isolinear::reply::Row::Menu(menu) = row else { continue };
                listed.extend(menu.options.iter().map(|option| option.value.clone()));
            }
            let Some((_, more)) = buttons(&reply).into_iter().find(|(label, _)| *label == "More") else { break };
            reply = pressed(more, &[]);
        }
        for citation in entry.statements().flat_map(|statement| &statement.cites) {
            let source = LORE.lore.source(citation.source).unwrap();
            assert!(listed.contains(&*source.id), "{} cannot be opened from {}", source.id, entry.id);
        }
    }
}

#[test]
fn receipts_tell_the_day_or_the_revision_as_which_an_article_was_read() {
    let mut files = small_lore().files;
    let file = files.iter_mut().find(|file| file.name.ends_with("rom-mirror.toml")).unwrap();
    let article = "via = [\"ma-terok-nor-mirror\"]";
    let read = |text: &str, state: &str| text.replacen(article, &article.replace("\"]", &format!(" @ {state}\"]")), 1);
    file.text = read(&read(&file.text, "2026-11-28"), "revision 4711").into();
    let lore = Catalogue::new(load(vec![files]).lore);
    let ask = |locale: &str| {
        let context = Context { locale: locale.to_owned(), ..context() };
        let request =
            Request::new("person", context).with("name", text("person/rom-mirror")).with("view", text("sources"));
        shown(&message(commands::answer(&lore, &request)))
    };
    assert!(ask("en-US").contains("read on 28 November 2026 · revision 4711"), "{}", ask("en-US"));
    assert!(ask("de").contains("gelesen am 28. November 2026 · Version 4711"), "{}", ask("de"));
}

#[test]
fn works_read_as_they_were_approved() {
    assert_snapshot("source-ds9-4x20", &look_up("source", "DS9 4x20"));
    assert_snapshot("source-rise-like-lions", &look_up("source", "Rise Like Lions"));
    assert_snapshot("source-obsidian-alliances", &look_up("source", "Obsidian Alliances"));
    assert_snapshot("source-ma-iss-defiant", &look_up("source", "ma-iss-defiant"));
    assert_snapshot("source-ds9-season-4", &look_up("source", "DS9 season 4"));
    assert_snapshot("source-miss", &look_up("source", "DS9 4x27"));
}
