//! *Report a mistake*: what was filled in becomes lore that can be pasted, whatever it was.

use std::collections::{BTreeMap, BTreeSet};

use crate::replies::{LORE, ask, assert_fits, button, look_up, pressed, reply_to, shown, small_lore, text};
use isolinear::commands::{self, Context, Request, Value};
use isolinear::locale::Locale;
use isolinear::lore::load;
use isolinear::reply::{Audience, Message, Reply, Span, markdown};
use proptest::prelude::*;

const FILLED: [&str; 3] = ["statement", "correction", "work"];

fn report(name: &str, filled: [&str; 3]) -> Message {
    let mut options = vec![("name", text(name))];
    options.extend(FILLED.into_iter().zip(filled).map(|(option, words)| (option, text(words))));
    ask("report", &options)
}

fn toml(reply: &Message) -> &str {
    &reply.report.as_ref().unwrap().toml
}

#[test]
fn an_answer_leads_to_a_form_and_the_form_to_a_snippet() {
    let answer = look_up("station", "Terok Nor");
    let Reply::Form(form) = reply_to(button(&answer, "Report a mistake"), &[], crate::replies::context()) else {
        panic!()
    };
    assert_eq!(form.inputs.iter().map(|input| input.name).collect::<Vec<_>>(), FILLED);
    let press = isolinear::commands::component_action(&form.custom_id, &[], crate::replies::context()).unwrap();
    let filled = ["It was a station.", "It was a space station.", "DS9 2x23"];
    let mut request = press.seen_by(Audience::AskerOnly);
    for (option, words) in FILLED.into_iter().zip(filled) {
        request = request.with(option, text(words));
    }
    let thanks = crate::replies::answer(&request);
    assert_eq!(thanks.audience, Audience::AskerOnly);
    assert_eq!(thanks.report.as_ref().unwrap().file, "lore/station/terok-nor.toml");
    assert!(thanks.cards[0].body.0.contains(&Span::Block(toml(&thanks).to_owned().into())), "{}", shown(&thanks));
}

#[test]
fn a_report_is_filed_under_the_entry_whose_label_was_picked_in_any_language() {
    for locale in Locale::locales() {
        let request = || Request::new("report", Context { locale: locale.to_owned(), ..crate::replies::context() });
        for typed in ["", "terok", "def", "kira"] {
            let choices = commands::suggest(&LORE, &request().with("name", text(typed)), "name");
            assert!(!choices.is_empty(), "{locale} {typed}");
            for choice in choices {
                let Reply::Form(form) = commands::answer(&LORE, &request().with("name", text(&choice.name))) else {
                    panic!("{locale}: {}", choice.name)
                };
                assert_eq!(form.entry.as_deref(), Some(&*choice.value), "{locale}: {}", choice.name);
            }
        }
    }
}

#[test]
fn snippets_read_as_they_were_approved() {
    let fact = ["Space station with an ore processing centre", "Ore station", "DS9 2×23 \"Crossover\", act 1"];
    let event = LORE.lore.events().iter().find(|event| &*event.id == "2372/battle-of-terok-nor").unwrap();
    let event = [event.statement.text.plain(), "Better", "shattered mirror"];
    let parts = [
        report("Terok Nor", fact),
        report("Terok Nor", event),
        report("Terok Nor", ["", "Something new.", "My own novel"]),
        report("Boaty McBoatface", ["", "It floats.", "Common sense"]),
    ];
    let form = Request::new("report", crate::replies::context()).with("name", text("Terok Nor"));
    let form = format!("{:#?}", commands::answer(&LORE, &form));
    let all: Vec<String> = parts.iter().map(shown).chain([form]).collect();
    crate::replies::assert_snapshot_text("report", &all.join("\n=====\n"));
}

#[test]
fn a_snippet_can_be_pasted_for_every_statement_there_is() {
    let mut pasted: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in LORE.lore.entries() {
        let at = LORE.lore.entry_by_id(&entry.id).unwrap();
        let events = LORE.lore.history(at).map(|event| &event.statement);
        for statement in entry.statements().chain(events) {
            let said = statement.text.plain();
            let reply = report(&entry.id, [said, "A new text", "Shattered Mirror, act 3"]);
            assert!(toml(&reply).parse::<toml::Table>().is_ok(), "{}", toml(&reply));
            if !toml(&reply).contains("[[disputes.claims]]") {
                pasted.entry(reply.report.as_ref().unwrap().file.clone()).or_default().insert(toml(&reply).to_owned());
            }
        }
    }
    let mut files = small_lore().files;
    for (path, snippets) in pasted {
        let file = files.iter_mut().find(|file| format!("lore/{}", file.name) == path).unwrap();
        // A dispute is the last thing in a file, and an event replaces the one of its name.
        let kept = if path.starts_with("lore/events/") { "" } else { &*file.text };
        let snippets: Vec<String> = snippets.into_iter().collect();
        file.text = format!("{kept}\n{}\n", snippets.join("\n")).into();
    }
    let findings: Vec<String> = load(vec![files]).findings.iter().map(ToString::to_string).collect();
    assert_eq!(findings, Vec::<String>::new());
}

fn assert_inert(reply: &Message, filled: [&str; 3]) {
    assert_fits(reply, "report");
    let table: toml::Table = toml(reply).parse().unwrap_or_else(|error| panic!("{error}\n{}", toml(reply)));
    let note = &table["notes"][0];
    let cites = note["cites"].as_array().unwrap();
    assert_eq!(cites.len(), 1, "{}", toml(reply));
    assert!(note["text"].as_str().unwrap().chars().all(|letter| !letter.is_control()), "{filled:?}");
    let body = markdown::render(&reply.cards[0].body);
    assert_eq!(body.matches("```").count(), 2, "{body}");
    let (_, block) = body.split_once("```toml\n").unwrap();
    assert!(!block.split_once("\n```").unwrap().0.contains('`'), "{body}");
    assert!(!body.contains("@everyone") && !body.contains("<@"), "{body}");
}

#[test]
fn nothing_that_is_typed_breaks_out_of_the_snippet() {
    let hostile = [
        "```\n@everyone",
        "\"]\n[[notes]]\ntext = \"",
        "'''\n'''",
        "\"\"\"",
        "\\",
        "\\u0060\\",
        "# comment\r\nevil = 1",
        "te\u{200b}rok\u{202e} \u{0}nor\u{7f}",
        "<@123456789012345678> https://evil.example",
        &"`".repeat(5000),
        &"\"\\".repeat(2000),
        &"🖖🏽".repeat(2000),
    ];
    for words in hostile {
        let filled = [words, words, words];
        assert_inert(&report("Terok Nor", filled), filled);
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_becomes_a_table(said in ".{1,200}", correction in ".{0,600}x", work in ".{0,300}x") {
        let filled = [&*said, &correction, &work];
        prop_assume!(!isolinear::reply::typed::harmless(&said, 300).contains("Terok Nor"));
        let reply = report("Terok Nor", filled);
        let is_note = toml(&reply).contains("\n[[notes]]\n");
        if is_note {
            assert_inert(&reply, filled);
        }
    }
}

#[test]
fn a_private_answer_can_be_shown_to_everyone_and_a_public_one_removed() {
    let public = look_up("station", "Terok Nor");
    assert!(button(&public, "Remove").starts_with('-'));
    assert!(crate::replies::buttons(&public).iter().all(|(label, _)| *label != "Show to everyone"));
    let private = ask("station", &[("name", text("Terok Nor")), ("hide", Value::Flag(true))]);
    assert!(crate::replies::buttons(&private).iter().all(|(label, _)| *label != "Remove"));
    let shown_again = pressed(button(&private, "Show to everyone"), &[]);
    assert_eq!(shown(&shown_again), shown(&look_up("station", "station/terok-nor")));
    assert_eq!(shown_again.audience, Audience::Everyone);
}

#[test]
fn receipts_can_be_shown_to_everyone_too() {
    let sources = pressed(button(&look_up("station", "Terok Nor"), "Sources"), &[]);
    assert_eq!(sources.audience, Audience::AskerOnly);
    let for_all = pressed(button(&sources, "Show to everyone"), &[]);
    assert_eq!(for_all.audience, Audience::Everyone);
    assert_eq!(for_all.cards, sources.cards);
}
