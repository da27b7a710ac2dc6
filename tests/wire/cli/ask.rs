//! `ask`, `suggest` and `commands`.

use std::process::Stdio;

use serde_json::Value;

use super::{complained, said};
use crate::support::program::{isolinear, run};
use crate::support::schema;

fn json(arguments: &[&str]) -> Value {
    serde_json::from_slice(&run(arguments).stdout).unwrap()
}

#[test]
fn an_answer_is_printed_with_its_sources_and_no_colours() {
    let answer = run(&["ask", "/station Terok Nor"]);
    assert!(answer.status.success());
    let text = said(&answer);
    assert!(text.contains("Terok Nor") && text.contains("\nSources\n") && text.contains("https://"), "{text}");
    assert!(!text.contains('\x1b'), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 80 || line.contains("https://")), "{text}");
}

#[test]
fn the_words_may_come_as_one_argument_or_several_with_or_without_a_slash() {
    let expected = said(&run(&["ask", "/station Terok Nor universe:prime"]));
    assert_eq!(said(&run(&["ask", "station", "Terok", "Nor", "universe:prime"])), expected);
    assert_eq!(said(&run(&["ask", "/station name:Terok Nor universe:prime"])), expected);
}

#[test]
fn the_answers_that_matter_most_are_messages_that_discord_accepts() {
    for line in [
        "/station Terok Nor",
        "/ship Defiant",
        "/onthisday 2372",
        "/station Empok Nor",
        "/faction Klingon-Cardassian Alliance",
        "/ship NX-74205",
    ] {
        let message = json(&["ask", line, "--json"]);
        schema::check("MessageCreateRequest", &message);
        for key in ["embeds", "components", "flags", "allowed_mentions"] {
            assert!(!message[key].is_null(), "{key} of {line}");
        }
    }
}

#[test]
fn nothing_found_is_status_1_and_still_an_answer() {
    for line in ["/station qqqqqq", "/nosuchcommand", "/onthisday -1", "/about x:y", "/about hide:perhaps", ""] {
        let answer = run(&["ask", line]);
        assert_eq!(answer.status.code(), Some(1), "{line}");
        assert!(!said(&answer).is_empty() && complained(&answer).is_empty(), "{line}");
    }
}

#[test]
fn a_locale_without_words_is_refused_with_those_there_are() {
    for arguments in [["ask", "--locale", "xx", "/ship Defiant"], ["suggest", "--locale", "FR", "/ship def"]] {
        let refused = run(&arguments);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}");
        let complaint = complained(&refused);
        assert!(complaint.contains(arguments[2]) && complaint.contains("de, fr, es-ES"), "{complaint}");
    }
    assert!(said(&run(&["ask", "--locale", "en-GB", "/ship Defiant"])).contains("Ship · "));
    assert!(said(&run(&["ask", "--locale", "fr", "/ship Defiant"])).contains("Vaisseau · "));
}

#[test]
fn hostile_lines_are_answered_politely() {
    let long = format!("/station {}", "a".repeat(5000));
    for line in [&long, "/station \u{202e}\u{200b}@everyone", "/station [[x]]\n[a]\nb=1", "/onthisday 9007199254740991"]
    {
        let answer = run(&["ask", line, "--json"]);
        assert!(matches!(answer.status.code(), Some(0 | 1)), "{line}: {}", complained(&answer));
        schema::check("MessageCreateRequest", &serde_json::from_slice(&answer.stdout).unwrap());
    }
}

#[test]
fn suggestions_are_lines_or_discords_choices() {
    let lines = said(&run(&["suggest", "/station ter"]));
    assert!(lines.starts_with("Terok Nor"), "{lines}");
    let choices = json(&["suggest", "/station ter", "--json"]);
    assert_eq!(choices["choices"].as_array().unwrap().len(), lines.lines().count());
}

#[test]
fn the_definitions_are_printed_as_they_are_registered() {
    let definitions = json(&["commands", "--json"]);
    assert_eq!(definitions, isolinear::discord::definitions::all());
    assert_eq!(said(&run(&["commands"])).lines().count(), definitions.as_array().unwrap().len());
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    let mut exporting = isolinear(folder.path())
        .args(["lore", "export"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(exporting.stdout.take());
    let output = exporting.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", complained(&output));
}

#[test]
fn an_answer_lists_where_its_buttons_lead_and_the_id_of_a_button_is_answered_too() {
    let text = said(&run(&["ask", "/station Terok Nor"]));
    let listed = text.lines().last().unwrap_or_default();
    assert!(listed.starts_with('[') || text.contains("\n[1]\u{a0}"), "{text}");
    assert!(!text.contains("Show\u{a0}to\u{a0}everyone") && !text.contains("]\u{a0}Remove"), "{text}");
    let second = said(&run(&["ask", "=station?n=station/terok-nor&p=#2"]));
    assert!(second.contains("Terok Nor") && second != text, "{second}");
    let question = said(&run(&["ask", "/quiz"]));
    assert!(question.contains("[1]") && question.contains("[4]"), "{question}");
}
